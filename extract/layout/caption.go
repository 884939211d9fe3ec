package layout

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

var (
	// named is how a caption begins when it says that it is one.
	named = pattern.MustCompile(`^(CUADRO|TABLA|GRAFICA|CONCENTRADO|RELACION)\b`)
	// numbered is how one begins that may stand below its table as well.
	numbered = pattern.MustCompile(`^(CUADRO|TABLA|GRAFICA)(?: N[OU]M?\.?)? ?[\dIVX]`)
	// listed is the beginning of a numbered question or of a list's point.
	listed = regexp.MustCompile(`^(\d{1,2}|[A-Z])[.)\-]+ |^[*-] |\?$`)
	// unit is a line that says in what a table counts, or how far its figures hold.
	unit = pattern.MustCompile(`^\(?(CIFRAS?|MONTOS?|IMPORTES?|CANTIDADES|VALORES|DATOS|PESOS|MILES|MILLONES|EN (PESOS|MILES|MILLONES|PORCENTAJES?)|UNIDAD(ES)?|MONEDA|PORCENTAJES?)\b|^\([^()]* PESOS\)$|^\(?C[IL1]\S{2,4} EN (PESOS|MILES|MILLONES)\b|^\(?\S+ DE PESOS\S{0,2}$`)
	// source is a line below a table that says where its figures are from, or what
	// is to be known of them.
	source = regexp.MustCompile(`^(FUENTES?|NOTAS?|ELABORACION|ELABORADO|CIFRAS|DATOS|P/|E/|\(?\*+\)?|\d/) ?[:.]? ?`)
	// counted is a unit in brackets, as it stands below tables too.
	counted = pattern.MustCompile(`^\((CIFRAS|MONTOS|IMPORTES|EN |PESOS|MILES|MILLONES)`)
	// headed are lines that stand above tables without naming them.
	headed = pattern.MustCompile(`^(P ?R ?E ?S ?E ?N ?T ?E|ASUNTO|OFICIO|FOLIO|C\. ?C\. ?P|ATENTAMENTE|LIC\.|MTR[OA]\.|DR[A]?\.|ING\.)\b`)
)

// placed is a letter's place and date.
var placed = pattern.MustCompile(`, ?A? ?\d{1,2}[°º]? DE [A-Z]+ DEL? (ANO )?\d{4}\.?$`)

// The most lines and words per line that a caption has; more are a paragraph.
const (
	captionLines = 3
	captionWords = 14
	unitWords    = 9
)

// namesStubAbove reports whether a line above names over the other columns is what the labels are called, set
// above the middle of a head whose upper row was not read.
func (g *Grid) namesStubAbove(p *Page, l *Line) bool {
	top := g.Rows[0]
	if !top.Header || len(top.Cells) < 2 || len(top.Cells[0].Words) > 0 || len(top.Cells[1].Words) == 0 {
		return false
	}
	return l.Box[2] < top.Cells[1].Box()[0] && stubName.MatchString(fold.Words(p.Slice(l.Start, l.End)))
}

// caption finds the lines just above the grid that name it. What stands in a frame of
// its own names something else.
func (p *Page) caption(g *Grid, used []bool, boxed []int) []int {
	if len(g.Lines) == 0 {
		return nil
	}
	height := p.Lines[g.Lines[0]].Box.Height()
	below := g.Box
	var out []int
	for i := g.Lines[0] - 1; i >= 0; i-- {
		l := &p.Lines[i]
		if l.Box[1] > below[1] || !slices.ContainsFunc(l.Words, func(w Word) bool { return !speck(w) && !tinyWord(w, height) }) {
			continue // beside the grid, as where a stamp is, or dirt
		}
		if (l.Box[2] < g.leftFor(p, l) || l.Box[0] > g.Box[2]) && p.stampLine(l) {
			continue
		}
		if used[i] || elsewhere(boxed, i, g) {
			break
		}
		if p.unitLine(l) && near(l.Box, below, height, false) {
			g.Notes, below = append([]int{i}, g.Notes...), l.Box
			continue
		}
		if g.namesStubAbove(p, l) {
			below = l.Box
			continue
		}
		if !p.captionLine(g, l) || !near(l.Box, below, height, len(out) > 0) {
			break
		}
		out = append(out, i)
		if len(out) > captionLines {
			return nil
		}
		if named.MatchString(p.Folded[l.Start:l.End]) {
			break
		}
		below = l.Box
	}
	slices.Reverse(out)
	return out
}

