package page

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// popplerWords asks poppler for the words of page n.
func popplerWords(ctx context.Context, path string, n int, s sheet, limits Limits) ([]Word, error) {
	number := strconv.Itoa(n)
	out, complaint, err := program(ctx, limits.Time, "pdftotext", "-bbox", "-cropbox", "-f", number, "-l", number, path, "-")
	if err = understand(complaint, err); err != nil {
		return nil, err
	}
	return parseBoxes(out, s)
}

// parseBoxes reads pdftotext's word elements. Coordinates are points of the page
// as it is shown, origin top left. The size in its page element is not: it is
// that of the page before it is turned.
func parseBoxes(out []byte, s sheet) ([]Word, error) {
	dec := xml.NewDecoder(bytes.NewReader(clean(out)))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	var words []Word
	width, height := s.size()
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return words, nil
		}
		if err != nil {
			return nil, err
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "word" {
			continue
		}
		var text string
		if err := dec.DecodeElement(&text, &start); err != nil {
			return nil, err
		}
		box := schema.Box{number(start, "xMin") / width, number(start, "yMin") / height, number(start, "xMax") / width, number(start, "yMax") / height}
		words = appendWord(words, text, box)
	}
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

func number(e xml.StartElement, name string) float64 {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			v, _ := strconv.ParseFloat(a.Value, 64)
			return v
		}
	}
	return 0
}

// clean drops control characters, which XML does not allow and fonts without a
// map to Unicode yield.
func clean(out []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' {
			return '\ufffd'
		}
		return r
	}, out)
}
