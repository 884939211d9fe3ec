package hostile

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"strings"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// images are image files: bombs by their header, loops and lies.
func images() map[string][]byte {
	good := sheet()
	return map[string][]byte{
		"header-60000.png":        pngFile(60000, 60000, 8, 0, ""),
		"deep-no-pixels.png":      pngFile(7000, 7000, 16, 6, deflated("\x00", 1000)),
		"pixels-without-end.png":  pngFile(100, 100, 8, 0, deflated("\x00", 15_000_000)),
		"text-bomb.png":           withText(pngOf(good), deflated("a", 12_000_000)),
		"header-60000.jpg":        jpegHeader(60000, 60000),
		"cut.jpg":                 jpegOf(good)[:len(jpegOf(good))/2],
		"header-60000.tif":        tiff(8, nil, entry{256, 4, 1, 60000}, entry{257, 4, 1, 60000}, entry{258, 3, 1, 8}, entry{262, 3, 1, 1}, entry{273, 4, 1, 8}, entry{279, 4, 1, 4}),
		"strips-outside.tif":      tiff(8, nil, entry{256, 4, 1, 1700}, entry{257, 4, 1, 2200}, entry{258, 3, 1, 8}, entry{262, 3, 1, 1}, entry{273, 4, 1, 0x7fffff00}, entry{278, 4, 1, 2200}, entry{279, 4, 1, 0xffffffff}),
		"strips-billion.tif":      tiff(8, nil, entry{256, 4, 1, 1700}, entry{257, 4, 1, 2200}, entry{258, 3, 1, 8}, entry{262, 3, 1, 1}, entry{273, 4, 1_000_000_000, 8}, entry{279, 4, 1_000_000_000, 8}),
		"directory-loop.tif":      tiff(8, at(8), entry{256, 4, 1, 100}, entry{257, 4, 1, 100}),
		"directory-cut.tif":       tiff(8, nil, entry{256, 4, 1, 100})[:12],
		"directories-empty.tif":   emptyDirectories(3000),
		"directories-beyond.tif":  tiff(0x7fffffff, nil),
		"deflate-more-pixels.tif": tiff(8, nil, entry{256, 4, 1, 100}, entry{257, 4, 1, 100}, entry{258, 3, 1, 8}, entry{259, 3, 1, 8}, entry{262, 3, 1, 1}, entry{273, 4, 1, 122}, entry{278, 4, 1, 100}, entry{279, 4, 1, 11000}, entry{284, 3, 1, 1}).with(deflated("\x00", 12_000_000)),
	}
}

// sheet is a small page with the text on it.
func sheet() *image.Gray {
	s := pagetest.NewSheet(8.5, 8.5, 100)
	s.Text(0.4, 0.8, 16, text)
	return s.Gray
}

func pngOf(img image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err) // a buffer takes all
	}
	return b.Bytes()
}

func jpegOf(img image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 60}); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func pngFile(width, height uint32, depth, color byte, packed string) []byte {
	head := binary.BigEndian.AppendUint32(nil, width)
	head = binary.BigEndian.AppendUint32(head, height)
	head = append(head, depth, color, 0, 0, 0)
	return []byte("\x89PNG\r\n\x1a\n" + chunk("IHDR", string(head)) + chunk("IDAT", packed) + chunk("IEND", ""))
}

// withText puts a packed comment behind a picture's header.
func withText(data []byte, packed string) []byte {
	const header = 8 + 25
	return []byte(string(data[:header]) + chunk("zTXt", "Comment\x00\x00"+packed) + string(data[header:]))
}

func chunk(name, data string) string {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(b, name+data...)
	return string(binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(name+data))))
}

// jpegHeader is a baseline picture in gray that says how large it is, and ends
// in its first line.
func jpegHeader(width, height uint16) []byte {
	b := []byte("\xff\xd8\xff\xdb\x00\x43\x00" + strings.Repeat("\x10", 64) + "\xff\xc0\x00\x0b\x08")
	b = binary.BigEndian.AppendUint16(b, height)
	b = binary.BigEndian.AppendUint16(b, width)
	return append(b, "\x01\x01\x11\x00"+
		"\xff\xc4\x00\x14\x00\x01"+strings.Repeat("\x00", 15)+"\x00"+ // one DC code
		"\xff\xc4\x00\x14\x10\x01"+strings.Repeat("\x00", 15)+"\x00"+ // one AC code: the block ends
		"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"+strings.Repeat("\x00", 2000)...)
}

// entry is a field of a TIFF's directory.
type entry struct {
	tag, kind    uint16
	count, value uint32
}

type tiffBytes []byte

func (t tiffBytes) with(data string) []byte { return append(t, data...) }

func at(offset uint32) *uint32 { return &offset }

// tiff is a file with one directory, said to stand at first and followed by
// the one at next.
func tiff(first uint32, next *uint32, entries ...entry) tiffBytes {
	order := binary.LittleEndian
	b := order.AppendUint32([]byte("II*\x00"), first)
	b = order.AppendUint16(b, uint16(len(entries)))
	for _, e := range entries {
		b = order.AppendUint16(order.AppendUint16(b, e.tag), e.kind)
		b = order.AppendUint32(order.AppendUint32(b, e.count), e.value)
	}
	if next == nil {
		next = new(uint32)
	}
	return order.AppendUint32(b, *next)
}

// emptyDirectories is a chain of directories of nothing.
func emptyDirectories(n int) []byte {
	order := binary.LittleEndian
	b := order.AppendUint32([]byte("II*\x00"), 8)
	for i := range n {
		b = order.AppendUint16(b, 0)
		next := uint32(8 + 6*(i+1))
		if i == n-1 {
			next = 0
		}
		b = order.AppendUint32(b, next)
	}
	return b
}
