package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// The digits that a request folio has: since September 2021 on the Plataforma
// Nacional de Transparencia, and before on INFOMEX.
const (
	platformDigits = 15
	infomexDigits  = 13
)

// malformedEdits is how many digits a folio of a wrong length may be away from
// the bundle's and still be meant as the same.
const malformedEdits = 2

// folios compares the folios that a document prints with its own: one finding
// for each that is wrong, with all its places.
func folios(doc *schema.Document) []schema.Finding {
	own, answersOne := ownFolio(doc)
	if own == "" {
		return nil
	}
	var out []schema.Finding
	at := map[string]int{}
	for _, o := range doc.Oficios {
		for _, f := range o.Folios {
			printed := digitsOf(f.Value.Value.String())
			places := operands(f.Value)
			if !wellFormed(printed) {
				places = slices.DeleteFunc(places, func(o schema.Operand) bool { return tornOff(doc, o.Evidence) })
			}
			if !wrongFolio(printed, own) || wellFormed(printed) && !answersOne || len(places) == 0 {
				continue
			}
			i, seen := at[printed]
			if !seen {
				i = len(out)
				at[printed] = i
				out = append(out, folioMismatch(printed, own, o.ID))
			}
			out[i].Operands = append(out[i].Operands, places...)
			if out[i].Oficio != o.ID {
				out[i].Oficio = "" // it is the bundle's
			}
		}
	}
	for i := range out {
		out[i].Cause = folioCause(out[i])
	}
	return slices.DeleteFunc(out, specked)
}

// specked reports whether a folio is the bundle's with something beside it that was read for
// a digit, without being sure.
func specked(f schema.Finding) bool {
	return f.Cause == schema.CauseUndetermined && strings.Contains(f.Stated.String(), f.Computed.String())
}

// tornOff reports whether more than a sentence's sign follows on a folio that OCR has read: a
// letter, or a sign that a digit was read for.
func tornOff(doc *schema.Document, at *schema.Evidence) bool {
	if at == nil || at.Origin == schema.Native {
		return false
	}
	i := slices.IndexFunc(doc.Pages, func(p schema.Page) bool { return p.Number == at.Page })
	if i < 0 {
		return false
	}
	text := []rune(doc.Pages[i].Text)
	return at.End > 0 && at.End < len(text) && !unicode.IsSpace(text[at.End]) && !strings.ContainsRune(sentenceSigns+"-–", text[at.End])
}

// ownFolio is the well-formed folio that most oficios print, of several the one
// that comes first, and whether the document answers that request alone: at
// least half of its oficios print it. In a file of many requests' answers,
// running numbers differ by a digit and nothing is wrong with them.
func ownFolio(doc *schema.Document) (own string, answersOne bool) {
	printing := map[string]int{}
	naming := 0
	for _, o := range doc.Oficios {
		seen := map[string]bool{}
		for _, f := range o.Folios {
			if printed := digitsOf(f.Value.Value.String()); wellFormed(printed) && !seen[printed] {
				seen[printed] = true
				printing[printed]++
				if own == "" || printing[printed] > printing[own] {
					own = printed
				}
			}
		}
		naming += min(len(seen), 1)
	}
	return own, 2*printing[own] >= naming
}

func wellFormed(folio string) bool { return FolioLength(len(folio)) }

// FolioLength reports whether a request folio has so many digits.
func FolioLength(digits int) bool { return digits == platformDigits || digits == infomexDigits }

// wrongFolio reports whether a printed folio is meant as the bundle's own and
// is not it.
func wrongFolio(printed, own string) bool {
	if printed == "" || printed == own {
		return false
	}
	if wellFormed(printed) {
		return fold.Distance(printed, own) == 1
	}
	return fold.Distance(printed, own) <= malformedEdits
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

func folioMismatch(printed, own, oficio string) schema.Finding {
	message := say("The folio %s is one digit away from the bundle's, %s.", "El folio %s está a un dígito del que corresponde al expediente, %s.", printed, own)
	if !wellFormed(printed) {
		message = say("The folio %s has %d digits; the bundle's is %s.", "El folio %s tiene %d dígitos; el que corresponde al expediente es %s.", printed, len(printed), own)
	}
	return saying(schema.Finding{
		Code: schema.FolioMismatch, Severity: schema.SeverityError,
		Stated: schema.String(printed), Computed: schema.String(own), Oficio: oficio,
	}, message)
}

// sureConfidence is the confidence from which on a lone reading of a folio counts
// as sure.
const sureConfidence = 0.8

// folioCause is the document where it prints the wrong folio more than once, or
// was read surely; a single unsure reading says nothing.
func folioCause(f schema.Finding) string {
	unsure := func(o schema.Operand) bool { return o.Evidence != nil && o.Evidence.Confidence < sureConfidence }
	if len(f.Operands) > 1 || !slices.ContainsFunc(f.Operands, unsure) {
		return schema.CauseSource
	}
	return schema.CauseUndetermined
}
