package cite

import (
	"strings"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/fold"
)

// fromDocument reads at i a title that the document has whole elsewhere, or one
// of the book, and that goes on here after a mark or a misread capital where
// what is printed seems to end: "de la Secretaría de Relaciones. Exteriores".
func (p *parser) fromDocument(i, printed int, noun string) (best ref, end int, ok bool) {
	end = printed
	try := func(r ref) {
		if next, fits := p.prints(r.name, i); fits && r.class == noun && next > end {
			best, end, ok = r, next, true
		}
	}
	for _, r := range p.said.titles {
		try(r)
	}
	for _, name := range p.known {
		try(ref{name: name, class: noun})
	}
	if !p.at(printed).word && p.at(printed+1).capital() {
		for _, l := range p.book.Laws() {
			try(bookRef(l))
		}
	}
	return best, end, ok
}

// prints reports whether the words of a title stand at token i, whatever marks
// lie between them, and returns the token after the last.
func (p *parser) prints(title string, i int) (int, bool) {
	words := strings.Fields(fold.Words(title))
	if len(words) == 0 || words[0] != p.head(i) {
		return i, false
	}
	for _, w := range words[1:] {
		i++
		for !p.at(i).word && i < len(p.toks) {
			i++
		}
		w = strings.Trim(w, ",.-")
		if !statute.Misread(w, p.at(i).s, len(w)/6) {
			return i, false
		}
	}
	return i + 1, true
}
