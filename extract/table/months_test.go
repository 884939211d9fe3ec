package table

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// column sets a table of one column of figures with the labels given.
func column(s *sheet, labels, figures []string) *sheet {
	var rows [][]string
	for i, l := range labels {
		rows = append(rows, []string{l, figures[i]})
	}
	s.table(200, 200, []float64{90, 90}, "all", rows...)
	return s
}

// rowLabelsOf are the labels of the rows and of the totals of a sheet's table.
func rowLabelsOf(t *testing.T, s *sheet) (rows, sums []string) {
	t.Helper()
	found := build(t, s)
	if len(found) != 1 {
		t.Fatalf("%d tables, want 1", len(found))
	}
	for _, r := range found[0].Table.Rows {
		rows = append(rows, r.Label)
	}
	for _, r := range found[0].Table.Totals {
		sums = append(sums, r.Label)
	}
	return rows, sums
}

// monthsTo are the first months' names.
func monthsTo(n int) []string {
	return strings.Fields("Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre")[:n]
}

// TestDoubtedMonth: what was hardly read right between two months is the one between them, be it ever so
// unlike; what is believed, or stands beside another that was not read, is not.
func TestDoubtedMonth(t *testing.T) {
	for name, c := range map[string]struct {
		labels []string
		trust  float64
		want   string
	}{
		"doubted":             {[]string{"Abril", "Mayo", "limo", "Julio", "Agosto"}, 0.3, "Junio"},
		"believed":            {[]string{"Abril", "Mayo", "Norte", "Julio", "Agosto"}, 0.9, "Norte"},
		"one that it must be": {[]string{"Abril", "Mayo", "limo", "Julio", "Agosto", "Septiembre", "Octubre"}, 0.9, "Junio"},
		"beside one mended":   {[]string{"Abril", "Mavo", "limo", "Julio", "Agosto", "Septiembre", "Octubre"}, 0.9, "Junio"},
		"a sum among them":    {[]string{"Abril", "Mayo", "Suma", "Julio", "Agosto", "Septiembre", "Octubre"}, 0.9, "Suma"},
		"beside another":      {[]string{"Abril", "Mayo", "limo", "halo", "Agosto", "Septiembre"}, 0.3, "limo"},
		"where none was left": {[]string{"Abril", "Mayo", "limo", "Junio", "Julio"}, 0.3, "limo"},
	} {
		var body []schema.Row
		trust := slices.Repeat([]float64{0.9}, len(c.labels))
		for _, l := range c.labels {
			body = append(body, schema.Row{Label: l})
		}
		trust[2] = c.trust
		mend(body, make([]schema.Origin, len(body)), trust)
		if body[2].Label != c.want {
			t.Errorf("%s: %s, want %s", name, body[2].Label, c.want)
		}
	}
}

