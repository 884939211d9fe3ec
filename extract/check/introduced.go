package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// introduced reports whether a table's first label stands right behind a colon: that of
// the sentence that tells it, or leads to it, be it at the end of the page before.
func introduced(t *schema.Table, pages []schema.Page) bool {
	lines := ordered(t)
	if len(lines) == 0 || strings.TrimSpace(lines[0].label) == "" {
		return false
	}
	at := rowPlace(*lines[0].row)
	i := slices.IndexFunc(pages, func(p schema.Page) bool { return at != nil && p.Number == at.Page })
	if i < 0 {
		return false
	}
	text := []rune(pages[i].Text)
	before := string(text[:min(at.Start, len(text))])
	before = strings.TrimRight(withoutLabel(before, strings.Fields(lines[0].label)), behindColon)
	return strings.HasSuffix(before, ":") && !underWay.MatchString(before) || i > 0 && at.Box[1] < headlessTop && ledTo(pages[i-1].Text, pages[i].Text)
}

// withoutLabel is what stands before a label at a text's end, which may have been misread there.
func withoutLabel(text string, label []string) string {
	if i := strings.LastIndex(text, label[0]); i >= 0 {
		return text[:i]
	}
	for range label {
		text = strings.TrimRight(text, " \t\n")
		text = text[:strings.LastIndexAny(text, " \t\n")+1]
	}
	return text
}

// behindColon is what may stand between a colon and a label: blanks, and what specks are read for.
const behindColon = " \t\n.,'-"

// mostFoot is how many lines a page's foot has at most.
const mostFoot = 3

// ledTo reports whether a page's text ends with a colon, but for lines that stand at the
// foot of the page behind it too, whatever its number.
func ledTo(text, next string) bool {
	last := lastLines(next)
	for _, l := range slices.Backward(lastLines(text)) {
		if strings.HasSuffix(l, ":") {
			return true
		}
		if !slices.ContainsFunc(last, func(foot string) bool { return sameFoot(l, foot) }) {
			return false
		}
	}
	return false
}

// lastLines are the last lines of a text that hold something: a foot, and one more.
func lastLines(text string) []string {
	lines := slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines[max(0, len(lines)-mostFoot-1):]
}

var numbers = regexp.MustCompile(`\d+`)

// sameFoot reports whether two lines are the same but for numbers and a misread sign in ten.
func sameFoot(a, b string) bool {
	x, y := numbers.ReplaceAllString(fold.Words(a), "0"), numbers.ReplaceAllString(fold.Words(b), "0")
	return len(wordy.FindAllString(x, 1)) > 0 && 10*fold.Distance(x, y) <= len(x)
}

// underWay is a list of figures in a sentence of which some are told already.
var underWay = regexp.MustCompile(`:\s+\d[\d.,]*[,;]\s(?:[^.]|\.\S)*$`)
