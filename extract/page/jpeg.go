package page

import (
	"bytes"
	"image/color"
	"image/jpeg"

	"github.com/ledongthuc/pdf"
)

// ownJPEG takes out the page's own JPEG, where that is all there is to see on
// the page and shows it as the page does.
func (d *Document) ownJPEG(l *look) (Image, error) {
	p, ok := l.sole()
	if !ok || !plainJPEG(p.image) {
		return Image{}, errElsewhere
	}
	img, ok := l.framed(p)
	if !ok {
		return Image{}, errElsewhere
	}
	data, err := d.objects.raw(p.image, d.limits)
	if err != nil {
		return Image{}, errElsewhere
	}
	w, h, ok := soundJPEG(data)
	if !bytes.HasSuffix(bytes.TrimRight(data, "\x00\r\n \t"), []byte("\xff\xd9")) {
		return Image{}, flaw{"its image is cut"}
	}
	if !ok || w != img.Width || h != img.Height || w > d.limits.Pixels/h {
		return Image{}, errElsewhere
	}
	img.Encoded = data
	return img, nil
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

// soundJPEG returns a JPEG's size, and false when it has none or four colours.
func soundJPEG(data []byte) (w, h int, ok bool) {
	config, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width <= 0 || config.Height <= 0 || config.ColorModel == color.CMYKModel {
		return 0, 0, false
	}
	return config.Width, config.Height, true
}
