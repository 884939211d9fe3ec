// Package check finds what does not hold in a document: totals that are not the
// sums of their cells, tables that contradict one another, their titles or the
// text around them, rows that are missing or stand there twice, folios and laws
// that cannot be meant, ink and cells that were not read.
//
// It would rather be silent than wrong: where a table's structure is doubtful,
// or a cell of a sum was not read, nothing is claimed about the sum.
package check

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// Document returns the findings of a whole document, in the order of its
// oficios and tables: figures first, then folios, laws, open questions and what was not read.
// Figures that were misread, as their sums show, are mended in the record. The
// pages hold what each figure was read as; without them the record alone tells.
//
// The places are of words that should be looked at again for a better record: figures
// that were not believed, and those of sums that do not hold as they were read.
func Document(doc *schema.Document, pages []*layout.Page) (findings []schema.Finding, again []schema.Evidence) {
	m := newModel(pages)
	doubts := m.relate(doc)
	again = m.again()
	j := m.judge()
	mended, asked := m.apply(j), m.suppositions(j)
	out := []schema.Finding{}
	for i := range doc.Oficios {
		o := &doc.Oficios[i]
		for k := range o.Tables {
			t := &o.Tables[k]
			found := slices.Concat(m.mismatches(t, j), mended[t], doubts[t], periods(t), m.missingPeriods(t, doc.Pages), duplicates(t), m.blanks(t, doc.Pages))
			out = append(out, inTable(o, t, append(found, m.supposed(unreadable(t), asked[t])...))...)
		}
		out = append(out, laws(o)...)
	}
	out = append(out, folios(doc)...)
	out = append(out, unanswered(doc)...)
	return append(out, unreadRegions(doc)...), again
}

// relate finds what should hold between the figures of a document. What forbids
// a check is told, by the table.
func (m *model) relate(doc *schema.Document) map[*schema.Table][]schema.Finding {
	doubts := map[*schema.Table][]schema.Finding{}
	m.lookAll(doc)
	for i := range doc.Oficios {
		o := &doc.Oficios[i]
		for k := range o.Tables {
			t := &o.Tables[k]
			v := m.views[t]
			v.holed = missesRow(t, doc.Pages)
			why := uncheckable(t, doc.Pages)
			if why == (bilingual{}) {
				why = m.relateTable(v, m.rowDoubt(o, t, doc.Pages), doc.Pages)
			}
			if why != (bilingual{}) && len(unreadable(t)) == 0 {
				doubts[t] = unchecked(t, v.unsure, why)
			}
		}
	}
	m.relateYears(doc)
	m.relateQuantities(doc)
	m.relateTexts(doc)
	return doubts
}

// lookAll makes the views of all tables.
func (m *model) lookAll(doc *schema.Document) {
	for i := range doc.Oficios {
		o := &doc.Oficios[i]
		for k := range o.Tables {
			m.views[&o.Tables[k]] = m.look(o, &o.Tables[k])
		}
	}
	m.placeCells()
}

// rowDoubt says why a table's rows may not be those that are printed; empty where
// nothing speaks for it.
func (m *model) rowDoubt(o *schema.Oficio, t *schema.Table, pages []schema.Page) bilingual {
	switch {
	case titledByRow(t), headedByRow(t), beginsLate(o, t), !titled(o, t) && startsLate(t) && !introduced(t, pages):
		return noBeginning
	case (atTop(o, t) || restOfTorn(o, t)) && !introduced(t, pages): // names may be repeated over the rest of a table
		return noBeginning
	case mayMissRow(t, pages):
		return rowMissing
	case mayRepeatRow(t):
		return rowRepeated
	case m.adrift(t):
		return rowAdrift
	}
	return bilingual{}
}

// mayLackRows says why rows of a table may be missing that nothing but its total shows;
// empty where nothing speaks for it.
func mayLackRows(o *schema.Oficio, t *schema.Table, pages []schema.Page) bilingual {
	switch {
	case !titled(o, t) && nameless(t) && !introduced(t, pages) && !startsYear(t):
		return noBeginning
	case mayGoOn(o, t):
		return noEnd
	case headsGroup(t):
		return unclearRows
	}
	return bilingual{}
}

// allSlips reports whether the totals that do not hold are off as people's slips are, not
// by a row that is missing here.
func (m *model) allSlips(all []relation) bool {
	for i := range all {
		if all[i].off(m.taken) != 0 && !m.slips(&all[i]) {
			return false
		}
	}
	return true
}

