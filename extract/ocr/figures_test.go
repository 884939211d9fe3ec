package ocr

import (
	"image"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

func TestFormsOfFigures(t *testing.T) {
	for text, sound := range map[string]bool{
		"1,234": true, "1.234.567,89": true, "$1,234.56": true, "2019": true, "12.5%": true,
		"1,1111": false, "31,540,11": false, "5574,798.35": false, "1,23,456": false,
	} {
		if got := wellFormed.MatchString(text); got != sound {
			t.Errorf("%s: well formed is %t", text, got)
		}
		if got := badGroups(text); got == sound {
			t.Errorf("%s: bad groups is %t", text, got)
		}
	}
	for text, figure := range map[string]bool{"95,5/1": true, "1,204": true, "/2022": false, "03/05/2021": false, "3045/2022": false, "Enero": false} {
		if got := figureLike(text); got != figure {
			t.Errorf("%s: like a figure is %t", text, got)
		}
	}
}

func TestReadingsOfOneFigure(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"4.259", "4,259", "4.259"},             // the first stood among its neighbours
		{"31,540,11", "31,540.11", "31,540.11"}, // no number is printed so
		{"1883", "1,883", "1,883"},              // separators are passed over
		{"2019", "2019", "2019"},
	} {
		if !sameDigits(c.was, c.is) {
			t.Errorf("%s and %s: other digits", c.was, c.is)
		}
		got := found{text: c.was, confidence: 0.5}.confirmed(found{text: c.is, confidence: 0.9})
		if got.text != c.want || got.confidence != 0.9 {
			t.Errorf("%s and %s: got %s at %.1f", c.was, c.is, got.text, got.confidence)
		}
	}
	if sameDigits("1,234", "1,254") || !signRead("549,074.78", "$49,074.78") || signRead("549,074.78", "549,074.78") {
		t.Error("digits or signs taken for others")
	}
	sure := found{text: "542,989.50", confidence: 0.8}
	if got := sure.outvoted("142,989.50", image.Rectangle{}, 0.7); got.text != sure.text || got.confidence > contradicted {
		t.Errorf("contradicted by looks that are no surer: got %+v", got)
	}
	if got := sure.outvoted("142,989.50", image.Rectangle{}, 0.97); got.text != "142,989.50" {
		t.Errorf("outvoted by surer looks: got %+v", got)
	}
}

func TestPiecesOfFigures(t *testing.T) {
	at := func(x0, x1 int) image.Rectangle { return image.Rect(x0, 100, x1, 120) }
	words := joinFigures([]found{
		{text: "Viáticos", at: at(0, 80), confidence: 0.9},
		{text: "115.18", at: at(152, 200), confidence: 0.9},
		{text: "347,", at: at(120, 150), confidence: 0.9},
		{text: "28", at: at(260, 280), confidence: 0.9},
		{text: "305", at: at(300, 330), confidence: 0.9},
	})
	var got []string
	for _, w := range words {
		got = append(got, w.text)
	}
	if want := []string{"Viáticos", "347,115.18", "28", "305"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if joined := words[1]; joined.confidence > cutFigure || joined.at != at(120, 200) {
		t.Errorf("the joined figure is believed, or stands elsewhere: %+v", joined)
	}
}

// A figure that lost its first digits gets them back, from the ink.
func TestCutFiguresAreMended(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 11, "Papel")
	s.Text(3, 1, 11, "75,677")
	sheet := prepared(t, s)
	whole, err := engine.recognise(sheet.gray, sheet.dpi, modeColumns, "")
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(whole, func(w found) bool { return w.text == "75,677" })
	if i < 0 {
		t.Fatalf("no 75,677 in %v", whole)
	}
	cut := whole[i]
	cut.text, cut.at.Min.X, cut.confidence = "677", cut.at.Min.X+cut.at.Dx()*45/100, 0.97
	words, err := sheet.mendFigures([]found{whole[0], cut})
	if err != nil {
		t.Fatal(err)
	}
	if err := engine.rereadFigures(sheet, words); err != nil {
		t.Fatal(err)
	}
	if got := words[1]; got.text != "75,677" || len(got.readings) < 3 {
		t.Errorf("got %+v", got)
	}
}

