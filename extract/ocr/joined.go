package ocr

import (
	"cmp"
	"image"
	"slices"
)

// Figures of pieces that are one rule, in inches.
const (
	ruleGap  = 0.5  // pieces of a worn rule are joined over it
	ruleMeet = 0.03 // how far rules that meet may end from one another
)

// joined puts the pieces of worn rules together. Those down a page are not joined from one table to
// the next.
func (s *sheet) joined(pieces []ruling) []ruling {
	slices.SortFunc(pieces, func(a, b ruling) int {
		return cmp.Or(cmp.Compare(a.from(), b.from()), cmp.Compare(a.at.Min.X, b.at.Min.X), cmp.Compare(a.at.Min.Y, b.at.Min.Y))
	})
	var out []ruling
	var last []image.Rectangle // the last piece of each, empty where no other goes on from it
	for _, p := range pieces {
		i := slices.IndexFunc(last, s.reach(p, ruleGap).Overlaps)
		if i >= 0 && p.vertical && s.tablesMeet(last[i], p.at, pieces) {
			last[i], i = image.Rectangle{}, -1
		}
		if i < 0 {
			out, last = append(out, p), append(last, p.at)
			continue
		}
		out[i].at = out[i].at.Union(p.at)
		last[i] = p.at
	}
	return out
}

func (r ruling) from() int {
	if r.vertical {
		return r.at.Min.Y
	}
	return r.at.Min.X
}

// tablesMeet reports whether one table ends and the next begins between two pieces in a line down the
// page: the upper one ends at a rule across, and there is another above the lower one's beginning, and
// between these two nothing goes down. A row of one table whose rules down are all gone is like that,
// and told by its height and words later on.
func (s *sheet) tablesMeet(upper, lower image.Rectangle, pieces []ruling) bool {
	meet := s.pixels(ruleMeet)
	end := image.Rect(upper.Min.X, upper.Max.Y-1, upper.Max.X, upper.Max.Y).Inset(-meet)
	between := image.Rect(lower.Min.X-meet, end.Max.Y, lower.Max.X+meet, lower.Min.Y+meet)
	for _, foot := range s.rules {
		if foot.vertical || !foot.at.Overlaps(end) {
			continue
		}
		for _, top := range s.rules {
			paper := image.Rect(min(foot.at.Min.X, top.at.Min.X), foot.at.Max.Y+meet, max(foot.at.Max.X, top.at.Max.X), top.at.Min.Y-meet)
			down := func(p ruling) bool { return p.at.Overlaps(paper) }
			if !top.vertical && top.at.Overlaps(between) && paper.Dy() > 0 && !slices.ContainsFunc(pieces, down) {
				return true
			}
		}
	}
	return false
}
