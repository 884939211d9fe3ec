package article

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// style is how a number is printed: an instrument keeps to one.
type style byte

const (
	noStyle style = iota
	digits
	romans
	words
	letters
	single // "único"
)

// number is what was read of a label's number.
type number struct {
	readings []int // the likeliest first; none when it cannot be read
	style    style
	suffix   string // "bis", "-A"
	letter   string
	weak     bool // nothing in it is a digit for sure
}

var (
	// numeroSign stands before the digits: "Artículo Nº 3". OCR reads its sign as
	// an asterisk.
	numeroSign = regexp.MustCompile(`^N[O0.*?'"]{1,2}[ .]*[0-9]`)
	token      = regexp.MustCompile(`^[0-9A-Z|!]+`)
	shortOrder = regexp.MustCompile(`^([0-9]{1,3})(?:RO|ERO|ER|DO|TO|MO|VO|NO|RA|DA|TA|MA|VA|NA)$`)
	bisSuffix  = regexp.MustCompile(`^[O*?'".]{0,2} ?(BIS|TER|QUATER|QUINQUIES|SEXIES|SEPTIES)\b(?: ([0-9]{1,2})\b)?`)
	letterTail = regexp.MustCompile(`^ ?-? ?([A-H])\b`)
	looksLike  = strings.NewReplacer("O", "0", "Q", "0", "I", "1", "L", "1", "|", "1", "!", "1", "S", "5", "Z", "2", "B", "8", "T", "1")
)

// readNumber reads the number at the beginning of a text, and how long it is: 0
// where there is none.
func readNumber(runes []rune, folded string) (number, int) {
	skip := 0
	if m := numeroSign.FindString(folded); m != "" {
		skip = len(m) - 1
	}
	for _, read := range []func([]rune, string) (number, int){readWords, readRoman, readDigits} {
		if n, length := read(runes[skip:], folded[skip:]); length > 0 {
			return n, skip + length
		}
	}
	return number{}, 0
}

// readDigits reads "1", "1º", "1o.", "6 bis", "16-A". The sign of an ordinal is
// often read as one more digit: without it the number is another reading.
func readDigits(runes []rune, folded string) (number, int) {
	tok := token.FindString(folded)
	n, length := number{style: digits}, len(tok)
	if m := shortOrder.FindStringSubmatch(tok); m != nil {
		tok = m[1]
	}
	body := tok
	if k := len(body) - 1; k > 0 && body[k] >= 'A' && body[k] <= 'H' && isDigits(body[:k]) && unicode.IsUpper(runes[k]) {
		body, n.suffix = body[:k], "-"+body[k:]
	}
	if value := looksLike.Replace(body); isDigits(value) && len(value) <= 4 {
		n.add(atoi(value))
		if k := len(value) - 1; k > 0 {
			n.add(atoi(value[:k]))
			if len(n.readings) == 2 && isOrdinalSign(runes[len(body)-1]) {
				n.readings[0], n.readings[1] = n.readings[1], n.readings[0]
			}
		}
	}
	n.weak = !strings.ContainsAny(body, "0123456789")
	if len(n.readings) == 0 || n.weak && len(body) > 2 {
		return number{}, 0
	}
	return n, n.readSuffix(folded, length)
}

func (n *number) add(value int) {
	if value > 0 {
		n.readings = append(n.readings, value)
	}
}

// readSuffix reads what makes an article one more after that of its number, from
// a place on, and returns where it ends.
func (n *number) readSuffix(folded string, at int) int {
	if m := bisSuffix.FindStringSubmatch(folded[at:]); m != nil {
		n.suffix = strings.TrimSpace(" " + strings.ToLower(m[1]) + " " + m[2])
		return at + len(m[0])
	}
	if m := letterTail.FindStringSubmatch(folded[at:]); m != nil && n.suffix == "" && strings.Contains(m[0], "-") {
		n.suffix = "-" + m[1]
		return at + len(m[0])
	}
	return at
}

func isOrdinalSign(r rune) bool { return strings.ContainsRune("º°˚ªo", r) }

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// atoi reads digits that were checked to be few.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

