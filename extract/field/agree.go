package field

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// agreedShare is what is left of the confidence of a reading that was put right
// by what the rest of the bundle says.
const agreedShare = 0.5

// ReadAll reads the fields of a bundle's oficios, each as Read does, and lets
// them correct one another: an acronym in a number that OCR ran together with
// its slash, a reference that is another oficio's number but for such a slip, a
// folio with one digit read unlike everywhere else.
func ReadAll(oficios []segment.Oficio) []schema.Oficio {
	out := make([]schema.Oficio, len(oficios))
	for i, o := range oficios {
		out[i] = Read(o)
	}
	known := acronyms(out)
	for i := range out {
		o := &out[i]
		respell(o.Number, known)
		for k := range o.References {
			respell(&o.References[k].Number, known)
			recall(&o.References[k].Number, out)
		}
		o.References = others(o.References, o.Number)
	}
	agreeSigns(out)
	agreeDates(out)
	agreeFolios(out)
	agreePeople(out)
	agreeUnits(out)
	return out
}

// acronyms collects the initials of the units in all letterheads, and the
// letters' groups of numbers that two oficios or more share.
//
// A group of one number alone is seen, but not known.
func acronyms(all []schema.Oficio) map[string]standing {
	known, shared := map[string]standing{}, map[string]int{}
	for _, o := range all {
		names := []schema.Value{orEmpty(o.Ministry), orEmpty(o.Institution)}
		for _, u := range o.Units {
			names = append(names, u.Value)
		}
		for _, v := range names {
			if s := initials(valueOf(&v)); len(s) >= 2 {
				known[s] = isKnown
			}
		}
		for _, s := range officesOf(o) {
			known[s] = isKnown
		}
		count := map[string]bool{}
		for _, r := range append(o.References, schema.Reference{Number: orEmpty(o.Number)}) {
			for _, g := range strings.FieldsFunc(valueOf(&r.Number), isSeparator) {
				count[g] = true
			}
		}
		for g := range count {
			if !leadingLetters.MatchString(g) {
				continue
			}
			if shared[g]++; shared[g] > 1 {
				known[g] = isKnown
			}
			known[g] = max(known[g], isSeen)
		}
	}
	return known
}

// zeroCode is a code that offices print with zeros (CONAGUA.B00.7) and with the
// letter O (BOO.7.04), both in one bundle: it stays as it was read.
var zeroCode = regexp.MustCompile(`^[A-Z](?:00|OO)$`)

