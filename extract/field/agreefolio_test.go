package field

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestMisreadFolioIsPutRight(t *testing.T) {
	folio := func(s string, n int, origin schema.Origin) schema.Folio {
		at := make([]schema.Evidence, n)
		for i := range at {
			at[i] = schema.Evidence{Page: 1, Confidence: 0.9, Origin: origin}
		}
		return schema.Folio{Value: schema.NewValue(schema.String(s), s, at...)}
	}
	for _, c := range []struct {
		name  string
		other schema.Folio
		want  int
	}{
		{"one digit, once", folio("330045622000128", 1, schema.OCR), 1},
		{"one digit, twice", folio("330045622000128", 2, schema.OCR), 2},
		{"one digit, native", folio("330045622000128", 1, schema.Native), 2},
		{"another length", folio("33004562200123", 1, schema.OCR), 2},
	} {
		all := []schema.Oficio{{Folios: []schema.Folio{folio("330045622000123", 3, schema.OCR), c.other}}}
		if agreeFolios(all); len(all[0].Folios) != c.want {
			t.Errorf("%s: %d folios, want %d", c.name, len(all[0].Folios), c.want)
		}
	}
}
