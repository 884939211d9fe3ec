package field

import (
	"regexp"

	"github.com/oficialia/oficialia/schema"
)

// unsureSign is a separator that OCR made of another: numbers are printed with
// neither colons nor commas.
var unsureSign = regexp.MustCompile(`[0-9A-Za-z] ?[:,] ?[0-9A-Za-z]`)

var (
	someLetters = regexp.MustCompile(`[A-Z]+`)
	someDigits  = regexp.MustCompile(`[0-9]+`)
	signs       = regexp.MustCompile(`[/._-]+`)
)

// agreeSigns gives a number in which a separator was read as a colon or comma
// the separators of the bundle's numbers of the same form (letters, letters,
// digits), when these agree. Otherwise the number is told as printed only.
func agreeSigns(all []schema.Oficio) {
	for i := range all {
		v := all[i].Number
		if v == nil || len(v.Places()) == 0 || v.Places()[0].Origin != schema.OCR || !unsureSign.MatchString(v.Text) {
			continue
		}
		if to := withSignsOf(valueOf(v), all); to != "" {
			*v = doubted(*v, to)
			continue
		}
		*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
	}
}

// withSignsOf writes a number with the separators that others of its form have;
// nothing when there are none or they differ.
func withSignsOf(number string, all []schema.Oficio) string {
	found := ""
	for i := range all {
		numbers := []*schema.Value{all[i].Number}
		for k := range all[i].References {
			numbers = append(numbers, &all[i].References[k].Number)
		}
		for _, n := range numbers {
			other := valueOf(n)
			if other == "" || form(other) != form(number) || unsureSign.MatchString(n.Text) {
				continue
			}
			to := lend(number, signs.FindAllString(other, -1))
			if found != "" && found != to {
				return ""
			}
			found = to
		}
	}
	return found
}

// form is a number's groups without what parts them: "A A 9".
func form(number string) string {
	return signs.ReplaceAllString(someDigits.ReplaceAllString(someLetters.ReplaceAllString(number, "A"), "9"), " ")
}

func lend(number string, from []string) string {
	at := -1
	return signs.ReplaceAllStringFunc(number, func(s string) string {
		if at++; at < len(from) {
			return from[at]
		}
		return s
	})
}
