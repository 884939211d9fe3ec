package page

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// some is text enough for a page's own text to be believed.
const some = " BT /F1 9 Tf 20 20 Td (Se informa que no hay datos) Tj ET"

// ruleOf tells where a page of 400 by 200 points has a rule, in whole points from the top left.
func ruleOf(r Rule) string {
	kind := "level"
	if r.Vertical {
		kind = "vertical"
	}
	at := func(v, size float64) int { return int(math.Round(v * size)) }
	return fmt.Sprintf("%s %d %d %d %d", kind, at(r.Box[0], 400), at(r.Box[1], 200), at(r.Box[2], 400), at(r.Box[3], 200))
}

func rulesOn(t *testing.T, extra, content string) (out []string) {
	p, all := native(t, open(t, pagetest.Native(extra, content+some)), 1)
	if !all {
		t.Fatalf("no native page: %s", p.Reason)
	}
	for _, r := range p.Rules {
		out = append(out, ruleOf(r))
	}
	return out
}

// TestNativeRules: the rules of a page are its thin lines and areas that show.
func TestNativeRules(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"a line", "2 w 100 150 m 300 150 l S", []string{"level 100 49 300 51"}},
		{"a thin area", "100 50 1 100 re f", []string{"vertical 100 50 101 150"}},
		{"a thin area of four lines", "100 50 m 101 50 l 101 150 l 100 150 l h f", []string{"vertical 100 50 101 150"}},
		{"a frame", "2 w 100 50 200 100 re S", []string{"level 100 149 300 151", "level 100 49 300 51", "vertical 99 50 101 150", "vertical 299 50 301 150"}},
		{"closed by painting it", "2 w 100 50 m 300 50 l 300 150 l s", []string{"level 100 149 300 151", "vertical 299 50 301 150"}},
		{"cells' edges one by one", "100 150 50 1 re 151 150 49 1 re 200.5 150 100 1 re f", []string{"level 100 49 301 50"}},
		{"scaled", "q 2 0 0 2 0 0 cm 1 w 50 75 m 150 75 l S Q", []string{"level 100 49 300 51"}},
		{"cut off", "q 0 0 200 200 re W n 2 w 100 150 m 300 150 l S Q", []string{"level 100 49 200 51"}},
		{"white", "1 1 1 RG 100 150 m 300 150 l S 1 g 100 100 200 1 re f", nil},
		{"white before", "q 1 G Q 2 w 100 150 m 300 150 l S", []string{"level 100 49 300 51"}},
		{"an area", "100 100 200 30 re f", nil},
		{"thick", "5 w 100 150 m 300 150 l S", nil},
		{"short", "100 150 m 110 150 l S", nil},
		{"leaning", "100 150 m 300 160 l S", nil},
		{"curved", "100 150 m 150 151 250 151 300 150 c f", nil},
		{"only a clip", "100 150 200 1 re W n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, rulesOn(t, "/MediaBox [0 0 400 200]", c.content)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRulesOfATurnedPage: rules stand where the page shows them.
func TestRulesOfATurnedPage(t *testing.T) {
	want := []string{"level 100 49 300 51"}
	if diff := cmp.Diff(want, rulesOn(t, "/MediaBox [0 0 200 400] /Rotate 90", "2 w 50 100 m 50 300 l S")); diff != "" {
		t.Error(diff)
	}
}

// TestRulesOfADrawing: a page of so many lines is no form.
func TestRulesOfADrawing(t *testing.T) {
	pieces, apart := scene{}, scene{}
	for i := range mostStrokes {
		pieces.strokes = append(pieces.strokes, stroke{at: span{0, 10, 100, 11}})
		if i <= mostRules {
			apart.strokes = append(apart.strokes, stroke{at: span{0, float64(3 * i), 100, float64(3*i + 1)}})
		}
	}
	for name, s := range map[string]scene{"pieces": pieces, "rules": apart} {
		if got := s.rules(); len(got) > 0 {
			t.Errorf("%d %s", len(got), name)
		}
	}
}

// TestHostilePaths: a path without an end keeps none of its pieces, and what is no number is no rule.
func TestHostilePaths(t *testing.T) {
	o := newOutline()
	for range mostStrokes + 10 {
		o.connect("m", []point{{1, 1}})
		o.connect("l", []point{{2, 1}})
	}
	if len(o.parts) > 0 {
		t.Errorf("%d subpaths are kept", len(o.parts))
	}
	p := painter{scene: &scene{}, state: fresh(sheet{crop: span{0, 0, 400, 200}})}
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		p.filled(span{v, 10, v, 11})
		p.stroked(point{0, v}, point{100, v})
	}
	for _, s := range p.strokes {
		for _, v := range s.at {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Errorf("a rule at %v", s.at)
			}
		}
	}
}
