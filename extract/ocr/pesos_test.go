package ocr

import (
	"image"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
)

// TestPesosSeen takes a peso sign that one look saw where the column's figures have it.
func TestPesosSeen(t *testing.T) {
	column := func(first string) (words []found) {
		for i, text := range []string{first, "$10,573.80", "$258,519.71", "$269,443.35"} {
			words = append(words, found{text: text, at: image.Rect(100, 40*i, 200, 40*i+20), confidence: 0.9})
		}
		return words
	}
	for name, c := range map[string]struct {
		words []found
		looks []string
		want  string
	}{
		"a look has it":           {column("540,039.99"), []string{"540,039.99", "$40,039.99"}, "$40,039.99"},
		"no look has it":          {column("540,039.99"), []string{"540,039.99", "640,039.99"}, "540,039.99"},
		"another figure":          {column("540,039.99"), []string{"540,039.99", "$10,039.99"}, "540,039.99"},
		"the column has none":     {column("540,039.99")[:1], []string{"540,039.99", "$40,039.99"}, "540,039.99"},
		"it was read with a sign": {column("$40,039.99"), []string{"$40,039.99", "540,039.99"}, "$40,039.99"},
	} {
		w := &c.words[0]
		w.readings = looksOf(c.looks...)
		signed, ok := w.pesosSeen(c.words, 0)
		if signed.text != c.want || ok != (c.want != w.text) {
			t.Errorf("%s: %s, %v", name, signed.text, ok)
		}
		if ok && signed.confidence > believed {
			t.Errorf("%s: believed at %.2f", name, signed.confidence)
		}
	}
}

// TestSoleSign: a word of a peso sign and a digit no wider than one sign is the sign.
func TestSoleSign(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{{"$5", 10, "$"}, {"$S", 12, "$"}, {"$5", 24, "$5"}, {"$51", 10, "$51"}, {"$3", 10, "$3"}} {
		if got := (found{text: c.text, at: image.Rect(0, 0, c.width, 20)}).soleSign(); got.text != c.want {
			t.Errorf("%s, %d wide: %s, want %s", c.text, c.width, got.text, c.want)
		}
	}
}

// TestBehindSign: a figure has the sign that half of the looks at it saw, where they read its digits.
func TestBehindSign(t *testing.T) {
	for looks, want := range map[string]string{
		"542,534.49|$ 542,534.49|$542,534.49": "$542,534.49",
		"542,534.49|542,534.49|$542,534.49":   "542,534.49",
		"542,534.49|$42,534.49|$42,534.49":    "542,534.49",
	} {
		w := found{text: "542,534.49"}
		for text := range strings.SplitSeq(looks, "|") {
			w.readings = append(w.readings, page.Reading{Text: text})
		}
		if got := w.behindSign().text; got != want {
			t.Errorf("%s: %s", looks, got)
		}
	}
}
