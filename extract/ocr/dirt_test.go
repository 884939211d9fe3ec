package ocr

import (
	"image"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// worn draws lines of gray print with stops, dots and accents.
func worn() *pagetest.Sheet {
	s := pagetest.NewSheet(6, 5, 200)
	for i := range 8 {
		s.Text(0.5, 0.5+0.3*float64(i), 11, "Así consta en el índice: fin del periodo.")
	}
	for i, g := range s.Pix {
		s.Pix[i] = 90 + g/255*165
	}
	return s
}

// TestDarkSpecksGo: dirt beside letters goes where lone specks tell that it is
// darker than print; where they are as gray as it, it may be print.
func TestDarkSpecksGo(t *testing.T) {
	clean := prepared(t, worn())
	for _, c := range []struct {
		name string
		gray uint8
		gone bool
	}{{"black dirt", 0, true}, {"crumbs of print", 90, false}} {
		s := worn()
		black := slices.Clone(s.Pix)
		for i := range 30 {
			s.Fill(0.2+0.18*float64(i), 4, 0.015, 0.015) // alone
		}
		for i := range 8 {
			s.Fill(1+0.4*float64(i), 0.56+0.3*float64(i), 0.015, 0.015) // between words or at letters
		}
		for i := range s.Pix {
			if s.Pix[i] == 0 && black[i] != 0 {
				s.Pix[i] = c.gray
			}
		}
		before, after := len(clean.ink.parts()), len(prepared(t, s).ink.parts())
		if gone := after <= before; gone != c.gone {
			t.Errorf("%s: %d pieces of ink, %d without it", c.name, after, before)
		}
	}
}

// TestSpecksBesideAFigure: points and dashes that are specks beside a figure are none of its signs; a
// dash is no speck, and what stands between two figures may be the sign of one.
func TestSpecksBesideAFigure(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		specks []float64 // their sizes in inches
		before string
		want   int // words
	}{
		"two specks": {"-.", []float64{0.012, 0.015}, "", 1},
		"a dash":     {"-", []float64{0.05}, "", 2},
		"a point":    {".", []float64{0.012}, "12", 3},
	} {
		d := pagetest.NewSheet(4, 2, 200)
		d.Text(2, 1, 11, "269")
		for i, size := range c.specks {
			d.Fill(1.9-0.04*float64(i), 0.97, size, 0.012)
		}
		words := []found{{text: c.text, at: image.Rect(365, 190, 395, 200)}}
		words = append(words, found{text: "269", at: image.Rect(400, 178, 446, 201), confidence: 1})
		if c.before != "" {
			words = append(words, found{text: c.before, at: image.Rect(330, 178, 360, 201), confidence: 1})
		}
		if got := prepared(t, d).withoutSpeckWords(words); len(got) != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestDarkStrokesStay: what is darker than the pale print around it, but far from as dark as the
// dirt of the sheet, is a piece of print.
func TestDarkStrokesStay(t *testing.T) {
	pale := func(strokes bool) *pagetest.Sheet {
		s := worn()
		for i, g := range s.Pix {
			s.Pix[i] = uint8(min(255, int(g)+60))
		}
		clean := slices.Clone(s.Pix)
		for i := range 30 {
			s.Fill(0.2+0.18*float64(i), 4, 0.015, 0.015) // dirt, alone
		}
		if strokes {
			before := slices.Clone(s.Pix)
			for i := range 8 {
				s.Fill(1+0.4*float64(i), 0.56+0.3*float64(i), 0.015, 0.015)
			}
			for i := range s.Pix {
				if s.Pix[i] != before[i] && clean[i] != 0 {
					s.Pix[i] = 110
				}
			}
		}
		return s
	}
	without, with := len(prepared(t, pale(false)).ink.parts()), len(prepared(t, pale(true)).ink.parts())
	if with <= without {
		t.Errorf("%d pieces of ink, %d without darker strokes", with, without)
	}
}
