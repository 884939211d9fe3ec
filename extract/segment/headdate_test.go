package segment

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

// A date is the oficio's in a head or in a closing line, not in running text.
func TestHeadDate(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"place and date", []string{">OFICIO No. ILL/4/2021", ">Xochimilco, a 3 de mayo de 2021", "", running}, "2021-05-03"},
		{"a specked place", []string{">OFICIO No. ILL/4/2021", ">Ciudad'de Xochimilco, a 3 de mayo de 2021", "", running}, "2021-05-03"},
		{"the year on the next line", []string{">OFICIO No. ILL/4/2021", ">Xochimilco, Estado de las Lagunas, a 3 de mayo de", ">2021.", "", running}, "2021-05-03"},
		{"the month on the next line", []string{">OFICIO No. ILL/4/2021", ">Xochimilco, Estado de las Lagunas, a los tres días del mes de", ">mayo de dos mil veintiuno", "", running}, "2021-05-03"},
		{"the month behind a gap", []string{">OFICIO No. ILL/4/2021", ">Xochimilco, a 3      mayo de 2021", "", running}, "2021-05-03"},
		{"signs that were not read", []string{">OFICIO No. ILL/4/2021", ">Xochimilco, a 14 07 2021", "", running}, "2021-07-14"},
		{"a speck before the day", []string{">OFICIO No. ILL/4/2021", `>Xochimilco, a"3 de mayo de 2021`, "", running}, "2021-05-03"},
		{"a label", []string{">OFICIO No. ILL/4/2021", "Fecha: 3 de mayo de 2021", "", running}, "2021-05-03"},
		{"beside a stamp", []string{">OFICIO No. ILL/4/2021", ">Xochimilco, 3 de mayo de 2021", ">RECIBIDO", ">9 MAY 2021", "", running}, "2021-05-03"},
		{"alone in a head", []string{">OFICIO No. ILL/4/2021", ">3 de mayo de 2021", "", running}, "2021-05-03"},
		{"alone, after a weekday", []string{">OFICIO No. ILL/4/2021", ">Jueves 6 de mayo de 2021", "", running}, "2021-05-06"},
		{"end of a sentence at the top", []string{"15 de enero de 2018.", running}, ""},
		{"end of a paragraph by the close", []string{running, "15 de enero de 2018.", "", "Quedo a sus órdenes.", "", "^Atentamente", "", "^Ing. Berta Olmos Rueda"}, ""},
		{"place and date end a paragraph", []string{running, "Xochimilco, a 15 de enero de 2018.", "", "^Atentamente", "", "^Ing. Berta Olmos Rueda"}, ""},
		{"place and date of the close", []string{running + ".", "", "^Xochimilco, a 15 de enero de 2018.", "^Atentamente", "", "^Ing. Berta Olmos Rueda"}, "2018-01-15"},
		{"closing formula", []string{running + ".", "", "Dada en la sala de sesiones del Consejo de Lagos a los veintiocho días del mes", "de abril de dos mil catorce."}, "2014-04-28"},
		{"formula without its day", []string{running + ".", "", "Dada en la sala de sesiones según el acta del 3 de mayo de 2012, a fin de que conste."}, ""},
	} {
		h := readHead(pagetest.Page(1, c.lines...))
		got := ""
		if h.Date != nil {
			got = h.Date.ISO
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A number without a label, or one that a sentence names, is no page's own.
func TestNumberOfOthers(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"bare in a head", []string{">ILL/DC/4/2021", ">Xochimilco, a 3 de mayo de 2021", "", running}, "ILL/DC/4/2021"},
		{"the year on the next line", []string{">OFICIO No. ILL/DC/ 4936", ">12021", ">Xochimilco, a 3 de mayo de 2021", "", running}, "ILL/DC/4936/2021"},
		{"beside a stamp's specks", []string{"19 DIC 2014          a          RESOL-2014-1094-APN-ME", ">Bs. As., a 22/12/2014", "", running}, "RESOL-2014-1094-APN-ME"},
		{"a blank among digits", []string{"RESOL.-2005-1 282-APN-ME", ">Bs. As., a 9/5/2005", "", running}, "RESOL-2005-1282-APN-ME"},
		{"a date below", []string{">OFICIO No. ILL/DC/ 4936", ">2021", ">Xochimilco, a 3 de mayo de 2021", "", running}, "ILL/DC/4936"},
		{"bare on a page without a head", []string{">ILL/DC/4/2021", "", running}, ""},
		{"a file's", []string{"EXP-ILL 588/2013", ">Xochimilco, a 3 de mayo de 2021", "", running}, ""},
		{"a sentence's end", []string{"oficio ILL/DC/4/2021.", running}, ""},
		{"a quoted letter's", []string{"“OFICIO No. ILL/DC/4/2021", "Xochimilco, a 3 de mayo de 2021", running + ".”", running}, ""},
		{"a speck before the place", []string{"OFICIO No. ILL/DC/4/2021", "“Xochimilco, a 3 de mayo de 2021", "Lic. Ana Sol Prado", "Presente", running + ".", "1. ¿Cuántas esclusas hay?”"}, "ILL/DC/4/2021"},
		{"a speck before the number", []string{"INSTITUTO DE LAGOS", "“OFICIO No. ILL/DC/4/2021", "Lic. Ana Sol Prado", "Presente", running + ".", "1. ¿Cuántas esclusas hay?”"}, "ILL/DC/4/2021"},
		{"a quotation mark for a speck", []string{"“OFICIO No. ILL/DC/4/2021", "Xochimilco, a 3 de mayo de 2021", running + ".", "“1. ¿Cuántas esclusas hay?”"}, "ILL/DC/4/2021"},
		{"below a unit beside a stamp", []string{"A e AL sello           Honorable Concejo Deliberante de San Isidro", ">ORDENANZA N° 495", ">SAN ISIDRO, a 8 de junio de 2015", "", running}, "495"},
		{"above an article's ordinal read as a mark", []string{"“UNIVERSIDAD DE LOS LAGOS", ">RESOLUCIÓN N° 184", ">Los Lagos, 1° de noviembre de 2006", running + ".", "ARTÍCULO 1”.- Facúltase al área competente."}, "184"},
		{"label with two signs", []string{">OFICIO N”* ILL/DC/4/2021", "", running}, "ILL/DC/4/2021"},
	} {
		h := readHead(pagetest.Page(1, c.lines...))
		got := ""
		if h.Number != nil {
			got = h.Number.Value
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCanonicalTakesOffAccents(t *testing.T) {
	if got, _ := Canonical("TOLÍCM/ 12 /2020"); got != "TOLICM/12/2020" {
		t.Errorf("got %s", got)
	}
}

func TestFurnitureIsNoText(t *testing.T) {
	gap := make([]string, 34)
	foot := func(lines ...string) []string {
		return slices.Concat([]string{running, "Revisó: ABC"}, gap, []string{"", "", "", ""}, lines)
	}
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"initials", []string{running, "Elaboró: SPV", "ABC/def"}, []string{running}},
		{"address at the foot", foot("Homero 18, Col. Los Lagos,", "C.P. 11510. Tel. 55 5387 2400"), []string{running}},
		{"garbled counter", foot("", "", "", "", ">Parna lod"), []string{running}},
		{"address below the initials of a short page", []string{running, "Revisó: ABC", "Homero 18, Los Lagos, Alcaldía de", "México. Tel. 55 5387 2400"}, []string{running}},
		{"a web address in the text", []string{running, "https://lagos.example/actas", running}, []string{running, "https://lagos.example/actas", running}},
	} {
		h := readHead(pagetest.Page(1, c.lines...))
		if got := texts(h.Page, h.Body); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Logos stand at one height on several pages; a set phrase that two pages begin
// with is text.
func TestRepeatedLinesAreNoText(t *testing.T) {
	o := Split([]*layout.Page{
		first(1, "ILL/DC/12/2021", "3 de mayo de 2021", "Respuesta", "Ana Sol Prado"),
		plain(2, "LAGUNAS", "", running),
		plain(3, "LAGUNAS", "", running),
		plain(4, running), plain(5, running),
	})[0]
	for i, want := range [][]string{{running}, {running}, {running}, {running}} {
		h := o.Heads[i+1]
		if got := texts(h.Page, h.Body); !slices.Equal(got, want) {
			t.Errorf("page %d: %q, want %q", i+2, got, want)
		}
	}
}

func texts(p *layout.Page, lines []layout.Line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, p.Slice(l.Start, l.End))
	}
	return out
}

func TestSubjectEndsAtCapitals(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  int
	}{
		{"ink over the next line", []string{">Asunto: Se remite información sobre", ">OMICION OL DGOP apo 2071"}, 1},
		{"wrapped", []string{">Asunto: Se remite información sobre", ">las esclusas"}, 2},
		{"wrapped, a gap in the line", []string{">Asunto: Se remite información sobre", ">las esclusas     y canoas"}, 3},
		{"wrapped, a stamp far beside it", []string{"Asunto: Se remite información de las", "esclusas y canoas                    RECIBIDO"}, 2},
		{"all in capitals", []string{">ASUNTO: SE REMITE INFORMACIÓN SOBRE", ">LAS ESCLUSAS"}, 2},
		{"a date below it that wraps", []string{">Asunto: Se remite información sobre", ">las esclusas", ">Xochimilco, a 17 de marzo", ">de 2023"}, 2},
		{"text below it at the left margin", []string{"Asunto: Se remite información", "Por este conducto atiendo la petición identificada con el número 12, presentada a través de la oficina"}, 1},
		{"wrapped at the left margin", []string{"Asunto: Se remite información de la unidad administrativa sobre los archivos de trámite", "y-de-concentración que la unidad administrativa conserva en sus archivos de trámite"}, 2},
		{"a wrapped folio", []string{">Asunto: Se atiende la solicitud con folio", ">330050100150221"}, 2},
		{"a wrapped acronym", []string{">Asunto: Se atiende la solicitud del", ">INFOMEX"}, 2},
	} {
		h := readHead(pagetest.Page(1, append(c.lines, "", running)...))
		if len(h.Subject) != c.want {
			t.Errorf("%s: %q, want %d lines", c.name, texts(h.Page, h.Subject), c.want)
		}
	}
}

