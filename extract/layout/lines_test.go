package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// leaning sets lines of three cells far apart on a page that climbs to the
// right by the given share.
func leaning(climb float64, rows ...string) page.Page {
	p := page.Page{Number: 1, Width: 612, Height: 792, Origin: schema.OCR}
	for i, r := range rows {
		for k, text := range strings.Split(r, "|") {
			x, y := 80+200*float64(k), 300+14*float64(i)
			y -= climb * x
			p.Words = append(p.Words, page.Word{
				Text: text, Confidence: 0.9,
				Box: schema.Box{x / 612, (y - 7) / 792, (x + 6*float64(len(text))) / 612, y / 792},
			})
		}
	}
	for i := range 6 { // running text, which tells the lean
		for k := range 12 {
			x, y := 80+36*float64(k), 500+14*float64(i)
			y -= climb * x
			p.Words = append(p.Words, page.Word{
				Text: "texto", Confidence: 0.9,
				Box: schema.Box{x / 612, (y - 7) / 792, (x + 30) / 612, y / 792},
			})
		}
	}
	return p
}

func TestCellsOfALeaningRowAreOneLine(t *testing.T) {
	rows := []string{"Oaxaca|28|53", "Sinaloa|20|50", "Tabasco|69|32", "Suma|117|135"}
	for _, climb := range []float64{0, 0.028, -0.028} {
		p := New(leaning(climb, rows...))
		for i, r := range rows {
			want := strings.ReplaceAll(r, "|", "\t")
			if got := p.Slice(p.Lines[i].Start, p.Lines[i].End); got != want {
				t.Errorf("climb %v: line %d is %q, want %q", climb, i, got, want)
			}
		}
	}
}

// TestLinesAlongTheMeasuredLean: at the right of a leaning page a line stands as
// high as the next one begins.
func TestLinesAlongTheMeasuredLean(t *testing.T) {
	const skew, step = 1.9, 0.016
	for _, degrees := range []float64{skew, -skew} {
		p := page.Page{Number: 1, Width: 1700, Height: 2200, Skew: degrees}
		slope := math.Tan(degrees*math.Pi/180) * 1700 / 2200
		for line, words := range []int{9, 1, 9, 1, 9} {
			for w := range words {
				x := 0.1 + 0.09*float64(w)
				y := 0.3 + step*float64(line) + slope*(x-0.5)
				p.Words = append(p.Words, page.Word{Text: fmt.Sprint(line), Box: schema.Box{x, y, x + 0.08, y + 0.9*step}, Confidence: 0.9})
			}
		}
		var got []string
		for _, l := range lines(p) {
			text := ""
			for _, w := range l.Words {
				text += w.Text
			}
			got = append(got, text)
		}
		if want := []string{"000000000", "1", "222222222", "3", "444444444"}; !slices.Equal(got, want) {
			t.Errorf("%v degrees: lines %q, want %q", degrees, got, want)
		}
	}
}

// TestBoxesOverTwoLines: a word whose box holds a piece of the next line stays beside the one
// before it, and takes no other along.
func TestBoxesOverTwoLines(t *testing.T) {
	list := words(
		72, 107, 6, "3", 90, 100, 45, "Personas", 139, 100, 40, "menores", 183, 100, 12, "de", 300, 107, 15, "468",
		90, 114, 12, "no", 106, 114, 60, "viajan",
	)
	list.Words[2].Box[3] += 7.0 / 792
	if got, want := strings.ReplaceAll(New(list).Text, "\t", " "), "Personas menores de\n3 468\nno viajan"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}