var romanShape = regexp.MustCompile(`^([IVXLHN1|!]{1,8})(?:[^A-Z0-9|!]|$)`)

// readRoman reads "III", also where OCR took an I for an l, a 1 or a stroke, and two for
// an H, or for an N beside another. What is nothing but ones is left to the digits, with a Roman reading beside them.
func readRoman(runes []rune, folded string) (number, int) {
	m := romanShape.FindStringSubmatch(folded)
	if m == nil || m[1] == "N" {
		return number{}, 0
	}
	tok := m[1]
	var b strings.Builder
	sure := false
	for i := range tok {
		switch r := runes[i]; {
		case strings.ContainsRune("1|!lIi", r):
			b.WriteByte('I')
		case r == 'H', r == 'N':
			b.WriteString("II")
		default:
			b.WriteByte(tok[i])
		}
		sure = sure || strings.ContainsRune("IVXHN", runes[i])
	}
	value, ok := fold.ParseRoman(b.String())
	if !ok {
		return number{}, 0
	}
	if sure {
		return number{readings: []int{value}, style: romans}, len(tok)
	}
	n := number{style: digits, weak: !strings.Contains(tok, "1")}
	n.add(atoi(looksLike.Replace(tok)))
	n.add(value)
	return n, n.readSuffix(folded, len(tok))
}

var (
	wordShape = regexp.MustCompile(`^[A-Z01|!]{4,22}`)
	units     = []string{"PRIMER", "SEGUND", "TERCER", "CUART", "QUINT", "SEXT", "SEPTIM", "OCTAV", "NOVEN"}
	tens      = []string{"DECIM", "VIGESIM", "TRIGESIM", "CUADRAGESIM", "QUINCUAGESIM", "SEXAGESIM", "SEPTUAGESIM", "OCTOGESIM", "NONAGESIM"}
)

// readWords reads "Primero", "DÉCIMO SEGUNDA", "decimoséptimo", "único".
func readWords(_ []rune, folded string) (number, int) {
	first := wordShape.FindString(folded)
	if isOrdinal(first, "UNIC") {
		return number{readings: []int{1}, style: single}, len(first)
	}
	value := 0
	for t, ten := range tens {
		rest, glued := strings.CutPrefix(spelled(first), ten)
		switch {
		case isOrdinal(first, ten):
			value = 10 * (t + 1)
		case glued && len(rest) > 3 && unit(rest[1:]) > 0: // decimoséptimo
			return number{readings: []int{10*(t+1) + unit(rest[1:])}, style: words}, len(first)
		}
	}
	length := len(first)
	if value > 0 && strings.HasPrefix(folded[length:], " ") {
		second := wordShape.FindString(folded[length+1:])
		if u := unit(second); u > 0 {
			return number{readings: []int{value + u}, style: words}, length + 1 + len(second)
		}
	}
	if value += unit(first) * (1 - min(value, 1)); value == 0 {
		return number{}, 0
	}
	return number{readings: []int{value}, style: words}, length
}

func unit(word string) int {
	for i, u := range units {
		if isOrdinal(word, u) {
			return i + 1
		}
	}
	return 0
}

// isOrdinal reports whether a word is an ordinal with that stem, of either
// gender, cut short ("primer") or with a letter misread.
func isOrdinal(word, stem string) bool {
	word = spelled(word)
	n := len(word)
	if n < len(stem) || n > len(stem)+2 {
		return false
	}
	if word == stem && strings.HasSuffix(stem, "ER") {
		return true
	}
	if last := word[n-1]; last != 'O' && last != 'A' {
		return false
	}
	return word[:n-1] == stem || len(stem) > 5 && fold.Distance(word[:n-1], stem) <= 1
}

// spelled puts letters in place of the digits and signs that OCR takes for them.
func spelled(word string) string { return toLetters.Replace(word) }

var toLetters = strings.NewReplacer("0", "O", "1", "I", "|", "I", "!", "I", "(", "I", "[", "I", "5", "S")