// A date that cannot be made out stands in the head all the same.
func TestIllegibleDate(t *testing.T) {
	for text, want := range map[string]string{
		"Xochimilco, a 14412/2020":                  "14412/2020",
		"Xochimilco, a 14-411-2022":                 "14-411-2022",
		"Los Lagos, Lagunas, 4,23 de marzo de 2018": "4,23 de marzo de 2018",
		"Av. Canal 12, Xochimilco, C.P. 16000":      "",
		"Ley de Lagos, última reforma 2021":         "",
		"INSTITUTO DE LAGOS, 2021":                  "",
	} {
		h := readHead(pagetest.Page(1, ">OFICIO No. ILL/4/2021", text, "", running))
		got := ""
		if h.Date != nil {
			got = h.Page.Slice(h.Date.Start, h.Date.End)
		}
		if got != want || h.Date != nil && h.Date.ISO != "" {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestDateBelowClose: some houses date a letter below Atentamente and their motto.
func TestDateBelowClose(t *testing.T) {
	h := readHead(pagetest.Page(1, ">Oficio No. ILL/9/2021", "Lic. Ana Sol Prado", "Presente", "", running+".", "", "^ATENTAMENTE", "^“POR MI RAZA HABLARÁ EL ESPÍRITU”",
		"^Ciudad Universitaria, Cd. Mx., a 18 de junio de 2019.", "^EL DIRECTOR GENERAL", "^LIC. LUIS MAR ARENAS"))
	if h.Date == nil || h.Date.ISO != "2019-06-18" {
		t.Errorf("date %+v", h.Date)
	}
}
