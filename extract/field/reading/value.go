package reading

import (
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// What is left of the confidence of a reading.
const (
	// CorrectedShare is for characters that OCR confuses and that were put right.
	CorrectedShare = 0.7
	// agreedShare is for what was put right by what the rest of the bundle says.
	agreedShare = 0.5
)

// SurelyRead is the confidence from which on what was read stays as it is: a word that
// no list has is one that the list lacks.
const SurelyRead = 0.95

// Illegible is the confidence below which a number that nothing else in the
// bundle supports is not told: on worn scans, words of such confidence were
// mostly other words.
const Illegible = 0.2

// ValueOf is a value that is a text, "" where there is none or it is null.
func ValueOf(v *schema.Value) string {
	if v == nil {
		return ""
	}
	s, _ := v.Value.Str()
	return s
}

// Doubted replaces a value and halves the confidence of its places.
func Doubted(v schema.Value, value string) schema.Value {
	v.Value = schema.String(value)
	return Shared(v, agreedShare)
}

// Shared is a value whose places have a share of their confidence left.
func Shared(v schema.Value, share float64) schema.Value {
	var at []schema.Evidence
	for _, e := range v.Places() {
		e.Confidence *= share
		at = append(at, e)
	}
	return schema.NewValue(v.Value, v.Text, at...)
}

// Joined makes one value of lines of some pages: their text, blanks closed up; nil of no
// lines.
func Joined(lines []layout.Line, pages ...*layout.Page) *schema.Value {
	if len(lines) == 0 {
		return nil
	}
	f := layout.NewFlow(pages, lines)
	v := f.Value(schema.String(Tidy(f.Text)), 0, len(f.Folded))
	return &v
}
