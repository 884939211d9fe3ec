package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// unchecked tells that a table's total, the first where none is known to be the one, was not checked, and why;
// nothing when it has none. Silence would look like a sum that holds.
func unchecked(t *schema.Table, total *schema.Row, why bilingual) []schema.Finding {
	if i := slices.IndexFunc(t.Totals, func(r schema.Row) bool { return rowPlace(r) != nil }); i >= 0 && (total == nil || rowPlace(*total) == nil) {
		total = &t.Totals[i]
	}
	if total == nil {
		return nil
	}
	f := schema.Finding{Code: schema.UnreadableCell, Severity: schema.SeverityInfo, Cause: schema.CauseUndetermined}
	for _, c := range total.Cells {
		if c.Text != "" {
			f.Operands = append(f.Operands, operands(c)...)
		}
	}
	return []schema.Finding{saying(f, say("The %s of %s was not checked: %s.", "%s de %s no se verificó: %s.", quoted(total.Label), named(t), why))}
}

// The reasons why a total is not checked.
var (
	inkInside    = bilingual{"there is ink inside the table that was not read", "dentro de la tabla hay tinta que no se leyó"}
	noBeginning  = bilingual{"its beginning was not found", "no se encontró su principio"}
	noEnd        = bilingual{"it may go on on the next page", "puede continuar en la página siguiente"}
	unclearRows  = bilingual{"which rows it sums up is not clear", "no es claro qué renglones suma"}
	nothingAdds  = bilingual{"no column adds up to it", "ninguna columna suma lo que indica"}
	rowMissing   = bilingual{"a row of its series may not have been read", "puede faltar por leer un renglón de su serie"}
	rowRepeated  = bilingual{"a row is repeated where the page ends", "un renglón se repite donde termina la página"}
	rowAdrift    = bilingual{"a line beside it holds a figure that may be of a row of it", "un renglón junto a ella tiene una cifra que puede ser suya"}
	missingCells = bilingual{"cells are empty or hold no figure", "hay celdas vacías o sin cifra"}
)

// uncheckable says why no sums of a table are to be checked; empty where they
// are.
func uncheckable(t *schema.Table, pages []schema.Page) bilingual {
	if inkAmongFigures(t, pages) {
		return inkInside
	}
	return bilingual{}
}

// headlessTop is the height, in fractions of the page, above which a table
// without a title may be the rest of one on the page before.
const headlessTop = 0.35

// titledByRow reports whether a table's title is the month before its rows' months: a row
// whose figure was not found, and others may be missing above it.
func titledByRow(t *schema.Table) bool {
	month := lonelyMonth(t.Title)
	return month > 0 && len(t.Rows) > 0 && monthOf(t.Rows[0].Label) > month
}

// beginsLate reports whether a table's months begin after January at the top of a
// continuation page, and its title names none: those before may stand on the page before.
func beginsLate(o *schema.Oficio, t *schema.Table) bool {
	if len(t.Rows) == 0 || len(o.Pages) == 0 || monthRange.MatchString(fold.Words(t.Title)) {
		return false
	}
	first := rowPlace(t.Rows[0])
	return startsLate(t) && first != nil && first.Page != o.Pages[0] && first.Box[1] < headlessTop
}

// startsLate reports whether a table's first row is of a month after January.
func startsLate(t *schema.Table) bool { return len(t.Rows) > 0 && lonelyMonth(t.Rows[0].Label) > 1 }

// startsYear reports whether a table's first row is January's, and its second February's: no row was lost above
// them.
func startsYear(t *schema.Table) bool {
	return len(t.Rows) > 1 && lonelyMonth(t.Rows[0].Label) == 1 && lonelyMonth(t.Rows[1].Label) == 2
}

// columnWord is what in a column's name tells what it holds.
var columnWord = regexp.MustCompile(`[A-Z]{3}|\b(?:19|20)[0-9]{2}\b|%|#`)

// rowAsName is a figure, no year, in a column's name: a row stands in the names' place.
var rowAsName = regexp.MustCompile(`^[^A-Z0-9]*[0-9]{1,3}(?:[., ]?[0-9]{3})+[^A-Z0-9]*$`)

// nameless reports whether a table's columns have no names, or what stands there is no
// words or a row: the table may begin further up.
func nameless(t *schema.Table) bool {
	told := false
	for _, c := range t.Columns {
		name := fold.Words(c.Name)
		if rowAsName.MatchString(name) && !columnWord.MatchString(name) {
			return true
		}
		told = told || columnWord.MatchString(name)
	}
	return !told
}

// misreadRow is a figure of which some digits were read for letters: "as52a" for 35,524.
var misreadRow = regexp.MustCompile(`[0-9]{2}[A-Z]`)

