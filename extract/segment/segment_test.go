package segment

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

const running = "la unidad administrativa revisó sus archivos de trámite y de concentración y encontró lo que sigue"

// first sets the first page of an oficio.
func first(page int, number, date, subject, to string, rest ...string) *layout.Page {
	lines := []string{
		"^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS Y LAGUNAS", "",
		">OFICIO No. " + number, ">Xochimilco, a " + date, ">Asunto: " + subject, "",
		"Lic. " + to, "Titular de la Unidad de Enlace", "Presente", "", running,
	}
	return pagetest.Page(page, append(lines, rest...)...)
}

// head sets a continuation page that repeats the head.
func head(page int, number, date, subject string, rest ...string) *layout.Page {
	lines := []string{"^INSTITUTO DE LAGOS Y LAGUNAS", ">OFICIO No. " + number, ">Xochimilco, a " + date, ">Asunto: " + subject, "", running}
	return pagetest.Page(page, append(lines, rest...)...)
}

func plain(page int, lines ...string) *layout.Page { return pagetest.Page(page, lines...) }

var closing = []string{"", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales"}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []*layout.Page
		want  [][]int
	}{
		{"one page", []*layout.Page{first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado")}, [][]int{{1}}},
		{"continuation repeats the number", []*layout.Page{
			first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado"),
			head(2, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta"),
		}, [][]int{{1, 2}}},
		{"continuation reads the number wrong", []*layout.Page{
			first(1, "ILL/DC/3045/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado"),
			head(2, "ILL/DC/3046/2021", "3 de mayo de 2021", "Respuesta"),
			head(3, "ILLIDC/3045/2021", "3 de mayo de 2021", "Respuesta"),
		}, [][]int{{1, 2, 3}}},
		{"neighbours in number, own addressees", []*layout.Page{
			first(1, "ILL/DC/3045/2021", "3 de mayo de 2021", "Respuesta a la primera", "Ana Sol Prado", closing...),
			first(2, "ILL/DC/3046/2021", "4 de mayo de 2021", "Otra cosa distinta", "Luis Mar Arenas", closing...),
		}, [][]int{{1}, {2}}},
		{"text alone and blank pages go on", []*layout.Page{
			first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado"),
			plain(2, running, running), plain(3), plain(4, "Enero 12", "Febrero 30"),
			first(5, "ILL/DP/77/2021", "5 de mayo de 2021", "Informe de presas", "Ana Sol Prado"),
		}, [][]int{{1, 2, 3, 4}, {5}}},
		{"number unreadable, own head", []*layout.Page{
			first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado", closing...),
			first(2, "", "9 de mayo de 2021", "Informe de presas", "Luis Mar Arenas"),
		}, [][]int{{1}, {2}}},
		{"no head at all", []*layout.Page{plain(1, running), plain(2, running)}, [][]int{{1, 2}}},
		{"no pages", nil, nil},
	} {
		var got [][]int
		for _, o := range Split(c.pages) {
			var pages []int
			for _, p := range o.Pages {
				pages = append(pages, p.Number)
			}
			got = append(got, pages)
		}
		if !slices.EqualFunc(got, c.want, slices.Equal[[]int]) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestConsecutiveNumbers: letters of one unit to one person on one day differ by
// a digit of their numbers; they are letters all the same, scanned or not.
func TestConsecutiveNumbers(t *testing.T) {
	for _, origin := range []schema.Origin{schema.Native, schema.OCR} {
		var pages []*layout.Page
		for i := range 30 {
			p := first(i+1, fmt.Sprintf("ILL/DC/%04d/2021", i+1), "3 de mayo de 2021", "Respuesta", "Ana Sol Prado", closing...)
			p.Origin = origin
			pages = append(pages, p)
		}
		if got := Split(pages); len(got) != len(pages) {
			t.Errorf("%s: %d oficios of %d letters", origin, len(got), len(pages))
		}
	}
}

func TestSplitFindsAnnex(t *testing.T) {
	out := Split([]*layout.Page{
		first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta a lo pedido", "Ana Sol Prado", closing...),
		head(2, "ILL/DC/12/2021", "3 de mayo de 2021", "Prueba de daño", "Prueba de daño"),
		plain(3, running),
	})
	if len(out) != 1 || len(out[0].Annexes) != 1 || len(out[0].Annexes[0].Pages) != 2 {
		t.Fatalf("got %d oficios, %+v, want one with an annex of two pages", len(out), out)
	}
	if got := foldLines(out[0].Pages[1], out[0].Annexes[0].Subject); got != "PRUEBA DE DANO" {
		t.Errorf("annex's subject %q", got)
	}
}

func TestKind(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"^RESOLUCIÓN N° 12/2020", "resolucion"},
		{"Disposición Nº 313/2010", "disposicion"},
		{"MEMORÁNDUM No. UT/0012/2024", "memorandum"},
		{">Oficio: A/1/2020", "oficio"},
		{"RESOL-2012-1767-APN-MI", "resolucion"},
		{"OFICIO CIRCULAR No. 7/2021", "circular"},
		{"^ORDENANZA Nº 3282/2025", "other"},
		{"TARJETA INFORMATIVA No. UT/12/2022", "other"},
		{"^ACUERDO DE CABILDO No. 12/2019", "acuerdo"},
		{"DECRETO por el que se expide la Ley de Lagos", "decreto"},
		{"^R E S O L U C I Ó N", "other"},
		{"Informe anual", "other"},
	} {
		out := Split([]*layout.Page{plain(1, c.line, "", running, running)})
		if len(out) != 1 || out[0].Kind != c.want {
			t.Errorf("%s: %d oficios, the first %s, want one %s", c.line, len(out), out[0].Kind, c.want)
		}
	}
}

// The text of a page is its body, whatever stands first: a table on a page
// without any head is no letterhead.
func TestBody(t *testing.T) {
	out := Split([]*layout.Page{
		first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado"),
		plain(2, "Enero 1,200", "Febrero 900", running),
	})
	var got []string
	for _, l := range out[0].Body {
		got = append(got, out[0].Pages[l.Page-1].Slice(l.Start, l.End))
	}
	if want := []string{running, "Enero 1,200", "Febrero 900", running}; !slices.Equal(got, want) {
		t.Errorf("body %q, want %q", got, want)
	}
}

func TestStampIsNotTheDate(t *testing.T) {
	p := pagetest.Page(1, "^INSTITUTO DE LAGOS Y LAGUNAS", "RECIBIDO", "12 MAY 2021", ">Oficio Núm. ILL/4/2021", ">Xochimilco, a 3 de mayo de 2021",
		"“2021, Año de las Lagunas”", "", "C. Ana Sol Prado", "Presente", running)
	h := Split([]*layout.Page{p})[0].Heads[0]
	if h.Date == nil || h.Date.ISO != "2021-05-03" {
		t.Errorf("date %+v, want that of the oficio", h.Date)
	}
	if h.Received == nil || h.Received.ISO != "2021-05-12" {
		t.Errorf("received %+v, want the stamp's date", h.Received)
	}
	if got := texts(p, h.Motto); !slices.Equal(got, []string{"“2021, Año de las Lagunas”"}) {
		t.Errorf("motto %q", got)
	}
}

// A stamp that was read by itself tells when the letter was received if that is what
// it says, though a letter of its word was misread.
func TestStampReadByItself(t *testing.T) {
	for text, want := range map[string]string{
		"RECIBIDO|12 MAY 2021":                   "2021-05-12",
		"RECIBIOO|OFICIALIA DE PARTES|12/5/2021": "2021-05-12",
		"12 MAY 2021|13:12 hrs.":                 "2021-05-12",
		"DESPACHADO|OFICIALÍA|12 MAY 2021":       "",
		"COTEJADO|12 MAY 2021":                   "",
		"RECIBIDO|MAY 2021":                      "",
	} {
		p := pagetest.Page(1, "Oficio Núm. ILL/4/2021", "Xochimilco, a 3 de mayo de 2021", "", "C. Ana Sol Prado", "Presente", running)
		for i, line := range strings.Split(text, "|") {
			for k, w := range strings.Fields(line) {
				x, y := 0.6+0.1*float64(k), 0.1+0.02*float64(i)
				p.Words = append(p.Words, page.Word{Text: w, Box: schema.Box{x, y, x + 0.08, y + 0.01}, Confidence: 0.9, Stamp: 1})
			}
		}
		h := Split([]*layout.Page{layout.New(p.Page)})[0].Heads[0]
		got := ""
		if h.Received != nil {
			got = h.Received.ISO
		}
		if got != want {
			t.Errorf("%q: received %q, want %q", text, got, want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("OFICIO No. A/1/2020\nAsunto: uno\nLic. Ana Sol\nPresente\nAtentamente\nC.c.p. Luis Mar")
	f.Add(">P r e s e n t e\n\n^A T E N T A M E N T E\nPágina 2 de 1")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		pages := []*layout.Page{pagetest.Page(1, lines(text)...), pagetest.Page(2, lines(text)...)}
		count := 0
		for _, o := range Split(pages) {
			count += len(o.Pages)
			if len(o.Heads) != len(o.Pages) {
				t.Errorf("%d heads of %d pages", len(o.Heads), len(o.Pages))
			}
			for _, h := range o.Heads {
				inside(t, h)
			}
		}
		if count != len(pages) {
			t.Errorf("%d pages of %d", count, len(pages))
		}
	})
}

// lines cuts a text at its line breaks.
func lines(text string) []string { return strings.Split(text, "\n") }

func inside(t *testing.T, h Head) {
	n := len(h.Page.Folded)
	for _, ls := range [][]layout.Line{h.Letterhead, h.Subject, h.Title, h.Addressee, h.Signature, h.Copies, h.Motto, h.Body} {
		for _, l := range ls {
			if l.Start < 0 || l.Start > l.End || l.End > n {
				t.Errorf("line %d-%d outside 0-%d", l.Start, l.End, n)
			}
		}
	}
	if h.Number != nil && (h.Number.Start >= h.Number.End || h.Number.End > n) {
		t.Errorf("number %+v outside 0-%d", h.Number, n)
	}
	for _, d := range []*Date{h.Date, h.Received} {
		if d != nil && (d.Start >= d.End || d.End > n) {
			t.Errorf("date %+v outside 0-%d", d, n)
		}
	}
}

// TestCopiedHeadIsNoAnnex: the head of a letter that is copied at the top of a page
// names no annex, though the mark at its end was not read.
func TestCopiedHeadIsNoAnnex(t *testing.T) {
	out := Split([]*layout.Page{
		first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta a lo pedido", "Ana Sol Prado", "Se recibió lo que sigue."),
		plain(2, append([]string{"“Oficio Núm. ILL/UT/7/2021", "Xochimilco, a 2 de abril de 2021", "Asunto: Requerimiento", running + ".", "Hasta aquí la transcripción."}, closing...)...),
	})
	if len(out) != 1 || len(out[0].Annexes) != 0 {
		t.Errorf("%d oficios, annexes %+v", len(out), out[0].Annexes)
	}
}
