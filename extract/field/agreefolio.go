package field

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/schema"
)

// agreedFolio is how often a folio is read at least to put a single reading right.
const agreedFolio = 3

// agreeFolios corrects a folio that was recognised once in a bundle and is one
// digit unlike the one recognised everywhere else: in a scan that digit is far
// oftener misread than misprinted. The text stays as read, the confidence
// drops. A folio of another length, or one that stands twice, stays as it is.
func agreeFolios(all []schema.Oficio) {
	count := map[string]int{}
	for _, o := range all {
		for _, f := range o.Folios {
			count[reading.ValueOf(&f.Value)] += len(f.Places())
		}
	}
	often := commonFolios(count)
	for i := range all {
		out := []schema.Folio{}
		for _, f := range all[i].Folios {
			value := reading.ValueOf(&f.Value)
			if to := often.near(value); to != "" && count[value] == 1 && f.Places()[0].Origin == schema.OCR {
				f.Value, f.Parts = reading.Doubted(f.Value, to), folioParts(to)
			}
			out = joinFolio(out, f)
		}
		all[i].Folios = out
	}
	for i := range all {
		often.mend(all[i].Subject, all[i].Folios)
	}
}

// folioPrinted are a folio's digits, maybe with a blank where one was not read.
var folioPrinted = regexp.MustCompile(`[0-9]+(?: [0-9]+)?`)

// mend puts a folio right in a recognised subject that none of the oficio's folios is and
// that one digit parts from a common one, misread or not read.
func (x folioIndex) mend(subject *schema.Value, of []schema.Folio) {
	if subject == nil || subject.Places()[0].Origin != schema.OCR {
		return
	}
	read := reading.ValueOf(subject)
	mended := folioPrinted.ReplaceAllStringFunc(read, func(s string) string {
		if slices.ContainsFunc(of, func(f schema.Folio) bool { return reading.ValueOf(&f.Value) == s }) {
			return s
		}
		for _, to := range []string{x.near(s), x[strings.Replace(s, " ", "?", 1)]} {
			if to != "" {
				return to
			}
		}
		return s
	})
	if mended != read {
		*subject = reading.Doubted(*subject, mended)
	}
}

// folioIndex finds folios that are one digit unlike another: by their digits, one
// of them left open.
type folioIndex map[string]string

// commonFolios indexes the folios that were read often; of two that an open
// digit makes equal the one read oftener, the smaller one of equally many.
func commonFolios(count map[string]int) folioIndex {
	out := folioIndex{}
	for folio, n := range count {
		if n < agreedFolio {
			continue
		}
		for i := range folio {
			key := slip.Open(folio, i)
			if old := out[key]; old == "" || n > count[old] || n == count[old] && folio < old {
				out[key] = folio
			}
		}
	}
	return out
}

// near returns the folio that another one is taken for, if any.
func (x folioIndex) near(folio string) string {
	for i := range folio {
		if to := x[slip.Open(folio, i)]; to != "" && to != folio {
			return to
		}
	}
	return ""
}

// joinFolio adds a folio to those that are there, or its places to its equal.
func joinFolio(all []schema.Folio, f schema.Folio) []schema.Folio {
	for i := range all {
		if all[i].Value.Value == f.Value.Value {
			all[i].Value = schema.NewValue(f.Value.Value, all[i].Text, append(all[i].Places(), f.Places()...)...)
			if all[i].System == "" {
				all[i].System = f.System
			}
			return all
		}
	}
	return append(all, f)
}
