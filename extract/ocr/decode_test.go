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
	"github.com/oficialia/oficialia/extract/page/pagetest"
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

// TestDecodePage lays a picture as its page shows it, the same as page.Image
// does.
func TestDecodePage(t *testing.T) {
	sheet := pagetest.Marked()
	data := encoded(t, "png", sheet.Gray)
	for _, img := range []page.Image{
		{DPI: 200},
		{DPI: 200, Turn: 90},
		{DPI: 200, Turn: 180},
		{DPI: 200, Turn: 270, Mirrored: true},
		{DPI: 200, Tall: 2},
		{DPI: 600, Turn: 90},
	} {
		img.Encoded, img.Width, img.Height = data, 800, 600
		got, dpi, err := Decode(img, 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		want, err := img.Pixels()
		if err != nil {
			t.Fatal(err)
		}
		by := img.DPI / dpi
		if got.Rect.Dx() != want.Rect.Dx()/by || got.Rect.Dy() != want.Rect.Dy()/by || by != 1+img.DPI/600 {
			t.Errorf("%+v: %v at %d dpi, not %v", img.DPI, got.Rect, dpi, want.Rect)
			continue
		}
		for y := 5; y < got.Rect.Dy(); y += 50 {
			for x := 5; x < got.Rect.Dx(); x += 50 {
				if a, b := got.GrayAt(x, y).Y, want.GrayAt(x*by, y*by).Y; a != b {
					t.Fatalf("turned by %d: %d at %d, %d, not %d", img.Turn, a, x, y, b)
				}
			}
		}
	}
}

// TestDecodeTIFF has every coding of TIFF, and JPEG 2000, come out as drawn.
func TestDecodeTIFF(t *testing.T) {
	for _, name := range []string{"16.tif", "fax.tif", "group4.tif", "jpeg.tif", "lzw.tif", "rle.tif", "zip.tif", "marked.jp2"} {
		got, _, err := Decode(page.Image{Encoded: pagetest.Coded(name), Width: 800, Height: 600, DPI: 200}, 1<<20)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got.Rect.Dx() != 800 || got.Rect.Dy() != 600 || got.GrayAt(90, 90).Y > 60 || got.GrayAt(20, 20).Y < 200 || got.GrayAt(620, 490).Y > 60 {
			t.Errorf("%s: another picture came out", name)
		}
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
