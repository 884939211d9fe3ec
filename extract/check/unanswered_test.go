package check

import (
	"fmt"
	"slices"
	"strings"
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
		{ID: "q3", Numeral: 3, Answers: []schema.Answered{{Oficio: "o1", Outcome: "given"}}},
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

// TestPassedOver: on a scan a row of open questions is told if one oficio answers those on
// both sides of it, or if it is one alone.
func TestPassedOver(t *testing.T) {
	for _, c := range []struct {
		name string
		by   []string // who answers each question; nobody with ""
		want []string
	}{
		{"one alone", []string{"o1", "", "o2"}, []string{"2"}},
		{"one at the end", []string{"o1", "o2", ""}, []string{"3"}},
		{"two that an oficio leaves out", []string{"o1", "", "", "o1"}, []string{"2", "3"}},
		{"two between oficios", []string{"o1", "", "", "o2"}, []string{"2", "3"}},
		{"three that an oficio leaves out", []string{"o1", "", "", "", "o1"}, []string{"2", "3", "4"}},
		{"three between oficios", []string{"o1", "", "", "", "o2"}, nil},
		{"the first three", []string{"", "", "", "o1"}, nil},
		{"the last three", []string{"o1", "", "", ""}, nil},
	} {
		doc := &schema.Document{Pages: []schema.Page{{Number: 1, Origin: schema.OCR}}, Oficios: []schema.Oficio{{ID: "o1", Answers: []schema.Answer{{Numerals: []int{1}, Outcome: "given"}}}}}
		quoted := schema.NewValue(schema.String("¿Hay planos?"), "¿Hay planos?", schema.Evidence{Page: 1})
		for i, oficio := range c.by {
			q := schema.Question{ID: fmt.Sprint("q", i+1), Numeral: i + 1, Text: &quoted}
			if oficio != "" {
				q.Answers = []schema.Answered{{Oficio: oficio, Outcome: "given"}}
			}
			doc.Questions = append(doc.Questions, q)
		}
		var got []string
		for _, f := range checked(doc) {
			got = append(got, f.Stated.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestTakenForOther: on a scan a question is not told as open whose answer may have been taken
// for that of another group's with its numeral.
func TestTakenForOther(t *testing.T) {
	quoted := schema.NewValue(schema.String("¿Hay planos?"), "¿Hay planos?", schema.Evidence{Page: 1})
	for second, want := range map[schema.Answered]int{
		{Oficio: "o1", Outcome: "nonexistent"}: 0, {Oficio: "o2", Outcome: "nonexistent"}: 0, {Oficio: "o2", Outcome: "not_competent"}: 1,
	} {
		doc := &schema.Document{
			Pages:   []schema.Page{{Number: 1, Origin: schema.OCR}},
			Oficios: []schema.Oficio{{ID: "o1", Answers: []schema.Answer{{Numerals: []int{1}, Outcome: "given"}}}},
			Questions: []schema.Question{
				{ID: "q1", Group: 1, Numeral: 1, Text: &quoted, Answers: []schema.Answered{{Oficio: "o1", Outcome: "given"}, second}},
				{ID: "q2.1", Group: 2, Numeral: 1, Text: &quoted},
			},
		}
		if found := checked(doc); len(found) != want {
			t.Errorf("answered by o1 and %+v: %v", second, told(found))
		}
	}
}

// TestAmid: on a scan a question is not told as open that stands between the only two that an
// unsure answer names, as "3 a 6" does without its sign; one that a list leaves out is.
func TestAmid(t *testing.T) {
	for _, c := range []struct {
		numerals   []int
		confidence float64
		want       int
	}{{[]int{1, 3}, 0.4, 0}, {[]int{1, 3}, 0.9, 1}, {[]int{1, 3, 4}, 0.4, 1}, {[]int{1}, 0.4, 0}, {[]int{1}, 0.9, 1}, {[]int{4}, 0.4, 1}} {
		quoted := schema.NewValue(schema.String("¿Hay planos?"), "¿Hay planos?", schema.Evidence{Page: 1})
		doc := &schema.Document{
			Pages:   []schema.Page{{Number: 1, Origin: schema.OCR}},
			Oficios: []schema.Oficio{{ID: "o1", Answers: []schema.Answer{{Group: 1, Numerals: c.numerals, Outcome: "given", Evidence: &schema.Evidence{Page: 1, Confidence: c.confidence}}}}},
		}
		for n := 1; n <= 4; n++ {
			q := schema.Question{ID: fmt.Sprint("q", n), Group: 1, Numeral: n, Text: &quoted}
			if n != 2 {
				q.Answers = []schema.Answered{{Oficio: "o1", Outcome: "given"}}
			}
			doc.Questions = append(doc.Questions, q)
		}
		if found := checked(doc); len(found) != c.want {
			t.Errorf("%v: %v", c.numerals, told(found))
		}
	}
}

// TestHidden: a finding says on which page text was not read that may name the question.
func TestHidden(t *testing.T) {
	for kind, want := range map[string]bool{"text": true, "picture": false} {
		doc := &schema.Document{
			Pages: []schema.Page{{Number: 1, Origin: schema.OCR}, {Number: 2, Origin: schema.OCR, Unread: []schema.Unread{{Kind: kind}}}},
			Oficios: []schema.Oficio{
				{Pages: []int{1}, Answers: []schema.Answer{{Group: 1, Outcome: "not_competent"}}},
				{Pages: []int{2}, Answers: []schema.Answer{{Group: 1, Outcome: "given"}}},
			},
		}
		message := hidden(doc, schema.Question{Group: 1})
		if got := strings.Contains(message.en, "page 2"); got != want || strings.Contains(message.es, "página 2") != want {
			t.Errorf("%s: %+v", kind, message)
		}
	}
}
