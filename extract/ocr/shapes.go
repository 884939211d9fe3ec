package ocr

import (
	"image"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/page"
)

const (
	shapeSize    = 18   // pixels across and down that a digit is brought to
	fewestShapes = 2    // digits of a kind on the page that tell how it looks
	otherShape   = 1.5  // times as far as from another kind that a digit is from its own when it is misread
	sameShape    = 0.15 // how far it is from its own kind when it is surely one
	likeShape    = 0.25 // and how far it is from the other kind at most; digits of another font are farther from all
	otherWeight  = 0.12 // by how much the strokes of bold figures are heavier than those of others
)

// shape is a digit's grays, as high as the square and in its middle, from 0 for
// paper to 1, how high it is on the sheet, in pixels, and how heavy the figure is
// that it is part of: 1 where its digits have as much ink as the page's do, 0
// where that is not known.
type shape struct {
	ink    [shapeSize * shapeSize]float32
	height int
	weight float32
}

// alphabet is how the page's digits look, by digit.
type alphabet [10][]known

type known struct {
	shape
	word int
}

// weighShapes holds each digit of the figures against the digits of the page
// that were read surely: one that looks like another kind is misread, whatever
// Tesseract says. Another reading is taken that has the other digit in its place;
// else the figure is not believed. One whose digits all look as they should is.
func (s *sheet) weighShapes(words []found) error {
	shapes := make([][]shape, len(words))
	for i, w := range words {
		w = w.soleSign()
		if words[i] = w; !wellFormed.MatchString(w.text) {
			continue
		}
		var err error
		if shapes[i], err = s.shapesOf(w); err != nil {
			return err
		}
	}
	weighStrokes(words, shapes)
	seen := alphabetOf(words, shapes)
	for i, w := range words {
		if len(w.readings) == 0 {
			continue
		}
		if signed, ok := w.pesosSeen(words, i); ok {
			words[i] = signed
			continue
		}
		if shapes[i] == nil {
			words[i] = w.contested()
			continue
		}
		if signed, ok := w.withPesos(words, i, shapes[i], seen); ok {
			words[i] = signed
			continue
		}
		switch likely, sure := seen.likely(onlyDigits(w.text), shapes[i], i); {
		case likely != onlyDigits(w.text):
			words[i] = w.misread(likely)
		case sure && w.signsAgree() && len(s.digitsBeside(words, i)) == 0:
			words[i].confidence = max(w.confidence, believed)
		default:
			words[i] = w.contested()
		}
	}
	return nil
}

// weighStrokes notes how heavy each figure is: a bold 3 is nearer to a plain 8
// than to a plain 3, and only figures of one weight tell how one of them looks.
func weighStrokes(words []found, shapes [][]shape) {
	var inks [10][]float32
	each := func(i int, do func(digit byte, sh *shape)) {
		for k := range shapes[i] {
			do(onlyDigits(words[i].text)[k]-'0', &shapes[i][k])
		}
	}
	for i := range words {
		each(i, func(d byte, sh *shape) { inks[d] = append(inks[d], sh.total()) })
	}
	var usual [10]float32
	for d := range inks {
		if n := len(inks[d]); n > 0 {
			slices.Sort(inks[d])
			usual[d] = inks[d][n/2]
		}
	}
	for i := range words {
		var ink, expected float32
		each(i, func(d byte, sh *shape) { ink, expected = ink+sh.total(), expected+usual[d] })
		each(i, func(_ byte, sh *shape) { sh.weight = ink / max(expected, 1) })
	}
}

// total is the ink of a shape.
func (a *shape) total() (ink float32) {
	for _, v := range a.ink {
		ink += v
	}
	return ink
}

// heavier reports whether two shapes are parts of figures of which one is bold.
func (a *shape) heavier(b *shape) bool {
	return a.weight > 0 && b.weight > 0 && max(a.weight, b.weight) > (1+otherWeight)*min(a.weight, b.weight)
}

// contested is a figure that is not believed where credible looks have read other
// digits in the place of its own, and no shapes decide.
func (w found) contested() found {
	for _, r := range w.readings {
		if wellFormed.MatchString(r.Text) && r.Confidence >= accepted && digits(r.Text) == digits(w.text) && onlyDigits(r.Text) != onlyDigits(w.text) {
			w.confidence = min(w.confidence, contradicted)
		}
	}
	return w
}

// signsAgree reports whether no credible look has other decimals among the figure's
// digits: those say what it is worth as well, and shapes do not tell them.
func (w found) signsAgree() bool {
	return !slices.ContainsFunc(w.readings, func(r page.Reading) bool {
		return r.Confidence >= accepted && sameDigits(r.Text, w.text) && decimals(r.Text) != decimals(w.text)
	})
}

// misread is a figure with the digits that its shapes say, where a look has read
// them; else it is not believed.
func (w found) misread(likely string) found {
	for _, r := range w.readings {
		if onlyDigits(r.Text) == likely && wellFormed.MatchString(r.Text) {
			return w.as(r.Text, w.at, min(max(r.Confidence, accepted), believed))
		}
	}
	w.confidence = min(w.confidence, contradicted)
	return w
}

