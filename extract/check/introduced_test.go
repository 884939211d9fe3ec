package check

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// TestLedTo: a list at the top of a page is all there where the page before ends with the
// sentence that leads to it, whatever stands at the foot of both.
func TestLedTo(t *testing.T) {
	const behind = "Brasil: 1,375\nTotal: 13,051\nCalle Uno, Centro\nHoja 2 de 3"
	for text, want := range map[string]bool{
		"Las cifras de 2023 son:":                                         true,
		"Las cifras de 2023 son:\nCalle Uno, Centro\n\nHoja 1 de 3\n":     true,
		"Las cifras son:\nArgentina: 2,641\nCalle Uno, Centro\nHoja 1 de": false,
		"Las cifras se anexan.\nHoja 1 de 3":                              false,
	} {
		if got := ledTo(text, behind); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestIntroducedOnThePageBefore(t *testing.T) {
	list := tab("t1", "", "Brasil | 1,375", "Ecuador | 2,641", "Haití | 1,957", "=Total | 8,614")
	doc := document(list)
	doc.Oficios[0].Pages = []int{0, 1}
	doc.Pages = []schema.Page{{Number: 0, Text: "Las cifras son:\nHoja 1 de 2"}, {Number: 1, Text: "Brasil 1,375\nHoja 2 de 2"}}
	if diff := cmp.Diff([]string{"t1 total_mismatch: 8614/5973 source"}, told(checked(doc))); diff != "" {
		t.Error(diff)
	}
	doc.Pages[0].Text = "Las cifras se anexan.\nHoja 1 de 2"
	if diff := cmp.Diff([]string{"t1 unreadable_cell: / undetermined"}, told(checked(doc))); diff != "" {
		t.Error(diff)
	}
}

// TestBehindTheColon: a list stands right behind the colon of the sentence that leads to it, with a speck
// between them, too.
func TestBehindTheColon(t *testing.T) {
	list := tab("t1", "", "Brasil | 1,375", "Total | 1,375")
	for text, want := range map[string]bool{
		"Las cifras son:\nBrasil 1,375":    true,
		"Las cifras son: .\nBrasil 1,375":  true,
		"Las cifras se anexan.\nBrasil ":   false,
		"Las cifras son: dos.\nBrasil 1,3": false,
		"Las cifras son:\nBrasi1 1,375":    true, // the label was put right
		"Las cifras se dan.\nBrasi1 1,375": false,
	} {
		at := &list.Rows[0].Cells[0]
		at.Evidence.Start = strings.LastIndexByte(text, ' ') + 1
		if got := introduced(&list, []schema.Page{{Number: 1, Text: text}}); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
