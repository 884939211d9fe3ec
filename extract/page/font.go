package page

import (
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
)

// font tells what a font's codes mean and how far each moves on. A font whose
// codes or widths are not known for sure is nil: poppler is asked then.
type font struct {
	wide    bool // two bytes a code
	widths  map[int]float64
	usual   float64 // width of a code that widths leaves out, in thousandths
	encoder pdf.TextEncoding
	names   map[int]string // of codes, where the font renames them
	base    *charmap.Charmap
	text    map[int]string // what was asked for already
}

// mostCodes bounds a font's table of widths.
const mostCodes = 1 << 16

// readFont reads a font's dictionary.
func readFont(v pdf.Value) *font {
	f := &font{widths: map[int]float64{}, text: map[int]string{}}
	ok := false
	switch v.Key("Subtype").Name() {
	case "Type0":
		ok = f.composite(v)
	case "Type1", "MMType1", "TrueType":
		ok = f.simple(v)
	}
	if !ok {
		return nil
	}
	return f
}

func (f *font) simple(v pdf.Value) bool {
	widths, first := v.Key("Widths"), int(v.Key("FirstChar").Int64())
	for i := range min(widths.Len(), 256) {
		f.widths[first+i] = widths.Index(i).Float64()
	}
	f.usual = v.Key("FontDescriptor").Key("MissingWidth").Float64()
	encoding := v.Key("Encoding")
	known := !v.Key("ToUnicode").IsNull()
	switch name := encoding.Name(); {
	case encoding.Kind() == pdf.Dict:
		known = f.renamed(encoding)
	case name == "WinAnsiEncoding", name == "MacRomanEncoding":
		known = true
	case name != "":
		known = false
	}
	f.encoder = (&pdf.Font{V: v}).Encoder()
	return known && (widths.Len() > 0 || f.standardWidths(v.Key("BaseFont").Name()))
}

// renamed follows an encoding with differences. Names that count glyphs rather
// than name letters mean nothing.
func (f *font) renamed(encoding pdf.Value) bool {
	switch encoding.Key("BaseEncoding").Name() {
	case "WinAnsiEncoding":
		f.base = charmap.Windows1252
	case "MacRomanEncoding":
		f.base = charmap.Macintosh
	}
	f.names = map[int]string{}
	differences, code := encoding.Key("Differences"), 0
	for i := range min(differences.Len(), 1024) {
		if v := differences.Index(i); v.Kind() == pdf.Integer {
			code = int(v.Int64())
		} else {
			if counts(v.Name()) {
				return false
			}
			f.names[code] = v.Name()
			code++
		}
	}
	return true
}

// counts reports whether a glyph's name is a number, as in g23 or cid_7.
func counts(name string) bool {
	letters := strings.TrimRight(name, "0123456789")
	return len(letters) < len(name) && !strings.HasPrefix(name, "uni") && !strings.HasPrefix(name, "afii")
}

// composite follows a font of two-byte codes that are glyphs' numbers.
func (f *font) composite(v pdf.Value) bool {
	inner := v.Key("DescendantFonts").Index(0)
	if v.Key("Encoding").Name() != "Identity-H" || v.Key("ToUnicode").Kind() != pdf.Stream {
		return false
	}
	f.wide, f.usual = true, 1000
	if usual := inner.Key("DW"); !usual.IsNull() {
		f.usual = usual.Float64()
	}
	f.encoder = (&pdf.Font{V: v}).Encoder()
	list := inner.Key("W")
	for i := 0; i+1 < list.Len() && len(f.widths) < mostCodes; {
		first, second := int(list.Index(i).Int64()), list.Index(i+1)
		if second.Kind() == pdf.Array {
			for j := range min(second.Len(), mostCodes) {
				f.widths[first+j] = second.Index(j).Float64()
			}
			i += 2
			continue
		}
		width := list.Index(i + 2).Float64()
		for code := first; code <= min(int(second.Int64()), first+mostCodes); code++ {
			f.widths[code] = width
		}
		i += 3
	}
	return true
}

// width is how far a code moves on, in thousandths of the size.
func (f *font) width(code int) float64 {
	if w, ok := f.widths[code]; ok {
		return w
	}
	return f.usual
}

// meaning is what a code stands for; false when that is not known.
func (f *font) meaning(code int) (string, bool) {
	s, ok := f.text[code]
	if !ok {
		s = f.decode(code)
		f.text[code] = s
	}
	return s, s != ""
}

func (f *font) decode(code int) string {
	if f.wide {
		return f.encoder.Decode(string([]byte{byte(code >> 8), byte(code)}))
	}
	if f.names == nil || f.names[code] != "" {
		return f.encoder.Decode(string([]byte{byte(code)}))
	}
	if f.base != nil {
		return string(f.base.DecodeByte(byte(code)))
	}
	if code < unicode.MaxASCII {
		return string(rune(code))
	}
	return ""
}
