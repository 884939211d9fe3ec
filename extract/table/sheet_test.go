package table

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// sheet is a page of letter size being set with words, in points, for tests.
type sheet struct {
	page.Page
	slope float64 // of all that is set, per point to the right
	shake *rand.Rand
}

const (
	sheetWidth, sheetHeight = 612.0, 792.0
	digitWidth              = 5.0 // of every letter
	capHeight               = 7.0
)

func newSheet(number int) *sheet {
	return &sheet{Page: page.Page{
		Number: number, Width: int(sheetWidth), Height: int(sheetHeight), DPI: 72, Origin: schema.OCR, Confidence: 0.9,
	}}
}

// text sets words from x on, at baseline y.
func (s *sheet) text(x, y float64, text string) *sheet {
	for _, w := range strings.Fields(text) {
		width := digitWidth * float64(utf8.RuneCountInString(w))
		top, bottom := y-capHeight, y
		if w == "-" {
			top, bottom = y-4, y-3
		}
		s.Words = append(s.Words, page.Word{Text: w, Box: s.box(x, top, x+width, bottom), Confidence: 0.9})
		x += width + digitWidth/2
	}
	return s
}

// right sets words that end at x.
func (s *sheet) right(x, y float64, text string) *sheet {
	width := -digitWidth / 2
	for _, w := range strings.Fields(text) {
		width += digitWidth*float64(utf8.RuneCountInString(w)) + digitWidth/2
	}
	return s.text(x-width, y, text)
}

func (s *sheet) box(x0, y0, x1, y1 float64) schema.Box {
	lean := s.slope * (x0 + x1) / 2
	if s.shake != nil {
		lean += s.shake.Float64() - 0.5
	}
	return schema.Box{x0 / sheetWidth, (y0 + lean) / sheetHeight, x1 / sheetWidth, (y1 + lean) / sheetHeight}
}

// rule draws a rule.
func (s *sheet) rule(x0, y0, x1, y1 float64) *sheet {
	s.Rules = append(s.Rules, page.Rule{Box: s.box(x0, y0, x1+0.5, y1+0.5), Vertical: x1-x0 < y1-y0})
	return s
}

const rowHeight = 15.0

// table sets rows of cells from y down: labels at the left, the rest flush
// right; rules tells which are drawn: "all", "across" or "none".
func (s *sheet) table(x, y float64, widths []float64, rules string, rows ...[]string) float64 {
	right := x
	for _, w := range widths {
		right += w
	}
	top := y
	for _, cells := range rows {
		at := x
		for i, c := range cells {
			if i == 0 {
				s.text(at+4, y+11, c)
			} else {
				s.right(at+widths[i]-4, y+11, c)
			}
			at += widths[i]
		}
		if rules != "none" {
			s.rule(x, y, right, y)
		}
		y += rowHeight
	}
	if rules != "none" {
		s.rule(x, y, right, y)
	}
	for i := range len(widths) + 1 {
		if rules == "all" {
			s.rule(x, top, x, y)
		}
		if i < len(widths) {
			x += widths[i]
		}
	}
	return y
}

// prose sets lines of running text over the page's width.
func (s *sheet) prose(y float64, lines int) float64 {
	for range lines {
		s.text(72, y, "Al respecto esta unidad administrativa hace de su conocimiento que los datos fueron")
		y += 14
	}
	return y
}

func (s *sheet) laid() *layout.Page { return layout.New(s.Page) }

// build finds the tables of the sheets.
func build(t *testing.T, sheets ...*sheet) []Found {
	t.Helper()
	pages := make([]*layout.Page, len(sheets))
	for i, s := range sheets {
		pages[i] = s.laid()
	}
	return Build(pages)
}

// sheetCase is a page that is set, and what its tables are.
type sheetCase struct {
	name string
	set  func(s *sheet)
	want string
}

func printedAs(t *testing.T, cases []sheetCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet(1)
			c.set(s)
			if diff := cmp.Diff(c.want, printed(build(t, s))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// print writes tables down for comparison: a line for the title, the columns
// and each row.
func printed(found []Found) string {
	var b strings.Builder
	for i, f := range found {
		b.WriteString("t" + strconv.Itoa(i+1) + " " + f.Table.Title + "\n")
		names := make([]string, len(f.Table.Columns))
		for i, c := range f.Table.Columns {
			names[i] = c.Name
		}
		b.WriteString("# " + strings.Join(names, " | ") + "\n")
		for _, r := range f.Table.Rows {
			b.WriteString("  " + line(r))
		}
		for _, r := range f.Table.Totals {
			b.WriteString("= " + line(r))
		}
	}
	return b.String()
}

func line(r schema.Row) string {
	out := r.Label
	for _, c := range r.Cells {
		value := c.Value.String()
		if c.Value.IsNull() {
			value = "null(" + c.Text + ")"
		}
		out += " | " + value
	}
	return out + "\n"
}
