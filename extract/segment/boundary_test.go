package segment

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// begun are the numbers of the pages that begin oficios.
func begun(oficios []Oficio) []int {
	var out []int
	for _, o := range oficios {
		out = append(out, o.Pages[0].Number)
	}
	return out
}

// unread is a page that could not be read.
func unread(number int) *layout.Page {
	return layout.New(page.Page{Number: number, Width: 1700, Height: 2200, DPI: 200, Origin: schema.Failed, Error: "broken"})
}

// numbered prints a number alone at the foot of a page.
func numbered(x int, p *layout.Page) *layout.Page {
	return footed(fmt.Sprintf("^- %d -", x), p)
}

// counted prints a counter at the foot of a page.
func counted(x, y int, p *layout.Page) *layout.Page {
	return footed(fmt.Sprintf(">Página %d de %d", x, y), p)
}

// footed prints a line at the foot of a page.
func footed(line string, p *layout.Page) *layout.Page {
	foot := pagetest.Page(1, line).Page.Words
	for _, w := range foot {
		w.Box[1], w.Box[3] = w.Box[1]+0.9, w.Box[3]+0.9
		p.Words = append(p.Words, w)
	}
	return layout.New(p.Page)
}

// TestWholeBundle has the cases that a look at one page and the one before it
// cannot decide.
func TestWholeBundle(t *testing.T) {
	one := func(page int, rest ...string) *layout.Page {
		return first(page, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado", rest...)
	}
	other := func(page int, rest ...string) *layout.Page {
		return first(page, "ILL/DP/77/2021", "9 de mayo de 2021", "Informe de presas", "Luis Mar Arenas", rest...)
	}
	again := func(page int, rest ...string) *layout.Page {
		return head(page, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", rest...)
	}
	for _, c := range []struct {
		name  string
		pages []*layout.Page
		want  []int
	}{
		{"the number returns after pages that could not be read", []*layout.Page{one(1), unread(2), unread(3), again(4), other(5)}, []int{1, 5}},
		{"the number returns after a letter that is quoted in full", []*layout.Page{one(1), other(2, closing...), again(3), again(4, closing...)}, []int{1}},
		{"two letters whose numbers do not return", []*layout.Page{one(1, closing...), other(2), plain(3, running+".")}, []int{1, 2}},
		{"a page out of order", []*layout.Page{
			counted(1, 3, one(1)), counted(3, 3, head(2, "ILL/DC/18/2021", "3 de mayo de 2021", "Respuesta")), counted(2, 3, plain(3, running+".")), other(4),
		}, []int{1, 4}},
		{"an attachment without a number", []*layout.Page{
			one(1, closing...), plain(2, "^RELACIÓN DE ESCLUSAS", "", "Esclusa      Caudal      Año", "Norte      120      2020"), plain(3, running+"."), other(4),
		}, []int{1, 4}},
		{"an attachment with a date of its own", []*layout.Page{
			one(1, closing...), plain(2, "^LISTADO DE ESCLUSAS", ">Xochimilco, a 2 de enero de 2019", "", running+"."), other(3),
		}, []int{1, 3}},
		{"a blank back", []*layout.Page{one(1, closing...), plain(2), other(3, closing...), plain(4)}, []int{1, 3}},
		{"a quoted head below the text", []*layout.Page{
			one(1), plain(2, running+":", "“OFICIO No. ILL/DP/77/2021", "Xochimilco, a 9 de mayo de 2021", "Asunto: Informe", running+".”", "Atentamente", "^Ing. Berta Olmos Rueda"), again(3, closing...),
		}, []int{1}},
		{"a quoted letter on a page of its own", []*layout.Page{
			one(1), plain(2, "“OFICIO No. ILL/DP/77/2021", "Xochimilco, a 9 de mayo de 2021", "Lic. Luis Mar Arenas", "Presente", running+".", "Atentamente.”"), plain(3, running+"."),
		}, []int{1}},
		{"a speck before a head, and another behind a sentence", []*layout.Page{
			one(1, closing...), plain(2, "“INSTITUTO DE LAGOS Y LAGUNAS", ">OFICIO No. ILL/DP/77/2021", ">Xochimilco, a 9 de mayo de 2021", "Lic. Luis Mar Arenas", "Presente", "", running+".”", running+"."), plain(3, running+"."),
		}, []int{1, 2}},
		{"a speck before the head of a memorandum, and another behind its text", []*layout.Page{
			one(1, closing...), plain(2, "“INSTITUTO DE LAGOS Y LAGUNAS", "Tarjeta Informativa: ILL/DP/77/2021", "PARA: Lic. Luis Mar Arenas", "DE: Ing. Berta Olmos Rueda", "FECHA: Xochimilco, a 9 de mayo de 2021", "", running+".”", running+"."), plain(3, running+"."),
		}, []int{1, 2}},
		{"a quoted head", []*layout.Page{
			one(1), plain(2, ">“OFICIO No. ILL/DP/77/2021", ">Xochimilco, a 9 de mayo de 2021", "", running, running+".”"), again(3, closing...),
		}, []int{1}},
		{"a memorandum without Presente", []*layout.Page{
			one(1, closing...), plain(2, "^INSTITUTO DE LAGOS Y LAGUNAS", ">MEMORÁNDUM No. UT/0012/2021", ">Xochimilco, a 12 de mayo de 2021", "", running+"."),
		}, []int{1, 2}},
		{"an ordinance without recitals", []*layout.Page{
			one(1, closing...), plain(2, "^ORDENANZA Nº 778", "Los Lagos, 12 de mayo de 2021", "", "Artículo 1º.- "+running+"."), plain(3, "Artículo 2º.- "+running+"."),
		}, []int{1, 2}},
		{"a resolution behind a letter", []*layout.Page{
			one(1, closing...), plain(2, "^MUNICIPALIDAD DE LOS LAGOS", "^RESOLUCIÓN N° 12/2021", "Los Lagos, 12 de mayo de 2021", "", "VISTO el expediente de las esclusas, y", "CONSIDERANDO:", running+"."),
		}, []int{1, 2}},
	} {
		if got := begun(Split(c.pages)); !slices.Equal(got, c.want) {
			_, judged := SplitJudged(c.pages)
			t.Errorf("%s: oficios begin on %v, want %v\n%+v", c.name, got, c.want, judged)
		}
	}
}

// TestBoundaries: each page after the first is judged; what is clear is sure,
// what is not is for somebody to look at.
func TestBoundaries(t *testing.T) {
	pages := []*layout.Page{
		first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado"),
		head(2, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", closing...),
		first(3, "ILL/DP/77/2021", "9 de mayo de 2021", "Informe de presas", "Luis Mar Arenas", closing...),
		unread(4),
	}
	_, judged := SplitJudged(pages)
	want := []schema.Boundary{{Page: 2}, {Page: 3, Begins: true}, {Page: 4, Review: true}}
	if len(judged) != len(want) {
		t.Fatalf("%d boundaries of %d pages", len(judged), len(pages))
	}
	for i, w := range want {
		b := judged[i]
		if b.Page != w.Page || b.Begins != w.Begins || b.Review != w.Review {
			t.Errorf("got %+v, want %+v", b, w)
		}
		if b.Confidence < 0.5 || b.Confidence > surest || len(b.Signs) == 0 || (b.Confidence < doubtful) != b.Review {
			t.Errorf("page %d: confidence %v, review %v, %d signs", b.Page, b.Confidence, b.Review, len(b.Signs))
		}
	}
}

// TestMargins holds the programme against all ways to part short bundles.
func TestMargins(t *testing.T) {
	pages := []*layout.Page{
		first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado"),
		plain(2, "^LISTADO", ">Xochimilco, a 2 de enero de 2019", "", running+"."),
		first(3, "", "9 de mayo de 2021", "Informe de presas", "Luis Mar Arenas"),
		head(4, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", closing...),
		unread(5),
		plain(6, running),
	}
	heads := readHeads(pages)
	all := make([]traits, len(heads))
	for i := range heads {
		all[i] = traitsOf(&heads[i])
	}
	g := newProgramme(all)
	for i, margin := range g.margins() {
		begins, stays := math.Inf(-1), math.Inf(-1)
		for parted := range 1 << (len(all) - 1) {
			score := scoreOf(all, parted)
			if parted>>i&1 == 1 {
				begins = max(begins, score)
			} else {
				stays = max(stays, score)
			}
		}
		if !near(margin, begins-stays, 1e-9) {
			t.Errorf("page %d: margin %v, want %v", i+2, margin, begins-stays)
		}
	}
}

// scoreOf sums up one way to part pages: an oficio begins where a bit is set.
func scoreOf(all []traits, parted int) float64 {
	p, score := (&profile{}).successor(&all[0]), 0.0
	for i := 1; i < len(all); i++ {
		s := weigh(supposition{profile: p}, &all[i])
		if parted>>(i-1)&1 == 1 {
			score += s.begin
			p = p.successor(&all[i])
			continue
		}
		score += s.stay
		p.add(&all[i])
	}
	return score
}

// TestEverySignHasWeight: a sign that is misspelt would weigh nothing.
func TestEverySignHasWeight(t *testing.T) {
	seen := map[string]bool{}
	samples := samplePages()
	for _, before := range samples {
		for _, after := range samples {
			_, judged := SplitJudged([]*layout.Page{before, plain(2), after, after})
			for _, b := range judged {
				for _, s := range b.Signs {
					seen[s.Name] = true
				}
			}
		}
	}
	for name := range seen {
		if _, known := weights[name]; !known {
			t.Errorf("%s has no weight", name)
		}
	}
	for name := range weights {
		if !seen[name] {
			t.Errorf("%s is weighed, but seen on no page", name)
		}
	}
}

// samplePages are pages that show each sign next to some other of them.
func samplePages() []*layout.Page {
	long := []string{running, running, running, running, running}
	turned := page.Page{Number: 2, Width: 2200, Height: 1700, DPI: 200, Origin: schema.OCR, Words: plain(2, running).Page.Words}
	table := []string{"Norte      120      2020", "Sur      130      2021", "Este      140      2022"}
	return []*layout.Page{
		first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado", long...),
		counted(1, 3, head(2, "ILL/DC/13/2021", "3 de mayo de 2021", "Respuesta", long...)),
		counted(2, 3, plain(2, running)), counted(3, 3, plain(2, running)), counted(4, 9, plain(2, "^SECRETARÍA DE CANALES", running)),
		plain(3, "^SECRETARÍA DE CANALES", ">OFICIO No. SC/DP/9/2021", ">Xochimilco, a 9 de mayo de 2021", ">Asunto: Otra cosa", "", "Presente", "", "Me refiero a lo pedido:"),
		plain(4, ">“OFICIO No. SC/DX/777/2021", "Lic. Ana Sol Prado", "", running+"."),
		plain(5, "^PRUEBA DE DAÑO", "", running+"."),
		plain(6, table...), plain(7, append(table, closing...)...), plain(8), unread(9), layout.New(turned),
		plain(10, "^RESOLUCIÓN N° 12/2021", "", "VISTO el expediente de las esclusas del norte y sus antecedentes, y"),
		plain(11, ">"+running, ">"+running, ">"+running, ">"+running),
		plain(12, running), plain(13, ">OFICIO No. ILL/DC/____/2021", "", running),
		numbered(1, plain(2, running)), numbered(2, plain(2, running)),
		plain(14, "^MEMORÁNDUM No. ILL/9/2021", "Para: Lic. Ana Sol Prado, Titular", "De: Ing. Berta Olmos Rueda", "Fecha: 3 de mayo de 2021", "", running+"."),
	}
}

// BenchmarkSplit shows that the time for a page does not grow with the bundle.
func BenchmarkSplit(b *testing.B) {
	for _, n := range []int{50, 500, 5000} {
		pages := make([]*layout.Page, n)
		for i := range pages {
			switch i % 4 {
			case 0:
				pages[i] = first(i+1, fmt.Sprintf("ILL/DC/%04d/2021", i), "3 de mayo de 2021", "Respuesta", "Ana Sol Prado")
			case 1, 2:
				pages[i] = head(i+1, fmt.Sprintf("ILL/DC/%04d/2021", i-i%4), "3 de mayo de 2021", "Respuesta")
			default:
				pages[i] = pagetest.Page(i+1, append([]string{running}, closing...)...)
			}
		}
		b.Run(fmt.Sprintf("pages=%d", n), func(b *testing.B) {
			for b.Loop() {
				SplitJudged(pages)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/page")
		})
	}
}
