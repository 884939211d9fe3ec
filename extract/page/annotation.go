package page

import "github.com/ledongthuc/pdf"

// annotations draws the annotations that show, which stand over the page:
// stamps, signatures, fields. A link has no looks of its own.
func (p *painter) annotations(page pdf.Value) error {
	const hidden, noView = 1 << 1, 1 << 5
	notes := page.Key("Annots")
	for i := range notes.Len() {
		note := notes.Index(i)
		kind := note.Key("Subtype").Name()
		if kind == "Link" || kind == "Popup" || note.Key("F").Int64()&(hidden|noView) != 0 {
			continue
		}
		look := note.Key("AP").Key("N")
		if look.Kind() == pdf.Dict {
			look = look.Key(note.Key("AS").Name())
		}
		if look.Kind() != pdf.Stream {
			continue
		}
		p.special = true
		if to, ok := placeOf(look, note.Key("Rect")); ok {
			inner := painter{scene: p.scene, resources: p.resources, state: fresh(p.sheet)}
			inner.state.ctm = to
			if err := inner.form(look, deepestForm); err != nil {
				return err
			}
		}
	}
	return nil
}

// placeOf returns the matrix that puts an appearance into an annotation's
// rectangle (ISO 32000-1, 12.5.5), applied after the appearance's own.
func placeOf(look, rect pdf.Value) (matrix, bool) {
	to, ok := corners(rect)
	frame, framed := corners(look.Key("BBox"))
	from := matrixOf(look.Key("Matrix")).bounds(frame)
	if !ok || !framed || !(from.area() > 0) {
		return matrix{}, false
	}
	x, y := (to[2]-to[0])/(from[2]-from[0]), (to[3]-to[1])/(from[3]-from[1])
	return matrix{x, 0, 0, y, to[0] - x*from[0], to[1] - y*from[1]}, true
}

// corners reads a rectangle given by any two opposite corners.
func corners(v pdf.Value) (span, bool) {
	out := nowhere()
	if v.Len() != 4 {
		return out, false
	}
	out.grow(v.Index(0).Float64(), v.Index(1).Float64())
	out.grow(v.Index(2).Float64(), v.Index(3).Float64())
	return out, true
}
