package ocr

import (
	"cmp"
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	missedPieces = 2    // so many pieces of letters' size side by side look like text
	unreadPieces = 4    // so many that stay unread are told
	accepted     = 0.60 // confidence from which a word read from missed ink is taken
	longestPiece = 15   // heights of letters that a word may be long whose letters all touch
	readOver     = 0.25 // share of a word's box that no other word has
	mostRegions  = 60   // read again on one page: more are a picture's or a stamp's
	plainHeight  = 0.09 // inches; letters' height where no word tells it
	cutFigure    = 0.50 // confidence of a figure beside which ink was passed over
)

// readMissed finds ink of letters' size that no word covers, faint ink too, and
// reads it by itself.
func (e *Engine) readMissed(s *sheet, words []found) ([]found, error) {
	regions, err := s.missedRegions(words)
	if err != nil {
		return nil, err
	}
	var more []found
	tried := 0
	for _, r := range regions {
		if r.pieces < missedPieces || cutFrom(words, r.at) >= 0 {
			continue
		}
		if tried++; tried > mostRegions {
			break
		}
		got, err := e.blockWords(s, r.at)
		if err != nil {
			return nil, err
		}
		more = append(more, slices.DeleteFunc(got, func(w found) bool {
			return readBefore(words, w.at) || !w.credible() && !w.wordOf(s.piecesIn(w.at.Intersect(s.bounds())))
		})...)
	}
	number, err := e.pageNumber(s, words, regions)
	return append(more, number...), err
}

// readBefore reports whether a word lies over others by much of its box or of
// theirs: what is left of a word that a stroke cut is no other word.
func readBefore(words []found, at image.Rectangle) bool {
	area := func(r image.Rectangle) int { return r.Dx() * r.Dy() }
	return slices.ContainsFunc(words, func(w found) bool {
		return float64(area(w.at.Intersect(at))) > readOver*float64(min(area(w.at), area(at)))
	})
}

// stillMissed returns where ink looks like text and no word covers it.
func (s *sheet) stillMissed(words []found) ([]image.Rectangle, error) {
	regions, err := s.missedRegions(words)
	var out []image.Rectangle
	for _, r := range regions {
		if r.pieces >= unreadPieces {
			out = append(out, r.at)
		}
	}
	return out, err
}

// missedRegions groups the ink that no word covers, faint ink too: worn print
// comes to crumbs in what is darker.
func (s *sheet) missedRegions(words []found) ([]region, error) {
	faint, err := s.gray.ink(faintInk)
	if err != nil {
		return nil, err
	}
	defer faint.free()
	return s.missed(faint, words)
}

// mendFigures puts figures together that came in pieces, and gives them back
// ink that was cut from them: what stands so close beside them that no words
// and no columns do, faint ink too. They are no longer believed until they were looked at as a
// whole.
func (s *sheet) mendFigures(words []found) ([]found, error) {
	if !slices.ContainsFunc(words, func(w found) bool { return figureLike(w.text) }) {
		return words, nil
	}
	words = joinMisread(words)
	regions, err := s.missedRegions(words)
	if err != nil {
		return nil, err
	}
	for _, r := range regions {
		if i := cutFrom(words, r.at); i >= 0 {
			words[i] = words[i].mended(r.at)
		}
	}
	for i, w := range words {
		if !figureLike(w.text) {
			continue
		}
		for _, digit := range s.digitsBeside(words, i) {
			words[i] = words[i].mended(digit)
		}
	}
	return joinInColumn(joinGroups(joinFigures(words))), nil
}

// mended is a figure with ink that was cut from it.
func (w found) mended(ink image.Rectangle) found {
	w.at, w.confidence = w.at.Union(ink), min(w.confidence, cutFigure)
	return w
}

// digitsBeside returns the pieces of ink that stand as close to a figure as its
// digits to one another, are as high, and are no other word's: a one at its end,
// most often.
func (s *sheet) digitsBeside(words []found, i int) []image.Rectangle {
	w := words[i]
	around := w.at
	around.Min.X -= w.at.Dy() / 2
	around.Max.X += w.at.Dy() / 2
	pieces := s.tallPieces(around.Intersect(s.bounds()))
	digit := func(p image.Rectangle) bool {
		return 4*p.Dy() >= 3*w.at.Dy() && 5*p.Dy() <= 6*w.at.Dy() && p.Dx() <= p.Dy()
	}
	outside := func(p image.Rectangle) bool { return p.Min.X >= w.at.Max.X || p.Max.X <= w.at.Min.X }
	close := func(p image.Rectangle) bool {
		return 4*max(p.Min.X-w.at.Max.X, w.at.Min.X-p.Max.X) <= w.at.Dy()
	}
	return slices.DeleteFunc(pieces, func(p image.Rectangle) bool {
		cut := p.Min.X <= around.Min.X || p.Max.X >= around.Max.X
		return !digit(p) || !outside(p) || !close(p) || cut || overlapsOther(words, i, p)
	})
}

func overlapsOther(words []found, i int, at image.Rectangle) bool {
	for k, w := range words {
		if k != i && w.at.Overlaps(at) {
			return true
		}
	}
	return false
}

