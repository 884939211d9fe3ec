package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// beside are oficios with a number that was read with a confidence, and others.
func beside(number string, confidence float64, others ...string) []schema.Oficio {
	all := []schema.Oficio{{Number: fieldtest.Recognised(number, confidence)}}
	for _, o := range others {
		all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
	}
	return all
}

// TestCodesParted: a code that is two known ones without the first one's last stroke and
// the slash is these, unless it was read surely.
func TestCodesParted(t *testing.T) {
	known := map[string]standing{"ILL": isKnown, "SI": isKnown, "DR": isKnown, "DL": isKnown, "DI": isKnown, "OM": isKnown, "SEM": isSeen}
	for _, c := range []struct {
		read       string
		confidence float64
		want       string
	}{
		{"ILL/SDR/4336/2022", 0.4, "ILL/SI/DR/4336/2022"},
		{"ILL/SDR/4336/2022", 0.9, "ILL/SDR/4336/2022"},
		{"ILL/DOM/4336/2022", 0.4, "ILL/DOM/4336/2022"},
		{"ILL/SEM/4336/2022", 0.4, "ILL/SEM/4336/2022"},
		{"SDR-4336-2022", 0.4, "SDR-4336-2022"},
	} {
		v := fieldtest.Recognised(c.read, c.confidence)
		if codesParted(v, known); reading.ValueOf(v) != c.want {
			t.Errorf("%s at %v: %q, want %q", c.read, c.confidence, reading.ValueOf(v), c.want)
		}
	}
}

