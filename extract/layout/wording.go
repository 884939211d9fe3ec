package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
)

// goesOn reports whether a label's line goes on with the one before, by how they are worded: it begins
// with a bracket or, where labels do not begin so themselves, in lower case, or the one before ends with
// what no label ends with.
func goesOn(before, line []Word, lower bool) bool {
	if len(before) == 0 || len(line) == 0 {
		return false
	}
	last := before[len(before)-1].Text
	return !lower && beginsLower(line) || strings.HasPrefix(line[0].Text, "(") || leftOpen(last, line[0].Text) || joins(last)
}

// leftOpen reports whether a word ends with a sign after which the next goes on with its label. No
// capital goes on with a word in lower case that a hyphen breaks: that hyphen is a speck.
func leftOpen(word, next string) bool {
	bare := strings.TrimRight(word, ",-/")
	begin, _ := utf8.DecodeRuneInString(next)
	speck := word == bare+"-" && bare != "" && strings.ToUpper(bare) != bare && unicode.IsUpper(begin)
	return bare != word && !speck
}

// beginsLower reports whether words begin in lower case, but for a letter by itself before capitals, or a sign
// behind one: that is a number's, misread ("y, INGRESOS" of VI).
func beginsLower(words []Word) bool {
	if len(words) == 0 {
		return false
	}
	first := words[0].Text
	begin, size := utf8.DecodeRuneInString(first)
	if !unicode.IsLower(begin) || strings.HasSuffix(first, ",") {
		return false
	}
	return len(first) > size || len(words) == 1 || !capitals(words[1].Text)
}

func capitals(s string) bool {
	return s == strings.ToUpper(s) && strings.ContainsFunc(s, unicode.IsLetter)
}

// joins reports whether no label ends with a word. A single capital may be a label's: "Zona A".
func joins(word string) bool {
	return joining[fold.Words(word)] && (len(word) > 1 || word == strings.ToLower(word) || word == "Y")
}

// joining are words that no label ends with.
var joining = map[string]bool{
	"A": true, "AL": true, "CON": true, "DE": true, "DEL": true, "E": true, "EL": true, "EN": true, "LA": true, "LAS": true, "LOS": true,
	"O": true, "PARA": true, "POR": true, "SIN": true, "SU": true, "SUS": true, "U": true, "Y": true,
}
