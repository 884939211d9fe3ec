package check

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// share is the part of the votes that a value has.
func share(votes map[float64]float64, value float64) float64 {
	all := 0.0
	for _, n := range votes {
		all += n
	}
	if all == 0 {
		return 0
	}
	return votes[value] / all
}

// wrong is the probability that a cell was misread. Those whose looks agree are of 164,500 cells of 2,280 drawn
// bundles, by how sure the middle one of their looks was: in tables of which few figures are doubted one of 136,000
// was wrong; in rough ones one of 19,918 at 0.95 and more where two looks were all but certain and one of 4,178 where not,
// 3 of 3,269 from 0.9 on, 1 of 750 from 0.8 on and 2 of 361 from 0.5 on. Of 16,500 cells of 250 scans that were looked
// at once 0 of 1,586 were wrong, and 1 of 321 in rough tables. Where looks differ see doubtful. Of 361
// figures that nobody believed those were right whose votes most looks agreed on: 120 of 126
// where all did, 54 of 76 from 0.7 on, 76 of 126 from 0.4 on, 11 of 33 below.
func wrong(v *schema.Value, words []layout.Word, share float64, taken, rough bool) float64 {
	c := v.Confidence()
	looked, alike := agreement(words)
	var p float64
	switch {
	case !taken && c >= soundlyRead && !rough && share > 0 && surelySeen(words):
		p = seenWrong
	case !taken && c >= soundlyRead && share > 0 && surelySeen(words):
		p = seenRough
	case !taken && (!looked || c >= soundlyRead):
		p = 0.5
	case !taken:
		p = byShare(share, 0.05, 0.3, 0.4, 0.5)
	case looked && !alike:
		p = doubtful(words, share, rough)
	case looked && rough && allCertain(words):
		return certainWrong
	case looked && rough:
		return byConfidence(sureness(words), 2e-4, 1e-3, 2e-3, 6e-3, 3e-2)
	case looked:
		return byConfidence(sureness(words), 2.5e-5, 2e-4, 7e-4, 1.5e-3, 5e-3)
	case rough:
		p = byConfidence(c, 1e-3, 2e-2, 2e-2, 5e-2, 0.1)
	default:
		p = byConfidence(c, 1e-4, 1e-3, 5e-3, 5e-2, 0.3)
	}
	if len(words) > 1 {
		p *= 3
	}
	return min(p, 0.5)
}

// soundlyRead is the confidence from which a figure that was not taken was read well: the table has
// other reasons not to believe it, such as digits that a neighbour of its kind has and it lacks.
const soundlyRead = 0.8

// seenWrong is the probability that a figure was misread which the table has reasons not to believe, but is not
// rough, where a look is as sure of it as 0.95: of 49 such cells of 1,200 drawn bundles none was. Of 168 of 2,200
// bundles, most of them of rough tables, 31 were.
const (
	seenWrong = 0.05
	seenRough = 0.25
)

// surelySeen reports whether a look is sure of each word as it was read.
func surelySeen(words []layout.Word) bool {
	return !slices.ContainsFunc(words, func(w layout.Word) bool {
		return !slices.ContainsFunc(w.Readings, func(r page.Reading) bool { return r.Confidence >= backing && sameFigure(r.Text, w.Text) })
	})
}

// certainWrong is the probability that a cell of a rough table was misread on which all looks agree and are sure, two
// all but certain.
const certainWrong = 5e-5

// allCertain reports whether two looks are all but certain of each word, and the middle one is sure of it.
func allCertain(words []layout.Word) bool {
	return sureness(words) >= backing && settled(words)
}

// doubtful is the probability that a cell was misread on which looks differ. In rough tables of those bundles, by the
// share of votes for what was taken, none of 1,222 was wrong from 0.7 on, 3 of 462 from 0.4 on and none of 5 below where
// two looks are as sure of it as 0.95, and none of 395, 9 of 384 and 4 of 30 where they are not; in others 1 of 267 and
// none of 63 where they are, and 3 of 59 where not.
func doubtful(words []layout.Word, share float64, rough bool) float64 {
	if settled(words) {
		return min(settledWrong, byShare(share, 1e-4, 3e-4, 3e-3, 2e-2))
	}
	switch {
	case !backed(words):
		return byShare(share, 5e-3, 5e-3, 3e-2, 0.2)
	case rough:
		return byShare(share, 1e-3, 1e-3, 8e-3, 0.1)
	}
	return byShare(share, 1e-4, 3e-4, 3e-3, 2e-2)
}

// A word is settled where two looks are so sure of it, and none is sure of another: of 382 such figures of 600
// drawn bundles none was wrong.
const (
	settling     = 0.99
	unsettling   = 0.9
	settledWrong = 1e-3
)

// settled reports whether each word has two looks that are quite sure of it, and none that is sure of another.
func settled(words []layout.Word) bool {
	return !slices.ContainsFunc(words, func(w layout.Word) bool {
		sure, other := 0, false
		for _, r := range w.Readings {
			same := sameFigure(r.Text, w.Text)
			if same && r.Confidence >= settling {
				sure++
			}
			other = other || !same && r.Confidence >= unsettling
		}
		return sure < backers || other
	})
}

// Two looks that are so sure of a word back it.
const (
	backing = 0.95
	backers = 2
)

