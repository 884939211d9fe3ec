package check

import (
	"maps"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

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
	var open []openVote
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
			open = append(open, openVote{oneOf(digits, rest, s), weight})
			return
		}
		if n, ok := table.ParseNumber(text, s.Style); ok && (!s.whole || n.Value == math.Trunc(n.Value)) {
			if n.Corrected {
				weight /= 2
			}
			votes[n.Value] += weight
		} else if value, ok := loosely(text, s); ok && s.inSigns(text) {
			votes[value] += weight / 2
		} else if ok {
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
	settle(votes, open)
	return votes
}

// openVote is that of a look which tells several values alike.
type openVote struct {
	values []float64
	weight float64
}

// oneOf are the numbers that begin with one of some digits.
func oneOf(digits, rest string, s tableStyle) (out []float64) {
	for _, digit := range digits {
		if n, ok := table.ParseNumber(string(digit)+rest, s.Style); ok {
			out = append(out, n.Value)
		}
	}
	return out
}

// settle adds the votes for several values: they tell none of these from the others, so each has of
// it what it has of the other votes. Where none has any they have equal parts.
func settle(votes map[float64]float64, open []openVote) {
	clear := maps.Clone(votes)
	for _, o := range open {
		sum := 0.0
		for _, value := range o.values {
			sum += clear[value]
		}
		for _, value := range o.values {
			part := 1 / float64(len(o.values))
			if sum > 0 {
				part = clear[value] / sum
			}
			votes[value] += o.weight * part
		}
	}
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

// anySigns is a number whose thousands and decimals signs part, whichever: "7.387.9" for 7,387.9.
var anySigns = regexp.MustCompile(`^\$?\d{1,3}(?:[.,:;]\d{3})+[.,:;](\d{1,2})$`)

// inSigns reports whether a text is a number in groups of three, with as many decimals as the table prints, of
// which a sign or two were read for others.
func (s tableStyle) inSigns(text string) bool {
	m := anySigns.FindStringSubmatch(text)
	return m != nil && len(m[1]) == s.decimals
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
