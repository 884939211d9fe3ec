package ocr

import (
	"image"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// goneTable draws a table of three rows whose rules across are gone between 3 and 4.2 inches. They
// come to dashes on both sides where it is said so.
func goneTable(dashes bool) *pagetest.Sheet {
	s := pagetest.NewSheet(8, 4, 150)
	for i := range 4 {
		y := 1 + 0.3*float64(i)
		s.Fill(1, y, 2, 0.007)
		s.Fill(4.2, y, 2, 0.007)
		for k := range 4 {
			if dashes {
				s.Fill(3.03+0.06*float64(k), y, 0.014, 0.007)
				s.Fill(4.16-0.06*float64(k), y, 0.014, 0.007)
			}
		}
	}
	for i, text := range []string{"Enero", "4,207", "Febrero", "11,358", "Marzo", "653"} {
		s.Text(1.1+2.2*float64(i%2), 1.22+0.3*float64(i/2), 11, text)
	}
	return s
}

func TestRulesGoOnWhereTheyComeToDashes(t *testing.T) {
	s := prepared(t, goneTable(true))
	if len(s.rules) != 4 {
		t.Errorf("%d rules, want 4: %v", len(s.rules), s.rules)
	}
	for _, r := range s.rules {
		if r.at.Dx() < s.pixels(5) {
			t.Errorf("%v is not the whole rule", r.at)
		}
		if n := s.ink.countIn(r.at.Inset(-1)); n > 0 {
			t.Errorf("%d pixels of ink are left on the rule %v", n, r.at)
		}
	}
	if got := texts(read(t, goneTable(true))); !slices.Equal(got, []string{"Enero", "4,207", "Febrero", "11,358", "Marzo", "653"}) {
		t.Errorf("read %q", got)
	}
}

func TestRulesThatEndAreTwoTables(t *testing.T) {
	if s := prepared(t, goneTable(false)); len(s.rules) != 8 {
		t.Errorf("%d rules, want 8: %v", len(s.rules), s.rules)
	}
}

// A letter over the end of a rule down is no dash of it, nor a point that is underlined.
func TestPrintIsNoDash(t *testing.T) {
	s, bare := pagetest.NewSheet(8, 4, 150), pagetest.NewSheet(8, 4, 150)
	for _, one := range []*pagetest.Sheet{s, bare} {
		one.Text(1, 1, 11, "Sentencias dictadas 2017")
		one.Text(4, 2, 11, "1.5 2.25 1.1")
	}
	want := prepared(t, bare).ink.count()
	for i := range 40 {
		s.Fill(1.1+0.05*float64(i), 1.03, 0.007, 0.6)
	}
	s.Fill(3.9, 2.012, 2, 0.007)
	if got := prepared(t, s).ink.count(); got != want {
		t.Errorf("%d pixels of ink, %d without rules", got, want)
	}
}

// TestPrintInALeaningRulesBox: print within the box of a rule that leans is none of its dashes.
func TestPrintInALeaningRulesBox(t *testing.T) {
	s := pagetest.NewSheet(8, 4, 200)
	s.Text(1.5, 2.13, 7, "ac en so mu ac en so mu ac en so mu")
	sheet := prepared(t, s)
	leans := ruling{at: image.Rect(sheet.pixels(1), sheet.pixels(1.9), sheet.pixels(7), sheet.pixels(2.3))}
	runs, err := sheet.ink.empty()
	if err != nil {
		t.Fatal(err)
	}
	defer runs.free()
	sheet.takeDashes(runs, sheet.ink, []ruling{leans})
	if all, n := sheet.ink.count(), runs.count(); all == 0 || n > all/50 {
		t.Errorf("%d of %d pixels of print are taken for dashes", n, all)
	}
}

// TestStrokesBesideALeaningRule: the bars of sevens within the box of a rule that leans are no worn
// parts of it, but what lies on its line is.
func TestStrokesBesideALeaningRule(t *testing.T) {
	for name, falls := range map[string]bool{"falls": true, "rises": false} {
		t.Run(name, func(t *testing.T) {
			s := pagetest.NewSheet(8, 4, 200)
			for _, x := range []float64{1.3, 6.5} { // sevens of thin strokes
				s.Fill(x, 1.92, 0.1, 0.015)
				s.Fill(x+0.09, 1.935, 0.007, 0.12)
			}
			sheet := prepared(t, s)
			print := sheet.ink.count()
			leans := ruling{at: image.Rect(sheet.pixels(1), sheet.pixels(1.8), sheet.pixels(7), sheet.pixels(2.1))}
			runs, err := sheet.ink.empty()
			if err != nil {
				t.Fatal(err)
			}
			defer runs.free()
			line := leans.steps(2, falls)
			for i, step := range line {
				sheet.ink.fillRect(step)
				if i < len(line)/4 || i > len(line)/2 {
					runs.fillRect(step)
				}
			}
			if err := sheet.withWornParts(runs, sheet.ink, []ruling{leans}, false); err != nil {
				t.Fatal(err)
			}
			drawn := sheet.ink.count() - print
			if n := runs.count(); n > drawn || n < drawn*9/10 {
				t.Errorf("%d pixels are taken for the rule, whose line has %d", n, drawn)
			}
		})
	}
}

// TestBrokenRules: rules that a scan in black and white has broken every tenth of an inch are found and taken off.
func TestBrokenRules(t *testing.T) {
	s := pagetest.NewSheet(8, 4, 150)
	for i := range 4 {
		for k := range 36 {
			s.Fill(1+0.11*float64(k), 1+0.3*float64(i), 0.1, 0.007)
		}
	}
	for i := range 3 {
		for k := range 8 {
			s.Fill(1+1.98*float64(i), 1+0.113*float64(k), 0.007, 0.1)
		}
	}
	want := []string{"Enero", "4,207", "Febrero", "11,358", "Marzo", "653"}
	for i, text := range want {
		s.Text(1.1+2*float64(i%2), 1.22+0.3*float64(i/2), 11, text)
	}
	sheet := prepared(t, s)
	if len(sheet.rules) != 7 {
		t.Errorf("%d rules, want 7: %v", len(sheet.rules), sheet.rules)
	}
	for _, r := range sheet.rules {
		if n := sheet.ink.countIn(r.at.Inset(-1)); n > 0 {
			t.Errorf("%d pixels of ink are left on the rule %v", n, r.at)
		}
	}
	if got := texts(read(t, s)); !slices.Equal(got, want) {
		t.Errorf("read %q", got)
	}
}
