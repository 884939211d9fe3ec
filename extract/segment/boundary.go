package segment

import (
	"math"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// doubtful is the confidence below which somebody should look at a boundary. Of
// 1,770 pages of drawn scans (the 1,522 that the weights were counted on and 248 of
// others, with more kinds of letters) 8 are below it, among them the only one that is
// parted wrongly, on which next to nothing could be read.
const doubtful = 0.95

// boundaries judges each page after the first.
func boundaries(pages []traits) (starts []int, out []schema.Boundary) {
	g := newProgramme(pages)
	starts = g.starts()
	margins := g.margins()
	next, start := 1, 0
	for i, steps := range g.steps {
		b := schema.Boundary{Page: pages[i+1].head.Page.Number, Confidence: confidence(margins[i])}
		b.Review = b.Confidence < doubtful
		for _, s := range steps {
			if s.start == start {
				b.Signs = s.signs
			}
		}
		if next < len(starts) && starts[next] == i+1 {
			b.Begins, start, next = true, i+1, next+1
		}
		out = append(out, b)
	}
	return starts, out
}

// confidence makes a probability of a margin in log odds.
func confidence(margin float64) float64 {
	p := 1 / (1 + math.Exp(-math.Abs(margin)))
	return min(math.Round(p*1000)/1000, surest)
}

// misreadable reports whether print of a page may be misread: not in a file's
// own text, where oficios often have consecutive numbers.
func misreadable(p *layout.Page) bool { return p.Origin != schema.Native }

// surest is the most that is claimed: no count of pages showed more.
const surest = 0.999
