package hostile

import (
	"fmt"
	"strings"
)

// streams are PDFs with streams that grow, or lie about what they hold.
func streams() map[string][]byte {
	twice := deflated(deflated("\x00", 1_000_000_000), 1)
	return map[string][]byte{
		"content-flate.pdf":        packed("/FlateDecode", deflated(" ", 15_000_000)),
		"content-flate-twice.pdf":  packed("[/FlateDecode /FlateDecode]", twice),
		"content-flate-thrice.pdf": packed("[/FlateDecode /FlateDecode /FlateDecode]", deflated(deflated(deflated("q ", 2_000_000_000), 1), 1)),
		"content-same-often.pdf":   sameContent(500, deflated("0 0 m 9 9 l S\n", 300_000)),
		"image-flate-twice.pdf":    withImage("/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/FlateDecode /FlateDecode]", twice),
		"objects-bomb.pdf":         objectStream("/N 1000000000 /First 4", deflated("9 0 ", 3_000_000)),
		"objects-nest.pdf":         objectStream("/N 1 /First 4", deflated("3 0 "+strings.Repeat("[", 1000), 8000)),
		"objects-extend.pdf":       objectStream("/N 1 /First 4 /Extends 3 0 R", deflated("3 0 ", 1)),
		"xref-billion.pdf":         xrefStream("/Size 1000000000 /W [1 4 2] /Index [0 1000000000]", deflated("\x00", 12_000_000)),
		"xref-wide.pdf":            xrefStream("/Size 5 /W [1 2147483647 2] /Index [0 5]", deflated("\x00", 1000)),
		"length-huge.pdf":          pdf(catalog, pages, page(""), "<< /Length 999999999999 >>\nstream\n"+shown+"endstream"),
		"length-itself.pdf":        pdf(catalog, pages, page(""), "<< /Length 4 0 R >>\nstream\n"+shown+"endstream"),
		"filters-many.pdf":         packed("["+strings.Repeat("/ASCIIHexDecode ", 900)+"]", strings.Repeat("20", 100)+">"),
		"predictor-wide.pdf":       packed("/FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 /Colors 32 /BitsPerComponent 16 >>", deflated("\x00", 1000)),
		"runs.pdf":                 packed("/FlateDecode", deflated("BT /F1 1 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ", 60_000)),
	}
}

// packed is a page whose content went through filters.
func packed(filters, data string) []byte {
	return pdf(catalog, pages, page(""), stream("/Filter "+filters, data))
}

// sameContent is a page that shows one stream time and again.
func sameContent(times int, data string) []byte {
	p := strings.Replace(page(""), "/Contents 4 0 R", "/Contents ["+strings.Repeat("4 0 R ", times)+"]", 1)
	return pdf(catalog, pages, p, stream("/Filter /FlateDecode", data))
}

// objectStream is a PDF whose page, object 3, is said to stand in a stream of
// objects. Its table is a stream as well (ISO 32000-1, 7.5.7 and 7.5.8).
func objectStream(dict, data string) []byte {
	head := "%PDF-1.5\n"
	one := "1 0 obj\n" + catalog + "\nendobj\n"
	two := "2 0 obj\n" + pages + "\nendobj\n"
	four := "4 0 obj\n" + stream("/Type /ObjStm "+dict+" /Filter /FlateDecode", data) + "\nendobj\n"
	at := []int{len(head), len(head + one), len(head + one + two), len(head + one + two + four)}
	row := func(kind, where, index int) string {
		return string([]byte{byte(kind), byte(where >> 8), byte(where), byte(index)})
	}
	table := row(0, 0, 255) + row(1, at[0], 0) + row(1, at[1], 0) + row(2, 4, 0) + row(1, at[2], 0) + row(1, at[3], 0)
	five := "5 0 obj\n" + stream("/Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R", table) + "\nendobj\n"
	return fmt.Appendf(nil, "%sstartxref\n%d\n%%%%EOF\n", head+one+two+four+five, at[3])
}

// xrefStream is a good PDF of one page whose table of objects is a bad stream.
func xrefStream(dict, data string) []byte {
	body := string(onePage("", shown))
	body = body[:strings.Index(body, "xref\n")]
	return fmt.Appendf(nil, "%s5 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n", body, stream("/Type /XRef /Root 1 0 R "+dict+" /Filter /FlateDecode", data), len(body))
}
