package page

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

// zipOf packs files, given as name and content by turns.
func zipOf(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		f, err := w.CreateHeader(&zip.FileHeader{Name: files[i], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// compound is a file of the kind of old office documents with its directory
// behind so many sectors.
func compound(sectors int, names ...string) []byte {
	out := make([]byte, 512*(sectors+1))
	copy(out, signCompound)
	binary.LittleEndian.PutUint16(out[30:], 9)
	binary.LittleEndian.PutUint32(out[48:], uint32(sectors))
	for _, name := range append([]string{"Root Entry"}, names...) {
		entry := make([]byte, 128)
		for i, u := range utf16.Encode([]rune(name)) {
			binary.LittleEndian.PutUint16(entry[2*i:], u)
		}
		out = append(out, entry...)
	}
	return out
}

func TestLook(t *testing.T) {
	types, far := "[Content_Types].xml", strings.Repeat("x", 6000)
	for _, c := range []struct {
		name string
		data []byte
		says string
	}{
		{"DOCX", zipOf(t, types, "<x/>", "word/document.xml", "<x/>"), "a DOCX document: save it as PDF"},
		{"DOCX whose text is far", zipOf(t, types, far, "_rels/.rels", far, "word/document.xml", "<x/>"), "a DOCX document: save it as PDF"},
		{"XLSX", zipOf(t, types, far, "xl/workbook.xml", "<x/>"), "an XLSX workbook: save it as PDF"},
		{"PPTX", zipOf(t, types, far, `ppt\presentation.xml`, "<x/>"), "a PPTX presentation: save it as PDF"},
		{"ODT", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", far), "an ODT document: save it as PDF"},
		{"ODS", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "an ODS workbook: save it as PDF"},
		{"XPS", zipOf(t, types, far, "FixedDocSeq.fdseq", ""), "an XPS document: save it as PDF"},
		{"a folder named word", zipOf(t, "word/a.pdf", "%PDF-1.4"), ErrArchive.Error()},
		{"a PDF in a ZIP", zipOf(t, "a.pdf", "%PDF-1.4"), ErrArchive.Error()},
		{"a DOCX in a ZIP", zipOf(t, "a.docx", string(zipOf(t, types, "", "word/document.xml", ""))), ErrArchive.Error()},
		{"an empty ZIP", zipOf(t), ErrArchive.Error()},
		{"a cut ZIP", zipOf(t, "a.pdf", "%PDF-1.4")[:40], ErrArchive.Error()},
		{"DOC", compound(1, "Data", "1Table", "\x01CompObj", "WordDocument"), "an old Word document (DOC): save it as PDF"},
		{"XLS", compound(40, "Workbook"), "an old Excel workbook (XLS): save it as PDF"},
		{"PPT", compound(40, "PowerPoint Document"), "an old PowerPoint presentation (PPT): save it as PDF"},
		{"MSG", compound(40, "__nameid_version1.0", "__properties_version1.0"), "an Outlook message (MSG): save its attachments, and print the message itself to PDF"},
		{"DOCX with a password", compound(40, "EncryptionInfo", "EncryptedPackage"), "an office document with a password: save it as PDF without one"},
		{"another compound file", compound(2, "Contents"), "an old office document: save it as PDF"},
		{"the head of one", []byte(signCompound), "an old office document: save it as PDF"},
		{"one that points nowhere", compound(2)[:512], "an old office document: save it as PDF"},
	} {
		if c.name == "one that points nowhere" {
			binary.LittleEndian.PutUint32(c.data[48:], 0xffffffff)
		}
		kind, err := Look(bytes.NewReader(c.data), int64(len(c.data)))
		if kind != "" || err == nil || err.Error() != c.says {
			t.Errorf("%s: %q, %v, want %q", c.name, kind, err, c.says)
		}
		if want := c.says != ErrArchive.Error(); errors.Is(err, ErrNotADocument) != want || errors.Is(err, ErrArchive) == want {
			t.Errorf("%s: %v is of another kind", c.name, err)
		}
	}
	if _, err := Look(bytes.NewReader(nil), 0); !errors.Is(err, ErrEmpty) {
		t.Errorf("nothing: %v", err)
	}
	if kind, err := Look(strings.NewReader("%PDF-1.4"), 8); kind != PDF || err != nil {
		t.Errorf("a PDF: %q, %v", kind, err)
	}
}

func TestGuess(t *testing.T) {
	mail := "From: a@example.com\r\nTo: b@example.com\r\nSubject: Respuesta\r\nMIME-Version: 1.0\r\n\r\nHola"
	for _, c := range []struct{ head, says string }{
		{mail, "a mail message: save its attachments"},
		{"Return-Path: <a@example.com>\nReceived: from mx\n\tby mail; Mon\nSubject: x\n\ntext", "a mail message"},
		{"X-Origin: portal\nARC-Seal: i=1;\n a=rsa\nDate: Mon, 1 Jan 2024\nFrom: a@example.com\n\n", "a mail message"},
		{"From a@example.com Mon Jan  1 00:00:00 2024\nX: y\n", "a mail message"},
		{"Estimada ciudadana:\nFrom: nadie\n", "text, not a PDF: print it to PDF"},
		{"Date: hoy\nAsunto: x\n\nFrom: a\n", "text, not a PDF"},
		{"<?xml version=\"1.0\"?><cfdi:Comprobante xmlns:cfdi=\"http://www.sat.gob.mx/cfd/4\">", "a CFDI, an electronic invoice in XML: print it to PDF"},
		{"<?xml version=\"1.0\"?><root/>", "XML data: print it to PDF"},
		{"\n <!DOCTYPE html><html><body>", "a web page (HTML): print it to PDF"},
		{"<html lang=es>", "a web page (HTML)"},
		{"{\\rtf1\\ansi", "an RTF document: save it as PDF"},
		{"mes,altas,bajas\nenero,1,2\nfebrero,3,4\n", "a CSV table: print it to PDF"},
		{"mes;altas;bajas\r\nenero;1,5;2\r\n", "a CSV table"},
		{"uno; dos\ntres, cuatro\n", "text, not a PDF"},
		{"Subject: Respuesta\nFrom: a@example.com\n\nHola", "a mail message"},
		{"\x00\x00\x00\x1cftypmsf1\x00\x00\x00\x00hevc", "a HEIC photograph"},
		{"II+\x00\x08\x00\x00\x00", "a BigTIFF image"},
		{`{"a": [1, 2]}`, "JSON data: print it to PDF"},
		{"La contestaci\xf3n se notific\xf3 ayer", "text, not a PDF"},
		{"\xff\xfeH\x00o\x00l\x00a\x00", "text, not a PDF"},
		{"GIF89a\x01\x00\x01\x00", "a GIF image: save it as PDF, TIFF, JPEG or PNG"},
		{"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00", "a BMP image"},
		{"RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP image"},
		{"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "a HEIC photograph: save it as PDF, TIFF, JPEG or PNG"},
		{"AT&TFORM\x00\x00\x00\x10DJVMDIRM", "a DjVu document: save it as PDF"},
		{"7z\xbc\xaf\x27\x1c\x00\x04", "a 7-Zip archive: unpack it, or pack its files as ZIP"},
		{"Rar!\x1a\x07\x01\x00", "a RAR archive"},
		{"\x1f\x8b\x08\x00\x00\x00\x00\x00", "a gzip archive"},
		{"%!PS-Adobe-3.0\n", "a PostScript document"},
		{"\x00\x00\x00\x0cjP  \r\n\x87\n\x00\x00\x00\x14ftypjp2 ", "a JPEG 2000 image"},
		{"fLaC\x00\x00\x00\x22", "a file of type audio/flac: send the document as PDF, TIFF, JPEG, PNG or a ZIP of such"},
		{"\x00\x01\x02\x03\x80\x81", "bytes of no known kind: fetch it again"},
	} {
		kind, err := Sniff([]byte(c.head))
		if kind != "" || !errors.Is(err, ErrNotADocument) || !strings.HasPrefix(err.Error(), c.says) {
			t.Errorf("%.30q: %q, %v, want %q", c.head, kind, err, c.says)
		}
	}
}

// FuzzLook holds that every file has one kind or one named reason.
func FuzzLook(f *testing.F) {
	f.Add(zipOf(f, "[Content_Types].xml", "", "word/document.xml", ""))
	f.Add(zipOf(f, "mimetype", "application/epub+zip"))
	f.Add(compound(3, "WordDocument"))
	f.Add([]byte("From: a\nDate: b\n"))
	f.Add([]byte("%PDF-1.4"))
	f.Fuzz(func(t *testing.T, data []byte) {
		kind, err := Look(bytes.NewReader(data), int64(len(data)))
		named := errors.Is(err, ErrNotADocument) || errors.Is(err, ErrArchive) || errors.Is(err, ErrEmpty)
		if (kind != "") == (err != nil) || err != nil && (!named || strings.Contains(err.Error(), "\n")) {
			t.Fatalf("%q, %v", kind, err)
		}
	})
}
