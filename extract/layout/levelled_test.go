package layout

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestInkOverTwoLines: a stamp's ink, read together with the print below it, joins no
// two lines.
func TestInkOverTwoLines(t *testing.T) {
	word := func(text string, x, y0, y1, confidence float64) page.Word {
		return page.Word{Text: text, Box: schema.Box{x, y0, x + 0.08, y1}, Confidence: confidence}
	}
	p := New(page.Page{Number: 1, Width: 1700, Height: 2200, Origin: schema.OCR, Words: []page.Word{
		word("elfnciso", 0.1, 0.1, 0.135, 0.01),
		word("pondría", 0.2, 0.1, 0.11, 0.96), word("VIII", 0.21, 0.1165, 0.1265, 0.96), word("riesgo", 0.3, 0.1, 0.11, 0.96), word("del", 0.31, 0.1165, 0.1265, 0.96),
	}})
	if want := "pondría riesgo\nelfnciso VIII del"; strings.ReplaceAll(p.Text, "\t", " ") != want {
		t.Errorf("lines %q, want %q", p.Text, want)
	}
}
