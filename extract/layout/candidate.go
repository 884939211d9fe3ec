package layout

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// token is a figure at the end of a line: one word, or the parts of a number
// that OCR or print has parted by a blank.
type token struct {
	words []Word
	span  span
	y     float64 // in the frame, of its first word's middle
	mark  bool    // "-" and the like
}

// candidate is a line that may be a row of an unruled table: a label and
// figures to the right of it.
type candidate struct {
	line   int
	more   []int // lines that go on with it
	label  []Word
	names  []item // the label's words in the frame
	left   span   // of the label; empty when there is none
	y      float64
	height float64
	tokens []token
	rest   []item // what stands right of the figures of the rows above, and was left out
	full   bool   // has figures
	band   int    // how many rules between rows stand above it
	closed bool   // and whether one stands below
}

// tokenGap is how far apart, in heights of print, the parts of one figure stand at most.
const tokenGap = 0.7

// newCandidate takes the figures off the line's end, and tells whether it may be
// a row with figures. A single figure that follows its label at a blank's
// distance is text.
func newCandidate(items []item) (candidate, bool) {
	c := candidate{line: items[0].line, y: medianY(items), height: textHeight(items)}
	end := len(items)
	for end > 0 && (figureOrMark(items[end-1].word.Text) || Specked(items[end-1].word.Text) || signLike(items, end-1)) {
		end--
	}
	if end == 0 { // all figures: the first is the label, such as a year
		end = 1
	}
	end += labelNumbers(items, end, c.height)
	for _, it := range items[:end] {
		c.label = append(c.label, *it.word)
	}
	c.names = items[:end]
	c.left = span{items[0].box[0], items[end-1].box[2]}
	c.tokens = tokensOf(items[end:], tokenGap*c.height)
	gap := 0.8 * c.height
	if len(c.label) <= headWords && summing.MatchString(fold.Words(joinWords(c.label))) {
		gap = 0.2 * c.height // a total set in bold may fill its cell
	}
	c.full = slices.ContainsFunc(c.tokens, token.figure) && c.tokens[0].span.lo-c.left.hi > gap
	return c, c.full
}

// labelNumbers counts the figures from item end on that belong to the label, as
// in "Distrito 12": short ones, or specks read as dashes, a blank's distance
// from it, with the row's figures further off.
func labelNumbers(items []item, end int, height float64) int {
	n := 0
	for i := end; i < len(items)-1; i++ {
		text := items[i].word.Text
		short := len(text) <= 4 && strings.Trim(text, "0123456789") == "" || aside.MatchString(text)
		if !short && !Mark(text) || items[i].box[0]-items[i-1].box[2] > 0.8*height {
			break
		}
		if items[i+1].box[0]-items[i].box[2] > 0.8*height {
			n = i + 1 - end
		}
	}
	return n
}

// aside is a rate, a number in brackets or a footnote's, as behind a label: "IVA 16%",
// "Ramo (33)", "Primaria 1/".
var aside = regexp.MustCompile(`^\d{1,3}(?:[.,]\d+)?%$|^\(\d{1,3}(?:[.,]\d+)?%?\)$|^\d{1,2}/$`)

// figure reports whether a token has a figure: more than a mark, or a sign such as
// stands in the name of a column.
func (t token) figure() bool {
	return !t.mark && slices.ContainsFunc(t.words, func(w Word) bool { return !sign(w.Text) })
}

// sign reports whether s is a currency's or a percentage's sign by itself.
func sign(s string) bool { return s == "$" || s == "%" || s == "US$" }

// signLike reports whether a word is a currency's sign misread: an S by itself, with an
// amount right behind it.
func signLike(items []item, i int) bool {
	s := items[i].word.Text
	return (s == "s" || s == "S" || s == "5") && i+1 < len(items) && strings.ContainsAny(items[i+1].word.Text, ".,") && NumberLike(items[i+1].word.Text)
}

