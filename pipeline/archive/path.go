package archive

import (
	"archive/zip"
	"fmt"
	gopath "path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// path is an entry's path with forward slashes and in UTF-8. Some Windows
// programs write back slashes.
func path(f *zip.File) string {
	return strings.Map(printable, strings.ReplaceAll(decode(f.Name), `\`, "/"))
}

// decode reads a path that is no UTF-8, whatever its flag says, as code page
// 850: that is what Windows packs in where Spanish is spoken, and of the letters
// of Spanish it has those that code page 437, which the format names
// (APPNOTE.TXT, appendix D), has at the same places, and Á, Í, Ó and Ú besides.
func decode(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	decoded, err := charmap.CodePage850.NewDecoder().String(name)
	if err != nil {
		return strings.ToValidUTF8(name, string(utf8.RuneError))
	}
	return decoded
}

// printable stands a sign in for what would disturb a terminal or a log.
func printable(r rune) rune {
	if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
		return utf8.RuneError
	}
	return r
}

// leadsOut reports whether a path is absolute, on Windows too, or leaves the
// folder that it starts in.
func leadsOut(path string) bool {
	drive := len(path) >= 2 && path[1] == ':' && unicode.IsLetter(rune(path[0]))
	clean := gopath.Clean(path)
	return drive || gopath.IsAbs(path) || clean == "." || clean == ".." || strings.HasPrefix(clean, "../")
}

// ignored reports whether an entry is a folder, or one of the files that
// operating systems add by themselves.
func ignored(f *zip.File) bool {
	path := path(f)
	if strings.HasSuffix(path, "/") || f.Mode().IsDir() && f.UncompressedSize64 == 0 {
		return true
	}
	if strings.HasPrefix(path, "__MACOSX/") || strings.Contains(path, "/__MACOSX/") {
		return true
	}
	base := gopath.Base(path)
	switch strings.ToLower(base) {
	case ".ds_store", "thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(base, "._")
}

// unlike gives the second file of a name, as those who unpack do, a number:
// both may be documents. It counts the names in taken.
func unlike(name string, taken map[string]int) string {
	taken[name]++
	ext := gopath.Ext(name)
	for n := taken[name]; n > 1; n++ {
		numbered := fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), n, ext)
		if taken[numbered] == 0 {
			taken[name], taken[numbered] = n, 1
			return numbered
		}
	}
	return name
}
