package ocr

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestShown: what the reader of figures is trained on is what it is shown, figure by figure.
func TestShown(t *testing.T) {
	s := pagetest.NewSheet(6, 4, 200)
	for i := range 8 {
		s.Text(0.5, 0.5+0.2*float64(i), 11, strings.Repeat("las cifras se expresan ", 3))
	}
	texts := []string{"3,308", "195,860", "$12.50"}
	var boxes []schema.Box
	for i, text := range texts {
		y := 2.4 + 0.5*float64(i)
		s.Text(2, y, 11, text)
		boxes = append(boxes, schema.Box{2. / 6, (y - 0.11) / 4, (2 + 0.085*float64(len(text))) / 6, y / 4})
	}
	images, err := Shown(s.Gray, s.DPI, append(boxes, schema.Box{2, 2, 3, 3}), func() float64 { return 0.3 })
	if err != nil {
		t.Fatal(err)
	}
	if images[len(texts)] != nil {
		t.Error("there is an image of what lies outside of the page")
	}
	for i, text := range texts {
		if r, err := engine.second.ReadFigure(images[i]); err != nil || r.Text != text {
			t.Errorf("%s is read as %s, %v", text, r.Text, err)
		}
	}
}
