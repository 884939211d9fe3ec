package ocr

import (
	"image"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Full stops get lost at the ends of words, most of all before a wide blank.
// Sizes are in heights of the page's letters.
const (
	leastDot    = 0.10 // across and down
	mostDot     = 0.32
	tallestMark = 0.5  // of a comma
	dotGap      = 0.4  // between a word's last letter and its stop
	dotDrop     = 0.12 // off the letters' feet that a stop ends at most
	commaShape  = 14   // tenths of its width that a comma is high at least; it ends lower than a stop
	strayDots   = 0.5  // specks that may pass for stops on a page, before none is taken for one
)

// withDots gives words that end in a letter the stop or comma that stands behind
// them and was passed over. On a page with specks that would pass for one it
// leaves them.
func (s *sheet) withDots(words []found) {
	height := s.letterHeight(words)
	var found []int
	var marks []string
	for i := range words {
		if mark := s.markBehind(words, i, height); mark != "" {
			found, marks = append(found, i), append(marks, mark)
		}
	}
	if len(found) == 0 || s.specksFor(words, height) > strayDots {
		return
	}
	for k, i := range found {
		words[i].text += marks[k]
		words[i].at.Max.X += int(dotGap * float64(height) / 2)
	}
}

// markBehind is the sign of a stop's size right behind the last letter of word
// i, at its foot; none where the word does not end in a letter.
func (s *sheet) markBehind(words []found, i, height int) string {
	w := words[i]
	last, _ := utf8.DecodeLastRuneInString(w.text)
	if !unicode.IsLetter(last) {
		return ""
	}
	around := w.at
	around.Max.X += int((dotGap + mostDot) * float64(height))
	around = around.Intersect(s.bounds())
	pieces := slices.DeleteFunc(s.piecesIn(around), func(p image.Rectangle) bool {
		return p.Max.X >= around.Max.X-1 || overlapsOther(words, i, p)
	})
	if n := len(pieces) - 1; n < 0 || pieces[n].Max.X > w.at.Max.X+1 && besideAnother(words, i, height) {
		return ""
	}
	return endMark(pieces, float64(height))
}

// besideAnother reports whether another word begins where word i's stop would
// stand behind its box.
func besideAnother(words []found, i, height int) bool {
	place := image.Rect(words[i].at.Max.X, words[i].at.Min.Y, words[i].at.Max.X+int((dotGap+mostDot)*float64(height)), words[i].at.Max.Y)
	return overlapsOther(words, i, place)
}

// endMark is the sign of a stop's size that the last of a word's pieces is.
func endMark(pieces []image.Rectangle, h float64) string {
	if len(pieces) < 2 {
		return ""
	}
	mark, letters := pieces[len(pieces)-1], pieces[:len(pieces)-1]
	foot, middle := feet(letters, int(h))
	gap := mark.Min.X - letters[len(letters)-1].Max.X
	switch {
	case mark.Min.X < middle || float64(gap) > dotGap*h:
	case float64(mark.Dx()) < leastDot*h || float64(mark.Dx()) > mostDot*h || float64(mark.Dy()) < leastDot*h || float64(mark.Dy()) > tallestMark*h:
	case 10*mark.Dy() >= commaShape*mark.Dx() && float64(mark.Max.Y-foot) > dotDrop*h/2 && float64(foot-mark.Min.Y) < mostDot*h:
		return ","
	case float64(mark.Dy()) <= mostDot*h && mark.Max.Y >= foot-int(dotDrop*h) && mark.Max.Y <= foot+int(dotDrop*h):
		return "."
	}
	return ""
}

// piecesIn returns the pieces of ink in a rectangle from left to right.
func (s *sheet) piecesIn(at image.Rectangle) []image.Rectangle {
	cut, err := s.faint(at)
	if err != nil {
		return nil
	}
	defer cut.free()
	pieces := cut.parts()
	for i := range pieces {
		pieces[i] = pieces[i].Add(at.Min)
	}
	slices.SortFunc(pieces, func(a, b image.Rectangle) int { return a.Min.X - b.Min.X })
	return pieces
}

// feet returns where the letters of a word stand, and the middle of the last one,
// below which a stop may stand: that of P does.
func feet(pieces []image.Rectangle, height int) (foot, middle int) {
	var bottoms []int
	for _, p := range pieces {
		if 2*p.Dy() >= height {
			bottoms, middle = append(bottoms, p.Max.Y), center(p)
		}
	}
	if len(bottoms) == 0 {
		return 0, 0
	}
	slices.Sort(bottoms)
	return bottoms[(len(bottoms)-1)/2], middle
}

// specksFor is how many specks of a stop's size are to be expected behind the
// words: as many as stand elsewhere, by the room that there is.
func (s *sheet) specksFor(words []found, height int) float64 {
	left, err := s.uncovered(s.ink, words)
	if err != nil {
		return 2 * strayDots
	}
	defer left.free()
	specks := 0
	for _, p := range left.parts() {
		if h := float64(height); float64(min(p.Dx(), p.Dy())) >= leastDot*h && float64(max(p.Dx(), p.Dy())) <= mostDot*h {
			specks++
		}
	}
	room := dotGap * 2 * dotDrop * float64(height*height*len(words))
	return float64(specks) * room / float64(s.bounds().Dx()*s.bounds().Dy())
}
