package page

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
)

// signZIP starts a ZIP archive, signEmptyZIP one without files, signCompound a compound file: office documents
// until 2007, Outlook's messages, and encrypted ones of today.
const (
	signZIP      = "PK\x03\x04"
	signEmptyZIP = "PK\x05\x06"
	signCompound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// maxDirectory bounds the bytes of an archive's table of contents that are
// looked at; no office document has so many parts.
const maxDirectory = 8 << 20

// errDirectory says that a table of contents is longer.
var errDirectory = errors.New("a long table of contents")

// inZIP tells a ZIP archive of an office document by the names in its table of
// contents. An archive that cannot be opened is told by its first name: more is
// said by who opens it.
func inZIP(r io.ReaderAt, size int64) error {
	z, err := zip.NewReader(&directory{r: r, left: maxDirectory}, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return ErrArchive
	}
	var names []string
	for _, f := range z.File {
		names = append(names, strings.ReplaceAll(f.Name, `\`, "/"))
	}
	if f, ok := office(names, mimetypePart(z)); ok {
		return f
	}
	return ErrArchive
}

// directory reads a table of contents, up to a number of bytes.
type directory struct {
	r    io.ReaderAt
	left int
}

func (d *directory) ReadAt(p []byte, off int64) (int, error) {
	if d.left -= len(p); d.left < 0 {
		return 0, errDirectory
	}
	return d.r.ReadAt(p, off)
}

// mimetypePart is what OpenDocument and EPUB files state in their first part.
func mimetypePart(z *zip.Reader) string {
	if len(z.File) == 0 || z.File[0].Name != "mimetype" {
		return ""
	}
	part, err := z.File[0].Open()
	if err != nil {
		return ""
	}
	defer part.Close()
	var b [128]byte
	n, _ := io.ReadFull(part, b[:]) // a shorter part is the rule
	return strings.TrimSpace(string(b[:n]))
}

// office names an office document by its parts and its media type.
func office(names []string, mediaType string) (foreign, bool) {
	known := kindNames()
	if mediaType != "" {
		f, ok := known[strings.TrimSuffix(mediaType, "-template")]
		return f, ok
	}
	const prefix = "application/vnd.openxmlformats-officedocument."
	parts := map[string]string{"word/": "wordprocessingml.document", "xl/": "spreadsheetml.sheet", "ppt/": "presentationml.presentation"}
	for _, name := range names {
		if folder, _, found := strings.Cut(name, "/"); found && parts[folder+"/"] != "" && hasContentTypes(names) {
			return known[prefix+parts[folder+"/"]], true
		}
		switch name {
		case "FixedDocSeq.fdseq", "FixedDocumentSequence.fdseq":
			return foreign{"an XPS document", saveAsPDF}, true
		case "Index/Document.iwa":
			return foreign{"an Apple iWork document", saveAsPDF}, true
		}
	}
	return foreign{}, false
}

// hasContentTypes reports whether an archive has the part that each package of
// Office Open XML has (ECMA-376 part 2): a folder named word alone says nothing.
func hasContentTypes(names []string) bool {
	for _, name := range names {
		if name == "[Content_Types].xml" {
			return true
		}
	}
	return false
}

// kindOfZIP guesses at an archive by its first bytes alone.
func kindOfZIP(head []byte) error {
	known := kindNames()
	for _, part := range []struct{ sign, kind string }{
		{"word/", "wordprocessingml.document"}, {"xl/", "spreadsheetml.sheet"}, {"ppt/", "presentationml.presentation"},
	} {
		if bytes.Contains(head, []byte(part.sign)) {
			return known["application/vnd.openxmlformats-officedocument."+part.kind]
		}
	}
	return known["application/zip"]
}

// inCompound names a compound file by its directory, which the header points to
// ([MS-CFB] 2.2 and 2.6): sectors count from the first after the header, and
// entries have their names in UTF-16.
func inCompound(r io.ReaderAt, head []byte) error {
	known := kindNames()
	other := known["application/x-ole-storage"]
	if len(head) < 512 {
		return other
	}
	shift := binary.LittleEndian.Uint16(head[30:])
	if shift != 9 && shift != 12 {
		return other
	}
	at := (int64(binary.LittleEndian.Uint32(head[48:])) + 1) << shift
	entries := make([]byte, 16<<10)
	n, _ := r.ReadAt(entries, at) // fewer bytes are the rule
	for _, stream := range []struct {
		name string
		kind foreign
	}{
		{"EncryptedPackage", foreign{"an office document with a password", "save it as PDF without one"}},
		{"WordDocument", known["application/msword"]},
		{"Workbook", known["application/vnd.ms-excel"]},
		{"Book", known["application/vnd.ms-excel"]},
		{"PowerPoint Document", known["application/vnd.ms-powerpoint"]},
		{"__properties_version1.0", known["application/vnd.ms-outlook"]},
	} {
		if hasEntry(entries[:n], stream.name) {
			return stream.kind
		}
	}
	return other
}

// hasEntry reports whether one of a directory's entries, of 128 bytes each, has
// a name.
func hasEntry(entries []byte, name string) bool {
	var want []byte
	for _, u := range utf16.Encode([]rune(name + "\x00")) {
		want = binary.LittleEndian.AppendUint16(want, u)
	}
	for ; len(entries) >= 128; entries = entries[128:] {
		if bytes.HasPrefix(entries, want) {
			return true
		}
	}
	return false
}
