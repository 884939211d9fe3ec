package ocr

import (
	"image"
	"image/color"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/ocr/recognizer"
	"github.com/oficialia/oficialia/extract/page"
)

// What the recogniser is shown of the paper around a figure, and around a word or code, in
// heights of it; the second is for what it reads otherwise than Tesseract. Words have others
// close beside them.
var (
	paperAround = []float64{0.3, 0.45}
	paperBeside = []float64{0.3, 0.2}
)

// paperBeyond is how much paper the reader of figures is shown to see whether a figure goes on
// beyond its box, in heights of it. On pages of 120 drawn bundles other digits there told 6 of
// the 34 figures that it had read twice alike and wrongly, and 27 of 13,770 that it had rightly.
const paperBeyond = 0.55

// sureSaid is from which two like readings of a code or word are believed against Tesseract's: of 272
// numbers on worn pages of 180 drawn bundles, 187 of them misread by Tesseract, 162 were read
// so, and of these 6 were wrong, 3 as Tesseract had them.
const sureSaid = 0.75

// How surely the reader of figures reads one twice alike.
const (
	clearlySaid = 0.80 // to be believed where Tesseract reads the same, or was not sure
	clearSigns  = 0.90 // the signs between a figure's digits
	surelySaid  = 0.95 // against both others
)

// surestOther is from which the recogniser of words outweighs what Tesseract was sure of.
const surestOther = 0.85

// said is what the reader of figures reads of one, with less and with more paper around it,
// and with the most where it has other digits there.
type said []page.Reading

// figureSaid has the reader read a figure. It says nothing where it is not installed, or too
// little of the figure lies on the sheet.
func (e *Engine) figureSaid(s *sheet, w found) (said, error) {
	if e.second == nil || !s.largeEnough(w) {
		return nil, nil
	}
	all, err := s.shown(s.fitted(w.at), []float64{paperAround[0], paperAround[1], paperBeyond}, e.second.ReadFigure)
	if err != nil {
		return nil, err
	}
	if last := len(all) - 1; sameDigits(all[last].Text, all[0].Text) {
		all = all[:last]
	}
	return all, nil
}