// tokensOf joins figures that stand closer than gap.
func tokensOf(items []item, gap float64) []token {
	var out []token
	for i, it := range items {
		text := it.word.Text
		joined := i > 0 && !Mark(text) && !out[len(out)-1].mark && mayFollow(items[i-1].word.Text, text)
		if joined {
			most := gap
			if groupsOf(items[i-1].word.Text, text) {
				most *= groupBlank
			}
			joined = it.box[0]-items[i-1].box[2] < most && !out[len(out)-1].ends(items[:i+1], most)
		}
		if i > 0 && (items[i-1].word.Text == "$" || amountTorn(items[i-1], it, gap)) {
			joined = true // a currency's sign may stand far left in its cell
		}
		if i > 0 && it.box[0]-items[i-1].box[2] < dateBlank*gap && dateGoesOn(joinWords(out[len(out)-1].words), items[i:], dateBlank*gap) {
			joined = true
		}
		if !joined {
			out = append(out, token{span: withoutSpeck(it), y: it.box.CenterY(), mark: Mark(text)})
		}
		t := &out[len(out)-1]
		t.words = append(t.words, *it.word)
		t.span = t.span.union(withoutSpeck(it))
		if items[max(i-1, 0)].word.Text == "$" {
			t.span.lo = it.box[0] // so that alignment is the figures'
		}
	}
	return out
}

// tornAmount is an amount of which no more than the first digits were read together with its sign.
var tornAmount = regexp.MustCompile(`^\$\d{1,3}$`)

// tornBlank is how much wider than within a figure the gap behind such digits may be.
const tornBlank = 2.5

// amountTorn reports whether a figure goes on with an amount's first digits: an amount to the cent has no other
// before it.
func amountTorn(left, right item, gap float64) bool {
	return tornAmount.MatchString(left.word.Text) && toTheCent.MatchString(right.word.Text) && right.box[0]-left.box[2] < tornBlank*gap
}

// toTheCent is the rest of an amount with decimals.
var toTheCent = regexp.MustCompile(`^\d[\d.,]*[.,]\d{2}$`)

// unevenBlank is how much wider than another of its blanks one in a number is at most.
const unevenBlank = 2.0

// ends reports whether a number whose groups blanks part ends before the last of items, which
// stands far wider off than these do from one another, by half of the widest at least.
func (t token) ends(items []item, widest float64) bool {
	n := len(items) - 1
	if len(t.words) < 2 || len(items[n].word.Text) != 3 {
		return false
	}
	before := items[n-1].box[0] - items[n-2].box[2]
	gap := items[n].box[0] - items[n-1].box[2]
	return groupsOf(items[n-2].word.Text, items[n-1].word.Text) && gap > max(unevenBlank*before, widest/2)
}

// withoutSpeck is the stretch that a word takes up, less the signs behind its last digit:
// what dirt beside a short figure was read as would have it stand beside its column.
func withoutSpeck(it item) span {
	text := it.word.Text
	s, bare := across(it.box), strings.TrimRight(text, specks+"-–")
	if bare == "" || bare == text || !NumberLike(bare) {
		return s
	}
	n := utf8.RuneCountInString(text)
	s.hi -= s.length() * float64(n-utf8.RuneCountInString(bare)) / float64(n)
	return s
}

// A number before a blank, and what may stand behind it: a group of three, or the rest of
// one.
var (
	lastDigits  = regexp.MustCompile(`([.,]?)(\d+)$`)
	firstDigits = regexp.MustCompile(`^\d+`)
)

// dateBlank is how much wider than within a number a gap may be in a date, in the place of
// its worn separator.
const dateBlank = 1.5

// dateGoesOn reports whether the first of items, or the first two, which stand closer than
// gap, make a date of what stands before them.
func dateGoesOn(before string, items []item, gap float64) bool {
	before += " " + items[0].word.Text
	two := len(items) > 1 && items[1].box[0]-items[0].box[2] < gap
	return datePart(before) || two && datePart(before+" "+items[1].word.Text)
}

// datePart reports whether a text is a date in digits with a blank in the place of a
// separator, or in both.
func datePart(text string) bool { return partDate.MatchString(text) }

var partDate = regexp.MustCompile(`^(0[1-9]|[12]\d|3[01])[ ./-]?(0[1-9]|1[0-2])[ ./-]?(19|20)\d\d$`)

// groupBlank is how much wider the gap may be before a group of three digits that stands
// behind a shorter one or its like: narrow digits leave more of it blank.
const groupBlank = 1.15

// groupsOf reports whether two words are groups of one number's digits that a blank parts.
func groupsOf(left, right string) bool {
	return len(right) == 3 && len(left) <= 3 && strings.Trim(left+right, "0123456789") == ""
}

