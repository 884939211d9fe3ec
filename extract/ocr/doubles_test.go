package ocr

import (
	"image"
	"strings"
	"testing"
)

// TestWordsReadTwice: of two lines' readings of one place the surer stays; words
// of one line stay, whatever their boxes, but for one that nothing speaks for in a sure one.
func TestWordsReadTwice(t *testing.T) {
	words := []found{
		{text: "1", at: image.Rect(10, 50, 15, 60), confidence: 0.97, line: 1},
		{text: "tra", at: image.Rect(60, 50, 75, 60), confidence: 0.97, line: 1},
		{text: "cuyo", at: image.Rect(80, 40, 110, 70), confidence: 0.90, line: 1},
		{text: "nuestra", at: image.Rect(30, 50, 76, 62), confidence: 0.97, line: 2},
		{text: "cuyo", at: image.Rect(80, 50, 112, 62), confidence: 0.97, line: 2},
		{text: "es", at: image.Rect(112, 58, 130, 70), confidence: 0.3, line: 2},
		{text: "a", at: image.Rect(114, 58, 120, 70), confidence: 0.9, line: 2},
		{text: "Chihuahua", at: image.Rect(10, 80, 60, 92), confidence: 0.96, line: 3},
		{text: "mena", at: image.Rect(20, 82, 45, 92), confidence: 0, line: 3},
	}
	var got []string
	for _, w := range withoutDoubles(words) {
		got = append(got, w.text)
	}
	if want := "1 nuestra cuyo es a Chihuahua"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestFirstLetterTwice: a digit that touches a word, and looks like its first letter, is that; one that a blank
// parts from the word is a number.
func TestFirstLetterTwice(t *testing.T) {
	for name, c := range map[string]struct {
		digit string
		left  int
		want  int
	}{"touching": {"2", 95, 1}, "over it": {"2", 98, 1}, "a blank before it": {"2", 86, 2}, "another digit": {"3", 95, 2}} {
		words := []found{{text: c.digit, at: image.Rect(c.left, 50, c.left+10, 68), confidence: 0.96, line: 1}, {text: "Zona", at: image.Rect(105, 50, 150, 90), confidence: 0.96, line: 1}}
		if got := withoutDoubles(words); len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
