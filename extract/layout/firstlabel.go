package layout

import (
	"slices"
)

// takeAbove gives the first row the lines of its label that stand above its
// figures, after the given one: nearer than rows stand to one another.
func (h *header) takeAbove(last int) {
	most := ownPitch * h.pitch
	if n := len(h.first.label); n == 0 || n == 1 && figureOrMark(h.first.label[0].Text) {
		most = max(most, wrapPitch*h.height/2)
	}
	y := h.first.y
	for n := len(h.lines); n > last+1 && !h.lines[n-1].row && (y-h.lines[n-1].y < most || h.wraps(n-1, y)); n = len(h.lines) {
		h.above = append(slices.Clone(h.lines[n-1].label), h.above...)
		h.aboveLines = append(h.aboveLines, h.lines[n-1].line)
		y, h.lines = h.lines[n-1].y, h.lines[:n-1]
	}
}

// wraps reports whether a line begins the label of the only row of a table as the lines of one do: where
// that begins, above another at y, and further from what stands above it.
func (h *header) wraps(i int, y float64) bool {
	l := h.lines[i]
	if h.pitch > 0 || len(l.label) == 0 || len(h.above) == 0 || abs(wordsBox(l.label)[0]-wordsBox(h.above)[0]) > h.height/2 {
		return false
	}
	down := y - l.y
	return down < wrapPitch*h.height && (i == 0 || l.y-h.lines[i-1].y > down)
}
