package hostile

import (
	"encoding/binary"
	"fmt"
)

// pictures are PDFs around an image that claims 60000 by 60000 pixels.
func pictures() map[string][]byte {
	const square = "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 "
	return map[string][]byte{
		"image-60000-jpeg.pdf":  withImage(square+"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", string(jpegHeader(60000, 60000))),
		"image-60000-flate.pdf": withImage(square+"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", deflated("\x00", 12_000_000)),
		"image-60000-jbig2.pdf": withImage(square+"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", jbig2(60000, 60000)),
		"image-60000-jpx.pdf":   withImage(square+"/Filter /JPXDecode", jpx(60000, 60000)),
		"image-60000-fax.pdf":   withImage(square+"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>", "\xff\xff\xff\xff"),
		"image-lies-jpeg.pdf":   withImage("/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", string(jpegHeader(60000, 60000))),
		"image-lies-jbig2.pdf":  withImage("/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", jbig2(0xffff, 0xffffff)),
		"image-mask-itself.pdf": withImage("/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 5 0 R /Filter /FlateDecode", deflated("\x00", 1_000_000)),
		"inline-unended.pdf":    onePage("", "q 612 0 0 792 0 0 cm BI /W 60000 /H 60000 /BPC 8 /CS /G ID \x00\x00"),
	}
}

// withImage is a page that an image fills.
func withImage(dict, data string) []byte {
	return onePage("/XObject << /Im 5 0 R >>", "q 612 0 0 792 0 0 cm /Im Do Q", stream(dict, data))
}

// jbig2 is an embedded stream that holds no more than a page's size (ITU-T
// T.88, 7.4.8).
func jbig2(width, height uint32) string {
	b := []byte{0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19}
	b = binary.BigEndian.AppendUint32(b, width)
	b = binary.BigEndian.AppendUint32(b, height)
	return string(append(b, make([]byte, 11)...))
}

// jpx is a JPEG 2000 codestream with a header and an empty tile (ISO/IEC
// 15444-1, annex A).
func jpx(width, height uint32) string {
	var b []byte
	word := func(values ...uint32) {
		for _, v := range values {
			b = binary.BigEndian.AppendUint32(b, v)
		}
	}
	b = append(b, "\xff\x4f\xff\x51\x00\x29\x00\x00"...)
	word(width, height, 0, 0, width, height, 0, 0)
	b = append(b, "\x00\x01\x07\x01\x01"...)
	b = append(b, "\xff\x52\x00\x0c\x00\x00\x00\x01\x00\x05\x04\x04\x00\x00"...) // coding style
	b = append(b, "\xff\x5c\x00\x13\x40"+"\x40\x48\x48\x50\x48\x48\x50\x48\x48\x50\x48\x48\x50\x48\x48\x50"...)
	b = append(b, "\xff\x90\x00\x0a\x00\x00"...)
	word(0)
	b = append(b, "\x00\x01\xff\x93\xff\xd9"...)
	return string(b)
}

// external is a PDF whose image and content are said to stand in another file.
func external(path string) []byte {
	return onePage("/XObject << /Im 5 0 R >>", "q 612 0 0 792 0 0 cm /Im Do Q "+shown,
		fmt.Sprintf("<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /F (%s) /Length 0 >>\nstream\n\nendstream", path))
}
