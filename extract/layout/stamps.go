package layout

import (
	"slices"

	"github.com/oficialia/oficialia/extract/page"
)

// takeStamps parts the words of stamps from a page's own, and puts those of each into
// lines: print beside a stamp is no part of its lines, nor they of the print's.
func takeStamps(p page.Page) (page.Page, [][]Line) {
	if !slices.ContainsFunc(p.Words, func(w page.Word) bool { return w.Stamp > 0 }) {
		return p, nil
	}
	var own []page.Word
	var stamps []page.Page
	for _, w := range p.Words {
		if w.Stamp <= 0 {
			own = append(own, w)
			continue
		}
		for len(stamps) < w.Stamp {
			stamps = append(stamps, page.Page{Number: p.Number, Width: p.Width, Height: p.Height})
		}
		stamps[w.Stamp-1].Words = append(stamps[w.Stamp-1].Words, w)
	}
	p.Words = own
	var out [][]Line
	for _, s := range stamps {
		if l := lines(s); len(l) > 0 {
			out = append(out, l)
		}
	}
	return p, out
}
