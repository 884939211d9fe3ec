package page

import (
	"math"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"

	"github.com/oficialia/oficialia/schema"
)

// textState is the part of a graphics state that places text (ISO 32000-1, 9.3).
type textState struct {
	font                        *font
	size                        float64
	charSpace, wordSpace, scale float64
	leading, rise               float64
	mode                        int64
	matrix, line                matrix
}

// unshown are the text rendering modes without paint.
func (t *textState) unshown() bool { return t.mode == 3 || t.mode == 7 }

// shownWord is a word of the page's own text.
type shownWord struct {
	Word
	hidden bool // drawn without paint: an OCR layer
	layer  int  // how many images had been drawn before it
}

// textOperator follows the operators of text; false for any other.
func (p *painter) textOperator(op string, args []pdf.Value) bool {
	t := &p.state.text
	number := func(i int) float64 {
		if i < len(args) {
			return args[i].Float64()
		}
		return 0
	}
	switch op {
	case "BT":
		t.matrix, t.line = identity(), identity()
	case "Tf":
		if len(args) == 2 {
			t.font, t.size = p.font(args[0].Name()), number(1)
		}
	case "Tc":
		t.charSpace = number(0)
	case "Tw":
		t.wordSpace = number(0)
	case "Tz":
		t.scale = number(0) / 100
	case "TL":
		t.leading = number(0)
	case "Ts":
		t.rise = number(0)
	case "Tr":
		t.mode = int64(number(0))
	case "Td":
		t.move(number(0), number(1))
	case "TD":
		t.leading = -number(1)
		t.move(number(0), number(1))
	case "T*":
		t.move(0, -t.leading)
	case "Tm":
		t.line = numbers(args)
		t.matrix = t.line
	default:
		return p.showOperator(op, args)
	}
	return true
}

func (p *painter) showOperator(op string, args []pdf.Value) bool {
	t := &p.state.text
	switch op {
	case "Tj", "TJ":
	case "'":
		t.move(0, -t.leading)
	case "\"":
		if len(args) == 3 {
			t.wordSpace, t.charSpace = args[0].Float64(), args[1].Float64()
		}
		t.move(0, -t.leading)
	default:
		return false
	}
	if len(args) > 0 {
		p.show(args[len(args)-1])
	}
	return true
}

func (t *textState) move(x, y float64) {
	t.line = matrix{1, 0, 0, 1, x, y}.mul(t.line)
	t.matrix = t.line
}

// advance moves on along the line, by an amount before scaling.
func (t *textState) advance(by float64) {
	t.matrix = matrix{1, 0, 0, 1, by * t.scale, 0}.mul(t.matrix)
}

// font reads a font of the resources, or finds it read: under its name, which
// holds for this painter, or under what its dictionary says, which holds for
// the document.
func (p *painter) font(name string) *font {
	f, ok := p.named[name]
	if !ok {
		f = p.from.font(p.resources.Key("Font").Key(name))
		if p.named == nil {
			p.named = map[string]*font{}
		}
		p.named[name] = f
	}
	return f
}

func (o *objects) font(v pdf.Value) *font {
	key := v.String() // slow: widths and all are printed
	f, ok := o.fonts[key]
	if !ok {
		f = readFont(v)
		if len(o.fonts) < mostFonts {
			o.fonts[key] = f
		}
	}
	return f
}

// mostFonts bounds how many fonts of a document are kept.
const mostFonts = 1000

// show draws a string, or an array of strings and moves.
func (p *painter) show(v pdf.Value) {
	t := &p.state.text
	if v.Kind() != pdf.Array {
		p.showString(v.RawString())
	}
	for i := range v.Len() {
		if x := v.Index(i); x.Kind() == pdf.String {
			p.showString(x.RawString())
		} else {
			t.advance(-x.Float64() / 1000 * t.size)
		}
	}
}

func (p *painter) showString(s string) {
	t := &p.state.text
	if p.glyphs += len(s); p.glyphs > mostGlyphs {
		panic(stop{errLong})
	}
	if t.unshown() {
		p.hidden += len(s)
	} else {
		p.visible += len(s)
		p.marks++
	}
	if t.font == nil {
		p.unplaced = p.unplaced || s != ""
		return
	}
	step := 1
	if t.font.wide {
		step = 2
	}
	for i := 0; i+step <= len(s); i += step {
		code := int(s[i])
		if step == 2 {
			code = code<<8 | int(s[i+1])
		}
		p.glyph(code)
	}
}

