package table

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Kind tells numbers apart by how they are printed.
type Kind int

// The kinds of numbers.
const (
	Integer Kind = iota
	Decimal
	Money   // with a currency's sign
	Percent // with a percentage's sign; the value is as printed, 12.5 for "12.5%"
)

// Number is a number as printed and understood.
type Number struct {
	Value float64
	Kind  Kind
	// Corrected numbers were read with a sign changed that could be nothing
	// else: a letter for a digit inside valid groups, a point for a comma.
	Corrected bool
}

// digitFor are the letters that stand for one digit only, and the signs that
// stand for one separator.
var digitFor = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1", "|", "1", ":", ".", ";", ",")

// ParseNumber reads a number in the given style. It refuses whatever breaks the
// rules of grouping: "1,23" and "12,34,567" are no numbers where the comma
// parts thousands.
func ParseNumber(text string, s Style) (Number, bool) {
	core, n := strip(text)
	if s.Sign && n.Kind != Money && strings.HasPrefix(strings.TrimSpace(text), "-") {
		return Number{}, false // a minus stands beside the currency's sign, or is one misread
	}
	rest, behind := s.behindSign(core)
	switch {
	case behind && n.Kind == Money:
		return Number{}, false // the sign was read as two, or a separator was lost
	case behind:
		n.Corrected, n.Kind, core = true, Money, rest
	case s.Sign && n.Kind != Money && core != "" && strings.ContainsRune(signLike, rune(core[0])):
		return unsigned(core[1:], n, s)
	}
	if v, kind, ok := parseCore(core, s); ok {
		n.set(v, kind)
		return n, !ungrouped(core, s)
	}
	n.Corrected = true
	v, kind, ok := parseCore(respell(core, s), s)
	if !ok || kind != Integer && s.Decimal == 0 {
		return Number{}, false
	}
	n.set(v, kind)
	return n, true
}

// signLike is what OCR reads for a dollar's sign.
const signLike = "5S8s"

// behindSign is what stands behind a currency's sign that was misread and a blank: where
// no blanks part thousands, nothing else has one behind its first sign.
func (s Style) behindSign(core string) (rest string, ok bool) {
	if !s.Parted || s.Group == ' ' || len(core) < 3 || core[1] != ' ' || !strings.ContainsRune(signLike, rune(core[0])) {
		return "", false
	}
	return strings.TrimSpace(core[2:]), true
}

// unsigned reads a number whose first sign may be a misread currency's sign.
// Where it makes a number both with and without it, it is neither.
func unsigned(rest string, n Number, s Style) (Number, bool) {
	s.Sign = false
	v, kind, ok := parseCore(rest, s)
	if _, _, both := parseCore("5"+rest, s); !ok || both || ungrouped(rest, s) {
		return Number{}, false
	}
	n.Corrected = true
	n.set(v, kind)
	return n, true
}

// ungrouped reports whether core has more digits than the style writes without
// a separator. Such a number may have lost the separator, or have it read as a
// digit, and nothing tells which; a blank is never read as a digit.
func ungrouped(core string, s Style) bool {
	return s.Group != 0 && s.Group != ' ' && len(core) > 4 && !strings.ContainsAny(core, ",. ")
}

// respell writes a misread number as the style would: letters that stand for
// one digit only become it, and each separator that which belongs at its place.
// Without separators nothing is certain, and nothing is changed.
func respell(core string, s Style) string {
	fixed := []byte(closed(digitFor.Replace(core)))
	last := strings.LastIndexAny(string(fixed), ",. ")
	if last < 0 || s.Group == 0 {
		return core
	}
	// Two digits after a lone separator may be decimals, or be left of three. One is a decimal
	// where other signs part the groups.
	grouped, behind := strings.ContainsAny(string(fixed[:last]), ",. "), len(fixed)-last-1
	for i, c := range fixed {
		if c != ',' && c != '.' && c != ' ' {
			continue
		}
		fixed[i] = byte(s.Group)
		if i == last && (behind == 2 || behind == 1 && vote(core).Decimal != 0) && s.Decimal != 0 && (grouped || c == byte(s.Decimal)) {
			fixed[i] = byte(s.Decimal)
		}
	}
	return string(fixed)
}

// brokenGroup is a group of thousands with a gap in it, between a separator and another
// before decimals.
var brokenGroup = regexp.MustCompile(`[,.](\d) (\d\d)[,.]\d\d$|[,.](\d\d) (\d)[,.]\d\d$`)

