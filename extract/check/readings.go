package check

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// The shares of a misreading's probability that go to what other looks read, and
// to digits taken for one another, and has the other looks' too where all agree; what
// is left is for what nobody thinks of.
const (
	lookShare      = 0.65
	confusionShare = 0.3
)

// mostReadings is how many readings of a figure are weighed, and dearest what the
// least likely of them costs.
const (
	mostReadings = 60
	dearest      = 18
)

// tableStyle is how a column of a table writes its numbers, and with how many decimals.
type tableStyle struct {
	table.Style
	decimals int
	whole    bool    // it has no decimals in any figure
	pointed  bool    // it has in all, be they noughts
	rough    bool    // its table was hard to read
	wear     float64 // how many times likelier its figures are misread than those of other such tables
	negative bool    // several of its figures have a minus
	inText   bool    // it is a sentence: signs of its own stand around a number
}

// stylesOf is how each column of a table writes its numbers.
func (m *model) stylesOf(t *schema.Table, rough bool, wear float64) []tableStyle {
	var texts []string
	columns := make([][]string, len(t.Columns))
	decimals := make([]map[int]int, len(t.Columns))
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for i, c := range r.Cells {
			texts = append(texts, c.Text)
			if i < len(columns) && layout.NumberLike(c.Text) {
				columns[i] = append(columns[i], c.Text)
			}
			if _, ok := c.Value.Num(); ok && i < len(decimals) {
				if decimals[i] == nil {
					decimals[i] = map[int]int{}
				}
				decimals[i][printedDecimals(c)]++
			}
		}
	}
	style := table.ReadStyle(texts)
	if fileText(t) {
		style = table.StyleOf(texts)
	}
	out := make([]tableStyle, len(t.Columns))
	for i := range out {
		out[i] = tableStyle{Style: style.In(columns[i]), rough: rough, wear: wear, negative: negative(t, i), whole: decimals[i][0] > 0 && len(decimals[i]) == 1, pointed: pointed(t, i, style.In(columns[i]))}
		out[i].decimals = mostOften(decimals[i])
	}
	return out
}

// pointed reports whether all figures of a column are printed with decimals.
func pointed(t *schema.Table, column int, s table.Style) bool {
	return s.Decimal != 0 && !slices.ContainsFunc(slices.Concat(t.Rows, t.Totals), func(r schema.Row) bool {
		if column >= len(r.Cells) {
			return false
		}
		_, ok := r.Cells[column].Value.Num()
		return ok && !strings.ContainsRune(r.Cells[column].Text, s.Decimal)
	})
}

// mostOften is the number that is counted most, the larger of two.
func mostOften(counts map[int]int) int {
	best := 0
	for d, n := range counts {
		if n > counts[best] || n == counts[best] && d > best {
			best = d
		}
	}
	return best
}

// fileText reports whether a table is the file's own text.
func fileText(t *schema.Table) bool {
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool {
		at := rowPlace(r)
		return at != nil && at.Origin == schema.Native
	})
}

// decimalsOf counts the digits after a number's point.
func decimalsOf(v schema.Scalar) int {
	_, after, _ := strings.Cut(v.String(), ".")
	return len(after)
}

// noughts are those after a point that a value does not keep.
var noughts = regexp.MustCompile(`[.,](0{1,2})[ %]*$`)

// printedDecimals counts the digits after a number's point, noughts too.
func printedDecimals(v schema.Value) int {
	if n := decimalsOf(v.Value); n > 0 {
		return n
	}
	if m := noughts.FindStringSubmatch(v.Text); m != nil {
		return len(m[1])
	}
	return 0
}

// readings are what a cell's figure may be: the one that was taken, or else the likeliest,
// and the others once they are asked for; ok is false where nothing was read. Native text is
// what it is.
func (l looks) readings(v *schema.Value, s tableStyle) (first solve.Reading, others func() []solve.Reading, ok bool) {
	value, taken := v.Value.Num()
	if at := place(*v); taken && (at == nil || at.Origin == schema.Native) {
		return solve.Reading{Value: value}, nil, true
	}
	if v.Value.IsNull() && (v.Text == "" || layout.Mark(v.Text)) {
		return solve.Reading{}, nil, false
	}
	words := l.words(v)
	if !taken && tellNothing(words) {
		return solve.Reading{}, nil, false
	}
	votes := votesFor(v, words, s)
	if !taken {
		if value, ok = favourite(votes); !ok {
			return solve.Reading{}, nil, false
		}
	}
	mistaken := misreading(v, words, share(votes, value), s)
	weigh := func() []solve.Reading {
		return costs(value, allChances(v, value, votes, mistaken, words, s))
	}
	if value <= 0 { // what it is not tells of a sign, or a nought
		all := weigh()
		return all[0], func() []solve.Reading { return all[1:] }, true
	}
	return solve.Reading{Value: value, Cost: -math.Log(1 - mistaken)}, func() []solve.Reading { return weigh()[1:] }, true
}

