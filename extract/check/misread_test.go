package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
)

// TestAgreement: looks differ in a digit or a minus, not in a separator.
func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		text, other string
		want        bool
	}{{"1,394", "1.394", true}, {"394", "391", false}, {"394", "-394", false}} {
		w := layout.Word{Word: page.Word{Text: c.text, Readings: []page.Reading{{Text: c.text}, {Text: c.other}}}}
		if looked, alike := agreement([]layout.Word{w}); !looked || alike != c.want {
			t.Errorf("%s and %s: looked %t, alike %t", c.text, c.other, looked, alike)
		}
	}
}
