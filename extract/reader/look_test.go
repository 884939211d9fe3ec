package reader

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// invoices is a document with a page of figures, which fills its page or has
// margins.
func invoices(t *testing.T, margins bool) string {
	t.Helper()
	s := pagetest.NewSheet(6, 3, 200)
	for i, line := range []string{"Enero", "Febrero", "Marzo"} {
		s.Text(0.5, 0.6+0.4*float64(i), 12, line)
	}
	for i, figure := range []string{"4,207", "75,677", "507"} {
		s.Text(3, 0.6+0.4*float64(i), 12, figure)
	}
	leaf := pagetest.Leaf{Extra: "/MediaBox [0 0 432 216]", Content: "q 432 0 0 216 0 0 cm /Im0 Do Q"}
	if margins {
		leaf = pagetest.Leaf{Extra: "/MediaBox [0 0 482 236]", Content: "q 432 0 0 216 50 0 cm /Im0 Do Q"}
	}
	leaf.Images = []pagetest.Picture{s.JPEG()}
	return write(t, "invoices.pdf", pagetest.PDF(leaf))
}

// doubted reads a document's page and has its last figure misread.
func doubted(t *testing.T, p *Pool, path string) (page.Page, schema.Box) {
	t.Helper()
	read, err := p.Read(context.Background(), path, 1)
	if err != nil || len(read.Words) == 0 {
		t.Fatalf("read %q, %v", text(read), err)
	}
	for i := range read.Words {
		if w := &read.Words[i]; w.Text == "507" {
			w.Text, w.Confidence, w.Readings = "307", 0.5, nil
			return read, w.Box
		}
	}
	t.Fatalf("no 507 in %q", text(read))
	return page.Page{}, schema.Box{}
}

// TestLook has a misread figure looked at again, and nothing else of its page.
func TestLook(t *testing.T) {
	p := openPool(t, "serve", Options{})
	for _, margins := range []bool{false, true} {
		path := invoices(t, margins)
		read, at := doubted(t, p, path)
		got, err := p.Look(context.Background(), path, read, Again{Figures: []schema.Box{at, {0.1, 0.1, 0.2, 0.2}}})
		if err != nil {
			t.Fatal(err)
		}
		for i, w := range got.Words {
			if w.Box != at {
				if diff := cmp.Diff(read.Words[i], w); diff != "" {
					t.Errorf("another word changed: %s", diff)
				}
				continue
			}
			right := 0
			for _, r := range w.Readings[min(1, len(w.Readings)):] {
				if r.Text == "507" && len(r.Symbols) == 3 {
					right++
				}
			}
			if w.Text != "307" || w.Confidence != 0.5 || right < 4 || w.Readings[0].Text != "307" {
				t.Errorf("margins %t: got %+v", margins, w)
			}
		}
		again, err := p.Look(context.Background(), path, read, Again{Figures: []schema.Box{at}})
		if diff := cmp.Diff(got, again); diff != "" || err != nil {
			t.Errorf("another look sees other things: %s, %v", diff, err)
		}
	}
	if got := p.Timings(); got.Pages != 2 {
		t.Errorf("%d pages were read, want 2", got.Pages)
	}
}

// TestLookFails: what a child does wrong at a further look costs that look.
func TestLookFails(t *testing.T) {
	path := invoices(t, false)
	for mode, want := range map[string]error{"look crash": ErrCrashed, "look hang": page.ErrTimeout, "look no-looks": ErrCrashed} {
		o := Options{Programs: append(popplersPrograms(), "sleep")}
		if mode == "look hang" {
			o.PageTimeout = 5 * time.Second
		}
		p := openPool(t, mode, o)
		read, at := doubted(t, p, path)
		got, err := p.Look(context.Background(), path, read, Again{Figures: []schema.Box{at}})
		if !errors.Is(err, want) || strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v, want %v", mode, err, want)
		}
		if diff := cmp.Diff(read, got); diff != "" {
			t.Errorf("%s: the page changed: %s", mode, diff)
		}
		if again, err := p.Read(context.Background(), path, 1); err != nil || again.Error != "" {
			t.Errorf("%s: the next page: %q, %v", mode, again.Error, err)
		}
	}
}

// TestLookAtNothing: native words are what they are.
func TestLookAtNothing(t *testing.T) {
	p := openPool(t, "serve", Options{})
	path := write(t, "native.pdf", pagetest.Native("", "BT /F1 12 Tf 72 700 Td (La solicitud fue turnada a la unidad) Tj ET"))
	read, err := p.Read(context.Background(), path, 1)
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.Look(context.Background(), path, read, Again{Figures: []schema.Box{read.Words[0].Box}})
	if diff := cmp.Diff(read, got); diff != "" || err != nil {
		t.Errorf("%s, %v", diff, err)
	}
}

