package ocr

import (
	"image"
	"slices"
)

// Figures of rules that come and go, in inches. One that leans by less than pages are straightened
// for passes from a row of a scan's pixels to the next now and then. In black and white it comes
// to dashes where it nears the next row, and is gone between.
const (
	goneRule  = 2.0  // that is gone at most between two ends that come to dashes
	dashApart = 0.1  // that dashes stand from one another at most
	dashSide  = 0.01 // across, that is free of ink beside them
)

// broken is a rule put together of pieces. It is open where the last one comes to dashes.
type broken struct {
	ruling
	last image.Rectangle
	open bool
}

// dashed gives rules the dashes that they come to at their ends, and joins those in one line
// that do so towards one another. They are sorted by where they begin.
func (s *sheet) dashed(rest, across pix, rules []ruling) []ruling {
	var all []broken
	for _, r := range rules {
		before, after := s.toDashes(rest, across, r, true), s.toDashes(rest, across, r, false)
		piece := broken{ruling{before.Union(after), r.vertical}, r.at, after != r.at}
		if i := s.openTowards(all, r); i >= 0 && before != r.at {
			piece.at = piece.at.Union(all[i].at)
			all[i] = piece
		} else {
			all = append(all, piece)
		}
	}
	out := make([]ruling, len(all))
	for i, b := range all {
		out[i] = b.ruling
	}
	return out
}

// openTowards finds the rule that is open towards a piece in its line; -1 where none is.
func (s *sheet) openTowards(all []broken, piece ruling) int {
	return slices.IndexFunc(all, func(b broken) bool { return b.open && s.reach(piece, goneRule).Overlaps(b.last) })
}

// reach is where the piece of a rule may stand that another goes on from, so many inches before it.
func (s *sheet) reach(r ruling, inches float64) image.Rectangle {
	out := r.at.Inset(-s.pixels(ruleDrift))
	if r.vertical {
		out.Min.Y -= s.pixels(inches)
	} else {
		out.Min.X -= s.pixels(inches)
	}
	return out
}

// toDashes is a rule's place with the dashes at one of its ends. At an end that a run of ink across
// it marks, as at a table's corner, there are none: what follows is print.
func (s *sheet) toDashes(rest, across pix, r ruling, before bool) image.Rectangle {
	if across.countIn(s.endOf(r, before)) > 0 {
		return r.at
	}
	line := r.at.Inset(-s.pixels(ruleDrift))
	for {
		dash, ok := s.dashAt(rest, r, before)
		inLine := dash.Min.Y >= line.Min.Y && dash.Max.Y <= line.Max.Y
		if r.vertical {
			inLine = dash.Min.X >= line.Min.X && dash.Max.X <= line.Max.X
		}
		if !ok || !inLine {
			return r.at
		}
		r.at = r.at.Union(dash)
	}
}

// dashAt finds the dashes next to an end of a rule; none where other ink stands in its line.
func (s *sheet) dashAt(rest pix, r ruling, before bool) (image.Rectangle, bool) {
	dashes, others := s.dashesIn(rest, s.beyond(r, before), r.vertical)
	out := image.Rectangle{}
	for _, d := range dashes {
		out = out.Union(d)
	}
	return out, len(dashes) > 0 && len(others) == 0
}

// takeDashes puts the dashes that lie on rules to their runs. A point of a figure that is
// underlined is no dash: its digits are near.
func (s *sheet) takeDashes(runs, rest pix, rules []ruling) {
	for _, r := range rules {
		strip := r.at.Inset(-2 * s.dashSide())
		if r.vertical {
			strip.Min.Y, strip.Max.Y = r.at.Min.Y, r.at.Max.Y
		} else {
			strip.Min.X, strip.Max.X = r.at.Min.X, r.at.Max.X
		}
		dashes, others := s.dashesIn(rest, strip, r.vertical)
		for _, d := range dashes {
			if !slices.ContainsFunc(others, d.Inset(-s.pixels(dashApart)).Overlaps) {
				runs.fillRect(d)
			}
		}
	}
}

func (s *sheet) dashSide() int { return s.pixels(dashSide) + 1 }

// dashesIn are the dashes in a strip along a rule: ink in its middle, as thin as rules are, that no other
// stands beside. The others are what else is in the strip, but rules that cross it.
func (s *sheet) dashesIn(rest pix, strip image.Rectangle, vertical bool) (dashes, others []image.Rectangle) {
	strip = strip.Intersect(s.bounds())
	cut, err := rest.clip(strip)
	if err != nil {
		return nil, nil
	}
	defer cut.free()
	for _, p := range cut.parts() {
		along, from, to, wide := p.Dx(), p.Min.Y, p.Max.Y, strip.Dy()
		if vertical {
			along, from, to, wide = p.Dy(), p.Min.X, p.Max.X, strip.Dx()
		}
		switch {
		case from == 0 && to == wide && along <= s.pixels(ruleThickness): // crosses
		case from < s.dashSide(), to > wide-s.dashSide(), to-from > s.pixels(ruleThickness), vertical && s.ofLetter(rest, p.Add(strip.Min), true):
			others = append(others, p.Add(strip.Min))
		default:
			dashes = append(dashes, p.Add(strip.Min))
		}
	}
	return dashes, others
}

// endOf is where a run across a rule would end it.
func (s *sheet) endOf(r ruling, before bool) image.Rectangle {
	at, side := r.at, s.dashSide()
	switch {
	case r.vertical && before:
		at.Max.Y = at.Min.Y
	case r.vertical:
		at.Min.Y = at.Max.Y
	case before:
		at.Max.X = at.Min.X
	default:
		at.Min.X = at.Max.X
	}
	return image.Rect(at.Min.X-side, at.Min.Y-side, at.Max.X+side, at.Max.Y+side)
}

// beyond is where dashes may stand that a rule comes to, and what is beside them.
func (s *sheet) beyond(r ruling, before bool) image.Rectangle {
	at, apart, side := r.at, s.pixels(dashApart), s.dashSide()
	switch {
	case r.vertical && before:
		return image.Rect(at.Min.X-2*side, at.Min.Y-apart, at.Max.X+2*side, at.Min.Y)
	case r.vertical:
		return image.Rect(at.Min.X-2*side, at.Max.Y, at.Max.X+2*side, at.Max.Y+apart)
	case before:
		return image.Rect(at.Min.X-apart, at.Min.Y-2*side, at.Min.X, at.Max.Y+2*side)
	}
	return image.Rect(at.Max.X, at.Min.Y-2*side, at.Max.X+apart, at.Max.Y+2*side)
}
