package ocr

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/otiai10/gosseract/v2"

	"github.com/oficialia/oficialia/extract/page"
)

// Page segmentation modes of Tesseract.
const (
	modeColumns = "4" // a column of text of varying sizes
	modeBlock   = "6" // one uniform block
	modeLine    = "7" // one line
)

// figures is what a number in a table's cell is written with.
const figures = "0123456789.,-$%"

// found is a word in pixels of the sheet.
type found struct {
	text       string
	at         image.Rectangle
	confidence float64 // 0 to 1
	line       int     // number of its line in one recognition
}

func (e *Engine) read(img *image.Gray, dpi int) (Reading, error) {
	gray, err := fromGray(img)
	if err != nil {
		return Reading{}, fmt.Errorf("read image: %w", err)
	}
	defer gray.free()
	r, err := e.readLying(gray, dpi, 0, false)
	if err != nil || !doubtfulLie(r) {
		return r, err
	}
	quarters, err := e.lie(gray)
	if err != nil {
		return r, err
	}
	if quarters != 0 {
		turned, err := e.readLying(gray, dpi, quarters, true)
		if err != nil || confidence(turned) > confidence(r) {
			return turned, err
		}
	}
	return e.readLying(gray, dpi, 0, true)
}

// readLying reads an image that must be turned by some quarters clockwise. When
// it is not settled how it lies, and it reads badly, no second looks are spent
// on it.
func (e *Engine) readLying(gray pix, dpi, quarters int, settled bool) (Reading, error) {
	upright, err := gray.quarter(quarters)
	if err != nil {
		return Reading{}, fmt.Errorf("turn image: %w", err)
	}
	defer upright.free()
	s, err := prepare(upright, dpi)
	if err != nil {
		return Reading{}, fmt.Errorf("prepare image: %w", err)
	}
	defer s.free()
	r, err := e.readSheet(s, settled)
	r.Rotation = 90 * quarters
	return r, err
}

// readSheet reads a prepared sheet, then looks again at what is doubtful and
// at what was missed.
func (e *Engine) readSheet(s *sheet, settled bool) (Reading, error) {
	if s.blank() {
		r := s.reading(nil)
		r.Blank = true
		return r, nil
	}
	words, err := e.recognise(s.gray, s.dpi, modeColumns, "")
	if err != nil {
		return Reading{}, err
	}
	if !settled && sureness(words) < lyingConfidence {
		return s.reading(words), nil
	}
	if words, err = e.rereadLines(s, words); err != nil {
		return Reading{}, err
	}
	more, unread, err := e.readMissed(s, words)
	if err != nil {
		return Reading{}, err
	}
	words = append(words, more...)
	if err := e.rereadFigures(s, words); err != nil {
		return Reading{}, err
	}
	if err := e.rereadCodes(s, words); err != nil {
		return Reading{}, err
	}
	if err := e.rereadRomans(s, words); err != nil {
		return Reading{}, err
	}
	r := s.reading(slices.DeleteFunc(words, speck))
	r.Unread = s.unread(unread)
	return r, nil
}

// surePoint is the confidence that a word of mere points and dashes must have:
// of those below, on worn copies, next to none was printed.
const surePoint = 0.70

func speck(w found) bool {
	return w.confidence < surePoint && !strings.ContainsFunc(w.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// recognise has Tesseract read an image. An empty whitelist allows every sign.
func (e *Engine) recognise(p pix, dpi int, mode, whitelist string) ([]found, error) {
	data, err := p.bytes()
	if err != nil {
		return nil, fmt.Errorf("hand image to tesseract: %w", err)
	}
	start := time.Now()
	defer func() { e.timings.Tesseract += time.Since(start) }()
	settings := map[gosseract.SettableVariable]string{
		"tessedit_pageseg_mode":   mode,
		"tessedit_char_whitelist": whitelist,
		"user_defined_dpi":        strconv.Itoa(dpi),
		"debug_file":              "/dev/null",
	}
	for key, value := range settings {
		e.client.Variables[key] = value
	}
	if err := e.client.SetVariable("preserve_interword_spaces", "0"); err != nil {
		return nil, fmt.Errorf("set tesseract up: %w", err)
	}
	if err := e.client.SetImageFromBytes(data); err != nil {
		return nil, fmt.Errorf("hand image to tesseract: %w", err)
	}
	boxes, err := e.client.GetBoundingBoxesVerbose()
	if err != nil {
		return nil, fmt.Errorf("recognise: %w", err)
	}
	return words(boxes), nil
}

func words(boxes []gosseract.BoundingBox) []found {
	out := make([]found, 0, len(boxes))
	line := 0
	for i, b := range boxes {
		if i > 0 && (b.BlockNum != boxes[i-1].BlockNum || b.ParNum != boxes[i-1].ParNum || b.LineNum != boxes[i-1].LineNum) {
			line++
		}
		text := strings.TrimSpace(b.Word)
		if text == "" || b.Box.Empty() {
			continue
		}
		out = append(out, found{text: text, at: b.Box, confidence: b.Confidence / 100, line: line})
	}
	return out
}

// reading maps what was found on the sheet back to the upright image.
func (s *sheet) reading(words []found) Reading {
	w, h := s.gray.size()
	r := Reading{Width: w, Height: h, Skew: -s.turn, Words: make([]page.Word, 0, len(words))}
	for _, f := range words {
		r.Words = append(r.Words, page.Word{Text: f.text, Box: s.box(f.at), Confidence: f.confidence})
	}
	for _, line := range s.rules {
		r.Rules = append(r.Rules, page.Rule{Box: s.box(line.at), Vertical: line.vertical})
	}
	return r
}
