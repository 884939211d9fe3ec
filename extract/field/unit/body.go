package unit

import (
	"strings"
	"sync"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// body is a public body by its name.
type body struct {
	name    string
	words   []string // folded
	letters string
	kind    segment.Unit
}

// bodies are the public bodies that are known, made when they are first asked for.
var bodies = sync.OnceValue(func() []body {
	var out []body
	for _, name := range strings.Split(strings.TrimSpace(publicBodies), "\n") {
		kind := segment.UnitOf(fold.Words(name))
		if kind != segment.Ministry {
			kind = segment.Institution
		}
		out = append(out, body{name, unitWordsOf(name), keyOf(name), kind})
	}
	return out
})

// misreadShare is how many letters of a body's name stand for one that may be
// misread: three of "Instituto Nacional de Migración".
const misreadShare = 8

// bodyOf finds the public body whose name a text is, nil where it is none's or
// may be two's: up to some letters in its long words, which may be torn or run
// together. Small words tell names apart.
func bodyOf(text string) *body {
	words := unitWordsOf(text)
	letters := strings.Join(words, "")
	var best *body
	least, all := 0, bodies()
	for i := range all {
		b := &all[i]
		most := len(b.letters) / misreadShare
		d := fold.Within(letters, b.letters, most)
		if d > most || len(words) == len(b.words) && !likeBody(words, b.words) {
			continue
		}
		switch {
		case best == nil || d < least:
			best, least = b, d
		case d == least:
			return nil
		}
	}
	return best
}

// likeBody reports whether words differ in long ones, or in short ones by a letter.
func likeBody(read, printed []string) bool {
	for i, w := range read {
		short := len(printed[i]) < slip.ShortestWord
		if w != printed[i] && (smallWords[w] || short && fold.Distance(w, printed[i]) > 1) {
			return false
		}
	}
	return true
}

// spellBody spells a recognised name of a public body as it is spelled.
func spellBody(v *schema.Value) {
	text := reading.ValueOf(v)
	if text == "" || v.Places()[0].Origin != schema.OCR {
		return
	}
	b := bodyOf(text)
	if b == nil || keyOf(text) == b.letters {
		return
	}
	name := b.name
	if reading.InCapitals(text) {
		name = strings.ToUpper(name)
	}
	*v = reading.Doubted(*v, name)
}
