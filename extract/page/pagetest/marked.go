package pagetest

import (
	"bytes"
	"embed"
	"encoding/binary"
)

//go:embed coded
var coded embed.FS

// Coded returns Marked in a coding for which Go has no encoder: a TIFF ("16.tif",
// "fax.tif", "group4.tif", "jpeg.tif", "lzw.tif", "rle.tif", "zip.tif"), a
// JPEG 2000 ("marked.jp2"), or bare rows ("marked.g3", "marked.g4").
func Coded(name string) []byte {
	data, err := coded.ReadFile("coded/" + name)
	if err != nil {
		panic(err) // a test's mistake
	}
	return data
}

// Marked is a sheet of 4 by 3 inches with a black square near its top left
// corner and a bar to its right, so that no two ways to lay it look the same.
func Marked() *Sheet {
	s := NewSheet(4, 3, 200)
	s.Fill(0.2, 0.2, 0.5, 0.5)
	s.Fill(3, 0.5, 0.2, 2)
	return s
}

// G4Parms is what MarkedG4 tells its decoder.
const G4Parms = "/DecodeParms << /K -1 /Columns 800 /Rows 600 >>"

// MarkedG4 is Marked as a PDF holds a CCITT G4 image.
func MarkedG4() Picture {
	return Picture{Marked().dict("DeviceGray", 1) + " /Filter /CCITTFaxDecode " + G4Parms, Coded("marked.g4")}
}

// MarkedG3 is Marked in CCITT G3 of one dimension.
func MarkedG3() Picture {
	return Picture{Marked().dict("DeviceGray", 1) + " /Filter /CCITTFaxDecode /DecodeParms << /K 0 /Columns 800 /Rows 600 /EndOfLine true >>", Coded("marked.g3")}
}

// MarkedJPX is Marked in JPEG 2000.
func MarkedJPX() Picture {
	return Picture{Marked().dict("DeviceGray", 8) + " /Filter /JPXDecode", Coded("marked.jp2")}
}

// MarkedJBIG2 is Marked in JBIG2: a page's segment, and one generic region that
// is coded as G4 is (ITU-T T.88, 7.4.6 and 7.4.8).
func MarkedJBIG2() Picture {
	var b bytes.Buffer
	put := func(values ...any) {
		for _, v := range values {
			binary.Write(&b, binary.BigEndian, v) // a buffer takes all
		}
	}
	rows := Coded("marked.g4")
	put(uint32(0), uint8(48), uint8(0), uint8(1), uint32(19))
	put(uint32(800), uint32(600), uint32(0), uint32(0), uint8(0), uint16(0))
	put(uint32(1), uint8(38), uint8(0), uint8(1), uint32(18+len(rows)))
	put(uint32(800), uint32(600), uint32(0), uint32(0), uint8(0), uint8(1))
	b.Write(rows)
	return Picture{Marked().dict("DeviceGray", 1) + " /Filter /JBIG2Decode", b.Bytes()}
}

// MarkedBits is Marked as samples of some bits: gray of 1, 2, 4, 8 or 16, RGB of
// 24, CMYK of 32.
func MarkedBits(bits int) Picture {
	s := Marked()
	space, each := "DeviceGray", bits
	switch bits {
	case 24:
		space, each = "DeviceRGB", 8
	case 32:
		space, each = "DeviceCMYK", 8
	}
	var rows bytes.Buffer
	for y := range s.Rect.Dy() {
		held, full := byte(0), 0
		for _, v := range s.Pix[y*s.Stride : y*s.Stride+s.Rect.Dx()] {
			switch {
			case bits == 32:
				rows.Write([]byte{0, 0, 0, 255 - v})
			case bits >= 8:
				rows.Write(bytes.Repeat([]byte{v}, bits/8))
			default:
				held = held<<bits | v>>(8-bits)
				if full += bits; full == 8 {
					rows.WriteByte(held)
					held, full = 0, 0
				}
			}
		}
	}
	return Picture{s.dict(space, each), rows.Bytes()}
}
