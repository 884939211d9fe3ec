package reader

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// Look looks once more, in other ways, at words of a page as Read returned it:
// at the figures that stand in the given boxes. It returns the page with what
// they may be added to their readings. On an error the page is what it was, and
// nothing else is lost.
func (p *Pool) Look(ctx context.Context, path string, read page.Page, boxes []schema.Box) (page.Page, error) {
	at := recognisedAt(read, boxes)
	if len(at) == 0 {
		return read, nil
	}
	r, err := p.ask(ctx, request{Op: opLook, Path: path, Page: read.Number, Look: &look{read.Rotation, read.Words, at}})
	p.mu.Lock()
	p.timings.add(r.Timings)
	p.mu.Unlock()
	if err != nil {
		return read, placed(fmt.Sprintf("look again at page %d", read.Number), err)
	}
	read.Words = slices.Clone(read.Words)
	for i, n := range at {
		read.Words[n] = withLooks(read.Words[n], r.Looks[i])
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
)

// withLooks adds looks to a word's readings, of which the first is the word as it
// was read where nobody had looked again. Its text stays; that looks contradicted
// it is forgotten where all further ones confirm it.
func withLooks(w page.Word, looks []page.Reading) page.Word {
	if len(looks) == 0 {
		return w
	}
	if len(w.Readings) == 0 {
		w.Readings = []page.Reading{{Text: w.Text, Confidence: w.Confidence}}
	}
	otherwise := func(r page.Reading) bool { return strings.TrimPrefix(r.Text, "$") != strings.TrimPrefix(w.Text, "$") }
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
	if q.Look == nil || !q.Look.sound() {
		return reply{}, errors.New("no words to look at")
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
	words := img.Unsettled(q.Look.Words, q.Look.Rotation)
	looks, spent, err := s.engine.LookAgain(own.Cover(img.Gray), img.DPI, q.Look.Rotation, words, q.Look.At)
	t.Tesseract, t.Leptonica = spent.Tesseract.Seconds(), (spent.Leptonica + decoding).Seconds()
	t.Total = time.Since(start).Seconds()
	if err != nil {
		err = &page.Error{Page: q.Page, Stage: "look again", Err: err}
	}
	return reply{Looks: looks, Timings: t, Retire: d.Stuck()}, err
}

// sound reports whether the numbers are of words that there are.
func (l *look) sound() bool {
	return !slices.ContainsFunc(l.At, func(n int) bool { return n < 0 || n >= len(l.Words) })
}
