package ocr

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

func TestKindsOfUnreadInk(t *testing.T) {
	s := pagetest.NewSheet(8, 6, 200)
	s.Text(1, 1, 11, "Se adjunta la respuesta de la unidad administrativa")
	s.Fill(6, 2, 1, 1)   // a picture
	for i := range 200 { // a pen's stroke
		x := float64(i) / 100
		s.Fill(1+x, 4+0.4*math.Sin(4*x), 0.02, 0.02)
	}
	r := read(t, s)
	kinds := map[string]int{}
	for _, u := range r.Unread {
		kinds[u.Kind]++
	}
	if kinds["picture"] != 1 || kinds["handwriting"] != 1 || kinds["text"] != 0 || len(kinds) != 2 {
		t.Errorf("got %v of %+v", kinds, r.Unread)
	}
	if got := strings.Join(texts(r), " "); got != "Se adjunta la respuesta de la unidad administrativa" {
		t.Errorf("got %q", got)
	}
}

// Two black edges that meet are no narrow strip, and print beside them is faint.
func TestBlackEdgesOfAnyShape(t *testing.T) {
	s := pagetest.NewSheet(8.5, 6, 200)
	s.Text(1, 1, 11, "Se adjunta la respuesta de la unidad administrativa")
	for i, v := range s.Pix {
		s.Pix[i] = uint8(120 + int(v)*135/255)
	}
	s.Fill(0, 0, 8.5, 0.05)
	s.Fill(8.35, 0, 0.15, 6)
	sheet := prepared(t, s)
	w, h := sheet.gray.size()
	if n := sheet.ink.countIn(sheet.bounds()) - sheet.ink.countIn(sheet.bounds().Inset(min(w, h)/20)); n > 0 {
		t.Errorf("%d pixels of the edges stay", n)
	}
	if got := strings.Join(texts(read(t, s)), " "); got != "Se adjunta la respuesta de la unidad administrativa" {
		t.Errorf("got %q", got)
	}
}

// What Tesseract has by its deadline is thrown away.
func TestDeadline(t *testing.T) {
	s := pagetest.NewSheet(8.5, 11, 200)
	for i := range 40 {
		s.Text(1, 1+0.22*float64(i), 11, "La unidad administrativa informa que la solicitud fue atendida")
	}
	sheet := prepared(t, s)
	engine.tess.allow("")
	engine.tess.spell(false)
	engine.tess.show(sheet.gray, sheet.dpi, modeColumns)
	if words, err := engine.tess.words(50 * time.Millisecond); !errors.Is(err, errLate) || words != nil {
		t.Errorf("got %d words, %v", len(words), err)
	}
}
