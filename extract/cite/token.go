package cite

import (
	"unicode"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/layout"
)

// token is a word or a single mark of the flow.
type token struct {
	start, end int    // code points in the flow
	s          string // folded
	orig       []rune
	word       bool
}

// tokens parts a flow into words (letters, digits, '|', unknown signs) and marks.
func tokens(f *layout.Flow) []token {
	runes := []rune(f.Text)
	var out []token
	for i := 0; i < len(f.Folded); {
		j := i + 1
		switch {
		case f.Folded[i] == ' ' || f.Folded[i] == '\n':
			i = j
			continue
		case wordByte(f.Folded[i]):
			for j < len(f.Folded) && wordByte(f.Folded[j]) {
				j++
			}
		}
		out = append(out, token{start: i, end: j, s: f.Folded[i:j], orig: runes[i:j], word: wordByte(f.Folded[i])})
		i = j
	}
	return out
}

func wordByte(c byte) bool {
	return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '|' || c == '~'
}

// capital reports whether the word begins with a capital or a digit.
func (t token) capital() bool {
	return t.word && (unicode.IsUpper(t.orig[0]) || unicode.IsDigit(t.orig[0]))
}

// upper reports whether the word has letters, all of them capitals.
func (t token) upper() bool {
	letters := 0
	for _, r := range t.orig {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 0
}

func (t token) digits() bool {
	for i := range len(t.s) {
		if t.s[i] < '0' || t.s[i] > '9' {
			return false
		}
	}
	return len(t.s) > 0
}

// is reports whether the token is one of the words.
func (t token) is(words ...string) bool {
	for _, w := range words {
		if t.s == w {
			return true
		}
	}
	return false
}

// like reports whether the token is one of the words, misread or not: a letter
// of six, two of ten.
func (t token) like(words ...string) bool {
	for _, w := range words {
		limit := 0
		if len(w) >= 6 {
			limit = 1
		}
		if len(w) >= 10 {
			limit = 2
		}
		if statute.Misread(w, t.s, limit) {
			return true
		}
	}
	return false
}

// keyword is what introduces a part of a law.
type keyword byte

const (
	noKeyword keyword = iota
	article
	articles
	numeral // also names a request's question, so it needs a law
	fraction
	fractions
	inciso
	paragraph
	apartado
	heading // Título, Capítulo
	annex
)

// keywordOf classifies a token.
func keywordOf(t token) keyword {
	if !t.word {
		return noKeyword
	}
	switch {
	case t.is("ART"), t.like("ARTICULO"):
		return article
	case t.is("ARTS"), t.like("ARTICULOS"):
		return articles
	case t.like("NUMERAL", "NUMERALES", "LINEAMIENTO") && !t.is("LINEAMIENTOS"):
		return numeral
	case t.is("FR", "FRAC", "FRACC"), t.like("FRACCION"):
		return fraction
	case t.is("FRS", "FRACCS"), t.like("FRACCIONES"):
		return fractions
	case t.is("INC", "INCS"), t.like("INCISO", "INCISOS"):
		return inciso
	case t.is("PARR"), t.like("PARRAFO", "PARRAFOS"):
		return paragraph
	case t.like("APARTADO", "APARTADOS"):
		return apartado
	case t.like("TITULO", "CAPITULO"):
		return heading
	case t.is("ANEXO"):
		return annex
	}
	return noKeyword
}
