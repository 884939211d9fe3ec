package number

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/field/unit"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// acronyms collects the initials of the units in all letterheads, and the
// letters' groups of numbers that two oficios or more share.
//
// A group of one number alone is seen, but not known.
func acronyms(all []schema.Oficio) map[string]standing {
	known, shared := map[string]standing{}, map[string]int{}
	initials, short := map[string]standing{}, map[string]bool{}
	for _, o := range all {
		names := []schema.Value{orEmpty(o.Ministry), orEmpty(o.Institution)}
		for _, u := range o.Units {
			names = append(names, u.Value)
		}
		for _, v := range names {
			if s := unit.Initials(reading.ValueOf(&v)); len(s) >= 2 {
				known[s], initials[s] = isKnown, isKnown
			}
		}
		for _, s := range append(officesOf(o), unit.StateInitials(reading.ValueOf(o.Institution), reading.ValueOf(o.Ministry))...) {
			known[s], initials[s] = isKnown, isKnown
		}
		count := map[string]bool{}
		for _, v := range numbersOf(&o) {
			for _, g := range numberGroup.FindAllString(reading.ValueOf(v), -1) {
				count[g] = true
				if shortened(g, o) {
					short[g] = true
				}
			}
		}
		for g := range count {
			if !unit.MayBeAcronym(g) {
				continue
			}
			if shared[g]++; shared[g] > 1 {
				known[g] = isKnown
			}
			known[g] = max(known[g], isSeen)
		}
	}
	for g := range short {
		if !mistaken(g, initials) {
			known[g] = isKnown
		}
	}
	doubtHooks(known, initials)
	return known
}

// mistaken reports whether a code may be a misreading of initials.
func mistaken(code string, initials map[string]standing) bool {
	near := func(to string) bool { return initials[to] > 0 }
	return initials[code] == 0 && (relettered(code, initials) != "" || slices.ContainsFunc(codesNear(code, false), near))
}

// doubtHooks makes codes only seen, however many numbers share them, that are a unit's
// initials with the hook of a J read as one more stroke: a page and a reply to it are
// misread alike.
func doubtHooks(known map[string]standing, initials map[string]standing) {
	for g := range known {
		if to := relettered(g, initials); initials[g] == 0 && to != "" && len(to) < len(g) {
			known[g] = isSeen
		}
	}
}

// shortestName is how many letters an institution's short name has at least that is known
// for one by them (CONAGUA, COFEPRIS), and shortestUnit a unit's (CON for Contraloría).
const (
	shortestName = 5
	shortestUnit = 3
)

// shortened reports whether a number's group is made of the beginnings of the words of the
// oficio's institution or of one of its units.
func shortened(group string, o schema.Oficio) bool {
	if !unit.MayBeAcronym(group) || len(group) < shortestUnit {
		return false
	}
	if len(group) >= shortestName && unit.Abbreviates(group, reading.ValueOf(o.Institution)) {
		return true
	}
	return slices.ContainsFunc(o.Units, func(u schema.Unit) bool { return unit.Abbreviates(group, reading.ValueOf(&u.Value)) })
}

// zeroCode is a code that offices print with zeros (CONAGUA.B00.7) and with the
// letter O (BOO.7.04), both in one bundle: it stays as it was read.
var zeroCode = regexp.MustCompile(`^[A-Z](?:00|OO)$`)

// officesOf returns the initials of the units that the positions of an oficio's
// people name.
func officesOf(o schema.Oficio) []string {
	var out []string
	for _, p := range append([]schema.Person{orNobody(o.Addressee), orNobody(o.Signatory)}, o.Copies...) {
		words := strings.Fields(fold.Words(reading.ValueOf(p.Position)))
		for i := 1; i < len(words); i++ {
			rest := strings.Join(words[i:], " ")
			if segment.UnitOf(rest) == segment.NoUnit {
				continue
			}
			if s := unit.Initials(rest); len(s) >= 2 {
				out = append(out, s)
			}
			break
		}
	}
	return out
}

func orNobody(p *schema.Person) schema.Person {
	if p == nil {
		return schema.Person{}
	}
	return *p
}

func orEmpty(v *schema.Value) schema.Value {
	if v == nil {
		return schema.Value{}
	}
	return *v
}

// standing is how sure it is that letters are an acronym.
type standing byte

