package ocr

/*
#include <leptonica/allheaders.h>
*/
import "C"

import (
	"fmt"
	"image"
	"unsafe"

	"github.com/oficialia/oficialia/extract/page"
)

// header is what an encoded image says of itself.
type header struct {
	format        C.l_int32
	width, height int
	cmyk          bool
}

// decode reads an image of an encoded file (JPEG, PNG, TIFF, JPEG 2000) as 8-bit
// gray, reduced by 1, 2, 4 or 8: a JPEG is then decoded at that scale, which
// saves most of the work. Index counts a TIFF's images from 0. An image of more
// than most pixels is page.ErrTooLarge before anything is decoded; one that
// cannot be decoded whole is page.ErrDamaged.
func decode(data []byte, index, reduce, most int) (pix, error) {
	h, err := headerOf(data, index)
	if err != nil {
		return pix{}, err
	}
	if h.width <= 0 || h.height <= 0 || h.width > most/h.height {
		return pix{}, fmt.Errorf("image of %d by %d pixels: %w", h.width, h.height, page.ErrTooLarge)
	}
	bytes, size := (*C.l_uint8)(unsafe.Pointer(&data[0])), C.size_t(len(data))
	var p *C.PIX
	switch h.format {
	case C.IFF_JFIF_JPEG:
		hint := C.l_int32(C.L_JPEG_READ_LUMINANCE)
		if h.cmyk {
			hint = 0
		}
		p = C.pixReadMemJpeg(bytes, size, 0, C.l_int32(reduce), nil, hint)
		reduce = 1
	case C.IFF_JP2:
		p = C.pixReadMemJp2k(bytes, size, C.l_uint32(reduce), nil, 0, 0)
		reduce = 1
	case C.IFF_PNG:
		p = C.pixReadMemPng(bytes, size)
	default:
		p = C.pixReadMemTiff(bytes, size, C.l_int32(index))
	}
	return toGray(p, reduce)
}

// headerOf reads the size of an image without decoding it.
func headerOf(data []byte, index int) (header, error) {
	if len(data) == 0 {
		return header{}, page.ErrEmpty
	}
	bytes, size := (*C.l_uint8)(unsafe.Pointer(&data[0])), C.size_t(len(data))
	var format, w, h, cmyk C.l_int32
	if len(data) < 12 || C.findFileFormatBuffer(bytes, &format) != 0 {
		return header{}, fmt.Errorf("%w (no known kind of image)", page.ErrDamaged)
	}
	var failed C.l_int32
	switch format {
	case C.IFF_JFIF_JPEG:
		failed = C.readHeaderMemJpeg(bytes, size, &w, &h, nil, nil, &cmyk)
	case C.IFF_JP2:
		failed = C.readHeaderMemJp2k(bytes, size, &w, &h, nil, nil, nil)
	case C.IFF_PNG:
		failed = C.readHeaderMemPng(bytes, size, &w, &h, nil, nil, nil)
	case C.IFF_TIFF, C.IFF_TIFF_PACKBITS, C.IFF_TIFF_RLE, C.IFF_TIFF_G3, C.IFF_TIFF_G4, C.IFF_TIFF_LZW, C.IFF_TIFF_ZIP, C.IFF_TIFF_JPEG:
		failed = C.readHeaderMemTiff(bytes, size, C.l_int32(index), &w, &h, nil, nil, nil, nil, nil)
	default:
		failed = 1
	}
	if failed != 0 {
		return header{}, fmt.Errorf("%w (no size in the image)", page.ErrDamaged)
	}
	return header{format, int(w), int(h), cmyk != 0}, nil
}

// toGray makes 8-bit gray, white where it is transparent, of an image of any
// kind, which it frees.
func toGray(p *C.PIX, reduce int) (pix, error) {
	if p == nil {
		return pix{}, fmt.Errorf("%w (the image cannot be decoded whole)", page.ErrDamaged)
	}
	gray := pix{p}
	if p.d == 32 && p.spp == 4 {
		if err := gray.replace(C.pixRemoveAlpha(gray.p)); err != nil {
			return pix{}, err
		}
	}
	if gray.p.d == 1 && reduce > 1 {
		return gray, gray.replace(C.pixScaleToGray(gray.p, C.l_float32(1/float64(reduce))))
	}
	if gray.p.d != 8 || gray.p.colormap != nil {
		if err := gray.replace(C.pixConvertTo8(gray.p, 0)); err != nil {
			return pix{}, err
		}
	}
	for ; reduce > 1; reduce /= 2 {
		if err := gray.replace(C.pixScaleAreaMap2(gray.p)); err != nil {
			return pix{}, err
		}
	}
	return gray, nil
}

// replace frees the image and takes another for it, or none when there is none.
func (p *pix) replace(by *C.PIX) error {
	p.free()
	q, err := made(by)
	*p = q
	return err
}

// open decodes a page's picture, reduced by 1, 2, 4 or 8, as the page shows it.
func open(img page.Image, reduce, most int) (pix, error) {
	if img.Gray != nil {
		return fromGray(img.Gray)
	}
	p, err := decode(img.Encoded, img.Index, reduce, most)
	if err != nil {
		return pix{}, err
	}
	if img.Tall > 0 && img.Tall != 1 {
		err = p.replace(C.pixScale(p.p, 1, C.l_float32(img.Tall)))
	}
	if err == nil && img.Mirrored {
		C.pixFlipLR(p.p, p.p)
	}
	if err == nil && img.Turn != 0 {
		err = p.replaceBy(p.quarter(img.Turn / 90))
	}
	return p, err
}

// replaceBy is replace for what may have failed.
func (p *pix) replaceBy(q pix, err error) error {
	p.free()
	*p = q
	return err
}

// finest is the resolution from whose double on an image is decoded at a half,
// quarter or eighth of its size: print has all it needs below it.
const finest = 200

// Decode returns a page's picture in gray as the page shows it, and its
// resolution: a fine one is decoded coarser. An image of more than most pixels
// is page.ErrTooLarge, one that cannot be decoded whole page.ErrDamaged.
func Decode(img page.Image, most int) (*image.Gray, int, error) {
	if img.Gray != nil {
		return img.Gray, img.DPI, nil
	}
	reduce := 1
	for reduce < 8 && img.DPI/(2*reduce) >= finest {
		reduce *= 2
	}
	p, err := open(img, reduce, most)
	if err != nil {
		return nil, 0, err
	}
	defer p.free()
	return p.image(), img.DPI / reduce, nil
}

// image copies an 8-bit image's pixels.
func (p pix) image() *image.Gray {
	w, h := p.size()
	out := image.NewGray(image.Rect(0, 0, w, h))
	C.pixEndianByteSwap(p.p)
	stride := 4 * int(p.p.wpl)
	rows := unsafe.Slice((*byte)(unsafe.Pointer(p.p.data)), stride*h)
	for y := range h {
		copy(out.Pix[y*out.Stride:(y+1)*out.Stride], rows[y*stride:])
	}
	C.pixEndianByteSwap(p.p)
	return out
}

// mean is the mean gray of an 8-bit image.
func (p pix) mean() float64 {
	var v C.l_float32
	C.pixGetAverageMasked(p.p, nil, 0, 0, 1, C.L_MEAN_ABSVAL, &v)
	return float64(v)
}
