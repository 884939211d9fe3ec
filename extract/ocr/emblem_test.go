package ocr

import (
	"image"
	"image/color"
	"math"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// emblem draws a wheel of some inches across: a ring, spokes and a hub.
func emblem(s *pagetest.Sheet, x, y, size float64) {
	dpi := float64(s.DPI)
	middle := size / 2 * dpi
	for py := range int(size * dpi) {
		for px := range int(size * dpi) {
			dx, dy := float64(px)-middle, float64(py)-middle
			r, turn := math.Hypot(dx, dy)/middle, math.Atan2(dy, dx)
			spoke := math.Mod(turn+2*math.Pi, math.Pi/5) < math.Pi/12
			if r > 0.9 && r < 1 || r < 0.25 || r > 0.4 && r < 0.75 && spoke {
				s.Gray.SetGray(int(x*dpi)+px, int(y*dpi)+py, color.Gray{})
			}
		}
	}
}

// TestEmblemsAreNoWords: an emblem is told as a picture or drawing, and what
// stands beside it is read.
func TestEmblemsAreNoWords(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	emblem(s, 0.5, 0.5, 0.6)
	s.Text(1.4, 0.85, 12, "SECRETARÍA DE FINANZAS")
	s.Text(0.5, 2, 12, "Se hace de su conocimiento lo siguiente")
	r := read(t, s)
	if got := texts(r); !slices.Equal(got, []string{"SECRETARÍA", "DE", "FINANZAS", "Se", "hace", "de", "su", "conocimiento", "lo", "siguiente"}) {
		t.Errorf("got %q", got)
	}
	told := func(u schema.Unread) bool { return u.Kind != "text" && u.Box[0] < 0.1 && u.Box[2] > 0.17 }
	if !slices.ContainsFunc(r.Unread, told) {
		t.Errorf("unread: %+v", r.Unread)
	}
}

// TestSureWordsInARingStay: a stamp's print that reads well is no emblem, nor is
// a name that a signature crosses.
func TestSureWordsInARingStay(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	emblem(s, 0.5, 0.5, 0.6)
	sheet := prepared(t, s)
	at := sheet.emblems[0].Inset(20)
	words := []found{{text: "ES)", at: at, confidence: 0.4}, {text: "2021", at: at, confidence: 0.9}, {text: "RAMIRO", at: at, confidence: 0.4}, {text: "de", at: at.Add(at.Size()), confidence: 0.4}}
	left := sheet.withoutEmblems(words)
	if len(left) != 3 || left[0].text != "2021" || left[1].text != "RAMIRO" || left[2].text != "de" {
		t.Errorf("left: %v", left)
	}
}

// TestSignaturesAreNoWords: doubtful words out of a pen's strokes go; what stands
// among the strokes stays, and the strokes are told.
func TestSignaturesAreNoWords(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	for x := range 360 { // a line that goes up and down
		y := 0.8 + 0.2*math.Sin(float64(x)/20)*math.Exp(-float64(x)/300)
		s.Fill(0.5+float64(x)/200, y, 0.015, 0.05)
	}
	s.Text(0.5, 1.5, 12, "LIC. MARTHA SOSA QUIROGA")
	s.Text(1.2, 0.72, 9, "21")
	sheet := prepared(t, s)
	if len(sheet.pens) != 1 {
		t.Fatalf("pens: %v", sheet.pens)
	}
	strokes := sheet.pens[0].at
	number := image.Rect(240, 140, 260, 160)
	words := []found{{text: "Vy", at: strokes, confidence: 0.5}, {text: "21", at: number, confidence: 0.5}, {text: "MARTHA", at: strokes, confidence: 0.5}}
	words[0].at.Max.X = words[0].at.Min.X + 60
	left := sheet.withoutEmblems(words)
	if len(left) != 2 || left[0].text != "21" {
		t.Errorf("left: %v", left)
	}
	unread, err := sheet.unread(left[:1], nil)
	if err != nil || len(unread) != 1 || unread[0].Kind != "handwriting" {
		t.Errorf("unread: %v, %v", unread, err)
	}
}
