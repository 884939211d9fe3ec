package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/schema"
)

// How high, in heights of print, and how sure a letter or two are at most that
// count as dirt between two rows.
const (
	dirtHeight     = 0.65
	dirtConfidence = 0.6
)

// dirt reports whether a line between two rows is a letter or two that are too
// low for the table's print, and doubted or nothing but specks.
func dirt(run []candidate, items []item) bool {
	height := lastFull(run).height
	return !slices.ContainsFunc(items, func(it item) bool {
		unsure := it.word.Confidence <= dirtConfidence || speck(*it.word)
		return it.box.Height() > dirtHeight*height || !unsure || len(it.word.Text) > 2
	})
}

// withoutDirt is a line of nothing but a label less the specks at its right end, which may
// stand under the run's figures.
func (c candidate) withoutDirt(run []candidate) candidate {
	n := len(c.names)
	if len(c.tokens) > 0 {
		return c
	}
	for n > 1 && dirt(run, c.names[n-1:n]) {
		n--
	}
	if k := c.besideRun(run); k > 0 {
		n = min(n, k)
	}
	c.label, c.names, c.left.hi = c.label[:n], c.names[:n], c.names[n-1].box[2]
	return c
}

// besideRun is the first word of a line without figures that stands right of the run's figures, as a stamp's do,
// where nothing of the line stands under them; 0 where there is none.
func (c candidate) besideRun(run []candidate) int {
	last := lastFull(run)
	edge := last.tokens[len(last.tokens)-1].span.hi + last.height
	k := slices.IndexFunc(c.names, func(it item) bool { return it.box[0] > edge })
	if k > 0 && c.names[k-1].box[2] > tokenColumns(run)[0].lo {
		return 0
	}
	return k
}

// withoutLow leaves out doubted digits of a scan's line that are far lower than its other figures and stand in no
// column of the run above: specks, or signs of notes.
func (c candidate) withoutLow(run []candidate) candidate {
	if len(run) == 0 || len(c.tokens) < 2 {
		return c
	}
	columns := tokenColumns(run)
	low := func(t token) bool {
		return t.low(c.height) && !slices.ContainsFunc(columns, func(s span) bool { return s.common(t.span) > 0 })
	}
	if kept := slices.DeleteFunc(slices.Clone(c.tokens), low); len(kept) > 0 {
		c.tokens = kept
	}
	return c
}

// low reports whether a token is a digit that OCR doubts, too low for print of a height.
func (t token) low(height float64) bool {
	w := t.words[0]
	doubted := w.Origin != schema.Native && w.Confidence < tinySure
	return doubted && len(t.words) == 1 && utf8.RuneCountInString(w.Text) == 1 && w.Box.Height() < lowShare*height
}

// beside reports whether the words stand wholly to the right of the run's last
// figures, like a stamp.
func beside(run []candidate, items []item) bool {
	last := lastFull(run)
	return items[0].box[0] > last.tokens[len(last.tokens)-1].span.hi+last.height
}

// leftOf reports whether the words stand wholly to the left of most of the run's labels,
// and nearer to its last row than the next one would, like a stamp.
func leftOf(run []candidate, items []item) bool {
	pitch := rowGap(run)
	if len(run) == 1 && stampWords(items) {
		pitch = wrapPitch * run[0].height / 2
	}
	if medianY(items)-run[len(run)-1].y >= pitch {
		return false
	}
	n := 0
	for _, c := range run {
		if items[len(items)-1].box[2] < c.left.lo {
			n++
		}
	}
	return 2*n > len(run)
}

// stampWords reports whether words are few, in capitals and without figures that a table
// has, as a stamp's line and its date are.
func stampWords(items []item) bool {
	return len(items) <= headWords && !slices.ContainsFunc(items, func(it item) bool {
		text := it.word.Text
		return strings.ToUpper(text) != text || len(text) > len("2006") && NumberLike(text)
	})
}
