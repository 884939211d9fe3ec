package page

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	_ "image/jpeg" // decoder
	_ "image/png"  // decoder
	"os"

	_ "golang.org/x/image/tiff" // decoder
)

// countImages returns how many images a file holds: one, but for TIFF. The one
// is decoded: when it cannot be there is no document.
func (d *Document) countImages() (int, error) {
	if d.Kind != TIFF {
		_, err := d.decoded(1)
		return 1, err
	}
	f, err := os.Open(d.path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	t, err := tiffOf(f)
	if err != nil {
		return 0, err
	}
	offsets, err := t.directories(d.limits.Pages + 1)
	return len(offsets), err
}

func tiffOf(f *os.File) (*tiffFile, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return readTIFF(f, info.Size())
}

// fileImage returns image n of an image file, encoded.
func (d *Document) fileImage(n int) (Image, error) {
	img, f, err := d.fileBytes(n)
	if err != nil {
		return Image{}, err
	}
	if f.width <= 0 || f.height <= 0 {
		return Image{}, fmt.Errorf("%w (an image without a size)", ErrDamaged)
	}
	if f.width > d.limits.Pixels/f.height {
		return Image{}, fmt.Errorf("image of %d by %d pixels: %w", f.width, f.height, ErrTooLarge)
	}
	img.Width, img.Height, img.Place = f.width, f.height, whole()
	img.Turn, img.Mirrored = f.lie()
	img.DPI, img.Tall = f.resolution()
	return img, nil
}

// decoded returns image n of an image file in gray.
func (d *Document) decoded(n int) (Image, error) {
	img, err := d.fileImage(n)
	if err != nil {
		return Image{}, err
	}
	gray, err := img.Pixels()
	if err != nil {
		return Image{}, err
	}
	return pixels(gray, img.DPI), nil
}

func (d *Document) fileBytes(n int) (Image, fact, error) {
	if d.Kind == TIFF {
		return d.tiffBytes(n)
	}
	data, err := os.ReadFile(d.path)
	if err != nil {
		return Image{}, fact{}, err
	}
	f, err := factOf(d.Kind, data)
	return Image{Encoded: data}, f, err
}

// tiffBytes takes image n out of a TIFF.
func (d *Document) tiffBytes(n int) (Image, fact, error) {
	file, err := os.Open(d.path)
	if err != nil {
		return Image{}, fact{}, err
	}
	defer file.Close()
	t, err := tiffOf(file)
	if err != nil {
		return Image{}, fact{}, err
	}
	offsets, err := t.directories(n)
	if err != nil {
		return Image{}, fact{}, err
	}
	if n > len(offsets) {
		return Image{}, fact{}, ErrNoPage
	}
	entries, err := t.entries(offsets[n-1])
	if err != nil {
		return Image{}, fact{}, err
	}
	f := facts(entries, t.order)
	data, ok, err := t.alone(entries, d.limits)
	if err != nil || ok {
		return Image{Encoded: data}, f, err
	}
	f.orientation = 1 // the decoder sees what the file says and turns it
	data, err = os.ReadFile(d.path)
	return Image{Encoded: data, Index: n - 1}, f, err
}

func decodeGray(data []byte) (*image.Gray, error) {
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	return gray(img), nil
}

// gray converts an image, white where it is transparent.
func gray(img image.Image) *image.Gray {
	if g, ok := img.(*image.Gray); ok {
		return g
	}
	b := img.Bounds()
	if c, ok := img.(*image.YCbCr); ok && b.Min == (image.Point{}) {
		return &image.Gray{Pix: c.Y, Stride: c.YStride, Rect: b}
	}
	g := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(g, g.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(g, g.Bounds(), img, b.Min, draw.Over)
	return g
}
