package cite

import (
	"regexp"
	"slices"
	"strings"
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
	kind       keyword
}

// tokens parts a flow into words (letters, digits, '|') and marks. Signs of no
// meaning here are passed over, and so are specks: print sets points, colons
// and quotation marks close to a word, so one that stands alone is dirt.
func tokens(f *layout.Flow) []token {
	runes := []rune(f.Text)
	var out []token
	for i := 0; i < len(f.Folded); {
		j := i + 1
		switch {
		case strings.IndexByte(" \n_~^=", f.Folded[i]) >= 0 || speck(f.Folded, i):
			i = j
			continue
		case inWord(f.Folded, i):
			for j < len(f.Folded) && inWord(f.Folded, j) {
				j++
			}
		}
		if n := len(out); n > 0 && out[n-1].end == i && wornMark(out[n-1], f.Folded[i:]) {
			i = j
			continue
		}
		t := token{start: i, end: j, s: f.Folded[i:j], orig: runes[i:j], word: inWord(f.Folded, i)}
		if at := verbBehind(t.s); at > 0 {
			out = append(out, t.cut(0, at))
			t = t.cut(at, len(t.s))
		}
		t.kind = classify(t)
		out = append(out, t)
		i = j
	}
	mendArticles(out)
	return mendLaws(out)
}

// verbs are what a law does that is named first.
var verbs = []string{"ESTABLECE", "DISPONE", "SENALA", "PREVE"}

// verbBehind is where such a verb begins in a word that is the name of a state and it, the
// blank between them lost; else 0.
func verbBehind(word string) int {
	for _, v := range verbs {
		if state, behind := strings.CutSuffix(word, v); behind && len(state) > 4 && slices.Contains(states, state) {
			return len(state)
		}
	}
	return 0
}

// cut is a part of a word.
func (t token) cut(from, to int) token {
	t.end, t.start = t.start+to, t.start+from
	t.s, t.orig = t.s[from:to], t.orig[from:to]
	return t
}

// wornMark reports whether the rest of a text begins with a mark that cannot be
// one right after the token before: "de:la", "de. Transparencia", "(LGTAIP);. 5".
func wornMark(before token, rest string) bool {
	mark := strings.IndexByte(":.'*-", rest[0]) >= 0
	switch {
	case before.is("DE", "DEL", "LA", "LAS", "LOS", "Y", "COMO"):
		return mark || rest[0] == ',' && len(rest) > 1 && wordByte(rest[1])
	case before.is("A", "EN", "CON"):
		return rest[0] == ',' && len(rest) > 1 && wordByte(rest[1])
	case before.s == "LEY":
		return mark && scoped(rest[1:])
	}
	return mark && before.is(",", ";")
}

// mendLaws knows "Ley" where a speck has parted its first letter ("T.ey", "[.ey"), and
// a last l that was taken for an exclamation mark ("Naciona!").
func mendLaws(toks []token) []token {
	out := toks[:0]
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		next := func(k int) token { return toks[min(i+k, len(toks)-1)] }
		glued := next(1).start == t.end
		switch {
		case len(t.s) == 1 && (t.word || t.is("[", "(", "{")) && glued && next(1).is(".") && next(2).start == next(1).end && next(2).is("EY"):
			t.s, t.orig, t.end, t.word = "LEY", []rune("Ley"), next(2).end, true
			i += 2
		case len(t.s) > 3 && glued && next(1).is("!") && next(2).start > next(1).end && strings.HasSuffix(t.s, "A"):
			t.s, t.orig, t.end = t.s+"L", append(slices.Clone(t.orig), 'l'), next(1).end
			i++
		}
		out = append(out, t)
	}
	return out
}

// mendArticles knows "artículos" before a number though two letters of it are
// misread.
func mendArticles(toks []token) {
	for i := 0; i+1 < len(toks); i++ {
		t := &toks[i]
		if t.kind != noKeyword || !t.word || !toks[i+1].digits() || len(t.s) < 6 {
			continue
		}
		switch {
		case statute.Misread("ARTICULOS", t.s, 2) && strings.HasSuffix(t.s, "S"):
			t.kind = articles
		case statute.Misread("ARTICULO", t.s, 2):
			t.kind = article
		}
	}
}

// scoped reports whether the rest goes on with "General" or "Federal".
func scoped(rest string) bool {
	rest = strings.TrimPrefix(rest, " ")
	return strings.HasPrefix(rest, "GENERAL") || strings.HasPrefix(rest, "FEDERAL")
}

