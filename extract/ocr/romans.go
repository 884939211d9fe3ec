package ocr

import "regexp"

// romans are what the numerals of fracciones are written with.
const romans = "IVX,.;"

var (
	// romanLike is a Roman numeral as it comes out: its strokes are read as l, 1,
	// | or !, and one of several is lost now and then.
	romanLike = regexp.MustCompile(`^[IVXl1|!]+[.,;]?$`)
	romanForm = regexp.MustCompile(`^X{0,3}(?:IX|IV|V?I{0,3})[.,;]?$`)
	// fractionWord announces such numerals; its first letter is often misread.
	fractionWord = regexp.MustCompile(`(?i)racci[oó]n`)
)

// romanReach is how many words behind "fracciones" their numerals are looked
// for: longer lists are rare.
const romanReach = 10

// rereadRomans looks again at the Roman numerals of fracciones: Tesseract knows
// no word that they are, and is sure of XII where XIII is printed. A look is
// taken when it has more strokes and two looks agree on it.
func (e *Engine) rereadRomans(s *sheet, words []found) error {
	left := 0
	for i, w := range words {
		left--
		if fractionWord.MatchString(w.text) {
			left = romanReach
			continue
		}
		if left <= 0 || !romanLike.MatchString(w.text) {
			continue
		}
		better, err := e.lookAgain(s, w, romans, romanForm)
		if err != nil {
			return err
		}
		if strokes(better.text) > strokes(w.text) {
			words[i] = better.as(better.text, w.at, min(better.confidence, w.confidence))
		}
	}
	return nil
}

// strokes counts the signs of a numeral.
func strokes(s string) int {
	n := 0
	for _, r := range s {
		if r != '.' && r != ',' && r != ';' {
			n++
		}
	}
	return n
}
