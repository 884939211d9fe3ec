// Package reading holds what is common to all fields: what pages and further looks at
// their lines read of a value, the vote between them, and what is left of a value's
// confidence when it was put right.
package reading

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// Reading is one page's reading of a value that pages repeat.
type Reading struct {
	Value     schema.Scalar
	Text      string
	At        schema.Evidence
	Corrected bool // characters in it were put right
}

// Vote takes the value that most readings support, those whose characters were not put
// right before others, the surer one when equally many do, the first when that is equal
// too; its evidences are all that agree. It is nil of no readings, and the surest of those
// that have no value.
func Vote(readings []Reading) *schema.Value {
	type support struct {
		count int
		sure  float64
	}
	votes := map[schema.Scalar]support{}
	best := -1
	asRead := slices.ContainsFunc(readings, func(r Reading) bool { return !r.Corrected && !r.Value.IsNull() })
	for _, r := range readings {
		if r.Value.IsNull() || asRead && r.Corrected {
			continue
		}
		s := votes[r.Value]
		votes[r.Value] = support{s.count + 1, max(s.sure, r.At.Confidence)}
	}
	for i, r := range readings {
		if best < 0 || r.Value.IsNull() && readings[best].Value.IsNull() && r.At.Confidence > readings[best].At.Confidence {
			best = i
			continue
		}
		if r.Value.IsNull() || asRead && r.Corrected {
			continue
		}
		a, b := votes[r.Value], votes[readings[best].Value]
		if a.count > b.count || (a.count == b.count && a.sure > b.sure) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	var at []schema.Evidence
	for _, r := range readings {
		if r.Value == readings[best].Value && (!r.Value.IsNull() || r.Text == readings[best].Text) {
			at = append(at, r.At)
		}
	}
	v := schema.NewValue(readings[best].Value, readings[best].Text, at...)
	return &v
}

// MostAgreed returns the reading of a text that most have by their letters, the
// surest of equals, the first of equally sure ones; nil of none.
func MostAgreed(all []*schema.Value) *schema.Value {
	count := map[string]int{}
	for _, v := range all {
		count[fold.Letters(fold.Text(ValueOf(v)))]++
	}
	var best *schema.Value
	support := 0
	for _, v := range all {
		n := count[fold.Letters(fold.Text(ValueOf(v)))]
		if best == nil || n > support || n == support && v.Confidence() > best.Confidence() {
			best, support = v, n
		}
	}
	return best
}