func TestMisreadMonths(t *testing.T) {
	figures := []string{"351", "224", "928", "431", "787", "643", "502", "299", "870", "385"}
	for _, c := range []struct {
		name         string
		origin       schema.Origin
		labels, want []string
	}{
		{"the first", schema.OCR, []string{"Errero", "Febrero", "Marzo", "Abril", "Mayo"}, []string{"Enero", "Febrero", "Marzo", "Abril", "Mayo"}},
		{"in capitals", schema.OCR, []string{"MAYO", "JUNIO", "JUL1O", "AGOSTO", "SEPTIEMBRE"}, []string{"MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE"}},
		{"little of a name between others", schema.OCR, []string{"Enero", "Febrero", "Marzo", "An", "Mavo"}, []string{"Enero", "Febrero", "Marzo", "An", "Mayo"}},
		{"little of a name between legible ones", schema.OCR, []string{"Enero", "Febrero", "Marzo", "An", "Mayo"}, []string{"Enero", "Febrero", "Marzo", "Abril", "Mayo"}},
		{"worn between legible ones", schema.OCR, []string{"Enero", "Pebrero", "Marzo", "Ab", "Mavo", "hanno", "halo", "Agosto", "Septiembre", "Octubre"}, monthsTo(10)},
		{"a row that counts no month", schema.OCR, []string{"Enero", "Febrero", "Marzo", "Norte", "Mayo", "Junio"}, []string{"Enero", "Febrero", "Marzo", "Norte", "Mayo", "Junio"}},
		{"where the print leaves one out", schema.OCR, []string{"Enero", "Febrero", "Marzo", "Abril", "Mavo", "Junio", "Julio", "Septiembre"}, []string{"Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Septiembre"}},
		{"beside the one left out", schema.OCR, []string{"Enero", "Febrero", "Marzo", "Abril", "Mavo", "Julio", "Septiembre"}, []string{"Enero", "Febrero", "Marzo", "Abril", "Mayo", "Julio", "Septiembre"}},
		{"behind the one left out", schema.OCR, []string{"Enero", "Febrero", "Abab", "Mayo", "Juno", "Juho"}, []string{"Enero", "Febrero", "Abril", "Mayo", "Junio", "Julio"}},
		{"as like one as another", schema.OCR, []string{"Enero", "Febrero", "Mayo", "Juio"}, []string{"Enero", "Febrero", "Mayo", "Juio"}},
		{"one name legible", schema.OCR, []string{"lneto", "Lebrero", "Marzo", "Abr", "Mavo"}, []string{"Enero", "Febrero", "Marzo", "Abril", "Mayo"}},
		{"a year that lost a digit", schema.OCR, []string{"2015", "2016", "201", "2018", "2019"}, []string{"2015", "2016", "2017", "2018", "2019"}},
		{"unlike any year", schema.OCR, []string{"2015", "2016", "2017", "2018", "N/D"}, []string{"2015", "2016", "2017", "2018", "N/D"}},
		{"unlike any month", schema.OCR, []string{"Enero", "Febrero", "Marzo", "Otros", "Mayo"}, []string{"Enero", "Febrero", "Marzo", "Otros", "Mayo"}},
		{"out of order", schema.OCR, []string{"Errero", "Marzo", "Febrero", "Abril", "Mayo"}, []string{"Errero", "Marzo", "Febrero", "Abril", "Mayo"}},
		{"too few to tell", schema.OCR, []string{"Errero", "Febrero", "Marzo", "Norte", "Sur"}, []string{"Errero", "Febrero", "Marzo", "Norte", "Sur"}},
		{"typed so", schema.Native, []string{"Errero", "Febrero", "Marzo", "Abril", "Mayo"}, []string{"Errero", "Febrero", "Marzo", "Abril", "Mayo"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet(1)
			s.Origin = c.origin
			got, _ := rowLabelsOf(t, column(s, c.labels, figures))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMisreadTotal(t *testing.T) {
	years := []string{"2016", "2017", "2018", "2019", "mn"}
	for _, c := range []struct {
		name       string
		confidence float64
		last       string
		want       []string
	}{
		{"a doubted label", 0.45, "9,999", []string{"mn"}},
		{"a sure label", 0.95, "9,999", nil},
		{"too small for a sum", 0.45, "777", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := column(newSheet(1), years, []string{"3,351", "224", "928", "1,431", c.last})
			for i := range s.Words {
				if s.Words[i].Text == "mn" {
					s.Words[i].Confidence = c.confidence
				}
			}
			_, got := rowLabelsOf(t, s)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestTotalBelowMisreadMonths: the last row is the total where its label is nearly one's, and
// its figure the largest.
func TestTotalBelowMisreadMonths(t *testing.T) {
	for _, c := range []struct {
		last, figure string
		want         []string
	}{
		{"Sunta", "9,999", []string{"Sunta"}},
		{"Sunta", "777", nil},
		{"lunio", "9,999", nil},
		{"Abierto", "9,999", nil},
	} {
		s := column(newSheet(1), []string{"Enero", "obrero", "Marzo", "Abril", "Mavo", c.last}, []string{"351", "224", "928", "431", "787", c.figure})
		if _, got := rowLabelsOf(t, s); !slices.Equal(got, c.want) {
			t.Errorf("%s, %s: totals %v, want %v", c.last, c.figure, got, c.want)
		}
	}
}
