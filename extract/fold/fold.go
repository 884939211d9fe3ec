// Package fold makes Spanish print comparable: capitals without accents, one
// byte for each code point, so that an offset in the folded text is the offset,
// in code points, in the text itself.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text folds s: upper case, accents off, typographic quotes and dashes made
// plain, every space a blank (a line break stays one), anything else outside
// ASCII a '~'. The result has exactly one byte for each code point of s.
func Text(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		b.WriteByte(letter(r))
	}
	return b.String()
}

// HasPrefix reports whether s begins with a prefix once it is folded.
func HasPrefix(s, prefix string) bool {
	n := 0
	for _, r := range s {
		if n == len(prefix) || letter(r) != prefix[n] {
			break
		}
		n++
	}
	return n == len(prefix)
}

// latin holds what nearly all print is made of, folded.
var latin = func() (t [0x180]byte) {
	for r := range t {
		t[r] = plain(rune(r))
	}
	return t
}()

func letter(r rune) byte {
	if int(r) < len(latin) {
		return latin[r]
	}
	return plain(r)
}

func plain(r rune) byte {
	if r < utf8.RuneSelf {
		if r == '\t' || r == '\r' {
			return ' '
		}
		return byte(unicode.ToUpper(r))
	}
	if c, ok := special[r]; ok {
		return c
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	base = unicode.ToUpper(base)
	switch {
	case base < utf8.RuneSelf:
		return byte(base)
	case unicode.IsSpace(r):
		return ' '
	}
	return '~'
}

// special are the signs that decomposition does not bring to ASCII. Ordinal
// signs become O and A, as in "1o." and "1a.".
var special = map[rune]byte{
	'º': 'O', '°': 'O', '˚': 'O', 'ª': 'A',
	'“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
	'‘': '\'', '’': '\'', '´': '\'', '`': '\'',
	'–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '\u00ad': '-',
	'…': '.', '·': '.', '•': '*', '¿': '?', '¡': '!', '№': 'N',
	'ß': 'S', 'Ø': 'O', 'ø': 'O', 'Æ': 'A', 'æ': 'A', 'ﬁ': 'F', 'ﬂ': 'F',
}

// Words folds s and joins its words by single blanks.
func Words(s string) string { return strings.Join(strings.Fields(Text(s)), " ") }