// leftFor is where the grid begins for a line above it: a year is so short that it may stand over its frame alone.
func (g *Grid) leftFor(p *Page, l *Line) float64 {
	if g.left > 0 && Year(fold.Words(p.Slice(l.Start, l.End))) {
		return min(g.left, g.Box[0])
	}
	return g.Box[0]
}

// stampLine reports whether a line is a few words in capitals, as those of stamps are.
func (p *Page) stampLine(l *Line) bool {
	text := p.Slice(l.Start, l.End)
	return len(l.Words) <= headWords && strings.ToUpper(text) == text
}

// captionsBelow names grids that nothing above them names by the numbered captions right
// below them, where no other grid has taken those.
func (p *Page) captionsBelow(grids []Grid, used []bool) {
	for i := range grids {
		g := &grids[i]
		if len(g.Lines) == 0 || len(g.Caption)+len(g.Title) > 0 {
			continue
		}
		k := g.Lines[len(g.Lines)-1] + 1
		if k == len(p.Lines) || used[k] || slices.ContainsFunc(grids, func(o Grid) bool { return slices.Contains(o.Caption, k) }) {
			continue
		}
		l := &p.Lines[k]
		if l.Box[1]-g.Box[3] < 2*l.Box.Height() && numbered.MatchString(p.Folded[l.Start:l.End]) && p.captionLine(g, l) {
			g.Caption = []int{k}
		}
	}
}

// elsewhere reports whether a line stands in a frame that does not hold the grid.
func elsewhere(boxed []int, line int, g *Grid) bool {
	return boxed[line] != 0 && boxed[line] != boxed[g.Lines[0]]
}

// unitLine reports whether a line says in what a table counts.
func (p *Page) unitLine(l *Line) bool {
	return len(l.Words) <= unitWords && unit.MatchString(fold.Words(p.Slice(l.Start, l.End)))
}

// footnotes adds the lines right below the grid that say where its figures are
// from, or how far they hold.
func (p *Page) footnotes(g *Grid, used []bool) {
	if len(g.Lines) == 0 {
		return
	}
	last := g.Lines[len(g.Lines)-1]
	height, above := p.Lines[last].Box.Height(), g.Box
	for i := last + 1; i < len(p.Lines) && !used[i]; i++ {
		l := &p.Lines[i]
		text := p.Folded[l.Start:l.End]
		if l.Box[1]-above[3] > 2*height || !noted(text) || l.Box[2] < g.Box[0] || l.Box[0] > g.Box[2] {
			return
		}
		g.Notes, above = append(g.Notes, i), l.Box
	}
}

// noted reports whether a line below a table is a note on it.
func noted(text string) bool { return source.MatchString(text) || counted.MatchString(text) }

// near reports whether a line stands close enough over a grid to be its caption;
// over another line of a caption it must stand as lines of one paragraph do, and
// be as wide, as the upper lines of a wrapped caption are.
func near(l, below schema.Box, height float64, more bool) bool {
	gap := below[1] - l[3]
	if !more {
		return gap < 2.6*height
	}
	aligned := abs(l.CenterX()-below.CenterX()) < 0.03 || abs(l[0]-below[0]) < 0.01
	return gap < 0.9*height && aligned && l.Width() > 0.8*below.Width()
}

// How far, in fractions of the page, the left end of a caption that begins at
// the table's edge may be from its labels. Labels that are centred in their
// column stand further in, by up to centredInset where they are seen to be; then each
// word must be of at least sureWord, since a worn letterhead's remains may stand there as
// well.
const (
	flushCaption = 0.02
	insetCaption = 0.03
	centredInset = 0.06
	sureWord     = 0.8
)

// logoHeight is how many times as high as a table's first line a line over it is at least that
// is no caption: a logo read as letters.
const logoHeight = 2.5

func sureWords(l *Line) bool {
	return !slices.ContainsFunc(l.Words, func(w Word) bool { return w.Confidence < sureWord })
}

// besideSure is the confidence below which words beside a grid are what is left of a stamp's.
const besideSure = 0.6

// own is a line without the chunks at its ends that are none of a grid's caption: they hold nothing but
// specks, or stand beside the grid and were hardly read, as what is left of a stamp.
func (g *Grid) own(l *Line) *Line {
	out := *l
	out.Chunks = slices.DeleteFunc(slices.Clone(l.Chunks), func(c Chunk) bool {
		beside := c.Box[0] > g.Box[2] || c.Box[2] < g.Box[0]
		return !slices.ContainsFunc(c.Words, func(w Word) bool { return !speck(w) && !(beside && w.Confidence < besideSure) })
	})
	if len(out.Chunks) == len(l.Chunks) || len(out.Chunks) == 0 {
		return l
	}
	out.Words, out.Box = nil, schema.Box{}
	for _, c := range out.Chunks {
		out.Words = append(out.Words, c.Words...)
		out.Box = out.Box.Union(c.Box)
	}
	out.Start, out.End = out.Chunks[0].Start, out.Chunks[len(out.Chunks)-1].End
	return &out
}

