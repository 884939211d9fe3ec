package table

import (
	"regexp"

	"github.com/oficialia/oficialia/schema"
)

// The forms of Mexican companies that OCR misreads at a name's end, where points and capitals stand close:
// behind "S.A. de" and "S. de R.L. de" stands nothing but "C.V." (Ley General de Sociedades Mercantiles,
// articles 1 and 213), and "S.A.P." goes on with "I." (Ley del Mercado de Valores, article 12).
var (
	variableCapital = regexp.MustCompile(`\b(S\.A\.(?:P\.I\.)?|S\. de R\.L\.) de [A-Z](?:\.?[A-Z])?\.$`)
	promoting       = regexp.MustCompile(`\bS\.A\.P\.?[I1lL]\.?( |$)`)
	firstSign       = regexp.MustCompile(`, [5$8]\.( ?[AC]\.)`)
)

// mendCompanies puts the forms of companies right in the texts of a row that OCR read; the text as it was
// read is kept, and the value doubted.
func mendCompanies(cells []schema.Value, origin schema.Origin) {
	if origin == schema.Native {
		return
	}
	for i, v := range cells {
		name, isText := v.Value.Str()
		if !isText {
			continue
		}
		mended := firstSign.ReplaceAllString(name, ", S.$1")
		mended = promoting.ReplaceAllString(mended, "S.A.P.I.$1")
		mended = variableCapital.ReplaceAllString(mended, "$1 de C.V.")
		if mended != name {
			cells[i] = doubted(schema.NewValue(schema.String(mended), v.Text, v.Places()...))
		}
	}
}
