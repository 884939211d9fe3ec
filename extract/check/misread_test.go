package check

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreement: looks differ in a digit or a minus, not in a separator.
func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		text, other string
		want        bool
	}{{"1,394", "1.394", true}, {"394", "391", false}, {"394", "-394", false}} {
		w := layout.Word{Word: page.Word{Text: c.text, Readings: []page.Reading{{Text: c.text}, {Text: c.other}}}}
		if looked, alike := agreement([]layout.Word{w}); !looked || alike != c.want {
			t.Errorf("%s and %s: looked %t, alike %t", c.text, c.other, looked, alike)
		}
	}
}

// TestSureness: of several looks at a figure the middle one tells how sure it is, of its
// words the least sure, and looks that do not say so do not count.
func TestSureness(t *testing.T) {
	looks := func(confidences ...float64) layout.Word {
		w := layout.Word{Word: page.Word{Text: "12", Confidence: 0.9}}
		for _, c := range confidences {
			w.Readings = append(w.Readings, page.Reading{Text: "12", Confidence: c})
		}
		return w
	}
	for _, c := range []struct {
		words []layout.Word
		want  float64
	}{
		{[]layout.Word{looks(0.3, 0.96, 0.97)}, 0.96},
		{[]layout.Word{looks(0, 0, 0.95)}, 0.95},
		{[]layout.Word{looks(0.3, 0.4, 0.5, 0.96, 0.97)}, 0.9}, // two are sure
		{[]layout.Word{looks()}, 0.9},
		{[]layout.Word{looks(0.97, 0.97), looks(0.8, 0.96)}, 0.8},
	} {
		if got := sureness(c.words); got != c.want {
			t.Errorf("%v: %v, want %v", c.words, got, c.want)
		}
	}
}

// TestSettled: looks that are not sure of another figure do not unsettle one that two are quite sure of.
func TestSettled(t *testing.T) {
	for _, c := range []struct {
		looks []page.Reading
		want  bool
	}{
		{[]page.Reading{{Text: "777", Confidence: 1}, {Text: "777", Confidence: 1}, {Text: "177", Confidence: 0.89}, {Text: "177", Confidence: 0.87}}, true},
		{[]page.Reading{{Text: "777", Confidence: 1}, {Text: "777", Confidence: 1}, {Text: "177", Confidence: 0.95}}, false},
		{[]page.Reading{{Text: "777", Confidence: 1}, {Text: "777", Confidence: 0.96}, {Text: "177", Confidence: 0.5}}, false},
	} {
		words := []layout.Word{{Word: page.Word{Text: "777", Readings: c.looks}}}
		if got := settled(words); got != c.want {
			t.Errorf("%v: %t", c.looks, got)
		}
		value := schema.NewValue(schema.Number(777), "777", schema.Evidence{Confidence: 1})
		if p := wrong(&value, words, 0.6, true, true); (p <= settledWrong) != c.want {
			t.Errorf("%v: wrong at %v", c.looks, p)
		}
	}
}

// TestWrong: a figure on which looks differ is likelier misread in a table that was hard to
// read, and one is that sure looks agree on hardly ever, be it of several words.
func TestWrong(t *testing.T) {
	value := schema.NewValue(schema.Number(1394), "1 394", schema.Evidence{Confidence: 0.6})
	word := func(text, other string) layout.Word {
		return layout.Word{Word: page.Word{Text: text, Readings: []page.Reading{{Text: text, Confidence: 0.97}, {Text: other, Confidence: 0.97}}}}
	}
	alike := []layout.Word{word("1", "1"), word("394", "394")}
	differ := []layout.Word{word("1", "1"), word("394", "391")}
	backed := []layout.Word{word("1", "1"), word("394", "391")}
	backed[1].Readings = append(backed[1].Readings, backed[1].Readings[0])
	rivals := []layout.Word{word("1", "1"), word("394", "391")}
	rivals[1].Readings = slices.Concat(backed[1].Readings, rivals[1].Readings[1:])
	sound := schema.NewValue(schema.Scalar{}, "394", schema.Evidence{Confidence: 0.9})
	for _, c := range []struct {
		name       string
		less, more float64
	}{
		{"another backed or not", wrong(&value, backed, 0.6, true, true), wrong(&value, rivals, 0.6, true, true)},
		{"not believed, surely seen", wrong(&sound, alike[1:], 1, false, false), 0.1},
		{"not believed, no number", 0.4, wrong(&sound, alike[1:], 0, false, false)},
		{"not believed, rough", wrong(&sound, alike[1:], 1, false, false), wrong(&sound, alike[1:], 1, false, true) / 4},
		{"rough and alike", wrong(&value, alike, 1, true, true), 1e-3},
		{"alike or not", wrong(&value, alike, 1, true, false), wrong(&value, differ, 0.6, true, false)},
		{"clean or rough", wrong(&value, backed, 0.6, true, false), wrong(&value, backed, 0.6, true, true) / 2},
		{"backed or not", wrong(&value, backed, 0.6, true, true), wrong(&value, differ, 0.6, true, true)},
	} {
		if c.less >= c.more {
			t.Errorf("%s: %v is not less than %v", c.name, c.less, c.more)
		}
	}
}

