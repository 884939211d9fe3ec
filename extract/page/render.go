package page

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"image"
	"strconv"
)

// Resolutions in dots per inch: glyphs of common print have the size that
// recognition wants between the two bounds.
const (
	lowestDPI  = 150
	highestDPI = 300
	usualDPI   = 200 // of a page that no single image fills
)

// mostFiner is how many times as many pixels as a page may have a picture on it
// may have, since it is drawn coarser than it is: a large plan at 600 dots an
// inch. One that claims more would only be waited for.
const mostFiner = 10

// render draws page n of a PDF.
func (d *Document) render(ctx context.Context, n int, l *look) (Image, error) {
	dpi, err := resolution(l, d.limits)
	if err != nil {
		return Image{}, err
	}
	number := strconv.Itoa(n)
	out, complaint, err := d.limits.program(ctx, "pdftoppm", l.sheet.boxed("-gray", "-r", strconv.Itoa(dpi), "-f", number, "-l", number, d.path)...)
	if err = understand(complaint, err); err != nil {
		return Image{}, err
	}
	img, err := parsePGM(out)
	if err != nil {
		return Image{}, fmt.Errorf("%w (%w; %s)", ErrDamaged, err, firstLine(complaint))
	}
	drawn := pixels(img, dpi)
	drawn.Complaint = cmp.Or(fault(complaint), l.fault)
	return drawn, nil
}

// parsePGM reads a binary 8-bit gray map without copying its pixels.
func parsePGM(data []byte) (*image.Gray, error) {
	var w, h, top int
	head := data[:min(len(data), 64)]
	if n, err := fmt.Sscanf(string(head), "P5\n%d %d\n%d\n", &w, &h, &top); n != 3 || err != nil || top != 255 {
		return nil, fmt.Errorf("no gray map came out")
	}
	if w <= 0 || h <= 0 || len(data)/w < h {
		return nil, fmt.Errorf("the gray map is cut")
	}
	start := bytes.Index(head, []byte("\n255\n")) + len("\n255\n")
	if len(data)-start != w*h {
		return nil, fmt.Errorf("the gray map is cut")
	}
	return &image.Gray{Pix: data[start:], Stride: w, Rect: image.Rect(0, 0, w, h)}, nil
}

// resolution chooses how finely to draw a page: as its scan was made, within
// bounds, and coarser when the page is so large that it would exceed the limit.
func resolution(l *look, limits Limits) (int, error) {
	for _, p := range l.pictures {
		if p.width > mostFiner*limits.Pixels/max(1, p.height) {
			return 0, fmt.Errorf("image of %d by %d pixels: %w", p.width, p.height, ErrTooLarge)
		}
	}
	dpi := usualDPI
	if own, covers := l.scan(); covers {
		dpi = min(max(int(own+0.5), lowestDPI), highestDPI)
	}
	w, h := l.sheet.size()
	for ; dpi >= lowestDPI/2; dpi -= 10 {
		if w*h/72/72*float64(dpi)*float64(dpi) <= float64(limits.Pixels) {
			return dpi, nil
		}
	}
	return 0, fmt.Errorf("page of %.0f by %.0f points: %w", w, h, ErrTooLarge)
}
