package table

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// leastSequence is how many labels must tell one sequence of months or years
// before another label is judged by it.
const leastSequence = 3

// sequence is what a table's labels count: row i is the month or year
// first + i.
type sequence struct{ first int }

// sequenceOf finds the sequence that the legible labels agree on. Most labels must
// be legible, or still resemble the months that they would be.
func sequenceOf(texts []string) (sequence, bool) {
	first, legible := 0, 0
	for i, text := range texts {
		n := ordinal(text)
		if n == 0 {
			continue
		}
		if legible > 0 && n-i != first {
			return sequence{}, false
		}
		first = n - i
		legible++
	}
	s := sequence{first}
	if legible >= leastSequence && 2*legible > len(texts) || legible > leastSequence && 2*legible == len(texts) {
		return s, true
	}
	alike := 0
	for i, text := range texts {
		if month := s.month(i); month != "" && resembles(text, month) {
			alike++
		}
	}
	return s, (legible > 1 && alike >= leastSequence || legible > 0 && alike > leastSequence) && 4*alike > 3*len(texts)
}

// resembles reports whether a label may be a month misread: half of its letters at
// most are others.
func resembles(label, month string) bool {
	return 2*fold.Distance(fold.Words(label), month) <= len(month)
}

// remains reports whether a label may be what is left of a month's name: half of its letters
// at most, as no word that stands among months has.
func remains(label, month string) bool { return 2*len(label) <= len(month)+1 }

// worn reports whether a label, which stands in a month's place, may be what was read of
// its name: nearly as long, with a third of its letters.
func worn(label, month string) bool {
	label = fold.Words(label)
	return max(len(label)-len(month), len(month)-len(label)) < 2 && 3*fold.Distance(label, month) <= 2*len(month)
}

// cannotBeElse reports whether a label of one word that stands right between the months before and after can
// only be the one it would be: it has a letter or two of its name, and most others are legible.
func cannotBeElse(texts []string, label, month string) bool {
	legible := 0
	for _, text := range texts {
		legible += one(ordinal(text) > 0)
	}
	name := fold.Words(label)
	apart := max(len(name)-len(month), len(month)-len(name))
	return legible >= 2*leastSequence && apart <= 2 && fold.Distance(name, month) < len(month) && !strings.ContainsAny(name, " 0123456789") && !nearTotal(label)
}

// month is the name of row i's month in capitals; empty where it has none.
func (s sequence) month(i int) string {
	if n := s.first + i; n >= 1 && n <= len(layout.Months) {
		return layout.Months[n-1]
	}
	return ""
}

// year is row i's year; empty where the labels are months.
func (s sequence) year(i int) string {
	if s.first <= len(layout.Months) {
		return ""
	}
	return strconv.Itoa(s.first + i)
}

// mend puts the month's name, or the year, in the place of a label that OCR misread, where
// those above and below tell which it is and it still resembles it, or little was read between
// two that are legible, or it is doubted right between the months before and after: a year but for a
// digit. The trust is the confidence in each label.
func mend(body []schema.Row, origins []schema.Origin, trust []float64) {
	texts := make([]string, len(body))
	for i, r := range body {
		texts[i] = r.Label
	}
	all, ok := sequenceOf(texts)
	for i, text := range texts {
		s, here := all, ok
		if !ok {
			s, here = between(texts, i)
		}
		if !here {
			if month := gapped(texts, i); month != "" && origins[i] != schema.Native {
				body[i].Label = likeCase(month, text)
				texts[i] = body[i].Label
			}
			continue
		}
		if year := s.year(i); year != "" && origins[i] != schema.Native && fold.Distance(text, year) == 1 {
			body[i].Label = year
		}
		month := s.month(i)
		if month == "" || origins[i] == schema.Native || ordinal(text) > 0 {
			continue
		}
		left := inside(texts, i) && (remains(text, month) || worn(text, month)) || trust[i] < doubtedLabel && amid(texts, i)
		if !left && !resembles(text, month) {
			continue
		}
		body[i].Label = likeCase(month, cmp.Or(text, texts[max(i-1, 0)]))
	}
	mendCertain(body, origins)
}

// mendCertain puts the month's name in the place of a label that can be no other, now that others are mended.
func mendCertain(body []schema.Row, origins []schema.Origin) {
	texts := make([]string, len(body))
	for i, r := range body {
		texts[i] = r.Label
	}
	s, ok := sequenceOf(texts)
	for i, text := range texts {
		if month := s.month(i); ok && month != "" && ordinal(text) == 0 && origins[i] != schema.Native && amid(texts, i) && cannotBeElse(texts, text, month) {
			body[i].Label = likeCase(month, text)
		}
	}
}

// likeCase is a month's name in capitals, or with one as other labels are.
func likeCase(month, label string) string {
	if label == strings.ToUpper(label) {
		return month
	}
	return month[:1] + strings.ToLower(month[1:])
}

