package ocr

import (
	"image"
	"image/color"
	"math"
	"slices"
)

// Figures of stamps' frames, in degrees and inches.
const (
	levelLine    = 0.9  // up to which a line is a rule of the page's
	steepestLine = 14.0 // stamps are set by hand
	lineStep     = 0.5
	lineThick    = 0.03 // with the blur of its edges
	lineLeast    = 0.5  // length of a frame's side
	sideLeast    = 0.3  // and of the sides across
	lineFilled   = 0.5  // share of a line that is there: print hides the rest, or it is worn
	sideDrift    = 1.5  // by which the sides across may lean otherwise
	lineReach    = 1.5  // pixels that strokes' middles may stand off a line
	doubledLines = 4    // of a doubled frame, across and down
	frameLines   = 2    // that lean are a frame's; a lone one is a pen's
	levelLines   = 5    // more than leaning ones, and the mark is a ruled table
	tableShare   = 0.8  // share of the longest line above which a further one is a table's
	leaningLines = 8    // that are looked for
	longerSide   = 1.2  // times as long as one that leans that a side is at most which passes for level
	shortSide    = 0.4  // share of the longest line below which one is a row of letters'
	densestPrint = 30   // strokes in a column; more are a picture's
)

// stroke is a thin run of ink in one column of an image.
type stroke struct{ x, y0, y1 int } // y1 is below the last pixel

func (r stroke) middle() float64 { return float64(r.y0+r.y1) / 2 }

// line is a straight line of strokes: y = at + slope*x.
type line struct {
	degrees float64
	strokes []stroke
}

func (l line) level() bool { return math.Abs(l.degrees) < levelLine }

// straight parts strokes into straight lines, longest first, in which strokes
// stand in most of some columns, those that lean and the level ones, and the strokes
// that lie on none that leans. It is a Hough transform of the strokes' middles, and
// gives up on a ruled table, level or not.
func straight(strokes []stroke, angles []float64, size image.Point, least int) (lines, level []line, rest []stroke) {
	if len(strokes) > densestPrint*size.X {
		return nil, nil, strokes
	}
	for passed := 0; passed < len(lines)+levelLines && len(lines) <= leaningLines; {
		degrees, at, votes := strongest(strokes, angles, size)
		if float64(votes) < lineFilled*float64(least) {
			break
		}
		slope := math.Tan(degrees * math.Pi / 180)
		var on, off []stroke
		for _, r := range strokes {
			if math.Abs(r.middle()-slope*float64(r.x)-at) <= lineReach {
				on = append(on, r)
			} else {
				off = append(off, r)
			}
		}
		strokes = off
		l := line{degrees, unbroken(on, least)}
		if len(l.strokes) > 0 && !l.level() {
			lines = append(lines, l)
			continue
		}
		if len(l.strokes) > 0 {
			level = append(level, l)
		}
		rest = append(rest, on...)
		passed++
	}
	return lines, level, append(rest, strokes...)
}

// ofFrame are the lines of one direction that are a frame's, longest first: no more
// than a doubled one has. There are none where others are as long, as in a table; what
// is far shorter is a row of letters.
func ofFrame(lines []line) []line {
	slices.SortStableFunc(lines, func(a, b line) int { return len(b.strokes) - len(a.strokes) })
	share := func(i int) float64 { return float64(len(lines[i].strokes)) / float64(len(lines[0].strokes)) }
	if len(lines) > doubledLines && share(doubledLines) > tableShare {
		return nil
	}
	n := 0
	for n < min(len(lines), doubledLines) && share(n) >= shortSide {
		n++
	}
	return lines[:n]
}

// strongest returns the line on which most strokes' middles lie.
func strongest(strokes []stroke, angles []float64, size image.Point) (degrees, at float64, votes int) {
	reach := int(float64(size.X)*math.Tan(steepestLine*math.Pi/180)) + 2
	bins := make([]int, size.Y+2*reach)
	for _, a := range angles {
		clear(bins)
		slope := math.Tan(a * math.Pi / 180)
		for _, r := range strokes {
			bins[int(r.middle()-slope*float64(r.x))+reach]++
		}
		for i := 1; i+1 < len(bins); i++ {
			if n := bins[i-1] + bins[i] + bins[i+1]; n > votes {
				degrees, at, votes = a, float64(i-reach)+0.5, n
			}
		}
	}
	return degrees, at, votes
}

// unbroken returns the strokes of a line's longest part that is filled for the
// most part; none when that is too short.
func unbroken(on []stroke, least int) []stroke {
	slices.SortFunc(on, func(a, b stroke) int { return a.x - b.x })
	var best []stroke
	for from := 0; from < len(on); {
		to := from + 1
		for to < len(on) && on[to].x-on[to-1].x <= least/3 {
			to++
		}
		part := on[from:to]
		span := part[len(part)-1].x - part[0].x + 1
		if span >= least && float64(len(part)) >= lineFilled*float64(span) && len(part) > len(best) {
			best = part
		}
		from = to
	}
	return best
}

