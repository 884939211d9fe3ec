package statute

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// Printed is a word of a title as it was read.
type Printed struct {
	Folded   string
	Readable bool // a word that can be trusted, not what a stamp left of one
}

// Reading is the law that a damaged title must be.
type Reading struct {
	Law   Law     // of the book; its title alone for a law named elsewhere
	End   int     // how many of the printed words it takes up
	Share float64 // of the title's letters, how many were read
}

const (
	// readShare is how much of a title, by letters, must have been read.
	readShare = 0.5
	// lead is how many letters more of the law's title than of any other law's
	// must have been read: the worth of a short word.
	lead = 4
	// stump is how many letters must be left of a word to count for it.
	stump = 3
)

// Damaged finds the one law whose title the readable words make up, in order:
// most of it must have been read, no readable word may be another, and no other
// law may come near. Named are titles that the document has whole elsewhere.
// The words must be those of the title and no more.
func (b *Book) Damaged(words []Printed, named []string) (Reading, bool) {
	titles := slices.Clone(b.titles)
	laws := slices.Clone(b.laws)
	for _, n := range named {
		titles = append(titles, newTitle(len(laws), n))
		laws = append(laws, Law{Title: n})
	}
	best, rival := remains{}, 0
	bestLaw := -1
	for _, t := range titles {
		r, ok := t.remains(words)
		switch {
		case !ok:
		case bestLaw == t.law:
			if r.letters > best.letters {
				best = r
			}
		case bestLaw < 0 || r.letters > best.letters:
			best, rival, bestLaw = r, max(rival, best.letters), t.law
		default:
			rival = max(rival, r.letters)
		}
	}
	if bestLaw < 0 || best.letters-rival < lead || best.share < readShare || !best.telling {
		return Reading{}, false
	}
	return Reading{Law: laws[bestLaw], End: best.end, Share: best.share}, true
}

// remains are what can be read of a title.
type remains struct {
	letters int
	share   float64
	end     int
	telling bool // a word of it says what the law is about
}

// remains lays the printed words beside the title's, each of which may be
// unread. It fails where the head noun is another, or a readable word is none
// of the title's.
func (t title) remains(words []Printed) (remains, bool) {
	var r remains
	all, next := 0, 0
	for i, want := range t.words {
		all += len(want)
		k, n, ok := find(want, words, next)
		if i == 0 && (!ok || k != 0) {
			return r, false
		}
		if !ok || contradicts(words[next:k]) {
			continue
		}
		r.letters += n
		next = k + 1
		r.telling = r.telling || !generic(want)
	}
	if contradicts(words[next:]) {
		return r, false
	}
	r.end, r.share = next, float64(r.letters)/float64(max(all, 1))
	return r, r.letters > 0
}

// find looks for a title's word, whole, misread or a stump of it, and returns
// its place and how many of its letters are there.
func find(want string, words []Printed, from int) (at, letters int, ok bool) {
	for k := from; k < len(words); k++ {
		got := plain(words[k].Folded)
		if got+"S" == want && words[k].Readable {
			continue // a state's Constitución is not that of the "Estados"
		}
		if limit := tolerance(want, 4); fold.Within(want, unglued(got, want), limit) <= limit {
			return k, len(want), true
		}
		if len(got) >= stump && len(got) < len(want) && !words[k].Readable && strings.HasPrefix(want, got) {
			return k, len(got), true
		}
	}
	return 0, 0, false
}

// contradicts reports whether one of the words is readable and says something.
func contradicts(words []Printed) bool {
	return slices.ContainsFunc(words, func(w Printed) bool { return w.Readable && !skipped(w.Folded) })
}

// generic are the words that many laws' titles have.
func generic(w string) bool {
	switch w {
	case "IEY", "REGIAMENTO", "CODIGO", "INTERIOR", "INTERNO", "SECRETARIA", "INSTITUTO", "GENERAI", "FEDERAI", "NACIONAI",
		"ESTADO", "PUBIICA", "PUBIICO", "ORGANICA", "CONSTITUCION", "CONVENCION", "IINEAMIENTOS", "SISTEMA", "COMISION":
		return true
	}
	return false
}

// unglued takes off a small word that OCR has run into a title's word
// ("Generalde", "enPosesión"), where what is left is as long as the word.
func unglued(got, want string) string {
	for _, w := range []string{"DEIA", "DE", "EN", "IA", "Y"} {
		if len(got) < len(want)+len(w)-1 || len(got) > len(want)+len(w)+1 {
			continue
		}
		if rest, ok := strings.CutSuffix(got, w); ok && len(rest) >= 4 {
			return rest
		}
		if rest, ok := strings.CutPrefix(got, w); ok && len(rest) >= 4 {
			return rest
		}
	}
	return got
}

// Unscoped reports whether a title is that of several laws of the book but for
// the word, General or Federal, that tells them apart.
func (b *Book) Unscoped(s string) bool {
	short := newTitle(0, s)
	fits := map[int]bool{}
	for _, t := range b.titles {
		if len(t.words) < 3 || t.words[1] != "GENERAI" && t.words[1] != "FEDERAI" {
			continue
		}
		if slices.Equal(short.words, slices.Delete(slices.Clone(t.words), 1, 2)) {
			fits[t.law] = true
		}
	}
	return len(fits) > 1
}

// Knows reports whether a folded word is one that laws' titles have.
func (b *Book) Knows(folded string) bool { return b.words[folded] || skipped(folded) }

// Stump reports whether a folded word that no title has is the beginning of
// one that titles have, three letters or more cut off.
func (b *Book) Stump(folded string) bool {
	if b.words[folded] || len(folded) > 6 {
		return false
	}
	return slices.ContainsFunc(b.vocabulary, func(w word) bool {
		return len(w.folded) >= len(folded)+3 && strings.HasPrefix(w.folded, folded)
	})
}

// Same reports whether two titles are one, misread or not.
func Same(a, b string) bool {
	a, b = fold.Words(a), fold.Words(b)
	return Misread(a, b, min(len(a), len(b))/20)
}
