package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/page"
)

// How far apart, in heights of print, the pieces of one figure stand: with a digit between
// them that was not read, and without.
const (
	digitBetween = 1.3
	nothingLost  = 0.5
)

// joinTorn puts figures together that came in two pieces with a digit between them that
// Tesseract could not read, where the reader of figures surely reads the whole: 1 and 13 of
// 1513. That is believed less than what both read.
func (e *Engine) joinTorn(s *sheet, words []found) ([]found, error) {
	if e.second == nil {
		return words, nil
	}
	words = slices.Clone(words)
	for i := 0; i < len(words); i++ {
		k := pieceBehind(words, i)
		if k < 0 {
			continue
		}
		whole := found{at: words[i].at.Union(words[k].at)}
		all, err := e.figureSaid(s, whole)
		if err != nil {
			return nil, err
		}
		r, alike := all.reading()
		if !alike || r.Confidence < clearSigns || !wellFormed.MatchString(r.Text) || !madeOf(r.Text, words[i], words[k]) {
			continue
		}
		whole.line, whole.stamp = words[i].line, words[i].stamp
		whole.readings = append([]page.Reading{{Text: words[i].text + words[k].text, Confidence: min(words[i].confidence, words[k].confidence)}}, all...)
		words[i] = whole.as(r.Text, whole.at, believed)
		words = slices.Delete(words, k, k+1)
		if k < i {
			i--
		}
	}
	return words, nil
}

// pieceBehind is the word that may be the rest of figure i: behind it on its line, with room
// for a digit at most, and as high; -1 where there is none.
func pieceBehind(words []found, i int) int {
	a := words[i]
	if digits(a.text) == 0 || !figureLike(a.text) || strings.HasSuffix(a.text, "%") {
		return -1
	}
	return slices.IndexFunc(words, func(b found) bool {
		gap := b.at.Min.X - a.at.Max.X
		near := float64(gap) <= digitBetween*float64(a.at.Dy()) && 2*gap > -a.at.Dy() && level(a.at, b.at) || wornHead(a, b)
		return near && digits(b.text) > 0 && figureLike(b.text) && !strings.HasPrefix(b.text, "$") && a.stamp == b.stamp
	})
}

// wornHigh is how high, in heights of a figure, what wear left of a digit before it is at most.
const wornHigh = 0.5

// wornHead reports whether a word is what wear left of the digits before a number's last group, as
// the bar of a 7 with the comma behind it gone.
func wornHead(a, b found) bool {
	gap := b.at.Min.X - a.at.Max.X
	worn := float64(a.at.Dy()) < wornHigh*float64(b.at.Dy()) && 3*overlapY(a.at, b.at) > 2*a.at.Dy()
	return headGroup.MatchString(a.text) && lastGroup.MatchString(b.text) && a.confidence < believed && worn && gap >= 0 && gap < b.at.Dy()
}

// doubtHeads leaves no figure believed before which stands what wear left of further digits.
func doubtHeads(words []found) {
	for i, w := range words {
		if slices.ContainsFunc(words, func(o found) bool { return wornHead(o, w) }) {
			words[i].confidence = min(w.confidence, contradicted)
		}
	}
}

// level reports whether two words stand on one line and are about as high.
func level(a, b image.Rectangle) bool {
	return overlapY(a, b) > min(a.Dy(), b.Dy())*2/3 && 3*max(a.Dy(), b.Dy()) <= 4*min(a.Dy(), b.Dy())
}

// goesOn is the beginning of a number that ends in the sign between its groups of digits.
var goesOn = regexp.MustCompile(`^\$?\d{1,3}([.,]\d{3})*[.,]$`)

// madeOf reports whether a figure begins as one piece and ends as the other, with a digit or
// more between them or, where these nearly touch, the first is worn or says that it goes on, none.
func madeOf(text string, a, b found) bool {
	whole, before, behind := onlyDigits(text), onlyDigits(a.text), onlyDigits(b.text)
	between := len(whole) - len(before) - len(behind)
	close := float64(b.at.Min.X-a.at.Max.X) <= nothingLost*float64(a.at.Dy())
	return strings.HasPrefix(whole, before) && strings.HasSuffix(whole, behind) &&
		(between == 1 || between == 0 && (close && len(behind) < 3 || wornHead(a, b) || goesOn.MatchString(a.text) && lastGroup.MatchString(b.text)))
}
