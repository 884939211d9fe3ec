package check

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// weighMinus gives a number with a minus the chance of being one with a speck before it.
func weighMinus(value float64, votes map[float64]float64, s tableStyle, chances map[float64]float64) {
	speck := speckMinus
	if with := share(votes, value); votes[-value] > 0 && !s.negative {
		speck = 1 - speckMinus*with
	}
	chances[-value] = max(chances[-value], speck)
	chances[value] = max(chances[value]-speck, 1-speck)
}

// minusAlone reports whether all that looks at a word differ on is a minus before it: its digits
// were read.
func minusAlone(words []layout.Word) bool {
	if len(words) != 1 || len(words[0].Readings) < 2 {
		return false
	}
	digits := digitsOf(words[0].Text)
	differ := slices.ContainsFunc(words[0].Readings, func(r page.Reading) bool { return digitsOf(r.Text) != digits })
	signed := slices.ContainsFunc(words[0].Readings, func(r page.Reading) bool { return strings.HasPrefix(r.Text, "-") })
	return signed && !differ
}

// negative reports whether several figures of a column have a minus.
func negative(t *schema.Table, column int) bool {
	n := 0
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		if column < len(r.Cells) && strings.HasPrefix(r.Cells[column].Text, "-") && digitsOf(r.Cells[column].Text) != "" {
			n++
		}
	}
	return n > 1
}

// withSign is a text with the currency's sign in the place of its first digit, where the
// numbers of the column have one and some look at the same word saw it there.
func withSign(text string, words []layout.Word, s tableStyle) string {
	if !s.Sign || text == "" || len(words) != 1 || !strings.ContainsRune(signDigits, rune(text[0])) {
		return text
	}
	signed := "$" + text[1:]
	if slices.ContainsFunc(words[0].Readings, func(r page.Reading) bool { return strings.Trim(r.Text, sentenceSigns) == signed }) {
		return signed
	}
	return text
}

// sound reports whether a text is a number as it stands.
func sound(text string, s tableStyle) bool {
	_, grouped := inGroups(text, s)
	_, ok := table.ParseNumber(text, s.Style)
	return ok || grouped
}

// inGroups reads a number of a column of decimals whose separators are all alike, or that
// has lost one, by the lengths of its groups: "1.560.6", "1.5606" and "1560,6" are 1,560.6
// where numbers have one decimal.
func inGroups(text string, s tableStyle) (value float64, ok bool) {
	groups := strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == ',' })
	if !s.pointed || s.Sign || s.decimals == 0 || strings.Trim(text, "0123456789.,") != "" || !s.groupsOf(groups) && !s.commaForPoint(text, groups) {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.Join(groups, ""), 64)
	return n / math.Pow10(s.decimals), err == nil
}

// groupsOf reports whether runs of digits are groups of thousands, the last one with the
// decimals behind it or by themselves.
func (s tableStyle) groupsOf(groups []string) bool {
	if len(groups) < 2 || len(groups[0]) > 3 {
		return false
	}
	for i, g := range groups[1:] {
		last := i == len(groups)-2
		if !last && len(g) != 3 || last && len(g) != 3+s.decimals && (len(groups) < 3 || len(g) != s.decimals) {
			return false
		}
	}
	return true
}

// longestBare is how many digits may stand before the decimals without a separator for its
// being lost: the thousands' one.
const longestBare = 4

// commaForPoint reports whether the sign between thousands stands before a number's decimals.
func (s tableStyle) commaForPoint(text string, groups []string) bool {
	return len(groups) == 2 && len(groups[0]) <= longestBare && len(groups[1]) == s.decimals && strings.ContainsRune(text, s.Group)
}
