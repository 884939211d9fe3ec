package person

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// unsure sets one line of words that were read with a confidence.
func unsure(text string, confidence float64) *layout.Flow {
	p := page.Page{Number: 1, Width: 1700, Height: 2200, DPI: 200, Origin: schema.OCR}
	for i, w := range strings.Fields(text) {
		x := 0.1 + 0.1*float64(i)
		p.Words = append(p.Words, page.Word{Text: w, Box: schema.Box{x, 0.1, x + 0.09, 0.112}, Confidence: confidence})
	}
	l := layout.New(p)
	return layout.NewFlow([]*layout.Page{l}, l.Lines)
}

func TestMendedName(t *testing.T) {
	for _, c := range []struct {
		name, line string
		confidence float64
		want       string
	}{
		{"lookalikes", "Lic. Tefesa Olmos Rueda", 0.9, "Teresa Olmos Rueda"},
		{"two letters for one", "Lic. Emesto Olmos Rueda", 0.9, "Ernesto Olmos Rueda"},
		{"a letter for two", "Lic. Bresa Olmos Rueda", 0.9, "Teresa Olmos Rueda"},
		{"a letter lost", "LIC. RAMRO OLMOS RUEDA", 0.6, "RAMIRO OLMOS RUEDA"},
		{"the first letter lost", "LIC. ERNESTO ENTERIA RUEDA", 0.6, "ERNESTO RENTERÍA RUEDA"},
		{"a figure", "Lic. Ana Olmos 2úñiga", 0.9, "Ana Olmos Zúñiga"},
		{"a title behind a stroke", "OS MIRA ANA OLMOS RUEDA", 0.6, "ANA OLMOS RUEDA"},
		{"a spelling of its own", "Lic. Ana Olmos Ledezma", 0.9, "Ana Olmos Ledezma"},
		{"a long surname that is not known", "Lic. Ana Olmos Maraveles", 0.9, "Ana Olmos Maraveles"},
		{"a figure that is like no letter of it", "Lic. Dolore3 Olmos Rueda", 0.9, "Dolores Olmos Rueda"},
		{"a man's name or a woman's", "Lic. Claudid Olmos Rueda", 0.9, "Claudid Olmos Rueda"},
		{"a comma between", "Lic. Claudid Ivonne, Olmos Rueda", 0.6, ""},
		{"misread before another", "Mtro. EndySaúl Olmos Rueda", 0.6, ""},
		{"surely read", "Lic. Tefesa Olmos Rueda", 0.97, "Tefesa Olmos Rueda"},
		{"by no lookalike", "Lic. Marivel Olmos Rueda", 0.9, "Marivel Olmos Rueda"},
		{"run together", "Lic. IrmaLeticia Olmos Rueda", 0.6, "Irma Leticia Olmos Rueda"},
		{"run together with its title", "MtraElsa Olmos Rueda", 0.6, "Elsa Olmos Rueda"},
		{"one name of two", "Lic. Luisana Olmos Rueda", 0.97, "Luisana Olmos Rueda"},
		{"a speck between", "Lic. Ana Olmos 8 Rueda", 0.6, "Ana Olmos Rueda"},
		{"a stop between", "Lic. Ana de la Cruz. Olmos.- Directora", 0.9, "Ana de la Cruz Olmos"},
		{"a surname that is not known", "Lic. Ana Olmos Xicoténcatl", 0.9, "Ana Olmos Xicoténcatl"},
		{"a particle at its end", "Lic. Ana Xicoténcatl de la", 0.9, ""},
	} {
		f := unsure(c.line, c.confidence)
		if got := nameIn(f, 0, len(f.Folded)).name; reading.ValueOf(got) != c.want {
			t.Errorf("%s: %q, want %q", c.name, reading.ValueOf(got), c.want)
		}
	}
}

// A name that was put right keeps its print and is told less surely.
func TestMendedNameIsDoubted(t *testing.T) {
	f := unsure("Lic. Tefesa Olmos Rueda", 0.9)
	got := nameIn(f, 0, len(f.Folded)).name
	if got.Text != "Tefesa Olmos Rueda" || got.Confidence() >= 0.9 {
		t.Errorf("%q with confidence %.2f", got.Text, got.Confidence())
	}
}

// Each word of the lexicon is a name by itself and none is near itself.
func TestLexicon(t *testing.T) {
	l := names()
	for _, w := range strings.Fields(givenNames + " " + surnames) {
		folded := fold.Text(w)
		if !capitalised(w) || !l.has(folded) || l.mend(folded, 0, l.has) != "" {
			t.Errorf("%s", w)
		}
	}
}

func FuzzNameIn(f *testing.F) {
	for _, s := range []string{"Lic. Ana Olmos Rueda.- Directora", "C.c.p. Mtra Élsa", "P.A. 2úñiga de la", "EmestoRentería|", "Ma. . ,-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if len(line) > 300 || strings.ContainsAny(line, "\n\r") {
			return
		}
		p := pagetest.Page(1, line)
		if len(p.Lines) == 0 {
			return
		}
		flow := layout.NewFlow([]*layout.Page{p}, p.Lines)
		n := nameIn(flow, 0, len(flow.Folded))
		for _, v := range []*schema.Value{n.title, n.name} {
			if v != nil {
				fieldtest.Within(t, []*layout.Page{p}, *v)
			}
		}
		if n.rest > len(flow.Folded) {
			t.Errorf("%q: a position at %d of %d", line, n.rest, len(flow.Folded))
		}
	})
}
