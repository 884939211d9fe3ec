package person

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// isName reports whether a folded text may be a person's name: two to seven
// words of letters, none of them an office's.
func isName(folded string) bool {
	words := strings.Fields(folded)
	if len(words) < 2 || len(words) > 8 || strings.ContainsAny(folded, "0123456789/:@\"") {
		return false
	}
	return !officeWord.MatchString(folded)
}

// printedName is what a line tells of a person: the titles, the name, and where
// a position begins on the same line, -1 if none does.
type printedName struct {
	title, name *schema.Value
	rest        int
	whole       bool    // the lexicon knows all of its words
	led         bool    // something that is no title stands before the name
	titles      float64 // how many characters titles take before it that were not all read
	mended      bool    // its first word was put right by the lexicon
	full        bool    // two given names and two surnames were read, none of them put right
	exact       bool    // a given name and two surnames or more were read, as the lexicon spells them
}

// nameIn reads a name from a stretch of a flow: by the lexicon where that has all
// of its words, else by its form.
func nameIn(f *layout.Flow, start, end int) printedName {
	out := printedName{rest: -1}
	from := start
	if m := titles.FindStringIndex(f.Folded[start:end]); m != nil && m[1] < end-start && !smallStrokes(f.Slice(start, start+m[1])) {
		from = start + m[1]
		out.title = titleIn(f, start, from)
	}
	if n, ok := lexical(f, from, end, out.title != nil); ok {
		out.take(f, n, end)
		if before := f.Folded[from:n.words[0].start]; out.led && abbreviations.MatchString(before) {
			out.led, out.titles = false, float64(n.words[0].start-start)
		}
		return out
	}
	if m := nameStop(f.Folded[from:end]); m != nil {
		end, out.rest = from+m[0], from+m[1]
	}
	out.name = formed(f, from, end)
	return out
}

// abbreviations are what is left of titles that were misread: "AYÁ." of Arq. A given name
// is not written with a full stop.
var abbreviations = regexp.MustCompile(`^(?:[^A-Z0-9]*[A-Z]{2,4}\.)+ *$`)

// smallStrokes reports whether what may be a title is small letters without a stop:
// strokes of a signature.
func smallStrokes(title string) bool {
	return title == strings.ToLower(title) && !strings.ContainsAny(title, ".,:")
}

// take makes a name of what the lexicon knows.
func (p *printedName) take(f *layout.Flow, n lexicalName, end int) {
	start, last := n.words[0].start, n.words[len(n.words)-1].end
	v := f.Value(schema.String(n.text(f)), start, last)
	if n.mended {
		v = reading.Shared(v, reading.CorrectedShare)
	}
	p.name, p.whole, p.led, p.mended, p.full = &v, true, n.led, n.words[0].spelled != "", n.full()
	p.exact = n.exact(f)
	if strings.Trim(f.Folded[n.after:end], ` "'*~.,`) != "" {
		p.rest = n.after
	}
}

// formed makes a name of a text that has a name's form, without a value where it
// has not; nothing of a character or two.
func formed(f *layout.Flow, start, end int) *schema.Value {
	value := reading.Trim(unstopped.ReplaceAllString(f.Slice(start, end), "$1$3 $2$4"))
	if utf8.RuneCountInString(value) < 3 {
		return nil
	}
	scalar := schema.Scalar{}
	if plausible(value) {
		scalar = schema.String(value)
	}
	v := f.Value(scalar, start, end)
	if v.Confidence() < sureName && !spellable(value) {
		v.Value = schema.Scalar{}
	}
	v.Text = strings.TrimSpace(v.Text)
	return &v
}

// unstopped is a speck read as a full stop between two words of a name.
var unstopped = regexp.MustCompile(`(\pL{3})[.,](\pL{2})|(\pL{4})\. (\pL{2})`)

// nameStop returns where a name ends that a position follows on its line: at a
// sign, or before a word of offices, though OCR has changed a letter of it.
func nameStop(folded string) []int {
	m := nameEnd.FindStringIndex(folded)
	if m != nil && (m[0] <= 4 || speck(folded[m[0]:m[1]], folded[m[1]:])) {
		m = nil
	}
	if stop := wordStop.FindStringSubmatchIndex(folded); stop != nil && (m == nil || stop[2] < m[0]) && len(strings.Fields(folded[:stop[2]])) > 2 {
		m = stop[2:4]
	}
	if at := officeAt(folded); at > 0 && (m == nil || at < m[0]) && len(strings.Fields(folded[:at])) > 1 {
		m = []int{at, at}
	}
	return m
}

// speck reports whether a comma between words of a name is one: a surname stands behind
// it, and a position does not begin with one.
func speck(sign, rest string) bool {
	first, _, _ := strings.Cut(rest, " ")
	return strings.HasPrefix(sign, ",") && names().surname[first] != "" && !officeWord.MatchString(first)
}

// wordStop is a full stop after a word that is no abbreviation.
var wordStop = regexp.MustCompile(`[A-Z]{4}(\. +)[A-Z]`)

// offices are the commonest first words of positions.
var offices = []string{"TITULAR", "ENCARGADA", "ENCARGADO", "DIRECTOR", "DIRECTORA", "COORDINADOR", "COORDINADORA", "SUBDIRECTOR", "RESPONSABLE", "DIRECCION"}

// officeAt returns where the first word of an office begins, -1 if none does.
func officeAt(folded string) int {
	exact := officeWord.FindStringIndex(folded)
	at := 0
	for _, w := range strings.SplitAfter(folded, " ") {
		if exact != nil && at >= exact[0] {
			return exact[0]
		}
		word := strings.Trim(w, " .,")
		if slices.ContainsFunc(offices, func(o string) bool { return len(word) == len(o) && fold.Distance(word, o) == 1 }) {
			return at
		}
		at += len(w)
	}
	if exact != nil {
		return exact[0]
	}
	return -1
}

// particles are the words of names that are written small.
var particles = regexp.MustCompile(`^(?:de|del|la|las|los|y|e|da|di|van|von)$`)

// plausible reports whether a text has a name's form: words of letters, each in
// capitals or with a capital first. What has not is told as printed, without a
// value.
func plausible(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 || particles.MatchString(strings.ToLower(words[len(words)-1])) || strings.Contains(name, " - ") || strings.Contains(name, ", ") {
		return false
	}
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-'’", r) }) {
		if initial.MatchString(w) {
			continue
		}
		w = strings.TrimRight(w, ".,")
		if !particles.MatchString(strings.ToLower(w)) && !capitalised(w) {
			return false
		}
	}
	return true
}

// initial is one letter and a full stop, or the O of O'Hara.
var initial = regexp.MustCompile(`^(?:\pL\.|[OD])$`)

// capitalised reports whether a word is of letters, the first a capital, the
// others all capitals or all small.
func capitalised(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	rest := w[size:]
	return unicode.IsUpper(first) && rest != "" && (rest == strings.ToUpper(rest) || rest == strings.ToLower(rest)) &&
		!strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
}

// nameEnd parts a name from a position on the same line.
var nameEnd = regexp.MustCompile(`(?: ?\. ?-+ ?| +-+ +|, +| ?[;:] ?)`)
