package field

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/number"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

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
		if got := reading.ValueOf(number.Of(heads)); got != want {
			t.Errorf("%s: number %q, want %q", own, got, want)
		}
		if got := reading.ValueOf(date(heads)); got != "2021-04-09" {
			t.Errorf("%s: date %q", own, got)
		}
	}
}

// TestPlaceNames: a stroke read as an exclamation mark hides neither a place nor its date.
func TestPlaceNames(t *testing.T) {
	for read, want := range map[string]string{
		"Xochimilco. Ja!., a 3 de mayo de 2021": "Xochimilco, Jal.",
		"Cd. de México, a 3 de mayo de 2021":    "Cd. de México",
	} {
		heads := fieldtest.Heads(pagetest.Page(1, ">OFICIO No. ILL/UT/104/2021", ">"+read, "", "Lic. Ana Sol Prado", "Presente", fieldtest.Running+".").Page)
		if got := reading.ValueOf(place(heads)); got != want || reading.ValueOf(date(heads)) != "2021-05-03" {
			t.Errorf("%s: %q on %q", read, got, reading.ValueOf(date(heads)))
		}
	}
}