func TestLooksAreSpelled(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(3, 1, 11, "75,677")
	r := read(t, s)
	i := slices.Index(texts(r), "75,677")
	if i < 0 || len(r.Words[i].Readings) < 2 {
		t.Fatalf("no second reading: %+v", r.Words)
	}
	symbols := r.Words[i].Readings[1].Symbols
	if len(symbols) != 6 || symbols[0].Text != "7" || symbols[0].Confidence < 0.5 {
		t.Errorf("got symbols %+v", symbols)
	}
}

func TestSlashes(t *testing.T) {
	if !slashes("CASIOR/4263/2021", "CAS/OR/4263/2021") || slashes("CASXOR/4263", "CAS/OR/4263") || slashes("A/B", "A/B") {
		t.Error("slashes mistaken")
	}
}

func TestDecimalsAreNoGroup(t *testing.T) {
	for _, c := range []struct {
		is, want string
		sure     bool
	}{
		{"2,221,670,99", "2,221,670.99", true},
		{"2.221.670.99", "2.221.670,99", true},
		{"2,221,670.99", "2,221,670.99", true},
		{"12,34", "12,34", true},
		{"1,234,5", "1,234.5", true},
		{"2221,670.99", "2221,670.99", false},
	} {
		got := found{text: c.is, confidence: 0.9}.withDecimals()
		if got.text != c.want || (got.confidence > contradicted) != c.sure {
			t.Errorf("%s: got %s at %.2f", c.is, got.text, got.confidence)
		}
	}
}

// TestWithoutSpecks: a speck beside a figure does not widen it where all looks read it alike, or two surely so and
// none surely otherwise.
func TestWithoutSpecks(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "28")
	s.Text(2.26, 2, 11, ".")
	sheet := prepared(t, s)
	at := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		at = at.Union(p)
	}
	at.Max.X = 458 // with the speck
	alike, differing := page.Reading{Text: "28"}, page.Reading{Text: "280"}
	sure, unsure := page.Reading{Text: "28", Confidence: 0.99}, page.Reading{Text: "280", Confidence: 0.5}
	words := []found{
		{text: "28", at: at, confidence: 0.97, readings: []page.Reading{alike, alike, alike}},
		{text: "28", at: at, confidence: 0.97, readings: []page.Reading{alike, alike, differing}},
		{text: "28", at: at, confidence: 0.97, readings: []page.Reading{unsure, sure, sure}},
		{text: "28", at: at, confidence: 0.97, readings: []page.Reading{{Text: "280", Confidence: 0.95}, sure, sure}},
	}
	sheet.withoutSpecks(words)
	for i, w := range words {
		if fitted := i == 0 || i == 2; fitted != (w.at.Max.X <= 440) || w.at.Min != at.Min || !fitted && w.at != at {
			t.Errorf("of %v word %d became %v", at, i, w.at)
		}
	}
}

// TestWornDigitIsNoSpeck: a digit of which nothing but crumbs is left stays in the box of a
// figure that is as wide as its digits only with it.
func TestWornDigitIsNoSpeck(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "735")
	s.Text(2.3, 1.96, 11, ".")
	alike := page.Reading{Text: "7352"}
	wide := int(200 * pagetest.Width(11, "7352"))
	var words []found
	for i := range 5 {
		at := image.Rect(400, 378+50*i, 400+wide, 402+50*i)
		words = append(words, found{text: "7352", at: at, confidence: 0.97, readings: []page.Reading{alike, alike, alike}})
	}
	at := words[0].at
	prepared(t, s).withoutSpecks(words[:1])
	if words[0].at == at {
		t.Fatal("without others that tell how wide digits are the box stays")
	}
	words[0].at = at
	if prepared(t, s).withoutSpecks(words); words[0].at != at {
		t.Errorf("of %v it became %v", at, words[0].at)
	}
}

