package layout

import "strings"

// confusables are letters and signs that OCR reads for digits; u and H for two ones.
const confusables = "OoQDIlSsBZz|/!uH"

// marks stand in a cell for "no figure"; letters are lower case and without signs.
var marks = map[string]bool{
	"-": true, "--": true, "---": true, "–": true, "—": true, "_": true,
	"nd": true, "na": true, "sd": true,
}

// Months are the months' names in folded text, in order.
var Months = []string{
	"ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO",
	"JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE",
}

// longestMark is how many bytes a mark has at most.
const longestMark = 3

// longestPlain is how many digits a figure may have without separators; longer
// runs are folios, telephone numbers, accounts.
const longestPlain = 9

// Mark reports whether the text stands for "no figure", like a dash.
func Mark(s string) bool {
	s = strings.Trim(s, " ”“\"'`´")
	if marks[s] {
		return true
	}
	s = strings.Trim(strings.Trim(s, specks), "-–—") // no dash stands beside letters: "-n.d."
	plain := withoutSigns.Replace(s)
	return len(plain) <= longestMark && (marks[strings.ToLower(plain)] || misreadMark(s, plain))
}

// misreadMark reports whether a text is "N/D" or the like with an O or a zero read for the D.
func misreadMark(s, plain string) bool {
	return len(plain) == 2 && len(s) > 2 && strings.IndexByte("nNsS", plain[0]) >= 0 && strings.IndexByte("oO0", plain[1]) >= 0 && strings.IndexByte("/.", s[1]) >= 0
}

var withoutSigns = strings.NewReplacer(".", "", "/", "", ",", "", ":", "", " ", "")

// NumberLike reports whether s looks like a figure of a table, well read or
// not: at least half digits, the rest separators, signs and the letters that
// OCR takes digits for.
func NumberLike(s string) bool {
	digits, letters, run, longest := 0, 0, 0, 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
			run++
			longest = max(longest, run)
			continue
		case strings.ContainsRune(confusables, r):
			letters++
		case !strings.ContainsRune(" ,.:;$%()-+'’−–", r):
			return false
		}
		run = 0
	}
	return digits > 0 && letters <= digits && longest <= longestPlain && !dated(s)
}

// specks are signs that OCR reads for dirt and the ends of rules at a figure's ends.
const specks = "*~_=—'\"´`‘’“”«»•·"

// Specked reports whether s is a figure, or a mark, but for such signs at its ends.
func Specked(s string) bool {
	bare := strings.Trim(s, specks)
	return bare != s && bare != "" && (NumberLike(bare) || Mark(bare))
}

// dated reports whether s is a date such as 21/06/2022, the end of a letter's number such as
// 578/2024, a time, or a range of years.
func dated(s string) bool {
	if hours, minutes, found := strings.Cut(s, ":"); found && len(hours) <= 2 && len(minutes) == 2 {
		return true
	}
	if _, behind, _ := strings.Cut(s, "/"); strings.Contains(behind, "/") || Year(behind) {
		return true
	}
	a, b, found := strings.Cut(s, "-")
	return found && len(a) >= 2 && len(b) >= 2
}

// Year reports whether s is a bare year between 1900 and 2099.
func Year(s string) bool {
	s = strings.Trim(s, " .:*")
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && s[2] >= '0' && s[2] <= '9' && s[3] >= '0' && s[3] <= '9'
}
