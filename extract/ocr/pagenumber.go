package ocr

import (
	"image"
	"regexp"
	"slices"
)

// Tesseract passes a page's number over that stands alone below the print or
// above it, most of all one of a single digit.
var pageNumber = regexp.MustCompile(`^\d{1,4}$`)

const (
	surePage   = 0.80 // confidence: dirt reads as a one, less surely
	leastDigit = 0.6  // heights of the page's letters that its digits are high
	mostDigit  = 1.6
	mostTried  = 3
)

// pageNumber reads a number that was passed over, alone on the first or the
// last line of the page.
func (e *Engine) pageNumber(s *sheet, words []found, regions []region) ([]found, error) {
	height := float64(s.letterHeight(words))
	top, foot := reach(words)
	tried := 0
	for _, r := range regions {
		outside := r.at.Max.Y <= top || r.at.Min.Y >= foot
		if h := float64(r.at.Dy()); !outside || r.pieces >= missedPieces || h < leastDigit*height || h > mostDigit*height {
			continue
		}
		if tried++; tried > mostTried {
			break
		}
		got, err := e.block(s, r.at)
		if err != nil {
			return nil, err
		}
		if len(got) == 1 && pageNumber.MatchString(got[0].text) && got[0].confidence >= surePage {
			return got, nil
		}
	}
	return nil, nil
}

// reach returns how far up and down the page has words.
func reach(words []found) (top, foot int) {
	boxes := make([]image.Rectangle, len(words))
	for i, w := range words {
		boxes[i] = w.at
	}
	if len(boxes) == 0 {
		return 0, 0
	}
	return slices.MinFunc(boxes, byTop).Min.Y, slices.MaxFunc(boxes, byFoot).Max.Y
}

func byTop(a, b image.Rectangle) int  { return a.Min.Y - b.Min.Y }
func byFoot(a, b image.Rectangle) int { return a.Max.Y - b.Max.Y }
