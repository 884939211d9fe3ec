package ocr

import (
	"cmp"
	"image"
	"slices"
)

// Where figures of a column are looked for.
const (
	wornAside  = 0.5 // heights of the column's figures that one reaches beyond them
	wornBeyond = 1.6 // distances of rows beyond the column's last figure that rows are looked for in
)

// figureColumn are figures that stand one above the other, from top to bottom.
type figureColumn []found

// figureColumns are the columns that surely read figures make.
func figureColumns(words []found) (out []figureColumn) {
	figures := slices.DeleteFunc(slices.Clone(words), func(w found) bool {
		return w.confidence < believed || !wellFormed.MatchString(w.text) || w.stamp > 0
	})
	slices.SortStableFunc(figures, func(a, b found) int { return cmp.Compare(a.at.Min.Y, b.at.Min.Y) })
	for _, w := range figures {
		i := slices.IndexFunc(out, func(c figureColumn) bool {
			last := c[len(c)-1].at
			near := float64(w.at.Min.Y-last.Max.Y) < 2*columnReach*float64(w.at.Dy())
			return near && last.Max.Y <= w.at.Min.Y+w.at.Dy()/4 && flush(w.at, last)
		})
		if i < 0 {
			out = append(out, figureColumn{w})
			continue
		}
		out[i] = append(out[i], w)
	}
	return slices.DeleteFunc(out, func(c figureColumn) bool { return len(c) <= columnNumber })
}

// height is that of the column's figures, in pixels.
func (c figureColumn) height() int { return usualHeight(c) }

// inkOfDigit is how many pixels of ink a digit of the column's usually has.
func (c figureColumn) inkOfDigit(ink pix) int {
	per := make([]int, len(c))
	for i, w := range c {
		per[i] = ink.countIn(w.at) / max(1, digits(w.text))
	}
	slices.Sort(per)
	return per[len(per)/2]
}

// gaps are the places in the column where rows of words cross it that have no word there.
func (c figureColumn) gaps(words []found) (out []image.Rectangle) {
	height := c.height()
	for _, w := range words {
		above, below := c.around(w.at)
		if above == nil && below == nil {
			continue
		}
		spot := c.spot(above, below)
		spot.Min.Y, spot.Max.Y = w.at.Min.Y+(w.at.Dy()-height)/2, w.at.Min.Y+(w.at.Dy()+height)/2
		if w.at.Max.X >= spot.Min.X || w.at.Dy() < height/2 || w.at.Dy() > 2*height {
			continue
		}
		if !slices.ContainsFunc(words, func(o found) bool { return o.at.Overlaps(spot) }) && !nearerWord(words, w, spot) {
			out = append(out, spot)
		}
	}
	return out
}

// nearerWord reports whether another word of w's row stands nearer to a place right of it.
func nearerWord(words []found, w found, spot image.Rectangle) bool {
	return slices.ContainsFunc(words, func(o found) bool {
		return o.at.Min.X > w.at.Min.X && o.at.Max.X < spot.Min.X && 2*overlapY(o.at, w.at) > min(o.at.Dy(), w.at.Dy())
	})
}

// around are the column's figures above and below a row, where it crosses the column between two
// of them or little beyond its ends; nil where there is none.
func (c figureColumn) around(row image.Rectangle) (above, below *found) {
	y := (row.Min.Y + row.Max.Y) / 2
	k, _ := slices.BinarySearchFunc(c, y, func(w found, y int) int { return cmp.Compare((w.at.Min.Y+w.at.Max.Y)/2, y) })
	pitch := c.pitch()
	switch {
	case k == 0:
		if float64(c[0].at.Min.Y-y) < wornBeyond*float64(pitch) {
			return nil, &c[0]
		}
		return nil, nil
	case k == len(c):
		if float64(y-c[k-1].at.Max.Y) < wornBeyond*float64(pitch) {
			return &c[k-1], nil
		}
		return nil, nil
	}
	return &c[k-1], &c[k]
}

// pitch is how far the column's figures usually stand from one another, in pixels.
func (c figureColumn) pitch() int {
	steps := make([]int, len(c)-1)
	for i := range steps {
		steps[i] = c[i+1].at.Min.Y - c[i].at.Min.Y
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// spot is where a figure between two others, or beyond one, may stand across.
func (c figureColumn) spot(above, below *found) image.Rectangle {
	at := image.Rectangle{}
	for _, w := range []*found{above, below} {
		if w != nil {
			at = at.Union(w.at)
		}
	}
	wide := 0
	for _, w := range c {
		wide = max(wide, w.at.Dx())
	}
	aside := int(wornAside * float64(c.height()))
	at.Min.X = min(at.Min.X, at.Max.X-wide) - aside
	at.Max.X += aside
	return at
}
