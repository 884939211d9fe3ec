package number

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// unsureNumber is the confidence below which a head's number is looked at again: of 682
// numbers read more surely in 250 drawn bundles 4 were wrong.
const unsureNumber = 0.88

// Unclear are the places of an oficio's number that should be looked at again.
func Unclear(heads []segment.Head) []schema.Evidence {
	var out []schema.Evidence
	for _, h := range reading.Unsurely(OwnHeads(heads), hasNumber, unclearNumber) {
		out = append(out, reading.RestOfPiece(h.Page, h.Number.Start))
	}
	return out
}

// unprinted reports whether further looks read no more of a head's number than what its
// print has: what is written in by hand, what stands behind a letter that is lost, or what
// a year stands behind that is not taken for its own.
func unprinted(h segment.Head) bool {
	return written(h) || h.Number != nil && (h.Number.Cut || toYear(h).End != h.Number.End)
}

// unclearNumber reports whether another look at a head's number may tell more. What is
// to stand in a gap was not printed.
func unclearNumber(h segment.Head) bool {
	n := h.Number
	if n == nil || unprinted(h) {
		return false
	}
	e := h.Page.Evidence(n.Start, n.End)
	return e.Origin == schema.OCR && (n.Unsigned || e.Confidence < unsureNumber || unsureSign.MatchString(h.Page.Slice(n.Start, n.End)) || !complete(n.Value, []segment.Head{h}))
}