// headedByRow reports whether a row that was misread stands where a table's columns have
// their names: one of them is a figure with letters in it, and no word.
func headedByRow(t *schema.Table) bool {
	return slices.ContainsFunc(t.Columns, func(c schema.Column) bool {
		name := fold.Words(c.Name)
		return misreadRow.MatchString(name) && !columnWord.MatchString(name)
	})
}

// atTop reports whether a table without a title stands at the top of a continuation
// page, with no other above it: it may be the rest of one on the page before.
func atTop(o *schema.Oficio, t *schema.Table) bool {
	if titled(o, t) || len(t.Rows) == 0 || len(o.Pages) == 0 {
		return false
	}
	first := rowPlace(t.Rows[0])
	if first != nil && slices.ContainsFunc(o.Tables, func(above schema.Table) bool { return above.ID != t.ID && endsAbove(&above, first) }) {
		return false
	}
	return first != nil && first.Page != o.Pages[0] && first.Box[1] < headlessTop
}

// headsGroup reports whether the label of a row begins those of two rows below it: "Norte"
// over "Norte Hombres" and "Norte Mujeres", which it may sum up or name.
func headsGroup(t *schema.Table) bool {
	names := labels(t.Rows)
	for i, name := range names {
		begun := 0
		for _, below := range names[i+1:] {
			if name = fold.Words(name); name != "" && strings.HasPrefix(fold.Words(below), name+" ") {
				begun++
			}
		}
		if begun > 1 {
			return true
		}
	}
	return false
}

// mayGoOn reports whether a table with its total above ends at the foot of a page that is
// not the oficio's last: rows may stand on the next one, unless they are all there.
func mayGoOn(o *schema.Oficio, t *schema.Table) bool {
	return len(t.Totals) > 0 && rowPlace(t.Totals[0]) != nil && endsAtFoot(o, t) &&
		!slices.ContainsFunc(t.Rows, func(r schema.Row) bool { return !before(t.Totals[0], r) })
}

// endsAtFoot reports whether a table's last row stands at the foot of a page that is not the
// oficio's last, and is not the last of a year or of the years of its title.
func endsAtFoot(o *schema.Oficio, t *schema.Table) bool {
	if len(t.Rows) == 0 || len(o.Pages) == 0 || wholeYear(t.Rows) || endsYear(t) || endsAsTitled(t) {
		return false
	}
	last := rowPlace(t.Rows[len(t.Rows)-1])
	return last != nil && last.Page != o.Pages[len(o.Pages)-1] && last.Box[3] > pageFoot
}

// endsYear reports whether a table's rows are months from January to December, be it that some are left out.
func endsYear(t *schema.Table) bool {
	return lonelyMonth(t.Rows[0].Label) == 1 && lonelyMonth(t.Rows[len(t.Rows)-1].Label) == 12
}

// endsAsTitled reports whether a table's rows are years up to the last one of its title.
func endsAsTitled(t *schema.Table) bool {
	years := yearsIn(fold.Words(t.Title))
	return len(years) > 0 && yearOf(t.Rows[len(t.Rows)-1].Label) == years[len(years)-1]
}

// pageFoot is the height, in fractions of the page, below which only a page's foot stands.
const pageFoot = 0.85

// titled reports whether a table has a title that is not a line of the oficio's letterhead.
func titled(o *schema.Oficio, t *schema.Table) bool {
	title := fold.Words(t.Title)
	return title != "" && !slices.Contains(letterhead(o), title)
}

// letterhead are the names that an oficio's pages begin with.
func letterhead(o *schema.Oficio) []string {
	var out []string
	for _, v := range []*schema.Value{o.Ministry, o.Institution} {
		if v != nil {
			out = append(out, fold.Words(v.Value.String()))
		}
	}
	for _, u := range o.Units {
		out = append(out, fold.Words(u.Value.Value.String()))
	}
	return out
}

// endsAbove reports whether a table's last row stands on the page of at, above
// it.
func endsAbove(t *schema.Table, at *schema.Evidence) bool {
	return slices.ContainsFunc(slices.Concat(t.Rows, t.Totals), func(r schema.Row) bool {
		e := rowPlace(r)
		return e != nil && e.Page == at.Page && e.Box[1] < at.Box[1]
	})
}

// unread reports whether text inside the table was not read, so that a sum may
// miss a cell.
func unread(t *schema.Table, pages []schema.Page) bool {
	for number, b := range cellBoxes(t) {
		if p := pageWith(pages, number); p != nil && inkUnread(p, b) {
			return true
		}
	}
	return false
}

// cellBoxes is where a table's cells stand, by page.
func cellBoxes(t *schema.Table) map[int]schema.Box {
	boxes := map[int]schema.Box{}
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for _, c := range r.Cells {
			for _, e := range c.Places() {
				boxes[e.Page] = boxes[e.Page].Union(e.Box)
			}
		}
	}
	return boxes
}
