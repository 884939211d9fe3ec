package page

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"math"
)

// fact is what an image file says of its image.
type fact struct {
	width, height int
	orientation   int     // as Exif and TIFF number it, 1 to 8; 1 is upright
	xdpi, ydpi    float64 // 0: not said
}

// factOf reads the head of a JPEG or PNG.
func factOf(kind Kind, data []byte) (fact, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return fact{}, fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	f := fact{width: config.Width, height: config.Height, orientation: 1}
	if kind == PNG {
		f.xdpi, f.ydpi = pngResolution(data)
		return f, nil
	}
	f.jpegSegments(data)
	return f, nil
}

// jpegSegments reads the segments before the image: JFIF's says its resolution,
// and Exif's, which a camera writes, how it lies.
func (f *fact) jpegSegments(data []byte) {
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		marker, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker == 0xda || size < 2 || at+2+size > len(data) {
			return
		}
		body := data[at+4 : at+2+size]
		switch {
		case marker == 0xe0 && bytes.HasPrefix(body, []byte("JFIF\x00")) && len(body) >= 12:
			scale := map[byte]float64{1: 1, 2: 2.54}[body[7]]
			f.xdpi, f.ydpi = scale*float64(binary.BigEndian.Uint16(body[8:])), scale*float64(binary.BigEndian.Uint16(body[10:]))
		case marker == 0xe1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")):
			f.exif(body[6:])
		}
		at += 2 + size
	}
}

// exif reads a camera's notes, which have the form of a TIFF's directory.
func (f *fact) exif(data []byte) {
	t, err := readTIFF(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return
	}
	entries, err := t.entries(t.first)
	if err != nil {
		return
	}
	said := facts(entries, t.order)
	f.orientation = said.orientation
	if f.xdpi == 0 {
		f.xdpi, f.ydpi = said.xdpi, said.ydpi
	}
}

// pngResolution reads the pHYs chunk, which stands before the image's data.
func pngResolution(data []byte) (x, y float64) {
	for at := 8; at+8 <= len(data); {
		size := int(binary.BigEndian.Uint32(data[at:]))
		name := string(data[at+4 : at+8])
		if name == "IDAT" || size < 0 || size > len(data)-at-12 {
			return 0, 0
		}
		if body := data[at+8:]; name == "pHYs" && size == 9 && body[8] == 1 { // dots a metre
			return float64(binary.BigEndian.Uint32(body)) * 0.0254, float64(binary.BigEndian.Uint32(body[4:])) * 0.0254
		}
		at += 12 + size
	}
	return 0, 0
}

// lie returns by how many degrees clockwise the image must be turned, and
// whether it must be mirrored, left for right, before that.
func (f fact) lie() (turn int, mirrored bool) {
	turns := [...]int{0, 0, 0, 180, 180, 270, 90, 90, 270}
	if f.orientation < 1 || f.orientation >= len(turns) {
		return 0, false
	}
	return turns[f.orientation], f.orientation == 2 || f.orientation == 4 || f.orientation == 5 || f.orientation == 7
}

// Bounds of what a file may say of its resolution and be believed: dots an inch
// (72 and 96 are written by programs that know none, 98 by fax machines), and inches of a page's
// side.
const (
	lowestSaid, highestSaid = 97, 1200
	shortest, longest       = 4, 20
)

// resolution returns the dots an inch across, and how many times as many they
// are as those down: fax machines send twice as fine lines as rows. What no page
// can have is not believed; the image is then taken for a letter-size page.
func (f fact) resolution() (dpi int, tall float64) {
	believed := func(dots, size float64) bool {
		return dots >= lowestSaid && dots <= highestSaid && size/dots >= shortest && size/dots <= longest
	}
	if believed(f.xdpi, float64(f.width)) && believed(f.ydpi, float64(f.height)) {
		tall = f.xdpi / f.ydpi
		if math.Abs(tall-1) <= unequal {
			tall = 1
		}
		return int(f.xdpi + 0.5), tall
	}
	return min(max(int(float64(min(f.width, f.height))/8.5+0.5), 72), 600), 1
}
