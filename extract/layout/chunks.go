package layout

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// parts sorts a line's words: those over the labels, and the chunks over the
// figures. Only the lowest names are set so close that they look like one; above
// them a chunk over several columns names them all, or is a caption.
func (l *headLine) parts(items []item, label span, columns []span, height float64, lowest bool) {
	for i := 0; i < len(items); {
		c := chunk{[]Word{*items[i].word}, across(items[i].box)}
		k := i + 1
		for ; k < len(items) && items[k].box[0]-items[k-1].box[2] < chunkBlank*height; k++ {
			c.words, c.span = append(c.words, *items[k].word), c.span.union(across(items[k].box))
		}
		chunks := []chunk{c}
		if lowest {
			chunks = tight(items[i:k], c, label, columns, height)
		}
		for _, c := range chunks {
			if nearest(c.span, append([]span{label}, columns...)) == 0 {
				l.label = append(l.label, c.words...)
			} else {
				l.chunks = append(l.chunks, c)
			}
		}
		i = k
	}
}

// tightWords is how many words a name has at most that is parted from another; the
// words of a caption do not part so evenly.
const tightWords = 2

// tightBlank is the gap, in heights of print, that parts names of columns set so
// close that they look like one.
const tightBlank = 0.45

// tight parts a chunk that reaches over several columns where its words stand over
// different ones, further apart than words of one name do.
func tight(items []item, whole chunk, label span, columns []span, height float64) []chunk {
	if !overlapping([]chunk{whole}, append([]span{label}, columns...)) {
		return []chunk{whole}
	}
	all := append([]span{label}, columns...)
	var out []chunk
	for i, it := range items {
		s := across(it.box)
		if i > 0 && it.box[0]-items[i-1].box[2] > tightBlank*height && nearest(s, all) != nearest(across(items[i-1].box), all) {
			out = append(out, chunk{})
		}
		if i == 0 {
			out = append(out, chunk{})
		}
		c := &out[len(out)-1]
		if len(c.words) == 0 {
			c.span = s
		}
		c.words, c.span = append(c.words, *it.word), c.span.union(s)
	}
	long := slices.ContainsFunc(out, func(c chunk) bool { return len(c.words) > tightWords && nearest(c.span, all) > 0 })
	if parts := byBlanks(items, height); (long || overlapping(out, all)) && len(parts) > 1 && !overlapping(parts, all) {
		return parts
	}
	if long {
		return []chunk{whole}
	}
	return out
}

// byBlanks parts words wherever they stand further apart than words of one name do.
func byBlanks(items []item, height float64) []chunk {
	var out []chunk
	for i, it := range items {
		s := across(it.box)
		if i == 0 || it.box[0]-items[i-1].box[2] > tightBlank*height {
			out = append(out, chunk{span: s})
		}
		c := &out[len(out)-1]
		c.words, c.span = append(c.words, *it.word), c.span.union(s)
	}
	return out
}

// outside reports whether a chunk stands far from all columns.
func outside(chunks []chunk, label span, columns []span, most float64) bool {
	all := append([]span{label}, columns...)
	return slices.ContainsFunc(chunks, func(c chunk) bool { return c.common(all[nearest(c.span, all)]) < -most })
}

// overlapping reports whether a chunk reaches over most of two columns, as no name
// of one does, or two stand over the same one.
func overlapping(chunks []chunk, columns []span) bool {
	seen := map[int]bool{}
	for _, c := range chunks {
		k := nearest(c.span, columns)
		if seen[k] || slices.ContainsFunc(columns, func(o span) bool { return o != columns[k] && c.common(o) > 0.5*o.length() }) {
			return true
		}
		seen[k] = true
	}
	return false
}

// nameWords is how many words the name of a column has at most.
const nameWords = 7

// letterhead reports whether a line is rather of a letter's head: a field of it, or
// words too many for a name.
func letterhead(items []item, chunks []chunk) bool {
	words := make([]Word, len(items))
	for i, it := range items {
		words[i] = *it.word
	}
	return headed.MatchString(fold.Words(joinWords(words))) || slices.ContainsFunc(chunks, func(c chunk) bool { return len(c.words) > nameWords })
}

// sentence reports whether words are prose rather than names: many, the last of
// them with a full stop.
func sentence(items []item) bool {
	last := items[len(items)-1].word.Text
	return len(items) > headWords && strings.HasSuffix(last, ".") && len(last) > 4
}
