package ocr

import (
	"errors"
	"image"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

var engine *Engine

func TestMain(m *testing.M) {
	var err error
	if engine, err = Open("spa"); err != nil {
		panic(err)
	}
	code := m.Run()
	engine.Close()
	os.Exit(code)
}

func read(t *testing.T, s *pagetest.Sheet) Reading {
	t.Helper()
	r, err := engine.Read(s.Gray, s.DPI)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func texts(r Reading) []string {
	out := make([]string, len(r.Words))
	for i, w := range r.Words {
		out[i] = w.Text
	}
	return out
}

// months is a ruled table of two columns, as offices type them.
func months(dpi int) (*pagetest.Sheet, []string) {
	s := pagetest.NewSheet(8.5, 5, dpi)
	s.Text(1, 0.7, 11, "Se remite el desglose mensual de las visitas recibidas en el ejercicio.")
	rows := []string{"Enero", "4,207", "Febrero", "11,358", "Marzo", "9,116", "Abril", "75,677", "Mayo", "1,111", "TOTAL", "101,469"}
	s.Grid(2, 1, 2, 0.3, 2, len(rows)/2)
	for i, text := range rows {
		s.Text(2.1+2*float64(i%2), 1.21+0.3*float64(i/2), 11, text)
	}
	return s, rows
}

func TestRuledTableIsReadWhole(t *testing.T) {
	for _, dpi := range []int{150, 200, 300} {
		s, want := months(dpi)
		r := read(t, s)
		got := texts(r)
		for _, text := range want {
			if !slices.Contains(got, text) {
				t.Errorf("%d dpi: no %q in %q", dpi, text, got)
			}
		}
		across, down := 0, 0
		for _, rule := range r.Rules {
			if rule.Vertical {
				down++
			} else {
				across++
			}
		}
		if across != 7 || down != 3 {
			t.Errorf("%d dpi: %d rules across and %d down, want 7 and 3", dpi, across, down)
		}
		if len(r.Unread) > 0 {
			t.Errorf("%d dpi: unread %v", dpi, r.Unread)
		}
	}
}

func TestBoxesAreWhereTheWordsStand(t *testing.T) {
	s := pagetest.NewSheet(8, 4, 200)
	s.Text(1, 1, 14, "Primera")
	s.Text(5, 3, 14, "Segunda")
	r := read(t, s)
	for _, c := range []struct {
		text string
		x, y float64 // where the base line begins
	}{{"Primera", 1, 1}, {"Segunda", 5, 3}} {
		i := slices.IndexFunc(r.Words, func(w page.Word) bool { return w.Text == c.text })
		if i < 0 {
			t.Fatalf("no %q in %q", c.text, texts(r))
		}
		box := r.Words[i].Box
		if math.Abs(box[0]*8-c.x) > 0.05 || math.Abs(box[3]*4-c.y) > 0.07 {
			t.Errorf("%q stands at %v", c.text, box)
		}
	}
}

func TestLeaningPage(t *testing.T) {
	s, want := months(200)
	straight := read(t, s)
	gray, err := fromGray(s.Gray)
	if err != nil {
		t.Fatal(err)
	}
	defer gray.free()
	const lean = 2.0
	leaning, err := gray.rotated(lean)
	if err != nil {
		t.Fatal(err)
	}
	defer leaning.free()
	r, err := engine.Read(leaning.image(), 200)
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(r.Skew-lean) > 0.25 {
		t.Errorf("skew %.2f, want %.1f", r.Skew, lean)
	}
	got := texts(r)
	for _, text := range want {
		if !slices.Contains(got, text) {
			t.Errorf("no %q in %q", text, got)
		}
	}
	compareLeaning(t, straight, r, lean)
}

// compareLeaning checks that a word's middle on the leaning page is where
// turning the straight page puts it.
func compareLeaning(t *testing.T, straight, leaning Reading, lean float64) {
	t.Helper()
	w, h := float64(straight.Width), float64(straight.Height)
	sin, cos := math.Sincos(lean * math.Pi / 180)
	for _, a := range straight.Words {
		i := slices.IndexFunc(leaning.Words, func(b page.Word) bool { return len(a.Text) > 4 && b.Text == a.Text })
		if i < 0 {
			continue
		}
		x, y := (a.Box.CenterX()-0.5)*w, (a.Box.CenterY()-0.5)*h
		wantX, wantY := w/2+cos*x-sin*y, h/2+sin*x+cos*y
		b := leaning.Words[i].Box
		if math.Abs(b.CenterX()*w-wantX) > 8 || math.Abs(b.CenterY()*h-wantY) > 8 {
			t.Errorf("%q stands at %.0f, %.0f, want %.0f, %.0f", a.Text, b.CenterX()*w, b.CenterY()*h, wantX, wantY)
		}
	}
}

func TestTurnedPages(t *testing.T) {
	s := pagetest.NewSheet(8.5, 4, 200)
	for i := range 8 {
		s.Text(1, 0.8+0.35*float64(i), 12, "La unidad administrativa informa que la solicitud fue atendida")
	}
	img := s.Gray
	for quarters := range 4 {
		if quarters > 0 {
			img = quarterTurn(img)
		}
		r, err := engine.Read(img, 200)
		if err != nil {
			t.Fatal(err)
		}
		if want := (360 - 90*quarters) % 360; r.Rotation != want || r.Width != s.Rect.Dx() {
			t.Errorf("turned by %d: rotation %d, width %d; want %d, %d", 90*quarters, r.Rotation, r.Width, want, s.Rect.Dx())
		}
		if n := strings.Count(strings.Join(texts(r), " "), "La unidad administrativa informa"); n < 7 {
			t.Errorf("turned by %d: %d of 8 lines read", 90*quarters, n)
		}
	}
}

// quarterTurn turns an image clockwise.
func quarterTurn(img *image.Gray) *image.Gray {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, h, w))
	for y := range h {
		for x := range w {
			out.SetGray(h-1-y, x, img.GrayAt(x, y))
		}
	}
	return out
}

