package layout

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
)

// gridRow makes a grid's row of cells of a word each.
func gridRow(texts ...string) GridRow {
	var r GridRow
	for _, t := range texts {
		c := Cell{}
		if t != "" {
			c.Words = []Word{{Word: page.Word{Text: t}}}
		}
		r.Cells = append(r.Cells, c)
	}
	return r
}

// TestMarkHeaders: years over columns are names, also where a scan that is not straight
// has put one of them on the next line.
func TestMarkHeaders(t *testing.T) {
	for _, c := range []struct {
		name string
		rows []GridRow
		want []bool
	}{
		{"years on two lines", []GridRow{gridRow("", "2020", "2021", ""), gridRow("Entidad", "", "", "2022"), gridRow("", "Hombres", "Hombres", "Hombres"), gridRow("Colima", "7", "9", "4")}, []bool{true, true, true, false}},
		{"a row of a year below years", []GridRow{gridRow("", "2020", "2021", ""), gridRow("Alta", "", "", "2022"), gridRow("Baja", "7", "9", "4")}, []bool{true, false, false}},
		{"a misread year over names", []GridRow{gridRow("", "'019 201", "", "", "2020", "", ""), gridRow("Entidad", "", "", "", "", "", ""), gridRow("", "H", "M", "Suma", "H", "M", "Suma"), gridRow("Colima", "7", "9", "16", "4", "5", "9")}, []bool{true, true, true, false}},
		{"words below a row of figures", []GridRow{gridRow("", "H", "M", "H", "M"), gridRow("Colima", "7", "9", "4", "5"), gridRow("", "H", "M", "H", "M")}, []bool{true, false, false}},
		{"years over the borders of columns", []GridRow{gridRow("", "2", "018", "", "2019"), gridRow("Mes", "Casos", "%", "Casos", "%"), gridRow("Enero", "7", "9", "4", "5")}, []bool{true, true, false}},
		{"figures that make no years", []GridRow{gridRow("Enero", "2", "018", "", "2017"), gridRow("Marzo", "7", "9", "4", "5")}, []bool{false, false}},
		{"a name read as a figure", []GridRow{gridRow("Mes", "Jul", "Ago", "Sep", "00", "Nov", "Dic"), gridRow("Colima", "7", "9", "4", "5", "8", "6")}, []bool{true, false}},
		{"names read as figures below others", []GridRow{gridRow("Mes", "Nacionales", "Nacionales", "Nacionales"), gridRow("", "6", "M", "Total"), gridRow("Enero", "56", "11", "67")}, []bool{true, true, false}},
		{"a month without its figure above one misread", []GridRow{gridRow("Mes", "Registros"), gridRow("Enero", ""), gridRow("bebrera", "15,519"), gridRow("Marzo", "15,189")}, []bool{true, false, false, false}},
		{"half of the names read as figures below others", []GridRow{gridRow("TRIMESTRE", "2016", "2016", "2017", "2017", "TOTAL"), gridRow("", "8", "M", "8", "M", ""), gridRow("Primer trimestre", "54", "7", "84", "26", "171")}, []bool{true, true, false}},
		{"names read as figures beside what labels are called", []GridRow{gridRow("", "2016", "2016", "2016", "2017", "2017", "2017"), gridRow("MES", "8", "M", "TOTAL", "8", "M", "TOTAL"), gridRow("Enero", "15", "60", "75", "7", "63", "70")}, []bool{true, true, false}},
		{"what numbers and labels are called beside names read as figures", []GridRow{gridRow("", "2019", "2019", "2020", "2020"), gridRow("No. Nacionalidad", "", "M", "8", "M"), gridRow("Cuba", "78", "69", "90", "51")}, []bool{true, true, false}},
		{"names read as figures beside the second line of what labels are called", []GridRow{gridRow("", "2017", "2017", "2017", ""), gridRow("Entidad", "", "", "", "Total"), gridRow("federativa", "8", "4", "Total", "general"), gridRow("Colima", "71", "52", "123", "264")}, []bool{true, true, true, false}},
		{"a row of words below what labels are called", []GridRow{gridRow("Entidad", "Alta", "Baja"), gridRow("Colima", "8", "sí"), gridRow("Durango", "71", "52")}, []bool{true, false, false}},
		{"a speck beside a year over names", []GridRow{gridRow("Entidad", "", "2021", "2022 o", "", "2023", ""), gridRow("", "Alta", "Baja", "Alta", "Baja", "Alta", "Baja"), gridRow("Colima", "74", "", "79", "22", "20", "48")}, []bool{true, true, false}},
		{"a speck in a year beside what labels are called", []GridRow{gridRow("", "por mes", "2016-2017"), gridRow("MES", "2016", "20.17"), gridRow("ENERO", "394", "207"), gridRow("FEBRERO", "256", "218")}, []bool{true, true, false, false}},
		{"totals among names read as figures", []GridRow{gridRow("", "2021", "2021", "2021", "2022", "2022", "2022"), gridRow("", "8", "4", "Total", "8", "4", "Total"), gridRow("Colombia", "39", "24", "63", "59", "16", "75")}, []bool{true, true, false}},
		{"a mark and a blank in the first row", []GridRow{gridRow("Honduras", "N/D", ""), gridRow("Nicaragua", "183", "13,8")}, []bool{false, false}},
		{"marks below years", []GridRow{gridRow("Entidad Sexo", "2018", "2019"), gridRow("Colima Hombres", "N/D", "N/D"), gridRow("Colima Mujeres", "299", "70")}, []bool{true, false, false}},
		{"totals beside names read as figures and a label", []GridRow{gridRow("", "2021", "2021", "2021", "2022", "2022", "2022"), gridRow("Región", "H", "4", "Total", "H", "4", "Total"), gridRow("Colima", "39", "24", "63", "59", "16", "75")}, []bool{true, true, false}},
		{"a speck before what labels are called", []GridRow{gridRow("", "2021", "2021", "2022", "2022"), gridRow("“Unidad", "H", "4", "H", "4"), gridRow("Colima", "39", "24", "59", "16")}, []bool{true, true, false}},
		{"figures over names", []GridRow{gridRow("Colima", "12", "30", "15", "", "", ""), gridRow("", "Alta", "Baja", "Alta", "Baja", "Alta", "Baja"), gridRow("Durango", "74", "", "79", "22", "20", "48")}, []bool{false, false, false}},
		{"a label and text like them", []GridRow{gridRow("", "2016", "2017"), gridRow("Enero", "n.d.", "8"), gridRow("Febrero", "15", "60")}, []bool{true, false, false}},
		{"a row of text without a label", []GridRow{gridRow("Mes", "Alta", "Baja", "Otro"), gridRow("", "6", "sí", "no"), gridRow("Enero", "5", "no", "sí")}, []bool{true, false, false}},
		{"a row without figures but one", []GridRow{gridRow("Colima", "n.d.", "n.d.", "n.d.", "12", "n.d.", "n.d."), gridRow("Durango", "7", "9", "4", "5", "8", "6")}, []bool{false, false}},
		{"a first year's figure misread", []GridRow{gridRow("2019", "as52a"), gridRow("2020", "91,565"), gridRow("2021", "99,816")}, []bool{false, false, false}},
		{"a share beside a figure like a year", []GridRow{gridRow("Entidad", "federativa", "Total", "Parte"), gridRow("BAJA", "CALIFORNIA", "2008", "14.15%"), gridRow("HIDALGO", "", "290", "2.04%")}, []bool{true, false, false}},
		{"another figure", []GridRow{gridRow("", "2020", "2021", ""), gridRow("Alta", "12", "", "2022"), gridRow("Baja", "", "", "")}, []bool{true, false, false}},
	} {
		g := Grid{Rows: c.rows}
		g.markHeaders()
		var got []bool
		for _, r := range g.Rows {
			got = append(got, r.Header)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestYearOnTop: a year in the labels' column above the names of all columns is the table's, and
// none of its columns'.
func TestYearOnTop(t *testing.T) {
	for name, c := range map[string]struct {
		rows []GridRow
		want bool
	}{
		"above names":         {[]GridRow{gridRow("2017", ""), gridRow("Trimestre", "Cantidad"), gridRow("Primero", "54")}, true},
		"above a figure":      {[]GridRow{gridRow("2017", ""), gridRow("Trimestre", "12"), gridRow("Primero", "54")}, false},
		"above one name":      {[]GridRow{gridRow("2017", ""), gridRow("", "Cantidad"), gridRow("Primero", "54")}, false},
		"over another column": {[]GridRow{gridRow("", "2017"), gridRow("Trimestre", "Cantidad"), gridRow("Primero", "54")}, false},
		"no year":             {[]GridRow{gridRow("Altas", ""), gridRow("Trimestre", "Cantidad"), gridRow("Primero", "54")}, false},
	} {
		g := Grid{Rows: c.rows}
		if got := g.yearOnTop(); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
