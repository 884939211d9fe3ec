package ocr

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// figures is what a number in a table's cell is written with.
const figures = "0123456789.,-$%"

// found is a word in pixels of the sheet.
type found struct {
	text       string
	at         image.Rectangle
	confidence float64 // 0 to 1
	line       int     // number of its line in one recognition
	stamp      int     // number of the stamp that it is part of, from 1, else 0
	symbols    []page.Symbol
	readings   []page.Reading
}

// reading is the word as it stands.
func (w found) reading() page.Reading {
	return page.Reading{Text: w.text, Confidence: w.confidence, Symbols: w.symbols}
}

// attempt is a sheet with the words of a first look at it.
type attempt struct {
	*sheet
	quarters int // clockwise, that the image was turned by
	blank    bool
	words    []found
}

// read reads an image as its letters say that it lies. Where they do not tell,
// or it reads badly so, Tesseract's detector is asked, and the surer of two
// readings is taken.
func (e *Engine) read(img *image.Gray, dpi int) (Reading, error) {
	gray, err := fromGray(img)
	if err != nil {
		return Reading{}, fmt.Errorf("read image: %w", err)
	}
	defer gray.free()
	laid, err := even(gray, dpi)
	if err != nil {
		return Reading{}, fmt.Errorf("prepare image: %w", err)
	}
	defer laid.free()
	a, err := e.surest(laid, gray)
	if err != nil {
		return Reading{}, err
	}
	defer a.free()
	return e.finish(a)
}

// surest takes a first look at a sheet as it is thought to lie, and at others where
// that reads badly: as the detector says, and where neither reads, the other way up and
// on its sides.
func (e *Engine) surest(laid *sheet, gray pix) (attempt, error) {
	thought := laid.letters()
	best, err := e.lying(laid, thought.quarters)
	if err != nil || best.blank || !thought.doubtful(best.words) {
		return best, err
	}
	detected, err := e.detect(gray)
	if err != nil {
		return best, nil //nolint:nilerr // without the detector the page stays as it was thought to lie
	}
	tried := []int{best.quarters}
	for _, q := range otherLies(thought, detected) {
		asked := detected.known && q == detected.quarters
		if slices.Contains(tried, q) || !asked && sureness(best.words) >= hopeless && !sparse(best.words) {
			continue
		}
		tried = append(tried, q)
		if best, err = e.surer(laid, best, q, asked); err != nil {
			return best, err
		}
	}
	return best, nil
}

// otherLies are the ways that a page may lie which reads badly as it was thought to: as the
// detector says, the other way up, and on its sides.
func otherLies(thought, detected lying) (quarters []int) {
	if detected.known {
		quarters = append(quarters, detected.quarters)
	}
	for _, turn := range []int{2, 1, 3} {
		quarters = append(quarters, (thought.quarters+turn)%4)
	}
	return quarters
}

// surer reads the sheet turned otherwise, and returns the surer of that and the best
// reading so far. What nobody asked for must be clearly surer.
func (e *Engine) surer(laid *sheet, best attempt, quarters int, asked bool) (attempt, error) {
	other, err := e.lying(laid, quarters)
	if err != nil {
		best.free()
		return attempt{}, err
	}
	if readsBetter(other.words, best.words, asked) {
		best.free()
		return other, nil
	}
	other.free()
	return best, nil
}

// readsBetter reports whether a reading is surer than the best so far: clearly, where
// nobody asked for it. A few words may be read surely across the print; then what counts
// is how much is, and no reading is better of which far less is read surely.
func readsBetter(other, best []found, asked bool) bool {
	if sparse(best) {
		return surely(other) > manyTimes*surely(best)+fewSigns/2
	}
	if manyTimes*surely(other) < surely(best) {
		return false
	}
	least := sureness(best)
	if !asked {
		least += clearlySurer
	}
	return sureness(other) > least
}

// sparse reports whether next to nothing was read.
func sparse(words []found) bool { return letters(words) < fewSigns }

// lying takes a first look at a sheet that must be turned by some quarters
// clockwise.
func (e *Engine) lying(laid *sheet, quarters int) (attempt, error) {
	upright, err := laid.prepared(quarters)
	if err != nil {
		return attempt{}, fmt.Errorf("prepare image: %w", err)
	}
	a := attempt{sheet: upright, quarters: quarters}
	if a.blank = a.sheet.blank(); a.blank {
		return a, nil
	}
	if err = e.readStamps(a.sheet); err != nil {
		a.free()
		return a, err
	}
	if a.words, err = e.recognise(a.gray, a.dpi, modeColumns, ""); err == nil && a.strewn {
		err = e.smoother(&a)
	}
	if err != nil {
		a.free()
	}
	return a, err
}

