package check

import (
	"maps"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// supposed adds to findings about cells that the record no longer holds since their sums make
// them unlikely what these ask for in their place.
func (m *model) supposed(found []schema.Finding, j judgement) []schema.Finding {
	for f, chance := range j.otherwise {
		at := place(*m.figures[f].value)
		if _, mended := j.mendings[f]; mended || chance < withheld || at == nil {
			continue
		}
		i := slices.IndexFunc(found, func(o schema.Finding) bool {
			return len(o.Operands) == 1 && o.Operands[0].Evidence != nil && *o.Operands[0].Evidence == *at
		})
		if x, ok := m.likeliest(f, j); ok && i >= 0 {
			x := m.hypothesis(x)
			found[i].Hypotheses = []schema.Hypothesis{x}
			found[i] = saying(found[i], bilingual{found[i].Message, found[i].MessageES}.and(
				say(" With %s its sums would hold.", " Con %s sus sumas cuadrarían.", number(x.WouldBe))))
		}
	}
	return found
}

// leastSupposed is how likely what sums ask for must be to be told.
const leastSupposed = 0.5

// likeliest is the likeliest explanation of the sums that do not hold which has but a figure
// be read otherwise; none where it is not likely, or has a mark that was misread be nothing.
func (m *model) likeliest(f int, j judgement) (best explained, ok bool) {
	for _, k := range slices.Sorted(maps.Keys(j.verdicts)) {
		for _, x := range j.verdicts[k].explanations {
			if len(x.changes) == 1 && x.changes[0].figure == f && x.changes[0].value != 0 && x.probability > best.probability {
				best = x
			}
		}
	}
	return best, best.probability >= leastSupposed
}
