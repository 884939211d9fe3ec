package table

import (
	"math"
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// fewOthers is how many numbers a column must have for one that is unlike all
// of them to be taken for misread.
const fewOthers = 4

// fewWhole is of how many numbers one at most may have lost its point, in a column of
// numbers with decimals. Where whole numbers are seen to have a zero behind theirs, as in
// "10.0", up to half of them may.
const fewWhole = 4

// kinds tells which sorts of numbers are alone in a column, or nearly: what is one of
// a kind among many was made by a speck, or a lost digit or point.
type kinds struct {
	negative, decimal, whole bool
	padded                   bool // whole numbers are printed with a zero behind the point
	share                    bool // one has a percentage's sign, of a misread digit
}

// oddKinds finds for each column the kinds of numbers that only one of its cells
// has.
func oddKinds(rows []row, style Style) []kinds {
	out := make([]kinds, len(rows[0].cells)-1)
	for i := range out {
		numbers, negative, decimal, padded := 0, 0, 0, false
		shares, beyond := 0, false // with a percentage's sign, and more than all of a whole
		for _, r := range rows {
			text := r.cells[i+1].Text()
			n, ok := ParseNumber(text, style)
			if !ok || !layout.NumberLike(text) || n.Value == 0 && !paddedText.MatchString(text) {
				continue
			}
			numbers++
			shares += one(n.Kind == Percent)
			beyond = beyond || n.Kind == Percent && n.Value > 100 && n.Value == math.Trunc(n.Value)
			padded = padded || n.Value == math.Trunc(n.Value) && paddedText.MatchString(text)
			if n.Value < 0 {
				negative++
			}
			if fraction.MatchString(text) || n.Value != math.Trunc(n.Value) {
				decimal++
			}
		}
		many := numbers > fewOthers
		wholes := numbers - decimal
		lost := wholes > 0 && (fewWhole*wholes <= numbers || padded && decimal > wholes)
		out[i] = kinds{negative: many && negative == 1 && decimal <= 1, decimal: many && decimal == 1, whole: many && lost, padded: padded, share: many && shares == 1}
		if many && decimal > 1 && 2*shares > numbers && beyond {
			out[i].whole, out[i].padded = true, true // points were lost in the scan
		}
	}
	return out
}

// fraction is the end of a number with cents or tenths.
var fraction = regexp.MustCompile(`[.,:; ]\d{1,2}[.,]?\)?%?$`)

// paddedText is a whole number with zeros behind its point.
var paddedText = regexp.MustCompile(`\d[.,]0{1,2} ?%?$`)

// doubts reports whether a value is the one of its column that is unlike all
// others.
func (k kinds) doubts(v schema.Value) bool {
	n, ok := v.Value.Num()
	if !ok || n == 0 || n == 100 {
		return false
	}
	if strings.Contains(v.Text, "%") && !k.padded {
		return k.share // more than one are written either way
	}
	decimals := fraction.MatchString(v.Text) || n != math.Trunc(n)
	return k.negative && n < 0 || k.decimal && decimals || k.whole && !decimals
}

// settle nulls a doubted value that OCR read, or takes its minus off where that
// is a speck.
func (k kinds) settle(v schema.Value, r row, c layout.Cell) schema.Value {
	n, _ := v.Value.Num()
	switch {
	case r.page.Origin == schema.Native || !k.doubts(v) || unlike.MatchString(fold.Words(r.cells[0].Text())):
	case n < 0 && k.negative && apart(c):
		return doubted(schema.NewValue(schema.Number(-n), v.Text, v.Places()...))
	default:
		v.Value = schema.Scalar{}
	}
	return v
}

// unlike are the labels of rows whose figures are of another kind than those above them.
var unlike = pattern.MustCompile(`^(?:PROMEDIO|DIFERENCIA|VARIACION|TASA|PORCENTAJE)\b`)

// apart reports whether a cell's minus is a word of its own, such as a speck
// before a number makes.
func apart(c layout.Cell) bool { return len(c.Words) > 1 && layout.Mark(c.Words[0].Text) }
