package ocr

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestStopsThatWerePassedOver: a stop or comma behind a word's last letter is
// given back, below the bowl of a P too.
func TestStopsThatWerePassedOver(t *testing.T) {
	for _, c := range []struct{ print, read, want string }{
		{"conocimiento.", "conocimiento", "conocimiento."},
		{"conocimiento,", "conocimiento", "conocimiento,"},
		{"conocimiento", "conocimiento", "conocimiento"},
		{"C.P.", "C.P", "C.P."},
		{"Quijada", "Quijada", "Quijada"}, // strokes below the line are no commas
		{"31.", "31", "31"},               // figures are looked at by themselves
	} {
		d := pagetest.NewSheet(4, 2, 200)
		d.Text(1, 1, 12, c.print)
		s := prepared(t, d)
		at := allInk(s)
		words := []found{{text: c.read, at: at}}
		s.withDots(words)
		if got := words[0].text; got != c.want {
			t.Errorf("%s read as %s: got %s", c.print, c.read, got)
		}
	}
}

// TestSpecksAreNoStops: on a page with many specks none is taken for a stop.
func TestSpecksAreNoStops(t *testing.T) {
	d := pagetest.NewSheet(4, 4, 200)
	words := make([]found, 12)
	for i := range words {
		d.Text(1, 0.5+0.25*float64(i), 12, "conocimiento.")
	}
	clean := prepared(t, d)
	for _, p := range clean.ink.parts() {
		w := &words[min(max(p.Min.Y-76, 0)/50, len(words)-1)]
		w.text, w.at = "conocimiento", w.at.Union(p)
	}
	for i := range 1000 {
		d.Fill(0.1+0.15*float64(i%26), 0.05+0.1*float64(i/26), 0.02, 0.02)
	}
	gray, err := fromGray(d.Gray)
	if err != nil {
		t.Fatal(err)
	}
	defer gray.free()
	dirty, err := even(gray, 200)
	if err != nil {
		t.Fatal(err)
	}
	defer dirty.free()
	for _, s := range []*sheet{clean, dirty} {
		stops := append([]found(nil), words...)
		s.withDots(stops)
		n := 0
		for _, w := range stops {
			if w.text == "conocimiento." {
				n++
			}
		}
		if s == clean && n != len(words) || s == dirty && n > 0 {
			t.Errorf("dirty %t: %d of %d words have a stop", s == dirty, n, len(words))
		}
	}
}
