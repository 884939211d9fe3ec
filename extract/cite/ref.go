package cite

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/fold"
)

// ref is a law as the text names it.
type ref struct {
	law   statute.Law // of the book, zero for others
	name  string      // full title, or "Ley 24156"
	class string      // its head noun, folded: LEY, REGLAMENTO, ACUERDO…
	annex string      // "Anexo I", where an article of an annex is cited
	share float64     // how much of its title could be read; 0 for all of it
}

func bookRef(l statute.Law) ref {
	return ref{law: l, name: l.Title, class: classOf(fold.Words(l.Title))}
}

func classOf(folded string) string {
	head, _, _ := strings.Cut(folded, " ")
	return head
}

// key tells laws apart.
func (r ref) key() string {
	if r.law.Code != "" {
		return r.law.Code
	}
	return fold.Words(r.name)
}

func (r ref) zero() bool { return r.name == "" }

// scope is GENERAL or FEDERAL for a law that is called so.
func (r ref) scope() string {
	words := strings.Fields(fold.Words(r.name))
	if len(words) > 1 && (words[1] == "GENERAL" || words[1] == "FEDERAL") {
		return words[1]
	}
	return ""
}

// discourse is what has been named so far in the oficio.
type discourse struct {
	book    *statute.Book
	last    ref
	lastEnd int            // token after the last mention
	titles  []ref          // those by their printed titles, in order
	byClass map[string]ref // the last of each head noun, and of each scope
	byCode  map[string]ref // those of the book
	aliases map[string]ref // "(en adelante LAASSP)"
	quoted  ref            // the law whose articles are being quoted
	until   int            // token at which the quotation has surely ended
	known   []string       // titles that the document's oficios have whole
	unread  int            // token after the last law that could not be told
}

func newDiscourse(b *statute.Book) discourse {
	return discourse{book: b, byClass: map[string]ref{}, byCode: map[string]ref{}, aliases: map[string]ref{}}
}

// note remembers that r was named just before token end.
func (d *discourse) note(r ref, end int) {
	if r.zero() {
		return
	}
	d.last, d.lastEnd = r, end
	d.byClass[r.class] = r
	if r.law.Title == "" {
		d.titles = append(d.titles, r)
	}
	d.byCode[r.law.Code] = r
	if s := r.scope(); s != "" {
		d.byClass[s] = r
	}
}

// longer returns the law named before whose title this one is, misread or cut
// by a page's end; else the law itself.
func (d *discourse) longer(r ref) ref {
	cut := r.key() + " "
	for i := len(d.titles) - 1; i >= 0; i-- {
		full := d.titles[i]
		if full.class != r.class || strings.Count(cut, " ") <= 3 && cut != "REGLAMENTO INTERIOR " && cut != "REGLAMENTO INTERNO " {
			continue
		}
		if strings.HasPrefix(full.key(), cut) || statute.Misread(full.key(), r.key(), len(cut)/20) {
			return full
		}
	}
	for _, full := range d.known {
		if lacks(r.name, full) {
			return ref{name: full, class: r.class}
		}
	}
	return r
}

// lacks reports whether a title is a full one but for a word that was not read
// and tells no two laws of one body apart: "Reglamento de la Fiscalía".
func lacks(name, full string) bool {
	want := strings.Fields(fold.Words(full))
	got := strings.Fields(fold.Words(name))
	for i, w := range want {
		switch w {
		case "INTERIOR", "INTERNO", "SECRETARIA", "INSTITUTO":
			rest := slices.Delete(slices.Clone(want), i, i+1)
			ofThe := i > 2 && want[i-2] == "DE" && want[i-1] == "LA"
			if slices.Equal(got, rest) || ofThe && slices.Equal(got, slices.Concat(want[:i-2], want[i+1:])) {
				return true
			}
		}
	}
	return false
}

// scoped resolves "Ley General" and "Ley Federal": what the quoted law's own
// text means by it, else the law so called that was named last of all laws,
// else the one that such an oficio calls so without more ado, the law of
// transparency, if it or its companion was named, else the last so called.
func (d *discourse) scoped(scope string, at int) ref {
	if at < d.until {
		if r, ok := d.companion(d.quoted, scope); ok {
			return r
		}
	}
	if d.last.scope() == scope && d.last.law.Code != "" {
		return d.last
	}
	for _, code := range []string{"LGTAIP", "LFTAIP", "LGCD"} {
		r, named := d.byCode[code]
		if named && r.scope() == scope {
			return r
		}
		if r, ok := d.companion(r, scope); named && ok {
			return r
		}
	}
	return d.byClass[scope]
}

func (d *discourse) companion(r ref, scope string) (ref, bool) {
	code := map[string]string{"GENERAL": r.law.General, "FEDERAL": r.law.Federal, "REGLAMENTO": r.law.Regulation}[scope]
	l, ok := d.book.Code(code)
	if !ok {
		return ref{}, false
	}
	return bookRef(l), true
}

// regulation resolves "su Reglamento": of the law just named.
func (d *discourse) regulation(of ref) ref {
	if of.zero() || of.class == "REGLAMENTO" {
		return d.byClass["REGLAMENTO"]
	}
	if r, ok := d.companion(of, "REGLAMENTO"); ok {
		return r
	}
	if of.class != "LEY" {
		return ref{}
	}
	return ref{name: "Reglamento de la " + of.name, class: "REGLAMENTO"}
}

// anaphor resolves a bare head noun: "dicha Ley", "el citado ordenamiento".
func (d *discourse) anaphor(noun string) ref {
	switch noun {
	case "ORDENAMIENTO", "NORMA", "NORMATIVA", "CUERPO", "INSTRUMENTO":
		return d.last
	case "REGLAMENTO":
		if r, ok := d.byClass[noun]; ok {
			return r
		}
		r, _ := d.companion(d.byClass["LEY"], noun)
		return r
	case "CONSTITUCION":
		if r, ok := d.byClass[noun]; ok {
			return r
		}
		l, _ := d.book.Code("CPEUM")
		return bookRef(l)
	}
	return d.byClass[noun]
}
