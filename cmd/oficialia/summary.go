package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/oficialia/oficialia/schema"
)

// outcome is what became of one source.
type outcome struct {
	Name     string           // as the user knows it
	Document *schema.Document // nil when it failed
	Record   []byte           // the same, as it is kept
	Stage    string           // where it failed
	Reason   string           // why, in one line
}

// printSummary tells a person what was found: a line for each oficio, then the
// findings in sentences, then what failed and why.
func printSummary(w io.Writer, outcomes []outcome) {
	shown := map[string]string{} // the name under which a document was shown
	for _, o := range outcomes {
		if o.Document == nil {
			continue
		}
		name, twice := shown[o.Document.ID]
		if twice && name == o.Name {
			fmt.Fprintf(w, "%s: once more, the same document\n\n", oneLine(o.Name))
			continue
		}
		if twice {
			fmt.Fprintf(w, "%s: the same document as %s\n\n", oneLine(o.Name), oneLine(name))
			continue
		}
		shown[o.Document.ID] = o.Name
		printDocument(w, o.Name, o.Document)
	}
	for _, o := range outcomes {
		if o.Document == nil {
			fmt.Fprintf(w, "FAILED %s: %s\n", oneLine(o.Name), oneLine(o.Reason))
		}
	}
}

func printDocument(w io.Writer, name string, d *schema.Document) {
	fmt.Fprintf(w, "%s: %s\n", oneLine(name), counted(len(d.Pages), "page"))
	t := table.NewWriter()
	t.SetOutputMirror(w)
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"pages", "number", "date", "unit", "folio", "tables", "findings"})
	for _, o := range d.Oficios {
		t.AppendRow(table.Row{span(o.Pages), text(o.Number), text(o.Date), shorten(innerUnit(o), 44), folio(o), len(o.Tables), findings(d, o.ID)})
	}
	t.Render()
	for _, p := range d.Pages {
		switch p.Origin {
		case schema.Failed:
			fmt.Fprintf(w, "  page %d was not read: %s\n", p.Number, oneLine(p.Error))
		case schema.Blank:
			fmt.Fprintf(w, "  page %d: nothing stands on it\n", p.Number)
		}
	}
	printFindings(w, d.Findings)
	printMatrix(w, d)
	fmt.Fprintln(w)
}

// printFindings prints each finding as a sentence. What was not read comes
// last and is counted, since a bad scan has many; the record lists each place.
func printFindings(w io.Writer, findings []schema.Finding) {
	unread := map[string][]schema.Finding{}
	for _, f := range findings {
		confirmed := f.Code == schema.MendedCell && f.Severity == schema.SeverityInfo
		if f.Code == schema.UnreadRegion || f.Code == schema.UnreadableCell && f.Severity != schema.SeverityInfo || confirmed {
			unread[f.Code] = append(unread[f.Code], f)
			continue
		}
		fmt.Fprintf(w, "  %-7s  %s [%s%s%s]\n", f.Severity, f.Message, f.Code, blame(f), onPages(f))
	}
	if all := unread[schema.MendedCell]; len(all) > 0 {
		fmt.Fprintf(w, "  info     %s could not be read for certain, and their sums tell them [%s%s]\n", counted(len(all), "figure"), schema.MendedCell, onPages(all...))
	}
	if all := unread[schema.UnreadableCell]; len(all) > 0 {
		fmt.Fprintf(w, "  warning  %s could not be read for certain [%s%s]\n", counted(len(all), "figure"), schema.UnreadableCell, onPages(all...))
	}
	if all := unread[schema.UnreadRegion]; len(all) > 0 {
		fmt.Fprintf(w, "  warning  Some ink that looks like text was not read [%s%s]\n", schema.UnreadRegion, onPages(all...))
	}
}

// blame says whose mistake a sum is that does not hold, where that was weighed.
func blame(f schema.Finding) string {
	if f.Probability == nil {
		return ""
	}
	if f.Cause == schema.CauseUndetermined {
		return ", cause undetermined"
	}
	return fmt.Sprintf(", cause %s at %.0f %%", f.Cause, math.Floor(100**f.Probability))
}

// onPages names the pages that the values of findings stand on.
func onPages(findings ...schema.Finding) string {
	var pages []int
	for _, f := range findings {
		for _, o := range f.Operands {
			if o.Evidence != nil {
				pages = append(pages, o.Evidence.Page)
			}
		}
	}
	if len(pages) == 0 {
		return ""
	}
	slices.Sort(pages)
	return ", page " + span(slices.Compact(pages))
}

// span prints pages as 2-5 or 2, 7.
func span(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		k := i
		for k+1 < len(pages) && pages[k+1] == pages[k]+1 {
			k++
		}
		if part := fmt.Sprint(pages[i]); k == i {
			parts = append(parts, part)
		} else {
			parts = append(parts, fmt.Sprintf("%s-%d", part, pages[k]))
		}
		i = k + 1
	}
	return strings.Join(parts, ", ")
}

func text(v *schema.Value) string {
	switch {
	case v == nil:
		return "not found"
	case v.Value.IsNull():
		return "not read: " + shorten(v.Text, 24)
	}
	return v.Value.String()
}

// innerUnit is the unit that wrote the oficio, the innermost of its letterhead.
func innerUnit(o schema.Oficio) string {
	if n := len(o.Units); n > 0 {
		return o.Units[n-1].Value.Value.String()
	}
	if o.Institution != nil {
		return o.Institution.Value.String()
	}
	return text(nil)
}

func folio(o schema.Oficio) string {
	var all []string
	for _, f := range o.Folios {
		all = append(all, f.Value.Value.String())
	}
	return strings.Join(all, "\n")
}

func findings(d *schema.Document, oficio string) int {
	n := 0
	for _, f := range d.Findings {
		if f.Oficio == oficio {
			n++
		}
	}
	return n
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// shorten cuts a text to a number of characters, and shows that it did.
func shorten(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
