package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/segment"
)

// TestComplete: a number has a running number, and its year stands apart.
func TestComplete(t *testing.T) {
	for value, want := range map[string]bool{
		"B00.10.3.-2733": true, "B00.2.04": false, "B00.10.3.-XP/2024": false, "09 52 17 UT": false, "09 52 17/UT": false,
		"09 52 17 0949/UT": true, "600 2282 2022": false, "S-2/18422": true,
		"710.2020": false, "710.2020.1184": true, "710/2020": true,
	} {
		if got := complete(value, nil); got != want {
			t.Errorf("%s: %v, want %v", value, got, want)
		}
	}
}

// TestStrokeYear: a slash before the year may have been read as a one, and with nothing
// written before it there is no running number.
func TestStrokeYear(t *testing.T) {
	heads := []segment.Head{{Date: &segment.Date{ISO: "2020-11-03"}}}
	for value, want := range map[string]bool{
		"12020-VJ/DGE": false, "12020-UT": false, "3332/2020-UT": true, "12019-UT": true, "12020-UT/2020": true, "52020-UT": true, "22020-UT": false,
	} {
		if got := complete(value, heads); got != want {
			t.Errorf("%s: %v, want %v", value, got, want)
		}
	}
}
