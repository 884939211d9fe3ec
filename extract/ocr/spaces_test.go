package ocr

import (
	"image"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestGroupsParted: a blank that was passed over comes back, and the gap beside
// a one is none.
func TestGroupsParted(t *testing.T) {
	for _, c := range []struct{ printed, read, want string }{
		{"7 789", "7789", "7 789"},
		{"12 345 678", "12345678", "12 345 678"},
		{"7789", "7789", "7789"},
		{"1297", "1297", "1297"},
		{"2011", "2011", "2011"},
		{"7 789", "7,789", "7,789"},
		{"7 789", "778", "778"},
	} {
		s := pagetest.NewSheet(6, 3, 200)
		s.Text(1, 1, 12, c.printed)
		sheet := prepared(t, s)
		at := allInk(sheet)
		words := sheet.partGroups([]found{{text: c.read, at: at, readings: []page.Reading{{Text: c.read}, {Text: "77"}, {Text: c.printed}}}})
		var texts []string
		for i, w := range words {
			texts = append(texts, w.text)
			if i > 0 && w.at.Min.X <= words[i-1].at.Max.X {
				t.Errorf("%s: %v after %v", c.printed, w.at, words[i-1].at)
			}
			if len(words) > 1 && (len(w.readings) != 2 || w.readings[0].Text != w.text || w.readings[1].Text != w.text) {
				t.Errorf("%s: readings %v", w.text, w.readings)
			}
		}
		if got := strings.Join(texts, " "); got != c.want {
			t.Errorf("%s read as %s: got %s", c.printed, c.read, got)
		}
	}
}

// TestTouchingDigitsPartAsTheirColumn: where the digits touch the column tells.
func TestTouchingDigitsPartAsTheirColumn(t *testing.T) {
	row := func(y int, texts ...string) (out []found) {
		right := 200
		for i := len(texts) - 1; i >= 0; i-- {
			left := right - 10*len(texts[i])
			out = append([]found{{text: texts[i], at: image.Rect(left, y, right, y+15), confidence: 0.9}}, out...)
			right = left - 8
		}
		return out
	}
	for _, c := range []struct {
		name string
		rows [][]string
		want string
	}{
		{"two have one", [][]string{{"7", "789"}, {"12", "345"}, {"6016"}}, "7 789 12 345 6 016"},
		{"one has one", [][]string{{"7", "789"}, {"6016"}}, "7 789 6016"},
		{"more have none", [][]string{{"7", "789"}, {"12", "345"}, {"6016"}, {"2017"}, {"2018"}, {"2019"}}, "7 789 12 345 6016 2017 2018 2019"},
		{"a year behind a word", [][]string{{"Altas", "2019"}, {"7", "789"}, {"12", "345"}}, "Altas 2019 7 789 12 345"},
		{"shorter numbers", [][]string{{"789"}, {"345"}, {"6016"}}, "789 345 6016"},
	} {
		var words []found
		for i, texts := range c.rows {
			words = append(words, row(25*i, texts...)...)
		}
		var got []string
		for _, w := range partAsColumn(words) {
			got = append(got, w.text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

// TestYearsStayWhole: a year beside a number that is parted is no number of its
// row.
func TestYearsStayWhole(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	var words []found
	for i, row := range [][]string{{"2020", "101", "156"}, {"2021", "86", "627"}} {
		for k, x := range []float64{1, 3, 3.4} {
			s.Text(x, 1+0.3*float64(i), 12, row[k])
		}
	}
	sheet := prepared(t, s)
	for i, row := range [][]string{{"2020", "101", "156"}, {"2021", "86", "627"}} {
		for k, x := range []int{200, 600, 680} {
			at := image.Rectangle{}
			for _, p := range sheet.ink.parts() {
				if p.Min.X >= x-5 && p.Max.X < x+75 && p.Min.Y >= 160+60*i && p.Max.Y < 220+60*i {
					at = at.Union(p)
				}
			}
			words = append(words, found{text: row[k], at: at, confidence: 0.9})
		}
	}
	words[0].at.Max.X += 20 // room for a blank
	var got []string
	for _, w := range sheet.partAsRow(words) {
		got = append(got, w.text)
	}
	if want := "2020 101 156 2021 86 627"; strings.Join(got, " ") != want {
		t.Errorf("got %q", got)
	}
}
