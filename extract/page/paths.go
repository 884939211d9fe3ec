package page

import (
	"strings"

	"github.com/ledongthuc/pdf"
)

// outline is the path that is being built.
type outline struct {
	covers   span
	shapes   int  // subpaths begun, rectangles apart
	rects    int  // rectangles
	clipping bool // it becomes a clip when it is painted
	parts    []subpath
	pieces   int // of its subpaths; one of more than a page of rules has is a drawing, and keeps none
}

// subpath is a connected part of a path, in points.
type subpath struct {
	covers    span
	start, at point
	curved    bool
	straight  [][2]point
}

type point struct{ x, y float64 }

func newOutline() outline { return outline{covers: nowhere()} }

// paint follows the operators of paths (ISO 32000-1, tables 59 and 60).
func (p *painter) paint(op string, args []pdf.Value) {
	switch op {
	case "re", "m", "l", "c", "v", "y", "h":
		p.draw(op, args)
	case "W", "W*":
		p.path.clipping = true
	case "n":
		p.endPath()
	case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s":
		p.marks++
		p.takeStrokes(op)
		p.endPath()
	case "sh":
		p.marks++
	}
}

// draw adds to the path.
func (p *painter) draw(op string, args []pdf.Value) {
	points := make([]point, 0, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		points = append(points, point{args[i].Float64(), args[i+1].Float64()})
	}
	if op == "re" {
		if len(points) == 2 {
			p.rectangle(points[0], points[1])
		}
		return
	}
	for i, at := range points {
		points[i] = p.grow(at)
	}
	if op != "h" {
		p.path.shapes++
	}
	p.path.connect(op, points)
}

func (p *painter) rectangle(from, size point) {
	p.path.rects++
	for i, c := range [4]point{from, {from.x + size.x, from.y}, {from.x + size.x, from.y + size.y}, {from.x, from.y + size.y}} {
		op := "l"
		if i == 0 {
			op = "m"
		}
		p.path.connect(op, []point{p.grow(c)})
	}
	p.path.connect("h", nil)
}

// grow widens the path to a point of the user's space and returns it in the page's.
func (p *painter) grow(at point) point {
	x, y := p.state.ctm.apply(at.x, at.y)
	p.path.covers.grow(x, y)
	return point{x, y}
}

// connect goes on with the last subpath, or begins one, over points of the page.
func (o *outline) connect(op string, points []point) {
	if o.pieces++; o.pieces > mostStrokes {
		o.parts = nil
		return
	}
	if op == "m" && len(points) == 1 {
		o.parts = append(o.parts, subpath{covers: nowhere(), start: points[0], at: points[0]})
	}
	if len(o.parts) == 0 {
		return
	}
	last := &o.parts[len(o.parts)-1]
	for _, at := range points {
		last.covers.grow(at.x, at.y)
	}
	switch {
	case op == "l" && len(points) == 1:
		last.line(points[0])
	case op == "h":
		last.line(last.start)
	case len(points) > 0:
		last.curved = last.curved || op != "m"
		last.at = points[len(points)-1]
	}
}

func (s *subpath) line(to point) {
	s.straight = append(s.straight, [2]point{s.at, to})
	s.at = to
}

// takeStrokes notes the thin lines that painting the path shows.
func (p *painter) takeStrokes(op string) {
	closes, fills, strokes := strings.Contains("sbb*", op), op != "S" && op != "s", strings.ContainsAny(op, "SsBb")
	for _, part := range p.path.parts {
		if fills && !part.curved && !p.state.ink.fillsWhite {
			p.filled(part.covers)
		}
		if !strokes || p.state.ink.strokesWhite {
			continue
		}
		if closes {
			part.line(part.start)
		}
		for _, s := range part.straight {
			p.stroked(s[0], s[1])
		}
	}
}

func (p *painter) endPath() {
	if p.path.clipping {
		p.state.clip = p.state.clip.and(p.path.covers)
		_, straight := p.state.ctm.quarters()
		mirrored := p.state.ctm[1] == 0 && p.state.ctm[2] == 0
		p.state.cut = p.state.cut || p.path.shapes > 0 || p.path.rects != 1 || !straight && !mirrored
	}
	p.path = outline{covers: nowhere(), parts: p.path.parts[:0]}
}
