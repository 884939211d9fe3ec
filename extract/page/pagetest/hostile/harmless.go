package hostile

import (
	"bytes"
	"strings"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// harmless are PDFs that want something done besides being read: they are read,
// and nothing is done.
func harmless() map[string][]byte {
	acting := func(action string) []byte {
		return pdf(strings.Replace(catalog, ">>", "/OpenAction << /Type /Action "+action+" >> >>", 1), pages, page(""), stream("", shown))
	}
	return map[string][]byte{
		"javascript.pdf":    acting("/S /JavaScript /JS (while(true){app.alert('x')})"),
		"launch.pdf":        acting("/S /Launch /F (/bin/sh) /Unix << /F (touch /tmp/launched) >>"),
		"uri.pdf":           acting("/S /URI /URI (http://127.0.0.1/)"),
		"submit.pdf":        acting("/S /SubmitForm /F << /FS /URL /F (http://127.0.0.1/) >>"),
		"embedded-file.pdf": pdf(strings.Replace(catalog, ">>", "/Names << /EmbeddedFiles << /Names [(x.exe) 5 0 R] >> >> >>", 1), pages, page(""), stream("", shown), "<< /Type /Filespec /F (../../x.exe) /EF << /F 6 0 R >> >>", stream("/Type /EmbeddedFile", "MZ")),
		"external-file.pdf": external("/etc/hostname"),
		"external-url.pdf":  pdf(catalog, pages, page(""), "<< /F << /FS /URL /F (http://127.0.0.1/content) >> /Length 0 >>\nstream\n\nendstream"),
	}
}

// damaged are good files that something befell on their way.
func damaged() map[string][]byte {
	scan, native := scanned(), onePage("", strings.Repeat(shown, 3))
	return map[string][]byte{
		"scan-cut.pdf":        scan[:len(scan)*2/3],
		"scan-flipped.pdf":    flipped(scan, 97),
		"scan-flipped-1.pdf":  flipped(scan, len(scan)/2),
		"native-cut.pdf":      native[:len(native)*2/3],
		"native-flipped.pdf":  flipped(native, 97),
		"native-no-table.pdf": native[:bytes.LastIndex(native, []byte("xref\n"))],
		"only-header.pdf":     []byte("%PDF-1.7\n"),
		"zeros.pdf":           append([]byte("%PDF-1.7\n"), make([]byte, 4000)...),
	}
}

// scanned is a page with nothing but an image.
func scanned() []byte {
	s := pagetest.NewSheet(6, 1.5, 150)
	s.Text(0.4, 0.8, 12, text)
	return pagetest.Scan(s) // no larger: flipping has to meet more than pixels
}

// flipped turns over a bit of every nth byte.
func flipped(data []byte, n int) []byte {
	data = bytes.Clone(data)
	for i := n - 1; i < len(data); i += n {
		data[i] ^= 1 << (i % 8)
	}
	return data
}
