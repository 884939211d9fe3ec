package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// words makes a page of words, each given as x, y, width in points and text.
func words(list ...any) page.Page {
	p := page.Page{Number: 1, Width: 612, Height: 792, DPI: 72, Origin: schema.OCR}
	for i := 0; i+3 < len(list); i += 4 {
		x, y, w := float64(list[i].(int)), float64(list[i+1].(int)), float64(list[i+2].(int))
		p.Words = append(p.Words, page.Word{
			Text: list[i+3].(string), Confidence: 0.9,
			Box: schema.Box{x / 612, (y - 7) / 792, (x + w) / 612, y / 792},
		})
	}
	return p
}

func TestLinesAndChunks(t *testing.T) {
	p := New(words(
		300, 101, 40, "derecha", 72, 100, 30, "Uno", 105, 99, 20, "dos",
		72, 120, 30, "tres", 104, 120, 40, "años",
	))
	if want := "Uno dos\tderecha\ntres años"; p.Text != want {
		t.Errorf("text %q, want %q", p.Text, want)
	}
	for _, l := range p.Lines {
		for _, w := range l.Words {
			if got := p.Slice(w.Start, w.End); got != w.Text {
				t.Errorf("the offsets of %q give %q", w.Text, got)
			}
		}
	}
}

func TestALeaningLineStaysOne(t *testing.T) {
	var list []any
	for i := range 12 {
		list = append(list, 72+40*i, 100+i, 30, "palabra")
	}
	if n := len(New(words(list...)).Lines); n != 1 {
		t.Errorf("%d lines, want 1", n)
	}
}

func TestBarsBecomeRules(t *testing.T) {
	p := words(72, 100, 30, "Enero", 110, 100, 1, "|", 120, 100, 30, "|2,468", 160, 100, 1, "l", 172, 100, 6, "l")
	laid := New(p)
	if want := "Enero 2,468\tl"; strings.ReplaceAll(laid.Text, "\t", " ") != strings.ReplaceAll(want, "\t", " ") {
		t.Errorf("text %q, want %q", laid.Text, want)
	}
	if n := len(laid.Rules); n != 2 {
		t.Errorf("%d rules, want 2", n)
	}
	if p.Words[1].Text != "|" || len(p.Rules) != 0 {
		t.Error("the page that was given has changed")
	}
}

func TestNumberLike(t *testing.T) {
	for text, want := range map[string]bool{
		"15,952": true, "95,5/1": true, "15.952O": true, "l2,3O4": true, "$1,204.50": true, "12%": true, "(3)": true, "2019": true,
		"": false, "Enero": false, "Il": false, "21/06/2022": false, "2017-2022": false, "330020322000471": false, "13:00": false, "578 /2024": false, "-": false,
	} {
		if got := NumberLike(text); got != want {
			t.Errorf("NumberLike(%q) = %v, want %v", text, got, want)
		}
	}
}

// TestMark: what stands for no figure does so with a speck beside it, too.
func TestMark(t *testing.T) {
	for text, want := range map[string]bool{"-": true, "n.d.": true, "-n.d.": true, ". N/D": true, "S/D": true, "-12": false, "12": false, "-Norte": false} {
		if Mark(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

func TestFlowJoinsHyphenatedWords(t *testing.T) {
	p := New(words(72, 100, 60, "informa-", 72, 115, 30, "ción", 110, 115, 20, "de"))
	f := NewFlow([]*Page{p}, p.Lines)
	if want := "información de"; f.Text != want {
		t.Fatalf("flow %q, want %q", f.Text, want)
	}
	at := f.Evidences(0, utf8.RuneCountInString("información"))
	if len(at) != 1 || at[0].Start != 0 || at[0].End != 13 {
		t.Errorf("evidences %+v, want one from 0 to 13", at)
	}
}

func TestGridOfRules(t *testing.T) {
	p := words(100, 100, 30, "Enero", 160, 100, 20, "12", 100, 116, 40, "Febrero", 160, 116, 20, "7")
	for _, y := range []float64{90, 105, 121} {
		p.Rules = append(p.Rules, page.Rule{Box: schema.Box{95.0 / 612, y / 792, 190.0 / 612, (y + 1) / 792}})
	}
	for _, x := range []float64{95, 150, 190} {
		p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x / 612, 90.0 / 792, (x + 1) / 612, 121.0 / 792}, Vertical: true})
	}
	grids := New(p).Grids()
	if len(grids) != 1 || !grids[0].Ruled {
		t.Fatalf("grids %+v, want one with rules", grids)
	}
	var got [][]string
	for _, r := range grids[0].Rows {
		got = append(got, []string{r.Cells[0].Text(), r.Cells[1].Text()})
	}
	if diff := cmp.Diff([][]string{{"Enero", "12"}, {"Febrero", "7"}}, got); diff != "" {
		t.Error(diff)
	}
}
