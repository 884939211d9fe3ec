package ocr

import (
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestAdvisedCode: what the recogniser reads twice alike and surely is taken.
func TestAdvisedCode(t *testing.T) {
	said := func(text string, confidence float64) page.Reading {
		return page.Reading{Text: text, Confidence: confidence}
	}
	for _, c := range []struct {
		name       string
		text       string
		confidence float64
		opinions   []page.Reading
		want       string
		believed   float64
	}{
		{"the same", "UT/412/2019,", 0.5, []page.Reading{said("UT/412/2019.", 0.98)}, "UT/412/2019,", believed},
		{"the same, unsurely", "UT/412/2019", 0.5, []page.Reading{said("UT/412/2019", 0.4)}, "UT/412/2019", 0.5},
		{"a letter, twice", "UTAGIDG/412/2019,", 0.92, []page.Reading{said("UTAG/DG/412/2019", 0.9), said("UTAG/DG/412/2019.", 0.78)}, "UTAG/DG/412/2019,", 0.78},
		{"a letter, once each way", "UTAGIDG/412/2019", 0.5, []page.Reading{said("UTAG/DG/412/2019", 0.9), said("UTAGDG/412/2019", 0.9)}, "UTAGIDG/412/2019", 0.5},
		{"a letter, unsurely", "COSM", 0.8, []page.Reading{said("CGSM", 0.7), said("CGSM", 0.65)}, "COSM", 0.8},
		{"a letter, where neither is sure", "COSM", 0.5, []page.Reading{said("CGSM", 0.7), said("CGSM", 0.65)}, "CGSM", 0.65},
		{"a slash that only Tesseract saw", "/2019.", 0.8, []page.Reading{said("I2019.", 0.9), said("I2019.", 0.9)}, "/2019.", believed},
		{"another digit, Tesseract sure", "UT/412/2019", 0.9, []page.Reading{said("UT/472/2019", 0.95), said("UT/472/2019", 0.95)}, "UT/412/2019", contradicted},
		{"another digit, neither sure", "UT/412/2019", 0.5, []page.Reading{said("UT/472/2019", 0.8), said("UT/472/2019", 0.8)}, "UT/412/2019", contradicted},
		{"another digit, the recogniser sure", "UT/412/2019", 0.5, []page.Reading{said("UT/472/2019", 0.97), said("UT/472/2019", 0.95)}, "UT/472/2019", believed},
		{"a sign that it passed over", "BOO.10.3.04.-4975", 0.8, []page.Reading{said("BOO.10.3.04-4975", 0.9), said("BOO.10.3.04-4975", 0.9)}, "BOO.10.3.04.-4975", 0.8},
		{"a letter that it does not know", "ÑU/12", 0.3, []page.Reading{said("NU/12", 1), said("NU/12", 1)}, "ÑU/12", 0.3},
	} {
		got := found{text: c.text, confidence: c.confidence}.advisedCode(c.opinions)
		if got.text != c.want || got.confidence != c.believed {
			t.Errorf("%s: %s at %.2f, want %s at %.2f", c.name, got.text, got.confidence, c.want, c.believed)
		}
		if got.text != c.text && len(got.readings) < 2 {
			t.Errorf("%s: its readings are %v", c.name, got.readings)
		}
	}
}

// TestSaidCode: what the reader of codes clearly reads is taken, but for digits against a sure
// Tesseract.
func TestSaidCode(t *testing.T) {
	for _, c := range []struct {
		text       string
		confidence float64
		read       string
		surely     float64
		want       string
		believed   float64
	}{
		{"SPF-UF3594-2024", 0.85, "SPF-UT-3594-2024", 0.98, "SPF-UT-3594-2024", clearSigns},
		{"UT/412/2019,", 0.5, "UT/412/2019.", 0.7, "UT/412/2019,", 0.7},
		{"DGSC.-4655", 0.79, "DGSC-4655", 0.99, "DGSC-4655", clearSigns},
		{"DGSC.-4655", 0.79, "DGSC-4655", 0.8, "DGSC.-4655", 0.79},
		{"UT/412/2019", 0.9, "UT/472/2019", 0.98, "UT/412/2019", contradicted},
		{"UT/412/2019", 0.5, "UT/472/2019", 0.7, "UT/472/2019", 0.7},
	} {
		got := found{text: c.text, confidence: c.confidence}.saidCode(page.Reading{Text: c.read, Confidence: c.surely})
		if got.text != c.want || got.confidence != c.believed {
			t.Errorf("%s, read as %s at %.2f: %s at %.2f", c.text, c.read, c.surely, got.text, got.confidence)
		}
	}
}

// TestCodeSaid: the reader of codes reads all groups of one, and nothing of what is none.
func TestCodeSaid(t *testing.T) {
	s := pagetest.NewSheet(6, 2, 200)
	s.Text(1, 1, 11, "SSC-OM/DGAP-4499-24")
	s.Fill(1, 1.5, 1.3, 0.1)
	for want, at := range map[string]image.Rectangle{"SSC-OM/DGAP-4499-24": image.Rect(199, 176, 550, 204), "": image.Rect(200, 300, 460, 320)} {
		groups, err := engine.codeSaid(prepared(t, s), at)
		got := ""
		for _, g := range groups {
			got += g.Text
		}
		if err != nil || got != want {
			t.Errorf("%q is read as %+v, %v", want, groups, err)
		}
	}
}

// TestOneCode: a code that Tesseract parted where its reader sees no blank is one word.
func TestOneCode(t *testing.T) {
	s := pagetest.NewSheet(6, 2, 200)
	s.Text(1, 1, 11, "SSC-OM/DGAP-4499-24")
	run := []found{
		{text: "SSC-OM/D", at: image.Rect(199, 176, 345, 204), confidence: 0.4},
		{text: "6AP.4499-24", at: image.Rect(345, 176, 550, 204), confidence: 0.3},
	}
	if err := engine.codeOpinion(prepared(t, s), run); err != nil {
		t.Fatal(err)
	}
	if run[0].text != "SSC-OM/DGAP-4499-24" || run[0].at.Max.X != 550 || run[0].readings[0].Text != "SSC-OM/D 6AP.4499-24" || !speck(run[1]) {
		t.Errorf("it is %+v", run)
	}
}

// TestIsOne: words are one code where its reader sees no blank, and no other figures than a sure
// Tesseract.
func TestIsOne(t *testing.T) {
	for _, c := range []struct {
		read       string
		confidence float64
		want       bool
	}{
		{"SSC-OM/DGAP-4499-24", 0.9, true},
		{"SSC-OM/DGAP-4488-24", 0.9, false},
		{"SSC-OM/DGAP-4488-24", 0.4, true},
		{"SSC-OM/DGAP", 0.4, false},
		{"SSC-OM DGAP-4499-24", 0.9, false},
	} {
		var groups []page.Reading
		for _, text := range strings.Fields(c.read) {
			groups = append(groups, page.Reading{Text: text})
		}
		if got := isOne([]found{{text: "SSC-OM/D", confidence: c.confidence}, {text: "GAP.4499-24", confidence: 1}}, groups); got != c.want {
			t.Errorf("%s at %.1f: %v", c.read, c.confidence, got)
		}
	}
}

// TestCodeRuns: groups of a code that stand on one line, and nothing else.
func TestCodeRuns(t *testing.T) {
	for _, c := range []struct {
		line string // a dot stands for a wide gap
		n    int
		code bool
	}{
		{"PMZ-CGSM DPI-4296 2019 de", 3, true},
		{"UAM 479 2020", 3, true},
		{"N?* UAM 479 2020", 0, false},
		{"UT/412/2019, mediante", 1, true},
		{"ST)J/UEJ/2138/2020 y", 1, true},
		{"ENERO 2019", 2, false},
		{"C.P. 06600", 2, false},
		{"UT/412 · 2019", 1, true},
		{"SOLICITUD 0412/2019", 0, false},
		{"N° 412/2019", 0, false},
		{"$1,204.50 3,308", 2, false},
	} {
		words, x := []found{}, 0
		for _, text := range strings.Fields(c.line) {
			if text == "·" {
				x += 60
				continue
			}
			words = append(words, found{text: text, at: image.Rect(x, 0, x+10*len(text), 20)})
			x += 10*len(text) + 8
		}
		n := codeRun(words)
		if n != c.n || n > 0 && isCode(words[:n]) != c.code {
			t.Errorf("%s: a run of %d", c.line, n)
		}
	}
}

// printedWords is a line of print of which Tesseract read these words.
func printedWords(t *testing.T, printed, read string) (*sheet, []found) {
	t.Helper()
	drawn := pagetest.NewSheet(6, 3, 200)
	drawn.Text(1, 1, 12, printed)
	s := prepared(t, drawn)
	ink := s.ink.parts()
	slices.SortFunc(ink, func(a, b image.Rectangle) int { return a.Min.X - b.Min.X })
	var words []found
	for _, text := range strings.Fields(read) {
		at := ink[0]
		for len(ink) > 0 && ink[0].Min.X-at.Max.X < 7 {
			at, ink = at.Union(ink[0]), ink[1:]
		}
		words = append(words, found{text: text, at: at, confidence: 0.9})
	}
	if len(ink) > 0 {
		t.Fatalf("%s has more groups than %s", printed, read)
	}
	return s, words
}

// TestCodesAreReadOnceMore: a number of which Tesseract took the slash for a letter, one in
// pieces, and one that is right.
func TestCodesAreReadOnceMore(t *testing.T) {
	for _, c := range []struct{ printed, read, want string }{
		{"FGR/UTAG/DG/0372/2021", "FGR/UTAGIDG/0372/2021", "FGR/UTAG/DG/0372/2021"},
		{"CGJC/OR/ 2406 /2021", "CGIC/OR/ 2406 /2021", "CGJC/OR/ 2406 /2021"},
		{"AIZP/DGJ/SV/4343/2019", "AIZP/DG)/SV/4343/2019", "AIZP/DGJ/SV/4343/2019"},
		{"SSC-SOP-1674-19", "SSC-SOP-1674-19", "SSC-SOP-1674-19"},
	} {
		s, words := printedWords(t, c.printed, c.read)
		if err := engine.codeOpinions(s, words); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, w := range words {
			got = append(got, w.text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s is %s", c.read, got)
		}
	}
}
