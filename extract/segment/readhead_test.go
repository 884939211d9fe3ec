package segment

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

// textOf is the text of some lines of a page.
func textOf(p *layout.Page, lines []layout.Line) string {
	var out []string
	for _, l := range lines {
		out = append(out, p.Slice(l.Start, l.End))
	}
	return strings.Join(out, " / ")
}

func TestUnitOf(t *testing.T) {
	for folded, want := range map[string]Unit{
		"PRIMERA VISITADURIA GENERAL": Office, "PRIMERA PREGUNTA": NoUnit, "HONORABLE CONCEJO DELIBERANTE DE LAGUNAS": Institution, "SECRETARIA DE PESCA": Ministry,
		"DELEGACION NORTE: 2,789": NoUnit, "UNIDAD MEDICA: 944": NoUnit, "SECCION: 3": Office, "DELEGACION REGIONAL 3": Office,
	} {
		if got := UnitOf(folded); got != want {
			t.Errorf("%s: %d, want %d", folded, got, want)
		}
	}
}

func TestReadHead(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		read  func(h Head) []layout.Line
		want  string
	}{
		{
			"the office in a receipt stamp is no unit",
			[]string{"^INSTITUTO DE LAGOS", "RECIBIDO", "CANALES SUR", ">OFICIO No. ILL/DC/12/2021"},
			func(h Head) []layout.Line { return h.Letterhead }, "INSTITUTO DE LAGOS / CANALES SUR",
		},
		{
			"but what names no office may be",
			[]string{"^INSTITUTO DE LAGOS", "RECIBIDO", "ÁREA SUR", ">OFICIO No. ILL/DC/12/2021"},
			func(h Head) []layout.Line { return h.Letterhead }, "INSTITUTO DE LAGOS",
		},
		{
			"a motto misread",
			[]string{"^INSTITUTO DE LAGOS", "^“2022, Año df Ricardo Flores”", ">OFICIO No. ILL/DC/12/2021"},
			func(h Head) []layout.Line { return h.Motto }, "“2022, Año df Ricardo Flores”",
		},
		{
			"an addressee's rare title below the units",
			[]string{">OFICIO No. ILL/DC/12/2021", "Dirección de Canales", "Profa. Ana Sol Prado", "Directora de Bordos", "Presente"},
			func(h Head) []layout.Line { return h.Addressee }, "Profa. Ana Sol Prado / Directora de Bordos",
		},
		{
			"a subject's label misread",
			[]string{">OFICIO No. ILL/DC/12/2021", ">ASUN PO: Respuesta a la solicitud", "", "Lic. Ana Sol Prado", "Presente"},
			func(h Head) []layout.Line { return h.Subject }, "Respuesta a la solicitud",
		},
		{
			"a subject's label right beside a unit",
			[]string{"DIRECCIÓN DE CANALES Y Asunto.- Respuesta a la solicitud", "", ">OFICIO No. ILL/DC/12/2021"},
			func(h Head) []layout.Line { return h.Subject }, "Respuesta a la solicitud",
		},
		{
			"a sentence's last word is no subject's label",
			[]string{"se hizo mención de otros documentos relacionados con el", "asunto. Se entregan", "los que constan en el archivo."},
			func(h Head) []layout.Line { return h.Subject }, "",
		},
		{
			"the unit beside a number's label",
			[]string{"DIRECCIÓN DE CANALES Oficio número ILL/DC/12/2021", "", "Lic. Ana Sol Prado", "Presente"},
			func(h Head) []layout.Line { return h.Letterhead }, "DIRECCIÓN DE CANALES",
		},
	} {
		p := pagetest.Page(1, append(c.lines, "", running)...)
		if got := textOf(p, c.read(readHead(p))); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestCopiedHead: what a continuation page says above a letter that it copies, and that
// letter's head, are text; its date and subject are not the page's.
func TestCopiedHead(t *testing.T) {
	lines := []string{
		"De ello hay constancia en el oficio S-2/5603.", "Se transcribe el oficio que dice:",
		"“Oficio Núm. S-2/2146", "Xochimilco, a 9 de julio de 2018", "Asunto: Se remite documentación", "", running,
	}
	h := readHead(pagetest.Page(2, lines...))
	if want := strings.ReplaceAll(strings.Join(lines, " / "), " /  / ", " / "); textOf(h.Page, h.Body) != want || h.Date != nil || h.Subject != nil {
		t.Errorf("%q, date %+v, subject %d lines; want text alone", textOf(h.Page, h.Body), h.Date, len(h.Subject))
	}
}

func TestCopyLines(t *testing.T) {
	for folded, want := range map[string]bool{
		"CEP MIA CHAUDSS IVONNE HUERTA NAJERA ENCARGADA DE LA GERENCIA": true,
		"CAP. JOEL ALBERTO MENDEZ CISNEROS DE LA CRUZ":                  false,
		"CAMPO Y BORDOS": false,
		"EX.P. ROCIO JUAREZ.- TITULAR DE LA UNIDAD. MISMO FIN.":                           true,
		"LO QUE DEBERA HACER SABER AL TITULAR DE LA UNIDAD PARA LOS EFECTOS PROCEDENTES.": false,
	} {
		if got := isCopyLine(folded); got != want {
			t.Errorf("%s: %v, want %v", folded, got, want)
		}
	}
}

// TestCodesAbove: a number's first codes stand at the end of the line above it, in its
// column.
func TestCodesAbove(t *testing.T) {
	for _, c := range []struct{ above, below, want string }{
		{"SUBSECRETARÍA DE PRESAS                               Oficio número ILL-UR", "MEDIA LAGUNA                                    600/OF-5332/2019", "ILL-UR 600/OF-5332/2019"},
		{"SUBSECRETARÍA DE PRESAS                                        ILL-UR", "MEDIA LAGUNA                                    600/OF-5332/2019", "600/OF-5332/2019"},
		{"Oficio número ILL-UR                             SUBSECRETARÍA DE PRESAS", "MEDIA LAGUNA                                    600/OF-5332/2019", "600/OF-5332/2019"},
	} {
		h := readHead(pagetest.Page(1, c.above, c.below, ">Cd. de México, a 3 de mayo de 2019", "Lic. Ana Sol Prado", "Presente", "", running))
		if h.Number == nil || h.Number.Value != c.want {
			t.Errorf("%q above %q: %+v, want %s", c.above, c.below, h.Number, c.want)
		}
	}
}
