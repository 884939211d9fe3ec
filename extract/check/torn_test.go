package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// TestRestOfTorn: the total of a table that was torn sums up the rows of its first part too.
func TestRestOfTorn(t *testing.T) {
	rest := []string{"# | Hombres | Mujeres", "y | 56 | 81", "z | 13 | 24", "=TOTAL | 781 | 657"}
	mismatches := []string{"t2 total_mismatch: 781/69 source", "t2 total_mismatch: 657/105 source"}
	for _, c := range []struct {
		name   string
		tables []schema.Table
		want   []string
	}{
		{"the same columns", []schema.Table{tab("t1", "A", "# | Hombres | Mujeres", "x | 712 | 552"), tab("t2", "", rest...)}, []string{"t2 unreadable_cell: / undetermined"}},
		{"other columns", []schema.Table{tab("t1", "A", "# | Casos | Folios", "x | 712 | 552"), tab("t2", "", rest...)}, mismatches},
		{"a title of its own", []schema.Table{tab("t1", "A", "# | Hombres | Mujeres", "x | 712 | 552"), tab("t2", "B", rest...)}, mismatches},
		{"a total before it", []schema.Table{tab("t1", "A", "# | Hombres | Mujeres", "x | 712 | 552", "v | 1 | 2", "=TOTAL | 713 | 554"), tab("t2", "", rest...)}, mismatches},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, told(checked(document(c.tables...)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
