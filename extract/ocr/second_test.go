package ocr

import (
	"image"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

func TestWeakLinesAreLookedAtAgain(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 11, "Rocío Rentería Saldaña")
	s.Text(1, 2, 11, "Claudia Barrientos Muñiz")
	weak, sure := image.Rect(200, 165, 560, 210), image.Rect(200, 365, 580, 410)
	words := []found{
		{text: "Rocto", at: weak, confidence: 0.3, line: 0},
		{text: "Rcntcria Saldana.,", at: weak, confidence: 0.2, line: 0},
		{text: "Claudia BarnentosMuñiz", at: sure, confidence: 0.97, line: 1},
	}
	got, err := engine.rereadLines(prepared(t, s), words)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, w := range got {
		said = append(said, w.text)
	}
	if text := strings.Join(said, " "); text != "Rocío Rentería Saldaña Claudia BarnentosMuñiz" {
		t.Errorf("got %q", text)
	}
	if at := got[0].at; at.Min.X < 195 || at.Min.X > 210 || at.Max.Y < 195 || at.Max.Y > 210 {
		t.Errorf("%q stands at %v", got[0].text, at)
	}
}

func TestDoubtfulFigures(t *testing.T) {
	for _, c := range []struct {
		text       string
		confidence float64
		want       bool
	}{
		{"201:", 0.96, true},
		{"2019", 0.91, false},
		{"43", 0.91, true},
		{"43", 0.95, false},
		{"95,5/1", 0.61, true},
		{"4,207", 0.80, true},
		{"2.", 0.96, false},
		{"12)", 0.96, false},
		{"Enero", 0.40, false},
	} {
		if got := doubtfulFigure(found{text: c.text, confidence: c.confidence}); got != c.want {
			t.Errorf("%q at %.2f: %v", c.text, c.confidence, got)
		}
	}
}

func TestLooksThatLoseDigits(t *testing.T) {
	for _, c := range []struct {
		was, is string
		want    bool
	}{
		{"850,791.54", "3", true},
		{"37007", "3700", true},
		{"201:", "2019", false},
		{"11822", "1,822", false},
		{"11822", "1822", true},
		{"118220", "11822.", true},
		{"95,5/1", "95,571", false},
		{"mo", "65", false},
		{"Total", "1", true},
	} {
		if got := shortens(c.was, c.is); got != c.want {
			t.Errorf("%q for %q: %v", c.is, c.was, got)
		}
	}
}

func TestCodesAreLookedAtAgain(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 12, "CAS/OR/4263/2021")
	at := image.Rect(198, 168, 530, 206)
	for _, c := range []struct {
		text       string
		confidence float64
		want       string
	}{
		{"CASIOR/4263/2021", 0.60, "CAS/OR/4263/2021"},
		{"CASIOR/4263/2021", 0.97, "CAS/OR/4263/2021"},
		{"CASXOR/4263/2021", 0.99, "CASXOR/4263/2021"},
		{"atendida", 0.60, "atendida"},
	} {
		words := []found{{text: c.text, at: at, confidence: c.confidence}}
		if err := engine.rereadCodes(prepared(t, s), words); err != nil {
			t.Fatal(err)
		}
		if words[0].text != c.want {
			t.Errorf("%q at %.2f: got %q, want %q", c.text, c.confidence, words[0].text, c.want)
		}
	}
}

func TestLettersO(t *testing.T) {
	for _, c := range [][2]string{
		{"700/0F-2027/2022", "700/OF-2027/2022"},
		{"0F-2027/2022", "OF-2027/2022"},
		{"CJF/0AJ/0012/2022", "CJF/OAJ/0012/2022"},
		{"DG0/0012/2022", "DG0/0012/2022"},
		{"3S.2/0A1/2022", "3S.2/0A1/2022"},
	} {
		if got := lettersO(c[0]); got != c[1] {
			t.Errorf("%s: got %s, want %s", c[0], got, c[1])
		}
	}
}

// TestRomansAreLookedAtAgain: a lost stroke comes back behind "fracción" alone.
func TestRomansAreLookedAtAgain(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 12, "XIII")
	at := image.Rect(201, 177, 246, 200)
	for _, c := range []struct{ before, text, want string }{
		{"fracción", "XII", "XIII"},
		{"fracción", "XIIl", "XIII"},
		{"fracción", "X1II", "XIII"},
		{"y", "XIIl", "XIII"},
		{"artículo", "XII", "XII"},
		{"fracciones", "doce", "doce"},
	} {
		words := []found{{text: c.before, confidence: 0.9}, {text: c.text, at: at, confidence: 0.9}}
		if err := engine.rereadRomans(prepared(t, s), words); err != nil {
			t.Fatal(err)
		}
		if words[1].text != c.want {
			t.Errorf("%s %s: got %q, want %q", c.before, c.text, words[1].text, c.want)
		}
	}
}

// TestStrokesAreCounted: what announces numerals makes strokes of ones.
func TestStrokesAreCounted(t *testing.T) {
	for _, c := range []struct{ printed, text, want string }{
		{"III", "111", "III"},
		{"III", "lI", "III"},
		{"II,", "1I,", "II,"},
		{"IV", "TV", "IV"},
		{"XL", "XL", "XL"},
		{"XLI", "XLI", "XLI"},
		{"XLIII", "XLlIl", "XLIII"},
		{"L", "L", "L"},
		{"LII", "LII", "LII"},
	} {
		s := pagetest.NewSheet(6, 3, 200)
		s.Text(1, 1, 12, c.printed)
		at := image.Rect(201, 177, 246, 200)
		words := []found{{text: "fracción", confidence: 0.9}, {text: c.text, at: at, confidence: 0.9}}
		if err := engine.rereadRomans(prepared(t, s), words); err != nil {
			t.Fatal(err)
		}
		if words[1].text != c.want {
			t.Errorf("%s read as %s: got %q", c.printed, c.text, words[1].text)
		}
	}
}

// TestListNumerals: I, II and III at one margin are numerals however they were
// read, and 1, 2 and 11 are not.
func TestListNumerals(t *testing.T) {
	for _, c := range []struct{ printed, read, want []string }{
		{[]string{"I.", "II.", "III."}, []string{"l.", "11.", "lll."}, []string{"I.", "II.", "III."}},
		{[]string{"1.", "2.", "11."}, []string{"1.", "2.", "11."}, []string{"1.", "2.", "11."}},
		{[]string{"11.", "12."}, []string{"11.", "12."}, []string{"11.", "12."}},
		{[]string{"I", "II"}, []string{"1", "11"}, []string{"1", "11"}}, // 1 279 and 11 160
	} {
		next := "La"
		if c.read[0] == "1" {
			next = "279"
		}
		s := pagetest.NewSheet(6, 3, 200)
		var words []found
		for i, numeral := range c.printed {
			y := 0.8 + 0.4*float64(i)
			s.Text(1, y, 12, numeral)
			top := int(200*y) - 24
			words = append(words, found{text: c.read[i], at: image.Rect(198, top, 240, top+26), line: i}, found{text: next, at: image.Rect(260, top, 300, top+26), line: i})
		}
		prepared(t, s).listNumerals(words)
		for i, want := range c.want {
			if got := words[2*i].text; got != want {
				t.Errorf("%v read as %v: %q, want %q", c.printed, c.read, got, want)
			}
		}
	}
}