// misreading is how likely a cell's figure, or what looks read for it, was misread; part is
// the share of looks that read it.
func misreading(v *schema.Value, words []layout.Word, part float64, s tableStyle) float64 {
	_, taken := v.Value.Num()
	taken = taken || !s.negative && minusAlone(words)
	if !taken && !sound(withSign(strings.Trim(v.Text, sentenceSigns), words, s), s) {
		part = 0 // it is no number as it stands
	}
	mistaken := wrong(v, words, part, taken, s.rough)
	if looked, alike := agreement(words); looked && taken && s.rough && (alike || s.wear < 1 && backed(words)) {
		mistaken = min(mistaken*s.wear, 0.5)
	}
	return mistaken
}

// allChances are the probabilities of all that a cell's figure may be.
func allChances(v *schema.Value, value float64, votes map[float64]float64, mistaken float64, words []layout.Word, s tableStyle) map[float64]float64 {
	chances := weighed(value, votes, mistaken, s.decimals, digitsRead(words))
	weighOne(v, value, s.decimals, s.Group, chances)
	if s.decimals > 0 && digitsOnly(v.Text) {
		chances[value/math.Pow10(s.decimals)] += lostPoint
	}
	if _, taken := v.Value.Num(); taken {
		weighTwin(v, value, s.decimals, chances)
		if s.Group == ' ' {
			weighGroup(value, chances)
		}
	}
	if value < 0 {
		weighMinus(value, votes, s, chances)
	}
	return chances
}

// barelyRead is the confidence below which a look tells next to nothing.
const barelyRead = 0.3

// tellNothing reports whether looks at a cell tell nothing: none of them is half sure, and
// no two read the same digits. What it may be is then any number, not one that is like
// what they read.
func tellNothing(words []layout.Word) bool {
	looked, seen := false, map[string]bool{}
	for _, w := range words {
		for _, r := range w.Readings {
			digits := digitsOf(r.Text)
			if r.Confidence >= barelyRead || digits != "" && seen[digits] {
				return false
			}
			looked, seen[digits] = true, true
		}
	}
	return looked
}

// lostPoint is the probability that a number without a point, in a column of such as have
// one, has lost it.
const lostPoint = 0.05

// speckMinus is the probability that a minus is a speck or a piece of a rule: of 19 that
// were read before the 24,000 figures of drawn scans none was printed, but there are
// tables of differences. Where looks differ on the only one of a column it is rather that
// it is none.
const speckMinus = 0.05

func digitsOnly(text string) bool { return strings.Trim(text, "0123456789 %$") == "" }

// sentenceSigns may stand around a number in a sentence.
const sentenceSigns = `().,;:"'*¿?¡!«»“”`

// signDigits are the digits that are read for a currency's sign.
const signDigits = "5683"

// notZero are the digits that are read for a zero.
const notZero = "5689"

// votesFor is what each look at a cell says that its figure is, by how sure the
// look was.
func votesFor(v *schema.Value, words []layout.Word, s tableStyle) map[float64]float64 {
	votes := map[float64]float64{}
	_, taken := v.Value.Num()
	vote := func(text string, weight float64) {
		if s.inText {
			text = strings.Trim(text, sentenceSigns)
		}
		if whole, err := strconv.ParseFloat(text, 64); err == nil && !taken && s.pointed && digitsOnly(text) {
			votes[whole/math.Pow10(s.decimals)] += weight
			return
		}
		if value, ok := inGroups(strings.Trim(text, sentenceSigns), s); ok && !taken {
			votes[value] += weight
			return
		}
		if digits, rest, ok := firstDigits(text, s, taken); ok {
			for _, digit := range digits {
				if n, ok := table.ParseNumber(string(digit)+rest, s.Style); ok {
					votes[n.Value] += weight / float64(len(digits))
				}
			}
			return
		}
		if n, ok := table.ParseNumber(text, s.Style); ok && (!s.whole || n.Value == math.Trunc(n.Value)) {
			if n.Corrected {
				weight /= 2
			}
			votes[n.Value] += weight
		} else if value, ok := loosely(text, s); ok {
			votes[value] += weight / 4
		} else if value, ok := lookalike(text, s); ok && !taken {
			votes[value] += weight / 4
		}
	}
	looked := false
	for i, w := range words {
		for _, r := range w.Readings {
			looked = true
			vote(withSign(withWord(words, i, r.Text), words, s), max(r.Confidence, 0.05))
		}
	}
	if !looked {
		vote(v.Text, max(v.Confidence(), 0.05))
	}
	return votes
}

