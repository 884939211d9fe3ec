package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"
)

// inSentence is an amount of three digits or more among words, with the signs around it.
var inSentence = regexp.MustCompile(`^(\(?)(\$?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\$?\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\$?\d{3,7})([.,;:)|\]'"]*)$`)

// mayBeDigit are signs behind a number that its last digit is misread for.
const mayBeDigit = `|]'"`

// namedNumber is what stands before a number that counts nothing.
var namedNumber = regexp.MustCompile(`(?i)^(art[ií]culos?|arts?\.?|fracci[oó]n|folios?|oficios?|n[uú]m(ero|eral)?s?\.?|no\.?|c\.?p\.?|ext\.?|exterior|interior|tel\.?|expedientes?|km)[.:]?$`)

// rereadSentences has the readers look at the amounts of sentences as at those of cells. What
// stands around a figure among words is not shown to them.
func (e *Engine) rereadSentences(s *sheet, words []found) error {
	if e.second == nil {
		return nil
	}
	for i, w := range words {
		m := inSentence.FindStringSubmatch(w.text)
		if m == nil || yearText.MatchString(m[2]) && !strings.ContainsAny(m[3], mayBeDigit) || w.stamp > 0 || len(w.readings) > 0 || alone(words, i) || namedBefore(words, i) {
			continue
		}
		at, ok := s.digitsOf(w.at, len(m[1]))
		if !ok {
			continue
		}
		shown := s.showing(at)
		one := []found{{text: m[2], at: at, confidence: w.confidence, line: w.line}}
		all, err := e.figureSaid(shown, one[0])
		if err != nil {
			return err
		}
		if err := e.opinions(shown, one, []said{all}); err != nil {
			return err
		}
		if words[i].confidence, words[i].readings = one[0].confidence, one[0].readings; one[0].text != m[2] {
			words[i].text = m[1] + one[0].text + strings.TrimLeft(m[3], mayBeDigit)
		}
	}
	return nil
}

// namedBefore reports whether the word before word i says that a number names something.
func namedBefore(words []found, i int) bool {
	w := words[i]
	return slices.ContainsFunc(words, func(o found) bool {
		gap := w.at.Min.X - o.at.Max.X
		return gap >= 0 && gap < w.at.Dy() && overlapY(o.at, w.at) > w.at.Dy()/2 && namedNumber.MatchString(o.text)
	})
}

// digitsOf is a figure's box without the points and commas behind its digits, which stand in the lower
// half of it, and so many brackets before them.
func (s *sheet) digitsOf(at image.Rectangle, brackets int) (image.Rectangle, bool) {
	ink, err := s.faint(at)
	if err != nil {
		return at, false
	}
	defer ink.free()
	pieces := slices.DeleteFunc(ink.parts(), func(p image.Rectangle) bool { return 2*p.Min.Y > at.Dy() })
	if len(pieces) <= brackets {
		return at, false
	}
	slices.SortFunc(pieces, func(a, b image.Rectangle) int { return a.Min.X - b.Min.X })
	var box image.Rectangle
	for _, p := range pieces[brackets:] {
		box = box.Union(p)
	}
	return box.Add(at.Min), true
}

// showing is the sheet of which the readers are shown nothing outside of a box but blank paper.
func (s *sheet) showing(own image.Rectangle) *sheet {
	apart := *s
	apart.apart = own.Inset(-max(1, own.Dy()/ownMargin))
	return &apart
}

// ownMargin is which part of its height lies around a figure within which all ink is its own.
const ownMargin = 10
