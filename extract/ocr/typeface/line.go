package typeface

import (
	"image"
	"math"

	"golang.org/x/image/draw"
)

// The size in points that print is brought to before it is compared: so many of a digit's
// height, with some for ink that rises above or hangs below, and for paper at both ends.
const (
	digitHeight = 20
	above       = 3
	below       = 7
	beside      = 6
	rows        = above + digitHeight + below
)

// leastSlack is how many points up and down together a figure's digits may lie off the
// place that its box tells.
const leastSlack = 4

// line is a figure's ink column by column, from 0 for paper to 1, higher than a row of
// glyphs by its slack: where in it the digits stand is to be found.
type line struct {
	width, slack int
	ink          []float32
}

// newLine brings a figure to size whose digits are so many pixels high.
func newLine(f Figure, height float64) line {
	point := height / digitHeight // in pixels
	tall := float64(f.At.Dy()) - tallest*height
	l := line{
		width: int(math.Round(float64(f.At.Dx())/point)) + 2*beside,
		slack: leastSlack + max(0, int(tall/point)),
	}
	at := func(x, y int) image.Point {
		return image.Pt(f.At.Min.X+int(math.Round(float64(x)*point)), f.At.Min.Y+int(math.Round(float64(y)*point)))
	}
	high := rows + l.slack
	from := image.Rectangle{at(-beside, -above-leastSlack/2), at(l.width-beside, high-above-leastSlack/2)}
	to := image.NewGray(image.Rect(0, 0, l.width, high))
	draw.Draw(to, to.Bounds(), image.White, image.Point{}, draw.Src)
	draw.BiLinear.Scale(to, to.Bounds(), padded(f.Image, from), from, draw.Src, nil)
	l.ink = make([]float32, l.width*high)
	for x := range l.width {
		for y := range high {
			l.ink[x*high+y] = float32(255-to.Pix[y*to.Stride+x]) / 255
		}
	}
	return l
}

// tallest is how high a figure's box is in digits at most, if nothing stands above or below
// them but a comma's tail.
const tallest = 1.2

// padded is an image with paper around it where a rectangle reaches beyond it.
func padded(img *image.Gray, r image.Rectangle) *image.Gray {
	if r.In(img.Rect) {
		return img
	}
	out := image.NewGray(r.Union(img.Rect))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(out, img.Rect, img, img.Rect.Min, draw.Src)
	return out
}

// from are a line's columns from one on, where it lies so many points down.
func (l *line) from(x, down int) []float32 { return l.ink[x*(rows+l.slack)+down:] }

// inkBeside is how much ink stands in a line before one column and from another on, in
// points full of it.
func (l *line) inkBeside(from, to int) (before, behind float32) {
	high := rows + l.slack
	for _, v := range l.ink[:max(0, from)*high] {
		before += v
	}
	for _, v := range l.ink[to*high:] {
		behind += v
	}
	return before, behind
}