// speck reports whether the sign at i is dirt: a mark that stands alone, a quote
// before a number, between letters or before a keyword in small letters, a point
// or hyphen before a word, a hyphen before "de".
func speck(s string, i int) bool {
	blank := func(k int) bool { return k < 0 || k >= len(s) || strings.IndexByte(" \n~", s[k]) >= 0 }
	letter := i+1 < len(s) && 'A' <= s[i+1] && s[i+1] <= 'Z'
	number := i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9'
	quote := s[i] == '\'' || s[i] == '"'
	if !blank(i - 1) {
		joins := wordByte(s[i-1]) && (letter || number) || strings.IndexByte(",;", s[i-1]) >= 0 && number // "cuarto'y 95", ";'75"
		return quote && joins || s[i] == '-' && joining(s[i+1:]) || (s[i] == '-' || s[i] == '.') && dividing(s[i+1:])
	}
	if s[i] == '-' && letter || s[i] == '.' && (letter || number) || quote && (strings.HasPrefix(s[i+1:], "FRACC") || strings.HasPrefix(s[i+1:], "Y ")) {
		return true
	}
	if quote && strings.HasSuffix(s[:i], " DE ") && lawBehind.MatchString(s[i+1:]) {
		return true
	}
	return strings.IndexByte("\"'*.:-", s[i]) >= 0 && blank(i+1) || strings.IndexByte("\"'*-", s[i]) >= 0 && number || s[i] == ':' && strings.HasPrefix(s[i+1:], "-")
}

// lawBehind is the article and the noun that a law's title begins with behind "de": a quote
// would stand between them.
var lawBehind = regexp.MustCompile(`^(?:LA LEY|LA CONSTITUCION|EL REGLAMENTO|EL CODIGO|LOS LINEAMIENTOS)\b`)

// joining reports whether the rest begins with a small word that no hyphen
// stands before.
func joining(rest string) bool {
	return strings.HasPrefix(rest, "DEL ") || strings.HasPrefix(rest, "DE ") || strings.HasPrefix(rest, "Y ")
}

// dividing reports whether the rest begins with a part of an article, before which a comma
// was read as a hyphen or a point.
func dividing(rest string) bool {
	return strings.HasPrefix(rest, "FRACCI") || strings.HasPrefix(rest, "PARRAF") || strings.HasPrefix(rest, "INCISO")
}

// inWord reports whether the sign at i belongs to a word. A '!' or a bracket does beside
// the signs of a Roman number, where OCR takes an I for it.
func inWord(s string, i int) bool {
	if s[i] == '[' {
		const letters = "IVX|"
		before := i > 0 && strings.IndexByte(letters, s[i-1]) >= 0
		after := i+1 < len(s) && strings.IndexByte(letters, s[i+1]) >= 0
		return before || after || i > 0 && s[i-1] == ' ' && strings.HasPrefix(s[i+1:], ",")
	}
	if s[i] != '!' {
		return wordByte(s[i])
	}
	const signs = "1IL|VX!"
	before := i > 0 && strings.IndexByte(signs, s[i-1]) >= 0
	after := i+1 < len(s) && strings.IndexByte(signs, s[i+1]) >= 0
	alone := (i == 0 || s[i-1] == ' ') && (i+1 == len(s) || strings.IndexByte(" ,;", s[i+1]) >= 0)
	return before || after || alone
}

func wordByte(c byte) bool {
	return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '|'
}

// capital reports whether the word begins with a capital or a digit.
func (t token) capital() bool {
	return t.word && (t.initial() || unicode.IsDigit(t.orig[0]))
}

// initial reports whether the word begins with a capital letter, an I that OCR
// took for an l too: no Spanish word begins with l and a consonant other than l.
func (t token) initial() bool {
	if unicode.IsUpper(t.orig[0]) {
		return true
	}
	return len(t.orig) > 3 && t.orig[0] == 'l' && !strings.ContainsRune("aeiouáéíóúülhy", t.orig[1])
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

// keywordOf returns what a token introduces.
func keywordOf(t token) keyword { return t.kind }

func classify(t token) keyword {
	if !t.word || len(t.s) < 2 || len(t.s) > 14 || t.digits() {
		return noKeyword
	}
	switch {
	case t.is("ART"), t.like("ARTICULO"):
		return article
	case t.is("ARTS"), t.like("ARTICULOS"):
		return articles
	case t.is("DIVERSO", "DIVERSOS", "PRECEPTO", "PRECEPTOS", "DISPOSITIVO", "DISPOSITIVOS", "ORDINAL", "ORDINALES", "ARABIGO"),
		t.like("NUMERAL", "NUMERALES", "LINEAMIENTO") && !t.is("LINEAMIENTOS"):
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
