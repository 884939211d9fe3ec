package recognizer

import (
	"image"

	ort "github.com/yalue/onnxruntime_go"
	"golang.org/x/image/draw"
)

// What the network takes: images of this height in pixels, no narrower than that, in three
// colours from -1 for black to 1.
const (
	height   = 48
	leastLen = 16
	colours  = 3
)

// shownTo is an image as the network takes it.
func shownTo(img *image.Gray) (*ort.Tensor[float32], error) {
	wide := max(1, (img.Rect.Dx()*height+img.Rect.Dy()/2)/max(1, img.Rect.Dy()))
	scaled := image.NewGray(image.Rect(0, 0, max(wide, leastLen), height))
	draw.Draw(scaled, scaled.Rect, image.White, image.Point{}, draw.Src)
	draw.BiLinear.Scale(scaled, image.Rect(0, 0, wide, height), img, img.Rect, draw.Src, nil)
	data := make([]float32, 0, colours*len(scaled.Pix))
	for range colours {
		for _, v := range scaled.Pix {
			data = append(data, float32(v)/127.5-1)
		}
	}
	return ort.NewTensor(ort.NewShape(1, colours, height, int64(scaled.Rect.Dx())), data)
}
