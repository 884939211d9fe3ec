package check

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// restOfTorn reports whether a table without a title has the columns of the one before it, by
// their names, and that has no total: the two may be one that was torn, and this one's
// total sums up the rows of both.
func restOfTorn(o *schema.Oficio, t *schema.Table) bool {
	i := slices.IndexFunc(o.Tables, func(other schema.Table) bool { return other.ID == t.ID })
	if i < 1 || titled(o, t) || nameless(t) {
		return false
	}
	above := &o.Tables[i-1]
	return len(above.Totals) == 0 && len(above.Rows) > 0 && slices.EqualFunc(above.Columns, t.Columns, func(a, b schema.Column) bool {
		return fold.Words(a.Name) == fold.Words(b.Name)
	})
}
