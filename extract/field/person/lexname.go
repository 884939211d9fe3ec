package person

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
)

// nameWord is a word of a stretch of text that may hold a name.
type nameWord struct {
	start, end int    // in the flow
	folded     string // put right where it was misread
	spelled    string // set where it was put right
	stop       bool   // a sign follows
}

// particle reports whether a word joins the words of a name.
func (w nameWord) particle() bool { return particles.MatchString(strings.ToLower(w.folded)) }

// abbreviated are given names that are written short, with a full stop.
var abbreviated = map[string]bool{"MA": true, "FCO": true, "GPE": true}

var (
	wordRun = regexp.MustCompile(`[A-Z0-9!|]+`)
	// signAfter is what may part a name from what follows; a dash does.
	signAfter  = regexp.MustCompile(`^[^A-Z0-9]*[.,;:\-]`)
	speckAfter = regexp.MustCompile(`^[^A-Z0-9.]*[,\-]`)
	dashAfter  = regexp.MustCompile(`^[^A-Z0-9]*[;:\-]`)
)

// The limits of what a lexicon tells of a name: its words at most, what may
// stand before it in a title's place, and how long that may be.
const (
	mostNameWords = 12
	mostJunk      = 3
	longestJunk   = 5
)

// lexicalName is a name all of whose words the lexicon has.
type lexicalName struct {
	words  []nameWord
	after  int  // where in the flow it ends, its sign included
	led    bool // something that is no title stands before it
	mended bool
}

// lexical finds a complete name in a stretch of a flow by the lexicon: given
// names, then surnames, up to a sign, an office or the end. Up to two short
// words before it are what OCR made of a title.
func lexical(f *layout.Flow, start, end int, titled bool) (lexicalName, bool) {
	words := nameWords(f, start, end)
	for k := 0; k < len(words) && k <= mostJunk; k++ {
		if k+1 < len(words) && words[k].initialsOf(f, words[k+1]) {
			continue
		}
		n, ok := nameFrom(f, words[k:], end)
		if ok && (titled || n.count() > 2) {
			n.led = k > 0
			return n, true
		}
		if w := words[k]; len(w.folded) > longestJunk || names().has(w.folded) || len(w.folded) >= shortestMended && !w.stop && !beforeName.MatchString(w.folded) {
			break // or what is left of a given name
		}
	}
	return lexicalName{}, false
}

// nameWords cuts a stretch of a flow into words.
func nameWords(f *layout.Flow, start, end int) []nameWord {
	var out []nameWord
	for _, m := range wordRun.FindAllStringIndex(f.Folded[start:end], mostNameWords) {
		w := nameWord{
			start: start + m[0], end: start + m[1], folded: f.Folded[start+m[0] : start+m[1]],
			stop: stopsName(f.Folded[start+m[1] : end]),
		}
		w.unmark()
		switch at := w.seam(f); {
		case len(w.folded) == 1 && !fold.IsLetter(w.folded[0]): // a speck
		case at > 0:
			first, second := w, w
			first.end, first.folded, first.stop = w.start+at, w.folded[:at], false
			second.start, second.folded = first.end, w.folded[at:]
			out = append(out, first, second)
		case len(out) > 0 && out[len(out)-1].broken(w):
			last := &out[len(out)-1]
			last.end, last.folded, last.stop = w.end, last.folded+w.folded, w.stop
			last.spelled = likePrinted(names().spelled(last.folded), f.Slice(w.start, w.end))
		default:
			out = append(out, w)
		}
	}
	return out
}

// stopsName reports whether what follows a word parts a name from it. A hyphen between
// letters joins two surnames, if no office begins behind it.
func stopsName(rest string) bool {
	if len(rest) > 1 && rest[0] == '-' && fold.IsLetter(rest[1]) {
		return officeAt(rest[1:]) == 0
	}
	return signAfter.MatchString(rest)
}

