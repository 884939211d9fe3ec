package number

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// unsureSign is a separator that OCR made of another: numbers are printed with
// neither colons nor commas.
var unsureSign = regexp.MustCompile(`[0-9A-Za-z] ?[:,] ?[0-9A-Za-z]`)

var (
	// lostSign is what stands in the place of a sign that was not made out.
	lostSign = regexp.MustCompile(`[:?¿¡"'’]|[0-9A-Za-z] ?, ?[0-9A-Za-z]`)
	// group is a group of a number; figures that run into a code are one of their own.
	group = regexp.MustCompile(`[A-Z]{2,}|[A-Z0-9]+`)
	// gluedRunning is a code that runs into a running number, or has a blank before it
	// behind other codes that signs part.
	gluedRunning = regexp.MustCompile(`(?:^|[/. \-])[A-Z]{2,}[0-9]{3,}\b|[/.-][A-Z]{2,} [0-9]{3,}(?:[/.-][0-9]{2,4})?$`)
	anyYear      = regexp.MustCompile(`^(?:19|20)[0-9]{2}$`)
)

// parted is a number in its groups and the signs between them, "" where one was not
// made out.
type parted struct {
	groups, signs []string
	read          []string // what stands between the groups as it was read
}

// part takes a number apart at its signs, which are sure where they stand in sure.
func part(number string, sure func(sign string) bool) parted {
	var p parted
	end := 0
	for _, m := range group.FindAllStringIndex(number, -1) {
		if len(p.groups) > 0 {
			sign := number[end:m[0]]
			p.read = append(p.read, sign)
			if !sure(sign) {
				sign = ""
			}
			p.signs = append(p.signs, sign)
		}
		p.groups, end = append(p.groups, number[m[0]:m[1]]), m[1]
	}
	return p
}

// as is a number with the signs of another, "" where its groups are of other kinds, where
// its codes differ and have to be the same, or where it has other signs itself.
func (p parted) as(other parted, sameCodes bool) string {
	if len(p.groups) != len(other.groups) {
		return ""
	}
	out := ""
	for i, g := range p.groups {
		o := other.groups[i]
		figures := isFigures(g)
		switch {
		case figures != isFigures(o), anyYear.MatchString(g) != anyYear.MatchString(o), !figures && sameCodes && g != o:
			return ""
		case i > 0 && p.signs[i-1] != "" && p.signs[i-1] != other.signs[i-1]:
			return ""
		case i > 0:
			out += other.signs[i-1]
		}
		out += g
	}
	return out
}

// lent is a number with the signs of others with the same codes, or, if none is, of the
// same form, when these agree; "" where they do not. One of whose signs none was made out
// takes them from two others of its form at least.
func (p parted) lent(others []parted) string {
	if to, n := p.asAll(others, true); n > 0 {
		return to
	}
	to, n := p.asAll(others, false)
	if n < agreedStem && strings.Join(p.signs, "") == "" && !isFigures(p.groups[0]) || p.contradicted(to, others) {
		return ""
	}
	return to
}

// contradicted reports whether a number has other signs than all others have behind one of
// its codes, where it has these of numbers with other codes.
func (p parted) contradicted(number string, others []parted) bool {
	for i, sign := range part(number, isSign).signs {
		if p.signs[i] == "" && !mayBe(sign, p.groups[i], others) {
			return true
		}
	}
	return false
}

// asAll is a number with the signs that all others have that it can have them of, "" where
// these differ, and how many they are.
func (p parted) asAll(others []parted, sameCodes bool) (string, int) {
	found, count := "", 0
	for _, o := range others {
		to := p.as(o, sameCodes)
		if to == "" {
			continue
		}
		if count++; found != "" && to != found {
			return "", count
		}
		found = to
	}
	return found, count
}

// wornSlash is what is read of a slash that is worn away or to specks.
var wornSlash = regexp.MustCompile(`^(?:[ /:?¿¡]+|-:|:-|\. )$`)

// slashed is a number that begins with a code of letters and whose signs are read as
// slashes, or as what these are worn to, with slashes for all: OCR makes neither blanks
// nor colons of dashes there. It is empty where the bundle's numbers have other signs
// behind one of its codes.
func (p parted) slashed(others []parted) string {
	if len(p.groups[0]) < 2 || strings.Trim(p.groups[0], capitals) != "" {
		return ""
	}
	for i, s := range p.read {
		if !wornSlash.MatchString(s) || !mayBe("/", p.groups[i], others) {
			return ""
		}
	}
	return strings.Join(p.groups, "/")
}

// wornYear is a number whose point and dash before the running number were read and whose
// sign before the year was not: no office parts a year from it with a third dash or point.
var wornYear = regexp.MustCompile(`^([A-Z0-9]+(?:\.[A-Z0-9]+)*\.-[0-9]{2,})[:?](20[0-9]{2})$`)

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// mayBe reports whether numbers have a sign behind a code, or none has that code.
func mayBe(sign, code string, numbers []parted) bool {
	behind := ""
	for _, o := range numbers {
		if i := slices.Index(o.groups, code); i >= 0 && i < len(o.signs) && !isFigures(code) {
			behind += o.signs[i]
		}
	}
	return behind == "" || strings.Contains(behind, sign)
}

