package field

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// unsureNumber is the confidence below which a head's number is looked at again: of 682
// numbers read more surely in 250 drawn bundles 4 were wrong.
const unsureNumber = 0.88

// unclearNumbers are the places of an oficio's number that should be looked at again.
func unclearNumbers(heads []segment.Head) []schema.Evidence {
	var out []schema.Evidence
	for _, h := range unsurely(ownHeads(heads), hasNumber, unclearNumber) {
		out = append(out, restOfPiece(h.Page, h.Number.Start))
	}
	return out
}

// unclearNumber reports whether another look at a head's number may tell more. What is
// to stand in a gap was not printed.
func unclearNumber(h segment.Head) bool {
	n := h.Number
	if n == nil || n.Gap {
		return false
	}
	e := h.Page.Evidence(n.Start, n.End)
	return e.Origin == schema.OCR && (n.Unsigned || e.Confidence < unsureNumber || unsureSign.MatchString(h.Page.Slice(n.Start, n.End)) || !complete(n.Value, []segment.Head{h}))
}

// numbersRead are a number as an oficio's pages and the looks at them read it.
func numbersRead(heads []segment.Head) []asRead {
	var out []asRead
	for _, h := range heads {
		n := h.Number
		if n == nil || n.Value == "" {
			continue
		}
		out = append(out, asRead{value: n.Value, text: tidy(h.Page.Slice(n.Start, n.End))})
		for _, look := range looksAt(h.Page, restOfPiece(h.Page, n.Start).Box) {
			if s := numberOn(look, n.Value); s.value != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// numberOn is the number on a look that is most like a page's reading of it; specks may
// stand before it.
func numberOn(look *layout.Page, like string) asRead {
	best, least := asRead{}, len(like)/3+1
	for at := 0; at < min(len(look.Folded), len(like)/2); at++ {
		if at > 0 && fold.IsAlnum(look.Folded[at-1]) || !fold.IsAlnum(look.Folded[at]) {
			continue
		}
		n, ok := segment.ScanNumber(look.Text, at)
		if d := fold.Distance(n.Value, like); ok && d < least {
			best, least = asRead{value: n.Value, text: tidy(look.Slice(n.Start, n.End))}, d
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
	heads = ownHeads(heads)
	v := o.Number
	if v == nil || unsurely(heads, hasNumber, unclearNumber) == nil || slices.ContainsFunc(heads, func(h segment.Head) bool { return h.Number != nil && h.Number.Gap }) {
		return
	}
	all := numbersRead(heads)
	alike := agreed(all, known)
	unsigned := slices.ContainsFunc(heads, func(h segment.Head) bool { return h.Number != nil && h.Number.Unsigned })
	if len(alike) == 0 || unsigned && len(alike) < leastUnsigned {
		return
	}
	if value := spelled(alike, valueOf(v), known); value != valueOf(v) && complete(value, heads) && !loses(valueOf(v), value) && !fills(v.Text, value) {
		*v = voted(*v, asRead{value: value, text: alike[0].text}, len(alike), len(all))
	}
}

// loses reports whether a number as looks have it is what is left of the page's own
// reading: a line that is cut out close loses its first or last letter.
func loses(own, value string) bool {
	own, value = unstroked(own), unstroked(value)
	return len(own) > len(value) && (strings.HasSuffix(own, value) || strings.HasPrefix(own, value))
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
func spelled(alike []asRead, own string, known map[string]standing) string {
	most := mostOften(alike)
	if unstroked(own) != unstroked(most) {
		own = most
	}
	same := slices.DeleteFunc(slices.Clone(alike), func(s asRead) bool { return plain(s.value) != plain(own) })
	if knownCodes(own, known) && 3*len(same) >= len(alike) {
		return own
	}
	return withSlashes(own, alike)
}

func hasNumber(h segment.Head) bool { return h.Number != nil }

// agreed are the spellings of a number that are alike and that enough have, or many if
// the bundle knows their codes.
func agreed(all []asRead, known map[string]standing) []asRead {
	key := electKnown(all, known)
	if key == "" {
		key = elect(all, unstroked)
	}
	if key == "" {
		all = withHash(all)
		key = elect(all, unstroked)
	}
	if key == "" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(all), func(s asRead) bool { return unstroked(s.value) != key })
}

// electronicUnit is an electronic document's number up to the unit at its end.
var electronicUnit = regexp.MustCompile(`^[A-Z]{2,6}-(?:19|20)[0-9]{2}-[0-9]{1,9}-[A-Z]{2,6}-[A-Z]{2}`)

// leastLetters is how many letters are read in the place of a sign that OCR does not
// know, at least.
const leastLetters = 3

// withHash gives spellings of an electronic document's number that differ in a letter of
// the unit at its end the # that parts unit and ministry there.
func withHash(all []asRead) []asRead {
	if len(all) == 0 {
		return all
	}
	first, at, letters := all[0].value, -1, map[byte]bool{}
	for _, s := range all {
		if i := onlyDifference(first, s.value); i >= 0 {
			at, letters[s.value[i]] = i, true
		}
	}
	if !electronicUnit.MatchString(first) || at < len(electronicUnit.FindString(first)) || at == len(first)-1 || len(letters)+1 < leastLetters {
		return all
	}
	out := slices.Clone(all)
	for i, s := range out {
		if len(s.value) == len(first) && (s.value == first || onlyDifference(first, s.value) == at) {
			out[i].value = s.value[:at] + "#" + s.value[at+1:]
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
func mostOften(all []asRead) string {
	keys, count := tally(all, func(s string) string { return s })
	return slices.MaxFunc(keys, func(a, b string) int { return count[a] - count[b] })
}

// electKnown is the one key of spellings all whose codes the bundle knows, if a third of
// all have it. Its figures are those that most have.
func electKnown(all []asRead, known map[string]standing) string {
	_, count := tally(all, unstroked)
	figures, seen := tally(all, figuresOf)
	found := ""
	for _, s := range all {
		key := unstroked(s.value)
		fewer := slices.ContainsFunc(figures, func(f string) bool { return seen[f] > seen[figuresOf(s.value)] })
		if key == found || fewer || !knownCodes(s.value, known) || 3*count[key] < len(all) || len(all) < leastAgreed {
			continue
		}
		if found != "" {
			return ""
		}
		found = key
	}
	return found
}

// knownCodes reports whether a number has codes of letters and the bundle knows all.
func knownCodes(number string, known map[string]standing) bool {
	codes := 0
	for _, g := range strings.FieldsFunc(number, isSeparator) {
		if strings.Trim(g, "0123456789") == "" {
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
func withSlashes(number string, alike []asRead) string {
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
func strokesAt(alike []asRead, at int, own string) string {
	var there, slashed []asRead
	for _, s := range alike {
		run := asRead{value: strokesRun.FindAllString(unblanked(s.value), -1)[at]}
		if there = append(there, run); strings.Contains(run.value, "/") {
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