// cutFrom returns the figure that ink on its line, less than a blank away,
// was cut from, or -1.
func cutFrom(words []found, ink image.Rectangle) int {
	for i, w := range words {
		gap := max(ink.Min.X-w.at.Max.X, w.at.Min.X-ink.Max.X)
		tall := ink.Dy() >= w.at.Dy()*3/5 && ink.Dy() <= w.at.Dy()*3/2
		if tall && gap <= w.at.Dy()*3/5 && overlapY(w.at, ink) > ink.Dy()*2/3 && figureLike(w.text) {
			return i
		}
	}
	return -1
}

// block reads a rectangle of the sheet by itself and keeps what is credible,
// and figures, which are looked at again.
func (e *Engine) block(s *sheet, at image.Rectangle) ([]found, error) {
	words, err := e.blockWords(s, at)
	return slices.DeleteFunc(words, func(w found) bool { return !w.credible() }), err
}

func (w found) credible() bool { return w.confidence >= accepted || figureLike(w.text) }

// blockWords reads a rectangle of the sheet by itself.
func (e *Engine) blockWords(s *sheet, at image.Rectangle) ([]found, error) {
	const margin = 20
	crop, err := s.gray.crop(at.Inset(-4), margin)
	if err != nil {
		return nil, err
	}
	defer crop.free()
	words, err := e.recognise(crop, s.dpi, modeBlock, "")
	if err != nil {
		return nil, err
	}
	w, h := s.gray.size()
	origin := at.Inset(-4).Intersect(image.Rect(0, 0, w, h)).Min.Sub(image.Pt(margin, margin))
	words = joinFigures(words)
	for i := range words {
		words[i].at = words[i].at.Add(origin)
	}
	return words, nil
}

// What is read of ink with a speck on it is less sure, but a word where it has so many letters at least, and
// about as many as the ink has pieces.
const (
	likelyWord    = 0.3
	likelyLetters = 6
	likelyShare   = 0.75
)

// wordOf reports whether what was read is likely a word though it was not read surely: letters alone, nearly
// as many as there are pieces of ink, none of which is a stroke of a pen.
func (w found) wordOf(pieces []image.Rectangle) bool {
	n := utf8.RuneCountInString(w.text)
	if w.confidence < likelyWord || n < likelyLetters || strings.ContainsFunc(w.text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return false
	}
	letters := 0
	for _, p := range pieces {
		if p.Dy() > 2*w.at.Dy() || p.Dx() > 4*w.at.Dy() {
			return false
		}
		if 3*p.Dy() >= w.at.Dy() {
			letters++
		}
	}
	return float64(min(n, letters)) >= likelyShare*float64(max(n, letters))
}

// region is ink that no word covers.
type region struct {
	at     image.Rectangle
	pieces int // letters, roughly: one that is long is several that touch
}

// missed groups the ink that no word covers, line by line. What stands in
// emblems is part of them.
func (s *sheet) missed(ink pix, words []found) ([]region, error) {
	height := s.letterHeight(words)
	left, err := s.uncovered(ink, words)
	if err != nil {
		return nil, err
	}
	defer left.free()
	var pieces []image.Rectangle
	for _, p := range left.parts() {
		if p.Dy() >= height*2/5 && p.Dy() <= height*2 && p.Dx() <= height*longestPiece && p.Dx() >= 2 && !s.inEmblem(p) {
			pieces = append(pieces, p)
		}
	}
	return group(pieces, height), nil
}

// group joins pieces that stand side by side, as letters of a line do. The
// regions with most pieces come first.
func group(pieces []image.Rectangle, height int) []region {
	slices.SortFunc(pieces, func(a, b image.Rectangle) int {
		return cmp.Or(cmp.Compare(a.Min.X, b.Min.X), cmp.Compare(a.Min.Y, b.Min.Y))
	})
	var open []region
	for _, p := range pieces {
		joined := false
		for i := range open {
			if p.Min.X-open[i].at.Max.X <= height && overlapY(p, open[i].at) > min(p.Dy(), open[i].at.Dy())/2 {
				open[i] = region{open[i].at.Union(p), open[i].pieces + 1 + p.Dx()/height}
				joined = true
				break
			}
		}
		if !joined {
			open = append(open, region{p, 1 + p.Dx()/height})
		}
	}
	out := slices.DeleteFunc(open, func(r region) bool { return r.at.Dy() > 3*height })
	slices.SortFunc(out, func(a, b region) int {
		return cmp.Or(cmp.Compare(b.pieces, a.pieces), cmp.Compare(a.at.Min.Y, b.at.Min.Y), cmp.Compare(a.at.Min.X, b.at.Min.X))
	})
	return out
}

// blank reports whether nothing of letters' size stands on the sheet.
func (s *sheet) blank() bool {
	letters := 0
	for _, p := range s.ink.parts() {
		if p.Dy() >= s.pixels(0.04) && p.Dy() <= s.pixels(1) && p.Dx() >= s.pixels(0.01) && p.Dx() <= s.pixels(2) {
			letters++
		}
	}
	return letters < 3
}
