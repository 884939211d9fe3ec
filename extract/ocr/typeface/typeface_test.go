package typeface

import (
	"fmt"
	"image"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// print prints a number and finds its ink.
func print(text string) Figure {
	s := pagetest.NewSheet(2, 0.5, 200)
	s.Text(0.5, 0.3, 10, text)
	return Figure{Image: s.Gray, At: inkOf(s.Gray), Texts: []string{text}, Sure: true}
}

func inkOf(img *image.Gray) (at image.Rectangle) {
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.GrayAt(x, y).Y < 128 {
				at = at.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return at
}

// worn is a figure whose level strokes are rubbed off: ink is left where there is some
// above it and below.
func worn(f Figure) Figure {
	out := image.NewGray(f.Image.Rect)
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			v := f.Image.GrayAt(x, y)
			for _, d := range []int{-1, 1} {
				if n := f.Image.GrayAt(x, y+d); n.Y > v.Y && (image.Point{X: x, Y: y + d}).In(out.Rect) {
					v = n
				}
			}
			out.SetGray(x, y, v)
		}
	}
	f.Image = out
	return f
}

// figures are so many numbers of a page.
func figures(n int, print func(string) Figure) []Figure {
	chance := rand.New(rand.NewPCG(1, 2))
	var out []Figure
	for range n {
		v := chance.IntN(90_000) + 100
		text := fmt.Sprint(v)
		if v >= 1000 {
			text = fmt.Sprintf("%d,%03d", v/1000, v%1000)
		}
		out = append(out, print(text))
	}
	return out
}

func wornPrint(text string) Figure { return worn(print(text)) }

func digitsIn(digits []Digit) (s string) {
	for _, d := range digits {
		s += string(rune(d.Value))
	}
	return s
}

func digitsOf(text string) string { return strings.ReplaceAll(text, ",", "") }

// TestRead reads figures by others of their page, as printed and worn, and with the labels of
// some others wrong.
func TestRead(t *testing.T) {
	mistaken := figures(60, wornPrint)
	for i := range mistaken {
		f := &mistaken[i]
		if i%4 == 0 {
			f.Sure = false
			f.Texts = []string{strings.NewReplacer("4", "3", "7", "1", "5", "3").Replace(f.Texts[0]), f.Texts[0]}
		}
	}
	for name, page := range map[string]struct {
		print   func(string) Figure
		figures []Figure
	}{
		"as printed": {print, figures(40, print)},
		"worn":       {wornPrint, figures(40, wornPrint)},
		"mistaken":   {wornPrint, mistaken},
	} {
		face := Learn(page.figures)
		for _, want := range []string{"4,137", "90,256", "578", "33,440", "11", "77,777"} {
			got := face.Read(page.print(want))
			if digitsIn(got) != digitsOf(want) {
				t.Errorf("%s: %s is read as %+v", name, want, got)
			}
			for _, d := range got {
				if d.Other == d.Value || d.Clear < leastClear || d.Fit < leastFit || d.Fit > 3 {
					t.Errorf("%s: %s has %+v", name, want, d)
				}
			}
		}
	}
}

// TestSpells believes what was read of a worn figure where it is like the page's, and not
// what is not there.
func TestSpells(t *testing.T) {
	face := Learn(figures(40, wornPrint))
	for _, test := range []struct {
		printed, text string
		want          bool
	}{
		{"4,137", "4,137", true},
		{"4,137", "4137", false}, // there is room for a sign
		{"4,137", "4,187", false},
		{"4,137", "137", false},
		{"4,137", "41,137", false},
		{"77,777", "11,111", false},
	} {
		if got := face.Spells(wornPrint(test.printed), test.text); got != test.want {
			t.Errorf("%s read as %s: %v", test.printed, test.text, got)
		}
	}
	if Learn(nil).Spells(print("12"), "12") {
		t.Error("believed without a face")
	}
}

// TestReadTouching reads digits that nothing parts, as no cut into letters can.
func TestReadTouching(t *testing.T) {
	face := Learn(figures(40, print))
	f := print("2,845")
	middle := (f.At.Min.Y + f.At.Max.Y) / 2
	for x := f.At.Min.X; x < f.At.Max.X; x++ {
		f.Image.Pix[middle*f.Image.Stride+x] = 0
	}
	if got := digitsIn(face.Read(f)); got != "2845" {
		t.Errorf("read as %q", got)
	}
}

// TestReadNothing has figures stay unread of which the page does not tell enough.
func TestReadNothing(t *testing.T) {
	face := Learn(figures(40, print))
	paper := print("1")
	paper.Image = image.NewGray(paper.Image.Rect)
	for i := range paper.Image.Pix {
		paper.Image.Pix[i] = 255
	}
	lacking := figures(40, func(text string) Figure { return print(strings.ReplaceAll(text, "7", "1")) })
	for name, got := range map[string][]Digit{
		"paper":            face.Read(paper),
		"letters":          face.Read(print("WXM")),
		"ink beside":       face.Read(print("12,3@")),
		"nothing learned":  Learn(nil).Read(print("123")),
		"few figures":      Learn(figures(leastSamples-1, print)).Read(print("123")),
		"no 7 on the page": Learn(lacking).Read(print("123")),
	} {
		if got != nil {
			t.Errorf("%s: read as %+v", name, got)
		}
	}
}

// TestReadBold reads the heavier figures of a total by their own kind.
func TestReadBold(t *testing.T) {
	bold := func(text string) Figure {
		f := print(text)
		out := image.NewGray(f.Image.Rect)
		for y := range out.Rect.Dy() {
			for x := range out.Rect.Dx() {
				out.Pix[y*out.Stride+x] = min(f.Image.GrayAt(x, y).Y, f.Image.GrayAt(max(0, x-1), y).Y, f.Image.GrayAt(max(0, x-2), y).Y)
			}
		}
		f.Image, f.At = out, inkOf(out)
		return f
	}
	face := Learn(append(figures(60, print), figures(12, bold)...))
	for _, want := range []string{"38,066", "19,425"} {
		if got := digitsIn(face.Read(bold(want))); got != digitsOf(want) {
			t.Errorf("%s is read as %q", want, got)
		}
	}
}

func BenchmarkLearn(b *testing.B) {
	page := figures(100, print)
	b.ResetTimer()
	for b.Loop() {
		Learn(page)
	}
}

func BenchmarkRead(b *testing.B) {
	face, f := Learn(figures(100, print)), print("90,256")
	b.ResetTimer()
	for b.Loop() {
		face.Read(f)
	}
}
