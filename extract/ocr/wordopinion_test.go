package ocr

import (
	"image"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
)

// TestAdvisedWord: the recogniser is believed where it reads a word that the dictionary has.
func TestAdvisedWord(t *testing.T) {
	said := func(text string, confidence float64) page.Reading {
		return page.Reading{Text: text, Confidence: confidence}
	}
	for _, c := range []struct {
		name     string
		text     string
		sure     float64
		opinions []page.Reading
		want     string
	}{
		{"no word", "lumo", 0.9, []page.Reading{said("Junio", 0.9), said("Junio", 0.8)}, "Junio"},
		{"marks beside it", "(Outos,", 0.6, []page.Reading{said("Otros.", 0.9), said("Otros", 0.8)}, "(Otros,"},
		{"unsurely", "lumo", 0.3, []page.Reading{said("Junio", 0.9), said("Junio", 0.7)}, "lumo"},
		{"once each way", "lumo", 0.3, []page.Reading{said("Junio", 0.9), said("Junto", 0.9)}, "lumo"},
		{"another that is none", "Reforma", 0.6, []page.Reading{said("Relormd", 0.95), said("Relormd", 0.95)}, "Reforma"},
		{"a doubted word", "Menta", 0.6, []page.Reading{said("Argentina", 0.95), said("Argentina", 0.92)}, "Argentina"},
		{"a doubted word, unsurely", "Menta", 0.6, []page.Reading{said("Argentina", 0.85), said("Argentina", 0.92)}, "Menta"},
		{"but for its accent", "Tamáulipas", 0.6, []page.Reading{said("Tamaulipas", 0.95), said("Tamaulipas", 0.92)}, "Tamáulipas"},
		{"an accent that it cannot see", "Prórrogd", 0.6, []page.Reading{said("Prorroga", 0.95), said("Prorroga", 0.92)}, "Prórroga"},
		{"an accent that it alone misread", "canceladión", 0.6, []page.Reading{said("cancelacion", 0.95), said("cancelacion", 0.92)}, "cancelación"},
	} {
		got := found{text: c.text, confidence: c.sure}.advisedWord(c.opinions, engine.tess.knows)
		if got.text != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.text, c.want)
		}
		if got.text != c.text && (len(got.readings) != 2 || got.confidence > believed) {
			t.Errorf("%s: at %.2f of %v", c.name, got.confidence, got.readings)
		}
	}
}

// TestWordsAreReadOnceMore: one that is none, one that is but labels a row doubtfully, and one
// that is and does not.
func TestWordsAreReadOnceMore(t *testing.T) {
	for _, c := range []struct {
		printed, read string
		sure          float64
		want          string
	}{
		{"Directorio", "Directofio", 0.9, "Directorio"},
		{"Argentina", "Menta", 0.6, "Menta"},
		{"Argentina 1,204", "Menta 1,204", 0.6, "Argentina 1,204"},
		{"Argentina 1,204", "Menta 1,204", 0.9, "Menta 1,204"},
		{"Directorio", "Directofio", 0.97, "Directofio"},
	} {
		s, words := printedWords(t, strings.ReplaceAll(c.printed, " ", strings.Repeat(" ", 12)), c.read)
		for i := range words {
			words[i].confidence = c.sure
		}
		if err := engine.wordOpinions(s, words); err != nil {
			t.Fatal(err)
		}
		got := make([]string, len(words))
		for i, w := range words {
			got[i] = w.text
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s at %.2f is %s, want %s", c.read, c.sure, got, c.want)
		}
	}
	if labels([]found{{text: "Total", at: image.Rect(0, 0, 50, 20)}, {text: "1,204", at: image.Rect(100, 40, 150, 60)}}, 0) {
		t.Error("a figure of the next line is taken for a cell")
	}
}