// smoother has a strewn sheet be smoothed where that reads more surely: a median takes
// specks off, but it wears worn letters down further.
func (e *Engine) smoother(a *attempt) error {
	smooth, err := a.gray.median()
	if err != nil {
		return fmt.Errorf("prepare image: %w", err)
	}
	words, err := e.recognise(smooth, a.dpi, modeColumns, "")
	if err != nil || surely(words) <= surely(a.words) {
		smooth.free()
		return err
	}
	a.fine.free() // its specks are still there
	a.gray.become(smooth)
	a.words = words
	return a.findInk()
}

// finish looks again at what is doubtful and at what was missed.
func (e *Engine) finish(a attempt) (Reading, error) {
	words, err := e.secondLooks(a.sheet, withoutDoubles(a.withoutEmblems(a.words)))
	if err != nil {
		return Reading{}, err
	}
	words = a.withoutSpeckWords(slices.DeleteFunc(withoutDoubles(words), speck))
	if err := a.withOrdinals(words); err != nil {
		return Reading{}, err
	}
	a.mendNumerals(words)
	a.withDots(words)
	unread, err := a.stillMissed(words)
	if err != nil {
		return Reading{}, err
	}
	stamped, stamps := a.stamped(words)
	words = append(words, stamped...)
	r := a.reading(words)
	r.Blank, r.Rotation = a.blank, 90*a.quarters
	for _, at := range a.blanks {
		r.Blanks = append(r.Blanks, a.box(at))
	}
	if r.Unread, err = a.unread(words, unread); err != nil {
		return Reading{}, err
	}
	for _, at := range stamps {
		r.Unread = append(r.Unread, schema.Unread{Box: a.box(at), Kind: "stamp"})
	}
	return r, nil
}

func (e *Engine) secondLooks(s *sheet, words []found) ([]found, error) {
	if len(words) == 0 && s.blank() {
		return nil, nil
	}
	words, err := e.rereadLines(s, withoutInner(words, s.ink.countIn))
	if err != nil {
		return nil, err
	}
	if words, err = e.rereadRows(s, words); err != nil {
		return nil, err
	}
	if words, err = e.rereadWide(s, words); err != nil {
		return nil, err
	}
	if words, err = e.readTall(s, words); err != nil {
		return nil, err
	}
	if words, err = e.readBands(s, words); err != nil {
		return nil, err
	}
	more, err := e.readMissed(s, words)
	if err != nil {
		return nil, err
	}
	if words, err = s.mendFigures(s.partCrossing(append(words, more...))); err != nil {
		return nil, err
	}
	if words, err = e.joinTorn(s, words); err != nil {
		return nil, err
	}
	for _, again := range []func(*sheet, []found) error{e.rereadFigures, e.rereadSentences, e.rereadCodes, e.codeOpinions, e.wordOpinions, e.rereadRomans} {
		if err := again(s, words); err != nil {
			return nil, err
		}
	}
	if err := e.letteredFigures(s, words); err != nil {
		return nil, err
	}
	if words, err = e.wornCells(s, words); err != nil {
		return nil, err
	}
	return s.partGroups(words), nil
}

// surePoint is the confidence that a word of mere points and dashes must have:
// of those below, on worn copies, next to none was printed.
const surePoint = 0.70

// recogniseTime bounds one recognition; the densest pages take some seconds.
const recogniseTime = 40 * time.Second

func speck(w found) bool {
	return w.confidence < surePoint && !strings.ContainsFunc(w.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// recognise has Tesseract read an image. An empty whitelist allows every sign.
func (e *Engine) recognise(p pix, dpi int, m mode, whitelist string) ([]found, error) {
	start := time.Now()
	defer func() { e.timings.Tesseract += time.Since(start) }()
	e.tess.allow(whitelist)
	e.tess.spell(whitelist != "")
	e.tess.show(p, dpi, m)
	words, err := e.tess.words(recogniseTime)
	if err != nil {
		return nil, fmt.Errorf("recognise: %w", err)
	}
	return words, nil
}

// reading maps what was found on the sheet back to the upright image.
func (s *sheet) reading(words []found) Reading {
	r := Reading{Width: s.given.width, Height: s.given.height, Skew: -s.turn, Words: make([]page.Word, 0, len(words))}
	for _, f := range words {
		r.Words = append(r.Words, page.Word{Text: f.text, Box: s.box(f.at), Confidence: f.confidence, Stamp: f.stamp, Readings: f.readings})
	}
	for _, line := range s.rules {
		r.Rules = append(r.Rules, page.Rule{Box: s.box(line.at), Vertical: line.vertical})
	}
	return r
}
