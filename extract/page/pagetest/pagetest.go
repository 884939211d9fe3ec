// Package pagetest makes small documents for tests: text drawn into images,
// and PDFs around images or with text of their own.
package pagetest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"regexp"
	"strings"

	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// Sheet is a white page in gray that can be drawn on.
type Sheet struct {
	*image.Gray
	DPI int
}

// NewSheet returns an empty page of some inches.
func NewSheet(width, height float64, dpi int) *Sheet {
	img := image.NewGray(image.Rect(0, 0, int(width*float64(dpi)), int(height*float64(dpi))))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	return &Sheet{img, dpi}
}

// Text writes a line whose baseline begins x and y inches from the top left.
func (s *Sheet) Text(x, y, points float64, line string) {
	f := face(points, s.DPI)
	defer f.Close()
	at := fixed.P(s.px(x), s.px(y))
	(&font.Drawer{Dst: s.Gray, Src: image.Black, Face: f, Dot: at}).DrawString(line)
}

// Width is how wide a line is that Text writes, in inches.
func Width(points float64, line string) float64 {
	f := face(points, 72)
	defer f.Close()
	return float64(font.MeasureString(f, line)) / 64 / 72
}

func face(points float64, dpi int) font.Face {
	parsed, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		panic(err) // the font is part of its module
	}
	f, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: points, DPI: float64(dpi), Hinting: font.HintingFull})
	if err != nil {
		panic(err)
	}
	return f
}

// Fill blackens a rectangle given in inches.
func (s *Sheet) Fill(x, y, width, height float64) {
	r := image.Rect(s.px(x), s.px(y), s.px(x)+max(1, s.px(width)), s.px(y)+max(1, s.px(height)))
	draw.Draw(s.Gray, r, image.NewUniform(color.Gray{}), image.Point{}, draw.Src)
}

// Grid rules a table of cells of equal size.
func (s *Sheet) Grid(x, y, cellWidth, cellHeight float64, columns, rows int) {
	const line = 0.012
	for i := 0; i <= rows; i++ {
		s.Fill(x, y+float64(i)*cellHeight, float64(columns)*cellWidth, line)
	}
	for i := 0; i <= columns; i++ {
		s.Fill(x+float64(i)*cellWidth, y, line, float64(rows)*cellHeight)
	}
}

func (s *Sheet) px(inches float64) int { return int(inches*float64(s.DPI) + 0.5) }

// Scan returns a PDF with one page for each sheet: an image and nothing else.
func Scan(sheets ...*Sheet) []byte {
	var b builder
	for _, s := range sheets {
		w, h := s.Rect.Dx(), s.Rect.Dy()
		var packed bytes.Buffer
		z := zlib.NewWriter(&packed)
		for y := range h {
			z.Write(s.Pix[y*s.Stride : y*s.Stride+w])
		}
		z.Close()
		wide, high := float64(w)*72/float64(s.DPI), float64(h)*72/float64(s.DPI)
		img := b.stream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", w, h), packed.Bytes())
		content := b.stream("", fmt.Appendf(nil, "q %.2f 0 0 %.2f 0 0 cm /Im Do Q", wide, high))
		b.page(fmt.Sprintf("/MediaBox [0 0 %.2f %.2f] /Resources << /XObject << /Im %d 0 R >> >> /Contents %d 0 R", wide, high, img, content))
	}
	return b.bytes()
}

// Native returns a PDF of one letter-size page for each content stream, in
// which F1 is Helvetica. Extra goes into each page's dictionary.
func Native(extra string, contents ...string) []byte {
	var b builder
	return b.native(b.helvetica(), extra, contents)
}

