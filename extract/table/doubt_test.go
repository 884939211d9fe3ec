package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// regions sets a table of four rows, the figures as given.
func regions(s *sheet, figures ...string) *sheet {
	names := []string{"Norte", "Sur", "Este", "Oeste", "Centro", "Costa", "Sierra", "Valle"}
	var rows [][]string
	for i, f := range figures {
		rows = append(rows, []string{names[i], f})
	}
	s.table(200, 200, []float64{90, 90}, "all", rows...)
	return s
}

// cells are the values of a table's only column, a null's text in brackets.
func cells(t *testing.T, s *sheet) []string {
	t.Helper()
	found := build(t, s)
	if len(found) != 1 {
		t.Fatalf("%d tables, want 1", len(found))
	}
	var out []string
	for _, r := range found[0].Table.Rows {
		value := r.Cells[0].Value.String()
		if r.Cells[0].Value.IsNull() {
			value = "(" + r.Cells[0].Text + ")"
		}
		out = append(out, value)
	}
	return out
}

func TestNumbersUnlikeTheirColumn(t *testing.T) {
	for _, c := range []struct {
		name          string
		figures, want []string
	}{
		{"a minus glued to a count", []string{"35", "-1", "92", "43", "78", "36"}, []string{"35", "(-1)", "92", "43", "78", "36"}},
		{"a speck before a count", []string{"351", "- 244", "928", "431", "787", "362"}, []string{"351", "244", "928", "431", "787", "362"}},
		{"several negatives", []string{"35", "-1", "92", "-43", "78", "36"}, []string{"35", "-1", "92", "-43", "78", "36"}},
		{"a decimal among counts", []string{"35", "5.1", "92", "43", "78", "36"}, []string{"35", "(5.1)", "92", "43", "78", "36"}},
		{"an integer among amounts", []string{"35.10", "510.22", "922.00", "43", "78.20", "36.80"}, []string{"35.1", "510.22", "922", "(43)", "78.2", "36.8"}},
		{"points lost where whole numbers have one", []string{"13.1", "92", "10.0", "38", "9.9", "15.1", "13.2", "74"}, []string{"13.1", "(92)", "10", "(38)", "9.9", "15.1", "13.2", "(74)"}},
		{"whole numbers among others", []string{"13.1", "92", "10", "38", "9.9", "15.1", "13.2", "74"}, []string{"13.1", "92", "10", "38", "9.9", "15.1", "13.2", "74"}},
		{"shares whose points were lost", []string{"23.1%", "120%", "148%", "9.7%", "11%", "70%"}, []string{"23.1", "(120%)", "(148%)", "9.7", "(11%)", "(70%)"}},
		{"a share among counts", []string{"351", "81%", "928", "431", "787", "362"}, []string{"351", "(81%)", "928", "431", "787", "362"}},
		{"shares with and without their sign", []string{"35%", "8%", "9", "43", "5", "62"}, []string{"35", "8", "9", "43", "5", "62"}},
		{"a date without its signs", []string{"17122019", "81452", "17142019"}, []string{"(17122019)", "81452", "17142019"}},
		{"a stop after an amount", []string{"35.10", "510.22.", "922.00", "43.20", "78.20", "36.80"}, []string{"35.1", "510.22", "922", "43.2", "78.2", "36.8"}},
		{"the whole among shares", []string{"33.1", "5.2", "9.7", "100", "7.3", "3.6"}, []string{"33.1", "5.2", "9.7", "100", "7.3", "3.6"}},
		{"words among figures", []string{"35", "Exento", "92", "y", "78", "A"}, []string{"35", "Exento", "92", "y", "78", "A"}},
		{"a letter with a digit", []string{"35", "2l", "92", "46", "78", "13"}, []string{"35", "(2l)", "92", "46", "78", "13"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, cells(t, regions(newSheet(1), c.figures...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNativeNumbersAreNotDoubted(t *testing.T) {
	s := newSheet(1)
	s.Origin = schema.Native
	figures := []string{"35", "-1", "92", "43", "5.1", "36"}
	if diff := cmp.Diff(figures, cells(t, regions(s, figures...))); diff != "" {
		t.Error(diff)
	}
}

func TestNumbersThatDoNotFitTheirBoxes(t *testing.T) {
	for _, c := range []struct {
		name           string
		printed, read  string
		figures, wants []string
	}{
		{"digits lost", "35667", "356", []string{"15766", "35667", "34635", "20219", "27407"}, []string{"15766", "(356)", "34635", "20219", "27407"}},
		{"a digit too many", "88", "388", []string{"35", "88", "92", "78", "36"}, []string{"35", "(388)", "92", "78", "36"}},
		{"wide for what stands beside it", "26800", "268", []string{"543", "26800", "693", "758", "512"}, []string{"543", "268", "693", "758", "512"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := regions(newSheet(1), c.figures...)
			for i := range s.Words {
				if s.Words[i].Text == c.printed {
					s.Words[i].Text = c.read
				}
			}
			if diff := cmp.Diff(c.wants, cells(t, s)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSpecksBesideLabels(t *testing.T) {
	labelled := func(confidence float64, labels ...string) []string {
		s := newSheet(1)
		var rows [][]string
		for _, l := range labels {
			rows = append(rows, []string{l, "35"})
		}
		s.table(200, 200, []float64{120, 90}, "all", rows...)
		for i, w := range s.Words {
			if len(w.Text) == 1 {
				s.Words[i].Confidence = confidence
			}
		}
		var out []string
		for _, r := range build(t, s)[0].Table.Rows {
			out = append(out, r.Label)
		}
		return out
	}
	for _, c := range []struct {
		name         string
		confidence   float64
		labels, want []string
	}{
		{"a digit before", 0.4, []string{"Veracruz", "7 Zacatecas", "Sonora"}, []string{"Veracruz", "Zacatecas", "Sonora"}},
		{"a letter after", 0.4, []string{"Enero", "Febrero", "Marzo O"}, []string{"Enero", "Febrero", "Marzo"}},
		{"numbered rows", 0.4, []string{"1 Veracruz", "2 Zacatecas", "3 Sonora"}, []string{"1 Veracruz", "2 Zacatecas", "3 Sonora"}},
		{"read surely", 0.95, []string{"Sin hijos", "Con hijos", "Tipo B"}, []string{"Sin hijos", "Con hijos", "Tipo B"}},
		{"marks at the ends", 0.9, []string{"«Veracruz", "Zacatecas.", "¿ Sonora"}, []string{"Veracruz", "Zacatecas", "Sonora"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, labelled(c.confidence, c.labels...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestASpeckMakesNoColumn(t *testing.T) {
	for _, rules := range []string{"all", "none"} {
		s := newSheet(1)
		s.table(100, 200, []float64{100, 60, 80, 80}, rules, []string{"Concepto", "", "Aprobado", "Ejercido"},
			[]string{"Papel", "", "622,026", "11,059"}, []string{"Agua", "", "472,825", "352,536"}, []string{"Luz", "7", "6,894", "672,404"},
			[]string{"Gas", "", "186,004", "408,202"}, []string{"Renta", "", "883,070", "522,267"}, []string{"Seguros", "", "629,063", "212,571"},
			[]string{"Limpieza", "", "449,419", "817,978"}, []string{"Obras", "", "598,954", "753,826"})
		found := build(t, s)
		if len(found) != 1 || len(found[0].Table.Columns) != 2 {
			t.Fatalf("rules %s:\n%s", rules, printed(found))
		}
		row := found[0].Table.Rows[2]
		if got := line(row); got != "Luz | null(7 6,894) | 672404\n" {
			t.Errorf("rules %s: the digit beside a number leaves it doubtful: %s", rules, got)
		}
	}
}

func TestColumnsWithoutARuleBetween(t *testing.T) {
	s := newSheet(1)
	y := 200.0
	for _, r := range [][]string{{"Papel", "0,00", "1.159,07", "3.100,20"}, {"Agua", "140.951,28", "471,65", "17,00"}, {"Luz", "77,54", "437.762,92", "2.000,00"}, {"Gas", "", "", "1.000,10"}} {
		s.text(104, y+11, r[0]).right(260, y+11, r[1]).right(330, y+11, r[2]).right(420, y+11, r[3])
		s.rule(100, y, 430, y)
		y += rowHeight
	}
	s.rule(100, y, 430, y)
	for _, x := range []float64{100, 200, 340, 430} {
		s.rule(x, 200, x, y)
	}
	want := "t1 \n#  |  | \n  Papel | 0 | 1159.07 | 3100.2\n  Agua | 140951.28 | 471.65 | 17\n  Luz | 77.54 | 437762.92 | 2000\n  Gas | null() | null() | 1000.1\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}
