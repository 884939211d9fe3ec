package ocr

import (
	"cmp"
	"image"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

const (
	missedPieces = 2    // so many pieces of letters' size side by side look like text
	unreadPieces = 4    // so many that stay unread are told
	accepted     = 0.60 // confidence from which a word read from missed ink is taken
	mostRegions  = 60   // read again on one page: more are a picture's or a stamp's
	plainHeight  = 0.09 // inches; letters' height where no word tells it
)

// readMissed finds ink of letters' size that no word covers and reads it by
// itself. It returns the words, and the regions that stay unread.
func (e *Engine) readMissed(s *sheet, words []found) ([]found, []image.Rectangle, error) {
	regions, err := s.missed(words)
	if err != nil {
		return nil, nil, err
	}
	var more []found
	var unread []image.Rectangle
	for i, r := range regions {
		if i >= mostRegions {
			unread = append(unread, r.at)
			continue
		}
		got, err := e.block(s, r.at)
		if err != nil {
			return nil, nil, err
		}
		if len(got) > 0 {
			more = append(more, got...)
		} else if r.pieces >= unreadPieces {
			unread = append(unread, r.at)
		}
	}
	return more, unread, nil
}

// block reads a rectangle of the sheet by itself and keeps what is credible.
func (e *Engine) block(s *sheet, at image.Rectangle) ([]found, error) {
	const margin = 20
	crop, err := s.gray.crop(at.Inset(-4), margin)
	if err != nil {
		return nil, err
	}
	defer crop.free()
	words, err := e.recognise(crop, s.dpi, modeBlock, "")
	if err != nil {
		return nil, err
	}
	w, h := s.gray.size()
	origin := at.Inset(-4).Intersect(image.Rect(0, 0, w, h)).Min.Sub(image.Pt(margin, margin))
	var out []found
	for _, f := range words {
		f.at = f.at.Add(origin)
		if f.confidence >= accepted {
			out = append(out, f)
		}
	}
	return out, nil
}

// region is ink that no word covers.
type region struct {
	at     image.Rectangle
	pieces int
}

// missed groups the ink that no word covers, line by line.
func (s *sheet) missed(words []found) ([]region, error) {
	height := usualHeight(words)
	if height == 0 {
		height = s.pixels(plainHeight)
	}
	left, err := s.ink.empty()
	if err != nil {
		return nil, err
	}
	defer left.free()
	left.or(s.ink)
	for _, w := range words {
		left.eraseRect(w.at.Inset(-height / 5))
	}
	var pieces []image.Rectangle
	for _, p := range left.parts() {
		if p.Dy() >= height*2/5 && p.Dy() <= height*2 && p.Dx() <= height*3 && p.Dx() >= 2 {
			pieces = append(pieces, p)
		}
	}
	return group(pieces, height), nil
}

// group joins pieces that stand side by side, as letters of a line do. The
// regions with most pieces come first.
func group(pieces []image.Rectangle, height int) []region {
	slices.SortFunc(pieces, func(a, b image.Rectangle) int {
		return cmp.Or(cmp.Compare(a.Min.X, b.Min.X), cmp.Compare(a.Min.Y, b.Min.Y))
	})
	var open []region
	for _, p := range pieces {
		joined := false
		for i := range open {
			if p.Min.X-open[i].at.Max.X <= height && overlapY(p, open[i].at) > min(p.Dy(), open[i].at.Dy())/2 {
				open[i] = region{open[i].at.Union(p), open[i].pieces + 1}
				joined = true
				break
			}
		}
		if !joined {
			open = append(open, region{p, 1})
		}
	}
	out := slices.DeleteFunc(open, func(r region) bool { return r.pieces < missedPieces || r.at.Dy() > 3*height })
	slices.SortFunc(out, func(a, b region) int {
		return cmp.Or(cmp.Compare(b.pieces, a.pieces), cmp.Compare(a.at.Min.Y, b.at.Min.Y), cmp.Compare(a.at.Min.X, b.at.Min.X))
	})
	return out
}

func (s *sheet) unread(regions []image.Rectangle) []schema.Unread {
	var out []schema.Unread
	for _, r := range regions {
		out = append(out, schema.Unread{Box: s.box(r), Kind: "text"})
	}
	return out
}

// blank reports whether nothing of letters' size stands on the sheet.
func (s *sheet) blank() bool {
	letters := 0
	for _, p := range s.ink.parts() {
		if p.Dy() >= s.pixels(0.04) && p.Dy() <= s.pixels(1) && p.Dx() >= s.pixels(0.01) && p.Dx() <= s.pixels(2) {
			letters++
		}
	}
	return letters < 3
}
