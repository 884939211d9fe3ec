package page

import (
	"bytes"
	"fmt"
	"image"

	"github.com/ledongthuc/pdf"
	"golang.org/x/image/ccitt"
)

// ownFax decodes the page's own CCITT G4 image (ISO 32000-1, 7.4.6), which is
// done sooner than handing it on, and tells whether it is whole, which poppler
// does not.
func (d *Document) ownFax(l *look) (Image, error) {
	p, ok := l.sole()
	if !ok {
		return Image{}, errElsewhere
	}
	options, ok := faxOptions(p.image)
	if !ok || p.image.Key("ImageMask").Bool() && l.scene.colored {
		return Image{}, errElsewhere
	}
	img, ok := l.framed(p)
	if !ok || img.Width > d.limits.Pixels/img.Height {
		return Image{}, errElsewhere
	}
	data, err := d.objects.raw(p.image, d.limits)
	if err != nil {
		return Image{}, errElsewhere
	}
	gray := image.NewGray(image.Rect(0, 0, img.Width, img.Height))
	if err := ccitt.DecodeIntoGray(gray, bytes.NewReader(data), ccitt.MSB, ccitt.Group4, &options); err != nil {
		return Image{}, flaw{fmt.Sprintf("its image is cut or damaged (%v)", err)}
	}
	out := pixels(turned(gray, img.Turn/90), img.DPI)
	out.Place = img.Place
	return out, nil
}

// faxOptions tells how an image is coded; false when it is not plain G4. A
// stencil that is painted black is.
func faxOptions(v pdf.Value) (ccitt.Options, bool) {
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
			return ccitt.Options{}, false
		}
	}
	columns := parms.Key("Columns").Int64()
	if parms.Key("Columns").IsNull() {
		columns = 1728
	}
	options := ccitt.Options{
		Align:  parms.Key("EncodedByteAlign").Bool(),
		Invert: parms.Key("BlackIs1").Bool() != (v.Key("Decode").Index(0).Float64() == 1),
	}
	return options, filter.Name() == "CCITTFaxDecode" && parms.Key("K").Float64() < 0 &&
		(v.Key("ImageMask").Bool() || space.Name() == "DeviceGray" || space.Name() == "CalGray") &&
		columns == v.Key("Width").Int64()
}
