package ocr

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"golang.org/x/image/tiff"

	"github.com/oficialia/oficialia/extract/page"
)

// halves is black to the left and white to the right.
func halves(img interface {
	image.Image
	Set(x, y int, c color.Color)
},
) image.Image {
	b := img.Bounds()
	for y := range b.Dy() {
		for x := range b.Dx() {
			c := color.Color(color.Black)
			if x >= b.Dx()/2 {
				c = color.White
			}
			img.Set(x, y, c)
		}
	}
	return img
}

func encoded(t testing.TB, kind string, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch kind {
	case "jpeg":
		err = jpeg.Encode(&b, img, nil)
	case "png":
		err = png.Encode(&b, img)
	case "tiff":
		err = tiff.Encode(&b, img, &tiff.Options{Compression: tiff.Deflate})
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDecode(t *testing.T) {
	size := image.Rect(0, 0, 64, 32)
	clear := image.NewNRGBA(size) // transparent to the right
	for y := range 32 {
		for x := range 32 {
			clear.Set(x, y, color.Black)
		}
	}
	for _, c := range []struct {
		name, kind string
		img        image.Image
	}{
		{"gray JPEG", "jpeg", halves(image.NewGray(size))},
		{"colour JPEG", "jpeg", halves(image.NewRGBA(size))},
		{"gray PNG", "png", halves(image.NewGray(size))},
		{"16-bit PNG", "png", halves(image.NewGray16(size))},
		{"palette PNG", "png", halves(image.NewPaletted(size, color.Palette{color.White, color.Black}))},
		{"PNG with alpha", "png", clear},
		{"gray TIFF", "tiff", halves(image.NewGray(size))},
		{"palette TIFF", "tiff", halves(image.NewPaletted(size, color.Palette{color.White, color.Black}))},
		{"colour TIFF", "tiff", halves(image.NewRGBA(size))},
	} {
		for _, reduce := range []int{1, 2, 4, 8} {
			p, err := decode(encoded(t, c.kind, c.img), 0, reduce, 64*32)
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
				continue
			}
			w, h := p.size()
			left, right := meanOf(p, image.Rect(0, 0, w/2-1, h)), meanOf(p, image.Rect(w/2+1, 0, w, h))
			if w != 64/reduce || h != 32/reduce || p.p.d != 8 || left > 20 || right < 235 {
				t.Errorf("%s reduced by %d: %d by %d, left %.0f, right %.0f", c.name, reduce, w, h, left, right)
			}
			p.free()
		}
	}
}

// meanOf is the mean gray in a part of an 8-bit image.
func meanOf(p pix, r image.Rectangle) float64 {
	part, err := p.clip(r)
	if err != nil {
		return -1
	}
	defer part.free()
	return part.mean()
}

func TestDecodeRefuses(t *testing.T) {
	good := encoded(t, "jpeg", halves(image.NewGray(image.Rect(0, 0, 640, 320))))
	for name, c := range map[string]struct {
		data  []byte
		index int
		want  error
	}{
		"nothing":    {nil, 0, page.ErrEmpty},
		"text":       {[]byte("Estimada ciudadana: adjunto"), 0, page.ErrDamaged},
		"cut":        {good[:len(good)/2], 0, page.ErrDamaged},
		"large":      {encoded(t, "png", image.NewGray(image.Rect(0, 0, 1000, 1000))), 0, page.ErrTooLarge},
		"no page 2":  {encoded(t, "tiff", image.NewGray(image.Rect(0, 0, 10, 10))), 1, page.ErrDamaged},
		"GIF header": {append([]byte("GIF89a"), make([]byte, 40)...), 0, page.ErrDamaged},
	} {
		p, err := decode(c.data, c.index, 1, 640*320)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
		p.free()
	}
}

func TestOpenTurns(t *testing.T) {
	img := page.Image{Encoded: encoded(t, "png", halves(image.NewGray(image.Rect(0, 0, 64, 32)))), Turn: 90, Width: 64, Height: 32, DPI: 200}
	p, err := open(img, 1, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	defer p.free()
	want, err := img.Pixels()
	if err != nil {
		t.Fatal(err)
	}
	w, h := p.size()
	if w != 32 || h != 64 || want.Rect.Dx() != 32 || meanOf(p, image.Rect(0, 0, 32, 30)) > 20 || want.GrayAt(5, 5).Y != 0 {
		t.Errorf("%d by %d, top %.0f", w, h, meanOf(p, image.Rect(0, 0, 32, 30)))
	}
}

func FuzzDecode(f *testing.F) {
	for _, kind := range []string{"jpeg", "png", "tiff"} {
		f.Add(encoded(f, kind, halves(image.NewGray(image.Rect(0, 0, 64, 32)))), 0)
	}
	f.Add([]byte("II*\x00\x08\x00\x00\x00\x00\x00"), 3)
	f.Fuzz(func(t *testing.T, data []byte, index int) {
		p, err := decode(data, index&7, 2, 1<<20)
		if err != nil {
			return
		}
		if w, h := p.size(); w <= 0 || h <= 0 || p.p.d != 8 {
			t.Errorf("%d by %d of %d bits", w, h, p.p.d)
		}
		p.free()
	})
}

// BenchmarkDecode takes a letter-size page at 200 dpi at each scale.
func BenchmarkDecode(b *testing.B) {
	img := image.NewGray(image.Rect(0, 0, 1700, 2200))
	for i := range img.Pix {
		img.Pix[i] = byte(200 + i*7919%50)
	}
	data := encoded(b, "jpeg", img)
	for _, reduce := range []int{1, 2, 4} {
		b.Run(fmt.Sprint("by", reduce), func(b *testing.B) {
			for b.Loop() {
				p, err := decode(data, 0, reduce, 1<<24)
				if err != nil {
					b.Fatal(err)
				}
				p.free()
			}
		})
	}
}
