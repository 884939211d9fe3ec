package reader

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/oficialia/oficialia/extract/ocr"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// Again is what of a page should be looked at again.
type Again struct {
	Figures []schema.Box `json:"figures,omitempty"` // of words that OCR read
	Lines   []schema.Box `json:"lines,omitempty"`   // of text, close around its letters
}

// Look looks once more, in other ways, at figures and lines of a page as Read
// returned it. It returns the page with what the figures may be added to their
// readings, and what the lines were read as. On an error the page is what it was,
// and nothing else is lost.
func (p *Pool) Look(ctx context.Context, path string, read page.Page, again Again) (page.Page, error) {
	at := recognisedAt(read, again.Figures)
	if len(at)+len(again.Lines) == 0 {
		return read, nil
	}
	r, err := p.ask(ctx, request{Op: opLook, Path: path, Page: read.Number, Look: &ocr.Look{
		Rotation: read.Rotation, Words: read.Words, Figures: at, Lines: again.Lines,
	}})
	p.mu.Lock()
	p.timings.add(r.Timings)
	p.mu.Unlock()
	if err != nil {
		return read, placed(fmt.Sprintf("look again at page %d", read.Number), err)
	}
	read.Words, read.Lines = slices.Clone(read.Words), r.Looked.Lines
	for i, at := range again.Lines {
		read.Lines[i].Box = at
	}
	for i, n := range at {
		read.Words[n] = withLooks(read.Words[n], r.Looked.Figures[i])
	}
	return read, nil
}

// recognisedAt returns the numbers of the words in some boxes that OCR read.
func recognisedAt(p page.Page, boxes []schema.Box) []int {
	wanted := map[schema.Box]bool{}
	for _, b := range boxes {
		wanted[b] = true
	}
	var out []int
	for i, w := range p.Words {
		if p.Origin != schema.Native && w.Origin != schema.Native && wanted[w.Box] {
			out = append(out, i)
		}
	}
	return out
}

// What more looks must say of a figure that others contradicted for the doubt to be
// lifted: 78 of 80 that five looks read as they were taken were right, and the two
// were such as no look had contradicted before.
const (
	enoughLooks = 5
	sureLooks   = 0.7 // their mean confidence
	undoubted   = 0.7 // the figure's own then
	outvoted    = 0.5 // the most of one that nobody had looked at, and that most looks read otherwise
)

// withLooks adds looks to a word's readings, of which the first is the word as it
// was read where nobody had looked again. Its text stays; that looks contradicted
// it is forgotten where all further ones confirm it, and where most contradict what was read
// but once it is doubted.
func withLooks(w page.Word, looks []page.Reading) page.Word {
	if len(looks) == 0 {
		return w
	}
	first := len(w.Readings) == 0
	if first {
		w.Readings = []page.Reading{{Text: w.Text, Confidence: w.Confidence}}
	}
	otherwise := func(r page.Reading) bool { return strings.TrimPrefix(r.Text, "$") != strings.TrimPrefix(w.Text, "$") }
	other := func(r page.Reading) bool { return figure(r.Text) != figure(w.Text) }
	if first && len(looks) >= enoughLooks && 2*count(looks, other) > len(looks) {
		w.Confidence = min(w.Confidence, outvoted)
	}
	if slices.ContainsFunc(w.Readings, otherwise) && len(looks) >= enoughLooks && !slices.ContainsFunc(looks, otherwise) && mean(looks) >= sureLooks {
		w.Confidence = max(w.Confidence, undoubted)
	}
	w.Readings = slices.Concat(w.Readings, telling(w, looks))
	return w
}

// telling are the looks that say something of a word: where it was not doubted,
// one against all others has misread it.
func telling(w page.Word, looks []page.Reading) []page.Reading {
	if w.Confidence < undoubted {
		return looks
	}
	said := map[string]int{w.Text: 2}
	for _, r := range slices.Concat(w.Readings, looks) {
		said[r.Text]++
	}
	return slices.DeleteFunc(slices.Clone(looks), func(r page.Reading) bool { return said[r.Text] < 2 })
}

// figure is a text without the signs before its first digit and behind its last.
func figure(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return r < '0' || r > '9' })
}

func count(looks []page.Reading, is func(page.Reading) bool) int {
	n := 0
	for _, r := range looks {
		if is(r) {
			n++
		}
	}
	return n
}

func mean(looks []page.Reading) float64 {
	sum := 0.0
	for _, r := range looks {
		sum += r.Confidence
	}
	return sum / float64(len(looks))
}

// look answers a request to look again.
func (s *server) look(ctx context.Context, q request) (reply, error) {
	start := time.Now()
	if q.Look == nil || !sound(q.Look) {
		return reply{}, errors.New("no such words to look at")
	}
	d, err := s.open(ctx, q.Path)
	if err != nil {
		return reply{}, err
	}
	own, err := d.Own(ctx, q.Page)
	if err != nil {
		return reply{}, err
	}
	img, decoding, err := picture(ctx, d, q.Page)
	t := Timings{Render: (time.Since(start) - decoding).Seconds()}
	if err != nil {
		return reply{}, err
	}
	here := moved(*q.Look, func(b schema.Box) schema.Box { return img.Unsettled(b, q.Look.Rotation) })
	looked, err := s.engine.LookAgain(own.Cover(img.Gray), img.DPI, here)
	t.Tesseract, t.Leptonica = looked.Timings.Tesseract.Seconds(), (looked.Timings.Leptonica + decoding).Seconds()
	t.Total = time.Since(start).Seconds()
	if err != nil {
		err = &page.Error{Page: q.Page, Stage: "look again", Err: err}
	}
	seen := page.Page{Rotation: q.Look.Rotation, Lines: looked.Lines}
	img.Settle(&seen)
	return reply{Looked: &looked, Timings: t, Retire: d.Stuck()}, err
}

// moved is a look whose boxes stand elsewhere.
func moved(l ocr.Look, to func(schema.Box) schema.Box) ocr.Look {
	l.Words, l.Lines = slices.Clone(l.Words), slices.Clone(l.Lines)
	for n := range l.Words {
		l.Words[n].Box = to(l.Words[n].Box)
	}
	for n := range l.Lines {
		l.Lines[n] = to(l.Lines[n])
	}
	return l
}

// sound reports whether the numbers are of words that there are.
func sound(l *ocr.Look) bool {
	return !slices.ContainsFunc(l.Figures, func(n int) bool { return n < 0 || n >= len(l.Words) })
}
