package page

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"math"
	"slices"
	"testing"

	"golang.org/x/image/tiff"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

func TestImageFiles(t *testing.T) {
	sheet := pagetest.NewSheet(8.5, 11, 100)
	sheet.Text(1, 1, 12, "Imagen")
	encoders := map[Kind]func(*bytes.Buffer) error{
		PNG:  func(b *bytes.Buffer) error { return png.Encode(b, sheet.Gray) },
		JPEG: func(b *bytes.Buffer) error { return jpeg.Encode(b, sheet.Gray, nil) },
		TIFF: func(b *bytes.Buffer) error { return tiff.Encode(b, sheet.Gray, nil) },
	}
	for kind, encode := range encoders {
		var b bytes.Buffer
		if err := encode(&b); err != nil {
			t.Fatal(err)
		}
		d := open(t, b.Bytes())
		img, err := d.Image(context.Background(), 1)
		if err != nil || d.Kind != kind || d.Pages != 1 || img.Width != 850 || img.Height != 1100 || img.DPI != 100 {
			t.Fatalf("%s: %s, %d pages, %d by %d, %d dpi, %v", kind, d.Kind, d.Pages, img.Width, img.Height, img.DPI, err)
		}
		if gray, err := img.Pixels(); err != nil || gray.Rect != sheet.Rect || darkest(gray) > 60 {
			t.Errorf("%s: %v", kind, err)
		}
		if own, err := d.Own(context.Background(), 1); err != nil || own.All || own.Page.Reason != "ocr: an image file" {
			t.Errorf("%s: %+v, %v", kind, own, err)
		}
	}
}

// TestCodingsOfTIFF takes each page out of one file by itself.
func TestCodingsOfTIFF(t *testing.T) {
	codings := []string{"group4.tif", "jpeg.tif", "16.tif", "fax.tif", "lzw.tif", "rle.tif", "zip.tif"}
	var files [][]byte
	for _, c := range codings {
		files = append(files, pagetest.Coded(c))
	}
	d := open(t, chained(t, files...))
	if d.Pages != len(codings) {
		t.Fatalf("%d pages", d.Pages)
	}
	for i, c := range codings {
		img, err := d.Image(context.Background(), i+1)
		if err != nil || img.Width != 800 || img.Height != 600 || img.Index != 0 || len(img.Encoded) > len(files[i])+200 {
			t.Errorf("%s: %d by %d, %d dpi, %d bytes, %v", c, img.Width, img.Height, img.DPI, len(img.Encoded), err)
			continue
		}
		gray, err := img.Pixels()
		switch {
		case c == "jpeg.tif", c == "fax.tif": // Go has no decoder; extract/ocr has
			if !errors.Is(err, ErrDamaged) {
				t.Errorf("%s: %v", c, err)
			}
		case err != nil:
			t.Errorf("%s: %v", c, err)
		case gray.GrayAt(90, 90).Y > 60 || gray.GrayAt(20, 20).Y < 200 || gray.GrayAt(620, 490).Y > 60:
			t.Errorf("%s: another picture came out", c)
		}
	}
	if _, err := d.Image(context.Background(), len(codings)+1); !errors.Is(err, ErrNoPage) {
		t.Errorf("one page more: %v", err)
	}
}

// chained makes one TIFF of some, moving what their directories point to.
func chained(t *testing.T, files ...[]byte) []byte {
	t.Helper()
	var all []byte
	last := 4 // where the place of the next directory is written
	for _, file := range files {
		file = append(slices.Clone(file), make([]byte, len(file)%2)...)
		order, shift := binary.LittleEndian, uint32(len(all))
		move := func(at uint32) { order.PutUint32(file[at:], order.Uint32(file[at:])+shift) }
		at := order.Uint32(file[4:])
		n := uint32(order.Uint16(file[at:]))
		for e := at + 2; e < at+2+12*n; e += 12 {
			tag, count := order.Uint16(file[e:]), order.Uint32(file[e+4:])
			size := uint32(unit(order.Uint16(file[e+2:]))) * count
			if tag == tagStripOffsets && count != 1 {
				t.Fatal("more than one strip")
			}
			if size > 4 || tag == tagStripOffsets {
				move(e + 8)
			}
		}
		if all = append(all, file...); shift > 0 {
			order.PutUint32(all[last:], at+shift)
		}
		last = int(shift + at + 2 + 12*n)
	}
	return all
}

