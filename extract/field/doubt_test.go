package field

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// A month of strokes is what the bundle's other dates make it, else unread.
func TestAgreeDates(t *testing.T) {
	for _, c := range []struct {
		name, printed, read string
		others              []string
		want                string
	}{
		{"March by the others", "27-11-2023", "2023-11-27", []string{"2023-03-28", "2023-03-30"}, "2023-03-27"},
		{"February by the others", "10-11-2021", "2021-11-10", []string{"2021-02-15"}, "2021-02-10"},
		{"November stands", "10-11-2021", "2021-11-10", []string{"2021-11-12"}, "2021-11-10"},
		{"none is near", "10-11-2021", "2021-11-10", []string{"2021-07-12"}, ""},
		{"two are near", "10-11-2021", "2021-11-10", []string{"2021-02-15", "2021-03-12"}, ""},
		{"nothing to go by", "10-11-2021", "2021-11-10", nil, ""},
		{"slashes are figures", "10/11/2021", "2021-11-10", nil, "2021-11-10"},
		{"unless the bundle denies it", "10/11/2021", "2021-11-10", []string{"2021-02-12"}, "2021-02-10"},
		{"no other month is near", "10/11/2021", "2021-11-10", []string{"2021-07-12"}, "2021-11-10"},
		{"years from all others", "10/11/2007", "2007-11-10", []string{"2013-01-08", "2014-03-17"}, "2007-11-10"},
		{"one years from the others", "22/11/2019", "2019-11-22", []string{"2017-05-01", "2019-11-25"}, "2019-11-22"},
		{"between two", "20-11-2021", "2021-11-20", []string{"2021-02-02", "2021-03-07"}, "2021-02-20"},
		{"another month is no stroke", "10-10-2021", "2021-10-10", []string{"2021-02-12"}, "2021-10-10"},
	} {
		all := []schema.Oficio{{Date: fieldtest.PrintedAs(c.read, c.printed, 0.9)}}
		for _, d := range c.others {
			all = append(all, schema.Oficio{Date: fieldtest.Recognised(d, 0.9)})
		}
		agreeDates(all)
		if got := valueOf(all[0].Date); got != c.want || all[0].Date.Text != c.printed {
			t.Errorf("%s: %q %q, want %q", c.name, got, all[0].Date.Text, c.want)
		}
	}
}

// The date at the top of another sheet within an oficio is not the oficio's.
func TestDateOfAnotherSheet(t *testing.T) {
	pages := []*layout.Page{
		pagetest.Page(1, "^ORDENANZA Nº 12/2025", "", fieldtest.Running),
		pagetest.Page(2, fieldtest.Running, ">Xochimilco, 7 de enero de 2025.", "", fieldtest.Running),
	}
	pages[1] = pagetest.Page(2, ">Xochimilco, 7 de enero de 2025.", "", fieldtest.Running)
	o := segment.Split(pages)
	if len(o) != 1 {
		t.Fatalf("%d oficios, want 1", len(o))
	}
	if d := Read(o[0]).Date; d != nil {
		t.Errorf("date %v, want none", d.Value)
	}
}

func TestFolioIsNoRowOfYears(t *testing.T) {
	if got := folioSpans(fold.Text("solicitud 0002000099420 MES 20172018 2019 TOTAL")); len(got) != 1 || got[0].Digits != "0002000099420" {
		t.Errorf("got %+v, want the folio alone", got)
	}
}

