package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreeReferenced: a number is spelled as surer references to it have it, where they
// agree and no known unit stands against it.
func TestAgreeReferenced(t *testing.T) {
	known := map[string]standing{"DGC": isKnown, "DGP": isKnown}
	at := func(confidence float64) schema.Evidence {
		return schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: confidence}
	}
	for _, c := range []struct {
		name, read string
		sure       float64
		references []string
		want       string
	}{
		{"a letter misread", "INF/DERFE/1574/2021", 0.5, []string{"INE/DERFE/1574/2021"}, "INE/DERFE/1574/2021"},
		{"not read", "", 0.5, []string{"INE/DERFE/1574/2021"}, "INE/DERFE/1574/2021"},
		{"surer than they are", "INF/DERFE/1574/2021", 0.94, []string{"INE/DERFE/1574/2021"}, "INF/DERFE/1574/2021"},
		{"another number", "INF/DERFE/1574/2021", 0.5, []string{"INE/DERFE/1575/2021"}, "INF/DERFE/1574/2021"},
		{"they differ", "INF/DERFE/1574/2021", 0.5, []string{"INE/DERFE/1574/2021", "IN/DERFE/1574/2021"}, "INF/DERFE/1574/2021"},
		{"another unit", "ILL/DGP/1574/2021", 0.5, []string{"ILL/DGC/1574/2021"}, "ILL/DGP/1574/2021"},
	} {
		value := schema.String(c.read)
		if c.read == "" {
			value = schema.Scalar{}
		}
		number := schema.NewValue(value, "INE DERFE: 1574 /2021", at(c.sure))
		all := []schema.Oficio{{Number: &number}, {}}
		for _, r := range c.references {
			all[1].References = append(all[1].References, schema.Reference{Number: schema.NewValue(schema.String(r), r, at(0.9))})
		}
		if agreeReferenced(all, known); valueOf(all[0].Number) != c.want {
			t.Errorf("%s: %q, want %q", c.name, valueOf(all[0].Number), c.want)
		}
	}
}

// TestGluedReferenced: a number told as printed only, for its sign is missing, is what
// another oficio replies to.
func TestGluedReferenced(t *testing.T) {
	number := schema.NewValue(schema.Scalar{}, "UT4945/2022", schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: 0.8})
	reference := schema.NewValue(schema.String("UT-4945/2022"), "UT-4945/2022", schema.Evidence{Page: 2, Origin: schema.OCR, Confidence: 0.9})
	all := []schema.Oficio{{Number: &number}, {References: []schema.Reference{{Number: reference}}}}
	if agreeReferenced(all, nil); valueOf(all[0].Number) != "UT-4945/2022" {
		t.Errorf("number %q", valueOf(all[0].Number))
	}
}

// TestNumberNotBelieved: strokes in a number's gap, and digits that ran together, give no
// number.
func TestNumberNotBelieved(t *testing.T) {
	for printed, want := range map[string]string{
		"OFICIO No. PF/ 4681 /2021":           "PF/4681/2021",
		"OFICIO No. PF-YU/2021":               "",
		"OFICIO No. SSC-SCT/DGANT-IPPO-21":    "",
		"OFICIO No. 09 B5 61 ICTA1/2021":      "",
		"OFICIO No. P/OM/DGRH/0877721":        "",
		"OFICIO No. DERFE/UT-15742021":        "",
		"Oficio: DGN.414.01.2021., 4d":        "",
		"NÚMERO DE OFICIO: SEP-UR 600/0F-19%": "",
	} {
		p := pagetest.Page(1, "^SECRETARÍA DE ECONOMÍA", printed, "Ciudad de México, a 3 de mayo de 2021", "", "PRESENTE", "", "Se remite la información.").Page
		p.Origin = schema.OCR
		if got := valueOf(number(fieldtest.Heads(p))); got != want {
			t.Errorf("%q: %q, want %q", printed, got, want)
		}
	}
	gap, written := "OFICIO No. PF/____/2021", "OFICIO No. PF/ 46 /2021"
	p, q := pagetest.Page(1, "^SECRETARÍA DE ECONOMÍA", gap, "Ciudad de México, a 3 de mayo de 2021").Page, pagetest.Page(2, "^SECRETARÍA DE ECONOMÍA", written).Page
	for i := range q.Words {
		q.Words[i].Confidence = 0.4
	}
	if v := number(fieldtest.Heads(p, q)); valueOf(v) != "" {
		t.Errorf("a number that another page has a gap for: %q", valueOf(v))
	}
}