// relateTable finds what should hold within a table. Where its rows are in doubt,
// its totals are not checked unless they hold.
func (m *model) relateTable(v *view, rows bilingual, pages []schema.Page) (doubt bilingual) {
	v.findTotals(m)
	m.settleBlanks(v)
	v.findTotalRow(m)
	m.outline(v)
	first := len(m.relations)
	doubt = m.columnSums(v)
	wrong := m.wrong(m.relations[first:])
	v.added = wrong == 0 && len(m.relations) > first
	if rows == (bilingual{}) && !m.allSlips(m.relations[first:]) {
		rows = mayLackRows(v.oficio, v.table, pages)
	}
	if rows != (bilingual{}) && wrong > 0 && !m.despite(v, m.relations[first:], rows) {
		m.relations, doubt = m.relations[:first], rows
	}
	m.rowSums(v)
	m.findLost(v, first)
	m.derive()
	m.runningSums(v)
	m.shares(v)
	m.favourTwins(v)
	return doubt
}

// inTable notes where findings about one table belong.
func inTable(o *schema.Oficio, t *schema.Table, found []schema.Finding) []schema.Finding {
	for i := range found {
		found[i].Oficio, found[i].Table = o.ID, t.ID
	}
	return found
}

// laws warns of cited laws that were not in force on the oficio's date: one
// finding for each law, with its citations as operands.
func laws(o *schema.Oficio) []schema.Finding {
	var out []schema.Finding
	at := map[string]int{}
	for _, c := range o.Citations {
		if c.InForce == nil || *c.InForce {
			continue
		}
		name := c.Law
		if name == "" {
			name = c.LawName
		}
		i, seen := at[name]
		if !seen {
			i = len(out)
			at[name] = i
			out = append(out, saying(schema.Finding{
				Code: schema.LawNotInForce, Severity: schema.SeverityWarning, Cause: schema.CauseSource,
				Stated: schema.String(name), Oficio: o.ID,
			}, say("%s cites %s, which was not in force on its date%s.", "%s cita %s, que no estaba vigente en su fecha%s.", subject(o), name, dated(o))))
		}
		out[i].Operands = append(out[i].Operands, operands(c.Value)...)
	}
	return out
}

func dated(o *schema.Oficio) string {
	if o.Date == nil || o.Date.Value.IsNull() {
		return ""
	}
	return ", " + o.Date.Value.String()
}

// subject names an oficio in a message.
func subject(o *schema.Oficio) string {
	if o.Number == nil || o.Number.Value.IsNull() {
		return "Oficio " + o.ID
	}
	return "Oficio " + o.Number.Value.String()
}

// unreadRegions tells, for each page, of ink that looks like text and that no
// word covers.
func unreadRegions(doc *schema.Document) []schema.Finding {
	var out []schema.Finding
	owners := oficiosOf(doc)
	for _, p := range doc.Pages {
		f := schema.Finding{
			Code: schema.UnreadRegion, Severity: schema.SeverityWarning, Cause: schema.CauseOCR,
			Oficio: owners[p.Number],
		}
		for _, u := range p.Unread {
			if u.Kind == "text" {
				f.Operands = append(f.Operands, schema.Operand{Evidence: &schema.Evidence{Page: p.Number, Box: u.Box, Origin: schema.OCR}})
			}
		}
		if n := len(f.Operands); n > 0 {
			spots := counted(n, bilingual{"spot of ink like text", "mancha de tinta que parece texto"}, bilingual{"spots of ink like text", "manchas de tinta que parecen texto"})
			out = append(out, saying(f, say("Page %d has %s that could not be read.", "La página %d tiene %s sin poder leerse.", p.Number, spots)))
		}
	}
	return out
}

// oficiosOf returns the ids of the oficios that pages belong to.
func oficiosOf(doc *schema.Document) map[int]string {
	out := map[int]string{}
	for _, o := range doc.Oficios {
		for _, n := range o.Pages {
			out[n] = o.ID
		}
	}
	return out
}

// operands makes an operand of each place where the value stands; a value
// without a place is one operand.
func operands(v schema.Value) []schema.Operand {
	places := v.Places()
	if len(places) == 0 {
		return []schema.Operand{{Value: v.Value}}
	}
	out := make([]schema.Operand, len(places))
	for i := range places {
		out[i] = schema.Operand{Value: v.Value, Evidence: &places[i]}
	}
	return out
}

// place returns where the value stands first, nil when nowhere.
func place(v schema.Value) *schema.Evidence {
	if places := v.Places(); len(places) > 0 {
		return &places[0]
	}
	return nil
}
