package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// TestDespiteLack: of a table whose first rows may stand on the page before, a total is told
// where no such row can be what it is off by.
func TestDespiteLack(t *testing.T) {
	unchecked := []string{"t1 unreadable_cell: / undetermined"}
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"another column adds up, but has rows without a figure", []string{"x | 1,200 | 150", "y | - | 250", "z | 300 | 37", "=TOTAL | 1,500 | 558"}, unchecked},
		{"another column adds up, but has a zero", []string{"x | 1,200 | 150", "y | 0 | 250", "z | 300 | 37", "=TOTAL | 1,500 | 558"}, unchecked},
		{
			"five columns add up, no row has a figure in none of them",
			[]string{"x | 110 | 210 | 310 | 410 | 510 | 110", "y | n.d. | 220 | - | 420 | 520 | 120", "z | 130 | n.d. | 330 | 430 | 530 | 130", "w | 140 | 240 | 340 | n.d. | 540 | n.d.", "=TOTAL | 380 | 670 | 980 | 1260 | 2100 | 9870"},
			[]string{"t1 total_mismatch: 9870/360 source"},
		},
		{
			"five columns add up, but a row has a figure in none of them",
			[]string{"x | 110 | 210 | 310 | 410 | 510 | 110", "y | n.d. | n.d. | - | n.d. | 0 | 120", "z | 130 | 230 | 330 | 430 | 530 | 130", "w | 140 | 240 | 340 | 440 | 540 | 140", "=TOTAL | 380 | 680 | 980 | 1280 | 1580 | 9870"},
			unchecked,
		},
		{
			"two columns add up, but many cells hold no figure",
			[]string{"x | 110 | 210 | 110", "y | n.d. | 220 | 120", "z | 130 | n.d. | 130", "w | 140 | 240 | n.d.", "=TOTAL | 380 | 670 | 9870"},
			unchecked,
		},
		{"a slip beside a column with rows without a figure", []string{"x | 1,200 | 150", "y | - | 250", "z | 300 | 37", "=TOTAL | 1,500 | 447"}, []string{"t1 total_mismatch: 447/437 source"}},
		{
			"a total of the rows behind another, and one of all subtotals",
			[]string{"x | 631", "y | 147", "=Subtotal | 778", "z | 182", "w | 703", "v | 558", "=Subtotal | 2042", "u | 339", "s | 877", "=Subtotal | 1216", "=TOTAL | 3437"},
			[]string{"t1 total_mismatch: 2042/1443 source", "t1 total_mismatch: 3437/4036 source"},
		},
		{
			"a total of the first rows",
			[]string{"x | 631", "y | 147", "=Subtotal | 1377", "z | 182", "w | 703", "v | 558", "=Subtotal | 1443", "u | 339", "s | 877", "=Subtotal | 1216", "=TOTAL | 4036"},
			unchecked,
		},
	} {
		doc := document(tab("t1", "", c.lines...))
		doc.Oficios[0].Pages = []int{0, 1}
		if diff := cmp.Diff(c.want, told(checked(doc))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestStartsLate: a table without a title that begins with February may have lost January to
// what stands above it, wherever that is.
func TestStartsLate(t *testing.T) {
	late := func(title string) schema.Table {
		return tab("t1", title, "# | Hombres | Mujeres", "Febrero | 216 | 275", "Marzo | 197 | 326", "Abril | 178 | 443", "=Suma | 734 | 1388")
	}
	for title, want := range map[string][]string{
		"":           {"t1 unreadable_cell: / undetermined"},
		"2021":       {"t1 total_mismatch: 734/591 source", "t1 total_mismatch: 1388/1044 source"},
		"ALTAS 2021": {"t1 total_mismatch: 734/591 source", "t1 total_mismatch: 1388/1044 source"},
	} {
		if diff := cmp.Diff(want, told(checked(document(late(title))))); diff != "" {
			t.Errorf("%q: %s", title, diff)
		}
	}
}
