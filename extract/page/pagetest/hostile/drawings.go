package hostile

import (
	"fmt"
	"strings"
)

// drawings are PDFs whose content is endless to draw.
func drawings() map[string][]byte {
	const form = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] "
	return map[string][]byte{
		"form-itself.pdf":     onePage("/XObject << /Fm 5 0 R >>", "/Fm Do", stream(form+"/Resources << /XObject << /Fm 5 0 R >> >>", "/Fm Do "+shown)),
		"form-explodes.pdf":   explodingForms(20),
		"states-endless.pdf":  packed("/FlateDecode", deflated("q ", 7_000_000)),
		"path-endless.pdf":    packed("/FlateDecode", deflated("1 1 l\n", 1_800_000)),
		"clip-endless.pdf":    packed("/FlateDecode", deflated("0 0 612 792 re W n\n", 350_000)),
		"dashes.pdf":          onePage("", "[0.0001 0.0001] 0 d 1 w "+strings.Repeat("0 0 m 612 792 l S ", 300)),
		"pattern-fine.pdf":    onePage("/Pattern << /P 5 0 R >>", "/Pattern cs /P scn 0 0 612 792 re f", stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 0.01 0.01] /XStep 0.001 /YStep 0.001 /Resources << >>", "0 0 1 1 re f")),
		"pattern-itself.pdf":  onePage("/Pattern << /P 5 0 R >>", "/Pattern cs /P scn 0 0 612 792 re f", stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 5 0 R >> >>", "/Pattern cs /P scn 0 0 9 9 re f")),
		"font-itself.pdf":     typeThree("BT /F3 1 Tf (a) Tj ET", "/Font << /F3 5 0 R >>"),
		"font-huge.pdf":       onePage("", "BT /F1 1000000000 Tf 72 700 Td ("+text+") Tj ET"),
		"font-wide.pdf":       pdf(catalog, pages, strings.Replace(page(""), "/WinAnsiEncoding", "/WinAnsiEncoding /FirstChar 0 /LastChar 2147483647 /Widths [600]", 1), stream("", shown)),
		"font-garbage.pdf":    withFont("/Length1 3000", strings.Repeat("\x00\x01\x00\x00\xff\xff", 500)),
		"font-bomb.pdf":       withFont("/Length1 2147483647 /Filter /FlateDecode", deflated("\x00\x01\x00\x00", 3_000_000)),
		"shading-fine.pdf":    onePage("/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1e9 0 1e9] /Function << /FunctionType 2 /Domain [0 1] /N 1e-9 >> >> >>", "/S sh"),
		"function-sample.pdf": onePage("/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Function 5 0 R >> >>", "/S sh", stream("/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [60000 60000] /BitsPerSample 32", "")),
		"group-deep.pdf":      onePage("/XObject << /Fm 5 0 R >>", strings.Repeat("/Fm Do ", 900), stream(form+"/Group << /S /Transparency /I true >>", "0 0 612 792 re f")),
		"annotation-loop.pdf": pdf(catalog, pages, strings.Replace(page(""), "/Resources", "/Annots 5 0 R /Resources", 1), stream("", shown), "[5 0 R 6 0 R]", "<< /Type /Annot /Subtype /Stamp /Rect [0 0 612 792] /Parent 6 0 R /AP << /N 7 0 R >> >>", stream(form+"/Resources << /XObject << /Fm 7 0 R >> >>", "/Fm Do")),
	}
}

// explodingForms draws ten times what draws ten times, and so on.
func explodingForms(depth int) []byte {
	var forms []string
	for i := range depth {
		forms = append(forms, stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /Fm %d 0 R >> >>", i+6), strings.Repeat("/Fm Do ", 10)))
	}
	forms = append(forms, stream("/Type /XObject /Subtype /Form /BBox [0 0 612 792]", "0 0 9 9 re f"))
	return onePage("/XObject << /Fm 5 0 R >>", "/Fm Do", forms...)
}

// typeThree is a page with a font whose glyph is drawn by a content stream.
func typeThree(glyph, resources string) []byte {
	return onePage("/Font << /F3 5 0 R >>", "BT /F3 12 Tf 72 700 Td (aaaa) Tj ET",
		"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << "+resources+" >> >>",
		stream("", "1 0 d0 "+glyph))
}

// withFont is a page in a TrueType font of some bytes.
func withFont(dict, data string) []byte {
	return onePage("/Font << /F3 5 0 R >>", strings.ReplaceAll(shown, "/F1", "/F3"),
		"<< /Type /Font /Subtype /TrueType /BaseFont /Foreign /FirstChar 0 /LastChar 255 /FontDescriptor 6 0 R >>",
		"<< /Type /FontDescriptor /FontName /Foreign /Flags 32 /FontBBox [0 0 1 1] /FontFile2 7 0 R >>",
		stream(dict, data))
}
