package ocr

import (
	"image"
	"math"
	"slices"
	"strings"
	"unicode"
)

const (
	stampWords  = 4    // letters and digits that must be read of a stamp to count
	stampOwn    = 0.85 // share of all letters that its own lines have where nothing else is
	ownLine     = 0.30 // confidence of such a line; below there is print under it
	stampDPI    = 300  // that a stamp is enlarged to: its letters are few, and its digits count
	otherDPI    = 400  // and for another look
	sideMargin  = 0.03 // inches between a stamp's words and its frame
	stampBlank  = 0.12 // inches between words of one line
	leastTurn   = 1.5  // degrees by which a stamp's lines must lean to be told from the print below
	besideFrame = 0.3  // inches beside a frame in which a line of print goes on
	offMiddle   = 0.12 // inches that its lines stand off its middle at most
)

// readStamps reads the marks that were kept, before the page is read, and takes off
// the sheet what was read of them: left there, leaning words are garbled and mixed
// into the print's lines.
func (e *Engine) readStamps(s *sheet) error {
	for i := range s.layers {
		l := &s.layers[i]
		words, err := e.readStamp(s, l)
		if err != nil {
			return err
		}
		if letters(words) < stampWords {
			l.unread = l.how == liftedOff && l.holds(unreadPieces)
			continue
		}
		if err := s.takeOff(l, words); err != nil {
			return err
		}
		for k := range words {
			words[k].at, words[k].stamp = words[k].at.Add(l.middle()), i+1
		}
		l.words = words
	}
	return nil
}

// readStamp reads a mark by two looks at it, and takes the surer one. One that turns
// out to lie over print is left on the sheet but for what is paler, or for what was read
// surely.
func (e *Engine) readStamp(s *sheet, l *layer) ([]found, error) {
	all, err := e.readLevel(s, l, l.gray, stampDPI)
	if err != nil {
		return nil, err
	}
	words := s.own(all, l)
	if l.how == onPaper && float64(letters(words)) < stampOwn*float64(letters(all)) {
		if l.how = overPrint; l.between > 0 {
			err = s.liftOff(l)
		}
		words = s.own(all, l)
	}
	if err != nil {
		return nil, err
	}
	other, err := e.otherLook(s, l)
	other = s.own(other, l)
	if surely(other) > surely(words) {
		words, other = other, words
	}
	doubtFigures(words, other)
	if l.how != onPaper {
		words = slices.DeleteFunc(words, func(w found) bool { return w.confidence < accepted })
	}
	return words, err
}

// otherLook reads a mark without the print below it where that is darker, else finer.
func (e *Engine) otherLook(s *sheet, l *layer) ([]found, error) {
	if l.how != liftedOff {
		return e.readLevel(s, l, l.gray, otherDPI)
	}
	pale, err := l.paler()
	if err != nil {
		return nil, err
	}
	defer pale.free()
	return e.readLevel(s, l, pale, stampDPI)
}

// liftOff takes what is paler than print off the sheet where a mark stands.
func (s *sheet) liftOff(l *layer) error {
	l.how = liftedOff
	bare, err := s.gray.clip(l.at)
	if err != nil {
		return err
	}
	defer bare.free()
	bare.stretch(l.print, l.between)
	s.gray.paste(bare, l.at.Min)
	return s.findInk()
}

// doubtFigures makes figures doubtful that another look read otherwise.
func doubtFigures(words, other []found) {
	for i, w := range words {
		digits, others := digitsOf(w.text), ""
		for _, o := range other {
			if o.confidence >= accepted && readBefore([]found{w}, o.at) {
				others += digitsOf(o.text)
			}
		}
		if digits != "" && others != "" && digits != others {
			words[i].confidence = min(w.confidence, cutFigure)
		}
	}
}

// digitsOf are the digits of a text.
func digitsOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// middle is the middle of a layer on the sheet.
func (l *layer) middle() image.Point { return l.at.Min.Add(l.at.Size().Div(2)) }

