package unit

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// AgreePositions puts recognised positions right: their words by the bundle's, the
// whole by another position of the bundle that it is a misreading of; it ends a
// signatory's with the unit, and leaves one without a value whose end was not read.
func AgreePositions(all []schema.Oficio, words Vocabulary) {
	known := map[string]*spelling{}
	for i := range all {
		o := &all[i]
		if o.Signatory != nil {
			endWithUnit(o.Signatory.Position, o.Units, words)
		}
		for _, v := range positionsOf(o) {
			words.Mend(v)
			if key := keyOf(reading.ValueOf(v)); key != "" {
				if known[key] == nil {
					known[key] = &spelling{texts: map[string]int{}}
				}
				known[key].add(*v)
			}
		}
	}
	near := newSpellingIndex(known)
	for i := range all {
		for _, v := range positionsOf(&all[i]) {
			respellPosition(v, known, near)
		}
	}
}

// positionsOf are the recognised positions of an oficio's people.
func positionsOf(o *schema.Oficio) []*schema.Value {
	var out []*schema.Value
	add := func(p *schema.Person) {
		if p != nil && p.Position != nil && p.Position.Places()[0].Origin == schema.OCR {
			out = append(out, p.Position)
		}
	}
	add(o.Addressee)
	add(o.Signatory)
	for k := range o.Copies {
		add(&o.Copies[k])
	}
	return out
}

func respellPosition(v *schema.Value, known map[string]*spelling, near spellingIndex) {
	text := reading.ValueOf(v)
	if openEnd.MatchString(fold.Words(text)) {
		v.Value = schema.Scalar{}
		return
	}
	mine := known[keyOf(text)]
	if mine == nil {
		return
	}
	best := near.better(mine)
	if best == nil || !sameEndings(mine.words, best.words) {
		return
	}
	to := best.text
	if reading.InCapitals(text) {
		to = strings.ToUpper(to)
	}
	*v = reading.Doubted(*v, to)
}

// sameEndings reports whether words end alike: a last letter tells a man's position
// from a woman's, and one office from several.
func sameEndings(a, b []string) bool {
	return len(a) != len(b) || slices.EqualFunc(a, b, func(x, y string) bool { return x[len(x)-1] == y[len(y)-1] })
}

// mostStray is how many words of ink or of a stamp may stand behind a position.
const mostStray = 4

// endWithUnit cuts off what follows the name of the signatory's own unit in a
// position, where the bundle has none of these words elsewhere.
func endWithUnit(v *schema.Value, units []schema.Unit, words Vocabulary) {
	if v == nil || v.Places()[0].Origin != schema.OCR || len(units) == 0 {
		return
	}
	name := fold.Words(reading.ValueOf(&units[len(units)-1].Value))
	_, name, _ = strings.Cut(name, " ") // who heads it has another first word
	printed := strings.Fields(reading.ValueOf(v))
	folded := strings.Fields(fold.Text(reading.ValueOf(v)))
	of := len(strings.Fields(name))
	for end := max(of, len(printed)-mostStray); of > 1 && end < len(printed); end++ {
		if strings.Join(folded[end-of:end], " ") == name && !slices.ContainsFunc(folded[end:], words.elsewhere) {
			*v = reading.Doubted(*v, reading.Trim(strings.Join(printed[:end], " ")))
			return
		}
	}
}
