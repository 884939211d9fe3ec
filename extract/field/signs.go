package field

import (
	"regexp"
	"slices"
	"strings"

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
	var unsure []*schema.Value
	for i := range all {
		v := all[i].Number
		if v != nil && len(v.Places()) > 0 && v.Places()[0].Origin == schema.OCR && unsureSign.MatchString(v.Text) {
			unsure = append(unsure, v)
		}
	}
	if len(unsure) == 0 {
		return
	}
	lent := signsByForm(all)
	for _, v := range unsure {
		if from := lent[form(valueOf(v))]; len(from) == 1 {
			*v = doubted(*v, lend(valueOf(v), strings.Fields(from[0])))
			continue
		}
		*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
	}
}

// signsByForm collects the separators that a bundle's numbers of each form have,
// parted by blanks.
func signsByForm(all []schema.Oficio) map[string][]string {
	out := map[string][]string{}
	add := func(v *schema.Value) {
		number := valueOf(v)
		if number == "" || unsureSign.MatchString(v.Text) {
			return
		}
		key, found := form(number), strings.Join(signs.FindAllString(number, -1), " ")
		if !slices.Contains(out[key], found) {
			out[key] = append(out[key], found)
		}
	}
	for i := range all {
		add(all[i].Number)
		for k := range all[i].References {
			add(&all[i].References[k].Number)
		}
	}
	return out
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