// gapped is the month that a label resembles most of those that may stand in its row, where the
// print leaves some out: between the ones that are legible above and below. It is empty where the
// label is legible, too few others are, or it resembles two alike.
func gapped(texts []string, i int) string {
	above, below, last, legible := 0, len(layout.Months)+1, 0, 0
	for k, text := range texts {
		n := ordinal(text)
		if n == 0 {
			continue
		}
		if n <= last || n > len(layout.Months) {
			return "" // out of order, or no month
		}
		if last, legible = n, legible+1; k < i {
			above = n
		} else {
			below = min(below, n)
		}
	}
	if ordinal(texts[i]) > 0 || legible < leastSequence {
		return ""
	}
	label, best, least, alike := fold.Words(texts[i]), "", len(layout.Months[0])*2, false
	for _, month := range layout.Months[above : below-1] {
		switch d := fold.Distance(label, month); {
		case d < least:
			best, least, alike = month, d, false
		case d == least:
			alike = true
		}
	}
	if best != "" && !alike && (resembles(label, best) || inside(texts, i) && worn(label, best)) {
		return best
	}
	return ""
}

// between is the sequence that the nearest legible labels above and below row i agree on, where
// others leave a month out; none where they do not, or are too few.
func between(texts []string, i int) (sequence, bool) {
	above, below, legible := i-1, i+1, 0
	for _, text := range texts {
		legible += one(ordinal(text) > 0)
	}
	for above >= 0 && ordinal(texts[above]) == 0 {
		above--
	}
	for below < len(texts) && ordinal(texts[below]) == 0 {
		below++
	}
	if legible < leastSequence || above < 0 || below >= len(texts) {
		return sequence{}, false
	}
	first := ordinal(texts[above]) - above
	return sequence{first}, first == ordinal(texts[below])-below
}

// inside reports whether labels above and below are legible: any row more or less between
// them would show.
func inside(texts []string, i int) bool {
	legible := func(text string) bool { return ordinal(text) > 0 }
	return slices.ContainsFunc(texts[:i], legible) && slices.ContainsFunc(texts[i+1:], legible)
}

// amid reports whether the labels right above and below are legible.
func amid(texts []string, i int) bool {
	return i > 0 && i+1 < len(texts) && ordinal(texts[i-1]) > 0 && ordinal(texts[i+1]) > 0
}

// doubtedLabel is the confidence below which a last label that is no month or
// year is taken for a misread "Total".
const doubtedLabel = 0.6

// lastTotal reports whether the last row is the total though its label does not
// say so: the rows above count months or years, OCR doubts its label, and no
// figure above is larger.
func lastTotal(rows []row, style Style) bool {
	n := len(rows) - 1
	if n < leastSequence {
		return false
	}
	texts := make([]string, n)
	for i, r := range rows[:n] {
		texts[i] = r.cells[0].Text()
	}
	s, counts := sequenceOf(texts)
	label := rows[n].cells[0]
	if next := s.month(n); next != "" && resembles(label.Text(), next) {
		return false
	}
	doubted := unsure(label, rows[n].page.Origin) || rows[n].page.Origin != schema.Native && nearTotal(label.Text())
	return counts && ordinal(label.Text()) == 0 && doubted && largest(rows, style)
}

// nearTotal reports whether a label is a letter or two from one of a total's.
func nearTotal(label string) bool {
	label = fold.Words(cleaned(label))
	return fold.Distance(label, "SUMA") <= 2 || fold.Distance(label, "TOTAL") <= 2
}

// largest reports whether the last row has figures, each larger than those of
// its column.
func largest(rows []row, style Style) bool {
	last, figures := rows[len(rows)-1].cells, 0
	for i, c := range last[1:] {
		total, ok := ParseNumber(c.Text(), style)
		if !ok {
			continue
		}
		figures++
		for _, r := range rows[:len(rows)-1] {
			if v, ok := ParseNumber(r.cells[i+1].Text(), style); ok && v.Value >= total.Value {
				return false
			}
		}
	}
	return figures > 0
}

// unsure reports whether OCR doubts each word of the cell.
func unsure(c layout.Cell, origin schema.Origin) bool {
	for _, w := range c.Words {
		if w.Confidence >= doubtedLabel {
			return false
		}
	}
	return len(c.Words) > 0 && origin != schema.Native
}

// dropBeside takes away what stands left of a table's labels, such as a stamp: the second
// column counts months or years, and the first is empty in most rows.
func dropBeside(g *layout.Grid) {
	if g.Columns() < 3 {
		return
	}
	var texts []string
	filled := 0
	for _, r := range g.Rows {
		if r.Header || totalLabel(r.Cells[0].Text()) || totalLabel(r.Cells[1].Text()) {
			continue
		}
		texts = append(texts, r.Cells[1].Text())
		if len(r.Cells[0].Words) > 0 {
			filled++
		}
	}
	if _, counts := sequenceOf(texts); !counts || 2*filled > len(texts) {
		return
	}
	for i := range g.Rows {
		cells := slices.Clone(g.Rows[i].Cells)
		if g.Rows[i].Header || totalLabel(cells[0].Text()) {
			cells[1].Words = slices.Concat(cells[0].Words, cells[1].Words)
		}
		g.Rows[i].Cells = cells[1:]
	}
}
