package ocr

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page"
)

// TestAdvised: what the recogniser says of what Tesseract read.
func TestAdvised(t *testing.T) {
	said := func(text string, confidence float64) page.Reading {
		return page.Reading{Text: text, Confidence: confidence}
	}
	for _, c := range []struct {
		name     string
		text     string
		sure     float64
		opinions []page.Reading
		want     string
		at       float64
	}{
		{"the same", "3,308", 0.5, []page.Reading{said("3,308", 0.97)}, "3,308", believed},
		{"the same, hardly seen", "3,308", 0.5, []page.Reading{said("3,308", 0.4)}, "3,308", 0.5},
		{"the same, other signs", "33,08", 0.5, []page.Reading{said("3,308", 0.97)}, "33,08", 0.5},
		{"the same, ill written", "5:340", 0.5, []page.Reading{said("5,340", 0.97)}, "5,340", believed},
		{"another, where Tesseract was sure", "2,308", 0.96, []page.Reading{said("3,308", 0.97), said("3,308", 0.9)}, "3,308", spelledAlone},
		{"another, sure but not surest", "585", 0.96, []page.Reading{said("385", 0.97), said("385", 0.82)}, "385", contradicted},
		{"a digit less", "4697", 0.75, []page.Reading{said("697", 1), said("697", 1)}, "697", contradicted},
		{"another, less sure", "2,308", 0.96, []page.Reading{said("3,308", 0.7), said("3,308", 0.9)}, "2,308", contradicted},
		{"another, hardly seen", "2,308", 0.96, []page.Reading{said("3,308", 0.5), said("3,308", 0.9)}, "2,308", 0.96},
		{"two others", "2,308", 0.96, []page.Reading{said("3,308", 0.97), said("8,308", 0.9)}, "2,308", 0.96},
		{"another, where Tesseract was not sure", "14342", 0.5, []page.Reading{said("17,342", 0.9), said("17,342", 0.93)}, "17,342", spelledAlone},
		{"another, at the first look no better", "585", 0.96, []page.Reading{said("385", 0.92), said("585", 0.9)}, "585", 0.96},
		{"of what was no figure", "uu", 0.9, []page.Reading{said("1111", 1), said("1111", 0.99)}, "1111", spelledAlone},
		{"no number", "4,151", 0.5, []page.Reading{said("4.1512.", 0.9), said("4..1512", 0.9)}, "4,151", 0.5},
		{"nothing", "4,151", 0.5, []page.Reading{said("", 0), said("", 0)}, "4,151", 0.5},
	} {
		got := found{text: c.text, confidence: c.sure, readings: []page.Reading{said(c.text, c.sure)}}.advised(c.opinions)
		if got.text != c.want || got.confidence != c.at {
			t.Errorf("%s: %s at %.2f, want %s at %.2f", c.name, got.text, got.confidence, c.want, c.at)
		}
	}
}

// TestWornPage: clean pages spare the recogniser their surest figures.
func TestWornPage(t *testing.T) {
	page := func(sure, unsure int) (out []found) {
		for i := range sure + unsure {
			w := found{text: "1,204", confidence: 0.97, readings: []page.Reading{{Text: "1,204"}}}
			if i >= sure {
				w.confidence = 0.95
			}
			out = append(out, w)
		}
		return append(out, found{text: "oficio", confidence: 0.2})
	}
	if wornPage(page(20, 3)) || !wornPage(page(20, 4)) {
		t.Error("a page is not worn that has 3 unsure figures of 23, and is that has 4 of 24")
	}
}
