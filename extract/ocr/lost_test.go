package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestDoubtLost: a figure before which a digit stands that no word covers is not believed; beside a speck, a
// dash, a rule or nothing it is.
func TestDoubtLost(t *testing.T) {
	for name, c := range map[string]struct {
		before func(s *pagetest.Sheet, left float64)
		want   float64
	}{
		"a digit":                  {func(s *pagetest.Sheet, left float64) { s.Text(left-0.13, 2, 11, "2,") }, contradicted},
		"a seven beside a low box": {func(s *pagetest.Sheet, left float64) { s.Text(left-0.09, 2, 11, "7") }, contradicted},
		"nothing":                  {func(*pagetest.Sheet, float64) {}, 0.99},
		"a speck":                  {func(s *pagetest.Sheet, left float64) { s.Fill(left-0.08, 1.95, 0.02, 0.02) }, 0.99},
		"a dash":                   {func(s *pagetest.Sheet, left float64) { s.Fill(left-0.1, 1.94, 0.06, 0.012) }, 0.99},
		"a rule":                   {func(s *pagetest.Sheet, left float64) { s.Fill(left-0.06, 1.5, 0.012, 1) }, 0.99},
	} {
		s := pagetest.NewSheet(6, 5, 200)
		s.Text(3, 2, 11, "774")
		c.before(s, 3)
		right := int(200*(3+pagetest.Width(11, "774"))) + 1
		words := []found{{text: "774", at: image.Rect(600, 377, right, 401), confidence: 0.99}}
		if name == "a seven beside a low box" {
			words[0].at.Min.Y, words[0].at.Max.Y = 383, 397
		}
		sheet := prepared(t, s)
		sheet.rules = nil
		if err := sheet.doubtLost(words); err != nil {
			t.Fatal(err)
		}
		if words[0].confidence != c.want {
			t.Errorf("%s: %v, want %v", name, words[0].confidence, c.want)
		}
	}
}

// TestDoubtLow: a digit far lower than the figures of its line is not believed.
func TestDoubtLow(t *testing.T) {
	figure := func(text string, left, top, bottom int) found {
		return found{text: text, at: image.Rect(left, top, left+16*len(text), bottom), confidence: 0.95}
	}
	for name, c := range map[string]struct {
		words []found
		want  bool
	}{
		"a dash with a speck": {[]found{figure("7", 300, 108, 116), figure("185", 100, 100, 117), figure("60", 200, 100, 119)}, false},
		"a digit":             {[]found{figure("7", 300, 100, 117), figure("185", 100, 100, 117), figure("60", 200, 100, 119)}, true},
		"beside one alone":    {[]found{figure("7", 300, 108, 116), figure("185", 100, 100, 117)}, true},
		"beside a small one":  {[]found{figure("7", 300, 108, 116), figure("185", 100, 100, 117), figure("60", 200, 107, 116)}, true},
		"in another line":     {[]found{figure("7", 300, 208, 216), figure("185", 100, 100, 117), figure("60", 200, 100, 119)}, true},
	} {
		if doubtLow(c.words); (c.words[0].confidence > contradicted) != c.want {
			t.Errorf("%s: %v", name, c.words[0].confidence)
		}
	}
}

// TestSeeDashes: what is as low as a dash and was read as one twice is one; not what is as high as digits, or
// was surely read as a number.
func TestSeeDashes(t *testing.T) {
	look := func(text string, sure float64) page.Reading { return page.Reading{Text: text, Confidence: sure} }
	for name, c := range map[string]struct {
		top   int
		looks []page.Reading
		want  string
	}{
		"a dash":        {106, []page.Reading{look("-", 0.6), look(".-", 0.9), look("54", 0.4)}, "-"},
		"as high":       {100, []page.Reading{look("-", 0.6), look("-", 0.9)}, "e"},
		"a number":      {106, []page.Reading{look("-", 0.6), look("-", 0.9), look("4", 0.8)}, "e"},
		"seen once":     {106, []page.Reading{look("-", 0.9), look("", 0)}, "e"},
		"hardly a dash": {106, []page.Reading{look("-", 0.3), look("-", 0.4)}, "e"},
	} {
		words := []found{{text: "e", at: image.Rect(90, c.top, 106, 114), confidence: 0.4, readings: c.looks}}
		for i, text := range []string{"185", "60"} {
			words = append(words, found{text: text, at: image.Rect(100*i+200, 100, 100*i+248, 117), confidence: 0.95})
		}
		for i := range 3 {
			words = append(words, found{text: "741", at: image.Rect(58, 130+30*i, 106, 147+30*i), confidence: 0.95})
		}
		if seeDashes(words); words[0].text != c.want {
			t.Errorf("%s: %s, want %s", name, words[0].text, c.want)
		}
	}
}

// TestSizedAsDash: what no look read surely and is as large as a dash below it is one.
func TestSizedAsDash(t *testing.T) {
	for name, c := range map[string]struct {
		width int
		looks []page.Reading
		want  string
	}{
		"a dash":   {10, []page.Reading{{Text: "7", Confidence: 0.28}, {}}, "-"},
		"a number": {10, []page.Reading{{Text: "7", Confidence: 0.28}, {Text: "7", Confidence: 0.9}}, "7"},
		"a speck":  {4, []page.Reading{{Text: "7", Confidence: 0.28}, {}}, "7"},
	} {
		left := 105 - c.width/2
		words := []found{
			{text: "7", at: image.Rect(left, 106, left+c.width, 108), confidence: 0.28, readings: c.looks},
			{text: "-", at: image.Rect(100, 186, 110, 188), confidence: 0.9},
		}
		for i := range 3 {
			words = append(words, found{text: "741", at: image.Rect(80, 130+90*i, 130, 147+90*i), confidence: 0.95})
		}
		if seeDashes(words); words[0].text != c.want {
			t.Errorf("%s: %s, want %s", name, words[0].text, c.want)
		}
	}
}
