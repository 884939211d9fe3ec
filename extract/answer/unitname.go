package answer

import (
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// misreadShare is how many letters of a unit's name stand for one that may be misread.
const misreadShare = 12

// spellReferrals gives the units that recognised answers send the asker to the spelling of
// the bundle's letterheads, where one alone has as many words and nearly the same letters.
func spellReferrals(oficios []schema.Oficio) {
	var known []string
	for _, o := range oficios {
		for _, v := range append([]schema.Unit{{Value: valueOrNone(o.Institution)}}, o.Units...) {
			if name, ok := v.Value.Value.Str(); ok {
				known = append(known, name)
			}
		}
	}
	for i := range oficios {
		for k := range oficios[i].Answers {
			if a := &oficios[i].Answers[k]; a.ReferTo != "" && a.Evidence.Origin == schema.OCR {
				a.ReferTo = spelledAs(a.ReferTo, known)
			}
		}
	}
}

func valueOrNone(v *schema.Value) schema.Value {
	if v == nil {
		return schema.Value{}
	}
	return *v
}

// spelledAs is a name with the words of the known one that it is a misreading of.
func spelledAs(name string, known []string) string {
	words, found := strings.Fields(name), []string(nil)
	for _, k := range known {
		to := strings.Fields(k)
		a, b := fold.Words(name), fold.Words(k)
		if a == b {
			return name
		}
		if !misreadWords(words, to) || fold.Distance(a, b) > len(b)/misreadShare || found != nil && fold.Words(strings.Join(found, " ")) == b {
			continue
		}
		if found != nil {
			return name
		}
		found = to
	}
	for i := range found {
		if fold.Text(words[i]) != fold.Text(found[i]) {
			words[i] = casedAs(found[i], words[i])
		}
	}
	return strings.Join(words, " ")
}

// misreadWords reports whether words may be others, one by one, with few letters misread.
func misreadWords(read, printed []string) bool {
	if len(read) != len(printed) {
		return false
	}
	for i, w := range printed {
		if w = fold.Text(w); misreadInWord*fold.Distance(fold.Text(read[i]), w) > len(w) {
			return false
		}
	}
	return true
}

// misreadInWord is how many letters of a word stand for one that may be misread.
const misreadInWord = 4

// casedAs is a word in small letters behind its first, which is as another's is.
func casedAs(word, like string) string {
	small := strings.ToLower(word)
	if !capital(like) {
		return small
	}
	_, n := utf8.DecodeRuneInString(small)
	return strings.ToUpper(small[:n]) + small[n:]
}
