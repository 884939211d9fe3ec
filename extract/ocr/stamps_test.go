package ocr

import (
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// parted are the words of a page's print and of its stamps.
func parted(r Reading) (print, stamps []string) {
	for _, w := range r.Words {
		if w.Stamp > 0 {
			stamps = append(stamps, w.Text)
		} else {
			print = append(print, w.Text)
		}
	}
	return print, stamps
}

var receiptLines = []string{"RECIBIDO", "CONTROL DE GESTIÓN", "26 AGO 2024"}

// TestStampOnBlankPaper: whatever its shade and however it leans, a stamp is read
// whole and level, and none of its words are left among the print's.
func TestStampOnBlankPaper(t *testing.T) {
	for _, shade := range []uint8{0, 90, 140} {
		for _, degrees := range []float64{-12, -5, 0, 0.6, 3, 11} {
			s := pagetest.NewSheet(7, 4, 200)
			s.Text(0.6, 0.5, 12, "Se remite la respuesta de la unidad a su solicitud")
			s.Text(0.6, 0.8, 12, "de conformidad con los artículos de la Ley General")
			s.Text(0.6, 2.2, 12, "Presente.")
			s.Text(0.6, 3.7, 12, "los expedientes del periodo que abarca su consulta")
			stamp(s, 4.8, 2.2, degrees, shade, receiptLines...)
			print, stamps := parted(read(t, s))
			if got, want := strings.Join(stamps, " "), strings.Join(receiptLines, " "); got != want {
				t.Errorf("shade %d, %v degrees: stamp %q, want %q", shade, degrees, got, want)
			}
			if len(print) != 10+9+1+8 || !slices.Contains(print, "Presente.") {
				t.Errorf("shade %d, %v degrees: print %q", shade, degrees, print)
			}
		}
	}
}

// TestStampOverALine: what can be read of a stamp over print is read, and no print is
// taken for the stamp's.
func TestStampOverALine(t *testing.T) {
	for _, shade := range []uint8{0, 130} {
		s := pagetest.NewSheet(7, 4, 200)
		line := "y se informa que obran en los archivos consultados los expedientes"
		s.Text(0.6, 1.62, 12, line)
		s.Text(0.6, 3.7, 12, "del periodo que abarca su consulta y se encuentran en resguardo")
		stamp(s, 3.4, 2, -6, shade, receiptLines...)
		print, stamps := parted(read(t, s))
		if !strings.Contains(strings.Join(stamps, " "), "26 AGO 2024") {
			t.Errorf("shade %d: stamp %q, want its date", shade, stamps)
		}
		wrong := 0
		for _, w := range strings.Fields(line) {
			if !slices.Contains(print, w) {
				wrong++
			}
		}
		if wrong > 2 {
			t.Errorf("shade %d: print %q", shade, print)
		}
	}
}

// TestFramedNoteIsNoStamp: a level frame of one line is a form's, and stays.
func TestFramedNoteIsNoStamp(t *testing.T) {
	s := pagetest.NewSheet(7, 3, 200)
	s.Text(0.6, 0.5, 12, "Se remite la respuesta de la unidad a su solicitud")
	s.Grid(2, 1, 2.4, 1.1, 1, 1)
	s.Text(2.3, 1.6, 14, "CONFIDENCIAL")
	print, stamps := parted(read(t, s))
	if len(stamps) > 0 || !slices.Contains(print, "CONFIDENCIAL") {
		t.Errorf("stamp %q, print %q", stamps, print)
	}
}

func TestDoubtFigures(t *testing.T) {
	at := func(text string, x int, confidence float64) found {
		return found{text: text, at: image.Rect(x, 0, x+40, 20), confidence: confidence}
	}
	for _, c := range []struct {
		name    string
		other   []found
		doubted bool
	}{
		{"the same", []found{at("15", 0, 0.9)}, false},
		{"another figure", []found{at("25", 0, 0.9)}, true},
		{"another that is unsure", []found{at("25", 0, 0.3)}, false},
		{"elsewhere", []found{at("25", 200, 0.9)}, false},
	} {
		words := []found{at("15", 0, 0.95)}
		if doubtFigures(words, c.other); (words[0].confidence <= cutFigure) != c.doubted {
			t.Errorf("%s: confidence %v", c.name, words[0].confidence)
		}
	}
}
