package page

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// inside fails when a word is empty or stands outside its page.
func inside(t *testing.T, words []Word) {
	t.Helper()
	for _, w := range words {
		b := w.Box
		if w.Text == "" || b.Empty() || b[0] < 0 || b[1] < 0 || b[2] > 1 || b[3] > 1 {
			t.Fatalf("word %+v", w)
		}
	}
}

func FuzzObjects(f *testing.F) {
	f.Add(pagetest.Native("", line))
	f.Add(pagetest.Native("/Rotate 90", line))
	f.Add(pagetest.Scan(pagetest.NewSheet(0.2, 0.2, 72)))
	f.Add([]byte("%PDF-1.4\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond) // the library hangs on some
		defer cancel()
		path := write(t, data)
		o, err := guarded(ctx, func() (*objects, error) { return readObjects(path, Limits{Pages: 20}) })
		if err != nil {
			return
		}
		defer o.close()
		for i := range min(len(o.pages), 3) {
			l, err := guarded(ctx, func() (*look, error) { return o.lookAt(&o.pages[i]) })
			if err != nil {
				continue
			}
			for _, w := range l.scene.words {
				inside(t, []Word{w.Word})
			}
			d := &Document{objects: o, limits: DefaultLimits()}
			if img, err := guarded(ctx, func() (Image, error) { return d.ownImage(l) }); err == nil {
				if b := img.Place; b.Empty() || b[0] < 0 || b[1] < 0 || b[2] > 1 || b[3] > 1 {
					t.Fatalf("image at %v", b)
				}
			}
		}
	})
}

func FuzzOpen(f *testing.F) {
	good := pagetest.Native("", line)
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("II*\x00\x08\x00\x00\x00\x00\x00"))
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx := context.Background()
		d, err := Open(ctx, write(t, data), Limits{Pixels: 4_000_000, Pages: 50, Time: 5 * time.Second})
		var placed *Error
		if err != nil {
			if !errors.As(err, &placed) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		own, err := d.Own(ctx, d.Pages)
		if err != nil && !errors.As(err, &placed) {
			t.Fatalf("untyped error %v", err)
		}
		inside(t, own.Page.Words)
	})
}

func FuzzParseBoxes(f *testing.F) {
	f.Add([]byte("<doc>\n  <page width=\"612\" height=\"792\">\n    <word xMin=\"1\" yMin=\"2\" xMax=\"30\" yMax=\"12\">uno &amp; dos</word>\n"))
	f.Add([]byte("<page \n<word xMin=\"1\">&ntilde;</word>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, words := range parseBoxes(data) {
			inside(t, scaled(words, sheet{crop: span{0, 0, 612, 792}}))
		}
	})
}

func FuzzParsePGM(f *testing.F) {
	f.Add([]byte("P5\n2 2\n255\nabcd"))
	f.Add([]byte("P5\n-2 2\n255\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if img, err := parsePGM(data); err == nil && len(img.Pix) != img.Rect.Dx()*img.Rect.Dy() {
			t.Fatalf("%v with %d pixels", img.Rect, len(img.Pix))
		}
	})
}
