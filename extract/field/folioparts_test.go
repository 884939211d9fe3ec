package field

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

func TestFolioParts(t *testing.T) {
	for _, c := range []struct {
		name, digits string
		want         *schema.FolioParts
	}{
		{"of the federation", "330020322000471", &schema.FolioParts{Entity: "federación", Body: "00203", Year: 2022, Serial: 471}},
		{"of a state", "311216823000009", &schema.FolioParts{Entity: "Yucatán", Body: "12168", Year: 2023, Serial: 9}},
		{"of the capital", "090161721000250", &schema.FolioParts{Entity: "Ciudad de México", Body: "01617", Year: 2021, Serial: 250}},
		{"before 2021", "0411100012319", &schema.FolioParts{Body: "04111", Year: 2019, Serial: 123}},
		{"no such entity", "340020322000471", nil},
		{"no entity", "000020322000471", nil},
		{"before there were 15 digits", "330020320000471", nil},
		{"of a far year", "330020399000471", nil},
		{"13 digits after 2021", "0411100012322", nil},
		{"13 digits before there were any", "0411100012399", nil},
		{"no running number", "330020322000000", nil},
		{"a digit short", "33002032200471", nil},
		{"nothing", "", nil},
	} {
		if d := cmp.Diff(c.want, folioParts(c.digits)); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

// A folio that the bundle puts right is decoded as it should be.
func TestPartsOfAFolioPutRight(t *testing.T) {
	folio := func(s string, n int) schema.Folio {
		at := make([]schema.Evidence, n)
		for i := range at {
			at[i] = schema.Evidence{Page: 1, Confidence: 0.9, Origin: schema.OCR}
		}
		return schema.Folio{Value: schema.NewValue(schema.String(s), s, at...), Parts: folioParts(s)}
	}
	all := []schema.Oficio{{Folios: []schema.Folio{folio("330045622000123", 3)}}, {Folios: []schema.Folio{folio("930045622000123", 1)}}}
	agreeFolios(all)
	if got := all[1].Folios[0]; got.Parts == nil || got.Parts.Entity != federation || got.Text != "930045622000123" {
		t.Errorf("%+v, want the federation's, as printed", got)
	}
}
