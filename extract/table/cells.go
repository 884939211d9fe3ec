package table

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// correctedShare lowers the confidence of a number that was read with a sign
// corrected.
const correctedShare = 0.5

// totals are the labels of rows that sum up others; OCR's usual misreadings of
// "total" are among them, also with its first letters lost to a rule or a hole.
var totals = regexp.MustCompile(`^(GRAN |SUB ?|SUMA )?(T[O0]TA[LI1|]|TOTALES)\b|^(SUMA|SUMAS)( TOTAL)?$|^[O0]TA[LI1|]$|^[FIJLPT]?OTAL\b|^[O0]?TA[LI1|] (GENERAL|NACIONAL)$|^SUB ?-?T[O0](TA?)?\b`)

// totalAtEnd is the last row's label behind words that are not its own, such as a stamp's, or without
// its first letters.
var totalAtEnd = regexp.MustCompile(`\b(SUMA|TOTAL)( GENERAL)?$|^TAL$`)

// totalLabel reports whether a row's label says that it sums up others.
func totalLabel(label string) bool {
	label = lastLetter.Replace(fold.Words(cleaned(label)))
	return totals.MatchString(label) || spacedTotal.MatchString(strings.ReplaceAll(label, " ", ""))
}

// lastLetter puts right what a total's last letter is read as.
var lastLetter = strings.NewReplacer("!", "L", "TOTA)", "TOTAL")

// spacedTotal is a total's label that blanks part where none are printed.
var spacedTotal = regexp.MustCompile(`^(SUB|GRAN)?TOTAL(GENERAL)?$`)

// cleaned takes off a text's ends what is left of rules and specks there: lone
// signs that no text begins or ends with.
func cleaned(text string) string {
	if kept, more := strings.CutSuffix(strings.TrimRight(text, " "), "+"); more && strings.HasSuffix(kept, "0") {
		return cleaned(kept) + "+" // an age and above: "60+"
	}
	return strings.Trim(text, " |_~*+=-–—\"'`´‘’“”„«».,:;[]{}<>¡¿")
}

// typedRows types the cells of all rows, by the style that they agree on, and
// parts the totals from the rows. The title may tell what the rows are.
func typedRows(rows []row, title string) (body, sums []schema.Row) {
	style := styleOf(rows)
	numeric := numericColumns(rows)
	styles := columnStyles(rows, style)
	odd, width := oddKinds(rows, style), signWidth(rows)
	labels, summed := newLabels(rows), lastTotal(rows, style) || bareTotal(rows, numeric)
	var origins []schema.Origin
	var trust []float64
	var doubts, alike []spot
	var block []schema.Row // since the last total
	for k, r := range rows {
		label := labels.text(r.cells[0])
		out := schema.Row{Label: label}
		for i, c := range r.cells[1:] {
			v := odd[i].settle(r.value(c, styles[i].signApart(rows, r, i+1, width), numeric[i]), r, c)
			if misfit(rows, r, i+1, width) || r.wideDay(c) || numeric[i] && r.over(rows, i+1) {
				v.Value = schema.Scalar{}
			}
			if v.Value.IsNull() && numeric[i] {
				v = r.repaired(c, v, styles[i], width)
			}
			if numeric[i] && len(c.Words) == 0 {
				v.Evidence = r.blank(rows, i+1)
			}
			out.Cells = append(out.Cells, v)
		}
		mendCompanies(out.Cells, r.page.Origin)
		last := k == len(rows)-1
		total := totalLabel(label) || last && (summed || totalAtEnd.MatchString(fold.Words(label)) || sumsButOne(out, block)) || sumsUp(out, block)
		if block = append(block, out); total {
			block = nil
		}
		doubts = append(doubts, r.cellsThat(disbelief, total, len(body), len(sums))...)
		fits := func(i int, c layout.Cell) bool { return alikeLooks(c) && !misfit(rows, r, i+1, width) }
		alike = append(alike, r.cellsThat(fits, total, len(body), len(sums))...)
		if total {
			sums = append(sums, out)
		} else {
			body, origins, trust = append(body, out), append(origins, r.page.Origin), append(trust, leastConfidence(r.cells[0]))
		}
	}
	mend(body, origins, trust)
	mendOrdinals(body, origins, trust)
	mendPlaces(body, origins, trust, title)
	mendParts(body, origins)
	withoutWornSigns(body, sums)
	withoutGuesses(rows, body, sums)
	withoutDoubts(doubts, body, sums)
	withAgreed(alike, body, sums)
	withoutMostlyUnread(rows, body)
	return body, sums
}

// leastConfidence is that of the word that OCR doubts most.
func leastConfidence(c layout.Cell) float64 {
	least := 1.0
	for _, w := range c.Words {
		least = min(least, w.Confidence)
	}
	return least
}