func TestBlank(t *testing.T) {
	empty := pagetest.NewSheet(8.5, 11, 150)
	holes := pagetest.NewSheet(8.5, 11, 150)
	holes.Fill(0, 0, 0.1, 11) // a copier's edge
	form := pagetest.NewSheet(8.5, 11, 150)
	form.Grid(1, 1, 2, 0.5, 3, 8)
	text := pagetest.NewSheet(8.5, 11, 150)
	text.Text(4, 10.5, 10, "Página 3")
	for _, c := range []struct {
		name  string
		sheet *pagetest.Sheet
		want  bool
	}{{"empty", empty, true}, {"edge", holes, true}, {"empty form", form, true}, {"page number", text, false}} {
		if r := read(t, c.sheet); r.Blank != c.want {
			t.Errorf("%s: blank %v, words %q", c.name, r.Blank, texts(r))
		}
	}
}

func TestMissedInkIsReadOrTold(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 12, "Noviembre")
	s.Text(4, 1, 12, "8,204")
	gray, err := fromGray(s.Gray)
	if err != nil {
		t.Fatal(err)
	}
	defer gray.free()
	sheet, err := prepare(gray, 200)
	if err != nil {
		t.Fatal(err)
	}
	defer sheet.free()
	first := []found{{text: "Noviembre", at: image.Rect(195, 165, 360, 205), confidence: 1}}
	words, err := engine.readMissed(sheet, first)
	if err != nil || len(words) != 1 || words[0].text != "8,204" {
		t.Fatalf("got %+v, %v", words, err)
	}
	if unread, err := sheet.stillMissed(first); err != nil || len(unread) != 1 {
		t.Errorf("without it is unread: %v, %v", unread, err)
	}
	if unread, err := sheet.stillMissed(append(first, words...)); err != nil || len(unread) != 0 {
		t.Errorf("with it is unread: %v, %v", unread, err)
	}
	if at := words[0].at; at.Min.X < 790 || at.Min.X > 810 || at.Max.Y < 190 || at.Max.Y > 210 {
		t.Errorf("the word stands at %v", at)
	}
}

func TestFiguresAreLookedAtAgain(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(4, 1, 12, "95,571")
	gray, err := fromGray(s.Gray)
	if err != nil {
		t.Fatal(err)
	}
	defer gray.free()
	sheet, err := prepare(gray, 200)
	if err != nil {
		t.Fatal(err)
	}
	defer sheet.free()
	at := image.Rect(800, 170, 912, 206)
	words := []found{{text: "95,5/1", at: at, confidence: 0.61}, {text: "Total", at: at.Add(image.Pt(-500, 0)), confidence: 0.5}}
	if err := engine.rereadFigures(sheet, words); err != nil {
		t.Fatal(err)
	}
	if words[0].text != "95,571" || words[1].text != "Total" {
		t.Errorf("got %+v", words)
	}
}

func TestDeterministic(t *testing.T) {
	s, _ := months(200)
	a, b := read(t, s), read(t, s)
	if !reflect.DeepEqual(a.Words, b.Words) || !slices.Equal(a.Rules, b.Rules) {
		t.Errorf("two readings differ: %v, %v", a.Words, b.Words)
	}
}

func TestNoSuchLanguage(t *testing.T) {
	if _, err := Open("xyz"); !errors.Is(err, ErrLanguage) || !strings.Contains(err.Error(), "xyz") {
		t.Errorf("got %v", err)
	}
}

func TestVersion(t *testing.T) {
	if v := Version(); !strings.HasPrefix(v, "tesseract 5.") {
		t.Errorf("got %q", v)
	}
}

func TestTinyImages(t *testing.T) {
	for _, size := range []image.Point{{0, 0}, {1, 1}, {3, 200}, {200, 3}} {
		img := image.NewGray(image.Rectangle{Max: size})
		if r, err := engine.Read(img, 200); err == nil && len(r.Words) > 0 {
			t.Errorf("%v: words %v", size, r.Words)
		} else if err != nil && size != (image.Point{}) {
			t.Errorf("%v: %v", size, err)
		}
	}
}