// alphabetOf collects the digits of the figures that all looks agree on.
func alphabetOf(words []found, shapes [][]shape) *alphabet {
	var out alphabet
	for i, w := range words {
		if w.confidence < sureFigure || slices.ContainsFunc(w.readings, func(r page.Reading) bool { return !sameDigits(r.Text, w.text) }) {
			continue
		}
		for k, sh := range shapes[i] {
			d := onlyDigits(w.text)[k] - '0'
			out[d] = append(out[d], known{sh, i})
		}
	}
	return &out
}

// likely is a word's digits as their shapes say, as far as those tell; sure is
// that each one is near its kind and farther from any other.
func (a *alphabet) likely(text string, shapes []shape, word int) (likely string, sure bool) {
	digits := []byte(text)
	sure = true
	for k := range shapes {
		own, known := a.distance(&shapes[k], int(digits[k]-'0'), word)
		if known && own <= sameShape {
			continue
		}
		sure = sure && known && own <= likeShape
		for d := range a {
			other, otherKnown := a.distance(&shapes[k], d, word)
			if known && otherKnown && other <= likeShape && own > otherShape*other {
				own, digits[k] = other, byte('0'+d)
			}
			sure = sure && (byte('0'+d) == text[k] || !otherKnown || other > own)
		}
	}
	return string(digits), sure
}

// distance is how far a shape is from the two nearest digits of a kind, of about
// its size and weight, in other words, or from two that are near enough; known is false
// where the page has too few.
func (a *alphabet) distance(sh *shape, digit, word int) (d float32, known bool) {
	least, next := float32(1), float32(1)
	found := 0
	for i := range a[digit] {
		k := &a[digit][i]
		if k.word == word || 6*abs(k.height-sh.height) > sh.height || sh.heavier(&k.shape) {
			continue
		}
		found++
		if d := sh.distance(&k.shape); d < least {
			least, next = d, least
		} else {
			next = min(next, d)
		}
		if next <= sameShape {
			break
		}
	}
	return (least + next) / 2, found >= fewestShapes
}

// distance is the ink by which two shapes differ, as a share of theirs.
func (a *shape) distance(b *shape) float32 {
	var differ, ink float32
	for i := range a.ink {
		differ += max(a.ink[i]-b.ink[i], b.ink[i]-a.ink[i])
		ink += a.ink[i] + b.ink[i]
	}
	return differ / max(ink, 1)
}

// shapesOf returns the shapes of a figure's digits; none where they cannot be
// told apart.
func (s *sheet) shapesOf(w found) ([]shape, error) {
	pieces := s.digitsFilling(w)
	if strings.Contains(w.text, "$") && len(pieces) == digits(w.text)+1 {
		pieces = pieces[1:]
	}
	if len(pieces) != digits(w.text) {
		return nil, nil
	}
	out := make([]shape, len(pieces))
	for i, p := range pieces {
		gray, err := s.gray.pixelsIn(p)
		if err != nil {
			return nil, err
		}
		out[i] = shapeOf(gray)
	}
	return out, nil
}

// digitsFilling returns the pieces of ink that are digits, as digitsSeen does, of
// a word whose box holds nothing beside them but a peso sign, which may have been
// taken off; else none.
func (s *sheet) digitsFilling(w found) []image.Rectangle {
	at := w.at.Intersect(s.bounds())
	pieces := s.digitsSeen(at)
	if len(pieces) == 0 {
		return nil
	}
	first, last := pieces[0], pieces[len(pieces)-1]
	sign := 0
	if strings.HasPrefix(w.text, "$") {
		sign = first.Dy()
	}
	if 2*(first.Min.X-at.Min.X-sign) > first.Dy() || 2*(at.Max.X-last.Max.X) > first.Dy() {
		return nil
	}
	return pieces
}

// shapeOf scales a digit to the square's height: each of its points is the mean
// of the pixels that it covers.
func shapeOf(gray *image.Gray) (out shape) {
	w, h := gray.Rect.Dx(), gray.Rect.Dy()
	out.height = h
	scale := float64(h) / shapeSize
	left := (shapeSize - float64(w)/scale) / 2
	var columns [shapeSize][]covered
	for x := range columns {
		columns[x] = spanned((float64(x)-left)*scale, (float64(x+1)-left)*scale, w)
	}
	for y := range shapeSize {
		rows := spanned(float64(y)*scale, float64(y+1)*scale, h)
		for x, column := range columns {
			ink := 0.0
			for _, c := range column {
				for _, r := range rows {
					ink += r.part * c.part * float64(255-gray.Pix[r.at*gray.Stride+c.at])
				}
			}
			out.ink[y*shapeSize+x] = float32(ink / (255 * scale * scale))
		}
	}
	return out
}

// covered is how much of a row or column of pixels a point covers.
type covered struct {
	at   int
	part float64
}

// spanned lists the pixels from one place to another of a row of so many.
func spanned(from, to float64, pixels int) []covered {
	var out []covered
	for i := max(0, int(from)); i < pixels && float64(i) < to; i++ {
		if part := min(to, float64(i+1)) - max(from, float64(i)); part > 0 {
			out = append(out, covered{i, part})
		}
	}
	return out
}
