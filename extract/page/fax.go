package page

import (
	"bytes"
	"encoding/binary"

	"github.com/ledongthuc/pdf"
)

// ownFax takes out the page's own CCITT G4 image and makes a TIFF around it:
// the coding is the same (ISO 32000-1, 7.4.6; TIFF 6.0, section 11).
func (d *Document) ownFax(l *look) (Image, bool) {
	p, ok := l.sole()
	if !ok {
		return Image{}, false
	}
	f, ok := faxOf(p.image)
	if !ok || f.width > d.limits.Pixels/f.height {
		return Image{}, false
	}
	img, ok := l.framed(p)
	if !ok {
		return Image{}, false
	}
	data, err := d.objects.raw(p.image, d.limits)
	if err != nil {
		return Image{}, false
	}
	img.Encoded = f.tiff(data)
	return img, true
}

// fax is a CCITT G4 image.
type fax struct {
	width, height int
}

// faxOf reports whether an image is G4 without what a TIFF cannot say, or says
// so that its readers differ: that black is paper.
func faxOf(v pdf.Value) (fax, bool) {
	f := fax{width: int(v.Key("Width").Int64()), height: int(v.Key("Height").Int64())}
	filter, parms := v.Key("Filter"), v.Key("DecodeParms")
	if filter.Kind() == pdf.Array && filter.Len() == 1 && parms.Kind() == pdf.Array {
		filter, parms = filter.Index(0), parms.Index(0)
	}
	space := v.Key("ColorSpace")
	if space.Kind() == pdf.Array {
		space = space.Index(0)
	}
	for _, key := range []string{"SMask", "Mask", "F", "OC"} {
		if !v.Key(key).IsNull() {
			return f, false
		}
	}
	columns := parms.Key("Columns").Int64()
	if parms.Key("Columns").IsNull() {
		columns = 1728
	}
	inverted := parms.Key("BlackIs1").Bool() != (v.Key("Decode").Index(0).Float64() == 1)
	return f, !inverted && filter.Name() == "CCITTFaxDecode" && parms.Key("K").Float64() < 0 && !parms.Key("EncodedByteAlign").Bool() &&
		!v.Key("ImageMask").Bool() && (space.Name() == "DeviceGray" || space.Name() == "CalGray") &&
		f.width > 0 && f.height > 0 && columns == int64(f.width)
}

// tiff returns a file of one strip with the coded rows.
func (f fax) tiff(rows []byte) []byte {
	const (
		short, long = 3, 4
		entries     = 8
		start       = 8 + 2 + 12*entries + 4
		g4          = 4
	)
	var b bytes.Buffer
	b.Grow(start + len(rows))
	b.WriteString("II*\x00")
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a buffer takes all
	put(uint32(8))
	put(uint16(entries))
	for _, e := range [entries]struct {
		tag, kind uint16
		value     uint32
	}{
		{256, long, uint32(f.width)},
		{257, long, uint32(f.height)},
		{258, short, 1}, // bits
		{259, short, g4},
		{262, short, 0},    // paper is zero
		{273, long, start}, // where the strip begins
		{278, long, uint32(f.height)},
		{279, long, uint32(len(rows))},
	} {
		put(e.tag)
		put(e.kind)
		put(uint32(1))
		put(e.value) // a short stands first in its four bytes
	}
	put(uint32(0))
	b.Write(rows)
	return b.Bytes()
}
