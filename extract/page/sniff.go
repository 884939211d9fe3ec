package page

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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

// ErrArchive says that a file is a ZIP archive of others, which may be
// documents. Office documents, which are ZIP archives too, are not.
var ErrArchive = errors.New("a ZIP archive: unpack it first")

// SniffLength is how many bytes Sniff wants to see.
const SniffLength = 4096

// pdfSlack is how deep into a file a PDF's header may stand (ISO 32000-1, annex
// H, implementation note 13).
const pdfSlack = 1024

// Look tells the kind of a file of size bytes. It knows more than Sniff: what
// is in a ZIP archive or in an old office document is told by a table anywhere
// in the file. The error is ErrEmpty, ErrArchive, one around ErrNotADocument
// that says what the file is and what to do, or the reader's own.
func Look(r io.ReaderAt, size int64) (Kind, error) {
	head := make([]byte, min(size, SniffLength))
	if n, err := r.ReadAt(head, 0); n < len(head) && err != nil {
		return "", fmt.Errorf("read the file: %w", err)
	}
	switch {
	case bytes.HasPrefix(head, []byte(signZIP)):
		return "", inZIP(r, size)
	case bytes.HasPrefix(head, []byte(signEmptyZIP)):
		return "", ErrArchive
	case bytes.HasPrefix(head, []byte(signCompound)):
		return "", inCompound(r, head)
	}
	return Sniff(head)
}

// Sniff tells a file's kind from its first bytes. What is none of the four is
// an error around ErrNotADocument that says what it seems to be and what to do;
// no bytes at all are ErrEmpty.
func Sniff(head []byte) (Kind, error) {
	switch {
	case len(head) == 0:
		return "", ErrEmpty
	case bytes.HasPrefix(head, []byte(signZIP)): // before PDF, which may stand in it as it is
		return "", kindOfZIP(head)
	case bytes.Contains(head[:min(len(head), pdfSlack)], []byte("%PDF-")):
		return PDF, nil
	case bytes.HasPrefix(head, []byte("II*\x00")), bytes.HasPrefix(head, []byte("MM\x00*")):
		return TIFF, nil
	case bytes.HasPrefix(head, []byte("\xff\xd8\xff")):
		return JPEG, nil
	case bytes.HasPrefix(head, []byte("\x89PNG\r\n\x1a\n")):
		return PNG, nil
	}
	return "", guess(head)
}

// foreign is what people send instead of a document. It is an ErrNotADocument.
type foreign struct{ name, advice string }

func (f foreign) Error() string { return f.name + ": " + f.advice }
func (f foreign) Unwrap() error { return ErrNotADocument }

// What to do about what is not read.
const (
	saveAsPDF  = "save it as PDF"
	printToPDF = "print it to PDF"
	saveImage  = "save it as PDF, TIFF, JPEG or PNG"
	packAsZIP  = "unpack it, or pack its files as ZIP"
	sendPDF    = "send the document as PDF, TIFF, JPEG, PNG or a ZIP of such"
)
