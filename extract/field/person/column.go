package person

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// parted cuts lines that were joined though they stand below one another, which
// ink between them makes look like one.
func parted(page *layout.Page, lines []layout.Line) []layout.Line {
	var out []layout.Line
	for _, l := range lines {
		start := l.Start
		for i := l.Start; i <= l.End; i++ {
			if i < l.End && page.Folded[i] != '\n' {
				continue
			}
			part := layout.Line{Page: l.Page, Start: start, End: i, Box: page.Evidence(start, i).Box}
			if n := len(out); n > 0 && start > l.Start && part.Box[0] > out[n-1].Box[2] {
				out[n-1].End, out[n-1].Box = i, out[n-1].Box.Union(part.Box)
			} else {
				out = append(out, part)
			}
			start = i + 1
		}
	}
	return out
}

// cut ends a signature where a wide gap parts it from what stands below, or
// where a line stands in another column: neither on the left edge of a line
// above it nor centred below one. The first may begin further to the left, where ink hides a
// title.
func cut(page *layout.Page, lines []layout.Line) []layout.Line {
	first := wholeLine(page, lines[0])
	for i := 1; i < len(lines); i++ {
		if i > 4 || lines[i].Box[1]-lines[i-1].Box[3] > 2*max(lines[i].Box.Height(), lines[i-1].Box.Height()) {
			return lines[:i]
		}
		if !slices.ContainsFunc(lines[:i], func(l layout.Line) bool { return sameColumn(l, lines[i]) }) && !sameColumn(first, lines[i]) {
			return lines[:i]
		}
	}
	return lines
}

// wholeLine is the page's line that a line is the end of, where OCR read no more before it
// than strokes over a title; else the line itself.
func wholeLine(page *layout.Page, l layout.Line) layout.Line {
	for _, whole := range page.Lines {
		if whole.Start <= l.Start && l.End == whole.End && l.Start-whole.Start <= longestStrokes && page.Origin != schema.Native {
			return whole
		}
	}
	return l
}

// longestStrokes is how many characters are read of such strokes at most.
const longestStrokes = 8

// sameColumn reports whether a line goes on below another, set to the left, to the right
// or to the middle. A line over most of
// the page is centred below any, and is no position below a short one.
func sameColumn(a, b layout.Line) bool {
	wide := b.Box.Width() > 0.55 && a.Box.Width() < 0.45
	return math.Abs(a.Box[0]-b.Box[0]) < 0.03 || math.Abs(a.Box[2]-b.Box[2]) < aligned && !wide || math.Abs(a.Box.CenterX()-b.Box.CenterX()) < 0.05 && !wide
}