// backed reports whether each word has two looks that are sure of it, where any differ, and no two are as sure of
// another figure.
func backed(words []layout.Word) bool {
	return !slices.ContainsFunc(words, func(w layout.Word) bool {
		sure, differ, other := 0, false, map[string]int{}
		for _, r := range w.Readings {
			same := sameFigure(r.Text, w.Text)
			differ = differ || !same
			switch {
			case r.Confidence < backing:
			case same:
				sure++
			default:
				other[digitsOf(r.Text)]++
			}
		}
		rival := slices.ContainsFunc(slices.Collect(maps.Values(other)), func(n int) bool { return n >= backers })
		return differ && (sure < backers || rival)
	})
}

// sureness is how sure the middle look at a cell was, or surelyBacked where two were as sure as backing, at that of
// its words of which looks were least sure. A look that does not say how sure it is does not count.
func sureness(words []layout.Word) float64 {
	least := 1.0
	for _, w := range words {
		sure := []float64{}
		for _, r := range w.Readings {
			if r.Confidence > 0 {
				sure = append(sure, r.Confidence)
			}
		}
		if len(sure) == 0 {
			sure = append(sure, w.Confidence)
		}
		slices.Sort(sure)
		middle := sure[(len(sure)-1)/2]
		if len(sure) >= backers && sure[len(sure)-backers] >= backing {
			middle = max(middle, surelyBacked)
		}
		least = min(least, middle)
	}
	return least
}

// surelyBacked is what the middle look counts where all looks agree and two are sure: of 666 such cells of rough
// tables of 1,300 drawn bundles, the middle look of which was less sure than 0.9, three were wrong.
const surelyBacked = 0.9

// someShare is the share of votes against a figure from which on it is as likely misread as with all up to
// three tenths: a look that hardly read another tells less.
const someShare = 0.15

func byShare(share, all, most, half, few float64) float64 {
	switch {
	case share > 0.99:
		return all
	case share >= 0.7:
		return max(all, most*min(1, (1-share)/someShare))
	case share >= 0.4:
		return half
	}
	return few
}

func byConfidence(c, from95, from90, from80, from50, below float64) float64 {
	switch {
	case c >= 0.95:
		return from95
	case c >= 0.9:
		return from90
	case c >= 0.8:
		return from80
	case c > 0.5:
		return from50
	}
	return below
}

// agreement reports whether a cell was looked at more than once, and whether all
// looks read the same digits.
func agreement(words []layout.Word) (looked, alike bool) {
	alike = true
	for _, w := range words {
		looked = looked || len(w.Readings) > 1
		alike = alike && !slices.ContainsFunc(w.Readings, func(r page.Reading) bool { return !sameFigure(r.Text, w.Text) })
	}
	return looked, alike
}

// manyLooks is how many looks at a figure tell how a table reads without those that read next to nothing:
// the more there are the likelier one differs.
const manyLooks = 6

// differ reports whether looks at a cell differ, of many those that read more than next to nothing.
func differ(words []layout.Word) bool {
	looked, alike := agreement(words)
	if !looked || alike {
		return false
	}
	return slices.ContainsFunc(words, func(w layout.Word) bool {
		return slices.ContainsFunc(w.Readings, func(r page.Reading) bool {
			return !sameFigure(r.Text, w.Text) && (len(w.Readings) < manyLooks || r.Confidence >= barelyRead)
		})
	})
}

// sameFigure reports whether two texts hold the same digits, and both a minus or none.
func sameFigure(a, b string) bool {
	return digitsOf(a) == digitsOf(b) && strings.HasPrefix(a, "-") == strings.HasPrefix(b, "-")
}

// roughShare is the part of a table's figures on which looks differ, or that nobody
// believes, from which on the table is called rough: what is worn off one figure may be
// worn off others so that all looks agree.
const roughShare = 0.05

// How many times likelier than in others a figure that was believed is misread in a rough
// table in which all were believed, and one on which all looks agree where nobody believes a
// share of wornShare and more: of 752 in such as the former two were wrong of 120 drawn
// scans, where seven were expected, of 710 of the latter ten, where four were.
const (
	believedWear = 0.3
	wornWear     = 2
	wornShare    = 0.05
)

// dateCell is a date of figures, which is no figure.
var dateCell = regexp.MustCompile(`^\W*\d{1,2} ?[/:.-] ?\d{1,2} ?[/:.-] ?(?:19|20)\d\d\W*$`)

// rough reports whether a table was hard to read, and how many times likelier its figures
// are misread than those of other tables that were.
func (l looks) rough(t *schema.Table) (rough bool, wear float64) {
	figures, doubted, unbelieved := 0, 0, 0
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for i := range r.Cells {
			c := &r.Cells[i]
			if digitsOf(c.Text) == "" || dateCell.MatchString(c.Text) {
				continue
			}
			figures++
			if differ(l.words(c)) || c.Confidence() <= 0.5 {
				doubted++
			}
			if c.Value.IsNull() {
				unbelieved++
			}
		}
	}
	switch {
	case float64(doubted) < roughShare*float64(figures):
		return false, 1
	case unbelieved == 0:
		return true, believedWear
	case float64(unbelieved) >= wornShare*float64(figures):
		return true, wornWear
	}
	return true, 1
}
