package number

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// zeros are what follows the letter in a code that offices print with zeros (CONAGUA.B00.7)
// or with the letter O (BOO.7.04): OCR reads one for the other, or two for one.
var zeros = regexp.MustCompile(`(^|[./ -])([A-Z])([0O]{2,4})([.,/-])`)

// agreeZeros spells such a code that was read with both, or with four signs, as the
// bundle's numbers of that form do, and tells the number as printed only where none has
// the form, or they differ. One that was read unsurely is as two others have it.
func agreeZeros(all []schema.Oficio) {
	numbers := valuesOf(all)
	spellings := map[string]map[string]map[string]bool{} // by form: spellings, and numbers that have them
	for _, v := range numbers {
		number := reading.ValueOf(v)
		m := zeros.FindStringSubmatch(number)
		if m == nil || mixed(v) {
			continue
		}
		form := zeroForm(number)
		if spellings[form] == nil {
			spellings[form] = map[string]map[string]bool{"00": {}, "OO": {}}
		}
		spellings[form][m[3]][number] = true
	}
	for _, v := range numbers {
		m := zeros.FindStringSubmatch(unsurely(v, however))
		if m == nil {
			continue
		}
		of := spellings[zeroForm(reading.ValueOf(v))]
		if mixed(v) && of == nil && onlyZeros(spellings) {
			respellZeros(v, "00")
			continue
		}
		zero, letter := len(of["00"]), len(of["OO"])
		switch {
		case mixed(v) && (zero > 0) == (letter > 0):
			*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
		case mixed(v) && zero > 0, !mixed(v) && m[3] == "OO" && zero >= agreedStem && letter == 1 && v.Confidence() < unsureNumber:
			respellZeros(v, "00")
		case mixed(v), m[3] == "00" && letter >= agreedStem && zero == 1 && v.Confidence() < unsureNumber:
			respellZeros(v, "OO")
		}
	}
}

// onlyZeros reports whether several numbers of a bundle have such codes, of whatever form,
// and all with zeros, which is what registers of offices have.
func onlyZeros(spellings map[string]map[string]map[string]bool) bool {
	zero := 0
	for _, of := range spellings {
		if len(of["OO"]) > 0 {
			return false
		}
		zero += len(of["00"])
	}
	return zero >= agreedStem
}

// mixed reports whether a number's code was read with zeros and Os, or more than two.
func mixed(v *schema.Value) bool { return mixedZeros(v.Text) }

func mixedZeros(printed string) bool {
	m := zeros.FindStringSubmatch(fold.Text(printed))
	return m != nil && m[3] != "00" && m[3] != "OO"
}

// zerosTold is the spelling of a number so read that enough of those alike have, which were
// read with zeros or Os only; empty where none is.
func zerosTold(v *schema.Value, alike []reading.AsRead) reading.AsRead {
	if !mixed(v) {
		return reading.AsRead{}
	}
	pure := slices.DeleteFunc(slices.Clone(alike), func(s reading.AsRead) bool { return mixedZeros(s.Text) })
	value := reading.Elect(pure, func(s string) string { return s })
	if value == "" {
		return reading.AsRead{}
	}
	return reading.AsRead{Value: value, Text: printedAs(pure, value)}
}

func respellZeros(v *schema.Value, to string) {
	if number := reading.ValueOf(v); zeros.FindStringSubmatch(number)[3] != to {
		*v = reading.Doubted(*v, zeros.ReplaceAllString(number, "${1}${2}"+to+"$4"))
	}
}

// codeEight is a house's code whose B was read as an eight, what stands before it and the
// figures behind it: B00.10.3. and 09 B5 61.
var codeEight = regexp.MustCompile(`^()8(00\.[0-9]{1,2}\.(?:[0-9]{1,2}\.)*)|^([0-9]{2} )8([0-9] [0-9]{2} )`)

// agreeEights gives a number the B of its code, where others of the bundle begin with that
// code and the same figures, and none but it with an eight.
func agreeEights(all []schema.Oficio) {
	for _, v := range valuesOf(all) {
		number := unsurely(v, reading.SurelyRead)
		m := codeEight.FindStringSubmatch(number)
		if m == nil {
			continue
		}
		before, behind := m[1]+m[3], m[2]+m[4]
		letters, eights := 0, 0
		for _, o := range valuesOf(all) {
			switch other := reading.ValueOf(o); {
			case strings.HasPrefix(other, before+"B"+behind):
				letters++
			case strings.HasPrefix(other, before+"8"+behind[:2]) && other != number:
				eights++
			}
		}
		if letters > 0 && eights == 0 {
			*v = reading.Doubted(*v, before+"B"+number[len(before)+1:])
		}
	}
}

// zeroForm is a number without its figures and without the spelling of such a code.
func zeroForm(number string) string {
	return anyFigures.ReplaceAllString(zeros.ReplaceAllString(number, "$1$2?$4"), "#")
}
