package check

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/layout"
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
	_, taken := v.Value.Num()
	digits := 1.0
	if !taken && v.Confidence() >= soundlyRead && len(words) > 0 && surelySeen(words) {
		digits = seenDigit
	}
	chances := weighed(value, votes, mistaken, s.decimals, digitsRead(words), digits)
	weighOne(v, value, s.decimals, s.Group, chances)
	if s.decimals > 0 && digitsOnly(v.Text) {
		chances[value/math.Pow10(s.decimals)] += lostPoint
	}
	if taken {
		weighTwin(v, value, s.decimals, chances)
	}
	if s.Group == ' ' {
		weighGroup(value, s.grouped, chances)
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

// weighed gives each value that a figure may have its probability: the taken one, what
// other looks read, and what comes of taking one digit for another, which has so much of its usual share.
func weighed(taken float64, votes map[float64]float64, wrong float64, decimals int, looks []string, digits float64) map[float64]float64 {
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
	for v, share := range confusions(taken, decimals, looks, digits) {
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
