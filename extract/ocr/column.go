package ocr

import "regexp"

// groups are whole numbers of four digits and more, by what parts their groups
// of three: nothing, a comma or a point.
var groups = map[string]*regexp.Regexp{
	"":  regexp.MustCompile(`^\d{4,}$`),
	",": regexp.MustCompile(`^\d{1,3}(,\d{3})+$`),
	".": regexp.MustCompile(`^\d{1,3}(\.\d{3})+$`),
}

// grouped returns what parts a number's groups, and whether it has any.
func grouped(s string) (by string, ok bool) {
	for by, form := range groups {
		if form.MatchString(s) {
			return by, true
		}
	}
	return "", false
}

// agree has the figures of a column written alike: one whose groups are parted
// as no other's are takes the reading that parts them as the others do. Where
// no look has read it so it is no longer believed.
func agree(words []found) {
	for i, w := range words {
		by, ok := grouped(w.text)
		if !ok || len(w.readings) == 0 {
			continue
		}
		other, alike := columnGroups(words, i)
		if !alike || other == by {
			continue
		}
		words[i].confidence = min(w.confidence, contradicted)
		for _, r := range w.readings {
			if b, ok := grouped(r.Text); ok && b == other && onlyDigits(r.Text) == onlyDigits(w.text) {
				words[i].text, words[i].confidence = r.Text, max(r.Confidence, contradicted)
			}
		}
	}
}

// columnGroups returns what parts the groups of the figures above and below
// word i, and whether they are all alike and enough to tell.
func columnGroups(words []found, i int) (by string, alike bool) {
	n := 0
	for k, w := range words {
		b, ok := grouped(w.text)
		if k == i || !ok || w.confidence < believed || !aligned(words[i].at, w.at) {
			continue
		}
		if n > 0 && b != by {
			return "", false
		}
		by, n = b, n+1
	}
	return by, n >= columnNumber
}