func TestRespellGroup(t *testing.T) {
	known := map[string]standing{"INM": isKnown, "CM": isKnown, "TOL": isSeen, "DGCVM": isKnown, "CGJC": isKnown, "CTAI": isKnown, "OF": isSeen, "DI": isKnown, "BOO": isKnown}
	for _, c := range []struct{ group, want string }{
		{"CMI5150", "CM/5150"},
		{"TOLIICM", "TOL/CM"},
		{"TOLICM", "TOL/CM"},
		{"INMIDGCVM", "INM/DGCVM"},
		{"INMMGCVM", "INM/DGCVM"},
		{"INMJCTAI", "INM/CTAI"},
		{"INMIDGCVMLCTAI", "INM/DGCVM/CTAI"},
		{"JCTAI", "JCTAI"},
		{"CTA1", "CTAI"},
		{"D1", "DI"},
		{"OOF", "OF"},
		{"CGIC", "CGJC"},
		{"INM", "INM"},
		{"XYI5150", "XYI5150"},
		{"B5", "B5"},
		{"B00", "B00"},
		{"5150", "5150"},
		{"CMI51", "CMI51"},
	} {
		if got := respellGroup(c.group, known); got != c.want {
			t.Errorf("%s: %s, want %s", c.group, got, c.want)
		}
	}
}

// Who has the same position and given names is not the same person.
func TestNameOfAnotherPerson(t *testing.T) {
	for _, c := range []struct {
		printed, name string
		want          bool
	}{
		{"Lcda. Norma Angélica Muñiz Escamilla", "Norma Angélica Saldaña Ibarra", false},
		{"Lic. Norna Angelicu Saldana Ibarra", "Norma Angélica Saldaña Ibarra", true},
		{"Lic. NormaAngélica Saldaña Ibarra", "Norma Angélica Saldaña Ibarra", true},
	} {
		if got := sameWords(c.printed, c.name); got != c.want {
			t.Errorf("%s, %s: %v", c.printed, c.name, got)
		}
	}
}

func TestNameIn(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"Arg. Silvia Olmos Rueda.- Titular de Presas", "Silvia Olmos Rueda"},
		{`Lic”"Graciela Olmos Rueda`, "Graciela Olmos Rueda"},
		{"1ng. Luis Mar Arenas", "Luis Mar Arenas"},
		{"Dra. Ana Sol Prado. Vitular de la Dirección de Presas", "Ana Sol Prado"},
		{"Dra. Ana Sol Prado Mitular de la Dirección de Presas", "Ana Sol Prado"},
		{"C. NÉSTOR OLMOS.DE LA CRUZ", "NÉSTOR OLMOS DE LA CRUZ"},
		{"ARQ. ISMAEL. OLMOS RUEDA", "ISMAEL OLMOS RUEDA"},
		{"Dra. Ma. Elena Sol Prado", "Ma. Elena Sol Prado"},
	} {
		p := pagetest.Page(1, c.line)
		f := layout.NewFlow([]*layout.Page{p}, p.Lines[:1])
		v := nameIn(f, 0, len(f.Folded)).name
		if v == nil || valueOf(v) != c.want {
			t.Errorf("%q: %+v, want %s", c.line, v, c.want)
		}
	}
}

// What stands in another column below a signature is no part of the position.
func TestPositionEndsAtColumn(t *testing.T) {
	o := people(fieldtest.Running, "", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales",
		"COPO Luis Mar Arenas. Encargado del Despacho de la Dirección de Presas. Para su conocimiento y efectos")
	if o.Signatory == nil || valueOf(o.Signatory.Position) != "Directora de Canales" {
		t.Errorf("signatory %+v, want the position alone", o.Signatory)
	}
}

