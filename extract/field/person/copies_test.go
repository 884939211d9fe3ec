package person

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

func TestCopies(t *testing.T) {
	const office = ".- Titular de la Dirección de Canales.- Para su conocimiento"
	for _, c := range []struct{ name, line, want string }{
		{"as printed", "C.c.p. Lic. Rocío Juárez Ortiz" + office, "Rocío Juárez Ortiz"},
		{"its label misread", "Cep Lic. Rocío Juárez Ortiz" + office, "Rocío Juárez Ortiz"},
		{"no label at all", "ex.p. Rocío Juárez Ortiz" + office, "Rocío Juárez Ortiz"},
		{"a degree with a comma", "C.c.p. M, en C. Rocío Juárez Ortiz" + office, "Rocío Juárez Ortiz"},
		{"a surname in two", "C.c.p. Lic. Rocío Juárez Y barra" + office, "Rocío Juárez Ybarra"},
		{"a comma between given names", "C.c.p. Lic. Pablo, César Juárez Ortiz" + office, "Pablo César Juárez Ortiz"},
		{"a given name that begins like a label", "C. Norma Angélica Juárez Ortiz" + office, "Norma Angélica Juárez Ortiz"},
		{"its label and its purpose misread", "Cap. Lic. Rocío Juárez Ortiz. Titular de Presas: Para lqs efectos", "Rocío Juárez Ortiz"},
		{"its purpose misread, and no label", "CXN. Mire. Rocío Juárez Ortiz. Titular de Presas: Para dos efectos", "Rocío Juárez Ortiz"},
		{"a sign behind it", "C.c.p. Lic. Rocío Juárez Ortiz!" + office, "Rocío Juárez Ortiz"},
		{"a title in pieces", "C.c.p. 1L.A.E. Rocío Juárez Ortiz" + office, "Rocío Juárez Ortiz"},
		{"a degree run together", "C.c.p. Mtra enAP Rocío Juárez Ortiz" + office, "Rocío Juárez Ortiz"},
		{"what may be a given name before it", "C.c.p. La Hrma Leticia Juárez Ortiz" + office, "Hrma Leticia Juárez Ortiz"},
		{"a label that may be in the name", "CAPO Ibnrra Nxjera Orttz" + office, ""},
	} {
		o := people("^INSTITUTO DE LAGOS Y LAGUNAS", "", ">OFICIO No. ILL/UE/87/2022", ">Xochimilco, a 9 de junio de 2022", "", "Lic. Ana Olmos Rueda", "Presente", "", fieldtest.Running+".",
			"", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales", "", c.line)
		if len(o.Copies) != 1 || reading.ValueOf(o.Copies[0].Name) != c.want || reading.ValueOf(o.Signatory.Position) != "Directora de Canales" {
			t.Errorf("%s: %+v, position %q", c.name, o.Copies, reading.ValueOf(o.Signatory.Position))
		}
	}
}

func TestCopyOf(t *testing.T) {
	for _, c := range []struct{ line, name, position string }{
		{"C.c.p. Lcda. Ana Sol Prado.- Directora de Canales.- Para su conocimiento.", "Ana Sol Prado", "Directora de Canales"},
		{"c.c.p. C.P. Luis Mar Arenas, Titular de Presas. Presente.", "Luis Mar Arenas", "Titular de Presas"},
		{"En copia: Sr. Luis Mar Arenas - Comisionado de Presas - Para su conocimiento", "Luis Mar Arenas", "Comisionado de Presas"},
		{"Ccp. Dra. Inés Robles Ojeda", "Inés Robles Ojeda", ""},
	} {
		p := pagetest.Page(1, c.line)
		got := copyOf(layout.NewFlow([]*layout.Page{p}, p.Lines))
		if got == nil || reading.ValueOf(got.Name) != c.name || reading.ValueOf(got.Position) != c.position {
			t.Errorf("%q: %+v", c.line, got)
		}
	}
}

// A copy's name that was hardly read is told as printed, though the lexicon has one near it.
func TestCopyHardlyRead(t *testing.T) {
	for confidence, want := range map[float64]string{0.05: "", 0.4: "Ramiro Olmos Rueda"} {
		got := copyOf(unsure("C.c.p. Lic. Ramro Olmos Rueda", confidence))
		if got == nil || reading.ValueOf(got.Name) != want || got.Name.Text != "Ramro Olmos Rueda" {
			t.Errorf("read with %.2f: %+v, want %q", confidence, got, want)
		}
	}
}

// Three names to the letter are what stands there, however unsurely they were read.
func TestCopyReadExactly(t *testing.T) {
	for line, want := range map[string]string{
		"C.c.p. Lic. Héctor Olmos Ávila": "Héctor Olmos Ávila",
		"C.c.p. Lic. Hector Olmos Ávila": "",
		"C.c.p. Lic. Héctor Ávila":       "",
		"C.c.p. xk Héctor Olmos Ávila":   "",
		"Cap. Lic. Héctor Olmos Ávila":   "",
	} {
		got := copyOf(unsure(line, 0.01))
		if got == nil || reading.ValueOf(got.Name) != want {
			t.Errorf("%s: %+v, want %q", line, got, want)
		}
	}
}
