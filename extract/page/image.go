package page

import (
	"fmt"
	"image"
	"math"
	"slices"

	"golang.org/x/image/draw"

	"github.com/oficialia/oficialia/schema"
)

// Image is a page's picture: either gray pixels, as the page is shown, or a
// file's bytes, which a decoder may read at the scale it wants and which must
// then be turned.
type Image struct {
	Gray *image.Gray // nil when Encoded is set

	Encoded []byte // a JPEG, PNG, TIFF or JPEG 2000 file; nil when Gray is set
	Index   int    // which of the images in Encoded, from 0
	Turn    int    // degrees clockwise that the decoded image must be turned by: 0, 90, 180, 270

	Mirrored bool    // it must be mirrored, left for right, before it is turned
	Tall     float64 // how many times as high it must be made before that; 0 is 1

	Width, Height int        // pixels of Gray, or of what Encoded holds before it is turned
	DPI           int        // dots an inch at that size
	Place         schema.Box // where the image lies on the page as it is shown

	Complaint string // what the program that drew the page found wrong with it, in a line; something may be missing
}

// whole is the place of an image that fills its page.
func whole() schema.Box { return schema.Box{0, 0, 1, 1} }

func pixels(img *image.Gray, dpi int) Image {
	return Image{Gray: img, Width: img.Rect.Dx(), Height: img.Rect.Dy(), DPI: dpi, Place: whole()}
}

// Pixels returns the picture in gray as the page shows it, decoded where it was
// not yet.
func (i Image) Pixels() (*image.Gray, error) {
	if i.Gray != nil {
		return i.Gray, nil
	}
	img, err := decodeGray(i.Encoded)
	if err != nil {
		return nil, err
	}
	if b := img.Bounds(); b.Dx() != i.Width || b.Dy() != i.Height {
		return nil, fmt.Errorf("%w (an image of %d by %d pixels that says %d by %d)", ErrDamaged, b.Dx(), b.Dy(), i.Width, i.Height)
	}
	img = stretched(img, i.Tall)
	if i.Mirrored {
		mirror(img)
	}
	return turned(img, i.Turn/90), nil
}

// stretched makes an image some times as high.
func stretched(img *image.Gray, tall float64) *image.Gray {
	if tall == 0 || tall == 1 {
		return img
	}
	out := image.NewGray(image.Rect(0, 0, img.Rect.Dx(), max(1, int(math.Round(tall*float64(img.Rect.Dy()))))))
	draw.ApproxBiLinear.Scale(out, out.Rect, img, img.Rect, draw.Src, nil)
	return out
}

// mirror swaps left and right.
func mirror(img *image.Gray) {
	for y := range img.Rect.Dy() {
		slices.Reverse(img.Pix[y*img.Stride : y*img.Stride+img.Rect.Dx()])
	}
}

// turned turns an image by quarters clockwise.
func turned(img *image.Gray, quarters int) *image.Gray {
	if quarters%4 == 0 {
		return img
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, w, h))
	if quarters%2 != 0 {
		out = image.NewGray(image.Rect(0, 0, h, w))
	}
	for y := range h {
		row := img.Pix[y*img.Stride : y*img.Stride+w]
		for x, v := range row {
			switch quarters % 4 {
			case 1:
				out.Pix[x*out.Stride+h-1-y] = v
			case 2:
				out.Pix[(h-1-y)*out.Stride+w-1-x] = v
			case 3:
				out.Pix[(w-1-x)*out.Stride+y] = v
			}
		}
	}
	return out
}
