package pattern

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// mostWhole is up to how many texts an expression may match to have them written out.
const mostWhole = 16

// language is what is known of what an expression matches.
type language struct {
	whole []string // all that it matches; nil where that is too much
	needs []string // each match has one of these in it; nil where none is known
}

// neededBy returns stretches of which each match of a simplified expression has one,
// nil where there are none such.
func neededBy(re *syntax.Regexp) []string {
	return better(languageOf(re).whole, languageOf(re).needs)
}

func languageOf(re *syntax.Regexp) language {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return language{whole: []string{""}}
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return language{whole: []string{string(re.Rune)}}
		}
	case syntax.OpCharClass:
		return language{whole: members(re.Rune)}
	case syntax.OpCapture:
		return languageOf(re.Sub[0])
	case syntax.OpPlus:
		return language{needs: neededBy(re.Sub[0])}
	case syntax.OpQuest:
		if whole := languageOf(re.Sub[0]).whole; whole != nil && len(whole) < mostWhole {
			return language{whole: append([]string{""}, whole...)}
		}
	case syntax.OpAlternate:
		return alternate(re.Sub)
	case syntax.OpConcat:
		return concat(re.Sub)
	}
	return language{}
}

// members are a class's characters, nil where they are many.
func members(ranges []rune) []string {
	var out []string
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if out = append(out, string(r)); len(out) > mostWhole {
				return nil
			}
		}
	}
	return out
}

// alternate joins what the branches match, and what they need: where one needs
// nothing, all of them need nothing.
func alternate(branches []*syntax.Regexp) language {
	out := language{whole: []string{}, needs: []string{}}
	for _, b := range branches {
		l := languageOf(b)
		if out.whole = append(out.whole, l.whole...); l.whole == nil || len(out.whole) > mostWhole {
			out.whole = nil
			break
		}
	}
	for _, b := range branches {
		needs := neededBy(b)
		if needs == nil {
			return language{whole: out.whole}
		}
		out.needs = append(out.needs, needs...)
	}
	out.needs = shortest(out.needs)
	return out
}

// concat writes out runs of neighbours that match few texts each, and takes the
// best of these runs and of what the others need.
func concat(parts []*syntax.Regexp) language {
	run, all := []string{""}, true
	var best []string
	for _, part := range parts {
		l := languageOf(part)
		if next := joined(run, l.whole); next != nil {
			run = next
			continue
		}
		all = false
		best = better(better(best, run), l.needs)
		if run = l.whole; run == nil {
			run = []string{""}
		}
	}
	if all {
		return language{whole: run}
	}
	return language{needs: better(best, run)}
}

// joined are all of the one followed by all of the other, nil where that is too many.
func joined(heads, tails []string) []string {
	if tails == nil || len(heads)*len(tails) > mostWhole {
		return nil
	}
	var out []string
	for _, h := range heads {
		for _, t := range tails {
			out = append(out, h+t)
		}
	}
	return out
}

// better returns the set that fewer texts have one of: whose shortest is longer, or
// that has fewer. A set with an empty stretch says nothing.
func better(a, b []string) []string {
	a, b = shortest(a), shortest(b)
	switch la, lb := least(a), least(b); {
	case la == 0 && lb == 0:
		return nil
	case la > lb || la == lb && len(a) <= len(b):
		return a
	}
	return b
}

// least is how long the shortest of a set is, 0 where there is none.
func least(set []string) int {
	n := 0
	for i, s := range set {
		if i == 0 || len(s) < n {
			n = len(s)
		}
	}
	return n
}

// shortest leaves out what has another of the set in it.
func shortest(set []string) []string {
	var out []string
	for i, s := range set {
		covered := func(o string) bool { return o != s && strings.Contains(s, o) }
		if !slices.ContainsFunc(set, covered) && !slices.Contains(set[:i], s) {
			out = append(out, s)
		}
	}
	return out
}
