// Package typeface learns from the figures of a page that were read surely how the page
// prints each digit, and reads other figures of it by that.
//
// Recognition that knows print in general takes a worn 4 for a 3 on one page as on the
// next. A page, though, is worn alike all over: its other 4s show what a 4 looks like
// there. Learn makes a picture of each digit, the mean of many that lie one upon another,
// and Read finds the row of such pictures that most likely made the ink of a figure, with
// no need to cut it into digits first: they may touch or be broken. That is document image
// decoding (Kopec and Chou 1994), with templates that the page itself gives.
//
// Signs between digits are passed over, as gaps.
package typeface

import (
	"image"
	"slices"
)

// Figure is a number printed on a page.
type Figure struct {
	Image *image.Gray     // the number with some paper around it, its ink dark
	At    image.Rectangle // of the number's ink in the image, in pixels
	Texts []string        // what it may say, its signs too, the likeliest first; Read does not look at it
	Sure  bool            // it says the first of these
}

// Digit is one that was read.
type Digit struct {
	Value byte    // '0' to '9'
	Other byte    // the one that it is most like apart from that
	Clear float64 // how many times likelier it is than the other: the natural logarithm
	Fit   float64 // how like it is to others of its kind; 1 for their mean
}

// Typeface is how a page prints its digits.
type Typeface struct{ faces []*face }

// What a digit that is told must have at least. On the twelve worst of 120 drawn scans, of
// figures that recognition had doubted 253 were told as they were read and rightly, 40
// otherwise and rightly, 10 otherwise and wrongly; of 1,600 sure ones 7 otherwise and wrongly.
const (
	leastClear = 15
	leastFit   = 0.7
)

const (
	leastSamples = 8 // figures that a page must have at least
	leastOfKind  = 2 // digits of each kind
)

// Learn makes the typeface of a page of its figures. What those are of which that is not
// sure is found on the way: of what they may say the one that is most like the others. Of
// fewer than eight figures, or of such as lack a digit, nothing can be learned: it then
// reads nothing.
func Learn(figures []Figure) *Typeface {
	var samples []*sample
	groups := bySize(figures)
	for _, g := range groups {
		samples = append(samples, g.samples...)
	}
	if len(samples) < leastSamples {
		return &Typeface{}
	}
	plain, bold := byWeight(samples)
	usual := learn(sure(plain), nil)
	if !usual.complete() {
		usual = learn(plain, nil)
	}
	usual = learn(plain, usual)
	t := &Typeface{}
	for _, g := range groups {
		t.add(g, plain, usual)
	}
	if len(bold) > 0 {
		usual = learn(bold, usual)
	}
	for _, g := range groups {
		t.add(g, bold, usual)
	}
	return t
}

func sure(samples []*sample) []*sample {
	return slices.DeleteFunc(slices.Clone(samples), func(s *sample) bool { return !s.sure })
}

// add learns the face of those of a group's samples that are of a weight.
func (t *Typeface) add(g group, weight []*sample, usual *face) {
	own := slices.DeleteFunc(slices.Clone(g.samples), func(s *sample) bool { return !slices.Contains(weight, s) })
	if len(own) == 0 {
		return
	}
	if f := learn(own, usual); f.complete() {
		f.height, f.stray = g.height, f.strayInk()
		t.faces = append(t.faces, f)
	}
}

// Read tells the digits of a figure; none where one of them is not clear, or like none that
// the page has. Ink that stands right beside the figure's in the image may be a digit that
// was cut off, and is read too.
func (t *Typeface) Read(f Figure) []Digit {
	for range mostWidened {
		best := t.read(f)
		if best.left == 0 && best.right == 0 {
			if slices.ContainsFunc(best.digits, func(d Digit) bool { return d.Clear < leastClear }) {
				return nil
			}
			return best.digits
		}
		wider := f.At
		wider.Min.X = max(wider.Min.X-best.left, f.Image.Rect.Min.X)
		wider.Max.X = min(wider.Max.X+best.right, f.Image.Rect.Max.X)
		if wider == f.At {
			return nil
		}
		f.At = wider
	}
	return nil
}

// mostWidened is how often a figure is made wider, by half a digit's height each time.
const mostWidened = 4

// reading are a figure's digits, and by how many pixels it should be wider.
type reading struct {
	digits      []Digit
	left, right int
}

// read is the likeliest reading in any face.
func (t *Typeface) read(f Figure) (best reading) {
	t.likeliest(f, func(face *face, l *line, down int, row []step, _ float32) {
		best = face.reading(l, down, row)
	})
	return best
}

// likeliest tries the faces, and the heights at which a figure's digits may stand, and tells
// of each row of digits that is likelier than all before, the likeliest one last.
func (t *Typeface) likeliest(f Figure, tell func(face *face, l *line, down int, row []step, score float32)) {
	most := 0.0
	for _, face := range t.faces {
		if float64(f.At.Dy()) < lowest*face.height {
			continue
		}
		l := newLine(f, face.height)
		for down := 0; down <= l.slack; down++ {
			row, score := face.read(&l, down)
			weighed := float64(score) * face.height * face.height // by pixels, not by points
			if weighed > most {
				most = weighed
				tell(face, &l, down, row, score)
			}
		}
	}
}

// lowest is the height of a figure, in that of a face's digits, from which on it may be of
// that face.
const lowest = 0.85