// numbersRead are a number as an oficio's pages and the looks at them read it.
func numbersRead(heads []segment.Head) []reading.AsRead {
	var out []reading.AsRead
	for _, h := range heads {
		n := h.Number
		if n == nil || n.Value == "" {
			continue
		}
		out = append(out, reading.AsRead{Value: n.Value, Text: reading.Tidy(h.Page.Slice(n.Start, n.End))})
		for _, look := range reading.LooksAt(h.Page, reading.RestOfPiece(h.Page, n.Start).Box) {
			if s := numberOn(look, n.Value); s.Value != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// numberOn is the number on a look that is most like a page's reading of it; specks may
// stand before it.
func numberOn(look *layout.Page, like string) reading.AsRead {
	best, least := reading.AsRead{}, len(like)/3+1
	for at := 0; at < min(len(look.Folded), len(like)/2); at++ {
		if at > 0 && fold.IsAlnum(look.Folded[at-1]) || !fold.IsAlnum(look.Folded[at]) {
			continue
		}
		n, ok := segment.ScanNumber(look.Text, at)
		if d := fold.Distance(n.Value, like); ok && d < least {
			best, least = reading.AsRead{Value: n.Value, Text: reading.Tidy(look.Slice(n.Start, n.End))}, d
		}
	}
	return best
}

// strokesRun are slashes and the letters that OCR makes of them.
var strokesRun = regexp.MustCompile(`[/IJ|!]+`)

// unstroked is a number without the difference of slashes and letters like them, and
// of zeros and the letter O.
func unstroked(number string) string {
	return strings.ReplaceAll(strokesRun.ReplaceAllString(unblanked(number), "I"), "O", "0")
}

// relookNumber gives an oficio's number that looks were taken at the spelling that they
// and its pages agree on.
func relookNumber(o *schema.Oficio, heads []segment.Head, known map[string]standing) {
	heads = OwnHeads(heads)
	v := o.Number
	if v == nil || reading.Unsurely(heads, hasNumber, unclearNumber) == nil || slices.ContainsFunc(heads, unprinted) {
		return
	}
	all := numbersRead(heads)
	alike := agreed(all, known)
	unsigned := slices.ContainsFunc(heads, func(h segment.Head) bool { return h.Number != nil && h.Number.Unsigned })
	if len(alike) == 0 || unsigned && len(alike) < leastUnsigned {
		return
	}
	if as := zerosTold(v, alike); as.Value != "" {
		*v = reading.Voted(*v, as, len(alike), len(all))
		return
	}
	own, value := reading.ValueOf(v), spelled(alike, reading.ValueOf(v), known)
	as := reading.AsRead{Value: value, Text: printedAs(alike, value)}
	if refigured(own, value) {
		v.Value = schema.Scalar{}
		return
	}
	signsLost := plain(own) == plain(value) && worn(as.Text) || unslashed(own, value)
	if value != own && complete(value, heads) && !loses(asPrinted(v), value) && !fills(v.Text, value) && !signsLost {
		*v = reading.Voted(*v, as, len(alike), len(all))
	}
}

// refigured reports whether looks have other figures in the place of as many of a running
// number that a page read: signs and letters are misread for what they are beside, figures
// for what they look like, and looks that see the same print are no witnesses against it.
func refigured(own, value string) bool {
	a, b := changing.FindAllString(own, -1), changing.FindAllString(value, -1)
	for i := range a {
		if len(a) == len(b) && len(a[i]) == len(b[i]) && a[i] != b[i] && !anyYear.MatchString(b[i]) {
			return true
		}
	}
	return false
}

// loses reports whether a number as looks have it is what is left of the page's own
// reading: a line that is cut out close loses its first or last letter, and the year that
// stands below it.
func loses(own, value string) bool {
	if year := Year(own); len(year) == len("2006") && figuresOf(value) == figuresOf(strings.TrimSuffix(own, year)) {
		return true
	}
	own, value = plain(own), plain(value)
	return len(own) > len(value) && (strings.HasSuffix(own, value) || strings.HasPrefix(own, value))
}

// printedAs is the print of a spelling that has a value and its signs, of the first where
// none has.
func printedAs(alike []reading.AsRead, value string) string {
	at := slices.IndexFunc(alike, func(s reading.AsRead) bool { return s.Value == value && !worn(s.Text) })
	return alike[max(at, 0)].Text
}

// unslashed reports whether a number as looks have it has other signs in the places of the
// page's slashes, and is the same otherwise: OCR makes dashes and points of slashes, and
// no slash of them.
func unslashed(own, value string) bool {
	if len(own) != len(value) || own == value {
		return false
	}
	for i := range len(own) {
		if own[i] != value[i] && (own[i] != '/' || !strings.Contains("-.", value[i:i+1])) {
			return false
		}
	}
	return true
}

// fills reports whether a number as looks have it has more groups of figures than the
// page read: strokes in a gap that was written in by hand are read as figures.
func fills(printed, value string) bool {
	return len(anyFigures.FindAllString(printed, -1)) < len(anyFigures.FindAllString(value, -1))
}

// anyFigures are figures that stand together.
var anyFigures = regexp.MustCompile(`[0-9]+`)

// spelled is the number that spellings are alike to: the page's own, with its slashes put
// right unless the bundle knows its codes and a third has it so.
func spelled(alike []reading.AsRead, own string, known map[string]standing) string {
	most := mostOften(alike)
	if unstroked(own) != unstroked(most) {
		own = most
	}
	same := slices.DeleteFunc(slices.Clone(alike), func(s reading.AsRead) bool { return plain(s.Value) != plain(own) })
	if knownCodes(own, known) && 3*len(same) >= len(alike) {
		return own
	}
	return withSlashes(own, alike)
}

func hasNumber(h segment.Head) bool { return h.Number != nil }

// agreed are the spellings of a number that are alike and that enough have, or many if
// the bundle knows their codes.
func agreed(all []reading.AsRead, known map[string]standing) []reading.AsRead {
	key := electKnown(all, known)
	if key == "" {
		key = reading.Elect(all, unstroked)
	}
	if key == "" {
		all = withHash(all)
		key = reading.Elect(all, unstroked)
	}
	if key == "" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(all), func(s reading.AsRead) bool { return unstroked(s.Value) != key })
}

// electronicUnit is an electronic document's number up to the unit at its end.
var electronicUnit = regexp.MustCompile(`^[A-Z]{2,6}-(?:19|20)[0-9]{2}-[0-9]{1,9}-[A-Z]{2,6}-[A-Z]{2}`)

// leastLetters is how many letters are read in the place of a sign that OCR does not
// know, at least.
const leastLetters = 3

// withHash gives spellings of an electronic document's number that differ in a letter of
// the unit at its end the # that parts unit and ministry there.
func withHash(all []reading.AsRead) []reading.AsRead {
	if len(all) == 0 {
		return all
	}
	first, at, letters := all[0].Value, -1, map[byte]bool{}
	for _, s := range all {
		if i := onlyDifference(first, s.Value); i >= 0 {
			at, letters[s.Value[i]] = i, true
		}
	}
	if !electronicUnit.MatchString(first) || at < len(electronicUnit.FindString(first)) || at == len(first)-1 || len(letters)+1 < leastLetters {
		return all
	}
	out := slices.Clone(all)
	for i, s := range out {
		if len(s.Value) == len(first) && (s.Value == first || onlyDifference(first, s.Value) == at) {
			out[i].Value = s.Value[:at] + "#" + s.Value[at+1:]
		}
	}
	return out
}

// onlyDifference is the place of the one character in which texts differ; -1 where they
// do not, or in more.
func onlyDifference(a, b string) int {
	at := -1
	for i := 0; i < len(a) && len(a) == len(b); i++ {
		switch {
		case a[i] == b[i]:
		case at >= 0:
			return -1
		default:
			at = i
		}
	}
	return at
}

// leastUnsigned is how many have to agree on a number whose signs are worn away: its
// letters have suffered too.
const leastUnsigned = 5

// mostOften is the value that most of spellings have, the first of these.
func mostOften(all []reading.AsRead) string {
	keys, count := reading.Tally(all, func(s string) string { return s })
	return slices.MaxFunc(keys, func(a, b string) int { return count[a] - count[b] })
}

// electKnown is the one key of spellings all whose codes the bundle knows, if a third of
// all have it. Its figures are those that most have.
func electKnown(all []reading.AsRead, known map[string]standing) string {
	_, count := reading.Tally(all, unstroked)
	figures, seen := reading.Tally(all, figuresOf)
	found := ""
	for _, s := range all {
		key := unstroked(s.Value)
		fewer := slices.ContainsFunc(figures, func(f string) bool { return seen[f] > seen[figuresOf(s.Value)] })
		if key == found || fewer || !knownCodes(s.Value, known) || 3*count[key] < len(all) || len(all) < reading.LeastAgreed {
			continue
		}
		switch {
		case found == "" || cutOff(key, found):
			found = key
		case !cutOff(found, key):
			return ""
		}
	}
	return found
}

// cutOff reports whether a spelling is another without its first codes: a line that is cut
// out close loses them.
func cutOff(whole, part string) bool {
	before, is := strings.CutSuffix(whole, part)
	return is && strings.HasSuffix(before, "I")
}

// knownCodes reports whether a number has codes of letters and the bundle knows all.
func knownCodes(number string, known map[string]standing) bool {
	codes := 0
	for _, g := range strings.FieldsFunc(number, reading.IsSeparator) {
		if isFigures(g) {
			continue
		}
		if codes++; known[g] != isKnown {
			return false
		}
	}
	return codes > 0
}

// withSlashes is a number with a slash wherever one of its spellings has one, and the
// strokes that most of these have beside it: OCR makes a letter of a slash, and no slash
// of a letter.
func withSlashes(number string, alike []reading.AsRead) string {
	if strokes := strokesRun.FindAllString(number, -1); len(strokes) != strings.Count(unstroked(number), "I") {
		number = unblanked(number) // a blank parts two of them
	}
	at := -1
	return strokesRun.ReplaceAllStringFunc(number, func(own string) string {
		at++
		return strokesAt(alike, at, own)
	})
}

// strokesAt are the strokes of spellings alike at one of the places where they have some.
func strokesAt(alike []reading.AsRead, at int, own string) string {
	var there, slashed []reading.AsRead
	for _, s := range alike {
		run := reading.AsRead{Value: strokesRun.FindAllString(unblanked(s.Value), -1)[at]}
		if there = append(there, run); strings.Contains(run.Value, "/") {
			slashed = append(slashed, run)
		}
	}
	switch {
	case len(slashed) > 0:
		return mostOften(slashed)
	case len(own) == 1: // which letter it is, more looks do not tell
		return own
	}
	return mostOften(there)
}
