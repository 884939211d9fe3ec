package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestBeginsLate: months that begin after January at the top of a continuation page.
func TestBeginsLate(t *testing.T) {
	late := lowered(tab("t1", "UNIDAD DE TRANSPARENCIA", "Mayo | 119", "Junio | 122", "=TOTAL | 999"), 0, 0)
	for page, want := range map[int]bool{1: true, 2: false} {
		o := &schema.Oficio{Pages: []int{page}}
		if got := beginsLate(o, &late); got != want {
			t.Errorf("an oficio that begins on page %d: %t", page, got)
		}
	}
}
