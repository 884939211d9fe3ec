package page

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestOwn decides by what a page shows whether its own text stands for it.
func TestOwn(t *testing.T) {
	const (
		letter = "q 612 0 0 792 0 0 cm /Im0 Do Q "
		logo   = "q 72 0 0 72 72 650 cm /Im0 Do Q "
		chart  = "q 300 0 0 200 72 300 cm /Im0 Do Q "
		shift  = "BT /F1 12 Tf 14 TL 72 700 Td (Od vrolflwxg ixh wxuqdgd d od xqlgdg frpshwhqwh sdud vx) Tj T* " +
			"(dwhqflrq, txh lqirupr or vljxlhqwh uhvshfwr gh ord sxqwrv) Tj T* (txh vh vrolflwdq hq hvwd) Tj ET"
	)
	for _, c := range []struct {
		name, content string
		origin        schema.Origin
		all           bool
		words         string
		says          string
	}{
		{"text", line, schema.Native, true, "La solicitud fue turnada", "native: 100 % of 4 words"},
		{"nothing", "", schema.OCR, false, "", "no text of its own"},
		{"a logo", logo + line, schema.Native, true, "La solicitud fue turnada", "images cover 1 %"},
		{"a chart", chart + line, schema.Mixed, false, "La solicitud fue turnada", "mixed: 100 % of 4 words well formed, images cover 12 %"},
		{"a scan", letter, schema.OCR, false, "", "images cover 100 %"},
		{"text without paint over a scan", letter + strings.Replace(line, "BT", "BT 3 Tr", 1), schema.OCR, false, "", "not believed"},
		{"text under a scan", line + letter, schema.OCR, false, "", "not believed"},
		{"a stamp over a scan", letter + line, schema.Mixed, false, "La solicitud fue turnada", "4 words of its own"},
		{"text without paint", strings.Replace(line, "BT", "BT 3 Tr", 1) + chart, schema.OCR, false, "", "no text of its own"},
		{"signs without meaning", `BT /F1 12 Tf 72 700 Td (\001\002\003\004 \005\006\007 \001\001\002 \003\003) Tj ET`, schema.OCR, false, "", "ocr: "},
		{"digits among letters", "BT /F1 12 Tf 72 700 Td (R3s0luc16n d1ct4d4 p0r 3l c0ns3j0 d3) Tj ET", schema.OCR, false, "", "33 % of 6 words"},
		{"one letter for another", shift, schema.OCR, false, "", "vowels 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			own, err := open(t, pagetest.PDF(pagetest.Leaf{Content: c.content, Images: []pagetest.Picture{pagetest.Marked().JPEG()}})).Own(context.Background(), 1)
			if err != nil {
				t.Fatal(err)
			}
			if p := own.Page; p.Origin != c.origin || own.All != c.all || strings.Join(words(p), " ") != c.words || !strings.Contains(p.Reason, c.says) {
				t.Errorf("%s, all %v, %q: %s", p.Origin, own.All, words(p), p.Reason)
			}
		})
	}
}

func TestBelief(t *testing.T) {
	for text, says := range map[string]string{
		"La solicitud fue turnada":     "",
		"Enero 4,207 11,358 S-2":       "",
		"de":                           "100 % of 1 words well formed",
		"la \ufffd\ufffd de \ue003x a": "3 of 9 signs without meaning",
	} {
		var page []Word
		for w := range strings.FieldsSeq(text) {
			page = append(page, Word{Text: w})
		}
		if b := beliefIn(page); b.holds() != (says == "") || !strings.Contains(b.String(), says) {
			t.Errorf("%q: %v, %s", text, b.holds(), b)
		}
	}
}

func TestWith(t *testing.T) {
	own := Own{Page: Page{
		Origin: schema.Mixed, Reason: "mixed: a stamp", Words: []Word{{Text: "ACUSE", Box: schema.Box{0.1, 0.1, 0.3, 0.15}, Confidence: 1}},
		Rules: []Rule{{Box: schema.Box{0.1, 0.2, 0.9, 0.2}}},
	}}
	read := Page{Width: 1700, Height: 2200, Origin: schema.OCR, Words: []Word{
		{Text: "ACU5E", Box: schema.Box{0.11, 0.105, 0.29, 0.14}, Confidence: 0.5},
		{Text: "Oficio", Box: schema.Box{0.1, 0.2, 0.3, 0.25}, Confidence: 0.5},
	}}
	got := own.With(read)
	if !slices.Equal(words(got), []string{"ACUSE", "Oficio"}) || got.Words[0].Origin != schema.Native || got.Words[1].Origin != schema.OCR ||
		got.Origin != schema.Mixed || got.Confidence != 0.75 || got.Width != 1700 || got.Reason != "mixed: a stamp" {
		t.Errorf("%+v", got)
	}
	if !slices.Equal(got.Rules, own.Page.Rules) {
		t.Errorf("rules %v", got.Rules)
	}
	read.Words = read.Words[:1]
	if got = own.With(read); got.Origin != schema.Native || len(got.Words) != 1 {
		t.Errorf("nothing more to read: %+v", got)
	}
	read.Rotation, read.Words = 90, []Word{{Text: "ACUSE", Box: schema.Box{0.85, 0.1, 0.9, 0.3}}}
	if got = own.With(read); len(got.Words) != 1 || got.Words[0].Box != (schema.Box{0.85, 0.1, 0.9, 0.3}) {
		t.Errorf("turned: %+v", got.Words)
	}
	if r := got.Rules[0]; !r.Vertical || r.Box[0] != 0.8 || r.Box[1] != 0.1 {
		t.Errorf("turned rule: %+v", r)
	}
}

func TestCover(t *testing.T) {
	s := pagetest.NewSheet(1, 1, 100)
	s.Fill(0, 0, 1, 1)
	o := Own{pictures: []schema.Box{{0.5, 0.5, 0.75, 2}}}
	img := o.Cover(s.Gray)
	if img.GrayAt(60, 60).Y != 0 || img.GrayAt(60, 99).Y != 0 || img.GrayAt(40, 60).Y != 255 || img.GrayAt(80, 60).Y != 255 {
		t.Error("what is not the picture must be white, and the picture must stay")
	}
}
