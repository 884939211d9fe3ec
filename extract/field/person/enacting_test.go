package person

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestEnacting: an instrument is signed below its last provision, or behind its last
// order, and before its annexes.
func TestEnacting(t *testing.T) {
	for _, c := range []struct {
		name, kind string
		lines      []string
		want       string
	}{
		{"below", "disposicion", []string{"ARTÍCULO 2º.- Comuníquese, publíquese y archívese.", "Lic. Ulises Prado Ortiz", "Director Nacional"}, "Ulises Prado Ortiz"},
		{"behind", "disposicion", []string{"ARTÍCULO 2º.- Comuníquese y archívese. - ULISES PRADO ORTIZ, Director Nacional."}, "ULISES PRADO ORTIZ"},
		{"before an annex", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", "Lic. Ulises Prado Ortiz", "Rector", "ANEXO I", "MODELO DE CONVENIO", "Las partes acuerdan."}, "Ulises Prado Ortiz"},
		{"two titles", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", "C.P. y M.A. Ulises Prado Ortiz", "Rector"}, "Ulises Prado Ortiz"},
		{"below strokes", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", "O MOM", "Dra. Rocío Muñiz Barrientos", "Secretaria de Municipios", "Página 1 de 2"}, "Rocío Muñiz Barrientos"},
		{"below a long stroke", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", "ONMPPIOS", "Dra. Rocío Muñiz Barrientos", "Secretaria de Municipios"}, "Rocío Muñiz Barrientos"},
		{"below a stroke's end", "resolucion", []string{"ARTÍCULO 2º.- Regístrese. >", "Ca", "Mtro. Ulises Prado Ortiz", "Rector"}, "Ulises Prado Ortiz"},
		{"over a page's number", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", "Página 1 de 2", "Dra. Rocío Muñiz Barrientos", "Secretaria de Municipios"}, "Rocío Muñiz Barrientos"},
		{"beside a stamp", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", ">RECIBIDO", "Dra. Rocío Muñiz Barrientos", ">30 AGO 2022", "Secretaria de Municipios"}, "Rocío Muñiz Barrientos"},
		{"above an annex with provisions", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", "Dra. Rocío Muñiz Barrientos", "Rectora", "DE ANEXO", "PRIMERO.- Las partes acuerdan.", "SEGUNDO.- Las partes firman."}, "Rocío Muñiz Barrientos"},
		{"below a full stop read as a comma", "resolucion", []string{"ARTÍCULO 2º.- Publíquese y", "archívese,", "Dra. Rocío Muñiz Barrientos", "Rectora"}, "Rocío Muñiz Barrientos"},
		{"somebody appointed", "resolucion", []string{"ARTÍCULO 2º.- Desígnase a la funcionaria", "Lic. Ulises Prado Ortiz", "como responsable del registro."}, ""},
		{"strokes of a signature", "resolucion", []string{"ARTÍCULO 2º.- Regístrese.", "Iñas Ther", "fer"}, ""},
		{"nobody", "resolucion", []string{"ARTÍCULO 2º.- Las comisiones locales de cada una de las sedes", "que se hayan creado", "quedan disueltas."}, ""},
		{"a letter", "oficio", []string{"ARTÍCULO 2º.- Regístrese.", "Lic. Ulises Prado Ortiz", "Rector"}, ""},
	} {
		p := pagetest.Page(1, append([]string{"^UNIVERSIDAD DEL LAGO", "", "ARTÍCULO 1º.- Apruébase el plan de estudios que se acompaña."}, c.lines...)...)
		o := segment.Split([]*layout.Page{p})[0]
		o.Kind = c.kind
		got := ""
		if who := Signatory(o); who != nil && who.Name != nil {
			got = reading.ValueOf(who.Name)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestEnactingHeadings: on native text, where a name needs no title, a chapter's heading
// between provisions is none.
func TestEnactingHeadings(t *testing.T) {
	p := pagetest.Page(1, "^UNIVERSIDAD DEL LAGO", "", "ARTÍCULO 1º.- Apruébase el plan de estudios que se acompaña.", "Capítulo II", "De los Permisos",
		"ARTÍCULO 2º.- Comuníquese, publíquese y archívese.", "Wendolyn Aldair Xochihua", "Rectora")
	p.Origin = schema.Native
	o := segment.Split([]*layout.Page{p})[0]
	o.Kind = "resolucion"
	if who := Signatory(o); who == nil || reading.ValueOf(who.Name) != "Wendolyn Aldair Xochihua" {
		t.Errorf("signed by %+v", who)
	}
}

// TestEnactingOverPages: who signs may stand alone at the top of the next page, where a
// letterhead stands else.
func TestEnactingOverPages(t *testing.T) {
	pages := []*layout.Page{
		pagetest.Page(1, "^UNIVERSIDAD DEL LAGO", "", "ARTÍCULO 1º.- Apruébase el plan de estudios que se acompaña.", "ARTÍCULO 2º.- Comuníquese, publíquese y archívese."),
		pagetest.Page(2, "Lic. Ulises Prado Ortiz", "Secretaría de Planes", "", "ANEXO", "MODELO DE CONVENIO", "Las partes acuerdan."),
	}
	o := segment.Split(pages)[0]
	o.Kind = "resolucion"
	if who := Signatory(o); who == nil || reading.ValueOf(who.Name) != "Ulises Prado Ortiz" || reading.ValueOf(who.Position) != "Secretaría de Planes" {
		t.Errorf("signed by %+v", who)
	}
}
