package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// chunkGap is how wide a gap between two words is, in heights of the line, when
// it parts two chunks. A blank of justified print seldom exceeds one height.
const chunkGap = 2.0

// row is a line being built. Its boxes are the words', with the page's lean
// taken out.
type row struct {
	words []*page.Word
	boxes []schema.Box
	box   schema.Box
	lead  schema.Box // around the last boxes, those that tail looks at
}

func (r *row) add(w *page.Word, level schema.Box) {
	r.words, r.boxes = append(r.words, w), append(r.boxes, level)
	r.box = r.box.Union(w.Box)
	r.lead = schema.Box{}
	for _, b := range r.boxes[max(0, len(r.boxes)-tailWords):] {
		r.lead = r.lead.Union(b)
	}
}

// middle is the height of the row's middle, with the lean taken out.
func (r *row) middle() float64 {
	var level schema.Box
	for _, b := range r.boxes {
		level = level.Union(b)
	}
	return level.CenterY()
}

// leastLean is the lean, in heights per width, below which lines are told apart
// without minding it.
const leastLean = 0.004

// lines groups a page's words into lines, along the lean that was measured when
// the page was read: far along a leaning line its words stand as high as the next
// line begins. Where they turn out to lean otherwise they are grouped again, since
// cells far apart in a leaning row stand at different heights; that counts when it
// puts lines together.
func lines(p page.Page) []Line {
	aspect := 1.0
	if p.Height > 0 {
		aspect = float64(p.Width) / float64(p.Height)
	}
	read := math.Tan(p.Skew * math.Pi / 180)
	out := linesAlong(p, aspect, read)
	if lean := newFrame(&Page{Page: p, Lines: out}).slope; abs(lean-read) > leastLean {
		if along := linesAlong(p, aspect, lean); len(along) < len(out) {
			return along
		}
	}
	return out
}

// leastOverlap is how much of their height two words of a line have in common at
// least. What is lower than fullHeight of a word, such as a dash or a speck, lies within
// its height wherever it is: its line counts for dotShare where the word may join another.
const (
	leastOverlap = 0.5
	fullHeight   = 0.6
	dotShare     = 0.5
)

// twoLines is how many times as high as the usual word, and as the one before it, one is
// whose box reaches into another line.
const twoLines = 1.5

// reachesOver reports whether a word follows one at a blank's distance, and is so much higher
// that its box holds a piece of another line: the one before tells where it stands.
func reachesOver(before, w schema.Box, aspect, usual float64) bool {
	return w.Height() > twoLines*max(before.Height(), usual) && (w[0]-before[2])*aspect < usual
}

// linesAlong groups words into lines that lean: from left to right each word
// joins the line whose nearest word it overlaps most in height, so that lines
// that climb or sag a little stay whole.
func linesAlong(p page.Page, aspect, lean float64) []Line {
	var rows []*row
	words := byLeft(p.Words)
	heights := make([]float64, len(words))
	for i, w := range words {
		heights[i] = w.Box.Height()
	}
	usual := median(heights)
	for _, w := range words {
		level := levelled(w, lean*aspect*(w.Box.CenterX()-0.5), usual)
		if level.Height() > tooHigh*usual && labelAlone(w, words, aspect, usual) {
			level[1], level[3] = level.CenterY()-usual/2, level.CenterY()+usual/2
		}
		best, share := (*row)(nil), 0.0
		for _, r := range rows {
			if r.lead[3] <= level[1] || r.lead[1] >= level[3] {
				continue // as most rows of a page
			}
			before := tail(r, level)
			s := overlap(before, level)
			if s <= leastOverlap {
				continue
			}
			if before.Height() < fullHeight*min(level.Height(), usual) {
				s *= dotShare
			}
			if reachesOver(before, level, aspect, usual) {
				s++
			}
			if s > share {
				best, share = r, s
			}
		}
		if best == nil {
			best = &row{}
			rows = append(rows, best)
		} else if before := best.boxes[len(best.boxes)-1]; reachesOver(before, level, aspect, usual) {
			level[1], level[3] = before[1], before[3]
		}
		best.add(w, level)
	}
	slices.SortStableFunc(rows, func(a, b *row) int {
		return cmp.Or(cmp.Compare(a.middle(), b.middle()), cmp.Compare(a.box[0], b.box[0]))
	})
	out := make([]Line, len(rows))
	for i, r := range rows {
		words := make([]Word, len(r.words))
		for k, w := range r.words {
			words[k].Word = *w
		}
		out[i] = Line{Page: p.Number, Words: words, Box: r.box, Chunks: chunks(words, aspect)}
	}
	return out
}

