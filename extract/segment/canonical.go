package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Canonical writes a number in upper case without blanks around its separators
// and puts right what OCR confuses in groups of digits or of letters. It is
// idempotent. The report says whether a character was put right.
func Canonical(text string) (string, bool) {
	text, corrected := slashed(strings.Join(strings.Fields(unaccented.Replace(text)), " "))
	groups, seps := parts(text)
	var b strings.Builder
	for i, g := range groups {
		fixed := fixGroup(g)
		corrected = corrected || fixed != strings.ToUpper(g)
		if i > 0 && digitsAndBlanks(fixed) {
			fixed = strings.ReplaceAll(fixed, " ", "")
		}
		b.WriteString(fixed)
		b.WriteString(seps[i])
	}
	return b.String(), corrected
}

// Printed is the canonical form of a number that was not misread: its letters and
// digits are what is printed ("20600003S/1102/2022").
func Printed(text string) string {
	groups, seps := parts(strings.Join(strings.Fields(unaccented.Replace(text)), " "))
	var b strings.Builder
	for i, g := range groups {
		if g = strings.ToUpper(g); i > 0 && digitsAndBlanks(g) {
			g = strings.ReplaceAll(g, " ", "")
		}
		b.WriteString(g + seps[i])
	}
	return b.String()
}

// slip puts right a sign of a number that was misread or lost.
type slip struct {
	signs  string // texts without any of these have no such slip
	before string // one of these stands before the year that the text ends in, unless empty
	re     *regexp.Regexp
	right  string
}

func (s slip) mend(text string) string {
	if !strings.ContainsAny(text, s.signs) || s.before != "" && !strings.ContainsRune(s.before, beforeYear(text)) {
		return text
	}
	return s.re.ReplaceAllString(text, s.right)
}

// beforeYear is the sign before the year that a text may end in.
func beforeYear(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text[:max(len(text)-len("2000"), 0)])
	return r
}

// slips are tried one after the other.
var slips = []slip{
	// An I that was read as an exclamation mark or a bracket: "¡NM/…".
	{"!¡[", "", regexp.MustCompile(`(^|[ /.-])[!¡\[]([A-Za-z])`), "${1}I$2"},
	// A bracket read beside the letter whose bow it is.
	{"(", "", regexp.MustCompile(`([A-Z])\(([CGOQ])`), "$1$2"},
	// An S that was read as a peso sign.
	{"$", "", regexp.MustCompile(`\$([A-Z])`), "S$1"},
	// An I that ends a number and was read as an exclamation mark.
	{"!¡", "", regexp.MustCompile(`([A-Za-z])[!¡]$`), "${1}I"},
	// One that ends a code: no sign stands beside a slash.
	{"!¡", "", regexp.MustCompile(`([A-Za-z])[!¡]([/-])`), "${1}I$2"},
	// A slash read twice.
	{"?", "", regexp.MustCompile(`\?/`), "/"},
	// A slash that was read as an upturned question mark.
	{"?¿", "?¿", regexp.MustCompile(` ?[?¿]((?:19|20)[0-9]{2})$`), "/$1"},
	// A slash that was read as an exclamation mark.
	{"!", "", regexp.MustCompile(`!`), "/"},
	// A year whose slash was read as a stroke: " 3045 12022". Offices type the running
	// number into a gap, so that blanks stand around it.
	{" |", "1IiLl|!", regexp.MustCompile(`([0-9]) ?[ !|][1IiLl|!]((?:19|20)[0-9]{2})$`), "$1/$2"},
	// Such a year right behind a code.
	{"1", "1", regexp.MustCompile(`([A-Za-z]{2})1((?:19|20)[0-9]{2})$`), "$1/$2"},
	// A running number in a gap whose first slash was not read, behind groups that slashes
	// part: "PM/TM/DI 2985 /2023".
	{" ", " /", regexp.MustCompile(`^([A-Za-z]+(?:/[A-Za-z]+)+) ([0-9]+ ?/ ?(?:19|20)[0-9]{2})$`), "$1/$2"},
	// A slash that a speck makes a plus of.
	{"+", "", regexp.MustCompile(`([A-Za-z])\+([0-9]{2,} ?[/-])`), "$1/$2"},
	{"+", "", regexp.MustCompile(`([A-Za-z])\+([A-Za-z]{2,6})/`), "$1/$2/"},
	// A year behind a running number, whose slash was not read.
	{" ", " ", regexp.MustCompile(`(/.*[0-9]{3}) ((?:19|20)[0-9]{2})$`), "$1/$2"},
	// A digit that a gap parts from the ones before it, which are too few or too many for a
	// group of their own: "392 1/UAM".
	{" ", "", regexp.MustCompile(`\b([0-9]{3}) ([0-9])( ?/)`), "$1$2$3"},
}

// slashed puts right what a stroke or a blank stands in the place of a slash or
// within a group.
func slashed(text string) (string, bool) {
	fixed := text
	for _, s := range slips {
		fixed = s.mend(fixed)
	}
	fixed = onlyBlanks(fixed)
	return fixed, fixed != text
}

