package recognizer_test

import (
	"image"
	"os"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/ocr/recognizer"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

var reader *recognizer.Recognizer

func TestMain(m *testing.M) {
	var err error
	if reader, err = recognizer.Open(); err != nil {
		panic(err) // make deps installs it
	}
	code := m.Run()
	reader.Close()
	os.Exit(code)
}

// printed is a text of 11 points at 200 dots an inch, cut out with paper around it.
func printed(text string) *image.Gray {
	s := pagetest.NewSheet(3, 1, 200)
	s.Text(0.5, 0.5, 11, text)
	ink := image.Rectangle{}
	for y := range s.Gray.Rect.Dy() {
		for x := range s.Gray.Rect.Dx() {
			if s.Gray.GrayAt(x, y).Y < 128 {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	at := ink.Inset(-ink.Dy() / 3)
	out := image.NewGray(image.Rect(0, 0, at.Dx(), at.Dy()))
	for y := range at.Dy() {
		for x := range at.Dx() {
			out.SetGray(x, y, s.Gray.GrayAt(at.Min.X+x, at.Min.Y+y))
		}
	}
	return out
}

const figures = "0123456789.,-$%"

func TestFiguresAreRead(t *testing.T) {
	for _, text := range []string{"7", "11", "1,204", "195,860", "3.308", "$4,636,395.12", "18.5%", "1111"} {
		r, err := reader.Read(printed(text), figures)
		if err != nil {
			t.Fatal(err)
		}
		own, err := reader.ReadFigure(printed(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []page.Reading{r, own} {
			if r.Text != text || r.Confidence < 0.8 || len(r.Symbols) != len(text) {
				t.Errorf("%s is read as %s at %.2f in %d signs", text, r.Text, r.Confidence, len(r.Symbols))
			}
		}
	}
}

func TestCodesAreRead(t *testing.T) {
	for _, text := range []string{"UT/412/2019", "SPF-UT-3594-2024", "113.DGPOP.-5759/2019", "BOO.10.3.04.-0533"} {
		r, err := reader.ReadCode(printed(text))
		if err != nil || r.Text != text || r.Confidence < 0.65 || len(r.Symbols) != len(text) {
			t.Errorf("%s is read as %s at %.2f in %d signs, %v", text, r.Text, r.Confidence, len(r.Symbols), err)
		}
	}
}

// TestWordsAreNoFigures to the reader of figures.
func TestWordsAreNoFigures(t *testing.T) {
	for _, text := range []string{"Enero", "Total", "N/D"} {
		if r, err := reader.ReadFigure(printed(text)); err != nil || !strings.Contains(r.Text, recognizer.Other) {
			t.Errorf("%s is read as %s, %v", text, r.Text, err)
		}
	}
}

// TestOtherSignsDoNotComeOut, whatever the network sees.
func TestOtherSignsDoNotComeOut(t *testing.T) {
	r, err := reader.Read(printed("18 de mayo"), figures)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Symbols {
		if s.Text < "$" || s.Text > "9" {
			t.Errorf("%q comes out", s.Text)
		}
	}
}

// TestAnyImageIsTaken: a speck, a stroke, nothing but paper.
func TestAnyImageIsTaken(t *testing.T) {
	for _, at := range []image.Rectangle{image.Rect(0, 0, 1, 1), image.Rect(0, 0, 1, 300), image.Rect(0, 0, 400, 2), image.Rect(0, 0, 60, 30)} {
		if _, err := reader.Read(image.NewGray(at), figures); err != nil {
			t.Errorf("%v: %v", at, err)
		}
		if _, err := reader.ReadFigure(image.NewGray(at)); err != nil {
			t.Errorf("%v: %v", at, err)
		}
		if _, err := reader.ReadCode(image.NewGray(at)); err != nil {
			t.Errorf("%v: %v", at, err)
		}
	}
}

// TestMissing: a machine without the network reads on.
func TestMissing(t *testing.T) {
	t.Setenv(recognizer.Variable, t.TempDir())
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	if _, err := os.Stat("/usr/local/lib/oficialia"); err == nil {
		t.Setenv("HOME", t.TempDir())
	}
	if got := recognizer.Folder(); got != "" {
		t.Errorf("found at %s", got)
	}
	var none *recognizer.Recognizer
	if err := none.Close(); err != nil {
		t.Error(err)
	}
}

func BenchmarkRead(b *testing.B) {
	img := printed("195,860")
	for name, read := range map[string]func() (page.Reading, error){
		"words":   func() (page.Reading, error) { return reader.Read(img, figures) },
		"figures": func() (page.Reading, error) { return reader.ReadFigure(img) },
		"codes":   func() (page.Reading, error) { return reader.ReadCode(img) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