// mostGlyphs bounds a page's text in bytes.
const mostGlyphs = 2_000_000

// glyph draws one code and moves on.
func (p *painter) glyph(code int) {
	t := &p.state.text
	width := t.font.width(code) / 1000 * t.size
	text, known := t.font.meaning(code)
	if !known || width == 0 && wordlike(text) && strings.TrimSpace(text) != "" {
		p.unplaced = true
	}
	at := matrix{1, 0, 0, 1, 0, t.rise}.mul(t.matrix).mul(p.state.ctm)
	p.pen(t.unshown()).add(text, at, width*t.scale, t.size)
	if code == ' ' && !t.font.wide {
		width += t.wordSpace
	}
	t.advance(width + t.charSpace)
}

// pen is where words are being written, shown or not.
func (p *painter) pen(hidden bool) *pen {
	w := &p.pens[0]
	if hidden {
		w = &p.pens[1]
	}
	w.hidden, w.scene = hidden, p.scene
	return w
}

// pen joins glyphs to words: a blank, a gap of a fifth of the size or another
// line ends one.
type pen struct {
	*scene
	hidden bool
	text   []byte
	box    span
	x, y   float64 // where the last glyph ends
	dx, dy float64 // the direction of writing
	size   float64 // height of the font as it is drawn
}

const (
	gapShare  = 0.2 // of the size: narrower gaps are kerning
	ascent    = 0.8 // of the size above and below the base line
	descent   = 0.2
	baseShift = 0.3
)

// add writes a glyph of some width whose origin and axes a matrix gives.
func (w *pen) add(text string, at matrix, width, size float64) {
	blank := true
	for _, r := range text {
		blank = blank && unicode.IsSpace(r)
	}
	length, height := math.Hypot(at[0], at[1]), math.Hypot(at[2], at[3])*math.Abs(size)
	if blank || length == 0 || height == 0 {
		w.end()
		return
	}
	dx, dy := at[0]/length, at[1]/length
	if !w.goesOn(at[4], at[5], dx, dy, height) {
		w.end()
	}
	if len(w.text) == 0 {
		w.box, w.size = nowhere(), height
	}
	for _, up := range []float64{-descent, ascent} {
		for _, along := range []float64{0, width} {
			w.box.grow(at.apply(along, up*size))
		}
	}
	w.text = append(w.text, text...)
	w.x, w.y = at.apply(width, 0)
	w.dx, w.dy = dx, dy
}

// goesOn reports whether a glyph at a place goes on with the word.
func (w *pen) goesOn(x, y, dx, dy, height float64) bool {
	if len(w.text) == 0 {
		return true
	}
	along := (x-w.x)*w.dx + (y-w.y)*w.dy
	across := math.Abs((x-w.x)*w.dy - (y-w.y)*w.dx)
	return dx*w.dx+dy*w.dy > 0.99 && along < gapShare*w.size && along > -0.5*w.size && across < baseShift*max(w.size, height)
}

// end puts the word that was written on the page.
func (w *pen) end() {
	if len(w.text) == 0 {
		return
	}
	for _, word := range appendWord(nil, string(w.text), w.sheet.shown(w.box)) {
		if !w.again(word) {
			w.words = append(w.words, shownWord{word, w.hidden, len(w.placed)})
		}
	}
	w.text = w.text[:0]
}

// recent is how many words back a word is looked for that was drawn twice, to
// look bold or to throw a shadow.
const recent = 40

// again reports whether a word was written at this place just before.
func (w *pen) again(word Word) bool {
	for _, old := range w.words[max(0, len(w.words)-recent):] {
		if old.Text == word.Text && old.hidden == w.hidden && near(old.Box, word.Box) {
			return true
		}
	}
	return false
}

// near reports whether two boxes are less than a third of their height apart.
func near(a, b schema.Box) bool {
	far := min(a.Height(), a.Width()) / 3
	for i := range a {
		if math.Abs(a[i]-b[i]) > far {
			return false
		}
	}
	return true
}