// zeroFirst is a number that begins with a zero, as none does.
var zeroFirst = pattern.MustCompile(`^0(?:\d+|[\d,. ]*\d{3})$`)

// firstDigits are those that a number's first sign may be where it is none that begins
// a number, and the rest of it.
func firstDigits(text string, s tableStyle, taken bool) (digits, rest string, ok bool) {
	if rest, signed := strings.CutPrefix(text, "$"); signed && s.Unsigned && !taken {
		return signDigits, rest, true
	}
	if zeroFirst.MatchString(text) {
		return notZero, text[1:], true
	}
	return "", "", false
}

// withWord is a cell's text with one of its words read otherwise.
func withWord(words []layout.Word, i int, text string) string {
	texts := make([]string, len(words))
	for k, w := range words {
		texts[k] = w.Text
	}
	texts[i] = text
	return strings.Join(texts, " ")
}

// loosely reads a text of digits and misplaced separators: all its digits, of
// which the table's usual number stand after the point.
func loosely(text string, s tableStyle) (float64, bool) {
	digits := digitsOf(text)
	if len(digits) == 0 || len(digits) > 12 || strings.Trim(text, "0123456789.,:; $%-") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(digits, 64)
	return n / math.Pow10(s.decimals), err == nil
}

// likeDigits are letters by the digits that they look like.
var likeDigits = strings.NewReplacer("s", "5", "S", "5", "B", "8", "Z", "2", "z", "2", "b", "6", "g", "9", "q", "9", "o", "0", "O", "0", "l", "1", "I", "1")

// lookalike reads a text of digits, at least one, and letters that look like some.
func lookalike(text string, s tableStyle) (float64, bool) {
	if digitsOf(text) == "" {
		return 0, false
	}
	return loosely(likeDigits.Replace(text), s)
}

// favourite is the value that most looks speak for.
func favourite(votes map[float64]float64) (value float64, ok bool) {
	for v, n := range votes {
		if !ok || n > votes[value] || n == votes[value] && v < value {
			value, ok = v, true
		}
	}
	return value, ok
}

// weighed gives each value that a figure may have its probability: the taken one, what
// other looks read, and what comes of taking one digit for another.
func weighed(taken float64, votes map[float64]float64, wrong float64, decimals int, looks []string) map[float64]float64 {
	chances := make(map[float64]float64, 96) // of a figure of some digits
	others := 0.0
	for v, n := range votes {
		if v != taken {
			others += n
		}
	}
	for v, n := range votes {
		if v != taken {
			chance := wrong * lookShare * n / others
			chances[v] += chance
			more := lostOneMore
			switch {
			case withoutFirst(taken, v):
				more = lostFirst
			case v == -taken:
				more = 0 // they differ on a sign alone
			}
			chances[withOne(v, decimals)] += chance * more
		}
	}
	confused := confusionShare
	if others == 0 {
		confused += lookShare
	}
	for v, share := range confusions(taken, decimals, looks) {
		chances[v] += wrong * confused * share
	}
	chances[taken] = 1 - wrong
	return chances
}

// digitsRead are the digits that each look at a figure of one word read.
func digitsRead(words []layout.Word) []string {
	if len(words) != 1 {
		return nil
	}
	var out []string
	for _, r := range words[0].Readings {
		out = append(out, digitsOf(r.Text))
	}
	return out
}

// costs are the readings by what they cost, the taken one first.
func costs(taken float64, chances map[float64]float64) []solve.Reading {
	out := []solve.Reading{}
	for v, chance := range chances {
		if cost := -math.Log(chance); v != taken && cost < dearest {
			out = append(out, solve.Reading{Value: v, Cost: cost})
		}
	}
	slices.SortFunc(out, func(a, b solve.Reading) int {
		return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(a.Value, b.Value))
	})
	out = out[:min(len(out), mostReadings)]
	return slices.Insert(out, 0, solve.Reading{Value: taken, Cost: -math.Log(chances[taken])})
}
