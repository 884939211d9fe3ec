package page

import (
	"context"
	"fmt"
	"image"
	"math"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// Own is what a page's own text is worth. When it is not all, With joins it
// with what was recognised on the page's image.
type Own struct {
	Page Page // its words, its origin as far as it is known, and why
	All  bool // nothing is left to be recognised

	pictures []schema.Box // what alone is to be recognised; nil: the whole page
}

// Shares of a page that its images cover.
const (
	fullPage    = 0.6  // from here on they are a scan of it
	notableShow = 0.05 // from here on they may hold text of their own
)

// Own weighs the text that page n has of its own. What is drawn under a scan or
// without paint is somebody's OCR, of unknown quality: ours is taken. What
// shows over a scan, a digital stamp, is kept beside it.
func (d *Document) Own(ctx context.Context, n int) (Own, error) {
	if n < 1 || n > d.Pages {
		return Own{}, fail("text", n, ErrNoPage)
	}
	if d.Kind != PDF {
		return recognised(n, nil, "an image file"), nil
	}
	l, err := d.lookAt(ctx, n)
	if err != nil {
		return Own{}, fail("text", n, err)
	}
	if l.covered >= fullPage {
		return l.overScan(n), nil
	}
	words, err := d.ownWords(ctx, n, l)
	if err != nil {
		return Own{}, fail("text", n, err)
	}
	return l.weigh(n, words), nil
}

// weigh decides on a page that no scan covers.
func (l *look) weigh(n int, words []Word) Own {
	b := beliefIn(words)
	switch {
	case b.words == 0 && len(l.pictures) == 0:
		return recognised(n, nil, "no text of its own")
	case b.words == 0:
		return recognised(n, nil, "no text of its own, images cover "+percent(l.covered))
	case !b.holds():
		return recognised(n, nil, "its own text is not believed, "+b.String())
	case l.covered < notableShow:
		return Own{Page: l.native(n, words, fmt.Sprintf("native: %s, images cover %s", b, percent(l.covered))), All: true}
	}
	o := recognised(n, words, "")
	o.Page.Reason = fmt.Sprintf("mixed: %s, images cover %s", b, percent(l.covered))
	if o.pictures = l.shownPictures(); o.pictures != nil {
		o.Page.Rules = l.rules()
	}
	return o
}

// overScan decides on a page that images cover.
func (l *look) overScan(n int) Own {
	why := "images cover " + percent(l.covered)
	if l.scene == nil {
		return recognised(n, nil, why)
	}
	over := l.overImages()
	switch {
	case len(over) > 0 && !l.scene.unplaced && shapely(over):
		o := recognised(n, over, "")
		o.Page.Reason = fmt.Sprintf("mixed: %s, %d words of its own stand over them", why, len(over))
		return o
	case l.scene.visible+l.scene.hidden > 0:
		why += ", the text under them is not believed"
	}
	return recognised(n, nil, why)
}

// overImages are the words that show over all images.
func (l *look) overImages() []Word {
	var out []Word
	for _, w := range l.scene.words {
		if !w.hidden && !l.covers(w) {
			out = append(out, w.Word)
		}
	}
	return out
}

// covers reports whether an image was drawn over a word.
func (l *look) covers(w shownWord) bool {
	for _, p := range l.scene.placed[w.layer:] {
		at := l.sheet.shown(p.seen)
		x, y := w.Box.CenterX(), w.Box.CenterY()
		if x > at[0] && x < at[2] && y > at[1] && y < at[3] && !p.image.Key("ImageMask").Bool() {
			return true
		}
	}
	return false
}

// shownPictures are the places of the page's images; nil when they are not
// known.
func (l *look) shownPictures() []schema.Box {
	if l.scene == nil {
		return nil
	}
	var out []schema.Box
	for _, p := range l.scene.placed {
		out = append(out, l.sheet.shown(p.seen))
	}
	return out
}

func (l *look) native(n int, words []Word, why string) Page {
	w, h := l.sheet.size()
	return Page{
		Number: n, Width: int(math.Round(w)), Height: int(math.Round(h)), DPI: 72, Reason: why,
		Origin: schema.Native, Confidence: 1, Words: words, Rules: l.rules(), Unread: []schema.Unread{},
	}
}

// rules are the ruled lines that the page draws; none where this process could not follow it.
func (l *look) rules() []Rule {
	if l.scene == nil {
		return []Rule{}
	}
	return l.scene.rules()
}

// recognised is the judgement that a page must be recognised, beside the words
// that it has.
func recognised(n int, words []Word, why string) Own {
	o := Own{Page: Page{Number: n, Origin: schema.OCR, Words: words, Reason: "ocr: " + why}}
	if len(words) > 0 {
		o.Page.Origin = schema.Mixed
	}
	return o
}

func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// Cover paints all but the page's pictures white, when they alone are to be
// recognised.
func (o Own) Cover(img *image.Gray) *image.Gray {
	if o.pictures == nil {
		return img
	}
	out := image.NewGray(img.Rect)
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	for _, at := range o.pictures {
		r := image.Rect(int(at[0]*w), int(at[1]*h), int(math.Ceil(at[2]*w)), int(math.Ceil(at[3]*h))).Intersect(img.Rect)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			copy(out.Pix[y*out.Stride+r.Min.X:y*out.Stride+r.Max.X], img.Pix[y*img.Stride+r.Min.X:])
		}
	}
	return out
}

// With joins the page's own words with those that were recognised on its image:
// its own where they stand, the others where none of them is. The rules that it draws are those of what
// was painted white before it was recognised.
func (o Own) With(read Page) Page {
	if o.Page.Origin != schema.Mixed {
		read.Reason = o.Page.Reason
		if read.Origin == schema.Blank {
			read.Reason = "blank: nothing was found on its image; " + strings.TrimPrefix(o.Page.Reason, "ocr: ")
		}
		return read
	}
	own := make([]Word, 0, len(o.Page.Words)+len(read.Words))
	for _, w := range o.Page.Words {
		w.Origin, w.Box = schema.Native, clockwise(w.Box, read.Rotation/90)
		own = append(own, w)
	}
	all := own
	for _, w := range read.Words {
		if !overlaid(w.Box, own) {
			w.Origin = schema.OCR
			all = append(all, w)
		}
	}
	for _, r := range o.Page.Rules {
		read.Rules = append(read.Rules, Rule{Box: clockwise(r.Box, read.Rotation/90), Vertical: r.Vertical != (read.Rotation%180 != 0)})
	}
	read.Reason, read.Origin, read.Words = o.Page.Reason, schema.Mixed, all
	if len(all) == len(own) {
		read.Origin = schema.Native
		read.Reason = "native: nothing more to read in its images; " + strings.TrimPrefix(o.Page.Reason, "mixed: ")
	}
	read.Confidence = 0
	for _, w := range all {
		read.Confidence += w.Confidence / float64(len(all))
	}
	return read
}

// overlaid reports whether own words take up a good part of a box: what was
// recognised there are those words.
func overlaid(b schema.Box, own []Word) bool {
	const part = 0.3
	shared := 0.0
	for _, w := range own {
		shared += max(min(b[2], w.Box[2])-max(b[0], w.Box[0]), 0) * max(min(b[3], w.Box[3])-max(b[1], w.Box[1]), 0)
	}
	return shared > part*b.Width()*b.Height()
}
