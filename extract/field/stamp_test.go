package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
)

// TestStampApart: a stamp's date that was read by itself goes with the word that was read
// among the text's, in the year that makes it come right after the letter's date.
func TestStampApart(t *testing.T) {
	for stamp, want := range map[string]string{"03 ENE 2023": "2023-01-03", "03 ENE": "2023-01-03", "03 FEB": ""} {
		o := fieldtest.Oficio(">OFICIO No. ILL/UE/87/2022", ">Xochimilco, a 28 de diciembre de 2022", "", "Lic. Ana Olmos Rueda", "Presente", "",
			"Los registros de presas RECIBIDO se revisaron en todas las oficinas.", "", fieldtest.Running+".", "", stamp)
		h := o.Heads[0]
		last := len(h.Page.Lines) - 1
		h.Page.Stamps = [][]layout.Line{{h.Page.Lines[last]}}
		h.Page.Lines = h.Page.Lines[:last]
		if got := reading.ValueOf(overText(h)); got != want {
			t.Errorf("%s: %q, want %q", stamp, got, want)
		}
	}
}
