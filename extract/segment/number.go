package segment

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// Number is an oficio's number as a page prints it.
type Number struct {
	Kind       string // the instrument that the label names: oficio, resolucion…
	Value      string // canonical
	Start, End int    // code points in the page's text
	Corrected  bool   // characters that OCR confuses were put right
	Labelled   bool   // "Oficio No." or the like stands before it
}

// The words of a number's label. OCR takes O for 0 and I for 1 or l, so the
// word "oficio" is matched with those; fold has made Nº and N° into NO.
const (
	numberWord = `(?:N[UO0]M(?:ER[O0])?|N[O0C]|N ?[*'"^~?]{1,3}|N|#)`
	kindWord   = `([O0Q]F[I1L|!T][CG][I1L|!][O0Q]|[O0]F\.|MEMORANDUM|MEMORANDO|MEMO|CIRCULAR|DISPOSICION|RESOLUCION|DECRETO|ACUERDO|ORDENANZA|NOTA)`
)

var (
	label      = regexp.MustCompile(`^[^A-Z0-9]{0,3}(?:` + numberWord + `[ .,:;]*DEL? +)?` + kindWord + `(?: [A-Z]{2,15}){0,5}?[ .,:;]*(?: ` + numberWord + `[ .,:;]+|#)`)
	shortLabel = regexp.MustCompile(`^[^A-Z0-9]{0,3}(?:` + numberWord + `[ .,:;]*DEL? +)?` + kindWord + `(?:[ .,:;]*[.,:;] *| +|$)`)
	bareLabel  = regexp.MustCompile(`^[^A-Z0-9]{0,3}` + numberWord + `[ ]*[.:,;]+ *`)
)

var kinds = map[string]string{
	"MEMORANDUM": "memorandum", "MEMORANDO": "memorandum", "MEMO": "memorandum", "CIRCULAR": "circular",
	"DISPOSICION": "disposicion", "RESOLUCION": "resolucion", "DECRETO": "decreto", "ACUERDO": "acuerdo",
	"ORDENANZA": "other", "NOTA": "other",
}

// The prefixes of Argentina's electronic document management (GDE), which name
// the instrument.
var (
	prefixKind = regexp.MustCompile(`^(RESO|DISP|DI|DECT?|DECRE|ME|IF)[A-Z]{0,3}-(?:19|20)[0-9]{2}-`)
	prefixes   = map[string]string{
		"RESO": "resolucion", "DISP": "disposicion", "DI": "disposicion", "DEC": "decreto", "DECT": "decreto", "DECRE": "decreto",
		"ME": "memorandum", "IF": "other",
	}
)

// labelled finds a number behind its label at the beginning of text, the raw
// text of a line's piece. It returns the number with offsets in that text.
func labelled(text string) (Number, bool) {
	folded := fold.Text(text)
	m := label.FindStringSubmatchIndex(folded)
	if m == nil {
		m = shortLabel.FindStringSubmatchIndex(folded)
	}
	kind := "oficio"
	if m != nil {
		if k, ok := kinds[folded[m[2]:m[3]]]; ok {
			kind = k
		}
	} else if m = bareLabel.FindStringIndex(folded); m == nil {
		return Number{}, false
	}
	n, ok := scan([]rune(text), folded, m[1])
	n.Kind, n.Labelled = kind, true
	if p := prefixKind.FindStringSubmatch(n.Value); p != nil && kind == "oficio" {
		n.Kind = prefixes[p[1]]
	}
	return n, ok
}

// ScanNumber reads an oficio's number that begins at a code point of text. It
// reports false where nothing like a number stands.
func ScanNumber(text string, at int) (Number, bool) {
	return scan([]rune(text), fold.Text(text), at)
}

func scan(runes []rune, folded string, at int) (Number, bool) {
	for at < len(folded) && strings.IndexByte(` :.,;"'*_`, folded[at]) >= 0 {
		at++
	}
	end := scanGroups(folded, at)
	for end > at && strings.IndexByte(" ./-_,)]|", folded[end-1]) >= 0 {
		end--
	}
	if end <= at || !strings.ContainsAny(folded[at:end], "0123456789") {
		return Number{}, false
	}
	value, corrected := Canonical(string(runes[at:end]))
	if len(value) < 2 || !strings.ContainsAny(value, "0123456789") {
		return Number{}, false
	}
	return Number{Value: value, Start: at, End: end, Corrected: corrected}, true
}

// scanGroups returns where the groups of letters and digits that begin at a
// place end: joined by separators with or without blanks, or by blanks alone
// before a short group with digits ("09 B5 61 0123/UAP/2021").
func scanGroups(f string, at int) int {
	end, group, sep := at, "", ""
	for {
		start := end + len(sep)
		stop := start
		for stop < len(f) && isGroup(f[stop]) {
			stop++
		}
		next := f[start:stop]
		if next == "" || (strings.TrimSpace(sep) == "" && sep != "" && !blankJoin(group, next, f, end, stop)) {
			return end
		}
		end, group = stop, next
		sep = f[end : end+separator(f[end:])]
		if sep == "" || sentenceEnds(sep, f[end+len(sep):]) {
			return end
		}
	}
}

// sentenceEnds reports whether a separator is a full stop before a word.
func sentenceEnds(sep, after string) bool {
	return strings.HasSuffix(sep, ". ") && after != "" && after[0] >= 'A' && after[0] <= 'Z'
}

// isGroup takes ) and ] for the letter J, which OCR reads as them.
func isGroup(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("|&)]", c) >= 0
}

