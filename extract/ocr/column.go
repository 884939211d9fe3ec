package ocr

import (
	"image"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/page"
)

// groups are whole numbers of four digits and more, by what parts their groups
// of three: nothing, a comma or a point; or a colon, which is one of them with a
// speck.
var groups = map[string]*regexp.Regexp{
	"":  regexp.MustCompile(`^\d{4,}$`),
	",": regexp.MustCompile(`^\d{1,3}(,\d{3})+$`),
	".": regexp.MustCompile(`^\d{1,3}(\.\d{3})+$`),
	":": regexp.MustCompile(`^\d{1,3}(:\d{3})+$`),
}

// grouped returns what parts a number's groups, and whether it has any.
func grouped(s string) (by string, ok bool) {
	for by, form := range groups {
		if form.MatchString(s) {
			return by, true
		}
	}
	return "", false
}

// agree has the figures of a table written alike. One whose groups are parted as
// the others' are not takes the look that reads it as theirs; a comma and a
// point are told apart by the others alone, since coarse print shows a speck for
// either. Where no look says so it is no longer believed.
func agree(words []found) {
	other := map[int]string{}
	for i, w := range words {
		by, ok := grouped(w.text)
		if !ok || len(w.readings) == 0 || isYear(words, i) {
			continue
		}
		if usual, clear := usualGroups(words, i); clear && usual != by {
			other[i] = usual
		}
	}
	for i, by := range other {
		words[i] = words[i].parted(by)
	}
}

// parted is a figure with its groups parted by another sign.
func (w found) parted(by string) found {
	was, _ := grouped(w.text)
	for _, r := range w.readings {
		if b, ok := grouped(r.Text); ok && b == by && onlyDigits(r.Text) == onlyDigits(w.text) {
			return w.as(r.Text, w.at, max(r.Confidence, contradicted))
		}
	}
	if was == "" || by == "" {
		return w.as(w.text, w.at, min(w.confidence, contradicted))
	}
	return w.as(strings.ReplaceAll(w.text, was, by), w.at, min(w.confidence, believed))
}

// yearLike is a year as tables print it.
var yearLike = regexp.MustCompile(`^(19|20)\d\d$`)

// isYear reports whether word i is one of a table's years: another, one more or
// less, stands above, below or beside it.
func isYear(words []found, i int) bool {
	at := words[i]
	if !yearLike.MatchString(at.text) {
		return false
	}
	year, _ := strconv.Atoi(at.text)
	return slices.ContainsFunc(words, func(w found) bool {
		n, err := strconv.Atoi(w.text)
		return err == nil && abs(n-year) == 1 && (overlapY(at.at, w.at) > at.at.Dy()/2 || near(at.at, w.at) && aligned(at.at, w.at))
	})
}

// clearUsage is how many times more figures must be written one way than any
// other for it to be the way of their table.
const clearUsage = 2

// usualGroups returns what parts the groups of the figures around word i, and
// whether that is clear. Numbers without groups may be years, and count in their
// own column only.
func usualGroups(words []found, i int) (by string, clear bool) {
	votes, voters := map[string]float64{}, map[string]int{}
	for k, w := range words {
		if b, ok := grouped(w.text); ok && b != ":" && near(words[i].at, w.at) && (b != "" || aligned(words[i].at, w.at)) {
			w.vote(votes)
			if k != i {
				voters[b]++
			}
		}
	}
	most, next := 0.0, 0.0
	for b, n := range votes {
		if n > most || n == most && b > by {
			by, most, next = b, n, most
		} else {
			next = max(next, n)
		}
	}
	return by, voters[by] >= columnNumber && most >= clearUsage*next
}

// vote counts how a figure's readings part its groups, one vote in all.
func (w found) vote(votes map[string]float64) {
	readings := w.readings
	if len(readings) == 0 {
		readings = []page.Reading{w.reading()}
	}
	for _, r := range readings {
		if by, ok := grouped(r.Text); ok && by != ":" {
			votes[by] += 1 / float64(len(readings))
		}
	}
}

// alone reports whether no other word stands beside word i on its line nearer
// than words of running text do; peso signs, figures in the columns next to
// it, the other groups of a number that blanks part, and specks, as are left of a rule, are no
// such words.
func alone(words []found, i int) bool {
	first, last := groupsAround(words, i)
	at := words[first].at.Union(words[last].at)
	for _, w := range words {
		if w.at.In(at) || w.text == "$" || speck(w) || overlapY(w.at, at) <= at.Dy()/3 {
			continue
		}
		gap := max(w.at.Min.X-at.Max.X, at.Min.X-w.at.Max.X)
		column := figureLike(w.text) && 5*gap > 3*at.Dy()
		if 4*gap < 5*at.Dy() && !column {
			return false
		}
	}
	return true
}

// groupsAround are the first and the last group of the number that word i is a group of, where
// blanks part it: else the word itself.
func groupsAround(words []found, i int) (first, last int) {
	first, last = i, i
	for groupBehind.MatchString(words[first].text) {
		before := slices.IndexFunc(words, func(w found) bool { return besides(w, words[first]) })
		if before < 0 {
			break
		}
		first = before
	}
	for headGroup.MatchString(words[last].text) {
		behind := slices.IndexFunc(words, func(w found) bool { return groupBehind.MatchString(w.text) && besides(words[last], w) })
		if behind < 0 {
			break
		}
		last = behind
	}
	return first, last
}

// groupBehind is a group of three digits behind a blank, the last one with decimals; a speck may have made one of them
// another sign, but its first.
var groupBehind = regexp.MustCompile(`^\d(\d\d|\d[^\pL\d\s.,$]|[^\pL\d\s.,$]\d)([.,]\d{1,2})?%?$`)

// inColumn reports whether figures stand above or below word i, aligned with it.
func inColumn(words []found, i int) bool {
	n := 0
	for k, w := range words {
		if k != i && aligned(words[i].at, w.at) && w.confidence >= believed && wellFormed.MatchString(w.text) {
			n++
		}
	}
	return n >= columnNumber
}

// nextRow is how far a figure's neighbours in its column stand, in its heights.
const nextRow = 3

// betweenFigures reports whether figures stand right above word i and right
// below it.
func betweenFigures(words []found, i int) bool {
	at := words[i].at
	above, below := false, false
	for k, w := range words {
		down := w.at.Min.Y - at.Min.Y
		if k == i || !aligned(at, w.at) || !wellFormed.MatchString(w.text) || abs(down) > nextRow*at.Dy() || abs(down) < at.Dy()/2 {
			continue
		}
		above, below = above || down < 0, below || down > 0
	}
	return above && below
}

// aligned reports whether a word may stand in the column of another: their ends
// or their middles stand one above the other, and not far.
func aligned(at, other image.Rectangle) bool {
	return near(at, other) && flush(at, other)
}

// flush reports whether the ends of two words, or their middles, stand one above the other.
func flush(at, other image.Rectangle) bool {
	return abs(other.Max.X-at.Max.X) < at.Dy() || abs(center(other)-center(at)) < at.Dy()
}

// near reports whether a word stands so few lines above or below another that
// both may be a table's.
func near(at, other image.Rectangle) bool {
	return abs(other.Min.Y-at.Min.Y) < int(columnReach*float64(at.Dy()))
}

func overlapY(a, b image.Rectangle) int { return min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y) }

func center(r image.Rectangle) int { return (r.Min.X + r.Max.X) / 2 }

func abs(v int) int { return max(v, -v) }
