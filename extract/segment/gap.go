package segment

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// Offices print "INM/DGCVM/____/2022" and put the running number in by hand or
// with a stamp, or forget it.
var (
	// gap is a number with a gap in which nothing was read: a rule to write on, or
	// two separators with nothing but blanks between them.
	gap = pattern.MustCompile(`^(?:[A-Z0-9][A-Z0-9.&-]*(?: [0-9]{2,4})?[ ]?[/.-] ?)*[A-Z0-9.&-]*[ ]*(?:_{2,}|\.{4,}|[/-] +[/-]|\.[ \t]+\.|\.[ \t]+/ ?(?:19|20)?[0-9]{2}\b|/[ \t]+[1IL|!](?:19|20)[0-9]{2}\b|-{3,})[ ]*(?:[/-]? ?[A-Z0-9]+)*`)
	// unreadGap is one whose blanks hold letters that are no office's code, or a letter
	// and a figure, before the year that ends a number.
	unreadGap = pattern.MustCompile(`^(?:[A-Z0-9][A-Z0-9.& -]*[/-])+ +[^A-Z0-9/]*(?:[A-Z]{1,6}|[AC-HJKMNP-RT-Y][0-9]|[0-9][AC-HJKMNP-RT-Y])[^A-Z0-9/]* +[/-] ?(?:19|20)[0-9]{2}\b`)
	// noRunning is one whose only digits are the year's, behind a blank, or those of its
	// house's code.
	noRunning = pattern.MustCompile(`^(?:[A-Z][A-Z&.-]*/)*[A-Z][A-Z&.-]* +/ ?(?:19|20)[0-9]{2}\b|^[0-9]{2} [0-9A-Z]{2} [0-9]{2}[ \t]+/ ?[A-Z]{2,}(?: ?/ ?(?:19|20)[0-9]{2})?`)
	// blankStart is a gap at a number's beginning: "No. ____/2022" or "No.   /2022".
	blankStart = pattern.MustCompile(`^(?:_{2,}|\.{4,}|/)[ ]*(?:[/-]? ?[A-Z0-9]+)+`)
)

// gapped finds a number with a gap behind its label.
func gapped(runes []rune, folded string, at int) (Number, bool) {
	for at < len(folded) && strings.IndexByte(` :,;"'*`, folded[at]) >= 0 {
		at++
	}
	for _, re := range []*pattern.Pattern{gap, unreadGap, noRunning, blankStart} {
		if m := re.FindStringIndex(folded[at:]); m != nil {
			printed := strings.TrimRight(string(runes[at:at+m[1]]), " .,")
			if !strings.ContainsAny(strings.ToUpper(printed), "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") {
				return Number{}, false
			}
			return Number{Start: at, End: at + len([]rune(printed)), Gap: true}, true
		}
	}
	return Number{}, false
}

// penned reports whether a group of a number as printed holds a small letter that stands
// for no capital, behind a blank, or is a lone stroke beside one: what is written into a
// gap by hand is read so.
func penned(printed string) bool {
	return pennedGroup.MatchString(printed) || pennedStroke.MatchString(printed)
}

var pennedStroke = regexp.MustCompile(`[/-](?: +[1Il|]| ?[1Il|] +)/ ?(?:19|20)[0-9]{2}$`)

// pennedGroup allows the small letters that OCR makes of strokes and zeros.
var pennedGroup = regexp.MustCompile(`[/-] +[^ /]*[a-km-np-z][^ /]*(?: |/|$)`)

// leftover is what of a number's end was not read as a part of it: a token attached to
// it, or behind a sign that more of it should follow, or a year.
var leftover = pattern.MustCompile(`^(?:[^\sA-Z0-9.,;:'"*~|_-]|[./_-][., ]*[A-Z0-9]{1,4}(?:[ .,]|$)| +[1IL|!/]?(?:19|20)[0-9]{2}\b)`)

// goesOn reports whether a number goes on where its reading ends.
func goesOn(text string, end int) bool {
	return leftover.MatchString(fold.Text(string([]rune(text)[end:])))
}

// dangles reports whether a sign stands behind a number with no figure after it, where
// its running part was to follow: the sign that parts its groups behind the year, or a
// dash or slash behind one that has no year.
func dangles(value, rest string) bool {
	m := endsYear.FindStringSubmatch(value)
	if m == nil {
		return openSign.MatchString(rest)
	}
	return strings.TrimRight(rest, " _.") == m[1] && strings.Count(value, m[1]) > 1
}

// openSign is such a sign, and strokes behind it.
var openSign = regexp.MustCompile(`^\.?[-/][^0-9\t]{0,10}(?:$|\t)`)

// endsYear is a year behind a sign at a number's end.
var endsYear = regexp.MustCompile(`([-/])(?:19|20)[0-9]{2}$`)

var (
	// endsRunning is a number that ends with a running number behind a slash.
	endsRunning = regexp.MustCompile(`/[0-9]{1,6}$`)
	// wrappedYear is the end of a number, alone on its line; its slash may be read as a
	// stroke.
	wrappedYear = regexp.MustCompile(`^[/1IL|!] ?((?:19|20)[0-9]{2})\.?$`)
)

// yearBelow is the year that a piece's text goes on with on the next line, flush right
// with it; "" where none does.
func (r *reader) yearBelow(i int) string {
	pc := r.pieces[i]
	for _, below := range r.pieces[i+1:] {
		if below.box[1] > pc.box[3]+1.5*pc.box.Height() {
			break
		}
		if m := wrappedYear.FindStringSubmatch(below.folded); m != nil && below.box[1] > pc.box.CenterY() && near(below.box[2], pc.box[2], 0.01) {
			return m[1]
		}
	}
	return ""
}

// doubtGap takes the value of a number away where ink that was not read stands
// between two of its words: the digits there are missing.
func doubtGap(p *layout.Page, n *Number) {
	var before *layout.Word
	for i := range p.Lines {
		for k := range p.Lines[i].Words {
			w := &p.Lines[i].Words[k]
			if w.Start >= n.End || w.End <= n.Start {
				continue
			}
			if before != nil && inkBetween(p, before, w) {
				n.Value, n.Gap = "", true
			}
			before = w
		}
	}
}

// inkBetween reports whether the middle of a region that was not read lies in
// the gap between two words of a line.
func inkBetween(p *layout.Page, a, b *layout.Word) bool {
	for _, u := range p.Unread {
		x, y := u.Box.CenterX(), u.Box.CenterY()
		if u.Kind != "picture" && x > a.Box[2] && x < b.Box[0] && y > min(a.Box[1], b.Box[1]) && y < max(a.Box[3], b.Box[3]) {
			return true
		}
	}
	return false
}
