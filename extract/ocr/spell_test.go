package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

func looksOf(texts ...string) (out []page.Reading) {
	for _, t := range texts {
		out = append(out, page.Reading{Text: t, Confidence: 0.7})
	}
	return out
}

// TestSpelledAs has how the page prints its digits decide, or put in doubt, what looks at a
// figure have read.
func TestSpelledAs(t *testing.T) {
	for name, c := range map[string]struct {
		looks   []string // the first was taken, at 0.6
		spelled string
		sure    float64
		want    string
		at      float64
	}{
		"as it was read":               {[]string{"307", "301", "387"}, "307", probableDigit, "307", believed},
		"as another look has it":       {[]string{"1,800", "1,400", "400"}, "1,400", probableDigit, "1,400", believed},
		"as none has it":               {[]string{"407", "4077", "7"}, "307", probableDigit, "307", spelledAlone},
		"all agree on another":         {[]string{"303", "303", "303"}, "403", sureDigit, "303", contradicted},
		"digits agree, groups parted":  {[]string{"1,234", "1.234"}, "1,234", sureDigit, "1,234", believed},
		"digits agree, decimals not":   {[]string{"12.34", "1234"}, "12.34", sureDigit, "12.34", 0.6},
		"a speck behind it":            {[]string{"2400-", "2460-"}, "2400", probableDigit, "2400", believed},
		"a number that is not written": {[]string{"1,2345", "1,2845"}, "1,2845", sureDigit, "1,2345", 0.6},
	} {
		w := found{text: c.looks[0], confidence: 0.6, readings: looksOf(c.looks...)}
		got := w.spelledAs(page.Reading{Text: c.spelled, Confidence: c.sure})
		if got.text != c.want || got.confidence != c.at || len(got.readings) != len(c.looks)+1 {
			t.Errorf("%s: %s at %.2f of %d readings, want %s at %.2f", name, got.text, got.confidence, len(got.readings), c.want, c.at)
		}
	}
}

// TestSurelySaid believes what two looks surely read alike before how the figure is spelled less surely.
func TestSurelySaid(t *testing.T) {
	look := func(text string, sure float64) page.Reading { return page.Reading{Text: text, Confidence: sure} }
	for name, c := range map[string]struct {
		looks []page.Reading // the first was taken
		sure  float64
		want  string
		at    float64
	}{
		"read otherwise":   {[]page.Reading{look("32", 0.79), look("52", 1), look("52", 1)}, probableDigit, "52", believed},
		"doubted for it":   {[]page.Reading{look("52", 0.46), look("52", 1), look("52", 0.99), look("32", 0.2)}, probableDigit, "52", believed},
		"read so as well":  {[]page.Reading{look("52", 0.79), look("52", 1), look("52", 1), look("32", 0.96)}, probableDigit, "52", contradicted},
		"read so by fewer": {[]page.Reading{look("32", 0.93), look("52", 0.83), look("52", 0.75), look("52", 0.98), look("52", 0.94), look("32", 0.96)}, probableDigit, "32", contradicted},
		"read so by more":  {[]page.Reading{look("32", 0.93), look("32", 0.83), look("52", 0.98), look("52", 0.94), look("32", 0.96)}, probableDigit, "32", 0.93},
		"spelled surely":   {[]page.Reading{look("52", 0.79), look("52", 1), look("52", 1), look("32", 0.5)}, sureDigit, "32", believed},
		"less surely read": {[]page.Reading{look("52", 0.79), look("52", 0.9), look("32", 0.9)}, probableDigit, "32", believed},
	} {
		w := found{text: c.looks[0].Text, confidence: c.looks[0].Confidence, readings: c.looks}
		got := w.spelledAs(page.Reading{Text: "32", Confidence: c.sure})
		if got.text != c.want || got.confidence != c.at || len(got.readings) != len(c.looks)+1 {
			t.Errorf("%s: %s at %.2f of %d readings, want %s at %.2f", name, got.text, got.confidence, len(got.readings), c.want, c.at)
		}
	}
}

// TestSpelledShorter keeps a figure that is believed though one of its digits is not spelled, and
// though a look saw a sign there that is no digit.
func TestSpelledShorter(t *testing.T) {
	w := found{text: "151", confidence: believed, readings: looksOf("151", "1*1", "151")}
	if got := w.spelledAs(page.Reading{Text: "11", Confidence: probableDigit}); got.text != "151" || got.confidence != believed || len(got.readings) != 3 {
		t.Errorf("%+v", got)
	}
}

// TestSpelledLonger takes a digit that all looks lost where the figure was doubted for that.
func TestSpelledLonger(t *testing.T) {
	for text, c := range map[string]struct {
		confidence float64
		want       string
	}{"61,61": {contradicted, "61,611"}, "6161": {believed, "6161"}} {
		w := found{text: text, confidence: c.confidence, readings: looksOf(text, text)}
		if got := w.spelledAs(page.Reading{Text: "61,611", Confidence: probableDigit}); got.text != c.want {
			t.Errorf("%s at %.2f is %s", text, c.confidence, got.text)
		}
	}
}

// TestGrown puts a lost digit where only one number has it.
func TestGrown(t *testing.T) {
	for text, c := range map[string]struct{ digits, want string }{
		"61,61":   {"61611", "61,611"},
		"719.0":   {"71190", "7119.0"},
		"719.00":  {"71190", ""},
		"61,611":  {"61611", ""},
		"1,07":    {"1407", ""},
		"1,234.5": {"12345", ""},
		"12":      {"1345", ""},
		"71.9":    {"7199", ""},
		"":        {"7", "7"},
	} {
		var symbols []page.Symbol
		for _, d := range c.digits {
			symbols = append(symbols, page.Symbol{Text: string(d)})
		}
		if got := (found{text: text}).grown(symbols); got != c.want {
			t.Errorf("%s with %s: got %q, want %q", text, c.digits, got, c.want)
		}
	}
}