// unmark leaves signs behind a name out of it, which may be letters elsewhere.
func (w *nameWord) unmark() {
	bare := strings.TrimRight(w.folded, "!|")
	if bare != w.folded && names().has(bare) {
		w.end -= len(w.folded) - len(bare)
		w.folded, w.stop = bare, true
	}
}

// broken reports whether a letter is the beginning of a name that was read apart
// from the rest of it: "Y barra".
func (w nameWord) broken(rest nameWord) bool {
	return len(w.folded) == 1 && !w.stop && names().has(w.folded+rest.folded) && !names().has(rest.folded)
}

// shortestJoined is how many letters two names run together have at least.
const shortestJoined = 7

// runInTitle is a title that ran together with the name behind it.
var runInTitle = regexp.MustCompile(`^(?:MTR[AO]|LIC|LCD[AO]|ING|ARQ|DRA?)$`)

// misreadTitle is a title, or what OCR makes of one, that would pass for a given name
// with a letter lost: Maira for Mira, which was Mtra.
var misreadTitle = regexp.MustCompile(`^(?:M[TIL1]R[AO]|L[IT1]C|L[CE]D[AO]|[I1]NG|AR[QG]|DRA?|PROFR?A?)$`)

// beforeName is a title, or a degree that ran together: "en A.P.".
var beforeName = regexp.MustCompile(misreadTitle.String() + `|^EN[A-Z]{1,3}$`)

// seam returns where a word is two names, or a title and a name, that ran
// together; zero where it is none, or may be parted in several places.
func (w nameWord) seam(f *layout.Flow) int {
	l := names()
	if i := innerCapital(f.Slice(w.start, w.end)); i > 0 && i <= mostInitials && l.given[w.folded[i:]] != "" {
		return i // what is left of a title's initials: POlga
	}
	if len(w.folded) < shortestJoined || l.has(w.folded) {
		return 0
	}
	sure := f.Evidences(w.start, w.end)[0].Confidence
	if sure >= reading.SurelyRead {
		return 0 // a name that the lexicon lacks: Anamaría
	}
	seam := 0
	for i := 2; i <= len(w.folded)-3; i++ {
		first, second := w.folded[:i], w.folded[i:]
		known, alsoKnown := l.has(first) || runInTitle.MatchString(first), l.has(second)
		if known && (alsoKnown || sure < hardlyRead && l.mend(second, sure, l.has) != "") {
			if seam > 0 {
				return 0
			}
			seam = i
		}
	}
	return seam
}

// mostInitials is how many letters of a title are left before a name at most.
const mostInitials = 2

// innerCapital is where a word goes on in small letters behind its last capital, 0 where
// it has one only, or none but capitals.
func innerCapital(printed string) int {
	runes := []rune(printed)
	at := 0
	for at+1 < len(runes) && unicode.IsUpper(runes[at]) && unicode.IsUpper(runes[at+1]) {
		at++
	}
	if small := string(runes[min(at+1, len(runes)):]); small == "" || small != strings.ToLower(small) {
		return 0
	}
	return at
}

// initialsOf reports whether a word that may be the short form of a given name is written
// in capitals before one that is not: a degree's letters, C.P. y M.A.
func (w nameWord) initialsOf(f *layout.Flow, next nameWord) bool {
	printed, behind := f.Slice(w.start, w.end), f.Slice(next.start, next.end)
	return abbreviated[w.folded] && printed == strings.ToUpper(printed) && behind != strings.ToUpper(behind)
}

