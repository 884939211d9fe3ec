package page

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gabriel-vasile/mimetype"
)

// guess names what is no document, by its first bytes.
func guess(head []byte) error {
	switch {
	case isMail(head):
		return foreign{"a mail message", "save its attachments, and print the message itself to PDF"}
	case bytes.Contains(head, []byte("http://www.sat.gob.mx/cfd/")):
		return foreign{"a CFDI, an electronic invoice in XML", printToPDF}
	}
	known := kindNames()
	if bytes.HasPrefix(head, []byte("II+\x00")) || bytes.HasPrefix(head, []byte("MM\x00+")) {
		return foreign{"a BigTIFF image", saveImage}
	}
	detected := mimetype.Detect(head)
	for m := detected; m != nil; m = m.Parent() {
		kind, _, _ := strings.Cut(m.String(), ";")
		if kind == "text/plain" && isTable(head) {
			return known["text/csv"]
		}
		if f, ok := known[kind]; ok {
			return f
		}
	}
	switch {
	case detected.Parent() != nil:
		return foreign{"a file of type " + detected.String(), sendPDF}
	case isLatin1(head):
		return known["text/plain"]
	}
	return foreign{"bytes of no known kind", "fetch it again, or " + sendPDF}
}

// kindNames are the kinds that offices send, by media type, in words.
func kindNames() map[string]foreign {
	const office = "application/vnd.openxmlformats-officedocument."
	const open = "application/vnd.oasis.opendocument."
	return map[string]foreign{
		office + "wordprocessingml.document":   {"a DOCX document", saveAsPDF},
		office + "spreadsheetml.sheet":         {"an XLSX workbook", saveAsPDF},
		office + "presentationml.presentation": {"a PPTX presentation", saveAsPDF},
		open + "text":                          {"an ODT document", saveAsPDF},
		open + "spreadsheet":                   {"an ODS workbook", saveAsPDF},
		open + "presentation":                  {"an ODP presentation", saveAsPDF},
		open + "graphics":                      {"an ODG drawing", saveAsPDF},
		"application/epub+zip":                 {"an EPUB book", saveAsPDF},
		"application/msword":                   {"an old Word document (DOC)", saveAsPDF},
		"application/vnd.ms-excel":             {"an old Excel workbook (XLS)", saveAsPDF},
		"application/vnd.ms-powerpoint":        {"an old PowerPoint presentation (PPT)", saveAsPDF},
		"application/vnd.ms-outlook":           {"an Outlook message (MSG)", "save its attachments, and print the message itself to PDF"},
		"application/x-ole-storage":            {"an old office document", saveAsPDF},
		"text/rtf":                             {"an RTF document", saveAsPDF},
		"text/html":                            {"a web page (HTML)", printToPDF},
		"application/xhtml+xml":                {"a web page (HTML)", printToPDF},
		"image/svg+xml":                        {"an SVG drawing", saveImage},
		"text/xml":                             {"XML data", printToPDF},
		"text/csv":                             {"a CSV table", printToPDF},
		"text/tab-separated-values":            {"a table in text", printToPDF},
		"application/json":                     {"JSON data", printToPDF},
		"text/plain":                           {"text, not a PDF", printToPDF},
		"application/postscript":               {"a PostScript document", saveAsPDF},
		"image/gif":                            {"a GIF image", saveImage},
		"image/bmp":                            {"a BMP image", saveImage},
		"image/webp":                           {"a WebP image", saveImage},
		"image/heic":                           {"a HEIC photograph", saveImage},
		"image/heif":                           {"a HEIC photograph", saveImage},
		"image/heic-sequence":                  {"a HEIC photograph", saveImage},
		"image/heif-sequence":                  {"a HEIC photograph", saveImage},
		"image/avif":                           {"an AVIF image", saveImage},
		"image/jp2":                            {"a JPEG 2000 image", saveImage},
		"image/jxl":                            {"a JPEG XL image", saveImage},
		"image/vnd.djvu":                       {"a DjVu document", saveAsPDF},
		"image/vnd.adobe.photoshop":            {"a Photoshop image", saveImage},
		"application/zip":                      {"a ZIP archive", "unpack it first"},
		"application/x-7z-compressed":          {"a 7-Zip archive", packAsZIP},
		"application/vnd.rar":                  {"a RAR archive", packAsZIP},
		"application/gzip":                     {"a gzip archive", packAsZIP},
		"application/x-tar":                    {"a tar archive", packAsZIP},
		"application/x-bzip2":                  {"a bzip2 archive", packAsZIP},
		"application/x-xz":                     {"an xz archive", packAsZIP},
		"application/zstd":                     {"a Zstandard archive", packAsZIP},
	}
}

// isMail reports whether the first lines are those of a message: the line that
// parts messages of a mailbox, or a header with two of the fields that each has.
func isMail(head []byte) bool {
	fields := 0
	for i, line := range strings.Split(string(head), "\n") {
		line = strings.TrimSuffix(line, "\r")
		name, _, found := strings.Cut(line, ":")
		switch {
		case i == 0 && strings.HasPrefix(line, "From ") && strings.Contains(line, "@"):
			return true
		case line == "" || !found && line[0] != ' ' && line[0] != '\t':
			return fields >= 2
		case slices.Contains([]string{"from", "received", "mime-version", "message-id", "return-path", "delivered-to", "date", "to", "subject"}, strings.ToLower(name)):
			fields++
		}
	}
	return fields >= 2
}

// isTable reports whether text is a table with semicolons, which spreadsheets
// write where the comma is the decimal sign: as many in each of the first lines.
func isTable(head []byte) bool {
	lines := bytes.Split(bytes.TrimRight(head, "\r\n"), []byte("\n"))
	if len(head) == SniffLength {
		lines = lines[:len(lines)-1] // the last may be cut
	}
	for _, line := range lines {
		if n := bytes.Count(line, []byte(";")); n == 0 || n != bytes.Count(lines[0], []byte(";")) {
			return false
		}
	}
	return len(lines) > 1
}

// isLatin1 reports whether the bytes may be print in the code page that Windows
// uses for Spanish: no control characters, and letters for the most part.
func isLatin1(head []byte) bool {
	high := 0
	for _, b := range head {
		switch {
		case b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f':
			return false
		case b >= utf8.RuneSelf:
			high++
		}
	}
	return high*4 < len(head)
}