// TestPartRunning: a code that ran into a running number is parted as the bundle's
// numbers with that code are.
func TestPartRunning(t *testing.T) {
	for _, c := range []struct {
		read   string
		others []string
		want   string
	}{
		{"SSC/DGANT5231-22", []string{"SSC/DGANT-4001-22"}, "SSC/DGANT-5231-22"},
		{"113.DGPOP4405/2022", []string{"113.DGPOP.-1881/2023"}, "113.DGPOP.-4405/2022"},
		{"113.DGPOP4405/22", []string{"113.DGPOP.-1881/2023"}, ""},
		{"SSC-SCT/DGANT5231-22", []string{"SSC/SCT/DGANT/4002/22"}, ""},
		{"SSC/DGANT5231-22", []string{"SSC/DGANT-4001-22", "SSC/DGANT/4002-22"}, ""},
		{"SSC/DGANT5231-22", []string{"SSC/UT-4001-22"}, ""},
		{"B00.7.-0451", nil, "B00.7.-0451"},
		{"S-2/18422", nil, "S-2/18422"},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.read, 0.9)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if partRunning(all); valueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, valueOf(all[0].Number), c.want)
		}
	}
}

// TestLentSigns: a sign that was not read before the year is that of the bundle's numbers
// with the same sign before the running number, those among figures alone are those of
// numbers of the same form.
func TestLentSigns(t *testing.T) {
	for _, c := range []struct {
		printed string
		others  []string
		want    string
	}{
		{"PMZ-TES-0240 2023", []string{"PMZ-DPL-2863/2023", "3104/UT/2023"}, "PMZ-TES-0240/2023"},
		{"PMZ-TES-0240 2023", []string{"PMZ-DPL-2863/2023", "PMZ-UT-12-2023"}, ""},
		{"PMZ-TES-0240 2023", []string{"PMZ/UT/12/2023"}, ""},
		{"PMZ-TES-0240", []string{"PMZ-DPL-2863/2023"}, ""},
		{"600 2282 2023", []string{"700/1584/2023", "DGAIR/700/1/2023"}, "600/2282/2023"},
		{"600 2282 2023", []string{"700/1584/2023", "700/1584-2023"}, ""},
	} {
		v := schema.NewValue(schema.Scalar{}, c.printed, schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: 0.8})
		all := []schema.Oficio{{Number: &v}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		lendYearSign(all)
		if agreeBlanks(all); valueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.printed, c.others, valueOf(all[0].Number), c.want)
		}
	}
}

// TestAgreePoints: a point lost before a number's dash is put back where most of the
// bundle's numbers have it.
func TestAgreePoints(t *testing.T) {
	for _, c := range []struct {
		read   string
		others []string
		want   string
	}{
		{"113.DGPOP-5583/2024", []string{"B00.02.01.-1960/2024", "DGJ.-4130/2024"}, "113.DGPOP.-5583/2024"},
		{"113.DGPOP-5583/2024", []string{"B00.02.01.-1960/2024", "DGJ.4130/24"}, "113.DGPOP-5583/2024"},
		{"OAG.1-041/2020", []string{"OAG.1-3145/2020", "B00.2.-12", "B00.2.-13"}, "OAG.1-041/2020"},
		{"DGJ-5583/2024", []string{"B00.02.01.-1960/2024", "DGJ.-4130/2024"}, "DGJ-5583/2024"},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.read, 0.9)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreePoints(all); valueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, valueOf(all[0].Number), c.want)
		}
	}
}
