// Package hostile makes the files of extract/page/testdata/hostile: each is
// small and does to a reader what a file should not. The files are kept beside
// the tests, so that what is read does not change with this package or with
// the libraries below it; `go test ./extract/reader -run TestHostile -write`
// makes them anew.
package hostile

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// Files are the hostile files by name.
func Files() map[string][]byte {
	files := map[string][]byte{}
	for _, group := range []map[string][]byte{images(), pictures(), streams(), structure(), drawings(), harmless(), damaged()} {
		for name, data := range group {
			files[name] = data
		}
	}
	return files
}

// text is what the pages of files say that are to be read all the same.
const text = "La solicitud fue turnada a la unidad administrativa"

// shown is a content stream that shows the text.
const shown = "BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET\n"

const font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"

// pdf numbers objects from 1, the catalog, and appends a table and a trailer.
func pdf(objects ...string) []byte { return pdfWith("", objects...) }

// pdfWith adds entries to the trailer.
func pdfWith(trailer string, objects ...string) []byte {
	return pagetest.File("1.5", "/Root 1 0 R "+trailer, objects...)
}

const (
	catalog = "<< /Type /Catalog /Pages 2 0 R >>"
	pages   = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
)

// page is a letter-size page whose content is object 4.
func page(resources string) string {
	return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << " + font + " " + resources + " >> >>"
}

// onePage is a document of one page with a content, and objects from 5 on.
func onePage(resources, content string, objects ...string) []byte {
	return pdf(append([]string{catalog, pages, page(resources), stream("", content)}, objects...)...)
}

func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// deflated packs some repetitions of a piece, any number of gigabytes without
// holding them.
func deflated(piece string, times int) string {
	var packed bytes.Buffer
	z, err := zlib.NewWriterLevel(&packed, zlib.BestCompression)
	if err != nil {
		panic(err) // the level is one of the package's own
	}
	const batch = 10_000
	block := strings.Repeat(piece, min(batch, times))
	for ; times > 0; times -= batch {
		if times < batch {
			block = strings.Repeat(piece, times)
		}
		if _, err := z.Write([]byte(block)); err != nil {
			panic(err) // a buffer takes all
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return packed.String()
}