// Standard is Native with a font that leaves its widths to its reader.
func Standard(contents ...string) []byte {
	var b builder
	return b.native(b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"), "", contents)
}

// Composite is Native with a font of two bytes a code, as word processors and
// browsers embed them. Each code is the sign's own number plus 1,000.
func Composite(contents ...string) []byte {
	var b builder
	inner := b.object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Carta /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 556 /W [1032 [278] 1048 1057 556] >>")
	unicode := b.stream("", []byte("/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0408> <0466> <0020> endbfrange endcmap end end"))
	font := b.object(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /Carta /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>", inner, unicode))
	shown := regexp.MustCompile(`\((.*?)\) Tj`)
	wide := make([]string, len(contents))
	for i, c := range contents {
		wide[i] = shown.ReplaceAllStringFunc(c, func(s string) string {
			var hex strings.Builder
			for _, r := range shown.FindStringSubmatch(s)[1] {
				fmt.Fprintf(&hex, "%04x", r+1000)
			}
			return "<" + hex.String() + "> Tj"
		})
	}
	return b.native(font, "", wide)
}

func (b *builder) native(font int, extra string, contents []string) []byte {
	if !strings.Contains(extra, "/MediaBox") {
		extra += " /MediaBox [0 0 612 792]"
	}
	for _, c := range contents {
		content := b.stream("", []byte(c))
		b.page(fmt.Sprintf("%s /Resources << /Font << /F1 %d 0 R >> >> /Contents %d 0 R", extra, font, content))
	}
	return b.bytes()
}

// Leaf is a page of a PDF: what its dictionary holds besides resources and
// contents (a letter-size MediaBox where none is given), its content stream, in
// which F1 is Helvetica, and its images, named Im0 and on.
type Leaf struct {
	Extra   string
	Content string
	Images  []Picture
}

// Picture is an image as a PDF holds it: the entries of its dictionary from
// Width on, and its encoded bytes.
type Picture struct {
	Dict string
	Data []byte
}

// JPEG is a sheet as a gray JPEG.
func (s *Sheet) JPEG() Picture {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, s.Gray, &jpeg.Options{Quality: 85}); err != nil {
		panic(err) // a buffer takes all
	}
	return Picture{s.dict("DeviceGray", 8) + " /Filter /DCTDecode", b.Bytes()}
}

func (s *Sheet) dict(space string, bits int) string {
	return fmt.Sprintf("/Width %d /Height %d /ColorSpace /%s /BitsPerComponent %d", s.Rect.Dx(), s.Rect.Dy(), space, bits)
}

// PDF returns a file of such pages.
func PDF(leaves ...Leaf) []byte {
	var b builder
	return b.leaves(leaves)
}

// Encrypted is PDF, encrypted with an empty user password.
func Encrypted(leaves ...Leaf) []byte {
	b := builder{encrypted: true}
	return b.leaves(leaves)
}

func (b *builder) leaves(leaves []Leaf) []byte {
	font := b.helvetica()
	for _, l := range leaves {
		var objects strings.Builder
		for i, p := range l.Images {
			fmt.Fprintf(&objects, "/Im%d %d 0 R ", i, b.stream("/Type /XObject /Subtype /Image "+p.Dict, p.Data))
		}
		if !strings.Contains(l.Extra, "/MediaBox") {
			l.Extra += " /MediaBox [0 0 612 792]"
		}
		content := b.stream("", []byte(l.Content))
		b.page(fmt.Sprintf("%s /Resources << /Font << /F1 %d 0 R >> /XObject << %s >> >> /Contents %d 0 R", l.Extra, font, objects.String(), content))
	}
	return b.bytes()
}

// builder numbers a PDF's objects; 1 is the catalog, 2 the tree of pages.
type builder struct {
	objects   []string
	pages     []int
	encrypted bool
}

func (b *builder) object(body string) int {
	b.objects = append(b.objects, body)
	return len(b.objects) + 2
}

func (b *builder) stream(dict string, data []byte) int {
	return b.object(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data))
}

func (b *builder) helvetica() int {
	return b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [" + strings.Repeat("556 ", 95) + "] >>")
}

func (b *builder) page(dict string) {
	b.pages = append(b.pages, b.object("<< /Type /Page /Parent 2 0 R "+dict+" >>"))
}

func (b *builder) bytes() []byte {
	var kids strings.Builder
	for _, p := range b.pages {
		fmt.Fprintf(&kids, "%d 0 R ", p)
	}
	objects := append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(b.pages)),
	}, b.objects...)
	trailer := "/Root 1 0 R"
	if b.encrypted {
		trailer += " " + encrypt(objects)
	}
	return File("1.4", trailer, objects...)
}

// File is a PDF of numbered objects, with a table of where they stand and a
// trailer.
func File(version, trailer string, objects ...string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "%%PDF-%s\n", version)
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer << /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, table)
	return out.Bytes()
}
