package segment

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

var numberWords = map[string]int{
	"UN": 1, "UNO": 1, "PRIMERO": 1, "DOS": 2, "TRES": 3, "CUATRO": 4, "CINCO": 5, "SEIS": 6, "SIETE": 7, "OCHO": 8, "NUEVE": 9,
	"DIEZ": 10, "ONCE": 11, "DOCE": 12, "TRECE": 13, "CATORCE": 14, "QUINCE": 15, "DIECISEIS": 16, "DIECISIETE": 17,
	"DIECIOCHO": 18, "DIECINUEVE": 19, "VEINTE": 20, "VEINTIUN": 21, "VEINTIUNO": 21, "VEINTIDOS": 22, "VEINTITRES": 23,
	"VEINTICUATRO": 24, "VEINTICINCO": 25, "VEINTISEIS": 26, "VEINTISIETE": 27, "VEINTIOCHO": 28, "VEINTINUEVE": 29,
	"TREINTA": 30, "CUARENTA": 40, "CINCUENTA": 50, "SESENTA": 60, "SETENTA": 70, "OCHENTA": 80, "NOVENTA": 90,
	"NOVECIENTOS": 900, "OCHOCIENTOS": 800,
}

// day reads a day of the month in digits or words; 0 if it is none.
func day(s string) int {
	if n := numberWords[s]; n > 0 {
		return n
	}
	if tens, unit, found := strings.Cut(s, " Y "); found {
		return numberWords[tens] + numberWords[unit]
	}
	if s == "1O" { // an ordinal sign rather than a nought
		return 1
	}
	if len(s) == 2 && s[0] == 'D' {
		s = "0" + s[1:] // a stamp's nought
	}
	if len(s) >= shortestMisread && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return misreadDay(s)
	}
	if !strings.ContainsAny(s, "0123456789") && s != "L" && s != "I" {
		return 0
	}
	return atoi(digits(s))
}

// shortestMisread is how many letters a day in words has at least that is told with one
// letter misread or lost: shorter ones are a letter apart.
const shortestMisread = 5

// misreadDay is the one day of the month whose word is a letter away; 0 where none is, or
// several are.
func misreadDay(s string) int {
	found := 0
	for word, n := range numberWords {
		if n > 31 || len(word) < shortestMisread || fold.Within(s, word, 1) > 1 || n == found {
			continue
		}
		if found > 0 {
			return 0
		}
		found = n
	}
	if found == 0 && strings.Count(s, "M") == 1 {
		return numberWords[strings.Replace(s, "M", "IN", 1)] // "in" is read as an m
	}
	return found
}

// apostrophes between words are blanks with a speck in them.
var apostrophes = strings.NewReplacer("'", " ")

// ungrouped takes out what parts a year's digits.
var ungrouped = strings.NewReplacer(".", "", " ", "")

// yearOf reads the year at the beginning of s, in digits ("2022", "2.022") or
// words ("DOS MIL VEINTIDOS"), and how long it is; 0 if there is none.
func yearOf(s string) (value, length int) {
	if strings.IndexByte("12", s[0]) >= 0 {
		return atoi(digits(ungrouped.Replace(s))), len(s)
	}
	at := 0
	for _, w := range strings.Split(apostrophes.Replace(s), " ") {
		n, known := numberWords[w]
		if !known && len(w) >= shortestMisread && w != "MIL" {
			n = misreadDay(w)
			known = n > 0
		}
		switch {
		case w == "MIL":
			value = max(value, 1) * 1000
		case known:
			value += n
		case w != "Y":
			return value, length
		}
		at += len(w)
		if w != "Y" {
			length = at
		}
		at++
	}
	return value, length
}
