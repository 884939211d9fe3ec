package person

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// What stands in another column below a signature is no part of the position.
func TestPositionEndsAtColumn(t *testing.T) {
	o := people(fieldtest.Running, "", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales",
		"COPO Luis Mar Arenas. Encargado del Despacho de la Dirección de Presas. Para su conocimiento y efectos")
	if o.Signatory == nil || reading.ValueOf(o.Signatory.Position) != "Directora de Canales" {
		t.Errorf("signatory %+v, want the position alone", o.Signatory)
	}
}

// A letterhead below a signature is the next oficio's.
func TestPositionEndsAtLetterhead(t *testing.T) {
	o := people(fieldtest.Running, "", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales", "^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS")
	if o.Signatory == nil || reading.ValueOf(o.Signatory.Position) != "Directora de Canales" {
		t.Errorf("signatory %+v, want the position alone", o.Signatory)
	}
}

// people reads who a letter of a page is addressed to, signed by and copied to.
func people(lines ...string) schema.Oficio {
	o := fieldtest.Oficio(lines...)
	return schema.Oficio{Addressee: Addressee(o), Signatory: Signatory(o), Copies: Copies(o)}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ line, title, name string }{
		{"Lic. Ana Olmos Rueda", "Lic.", "Ana Olmos Rueda"},
		{"C. LIC. ANA OLMOS RUEDA", "C. LIC.", "ANA OLMOS RUEDA"},
		{"Dr. en D. Raúl Olmos Rueda", "Dr. en D.", "Raúl Olmos Rueda"},
		{"Mtra. en Ciencias Sociales Ana Olmos Rueda", "Mtra. en Ciencias Sociales", "Ana Olmos Rueda"},
		{"Arg. Ana Olmos Rueda", "Arq.", "Ana Olmos Rueda"},
		{"1ng, Ana Olmos Rueda", "Ing.", "Ana Olmos Rueda"},
		{"M, en C. Ana Olmos Rueda", "M. en C.", "Ana Olmos Rueda"},
		{"M.-en C. Ana Olmos Rueda", "M. en C.", "Ana Olmos Rueda"},
		{"C.P. y MAA. Ana Olmos Rueda", "C.P. y MAA.", "Ana Olmos Rueda"},
		{"Ana Olmos Rueda", "", "Ana Olmos Rueda"},
		{"Enrique Olmos Rueda", "", "Enrique Olmos Rueda"},
		{"Dr. Hugo López-Gatell Ramírez.- Subsecretario de Canales", "Dr.", "Hugo López-Gatell Ramírez"},
		{"Dr. Hugo López Olmos-Director de Canales", "Dr.", "Hugo López Olmos"},
	} {
		p := pagetest.Page(1, c.line)
		got, _ := person(p, []layout.Line{p.Lines[0]})
		if reading.ValueOf(got.Title) != c.title || reading.ValueOf(got.Name) != c.name {
			t.Errorf("%q: title %q, name %q", c.line, reading.ValueOf(got.Title), reading.ValueOf(got.Name))
		}
	}
}

// A position may begin behind the name and go on below it.
func TestPositionBehindTheName(t *testing.T) {
	p := pagetest.Page(1, "Ing. Ana Olmos Rueda.- Directora de Canales", "y Compuertas")
	got, _ := person(p, p.Lines)
	if reading.ValueOf(got.Position) != "Directora de Canales y Compuertas" {
		t.Errorf("position %q", reading.ValueOf(got.Position))
	}
}

// TestStampOverPosition: a stamp's date over a position is no part of it.
func TestStampOverPosition(t *testing.T) {
	p := pagetest.Page(1, "Ing. Ana Olmos Rueda", "Directora de Canales y 13-ENE-2023", "Compuertas")
	got, _ := person(p, p.Lines)
	if reading.ValueOf(got.Position) != "Directora de Canales y Compuertas" {
		t.Errorf("position %q", reading.ValueOf(got.Position))
	}
}