// CaptionText is what of line i of the page, one of the grid's caption, is its.
func (g *Grid) CaptionText(p *Page, i int) string {
	l := g.own(&p.Lines[i])
	return p.Slice(l.Start, l.End)
}

// centredLabels reports whether the labels stand in the middle of their column: their
// middles differ less than their beginnings do.
func (g *Grid) centredLabels() bool {
	begin, middle, n := span{lo: 1}, span{lo: 1}, 0
	for _, r := range g.Rows {
		if box := r.Cells[0].Box(); !r.Header && len(r.Cells[0].Words) > 0 {
			begin = span{min(begin.lo, box[0]), max(begin.hi, box[0])}
			middle = span{min(middle.lo, box.CenterX()), max(middle.hi, box.CenterX())}
			n++
		}
	}
	return n > 2 && 2*middle.length() < begin.length()
}

// captionLine reports whether the line may name the grid: a short line over it,
// no sentence, no point of a list.
func (p *Page) captionLine(g *Grid, l *Line) bool {
	l = g.own(l)
	if len(l.Words) == 0 || l.Box.Height() > logoHeight*p.Lines[g.Lines[0]].Box.Height() {
		return false
	}
	text := fold.Words(p.Slice(l.Start, l.End))
	if named.MatchString(text) {
		return true
	}
	if listed.MatchString(text) || headed.MatchString(text) || placed.MatchString(text) || len(l.Chunks) > 1 || len(l.Words) > captionWords || startsLower(p.Slice(l.Start, l.End)) && !Year(text) {
		return false
	}
	if last := text[len(text)-1]; strings.IndexByte(".:,;", last) >= 0 && !loneFigure(text) && !p.speckedYear(g, l) {
		return false
	}
	centered := abs(l.Box.CenterX()-g.Box.CenterX()) < 0.04
	left := g.leftFor(p, l)
	set := min(abs(l.Box[0]-g.Box[0]), abs(l.Box[0]-left))
	flush := set < flushCaption || set < insetCaption && sureWords(l) || set < centredInset && g.centredLabels() && l.Box[0] < g.Box[0] && sureWords(l)
	// Captions are often centred on the page above a table that is not.
	middle := abs(l.Box.CenterX()-0.5) < 0.03 && l.Box.Width() < 0.5
	over := l.Box[0] < g.Box[2] && l.Box[2] > left
	return middle || over && (centered || flush || l.ofYear() && l.covers(g)) && l.Box.Width() < 0.65
}

// ofYear reports whether the line ends in a year, as captions do and lines of sentences
// seldom.
func (l *Line) ofYear() bool {
	last := l.Words[len(l.Words)-1].Text
	return len(l.Words) >= headWords && (Year(last) || ofPeriod.MatchString(last))
}

// covers reports whether a line reaches over both ends of a grid, as a caption longer than
// the table does wherever it is centred; lines of text are longer yet.
func (l *Line) covers(g *Grid) bool {
	share := l.Box.Width() / g.Box.Width()
	return l.Box[0] < g.Box[0] && l.Box[2] > g.Box[2] && share > longerCaption && share < longestCaption && sureWords(l)
}

// How much wider than its table such a caption is.
const (
	longerCaption  = 1.25
	longestCaption = 2.0
)

// speckedYear reports whether a line ends in a year with a point behind it that a speck was
// read for: it is all in capitals, or set in the table's middle as text is not.
func (p *Page) speckedYear(g *Grid, l *Line) bool {
	text := p.Slice(l.Start, l.End)
	last := strings.TrimSuffix(l.Words[len(l.Words)-1].Text, ".")
	if len(l.Words) < headWords || !Year(last) && !ofPeriod.MatchString(last) {
		return false
	}
	middle := abs(l.Box.CenterX()-g.Box.CenterX()) < 0.02 && l.Box.Width() < g.Box.Width()
	return middle || strings.ToUpper(text) == text
}

// loneFigure reports whether the text is nothing but digits and signs, most
// digits: a year, perhaps with a digit read as a sign.
func loneFigure(text string) bool {
	digits := 0
	for _, c := range text {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == ' ':
			return false
		}
	}
	return digits >= 3 && 2*digits > len(text)
}
