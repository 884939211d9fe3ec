package recognizer

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/page"
)

// Other stands for a sign that no figure has, or none that a network was trained on, or a digit that
// wore away.
const Other = "*"

// What the networks tell apart, in their order.
var (
	wordClasses   = []rune("0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~!\"#$%&'()*+,-./  ")
	figureClasses = []rune("0123456789.,-$% " + Other)
	codeClasses   = []rune("ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑabcdefghijklmnopqrstuvwxyzáéíóúüñ0123456789/.-,:;()#%$ " + Other)
)

// leastAlternative is the share below which the network did not mean a sign.
const leastAlternative = 0.01

// spell reads a network's answer as connectionist temporal classification does (Graves et
// al. 2006): for each step from left to right the likeliest of so many classes, of which
// repetitions are one sign.
func spell(steps []float32, classes []rune, each int, alphabet string) (out page.Reading) {
	last := 0
	for ; len(steps) >= each && each > 0; steps = steps[each:] {
		step := steps[:each]
		best := likeliest(step, classes, alphabet)
		switch {
		case best == 0:
		case best != last:
			out.Symbols = append(out.Symbols, symbol(step, best, classes, alphabet))
		default: // the same sign: the step where it is surest tells of it
			if s := &out.Symbols[len(out.Symbols)-1]; float64(step[best]) > s.Confidence {
				*s = symbol(step, best, classes, alphabet)
			}
		}
		last = best
	}
	for i, s := range out.Symbols {
		out.Text += s.Text
		if i == 0 || s.Confidence < out.Confidence {
			out.Confidence = s.Confidence
		}
	}
	return out
}

// likeliest is the likeliest class of a step that is none, or of the alphabet.
func likeliest(step []float32, classes []rune, alphabet string) (best int) {
	for i, v := range step {
		if v > step[best] && allowed(i, classes, alphabet) {
			best = i
		}
	}
	return best
}

func allowed(class int, classes []rune, alphabet string) bool {
	return class > 0 && class <= len(classes) && strings.ContainsRune(alphabet, classes[class-1])
}

// symbol is a sign with what else it may be, likeliest first.
func symbol(step []float32, class int, classes []rune, alphabet string) page.Symbol {
	out := page.Symbol{Text: string(classes[class-1]), Confidence: share(step[class])}
	for i, v := range step {
		if i != class && v >= leastAlternative && allowed(i, classes, alphabet) {
			out.Alternatives = append(out.Alternatives, page.Alternative{Text: string(classes[i-1]), Confidence: share(v)})
		}
	}
	slices.SortStableFunc(out.Alternatives, func(a, b page.Alternative) int { return int(1000*b.Confidence) - int(1000*a.Confidence) })
	return out
}

// share rounds to a thousandth.
func share(v float32) float64 { return float64(int(v*1000+0.5)) / 1000 }
