package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

func saw(text string, confidence float64) page.Reading {
	return page.Reading{Text: text, Confidence: confidence}
}

// TestAdvised: what the reader of figures clearly reads otherwise than Tesseract, and what the
// recogniser of words says to it.
func TestAdvised(t *testing.T) {
	for _, c := range []struct {
		name        string
		mine        page.Reading
		said, third page.Reading
		want        page.Reading
	}{
		{"two against one", saw("2,308", 0.96), saw("3,308", 0.85), saw("3,308", 0.5), saw("3,308", believed)},
		{"very sure, and three ways to read it", saw("2,308", 0.96), saw("3,308", 0.97), saw("2,508", 0.9), saw("3,308", spelledAlone)},
		{"very sure, against both", saw("2,308", 0.96), saw("3,308", 0.97), saw("2,308", 0.9), saw("2,308", contradicted)},
		{"very sure of a digit less, against both", saw("137,430", 0.96), saw("37,430", 0.97), saw("137,430", 0.9), saw("137,430", 0.96)},
		{"clear, against both", saw("585", 0.96), saw("385", 0.82), saw("585", 0.9), saw("585", 0.96)},
		{"clear, and three ways to read it", saw("585", 0.96), saw("385", 0.82), saw("565", 0.9), saw("585", contradicted)},
		{"clear, where Tesseract was not", saw("14342", 0.5), saw("17,342", 0.9), saw("1,342", 0.9), saw("17,342", spelledAlone)},
		{"of what was no figure", saw("uu", 0.9), saw("1111", 0.9), saw("", 0), saw("1111", spelledAlone)},
		{"of a dash, alone", saw("-", 0), saw("7", 0.98), saw(".-", 0.5), saw("-", 0)},
		{"of a letter, alone", saw("M", 0.8), saw("4", 0.99), saw("", 0), saw("M", 0.8)},
		{"of a letter like it", saw("o", 0.6), saw("0", 0.99), saw("", 0), saw("0", spelledAlone)},
		{"no number", saw("4,151", 0.5), saw("4..1512", 0.9), saw("", 0), saw("4,151", 0.5)},
	} {
		w := found{text: c.mine.Text, confidence: c.mine.Confidence, readings: []page.Reading{c.mine}}
		if got := w.advised(c.said, c.third); got.text != c.want.Text || got.confidence != c.want.Confidence {
			t.Errorf("%s: %s at %.2f, want %s at %.2f", c.name, got.text, got.confidence, c.want.Text, c.want.Confidence)
		}
	}
}

// TestSaid: what is read twice with the same digits is one reading, as sure as the lesser.
func TestSaid(t *testing.T) {
	for _, c := range []struct {
		said  said
		want  page.Reading
		alike bool
	}{
		{said{saw("3,308", 0.9), saw("3,308", 0.7)}, saw("3,308", 0.7), true},
		{said{saw("4.151.", 0.9), saw("4.151", 0.95)}, saw("4.151", 0.9), false},
		{said{saw("3,308", 0.9), saw("8,308", 0.7)}, page.Reading{}, false},
		{said{saw("4*", 0.9), saw("4*", 0.9)}, page.Reading{}, false},
		{said{saw("", 0), saw("", 0)}, page.Reading{}, false},
	} {
		if r, alike := c.said.reading(); r.Text != c.want.Text || r.Confidence != c.want.Confidence || alike != c.alike {
			t.Errorf("%v: %v, %v", c.said, r, alike)
		}
	}
}

// TestBorneOutAgainst: the recogniser of words, when sure of other digits, is a reason to
// believe none.
func TestBorneOutAgainst(t *testing.T) {
	w := found{text: "45.613,07", confidence: 0.5, readings: []page.Reading{saw("45.613,07", 0.5)}}
	if got := w.borneOutAgainst(saw("45.613,07", 0.9), saw("15.613,07", 0.98)); got.confidence != contradicted {
		t.Errorf("contradicted: %.2f", got.confidence)
	}
	if got := w.borneOutAgainst(saw("45.613,07", 0.9), saw("15.613,07", 0.6)); got.confidence != 0.9 {
		t.Errorf("hardly contradicted: %.2f", got.confidence)
	}
}

