package person

import (
	"fmt"
	"testing"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

func TestRowCopies(t *testing.T) {
	p := pagetest.Page(1, "Luis Mar Arenas (DGB#ML), Ana Sol Prado", "Ortiz (DGC#ML),")
	got := ""
	for _, c := range rowCopies(segment.Head{Page: p, CopyRow: p.Lines}) {
		got += fmt.Sprintf("%s (%s);", reading.ValueOf(c.Name), reading.ValueOf(c.Position))
	}
	if want := "Luis Mar Arenas (DGB#ML);Ana Sol Prado Ortiz (DGC#ML);"; got != want {
		t.Errorf("copies %q, want %q", got, want)
	}
}