// TestTextWith finds the signs among which so many digits stand.
func TestTextWith(t *testing.T) {
	for name, c := range map[string]struct {
		looks  []string
		digits int
		want   string
	}{
		"as it was read":          {[]string{"1,234", "12.34"}, 4, "1,234"},
		"as it is written":        {[]string{"12:34", "1,234"}, 4, "1,234"},
		"as another look has it":  {[]string{"134", "1,234"}, 4, "1,234"},
		"more than any look saw":  {[]string{"7", "77"}, 4, "0000"},
		"decimals parted alike":   {[]string{"7.869.6", "869.6"}, 5, "7.869,6"},
		"with decimals":           {[]string{"7", "7.5"}, 3, ""},
		"a speck behind decimals": {[]string{"12.34.", "1234-"}, 4, "12.34."},
		"a speck behind it":       {[]string{"2400-", "240"}, 4, "0000"},
		"signs may be missing":    {[]string{"7", "77"}, 5, ""},
		"decimals' sign lost":     {[]string{"00688", "008.8"}, 5, ""},
		"nothing":                 {[]string{"7", "77"}, 0, ""},
	} {
		w := found{text: c.looks[0], readings: looksOf(c.looks...)}
		if got := w.textWith(c.digits); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestTypefaceOfSpecks: figures that are hardly there, or not on the sheet, teach nothing and
// fail nothing.
func TestTypefaceOfSpecks(t *testing.T) {
	s := prepared(t, pagetest.NewSheet(2, 2, 200))
	for _, at := range []image.Rectangle{{}, image.Rect(10, 10, 40, 10), image.Rect(10, 10, 12, 12), image.Rect(9000, 9000, 9050, 9020)} {
		w := found{text: "123", at: at, confidence: 0.5, readings: looksOf("123", "128")}
		face, err := s.typefaceOf([]found{w})
		if err != nil {
			t.Fatalf("%v: %v", at, err)
		}
		if r, err := s.spelled(w, face, w.at); err != nil || r.Text != "" {
			t.Errorf("%v: read as %+v, %v", at, r, err)
		}
	}
}

// TestDecimals counts a number's decimals whatever parts them.
func TestDecimals(t *testing.T) {
	for text, want := range map[string]int{
		"1,234": 0, "1.234": 0, "1,234.5": 1, "1.234,50": 2, "1.234:5": 1, "12.5%": 1, "1234": 0, "12": 0, ".5": 1, "705,783 19": 2, "3 352": 0,
	} {
		if got := decimals(text); got != want {
			t.Errorf("%s: %d", text, got)
		}
	}
}

// TestSurelyLetters: what the reader of figures surely sees no digit in is not spelled as one.
func TestSurelyLetters(t *testing.T) {
	for _, c := range []struct {
		looks []page.Reading
		want  bool
	}{
		{[]page.Reading{saw("H", 0.6), saw("*", 0.99), saw("*", 0.98)}, true},
		{[]page.Reading{saw("H", 0.6), saw("*", 0.99), saw("*", 0.5)}, false},
		{[]page.Reading{saw("H", 0.6), saw("*1", 0.99), saw("*1", 0.98)}, false},
		{[]page.Reading{saw("H", 0.6), saw("", 0.99), saw("", 0.98)}, false},
	} {
		if got := (found{text: "H", readings: c.looks}).surelyLetters(); got != c.want {
			t.Errorf("%v: %t", c.looks, got)
		}
	}
}

// TestJoinMisread: letters that hardly were read are a figure's digits where they stand as near to
// it as those; surely read, further off or by themselves, as a currency's sign, they are not.
func TestJoinMisread(t *testing.T) {
	figure := found{text: "4", at: image.Rect(130, 10, 140, 30), confidence: 0.96}
	for _, c := range []struct {
		name string
		w    found
		want int
	}{
		{"misread", found{text: "ee", at: image.Rect(105, 10, 128, 30), confidence: 0.24}, 1},
		{"sure", found{text: "ee", at: image.Rect(105, 10, 128, 30), confidence: 0.9}, 2},
		{"off", found{text: "ee", at: image.Rect(95, 10, 118, 30), confidence: 0.24}, 2},
		{"a sign", found{text: "s", at: image.Rect(115, 10, 128, 30), confidence: 0.24}, 2},
	} {
		for _, words := range [][]found{{figure, c.w}, {c.w, figure}} {
			got := joinMisread(words)
			if len(got) != c.want || c.want == 1 && (got[0].at != figure.at.Union(c.w.at) || got[0].confidence != cutFigure) {
				t.Errorf("%s: %v", c.name, got)
			}
		}
	}
}

// TestLostIn: what is read as none in a column of figures may be one, but not what stands for none.
func TestLostIn(t *testing.T) {
	for text, want := range map[string]bool{"Sll": true, "ND": false, "n.d.": false, "S/D": false} {
		words := []found{{text: text, at: image.Rect(100, 300, 140, 320), confidence: 0.8, readings: looksOf(text, "")}}
		for y := range columnNumber {
			words = append(words, found{text: "511", at: image.Rect(100, 100+40*y, 140, 120+40*y), confidence: 0.95})
		}
		if got := words[0].lostIn(words, 0); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
