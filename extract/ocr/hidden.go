package ocr

import "regexp"

// shortWord is what a number of few digits may pass for: 511 for su. Strokes are
// left alone, for a Roman one looks like a one.
var (
	shortWord   = regexp.MustCompile(`^\pL{1,4}$`)
	onlyStrokes = regexp.MustCompile(`^[IVXl]+$`)
)

// findHidden reads the words that stand among a column's figures and are figures
// themselves: each piece of their ink looks like one of the page's digits.
func (s *sheet) findHidden(words []found, seen *alphabet) error {
	for i, w := range words {
		if !shortWord.MatchString(w.text) || onlyStrokes.MatchString(w.text) || !alone(words, i) || !betweenFigures(words, i) {
			continue
		}
		pieces := s.digitsFilling(w)
		text := ""
		for _, p := range pieces {
			gray, err := s.gray.pixelsIn(p)
			if err != nil {
				return err
			}
			sh := shapeOf(gray)
			digit, distance := seen.nearest(&sh)
			if distance > likeShape {
				break
			}
			text += digit
		}
		if len(text) > 0 && len(text) == len(pieces) {
			words[i] = w.rewritten(text)
			words[i].confidence = min(w.confidence, believed)
		}
	}
	return nil
}
