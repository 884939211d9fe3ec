package page

import (
	"context"
	"errors"
	"fmt"
	"math"
)

// look is what there is to know of a PDF's page before it is read: its shape,
// its images, and where this process could follow it, all that it draws.
type look struct {
	sheet    sheet
	pictures []picture
	covered  float64 // share of the page that images cover
	leaf     *leaf   // nil, as scene, where only poppler could look
	scene    *scene
	fault    string // what this process found wrong with the page's image
}

// lookAt looks at page n. The last look is kept: a page's text is asked for
// first, and then its image.
func (d *Document) lookAt(ctx context.Context, n int) (*look, error) {
	if d.seen != nil && d.seenPage == n {
		return d.seen, nil
	}
	l, err := d.ownLook(ctx, n)
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		d.stuck = d.stuck || errors.Is(err, ErrTimeout)
		if l, err = d.popplerLook(ctx, n); err != nil {
			return nil, err
		}
	}
	d.seen, d.seenPage = l, n
	return l, nil
}

// errElsewhere says that poppler is to be asked.
var errElsewhere = errors.New("the page is left to poppler")

// ownLook looks at the document's objects in this process.
func (d *Document) ownLook(ctx context.Context, n int) (*look, error) {
	if d.stuck || d.unreadable {
		return nil, errElsewhere
	}
	if d.objects == nil {
		o, err := guarded(ctx, func() (*objects, error) { return readObjects(d.path, d.limits) })
		if err == nil && len(o.pages) != d.Pages {
			o.close()
			err = fmt.Errorf("%w (%d pages in its tree, %d counted)", ErrDamaged, len(o.pages), d.Pages)
		}
		if err != nil {
			d.unreadable = true
			return nil, err
		}
		d.objects = o
	}
	page := &d.objects.pages[n-1]
	return guarded(ctx, func() (*look, error) { return d.objects.lookAt(page) })
}

func (o *objects) lookAt(page *leaf) (*look, error) {
	s, ok := page.sheet()
	if !ok {
		return nil, errElsewhere
	}
	sc, err := o.sceneOf(page, s)
	if err != nil {
		return nil, err
	}
	l := &look{sheet: s, leaf: page, scene: sc}
	cover := newCover(s)
	for _, p := range sc.placed {
		if pic, ok := p.picture(); ok {
			l.pictures = append(l.pictures, pic)
			cover.add(p.seen)
		}
	}
	l.covered = cover.share()
	return l, nil
}

// picture is the image as poppler would list it.
func (p placed) picture() (picture, bool) {
	pic := picture{width: int(p.image.Key("Width").Int64()), height: int(p.image.Key("Height").Int64())}
	wide, high := math.Hypot(p.at[0], p.at[1])/72, math.Hypot(p.at[2], p.at[3])/72
	if pic.width <= 0 || pic.height <= 0 || !(wide > 0 && high > 0 && p.seen.area() > 0) {
		return pic, false
	}
	pic.xppi, pic.yppi = float64(pic.width)/wide, float64(pic.height)/high
	return pic, true
}

// popplerLook asks poppler's programs.
func (d *Document) popplerLook(ctx context.Context, n int) (*look, error) {
	s, err := sheetOf(ctx, d.path, n, d.limits)
	if err != nil {
		return nil, err
	}
	l := &look{sheet: s}
	if l.pictures, err = picturesOf(ctx, d.path, n, d.limits); err != nil {
		return nil, err
	}
	w, h := s.size()
	for _, p := range l.pictures {
		l.covered += p.area() * 72 * 72 / (w * h)
	}
	l.covered = min(l.covered, 1)
	return l, nil
}

// cover counts which parts of a page are covered, on a grid.
type cover struct {
	page  span
	cells [coverCells][coverCells]bool
}

const coverCells = 100

func newCover(s sheet) *cover { return &cover{page: s.crop} }

func (c *cover) add(r span) {
	cell := func(v float64, axis int) int {
		at := (v - c.page[axis]) / (c.page[axis+2] - c.page[axis]) * coverCells
		return int(math.Round(min(max(at, 0), coverCells)))
	}
	for y := cell(r[1], 1); y < cell(r[3], 1); y++ {
		for x := cell(r[0], 0); x < cell(r[2], 0); x++ {
			c.cells[y][x] = true
		}
	}
}

func (c *cover) share() float64 {
	n := 0
	for _, row := range c.cells {
		for _, covered := range row {
			if covered {
				n++
			}
		}
	}
	return float64(n) / coverCells / coverCells
}
