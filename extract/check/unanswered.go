package check

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// questionLength is how much of a question a message quotes, in code points.
const questionLength = 90

// unanswered tells which of the request's questions no oficio says anything of. A
// document in which nothing at all is answered is no response, and one with an answer to
// the request as a whole leaves none open.
func unanswered(doc *schema.Document) []schema.Finding {
	if !answersSome(doc) {
		return nil
	}
	var out []schema.Finding
	scanned := recognised(doc)
	for i, q := range doc.Questions {
		if q.Text == nil || len(q.Answers) > 0 || scanned && (passedOver(doc.Questions, i) || takenForOther(doc.Questions, q) || amid(doc.Oficios, q)) {
			continue
		}
		f := schema.Finding{
			Code: schema.UnansweredQuestion, Severity: schema.SeverityWarning, Cause: schema.CauseSource,
			Stated: schema.String(strings.TrimPrefix(q.ID, "q")), Operands: operands(*q.Text),
		}
		message := say("No oficio says what became of question %s, %s.", "Ningún oficio dice qué fue de la pregunta %s, %s.",
			strings.TrimPrefix(q.ID, "q"), quoted(short(q.Text.Value.String(), questionLength)))
		switch n := unreadPages(doc); {
		case n == 0 && scanned:
			f.Cause, f.Severity = schema.CauseUndetermined, schema.SeverityInfo
			message = message.and(hidden(doc, q))
		case n > 0:
			f.Cause = schema.CauseUndetermined
			pages := counted(n, bilingual{"page that was not read", "página sin leer"}, bilingual{"pages that were not read", "páginas sin leer"})
			message = message.and(say(" It may stand on %s.", " Puede estar en %s.", pages))
		}
		out = append(out, saying(f, message))
	}
	return out
}

// hidden says where a scan may hide what names a question: in text that was not read on a
// page of an oficio that answers others of its part, if there is such.
func hidden(doc *schema.Document, q schema.Question) bilingual {
	for _, o := range doc.Oficios {
		if !slices.ContainsFunc(o.Answers, func(a schema.Answer) bool { return a.Group == q.Group && a.Outcome != "not_competent" }) {
			continue
		}
		for _, p := range doc.Pages {
			if slices.Contains(o.Pages, p.Number) && slices.ContainsFunc(p.Unread, func(u schema.Unread) bool { return u.Kind == "text" }) {
				return say(" Text on page %d that was not read may name it.", " La puede nombrar un texto de la página %d que no se leyó.", p.Number)
			}
		}
	}
	return say(" The scan may hide a numeral that names it.", " El escaneo puede ocultar un numeral que la nombre.")
}

// answersSome reports whether a document answers some of its questions one by one.
func answersSome(doc *schema.Document) bool {
	some := false
	for _, o := range doc.Oficios {
		for _, a := range o.Answers {
			if len(a.Numerals) == 0 {
				return false
			}
			some = true
		}
	}
	return some
}

func unreadPages(doc *schema.Document) int {
	n := 0
	for _, p := range doc.Pages {
		if p.Origin == schema.Failed {
			n++
		}
	}
	return n
}

// passedOver reports whether a question is open among two others in a row or more and no oficio
// answers both the one before them and the one behind: a statement whose numerals were
// misread, "puntos 1 al 13", leaves such rows. Of 103 questions that were told without
// this on 270 drawn scans (seeds 310000 to 350000) 62 were open, with it of 66 60. Rows of
// two are as often questions that were left out: of eight in such on 120 later scans all.
func passedOver(all []schema.Question, i int) bool {
	open := func(k int) bool { return inGroup(all, i, k) && len(all[k].Answers) == 0 }
	first, last := i, i
	for open(first - 1) {
		first--
	}
	for open(last + 1) {
		last++
	}
	if last-first < 2 {
		return false
	}
	if !inGroup(all, i, first-1) || !inGroup(all, i, last+1) {
		return true
	}
	return !slices.ContainsFunc(all[first-1].Answers, func(a schema.Answered) bool {
		return a.Outcome != "not_competent" && slices.ContainsFunc(all[last+1].Answers, func(b schema.Answered) bool {
			return a.Oficio == b.Oficio && b.Outcome != "not_competent"
		})
	})
}

// takenForOther reports whether two things are said of the question with the same numeral
// in another group, by one oficio, or by two that do not refuse it as another's: one of
// them may be of this.
func takenForOther(all []schema.Question, q schema.Question) bool {
	return slices.ContainsFunc(all, func(o schema.Question) bool {
		if o.Folio != q.Folio || o.Group == q.Group || o.Numeral != q.Numeral {
			return false
		}
		by := map[string]bool{}
		told := 0
		return slices.ContainsFunc(o.Answers, func(a schema.Answered) bool {
			twice := by[a.Oficio]
			by[a.Oficio] = true
			if a.Outcome != "not_competent" {
				told++
			}
			return twice || told > 1
		})
	})
}

// unsure is the confidence below which an answer's numerals, or their part, were doubted.
const unsure = 0.5

// amid reports whether an unsure answer names but two questions, with this one between
// them, or one right beside it: of "3 a 6" print or OCR may have lost the sign, of "puntos 3 y 4"
// the end.
func amid(oficios []schema.Oficio, q schema.Question) bool {
	return slices.ContainsFunc(oficios, func(o schema.Oficio) bool {
		return slices.ContainsFunc(o.Answers, func(a schema.Answer) bool {
			if a.Group != q.Group || a.Evidence == nil || a.Evidence.Confidence >= unsure {
				return false
			}
			beside := len(a.Numerals) == 1 && (a.Numerals[0] == q.Numeral-1 || a.Numerals[0] == q.Numeral+1)
			return beside || len(a.Numerals) == 2 && a.Numerals[0] < q.Numeral && q.Numeral < a.Numerals[1]
		})
	})
}

// inGroup reports whether a place in the list has a question of the same numbering as
// another.
func inGroup(all []schema.Question, i, k int) bool {
	return k >= 0 && k < len(all) && all[k].Folio == all[i].Folio && all[k].Group == all[i].Group
}

// recognised reports whether pages were read by OCR.
func recognised(doc *schema.Document) bool {
	return slices.ContainsFunc(doc.Pages, func(p schema.Page) bool { return p.Origin == schema.OCR || p.Origin == schema.Mixed })
}
