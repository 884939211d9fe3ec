package ocr

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestPageNumbers: a lone digit below the print is read, a speck is none.
func TestPageNumbers(t *testing.T) {
	for _, c := range []struct {
		number string
		want   bool
	}{{"1", true}, {"2", true}, {"7", true}, {"", false}} {
		s := pagetest.NewSheet(8.5, 11, 200)
		for i := range 20 {
			s.Text(1, 1+0.3*float64(i), 11, "Se hace de su conocimiento que la información obra en los archivos")
		}
		s.Text(7.4, 10, 9, c.number)
		if c.number == "" {
			s.Fill(7.4, 10, 0.06, 0.09)
		}
		got := texts(read(t, s))
		last := got[len(got)-1]
		if c.want && last != c.number || !c.want && !slices.Contains([]string{"archivos"}, last) {
			t.Errorf("%q: the page ends with %q", c.number, last)
		}
	}
}
