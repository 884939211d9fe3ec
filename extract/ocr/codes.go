package ocr

import (
	"regexp"
	"strings"
)

// codes is what the numbers of oficios and files are written with.
const codes = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ0123456789/.-,"

// A code is capitals and digits held together by slashes, dots and dashes;
// misread, its signs are still capitals and digits for the most part.
var (
	codeLike = regexp.MustCompile(`^[\pL\d:;|!/.,-]*[A-ZÑ\d]{2}[\pL\d:;|!]*[/.-]+[\pL\d:;|!/.,-]*\d{2}[\pL\d:;|!/.,-]*$`)
	codeForm = regexp.MustCompile(`^[A-ZÑ\d]+([/.-]+[A-ZÑ\d]+)+[.,]?$`)
)

// rereadCodes looks again at words that look like an oficio's number: in them
// no dictionary helps, and a slash passes for a letter or a one however sure
// the reading is.
func (e *Engine) rereadCodes(s *sheet, words []found) error {
	for i, w := range words {
		if !codeLike.MatchString(w.text) || figureLike(w.text) {
			continue
		}
		better, err := e.lookAgain(s, w, codes, codeForm)
		if err != nil {
			return err
		}
		if better.at = w.at; better.confidence > w.confidence || slashes(w.text, better.text) {
			w = better
		}
		w.text, w.readings = lettersO(w.text), better.readings
		words[i] = w
	}
	return nil
}

// zeroAmongLetters is a part of a code that begins with a zero and goes on with
// letters alone, as no part of a number does.
var zeroAmongLetters = regexp.MustCompile(`(^|[/.-])0([A-ZÑ]+)([/.-]|$)`)

// lettersO writes the letter O where a zero was read for it.
func lettersO(code string) string { return zeroAmongLetters.ReplaceAllString(code, "${1}O${2}${3}") }

// slashes reports whether a look differs from a reading in nothing but slashes
// where the reading has signs that slashes are taken for.
func slashes(was, is string) bool {
	a, b := []rune(was), []rune(is)
	if len(a) != len(b) || was == is {
		return false
	}
	for i := range a {
		if a[i] != b[i] && (b[i] != '/' || !strings.ContainsRune("1lI|7ft!", a[i])) {
			return false
		}
	}
	return true
}
