package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// What no total sums up, by its name: a column, a whole table, and a row, which is a part
// of the one above it or made of all others.
var (
	unsummed = pattern.MustCompile(`PROMEDIO|\bPROM\.|MEDIANA|MEDIA\b|TASA|VARIACION|INDICE|ACUMULAD|^ANO$|^NUM\.?$|^NO\.?$|%|PORCENTAJE|PARTICIPACION|` +
		`\bUNITARI[OA]|\bUNIT\.|^P\. ?U\.?$|\bM(?:IN|AX)IM[OA]S?\b|^EDAD\b|RENDIMIENTO|DENSIDAD|COEFICIENTE|\bPER CAPITA\b|\bPOR (?:CADA |HABITANTE|PERSONA|ALUMNO|DOCENTE)|\bRELATIV[OA]|\bSALDOS?$|^LATITUD\b|^LONGITUD\b|^ALTITUD\b`)
	unsummedTitle = pattern.MustCompile(`^(?:(?:TABLA|CUADRO|GRAFICA|ANEXO)(?: N[OU]M?\.?)? ?[\dIVX.]*\W+)?(?:(?:TASAS?|PORCENTAJES?|COEFICIENTES?|(?:DISTRIBUCION|COMPOSICION|VARIACION|ESTRUCTURA) PORCENTUAL)\b|(?:[A-Z]+ )?PROMEDIOS?\b)`)
	apartName     = pattern.MustCompile(`\bDE (?:L[OA]S CUALES|ELL[OA]S)\b|^DEL TOTAL\b|^INCLUYEN?\b|^PROMEDIO|^MEDIANA\b|^META(?: (?:ANUAL|PROGRAMADA))?\W*$|^DIFERENCIA\W*$|^VARIACION\b|^TASA DE\b|^PORCENTAJE|^%`)
)

// leastOver is how many times a total the sum of its figures is at least where the total is
// no sum of them.
const leastOver = 1.5

// noSum reports whether a total that does not hold is an average, a rate, an extreme or a
// last balance rather than a sum: it is not larger than the largest of its figures, far
// smaller than their sum, and no slip or misreading makes the difference.
func (m *model) noSum(r *relation) bool {
	if len(r.terms) < 3 || r.off(m.taken) == 0 || slices.ContainsFunc(r.figures(), m.shaky) {
		return false
	}
	total, largest, sum := m.taken(r.total), 0.0, 0.0
	for _, f := range r.terms {
		if m.taken(f) < 0 {
			return false
		}
		largest, sum = max(largest, m.taken(f)), sum+m.taken(f)
	}
	if total > largest || sum < leastOver*total || outlying(total, largest, sum, len(r.terms)) {
		return false
	}
	return total == m.taken(r.terms[len(r.terms)-1]) || !m.slips(r) && len(m.closing(r, 1)) == 0
}

// outlying reports whether a total, of some figures, is less than the largest of them only because that is wrong: all
// others together are less than the total, which is far from their average.
func outlying(total, largest, sum float64, figures int) bool {
	return figures >= fewFigures && total < largest && total > sum-largest && total > 2*sum/float64(figures)
}

// deduction is the label of a row that is taken off.
var deduction = pattern.MustCompile(`^\(-\)|^MENOS\b|\bDESCUENTOS?\b|\bRETENCION(?:ES)?\b|\bDEDUCCION(?:ES)?\b|\bAMORTIZACION\b|\bBONIFICACION(?:ES)?\b`)

// deducts reports whether a total holds when the rows that are named as deductions are
// taken off.
func (m *model) deducts(v *view, r *relation) bool {
	off := r.off(m.taken)
	for _, s := range r.from {
		if f := v.figure(s); f >= 0 && deduction.MatchString(fold.Words(v.lines[s.line].label)) {
			off += 2 * m.taken(f)
		}
	}
	return r.off(m.taken) != 0 && math.Abs(off) <= r.slack+1e-6
}

// roundedShares reports whether a total of 100 is off by no more than whole shares are that
// were rounded.
func (m *model) roundedShares(r *relation) bool {
	return m.taken(r.total) == 100 && math.Abs(r.off(m.taken)) <= 0.5*float64(len(r.terms))
}

// shaky reports whether a figure may well be misread, which a sum then tells.
func (m *model) shaky(f int) bool { return m.doubted(f) || m.figures[f].Readings[0].Cost > shakyCost }

// shakyCost is what the reading that was taken costs where it is wrong in one case of twenty.
const shakyCost = 0.05

// doubled reports whether all rows together come to about twice the total, in every column:
// some of them sum up others, and which is not known.
func (m *model) doubled(v *view, lines summands, total int, columns []int) bool {
	sums := 0
	for _, c := range columns {
		r, ok := m.sum(v, spotsIn(lines, c), spot{total, c})
		if !ok {
			continue
		}
		if twice := r.expected(m.taken) / m.taken(r.total); twice < 1.8 || twice > 2.2 || m.slips(&r) {
			return false
		}
		sums++
	}
	return sums > 0 && len(lines) >= leastDoubled
}

// leastDoubled is how many rows a table has at least that holds two that sum up others.
const leastDoubled = 4

// unsummedTable reports whether a table's title says that its figures are rates or averages.
func (v *view) unsummedTable() bool { return unsummedTitle.MatchString(fold.Words(v.table.Title)) }

// single reports whether a line is one that stands for itself: no total, no sum of other rows,
// no part of one.
func (l line) single() bool { return !l.total && !l.apart && l.under == nil }

// roots are the lines that no other row sums up.
func (v *view) roots(from, to int) summands {
	var out summands
	for k := from; k < to; k++ {
		child := slices.ContainsFunc(v.lines, func(l line) bool { return slices.Contains(l.under, k) })
		if l := v.lines[k]; !l.total && !l.apart && !child {
			out = append(out, k)
		}
	}
	return out
}
