package page

import (
	"bufio"
	"bytes"
	"context"
	"strconv"
	"strings"
)

// picture is an image on a PDF's page.
type picture struct {
	width, height int     // pixels
	xppi, yppi    float64 // pixels an inch as it is shown
}

// area is what the picture covers, in square inches.
func (p picture) area() float64 {
	if p.xppi <= 0 || p.yppi <= 0 {
		return 0
	}
	return float64(p.width) / p.xppi * float64(p.height) / p.yppi
}

// picturesOf lists the images on page n of a PDF, masks of images left out.
func picturesOf(ctx context.Context, path string, n int, limits Limits) ([]picture, error) {
	number := strconv.Itoa(n)
	out, complaint, err := limits.program(ctx, "pdfimages", "-list", "-f", number, "-l", number, path)
	if err = understand(complaint, err); err != nil {
		return nil, err
	}
	return parsePictures(out), nil
}

// parsePictures reads pdfimages' table: page, num, type, width, height, color,
// comp, bpc, enc, interp, object, ID, x-ppi, y-ppi, size, ratio. An inline
// image has "[inline]" for object and ID.
func parsePictures(out []byte) []picture {
	var found []picture
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) < 15 || f[2] != "image" && f[2] != "stencil" {
			continue
		}
		w, errW := strconv.Atoi(f[3])
		h, errH := strconv.Atoi(f[4])
		x, errX := strconv.ParseFloat(f[len(f)-4], 64)
		y, errY := strconv.ParseFloat(f[len(f)-3], 64)
		if errW == nil && errH == nil && errX == nil && errY == nil {
			found = append(found, picture{w, h, x, y})
		}
	}
	return found
}

// scan reports whether pictures cover the page, and the resolution of the
// largest.
func (l *look) scan() (dpi float64, covers bool) {
	largest := 0.0
	for _, p := range l.pictures {
		if a := p.area(); a > largest {
			largest, dpi = a, max(p.xppi, p.yppi)
		}
	}
	return dpi, l.covered >= fullPage
}
