package ocr

import (
	"image"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestRereadRows: a row that was read as one line, though one of its cells has two, is read cell by cell; a
// cell that was surely read stays, and so do a dash and the words of one line.
func TestRereadRows(t *testing.T) {
	s := pagetest.NewSheet(8, 3, 200)
	s.Text(0.5, 1, 11, "CT-004-2019")
	s.Text(2.2, 0.92, 11, "Servicios del")
	s.Text(2.2, 1.08, 11, "Centro, S.A.")
	s.Text(4.5, 1, 11, "$2,446,027.95")
	s.Text(0.5, 2, 11, "Total")
	at := func(x0, y0, x1, y1 float64) image.Rectangle {
		return image.Rect(int(200*x0), int(200*y0), int(200*x1), int(200*y1))
	}
	amount := 4.5 + pagetest.Width(11, "$2,446,027.95")
	words := []found{
		{text: "CT-004-2019", at: at(0.49, 0.87, 1.4, 1.01), confidence: 0.95, line: 1},
		{text: "¿Svcos", at: at(2.19, 0.8, 2.2+pagetest.Width(11, "Servicios del"), 1.1), confidence: 0.1, line: 1},
		{text: "—", at: at(3.5, 0.8, 3.6, 1.1), confidence: 0.3, line: 1},
		{text: "-", at: at(3.9, 0.95, 3.95, 0.96), confidence: 0.9, line: 1},
		{text: "$)", at: at(4.49, 0.87, 4.65, 1.03), confidence: 0.3, line: 1},
		{text: "446,997.95", at: at(4.7, 0.87, amount, 1.03), confidence: 0.6, line: 1},
		{text: "Tota1", at: at(0.49, 1.87, 0.9, 2.01), confidence: 0.3, line: 2},
	}
	got, err := engine.rereadRows(prepared(t, s), words)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, w := range got {
		texts = append(texts, w.text)
	}
	if want := []string{"CT-004-2019", "Servicios", "del", "Centro,", "S.A.", "$2,446,027.95", "-", "Tota1"}; !slices.Equal(texts, want) {
		t.Errorf("got %q, want %q", texts, want)
	}
}
