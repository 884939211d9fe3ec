package check

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestUnanswered: a question is open when it is quoted and no oficio speaks of it, in a
// document that answers others.
func TestUnanswered(t *testing.T) {
	quoted := schema.NewValue(schema.String("¿Hay planos?"), "¿Hay planos?", schema.Evidence{Page: 2})
	answer := schema.Answer{Numerals: []int{1}, Outcome: "given"}
	asked := []schema.Question{
		{ID: "q1", Numeral: 1, Text: &quoted, Answers: []schema.Answered{{Oficio: "o1", Outcome: "given"}}},
		{ID: "q2", Numeral: 2, Text: &quoted},
		{ID: "q3", Numeral: 3},
	}
	for _, c := range []struct {
		name    string
		answers []schema.Answer
		pages   []schema.Page
		want    []string
		cause   string
	}{
		{"one of two", []schema.Answer{answer}, nil, []string{"2"}, schema.CauseSource},
		{"nothing is answered", nil, nil, nil, ""},
		{"the request as a whole", []schema.Answer{answer, {Outcome: "nonexistent"}}, nil, nil, ""},
		{"a scan", []schema.Answer{answer}, []schema.Page{{Number: 1, Origin: schema.OCR}}, []string{"2"}, schema.CauseUndetermined},
		{"a page was not read", []schema.Answer{answer}, []schema.Page{{Number: 3, Origin: schema.Failed}}, []string{"2"}, schema.CauseUndetermined},
	} {
		found := checked(&schema.Document{Pages: c.pages, Questions: asked, Oficios: []schema.Oficio{{ID: "o1", Answers: c.answers}}})
		var got []string
		for _, f := range found {
			got = append(got, f.Stated.String())
			if info := f.Severity == schema.SeverityInfo; info != (c.name == "a scan") {
				t.Errorf("%s: severity %s", c.name, f.Severity)
			}
			if f.Code != schema.UnansweredQuestion || f.Cause != c.cause || f.Operands[0].Evidence.Page != 2 {
				t.Errorf("%s: %+v", c.name, f)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