// TestAgreeYears: a point before a year is what is left of the sign that all others have
// there.
func TestAgreeYears(t *testing.T) {
	for _, c := range []struct {
		read       string
		confidence float64
		others     []string
		want       string
	}{
		{"DGC-3249.2021", 0.5, []string{"ILL/UT/0691/2021", "DGP-12/2021"}, "DGC-3249/2021"},
		{"DGC-3249.2021", 0.5, []string{"ILL/UT/0691/2021", "DGP-12-2021"}, ""},
		{"DGC-3249.2021", 0.5, nil, ""},
		{"DGC-3249.2021", 0.9, []string{"ILL/UT/0691/2021"}, "DGC-3249.2021"},
		{"DGC-3249.2021", 0.5, []string{"DGP-12.2021", "ILL/UT/0691/2021"}, "DGC-3249.2021"},
		{"112.2021.2091", 0.2, []string{"ILL/UT/0691/2021"}, "112.2021.2091"},
		{"ILL.UT.2194.2019", 0.4, []string{"ILL/UT/0691/2019"}, "ILL.UT.2194.2019"},
	} {
		all := beside(c.read, c.confidence, c.others...)
		if agreeYears(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestAgreeBlanks: blanks behind a code are the points of the bundle's numbers with it.
func TestAgreeBlanks(t *testing.T) {
	for _, c := range []struct {
		read   string
		others []string
		want   string
	}{
		{"DGC 1-5448/2022", []string{"DGC.1-3671/2022", "DGP/2/2022"}, "DGC.1-5448/2022"},
		{"DGC 1-5448/2022", []string{"DGC.1-3671/2022", "DGC 1-3672/2022"}, "DGC 1-5448/2022"},
		{"DGC 1-5448/2022", []string{"DGC/1/3671/2022"}, "DGC 1-5448/2022"},
		{"B00 05-1078", []string{"B00.05.-4919/2020", "B00.02.01.-3731"}, "B00.05.-1078"},
		{"B00 05-1078", []string{"B00.06.-4919/2020", "B00.07-12"}, "B00 05-1078"},
	} {
		all := beside(c.read, 0.6, c.others...)
		if agreeBlanks(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestCutOff: a look that was cut out close and lost a code does not stand against those
// that have it.
func TestCutOff(t *testing.T) {
	known := map[string]standing{"SI": isKnown, "DR": isKnown}
	for _, c := range []struct {
		other string
		want  int
	}{{"DR/4428/2023", 2}, {"SI/4428/2023", 0}} {
		var all []reading.AsRead
		for _, s := range []string{"SI/DR/4428/2023", c.other, c.other, "SI/DR/4428/2023", "SUDR/4428/2023", "SIUDR/4428/2023"} {
			all = append(all, reading.AsRead{Value: s, Text: s})
		}
		if got := agreed(all, known); len(got) != c.want || len(got) > 0 && got[0].Value != "SI/DR/4428/2023" {
			t.Errorf("beside %s: %v", c.other, got)
		}
	}
}

// TestShortNames: short names of an institution and a unit and initials with a state's are codes
// that a bundle knows.
func TestShortNames(t *testing.T) {
	o := schema.Oficio{
		Ministry:    fieldtest.Recognised("Gobierno del Estado de Nuevo León", 0.9),
		Institution: fieldtest.Recognised("Comisión Nacional del Agua", 0.9),
		Units:       []schema.Unit{{Value: *fieldtest.Recognised("Contraloría", 0.9)}},
		Number:      fieldtest.Recognised("CON/CT/12/2024", 0.9),
		References:  []schema.Reference{{Number: *fieldtest.Recognised("CONAGUA.B00.7.-4345", 0.4)}, {Number: *fieldtest.Recognised("CONACUA.B00.7.-4345", 0.4)}},
	}
	known := acronyms([]schema.Oficio{o})
	for code, want := range map[string]standing{"CONAGUA": isKnown, "CNANL": isKnown, "CONACUA": isSeen, "CON": isKnown, "CT": isSeen} {
		if known[code] != want {
			t.Errorf("%s: %v, want %v", code, known[code], want)
		}
	}
}

// TestCodesJoined: the sign between two codes that ran together is the one that the
// bundle's other numbers have there.
func TestCodesJoined(t *testing.T) {
	known := map[string]standing{"SPF": isKnown, "SI": isKnown, "DR": isKnown}
	for _, c := range []struct {
		others []string
		want   string
	}{
		{[]string{"SPF-SI/DR-1422-2019"}, "SPF-SI/DR-2772-2019"},
		{[]string{"SPF-SI/DR-1422-2019", "SPF-SI-DR-1423-2019"}, "SPF-SIDR-2772-2019"},
		{[]string{"SPF-DR/SI-1422-2019"}, "SPF-SIDR-2772-2019"},
	} {
		all := beside("SPF-SIDR-2772-2019", 0.9, c.others...)
		if codesJoined(all, known); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("beside %v: %q, want %q", c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestPartGlued: a figure that ran into a known code is its running number's; behind a
// code that the bundle does not know nothing is sure.
func TestPartGlued(t *testing.T) {
	known := map[string]standing{"TM": isKnown, "DE": isKnown}
	for read, want := range map[string]string{"TM/DE2 166/2024": "TM/DE/2166/2024", "TM/DF2 166/2024": "", "TM/S-2/166/2024": "TM/S-2/166/2024"} {
		v := fieldtest.Recognised(read, 0.6)
		if partGlued(v, known); reading.ValueOf(v) != want {
			t.Errorf("%s: %q, want %q", read, reading.ValueOf(v), want)
		}
	}
}

// TestHooks: initials with a J's hook read as a stroke are no code of their own, though a
// number and a reply to it have them.
func TestHooks(t *testing.T) {
	o := schema.Oficio{
		Ministry: fieldtest.Recognised("Gobierno del Estado de Nuevo León", 0.9), Institution: fieldtest.Recognised("Fiscalía General de Justicia", 0.9),
		Number: fieldtest.Recognised("FGJINL-UT-1817/2021", 0.9),
	}
	known := acronyms([]schema.Oficio{o, o})
	if known["FGJNL"] != isKnown || known["FGJINL"] != isSeen || known["UT"] != isKnown {
		t.Errorf("%v", known)
	}
}

// TestPagesDiffer: of pages that have a number with different figures none is believed
// where as many have the one as the other, nor figures that a hand wrote into a gap.
func TestPagesDiffer(t *testing.T) {
	for _, c := range []struct {
		name, first, second string
		confidence          float64
		want                string
	}{
		{"agreeing", "PF/958-21/2020", "PF/958-21/2020", 0.9, "PF/958-21/2020"},
		{"differing", "PF/958-21/2020", "PF/998-21/2020", 0.9, ""},
		{"much less surely", "PF/958-21/2020", "PF/998-21/2020", 0.6, "PF/958-21/2020"},
	} {
		all := []reading.Reading{
			{Value: schema.String(c.first), At: schema.Evidence{Page: 1, Confidence: 0.9}},
			{Value: schema.String(c.second), At: schema.Evidence{Page: 2, Confidence: c.confidence}},
		}
		v := reading.Vote(all)
		if undecided(all, v) != (c.want == "") {
			t.Errorf("%s: undecided %v", c.name, undecided(all, v))
		}
	}
	for text, want := range map[string]bool{"SAT/400-01/1 46 12020": true, "SAT/400-01/ 146 /2020": false, "CFE/OAG/11 30/22": false} {
		if got := splitDigits.MatchString(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestFirstLost: a bracket is the letter that the bundle's codes have before the rest.
func TestFirstLost(t *testing.T) {
	for _, c := range []struct {
		others []string
		want   string
	}{
		{[]string{"GN/UT/1/2023"}, "GN/DGSCI/5952/2023"},
		{[]string{"GN/UT/1/2023", "CN/UT/1/2023"}, ""},
		{[]string{"IN/UT/1/2023"}, ""},
	} {
		all := beside("", 0.1, c.others...)
		number := schema.NewValue(schema.Scalar{}, "(¡N/DGSCI/5952/2023", all[0].Number.Places()...)
		all[0].Number = &number
		firstLost(all[0].Number, all)
		if agreeSigns(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("beside %v: %q, want %q", c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestShortened: a code that is made of a unit's words is not known where it is the unit's
// initials but for a stroke.
func TestShortened(t *testing.T) {
	o := schema.Oficio{
		Number: fieldtest.Recognised("CTAL/5087/2022", 0.7),
		Units:  []schema.Unit{{Value: *fieldtest.Recognised("Coordinación de Transparencia y Acceso a la Información", 0.9)}},
	}
	if known := acronyms([]schema.Oficio{o}); known["CTAL"] == isKnown || known["CTAI"] != isKnown {
		t.Errorf("%v", known)
	}
	o.Number, o.Units[0].Value = fieldtest.Recognised("ILL/UTE/5087/2022", 0.7), *fieldtest.Recognised("Unidad Técnica de Finanzas", 0.9)
	if known := acronyms([]schema.Oficio{o}); known["UTE"] == isKnown || known["UTF"] != isKnown {
		t.Errorf("%v", known)
	}
}

// TestSlantedFirst: a slash before a code is the slanted letter that the bundle's others have.
func TestSlantedFirst(t *testing.T) {
	for other, want := range map[string]string{"ILL/UT/1/2023": "ILL/SE/2498/2023", "BLL/UT/1/2023": ""} {
		all := beside("", 0.1, other)
		number := schema.NewValue(schema.Scalar{}, "/LL/SE/2498/2023", all[0].Number.Places()...)
		all[0].Number = &number
		if firstLost(all[0].Number, all); reading.ValueOf(all[0].Number) != want {
			t.Errorf("beside %s: %q, want %q", other, reading.ValueOf(all[0].Number), want)
		}
	}
}
