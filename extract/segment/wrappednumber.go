package segment

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
)

// numberBelow reads a number whose label stands on the line above it, alone or with
// the codes that it begins with, and the text that it was read from.
func (r *reader) numberBelow(i int) (text string, n Number, ok bool) {
	pc := r.pieces[i]
	if i+1 >= len(r.pieces) || !labelOnly(pc.folded) && !codesOnly(pc.text) {
		return "", Number{}, false
	}
	next := r.pieces[i+1]
	if next.line != pc.line+1 || !next.first || next.line >= r.body {
		return "", Number{}, false
	}
	if _, numbered := bare(next.text); !numbered && !labelOnly(pc.folded) {
		return "", Number{}, false
	}
	text = strings.ReplaceAll(r.page.Slice(pc.start, next.end), "\n", " ")
	n, ok = labelled(text)
	return text, n, ok
}

// codes are what a number begins with before its first digit.
var codes = pattern.MustCompile(`^[A-Z]{2,}(?:[/.-] ?[A-Z]+)*[/.-]?$`)

// codesOnly reports whether a text is a number's label and its first codes.
func codesOnly(text string) bool {
	n, ok := labelled(text)
	words := strings.Fields(text)
	return !ok && n.Labelled && codes.MatchString(words[len(words)-1])
}

// codesAbove completes a number without a label whose label and first codes stand above it
// in its column: another column's line stands between them in the page's text.
func (r *reader) codesAbove(i int, n *Number) {
	if n.Labelled {
		return
	}
	if whole, above, ok := r.withAbove(i); ok && strings.HasSuffix(whole.Value, n.Value) {
		n.Value, n.Kind, n.Labelled, n.Corrected = whole.Value, whole.Kind, true, true
		r.claim(above.start, above.end, numberRole)
	}
}

// wrappedRunning is a running number and a year alone.
var wrappedRunning = regexp.MustCompile(`^[0-9]{1,6} ?[/-] ?(?:19|20)[0-9]{2}\.?$`)

// wrapped is the number that a piece is the running number and the year of, its codes
// standing above.
func (r *reader) wrapped(i int) (n Number, ok bool) {
	whole, above, ok := r.withAbove(i)
	if !ok {
		return n, false
	}
	r.claim(above.start, above.end, numberRole)
	return Number{Kind: whole.Kind, Value: whole.Value, End: r.pieces[i].end - r.pieces[i].start, Labelled: true, Corrected: true}, true
}

// withAbove reads a number from a piece and the label and codes that stand above it in its
// column.
func (r *reader) withAbove(i int) (whole Number, above piece, ok bool) {
	pc := r.pieces[i]
	for j := i - 1; j >= 0 && r.pieces[j].line >= pc.line-1; j-- {
		above = r.pieces[j]
		if above.line != pc.line-1 || above.box[0] > pc.box[2] || pc.box[0] > above.box[2] || !codesOnly(above.text) {
			continue
		}
		if whole, ok = labelled(above.text + " " + pc.text); ok {
			return whole, above, true
		}
	}
	return whole, above, false
}
