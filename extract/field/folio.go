package field

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// A folio's length: 15 digits since September 2021 (two of the federation or
// state, five of the body, two of the year, six running), 13 before (five,
// six, two). Runs from 12 to 16 digits near a folio's words are near-folios.
const (
	folioLength    = 15
	oldFolioLength = 13
	shortest       = 12
	longest        = 16
)

var (
	folioRun     = regexp.MustCompile(`[0-9OQILSB|](?:[ \-]?[0-9OQILSB|]){11,20}`)
	folioContext = pattern.MustCompile(`\bF[O0]LI[O0]S?\b|\bPETICI[O0]N(?:ES)?\b|\bS[O0]LICITUD(?:ES)?\b|\bSASI\b|\bINF[O0]MEX\b|\bPNT\b|\bSISAI\b|\bREQUERIMIENT[O0]\b|\bPLATAFORMA NACIONAL\b|\bEXPEDIENTE\b`)

	// systems are the platforms' acronyms and names, over a line's end too.
	systems = []struct {
		name string
		re   *pattern.Pattern
	}{
		{"SASI", pattern.MustCompile(`\bSAS[I1L]\b|\bSISTEMA\s+DE\s+ATENCION\s+A\s+SOLICITUDES\s+DE\s+(?:ACCESO\s+A\s+LA\s+)?INFORMACION\b`)},
		{"SISAI", pattern.MustCompile(`\bS[I1L]SA[I1L]\b|\bSISTEMA\s+DE\s+SOLICITUDES\s+DE\s+(?:ACCESO\s+A\s+LA\s+)?INFORMACION\b`)},
		{"INFOMEX", pattern.MustCompile(`\b[I1L]NF[O0]MEX\b`)},
		{"PNT", pattern.MustCompile(`\bPNT\b|\bPLATAFORMA\s+NACIONAL\s+DE\s+TRANSPARENCIA\b`)},
	}
)

// folioSpan is a folio found in a folded text.
type folioSpan struct {
	Digits     string
	System     string
	Start, End int
	Corrected  bool
}

// folios reads the request folios of all pages, one entry for each value.
func folios(pages []*layout.Page) []schema.Folio {
	var out []schema.Folio
	index := map[string]int{}
	for _, p := range pages {
		for _, s := range folioSpans(p.Folded) {
			e := p.Evidence(s.Start, s.End)
			if s.Corrected {
				e.Confidence *= reading.CorrectedShare
			}
			i, known := index[s.Digits]
			if !known {
				index[s.Digits] = len(out)
				v := schema.NewValue(schema.String(s.Digits), reading.Tidy(p.Slice(s.Start, s.End)), e)
				out = append(out, schema.Folio{Value: v, System: s.System, Parts: folioParts(s.Digits)})
				continue
			}
			f := &out[i]
			f.Value = schema.NewValue(f.Value.Value, f.Text, append(f.Places(), e)...)
			if f.System == "" {
				f.System = s.System
			}
		}
	}
	return out
}

// folioSpans finds the folios in a folded text.
func folioSpans(folded string) []folioSpan {
	var out []folioSpan
	for _, m := range folioRun.FindAllStringIndex(folded, -1) {
		s, ok := folioAt(folded, m[0], m[1])
		if ok {
			out = append(out, s)
		}
	}
	return out
}

func folioAt(folded string, start, end int) (folioSpan, bool) {
	start, end = clip(folded, start, end)
	if end-start < shortest {
		return folioSpan{}, false
	}
	raw := unparted.Replace(folded[start:end])
	digits := confused.Replace(raw)
	if blanks := strings.Count(folded[start:end], " "); blanks > 1 && !grouped(folded[start:end]) {
		return folioSpan{}, false // figures of a table's row
	}
	if strings.Contains(folded[start:end], "-") && !grouped(strings.ReplaceAll(folded[start:end], "-", " ")) {
		return folioSpan{}, false // an oficio's number, its groups parted by hyphens
	}
	if years.MatchString(digits) {
		return folioSpan{}, false // a row of years
	}
	if len(digits) < shortest || len(digits) > longest || changed(raw, digits) > len(raw)/4 {
		return folioSpan{}, false
	}
	blanks := strings.Count(folded[start:end], " ")
	around := folded[max(0, start-160):start] + " " + folded[end:min(len(folded), end+60)]
	if (blanks > 0 && !grouped(folded[start:end]) || !wellFormed(digits)) && !folioContext.MatchString(around) {
		return folioSpan{}, false
	}
	return folioSpan{Digits: digits, System: system(folded, start, end), Start: start, End: end, Corrected: raw != digits}, true
}

// years is a row of years whose gaps were not read: 2017 2018 2019.
var years = regexp.MustCompile(`^(?:(?:19|20)[0-9]{2}){3,4}$`)

// unparted takes out what parts a folio's digits.
var unparted = strings.NewReplacer(" ", "", ".", "", "-", "")

var confused = strings.NewReplacer("O", "0", "Q", "0", "I", "1", "L", "1", "|", "1", "S", "5", "B", "8")

func changed(a, b string) int {
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// clip takes off a run's ends what belongs to words or numbers beside it.
func clip(folded string, start, end int) (int, int) {
	for start < end && (start > 0 && fold.IsAlnum(folded[start-1]) || !fold.IsDigit(folded[start])) {
		start++
	}
	for end > start && (end < len(folded) && fold.IsAlnum(folded[end]) || !fold.IsDigit(folded[end-1])) {
		end--
	}
	if start > 0 && strings.IndexByte("/,.$-", folded[start-1]) >= 0 || end < len(folded) && folded[end] == '/' {
		return start, start
	}
	return start, end
}

// grouped reports whether blanks part a run as a folio's parts are: 33 00203 22
// 000471, or before 2021 04111 000123 19.
func grouped(run string) bool {
	var lengths []int
	for _, g := range strings.Fields(run) {
		lengths = append(lengths, len(g))
	}
	return slices.Equal(lengths, []int{2, 5, 2, 6}) || slices.Equal(lengths, []int{5, 6, 2})
}

// wellFormed reports whether digits can be a folio of today's form even where
// no word says so: the federation or a state, and a year since 2021.
func wellFormed(digits string) bool {
	return len(digits) == folioLength && digits[:2] >= "01" && digits[:2] <= "33" && digits[7:9] >= "21" && digits[7:9] <= "39"
}

// system names the platform that the text beside a folio names, the nearest.
func system(folded string, start, end int) string {
	from, to := max(0, start-150), min(len(folded), end+150)
	best, name := 1<<30, ""
	for _, s := range systems {
		for _, m := range s.re.FindAllStringIndex(folded[from:to], -1) {
			distance := max(start-from-m[1], m[0]+from-end)
			if distance < best {
				best, name = distance, s.name
			}
		}
	}
	return name
}
