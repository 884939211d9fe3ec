package field

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

// TestNumbersOfFiles: what has an oficio's form but is called a file or a case is no letter.
func TestNumbersOfFiles(t *testing.T) {
	p := pagetest.Page(1, "Con su oficio ILL/UE/87/2022 se abrió el expediente LTAIP/FE/2044/2021, ligado a la carpeta de investigación",
		"FED/SDH/UNAI/451/2017 y al diverso ILL/DC/91/2022.")
	var got []string
	for _, n := range numbersIn(layout.NewFlow([]*layout.Page{p}, p.Lines)) {
		got = append(got, n.Value)
	}
	if want := []string{"ILL/UE/87/2022", "ILL/DC/91/2022"}; !slices.Equal(got, want) {
		t.Errorf("references %q, want %q", got, want)
	}
}
