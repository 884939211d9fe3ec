package page

import (
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// letters are pages of running text, about 400 words each.
func letters(pages int) []string {
	out := make([]string, pages)
	for n := range out {
		var b strings.Builder
		b.WriteString("BT /F1 10 Tf 12 TL 72 740 Td ")
		for i := range 50 {
			fmt.Fprintf(&b, "(La unidad administrativa %d informa que la solicitud fue turnada) Tj T* ", n*50+i)
		}
		out[n] = b.String() + "ET"
	}
	return out
}

// BenchmarkNative reads the text of 200 pages and has pdftotext do the same, in
// one run: the ratio is what counts.
func BenchmarkNative(b *testing.B) {
	const pages = 200
	for name, data := range map[string][]byte{
		"simple":    pagetest.Native("", letters(pages)...),
		"composite": pagetest.Composite(letters(pages)...),
		"standard":  pagetest.Standard(letters(pages)...),
	} {
		b.Run(name, func(b *testing.B) {
			path := write(b, data)
			var ours, theirs time.Duration
			for b.Loop() {
				start := time.Now()
				readAll(b, path, pages)
				ours += time.Since(start)
				start = time.Now()
				if err := exec.CommandContext(context.Background(), "pdftotext", "-layout", path, "-").Run(); err != nil {
					b.Fatal(err)
				}
				theirs += time.Since(start)
			}
			b.ReportMetric(ours.Seconds()*1000/float64(pages*b.N), "ms/page")
			b.ReportMetric(float64(ours)/float64(theirs), "times-pdftotext")
		})
	}
}

func readAll(b *testing.B, path string, pages int) {
	ctx := context.Background()
	d, err := Open(ctx, path, Limits{})
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	for n := 1; n <= pages; n++ {
		own, err := d.Own(ctx, n)
		if err != nil || !own.All || len(own.Page.Words) < 400 {
			b.Fatalf("page %d: %s, %d words, %v", n, own.Page.Reason, len(own.Page.Words), err)
		}
	}
}

// BenchmarkPicture takes a scanned page's own image, and has poppler draw the
// page, in one run. The JPEG is still to be decoded.
func BenchmarkPicture(b *testing.B) {
	const pages = 20
	sheet := pagetest.NewSheet(8.5, 11, 200)
	for i := range 40 {
		sheet.Text(1, 1+0.22*float64(i), 11, "La unidad administrativa informa que la solicitud fue atendida")
	}
	leaf := pagetest.Leaf{Content: "q 612 0 0 792 0 0 cm /Im0 Do Q", Images: []pagetest.Picture{sheet.JPEG()}}
	path := write(b, pagetest.PDF(slices.Repeat([]pagetest.Leaf{leaf}, pages)...))
	ctx := context.Background()
	var own, drawn time.Duration
	for b.Loop() {
		d, err := Open(ctx, path, Limits{})
		if err != nil {
			b.Fatal(err)
		}
		for n := 1; n <= pages; n++ {
			start := time.Now()
			if img, err := d.Image(ctx, n); err != nil || img.Encoded == nil {
				b.Fatal(err)
			}
			own += time.Since(start)
			start = time.Now()
			if _, err := d.Render(ctx, n); err != nil {
				b.Fatal(err)
			}
			drawn += time.Since(start)
		}
		d.Close()
	}
	b.ReportMetric(own.Seconds()*1000/float64(pages*b.N), "own-ms/page")
	b.ReportMetric(drawn.Seconds()*1000/float64(pages*b.N), "drawn-ms/page")
}