// blankCodes is a number whose codes blanks part ("09 B5 61 0123"), or signs that
// a speck made of one.
var blankCodes = regexp.MustCompile(`^([0-9]{2})([ .,:-])([A-Za-z0-9]{2})([ .,:-])([0-9]{2})([ .,:-])([0-9]{3,})`)

// blanksLost is such a number with a blank missing.
var blanksLost = regexp.MustCompile(`^([0-9]{2}) ?([A-Za-z0-9]{2}) ?([0-9]{2}) ([0-9]{3,}/)`)

// onlyBlanks makes the odd sign among a number's blanks one of them: an office
// that parts its codes with blanks does so throughout.
func onlyBlanks(text string) string {
	text = blanksLost.ReplaceAllString(text, "$1 $2 $3 $4")
	m := blankCodes.FindStringSubmatch(text)
	if m == nil || strings.Count(m[2]+m[4]+m[6], " ") < 2 {
		return text
	}
	return m[1] + " " + m[3] + " " + m[5] + " " + m[7] + text[len(m[0]):]
}

// unaccented takes off accents, which numbers have none of: Í is a stroke beside
// which a speck was read.
var unaccented = strings.NewReplacer("Á", "A", "É", "E", "Í", "I", "Ó", "O", "Ú", "U", "á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "Ì", "I", "Î", "I", "Ï", "I", "ì", "i", "î", "i", "ï", "i")

// parts cuts at separators; each is returned without blanks beside its group.
func parts(text string) (groups, seps []string) {
	var group, sep strings.Builder
	flush := func() {
		groups = append(groups, strings.TrimSpace(group.String()))
		seps = append(seps, oneSlash(sep.String()))
		group.Reset()
		sep.Reset()
	}
	for _, r := range text {
		switch {
		case strings.ContainsRune(specks, r):
		case strings.ContainsRune("/.,:-_–—‐", r):
			if r = plainSign(r); !strings.HasSuffix(sep.String(), string(r)) {
				sep.WriteRune(r)
			}
		case sep.Len() > 0 && !unicode.IsSpace(r):
			flush()
			group.WriteRune(r)
		case sep.Len() == 0:
			group.WriteRune(r)
		}
	}
	flush()
	return groups, seps
}

// oneSlash drops the specks beside a slash, which stands alone in numbers; other
// signs are written side by side, as in "B00.7.-0451".
func oneSlash(sep string) string {
	if strings.Contains(sep, "/") {
		return "/"
	}
	return sep
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func plainSign(r rune) rune {
	switch r {
	case '/', '.', '_':
		return r
	case ',', ':':
		return '.'
	}
	return '-'
}

func digitsAndBlanks(s string) bool { return strings.Trim(s, "0123456789 ") == "" }

// fixGroup puts right each blank-parted token of a group.
func fixGroup(g string) string {
	tokens := strings.Split(g, " ")
	for i, t := range tokens {
		tokens[i] = strings.ToUpper(fixToken(t))
		if len(tokens) > 2 && letterPair.MatchString(tokens[i]) {
			tokens[i] = tokens[i][:1] + toDigit.Replace(tokens[i][1:])
		}
	}
	return strings.Join(tokens, " ")
}

// letterPair is a code of a letter and a digit (09 B5 61) whose digit was read
// as a letter.
var letterPair = regexp.MustCompile(`^[A-Z][SOI]$`)

var toDigit = strings.NewReplacer("O", "0", "o", "0", "Q", "0", "q", "0", "i", "1", "l", "1", "I", "1", "|", "1", "S", "5", "s", "5")

// fixToken corrects a token that has two digits or more and becomes all digits,
// or a 1 or 0 among letters (DGT1C, 1NM).
func fixToken(t string) string {
	digits := 0
	for _, r := range t {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	if digits >= 2 && digits*2 >= len(t) {
		if fixed := toDigit.Replace(t); strings.Trim(fixed, "0123456789") == "" {
			return fixed
		}
	}
	if upper := strings.ToUpper(t); zeros.MatchString(upper) {
		return strings.ReplaceAll(upper, "O", "0") // B00, read BO0
	}
	if t = brackets.Replace(t); digits == 1 {
		return fixLetters(strings.ToUpper(t))
	}
	return t
}

var zeros = regexp.MustCompile(`^[A-NP-Z](?:O0|0O)$`)

var brackets = strings.NewReplacer(")J", "J", "]J", "J", ")", "J", "]", "J")

var insideDigit = regexp.MustCompile(`^([A-Z]*)([10])([A-Z]+)$`)

func fixLetters(t string) string {
	m := insideDigit.FindStringSubmatch(t)
	if m == nil || (m[1] == "" && m[2] == "1" && len(m[3]) < 2) {
		return t
	}
	return m[1] + map[string]string{"1": "I", "0": "O"}[m[2]] + m[3]
}
