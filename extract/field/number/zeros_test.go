package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreeZeros: a code read with zeros and Os is spelled as numbers of its form are.
func TestAgreeZeros(t *testing.T) {
	for _, c := range []struct {
		name, value, printed string
		confidence           float64
		others               []string
		want                 string
	}{
		{"as the form", "ILL.BOO.2.-737", "ILL.BO00.2.-737", 0.9, []string{"ILL.B00.2.-444", "BOO.7.04.-12"}, "ILL.B00.2.-737"},
		{"none of the form", "B00.803.04.-27", "BO0.803.04.-27", 0.9, []string{"ILL.B00.2.-444"}, ""},
		{"all with zeros", "B00.803.04.-27", "BO0.803.04.-27", 0.9, []string{"ILL.B00.2.-444", "B00.02.01.5645/20"}, "B00.803.04.-27"},
		{"some with letters", "B00.803.04.-27", "BO0.803.04.-27", 0.9, []string{"ILL.B00.2.-444", "B00.02.01.5645/20", "BOO.7-4"}, ""},
		{"they differ", "B00.803.04.-27", "BO0.803.04.-27", 0.9, []string{"B00.2.04.-1", "BOO.7.04.-2"}, ""},
		{"two others", "B00.2.04.-5141", "B00.2.04.-5141", 0.8, []string{"BOO.2.04.-3838", "BOO.7.04.-4740"}, "BOO.2.04.-5141"},
		{"read surely", "B00.2.04.-5141", "B00.2.04.-5141", 0.9, []string{"BOO.2.04.-3838", "BOO.7.04.-4740"}, "B00.2.04.-5141"},
		{"one other", "B00.2.04.-5141", "B00.2.04.-5141", 0.8, []string{"BOO.2.04.-3838"}, "B00.2.04.-5141"},
	} {
		all := []schema.Oficio{{Number: fieldtest.PrintedAs(c.value, c.printed, c.confidence)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreeZeros(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s: %q, want %q", c.name, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestAgreeEights: an eight is a B where others have the code with it.
func TestAgreeEights(t *testing.T) {
	for _, c := range []struct {
		read   string
		others []string
		want   string
	}{
		{"800.02.01.-4818", []string{"B00.02.01.-3453"}, "B00.02.01.-4818"},
		{"800.02.01.-4818", []string{"B00.05.-3453"}, "800.02.01.-4818"},
		{"800.02.01.-4818", []string{"B00.02.01.-3453", "800.02.01.-12"}, "800.02.01.-4818"},
		{"09 85 61 0776/CT/2020", []string{"09 B5 61 5463/UA/2020"}, "09 B5 61 0776/CT/2020"},
		{"09 85 61 0776/CT/2020", []string{"09 B5 61 5463/UA/2020", "09 85 61 12/UA/2020"}, "09 85 61 0776/CT/2020"},
		{"09 85 62 0776/CT/2020", []string{"09 B5 61 5463/UA/2020"}, "09 85 62 0776/CT/2020"},
		{"800.2023.4818", []string{"B00.02.01.-3453"}, "800.2023.4818"},
	} {
		all := beside(c.read, 0.9, c.others...)
		if agreeEights(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
