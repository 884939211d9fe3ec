package table

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// correctedShare lowers the confidence of a number that was read with a sign
// corrected.
const correctedShare = 0.5

// totals are the labels of rows that sum up others; OCR's usual misreadings of
// "total" are among them.
var totals = regexp.MustCompile(`^(GRAN |SUB ?|SUMA )?(T[O0]TA[LI1|]|TOTALES)\b|^(SUMA|SUMAS)( TOTAL)?$`)

// totalLabel reports whether a row's label says that it sums up others.
func totalLabel(label string) bool { return totals.MatchString(fold.Words(cleaned(label))) }

// cleaned takes off a text's ends what is left of rules and specks there: lone
// signs that no text begins or ends with.
func cleaned(text string) string { return strings.Trim(text, " |_~*+=-\"'`´‘’“”.,:;[]{}<>") }

// typedRows types the cells of all rows, by the style that they agree on, and
// parts the totals from the rows.
func typedRows(rows []row) (body, sums []schema.Row) {
	style := StyleOf(figures(rows))
	numeric := numericColumns(rows)
	specks, width := loneMinus(rows, style), signWidth(rows)
	for _, r := range rows {
		label := cleaned(r.cells[0].Text())
		out := schema.Row{Label: label}
		for i, c := range r.cells[1:] {
			v := r.value(c, style, numeric[i])
			if n, ok := v.Value.Num(); ok && n < 0 && specks {
				v = doubted(schema.NewValue(schema.Number(-n), v.Text, v.Places()...))
			}
			if r.cut(c, width) {
				v.Value = schema.Scalar{}
			}
			out.Cells = append(out.Cells, v)
		}
		if totalLabel(label) {
			sums = append(sums, out)
		} else {
			body = append(body, out)
		}
	}
	return body, sums
}

// figures are the texts of all cells.
func figures(rows []row) []string {
	var out []string
	for _, r := range rows {
		for _, c := range r.cells[1:] {
			out = append(out, c.Text())
		}
	}
	return out
}

// numericColumns tells which columns hold figures: most of what stands in them
// looks like numbers.
func numericColumns(rows []row) []bool {
	out := make([]bool, len(rows[0].cells)-1)
	for i := range out {
		figures, other := 0, 0
		for _, r := range rows {
			switch text := r.cells[i+1].Text(); {
			case layout.NumberLike(text):
				figures++
			case text != "" && !layout.Mark(text):
				other++
			}
		}
		out[i] = figures > other
	}
	return out
}

// value types a cell.
func (r row) value(c layout.Cell, style Style, numeric bool) schema.Value {
	text := c.Text()
	at := r.page.Evidences(c.Words)
	n, ok := ParseNumber(text, style)
	switch {
	case text == "" || layout.Mark(text):
		return schema.NewValue(schema.Scalar{}, text, at...)
	case ok && layout.NumberLike(text):
		v := schema.NewValue(schema.Number(n.Value), text, at...)
		if n.Corrected {
			return doubted(v)
		}
		return v
	case numeric && (layout.NumberLike(text) || garbled(text, at)):
		return schema.NewValue(schema.Scalar{}, text, at...)
	}
	return schema.NewValue(schema.String(text), text, at...)
}

// doubted lowers the confidence of a value that was read with a correction.
func doubted(v schema.Value) schema.Value {
	places := v.Places()
	for i := range places {
		places[i].Confidence *= correctedShare
	}
	return schema.NewValue(v.Value, v.Text, places...)
}

// loneMinus reports whether one number alone of a table of counts, read by OCR,
// is negative: a speck, since counts are not.
func loneMinus(rows []row, style Style) bool {
	numbers, negative := 0, 0
	for _, text := range figures(rows) {
		n, ok := ParseNumber(text, style)
		if ok && layout.NumberLike(text) {
			numbers++
		}
		if ok && n.Value < 0 {
			negative++
		}
	}
	counts := style.Decimal == 0 && !style.Sign
	return counts && negative == 1 && numbers > 4 && rows[0].page.Origin != schema.Native
}

// garbledLength is how long a run of letters may be that OCR makes of a number.
const garbledLength = 6

// garbled reports whether a text in a column of figures is rather a misread
// figure than a word: mostly digits, or of OCR, short, a single word, and none
// that people write there.
func garbled(text string, at []schema.Evidence) bool {
	if digits := strings.Map(onlyDigit, text); 5*len(digits) >= 3*len(text) {
		return true
	}
	if len(at) != 1 || at[0].Origin == schema.Native || len([]rune(text)) > garbledLength {
		return false
	}
	return !strings.Contains(text, " ") && !figureWords.MatchString(fold.Words(text))
}

// figureWords are the words that stand in place of a figure.
var figureWords = regexp.MustCompile(`^(CERO|UNO|DOS|TRES|NULO|NULA|SI|NO|NINGUN[OA]|S\.?D\.?|N\.?A\.?)$`)

func onlyDigit(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}