// closed takes out the gap in a number's last group of thousands: no number ends, and none
// begins, within one.
func closed(core string) string {
	at := brokenGroup.FindStringIndex(core)
	if at == nil {
		return core
	}
	return core[:at[0]] + strings.ReplaceAll(core[at[0]:], " ", "")
}

// set takes over the value with the sign found before.
func (n *Number) set(v float64, kind Kind) {
	if n.Value < 0 {
		v = -v
	}
	n.Value = v
	if n.Kind == Integer {
		n.Kind = kind
	}
}

// strip takes signs off a number: what is left are digits and separators. The
// number that it returns has the kind, and -1 as value when there is a minus.
func strip(text string) (string, Number) {
	n := Number{Value: 1}
	t := strings.Trim(strings.TrimSpace(text), "|'’‘_[]")
	for _, currency := range []string{"US$", "$", "MXN", "M.N.", "MN"} {
		if strings.HasPrefix(t, currency) || strings.HasSuffix(t, currency) {
			t, n.Kind = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(t, currency), currency)), Money
		}
	}
	if strings.HasSuffix(t, "%") {
		t, n.Kind = strings.TrimSpace(strings.TrimSuffix(t, "%")), Percent
	}
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") {
		t, n.Value = t[1:len(t)-1], -1
	}
	for _, minus := range []string{"-", "−", "–"} {
		if rest, ok := strings.CutPrefix(t, minus); ok {
			t, n.Value = strings.TrimSpace(rest), -1
		}
	}
	if strings.ContainsAny(t, ",. ") {
		t = strings.TrimSuffix(t, ".")
	}
	for _, sep := range []string{",", "."} {
		t = strings.ReplaceAll(strings.ReplaceAll(t, " "+sep, sep), sep+" ", sep)
	}
	return strings.TrimPrefix(strings.TrimSpace(t), "$"), n
}

// parseCore reads digits with separators.
func parseCore(core string, s Style) (float64, Kind, bool) {
	for _, r := range core {
		if (r < '0' || r > '9') && !strings.ContainsRune(",. ", r) {
			return 0, 0, false
		}
	}
	whole, decimals := splitDecimals(core, s)
	digits, ok := ungroup(whole, s)
	if !ok || strings.ContainsAny(decimals, ",. ") || len(digits) > 15 {
		return 0, 0, false
	}
	kind := Integer
	if decimals != "" {
		kind = Decimal
		digits += "." + decimals
	}
	v, err := strconv.ParseFloat(digits, 64)
	return v, kind, err == nil && !math.IsInf(v, 0)
}

// splitDecimals parts the whole from its decimals, by the style where it says,
// else by the last separator: two different ones, or one point not followed by
// three digits.
func splitDecimals(core string, s Style) (whole, decimals string) {
	i := strings.LastIndexAny(core, ",.")
	if i < 0 || i == len(core)-1 {
		return core, ""
	}
	sep, after := rune(core[i]), len(core)-i-1
	switch {
	case strings.Count(core, string(sep)) > 1 || sep == s.Group:
		return core, ""
	case sep == s.Decimal:
	case strings.ContainsAny(core[:i], ",. ") && after != 3:
	case s.Decimal == 0 && sep == '.' && after != 3:
	default:
		return core, ""
	}
	return core[:i], core[i+1:]
}

// ungroup takes the separators of thousands out; all must be the same, and part
// groups of three.
func ungroup(whole string, s Style) (string, bool) {
	i := strings.IndexAny(whole, ",. ")
	if i < 0 {
		return whole, whole != "" && (len(whole) == 1 || whole[0] != '0')
	}
	sep := whole[i : i+1]
	if s.Group != 0 && s.Group != rune(sep[0]) || s.Decimal == rune(sep[0]) {
		return "", false
	}
	groups := strings.Split(whole, sep)
	if n := len(groups[0]); n == 0 || n > 3 || groups[0][0] == '0' {
		return "", false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 || strings.ContainsAny(g, ",. ") {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// FormatNumber prints a number with commas between thousands, 195,860, and at
// most two decimals.
func FormatNumber(v float64) string {
	text := strconv.FormatFloat(math.Round(math.Abs(v)*100)/100, 'f', -1, 64)
	whole, decimals, found := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if found {
		whole += "." + decimals
	}
	if v < 0 && text != "0" {
		return "-" + whole
	}
	return whole
}
