package segment

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
)

// markQuotes gives the pieces of passages between quotation marks a role of their
// own: the head of another letter that is copied into the text is not the page's.
func (r *reader) markQuotes() {
	for i := range r.page.Lines {
		last := r.quoteEnd(i)
		if last < i+fewestQuoted-1 || !r.quotesLetter(i, last) {
			continue
		}
		for k := range r.pieces {
			if pc := &r.pieces[k]; pc.line >= i && pc.line <= last && pc.role == unknownRole {
				pc.role = quoteRole
			}
		}
	}
}

// fewestQuoted is how many lines a passage has that may hold a head: a number, a
// date and some text. A shorter one is a motto, or a speck read as a mark.
const fewestQuoted = 3

// quoteEnd returns the line on which the quotation ends that begins with line i,
// -1 if none begins there or its end is not on the page.
func (r *reader) quoteEnd(i int) int {
	l := r.page.Lines[i]
	text := r.page.Folded[l.Start:l.End]
	if !strings.HasPrefix(text, `"`) || isMotto(text) {
		return -1
	}
	at := l.Start + 1
	next := strings.IndexByte(r.page.Folded[at:], '"')
	if next < 0 || !closesQuote(r.page.Folded, at+next) {
		return -1
	}
	for k := i; k < len(r.page.Lines); k++ {
		if l := r.page.Lines[k]; at+next < l.End {
			return k
		}
	}
	return -1
}

// quotesLetter reports whether a passage between marks is a copied one rather than
// a head with a speck before it: it is announced, or begins the page and has the close of
// the letter whose head it has, or begins with a number's label and names nobody who is
// written to.
func (r *reader) quotesLetter(first, last int) bool {
	addressed := r.has(first, last, isPresent) || r.has(first, last, toLabel.MatchString)
	if first == 0 && (!addressed || r.has(first, last, isCloser)) {
		return true
	}
	if first > 0 && strings.HasSuffix(strings.TrimRight(r.folded(first-1), " "), ":") {
		return true
	}
	return r.quotesLabel(first) && !addressed
}

// has reports whether a piece on one of some lines is of a kind.
func (r *reader) has(first, last int, is func(folded string) bool) bool {
	return slices.ContainsFunc(r.pieces, func(pc piece) bool { return pc.line >= first && pc.line <= last && is(pc.folded) })
}

// quotesLabel reports whether a line begins with a mark and a number's label.
func (r *reader) quotesLabel(i int) bool {
	text := r.folded(i)
	within := strings.TrimLeft(text, `" `)
	return strings.HasPrefix(text, `"`) && (label.MatchString(within) || shortLabel.MatchString(within))
}

// copiedFrom is the line with which a copied letter's head begins on a page that is
// written to nobody; behind the last line where none is.
func (r *reader) copiedFrom() int {
	for i := range r.page.Lines {
		if !r.head.Present && r.quotesLabel(i) {
			return i
		}
	}
	return len(r.page.Lines)
}

// closesQuote reports whether the mark at a place ends a quotation: it stands
// right behind a word and before none. Behind an article's number it is the sign of an
// ordinal.
func closesQuote(folded string, at int) bool {
	if at == 0 || folded[at-1] == ' ' || folded[at-1] == '\n' || articleNumber.MatchString(folded[max(0, at-15):at]) {
		return false
	}
	return at+1 == len(folded) || !isGroup(folded[at+1]) || folded[at+1] == ')'
}

// articleNumber ends where the sign of an ordinal may stand.
var articleNumber = pattern.MustCompile(`\bART(?:ICULO|\.)? ?[0-9]{1,3}$`)
