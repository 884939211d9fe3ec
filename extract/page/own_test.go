package page

import (
	"context"
	"errors"
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

const fills = "q 288 0 0 216 0 0 cm /Im0 Do Q"

const inch4x3 = "/MediaBox [0 0 288 216]"

// TestOwnImage has the page's own image stand for the page where it shows all
// of it, and compares it with what poppler draws.
func TestOwnImage(t *testing.T) {
	for _, c := range []struct {
		name, extra, content string
		own                  bool
		turn                 int
		place                schema.Box
	}{
		{"upright", inch4x3, fills, true, 0, whole()},
		{"twice scaled", inch4x3, "q 2 0 0 2 0 0 cm q 144 0 0 108 0 0 cm /Im0 Do Q Q", true, 0, whole()},
		{"page turned", inch4x3 + " /Rotate 90", fills, true, 90, whole()},
		{"page on its head", inch4x3 + " /Rotate 180", fills, true, 180, whole()},
		{"page turned back", inch4x3 + " /Rotate -90", fills, true, 270, whole()},
		{"image turned", "/MediaBox [0 0 216 288]", "q 0 288 -216 0 216 0 cm /Im0 Do Q", true, 270, whole()},
		{"image turned clockwise", "/MediaBox [0 0 216 288]", "q 0 -288 216 0 0 288 cm /Im0 Do Q", true, 90, whole()},
		{"image and page turned", "/MediaBox [0 0 216 288] /Rotate 90", "q 0 288 -216 0 216 0 cm /Im0 Do Q", true, 0, whole()},
		{"margins", "/MediaBox [-6 -12 306 240]", fills, true, 0, schema.Box{6. / 312, 24. / 252, 294. / 312, 240. / 252}},
		{"margins, turned", "/MediaBox [-6 -12 306 240] /Rotate 90", fills, true, 90, schema.Box{12. / 252, 6. / 312, 228. / 252, 294. / 312}},
		{"crop box", "/MediaBox [-100 -100 500 500] /CropBox [0 0 288 216]", fills, true, 0, whole()},
		{"clip of the page", inch4x3, "0 0 288 216 re W n " + fills, true, 0, whole()},
		{"hidden text", inch4x3, fills + " BT /F1 9 Tf 3 Tr 10 100 Td (R3s0luc16n) Tj ET", true, 0, whole()},
		{"link", inch4x3 + " /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>]", fills, true, 0, whole()},
		{"mirrored", inch4x3, "q -288 0 0 216 288 0 cm /Im0 Do Q", false, 0, whole()},
		{"leaning", inch4x3, "q 288 9 -9 216 0 0 cm /Im0 Do Q", false, 0, whole()},
		{"stretched", "/MediaBox [0 0 288 288]", "q 288 0 0 288 0 0 cm /Im0 Do Q", false, 0, whole()},
		{"half the page", "/MediaBox [0 0 288 432]", fills, false, 0, whole()},
		{"cropped", "/MediaBox [0 0 288 216] /CropBox [0 0 200 216]", fills, false, 0, whole()},
		{"clipped", inch4x3, "0 0 288 100 re W n " + fills, false, 0, whole()},
		{"stamped", inch4x3, fills + " BT /F1 9 Tf 10 100 Td (RECIBIDO) Tj ET", false, 0, whole()},
		{"struck out", inch4x3, fills + " 50 50 100 100 re f", false, 0, whole()},
		{"drawn twice", inch4x3, fills + " " + fills, false, 0, whole()},
		{"annotated", inch4x3 + " /Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 4 0 R >> >>]", fills, false, 0, whole()},
		{"layer", inch4x3, "/OC /MC0 BDC " + fills + " EMC", false, 0, whole()},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, pagetest.PDF(pagetest.Leaf{Extra: c.extra, Content: c.content, Images: []pagetest.Picture{pagetest.Marked().JPEG()}}))
			img, err := d.Image(context.Background(), 1)
			if err != nil {
				t.Fatal(err)
			}
			if (img.Encoded != nil) != c.own || img.Turn != c.turn || img.DPI != 200 || !sameBox(img.Place, c.place) {
				t.Fatalf("own %v, turned by %d, %d dpi, at %v", img.Encoded != nil, img.Turn, img.DPI, img.Place)
			}
			if c.own {
				alike(t, d, img)
			}
		})
	}
}

