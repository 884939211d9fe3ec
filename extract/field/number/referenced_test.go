package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
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
		if agreeReferenced(all, known); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s: %q, want %q", c.name, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestGluedReferenced: a number told as printed only, for its sign is missing, is what
// another oficio replies to.
func TestGluedReferenced(t *testing.T) {
	number := schema.NewValue(schema.Scalar{}, "UT4945/2022", schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: 0.8})
	reference := schema.NewValue(schema.String("UT-4945/2022"), "UT-4945/2022", schema.Evidence{Page: 2, Origin: schema.OCR, Confidence: 0.9})
	all := []schema.Oficio{{Number: &number}, {References: []schema.Reference{{Number: reference}}}}
	if agreeReferenced(all, nil); reading.ValueOf(all[0].Number) != "UT-4945/2022" {
		t.Errorf("number %q", reading.ValueOf(all[0].Number))
	}
}

// TestRepliedTo: a number of which little but the figures was read is what several others
// reply to, if it has the code of the oficio's unit.
func TestRepliedTo(t *testing.T) {
	for _, c := range []struct {
		unit    string
		replies []string
		want    string
	}{
		{"Unidad de Transparencia", []string{"SHP/UT/4553/2021", "SHP/UT/4553/2021"}, "SHP/UT/4553/2021"},
		{"Unidad de Transparencia", []string{"SHP/UT/4553/2021"}, ""},
		{"Unidad de Transparencia", []string{"SHP/UT/4553/2021", "SHP-UT/4553/2021"}, ""},
		{"Dirección de Ingresos", []string{"SHP/UT/4553/2021", "SHP/UT/4553/2021"}, ""},
	} {
		all := beside("", 0.1)
		number := schema.NewValue(schema.Scalar{}, "SH. 4553 2021", all[0].Number.Places()...)
		all[0].Number, all[0].Units = &number, []schema.Unit{{Value: *fieldtest.Recognised(c.unit, 0.9)}}
		for _, r := range c.replies {
			all = append(all, schema.Oficio{References: []schema.Reference{{Number: *fieldtest.Recognised(r, 0.9), Relation: "replies_to"}}})
		}
		if agreeReferenced(all, nil); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s, %v: %q, want %q", c.unit, c.replies, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