// What is so many times as high as the usual word, and hardly read, is a stamp's or a
// pen's ink together with the print below it.
const (
	tooHigh    = 1.8
	hardlyRead = 0.3
)

// levelled is a word's place moved up by what its line leans; of ink that holds lines
// together only the middle, which is the line's that it is read in.
func levelled(w *page.Word, shift, usual float64) schema.Box {
	top, bottom := w.Box[1]-shift, w.Box[3]-shift
	if bottom-top > tooHigh*usual && w.Confidence < hardlyRead {
		middle := (top + bottom) / 2
		top, bottom = middle-usual/2, middle+usual/2
	}
	return schema.Box{w.Box[0], top, w.Box[2], bottom}
}

// labelAlone reports whether a word of usual letters has no other beside it, as the label of
// merged cells that stands between two rows: only its middle tells where it is.
func labelAlone(w *page.Word, words []*page.Word, aspect, usual float64) bool {
	letters := utf8.RuneCountInString(w.Text)
	if letters < leastDouble || w.Box.Width()*aspect > usual*float64(letters) {
		return false
	}
	return !slices.ContainsFunc(words, func(o *page.Word) bool {
		gap := max(o.Box[0]-w.Box[2], w.Box[0]-o.Box[2]) * aspect
		return o != w && gap < chunkGap*usual && o.Box[1] < w.Box[3] && o.Box[3] > w.Box[1]
	})
}

// byLeft returns the words that hold something, from left to right.
func byLeft(words []page.Word) []*page.Word {
	out := make([]*page.Word, 0, len(words))
	for i := range words {
		if w := &words[i]; strings.TrimSpace(w.Text) != "" && !w.Box.Empty() {
			out = append(out, w)
		}
	}
	slices.SortStableFunc(out, func(a, b *page.Word) int {
		return cmp.Or(cmp.Compare(a.Box[0], b.Box[0]), cmp.Compare(a.Box[1], b.Box[1]))
	})
	return out
}

// tailWords is how many of a row's last words tail looks at.
const tailWords = 4

// lowShare is the share of print's height below which a digit alone is rather a speck or the sign of a note.
const lowShare = 0.7

// tail is where the row stands just left of w: its last words, since a full
// line may lean over more than its height. A dash, a dot or a low digit alone says too little.
func tail(r *row, w schema.Box) schema.Box {
	n := len(r.boxes)
	box, full := r.boxes[n-1], fullHeight
	if text := r.words[n-1].Text; len(text) == 1 && NumberLike(text) {
		full = lowShare
	}
	for i := n - 2; i >= 0 && i >= n-tailWords; i-- {
		if box.Height() >= full*max(w.Height(), r.boxes[i].Height()) {
			break
		}
		box = box.Union(r.boxes[i])
	}
	return box
}

// overlap is the share of the lower box's height that both have in common, 0
// when b stands over much of a's width.
func overlap(a, b schema.Box) float64 {
	if b[0] < a[2]-0.5*b.Width() && b[0] < a[2]-0.5*a.Width() {
		return 0
	}
	common := min(a[3], b[3]) - max(a[1], b[1])
	return common / min(a.Height(), b.Height())
}

// chunks parts a row's words at wide gaps. Aspect is the page's width over its
// height, to compare gaps across with heights.
func chunks(words []Word, aspect float64) []Chunk {
	var out []Chunk
	height := medianHeight(words)
	begin := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) && (words[i].Box[0]-words[i-1].Box[2])*aspect < chunkGap*height {
			continue
		}
		c := Chunk{Words: words[begin:i]}
		for _, w := range c.Words {
			c.Box = c.Box.Union(w.Box)
		}
		out = append(out, c)
		begin = i
	}
	return out
}

// medianHeight is the usual height of words, 0 where there are none.
func medianHeight(words []Word) float64 {
	heights := make([]float64, len(words))
	for i, w := range words {
		heights[i] = w.Box.Height()
	}
	return median(heights)
}

// median sorts values and returns the middle one, 0 where there are none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[len(values)/2]
}