// separator is how long the separator at the beginning of f is: blanks and
// signs, not a comma.
func separator(f string) int {
	n := 0
	for n < len(f) && strings.IndexByte(" /.-_", f[n]) >= 0 {
		n++
	}
	if n == 0 && len(f) > 1 && (f[0] == ',' || f[0] == ':') && f[1] >= '0' && f[1] <= '9' {
		return 1 // a full stop misread
	}
	if n > 6 && strings.TrimSpace(f[:n]) == "" {
		return 0
	}
	return n
}

var year = regexp.MustCompile(`^(?:19|20)[0-9O]{2}$`)

// blankJoin reports whether a group after nothing but blanks still belongs to
// the number: a short one with digits, not after a year that ends the number.
func blankJoin(before, next, f string, end, stop int) bool {
	if before == "" || len(next) > 5 {
		return false
	}
	if letterPair.MatchString(next) && strings.Trim(before, "0123456789") == "" && len(before) == 2 && stop+1 < len(f) && f[stop] == ' ' && isDigit(f[stop+1]) {
		return true
	}
	if !strings.ContainsAny(next, "0123456789") {
		return false
	}
	if after := strings.TrimLeft(f[stop:], " "); after != "" && strings.IndexByte("/-", after[0]) >= 0 && strings.Trim(next, "0123456789") == "" && len(before) <= 8 {
		return true // the running number after its house's code: "DG 3045/2022"
	}
	closed := end > len(before) && strings.IndexByte("/-. ", f[end-len(before)-1]) >= 0 && year.MatchString(before)
	return !closed && strings.ContainsAny(before, "0123456789")
}

// Canonical writes a number in upper case without blanks around its separators
// and puts right what OCR confuses in groups of digits or of letters. It is
// idempotent. The report says whether a character was put right.
func Canonical(text string) (string, bool) {
	corrected := false
	groups, seps := parts(strings.Join(strings.Fields(unaccented.Replace(text)), " "))
	var b strings.Builder
	for i, g := range groups {
		fixed := fixGroup(g)
		corrected = corrected || fixed != strings.ToUpper(g)
		if i > 0 && digitsAndBlanks(fixed) {
			fixed = strings.ReplaceAll(fixed, " ", "")
		}
		b.WriteString(fixed)
		b.WriteString(seps[i])
	}
	return b.String(), corrected
}

// unaccented takes off accents, which numbers have none of: Í is a stroke beside
// which a speck was read.
var unaccented = strings.NewReplacer("Á", "A", "É", "E", "Í", "I", "Ó", "O", "Ú", "U", "á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "Ì", "I", "Î", "I", "Ï", "I", "ì", "i", "î", "i", "ï", "i")

// parts cuts at separators; each is returned without blanks beside its group.
func parts(text string) (groups, seps []string) {
	var group, sep strings.Builder
	flush := func() {
		groups = append(groups, strings.TrimSpace(group.String()))
		seps = append(seps, sep.String())
		group.Reset()
		sep.Reset()
	}
	for _, r := range text {
		switch {
		case strings.ContainsRune("/.,:-_–—‐", r):
			if r = plainSign(r); !strings.HasSuffix(sep.String(), string(r)) {
				sep.WriteRune(r)
			}
		case sep.Len() > 0 && !unicode.IsSpace(r):
			flush()
			group.WriteRune(r)
		case sep.Len() == 0:
			group.WriteRune(r)
		}
	}
	flush()
	return groups, seps
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func plainSign(r rune) rune {
	switch r {
	case '/', '.', '_':
		return r
	case ',', ':':
		return '.'
	}
	return '-'
}

func digitsAndBlanks(s string) bool { return strings.Trim(s, "0123456789 ") == "" }

// fixGroup puts right each blank-parted token of a group.
func fixGroup(g string) string {
	tokens := strings.Split(g, " ")
	for i, t := range tokens {
		tokens[i] = strings.ToUpper(fixToken(t))
		if len(tokens) > 2 && letterPair.MatchString(tokens[i]) {
			tokens[i] = tokens[i][:1] + toDigit.Replace(tokens[i][1:])
		}
	}
	return strings.Join(tokens, " ")
}

// letterPair is a code of a letter and a digit (09 B5 61) whose digit was read
// as a letter.
var letterPair = regexp.MustCompile(`^[A-Z][SOI]$`)

var toDigit = strings.NewReplacer("O", "0", "o", "0", "Q", "0", "q", "0", "i", "1", "l", "1", "I", "1", "|", "1", "S", "5", "s", "5")

// fixToken corrects a token that has two digits or more and becomes all digits,
// or a 1 or 0 among letters (DGT1C, 1NM).
func fixToken(t string) string {
	digits := 0
	for _, r := range t {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	if digits >= 2 && digits*2 >= len(t) {
		if fixed := toDigit.Replace(t); strings.Trim(fixed, "0123456789") == "" {
			return fixed
		}
	}
	if upper := strings.ToUpper(t); zeros.MatchString(upper) {
		return strings.ReplaceAll(upper, "O", "0") // B00, read BO0
	}
	if t = brackets.Replace(t); digits == 1 {
		return fixLetters(strings.ToUpper(t))
	}
	return t
}

var zeros = regexp.MustCompile(`^[A-NP-Z](?:O0|0O)$`)

var brackets = strings.NewReplacer(")J", "J", "]J", "J", ")", "J", "]", "J")

var insideDigit = regexp.MustCompile(`^([A-Z]*)([10])([A-Z]+)$`)

func fixLetters(t string) string {
	m := insideDigit.FindStringSubmatch(t)
	if m == nil || (m[1] == "" && m[2] == "1" && len(m[3]) < 2) {
		return t
	}
	return m[1] + map[string]string{"1": "I", "0": "O"}[m[2]] + m[3]
}