// TestOwnFax decodes the page's CCITT G4 as poppler does.
func TestOwnFax(t *testing.T) {
	const parms = "/DecodeParms << /K -1 /Columns 800 /Rows 600 "
	for _, c := range []struct {
		name, dict string
		own        bool
	}{
		{"G4", parms + ">>", true},
		{"stencil of black", parms + ">> /ImageMask true", true},
		{"inverted stencil", parms + ">> /ImageMask true /Decode [1 0]", true},
		{"in arrays", "/DecodeParms [<< /K -1 /Columns 800 >>]", true},
		{"black is one", parms + "/BlackIs1 true >>", true},
		{"inverted", parms + ">> /Decode [1 0]", true},
		{"inverted twice", parms + "/BlackIs1 true >> /Decode [1 0]", true},
		{"stencil of red", parms + ">> /ImageMask true", false},
		{"two dimensions of G3", "/DecodeParms << /K 1 /Columns 800 >>", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			picture := pagetest.MarkedG4()
			picture.Dict = strings.Replace(picture.Dict, pagetest.G4Parms, c.dict, 1)
			if strings.Contains(c.dict, "[<<") {
				picture.Dict = strings.Replace(picture.Dict, "/CCITTFaxDecode", "[/CCITTFaxDecode]", 1)
			}
			content := "0 g " + fills
			if strings.HasSuffix(c.name, "red") {
				content = "1 0 0 rg " + fills
			}
			if strings.Contains(c.dict, "ImageMask") {
				picture.Dict = strings.Replace(picture.Dict, "/ColorSpace /DeviceGray", "", 1)
			}
			d := open(t, pagetest.PDF(pagetest.Leaf{Extra: inch4x3 + " /Rotate 90", Content: content, Images: []pagetest.Picture{picture}}))
			l, err := d.lookAt(context.Background(), 1)
			if err != nil {
				t.Fatal(err)
			}
			img, err := d.ownImage(l)
			if (err == nil) != c.own || c.own && (img.DPI != 200 || img.Gray == nil) {
				t.Fatalf("%d dpi, %v", img.DPI, err)
			}
			if c.own {
				alike(t, d, img)
			}
		})
	}
}

// TestDamagedImages tells what is wrong with a page that could be drawn.
func TestDamagedImages(t *testing.T) {
	for name, picture := range map[string]pagetest.Picture{
		"JPEG": pagetest.Marked().JPEG(), "JPEG 2000": pagetest.MarkedJPX(), "JBIG2": pagetest.MarkedJBIG2(), "CCITT G4": pagetest.MarkedG4(),
	} {
		cut := picture.Data[:len(picture.Data)/2]
		flipped := slices.Clone(picture.Data)
		for i := len(flipped) / 3; i < len(flipped)*2/3; i += 7 {
			flipped[i] ^= 0x5a
		}
		for how, data := range map[string][]byte{"cut": cut, "flipped": flipped} {
			d := open(t, pagetest.PDF(pagetest.Leaf{Extra: inch4x3, Content: fills, Images: []pagetest.Picture{{Dict: picture.Dict, Data: data}}}))
			img, err := d.Image(context.Background(), 1)
			if err == nil && img.Encoded != nil { // only a decoder can tell
				img, err = d.Render(context.Background(), 1)
			}
			if err == nil && img.Complaint == "" || err != nil && !errors.Is(err, ErrDamaged) {
				t.Errorf("%s %s: nothing is told, %v", how, name, err)
			}
		}
	}
}

func sameBox(a, b schema.Box) bool {
	for i := range a {
		if math.Abs(a[i]-b[i]) > 1e-6 {
			return false
		}
	}
	return true
}

// alike compares an image with poppler's drawing of the page, part by part.
func alike(t *testing.T, d *Document, img Image) {
	t.Helper()
	ours, err := img.Pixels()
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := d.Render(context.Background(), 1)
	if err != nil {
		t.Fatal(err)
	}
	const parts = 20
	for i := range parts {
		for j := range parts {
			in := within(img.Place, schema.Box{0, 0, 1, 1})
			u, v := (float64(i)+0.5)/parts, (float64(j)+0.5)/parts
			a := tone(ours, u, v)
			b := tone(drawn.Gray, in[0]+u*in.Width(), in[1]+v*in.Height())
			if math.Abs(a-b) > 60 {
				t.Fatalf("at %.2f, %.2f of the image: %.0f is drawn as %.0f", u, v, a, b)
			}
		}
	}
}

