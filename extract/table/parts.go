package table

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// partNames count the parts of a year in labels such as "Primer trimestre".
var partNames = []string{"PRIMER", "SEGUNDO", "TERCER", "CUARTO", "QUINTO", "SEXTO"}

// partUnits are what a year is parted into, and how many of each it has.
var partUnits = []struct {
	name  string
	parts int
}{{"BIMESTRE", 6}, {"TRIMESTRE", 4}, {"CUATRIMESTRE", 3}, {"SEMESTRE", 2}}

// farthestPart is how many letters of such a label are others at most for it to be legible: the names of
// two parts differ by four and more, those of bimesters and trimesters by two.
const farthestPart = 3

// partOf is the part of a year, from 0, that a label is nearest to, of the names of one unit or all; ok tells that it
// is near to one and nearer than to any other part.
func partOf(label, unit string) (part int, ok bool) {
	label = fold.Words(label)
	best := farthestPart + 1
	for _, u := range partUnits {
		for i, name := range partNames[:u.parts] {
			switch d := fold.Distance(label, name+" "+u.name); {
			case unit != "" && u.name != unit:
			case d < best:
				best, part, ok = d, i, true
			case d == best && i != part:
				ok = false
			}
		}
	}
	return part, ok && best <= farthestPart
}

// unitOf is the unit of the parts of a year that labels count, each in its place, if they count any: that whose names
// theirs are nearest to.
func unitOf(body []schema.Row) (unit string) {
	least := -1
	for _, u := range partUnits {
		if len(body) > u.parts {
			continue
		}
		all := 0
		for i, r := range body {
			all += fold.Distance(fold.Words(r.Label), partNames[i]+" "+u.name)
		}
		if least < 0 || all < least {
			unit, least = u.name, all
		}
	}
	return unit
}

// mendParts gives labels that count the parts of a year their own name back, where two
// of them at least are legible, all that are in their places, and the others still resemble
// theirs.
func mendParts(body []schema.Row, origins []schema.Origin) {
	unit, legible := unitOf(body), 0
	for i, r := range body {
		part, ok := partOf(r.Label, unit)
		if ok && part != i {
			return // a row stands there twice, or is left out
		}
		if ok {
			legible++
		}
	}
	if legible < leastLegibleParts || unit == "" {
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
