package ocr

import (
	"image"
	"strings"
)

// tighten fits a word's box to its ink, faint ink too: of the pieces of letters'
// height that it touches it takes the whole, since the engine's boxes cut
// misread letters, and the crumbs that a worn letter is broken into; it leaves
// specks beside them out.
func (s *sheet) tighten(at image.Rectangle) image.Rectangle {
	around := at
	around.Min.X -= at.Dy() / 2
	around.Max.X += at.Dy() / 2
	around = around.Intersect(s.bounds())
	cut, err := s.faint(around)
	if err != nil {
		return at
	}
	defer cut.free()
	tight := image.Rectangle{}
	var crumbs []image.Rectangle
	for _, p := range cut.parts() {
		switch p = p.Add(around.Min); {
		case !p.Overlaps(at):
		case p.Dy() >= at.Dy()*2/5:
			tight = tight.Union(p)
		default:
			crumbs = append(crumbs, p)
		}
	}
	if tight.Dx() < at.Dx()*2/3 { // faint print: its ink is crumbs
		return at
	}
	near := tight.Inset(-max(2, at.Dy()/8))
	for _, p := range crumbs {
		if p.Overlaps(near) {
			tight = tight.Union(p)
		}
	}
	tight.Min.Y, tight.Max.Y = at.Min.Y, at.Max.Y
	return tight
}

// faint is the ink of a rectangle, faint ink too: worn strokes hold together in
// it.
func (s *sheet) faint(at image.Rectangle) (pix, error) {
	cut, err := s.gray.clip(at)
	if err != nil {
		return pix{}, err
	}
	defer cut.free()
	return cut.ink(faintInk)
}

// withoutSign parts a figure from the peso sign before it, which is read as a
// digit now and then.
func (s *sheet) withoutSign(w found) (sign string, figure found) {
	bare, signed := strings.CutPrefix(w.text, "$")
	if !signed {
		return "", w
	}
	cut, err := s.ink.clip(w.at)
	if err != nil {
		return "", w
	}
	defer cut.free()
	first := image.Rectangle{Min: w.at.Size()}
	for _, p := range cut.parts() {
		if p.Dy() >= w.at.Dy()/2 && p.Min.X < first.Min.X {
			first = p
		}
	}
	if first.Empty() || first.Dx() > w.at.Dy() { // it touches the figure
		return "", w
	}
	w.text, w.at.Min.X = bare, w.at.Min.X+first.Max.X+1
	return "$", w
}