// A letterhead below a signature is the next oficio's.
func TestPositionEndsAtLetterhead(t *testing.T) {
	o := people(fieldtest.Running, "", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales", "^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS")
	if o.Signatory == nil || valueOf(o.Signatory.Position) != "Directora de Canales" {
		t.Errorf("signatory %+v, want the position alone", o.Signatory)
	}
}

func TestUntorn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"DIRECCIÓN GE GENERAL DE SERVICIOS", "DIRECCIÓN GENERAL DE SERVICIOS"},
		{"DIRECCIÓN DE DE CANALES", "DIRECCIÓN DE DE CANALES"},
		{"UNIDAD DE DESARROLLO Y EL ELECTORADO", "UNIDAD DE DESARROLLO Y EL ELECTORADO"},
	} {
		if got := untorn(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"wrapped", []string{"^DIRECCIÓN GENERAL DE CANALES", "^BORDOS"}, []string{"DIRECCIÓN GENERAL DE CANALES BORDOS"}},
		{"another type", []string{"^DIRECCIÓN GENERAL DE CANALES", "^Hs blo gonogjo tibs le"}, []string{"DIRECCIÓN GENERAL DE CANALES"}},
		{"the head's label", []string{"^DIRECCIÓN GENERAL DE CANALES", "^OFICIO xy ILLDC 4 2021"}, []string{"DIRECCIÓN GENERAL DE CANALES"}},
		{"half of it", []string{"^DIRECCIÓN GENERAL DE"}, []string{""}},
	} {
		o := letterheadOf(append(c.lines, "", "", ">OFICIO No. ILL/DC/4/2021", ">Xochimilco, a 3 de mayo de 2021", "", fieldtest.Running)...)
		var got []string
		for i := range o.Units {
			got = append(got, valueOf(&o.Units[i].Value))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A separator read as a colon is what the bundle's numbers of that form have.
func TestAgreeSigns(t *testing.T) {
	for _, c := range []struct {
		name   string
		others []string
		want   string
	}{
		{"agreeing", []string{"DGC/DN-3715", "DGC/DP-12", "ILL/DC/4/2021"}, "CJA/DT-4068"},
		{"differing", []string{"DGC/DN-3715", "DGC/DP.12"}, ""},
		{"none of the form", []string{"ILL/DC/4/2021"}, ""},
	} {
		all := []schema.Oficio{{Number: fieldtest.PrintedAs("CJA/DT.4068", "CJA/DT:4068", 0.9)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		agreeSigns(all)
		if got := valueOf(all[0].Number); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for printed, want := range map[string]schema.Scalar{"B00,10,3.-2733": schema.String("B00.10.3.-2733"), "B00,7 -3476": {}} {
		value, _ := want.Str()
		v := fieldtest.PrintedAs(value, printed, 0.9)
		v.Value = want
		all := []schema.Oficio{{Number: v}}
		if agreeSigns(all); all[0].Number.Value != want || all[0].Number.Confidence() >= 0.9 && !want.IsNull() {
			t.Errorf("%s: %v, want %v", printed, all[0].Number.Value, want)
		}
	}
}

// TestQuotedHead: number and date of a letter that is quoted on a later page are not
// the oficio's, if they are in better print or its own number is missing.
func TestQuotedHead(t *testing.T) {
	for own, want := range map[string]string{"ILL/UT/ 104 /2021": "ILL/UT/104/2021", "OM/URF/____/2021": "", "OM": ""} {
		first := pagetest.Page(1, ">MEMORÁNDUM No. "+own, ">Xochimilco, a 9 de abril de 2021", "", "Lic. Ana Sol Prado", "Presente", fieldtest.Running+".")
		later := pagetest.Page(2, "“OFICIO No. OM/URF/4970/2021", "Xochimilco, a 12 de agosto de 2020", "ASUNTO: Requerimiento", "Hasta aquí la transcripción.", "^Atentamente", "^Ing. Berta Olmos Rueda")
		for i := range first.Page.Words {
			first.Page.Words[i].Confidence = 0.9
		}
		heads := slices.Concat(fieldtest.Heads(first.Page), fieldtest.Heads(later.Page))
		if got := valueOf(number(heads)); got != want {
			t.Errorf("%s: number %q, want %q", own, got, want)
		}
		if got := valueOf(date(heads)); got != "2021-04-09" {
			t.Errorf("%s: date %q", own, got)
		}
	}
}

// TestComplete: a number has a running number, and its year stands apart.
func TestComplete(t *testing.T) {
	for value, want := range map[string]bool{
		"B00.10.3.-2733": true, "B00.2.04": false, "B00.10.3.-XP/2024": false, "09 52 17 UT": false,
		"09 52 17 0949/UT": true, "600 2282 2022": false, "S-2/18422": true,
	} {
		if got := complete(value, nil); got != want {
			t.Errorf("%s: %v, want %v", value, got, want)
		}
	}
}
