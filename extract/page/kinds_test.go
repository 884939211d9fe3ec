package page

import (
	"context"
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestSamples draws images of 1 to 32 bits a pixel.
func TestSamples(t *testing.T) {
	want := pagetest.Marked().Gray
	for _, bits := range []int{1, 2, 4, 8, 16, 24, 32} {
		d := open(t, pagetest.PDF(pagetest.Leaf{Extra: inch4x3, Content: fills, Images: []pagetest.Picture{pagetest.MarkedBits(bits)}}))
		same(t, fmt.Sprintf("%d bits", bits), d, want)
	}
}

// same compares page 1 with what was drawn on it.
func same(t *testing.T, name string, d *Document, want *image.Gray) {
	t.Helper()
	img, err := d.Image(context.Background(), 1)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	got, err := img.Pixels()
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	const parts = 20
	for i := range parts {
		for j := range parts {
			u, v := (float64(i)+0.5)/parts, (float64(j)+0.5)/parts
			if a, b := tone(got, u, v), tone(want, u, v); math.Abs(a-b) > 60 {
				t.Errorf("%s: at %.2f, %.2f it is %.0f, not %.0f", name, u, v, a, b)
				return
			}
		}
	}
}

// TestStrips has a page made of many images be one scan.
func TestStrips(t *testing.T) {
	const strips = 30
	sheet := pagetest.Marked()
	var content strings.Builder
	var pictures []pagetest.Picture
	for i := range strips {
		high := sheet.Rect.Dy() / strips
		part := pagetest.NewSheet(4, 3./strips, 200)
		copy(part.Pix, sheet.Pix[i*high*sheet.Stride:(i+1)*high*sheet.Stride])
		pictures = append(pictures, part.JPEG())
		fmt.Fprintf(&content, "q 288 0 0 %g 0 %g cm /Im%d Do Q ", 216./strips, 216-216./strips*float64(i+1), i)
	}
	d := open(t, pagetest.PDF(pagetest.Leaf{Extra: inch4x3, Content: content.String(), Images: pictures}))
	own, err := d.Own(context.Background(), 1)
	if err != nil || own.All || own.Page.Reason != "ocr: images cover 100 %" {
		t.Errorf("%+v, %v", own, err)
	}
	same(t, "strips", d, sheet.Gray)
}

// TestEncryptedWithoutPassword reads what needs none to be opened.
func TestEncryptedWithoutPassword(t *testing.T) {
	d := open(t, pagetest.Encrypted(pagetest.Leaf{Content: line}))
	if p, ok := native(t, d, 1); !ok || strings.Join(words(p), " ") != "La solicitud fue turnada" {
		t.Errorf("%v, %q", ok, words(p))
	}
	for name, picture := range map[string]pagetest.Picture{"JPEG": pagetest.Marked().JPEG(), "G4": pagetest.MarkedG4()} {
		d = open(t, pagetest.Encrypted(pagetest.Leaf{Extra: inch4x3, Content: fills, Images: []pagetest.Picture{picture}}))
		same(t, name, d, pagetest.Marked().Gray)
	}
}

// TestPageBoxes shows what poppler shows of pages whose boxes are odd.
func TestPageBoxes(t *testing.T) {
	for name, c := range map[string]struct {
		extra string
		size  [2]int // points
		words []string
	}{
		"negative origin":      {"/MediaBox [-100 -50 512 742]", [2]int{612, 792}, []string{"La", "solicitud", "fue", "turnada"}},
		"corners swapped":      {"/MediaBox [612 792 0 0]", [2]int{612, 792}, []string{"La", "solicitud", "fue", "turnada"}},
		"crop beyond media":    {"/MediaBox [0 0 612 792] /CropBox [-50 -50 700 900]", [2]int{612, 792}, []string{"La", "solicitud", "fue", "turnada"}},
		"crop elsewhere":       {"/MediaBox [0 0 612 792] /CropBox [1000 1000 1100 1100]", [2]int{612, 792}, []string{"La", "solicitud", "fue", "turnada"}},
		"crop of the top":      {"/MediaBox [0 0 612 792] /CropBox [0 600 612 792]", [2]int{612, 192}, []string{"La", "solicitud", "fue", "turnada"}},
		"crop without area":    {"/MediaBox [0 0 612 792] /CropBox [10 10 10 10]", [2]int{612, 792}, []string{"La", "solicitud", "fue", "turnada"}},
		"media of two numbers": {"/MediaBox [612 792]", [2]int{612, 792}, []string{"La", "solicitud", "fue", "turnada"}},
		"rotate of 45":         {"/Rotate 45", [2]int{612, 792}, []string{"La", "solicitud", "fue", "turnada"}},
		"large":                {"/MediaBox [0 0 3000 2000]", [2]int{3000, 2000}, []string{"La", "solicitud", "fue", "turnada"}},
	} {
		d := open(t, pagetest.Native(c.extra, line))
		p, _ := native(t, d, 1)
		if !slices.Equal(words(p), c.words) || p.Width != c.size[0] || p.Height != c.size[1] {
			t.Errorf("%s: %d by %d, %q", name, p.Width, p.Height, words(p))
		}
	}
}