// takeOff takes a mark off the sheet: all of what stood on blank paper, of what lies
// over print the words that were read.
func (s *sheet) takeOff(l *layer, words []found) error {
	var boxes []box
	blur := float64(s.pixels(outlineBlur))
	switch l.how {
	case liftedOff:
		return nil
	case onPaper:
		boxes = append(boxes, l.outline.outer.grown(2*blur))
	case overPrint:
		for _, w := range words {
			boxes = append(boxes, boxOf(w.at).grown(blur))
		}
	}
	img := image.NewGray(image.Rectangle{Max: l.at.Size()})
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for _, b := range boxes {
		l.outline.fill(img, b, true, 0)
	}
	gray, err := fromGray(img)
	if err != nil {
		return err
	}
	defer gray.free()
	covered, err := gray.ink(inkThreshold)
	if err != nil {
		return err
	}
	defer covered.free()
	mask, err := s.ink.empty()
	if err != nil {
		return err
	}
	defer mask.free()
	mask.paste(covered, l.at.Min)
	s.gray.erase(mask)
	s.ink.without(mask)
	return nil
}

// own are the words of lines that are a stamp's own, which stand about its middle
// and touch no side: a line of print that it lies over reaches beyond.
func (s *sheet) own(words []found, l *layer) []found {
	words = slices.DeleteFunc(slices.Clone(words), func(w found) bool { return letters([]found{w}) == 0 })
	margin, off := float64(s.pixels(sideMargin)), float64(s.pixels(offMiddle))
	frame := l.outline.inner
	var out []found
	for from := 0; from < len(words); {
		to := from + 1
		for to < len(words) && words[to].line == words[from].line && words[to].at.Min.X-words[to-1].at.Max.X <= s.pixels(stampBlank) {
			to++
		}
		line := words[from:to]
		from = to
		var at image.Rectangle
		for _, w := range line {
			at = at.Union(w.at)
		}
		inside := float64(at.Min.X) > frame.left+margin && float64(at.Max.X) < frame.right-margin
		middle := float64(at.Min.X+at.Max.X)/2 - (frame.left+frame.right)/2
		if inside && math.Abs(middle) <= off && sureness(line) >= ownLine && !s.goesOn(l, at) {
			out = append(out, line...)
		}
	}
	return out
}

// goesOn reports whether a line within a mark over print may be the print's: the mark
// leans as little, and there is ink beside it at the line's height.
func (s *sheet) goesOn(l *layer, line image.Rectangle) bool {
	if l.how == onPaper || math.Abs(l.outline.degrees) >= leastTurn {
		return false
	}
	gap, reach := s.pixels(outlineNear), s.pixels(besideFrame)
	left, right := int(l.outline.outer.left)-gap, int(l.outline.outer.right)+gap
	for _, beside := range []image.Rectangle{
		image.Rect(left-reach, line.Min.Y, left, line.Max.Y), image.Rect(right, line.Min.Y, right+reach, line.Max.Y),
	} {
		if at := beside.Add(l.middle()).Intersect(s.bounds()); !at.Empty() && s.ink.countIn(at) > gap {
			return true
		}
	}
	return false
}

// readLevel reads a picture of a mark turned level. Its words stand as from the
// mark's middle.
func (e *Engine) readLevel(s *sheet, l *layer, picture pix, dpi float64) ([]found, error) {
	margin := max(l.at.Dx(), l.at.Dy()) / 4 // so that no corner is turned out
	wide, err := picture.bordered(margin)
	if err != nil {
		return nil, err
	}
	defer wide.free()
	level, err := wide.rotated(-l.outline.degrees)
	if err != nil {
		return nil, err
	}
	defer level.free()
	by := max(1, dpi/float64(s.dpi))
	fine, err := level.scaled(by)
	if err != nil {
		return nil, err
	}
	defer fine.free()
	words, err := e.recognise(fine, int(float64(s.dpi)*by), modeBlock, "")
	w, h := level.size()
	for i := range words {
		words[i].at = rectangle(words[i].at, 1/by).Sub(image.Pt(w/2, h/2))
	}
	return words, err
}

// stamped returns what was read of marks, and where marks were lifted off of which
// nothing was.
func (s *sheet) stamped() (words []found, unread []image.Rectangle) {
	for _, l := range s.layers {
		words = append(words, l.words...)
		if l.unread {
			unread = append(unread, l.at)
		}
	}
	return words, unread
}

// holds reports whether there are so many pieces of ink in a mark that was lifted off.
func (l *layer) holds(pieces int) bool {
	pale, err := l.paler()
	if err != nil {
		return false
	}
	defer pale.free()
	ink, err := pale.ink(faintInk)
	if err != nil {
		return false
	}
	defer ink.free()
	return len(ink.parts()) >= pieces
}