const (
	isSeen  standing = 1 + iota // a group of one number
	isKnown                     // a unit's initials, or a group of several numbers
)

// blankStroke is a code and its slash, read as a stroke, before a typed number:
// "UTI 1835".
var blankStroke = regexp.MustCompile(`[A-Z][A-Z0-9]+[IL1] [0-9]`)

var numberGroup = regexp.MustCompile(`[A-Z0-9]+`)

// respell takes an upright stroke out of a number's group, makes it a slash, or
// makes digits letters, where that leaves acronyms that the bundle knows:
// INM/IDGRAM, INMIDGCVM, CTA1.
func respell(v *schema.Value, known map[string]standing) {
	value := reading.ValueOf(v)
	if value == "" || v.Places()[0].Origin == schema.Native {
		return
	}
	value = blankStroke.ReplaceAllStringFunc(value, func(s string) string {
		stem := respellGroup(s[:len(s)-3], known)
		for _, g := range strings.Split(stem, "/") {
			if known[g] != isKnown {
				return s
			}
		}
		return stem + "/" + s[len(s)-1:]
	})
	value = footPoint.ReplaceAllStringFunc(value, func(s string) string {
		g := s[:len(s)-2]
		if l := respellGroup(g+"L", known); known[g+"I"] != isKnown && known[l] == isKnown {
			return l
		}
		return s
	})
	fixed := numberGroup.ReplaceAllStringFunc(value, func(g string) string { return respellGroup(g, known) })
	if fixed != reading.ValueOf(v) {
		*v = reading.Doubted(*v, fixed)
	}
}

// footPoint is an L at a code's end whose foot was read as a point.
var footPoint = regexp.MustCompile(`[A-Z]{2,}I\.`)

var toLetters = strings.NewReplacer("1", "I", "0", "O", "5", "S", "8", "B")

func respellGroup(g string, known map[string]standing) string {
	if known[g] == isKnown || isFigures(g) || zeroCode.MatchString(g) {
		return g
	}
	if s := relettered(g, known); s != "" {
		return s
	}
	if m := runTogether.FindStringSubmatch(g); m != nil && known[m[1]] > 0 {
		return m[1] + "/" + m[2]
	}
	if len(g) < 4 {
		return g
	}
	if s := partedCodes(g, known); s != "" {
		return s
	}
	if s := partedAround(g, known); s != "" {
		return s
	}
	for i := 0; i < len(g); i++ {
		before, after := g[:i], g[i+1:]
		if strings.IndexByte("UVW", g[i]) >= 0 && known[before+"I"] == isKnown && known[after] == isKnown {
			return before + "I/" + after // a stroke and the slash beside it
		}
		if g[i] == 'W' && len(before) > 2 && len(after) > 2 && known[before] == isKnown && known[after] == isKnown {
			return before + "/" + after // a slash, its neighbours' strokes beside it
		}
		if g[i] == 'M' && known[before] == isKnown && known["D"+after] == isKnown {
			return before + "/D" + after // a slash and the D beside it
		}
		if strings.IndexByte("IL1", g[i]) < 0 {
			continue
		}
		if after != "" && strings.IndexByte("IL1", after[0]) >= 0 && known[before] > 0 && known[after[1:]] == isKnown {
			return before + "/" + after[1:] // a slash read as two strokes
		}
		switch {
		case before == "" && len(after) > 2 && known[after] == isKnown:
			return after
		case after == "" && len(before) > 2 && known[before] == isKnown:
			return before
		case known[before]+known[after] > isKnown && known[before]*known[after] > 0:
			return before + "/" + after
		}
	}
	return g
}

// partedCodes are a group with the slashes between codes that the bundle knows, which were
// read as strokes; "" where it is made of no others.
func partedCodes(g string, known map[string]standing) string {
	if known[g] == isKnown {
		return g
	}
	for i := 1; i < len(g)-1; i++ {
		if strings.IndexByte("ILJ1", g[i]) < 0 || known[g[:i]] != isKnown {
			continue
		}
		if rest := partedCodes(g[i+1:], known); rest != "" {
			return g[:i] + "/" + rest
		}
	}
	return ""
}

// aCode is a code between two others.
var aCode = regexp.MustCompile(`^[A-Z]{2,5}$`)

