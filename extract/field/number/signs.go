package number

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
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
// digits), when these agree. Otherwise a comma is a point, and a number with a colon is
// told as printed only.
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
		if from := lent[form(reading.ValueOf(v))]; len(from) == 1 {
			*v = reading.Doubted(*v, lend(reading.ValueOf(v), strings.Fields(from[0])))
			continue
		}
		switch value := reading.ValueOf(v); {
		case value == "": // not believed
		case strings.Contains(v.Text, ":"): // a slash, a point or a dash
			*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
		default:
			*v = reading.Doubted(*v, value)
		}
	}
}

// blankSign is a blank between the codes of a number: printed, or a sign that was not
// read.
var blankSign = regexp.MustCompile(`^([A-Z][A-Z/.\-]*[A-Z]) (?:[0-9]|([A-Z]))`)

// doubtBlanks tells a recognised number with a blank between its codes as printed only,
// unless another of the bundle's numbers begins with the same codes and a blank.
func doubtBlanks(all []schema.Oficio) {
	seen := map[string][]string{}
	for i := range all {
		for _, number := range numbersOf(&all[i]) {
			if m := blankSign.FindStringSubmatch(number); m != nil && !slices.Contains(seen[m[1]], number) {
				seen[m[1]] = append(seen[m[1]], number)
			}
		}
	}
	for i := range all {
		v := all[i].Number
		m := blankSign.FindStringSubmatch(reading.ValueOf(v))
		if m != nil && m[2] != "" && v.Places()[0].Origin == schema.OCR && len(seen[m[1]]) < 2 {
			*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
		}
	}
}

var (
	// gluedRunning is a code that runs into a running number: a sign between them was not
	// read.
	gluedRunning = regexp.MustCompile(`([/. \-][A-Z]{2,}|^[A-Z]{2,})([0-9]{3,})\b`)
	// runningSign is a code, the signs between it and a running number, and what follows.
	runningSign = regexp.MustCompile(`([A-Z]{2,})([/.\-]+)[0-9]{3,}(.*)$`)
	anyDigit    = regexp.MustCompile(`[0-9]`)
)

// partRunning puts the sign back between a recognised number's code and its running
// number that other oficios' numbers have behind that code, where these agree and end
// alike, with the year in full or not; else the number is told as printed only. Replies
// cite numbers with other signs.
func partRunning(all []schema.Oficio) {
	behind := map[string]string{}
	for i := range all {
		if m := runningSign.FindStringSubmatch(reading.ValueOf(all[i].Number)); m != nil && behind[kindOf(m[1], m[3])] != m[2] {
			behind[kindOf(m[1], m[3])] += m[2]
		}
	}
	for i := range all {
		v := all[i].Number
		m := gluedRunning.FindStringSubmatchIndex(reading.ValueOf(v))
		if m == nil || v.Places()[0].Origin != schema.OCR {
			continue
		}
		value := reading.ValueOf(v)
		if sign := behind[kindOf(strings.TrimLeft(value[m[2]:m[3]], "/. -"), value[m[5]:])]; sign != "" && oneSign(sign) {
			*v = reading.Doubted(*v, value[:m[3]]+sign+value[m[4]:])
			continue
		}
		*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
	}
}

// kindOf is a code and how what follows its running number is printed.
func kindOf(code, after string) string { return code + anyDigit.ReplaceAllString(after, "9") }

// oneSign reports whether signs are those that stand between two groups: one, or a point
// and a dash.
func oneSign(signs string) bool { return len(signs) == 1 || signs == ".-" }

// numbersOf are an oficio's number and those that it refers to.
func numbersOf(o *schema.Oficio) []string {
	out := []string{reading.ValueOf(o.Number)}
	for i := range o.References {
		out = append(out, reading.ValueOf(&o.References[i].Number))
	}
	return out
}

// signsByForm collects the separators that a bundle's numbers of each form have,
// parted by blanks.
func signsByForm(all []schema.Oficio) map[string][]string {
	out := map[string][]string{}
	add := func(v *schema.Value) {
		number := reading.ValueOf(v)
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

// noSigns is the print of a number whose signs are worn away.
var noSigns = regexp.MustCompile(`^[A-Za-z]+(?: [A-Za-z]+)* [0-9]+ [0-9]{4}$`)

// onlySlashes reports whether a bundle's numbers but one have no signs but slashes, and
// some have.
func onlySlashes(all []schema.Oficio, but int) bool {
	found := false
	for i := range all {
		for k, number := range numbersOf(&all[i]) {
			if i == but && k == 0 || number == "" {
				continue
			}
			if strings.ContainsAny(number, "-._") {
				return false
			}
			found = found || strings.Contains(number, "/")
		}
	}
	return found
}
