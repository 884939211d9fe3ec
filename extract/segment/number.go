package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// Number is an oficio's number as a page prints it.
type Number struct {
	Kind       string // the instrument that the label or a prefix names: oficio, resolucion…; may be empty
	Value      string // canonical
	Start, End int    // code points in the page's text
	Corrected  bool   // characters that OCR confuses were put right
	Labelled   bool   // "Oficio No." or the like stands before it
	Quoted     bool   // a quotation mark stands before it, or its label
	Unsigned   bool   // signs were not read in it, and Value has slashes for them
	Cut        bool   // the letter that it begins with was not read, and Value lacks it
	// Gap is set where the running number was to be put into a gap that is blank or
	// holds what was not read: there is no value then, but what is printed.
	Gap bool
}

// The words of a number's label. OCR takes O for 0, D or P and I for 1, l or a
// speck, so the word "oficio" is matched with those; fold has made Nº and N° into
// NO.
const (
	numberWord = `(?:N[UO0](?:M|NT|IN)(?:[A-Z]R[O0])?|N[RV]?[O0C2]|N ?[*'"^~?]{1,3}2?|N|#)`
	oficioWord = `[O0QDP][FBT][I1L|!T.](?: ?[I1L|!])? ?[CG][I1L|!T .] ?[O0QD]`
	kindWord   = `(` + oficioWord + `|[O0]F\.|MEMORANDUM|MEMORANDO|MEMO|CIRCULAR|TARJETA(?:[ .,-]{1,2}INFORMATIVA)?|DISPOSICION|RESOLUCION|DECRETO|ACUERDO|ORDENANZA|NOTA)`
	ofWord     = `['"]?DEL?(?:[ .,:;]+LA)?[ .,:;'"]+`
)

