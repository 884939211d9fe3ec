package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// A separator read as a colon is what the bundle's numbers of that form have, or a slash.
func TestAgreeSigns(t *testing.T) {
	for _, c := range []struct {
		name   string
		others []string
		want   string
	}{
		{"agreeing", []string{"DGC/DN-3715", "DGC/DP-12", "ILL/DC/4/2021"}, "CJA/DT-4068"},
		{"differing", []string{"DGC/DN-3715", "DGC/DP.12"}, "CJA/DT/4068"},
		{"differing behind the code", []string{"DGC/DT-3715", "DGC/DT.12"}, ""},
		{"none of the form", []string{"ILL/DC/4/2021"}, "CJA/DT/4068"},
	} {
		all := []schema.Oficio{{Number: fieldtest.PrintedAs("CJA/DT.4068", "CJA/DT:4068", 0.9)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		agreeSigns(all)
		if got := reading.ValueOf(all[0].Number); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for printed, want := range map[string]schema.Scalar{"B00.2.-0620:2019": schema.String("B00.2.-0620/2019"), "B00,10,3.-2733": schema.String("B00.10.3.-2733"), "B00,7 -3476": {}} {
		value, _ := want.Str()
		v := fieldtest.PrintedAs(value, printed, 0.9)
		v.Value = want
		all := []schema.Oficio{{Number: v}}
		if agreeSigns(all); all[0].Number.Value != want || all[0].Number.Confidence() >= 0.9 && !want.IsNull() {
			t.Errorf("%s: %v, want %v", printed, all[0].Number.Value, want)
		}
	}
}

// TestContradicted: a number takes no sign of one with other codes where the bundle has
// another sign behind its own.
func TestContradicted(t *testing.T) {
	for other, want := range map[string]string{"CAS/SG-DERH/5075/2021": "", "CAS/SG-DERH-5075/2021": "SG-DERH-OR-3992-2021"} {
		all := append(beside("SAN-COS-DE-1715-2021", 0.9, other), schema.Oficio{Number: unsigned("SG-DERH OR 3992 2021")})
		if agreeSigns(all); reading.ValueOf(all[2].Number) != want {
			t.Errorf("beside %s: %q, want %q", other, reading.ValueOf(all[2].Number), want)
		}
	}
}

// TestSlashed: signs that are worn away or to specks behind codes of letters are slashes
// where no dash or point is among the signs.
func TestSlashed(t *testing.T) {
	for printed, want := range map[string]string{
		"FECOC 3351 2019": "FECOC/3351/2019", "SRE. DGSC:4765 2021": "SRE/DGSC/4765/2021", "SHP/UT: 5162 ¿2019": "SHP/UT/5162/2019",
		"SHP-UT 5162 2019": "", "IEEM.DPP 4588 2022": "", "113 DGPOP 384/2020": "", "HAX'DDU 2628 2022": "",
	} {
		all := []schema.Oficio{{Number: unsigned(printed)}}
		if agreeSigns(all); reading.ValueOf(all[0].Number) != want {
			t.Errorf("%s: %q, want %q", printed, reading.ValueOf(all[0].Number), want)
		}
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
		{"SSC/DGANT5231-22", []string{"SSC/UT-4001-22"}, "SSC/DGANT-5231-22"},
		{"SSC/DGANT5231-22", []string{"SSC/UT-4001-2022"}, ""},
		{"B00.7.-0451", nil, "B00.7.-0451"},
		{"S-2/18422", nil, "S-2/18422"},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.read, 0.9)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreeSigns(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
