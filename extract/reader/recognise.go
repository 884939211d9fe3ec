package reader

import (
	"context"
	"fmt"
	"image"
	"time"

	"github.com/oficialia/oficialia/extract/ocr"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// read reads a page: the file's own text as far as that can be believed, and
// what stands on its image.
func (s *server) read(ctx context.Context, path string, n int) (reply, error) {
	start := time.Now()
	d, err := s.open(ctx, path)
	if err != nil {
		return reply{}, err
	}
	native := time.Now()
	own, err := d.Own(ctx, n)
	t := Timings{Native: time.Since(native).Seconds(), Pages: 1}
	p := own.Page
	if err == nil && !own.All {
		p, err = s.recognise(ctx, d, own, &t)
	}
	t.Total = time.Since(start).Seconds()
	return reply{Page: &p, Timings: t, Retire: d.Stuck()}, err
}

func (s *server) recognise(ctx context.Context, d *page.Document, own page.Own, t *Timings) (page.Page, error) {
	n, start := own.Page.Number, time.Now()
	img, decoding, err := picture(ctx, d, n)
	t.Render = (time.Since(start) - decoding).Seconds()
	if err != nil {
		return page.Page{}, err
	}
	r, err := s.engine.Read(own.Cover(img.Gray), img.DPI)
	t.Tesseract, t.Leptonica = r.Timings.Tesseract.Seconds(), (r.Timings.Leptonica + decoding).Seconds()
	if err != nil {
		return page.Page{}, &page.Error{Page: n, Stage: "ocr", Err: err}
	}
	p := made(n, img.DPI, img.Gray, r)
	if p.Origin == schema.Blank && img.Complaint != "" {
		return p, &page.Error{Page: n, Stage: "render", Err: fmt.Errorf("nothing of it could be drawn: %w (%s)", page.ErrDamaged, img.Complaint)}
	}
	p.Damage = img.Complaint
	img.Settle(&p)
	return own.With(p), nil
}

// picture returns page n's image with its pixels, and how long Leptonica took to
// decode them. An image that only looked sound is drawn with its page.
func picture(ctx context.Context, d *page.Document, n int) (page.Image, time.Duration, error) {
	img, err := d.Image(ctx, n)
	if err != nil {
		return img, 0, err
	}
	start := time.Now()
	gray, dpi, err := ocr.Decode(img, d.MostPixels())
	decoding := time.Since(start)
	if err != nil {
		img, err = d.Render(ctx, n)
		return img, decoding, err
	}
	img.Gray, img.DPI = gray, dpi
	return img, decoding, nil
}

// made turns a reading into a page of the image's size, whatever size it was
// read at.
func made(n, dpi int, img *image.Gray, r ocr.Reading) page.Page {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	if r.Rotation%180 != 0 {
		w, h = h, w
	}
	p := page.Page{
		Number: n, Width: w, Height: h, DPI: dpi, Origin: schema.OCR,
		Rotation: r.Rotation, Skew: r.Skew,
		Words: append([]page.Word{}, r.Words...), Rules: append([]page.Rule{}, r.Rules...), Unread: append([]schema.Unread{}, r.Unread...), Blanks: r.Blanks,
	}
	if r.Blank {
		p.Origin = schema.Blank
	}
	for _, w := range p.Words {
		p.Confidence += w.Confidence / float64(len(p.Words))
	}
	return p
}
