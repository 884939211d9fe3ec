package number

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

func TestRespellGroup(t *testing.T) {
	known := map[string]standing{"INM": isKnown, "CM": isKnown, "TOL": isSeen, "DGCVM": isKnown, "CGJC": isKnown, "CTAI": isKnown, "OF": isSeen, "DI": isKnown, "BOO": isKnown, "JGCP": isKnown, "DGI": isKnown, "DGODU": isKnown}
	for _, c := range []struct{ group, want string }{
		{"CMI5150", "CM/5150"},
		{"TOLIICM", "TOL/CM"},
		{"TOLICM", "TOL/CM"},
		{"INMIDGCVM", "INM/DGCVM"},
		{"INMWDGCVM", "INM/DGCVM"},
		{"CMWDI", "CMWDI"},
		{"DGWCTAI", "DGI/CTAI"},
		{"DGQDU", "DGODU"},
		{"DQI", "DQI"},
		{"INMMGCVM", "INM/DGCVM"},
		{"INMJCTAI", "INM/CTAI"},
		{"INMIDGCVMLCTAI", "INM/DGCVM/CTAI"},
		{"INMIOMIDGCVM", "INM/OM/DGCVM"},
		{"INMOMIDGCVM", "INMOMIDGCVM"},
		{"JCTAI", "JCTAI"},
		{"3GCP", "JGCP"},
		{"3GRM", "3GRM"},
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

// TestStrokeLost: of a code's last stroke and the slash behind it OCR made two slashes.
func TestStrokeLost(t *testing.T) {
	known := map[string]standing{"DGJ": isKnown, "UTI": isKnown, "UTJ": isKnown, "OM": isKnown}
	for printed, want := range map[string]string{"ILL/DG//SV/49/2022": "ILL/DGJ/SV/49/2022", "ILL/UT//SV/49/2022": "", "ILL/OM//SV/49/2022": "ILL/OM/SV/49/2022", "ILL/D//49/2022": ""} {
		v := fieldtest.PrintedAs(strings.Replace(printed, "//", "/", 1), printed, 0.9)
		if strokeLost(v, known); reading.ValueOf(v) != want {
			t.Errorf("%s: %q, want %q", printed, reading.ValueOf(v), want)
		}
	}
}

func TestRespell(t *testing.T) {
	known := map[string]standing{"INM": isKnown, "DGCVM": isKnown, "CTAI": isKnown, "SPF": isKnown, "UT": isKnown, "OR": isSeen, "ABC": isSeen, "FGJNL": isKnown}
	for _, c := range []struct{ read, want string }{
		{"INMIDGCVM/3045/2022", "INM/DGCVM/3045/2022"},
		{"INM/IDGCVM/3045/2022", "INM/DGCVM/3045/2022"},
		{"CTA1/0393/2023", "CTAI/0393/2023"},
		{"SPFIUTI 1835/2024", "SPF/UT/1835/2024"},
		{"SPFIOR/283/2022", "SPF/OR/283/2022"},
		{"ABCIOR/283/2022", "ABCIOR/283/2022"},
		{"OTRA/3045/2022", "OTRA/3045/2022"},
		{"09 B5 61 1111/UT/2021", "09 B5 61 1111/UT/2021"},
		{"FGJNI.-UT-4518/2021", "FGJNL-UT-4518/2021"},
		{"CTAI.-UT-4518/2021", "CTAI.-UT-4518/2021"},
		{"FGINI.-OM-1599/2019", "FGJNL-OM-1599/2019"},
		{"FGJINL-UT-1817/2021", "FGJNL-UT-1817/2021"},
	} {
		v := schema.NewValue(schema.String(c.read), c.read, schema.Evidence{Confidence: 0.9})
		if respell(&v, known); reading.ValueOf(&v) != c.want {
			t.Errorf("%s: %s, want %s", c.read, reading.ValueOf(&v), c.want)
		}
	}
}
