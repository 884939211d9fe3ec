package recognizer

import (
	"image"

	ort "github.com/yalue/onnxruntime_go"
	"golang.org/x/image/draw"
)

// FigureHeight is that of the images which the reader of figures takes, in pixels.
const FigureHeight = 32

// figurePaper is how much paper behind the image it was trained with at least, in pixels.
const figurePaper = 8

// leastLen is the width in pixels below which an image is padded with paper.
const leastLen = 16

// Scaled is an image brought to a height in pixels, and padded with paper to a least width.
func Scaled(img *image.Gray, height int) *image.Gray {
	wide := max(1, (img.Rect.Dx()*height+img.Rect.Dy()/2)/max(1, img.Rect.Dy()))
	scaled := image.NewGray(image.Rect(0, 0, max(wide, leastLen), height))
	draw.Draw(scaled, scaled.Rect, image.White, image.Point{}, draw.Src)
	draw.BiLinear.Scale(scaled, image.Rect(0, 0, wide, height), img, img.Rect, draw.Src, nil)
	return scaled
}

// shownTo is an image as the network takes it: from -1 for black to 1, with paper behind it.
func (n network) shownTo(img *image.Gray) (*ort.Tensor[float32], error) {
	scaled := Scaled(img, n.height)
	wide := scaled.Rect.Dx()
	data := make([]float32, 0, n.colours*n.height*(wide+n.paper))
	for range n.colours {
		for y := range n.height {
			for _, v := range scaled.Pix[y*scaled.Stride : y*scaled.Stride+wide] {
				data = append(data, float32(v)/127.5-1)
			}
			for range n.paper {
				data = append(data, 1)
			}
		}
	}
	return ort.NewTensor(ort.NewShape(1, int64(n.colours), int64(n.height), int64(wide+n.paper)), data)
}