// TestAdvisedBy: what the recogniser of words says where the reader of figures is not clear.
func TestAdvisedBy(t *testing.T) {
	for _, c := range []struct {
		name     string
		text     string
		sure     float64
		opinions []page.Reading
		want     string
		at       float64
	}{
		{"the same", "3,308", 0.5, []page.Reading{saw("3,308", 0.97)}, "3,308", believed},
		{"the same, hardly seen", "3,308", 0.5, []page.Reading{saw("3,308", 0.4)}, "3,308", 0.5},
		{"the same, other signs", "33,08", 0.5, []page.Reading{saw("3,308", 0.97)}, "33,08", 0.5},
		{"the same, ill written", "5:340", 0.5, []page.Reading{saw("5,340", 0.97)}, "5,340", believed},
		{"another, where Tesseract was sure", "2,308", 0.96, []page.Reading{saw("3,308", 0.97), saw("3,308", 0.9)}, "3,308", spelledAlone},
		{"another, sure but not surest", "585", 0.96, []page.Reading{saw("385", 0.97), saw("385", 0.82)}, "385", contradicted},
		{"a digit less", "4697", 0.75, []page.Reading{saw("697", 1), saw("697", 1)}, "697", contradicted},
		{"a digit less, as narrow", "1602", 0.65, []page.Reading{saw("102", 0.96), saw("102", 0.88)}, "102", spelledAlone},
		{"another, less sure", "2,308", 0.96, []page.Reading{saw("3,308", 0.7), saw("3,308", 0.9)}, "2,308", contradicted},
		{"another, hardly seen", "2,308", 0.96, []page.Reading{saw("3,308", 0.5), saw("3,308", 0.9)}, "2,308", 0.96},
		{"two others", "2,308", 0.96, []page.Reading{saw("3,308", 0.97), saw("8,308", 0.9)}, "2,308", 0.96},
		{"another, where Tesseract was not sure", "14342", 0.5, []page.Reading{saw("17,342", 0.9), saw("17,342", 0.93)}, "17,342", spelledAlone},
		{"of what was no figure", "uu", 0.9, []page.Reading{saw("1111", 1), saw("1111", 0.99)}, "1111", spelledAlone},
		{"another, with a speck behind it", "19", 0.93, []page.Reading{saw("119.", 0.99), saw("119.", 0.98)}, "119", spelledAlone},
		{"another, a sign of which is another's", "2.288.404,84", 0.78, []page.Reading{saw("2.286.404.84", 0.98), saw("2.286.404.84", 0.87)}, "2.286.404,84", spelledAlone},
		{"no number", "4,151", 0.5, []page.Reading{saw("4.1512.", 0.9), saw("4..1512", 0.9)}, "4,151", 0.5},
		{"nothing", "4,151", 0.5, []page.Reading{saw("", 0), saw("", 0)}, "4,151", 0.5},
	} {
		got := found{text: c.text, confidence: c.sure, readings: []page.Reading{saw(c.text, c.sure)}}.advisedBy(c.opinions, c.name == "a digit less, as narrow")
		if got.text != c.want || got.confidence != c.at {
			t.Errorf("%s: %s at %.2f, want %s at %.2f", c.name, got.text, got.confidence, c.want, c.at)
		}
	}
}

// TestSignedAs: signs that were seen twice alike are taken, a minus only where it is very sure.
func TestSignedAs(t *testing.T) {
	for _, c := range []struct {
		mine string
		said said
		want string
	}{
		{"195", said{saw("19.5", 0.95), saw("19.5", 0.93)}, "19.5"},
		{"-67", said{saw("67", 0.97), saw("67", 0.98)}, "67"},
		{"67", said{saw("-67", 0.97), saw("-67", 0.93)}, "67"},
		{"67", said{saw("-67", 0.97), saw("-67", 0.96)}, "-67"},
		{"4,359", said{saw("4359", 0.97), saw("4.359", 0.96)}, "4,359"},
		{"4,359", said{saw("4.359", 0.97), saw("4.359", 0.8)}, "4,359"},
	} {
		r, alike := c.said.reading()
		if got := (found{text: c.mine, confidence: 0.9}).signedAs(r, alike); got.text != c.want {
			t.Errorf("%s, said to be %v: %s", c.mine, c.said, got.text)
		}
	}
}

