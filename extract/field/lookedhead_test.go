package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// worn is a recognised letter whose words were all read unsurely.
func worn(number, date string) *layout.Page {
	p := pagetest.Page(1,
		"^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN DE CANALES Y ESCLUSAS", "^DEPARTAMENTO DE LAGOS INTERIORES", "",
		">Oficio No. "+number, ">"+date, "",
		"Se remite la información solicitada.", "",
		"Atentamente", "Ing. Berta Olmos Rueda", "").Page
	for i := range p.Words {
		p.Words[i].Confidence = 0.8
	}
	return layout.New(p)
}

// relooked reads a letter of whose first or second unclear line looks were taken.
func relooked(t *testing.T, p *layout.Page, line int, looks []string) schema.Oficio {
	t.Helper()
	parts := segment.Split([]*layout.Page{p})
	lines := Unclear(parts)
	if len(lines) <= line {
		t.Fatalf("%d unclear lines, want more than %d", len(lines), line)
	}
	return ReadAll(segment.Split([]*layout.Page{fieldtest.Looked(p, lines[line], looks...)}))[0]
}

// TestLooksAtNumbers: a number that was not read surely is what most looks at it
// read, with the slashes that any saw.
func TestLooksAtNumbers(t *testing.T) {
	const date = "Xochimilco, a 3 de mayo de 2021"
	for _, c := range []struct {
		name, read string
		looks      []string
		want       string
	}{
		{"looks agree", "ILL/UTE/4806/2021", []string{"ILL/UTF/4806/2021", "ILL/UTF/4806/2021", "ILL/UTF/4806/2021", ": ILL/UTF/4806/2021", "ILL/UTF/4806/2021"}, "ILL/UTF/4806/2021"},
		{"a colon for a slash", "DPL:5284/2021", []string{"DPL/5284/2021", "DPL/5284/2021", "DPL/5284/2021"}, "DPL/5284/2021"},
		{"a slash one look saw", "ILL/CAIDGRH/4806/2021", []string{"ILL/CAIDGRH/4806/2021", "ILL/CA/DGRH/4806/2021", "ILL/CAIDGRH/4806/2021"}, "ILL/CA/DGRH/4806/2021"},
		{"a slash only the page saw", "ILL/CA/DGRH/4806/2021", []string{"ILL/CAIDGRH/4806/2021", "ILL/CAIDGRH/4806/2021", "ILL/CAIDGRH/4806/2021"}, "ILL/CA/DGRH/4806/2021"},
		{"a slash that was none", "ILL/DG/IUTAG/4806/2021", []string{"ILL/DG/UTAG/4806/2021", "ILL/DG/UTAG/4806/2021", "ILL/DGIUTAG/4806/2021"}, "ILL/DG/UTAG/4806/2021"},
		{"looks differ", "ILL/UTE/4806/2021", []string{"ILL/UTF/4806/2021", "ILL/UTF/4806/2021", "ILL/UTE/4806/2021"}, "ILL/UTE/4806/2021"},
		{"a code of the letterhead", "ILL/DCEF/4806/2021", []string{"ILL/DCE/4806/2021", "ILL/DCEF/4806/2021", "ILL/DCE/4806/2021"}, "ILL/DCE/4806/2021"},
		{"the stroke of a known code", "DLI! 4806 /2021", []string{"DL! 4806 /2021", "DL 4806 12021", "DLI 4806/2021", "DLI 4806 /2021", "DL 4806 /2021"}, "DLI/4806/2021"},
		{"a known code beside other figures", "ILL/DCEF/4806/2021", []string{"ILL/DCEF/4806/2021", "ILL/DCEF/4806/2021", "ILL/DCE/4306/2021", "ILL/DCE/4306/2021"}, "ILL/DCEF/4806/2021"},
		{"looks that lost the first letter", "ILL/UT/4806/2021", []string{"LL/UT/4806/2021", "LL/UT/4806/2021", "LL/UT/4806/2021", "LL/UT/4806/2021"}, "ILL/UT/4806/2021"},
		{"a sign that is no GDE number's", "CFE/DCA/4806/2021", []string{"CFE-DCA/4806/2021", "CFE/DCA/4806/2021", "CFE.DCA/4806/2021", "CFEIDCA/4806/2021"}, "CFE/DCA/4806/2021"},
		{"blanks stay", "09 52 17 0949/UAP", []string{"09 52 17 0949/UAP", "09 52 17 0949/UAP", "095217 0949/UAP"}, "09 52 17 0949/UAP"},
		{"a sign that OCR does not know", "DI-2021-464-APN-DNMAMI", []string{"DI-2021-464-APN-DNMEMI", "DI-2021-464-APN-DNMRMI", "DI-2021-464-APN-DNMAMI"}, "DI-2021-464-APN-DNM#MI"},
		{"one of two letters", "DI-2021-464-APN-DNMAMI", []string{"DI-2021-464-APN-DNMEMI", "DI-2021-464-APN-DNMEMI", "DI-2021-464-APN-DNMAMI"}, "DI-2021-464-APN-DNMAMI"},
		{"a slash that looks read as points", "ILL/UT/4806/21", []string{"ILL/UT/4806.21", "ILL/UT/4806.21", "ILL/UT/4806.21", "ILL/UT/4806.21"}, "ILL/UT/4806/21"},
		{"a year that looks lost", "ILL/UT/4806/2021", []string{"ILIUT/4806", "ILIUT/4806", "ILIUT/4806", "ILIUT/4806", "ILIUT/4806"}, "ILL/UT/4806/2021"},
		{"two figures of a year", "ILL/UTE/4806/21", []string{"ILL/UTF/4806/21", "ILL/UTF/4806/21", "ILL/UTF/4806/21", "ILL/UTF/4806/21"}, "ILL/UTF/4806/21"},
		{"a slash that looks lost", "DO-SD.1-431/2021", []string{"DO-SD.1-431 2021", "DO-SD.1-431 2021", "DO-SD.1-431 2021", "DO-SD.1-431 2021", "DO-SD.1-431 2021"}, "DO-SD.1-431/2021"},
		{"zeros that looks read", "BO0.05.-3631/2021", []string{"B00.05.-3631/2021", "B00.05.-3631/2021", "B00.05.-3631/2021", "B00.05.-3631/2021"}, "B00.05.-3631/2021"},
		{"a slash that the page did not see", "ILL-UT 4806 2021", []string{"ILL-UT/4806/2021", "ILL-UT/4806/2021", "ILL-UT/4806/2021", "ILL-UT/4806/2021", "ILL-UF/4806/2021"}, "ILL-UT/4806/2021"},
		{"slashes worn away", "ILL UT 4806 2021", []string{"ILL UT 4806 2021", "ILL UT 4806 2021", "ILL UT 4806 2021"}, "ILL/UT/4806/2021"},
	} {
		o := relooked(t, worn(c.read, date), 0, c.looks)
		if got := reading.ValueOf(o.Number); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if c.want != c.read && o.Number.Confidence() > reading.LookedShare {
			t.Errorf("%s: confidence %v", c.name, o.Number.Confidence())
		}
	}
}

