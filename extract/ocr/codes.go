package ocr

import "regexp"

// codes is what the numbers of oficios and files are written with.
const codes = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ0123456789/.-,"

// A code is capitals and digits held together by slashes, dots and dashes;
// misread, its signs are still capitals and digits for the most part.
var (
	codeLike = regexp.MustCompile(`^[\pL\d:;|!/.,-]*[A-ZÑ\d]{2}[\pL\d:;|!]*[/.-]+[\pL\d:;|!/.,-]*\d{2}[\pL\d:;|!/.,-]*$`)
	codeForm = regexp.MustCompile(`^[A-ZÑ\d]+([/.-]+[A-ZÑ\d]+)+[.,]?$`)
)

// rereadCodes looks again at doubtful words that look like an oficio's number:
// in them no dictionary helps, and a slash passes for a letter.
func (e *Engine) rereadCodes(s *sheet, words []found) error {
	for i, w := range words {
		if w.confidence >= doubtful || !codeLike.MatchString(w.text) || wellFormed.MatchString(w.text) {
			continue
		}
		better, err := e.lookAgain(s, w, codes, codeForm)
		if err != nil {
			return err
		}
		if better.at = w.at; better.confidence > w.confidence {
			words[i] = better
		}
	}
	return nil
}
