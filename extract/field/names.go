package field

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// sureName is the confidence from which on a name is not corrected by another.
const sureName = 0.85

// agreePeople puts a name that was read unsurely right where the bundle has
// nearly the same name read better: who signs one oficio is addressed in
// another. With the same position, less of the name need agree.
func agreePeople(all []schema.Oficio) {
	people := everybody(all)
	for _, p := range people {
		if p.Name == nil || valueOf(p.Name) != "" && p.Name.Confidence() >= sureName {
			continue
		}
		if other := better(p, people); other != nil {
			*p.Name = doubted(*p.Name, valueOf(other.Name))
		}
	}
}

// everybody lists the people of all oficios, in order.
func everybody(all []schema.Oficio) []*schema.Person {
	var out []*schema.Person
	for i := range all {
		o := &all[i]
		out = append(out, o.Addressee, o.Signatory)
		for k := range o.Copies {
			out = append(out, &o.Copies[k])
		}
	}
	kept := out[:0]
	for _, p := range out {
		if p != nil && p.Name != nil {
			kept = append(kept, p)
		}
	}
	return kept
}

// better finds who p may be: the surest of those with nearly the same name.
func better(p *schema.Person, people []*schema.Person) *schema.Person {
	var best *schema.Person
	mine := lettersOf(stripTitles(fold.Words(p.Name.Text)))
	for _, other := range people {
		name := lettersOf(fold.Text(valueOf(other.Name)))
		if other == p || name == "" || other.Name.Confidence() <= p.Name.Confidence() || other.Name.Confidence() < 0.6 {
			continue
		}
		allowed := len(name) / 5
		if samePosition(p, other) {
			allowed = len(name) / 2
		}
		if mine == name {
			return nil // read alike
		}
		if fold.Distance(mine, name) > allowed || !sameWords(p.Name.Text, valueOf(other.Name)) {
			continue
		}
		if best == nil || other.Name.Confidence() > best.Name.Confidence() {
			best = other
		}
	}
	return best
}

// sameWords reports whether two names have no words that tell them apart: of
// two people with one position, or one given name, each surname is well formed
// and unlike the other's. Words that were torn or run together do not count.
func sameWords(printed, name string) bool {
	a, b := strings.Fields(stripTitles(fold.Words(printed))), strings.Fields(fold.Words(name))
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

func samePosition(p, q *schema.Person) bool {
	a, b := lettersOf(fold.Text(valueOf(p.Position))), lettersOf(fold.Text(valueOf(q.Position)))
	n := min(len(a), len(b))
	return n >= 12 && fold.Distance(a[:n], b[:n]) <= n/6
}

// lettersOf keeps a folded text's letters.
func lettersOf(folded string) string {
	out := make([]byte, 0, len(folded))
	for i := range len(folded) {
		if c := folded[i]; c >= 'A' && c <= 'Z' {
			out = append(out, c)
		}
	}
	return string(out)
}
