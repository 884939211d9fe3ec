// Package statute is the statute book: the laws that oficios cite by a code,
// their titles as they are printed and misprinted, and their editions.
//
// A Law keeps its name when it is issued anew; each issue is an Edition. Dates
// are those of laws.json, which names a source for each; an edition that could
// not be sourced is left out, and nothing is then said about its being in force.
package statute

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

//go:embed laws.json
var lawsJSON []byte

// Law is a statute, a regulation or a treaty.
type Law struct {
	Code     string    `json:"code"` // empty for a law that is cited by its title
	Title    string    `json:"title"`
	Aliases  []string  `json:"aliases"` // short and wrong titles that mean this law alone
	Editions []Edition `json:"editions"`
	// Companions, by code: what this law's text calls "Ley General", what its
	// readers call "Ley Federal" beside it, and what is "its Reglamento".
	General    string `json:"general"`
	Federal    string `json:"federal"`
	Regulation string `json:"regulation"`
}

// Edition is a law as it was issued on one day. Dates are ISO.
type Edition struct {
	Published string `json:"published"`
	From      string `json:"from"`    // the first day in force
	Until     string `json:"until"`   // the last day in force; empty while it is
	Checked   string `json:"checked"` // the last day that the source vouches for, where a later law may have come
	Source    string `json:"source"`
}

// Vouched reports whether the book can say if the edition was in force on that
// ISO date.
func (e Edition) Vouched(date string) bool {
	return e.Known() && (e.Until != "" || e.Checked == "" || date <= e.Checked)
}

// Known reports whether there is an edition at all.
func (e Edition) Known() bool { return e.Published != "" }

// On returns the edition that a text of the given ISO date means, and whether
// it was in force on that day. After a law's repeal that is its last edition,
// not in force. The edition is not Known when the date is empty or lies before
// the first edition of the book.
func (l Law) On(date string) (Edition, bool) {
	var last Edition
	if date == "" {
		return last, false
	}
	for _, e := range l.Editions {
		if e.From > date {
			break
		}
		last = e
	}
	return last, last.Known() && (last.Until == "" || date <= last.Until)
}

// Book is the statute book. It does not change and may be shared.
type Book struct {
	laws   []Law
	byCode map[string]int
	titles []title

	words      map[string]bool // of titles, folded
	vocabulary []word          // the same in the titles' order
}

// word is a word of titles.
type word struct{ printed, folded string }

// New returns the statute book that comes with the program.
func New() (*Book, error) {
	var laws []Law
	if err := json.Unmarshal(lawsJSON, &laws); err != nil {
		return nil, fmt.Errorf("read the statute book: %w", err)
	}
	return newBook(laws)
}

func newBook(laws []Law) (*Book, error) {
	b := &Book{laws: laws, byCode: map[string]int{}}
	for i, l := range laws {
		if l.Code != "" {
			if _, twice := b.byCode[l.Code]; twice {
				return nil, fmt.Errorf("statute book: code %s stands twice", l.Code)
			}
			b.byCode[l.Code] = i
		}
		for _, t := range append([]string{l.Title}, l.Aliases...) {
			b.titles = append(b.titles, newTitle(i, t))
		}
	}
	b.learnWords()
	return b, nil
}

// Laws returns all laws, in the book's order.
func (b *Book) Laws() []Law { return append([]Law(nil), b.laws...) }

// Code returns the law with that code.
func (b *Book) Code(code string) (Law, bool) {
	i, ok := b.byCode[code]
	if !ok {
		return Law{}, false
	}
	return b.laws[i], true
}

// Acronym returns the law with that code, also where OCR took an I for an l or
// a 1, or an O for a 0.
func (b *Book) Acronym(word string) (Law, bool) {
	folded := plain(fold.Text(word))
	for _, l := range b.laws {
		if len(l.Code) > 2 && plain(l.Code) == folded {
			return l, true
		}
	}
	return Law{}, false
}

// Find returns the law with that title, though accents be lost, letters be
// misread, or a word be missing. A title that goes on after the law's own (a
// state's law of the same name) is not that law's, nor is one that fits two.
func (b *Book) Find(s string) (Law, bool) {
	words := Split(s)
	l, n, ok := b.Prefix(words)
	if !ok {
		return Law{}, false
	}
	for _, w := range words[n:] {
		if w != "." && w != "," {
			return Law{}, false
		}
	}
	return l, true
}

// Split parts a title into folded words and marks, as Prefix takes them.
func Split(s string) []string {
	var b strings.Builder
	for _, c := range fold.Text(s) {
		if strings.ContainsRune(".,;:()\"'*-", c) {
			b.WriteString(" " + string(c) + " ")
			continue
		}
		b.WriteRune(c)
	}
	return strings.Fields(b.String())
}