// shown are the readings of a place by one of the readers, with so many of its heights of paper
// around it each.
func (s *sheet) shown(at image.Rectangle, paper []float64, read func(*image.Gray) (page.Reading, error)) ([]page.Reading, error) {
	var out []page.Reading
	for _, around := range paper {
		img, err := s.with(at, around)
		if err != nil {
			return nil, err
		}
		r, err := read(img)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// fitted is a figure's box as high as its digits, and as wide as ink goes on that it cuts: a speck
// above makes it higher, and the figure smaller in what is shown of it, and a digit that was
// misread may stand half outside.
func (s *sheet) fitted(at image.Rectangle) image.Rectangle {
	fit := s.tighten(at)
	fit.Min.X, fit.Max.X = min(fit.Min.X, at.Min.X), max(fit.Max.X, at.Max.X)
	return fit
}

// reading is what was read each time with the same digits, with the lesser confidence, and whether
// with the same signs too; empty where it was not, or is no figure.
func (all said) reading() (out page.Reading, alike bool) {
	alike = true
	for i, r := range all {
		if strings.Contains(r.Text, recognizer.Other) || digits(r.Text) == 0 || i > 0 && !sameDigits(r.Text, out.Text) {
			return page.Reading{}, false
		}
		least := min(r.Confidence, all[0].Confidence)
		alike = alike && r.Text == all[0].Text
		if i == 0 || wellFormed.MatchString(r.Text) && !wellFormed.MatchString(out.Text) {
			out = r
		}
		out.Confidence = least
	}
	return out, alike
}

// opinions weighs what the reader of figures said of those that were looked at again. Where it
// is not clear, or read otherwise than Tesseract, or Tesseract was not sure, the recogniser of
// words is asked too, twice where the reader has nothing clear to say.
func (e *Engine) opinions(s *sheet, words []found, of []said) error {
	for i, all := range of {
		w := words[i]
		if len(all) == 0 {
			continue
		}
		w.readings = append(w.firstReading(), all...)
		if w.withUnit() || w.withLetter() {
			words[i] = w
			continue
		}
		r, alike := all.reading()
		clear, same := r.Confidence >= clearlySaid, sameDigits(w.text, r.Text)
		if clear && same && losesPoint(w.text, r.Text) {
			words[i].readings, words[i].confidence = w.readings, min(w.confidence, contradicted)
			continue
		}
		if clear && same && w.confidence >= believed {
			words[i] = w.borneOut(r).signedAs(r, alike)
			continue
		}
		others, err := e.othersSay(s, w, clear)
		if err != nil {
			return err
		}
		switch last := others[len(others)-1]; {
		case !clear:
			words[i] = w.advisedBy(others, s.narrower(words, i))
		case same:
			words[i] = w.borneOutAgainst(r, last).signedAs(r, alike)
		default:
			w.readings = append(w.readings, last)
			words[i] = w.advised(r, last)
		}
	}
	return nil
}

// A blank in what the reader of figures reads is where a sign wore away. Between groups of three
// it may have been one that parts thousands.
var wornThousands = regexp.MustCompile(`^-?\$?\d{1,3}([ ,.]\d{3})+([.,]\d{1,2})?%?$`)

// unitBehind is a figure and letters of a unit ("50MF", "40 km"), of which one at least looks
// like no digit.
var unitBehind = regexp.MustCompile(`^\d+ ?\pL{0,2}[^OoIlSsBZzbgq\d\P{L}]\pL{0,2}$`)

// withUnit reports whether a figure has a unit behind it: there the reader of figures sees signs
// that no figure has. What it is worth without them is the table's to tell.
func (w found) withUnit() bool {
	return unitBehind.MatchString(w.text) && slices.ContainsFunc(w.readings, func(r page.Reading) bool { return strings.Contains(r.Text, recognizer.Other) })
}

// letterFirst is a part of a code: letters, then digits.
var letterFirst = regexp.MustCompile(`^\pL+\d+$`)

// withLetter reports whether a word is a part of a code (B5), of whose letters the reader of
// figures says that they are no digits.
func (w found) withLetter() bool {
	return letterFirst.MatchString(w.text) && slices.ContainsFunc(w.readings, func(r page.Reading) bool {
		return strings.TrimLeft(r.Text, recognizer.Other) == onlyDigits(w.text) && len(r.Text) == len(w.text)
	})
}

// losesPoint reports whether a figure has no sign where the reader sees a blank that may have
// been the point before its decimals.
func losesPoint(figure, read string) bool {
	if !strings.Contains(read, " ") || wornThousands.MatchString(read) {
		return false
	}
	bare := strings.NewReplacer("$", "", "-", "", "%", "").Replace
	return !strings.ContainsAny(bare(figure), ".,") || len(bare(figure)) < len(bare(read))
}

// othersSay are the readings of a figure by the recogniser of words: one where the reader of
// figures was clear, else a second where the first is not as Tesseract's.
func (e *Engine) othersSay(s *sheet, w found, clear bool) (out []page.Reading, err error) {
	for _, around := range paperAround {
		r, err := e.ask(s, w.at, around, figures)
		if err != nil {
			return nil, err
		}
		if out = append(out, r); clear || sameDigits(r.Text, w.text) {
			break
		}
	}
	return out, nil
}

// with is a rectangle of the sheet with so many of its heights of paper around it.
func (s *sheet) with(at image.Rectangle, around float64) (*image.Gray, error) {
	shown := at.Inset(-int(around * float64(at.Dy()))).Intersect(s.bounds())
	img, err := s.gray.pixelsIn(shown)
	if err == nil && !s.apart.Empty() {
		blankOutside(img, s.apart.Sub(shown.Min).Add(img.Rect.Min))
	}
	return img, err
}

// blankOutside leaves blank paper of what lies outside of a box.
func blankOutside(img *image.Gray, box image.Rectangle) {
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			if !(image.Point{X: x, Y: y}).In(box) {
				img.SetGray(x, y, color.Gray{Y: 255})
			}
		}
	}
}

// ask has the recogniser read a rectangle of the sheet, with so many of its heights of paper
// around it.
func (e *Engine) ask(s *sheet, at image.Rectangle, around float64, signs string) (page.Reading, error) {
	img, err := s.with(at, around)
	if err != nil {
		return page.Reading{}, err
	}
	return e.second.Read(img, signs)
}

// firstReading are the readings of a word, of one that was read once its text.
func (w found) firstReading() []page.Reading {
	if len(w.readings) > 0 {
		return w.readings[:len(w.readings):len(w.readings)]
	}
	return []page.Reading{w.reading()}
}

// advised is a figure that the reader of figures clearly reads otherwise than Tesseract, and the
// recogniser of words as said last. What two of the three read is taken, unless the reader is
// very sure of other digits, and as many; what the reader alone reads where the others differ is
// taken, but believed less, where it is very sure or Tesseract was not. Else it leaves none
// believed. Of 11,561 figures on pages of 120 bundles that it was not trained on it read 10 with
// other digits than were told before: 9 rightly; one had lost its first digit.
func (w found) advised(r, third page.Reading) found {
	r.Text = w.withOwnSigns(r.Text)
	if wornThousands.MatchString(r.Text) {
		r.Text = strings.ReplaceAll(r.Text, " ", "")
	}
	agreed := sameDigits(w.text, third.Text)
	sure := figureLike(w.text) && w.confidence >= accepted
	switch {
	case !wellFormed.MatchString(r.Text), w.noDigit(r, third):
	case sameDigits(r.Text, third.Text):
		return w.as(r.Text, w.at, believed)
	case agreed && (r.Confidence < surelySaid || digits(r.Text) < digits(w.text)):
	case !agreed && (r.Confidence >= surelySaid || !sure):
		return w.as(r.Text, w.at, spelledAlone)
	default:
		w.confidence = min(w.confidence, contradicted)
	}
	return w
}

