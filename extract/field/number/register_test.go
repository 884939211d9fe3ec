package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// unsigned is a number whose signs were not read.
func unsigned(text string) *schema.Value {
	v := fieldtest.PrintedAs("", text, 0.9)
	v.Value = schema.Scalar{}
	return v
}

func TestReferenceIsResolved(t *testing.T) {
	known := map[string]standing{"DGC": isKnown, "DGP": isKnown, "ILL": isKnown}
	native := func(v schema.Value) schema.Value {
		v.Evidence.Origin = schema.Native
		return v
	}
	for _, c := range []struct {
		name        string
		ref         schema.Value
		want, value string
	}{
		{"the same", *fieldtest.Recognised("ILL/DGC/3045/2022", 0.9), "o1", "ILL/DGC/3045/2022"},
		{"other separators", *fieldtest.Recognised("ILL-DGC/3045/2022", 0.9), "o1", "ILL/DGC/3045/2022"},
		{"a letter misread", *fieldtest.Recognised("ILL/DGG/3045/2022", 0.9), "o1", "ILL/DGC/3045/2022"},
		{"a letter misread in a file's own text", native(*fieldtest.Recognised("ILL/DGG/3045/2022", 0.9)), "", "ILL/DGG/3045/2022"},
		{"a letter that another unit has", *fieldtest.Recognised("ILL/DGP/3045/2022", 0.9), "", "ILL/DGP/3045/2022"},
		{"another number", *fieldtest.Recognised("ILL/DGC/3046/2022", 0.9), "", "ILL/DGC/3046/2022"},
		{"signs worn away", *unsigned("ILL DGC 3045 2022"), "o1", "ILL/DGC/3045/2022"},
		{"worn away, of no oficio here", *unsigned("ILL DGC 3046 2022"), "", ""},
		{"a figure before its year", *fieldtest.Recognised("87/ILL/DGC/221", 0.9), "o4", "87/ILL/DGC/21"},
		{"another year", *fieldtest.Recognised("87/ILL/DGC/222", 0.9), "", "87/ILL/DGC/222"},
		{"its year hidden", *fieldtest.Recognised("ILL/DGC/3045/2", 0.9), "o1", "ILL/DGC/3045/2022"},
		{"its year lost", *unsigned("ILL DGC:3045"), "o1", "ILL/DGC/3045/2022"},
		{"a figure of it read as a letter", *fieldtest.Recognised("09 BS 61 638/UT", 0.5), "o6", "09 B5 61 638/UT/2022"},
		{"its year hidden in a file's own text", native(*fieldtest.Recognised("ILL/DGC/3045/2", 0.9)), "", "ILL/DGC/3045/2"},
		{"its running number cut off", *fieldtest.Recognised("ILL/DGC/304", 0.9), "", "ILL/DGC/304"},
		{"a longer running number", *fieldtest.Recognised("ILL/DGC/30451", 0.9), "", "ILL/DGC/30451"},
		{"another year's", *fieldtest.Recognised("ILL/DGC/3045/2021", 0.9), "", "ILL/DGC/3045/2021"},
		{"near two", *fieldtest.Recognised("ILL/DGX/0087/2022", 0.9), "", "ILL/DGX/0087/2022"},
	} {
		all := []schema.Oficio{
			{ID: "o1", Number: fieldtest.Recognised("ILL/DGC/3045/2022", 0.9)},
			{ID: "o2", Number: fieldtest.Recognised("ILL/DGA/0087/2022", 0.9)},
			{ID: "o3", Number: fieldtest.Recognised("ILL/DGB/0087/2022", 0.9)},
			{ID: "o4", Number: fieldtest.Recognised("87/ILL/DGC/21", 0.9)},
			{ID: "o5"},
			{ID: "o6", Number: fieldtest.Recognised("09 B5 61 638/UT/2022", 0.9)},
		}
		ref := schema.Reference{Number: c.ref}
		newRegister(all).resolve(&ref, known)
		if ref.Oficio != c.want || reading.ValueOf(&ref.Number) != c.value {
			t.Errorf("%s: %q %q, want %q %q", c.name, ref.Oficio, reading.ValueOf(&ref.Number), c.want, c.value)
		}
	}
}
