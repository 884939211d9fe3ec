package page

import (
	"errors"
	"strings"

	"github.com/ledongthuc/pdf"
)

// scene is what a page's content stream draws, as far as it matters to choose
// how to read the page.
type scene struct {
	placed  []placed
	visible int  // bytes of text that show
	hidden  int  // and that do not: an OCR layer
	marks   int  // things painted that are no images: text, lines, areas
	colored bool // a colour other than black was set
	special bool // what changes how images look: blending, layers, annotations

	words    []shownWord
	unplaced bool     // there is text whose letters or places are not known
	strokes  []stroke // thin straight lines that show

	from   *objects
	sheet  sheet
	pens   [2]pen // of words that show, and that do not
	left   int    // operators
	forms  int    // form objects still to be entered
	glyphs int
}

// placed is an image where it is drawn.
type placed struct {
	image   pdf.Value
	at      matrix // of the unit square
	seen    span   // what is left of it after clipping, in points
	cut     bool   // by a shape that is no rectangle
	marks   int    // the scene's marks and visible text before it
	visible int
}

// Bounds of a page's content, which may be a bomb.
const (
	mostOperators = 3_000_000
	mostForms     = 500
	deepestForm   = 8
	mostPlaced    = 5000
)

// errInline says that a page holds an inline image, whose bytes the library
// takes for operators.
var errInline = errors.New("the page has an inline image")

// errLong says that a page's content goes beyond the bounds.
var errLong = errors.New("the page's content is too long")

// sceneOf looks at all that a page draws.
func (o *objects) sceneOf(l *leaf, s sheet) (*scene, error) {
	sc := &scene{from: o, sheet: s, left: mostOperators, forms: mostForms}
	p := painter{scene: sc, resources: l.resources, state: fresh(s)}
	if err := p.run(l.Key("Contents"), deepestForm); err != nil {
		return nil, err
	}
	if err := p.annotations(l.Value); err != nil {
		return nil, err
	}
	p.pen(false).end()
	p.pen(true).end()
	return sc, nil
}

// state is the part of a graphics state that is followed.
type state struct {
	ctm   matrix
	clip  span
	cut   bool // clipped by a shape that is no rectangle
	blend bool
	ink   ink
	text  textState
}

func fresh(s sheet) state {
	return state{ctm: identity(), clip: s.crop, ink: ink{width: 1}, text: textState{scale: 1}}
}

// painter follows one content stream.
type painter struct {
	*scene
	resources pdf.Value
	named     map[string]*font // of the resources, as far as used
	state     state
	saved     []state
	path      outline
}

// run interprets a stream, or an array of streams.
func (p *painter) run(content pdf.Value, depth int) error {
	if content.IsNull() {
		return nil
	}
	if err := p.from.complete(content); err != nil {
		return err
	}
	p.path = newOutline()
	pdf.Interpret(content, func(stack *pdf.Stack, op string) {
		if p.left--; p.left < 0 {
			panic(stop{errLong})
		}
		p.do(op, operands(stack), depth)
	})
	return nil
}

// operands empties the stack.
func operands(stack *pdf.Stack) []pdf.Value {
	args := make([]pdf.Value, stack.Len())
	for i := len(args) - 1; i >= 0; i-- {
		args[i] = stack.Pop()
	}
	return args
}

const mostSaved = 10_000

// do follows one operator (ISO 32000-1, annex A).
func (p *painter) do(op string, args []pdf.Value, depth int) {
	switch op {
	case "q":
		if len(p.saved) < mostSaved {
			p.saved = append(p.saved, p.state)
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			p.state, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		p.state.ctm = numbers(args).mul(p.state.ctm)
	case "gs":
		p.external(args)
	case "Do":
		if len(args) == 1 {
			p.object(p.resources.Key("XObject").Key(args[0].Name()), depth)
		}
	case "BI":
		panic(stop{errInline})
	case "g", "rg", "k", "sc", "scn":
		p.colored = p.colored || !black(op, args)
		p.state.ink.fillsWhite = white(op, args)
	case "G", "RG", "K", "SC", "SCN":
		p.state.ink.strokesWhite = white(strings.ToLower(op), args)
	case "w":
		p.state.ink.widen(args)
	case "BDC":
		p.special = p.special || len(args) > 0 && args[0].Name() == "OC"
	default:
		if !p.textOperator(op, args) {
			p.paint(op, args)
		}
	}
}

// black reports whether an operator sets the colour of areas to black.
func black(op string, args []pdf.Value) bool {
	want := map[string][]float64{"g": {0}, "rg": {0, 0, 0}, "k": {0, 0, 0, 1}}[op]
	if want == nil || len(args) != len(want) {
		return false
	}
	for i, v := range args {
		if v.Float64() != want[i] {
			return false
		}
	}
	return true
}

// external follows a named graphics state.
func (p *painter) external(args []pdf.Value) {
	if len(args) != 1 {
		return
	}
	g := p.resources.Key("ExtGState").Key(args[0].Name())
	opaque := func(key string) bool { return g.Key(key).IsNull() || g.Key(key).Float64() == 1 }
	mask, mode := g.Key("SMask"), g.Key("BM")
	plain := mode.IsNull() || mode.Name() == "Normal" || mode.Name() == "Compatible"
	if !mask.IsNull() {
		p.state.blend = mask.Name() != "None"
	}
	p.state.blend = p.state.blend || !opaque("ca") || !opaque("CA") || !plain
}

// object draws an image or enters a form.
func (p *painter) object(v pdf.Value, depth int) {
	p.special = p.special || !v.Key("OC").IsNull()
	p.pen(false).end() // what was written lies under what comes
	p.pen(true).end()
	switch v.Key("Subtype").Name() {
	case "Image":
		if len(p.placed) == mostPlaced {
			panic(stop{errLong})
		}
		seen := p.state.ctm.bounds(span{0, 0, 1, 1}).and(p.state.clip)
		p.special = p.special || p.state.blend
		p.placed = append(p.placed, placed{v, p.state.ctm, seen, p.state.cut, p.marks, p.visible})
	case "Form":
		inner := painter{scene: p.scene, resources: p.resources, state: p.state}
		if err := inner.form(v, depth-1); err != nil {
			panic(stop{err})
		}
	}
}

// form draws a form object, within what the painter has set up for it.
func (p *painter) form(v pdf.Value, depth int) error {
	if p.forms--; depth < 0 || p.forms < 0 {
		return errLong
	}
	if own := v.Key("Resources"); !own.IsNull() {
		p.resources, p.named = own, nil
	}
	p.state.ctm = matrixOf(v.Key("Matrix")).mul(p.state.ctm)
	if frame, ok := corners(v.Key("BBox")); ok {
		p.state.clip = p.state.clip.and(p.state.ctm.bounds(frame))
	}
	return p.run(v, depth)
}

func numbers(args []pdf.Value) matrix {
	if len(args) != 6 {
		return identity()
	}
	var m matrix
	for i := range m {
		m[i] = args[i].Float64()
	}
	return m
}
