package table

import (
	"fmt"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestUnpartedAmongParted: a doubtful figure without the sign that all others of its column have is
// null, a sure one stands, and so does one of several.
func TestUnpartedAmongParted(t *testing.T) {
	for _, c := range []struct {
		texts      []string
		confidence float64
		null       bool
	}{
		{[]string{"4,267", "1,230", "5319", "1,444", "1,132"}, 0.7, true},
		{[]string{"4,267", "1,230", "5319", "1,444", "1,132"}, 0.97, false},
		{[]string{"4,267", "1,230", "5319", "1444", "1,132", "2,119"}, 0.7, false},
		{[]string{"4,267", "53", "5319", "144", "132"}, 0.7, false},
	} {
		var rows []schema.Row
		for _, text := range c.texts {
			cell := schema.NewValue(schema.Number(5319), text, schema.Evidence{Origin: schema.OCR, Confidence: c.confidence})
			rows = append(rows, schema.Row{Cells: []schema.Value{cell}})
		}
		withoutWornSigns(rows, nil)
		if got := rows[2].Cells[0].Value.IsNull(); got != c.null {
			t.Errorf("%q at %v: null is %t", c.texts, c.confidence, got)
		}
	}
}

// TestWornSigns: figures whose points are worn away are null, and a minus that the total
// belies is a speck's.
func TestWornSigns(t *testing.T) {
	for _, c := range []struct {
		name  string
		cells []string // the last is the total
		want  string
	}{
		{"points lost", []string{"11980", "29174", "58154", "00", "9930.7"}, "[    9930.7]"},
		{"no decimals", []string{"11980", "29174", "00", "41154"}, "[11980 29174 0 41154]"},
		{"no zeros", []string{"11980", "29174", "0", "41154.5"}, "[11980 29174 0 41154.5]"},
		{"a share's point lost", []string{"312%", "6.9%", "100.0%"}, "[ 6.9 100]"},
		{"more than a hundred", []string{"312", "6.9", "100.0"}, "[312 6.9 100]"},
		{"a speck", []string{"18.97", "-12.84", "68.19", "100.00"}, "[18.97 12.84 68.19 100]"},
		{"a minus", []string{"18.97", "-12.84", "68.19", "74.32"}, "[18.97 -12.84 68.19 74.32]"},
		{"two", []string{"18.97", "-12.84", "-68.19", "100.00"}, "[18.97 -12.84 -68.19 100]"},
	} {
		var rows []schema.Row
		for _, text := range c.cells {
			var v float64
			if _, err := fmt.Sscan(text, &v); err != nil {
				t.Fatal(err)
			}
			cell := schema.NewValue(schema.Number(v), text, schema.Evidence{Origin: schema.OCR, Confidence: 0.9})
			rows = append(rows, schema.Row{Cells: []schema.Value{cell}})
		}
		n := len(rows) - 1
		withoutWornSigns(rows[:n], rows[n:])
		var got []string
		for _, r := range rows {
			got = append(got, r.Cells[0].Value.String())
		}
		if s := fmt.Sprint(got); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}