// officesOf returns the initials of the units that the positions of an oficio's
// people name.
func officesOf(o schema.Oficio) []string {
	var out []string
	for _, p := range append([]schema.Person{orNobody(o.Addressee), orNobody(o.Signatory)}, o.Copies...) {
		words := strings.Fields(fold.Words(valueOf(p.Position)))
		for i := 1; i < len(words); i++ {
			rest := strings.Join(words[i:], " ")
			if segment.UnitOf(rest) == segment.NoUnit {
				continue
			}
			if s := initials(rest); len(s) >= 2 {
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

// standing is how sure it is that letters are an acronym.
type standing byte

const (
	isSeen  standing = 1 + iota // a group of one number
	isKnown                     // a unit's initials, or a group of several numbers
)

func orEmpty(v *schema.Value) schema.Value {
	if v == nil {
		return schema.Value{}
	}
	return *v
}

func valueOf(v *schema.Value) string {
	if v == nil {
		return ""
	}
	s, _ := v.Value.Str()
	return s
}

func isSeparator(r rune) bool { return strings.ContainsRune("/.-_", r) }

// blankStroke is a code and its slash, read as a stroke, before a typed number:
// "UTI 1835".
var blankStroke = regexp.MustCompile(`[A-Z][A-Z0-9]+[IL1] [0-9]`)

var numberGroup = regexp.MustCompile(`[A-Z0-9]+`)

// respell takes an upright stroke out of a number's group, makes it a slash, or
// makes digits letters, where that leaves acronyms that the bundle knows:
// INM/IDGRAM, INMIDGCVM, CTA1.
func respell(v *schema.Value, known map[string]standing) {
	value := valueOf(v)
	value = blankStroke.ReplaceAllStringFunc(value, func(s string) string {
		stem := respellGroup(s[:len(s)-3], known)
		for _, g := range strings.Split(stem, "/") {
			if known[g] != isKnown {
				return s
			}
		}
		return stem + "/" + s[len(s)-1:]
	})
	fixed := numberGroup.ReplaceAllStringFunc(value, func(g string) string { return respellGroup(g, known) })
	if fixed != valueOf(v) {
		*v = doubted(*v, fixed)
	}
}

var toLetters = strings.NewReplacer("1", "I", "0", "O", "5", "S", "8", "B")

func respellGroup(g string, known map[string]standing) string {
	if known[g] == isKnown || strings.Trim(g, "0123456789") == "" || zeroCode.MatchString(g) {
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
	for i := 0; i < len(g); i++ {
		if strings.IndexByte("IL1", g[i]) < 0 {
			continue
		}
		before, after := g[:i], g[i+1:]
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
	}
	if len(letters) < 4 {
		return ""
	}
	for i := range letters {
		if pair := strings.IndexByte("IJJI", letters[i]); pair >= 0 {
			if s := letters[:i] + "JIIJ"[pair:pair+1] + letters[i+1:]; known[s] == isKnown {
				return s
			}
		}
	}
	return ""
}

// doubted replaces a value and halves the confidence of its places.
func doubted(v schema.Value, value string) schema.Value {
	var at []schema.Evidence
	for _, e := range v.Places() {
		e.Confidence *= agreedShare
		at = append(at, e)
	}
	return schema.NewValue(schema.String(value), v.Text, at...)
}

// recall gives a reference the spelling of the bundle's oficio that it names,
// when both differ in separators only.
func recall(v *schema.Value, all []schema.Oficio) {
	value := valueOf(v)
	for _, o := range all {
		own := valueOf(o.Number)
		if own == "" || own == value {
			continue
		}
		if fold.Words(unseparated(own)) == fold.Words(unseparated(value)) {
			*v = doubted(*v, own)
			return
		}
	}
}

var separators = strings.NewReplacer("/", "", ".", "", "-", "", "_", "", " ", "", "I", "1", "L", "1", "O", "0")

func unseparated(s string) string { return separators.Replace(s) }

// others drops references to the oficio's own number and joins equal ones.
func others(all []schema.Reference, own *schema.Value) []schema.Reference {
	out := []schema.Reference{}
	index := map[string]int{}
	for _, r := range all {
		value := valueOf(&r.Number)
		if isOwn(value, own) {
			continue
		}
		if i, known := index[value]; known {
			v := &out[i].Number
			*v = schema.NewValue(v.Value, v.Text, append(v.Places(), r.Number.Places()...)...)
			continue
		}
		index[value] = len(out)
		out = append(out, r)
	}
	return out
}

// agreeFolios corrects a folio that was recognised once in a bundle and is one
// digit unlike the one recognised everywhere else: in a scan that digit is far
// oftener misread than misprinted. The text stays as read, the confidence
// drops. A folio of another length, or one that stands twice, stays as it is.
func agreeFolios(all []schema.Oficio) {
	count := map[string]int{}
	for _, o := range all {
		for _, f := range o.Folios {
			count[valueOf(&f.Value)] += len(f.Places())
		}
	}
	for i := range all {
		out := []schema.Folio{}
		for _, f := range all[i].Folios {
			if to := misread(f, count); to != "" {
				f.Value = doubted(f.Value, to)
			}
			out = joinFolio(out, f)
		}
		all[i].Folios = out
	}
}

// misread returns the folio that a single reading is taken for, if any.
func misread(f schema.Folio, count map[string]int) string {
	value := valueOf(&f.Value)
	if count[value] != 1 || f.Places()[0].Origin != schema.OCR {
		return ""
	}
	best := ""
	for other, n := range count {
		if n >= 3 && len(other) == len(value) && changed(other, value) == 1 && (best == "" || n > count[best] || n == count[best] && other < best) {
			best = other
		}
	}
	return best
}

// joinFolio adds a folio to those that are there, or its places to its equal.
func joinFolio(all []schema.Folio, f schema.Folio) []schema.Folio {
	for i := range all {
		if all[i].Value.Value == f.Value.Value {
			all[i].Value = schema.NewValue(f.Value.Value, all[i].Text, append(all[i].Places(), f.Places()...)...)
			if all[i].System == "" {
				all[i].System = f.System
			}
			return all
		}
	}
	return append(all, f)
}

// agreeUnits puts a letterhead's entry that was read unsurely right where the
// bundle has nearly the same entry read better.
func agreeUnits(all []schema.Oficio) {
	var entries []*schema.Value
	for i := range all {
		o := &all[i]
		entries = append(entries, o.Ministry, o.Institution)
		for k := range o.Units {
			entries = append(entries, &o.Units[k].Value)
		}
	}
	for _, v := range entries {
		if v == nil || v.Confidence() >= sureName {
			continue
		}
		mine, best := lettersOf(fold.Text(valueOf(v))), v
		for _, other := range entries {
			if other == nil || other.Confidence() <= best.Confidence() {
				continue
			}
			name := lettersOf(fold.Text(valueOf(other)))
			if fold.Distance(mine, name) <= min(len(mine), len(name))/8 {
				best = other
			}
		}
		if valueOf(best) != valueOf(v) {
			*v = doubted(*v, valueOf(best))
		}
	}
}