var (
	label      = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:` + numberWord + `[ .,:;/]*` + ofWord + `)?` + kindWord + `(?: [A-Z]{2,15}){0,5}?(?:(?:[ .,:;'"]+|[A-Z])` + numberWord + `(?:[ .,:;'"]+-?|-)| *#)`)
	shortLabel = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:` + numberWord + `[ .,:;/]*` + ofWord + `)?` + kindWord + `(?:[ .,:;]*[.,:;]-? *| +|$)`)
	bareLabel  = regexp.MustCompile(`^[^A-Z0-9]{0,3}` + numberWord + `[ ]*[.:,;]+ *`)
)

// labelled finds a number behind its label at the beginning of text, the raw
// text of a line's piece. It returns the number with offsets in that text.
func labelled(text string) (Number, bool) {
	folded := spelt(fold.Text(text))
	m := label.FindStringSubmatchIndex(folded)
	if m == nil {
		m = shortLabel.FindStringSubmatchIndex(folded)
	}
	kind := ""
	if m != nil {
		kind = kindNamed(folded[m[2]:m[1]])
	} else if m = bareLabel.FindStringIndex(folded); m == nil || startsSmall(text, m[1]) {
		return Number{}, false // "n. d. 48" is a table's row
	}
	runes, at := []rune(text), m[1]
	at += utf8.RuneCountInString(loneSign.FindString(string(runes[at:])))
	n, ok := gapped(runes, folded, at)
	if !ok {
		n, ok = scan(runes, folded, at)
	}
	n.Kind, n.Labelled = kind, true
	if kind == "" {
		n.Kind = prefixKind(n.Value)
	}
	return n, ok
}

// loneSign is ink between a label and its number, read as a character apart from both.
var loneSign = regexp.MustCompile(`^[^\t]\t+`)

// startsSmall reports whether a small letter stands at a code point of a text.
func startsSmall(text string, at int) bool {
	runes := []rune(text)
	return at < len(runes) && unicode.IsLower(runes[at])
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
	if m := cutFirst.FindStringSubmatchIndex(folded[at:]); m != nil {
		n, ok := scanSigned(runes, folded, at+m[3])
		n.Start, n.Corrected, n.Cut = at, true, true
		return n, ok
	}
	if n, ok := electronic(runes, folded, at); ok {
		return n, true
	}
	n, ok := scanSigned(runes, folded, at)
	if !ok || cutShort.MatchString(n.Value) || strings.Trim(n.Value, "0123456789") == "" && codesBehind.MatchString(folded[n.End:]) || yearBehind.MatchString(folded[n.End:]) && !yearAtEnd.MatchString(n.Value) {
		if w, is := worn(runes, at); is {
			return w, true
		}
		n.Unsigned = ok && ranTogether.MatchString(folded[n.Start:n.End])
	}
	n.Unsigned = n.Unsigned || ok && loneFigure.MatchString(folded[n.Start:n.End])
	return n, ok
}

// loneFigure is a figure by itself at a number's beginning, a letter and its sign most often:
// "5 2/3080" of S-2/3080.
var loneFigure = regexp.MustCompile(`^[0-9] +[0-9]`)

// cutFirst is a letter with a bow, as G, whose halves were read as a bracket and another
// sign, or a slanted I that was read as a slash, before a capital.
var cutFirst = regexp.MustCompile(`^(\([^A-Z()\s]|/)[A-Z]`)

// cutShort is what is read of a number where a sign was not: its first code, or a year
// that its running number runs into.
var cutShort = regexp.MustCompile(`^[0-9]{3}$|[/.-][0-9]{2,}(?:19|20)[0-9]{2}$`)

var (
	// codesBehind are codes and a year behind a running number, whose signs were not read.
	codesBehind = regexp.MustCompile(`^[ .:'"]{1,2}[A-Z]{2,6}(?:[ .:'"]{1,2}[A-Z]{2,6})*[ .:'"]{0,2}(?:20)?[0-9]{2}(?:[^A-Z0-9]|$)`)
	// yearBehind is a year behind a number, whose sign was not read.
	yearBehind = regexp.MustCompile(`^ (?:19|20)[0-9]{2}\b`)
	yearAtEnd  = regexp.MustCompile(`[/.-](?:19|20)?[0-9]{2}$`)
)

// ranTogether is a running number and a year with nothing but a blank between them.
var ranTogether = regexp.MustCompile(`[/.-][0-9]+ +(?:19|20)[0-9]{2}$`)

// scanSigned reads a number whose groups signs part.
func scanSigned(runes []rune, folded string, at int) (Number, bool) {
	end := scanGroups(folded, at)
	if m := stampedDate.FindStringIndex(folded[at:end]); m != nil {
		end = at + m[0]
	}
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

// stampedDate is a stamp's date beside a number: "DGD/DN-3362   19.NOV.2024".
var stampedDate = regexp.MustCompile(` +[0-9]{1,2}[ ./-]+(?:(?:ENE|FEB|MAR|ABR|MAY|JUN|JUL|AGO|SEP|OCT|NOV|DIC)[ ./-]+(?:[0-9]{4}|[0-9]{2})|(?:0?[1-9]|1[0-2])/ ?(?:19|20) ?[0-9]{2})$`)

// gde is a number of Argentina's electronic documents (GDE): kind, year, running
// number, jurisdiction and unit, and mostly behind a # the ministry. OCR takes the # for
// digits and signs, and a blank stands among digits that lie far apart.
var gde = regexp.MustCompile(`^([A-Z]{2,6})[.,]?[-=]((?:19|20)[0-9]{2}[-=][0-9]{1,8}(?: ?[0-9]{1,8})?[-=][A-Z]{2,6})[.,]?[-=]([A-Z]{2,10})(?:(#|[0-9+*%&$?]{1,3})([A-Z]{2,10}))?`)

var plainDashes = strings.NewReplacer("=", "-", " ", "")

// electronic reads the number of an electronic document that begins at a place.
func electronic(runes []rune, folded string, at int) (Number, bool) {
	m := gde.FindStringSubmatch(folded[at:])
	if m == nil {
		return Number{}, false
	}
	if last := at + len(m[0]) - len(m[5]); len(m[5]) > 2 && unicode.IsLower(runes[last]) {
		m[5] = m[5][1:] // a part of the #
	}
	value := m[1] + "-" + plainDashes.Replace(m[2]) + "-" + m[3]
	if m[4] != "" {
		value += "#" + m[5]
	}
	return Number{Value: value, Start: at, End: at + len(m[0]), Corrected: value != m[0]}, true
}

// scanGroups returns where the groups of letters and digits that begin at a
// place end: joined by separators with or without blanks, or by blanks alone
// before a short group with digits ("09 B5 61 0123/UAP/2021").
func scanGroups(f string, at int) int {
	end, group, sep := at, "", ""
	for {
		start := end + len(sep)
		stop := start
		if upsideDown(f, start) {
			stop++
		}
		for stop < len(f) && (isGroup(f[stop]) || specked(f, stop) || barred(f, stop)) {
			stop++
		}
		if endsUpright(f, stop) {
			return stop + 1
		}
		next := f[start:stop]
		if next == "" || (strings.TrimSpace(sep) == "" && sep != "" && !blankJoin(group, next, f, end, stop)) {
			return end
		}
		end, group = stop, next
		sep = f[end : end+separator(f[end:])]
		if sep == "" || sentenceEnds(sep, f[end+len(sep):]) || pointBehindYear.MatchString(f[at:end+len(sep)]) {
			return end
		}
	}
}

// pointBehindYear is a year at a number's end and a point that a blank parts from it or
// from what follows: a sentence's.
var pointBehindYear = regexp.MustCompile(`[0-9][/-](?:19|20)[0-9]{2}(?:\. +| +\.)$`)

// sentenceEnds reports whether a separator is a full stop before a word.
func sentenceEnds(sep, after string) bool {
	return strings.HasSuffix(sep, ". ") && after != "" && after[0] >= 'A' && after[0] <= 'Z'
}

// upsideDown reports whether an exclamation mark or a bracket that begins a group is an I.
func upsideDown(f string, at int) bool {
	return at+1 < len(f) && (f[at] == '!' || f[at] == '[') && isCapital(f[at+1])
}

// endsUpright reports whether an exclamation mark that ends a text is the I of the code
// before it.
func endsUpright(f string, at int) bool {
	return at > 0 && at+1 == len(strings.TrimRight(f, " .")) && f[at] == '!' && f[at-1] >= 'A' && f[at-1] <= 'Z'
}

// isGroup takes ) and ] for the letter J, which OCR reads as them.
func isGroup(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("|&)]", c) >= 0
}

// specked reports whether a speck stands between two capitals of a code, or the bow of
// the second one.
func specked(f string, at int) bool {
	if at == 0 || at+1 >= len(f) || !isCapital(f[at-1]) || !isCapital(f[at+1]) {
		return false
	}
	return strings.IndexByte(specks, f[at]) >= 0 || f[at] == '(' && strings.IndexByte("CGOQ", f[at+1]) >= 0
}

// barred reports whether a peso sign before a capital is an S.
func barred(f string, at int) bool { return at+1 < len(f) && f[at] == '$' && isCapital(f[at+1]) }

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// upturned is a slash before a year that was read as an upturned question mark.
var upturned = regexp.MustCompile(`^ ?\?(?:19|20)[0-9]{2}\b`)

// crossed is a slash before a running number, or between codes that slashes part, that a speck makes a plus of.
var crossed = regexp.MustCompile(`^\+(?:[0-9]{2,} ?[/-] ?(?:19|20)[0-9]{2}\b|[A-Z]{2,6}/[A-Z]{2,})`)

// misreadPoint is a point read as a comma, beside another sign or before a code's figure.
var misreadPoint = regexp.MustCompile(`^([/.-]*,[/.-]*)[A-Z]{0,2}[0-9]`)

// specks are signs that no number has and that dirt is read as.
const specks = `'"*~^`

// separator is how long the separator at the beginning of f is: blanks and
// signs, not a comma.
func separator(f string) int {
	n := 0
	for n < len(f) && strings.IndexByte(" /.-_!", f[n]) >= 0 {
		n++
	}
	if n == 0 && len(f) > 1 && (f[0] == ',' && isDigit(f[1]) || f[0] == ':' && isGroup(f[1])) {
		return 1 // another sign misread
	}
	if m := misreadPoint.FindStringSubmatch(f); m != nil {
		return len(m[1])
	}
	if crossed.MatchString(f) {
		return 1
	}
	if m := upturned.FindStringIndex(f); m != nil {
		return m[1] - len("2000")
	}
	if strings.HasPrefix(f, "?/") {
		return 2 // a slash read twice
	}
	if n == 0 && len(f) > 1 && strings.IndexByte(specks, f[0]) >= 0 {
		switch {
		case f[1] == '/':
			return 2
		case isDigit(f[1]):
			return 1 // in the place of a sign
		}
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
		return codesGoOn(before, next, f, end, stop)
	}
	if after := strings.TrimLeft(f[stop:], " "); after != "" && strings.IndexByte("/-", after[0]) >= 0 && strings.Trim(next, "0123456789") == "" && len(before) <= 8 {
		return true // the running number after its house's code: "DG 3045/2022"
	}
	closed := end > len(before) && strings.IndexByte("/-. ", f[end-len(before)-1]) >= 0 && year.MatchString(before)
	return !closed && (strings.ContainsAny(before, "0123456789") || letterPair.MatchString(before))
}

// runningBehind is a sign and groups up to a running number.
var runningBehind = regexp.MustCompile(`^[/.-](?:[A-Z]{1,8}[/.-]+)*[0-9]{2,}`)

// codesGoOn reports whether codes behind a blank are more of a number that signs part
// and that has no digits so far: "SEP-UR UT/OF-1127/2019".
func codesGoOn(before, next, f string, end, stop int) bool {
	start := end - len(before)
	return len(next) > 1 && start > 1 && strings.IndexByte("/.-", f[start-1]) >= 0 && strings.Trim(before, "0123456789") == before && runningBehind.MatchString(f[stop:])
}