// mayFollow reports whether two words may be parts of one number.
func mayFollow(left, right string) bool {
	a, b := lastDigits.FindStringSubmatch(left), firstDigits.FindString(right)
	return a == nil || b == "" || len(b) == 3 || a[1] != "" && len(a[2])+len(b) == 3
}

// carriesOn reports whether c is the next row of the run: near enough, its
// figures under those above.
func carriesOn(run []candidate, c candidate) bool {
	last := lastFull(run)
	gap := c.y - run[len(run)-1].y
	if len(c.tokens) == 1 && len(last.tokens) > 1 && yearsOnly(c.tokens) {
		return false // a caption that ends in a year
	}
	if gap > rowPitch*max(c.height, last.height) || len(run) > 2 && rowGap(run) > 0 && gap > c.widest()*rowGap(run) {
		return false
	}
	if aligned(last.tokens, c.tokens) {
		return true
	}
	if slices.ContainsFunc(run[:len(run)-1], func(o candidate) bool { return o.full && aligned(o.tokens, c.tokens) }) {
		return true
	}
	return fitsIn(run, c) || len(run) > 2 && c.lone(run)
}

// lone reports whether the line is a label left of all figures and one figure under some of
// them, as of a total of the last column only.
func (c candidate) lone(run []candidate) bool {
	figures := figuresOf(c.tokens)
	columns := tokenColumns(run)
	return len(figures) == 1 && !figures[0].mark && c.left.hi < columns[0].lo && slices.ContainsFunc(run, func(o candidate) bool {
		return slices.ContainsFunc(figuresOf(o.tokens), figures[0].under)
	})
}

// aligned reports whether the row with fewer figures has each of them over or
// under one of the other's.
func aligned(a, b []token) bool {
	a, b = figuresOf(a), figuresOf(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	sure := 0
	for _, t := range a {
		if !slices.ContainsFunc(b, func(u token) bool { return t.under(u) || len(a) > 1 && t.perhapsUnder(u) }) {
			return false
		}
		sure += one(!t.swollen())
	}
	return 2*len(a) >= len(b) && (sure > 0 || len(a) == 1)
}

// How far, in distances of rows, a row may stand below the run's last, and a total,
// which is often set off.
const (
	widestGap = 1.8
	totalGap  = 3
)

func (c candidate) widest() float64 {
	if c.sums() {
		return totalGap
	}
	return widestGap
}

// figuresOf are a line's figures without marks, which stand anywhere in their
// cells; the marks where there is nothing else.
func figuresOf(tokens []token) []token {
	out := slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return t.mark })
	if len(out) == 0 {
		return tokens
	}
	return out
}

// fittingShare is the share of a row's figures that must stand under figures of a
// run that leaves cells empty; the others may be the first of their columns.
const fittingShare = 0.65

// fitsIn reports whether most of a row's figures stand under those of the run's
// rows, in whichever, and none between two of its columns.
func fitsIn(run []candidate, c candidate) bool {
	under := 0
	for _, t := range c.tokens {
		touches := false
		fits := slices.ContainsFunc(run, func(o candidate) bool {
			return o.full && slices.ContainsFunc(o.tokens, func(u token) bool {
				touches = touches || t.span.common(u.span) > 0
				return t.under(u) || t.mark && t.span.common(u.span) > -c.height
			})
		})
		switch {
		case fits:
			under++
		case touches:
			return false
		}
	}
	return under > 1 && float64(under) >= fittingShare*float64(len(c.tokens))
}

// widestSign is how wide, in its heights, a box is for each of a figure's signs at most.
const widestSign = 2.0

// swollen reports whether a figure's box is so wide that it holds more than the figure, as a
// speck beside it: where the figure stands in it is not known.
func (t token) swollen() bool {
	signs, height := 0, 0.0
	for _, w := range t.words {
		if w.Origin == schema.Native {
			return false
		}
		signs += utf8.RuneCountInString(w.Text)
		height = max(height, w.Box.Height())
	}
	return t.span.length() > widestSign*height*float64(signs+len(t.words)-1)
}

// perhapsUnder reports whether one of two figures' boxes holds more than it, and reaches over the
// other's.
func (t token) perhapsUnder(u token) bool {
	return (t.swollen() || u.swollen()) && t.span.common(u.span) > 0
}

// under reports whether a figure stands over or under another one.
func (t token) under(u token) bool {
	return t.span.common(u.span) > 0.5*min(t.span.length(), u.span.length())
}