// TestSpecksCloseToFigures: specks that touch a figure's line, which may be crumbs of a digit,
// widen it no more than digits do, and crumbs as high as a digit stay.
func TestSpecksCloseToFigures(t *testing.T) {
	for high, want := range map[float64]bool{0.03: true, 0.1: false} {
		s := pagetest.NewSheet(6, 5, 200)
		s.Text(2, 2, 11, "76")
		s.Fill(1.94, 1.99-high, 0.058, 0.02)
		s.Fill(1.94, 1.97, 0.058, 0.02)
		alike := page.Reading{Text: "76"}
		wide := int(200 * pagetest.Width(11, "76"))
		words := []found{{text: "76", at: image.Rect(386, 376, 400+wide, 402), confidence: 0.97, readings: []page.Reading{alike, alike, alike}}}
		for i := range 5 {
			y := 378 + 50*(i+1)
			words = append(words, found{text: "352", at: image.Rect(400-wide/2, y, 400+wide, y+23), confidence: 0.97})
		}
		prepared(t, s).withoutSpecks(words)
		if got := words[0].at.Min.X >= 398; got != want {
			t.Errorf("specks %g inches high: %v", high, words[0].at)
		}
	}
}

// TestSpeckAboveFigure: a speck beside a figure's upper end makes its box as high as larger print, which does not tell
// how wide its digits are.
func TestSpeckAboveFigure(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "367")
	s.Fill(1.7, 1.86, 0.03, 0.015)
	alike := page.Reading{Text: "367", Confidence: 0.97}
	words := []found{{text: "367", at: image.Rect(338, 370, 404+int(200*pagetest.Width(11, "367")), 402), confidence: 0.97, readings: []page.Reading{alike, alike, alike}}}
	for i := range 5 { // of a heading's print
		y := 450 + 50*i
		words = append(words, found{text: "2018", at: image.Rect(400, y, 400+int(200*pagetest.Width(18, "2018")), y+32), confidence: 0.97})
	}
	if prepared(t, s).withoutSpecks(words); words[0].at.Min.X < 396 {
		t.Errorf("the speck stays in %v", words[0].at)
	}
}

// TestDoubtfulYear: a year in a line of text is looked at again.
func TestDoubtfulYear(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(1, 2, 11, "Visitas practicadas en 2018 por mes")
	left := 1 + pagetest.Width(11, "Visitas practicadas en ")
	at := image.Rect(int(200*left), 376, int(200*(left+pagetest.Width(11, "2018"))), 402)
	before := found{text: "en", at: image.Rect(at.Min.X-40, 376, at.Min.X-12, 402), confidence: 0.95}
	words := []found{before, {text: "2013", at: at, confidence: 0.79}, {text: "2013", at: at.Add(image.Pt(0, 200)), confidence: 0.95}}
	if err := engine.rereadFigures(prepared(t, s), words[:2]); err != nil {
		t.Fatal(err)
	}
	if words[1].text != "2018" || words[2].text != "2013" {
		t.Errorf("%+v", words)
	}
}

// TestTightenDown: a box that a speck makes higher is brought down to the digits.
func TestTightenDown(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	s.Text(2, 2, 11, "28")
	sheet := prepared(t, s)
	ink := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		ink = ink.Union(p)
	}
	for more, want := range map[int]int{4: ink.Min.Y - 4, 15: ink.Min.Y} {
		at := ink
		at.Min.Y -= more
		if got := sheet.tighten(at).Min.Y; got < want-1 || got > want {
			t.Errorf("%d pixels higher: its top is %d, want %d", more, got, want)
		}
	}
}

