package layout

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/schema"
)

// frame makes a page's boxes straight and square: both axes in heights of the
// page, and the page's residual skew sheared out, so that what stands in one
// row has one y.
type frame struct {
	aspect float64 // the page's width over its height
	slope  float64 // how far print sinks to the right, per unit
}

// newFrame measures how much the page's lines lean: the median over its long
// lines. Lines that are few or short say too little, and then none is assumed.
func newFrame(p *Page) frame {
	f := frame{aspect: 1}
	if p.Height > 0 && p.Width > 0 {
		f.aspect = float64(p.Width) / float64(p.Height)
	}
	var slopes []float64
	for i := range p.Lines {
		words := p.Lines[i].Words
		a, b := words[0].Box, words[len(words)-1].Box
		if dx := (b.CenterX() - a.CenterX()) * f.aspect; len(words) > 2 && dx > 0.2 {
			slopes = append(slopes, (b.CenterY()-a.CenterY())/dx)
		}
	}
	if len(slopes) >= 5 {
		slices.Sort(slopes)
		f.slope = slopes[len(slopes)/2]
	}
	return f
}

// box puts a box of the page into the frame. Its size is kept, its centre is
// moved.
func (f frame) box(b schema.Box) schema.Box {
	w, h := b.Width()*f.aspect, b.Height()
	x, y := b.CenterX()*f.aspect, b.CenterY()
	x, y = x+f.slope*y, y-f.slope*x
	return schema.Box{x - w/2, y - h/2, x + w/2, y + h/2}
}

// item is a word in the frame.
type item struct {
	word *Word
	line int // index of its line on the page
	box  schema.Box
}

// items puts all words of the page into the frame, without dirt, line by line.
func (f frame) items(p *Page) []item {
	out := make([]item, 0, len(p.Words))
	for i := range p.Lines {
		words := p.Lines[i].Words
		for k := range words {
			w := &words[k]
			it := item{word: w, line: i, box: f.box(w.Box)}
			native := p.Origin == schema.Native || w.Origin == schema.Native // its boxes are as high as the font
			if !speck(*w) && (native || !upright(it)) {
				out = append(out, it)
			}
		}
	}
	if p.Origin == schema.Native {
		return out
	}
	height := textHeight(out)
	return slices.DeleteFunc(out, func(it item) bool { return it.tiny(height) })
}

// The share of the usual height of print below which a word that OCR does not read surely is
// a speck, whatever it was read as. The looks at a speck seldom agree.
const (
	tinyHeight = 0.4
	tinySure   = 0.8
)

func (it item) tiny(height float64) bool { return tinyWord(*it.word, height) }

func tinyWord(w Word, height float64) bool {
	return w.Box.Height() < tinyHeight*height && w.Confidence < tinySure && w.Origin != schema.Native && !Mark(w.Text)
}

// byLine parts items by their lines, of which there are so many.
func byLine(items []item, lines int) [][]item {
	out := make([][]item, lines)
	for i := 0; i < len(items); {
		k := i
		for k < len(items) && items[k].line == items[i].line {
			k++
		}
		out[items[i].line] = items[i:k:k]
		i = k
	}
	return out
}

// speckConfidence is below which a word of one or two letters is taken for
// dirt.
const speckConfidence = 0.3

// speck reports whether a word is rather dirt on the paper than print: signs
// that mean nothing in a table, a letter or two that OCR itself doubts, or a digit that half of the
// looks did not see.
func speck(w Word) bool {
	if Mark(w.Text) || sign(strings.Trim(w.Text, "()")) || abbreviated.MatchString(w.Text) {
		return false
	}
	letters, digits := 0, 0
	for _, r := range w.Text {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	if letters+digits == 0 {
		return true
	}
	return w.Confidence < speckConfidence && (digits == 0 && letters <= 2 || digits == 1 && letters == 0 && mostlySigns(w))
}

// abbreviated are two capitals with a stop, as a company's name ends in ("S.A. de C.V."): dirt makes no such
// word, however little OCR believes it.
var abbreviated = regexp.MustCompile(`^\p{Lu}\.?\p{Lu}\.$`)

// mostlySigns reports whether half of the looks at a word read neither letter nor digit.
func mostlySigns(w Word) bool {
	n := 0
	for _, r := range w.Readings {
		n += one(!strings.ContainsFunc(r.Text, letterOrDigit))
	}
	return len(w.Readings) > 1 && 2*n >= len(w.Readings)
}

// upright reports whether what was read as a dash is taller than wide: the
// remains of a rule.
func upright(it item) bool {
	width := it.box.Width()
	return strings.Trim(it.word.Text, "-–—_") == "" && it.box.Height() > 1.2*width
}

// textHeight is the usual height of the items' words.
func textHeight(items []item) float64 {
	if len(items) == 0 {
		return 0.01
	}
	heights := make([]float64, len(items))
	for i, it := range items {
		heights[i] = it.box.Height()
	}
	return median(heights)
}

// span is an interval on one axis.
type span struct{ lo, hi float64 }

func (s span) length() float64 { return s.hi - s.lo }

func (s span) center() float64 { return (s.lo + s.hi) / 2 }

// common is how much both have in common; below zero, how far they are apart.
func (s span) common(t span) float64 { return min(s.hi, t.hi) - max(s.lo, t.lo) }

func (s span) union(t span) span { return span{min(s.lo, t.lo), max(s.hi, t.hi)} }

func across(b schema.Box) span { return span{b[0], b[2]} }
