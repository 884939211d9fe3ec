package page

import (
	"strings"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// standardFont returns a font as wide as one of the standard fonts that a PDF
// may name without saying their widths (ISO 32000-1, 9.6.2.2): Liberation's are
// made so. A slanted Helvetica is as wide as an upright one.
func standardFont(name string) []byte {
	switch name {
	case "Helvetica", "Helvetica-Oblique":
		return liberationsansregular.TTF
	case "Helvetica-Bold", "Helvetica-BoldOblique":
		return liberationsansbold.TTF
	case "Times-Roman":
		return liberationserifregular.TTF
	case "Times-Bold":
		return liberationserifbold.TTF
	case "Times-Italic":
		return liberationserifitalic.TTF
	case "Times-BoldItalic":
		return liberationserifbolditalic.TTF
	}
	return nil
}

// standardWidths gives the font the widths of a standard one; false when it is
// none.
func (f *font) standardWidths(name string) bool {
	if strings.HasPrefix(name, "Courier") {
		f.usual = 600
		return true
	}
	data := standardFont(name)
	if data == nil {
		return false
	}
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return false
	}
	var buffer sfnt.Buffer
	for code := range 256 {
		text, ok := f.meaning(code)
		if !ok {
			continue
		}
		glyph, err := parsed.GlyphIndex(&buffer, []rune(text)[0])
		if err != nil || glyph == 0 {
			continue
		}
		if wide, err := parsed.GlyphAdvance(&buffer, glyph, fixed.I(1000), xfont.HintingNone); err == nil {
			f.widths[code] = float64(wide) / 64
		}
	}
	return true
}
