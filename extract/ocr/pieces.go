package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// joinFigures puts the pieces of a number together that Tesseract took for
// words of their own: they stand closer than columns or words do. It is no
// longer believed until it was looked at as a whole.
func joinFigures(words []found) []found {
	out := words[:0]
	for _, w := range words {
		i := slices.IndexFunc(out, func(o found) bool { return pieces(o, w) || pieces(w, o) })
		switch {
		case i < 0:
			out = append(out, w)
		case out[i].at.Min.X <= w.at.Min.X:
			out[i] = join(out[i], w)
		default:
			out[i] = join(w, out[i])
		}
	}
	return out
}

// joinMisread gives figures back the digits that were read as two or three doubtful letters beside
// them, as near as digits stand. They are no longer believed until they were looked at as a whole. A
// lone sign may be a currency's.
func joinMisread(words []found) []found {
	whole := slices.Clone(words)
	var out []found
	for k, w := range words {
		i := -1
		if w.misreadPiece() {
			i = slices.IndexFunc(whole, w.cutFromFigure)
		}
		if i < 0 {
			out = append(out, whole[k])
			continue
		}
		at := whole[i].at
		whole[i] = whole[i].mended(w.at)
		if n := slices.IndexFunc(out, func(o found) bool { return o.at == at }); n >= 0 {
			out[n] = whole[i]
		}
	}
	return out
}

func (w found) misreadPiece() bool {
	signs := utf8.RuneCountInString(w.text)
	return signs > 1 && signs <= crumbSigns && w.confidence < contradicted && digits(w.text) == 0 && !strings.ContainsAny(w.text, figures)
}

// cutFromFigure reports whether a word stands as near beside a figure as its digits do.
func (w found) cutFromFigure(figure found) bool {
	gap := max(w.at.Min.X-figure.at.Max.X, figure.at.Min.X-w.at.Max.X)
	return digits(figure.text) > 0 && pieceOfFigure(figure.text) && level(figure.at, w.at) && 4*gap < figure.at.Dy() && 2*gap > -figure.at.Dy()
}

// speckedGroup reports whether a word is the last three digits of a number that a blank parts, with a
// sign behind them that no number ends with.
func speckedGroup(words []found, i int) bool {
	w := words[i]
	return digits(w.text) == 3 && strayEnd.MatchString(w.text) && slices.ContainsFunc(words, func(o found) bool {
		gap := w.at.Min.X - o.at.Max.X
		return digits(o.text) <= 3 && onlyDigits(o.text) == o.text && o.text != "" && gap >= 0 && gap <= w.at.Dy() && level(o.at, w.at)
	})
}

// strayHead is the first group of a number with signs before it that no number begins with.
var strayHead = regexp.MustCompile(`^["'“”‘’«»*.,:;|!]+(\d{1,3})$`)

// bareGroups leaves the first groups of numbers that blanks part without the specks before them, to be
// looked at as such.
func bareGroups(words []found) {
	for i, w := range words {
		m := strayHead.FindStringSubmatch(w.text)
		if m == nil || w.confidence >= doubtful {
			continue
		}
		w.text = m[1]
		if slices.ContainsFunc(words, func(o found) bool { return lastGroup.MatchString(o.text) && besides(w, o) }) {
			words[i] = w
		}
	}
}

// pieces reports whether two words are parts of one number.
func pieces(a, b found) bool {
	gap := b.at.Min.X - a.at.Max.X
	most := a.at.Dy() / 4
	if _, parted := withCents(a.text, b.text); parted {
		most = a.at.Dy()
	}
	if headless.MatchString(b.text) && headGroup.MatchString(a.text) && wellFormed.MatchString(a.text+b.text) {
		most = b.at.Dy() / 2
	}
	close := gap > -a.at.Dy()/2 && gap < most
	return close && overlapY(a.at, b.at) > a.at.Dy()/2 && pieceOfFigure(a.text) && pieceOfFigure(b.text)
}

// headless is a number with groups, the first of which may lack digits: no other
// number stands that close before it.
var headless = regexp.MustCompile(`^\d{1,2}([.,]\d{3})+$`)

// Numbers with groups, and what may be their decimals when the sign between was
// passed over.
var (
	withCommas = regexp.MustCompile(`^-?\$?\d{1,3}(,\d{3})+$`)
	withPoints = regexp.MustCompile(`^-?\$?\d{1,3}(\.\d{3})+$`)
	cents      = regexp.MustCompile(`^\d{2}$`)
)

// withCents puts a number and its decimals together; the sign between them is
// the one that does not part its groups.
func withCents(number, decimals string) (string, bool) {
	switch {
	case !cents.MatchString(decimals):
	case withCommas.MatchString(number):
		return number + "." + decimals, true
	case withPoints.MatchString(number):
		return number + "," + decimals, true
	}
	return "", false
}

func pieceOfFigure(s string) bool { return digits(s) > 0 && strings.Trim(s, figures) == "" }

// join is two pieces as one; what the second repeats of the first counts once.
func join(a, b found) found {
	a.at = a.at.Union(b.at)
	if whole, parted := withCents(a.text, b.text); parted {
		a.text = whole
	} else {
		a.text += strings.TrimPrefix(b.text, a.text)
	}
	a.confidence = min(a.confidence, b.confidence, cutFigure)
	return a
}

// joinGroups puts a number together whose groups a blank parts, where those of
// the figures around it have a sign between them: it was passed over.
func joinGroups(words []found) []found {
	gone := map[int]bool{}
	for i, w := range words {
		if !lastGroup.MatchString(w.text) {
			continue
		}
		head := slices.IndexFunc(words, func(o found) bool { return besides(o, w) })
		if head < 0 || gone[head] {
			continue
		}
		if by, clear := usualGroups(words, i); clear && (by == "," || by == ".") {
			joined := join(words[head], w)
			joined.text = words[head].text + by + w.text
			words[i], gone[head] = joined, true
		}
	}
	out := make([]found, 0, len(words))
	for i, w := range words {
		if !gone[i] {
			out = append(out, w)
		}
	}
	return out
}

// within is the share of a word's ink that lies in another's box where both read the same ink.
const within = 0.9

// withoutInner leaves out words whose ink lies within a figure that was read more surely: a piece of it was
// taken for a word of another line, as the ring of a percent sign beside a label of several, or the heads
// of some digits.
func withoutInner(words []found, inkIn func(image.Rectangle) int) []found {
	inner := func(w found) bool {
		return slices.ContainsFunc(words, func(o found) bool {
			return o.at.Overlaps(w.at) && o.at != w.at && o.confidence > w.confidence && o.line != w.line && figureLike(o.text) &&
				float64(inkIn(w.at.Intersect(o.at))) >= within*float64(inkIn(w.at))
		})
	}
	return slices.DeleteFunc(slices.Clone(words), inner)
}
