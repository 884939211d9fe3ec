package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// shown sets a table of figures of four digits and gives the n-th, as OCR read
// it, the width that the given print has.
func shown(s *sheet, read, print string) *sheet {
	regions(s, "1,204", "2,310", "4,987", "3,340", "9,001", "6,275", read)
	for i, w := range s.Words {
		if w.Text == read {
			s.Words[i].Box[0] = w.Box[2] - signs(print)*5*digitWidth/4.5/sheetWidth
		}
	}
	return s
}

func TestRepairedNumbers(t *testing.T) {
	for _, c := range []struct{ name, read, print, want string }{
		{"a speck after it", "3,728-", "3,728-", "3728"},
		{"a comma after it", "3,728,", "3,728,", "3728"},
		{"a digit read twice", "4,1131", "4,131", "4131"},
		{"a digit read on both sides of the comma", "1,1496", "1,496", "1496"},
		{"a digit read twice, and two that may be it", "1,1449", "1,449", "(1,1449)"},
		{"a digit more, and as wide as all", "4,1131", "4,1131", "(4,1131)"},
		{"a digit more, and none doubled", "4,1231", "4,131", "(4,1231)"},
		{"a comma read for a 1", "21373", "2,373", "2373"},
		{"a comma lost", "21373", "21,373", "(21373)"},
		{"a group of two", "6,11", "6,11", "(6,11)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := cells(t, shown(newSheet(1), c.read, c.print))
			if diff := cmp.Diff(c.want, got[len(got)-1]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestPartedByLooks: a number that has lost its comma is believed where a look saw the digits parted, and the print
// is as wide as they are with it.
func TestPartedByLooks(t *testing.T) {
	for _, c := range []struct{ look, print, want string }{
		{"21 373", "21,373", "21373"},
		{"21.373", "21,373", "21373"},
		{"21 378", "21,373", "(21373)"},
		{"213 73", "21,373", "(21373)"},
	} {
		s := shown(newSheet(1), "21373", c.print)
		for i, w := range s.Words {
			if w.Text == "21373" {
				s.Words[i].Readings = []page.Reading{{Text: "21373", Confidence: 0.7}, {Text: c.look, Confidence: 0.7}}
			}
		}
		if got := cells(t, s); got[len(got)-1] != c.want {
			t.Errorf("%s as wide as %s: %s, want %s", c.look, c.print, got[len(got)-1], c.want)
		}
	}
}

func TestANativeNumberIsNotRepaired(t *testing.T) {
	s := shown(newSheet(1), "4,1131", "4,131")
	s.Origin = schema.Native
	if got := cells(t, s); got[len(got)-1] != "(4,1131)" {
		t.Errorf("read %s", got[len(got)-1])
	}
}

// A blank inside a number is none where the print is too narrow for it.
func TestABlankInsideANumber(t *testing.T) {
	style := Style{Group: ',', Decimal: '.'}
	for width, want := range map[float64]string{9.0: "151636.12", 10.0: ""} {
		at := schema.Box{0.1, 0.1, 0.1 + 0.01*width, 0.12}
		var c layout.Cell
		for _, text := range []string{"1", "51,636.12"} {
			w := layout.Word{}
			w.Text, w.Box, w.Confidence = text, at, 0.9
			c.Words = append(c.Words, w)
		}
		r := row{page: newSheet(1).laid()}
		v := r.repaired(c, schema.NewValue(schema.Scalar{}, "1 51,636.12", schema.Evidence{Confidence: 0.9}), style, 0.01)
		if got := v.Value.String(); got != want {
			t.Errorf("%g digits wide: %q, want %q", width, got, want)
		}
	}
}
