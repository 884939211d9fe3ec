package check

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// FuzzDocument: whatever a table holds, checking it ends, is the same each time, and
// leaves no sum that it told of as it was unless it says so: each mismatch's
// difference is that of its values, and what was mended says what was read.
func FuzzDocument(f *testing.F) {
	for _, s := range []string{
		"#|A|B|Total\nx|1|2|3\ny|4|5|9\n=TOTAL|5|7|13",
		"Enero|1,200\nFebrero|95,5/1\n=TOTAL|1,500",
		"x|10|33.3%\ny|20|66.7%\n=Subtotal|30|\nz|5|\n=TOTAL|35|100%",
		"#|Del periodo|Acumulado\nEnero|5|5\nMarzo|6|11\nMarzo|6|17",
		"=TOTAL|99\nx|-\ny||3\nx|1 234.5",
		"2019|85,634\n2020|195,850\n=Suma|281,484",
	} {
		f.Add(s, 0.9)
	}
	f.Fuzz(func(t *testing.T, text string, confidence float64) {
		lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
		if len(lines) == 0 || len(lines) > 40 || len(text) > 1500 || !(confidence >= 0 && confidence <= 1) {
			return // no table that a page could hold
		}
		made := func() *schema.Document {
			a, b := tab("t1", "ALTAS 2019-2020", lines...), tab("t2", "Altas 2020", lines...)
			for _, r := range a.Rows {
				for i := range r.Cells {
					if e := r.Cells[i].Evidence; e != nil {
						e.Confidence = confidence
					}
				}
			}
			return document(a, b)
		}
		doc, again := made(), made()
		found := checked(doc)
		if diff := cmp.Diff(found, checked(again)); diff != "" {
			t.Fatal(diff)
		}
		for _, x := range found {
			stated, a := x.Stated.Num()
			computed, b := x.Computed.Num()
			if a && b && x.Difference != nil && math.Abs(stated-computed-*x.Difference) > 1e-5*max(1, math.Abs(stated)) {
				t.Errorf("%s: %v less %v is not %v", x.Code, stated, computed, *x.Difference)
			}
			if x.Message == "" || x.MessageES == "" || x.Hypotheses == nil {
				t.Errorf("%s lacks its sentences", x.Code)
			}
		}
	})
}
