package table

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestBlanks: a cell whose paper was seen to be blank says where, others that are empty say
// nothing, and those with words where these stand.
func TestBlanks(t *testing.T) {
	s := newSheet(1)
	s.table(200, 150, countsWidths, "all", []string{"Mes", "Altas", "Bajas"}, []string{"Enero", "1,204", ""}, []string{"Febrero", "", "118"},
		[]string{"Marzo", "12,340", "1,001"}, []string{"Abril", "987", "310"})
	blank := s.box(260, 166+rowHeight, 346, 174+rowHeight)
	s.Blanks = []schema.Box{blank, s.box(100, 60, 160, 70)}
	rows := build(t, s)[0].Table.Rows
	at := rows[1].Cells[0].Evidence
	if at == nil || at.Box != blank || at.Page != 1 || at.Start != at.End || at.Origin != schema.OCR {
		t.Errorf("the cell seen blank has %+v", at)
	}
	if at := rows[0].Cells[1].Evidence; at != nil {
		t.Errorf("the other empty one has %+v", at)
	}
	if at := rows[1].Cells[1].Evidence; at == nil || at.Start == at.End {
		t.Errorf("a figure has %+v", at)
	}
}
