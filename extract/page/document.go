package page

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// Document is a file that can be read page by page.
type Document struct {
	Kind  Kind
	Pages int

	path   string
	limits Limits
	stuck  bool

	objects    *objects // of a PDF; nil until first looked at
	unreadable bool     // for this process: poppler looks
	seen       *look    // the last look, at page seenPage
	seenPage   int
	boxes      boxes // poppler's words
}

// Close lets go of the file. A stuck document's file stays open: what hangs may
// still read it.
func (d *Document) Close() {
	if !d.stuck {
		d.objects.close()
	}
	d.objects, d.seen = nil, nil
}

// Stuck reports whether a look at the document's text has hung and still runs:
// nothing more is asked of that library for this document, and the process
// should be replaced.
func (d *Document) Stuck() bool { return d.stuck }

// Open looks at a file on this machine's disk: what it is, whether it can be
// read, how many pages it has. Errors are *Error around one of this package's.
func Open(ctx context.Context, path string, limits Limits) (*Document, error) {
	limits = limits.filled()
	kind, err := sniffFile(path, limits)
	if err != nil {
		return nil, fail("open", 0, err)
	}
	d := &Document{Kind: kind, path: path, limits: limits}
	if d.Pages, err = d.countLocked(ctx); err != nil {
		return nil, fail("count", 0, err)
	}
	switch {
	case d.Pages < 1:
		return nil, fail("count", 0, ErrNoPages)
	case d.Pages > limits.Pages:
		return nil, fail("count", 0, fmt.Errorf("%d pages, %d allowed: %w", d.Pages, limits.Pages, ErrTooLarge))
	}
	return d, nil
}

func sniffFile(path string, limits Limits) (Kind, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if info.Size() > limits.Bytes {
		return "", fmt.Errorf("%d bytes, %d allowed: %w", info.Size(), limits.Bytes, ErrTooLarge)
	}
	return Look(f, info.Size())
}

func (d *Document) count(ctx context.Context) (int, error) {
	if d.Kind == PDF {
		return countPDF(ctx, d.path, d.limits)
	}
	return d.countImages()
}

// MostPixels is how many pixels an image of the document may have.
func (d *Document) MostPixels() int { return d.limits.Pixels }

// Image returns page n's picture: the bytes of its own image where that is all
// there is to see, else its pixels.
func (d *Document) Image(ctx context.Context, n int) (Image, error) {
	if n < 1 || n > d.Pages {
		return Image{}, fail("render", n, ErrNoPage)
	}
	img, err := d.image(ctx, n)
	if err != nil {
		return Image{}, fail("render", n, err)
	}
	return img, nil
}

func (d *Document) image(ctx context.Context, n int) (Image, error) {
	if d.Kind != PDF {
		return d.fileImage(n)
	}
	l, err := d.lookAt(ctx, n)
	if err != nil {
		return Image{}, err
	}
	img, err := guarded(ctx, func() (Image, error) { return d.ownImage(l) })
	if err == nil {
		return img, nil
	}
	if f := (flaw{}); errors.As(err, &f) {
		l.fault = f.what
	}
	return d.render(ctx, n, l)
}

// Render draws page n, for when the bytes that Image handed out could not be
// decoded.
func (d *Document) Render(ctx context.Context, n int) (Image, error) {
	if n < 1 || n > d.Pages {
		return Image{}, fail("render", n, ErrNoPage)
	}
	img, err := d.drawn(ctx, n)
	if err != nil {
		return Image{}, fail("render", n, err)
	}
	return img, nil
}

func (d *Document) drawn(ctx context.Context, n int) (Image, error) {
	if d.Kind != PDF {
		return d.decoded(n)
	}
	l, err := d.lookAt(ctx, n)
	if err != nil {
		return Image{}, err
	}
	return d.render(ctx, n, l)
}
