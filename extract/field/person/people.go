package person

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// The confidences of names: below sureName one is corrected by another, from
// helpful on one may correct others.
const (
	sureName = 0.85
	helpful  = 0.6
)

// Agree puts a name that was read unsurely right where the bundle has
// nearly the same name read better: who signs one oficio is addressed in
// another. With the same position, less of the name need agree.
func Agree(all []schema.Oficio) {
	people := everybody(all)
	index := newPeopleIndex(people)
	for _, p := range people {
		if reading.ValueOf(p.Name) != "" && p.Name.Confidence() >= sureName {
			continue
		}
		if name := index.better(p); name != "" && name != reading.ValueOf(p.Name) {
			*p.Name = reading.Doubted(*p.Name, name)
		}
	}
}

// everybody lists the people of all oficios that have a name, in order.
func everybody(all []schema.Oficio) []*schema.Person {
	var out []*schema.Person
	add := func(p *schema.Person) {
		if p != nil && p.Name != nil {
			out = append(out, p)
		}
	}
	for i := range all {
		o := &all[i]
		add(o.Addressee)
		add(o.Signatory)
		for k := range o.Copies {
			add(&o.Copies[k])
		}
	}
	return out
}

// knownName is a name as it was read best, and one position of who bears it.
type knownName struct {
	name, letters, position string
	sure                    float64
}

// peopleIndex finds known names that another may be: those with two of its words,
// and those of people with its position.
type peopleIndex struct {
	byLetters map[string]*knownName
	byKey     map[string][]*knownName
}

func newPeopleIndex(people []*schema.Person) peopleIndex {
	x := peopleIndex{map[string]*knownName{}, map[string][]*knownName{}}
	var sorted []*knownName
	for _, p := range people {
		k := &knownName{reading.ValueOf(p.Name), fold.Letters(fold.Text(reading.ValueOf(p.Name))), positionKey(p), p.Name.Confidence()}
		if k.letters != "" && k.sure >= helpful {
			sorted = append(sorted, k)
		}
	}
	slices.SortStableFunc(sorted, func(a, b *knownName) int { return cmp.Compare(b.sure, a.sure) })
	for _, k := range sorted {
		if x.byLetters[k.letters] == nil {
			x.byLetters[k.letters] = k
		}
		for _, key := range append(wordKeys(k.name), positionKeys(k.position)...) {
			x.add(key, k)
		}
	}
	return x
}

// add puts a name under a key, once, unless surer ones crowd it.
func (x peopleIndex) add(key string, k *knownName) {
	there := x.byKey[key]
	if len(there) < slip.Crowded && !slices.ContainsFunc(there, func(o *knownName) bool { return o.letters == k.letters && o.position == k.position }) {
		x.byKey[key] = append(there, k)
	}
}

// wordKeys are the pairs of a name's words: who misreads one leaves the others.
func wordKeys(name string) []string {
	words := strings.Fields(fold.Words(name))
	var out []string
	for i := range words {
		for k := i + 1; k < len(words); k++ {
			out = append(out, words[i]+" "+words[k])
		}
	}
	return out
}

// positionEdge is how many letters of a position's beginning and end are keys.
const positionEdge = 20

func positionKeys(position string) []string {
	if len(position) < shortestPosition {
		return nil
	}
	return []string{">" + position[:min(positionEdge, len(position))], "<" + position[max(0, len(position)-positionEdge):]}
}

func positionKey(p *schema.Person) string {
	return fold.Letters(fold.Text(reading.ValueOf(p.Position)))
}

// better finds the name that a person's may be: the surest of those that are
// nearly the same, nothing where none is.
func (x peopleIndex) better(p *schema.Person) string {
	printed := cmp.Or(reading.ValueOf(p.Name), p.Name.Text)
	mine := fold.Letters(stripTitles(fold.Words(printed)))
	if same := x.byLetters[mine]; same != nil {
		if reading.ValueOf(p.Name) == "" {
			return same.name // it was doubted, and stands elsewhere
		}
		if same.sure > p.Name.Confidence() {
			return "" // read alike
		}
	}
	var best *knownName
	position := positionKey(p)
	for _, key := range append(wordKeys(stripTitles(printed)), positionKeys(position)...) {
		for _, k := range x.byKey[key] {
			if k.sure > p.Name.Confidence() && (best == nil || k.sure > best.sure) && k.maybe(printed, mine, position) {
				best = k
			}
		}
	}
	if best == nil {
		return ""
	}
	return best.name
}

// maybe reports whether a printed name may be a known one, misread.
func (k *knownName) maybe(printed, letters, position string) bool {
	allowed := len(k.letters) / 5
	if samePosition(k.position, position) {
		allowed = len(k.letters) / 2
	}
	return fold.Distance(letters, k.letters) <= allowed && sameWords(printed, k.name)
}

// sameWords reports whether two names have no words that tell them apart: of
// two people with one position, or one given name, each surname is well formed
// and unlike the other's. Words that were torn or run together do not count
// unless the lexicon knows them.
func sameWords(printed, name string) bool {
	a, b := strings.Fields(stripTitles(fold.Words(printed))), strings.Fields(fold.Words(name))
	rest := b
	for _, w := range a {
		if !names().has(w) {
			continue
		}
		at := slices.IndexFunc(rest, func(o string) bool { return fold.Distance(w, o) < 2 })
		if at < 0 {
			return false
		}
		rest = rest[at+1:] // two surnames in the other order are another's
	}
	if len(a) != len(b) {
		return true
	}
	unlike := 0
	for i := range a {
		n := max(len(a[i]), len(b[i]))
		if n > 3 && fold.Distance(a[i], b[i]) > (n+1)/2 {
			unlike++
		}
	}
	return unlike == 0
}

// shortestPosition is how many letters a position has at least that tells people
// apart.
const shortestPosition = 12

// samePosition compares positions by their letters, up to where the shorter ends.
func samePosition(a, b string) bool {
	n := min(len(a), len(b))
	return n >= shortestPosition && fold.Distance(a[:n], b[:n]) <= n/6
}