// nameFrom reads a name that begins with the first of some words.
func nameFrom(f *layout.Flow, words []nameWord, end int) (lexicalName, bool) {
	var n lexicalName
	for i := range words {
		w := words[i].known(f, i == 0)
		if w.folded == "" || i > 0 && words[i-1].stop && !abbreviated[words[i-1].folded] && !n.goesOn(f, w) {
			break
		}
		n.words = append(n.words, w)
		n.mended = n.mended || w.spelled != ""
	}
	for len(n.words) > 0 && n.words[len(n.words)-1].particle() {
		n.words = n.words[:len(n.words)-1]
	}
	if len(n.words) < 2 || names().surname[n.words[len(n.words)-1].folded] == "" {
		return n, false
	}
	last := n.words[len(n.words)-1]
	n.after = last.end
	if last.stop {
		n.after += len(signAfter.FindString(f.Folded[last.end:end]))
		return n, true
	}
	rest := strings.TrimLeft(f.Folded[last.end:end], ` "'*~`)
	return n, rest == "" || officeAt(rest) == 0
}

// known is a word with the name that it is or was misread of; without a folded
// text where it is neither. The first word of a name is a given one.
func (w nameWord) known(f *layout.Flow, first bool) nameWord {
	l := names()
	fits := l.has
	if first {
		fits = func(s string) bool { return l.given[s] != "" }
	}
	if fits(w.folded) || !first && w.particle() {
		return w
	}
	if first && misreadTitle.MatchString(w.folded) {
		return nameWord{}
	}
	to := l.mend(w.folded, f.Evidences(w.start, w.end)[0].Confidence, fits)
	w.folded, w.spelled = to, ""
	if to != "" {
		w.spelled = likePrinted(l.spelled(to), f.Slice(w.start, w.end))
	}
	return w
}

// goesOn reports whether a word behind a sign is one more of a name: of one that is
// a given name alone, a surname of one that has not two yet, or behind any sign the
// first: the sign is a speck.
func (n lexicalName) goesOn(f *layout.Flow, w nameWord) bool {
	if n.count() == 1 && n.words[0].spelled == "" && speckAfter.MatchString(f.Folded[n.words[0].end:w.start]) {
		return !w.particle()
	}
	if len(n.words) == 0 || n.count() > 3 || names().surname[w.folded] == "" && !w.particle() {
		return false
	}
	last, sure := n.words[len(n.words)-1], n.surnames()
	if last.particle() {
		return true // with which no name ends
	}
	if sure == 0 || sure == 1 && names().given[w.folded] == "" && !w.particle() {
		return true
	}
	return !dashAfter.MatchString(f.Folded[last.end:w.start])
}

// count is how many words a name has, particles aside.
func (n lexicalName) count() int {
	count := 0
	for _, w := range n.words {
		if !w.particle() {
			count++
		}
	}
	return count
}

// full reports whether a name has two given names and two surnames, all of them as they
// were read: it seldom has more, whatever hides the title before it.
func (n lexicalName) full() bool {
	l := names()
	given := func(w nameWord) bool { return l.given[w.folded] != "" && l.surname[w.folded] == "" }
	return !n.mended && n.count() >= fullName && given(n.words[0]) && given(n.words[1])
}

// exact reports whether a name has three words or more and all were read to the letter and
// the accent as the lexicon spells them: what is misread is seldom three common names.
func (n lexicalName) exact(f *layout.Flow) bool {
	for _, w := range n.words {
		printed := f.Slice(w.start, w.end)
		if !w.particle() && (w.spelled != "" || printed != likePrinted(names().spelled(w.folded), printed)) {
			return false
		}
	}
	return !n.led && n.count() >= exactName
}

// exactName is how many words such a name has at least.
const exactName = 3

// surnames is how many words of a name can be nothing but surnames.
func (n lexicalName) surnames() int {
	count := 0
	for _, w := range n.words {
		if names().given[w.folded] == "" && !w.particle() {
			count++
		}
	}
	return count
}

// text is the name, its words put right.
func (n lexicalName) text(f *layout.Flow) string {
	var out []string
	for _, w := range n.words {
		if w.spelled == "" {
			w.spelled = f.Slice(w.start, w.end)
		}
		if abbreviated[w.folded] {
			w.spelled += "."
		}
		out = append(out, w.spelled)
	}
	return strings.Join(out, " ")
}
