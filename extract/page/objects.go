package page

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/ledongthuc/pdf"
)

// objects is a PDF as the library reads it in this process: object by object
// from the disk, so that a document of a thousand scans costs no memory.
type objects struct {
	file  *os.File
	size  int64
	doc   *pdf.Reader
	pages []leaf
	fonts map[string]*font // read so far, by what their dictionaries say
}

// leaf is a page's dictionary with what it inherits.
type leaf struct {
	pdf.Value
	resources       pdf.Value
	media, cropping pdf.Value
	rotate          int
}

// lookTime bounds a look at a page's objects: it takes milliseconds, or it hangs
// on damage, and then poppler is asked.
const lookTime = 5 * time.Second

// guarded runs a function of a library that foreign bytes make panic, which is
// an error here, or hang, and then its goroutine is left behind in a process
// that does not live long.
func guarded[T any](ctx context.Context, look func() (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, lookTime)
	defer cancel()
	type result struct {
		found T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		found, err := recovered(look)
		done <- result{found, err}
	}()
	select {
	case r := <-done:
		return r.found, r.err
	case <-ctx.Done():
		var none T
		return none, ErrTimeout
	}
}

// stop is panicked with to leave the library's callbacks.
type stop struct{ error }

func recovered[T any](look func() (T, error)) (found T, err error) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case stop:
			err = v.error
		default:
			err = fmt.Errorf("%w (%v)", ErrDamaged, v)
		}
	}()
	return look()
}

// readObjects opens a PDF and finds its pages.
func readObjects(path string, limits Limits) (*objects, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	o := &objects{file: f, size: info.Size(), fonts: map[string]*font{}}
	_, err = recovered(func() (bool, error) {
		if o.doc, err = pdf.NewReaderEncrypted(f, info.Size(), limits.tries()); err != nil {
			return false, fmt.Errorf("%w (%w)", ErrDamaged, err)
		}
		if shortKey(o.doc.Trailer().Key("Encrypt")) {
			return false, ErrEncrypted
		}
		left := nodesPerPage * limits.Pages
		return true, o.walk(leaf{Value: o.doc.Trailer().Key("Root").Key("Pages")}, deepestTree, &left)
	})
	if err != nil {
		f.Close()
		return nil, err
	}
	return o, nil
}

// shortKey reports whether a file is encrypted with a key of less than 128 bits,
// which the library derives wrongly and without a word.
func shortKey(encrypt pdf.Value) bool {
	version := encrypt.Key("V").Int64()
	return !encrypt.IsNull() && (version < 2 || version == 2 && encrypt.Key("Length").Int64() < 128)
}

// Bounds of a tree of pages, which may be a loop.
const (
	deepestTree  = 32
	nodesPerPage = 3
)

// walk lists the pages below a node of the tree in order.
func (o *objects) walk(node leaf, depth int, left *int) error {
	if *left--; *left < 0 || depth < 0 {
		return fmt.Errorf("%w (its tree of pages has no end)", ErrDamaged)
	}
	node.inherit()
	if node.Key("Type").Name() != "Pages" && node.Key("Kids").Kind() != pdf.Array {
		o.pages = append(o.pages, node)
		return nil
	}
	kids := node.Key("Kids")
	for i := range kids.Len() {
		kid := node
		kid.Value = kids.Index(i)
		if err := o.walk(kid, depth-1, left); err != nil {
			return err
		}
	}
	return nil
}

// inherit takes what a node says itself over what those above it said.
func (l *leaf) inherit() {
	for key, to := range map[string]*pdf.Value{"Resources": &l.resources, "MediaBox": &l.media, "CropBox": &l.cropping} {
		if own := l.Key(key); !own.IsNull() {
			*to = own
		}
	}
	if own := l.Key("Rotate"); own.Kind() == pdf.Integer {
		l.rotate = int(own.Int64())
	}
}

// sheet is how the page is shown; false when its boxes are odd enough that
// programs differ on them.
func (l *leaf) sheet() (sheet, bool) {
	media, ok := box(l.media)
	if !ok || l.rotate%90 != 0 {
		return sheet{}, false
	}
	s := sheet{crop: media, rotate: (l.rotate%360 + 360) % 360}
	if l.cropping.IsNull() {
		return s, true
	}
	crop, ok := box(l.cropping)
	s.crop = crop.and(media)
	return s, ok && s.crop[2]-s.crop[0] >= smallestSide && s.crop[3]-s.crop[1] >= smallestSide
}

// Sides of a page in points (ISO 32000-1, annex C.2).
const (
	smallestSide = 3
	largestSide  = 14400
)

// box reads a page's box; false when its sides are none that a page has.
func box(v pdf.Value) (span, bool) {
	b, ok := corners(v)
	for i := range 2 {
		d := b[i+2] - b[i]
		ok = ok && d >= smallestSide && d <= largestSide
	}
	return b, ok
}

func (o *objects) close() {
	if o != nil {
		o.file.Close()
	}
}
