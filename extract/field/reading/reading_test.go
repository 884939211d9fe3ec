package reading

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestVote(t *testing.T) {
	read := func(value string, sure float64, corrected bool) Reading {
		r := Reading{Value: schema.String(value), Text: value, At: schema.Evidence{Page: 1, Confidence: sure}, Corrected: corrected}
		if value == "" {
			r.Value = schema.Scalar{}
		}
		return r
	}
	for _, c := range []struct {
		name   string
		of     []Reading
		want   string
		places int
	}{
		{"most", []Reading{read("a", 0.9, false), read("b", 0.5, false), read("b", 0.6, false)}, "b", 2},
		{"the surer one", []Reading{read("a", 0.5, false), read("b", 0.9, false)}, "b", 1},
		{"the first", []Reading{read("a", 0.5, false), read("b", 0.5, false)}, "a", 1},
		{"as it was read", []Reading{read("a", 0.9, true), read("a", 0.9, true), read("b", 0.5, false)}, "b", 1},
		{"put right on all", []Reading{read("a", 0.5, true), read("b", 0.9, true)}, "b", 1},
		{"not told on one", []Reading{read("", 0.9, false), read("b", 0.5, false)}, "b", 1},
		{"told on none", []Reading{read("", 0.9, false)}, "", 1},
		{"read better on one", []Reading{read("", 0.1, false), read("", 0.6, false), read("", 0.3, false)}, "", 3},
	} {
		if v := Vote(c.of); v == nil || ValueOf(v) != c.want || len(v.Places()) != c.places {
			t.Errorf("%s: %+v, want %q on %d pages", c.name, v, c.want, c.places)
		}
	}
	if v := Vote(nil); v != nil {
		t.Errorf("%+v of no readings", v)
	}
}

func TestElect(t *testing.T) {
	for _, c := range []struct {
		name string
		all  []string
		want string
	}{
		{"three agree", []string{"a", "a", "b", "a"}, "a"},
		{"two are too few", []string{"a", "a"}, ""},
		{"half as many differ", []string{"a", "a", "a", "a", "b", "b"}, ""},
		{"none", nil, ""},
	} {
		var all []AsRead
		for _, s := range c.all {
			all = append(all, AsRead{Value: s})
		}
		if got := Elect(all, func(s string) string { return s }); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What is put right is told with half of the confidence, as it is printed.
func TestDoubted(t *testing.T) {
	v := Doubted(schema.NewValue(schema.String("a"), "printed", schema.Evidence{Page: 1, Confidence: 0.8}), "b")
	if ValueOf(&v) != "b" || v.Text != "printed" || v.Confidence() != 0.4 {
		t.Errorf("%+v", v)
	}
}