// TestByShare: the fewer votes speak against a figure the less likely it is misread, down to what it is where
// all looks agree.
func TestByShare(t *testing.T) {
	for share, want := range map[float64]float64{1: 1e-4, 0.97: 2e-4, 0.85: 1e-3, 0.7: 1e-3, 0.5: 3e-3, 0.1: 2e-2} {
		if got := byShare(share, 1e-4, 1e-3, 3e-3, 2e-2); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v: %v, want %v", share, got, want)
		}
	}
}

// TestDiffer: of many looks those that read next to nothing do not tell that a table is hard to read.
func TestDiffer(t *testing.T) {
	looks := func(n int, other float64) []layout.Word {
		w := layout.Word{Word: page.Word{Text: "741"}}
		for range n - 1 {
			w.Readings = append(w.Readings, page.Reading{Text: "741", Confidence: 0.97})
		}
		w.Readings = append(w.Readings, page.Reading{Text: "141", Confidence: other})
		return []layout.Word{w}
	}
	for name, c := range map[string]struct {
		words []layout.Word
		want  bool
	}{"of many": {looks(7, 0.2), false}, "of few": {looks(3, 0.2), true}, "read": {looks(7, 0.5), true}} {
		if got := differ(c.words); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// TestFirstDigits: no number but nought begins with a nought.
func TestFirstDigits(t *testing.T) {
	for text, want := range map[string]bool{"006": true, "01,394": true, "0.5": false, "0": false} {
		if _, _, ok := firstDigits(text, tableStyle{}, false); ok != want {
			t.Errorf("%s: %t, want %t", text, ok, want)
		}
	}
}

// TestOpenVotes: a look that tells several values alike speaks for the one of them that others read,
// and for all where none did.
func TestOpenVotes(t *testing.T) {
	s := tableStyle{}
	s.Group = ','
	value := schema.Value{Text: "9,761", Value: schema.Number(9761)}
	looks := func(texts ...string) []layout.Word {
		w := layout.Word{Word: page.Word{Text: "9,761"}}
		for _, text := range texts {
			w.Readings = append(w.Readings, page.Reading{Text: text, Confidence: 0.5})
		}
		return []layout.Word{w}
	}
	if got := votesFor(&value, looks("9,761", "0,761"), s); got[9761] != 1 || got[6761] != 0 {
		t.Errorf("beside a clear look: %v", got)
	}
	if got := votesFor(&value, looks("0,761"), s); got[9761] != 0.125 || got[6761] != 0.125 {
		t.Errorf("by itself: %v", got)
	}
}

// TestLookalike: letters beside digits are those that they look like, and a sum confirms them.
func TestLookalike(t *testing.T) {
	for text, want := range map[string]float64{"s2": 52, "8l": 81, "B0": 80, "sl": 0, "2a": 0, "lo": 0} {
		if got, ok := lookalike(text, tableStyle{}); got != want || ok != (want > 0) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	if diff := cmp.Diff([]string{"t1 mended_cell: s2/52 ocr"}, told(checked(document(tab("t1", "A", "x | 26", "y | s2", "z | 84", "=TOTAL | 162"))))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"t1 unreadable_cell: s2/ ocr"}, told(checked(document(tab("t1", "A", "x | 26", "y | s2", "z | 84", "=TOTAL | 148"))))); diff != "" {
		t.Error(diff)
	}
}

// TestTellNothing: looks tell nothing of which none is half sure and no two agree.
func TestTellNothing(t *testing.T) {
	look := func(text string, confidence float64) page.Reading {
		return page.Reading{Text: text, Confidence: confidence}
	}
	for name, c := range map[string]struct {
		looks []page.Reading
		want  bool
	}{
		"all unsure, each other":  {[]page.Reading{look("2974/(122", 0), look("1376422", 0.1), look("", 0)}, true},
		"one of them surer":       {[]page.Reading{look("2974/(122", 0), look("1376422", 0.5)}, false},
		"two of the same digits":  {[]page.Reading{look("1.376", 0.1), look("1376", 0.1)}, false},
		"not looked at by itself": {nil, false},
	} {
		w := layout.Word{Word: page.Word{Text: "2974/(122", Readings: c.looks}}
		if got := tellNothing([]layout.Word{w}); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestWear: figures of a rough table are likelier misread where some were not believed.
func TestWear(t *testing.T) {
	clean := tab("t1", "A", "x | 33", "y | 112", "z | 205", "=TOTAL | 352")
	for name, c := range map[string]struct {
		table schema.Table
		rough bool
		wear  float64
	}{
		"clean":                 {clean, false, 1},
		"doubted, all believed": {read(tab("t1", "A", "x | 33", "y | 112", "z | 205", "=TOTAL | 352"), 0, 0, 0.4), true, believedWear},
		"not believed":          {nulled(tab("t1", "A", "x | 33", "y | 112", "z | 205", "=TOTAL | 352"), 0, 0), true, wornWear},
	} {
		if rough, wear := (looks{}).rough(&c.table); rough != c.rough || wear != c.wear {
			t.Errorf("%s: rough %t, %v times", name, rough, wear)
		}
	}
}

// TestInGroups: where all numbers of a column have one decimal, their groups tell the last
// point that is like the others or lost.
func TestInGroups(t *testing.T) {
	for text, want := range map[string]float64{
		"1.560.6": 1560.6, "1.5606": 1560.6, "13,200.3": 13200.3, "1,234,567,8": 1234567.8,
		"1.56": 0, "15.6": 0, "1560.6": 0, "1.56.6": 0, "1.560.66": 0, "n.d.": 0,
	} {
		if got, ok := inGroups(text, tableStyle{pointed: true, decimals: 1}); got != want || ok != (want != 0) {
			t.Errorf("%s: %v %t", text, got, ok)
		}
	}
	commas := tableStyle{Style: table.Style{Group: ',', Decimal: '.'}, pointed: true, decimals: 1}
	for text, want := range map[string]float64{"1560,6": 1560.6, "15,6": 15.6, "15606,1": 0, "1560.6": 0} {
		if got, ok := inGroups(text, commas); got != want || ok != (want != 0) {
			t.Errorf("%s where commas part thousands: %v %t", text, got, ok)
		}
	}
	if _, ok := inGroups("1.5606", tableStyle{decimals: 1}); ok {
		t.Error("in a column of which not all numbers have decimals")
	}
}

// TestWeighMinus: the only minus of a column is a speck where some look saw none.
func TestWeighMinus(t *testing.T) {
	for name, c := range map[string]struct {
		votes    map[float64]float64
		negative bool
		want     float64
	}{
		"all looks saw it":           {map[float64]float64{-5: 3}, false, speckMinus},
		"one did not":                {map[float64]float64{-5: 2, 5: 2}, false, 1 - speckMinus/2},
		"one of several of a column": {map[float64]float64{-5: 2, 5: 2}, true, speckMinus},
	} {
		chances := map[float64]float64{-5: 0.99}
		weighMinus(-5, c.votes, tableStyle{negative: c.negative}, chances)
		if got := chances[5]; got != c.want || chances[-5] <= 0 {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestMarked: a look that was sure of "n.d.", or of signs that no figure has, tells that no zero is printed.
func TestMarked(t *testing.T) {
	look := func(text string, confidence float64) layout.Word {
		return layout.Word{Word: page.Word{Text: "00", Readings: []page.Reading{{Text: "00", Confidence: 0.8}, {Text: text, Confidence: confidence}}}}
	}
	for _, c := range []struct {
		word layout.Word
		want bool
	}{{look("n.d.", 0.8), true}, {look("n.d.", 0.2), false}, {look("--", 0.8), false}, {look("0.", 0.8), false}, {look("***", 0.9), true}, {look("*", 0.9), false}} {
		if got := marked([]layout.Word{c.word}); got != c.want {
			t.Errorf("%v: %t", c.word.Readings, got)
		}
	}
}

// TestWithSign: where numbers have a currency's sign, and a look saw it, none begins with the
// digit that it was read for.
func TestWithSign(t *testing.T) {
	word := layout.Word{Word: page.Word{Text: "540,039.99", Readings: []page.Reading{{Text: "$40,039.99”"}, {Text: "540,039.99"}}}}
	signed := tableStyle{Style: table.Style{Sign: true}}
	for _, c := range []struct {
		text  string
		style tableStyle
		want  string
	}{
		{"540,039.99", signed, "$40,039.99"},
		{"540,039.99", tableStyle{}, "540,039.99"},
		{"541,039.99", signed, "541,039.99"},
	} {
		if got := withSign(c.text, []layout.Word{word}, c.style); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestMinusAlone: looks that differ on a minus and nothing else have read the digits.
func TestMinusAlone(t *testing.T) {
	for _, c := range []struct {
		looks []string
		want  bool
	}{
		{[]string{"-171", "171"}, true},
		{[]string{"-171", "-171"}, true},
		{[]string{"171", "171"}, false},
		{[]string{"-171", "1171"}, false},
		{[]string{"-171"}, false},
	} {
		w := layout.Word{Word: page.Word{Text: c.looks[0]}}
		for _, text := range c.looks {
			w.Readings = append(w.Readings, page.Reading{Text: text})
		}
		if got := minusAlone([]layout.Word{w}); got != c.want {
			t.Errorf("%v: %t", c.looks, got)
		}
	}
}
