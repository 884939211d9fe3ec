// Package check finds what does not hold in a document: totals that are not the
// sums of their cells, tables that contradict one another or their titles,
// folios and laws that cannot be meant, ink and cells that were not read.
//
// It would rather be silent than wrong: where a table's structure is doubtful,
// or a cell of a sum was not read, nothing is claimed about the sum.
package check

import (
	"fmt"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// Document returns the findings of a whole document, in the order of its
// oficios and tables: figures first, then folios, laws and what was not read.
func Document(doc *schema.Document) []schema.Finding {
	out := []schema.Finding{}
	for i := range doc.Oficios {
		o := &doc.Oficios[i]
		doubts := disputes(o, doc.Pages)
		for k := range o.Tables {
			t := &o.Tables[k]
			found := append(totals(o, settled(t, doubts), doc.Pages), periods(t)...)
			found = append(found, doubtful(t, doubts)...)
			out = append(out, inTable(o, t, append(found, unreadable(t)...))...)
		}
		out = append(out, crossTables(o, doubts)...)
		out = append(out, laws(o)...)
	}
	out = append(out, folios(doc)...)
	return append(out, unreadRegions(doc)...)
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
			out = append(out, schema.Finding{
				Code: schema.LawNotInForce, Severity: schema.SeverityWarning, Cause: schema.CauseSource,
				Message: fmt.Sprintf("%s cites %s, which was not in force on its date%s.", subject(o), name, dated(o)),
				Stated:  schema.String(name), Hypotheses: []schema.Hypothesis{}, Oficio: o.ID,
			})
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
	for _, p := range doc.Pages {
		f := schema.Finding{
			Code: schema.UnreadRegion, Severity: schema.SeverityWarning, Cause: schema.CauseOCR,
			Hypotheses: []schema.Hypothesis{}, Oficio: oficioOf(doc, p.Number),
		}
		for _, u := range p.Unread {
			if u.Kind == "text" {
				f.Operands = append(f.Operands, schema.Operand{Evidence: &schema.Evidence{Page: p.Number, Box: u.Box, Origin: schema.OCR}})
			}
		}
		if n := len(f.Operands); n > 0 {
			f.Message = fmt.Sprintf("Page %d has %s that could not be read.", p.Number, counted(n, "spot of ink like text", "spots of ink like text"))
			out = append(out, f)
		}
	}
	return out
}

// counted prints a number with what it counts.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// oficioOf returns the id of the oficio that has the page, if any.
func oficioOf(doc *schema.Document, page int) string {
	for _, o := range doc.Oficios {
		for _, n := range o.Pages {
			if n == page {
				return o.ID
			}
		}
	}
	return ""
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

// How long, in code points, names of rows and columns and titles are in
// messages at most.
const (
	nameLength  = 40
	titleLength = 60
)

// short cuts a name after the last word that fits into most code points.
func short(name string, most int) string {
	runes := []rune(strings.Join(strings.Fields(name), " "))
	if len(runes) <= most {
		return string(runes)
	}
	cut := string(runes[:most-1])
	if i := strings.LastIndex(cut, " "); i > most/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.;:") + "…"
}

// named describes a table in a message: by its title, else its id.
func named(t *schema.Table) string {
	if title := strings.TrimSpace(t.Title); title != "" {
		return fmt.Sprintf("table %q", short(title, titleLength))
	}
	return "table " + t.ID
}
