package page

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/jpeg"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

func write(t testing.TB, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "document")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func open(t testing.TB, data []byte) *Document {
	t.Helper()
	d, err := Open(context.Background(), write(t, data), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

func native(t *testing.T, d *Document, n int) (Page, bool) {
	t.Helper()
	own, err := d.Own(context.Background(), n)
	if err != nil {
		t.Fatal(err)
	}
	return own.Page, own.All
}

func words(p Page) []string {
	out := make([]string, len(p.Words))
	for i, w := range p.Words {
		out[i] = w.Text
	}
	return out
}

func sheets(n int) []*pagetest.Sheet {
	out := make([]*pagetest.Sheet, n)
	for i := range out {
		out[i] = pagetest.NewSheet(4, 3, 200)
		out[i].Text(0.5, 1, 12, "Hoja de prueba")
	}
	return out
}

const line = "BT /F1 12 Tf 72 700 Td (La solicitud fue turnada) Tj ET"

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		head string
		kind Kind
		says string
	}{
		{"%PDF-1.7\n", PDF, ""},
		{strings.Repeat("\n", 900) + "%PDF-1.4", PDF, ""},
		{"II*\x00\x08", TIFF, ""},
		{"MM\x00*\x00", TIFF, ""},
		{"\xff\xd8\xff\xe0", JPEG, ""},
		{"\x89PNG\r\n\x1a\n", PNG, ""},
		{"Oficio número 12\ncuya", "", "text, not a PDF"},
		{"cortado en medio de una letra: \xc3", "", "text, not a PDF"},
		{"PK\x03\x04....word/document.xml", "", "a DOCX document"},
		{"PK\x03\x04....a.pdf", "", "a ZIP archive"},
		{"\x00\x01\x02", "", "bytes of no known kind"},
	} {
		kind, err := Sniff([]byte(c.head))
		if kind != c.kind || (err == nil) != (c.says == "") || err != nil && (!errors.Is(err, ErrNotADocument) || !strings.HasPrefix(err.Error(), c.says)) {
			t.Errorf("%.20q: %q, %v", c.head, kind, err)
		}
	}
	if _, err := Sniff(nil); !errors.Is(err, ErrEmpty) {
		t.Errorf("nothing: %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	good := pagetest.Native("", line, line)
	for _, c := range []struct {
		name   string
		data   []byte
		limits Limits
		want   error
	}{
		{"empty", nil, Limits{}, ErrEmpty},
		{"text", []byte("Estimada ciudadana\n"), Limits{}, ErrNotADocument},
		{"header only", []byte("%PDF-1.4\n"), Limits{}, ErrDamaged},
		{"cut", good[:len(good)/3], Limits{}, ErrDamaged},
		{"no pages", pagetest.Native(""), Limits{}, ErrNoPages},
		{"many bytes", good, Limits{Bytes: 100}, ErrTooLarge},
		{"many pages", good, Limits{Pages: 1}, ErrTooLarge},
		{"encrypted", encrypted(good), Limits{}, ErrEncrypted},
		{"cut image", []byte("\xff\xd8\xff\xe0\x00"), Limits{}, ErrDamaged},
		{"cut TIFF", []byte("II*\x00\xff\xff\x00\x00"), Limits{}, ErrDamaged},
	} {
		_, err := Open(context.Background(), write(t, c.data), c.limits)
		var placed *Error
		if !errors.Is(err, c.want) || !errors.As(err, &placed) || placed.Retryable || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: got %v, want one line around %q", c.name, err, c.want)
		}
	}
}

func TestErrorsNameNoPath(t *testing.T) {
	for _, data := range [][]byte{pagetest.Native("", line), jpegOf(t)} {
		path := write(t, data)
		d, err := Open(context.Background(), path, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		_, native := d.Own(context.Background(), 1)
		_, render := d.Image(context.Background(), 1)
		_, open := Open(context.Background(), path, Limits{})
		for _, err := range []error{native, render, open} {
			if err != nil && strings.Contains(err.Error(), os.TempDir()) {
				t.Errorf("%v", err)
			}
		}
		if render == nil || open == nil || errors.Is(render, ErrDamaged) {
			t.Errorf("of a file that is gone: render %v, open %v", render, open)
		}
	}
}

func jpegOf(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, pagetest.NewSheet(2, 2, 72).Gray, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// encrypted gives a PDF an encryption dictionary whose password is not empty.
func encrypted(data []byte) []byte {
	dict := "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <" + strings.Repeat("ab", 32) + "> /U <" + strings.Repeat("cd", 32) + "> >> /ID [<" + strings.Repeat("01", 16) + "> <" + strings.Repeat("01", 16) + ">] /Root"
	return bytes.Replace(data, []byte("/Root"), []byte(dict), 1)
}

func TestNativeWordsAndPlaces(t *testing.T) {
	content := line + " BT /F1 10 Tf 1 0 0 1 100 400 Tm (Enero) Tj 200 0 Td (4,207) Tj 100 0 Td [(11) -50 (,358)] TJ ET"
	for _, c := range []struct {
		name, extra string
		dx, dy      float64
	}{
		{"plain", "", 0, 0},
		{"crop box", "/MediaBox [0 0 700 900] /CropBox [50 40 662 832]", 50, 40},
	} {
		p, ok := native(t, open(t, pagetest.Native(c.extra, content)), 1)
		want := []string{"La", "solicitud", "fue", "turnada", "Enero", "4,207", "11,358"}
		if !ok || !slices.Equal(words(p), want) || p.Origin != schema.Native || p.Width != 612 || p.Height != 792 || p.DPI != 72 {
			t.Fatalf("%s: %v %s %d by %d: %q", c.name, ok, p.Origin, p.Width, p.Height, words(p))
		}
		box := p.Words[5].Box
		if math.Abs(box[0]*612-(300-c.dx)) > 0.5 || math.Abs((1-box[3])*792-(398-c.dy)) > 1.5 {
			t.Errorf("%s: %q stands at %v", c.name, p.Words[5].Text, box)
		}
	}
}

// TestTwoWaysAgree compares our own placing with poppler's.
func TestTwoWaysAgree(t *testing.T) {
	content := line + " BT /F1 9 Tf 100 300 Td (Total) Tj 250 0 Td 150 Tz 2 Tw 1 Tc (101,469 11,358) Tj ET BT /F1 14 Tf 0 1 -1 0 300 400 Tm (De lado) Tj ET"
	for name, data := range map[string][]byte{
		"cropped":   pagetest.Native("/CropBox [20 30 600 780]", content),
		"turned":    pagetest.Native("/Rotate 270", content),
		"standard":  pagetest.Standard(content),
		"composite": pagetest.Composite(content),
	} {
		d, ctx := open(t, data), context.Background()
		l, err := d.ownLook(ctx, 1)
		if err != nil {
			t.Fatal(err)
		}
		ours := l.scene.words
		theirs, err := d.popplerWords(ctx, 1, l.sheet)
		if err != nil || len(ours) != len(theirs) || l.scene.unplaced {
			t.Fatalf("%s: %v and %v, %v", name, ours, theirs, err)
		}
		for _, a := range ours {
			if !slices.ContainsFunc(theirs, func(b Word) bool {
				return a.Text == b.Text && math.Abs(a.Box[0]-b.Box[0]) < 0.01 && math.Abs(a.Box[2]-b.Box[2]) < 0.01 && math.Abs(a.Box.CenterY()-b.Box.CenterY()) < 0.008
			}) {
				t.Errorf("%s: %v is not among %v", name, a, theirs)
			}
		}
	}
}

func TestTurnedNativePage(t *testing.T) {
	p, ok := native(t, open(t, pagetest.Native("/Rotate 90", line)), 1)
	if !ok || p.Width != 792 || p.Height != 612 || len(p.Words) != 4 {
		t.Fatalf("%v %+v", ok, p)
	}
	// 72 points from the left and 700 up, turned clockwise: 700 from the left, 72 down.
	if box := p.Words[0].Box; math.Abs(box.CenterX()*792-703) > 5 || math.Abs(box[1]*612-72) > 1 {
		t.Errorf("the first word stands at %v", box)
	}
}

func TestRenderAtTheScansResolution(t *testing.T) {
	d := open(t, pagetest.Scan(sheets(2)...))
	img, err := d.Image(context.Background(), 2)
	if err != nil || d.Pages != 2 {
		t.Fatal(err)
	}
	if img.DPI != 200 || img.Width != 800 || img.Height != 600 || darkest(img.Gray) > 60 {
		t.Errorf("%d dpi, %v, darkest %d", img.DPI, img.Gray.Rect, darkest(img.Gray))
	}
	if _, err := d.Image(context.Background(), 3); !errors.Is(err, ErrNoPage) {
		t.Errorf("page 3 of 2: %v", err)
	}
}

func TestHugePage(t *testing.T) {
	d := open(t, pagetest.Native("/MediaBox [0 0 14400 14400]", line))
	d.limits.Pixels = 1_000_000
	if _, err := d.Image(context.Background(), 1); !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}

func darkest(img *image.Gray) byte { return slices.Min(img.Pix) }

func TestContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Open(ctx, write(t, pagetest.Native("", line)), Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := Open(context.Background(), write(t, pagetest.Native("", line)), Limits{Time: 1}); !errors.Is(err, ErrTimeout) {
		t.Errorf("got %v", err)
	}
}

func TestPictures(t *testing.T) {
	const table = `page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
--------------------------------------------------------------------------------------------
   1     0 image    1700  2200  rgb     3   8  jpeg   no         5  0   200   200  223K 2.0%
   1     1 smask    1700  2200  gray    1   8  image  no         5  0   200   200  223K 2.0%
   1     2 stencil   100   100  -       1   1  image  no   [inline]     100   100    1K 2.0%
`
	got := parsePictures([]byte(table))
	want := []picture{{1700, 2200, 200, 200}, {100, 100, 100, 100}}
	if !slices.Equal(got, want) {
		t.Fatalf("got %v", got)
	}
	if got[0].area() != 93.5 || got[1].area() != 1 {
		t.Errorf("areas %v and %v", got[0].area(), got[1].area())
	}
}
