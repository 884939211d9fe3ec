package table

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// readCells are a table's cells in a column, of its rows and totals, that OCR read.
func readCells(at int, parts ...[]schema.Row) []*schema.Value {
	var out []*schema.Value
	for _, rows := range parts {
		for i := range rows {
			if at < len(rows[i].Cells) && recognised(rows[i].Cells[at]) {
				out = append(out, &rows[i].Cells[at])
			}
		}
	}
	return out
}

// withoutWornSigns takes the values of figures whose signs specks or wear have made
// others: points that are lost, and a minus that a speck was read for.
func withoutWornSigns(body, sums []schema.Row) {
	if len(body) == 0 {
		return
	}
	for at := range body[0].Cells {
		nullWithoutPoints(readCells(at, body, sums))
		nullUnparted(readCells(at, body, sums))
		if wholeIn(readCells(at, sums)) {
			nullMoreThanWhole(readCells(at, body))
		}
		if len(sums) > 0 && at < len(sums[len(sums)-1].Cells) {
			turnSpeckedMinus(readCells(at, body), sums[len(sums)-1].Cells[at])
		}
	}
}

var (
	// zeros is a zero with decimals that has lost its point.
	zeros = regexp.MustCompile(`^00{1,2}$`)
	// decimals is a figure's end that has kept it.
	decimals = regexp.MustCompile(`\d[.,]\d{1,2}$`)
	// pointless is a figure of digits alone.
	pointless = regexp.MustCompile(`^\d{2,}$`)
)

// wholeIn reports whether one of a column's totals is 100, as shares are printed.
func wholeIn(totals []*schema.Value) bool {
	return slices.ContainsFunc(totals, func(v *schema.Value) bool {
		whole, ok := v.Value.Num()
		return ok && whole == 100 && strings.Contains(v.Text, "%")
	})
}

// nullMoreThanWhole has shares be null that are more than their whole: their point was lost.
func nullMoreThanWhole(cells []*schema.Value) {
	for _, c := range cells {
		if share, ok := c.Value.Num(); ok && share > 100 {
			c.Value = schema.Scalar{}
		}
	}
}

// nullWithoutPoints has figures of digits alone be null in a column that shows that its
// points are worn away: it has decimals, and a zero whose decimals stand right behind it.
func nullWithoutPoints(cells []*schema.Value) {
	lost, kept := false, false
	for _, c := range cells {
		lost = lost || zeros.MatchString(c.Text)
		kept = kept || decimals.MatchString(c.Text)
	}
	for _, c := range cells {
		if lost && kept && pointless.MatchString(c.Text) {
			c.Value = schema.Scalar{}
		}
	}
}

var (
	// groupedFour is a figure of four digits with the sign of its thousands, and plainFour one without.
	groupedFour = regexp.MustCompile(`^\d[.,]\d{3}$`)
	plainFour   = regexp.MustCompile(`^\d{4}$`)
)

// nullUnparted has a doubtful figure of four digits be null that alone in its column has no sign
// of thousands: the sign may have been read for a digit, and another passed over.
func nullUnparted(cells []*schema.Value) {
	with, without := 0, []*schema.Value(nil)
	for _, c := range cells {
		switch {
		case groupedFour.MatchString(c.Text):
			with++
		case plainFour.MatchString(c.Text):
			without = append(without, c)
		}
	}
	if with >= fewOthers && len(without) == 1 && without[0].Places()[0].Confidence < unsureWord {
		without[0].Value = schema.Scalar{}
	}
}

// turnSpeckedMinus takes the minus off the only negative figure of a column, where the
// stated total is the sum of all without it.
func turnSpeckedMinus(cells []*schema.Value, total schema.Value) {
	stated, ok := total.Value.Num()
	var negative *schema.Value
	figures := 0
	for _, c := range cells {
		v, isNumber := c.Value.Num()
		if !isNumber {
			continue
		}
		figures++
		stated -= math.Abs(v)
		if v < 0 && negative != nil {
			return
		}
		if v < 0 {
			negative = c
		}
	}
	if !ok || negative == nil || figures < leastSequence || math.Abs(stated) > 0.005 {
		return
	}
	v, _ := negative.Value.Num()
	*negative = doubted(schema.NewValue(schema.Number(-v), negative.Text, negative.Places()...))
}