// TestWornFiguresAreRead that Tesseract reads wrongly: the reader of figures is asked about
// each.
func TestWornFiguresAreRead(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 11, "Total")
	s.Text(3, 1, 11, "3,308")
	words := []found{{text: "Total", at: image.Rect(200, 170, 270, 202), confidence: 0.95}, {text: "2,308", at: image.Rect(600, 176, 690, 206), confidence: 0.5}}
	if err := engine.rereadFigures(prepared(t, s), words); err != nil {
		t.Fatal(err)
	}
	if words[1].text != "3,308" || words[1].confidence < believed {
		t.Errorf("got %s at %.2f", words[1].text, words[1].confidence)
	}
}

// TestLosesPoint: a blank that the reader of figures sees may be a worn point, where it does not
// part thousands.
func TestLosesPoint(t *testing.T) {
	for _, c := range []struct {
		figure, read string
		loses        bool
	}{
		{"667", "6 67", true},
		{"6.67", "6 67", false},
		{"1,23467", "1,234 67", true},
		{"1,234.67", "1,234 67", false},
		{"1646", "1 646", false},
		{"1,646", "1 646", false},
		{"$228310.80", "$228 310.80", false},
		{"667", "667", false},
	} {
		if got := losesPoint(c.figure, c.read); got != c.loses {
			t.Errorf("%s, read as %q, loses a point: %v", c.figure, c.read, got)
		}
	}
}

// TestSpeckAbove: a figure whose box a speck makes higher is read as it is without.
func TestSpeckAbove(t *testing.T) {
	sheet := pagetest.NewSheet(3, 2, 200)
	sheet.Text(1, 1, 11, "10030")
	sheet.Fill(1.2, 0.85, 0.02, 0.02)
	s, err := sheetOf(sheet.Gray, sheet.DPI, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer s.free()
	at := image.Rect(198, 168, 288, 202)
	if fit := s.fitted(at); fit.Dy() > 26 || fit.Dx() < 80 {
		t.Errorf("the box of the figure is %v", fit)
	}
	all, err := engine.figureSaid(s, found{text: "10030", at: at})
	if r, alike := all.reading(); err != nil || r.Text != "10030" || r.Confidence < clearlySaid || !alike {
		t.Errorf("it is read as %+v, %v", all, err)
	}
}

// TestWithUnit: letters behind a figure are a unit's where the reader of figures sees no digits.
func TestWithUnit(t *testing.T) {
	for _, c := range []struct {
		text, read string
		unit       bool
	}{
		{"50MF", "50**", true},
		{"40 km", "40**", true},
		{"3M", "37", false},
		{"1OO", "1**", false},
		{"100", "10*", false},
	} {
		w := found{text: c.text, readings: []page.Reading{saw(c.text, 0.9), saw(c.read, 0.8)}}
		if w.withUnit() != c.unit {
			t.Errorf("%s, read as %s, has a unit: %v", c.text, c.read, w.withUnit())
		}
	}
}

// TestWithLetter: the letters of a code are none that a figure lost.
func TestWithLetter(t *testing.T) {
	for _, c := range []struct {
		text, read string
		want       bool
	}{
		{"B5", "*5", true},
		{"B5", "85", false},
		{"B5", "5", false},
		{"15", "*5", false},
	} {
		w := found{text: c.text, readings: []page.Reading{saw(c.text, 0.9), saw(c.read, 0.8)}}
		if w.withLetter() != c.want {
			t.Errorf("%s, read as %s, has a letter: %v", c.text, c.read, w.withLetter())
		}
	}
}
