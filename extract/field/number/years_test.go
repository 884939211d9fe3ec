package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
)

// TestDashedYears: a dash before a year is a slash where others of its form have one, or a
// point and a dash stand before the running number.
func TestDashedYears(t *testing.T) {
	for _, c := range []struct {
		read       string
		confidence float64
		others     []string
		want       string
	}{
		{"DGOP-5098-2022", 0.7, []string{"CM-167/2022", "TM/DI-5311/2022"}, "DGOP-5098/2022"},
		{"DGOP-5098-2022", 0.9, []string{"CM-167/2022", "TM/DI-5311/2022"}, "DGOP-5098-2022"},
		{"DGOP-5098-2022", 0.7, []string{"CM-167/2022", "TM/DI/5311/2022"}, "DGOP-5098-2022"},
		{"DGOP-5098-2022", 0.7, []string{"CM-167/2022", "TM/DI-5311/2022", "UT-12-2022"}, "DGOP-5098-2022"},
		{"B00.7.-712-2020", 0.6, nil, "B00.7.-712/2020"},
	} {
		all := beside(c.read, c.confidence, c.others...)
		if dashedYears(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestYearsRun: the year of a letter that runs into its running number has the slash that
// others have; where none has, the number is not told.
func TestYearsRun(t *testing.T) {
	for _, c := range []struct {
		read       string
		confidence float64
		other      string
		want       string
	}{
		{"38702020-UT", 0.6, "4756/2020-OM", "3870/2020-UT"},
		{"38702020-UT", 0.6, "UT/4756/2020", ""},
		{"38702020-UT", 0.97, "4756/2020-OM", "38702020-UT"},
		{"38702012-UT", 0.6, "4756/2020-OM", "38702012-UT"},
	} {
		all := beside(c.read, c.confidence, c.other)
		all[0].Date = fieldtest.Recognised("2020-06-08", 0.9)
		if yearsRun(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %s: %q, want %q", c.read, c.other, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
