package extract

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// pages are two letters, the first with a table that goes on over its pages'
// break, the second citing a law.
func pages() []page.Page {
	return []page.Page{
		pagetest.Page(1,
			"SECRETARÍA DE OBRAS", "INSTITUTO DE CAMINOS", "OFICIO No. IC/DP/ 0417 /2023",
			"Ciudad de México, a 4 de julio de 2023", "Asunto: Se atiende solicitud",
			"Lic. Ana Robles Ceja", "Titular de la Unidad de Transparencia", "Presente", "",
			"Se informa el detalle de la solicitud 330012323000178.", "",
			"^2022", "^Enero        1,200", "^Febrero      2,300", "^Marzo        1,500", "^TOTAL        5,100", "",
			"Atentamente", "Ing. Luis Vega Prado", "Director de Puentes").Page,
		pagetest.Page(2,
			"SECRETARÍA DE OBRAS", "INSTITUTO DE CAMINOS", "OFICIO No. IC/DJ/ 0099 /2023",
			"Ciudad de México, a 6 de julio de 2023", "Asunto: Se informa",
			"Lic. Ana Robles Ceja", "Titular de la Unidad de Transparencia", "Presente", "",
			"Con fundamento en el artículo 130 de la Ley General de Transparencia y Acceso a la",
			"Información Pública, se informa.",
			"Atentamente", "Lic. Eva Luna Paz", "Directora Jurídica").Page,
	}
}

func extractor(t testing.TB) *Extractor {
	t.Helper()
	x, err := New(schema.Engine{Version: "e", OCR: "none", Languages: []string{"spa"}, Rules: "r"})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestDocument follows a bundle through all parts.
func TestDocument(t *testing.T) {
	doc := extractor(t).Document("sha256:"+strings.Repeat("0", 64), schema.Source{URI: "a.pdf", Name: "a.pdf", MediaType: "application/pdf", Size: 1}, pages())
	if err := schema.Validate(doc); err != nil {
		t.Fatal(err)
	}
	var numbers, dates, laws []string
	for _, o := range doc.Oficios {
		numbers, dates = append(numbers, o.Number.Value.String()), append(dates, o.Date.Value.String())
		for _, c := range o.Citations {
			laws = append(laws, c.Law+" "+c.Article)
		}
	}
	for _, c := range []struct{ got, want []string }{
		{numbers, []string{"IC/DP/0417/2023", "IC/DJ/0099/2023"}},
		{dates, []string{"2023-07-04", "2023-07-06"}},
		{laws, []string{"LGTAIP 130"}},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Error(diff)
		}
	}
	if len(doc.Oficios[0].Tables) != 1 || len(doc.Oficios[0].Tables[0].Rows) != 3 {
		t.Fatalf("tables: %+v", doc.Oficios[0].Tables)
	}
	if len(doc.Findings) != 1 || doc.Findings[0].Computed != schema.Number(5000) {
		t.Errorf("findings: %+v", doc.Findings)
	}
}

// TestOrder: pages that come in any order give the same record.
func TestOrder(t *testing.T) {
	x := extractor(t)
	backwards := pages()
	slices.Reverse(backwards)
	if diff := cmp.Diff(x.Document("id", schema.Source{}, pages()), x.Document("id", schema.Source{}, backwards)); diff != "" {
		t.Error(diff)
	}
}

// TestEvidence: each value's printed text stands where its evidence says.
func TestEvidence(t *testing.T) {
	doc := extractor(t).Document("id", schema.Source{}, pages())
	for _, o := range doc.Oficios {
		for _, v := range []*schema.Value{o.Number, o.Date, o.Subject} {
			for _, e := range v.Places() {
				text := []rune(doc.Pages[e.Page-1].Text)
				if got := string(text[e.Start:e.End]); len(v.Places()) == 1 && got != v.Text {
					t.Errorf("%q stands as %q", v.Text, got)
				}
				if e.Box.Empty() || e.Confidence <= 0 {
					t.Errorf("%q: evidence %+v", v.Text, e)
				}
			}
		}
	}
}

// many are pages of one bundle: the two letters again and again, each time with other
// numbers, dates and figures.
func many(n int) []page.Page {
	var out []page.Page
	for i := 0; len(out) < n; i++ {
		for k, p := range pages() {
			p.Words = slices.Clone(p.Words)
			for w := range p.Words {
				text := p.Words[w].Text
				switch text {
				case "0417", "0099":
					text = fmt.Sprintf("%04d", 1000+2*i+k)
				case "4", "6":
					text = fmt.Sprint(1 + (i+2*k)%28)
				case "1,200":
					text = fmt.Sprint(100 + i%900)
				}
				p.Words[w].Text = text
			}
			p.Number = len(out) + 1
			out = append(out, p)
		}
	}
	return out
}

// BenchmarkDocument is all that comes after the reading of pages. The time of a page
// must not grow with the document.
func BenchmarkDocument(b *testing.B) {
	x := extractor(b)
	for _, n := range []int{10, 100, 1000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			pages := many(n)
			for b.Loop() {
				x.Document("id", schema.Source{}, pages)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
		})
	}
}

func TestVersions(t *testing.T) {
	for name, version := range map[string]func() (string, error){"reading": ReadingVersion, "rules": RulesVersion} {
		v, err := version()
		if err != nil || len(v) != 12 {
			t.Errorf("%s: %q, %v", name, v, err)
		}
	}
	one, err := digest(fstest.MapFS{"a/a.go": {Data: []byte("x")}})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		files fstest.MapFS
		same  bool
	}{
		"test files do not count": {fstest.MapFS{"a/a.go": {Data: []byte("x")}, "a/a_test.go": {Data: []byte("y")}, "a/testdata/b": {Data: []byte("z")}}, true},
		"other bytes":             {fstest.MapFS{"a/a.go": {Data: []byte("y")}}, false},
		"another name":            {fstest.MapFS{"a/b.go": {Data: []byte("x")}}, false},
		"another file":            {fstest.MapFS{"a/a.go": {Data: []byte("x")}, "a/b.json": {Data: []byte("x")}}, false},
	} {
		if v, err := digest(c.files); err != nil || (v == one) != c.same {
			t.Errorf("%s: %q against %q, %v", name, v, one, err)
		}
	}
}

// TestEverySourceCounts: a folder that the version leaves out would have its changes
// pass for the code that kept records were made with.
func TestEverySourceCounts(t *testing.T) {
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		test := strings.HasSuffix(name, "_test.go") || strings.Contains(name, "test/") || strings.Contains(name, "testdata/")
		if err != nil || d.IsDir() || test || filepath.Ext(name) != ".go" {
			return err
		}
		_, rules := ruleSources.Open(name)
		_, reading := readingSources.Open(name)
		if rules != nil && reading != nil {
			t.Errorf("%s is in neither version", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
