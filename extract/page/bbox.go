package page

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"strconv"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/schema"
)

// boxes are the words of a run of pages as poppler told them, kept since a
// document's next page is likely to be asked for next.
type boxes struct {
	first int
	pages [][]Word // boxes in points of the page as it is shown
	run   int      // pages to ask for at once
}

// longestRun bounds how many pages are asked for at once. A process takes 15 ms
// to start and a page of text 2, so that runs cost little more than the pages.
const longestRun = 32

// popplerWords asks poppler for the words of page n, and of those after it when
// the one before was asked for, too.
func (d *Document) popplerWords(ctx context.Context, n int, s sheet) ([]Word, error) {
	if at := n - d.boxes.first; at < 0 || at >= len(d.boxes.pages) {
		run := 1
		if at >= 0 && at <= 2*len(d.boxes.pages) {
			run = min(2*d.boxes.run, longestRun)
		}
		if s.media { // the other pages have a crop box
			run = 1
		}
		if err := d.askBoxes(ctx, n, run, s); err != nil {
			return nil, err
		}
	}
	return scaled(d.boxes.pages[n-d.boxes.first], s), nil
}

// askBoxes has the words of up to run pages from n on read. When that fails,
// another page than n may be to blame.
func (d *Document) askBoxes(ctx context.Context, n, run int, s sheet) error {
	last := min(n+run-1, d.Pages)
	out, complaint, err := d.limits.program(ctx, "pdftotext", s.boxed("-bbox", "-f", strconv.Itoa(n), "-l", strconv.Itoa(last), d.path, "-")...)
	var pages [][]Word
	if err = understand(complaint, err); err == nil {
		pages = parseBoxes(out)
	}
	if err == nil && len(pages) == 0 {
		err = fmt.Errorf("%w (no page in its text; %s)", ErrDamaged, firstLine(complaint))
	}
	if err != nil && run > 1 && ctx.Err() == nil {
		return d.askBoxes(ctx, n, 1, s)
	}
	d.boxes = boxes{n, pages, run}
	return err
}

// scaled turns points into fractions of the page.
func scaled(words []Word, s sheet) []Word {
	width, height := s.size()
	var out []Word
	for _, w := range words {
		out = appendWord(out, w.Text, schema.Box{w.Box[0] / width, w.Box[1] / height, w.Box[2] / width, w.Box[3] / height})
	}
	return out
}

// parseBoxes reads pdftotext's pages of words, an element a line. Coordinates
// are points of the page as it is shown, origin top left. The size in its page
// element is not: it is that of the page before it is turned.
func parseBoxes(out []byte) [][]Word {
	var pages [][]Word
	for line := range bytes.Lines(out) {
		line = bytes.TrimLeft(line, " ")
		if bytes.HasPrefix(line, []byte("<page ")) {
			pages = append(pages, nil)
		}
		if len(pages) == 0 || !bytes.HasPrefix(line, []byte("<word ")) {
			continue
		}
		tag, rest, _ := strings.Cut(string(line), ">")
		text, _, closed := strings.Cut(rest, "</word>")
		if !closed {
			continue
		}
		last := &pages[len(pages)-1]
		*last = append(*last, Word{Text: clean(html.UnescapeString(text)), Box: sides(tag)})
	}
	return pages
}

// sides reads the four numbers of a word's tag, which stand in quotes.
func sides(tag string) schema.Box {
	var box schema.Box
	for i := range box {
		_, after, _ := strings.Cut(tag, `="`)
		value, rest, ok := strings.Cut(after, `"`)
		v, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			return schema.Box{}
		}
		box[i], tag = v, rest
	}
	return box
}

// appendWord adds a word that stands on the page.
func appendWord(words []Word, s string, box schema.Box) []Word {
	for i, v := range box {
		if !(v > -1e6 && v < 1e6) {
			return words
		}
		box[i] = min(max(float64(int(v*1e5+0.5))/1e5, 0), 1)
	}
	s = strings.TrimSpace(s)
	if s == "" || box.Empty() {
		return words
	}
	return append(words, Word{Text: s, Box: box, Confidence: 1})
}

// clean marks control characters, which fonts without a map to Unicode yield.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
