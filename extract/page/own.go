package page

import (
	"errors"
	"math"
)

// flaw is what is wrong with a page's own image, which poppler may draw without
// a word.
type flaw struct{ what string }

func (f flaw) Error() string { return f.what }

// ownImage returns the page's own image; an error sends the page to poppler.
func (d *Document) ownImage(l *look) (Image, error) {
	img, err := d.ownJPEG(l)
	if errors.Is(err, errElsewhere) {
		return d.ownFax(l)
	}
	return img, err
}

// What an image must be like to be read instead of the page that it fills.
const (
	ownShare  = 0.75 // of the page that it covers at least: a scan with margins
	overhang  = 0.01 // of the page by which it may be cut off
	unequal   = 0.03 // by which its two resolutions may differ
	coarsest  = 0.97 * lowestDPI
	finestDPI = 620
)

// sole returns the image that is all there is to see on a page.
func (l *look) sole() (placed, bool) {
	if l.scene == nil || l.scene.special || len(l.scene.placed) != 1 {
		return placed{}, false
	}
	p := l.scene.placed[0]
	return p, l.scene.marks == 0 && !p.cut
}

// framed returns how the sole image stands on the page, without its bytes;
// false when it shows otherwise than upright and whole.
func (l *look) framed(p placed) (Image, bool) {
	pic, seen := p.picture()
	quarters, straight := p.at.quarters()
	full := p.at.bounds(span{0, 0, 1, 1})
	at := l.sheet.shown(full)
	dpi := math.Max(pic.xppi, pic.yppi)
	w, h := l.sheet.size()
	ok := seen && straight && math.Abs(pic.xppi-pic.yppi) <= unequal*dpi && dpi >= coarsest && dpi <= finestDPI &&
		p.seen.area() >= ownShare*w*h &&
		at[0] >= -overhang && at[1] >= -overhang && at[2] <= 1+overhang && at[3] <= 1+overhang &&
		full.area()-p.seen.area() <= 2*overhang*w*h
	for i, v := range at {
		at[i] = min(max(v, 0), 1)
	}
	turn := 90 * ((quarters + l.sheet.rotate/90) % 4)
	return Image{Turn: turn, Width: pic.width, Height: pic.height, DPI: int(dpi + 0.5), Place: at}, ok
}
