package ocr

import (
	"image"
	"math"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// misread is a page's reading with two of its words misread.
func misread(t *testing.T, r Reading, misreadings map[string]string) (words []page.Word, at []int, want []string) {
	t.Helper()
	words = slices.Clone(r.Words)
	for i, w := range words {
		if other, ok := misreadings[w.Text]; ok {
			at, want = append(at, i), append(want, w.Text)
			words[i].Text, words[i].Confidence = other, 0.5
		}
	}
	if len(at) != len(misreadings) {
		t.Fatalf("%d of %d words in %q", len(at), len(misreadings), texts(r))
	}
	return words, at, want
}

// TestLooksAgain has misread figures come out right in further looks, on a page
// as it is, turned and leaning, beside the rules of a table.
func TestLooksAgain(t *testing.T) {
	s, _ := months(200)
	gray, err := fromGray(s.Gray)
	if err != nil {
		t.Fatal(err)
	}
	defer gray.free()
	leaning, err := gray.rotated(2)
	if err != nil {
		t.Fatal(err)
	}
	defer leaning.free()
	for name, img := range map[string]*image.Gray{"straight": s.Gray, "turned": quarterTurn(s.Gray), "leaning": leaning.image()} {
		r, err := engine.Read(img, s.DPI)
		if err != nil {
			t.Fatal(err)
		}
		words, at, want := misread(t, r, map[string]string{"4,207": "1,207", "75,677": "75,577"})
		got, err := engine.LookAgain(img, s.DPI, Look{Rotation: r.Rotation, Words: words, Figures: at})
		if err != nil || len(got.Figures) != 2 || got.Timings.Tesseract <= 0 || got.Timings.Leptonica <= 0 {
			t.Fatalf("%s: %d looked at, %+v, %v", name, len(got.Figures), got.Timings, err)
		}
		for i, looks := range got.Figures {
			right := 0
			for _, look := range looks {
				if look.Text == want[i] && look.Confidence > 0.5 {
					right++
				}
			}
			if len(looks) < len(glances) || right < len(glances)-1 {
				t.Errorf("%s: %s is read as %+v", name, want[i], looks)
			}
		}
	}
}

func TestLooksAgainAtNothing(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 12, "75,677")
	words := []page.Word{{Text: "1", Box: [4]float64{0.8, 0.8, 0.83, 0.84}}, {Text: "1", Box: [4]float64{1, 1, 1, 1}}}
	got, err := engine.LookAgain(s.Gray, s.DPI, Look{Words: words, Figures: []int{0, 1}})
	if err != nil || len(got.Figures) != 2 || len(got.Figures[0])+len(got.Figures[1]) > 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

// TestBoxesFindTheirPlace puts words back where they were found.
func TestBoxesFindTheirPlace(t *testing.T) {
	s := prepared(t, pagetest.NewSheet(6, 3, 200))
	for _, s.turn = range []float64{0, 1.5, -3} {
		for _, want := range []image.Rectangle{image.Rect(600, 300, 640, 320), image.Rect(100, 50, 251, 73), image.Rect(1000, 500, 1033, 521)} {
			got := s.rectangleOf(s.box(want))
			off := got.Min.Sub(want.Min)
			if math.Abs(float64(off.X)) > 1 || math.Abs(float64(off.Y)) > 1 || got.Dx()-want.Dx() > 1 || want.Dx()-got.Dx() > 1 {
				t.Errorf("turned by %.1f: %v came back as %v", s.turn, want, got)
			}
		}
	}
}

// TestSpelled reads figures by the shapes of the page's digits alone.
func TestSpelled(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	for i, text := range []string{"1,234", "5,678", "9,012", "3,456", "7,890", "2,345", "6,789", "4,018"} {
		s.Text(1, 0.6+0.4*float64(i), 12, text)
		s.Text(4, 0.6+0.4*float64(7-i), 12, text[2:]+","+text[2:])
	}
	r := read(t, s)
	words, at, want := misread(t, r, map[string]string{"3,456": "8,456", "2,345": "23456"})
	sheet := prepared(t, s)
	var all []found
	for _, w := range words {
		all = append(all, sheet.find(w))
	}
	face, err := sheet.typefaceOf(all)
	if err != nil {
		t.Fatal(err)
	}
	for i, n := range at {
		got, err := sheet.spelled(all[n], face, sheet.room(all, n))
		if err != nil || onlyDigits(got.Text) != onlyDigits(want[i]) || got.Confidence < probableDigit || len(got.Symbols) != 4 {
			t.Errorf("%s: got %+v, %v", want[i], got, err)
		}
	}
}
