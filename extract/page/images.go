package page

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/draw"
	_ "image/jpeg" // decoder
	_ "image/png"  // decoder
	"os"

	_ "golang.org/x/image/tiff" // decoder
)

// countImages returns how many images a file holds: one, but for TIFF.
func (d *Document) countImages() (int, error) {
	if d.Kind != TIFF {
		_, err := d.decode(1)
		return 1, err
	}
	data, err := os.ReadFile(d.path)
	if err != nil {
		return 0, err
	}
	offsets, err := directories(data, d.limits.Pages+1)
	return len(offsets), err
}

// decode returns image n of an image file in gray.
func (d *Document) decode(n int) (Image, error) {
	data, err := os.ReadFile(d.path)
	if err != nil {
		return Image{}, err
	}
	if d.Kind == TIFF {
		if data, err = turnTo(data, n); err != nil {
			return Image{}, err
		}
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return Image{}, fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	if config.Width <= 0 || config.Height <= 0 || config.Width > d.limits.Pixels/config.Height {
		return Image{}, fmt.Errorf("image of %d by %d pixels: %w", config.Width, config.Height, ErrTooLarge)
	}
	img, err := decodeGray(data)
	if err != nil {
		return Image{}, err
	}
	return pixels(img, guessDPI(config)), nil
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

// guessDPI takes the image for a letter-size page: what an image file says of
// its resolution is seldom true.
func guessDPI(c image.Config) int {
	short := min(c.Width, c.Height)
	return min(max(int(float64(short)/8.5+0.5), 72), 600)
}

// directories returns where a TIFF's image directories begin.
func directories(data []byte, most int) ([]uint32, error) {
	order, next, err := tiffHead(data)
	if err != nil {
		return nil, err
	}
	var offsets []uint32
	seen := map[uint32]bool{}
	for next != 0 && len(offsets) < most {
		if seen[next] || uint64(next)+2 > uint64(len(data)) {
			return nil, fmt.Errorf("%w (bad directory)", ErrDamaged)
		}
		seen[next] = true
		offsets = append(offsets, next)
		end := uint64(next) + 2 + 12*uint64(order.Uint16(data[next:]))
		if end+4 > uint64(len(data)) {
			return nil, fmt.Errorf("%w (bad directory)", ErrDamaged)
		}
		next = order.Uint32(data[end:])
	}
	return offsets, nil
}

func tiffHead(data []byte) (binary.ByteOrder, uint32, error) {
	if len(data) < 8 {
		return nil, 0, fmt.Errorf("%w (cut after %d bytes)", ErrDamaged, len(data))
	}
	var order binary.ByteOrder = binary.LittleEndian
	if data[0] == 'M' {
		order = binary.BigEndian
	}
	return order, order.Uint32(data[4:]), nil
}

// turnTo makes image n the first, by pointing the header at its directory: the
// decoder knows no other.
func turnTo(data []byte, n int) ([]byte, error) {
	offsets, err := directories(data, n)
	if err != nil {
		return nil, err
	}
	if n > len(offsets) {
		return nil, ErrNoPage
	}
	order, _, err := tiffHead(data)
	if err != nil {
		return nil, err
	}
	order.PutUint32(data[4:], offsets[n-1])
	return data, nil
}
