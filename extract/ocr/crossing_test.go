package ocr

import (
	"image"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestPartCrossing: figures on both sides of a rule are two, however they were read;
// one that no rule passes stays whole, unless its parts stand apart as cells do.
func TestPartCrossing(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "11")
	s.Text(2.23, 2, 11, "102")
	sheet := prepared(t, s)
	at := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		at = at.Union(p)
	}
	w := found{text: "11102", at: at, confidence: 0.9}
	sheet.rules = nil
	if got := sheet.partCrossing([]found{w}); len(got) != 1 {
		t.Errorf("without a rule it became %d words", len(got))
	}
	sheet.rules = []ruling{{at: image.Rect(435, at.Min.Y-40, 437, at.Max.Y+40), vertical: true}}
	got := sheet.partCrossing([]found{w})
	if len(got) != 2 || got[0].text != "11" || got[1].text != "102" || got[0].at.Max.X > 435 || got[1].at.Min.X < 437 {
		t.Errorf("it became %+v", got)
	}
}

// TestPartWideBlanks: what stands apart as only cells do is no one figure.
func TestPartWideBlanks(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "48")
	s.Text(2.4, 2, 11, "77")
	s.Text(2.8, 2, 11, "125")
	sheet := prepared(t, s)
	at := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		at = at.Union(p)
	}
	for text, want := range map[string][]string{"4877125": {"48", "77", "125"}, "48777125": {"48", "77", "7125"}} {
		var got []string
		for _, w := range sheet.partCrossing([]found{{text: text, at: at, confidence: 0.9}}) {
			got = append(got, w.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s became %q, want %q", text, got, want)
		}
	}
}

// TestPartAtSpeck: two figures with a speck between them are no one; a range of years is.
func TestPartAtSpeck(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "12,547")
	s.Text(2.6, 2, 11, "4,491")
	s.Fill(2.55, 1.95, 0.03, 0.03)
	sheet := prepared(t, s)
	at := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		at = at.Union(p)
	}
	for text, want := range map[string][]string{"12,547-4,491": {"12,547", "4,491"}, "2019-2021": {"2019-2021"}} {
		var got []string
		for _, w := range sheet.partCrossing([]found{{text: text, at: at, confidence: 0.9}}) {
			got = append(got, w.text)
			if w.text == "12,547" && w.at.Max.X > sheet.pixels(2.55) {
				t.Errorf("%s stands at %v", w.text, w.at)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s became %q, want %q", text, got, want)
		}
	}
}

// TestCrumbledDigits: where a digit has come to crumbs is no blank.
func TestCrumbledDigits(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "9")
	s.Text(2.26, 2, 11, "86")
	for i := range 4 {
		s.Fill(2.13+0.02*float64(i), 1.9+0.025*float64(i), 0.03, 0.02)
	}
	sheet := prepared(t, s)
	at := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		at = at.Union(p)
	}
	if got := sheet.partCrossing([]found{{text: "9,286", at: at, confidence: 0.9}}); len(got) != 1 {
		t.Errorf("it became %+v", got)
	}
}

// TestWornDigitIsNoBlank: the lower halves of two digits are gone, and what is left of them stands wide apart for its
// height, not for the figure's.
func TestWornDigitIsNoBlank(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "278")
	s.Fill(1.88, 1.89, 0.03, 0.065)
	sheet := prepared(t, s)
	for _, p := range sheet.ink.parts() {
		if p.Min.X < 430 && p.Min.X > 390 {
			sheet.gray.eraseRect(image.Rect(p.Min.X, p.Min.Y+13, p.Max.X, p.Max.Y))
			sheet.ink.eraseRect(image.Rect(p.Min.X, p.Min.Y+13, p.Max.X, p.Max.Y))
		}
	}
	at := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		at = at.Union(p)
	}
	if got := sheet.partCrossing([]found{{text: "2,278", at: at, confidence: 0.9}}); len(got) != 1 {
		t.Errorf("it became %+v", got)
	}
}

// TestSpeckBeyondRule: what of a figure's box lies beyond a rule, and holds but a speck, is no part of it.
func TestSpeckBeyondRule(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "63.")
	s.Fill(2.4, 1.97, 0.03, 0.03)
	sheet := prepared(t, s)
	at := image.Rect(401, 377, 487, 402)
	sheet.rules = []ruling{{at: image.Rect(458, 340, 460, 440), vertical: true}}
	for text, want := range map[string]int{"63.": 459, "de63.x": at.Max.X} {
		if got := sheet.partCrossing([]found{{text: text, at: at, confidence: 0.6}}); len(got) != 1 || got[0].at.Max.X != want {
			t.Errorf("%s ends at %d, want %d", text, got[0].at.Max.X, want)
		}
	}
}
