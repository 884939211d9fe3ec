package ocr

import (
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// figure draws a number by itself and returns the sheet with the box of its ink.
func figure(t *testing.T, text string) (*sheet, image.Rectangle) {
	t.Helper()
	s := pagetest.NewSheet(4, 2, 200)
	s.Text(1, 1, 12, text)
	sheet := prepared(t, s)
	at := image.Rectangle{}
	for _, p := range sheet.ink.parts() {
		at = at.Union(p)
	}
	return sheet, at
}

// TestFiguresHaveAsManyDigitsAsTheirInk: a digit that was lost or read twice
// shows in the number of pieces.
func TestFiguresHaveAsManyDigitsAsTheirInk(t *testing.T) {
	s, at := figure(t, "3 112")
	if n := len(s.digitsSeen(at)); n != 4 {
		t.Fatalf("%d digits are seen, want 4", n)
	}
	for _, c := range []struct {
		name  string
		read  found
		want  string
		sure  bool
		grown int // readings
	}{
		{"right", found{text: "3112", confidence: 0.9}, "3112", true, 0},
		{"another reading fits", found{text: "312", confidence: 0.9, readings: []page.Reading{{Text: "312", Confidence: 0.9}, {Text: "3112", Confidence: 0.7}}}, "3112", true, 0},
		{"read by its groups", found{text: "312", confidence: 0.9}, "3112", true, 1},
		{"one too many", found{text: "31112", confidence: 0.9}, "31112", false, 0},
		{"one too many, twice", found{text: "31112", confidence: 0.95, readings: []page.Reading{{Text: "31112", Confidence: 0.95}, {Text: "31112", Confidence: 0.92}}}, "31112", true, 0},
	} {
		c.read.at = at
		got, err := engine.counted(s, c.read)
		if err != nil {
			t.Fatal(err)
		}
		if got.text != c.want || (got.confidence > contradicted) != c.sure || len(got.readings) != len(c.read.readings)+c.grown {
			t.Errorf("%s: got %q at %.2f, readings %v", c.name, got.text, got.confidence, got.readings)
		}
	}
}

// TestSignsAreNoDigits: a sign that could not be parted from its figure is one more piece, if
// all looks saw it.
func TestSignsAreNoDigits(t *testing.T) {
	for _, c := range []struct {
		looks []string
		want  bool
	}{
		{[]string{"$606.25", "$606.25"}, true},
		{[]string{"91.5%", "91.6%"}, true},
		{[]string{"$606.25", "606.25"}, false},
		{[]string{"$606.25"}, false},
		{[]string{"606.25", "606.25"}, false},
	} {
		if got := (found{text: c.looks[0], readings: looksOf(c.looks...)}).signed(); got != c.want {
			t.Errorf("%v: %v", c.looks, got)
		}
	}
	s, at := figure(t, "8 606.25") // its 8 stands for a worn sign
	w := found{text: "$606.25", at: at, confidence: 0.9, readings: looksOf("$606.25", "$606.25")}
	if got, err := engine.counted(s, w); err != nil || got.text != w.text || got.confidence != w.confidence {
		t.Errorf("got %q at %.2f (%v)", got.text, got.confidence, err)
	}
}

// TestTouchingDigitsAreNotCounted, nor those of which a part is worn off.
func TestTouchingDigitsAreNotCounted(t *testing.T) {
	s, at := figure(t, "88")
	if n := len(s.digitsSeen(at)); n != 2 {
		t.Fatalf("%d digits are seen, want 2", n)
	}
	worn, at := figure(t, "88")
	worn.gray.eraseRect(image.Rect(at.Min.X+at.Dx()/2, at.Min.Y, at.Max.X, at.Min.Y+at.Dy()*2/5))
	if seen := worn.digitsSeen(at); seen != nil {
		t.Errorf("a worn digit is counted: %v", seen)
	}
	joined := pagetest.NewSheet(4, 2, 200)
	joined.Text(1, 1, 12, "88")
	joined.Fill(1, 0.95, 0.2, 0.01)
	if seen := prepared(t, joined).digitsSeen(at.Inset(-2)); seen != nil {
		t.Errorf("touching digits are counted: %v", seen)
	}
}

// TestSignsAreTakenOff: a peso sign is no digit of the figure, also where it
// touches it; and what has none loses no digit.
func TestSignsAreTakenOff(t *testing.T) {
	for _, c := range []struct{ print, read, want string }{
		{"$95,668.97", "$595,668.97", "$95,668.97"},
		{"$95,668.97", "$95,668.97", "$95,668.97"},
		{"95,668.97", "$95,668.97", "95,668.97"},
	} {
		for _, touching := range []bool{false, true} {
			d := pagetest.NewSheet(4, 2, 200)
			d.Text(1, 1, 12, c.print)
			if touching {
				d.Fill(1.02, 0.95, 0.1, 0.01)
			}
			s := prepared(t, d)
			at := image.Rectangle{}
			for _, p := range s.ink.parts() {
				at = at.Union(p)
			}
			words := []found{{text: c.read, at: at, confidence: 0.9}}
			if err := engine.rereadFigures(s, words); err != nil {
				t.Fatal(err)
			}
			got := words[0]
			if !strings.HasPrefix(c.print, "$") { // a sign read where none is may stay or go
				got.text = strings.TrimPrefix(got.text, "$")
			}
			if got.text != c.want && got.confidence > contradicted {
				t.Errorf("%s, touching %t, read as %s: got %s at %.2f", c.print, touching, c.read, got.text, got.confidence)
			}
		}
	}
}

// TestMarksOfSpecks: a speck makes a colon of a comma, and signs at the end.
func TestMarksOfSpecks(t *testing.T) {
	at := func(row int) image.Rectangle { return image.Rect(100, 40*row, 160, 40*row+20) }
	words := []found{
		{text: "19.120", at: at(0), confidence: 0.95},
		{text: "21.004", at: at(1), confidence: 0.95},
		{text: "19:337", at: at(2), confidence: 0.9, readings: []page.Reading{{Text: "19:337"}, {Text: "19337"}}},
		{text: "18.005", at: at(3), confidence: 0.95},
	}
	agree(words)
	if got := words[2]; got.text != "19.337" || got.confidence <= contradicted {
		t.Errorf("got %q at %.2f, want 19.337", got.text, got.confidence)
	}
	for text, want := range map[string]string{
		"33,805.": "33,805", "1,204,": "1,204", "“777": "777", "1,204.5": "1,204.5", "19;337": "19:337",
		"314;823.01": "314,823.01", "$314;823.01": "$314,823.01", "314:823,01": "314.823,01", "31/12": "31/12",
	} {
		if got := (found{text: text}).tidied().text; got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// TestRowsAreWrittenAlike: a narrow blank between a number's groups is one where
// another number of the row has a wide one, also where its digits touch.
func TestRowsAreWrittenAlike(t *testing.T) {
	d := pagetest.NewSheet(8, 3, 200)
	for i, text := range []string{"1 872", "1 975", "345", "872", "975", "612"} {
		d.Text(1+1.1*float64(i), 1, 12, text)
	}
	s := prepared(t, d)
	at := func(inches float64, width float64) image.Rectangle {
		return s.tighten(image.Rect(int(200*inches)-2, 175, int(200*(inches+width)), 202))
	}
	words := []found{
		{text: "1", at: at(1, 0.08), confidence: 0.95},
		{text: "872", at: at(1.14, 0.26), confidence: 0.95},
		{text: "1975", at: at(2.1, 0.42), confidence: 0.95},
	}
	for i, text := range []string{"345", "872", "975", "612"} {
		words = append(words, found{text: text, at: at(3.2+1.1*float64(i), 0.3), confidence: 0.95})
	}
	var got []string
	for _, w := range s.partAsRow(words) {
		got = append(got, w.text)
	}
	if want := []string{"1", "872", "1", "975", "345", "872", "975", "612"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestDecimalsJoinTheirNumber, with the sign that was passed over.
func TestDecimalsJoinTheirNumber(t *testing.T) {
	at := func(x0, x1 int) image.Rectangle { return image.Rect(x0, 100, x1, 120) }
	words := joinFigures([]found{
		{text: "$252,480", at: at(0, 90)},
		{text: "41", at: at(100, 122)},
		{text: "1.204", at: at(200, 250)},
		{text: "50", at: at(259, 281)},
		{text: "1,204", at: at(400, 450)},
		{text: "50", at: at(480, 502)}, // another column
	})
	var got []string
	for _, w := range words {
		got = append(got, w.text)
	}
	if want := []string{"$252,480.41", "1.204,50", "1,204", "50"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestYearsHaveNoGroups: a table's years are not written as its figures are.
func TestYearsHaveNoGroups(t *testing.T) {
	at := func(column, row int) image.Rectangle {
		return image.Rect(100*column, 40*row, 100*column+60, 40*row+20)
	}
	again := func(s string) []page.Reading { return []page.Reading{{Text: s}, {Text: s}} }
	words := []found{
		{text: "2021", at: at(1, 0), confidence: 0.95, readings: again("2021")},
		{text: "2022", at: at(2, 0), confidence: 0.95, readings: again("2022")},
		{text: "1,204", at: at(1, 1), confidence: 0.95},
		{text: "3,110", at: at(2, 1), confidence: 0.95},
		{text: "9,204", at: at(1, 2), confidence: 0.95},
		{text: "8,110", at: at(2, 2), confidence: 0.95},
		{text: "7,204", at: at(1, 3), confidence: 0.95},
		{text: "1110", at: at(2, 3), confidence: 0.95, readings: again("1110")},
	}
	agree(words)
	if words[0].confidence < 0.95 || words[1].confidence < 0.95 {
		t.Errorf("years are doubted: %v %v", words[0], words[1])
	}
	if words[7].confidence > contradicted {
		t.Errorf("1110 among figures with commas is believed at %.2f", words[7].confidence)
	}
}