// strokesOf returns the thin runs of ink in the columns of an image.
func strokesOf(img *image.Gray, thick int) []stroke {
	var out []stroke
	b := img.Bounds()
	for x := range b.Dx() {
		for y := 0; y < b.Dy(); y++ {
			from := y
			for y < b.Dy() && img.Pix[y*img.Stride+x] < faintInk {
				y++
			}
			if n := y - from; n > 0 && n <= thick {
				out = append(out, stroke{x, from, y})
			}
		}
	}
	return out
}

// around are the angles at which lines may lean, no farther than said from one,
// and those next to it first: of angles that fit as well it is taken.
func around(degrees, within float64) []float64 {
	out := []float64{degrees}
	for off := lineStep; off <= within; off += lineStep {
		for _, a := range []float64{degrees - off, degrees + off} {
			if math.Abs(a) <= steepestLine {
				out = append(out, a)
			}
		}
	}
	return out
}

// alike are the lines that lean about as much as another and are no longer: the sides
// of a frame that leans so little that some pass for level, and no rules.
func alike(lines []line, other line) []line {
	return slices.DeleteFunc(lines, func(l line) bool {
		return math.Abs(l.degrees-other.degrees) > sideDrift || float64(len(l.strokes)) > longerSide*float64(len(other.strokes))
	})
}

// framed finds the lines of a stamp's frame in an image, and the thin strokes that
// are not on those across. A frame that stands level is one if it is doubled: other
// rules are left to those who take them.
func (s *sheet) framed(img *image.Gray) (across, down []line, rest []stroke) {
	thick := s.pixels(lineThick)
	size := img.Bounds().Size()
	across, level, rest := straight(strokesOf(img, thick), around(0, steepestLine), size, s.pixels(lineLeast))
	leans := len(across) >= frameLines
	if leans {
		across = append(across, alike(level, across[0])...)
	} else {
		across = level
	}
	if across = ofFrame(across); len(across) < frameLines || !leans && !s.doubled(across) {
		return nil, nil, rest
	}
	size.X, size.Y = size.Y, size.X
	down, level, _ = straight(strokesOf(transposed(img), thick), around(-across[0].degrees, sideDrift), size, s.pixels(sideLeast))
	if down = ofFrame(append(down, level...)); !leans && !s.doubled(down) {
		return nil, nil, rest
	}
	return across, down, rest
}

// doubled reports whether level lines are those of a doubled frame's two sides: a table's stand
// between its outer ones, too.
func (s *sheet) doubled(lines []line) bool {
	if len(lines) != doubledLines {
		return false
	}
	places := make([]float64, len(lines))
	for i, l := range lines {
		middles := make([]float64, len(l.strokes))
		for k, r := range l.strokes {
			middles[k] = r.middle()
		}
		places[i] = middleOf(middles)
	}
	_, _, apart := sides(places, float64(s.pixels(sidesWithin)))
	return apart
}

func transposed(img *image.Gray) *image.Gray {
	b := img.Bounds()
	out := image.NewGray(image.Rect(0, 0, b.Dy(), b.Dx()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.Pix[x*out.Stride+y] = img.Pix[y*img.Stride+x]
		}
	}
	return out
}

// paint paints lines over, down to the blur of their edges. Where a letter's
// stroke crosses a line the run is thicker, and stays.
func paint(img *image.Gray, lines []line, down bool) {
	for _, l := range lines {
		most := l.thickness() + 1
		for _, r := range l.strokes {
			for y := r.y0 - 1; y <= r.y1 && r.y1-r.y0 <= most; y++ {
				if down {
					img.SetGray(y, r.x, color.Gray{Y: 255})
				} else {
					img.SetGray(r.x, y, color.Gray{Y: 255})
				}
			}
		}
	}
}

// thickness is the usual one of a line's strokes, in pixels.
func (l line) thickness() int {
	var all []int
	for _, r := range l.strokes {
		all = append(all, r.y1-r.y0)
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// shadeOf is the gray than which a share of strokes are darker, each by its
// darkest pixel; 255 where there are none.
func shadeOf(img *image.Gray, strokes []stroke, share float64) int {
	var darkest []int
	for _, r := range strokes {
		least := 255
		for y := r.y0; y < r.y1; y++ {
			least = min(least, int(img.Pix[y*img.Stride+r.x]))
		}
		darkest = append(darkest, least)
	}
	if len(darkest) == 0 {
		return 255
	}
	slices.Sort(darkest)
	return darkest[int(share*float64(len(darkest)-1))]
}
