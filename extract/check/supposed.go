package check

import (
	"maps"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// suppositions are, by table and by where its cells stand, what sums ask for in the place of
// figures that the record no longer holds since these make them unlikely.
func (m *model) suppositions(j judgement) map[*schema.Table]map[schema.Evidence]explained {
	out := map[*schema.Table]map[schema.Evidence]explained{}
	for f, x := range likeliest(j) {
		at, t := place(*m.figures[f].value), m.figures[f].table
		if _, mended := j.mendings[f]; mended || j.otherwise[f] < withheld || at == nil {
			continue
		}
		if out[t] == nil {
			out[t] = map[schema.Evidence]explained{}
		}
		out[t][*at] = x
	}
	return out
}

// supposed adds to findings about cells what sums ask for in their place.
func (m *model) supposed(found []schema.Finding, by map[schema.Evidence]explained) []schema.Finding {
	for i, f := range found {
		if len(f.Operands) != 1 || f.Operands[0].Evidence == nil {
			continue
		}
		if x, ok := by[*f.Operands[0].Evidence]; ok {
			x := m.hypothesis(x)
			f.Hypotheses = []schema.Hypothesis{x}
			found[i] = saying(f, bilingual{f.Message, f.MessageES}.and(
				say(" With %s its sums would hold.", " Con %s sus sumas cuadrarían.", number(x.WouldBe))))
		}
	}
	return found
}

// leastSupposed is how likely what sums ask for must be to be told.
const leastSupposed = 0.5

// likeliest is, by figure, the likeliest explanation of the sums that do not hold which has but
// that be read otherwise; none that is not likely, or has a mark that was misread be nothing.
func likeliest(j judgement) map[int]explained {
	best := map[int]explained{}
	for _, k := range slices.Sorted(maps.Keys(j.verdicts)) {
		for _, x := range j.verdicts[k].explanations {
			if len(x.changes) != 1 || x.changes[0].value == 0 {
				continue
			}
			if f := x.changes[0].figure; x.probability >= leastSupposed && x.probability > best[f].probability {
				best[f] = x
			}
		}
	}
	return best
}