// TestLooksAtDates: a date that was not read surely is what most looks at it read,
// before all of the year that the number has.
func TestLooksAtDates(t *testing.T) {
	for _, c := range []struct {
		name, read string
		looks      []string
		want       string
	}{
		{"looks agree", "Xochimilco, a 5 de mayo de 2021", []string{"Xochimilco, a 3 de mayo de 2021", "a 3 de mayo de 2021", "3 de mayo de 2021"}, "2021-05-03"},
		{"looks differ", "Xochimilco, a 5 de mayo de 2021", []string{"a 3 de mayo de 2021", "a 3 de mayo de 2021", "a 5 de mayo de 2021"}, "2021-05-05"},
		{"the number's year", "Xochimilco, a 3 de mayo de 2044", []string{"a 3 de mayo de 2021", "a 3 de mayo de 2044", "a 3 de mayo de 2021", "a 3 de mayo de 2021"}, "2021-05-03"},
		{"nothing legible", "Xochimilco, a 3 de mayo de 2021", []string{"ochi mayo"}, "2021-05-03"},
	} {
		o := relooked(t, worn("ILL/DC/4806/2021", c.read), 1, c.looks)
		if got := reading.ValueOf(o.Date); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestSignsWornAway: a number none of whose signs was read has slashes unless others
// of its bundle have another sign behind one of its codes.
func TestSignsWornAway(t *testing.T) {
	for other, want := range map[string]string{"ILL/CA/12/2021": "ILL/UT/4806/2021", "ILL-CA-12/2021": ""} {
		p := worn("ILL UT 4806 2021", "Xochimilco, a 3 de mayo de 2021")
		at := Unclear(segment.Split([]*layout.Page{p}))[0]
		p = fieldtest.Looked(p, at, "ILL UT 4806 2021", "ILL UF 4806 2021", "ILL UT 4806 2021", "ILL UT 4806 2021", "ILL UT 4806 2021")
		next := pagetest.Page(2, ">Oficio No. "+other, ">Xochimilco, a 4 de mayo de 2021", "", fieldtest.Running+".")
		if got := reading.ValueOf(ReadAll(segment.Split([]*layout.Page{p, next}))[0].Number); got != want {
			t.Errorf("beside %s: %q, want %q", other, got, want)
		}
	}
}