// A title may stand on a line of its own, and whoever asked has no name.
// TestDegreeMisread: a title that OCR ends in a comma or a coin's sign begins an addressee,
// not the letterhead's lines beside it.
func TestDegreeMisread(t *testing.T) {
	for _, title := range []string{"M. EN C,", "M. EN €."} {
		p := people("^INSTITUTO DE LAGOS", ">OFICIO No. ILL/9/2021", "DIRECCIÓN DE CANALES", "DEPARTAMENTO DE ESCLUSAS", title+" ANA OLMOS RUEDA", "TITULAR DE LA UNIDAD DE ENLACE", "Presente", "", fieldtest.Running).Addressee
		if p == nil || reading.ValueOf(p.Name) != "ANA OLMOS RUEDA" || reading.ValueOf(p.Position) != "TITULAR DE LA UNIDAD DE ENLACE" {
			t.Errorf("%s: %+v", title, p)
		}
	}
}

func TestAddressee(t *testing.T) {
	for _, c := range []struct{ lines, title, name, position string }{
		{"MAESTRO|ULISES PRADO ORTIZ|DIRECTOR DE CANALES", "MAESTRO", "ULISES PRADO ORTIZ", "DIRECTOR DE CANALES"},
		{"Lic. Ulises Prado Ortiz|Director de Canales", "Lic.", "Ulises Prado Ortiz", "Director de Canales"},
		{"Lic. Ulises Prado Ortiz|Director de Canales|Av. Juárez 20, Col. Centro", "Lic.", "Ulises Prado Ortiz", "Director de Canales"},
		{"C. SOLICITANTE DE INFORMACIÓN", "C.", "", ""},
		{"Persona Solicitante", "", "", ""},
	} {
		head := []string{"^INSTITUTO DE LAGOS", ">OFICIO No. IL/DC/101/2022", ""}
		o := people(append(append(head, strings.Split(c.lines, "|")...), "Presente", "", fieldtest.Running)...)
		p := o.Addressee
		if reading.ValueOf(p.Title) != c.title || reading.ValueOf(p.Name) != c.name || reading.ValueOf(p.Position) != c.position {
			t.Errorf("%q: title %q, name %q, position %q", c.lines, reading.ValueOf(p.Title), reading.ValueOf(p.Name), reading.ValueOf(p.Position))
		}
	}
}

// A signature may stand above the letterhead of what follows on the page.
func TestPositionAboveLetterhead(t *testing.T) {
	o := people(fieldtest.Running, "", "^Atentamente", "", "^Lic. Ana Olmos Rueda Directora General", "^SECRETARÍA DE GOBERNACIÓN", "^INSTITUTO DE LAGOS")
	if o.Signatory == nil || reading.ValueOf(o.Signatory.Position) != "Directora General" {
		t.Errorf("signed by %+v", o.Signatory)
	}
}

// Ink over a title parts a name from the left edge on which its position stands.
func TestPositionBelowInk(t *testing.T) {
	o := people(fieldtest.Running, "", "Atentamente", "", "D       EN D. Berta Sol Olmos Rueda", "Directora de Canales", "y Esclusas")
	if o.Signatory == nil || reading.ValueOf(o.Signatory.Position) != "Directora de Canales y Esclusas" {
		t.Errorf("signatory %+v, want the position", o.Signatory)
	}
	o = people(fieldtest.Running, "", "Atentamente", "", "Luis Mar Arenas           Berta Sol Olmos Rueda", "Director de Presas")
	if o.Signatory != nil && o.Signatory.Position != nil && reading.ValueOf(o.Signatory.Name) == "Berta Sol Olmos Rueda" {
		t.Errorf("signatory %+v has the position of another", o.Signatory)
	}
}