// TestResolutionOfFiles believes what a page can have.
func TestResolutionOfFiles(t *testing.T) {
	for _, c := range []struct {
		fact
		dpi  int
		tall float64
	}{
		{fact{width: 1700, height: 2200, xdpi: 200, ydpi: 200}, 200, 1},
		{fact{width: 1728, height: 1100, xdpi: 204, ydpi: 98}, 204, 204. / 98},
		{fact{width: 3000, height: 4000, xdpi: 72, ydpi: 72}, 353, 1}, // a camera
		{fact{width: 1700, height: 2200}, 200, 1},
		{fact{width: 850, height: 1100, xdpi: 72, ydpi: 72}, 100, 1},
		{fact{width: 300, height: 200, xdpi: 300, ydpi: 300}, 72, 1},
	} {
		if dpi, tall := c.resolution(); dpi != c.dpi || tall != c.tall {
			t.Errorf("%+v: %d, %v", c.fact, dpi, tall)
		}
	}
}

func TestFactsOfTIFF(t *testing.T) {
	data := pagetest.Coded("group4.tif")
	file, err := readTIFF(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := file.entries(file.first)
	if got := facts(entries, file.order); err != nil || got != (fact{800, 600, 1, 200, 200}) {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestOrientation turns a camera's picture as it notes.
func TestOrientation(t *testing.T) {
	var plain bytes.Buffer
	sheet := pagetest.NewSheet(4, 3, 100) // dark in its top left corner
	sheet.Fill(0, 0, 1, 1)
	if err := jpeg.Encode(&plain, sheet.Gray, nil); err != nil {
		t.Fatal(err)
	}
	corners := map[string]image.Point{"top left": {10, 10}, "top right": {-10, 10}, "bottom right": {-10, -10}, "bottom left": {10, -10}}
	for orientation, want := range map[uint16]string{
		1: "top left", 2: "top right", 3: "bottom right", 4: "bottom left", 5: "top left", 6: "top right", 7: "bottom right", 8: "bottom left",
	} {
		exif := append([]byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), byte(orientation), 0, 0, 0, 0, 0, 0)
		data := slices.Concat(plain.Bytes()[:2], exif, plain.Bytes()[2:])
		img, err := open(t, data).Image(context.Background(), 1)
		if err != nil {
			t.Fatal(err)
		}
		gray, err := img.Pixels()
		if err != nil {
			t.Fatal(err)
		}
		at := corners[want]
		x, y := (at.X+gray.Rect.Dx())%gray.Rect.Dx(), (at.Y+gray.Rect.Dy())%gray.Rect.Dy()
		if (gray.Rect.Dx() == 300) != (orientation >= 5) || gray.GrayAt(x, y).Y > 60 {
			t.Errorf("orientation %d: %v, and its corner is not %s", orientation, gray.Rect, want)
		}
	}
}

func TestStretched(t *testing.T) {
	img := pagetest.Marked().Gray
	got, err := Image{Encoded: encodedPNG(t, img), Width: 800, Height: 600, Tall: 2}.Pixels()
	if err != nil || got.Rect.Dy() != 1200 || got.GrayAt(90, 180).Y > 60 || got.GrayAt(90, 400).Y < 200 {
		t.Errorf("%v, %v", got.Rect, err)
	}
}

func encodedPNG(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPNGResolution(t *testing.T) {
	data := encodedPNG(t, image.NewGray(image.Rect(0, 0, 1700, 2200)))
	chunk := []byte("\x00\x00\x00\x09pHYs\x00\x00\x2e\x23\x00\x00\x2e\x23\x01crc!")
	x, y := pngResolution(slices.Concat(data[:33], chunk, data[33:]))
	if math.Abs(x-300) > 0.1 || math.Abs(y-300) > 0.1 {
		t.Errorf("%v by %v", x, y)
	}
}

func FuzzTIFF(f *testing.F) {
	f.Add(pagetest.Coded("group4.tif"))
	f.Add(pagetest.Coded("lzw.tif"))
	f.Add([]byte("MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := readTIFF(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		offsets, err := file.directories(5)
		if err != nil {
			return
		}
		for _, at := range offsets {
			entries, err := file.entries(at)
			if err != nil {
				continue
			}
			out, ok, err := file.alone(entries, Limits{Bytes: 1 << 20})
			if err != nil || !ok {
				continue
			}
			again, err := readTIFF(bytes.NewReader(out), int64(len(out)))
			if err != nil {
				t.Fatal(err)
			}
			same, err := again.entries(again.first)
			if err != nil || facts(same, again.order).width != facts(entries, file.order).width {
				t.Fatalf("another image came out: %v", err)
			}
		}
	})
}

func FuzzFact(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x09pHYs"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var said fact
		said.jpegSegments(data)
		said.xdpi, said.ydpi = pngResolution(data)
		said.width, said.height = 1700, 2200
		if dpi, tall := said.resolution(); dpi < 72 || dpi > highestSaid || !(tall > 0) {
			t.Fatalf("%d dpi, %v times as high", dpi, tall)
		}
	})
}