// styleOf finds the style of rows' numbers, by where their texts are from.
func styleOf(rows []row) Style {
	if slices.ContainsFunc(rows, func(r row) bool { return r.page.Origin == schema.Native }) {
		return StyleOf(figures(rows))
	}
	return ReadStyle(figures(rows))
}

// columnStyles are the styles of a table's columns.
func columnStyles(rows []row, style Style) []Style {
	out := make([]Style, len(rows[0].cells)-1)
	for i := range out {
		var column []string
		for _, r := range rows {
			if text := r.cells[i+1].Text(); layout.NumberLike(text) {
				column = append(column, text)
			}
		}
		out[i] = style.In(column)
	}
	return out
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
// looks like numbers, or a total stands below and no word was read above it.
func numericColumns(rows []row) []bool {
	out := make([]bool, len(rows[0].cells)-1)
	for i := range out {
		figures, other, summed, words := 0, 0, false, false
		for _, r := range rows {
			switch text := r.cells[i+1].Text(); {
			case layout.NumberLike(text):
				figures++
				summed = summed || totalLabel(r.cells[0].Text())
			case text != "" && !layout.Mark(text):
				other++
				words = words || !wordless(text)
			}
		}
		out[i] = figures > other || summed && !words
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
	case ok && n.Kind == Money && style.Unsigned && !totalLabel(r.cells[0].Text()):
		return schema.NewValue(schema.Scalar{}, text, at...) // a digit read as a currency's sign
	case ok && c.Parted():
		return schema.NewValue(schema.Scalar{}, text, at...) // "314   246": figures of two columns
	case ok && style.Group != ' ' && r.torn(c), r.page.Origin != schema.Native && text == "-0":
		return schema.NewValue(schema.Scalar{}, text, at...)
	case ok && layout.NumberLike(text):
		v := schema.NewValue(schema.Number(n.Value), text, at...)
		if n.Corrected {
			return doubted(v)
		}
		return v
	case r.page.Origin == schema.Native && strings.Contains(text, " "):
		return schema.NewValue(schema.String(text), text, at...) // "206 (11.5%)": nothing is misread in it
	case numeric && (layout.NumberLike(text) || layout.Specked(text) || garbled(text) || r.unsure(c) || r.page.Origin != schema.Native && wordless(text)):
		return schema.NewValue(schema.Scalar{}, text, at...)
	}
	return schema.NewValue(schema.String(text), text, at...)
}

// lostDigit is how wide a blank is, in heights of print, in which a digit may have been passed
// over and not only a sign: a comma's is 0.5, one more digit's 0.8 wider.
const lostDigit = 0.9

// torn reports whether so wide a blank parts a scanned figure's digits.
func (r row) torn(c layout.Cell) bool {
	if r.page.Origin == schema.Native || r.page.Height == 0 {
		return false
	}
	aspect := float64(r.page.Width) / float64(r.page.Height)
	for i := 1; i < len(c.Words); i++ {
		a, b := c.Words[i-1], c.Words[i]
		gap := (b.Box[0] - a.Box[2]) * aspect
		if gap > lostDigit*max(a.Box.Height(), b.Box.Height()) && onlyDigits(a.Text) != "" && onlyDigits(b.Text) != "" {
			return true
		}
	}
	return false
}

// wholeWord is how many letters a word has that is surely none of a misread figure.
const wholeWord = 4

// wordless reports whether a text has no word of several letters: in a column of figures
// it is a figure or a mark misread.
func wordless(text string) bool {
	letters := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			letters = 0
		} else if letters++; letters == wholeWord {
			return false
		}
	}
	return true
}

// unsureWord is the confidence of a word below which it may be a figure misread.
const unsureWord = 0.75

// unsure reports whether OCR doubts some word of a cell.
func (r row) unsure(c layout.Cell) bool {
	return r.page.Origin != schema.Native && slices.ContainsFunc(c.Words, func(w layout.Word) bool { return w.Confidence < unsureWord })
}

// doubted lowers the confidence of a value that was read with a correction.
func doubted(v schema.Value) schema.Value {
	places := v.Places()
	for i := range places {
		places[i].Confidence *= correctedShare
	}
	return schema.NewValue(v.Value, v.Text, places...)
}

// garbled reports whether a text in a column of figures is rather a misread
// figure than a word: most of it digits, or letters that OCR reads for digits
// with a digit among them.
func garbled(text string) bool {
	digits := onlyDigits(text)
	return 5*len(digits) >= 3*len(text) || digits != "" && strings.Trim(text, "0123456789OoQDIlSsBZz|/! ,.:;$%()-'’‘\"“”«»") == ""
}

// onlyDigits are a text's digits.
func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}