// What ink left of a signatory's title and name: where its line should begin
// tells whether a title is lost or a name too.
func TestSignatoryReadWhole(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"only its title is lost", []string{"^Atentamente", "", "^      Rocío Juárez de la Cruz", "^Directora de Canales"}, "Rocío Juárez de la Cruz"},
		{"one title that is no title", []string{"^Atentamente", "", "^MTI . Rocío Juárez de la Cruz", "^Directora de Canales"}, "Rocío Juárez de la Cruz"},
		{"a stroke above it", []string{"^Atentamente", "^lara", "^Lic. Rocío Juárez de la Cruz", "^Directora de Canales"}, "Rocío Juárez de la Cruz"},
		{"ink behind its title", []string{"^Atentamente", "", "^MPq ?? xx Irma Leticia Juárez Ortiz", "^Directora de Canales"}, "Irma Leticia Juárez Ortiz"},
		{"ink in its second title", []string{"^Atentamente", "", "^Ing. AYÁ. Rocío Juárez Ortiz", "^Directora de Canales"}, "Rocío Juárez Ortiz"},
		{"strokes behind its title", []string{"^Atentamente", "", "^Mtra. NS Se", "^Rocío Juárez de la Cruz", "^Directora de Canales"}, "Rocío Juárez de la Cruz"},
		{"letters of Atentamente are lost", []string{"^ATTAMENTE", "", "^Lic. Rocío Juárez Ortiz", "^Directora de Canales"}, "Rocío Juárez Ortiz"},
		{"a part of the first name is left", []string{"^Atentamente", "", "^Dr. Da Juárez de la Cruz", "^Directora de Canales"}, ""},
	} {
		o := people(append([]string{fieldtest.Running, ""}, c.lines...)...)
		if o.Signatory == nil || reading.ValueOf(o.Signatory.Name) != c.want {
			t.Errorf("%s: %+v, want %q", c.name, o.Signatory, c.want)
		}
	}
}

func TestLostBefore(t *testing.T) {
	lost := func(name string) (float64, bool) {
		p := pagetest.Page(1, "Atentamente", "", name, "Directora de Canales")
		f := layout.NewFlow([]*layout.Page{p}, p.Lines[1:2])
		return lostBefore(p, p.Lines[1:], wordsOf(p, nameIn(f, 0, len(f.Folded)).name.Places()[0]))
	}
	if got, known := lost("Lic. Ana Olmos Rueda"); !known || got < 4 || got > longestTitle {
		t.Errorf("%v %v characters before a name with its title, want a title's", got, known)
	}
	p := pagetest.Page(1, "Atentamente", "", "Ana Olmos Rueda")
	if _, known := lostBefore(p, p.Lines[1:], p.Lines[1].Words); known {
		t.Error("known without a position to go by")
	}
}

func TestCopyWithoutLabel(t *testing.T) {
	for _, c := range []struct {
		line, want string
	}{
		{"C.C.R. Ing. Silvia Olmos Rueda.- Titular de Presas.- Para su conocimiento.", "Silvia Olmos Rueda"},
		{"Coc.p- Lic. Silvia Olmos Rueda, Titular de Presas - Mismo fin", "Silvia Olmos Rueda"},
		{"G.c.p. C. Silvia Olmos Rueda, Titular de Presas. Presente.", "Silvia Olmos Rueda"},
		{"Muro. Silvia Olmos Rueda, Titular de Presas. Presente.", "Silvia Olmos Rueda"},
		{"Silvia Olmos Rueda", ""},
		{"Colonia Olmos Rueda, para su conocimiento", ""},
	} {
		o := people(fieldtest.Running, "", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales", "", "", c.line)
		got := ""
		if len(o.Copies) > 0 {
			got = reading.ValueOf(o.Copies[0].Name)
		}
		if got != c.want || reading.ValueOf(o.Signatory.Name) != "Berta Olmos Rueda" {
			t.Errorf("%q: copy %q, signatory %q", c.line, got, reading.ValueOf(o.Signatory.Name))
		}
	}
}
