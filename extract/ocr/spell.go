package ocr

import (
	"cmp"
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/page"
)

// How sure a digit is that is far nearer to one kind of the page's digits than to
// any other: of 331 figures that were spelled so none was wrong.
const (
	clearShape    = 0.95
	probableShape = 0.8
	leastKinds    = 8 // of digits that the page must show for a shape to be of none that it does not
)

// digitsOf learns how the digits look of a page that was read before.
func (s *sheet) digitsOf(words []page.Word) (*alphabet, error) {
	all := make([]found, len(words))
	shapes := make([][]shape, len(words))
	for i, w := range words {
		all[i] = s.find(w)
		if w.Confidence < sureFigure || len(w.Readings) == 0 || !wellFormed.MatchString(w.Text) {
			continue
		}
		var err error
		if shapes[i], err = s.shapesOf(all[i]); err != nil {
			return nil, err
		}
	}
	weighStrokes(all, shapes)
	return alphabetOf(all, shapes), nil
}

// kinds counts the digits that the alphabet has enough of.
func (a *alphabet) kinds() int {
	n := 0
	for d := range a {
		if len(a[d]) > fewestShapes {
			n++
		}
	}
	return n
}

// spelled reads word n of a page by the shapes of its digits alone, where each is
// like some of the page's; else there is no reading.
func (s *sheet) spelled(w found, n int, seen *alphabet) ([]page.Reading, error) {
	pieces := s.digitsFilling(w)
	if len(pieces) == 0 || seen.kinds() < leastKinds {
		return nil, nil
	}
	r := page.Reading{Confidence: 1}
	for _, p := range pieces {
		gray, err := s.gray.pixelsIn(p)
		if err != nil {
			return nil, err
		}
		sh := shapeOf(gray)
		symbol, ok := seen.symbol(&sh, n)
		if !ok {
			return nil, nil
		}
		r.Symbols = append(r.Symbols, symbol)
		r.Confidence = min(r.Confidence, symbol.Confidence)
	}
	r.Text = withSeparators(w.text, r.Symbols)
	return []page.Reading{r}, nil
}

// symbol is the digit that a shape is nearest to, and the next as its
// alternative; ok is false where that is not clear.
func (a *alphabet) symbol(sh *shape, word int) (_ page.Symbol, ok bool) {
	type near struct {
		digit string
		far   float32
	}
	var all []near
	for d := range a {
		if far, known := a.distance(sh, d, word); known {
			all = append(all, near{string(rune('0' + d)), far})
		}
	}
	slices.SortStableFunc(all, func(x, y near) int { return cmp.Compare(x.far, y.far) })
	if len(all) < 2 || all[0].far > likeShape || all[1].far <= otherShape*all[0].far {
		return page.Symbol{}, false
	}
	sure := probableShape
	if all[0].far <= sameShape {
		sure = clearShape
	}
	other := page.Alternative{Text: all[1].digit, Confidence: math.Round(1000*(1-sure)) / 1000}
	return page.Symbol{Text: all[0].digit, Confidence: sure, Alternatives: []page.Alternative{other}}, true
}

// withSeparators puts digits into the place of a text's, or side by side where
// that has not as many.
func withSeparators(text string, digits []page.Symbol) string {
	same := len(onlyDigits(text)) == len(digits)
	out, next := "", 0
	for _, r := range text {
		switch {
		case !same:
		case r >= '0' && r <= '9':
			out += digits[next].Text
			next++
		default:
			out += string(r)
		}
	}
	for _, d := range digits[next:] {
		out += d.Text
	}
	return out
}
