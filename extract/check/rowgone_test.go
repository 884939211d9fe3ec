package check

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRowGone: three totals that are larger than their figures, each by another difference, may sum up a
// row that was not read; one or two, or as many with one that is less, are the agency's.
func TestRowGone(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  []string
	}{
		{
			[]string{"# | A | B | C | Total", "a | 436 | 152 | 90 | 678", "b | 354 | 283 | 70 | 707", "=TOTAL | 1122 | 465 | 160 | 1747"},
			[]string{"t1 total_mismatch: 1122/790 undetermined", "t1 total_mismatch: 465/435 undetermined", "t1 total_mismatch: 1747/1385 undetermined"},
		},
		{
			[]string{"# | A | B | C | Total", "a | 436 | 152 | 90 | 678", "b | 354 | 283 | 70 | 707", "c | 12 | 45 | 33 | 90", "=TOTAL | 1047 | 480 | 223 | 1750"},
			[]string{"t1 total_mismatch: 1047/802 undetermined", "t1 total_mismatch: 223/193 undetermined", "t1 total_mismatch: 1750/1475 undetermined"},
		},
		{
			[]string{"# | A | B | C | Total", "a | 436 | 152 | 90 | 678", "b | 354 | 283 | 70 | 707", "c | 12 | 45 | 33 | 90", "=TOTAL | 1047 | 725 | 193 | 1965"},
			[]string{"t1 total_mismatch: 1047/802 undetermined", "t1 total_mismatch: 725/480 undetermined", "t1 total_mismatch: 1965/1475 undetermined"},
		},
		{
			[]string{"# | A | B | C | Total", "Enero | 436 | 152 | 90 | 678", "Febrero | 212 | 178 | 65 | 455", "Abril | 354 | 283 | 70 | 707", "=TOTAL | 1334 | 643 | 225 | 2202"},
			[]string{"t1 total_mismatch: 1334/1002 source", "t1 total_mismatch: 643/613 source", "t1 total_mismatch: 2202/1840 source", "t1 missing_period: enero-abril/marzo source"},
		},
		{
			[]string{"# | A | B | Total", "a | 436 | 152 | 588", "b | 354 | 283 | 637", "=TOTAL | 790 | 465 | 1255"},
			[]string{"t1 total_mismatch: 465/435 source", "t1 total_mismatch: 1255/1225 source"},
		},
		{
			[]string{"# | A | B | Total", "a | 436 | 152 | 588", "b | 354 | 283 | 637", "c | 118 | 97 | 215", "=TOTAL | 790 | 435 | 1225"},
			[]string{"t1 total_mismatch: 790/908 source", "t1 total_mismatch: 435/532 source", "t1 total_mismatch: 1225/1440 source"},
		},
	} {
		table := tab("t1", "A", c.lines...)
		if diff := cmp.Diff(c.want, told(findingsOf(document(table), nil))); diff != "" {
			t.Errorf("%q: %s", c.lines, diff)
		}
	}
}

// TestRowGoneSaid: of such a total it is said that a row may be missing.
func TestRowGoneSaid(t *testing.T) {
	table := tab("t1", "A", "# | A | B | C | Total", "a | 436 | 152 | 90 | 678", "b | 354 | 283 | 70 | 707", "=TOTAL | 1122 | 465 | 160 | 1747")
	const want = `The total "TOTAL" of table "A" is stated as 1,122, but its 2 cells add up to 790. Most totals of the table are larger than its figures: a row may be missing that was not read.`
	if found := checked(document(table)); len(found) == 0 || !strings.HasPrefix(found[0].Message, want) {
		t.Errorf("%+v", found)
	}
}
