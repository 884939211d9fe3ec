package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/schema"
)

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
		{"near two", *fieldtest.Recognised("ILL/DGX/0087/2022", 0.9), "", "ILL/DGX/0087/2022"},
	} {
		all := []schema.Oficio{
			{ID: "o1", Number: fieldtest.Recognised("ILL/DGC/3045/2022", 0.9)},
			{ID: "o2", Number: fieldtest.Recognised("ILL/DGA/0087/2022", 0.9)},
			{ID: "o3", Number: fieldtest.Recognised("ILL/DGB/0087/2022", 0.9)},
			{ID: "o4"},
		}
		ref := schema.Reference{Number: c.ref}
		newRegister(all).resolve(&ref, known)
		if ref.Oficio != c.want || valueOf(&ref.Number) != c.value {
			t.Errorf("%s: %q %q, want %q %q", c.name, ref.Oficio, valueOf(&ref.Number), c.want, c.value)
		}
	}
}

func TestAgreeStems(t *testing.T) {
	others := []string{"ILL/DGTIC/3715/2022", "ILL/DGTIC/0012/2022", "PRS-UT-0045-2022", "PRS-UT-0046-2022", "09 52 17 0001/UAM", "09 52 17 0002/UAM"}
	for _, c := range []struct{ read, want string }{
		{"ILL/DGT.IC/4810/2022", "ILL/DGTIC/4810/2022"},
		{"ILL-DGTIC/4810/2022", "ILL/DGTIC/4810/2022"},
		{"LL/DGTIC/4810/2022", "ILL/DGTIC/4810/2022"},
		{"ILL/DG11C/4810/2022", "ILL/DG11C/4810/2022"},
		{"PRS-UI-4810-2022", "PRS-UI-4810-2022"},
		{"ILL/DGTRC/4810/2022", "ILL/DGTRC/4810/2022"},
		{"09 52 17-4810/UAM", "09 52 17 4810/UAM"},
		{"09 52 18 4810/UAM", "09 52 18 4810/UAM"},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.read, 0.9)}}
		for _, o := range others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreeStems(all, nil); valueOf(all[0].Number) != c.want {
			t.Errorf("%s: %s, want %s", c.read, valueOf(all[0].Number), c.want)
		}
	}
}
