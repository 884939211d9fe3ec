package reader

import (
	"context"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestMixedPages joins a page's own words with what its images say.
func TestMixedPages(t *testing.T) {
	p := openPool(t, "serve", Options{})
	scan := pagetest.NewSheet(6, 3, 200)
	scan.Text(0.5, 0.6, 12, "La respuesta consta de cuatro hojas")
	native := "BT /F1 12 Tf 40 40 Td (Sello digital de la oficina) Tj ET "
	for name, c := range map[string]struct {
		leaf pagetest.Leaf
		want string
	}{
		"a stamp over a scan": {
			pagetest.Leaf{Extra: "/MediaBox [0 0 432 216]", Content: "q 432 0 0 216 0 0 cm /Im0 Do Q " + native},
			"Sello digital de la oficina La respuesta consta de cuatro hojas",
		},
		"a picture beside text": {
			pagetest.Leaf{Content: "q 432 0 0 216 100 400 cm /Im0 Do Q " + native},
			"Sello digital de la oficina La respuesta consta de cuatro hojas",
		},
	} {
		c.leaf.Images = []pagetest.Picture{scan.JPEG()}
		got, err := p.Read(context.Background(), write(t, "mixed.pdf", pagetest.PDF(c.leaf)), 1)
		if err != nil || got.Origin != schema.Mixed || text(got) != c.want || !strings.HasPrefix(got.Reason, "mixed: ") {
			t.Errorf("%s: %s %q, %s, %v", name, got.Origin, text(got), got.Reason, err)
			continue
		}
		if first, last := got.Words[0].Origin, got.Words[len(got.Words)-1].Origin; first != schema.Native || last != schema.OCR {
			t.Errorf("%s: the first word is %s, the last %s", name, first, last)
		}
	}
}

// TestOwnImageWithMargins has words stand where the image stands on its page.
func TestOwnImageWithMargins(t *testing.T) {
	p := openPool(t, "serve", Options{})
	scan := pagetest.NewSheet(6, 3, 200)
	scan.Text(0.5, 0.6, 12, "La respuesta consta de cuatro hojas")
	leaf := pagetest.Leaf{Extra: "/MediaBox [0 0 482 236]", Content: "q 432 0 0 216 50 0 cm /Im0 Do Q", Images: []pagetest.Picture{scan.JPEG()}}
	path := write(t, "margins.pdf", pagetest.PDF(leaf))
	d, err := page.Open(context.Background(), path, page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if img, err := d.Image(context.Background(), 1); err != nil || img.Encoded == nil {
		t.Fatalf("the page's own image was not taken: %v", err)
	}
	got, err := p.Read(context.Background(), path, 1)
	if err != nil || len(got.Words) != 6 || got.Width != 1339 || got.DPI != 200 {
		t.Fatalf("%d by %d, %q, %v", got.Width, got.Height, text(got), err)
	}
	// the line begins half an inch from the image's left and stands 0.6 below its top
	if b := got.Words[0].Box; b[0]*482 < 50+34 || b[0]*482 > 50+40 || b[3]*236 < 20+41 || b[3]*236 > 20+47 {
		t.Errorf("%q stands at %v", got.Words[0].Text, b)
	}
}
