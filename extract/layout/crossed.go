package layout

import (
	"math"
	"slices"
	"strings"
)

const (
	// crossedWidth is how wide, in heights of a figure, one of its digits is at least where
	// it was made of two cells' figures and the blank between.
	crossedWidth = 0.9
	// digitMargin is how far, in digits' widths, the left one may end from where its column does.
	digitMargin = 0.35
	// crossedConfidence is the most that may be held of a figure that was parted from
	// another, which is not enough for its value: sums may tell it.
	crossedConfidence = 0.4
)

// partCrossed parts the figures of two cells that were read as one word across the vertical
// rule between them; where it does not show how, the word stays whole and is not believed.
func (r ruledRegion) partCrossed(pieces []piece) {
	for i := range pieces {
		for k := 0; k < len(pieces[i].items); k++ {
			it := pieces[i].items[k]
			c := slices.IndexFunc(r.xs, func(x float64) bool { return crosses(it, x) })
			if c < 1 || c == len(r.xs)-1 {
				continue
			}
			parted := it.cut(r.digitsBefore(it, span{r.xs[c-1], r.xs[c]}, pieces), r.xs[c])
			pieces[i].items = slices.Replace(slices.Clone(pieces[i].items), k, k+1, parted...)
			k += len(parted) - 1
		}
	}
}

// crosses reports whether a word of digits reaches over a rule, and is wider than these are.
func crosses(it item, x float64) bool {
	height := it.box.Height()
	return digitsOnly(it) && x-it.box[0] > height/2 && it.box[2]-x > height/2 && it.box.Width() > crossedWidth*height*float64(len(it.word.Text))
}

func digitsOnly(it item) bool { return strings.Trim(it.word.Text, "0123456789") == "" }

// digitsBefore counts the digits of a word that stand in the column where it begins: as many
// as end where the column's other figures do; 0 where that is not sure.
func (r ruledRegion) digitsBefore(it item, column span, pieces []piece) int {
	var ends, widths []float64
	for _, p := range pieces {
		for _, o := range p.items {
			at := across(o.box)
			if len(o.word.Text) < 2 || !digitsOnly(o) || at.lo < column.lo || at.hi > column.hi {
				continue
			}
			ends, widths = append(ends, at.hi), append(widths, at.length()/float64(len(o.word.Text)))
		}
	}
	if len(ends) < 2 {
		return 0
	}
	digit := median(widths)
	digits := (median(ends) - it.box[0]) / digit
	n := math.Round(digits)
	rest := float64(len(it.word.Text)) - n
	if abs(digits-n) > digitMargin || n < 1 || rest < 1 || it.box[2]-rest*digit < column.hi {
		return 0
	}
	return int(n)
}

// cut parts a word behind n digits at x.
func (it item) cut(n int, x float64) []item {
	whole := *it.word
	whole.Confidence = min(whole.Confidence, crossedConfidence)
	if n == 0 {
		it.word = &whole
		return []item{it}
	}
	left, right := whole, whole
	left.Text, right.Text = whole.Text[:n], whole.Text[n:]
	left.End, right.Start = whole.Start+n, whole.Start+n
	share := (x - it.box[0]) / it.box.Width()
	middle := whole.Box[0] + share*whole.Box.Width()
	left.Box[2], right.Box[0] = middle, middle
	a, b := it, it
	a.word, b.word = &left, &right
	a.box[2], b.box[0] = x, x
	return []item{a, b}
}
