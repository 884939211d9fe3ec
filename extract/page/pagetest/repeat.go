package pagetest

import (
	"bytes"
	"compress/zlib"
	"fmt"
)

// Repeat returns a PDF of any number of pages that all show the same sheet. The
// image is in the file once, so that a long document is small.
func Repeat(s *Sheet, pages int) []byte {
	var b builder
	var packed bytes.Buffer
	w, h := s.Rect.Dx(), s.Rect.Dy()
	z := zlib.NewWriter(&packed)
	for y := range h {
		z.Write(s.Pix[y*s.Stride : y*s.Stride+w])
	}
	z.Close()
	wide, high := float64(w)*72/float64(s.DPI), float64(h)*72/float64(s.DPI)
	img := b.stream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", w, h), packed.Bytes())
	content := b.stream("", fmt.Appendf(nil, "q %.2f 0 0 %.2f 0 0 cm /Im Do Q", wide, high))
	for range pages {
		b.page(fmt.Sprintf("/MediaBox [0 0 %.2f %.2f] /Resources << /XObject << /Im %d 0 R >> >> /Contents %d 0 R", wide, high, img, content))
	}
	return b.bytes()
}