// TestTightenPastSpeck: a speck far beside a figure, for which its box is half as wide again, is left out; a
// minus, and what may be a worn digit, is not.
func TestTightenPastSpeck(t *testing.T) {
	for name, c := range map[string]struct {
		width, height float64 // of what stands beside it, in inches
		left          bool
	}{"a speck": {0.02, 0.02, true}, "a minus": {0.05, 0.012, false}, "a worn digit": {0.02, 0.09, false}} {
		s := pagetest.NewSheet(6, 5, 200)
		s.Text(2, 2, 11, "15")
		ink := image.Rectangle{}
		for _, p := range prepared(t, s).ink.parts() {
			ink = ink.Union(p)
		}
		s.Fill(1.85, 1.91, c.width, c.height/2)
		s.Fill(1.85, 1.91+c.height/2+0.005, c.width, c.height/2)
		at := ink
		at.Min.X = int(1.85 * 200)
		if got := prepared(t, s).tighten(at).Min.X > at.Min.X; got != c.left {
			t.Errorf("%s is left out: %v", name, got)
		}
	}
}

// TestSpeckedGroup: three digits with a sign behind them go on with a number before a blank; a year in
// a text does not.
func TestSpeckedGroup(t *testing.T) {
	for _, c := range []struct {
		before, text string
		at           int // where the second word begins
		want         bool
	}{
		{"3", "352:", 140, true},
		{"3", "352", 140, false},
		{"3", "352:", 180, false},
		{"de", "352:", 140, false},
		{"3", "2019:", 140, false},
	} {
		words := []found{{text: c.before, at: image.Rect(120, 10, 130, 30)}, {text: c.text, at: image.Rect(c.at, 10, c.at+50, 30)}}
		if got := speckedGroup(words, 1); got != c.want {
			t.Errorf("%s %s: %t", c.before, c.text, got)
		}
	}
}

// TestBareGroups: specks before the first group of a number that a blank parts go; a quotation's mark
// stays.
func TestBareGroups(t *testing.T) {
	for _, c := range []struct{ head, next, want string }{
		{`"18`, "651", "18"},
		{`"18`, "de", `"18`},
		{"18", "651", "18"},
	} {
		words := []found{{text: c.head, at: image.Rect(100, 10, 130, 30), confidence: 0.46}, {text: c.next, at: image.Rect(140, 10, 180, 30)}}
		if bareGroups(words); words[0].text != c.want {
			t.Errorf("%s %s: %s", c.head, c.next, words[0].text)
		}
	}
}

// TestWithoutInner: a word whose ink lies within a surer figure of another line is a piece of it.
func TestWithoutInner(t *testing.T) {
	ring := found{text: "o", at: image.Rect(837, 1293, 846, 1304), confidence: 0.75, line: 25}
	heads := found{text: "50.", at: image.Rect(800, 1286, 830, 1300), confidence: 0.4, line: 25}
	all := func(r image.Rectangle) int { return r.Dx() * r.Dy() }
	below := func(r image.Rectangle) int { return all(r.Intersect(image.Rect(0, 1293, 2000, 2000))) } // none of the heads' above the figure
	for name, c := range map[string]struct {
		word  found
		ink   func(image.Rectangle) int
		other found
		want  int
	}{
		"surer":                {ring, all, found{text: "35.4%", at: image.Rect(776, 1293, 860, 1314), confidence: 0.96, line: 26}, 1},
		"less sure":            {ring, all, found{text: "¿Svcos", at: image.Rect(776, 1283, 860, 1324), confidence: 0.1, line: 26}, 2},
		"a word":               {ring, all, found{text: "incisos", at: image.Rect(776, 1293, 860, 1314), confidence: 0.96, line: 26}, 2},
		"beside it":            {ring, all, found{text: "35.4%", at: image.Rect(776, 1293, 840, 1314), confidence: 0.96, line: 26}, 2},
		"of one line":          {ring, all, found{text: "35.4%", at: image.Rect(776, 1293, 860, 1314), confidence: 0.96, line: 25}, 2},
		"no ink above":         {heads, below, found{text: "678,41", at: image.Rect(776, 1293, 860, 1314), confidence: 0.96, line: 26}, 1},
		"ink above the figure": {heads, all, found{text: "678,41", at: image.Rect(776, 1293, 860, 1314), confidence: 0.96, line: 26}, 2},
	} {
		if got := withoutInner([]found{c.word, c.other}, c.ink); len(got) != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
