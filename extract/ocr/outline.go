package ocr

import (
	"image"
	"math"
	"slices"
)

// Distances from a frame's outer edge, in inches, and shares of its sides.
const (
	outlineBlur = 0.012 // as far as its own blur reaches
	outlineNear = 0.03  // over which what crosses it goes on
	sidesWithin = 0.12  // of a doubled frame, both lines of a side
)

// outline is where a frame stands: rectangles in a system that leans with it and
// begins at the middle of the image that it was found in.
type outline struct {
	degrees      float64 // clockwise
	outer, inner box
}

// box is a rectangle in pixels.
type box struct{ left, top, right, bottom float64 }

func boxOf(r image.Rectangle) box {
	return box{float64(r.Min.X), float64(r.Min.Y), float64(r.Max.X), float64(r.Max.Y)}
}

// grown is the rectangle with its sides moved outward, inward where negative.
func (b box) grown(by float64) box {
	return box{b.left - by, b.top - by, b.right + by, b.bottom + by}
}

func (b box) holds(x, y float64) bool {
	return x >= b.left && x < b.right && y >= b.top && y < b.bottom
}

// outlineOf returns the outline of a frame's lines: those across, and those down with
// their axes swapped, in an image of some size. Where sides are missing there is none.
func outlineOf(across, down []line, size image.Point, within float64) (outline, bool) {
	o := outline{degrees: leanOf(across)}
	mx, my := float64(size.X)/2, float64(size.Y)/2
	var rows, columns, ends, feet []float64
	for _, l := range across {
		var level []float64
		for _, r := range l.strokes {
			x, y := o.level(float64(r.x)+0.5-mx, r.middle()-my)
			level, ends = append(level, y), append(ends, x)
		}
		rows = append(rows, middleOf(level))
	}
	for _, l := range down {
		var level []float64
		for _, r := range l.strokes {
			x, y := o.level(r.middle()-mx, float64(r.x)+0.5-my)
			level, feet = append(level, x), append(feet, y)
		}
		columns = append(columns, middleOf(level))
	}
	top, bottom, ok := sides(rows, within)
	left, right, both := sides(columns, within)
	if !ok || !both {
		return o, false
	}
	o.outer = box{left[0], top[0], right[1], bottom[1]}
	o.inner = box{left[1], top[1], right[0], bottom[0]}
	closed := slices.Min(ends) < o.inner.left+within && slices.Max(ends) > o.inner.right-within &&
		slices.Min(feet) < o.inner.top+within && slices.Max(feet) > o.inner.bottom-within
	return o, closed
}

// sides parts lines' places into those of the two opposite sides of a frame, each
// from the first to the last. There are no others between.
func sides(places []float64, within float64) (first, last [2]float64, ok bool) {
	if len(places) < 2 {
		return first, last, false
	}
	slices.Sort(places)
	first, last = [2]float64{places[0], places[0]}, [2]float64{places[len(places)-1], places[len(places)-1]}
	for _, p := range places {
		switch {
		case p-first[0] <= within:
			first[1] = p
		case last[1]-p <= within:
			last[0] = min(last[0], p)
		default:
			return first, last, false
		}
	}
	return first, last, last[0]-first[1] > within
}

// leanOf is the lean of lines, in degrees, by the strokes of the longest.
func leanOf(lines []line) float64 {
	longest := slices.MaxFunc(lines, func(a, b line) int { return len(a.strokes) - len(b.strokes) }).strokes
	var x, y, xx, xy float64
	n := float64(len(longest))
	for _, r := range longest {
		x, y = x+float64(r.x), y+r.middle()
		xx, xy = xx+float64(r.x)*float64(r.x), xy+float64(r.x)*r.middle()
	}
	return math.Atan2(n*xy-x*y, n*xx-x*x) * 180 / math.Pi
}

func middleOf(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// level is where a point comes when the outline is turned level.
func (o outline) level(x, y float64) (lx, ly float64) {
	sin, cos := math.Sincos(o.degrees * math.Pi / 180)
	return cos*x + sin*y, cos*y - sin*x
}

// leaning is where a point of the level outline stands.
func (o outline) leaning(x, y float64) (lx, ly float64) {
	sin, cos := math.Sincos(o.degrees * math.Pi / 180)
	return cos*x - sin*y, cos*y + sin*x
}

// fill paints what a box of the outline holds in an image, or what it does not hold.
func (o outline) fill(img *image.Gray, b box, inside bool, gray uint8) {
	size := img.Bounds().Size()
	for y := range size.Y {
		for x := range size.X {
			if b.holds(o.level(float64(x)+0.5-float64(size.X)/2, float64(y)+0.5-float64(size.Y)/2)) == inside {
				img.Pix[y*img.Stride+x] = gray
			}
		}
	}
}

// crossed reports whether ink crosses the outline: what stands right outside of it
// and goes on outward.
func (o outline) crossed(img *image.Gray, near, far float64) bool {
	for _, e := range o.outer.grown(near).edges() {
		for _, p := range e.points {
			if o.dark(img, p[0], p[1]) && o.goesOn(img, p, e.outward, far-near) {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether ink goes on from a point outward, straight or aslant.
func (o outline) goesOn(img *image.Gray, p, outward [2]float64, reach float64) bool {
	for aslant := -reach; aslant <= reach; aslant++ {
		whole := true
		for d := 1.0; d <= reach && whole; d++ {
			off := aslant * d / reach
			whole = o.dark(img, p[0]+outward[0]*d+outward[1]*off, p[1]+outward[1]*d+outward[0]*off)
		}
		if whole {
			return true
		}
	}
	return false
}

func (o outline) dark(img *image.Gray, x, y float64) bool {
	x, y = o.leaning(x, y)
	at := image.Pt(int(math.Floor(x+float64(img.Rect.Dx())/2)), int(math.Floor(y+float64(img.Rect.Dy())/2)))
	return at.In(img.Rect) && img.GrayAt(at.X, at.Y).Y < inkThreshold
}

// side is one side of a box, a point at each pixel, and which way is out.
type side struct {
	points  [][2]float64
	outward [2]float64
}

func (b box) edges() []side {
	top, bottom := side{outward: [2]float64{0, -1}}, side{outward: [2]float64{0, 1}}
	for x := b.left; x < b.right; x++ {
		top.points, bottom.points = append(top.points, [2]float64{x, b.top}), append(bottom.points, [2]float64{x, b.bottom})
	}
	left, right := side{outward: [2]float64{-1, 0}}, side{outward: [2]float64{1, 0}}
	for y := b.top; y < b.bottom; y++ {
		left.points, right.points = append(left.points, [2]float64{b.left, y}), append(right.points, [2]float64{b.right, y})
	}
	return []side{top, bottom, left, right}
}
