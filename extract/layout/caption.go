package layout

import (
	"regexp"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
)

var (
	// named is how a caption begins when it says that it is one.
	named = regexp.MustCompile(`^(CUADRO|TABLA|GRAFICA|CONCENTRADO|RELACION)\b`)
	// listed is the beginning of a numbered question or of a list's point.
	listed = regexp.MustCompile(`^(\d{1,2}|[A-Z])[.)\-]+ |^[*-] |\?$`)
	// headed are lines that stand above tables without naming them.
	headed = regexp.MustCompile(`^(P ?R ?E ?S ?E ?N ?T ?E|ASUNTO|OFICIO|FOLIO|C\. ?C\. ?P|ATENTAMENTE|LIC\.|MTR[OA]\.|DR[A]?\.|ING\.)\b`)
)

// caption finds the lines just above the grid that name it.
func (p *Page) caption(g *Grid, used []bool) []int {
	if len(g.Lines) == 0 {
		return nil
	}
	height := p.Lines[g.Lines[0]].Box.Height()
	top := g.Box[1]
	var out []int
	for i := g.Lines[0] - 1; i >= 0 && len(out) < 3; i-- {
		l := &p.Lines[i]
		if l.Box[1] > top {
			continue // beside the grid, as where a stamp is
		}
		if used[i] || top-l.Box[3] > 2.6*height || !p.captionLine(g, l, len(out) > 0) {
			break
		}
		out = append(out, i)
		if named.MatchString(fold.Text(p.Slice(l.Start, l.End))) {
			break
		}
		top, height = l.Box[1], l.Box.Height()*0.4
	}
	slices.Reverse(out)
	return out
}

// captionLine reports whether the line may name the grid: a short line over it,
// no sentence, no point of a list. A line above another of a caption must be
// like it.
func (p *Page) captionLine(g *Grid, l *Line, more bool) bool {
	text := fold.Words(p.Slice(l.Start, l.End))
	if named.MatchString(text) {
		return true
	}
	if listed.MatchString(text) || headed.MatchString(text) || len(l.Chunks) > 1 {
		return false
	}
	if last := text[len(text)-1]; last == '.' || last == ':' || last == ',' || last == ';' {
		return false
	}
	center := abs(l.Box.CenterX() - g.Box.CenterX())
	over := l.Box[0] < g.Box[2] && l.Box[2] > g.Box[0]
	centered := center < 0.04
	flush := abs(l.Box[0]-g.Box[0]) < 0.02
	return over && (centered || flush && !more) && l.Box.Width() < 0.65
}
