package table

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// partNames count the parts of a year in labels such as "Primer trimestre".
var partNames = []string{"PRIMER", "SEGUNDO", "TERCER", "CUARTO", "QUINTO", "SEXTO"}

// partOfYear is a label that names a part of a year.
var partOfYear = regexp.MustCompile(`^(\w+) (BIMESTRE|TRIMESTRE|CUATRIMESTRE|SEMESTRE)$`)

// mendParts gives labels that count the parts of a year their own name back, where two
// of them at least are legible, all that are in their places, and the others still resemble
// theirs.
func mendParts(body []schema.Row, origins []schema.Origin) {
	unit, legible := "", 0
	for i, r := range body {
		m := partOfYear.FindStringSubmatch(fold.Words(r.Label))
		if m == nil || !slices.Contains(partNames, m[1]) {
			continue
		}
		if i >= len(partNames) || m[1] != partNames[i] {
			return // a row stands there twice, or is left out
		}
		if unit != "" && m[2] != unit {
			return
		}
		unit = m[2]
		legible++
	}
	if legible < leastLegibleParts || len(body) > len(partNames) {
		return
	}
	for i, r := range body {
		want := partNames[i] + " " + unit
		if origins[i] == schema.Native || fold.Words(r.Label) == want || !resembles(r.Label, want) && !endOf(r.Label, want) {
			continue
		}
		if r.Label != strings.ToUpper(r.Label) {
			want = want[:1] + strings.ToLower(want[1:])
		}
		body[i].Label = want
	}
}

// endLetters is how many letters the end of a name has at least that stands for it.
const endLetters = 5

// endOf reports whether a label is the end of a name, whose beginning was not read.
func endOf(label, name string) bool {
	label = fold.Words(label)
	return len(label) >= endLetters && strings.HasSuffix(name, label)
}

// leastLegibleParts is how many labels must be read for the others to be told by them.
const leastLegibleParts = 2
