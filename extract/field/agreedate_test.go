package field

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// A month of strokes is what the bundle's other dates make it, else unread.
func TestAgreeDates(t *testing.T) {
	for _, c := range []struct {
		name, printed, read string
		others              []string
		want                string
	}{
		{"March by the others", "27-11-2023", "2023-11-27", []string{"2023-03-28", "2023-03-30"}, "2023-03-27"},
		{"February by the others", "10-11-2021", "2021-11-10", []string{"2021-02-15"}, "2021-02-10"},
		{"November stands", "10-11-2021", "2021-11-10", []string{"2021-11-12"}, "2021-11-10"},
		{"none is near", "10-11-2021", "2021-11-10", []string{"2021-07-12"}, ""},
		{"two are near", "10-11-2021", "2021-11-10", []string{"2021-02-15", "2021-03-12"}, ""},
		{"nothing to go by", "10-11-2021", "2021-11-10", nil, ""},
		{"slashes are figures", "10/11/2021", "2021-11-10", nil, "2021-11-10"},
		{"unless the bundle denies it", "10/11/2021", "2021-11-10", []string{"2021-02-12"}, "2021-02-10"},
		{"no other month is near", "10/11/2021", "2021-11-10", []string{"2021-07-12"}, "2021-11-10"},
		{"years from all others", "10/11/2007", "2007-11-10", []string{"2013-01-08", "2014-03-17"}, "2007-11-10"},
		{"one years from the others", "22/11/2019", "2019-11-22", []string{"2017-05-01", "2019-11-25"}, "2019-11-22"},
		{"between two", "20-11-2021", "2021-11-20", []string{"2021-02-02", "2021-03-07"}, "2021-02-20"},
		{"another month is no stroke", "10-10-2021", "2021-10-10", []string{"2021-02-12"}, "2021-10-10"},
	} {
		all := []schema.Oficio{{Date: fieldtest.PrintedAs(c.read, c.printed, 0.9)}}
		for _, d := range c.others {
			all = append(all, schema.Oficio{Date: fieldtest.Recognised(d, 0.9)})
		}
		agreeDates(all, nil)
		if got := reading.ValueOf(all[0].Date); got != c.want || all[0].Date.Text != c.printed {
			t.Errorf("%s: %q %q, want %q", c.name, got, all[0].Date.Text, c.want)
		}
	}
}

// TestStatedDates: what a reply states as the date of the number that it answers tells its
// month of strokes, whatever the other dates make it.
func TestStatedDates(t *testing.T) {
	for _, c := range []struct{ stated, want string }{
		{", de fecha 26 de febrero de 2019, se informa", "2019-02-26"},
		{" del 26 de febrero de 2019, se informa", "2019-02-26"},
		{" del 27 de febrero de 2019, se informa", "2019-03-26"},
		{", que se recibió el 26 de febrero de 2019", "2019-03-26"},
	} {
		const number = "ILL/DC/91/2019"
		reply := fieldtest.Oficio("Doy contestación al oficio " + number + c.stated + ".")
		at := fieldtest.Recognised(number, 0.9)
		start := strings.Index(reply.Pages[0].Folded, number)
		at.Evidence.Start, at.Evidence.End = start, start+len(number)
		all := []schema.Oficio{
			{ID: "o1", Number: fieldtest.Recognised(number, 0.9), Date: fieldtest.PrintedAs("2019-11-26", "26-11-2019", 0.9)},
			{ID: "o2", Date: fieldtest.Recognised("2019-03-27", 0.9), References: []schema.Reference{{Number: *at, Oficio: "o1"}}},
		}
		if agreeDates(all, []segment.Oficio{{}, reply}); reading.ValueOf(all[0].Date) != c.want {
			t.Errorf("%q: %q, want %q", c.stated, reading.ValueOf(all[0].Date), c.want)
		}
	}
}
