package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

func saw(text string, confidence float64) page.Reading {
	return page.Reading{Text: text, Confidence: confidence}
}

// TestAdvised: what the reader of figures and the recogniser of words say of what Tesseract
// read otherwise.
func TestAdvised(t *testing.T) {
	for _, c := range []struct {
		name  string
		mine  page.Reading
		said  said
		third page.Reading
		want  page.Reading
	}{
		{"two against one", saw("2,308", 0.96), said{saw("3,308", 0.7), saw("3,308", 0.9)}, saw("3,308", 0.5), saw("3,308", believed)},
		{"very sure, and three ways to read it", saw("2,308", 0.96), said{saw("3,308", 0.97), saw("3,308", 0.98)}, saw("2,508", 0.9), saw("3,308", spelledAlone)},
		{"very sure, against both", saw("2,308", 0.96), said{saw("3,308", 0.97), saw("3,308", 0.98)}, saw("2,308", 0.9), saw("2,308", contradicted)},
		{"very sure of a digit less, against both", saw("137,430", 0.96), said{saw("37,430", 0.97), saw("37,430", 0.98)}, saw("137,430", 0.9), saw("137,430", 0.96)},
		{"sure, against both", saw("585", 0.96), said{saw("385", 0.97), saw("385", 0.82)}, saw("585", 0.9), saw("585", 0.96)},
		{"sure, and three ways to read it", saw("585", 0.96), said{saw("385", 0.97), saw("385", 0.82)}, saw("565", 0.9), saw("585", contradicted)},
		{"sure, where Tesseract was not", saw("14342", 0.5), said{saw("17,342", 0.9), saw("17,342", 0.93)}, saw("1,342", 0.9), saw("17,342", spelledAlone)},
		{"hardly seen", saw("2,308", 0.96), said{saw("3,308", 0.5), saw("3,308", 0.9)}, saw("3,308", 0.9), saw("2,308", 0.96)},
		{"not twice alike, and the third as Tesseract", saw("2,308", 0.6), said{saw("3,308", 0.97), saw("8,308", 0.9)}, saw("2,308", 0.9), saw("2,308", believed)},
		{"of what was no figure", saw("uu", 0.9), said{saw("1111", 0.9), saw("1111", 0.99)}, saw("", 0), saw("1111", spelledAlone)},
		{"no number", saw("4,151", 0.5), said{saw("4.1512.", 0.9), saw("4..1512", 0.9)}, saw("", 0), saw("4,151", 0.5)},
		{"no figure", saw("4,151", 0.5), said{saw("4*", 0.9), saw("4*", 0.9)}, saw("", 0), saw("4,151", 0.5)},
	} {
		w := found{text: c.mine.Text, confidence: c.mine.Confidence, readings: []page.Reading{c.mine}}
		r, _ := c.said.reading()
		if got := w.advised(r, c.third); got.text != c.want.Text || got.confidence != c.want.Confidence {
			t.Errorf("%s: %s at %.2f, want %s at %.2f", c.name, got.text, got.confidence, c.want.Text, c.want.Confidence)
		}
	}
}

// TestSignedAs: signs that were seen twice alike are taken, a minus only where it is very sure.
func TestSignedAs(t *testing.T) {
	for _, c := range []struct {
		mine string
		said said
		want string
	}{
		{"195", said{saw("19.5", 0.95), saw("19.5", 0.93)}, "19.5"},
		{"-67", said{saw("67", 0.97), saw("67", 0.98)}, "67"},
		{"67", said{saw("-67", 0.97), saw("-67", 0.93)}, "67"},
		{"67", said{saw("-67", 0.97), saw("-67", 0.96)}, "-67"},
		{"4,359", said{saw("4359", 0.97), saw("4.359", 0.96)}, "4,359"},
		{"4,359", said{saw("4.359", 0.97), saw("4.359", 0.8)}, "4,359"},
	} {
		r, alike := c.said.reading()
		if got := (found{text: c.mine, confidence: 0.9}).signedAs(r, alike); got.text != c.want {
			t.Errorf("%s, said to be %v: %s", c.mine, c.said, got.text)
		}
	}
}

// TestWornFiguresAreRead that Tesseract reads wrongly: the reader of figures is asked about
// each.
func TestWornFiguresAreRead(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 11, "Total")
	s.Text(3, 1, 11, "3,308")
	words := []found{{text: "Total", at: image.Rect(200, 170, 270, 202), confidence: 0.95}, {text: "2,308", at: image.Rect(600, 176, 690, 206), confidence: 0.5}}
	if err := engine.rereadFigures(prepared(t, s), words); err != nil {
		t.Fatal(err)
	}
	if words[1].text != "3,308" || words[1].confidence < believed {
		t.Errorf("got %s at %.2f", words[1].text, words[1].confidence)
	}
}
