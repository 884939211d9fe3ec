package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestShapes: a digit that looks like another kind on the page is misread,
// however sure its looks are.
func TestShapes(t *testing.T) {
	printed := []string{"7,340", "1,874", "3,716", "5,471", "8,593", "6,852", "2,069", "733", "918"}
	for _, c := range []struct {
		name, read string
		readings   []string
		want       string
		believed   bool
	}{
		{"another look has it", "133", []string{"133", "733"}, "733", true},
		{"no look has it", "133", []string{"133", "133"}, "133", false},
		{"read rightly", "733", []string{"733", "133"}, "733", true},
		{"other signs", "733", []string{"733", "73.3"}, "733", false},
		{"not looked at again", "133", nil, "133", true},
	} {
		s := pagetest.NewSheet(6, 5, 200)
		for i, text := range printed {
			s.Text(2, 0.5+0.3*float64(i), 11, text)
		}
		sheet := prepared(t, s)
		var words []found
		for i, text := range printed {
			at := image.Rectangle{}
			for _, p := range sheet.ink.parts() {
				if row := (p.Max.Y - 70) / 60; row == i {
					at = at.Union(p)
				}
			}
			words = append(words, found{text: text, at: at, confidence: 0.95, readings: []page.Reading{{Text: text, Confidence: 0.95}}})
		}
		w := &words[7]
		w.text, w.readings = c.read, nil
		for _, r := range c.readings {
			w.readings = append(w.readings, page.Reading{Text: r, Confidence: 0.8})
		}
		if c.name == "other signs" {
			w.confidence = contradicted
		}
		if err := sheet.weighShapes(words); err != nil {
			t.Fatal(err)
		}
		if w.text != c.want || w.confidence >= accepted != c.believed {
			t.Errorf("%s: %s (%.2f), want %s", c.name, w.text, w.confidence, c.want)
		}
		for i := range printed {
			if i != 7 && (words[i].text != printed[i] || words[i].confidence < 0.9) {
				t.Errorf("%s: %s became %s (%.2f)", c.name, printed[i], words[i].text, words[i].confidence)
			}
		}
	}
}

func BenchmarkShapes(b *testing.B) {
	s := pagetest.NewSheet(8.5, 11, 200)
	var words []found
	for y := range 30 {
		for x := range 5 {
			s.Text(1+1.3*float64(x), 1+0.3*float64(y), 11, "8,593.27")
		}
	}
	sheet := prepared(b, s)
	for y := range 30 {
		for x := range 5 {
			cell := image.Rect(200+260*x, 145+60*y, 400+260*x, 205+60*y)
			at := image.Rectangle{}
			for _, p := range sheet.ink.parts() {
				if p.In(cell) {
					at = at.Union(p)
				}
			}
			words = append(words, found{text: "8,593.27", at: at, confidence: 0.95, readings: []page.Reading{{Text: "8,593.27", Confidence: 0.95}}})
		}
	}
	if shapes, err := sheet.shapesOf(words[0]); err != nil || len(shapes) != 6 {
		b.Fatalf("%d digits, %v", len(shapes), err)
	}
	for b.Loop() {
		if err := sheet.weighShapes(words); err != nil {
			b.Fatal(err)
		}
	}
}

// TestContested: a figure of which a credible look has another digit is not
// believed; looks that lost digits, or are hardly sure, say nothing.
func TestContested(t *testing.T) {
	for _, c := range []struct {
		look       string
		confidence float64
		believed   bool
	}{{"43", 0.9, false}, {"43", 0.3, true}, {"3", 0.9, true}, {"1.3", 0.9, true}, {"13", 0.9, true}} {
		w := found{text: "13", confidence: 0.97, readings: []page.Reading{{Text: "13", Confidence: 0.97}, {Text: c.look, Confidence: c.confidence}}}
		if got := w.contested().confidence >= believed; got != c.believed {
			t.Errorf("%s (%.2f): believed %t", c.look, c.confidence, got)
		}
	}
}