// tone is the mean gray of a few pixels about a place.
func tone(img *image.Gray, u, v float64) float64 {
	sum, n := 0.0, 0
	x, y := int(u*float64(img.Rect.Dx())), int(v*float64(img.Rect.Dy()))
	for dy := -3; dy <= 3; dy++ {
		for dx := -3; dx <= 3; dx++ {
			sum, n = sum+float64(img.GrayAt(x+dx, y+dy).Y), n+1
		}
	}
	return sum / float64(n)
}

func TestSettle(t *testing.T) {
	p := Page{Width: 800, Height: 400, Words: []Word{{Box: schema.Box{0, 0, 0.5, 1}}}, Rules: []Rule{{Box: schema.Box{0.5, 0, 1, 1}}}}
	Image{Place: schema.Box{0.25, 0.5, 0.75, 1}}.Settle(&p)
	if p.Width != 1600 || p.Height != 800 || p.Words[0].Box != (schema.Box{0.25, 0.5, 0.5, 1}) || p.Rules[0].Box != (schema.Box{0.5, 0.5, 0.75, 1}) {
		t.Errorf("%+v", p)
	}
	turned := Page{Width: 400, Height: 800, Rotation: 90, Words: []Word{{Box: schema.Box{0, 0, 1, 0.5}}}}
	Image{Place: schema.Box{0, 0, 1, 0.5}}.Settle(&turned) // the upper half of the page lies right when it is turned
	if turned.Width != 800 || turned.Height != 800 || turned.Words[0].Box != (schema.Box{0.5, 0, 1, 0.5}) {
		t.Errorf("turned %+v", turned)
	}
}

// TestContentWithoutEnd does not wait for the end of a string that has none.
func TestContentWithoutEnd(t *testing.T) {
	for _, tail := range []string{" <41", " (abc", " [ 1 2", " << /A", " % end", " BI /W 1 ID \x00\x01( EI Q"} {
		d := open(t, pagetest.Native("", line+tail))
		p, ok := native(t, d, 1)
		if !ok || len(p.Words) != 4 || d.Stuck() {
			t.Errorf("%q: stuck %v, %s", tail, d.Stuck(), p.Reason)
		}
	}
}

// TestStreamOfWrongLength has poppler look where the file's lengths are wrong.
func TestStreamOfWrongLength(t *testing.T) {
	good := string(pagetest.PDF(pagetest.Leaf{Extra: inch4x3, Content: fills, Images: []pagetest.Picture{pagetest.Marked().JPEG()}}))
	bad := strings.Replace(good, "/Length 30 ", "/Length 99 ", 1)
	if bad == good {
		t.Fatal("the content stream has another length now")
	}
	d := open(t, []byte(bad))
	img, err := d.Image(context.Background(), 1)
	if err != nil || img.Gray == nil || darkest(img.Gray) > 60 || d.seen.covered < 0.9 {
		t.Errorf("%v, covered %v", err, d.seen.covered)
	}
}

// TestCodings has every coding of an image come out as it was drawn.
func TestCodings(t *testing.T) {
	want := pagetest.Marked().Gray
	for name, picture := range map[string]pagetest.Picture{
		"JPEG": pagetest.Marked().JPEG(), "JPEG 2000": pagetest.MarkedJPX(), "JBIG2": pagetest.MarkedJBIG2(),
		"CCITT G3": pagetest.MarkedG3(), "CCITT G4": pagetest.MarkedG4(),
	} {
		d := open(t, pagetest.PDF(pagetest.Leaf{Extra: inch4x3, Content: fills, Images: []pagetest.Picture{picture}}))
		img, err := d.Image(context.Background(), 1)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, err := img.Pixels()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, at := range []image.Point{{90, 90}, {20, 20}, {620, 300}, {700, 300}, {400, 580}} {
			if a, b := got.GrayAt(at.X, at.Y).Y, want.GrayAt(at.X, at.Y).Y; (a < 128) != (b < 128) {
				t.Errorf("%s: %v is %d, not %d", name, at, a, b)
			}
		}
	}
}
