package fold

import (
	"testing"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Migración", "MIGRACION"},
		{"Año “de” México", "ANO \"DE\" MEXICO"},
		{"1º y 2°", "1O Y 2O"},
		{"a\tb\nc\u00a0d", "A B\nC D"},
		{"¿Quién? — 漢", "?QUIEN? - ~"},
		{"", ""},
	} {
		if got := Text(c.in); got != c.want {
			t.Errorf("Text(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	if got, want := Words("  Dirección\n General\t de  Área "), "DIRECCION GENERAL DE AREA"; got != want {
		t.Errorf("Words = %q, want %q", got, want)
	}
}

func TestHasPrefix(t *testing.T) {
	for _, c := range []struct {
		s, prefix string
		want      bool
	}{{"fracción", "FRACC", true}, {"Fracc", "FRACC", true}, {"frac", "FRACC", false}, {"Ámbito", "AM", true}, {"", "A", false}, {"", "", true}} {
		if got := HasPrefix(c.s, c.prefix); got != c.want {
			t.Errorf("%q, %q: %v", c.s, c.prefix, got)
		}
	}
}

// FuzzText holds the promise that offsets rest on: one byte for each code point.
func FuzzText(f *testing.F) {
	f.Add("Secretaría de Gobernación, artículo 1º, «fracción» IV")
	f.Add("\xff\xfe broken \u0301")
	f.Fuzz(func(t *testing.T, s string) {
		folded := Text(s)
		if len(folded) != utf8.RuneCountInString(s) {
			t.Fatalf("%d bytes for %d code points", len(folded), utf8.RuneCountInString(s))
		}
		if Text(folded) != folded {
			t.Fatalf("folding twice differs: %q", folded)
		}
	})
}