// TestDoubtIsLifted where others contradicted a figure that all further looks
// confirm.
func TestDoubtIsLifted(t *testing.T) {
	of := func(confidence float64, texts ...string) (out []page.Reading) {
		for _, text := range texts {
			out = append(out, page.Reading{Text: text, Confidence: confidence})
		}
		return out
	}
	for _, c := range []struct {
		before, looks []page.Reading
		want          float64
	}{
		{of(0.9, "507", "307"), of(0.9, "507", "507", "507", "507", "507"), undoubted},
		{of(0.9, "507", "507"), of(0.9, "507", "507", "507", "507", "507"), 0.5},
		{of(0.9, "507", "307"), of(0.4, "507", "507", "507", "507", "507"), 0.5},
		{of(0.9, "507", "307"), of(0.9, "507", "507", "307", "507", "507"), 0.5},
		{of(0.9, "507", "307"), of(0.9, "507", "507", "507", "507"), 0.5},
		{of(0.9, "507", "307"), nil, 0.5},
	} {
		got := withLooks(page.Word{Text: "507", Confidence: 0.5, Readings: c.before}, c.looks)
		if got.Confidence != c.want || got.Text != "507" || len(got.Readings) != len(c.before)+len(c.looks) {
			t.Errorf("%v, %v: got %+v", c.before, c.looks, got)
		}
	}
}

// TestOutvoted: a figure that nobody had looked at is doubted where most looks read another.
func TestOutvoted(t *testing.T) {
	of := func(texts ...string) (out []page.Reading) {
		for _, text := range texts {
			out = append(out, page.Reading{Text: text, Confidence: 0.8})
		}
		return out
	}
	for _, c := range []struct {
		text  string
		looks []page.Reading
		want  float64
	}{
		{"3,019", of("4,019", "3,019", "4,019", "4,019", "4,019"), outvoted},
		{"3,019", of("4,019", "3,019", "3,019", "4,019", "3,019"), 0.9},
		{"(3,019),", of("3,019", "3,019", "3,019", "3,019", "3,019"), 0.9},
		{"3,019", of("4,019", "4,019"), 0.9},
	} {
		if got := withLooks(page.Word{Text: c.text, Confidence: 0.9}, c.looks); got.Confidence != c.want {
			t.Errorf("%s, %v: %.2f, want %.2f", c.text, c.looks, got.Confidence, c.want)
		}
	}
}

// TestLoneLooks: one look against all others says nothing of a sure figure.
func TestLoneLooks(t *testing.T) {
	looks := []page.Reading{{Text: "5507"}, {Text: "5307"}, {Text: "5507"}, {Text: "5501"}, {Text: "5501"}}
	for confidence, want := range map[float64]int{0.97: 4, 0.5: 5} {
		got := withLooks(page.Word{Text: "5507", Confidence: confidence, Readings: []page.Reading{{Text: "5507"}}}, looks)
		if len(got.Readings) != 1+want || len(looks) != 5 || looks[1].Text != "5307" {
			t.Errorf("at %.2f: %+v", confidence, got.Readings)
		}
	}
}

// TestLookAtLine has a line of text looked at again, where its page has margins too:
// what is read stands where it stood.
func TestLookAtLine(t *testing.T) {
	p := openPool(t, "serve", Options{})
	for _, margins := range []bool{false, true} {
		path := invoices(t, margins)
		read, _ := doubted(t, p, path)
		at := slices.IndexFunc(read.Words, func(w page.Word) bool { return w.Text == "Febrero" })
		box := read.Words[at].Box
		got, err := p.Look(context.Background(), path, read, Again{Lines: []schema.Box{box}})
		if err != nil || len(got.Lines) != 1 || got.Lines[0].Box != box {
			t.Fatalf("margins %t: %+v, %v", margins, got.Lines, err)
		}
		right := 0
		for _, look := range got.Lines[0].Looks {
			if len(look) == 1 && look[0].Text == "Febrero" && math.Abs(look[0].Box[0]-box[0]) < 0.01 && math.Abs(look[0].Box[3]-box[3]) < 0.02 {
				right++
			}
		}
		if right < 4 {
			t.Errorf("margins %t: %+v, want Febrero at %v", margins, got.Lines[0].Looks, box)
		}
		if diff := cmp.Diff(read.Words, got.Words); diff != "" {
			t.Errorf("words changed: %s", diff)
		}
	}
}
