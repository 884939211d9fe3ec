package ocr

import (
	"image"
	"regexp"
	"slices"
)

// amount is a number with groups, perhaps of money.
var amount = regexp.MustCompile(`^-?[$S]?\d{1,3}([.,]\d{3})+([.,]\d{1,2})?$`)

// columnAmounts is how many amounts that stand exactly under one another are a column at least.
const columnAmounts = 3

// joinInColumn puts the pieces of an amount together that worn print shows with wide gaps: they
// fill exactly the room of the amounts above or below them. It is no longer believed until it was
// looked at as a whole.
func joinInColumn(words []found) []found {
	amounts := slices.DeleteFunc(slices.Clone(words), func(w found) bool { return !amount.MatchString(w.text) })
	for _, c := range amounts {
		n := 0
		for _, o := range amounts {
			if near(o.at, c.at) && sameRoom(o.at, c.at) {
				n++
			}
		}
		if n < columnAmounts {
			continue
		}
		for _, w := range words {
			if all := piecesWithin(words, w, c.at); len(all) > 1 {
				return joinInColumn(joinAll(words, all))
			}
		}
	}
	return words
}

// sameRoom reports whether two boxes have their edges under one another.
func sameRoom(a, b image.Rectangle) bool {
	return 2*max(abs(a.Min.X-b.Min.X), abs(a.Max.X-b.Max.X)) < b.Dy()
}

// piecesWithin are the words level with one, from left to right, that together fill the room of an
// amount above or below it, where all of them are pieces of figures and none stands over another, as
// what was read twice does.
func piecesWithin(words []found, first found, room image.Rectangle) []found {
	if !near(first.at, room) || first.at.Overlaps(room) || abs(first.at.Min.X-room.Min.X) > room.Dy()/2 {
		return nil
	}
	var out []found
	all := image.Rectangle{}
	for _, w := range words {
		if w.at.Max.X <= room.Min.X || w.at.Min.X >= room.Max.X || 2*overlapY(w.at, first.at) < first.at.Dy() {
			continue
		}
		if !pieceOfFigure(w.text) || !level(w.at, first.at) {
			return nil
		}
		out, all = append(out, w), all.Union(w.at)
	}
	if !sameRoom(all, room) {
		return nil
	}
	slices.SortFunc(out, func(a, b found) int { return a.at.Min.X - b.at.Min.X })
	for i, w := range out {
		if w.at.Empty() || i > 0 && w.at.Min.X < out[i-1].at.Max.X {
			return nil
		}
	}
	return out
}

// joinAll has the first of some words be all of them.
func joinAll(words, all []found) []found {
	whole := all[0]
	for _, w := range all[1:] {
		whole = join(whole, w)
	}
	var out []found
	for _, w := range words {
		if i := slices.IndexFunc(all, func(o found) bool { return o.at == w.at }); i < 0 {
			out = append(out, w)
		} else if i == 0 {
			out = append(out, whole)
		}
	}
	return out
}