// partedAround are a group's codes where the bundle knows its first and last one, and
// another stands between them, its slashes read as strokes: SSCIOMIDGAP. It is empty where
// there is no such, or several.
func partedAround(g string, known map[string]standing) (found string) {
	for i := 2; i < len(g); i++ {
		for j := i + 3; j < len(g)-2; j++ {
			first, middle, last := g[:i], g[i+1:j], g[j+1:]
			if !strings.Contains(strokeLetters, g[i:i+1]) || !strings.Contains(strokeLetters, g[j:j+1]) ||
				known[first] != isKnown || known[last] != isKnown || !aCode.MatchString(middle) {
				continue
			}
			if found != "" {
				return ""
			}
			found = first + "/" + middle + "/" + last
		}
	}
	return found
}

// runTogether is a group of letters, its slash read as a stroke, and a running
// number of several digits: CMI5150.
var runTogether = regexp.MustCompile(`^([A-Z]{2,})[IL]([0-9]{3,})$`)

// relettered returns the known group that one is when characters that OCR
// confuses are exchanged or a letter that it doubled is left out; nothing if
// none is.
func relettered(g string, known map[string]standing) string {
	letters := toLetters.Replace(g)
	for _, s := range []string{letters, strings.ReplaceAll(g, "L", "I")} {
		if s != g && known[s] == isKnown {
			return s
		}
	}
	for i := 1; i < len(letters); i++ {
		s := letters[:i] + letters[i+1:]
		if letters[i] == letters[i-1] && len(s) >= 2 && (known[s] == isKnown || known[s] == isSeen && letters[i] == 'O') {
			return s
		}
		if letters[i] == 'J' && letters[i-1] == 'I' && known[letters[:i-1]+letters[i:]] == isKnown {
			return letters[:i-1] + letters[i:] // a J's hook read as a stroke
		}
		if letters[i] == 'I' && letters[i-1] == 'J' && known[s] == isKnown {
			return s
		}
	}
	if s := "J" + strings.TrimPrefix(g, "3"); s[1:] != g && known[s] == isKnown {
		return s // OCR takes a J for a three, the hook of which it has
	}
	return knownLookalike(g, known)
}

// shortestCode is how many letters a code has at least that one with another
// letter may be misread of; a figure in it is misread in shorter ones too.
const shortestCode = 4

// strokeLetters are capitals that are hardly more than a stroke.
const strokeLetters = "ILJ"

// knownLookalike returns the one known group that another is but for a figure
// read for a letter, a stroke for another, or an O to which a speck made a tail; nothing where none is, or several
// are. Other letters that look alike tell codes apart: DGRH and DGRM.
func knownLookalike(g string, known map[string]standing) string {
	found := ""
	for i := range g {
		for _, c := range slip.LookingLike(g[i]) {
			s := g[:i] + string(c) + g[i+1:]
			stroke := len(g) >= shortestCode && strings.IndexByte(strokeLetters, g[i]) >= 0 && strings.ContainsRune(strokeLetters, c)
			tailed := len(g) >= shortestCode && g[i] == 'Q' && c == 'O'
			if known[s] != isKnown || !stroke && !tailed && !fold.IsDigit(g[i]) {
				continue
			}
			if found != "" {
				return ""
			}
			found = s
		}
	}
	return found
}

// twoSlashes is a code and two slashes.
var twoSlashes = regexp.MustCompile(`([A-Z]+)//[A-Z0-9]`)

// strokeLost gives a code before two slashes the stroke that ends it, of which OCR made
// one of them, where the bundle knows one such code alone: AIZP/DG//SV. Where it knows
// several, or neither such a code nor the one without, the number is told as printed only.
func strokeLost(v *schema.Value, known map[string]standing) {
	number := unsurely(v, however)
	if number == "" {
		return
	}
	m := twoSlashes.FindStringSubmatch(fold.Text(v.Text))
	if m == nil {
		return
	}
	var codes []string
	for _, c := range strokeLetters {
		if code := m[1] + string(c); known[code] == isKnown {
			codes = append(codes, code)
		}
	}
	switch {
	case len(codes) == 1:
		*v = reading.Doubted(*v, strings.Replace(number, m[1]+"/", codes[0]+"/", 1))
	case len(codes) > 1 || known[m[1]] != isKnown:
		v.Value = schema.Scalar{}
	}
}
