package check

import (
	"math"
	"testing"
)

// TestConfusions: the likelier misreading has the larger share.
func TestConfusions(t *testing.T) {
	for _, c := range []struct {
		name           string
		read           float64
		likely, rather float64
	}{
		{"a stroke of a 4 is worn off", 31, 41, 81},
		{"a 3 is rather wrong than an 8", 38, 48, 36},
		{"a 6 is read 0", 2079, 2679, 2179},
		{"two ones that touch are read 4", 54, 511, 544},
		{"one of two ones was lost", 3713, 37113, 37213},
		{"one of two ones is too many", 37113, 3713, 3113},
	} {
		shares := confusions(c.read, 0, nil, 1)
		if shares[c.likely] <= shares[c.rather] {
			t.Errorf("%s: %v has %.5f, %v has %.5f", c.name, c.likely, shares[c.likely], c.rather, shares[c.rather])
		}
	}
}

// TestPlaces: a digit is rather misread where looks differ, or one lacks it at an end.
func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		looks []string
		want  []float64
	}{
		{nil, []float64{1. / 3, 1. / 3, 1. / 3}},
		{[]string{"220", "230", "23"}, []float64{0.1, 0.8, 0.1}},
		{[]string{"220", "230", "221"}, []float64{0.2, 0.4, 0.4}},
		{[]string{"220", "20", "20"}, []float64{0.8, 0.1, 0.1}},
		{[]string{"220", "22"}, []float64{0.1, 0.1, 0.8}},
		{[]string{"331"}, []float64{1. / 3, 1. / 3, 1. / 3}},
	} {
		for i, got := range places("220", c.looks) {
			if math.Abs(got-c.want[i]) > 1e-6 {
				t.Errorf("%v: digit %d has %v, want %v", c.looks, i, got, c.want[i])
			}
		}
	}
}

// TestOneDigitOff: rounding hides the digit of a difference only where it is as large.
func TestOneDigitOff(t *testing.T) {
	for _, c := range []struct {
		off, slack float64
		want       bool
	}{{3999.9, 0.65, true}, {4000.2, 0.65, true}, {3997.9, 0.65, false}, {3, 0.65, false}, {3, 0.2, true}, {4000, 0, false}} {
		if got := (&relation{slack: c.slack}).oneDigitOff(c.off); got != c.want {
			t.Errorf("%v within %v: %t", c.off, c.slack, got)
		}
	}
}
