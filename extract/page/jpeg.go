package page

import (
	"bytes"
	"image/color"
	"image/jpeg"
	"math"

	"github.com/ledongthuc/pdf"

	"github.com/oficialia/oficialia/schema"
)

// What an image must be like to be read instead of the page that it fills.
const (
	ownShare  = 0.75 // of the page that it covers at least: a scan with margins
	overhang  = 0.01 // of the page by which it may be cut off
	unequal   = 0.03 // by which its two resolutions may differ
	coarsest  = 0.97 * lowestDPI
	finestDPI = 620
)

// sole returns the image that is all there is to see on a page.
func (l *look) sole() (placed, bool) {
	if l.scene == nil || l.scene.special || len(l.scene.placed) != 1 {
		return placed{}, false
	}
	p := l.scene.placed[0]
	return p, l.scene.marks == 0 && !p.cut
}

// frame returns how the sole image stands on the page: its place, by how many
// quarters clockwise it must be turned, and its resolution.
func (l *look) frame(p placed) (at schema.Box, quarters int, dpi float64, ok bool) {
	pic, seen := p.picture()
	quarters, straight := p.at.quarters()
	full := p.at.bounds(span{0, 0, 1, 1})
	at = l.sheet.shown(full)
	dpi = math.Max(pic.xppi, pic.yppi)
	w, h := l.sheet.size()
	ok = seen && straight && math.Abs(pic.xppi-pic.yppi) <= unequal*dpi &&
		p.seen.area() >= ownShare*w*h &&
		at[0] >= -overhang && at[1] >= -overhang && at[2] <= 1+overhang && at[3] <= 1+overhang &&
		full.area()-p.seen.area() <= 2*overhang*w*h
	for i, v := range at {
		at[i] = min(max(v, 0), 1)
	}
	return at, (quarters + l.sheet.rotate/90) % 4, dpi, ok
}

// ownJPEG takes out the page's own JPEG, where that is all there is to see on
// the page and shows it as the page does.
func (d *Document) ownJPEG(l *look) (Image, bool) {
	p, ok := l.sole()
	if !ok || !plainJPEG(p.image) {
		return Image{}, false
	}
	at, quarters, dpi, ok := l.frame(p)
	if !ok || dpi < coarsest || dpi > finestDPI {
		return Image{}, false
	}
	data, err := d.objects.raw(p.image, d.limits)
	if err != nil {
		return Image{}, false
	}
	w, h, ok := soundJPEG(data)
	if !ok || int64(w) != p.image.Key("Width").Int64() || int64(h) != p.image.Key("Height").Int64() || w > d.limits.Pixels/h {
		return Image{}, false
	}
	return Image{Encoded: data, Turn: 90 * quarters, Width: w, Height: h, DPI: int(dpi + 0.5), Place: at}, true
}

// plainJPEG reports whether an image is a JPEG that means what its bytes say:
// gray or RGB, with no mask and no other reading of its samples.
func plainJPEG(v pdf.Value) bool {
	filter := v.Key("Filter")
	if filter.Kind() == pdf.Array && filter.Len() == 1 {
		filter = filter.Index(0)
	}
	for _, key := range []string{"SMask", "Mask", "Decode", "DecodeParms", "F", "OC"} {
		if !v.Key(key).IsNull() {
			return false
		}
	}
	return filter.Name() == "DCTDecode" && !v.Key("ImageMask").Bool() && v.Key("BitsPerComponent").Int64() == 8 && plainSpace(v.Key("ColorSpace"))
}

func plainSpace(v pdf.Value) bool {
	name := v.Name()
	if v.Kind() == pdf.Array {
		name = v.Index(0).Name()
	}
	switch name {
	case "DeviceGray", "DeviceRGB", "CalGray", "CalRGB":
		return true
	case "ICCBased":
		n := v.Index(1).Key("N").Int64()
		return n == 1 || n == 3
	}
	return false
}

// soundJPEG returns a JPEG's size, and false when it has four colours or is cut.
func soundJPEG(data []byte) (w, h int, ok bool) {
	config, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width <= 0 || config.Height <= 0 || config.ColorModel == color.CMYKModel {
		return 0, 0, false
	}
	end := bytes.TrimRight(data, "\x00\r\n \t")
	return config.Width, config.Height, bytes.HasSuffix(end, []byte("\xff\xd9"))
}

// ownImage returns the page's own image; an error sends the page to poppler.
func (d *Document) ownImage(l *look) (Image, error) {
	if img, ok := d.ownJPEG(l); ok {
		return img, nil
	}
	return Image{}, errElsewhere
}
