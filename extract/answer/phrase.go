package answer

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
)

// phrase is wording of one outcome.
type phrase struct {
	outcome string
	weight  int
	re      *pattern.Pattern // that begins where the phrase does
	starts  []string         // the two letters that it may begin with
}

// The weights of phrases: one says its outcome, or hints at it.
const (
	outspoken = 3
	hint      = 1
)

// blank is one between two words of an expression, beside which specks are read as a full
// stop, a comma or a quotation mark; the last, or a dash, may stand for it behind a no.
var blank = regexp.MustCompile(`(\bNO)? ([^?*+{\[]|$)`)

// specked allows for them: behind a no, which is a sentence of its own, a stop in the place
// of the blank alone.
func specked(space string) string {
	if behind, is := strings.CutPrefix(space, "NO "); is {
		return `NO(?:[ .]["']?|["'-])` + behind
	}
	return `(?:[.,"']? |[.,])["']?` + space[1:]
}

func phrasesOf(outcome string, weight int, expressions ...string) []phrase {
	out := make([]phrase, len(expressions))
	for i, e := range expressions {
		quoting := blank.ReplaceAllStringFunc(e, specked)
		out[i] = phrase{outcome, weight, pattern.MustCompile(`^(?:` + quoting + `)`), beginnings(e)}
	}
	return out
}

// index finds phrases by the two letters that a word begins with: trying each at every
// place took several times as long.
type index struct {
	phrases []phrase
	at      map[string][]int
}

func newIndex(phrases []phrase) index {
	x := index{phrases, map[string][]int{}}
	for i, p := range phrases {
		for _, s := range p.starts {
			x.at[s] = append(x.at[s], i)
		}
	}
	return x
}

// each visits the first place of each phrase that stands in a folded text.
func (x index) each(folded string, visit func(p phrase, start, end int)) {
	found := make([]bool, len(x.phrases))
	for k, p := range x.phrases {
		found[k] = !p.re.May(folded) // need not be looked for
	}
	for i := 0; i+1 < len(folded); i++ {
		if i > 0 && isWordByte(folded[i-1]) || !isWordByte(folded[i]) {
			continue
		}
		for _, k := range x.at[folded[i:i+2]] {
			if found[k] {
				continue
			}
			if m := x.phrases[k].re.FindStringIndex(folded[i:]); m != nil {
				found[k] = true
				visit(x.phrases[k], i, i+m[1])
			}
		}
	}
}

func isWordByte(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' }

// beginnings are the first two letters of all that an expression may match. It panics
// where one may be shorter: such a phrase would be found nowhere.
func beginnings(expression string) []string {
	re, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		panic(err)
	}
	seen, out := map[string]bool{}, []string{}
	for _, s := range prefixes(re.Simplify()) {
		if len(s) < 2 {
			panic("the phrase " + expression + " may begin with less than two letters")
		}
		if s = s[:2]; !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// prefixes are the beginnings, two letters or the whole, of what an expression matches.
func prefixes(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		return classPrefixes(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return prefixes(re.Sub[0])
	case syntax.OpQuest, syntax.OpStar:
		return append(prefixes(re.Sub[0]), "")
	case syntax.OpAlternate:
		var out []string
		for _, sub := range re.Sub {
			out = append(out, prefixes(sub)...)
		}
		return out
	case syntax.OpConcat:
		return concatPrefixes(re.Sub)
	}
	return []string{""}
}

func classPrefixes(ranges []rune) []string {
	var out []string
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			out = append(out, string(r))
		}
	}
	return out
}

func concatPrefixes(subs []*syntax.Regexp) []string {
	out := []string{""}
	for _, sub := range subs {
		var longer []string
		short := false
		for _, head := range out {
			if len(head) >= 2 {
				longer = append(longer, head)
				continue
			}
			short = true
			for _, tail := range prefixes(sub) {
				longer = append(longer, head+tail)
			}
		}
		if !short {
			break
		}
		out = longer
	}
	return out
}
