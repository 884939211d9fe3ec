package page

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// Kind is a file's type, known by its first bytes.
type Kind string

// The kinds that can be read; their values are media types.
const (
	PDF  Kind = "application/pdf"
	TIFF Kind = "image/tiff"
	JPEG Kind = "image/jpeg"
	PNG  Kind = "image/png"
)

// SniffLength is how many bytes Sniff wants to see.
const SniffLength = 4096

// pdfSlack is how deep into a file a PDF's header may stand (ISO 32000-1, annex
// H, implementation note 13).
const pdfSlack = 1024

// Sniff tells a file's kind from its first bytes. What is none of the four is
// ErrNotADocument with a guess at what it is; no bytes at all are ErrEmpty.
func Sniff(head []byte) (Kind, error) {
	switch {
	case len(head) == 0:
		return "", ErrEmpty
	case bytes.Contains(head[:min(len(head), pdfSlack)], []byte("%PDF-")):
		return PDF, nil
	case bytes.HasPrefix(head, []byte("II*\x00")), bytes.HasPrefix(head, []byte("MM\x00*")):
		return TIFF, nil
	case bytes.HasPrefix(head, []byte("\xff\xd8\xff")):
		return JPEG, nil
	case bytes.HasPrefix(head, []byte("\x89PNG\r\n\x1a\n")):
		return PNG, nil
	}
	return "", fmt.Errorf("%s: %w", guess(head), ErrNotADocument)
}

// guess names what people send instead of a document.
func guess(head []byte) string {
	signs := []struct{ sign, name string }{
		{"PK\x03\x04", "a ZIP archive or an office document"},
		{"PK\x05\x06", "an empty ZIP archive"},
		{"\xd0\xcf\x11\xe0", "an old office document"},
		{"{\\rtf", "an RTF document"},
		{"7z\xbc\xaf", "a 7-Zip archive"},
		{"Rar!", "a RAR archive"},
		{"\x1f\x8b", "a gzip archive"},
		{"GIF8", "a GIF image"},
		{"RIFF", "a WebP image or a sound"},
		{"BM", "a BMP image"},
	}
	for _, s := range signs {
		if bytes.HasPrefix(head, []byte(s.sign)) {
			return archive(head, s.name)
		}
	}
	if text(head) {
		return "text, not a PDF"
	}
	return "bytes of no known kind"
}

// archive tells office documents, which are ZIP archives, from others.
func archive(head []byte, name string) string {
	for _, part := range []struct{ sign, name string }{{"word/", "a DOCX document"}, {"xl/", "an XLSX workbook"}, {"ppt/", "a PPTX presentation"}} {
		if bytes.HasPrefix(head, []byte("PK")) && bytes.Contains(head, []byte(part.sign)) {
			return part.name
		}
	}
	return name
}

// text reports whether the bytes are print: UTF-8, its last sign perhaps cut,
// without control characters.
func text(head []byte) bool {
	for len(head) > 0 {
		r, n := utf8.DecodeRune(head)
		if r == utf8.RuneError && n == 1 && utf8.FullRune(head) {
			return false
		}
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' {
			return false
		}
		head = head[n:]
	}
	return true
}
