package check

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// TestRowLostAtABreak: what a series leaves out where a page ends is missing in print where both
// pages were read wholly about it, and no line begins as the row would.
func TestRowLostAtABreak(t *testing.T) {
	ink := func(y float64) []schema.Unread {
		return []schema.Unread{{Box: schema.Box{0.3, y, 0.5, y + 0.01}, Kind: "text"}}
	}
	missing := []string{"t1 total_mismatch: 27/18 source", "t1 missing_period: enero-abril/marzo source"}
	perhaps := []string{"t1 unreadable_cell: / undetermined", "t1 missing_period: enero-abril/marzo undetermined"}
	for _, c := range []struct {
		name          string
		first, second schema.Page
		want          []string
	}{
		{"both pages read", schema.Page{Number: 1}, schema.Page{Number: 2}, missing},
		{"ink below the first part", schema.Page{Number: 1, Unread: ink(0.8)}, schema.Page{Number: 2}, perhaps},
		{"ink above it", schema.Page{Number: 1, Unread: ink(0.1)}, schema.Page{Number: 2}, missing},
		{"ink above the second part", schema.Page{Number: 1}, schema.Page{Number: 2, Unread: ink(0.1)}, perhaps},
		{"ink below it", schema.Page{Number: 1}, schema.Page{Number: 2, Unread: ink(0.8)}, missing},
		{"a line with its name", schema.Page{Number: 1}, schema.Page{Number: 2, Text: "DIRECCIÓN\nMarzo\t9"}, perhaps},
		{"a page that failed", schema.Page{Number: 1}, schema.Page{Number: 2, Origin: schema.Failed}, perhaps},
		{"a page that is not there", schema.Page{Number: 1}, schema.Page{Number: 3}, perhaps},
	} {
		doc := document(lowered(tab("t1", "A", "Enero | 5", "Febrero | 6", "Abril | 7", "=TOTAL | 27"), 2, 0))
		doc.Pages = []schema.Page{c.first, c.second}
		ofTable := slices.DeleteFunc(checked(doc), func(f schema.Finding) bool { return f.Table == "" })
		if diff := cmp.Diff(c.want, told(ofTable)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
