package person

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// letter is a recognised letter with the name that OCR made of its signature.
func letter(signed string) *layout.Page {
	p := pagetest.Page(1,
		"^SECRETARÍA DE ECONOMÍA", "^DIRECCIÓN GENERAL DE MINAS", "",
		"Oficio No. DGM/123/2021", "Ciudad de México, a 3 de mayo de 2021", "",
		"Se remite la información solicitada.", "",
		"Atentamente", signed, "Director General de Minas", "").Page
	p.Origin = schema.OCR
	for i := range p.Words {
		p.Words[i].Confidence = 0.9
	}
	return layout.New(p)
}

// TestLooksAtSignatures: a name under a signature's ink is what further looks agree
// on, or the one given name that all they read is near.
func TestLooksAtSignatures(t *testing.T) {
	for _, c := range []struct {
		name, read string
		looks      []string
		want       string
	}{
		{"all agree", "Lic. nica Rivas Ortiz", []string{"Lic. Verónica Rivas Ortiz", "Lic. Verónica Rivas Ortiz", "Lic. Verónica Rivas Ortiz"}, "Verónica Rivas Ortiz"},
		{"without accents", "Lic. nica Rivas Ortiz", []string{"Lic. Rocio figueroa Munoz", "Lic. Rocio figueroa Munoz"}, "Rocío Figueroa Muñoz"},
		{"one sees it", "Lic. nica Rivas Ortiz", []string{"Lic. Verónica Rivas Ortiz", "Lic. XqW Rivas Ortiz", "LI"}, "Verónica Rivas Ortiz"},
		{"two names", "Lic. nica Rivas Ortiz", []string{"Lic. Verónica Rivas Ortiz", "Lic. Mónica Rivas Ortiz"}, ""},
		{"near one name", "Lic. nica Rivas Ortiz", []string{"Lic. VERÓÑMA Rivas Ortiz", "Lic. Vwrónioa Rivas Ortiz", "Lic. Weróniea Rivas Ortiz"}, "Verónica Rivas Ortiz"},
		{"near two names", "Lic. isol Rivas Ortiz", []string{"Lic. MARISEL Rivas Ortiz", "Lic. MARISEL Rivas Ortiz"}, ""},
		{"nothing seen", "Lic. nica Rivas Ortiz", nil, ""},
	} {
		p := letter(c.read)
		first := segment.Split([]*layout.Page{p})[0]
		at := Unclear(first)
		if at == nil {
			t.Errorf("%s: looks at no line again", c.name)
			continue
		}
		got := Signatory(segment.Split([]*layout.Page{fieldtest.Looked(p, *at, c.looks...)})[0])
		if reading.ValueOf(got.Name) != c.want || got.Name.Text != strings.TrimPrefix(c.read, "Lic. ") {
			t.Errorf("%s: %q, printed %q", c.name, reading.ValueOf(got.Name), got.Name.Text)
		}
		if c.want != "" && got.Name.Confidence() >= sureName {
			t.Errorf("%s: as sure as %.2f", c.name, got.Name.Confidence())
		}
	}
	if at := Unclear(segment.Split([]*layout.Page{letter("Lic. Verónica Rivas Ortiz")})[0]); at != nil {
		t.Errorf("looks again at a name that was read: %v", at)
	}
}

// TestLevel: words of a look whose boxes ink makes too high or wide stay in their order.
func TestLevel(t *testing.T) {
	p := page.Page{Number: 1, Origin: schema.OCR}
	for i, w := range []string{"Lic.", "Gérardo", "Antonio", "Nájera"} {
		x := 0.1 * float64(i)
		p.Words = append(p.Words, page.Word{Text: w, Box: schema.Box{x, 0.10, x + 0.09, 0.12}, Confidence: 0.9})
	}
	p.Words[1].Box = schema.Box{0.1, 0.08, 0.28, 0.13}
	if got := level(layout.New(p)); got.Text != "Lic. Gérardo Antonio Nájera" {
		t.Errorf("%q", got.Text)
	}
}

// TestNamesGoOn: a long name goes on in the next line, a position begins there.
func TestNamesGoOn(t *testing.T) {
	for lines, want := range map[string]string{
		"Mtra. Norma Angélica Durán|Urbina|Directora General": "Norma Angélica Durán Urbina",
		"Dr. Joel Alberto|de la Cruz Barrientos|Director":     "Joel Alberto de la Cruz Barrientos",
		"Lic. Norma Durán Urbina|Rectora|de la Universidad":   "Norma Durán Urbina",
	} {
		p := pagetest.Page(1, strings.Split(lines, "|")...)
		who, _ := person(p, p.Lines)
		if reading.ValueOf(who.Name) != want {
			t.Errorf("%q, want %q", reading.ValueOf(who.Name), want)
		}
	}
}