// agreeSigns gives a number some of whose signs were not made out those of the bundle's
// numbers with the same codes, or of the same form, when these agree, or slashes.
// Otherwise a comma is a point, and a number with another sign in doubt is told as printed
// only.
func agreeSigns(all []schema.Oficio) {
	var sure []parted
	var unsure []*schema.Value
	for _, v := range valuesOf(all) {
		switch value := reading.ValueOf(v); {
		case len(v.Places()) > 0 && v.Places()[0].Origin == schema.OCR && signsUnsure(v):
			unsure = append(unsure, v)
		case value != "":
			sure = append(sure, part(value, isSign))
		}
	}
	for _, v := range unsure {
		value := reading.ValueOf(v)
		read := partedAsRead(v)
		to := read.lent(sure)
		if to == "" {
			to = read.slashed(sure)
		}
		if m := wornYear.FindStringSubmatch(fold.Text(v.Text)); to == "" && m != nil && value != "" {
			to = m[1] + "/" + m[2]
		}
		switch {
		case v.Confidence() < reading.Illegible && strings.ContainsAny(v.Text, `:?¿¡"'’`):
			v.Value = schema.Scalar{}
		case v.Confidence() < reading.Illegible:
		case to != "":
			*v = reading.Doubted(*v, to)
		case value != "" && !strings.ContainsAny(v.Text, `:?¿¡"'’`) && !gluedRunning.MatchString(value):
			*v = reading.Doubted(*v, value)
		case value != "":
			*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
		}
	}
}

// signsUnsure reports whether signs of a number were not made out.
func signsUnsure(v *schema.Value) bool {
	if n, _ := segment.ScanNumber(v.Text, 0); n.Cut {
		return false // what stands there was a letter
	}
	if value := reading.ValueOf(v); value != "" {
		return lostSign.MatchString(v.Text) || gluedRunning.MatchString(value)
	}
	return worn(v.Text) || figuresOnly.MatchString(v.Text) && v.Confidence() >= overGap
}

// worn reports whether signs of a number as printed are worn away.
func worn(text string) bool {
	n, ok := segment.ScanNumber(text, 0)
	return ok && n.Unsigned
}

// asPrinted is a number's value, or what its print reads as where it has none.
func asPrinted(v *schema.Value) string {
	if value := reading.ValueOf(v); value != "" {
		return value
	}
	n, _ := segment.ScanNumber(v.Text, 0)
	return n.Value
}

// partedAsRead takes a number apart as it was read: where its value was believed, signs
// are those of the value but for what no sign is printed as.
func partedAsRead(v *schema.Value) parted {
	printed := part(fold.Text(v.Text), func(s string) bool { return slices.Contains(surelySigns, s) })
	glued := gluedRunning.MatchString(reading.ValueOf(v))
	value := part(reading.ValueOf(v), func(s string) bool { return s != "" && (s != " " || !glued) })
	if len(value.groups) == 0 {
		return printed
	}
	if len(value.groups) == len(printed.groups) {
		value.read = printed.read
		for i, s := range part(v.Text, func(s string) bool { return !strings.ContainsAny(s, `:,?¿¡"'’`) }).signs {
			if i < len(value.signs) && s == "" {
				value.signs[i] = ""
			}
		}
	}
	return value
}

// surelySigns are signs that OCR makes of nothing else in a number whose thin signs are
// worn away; a point is what is left of others.
var surelySigns = []string{"/", "-", "_", ".-"}

// valuesOf are a bundle's numbers, oficios' own first.
func valuesOf(all []schema.Oficio) []*schema.Value {
	var own, referred []*schema.Value
	for i := range all {
		if all[i].Number != nil {
			own = append(own, all[i].Number)
		}
		for k := range all[i].References {
			referred = append(referred, &all[i].References[k].Number)
		}
	}
	return append(own, referred...)
}

// blankSign is a blank between the codes of a number: printed, or a sign that was not
// read.
var blankSign = regexp.MustCompile(`^([A-Z][A-Z/.\-]*[A-Z]) (?:[0-9]|([A-Z]))`)

// doubtBlanks tells a recognised number with a blank between its codes as printed only,
// unless another of the bundle's numbers begins with the same codes and a blank.
func doubtBlanks(all []schema.Oficio) {
	seen := map[string][]string{}
	for _, v := range valuesOf(all) {
		number := reading.ValueOf(v)
		if m := blankSign.FindStringSubmatch(number); m != nil && !slices.Contains(seen[m[1]], number) {
			seen[m[1]] = append(seen[m[1]], number)
		}
	}
	for _, v := range valuesOf(all) {
		m := blankSign.FindStringSubmatch(reading.ValueOf(v))
		if m != nil && m[2] != "" && v.Places()[0].Origin == schema.OCR && len(seen[m[1]]) < 2 {
			*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
		}
	}
}