// digitLike is a letter or stroke that a digit is read for.
var digitLike = regexp.MustCompile(`^[Oo|lIi!Ss]$`)

// noDigit reports whether the reader of figures alone sees a digit, and a single one, in what all
// others see none in: an M in a column of figures, or a dash. Of 8 such, of eight sets of 60 drawn
// bundles, six were none, and two were a nought and a one that had been read for signs like them.
func (w found) noDigit(r, third page.Reading) bool {
	other := func(look page.Reading) bool { return digits(look.Text) > 0 && !sameDigits(look.Text, r.Text) }
	return digits(r.Text) == 1 && digits(w.text)+digits(third.Text) == 0 && !digitLike.MatchString(w.text) && !slices.ContainsFunc(w.readings, other)
}

// borneOutAgainst is a figure that Tesseract was not sure of and the reader of figures reads
// alike, and the recogniser of words as said last: where that is sure of others, none is believed.
func (w found) borneOutAgainst(r, third page.Reading) found {
	w.readings = append(w.readings, third)
	if !sameDigits(w.text, third.Text) && third.Confidence >= surestOther && digits(third.Text) == digits(w.text) {
		w.confidence = min(w.confidence, contradicted)
		return w
	}
	return w.borneOut(r)
}

// advisedBy is a figure of which the recogniser of words has these opinions, the reader of
// figures none that is clear. What it reads as Tesseract did is believed. What it reads
// otherwise, and the same twice, is taken where Tesseract was not sure, or where it is surer and
// has lost no digit, or the figure is too narrow for all of its own, less believed; else neither is. Of 2,743 figures of 220 drawn worn pages 11
// were read so against a sure Tesseract, all of them rightly; of 13 that were read less surely,
// or lost a digit, 9 were right.
func (w found) advisedBy(opinions []page.Reading, narrow bool) found {
	least := opinions[0]
	for _, r := range opinions {
		if digits(r.Text) == 0 {
			return w
		}
		w.readings = append(w.readings[:len(w.readings):len(w.readings)], r)
		if r.Confidence < least.Confidence {
			least = r
		}
	}
	least.Text = w.withOwnSigns(least.Text)
	switch last := opinions[len(opinions)-1]; {
	case sameDigits(w.text, last.Text):
		last.Confidence = min(last.Confidence, believed) // the reader, who sees more, is not sure
		return w.borneOut(last)
	case !sameDigits(opinions[0].Text, last.Text) || !wellFormed.MatchString(least.Text):
		return w
	case !figureLike(w.text), w.confidence < accepted:
		if least.Confidence >= accepted {
			return w.as(least.Text, w.at, min(least.Confidence, spelledAlone))
		}
	case least.Confidence >= surestOther && (digits(least.Text) >= digits(w.text) || narrow):
		return w.as(least.Text, w.at, spelledAlone)
	case least.Confidence >= believed:
		return w.as(least.Text, w.at, contradicted)
	case least.Confidence >= accepted:
		w.confidence = contradicted
	}
	return w
}

// withOwnSigns is a reading without a sign at its end or, where it is as long as the figure and has other signs than
// a number has, its digits among the figure's: a point for the comma before the decimals, say.
func (w found) withOwnSigns(text string) string {
	if bare := strings.TrimRight(text, ".,"); bare != text && wellFormed.MatchString(bare) {
		return bare
	}
	if wellFormed.MatchString(text) || !wellFormed.MatchString(w.text) || digits(text) != digits(w.text) || len(text) != len(w.text) {
		return text
	}
	var of []page.Symbol
	for _, d := range onlyDigits(text) {
		of = append(of, page.Symbol{Text: string(d)})
	}
	return withDigits(w.text, of)
}

// borneOut is a figure that another engine reads with the same digits.
func (w found) borneOut(r page.Reading) found {
	switch {
	case r.Confidence < believed || !w.signsAgree():
	case wellFormed.MatchString(w.text):
		w.confidence = max(w.confidence, r.Confidence)
	case wellFormed.MatchString(r.Text):
		return w.as(r.Text, w.at, max(w.confidence, believed))
	}
	return w
}

// signedAs is a figure with the signs that the reader saw twice alike between its digits, as
// worn commas pass for points and specks for either: of 43 figures of those 120 bundles whose
// signs it read so and otherwise than were told before 41 were as it said, and one as before.
func (w found) signedAs(r page.Reading, alike bool) found {
	least := clearSigns
	if strings.HasPrefix(r.Text, "-") && !strings.HasPrefix(w.text, "-") {
		least = surelySaid
	}
	if r.Text == w.text || !alike || r.Confidence < least || !wellFormed.MatchString(r.Text) {
		return w
	}
	return w.as(r.Text, w.at, believed)
}
