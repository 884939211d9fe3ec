package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// head sets a letterhead whose unit could be one that a table counts in.
func head(s *sheet) {
	s.text(80, 100, "INSTITUTO NACIONAL").text(80, 112, "UNIDAD DE RECURSOS FINANCIEROS")
}

// TestTotalAloneOverPages: a total that stands alone on the next page, under a letterhead,
// is the table's before, whatever rules between its figures were not found there.
func TestTotalAloneOverPages(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	head(first)
	head(second)
	widths := []float64{30, 90, 45, 45, 45, 45}
	rows := [][]string{{"1", "Jalisco", "1,153", "130", "1,879", "134"}, {"2", "Oaxaca", "2,198", "273", "1,471", "619"}, {"3", "Sonora", "2,915", "852", "1,312", "679"}, {"4", "Yucatán", "3,371", "423", "2,368", "275"}}
	for i, r := range rows {
		x, y := 80.0, 640+rowHeight*float64(i)
		first.text(x+4, y+11, r[0]).text(x+34, y+11, r[1])
		for k, at := range []float64{165, 210, 255, 300} {
			first.right(x+at-4, y+11, r[k+2])
		}
		first.rule(80, y, 380, y)
	}
	bottom := 640 + 4*rowHeight
	first.text(124, 624, "Entidad").text(240, 620, "2020").text(330, 620, "2021").text(230, 635, "H").text(275, 635, "M").text(320, 635, "H").text(365, 635, "M")
	first.rule(80, bottom, 380, bottom).rule(80, 610, 380, 610).rule(200, 625, 380, 625)
	x := 80.0
	for i, top := range []float64{610, 610, 610, 625, 610, 625, 610} {
		first.rule(x, top, x, bottom)
		if i < len(widths) {
			x += widths[i]
		}
	}
	second.text(114, 141, "Total").right(241, 141, "9,637").right(286, 141, "1,678").right(331, 141, "7,030").right(376, 141, "1,707")
	second.rule(80, 130, 380, 130).rule(80, 145, 380, 145)
	for _, at := range []float64{80, 110, 200, 290, 380} {
		second.rule(at, 130, at, 145)
	}
	want := `t1 
# 2020 H | 2020 M | 2021 H | 2021 M
  Jalisco | 1153 | 130 | 1879 | 134
  Oaxaca | 2198 | 273 | 1471 | 619
  Sonora | 2915 | 852 | 1312 | 679
  Yucatán | 3371 | 423 | 2368 | 275
= Total | 9637 | 1678 | 7030 | 1707
`
	found := build(t, first, second)
	if diff := cmp.Diff(want, printed(found)); diff != "" {
		t.Error(diff)
	}
	if len(found[0].Table.Notes) > 0 {
		t.Errorf("notes %q", found[0].Table.Notes)
	}
	for i, text := range []string{"Zona", "norte", "centro", "sur", "este"} {
		second.Words[len(second.Words)-5+i].Text = text
	}
	if again := build(t, first, second); len(again[0].Table.Totals)+len(again[0].Table.Rows) != 4 {
		t.Errorf("text in a frame was joined: %s", printed(again))
	}
}

// TestFieldsOverPages: an oficio's number in the letterhead of the next page is no row of
// the table that goes on below, and names repeated there are fitted with their rows.
func TestFieldsOverPages(t *testing.T) {
	months := func(s *sheet, y float64, rows ...[]string) {
		for i, r := range rows {
			at := y + 16*float64(i)
			s.text(200, at, r[0]).right(330, at, r[1]).right(390, at, r[2])
		}
	}
	first, second := newSheet(1), newSheet(2)
	second.text(180, 110, "MEMORÁNDUM INE/UT/").text(400, 110, "12024")
	months(first, 640, []string{"Mes", "2021", "2022"}, []string{"Enero", "141", "202"}, []string{"Febrero", "36", "159"}, []string{"Marzo", "129", "275"})
	months(second, 240, []string{"Abril", "18", "214"}, []string{"Mayo", "70", "80"}, []string{"Suma", "394", "930"})
	want := `t1 
# 2021 | 2022
  Enero | 141 | 202
  Febrero | 36 | 159
  Marzo | 129 | 275
  Abril | 18 | 214
  Mayo | 70 | 80
= Suma | 394 | 930
`
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
	second = newSheet(2)
	second.text(300, 110, "Hermosillo, a 25 de agosto de").text(150, 128, "OFICIALÍA MAYOR").text(400, 128, "2022")
	months(second, 240, []string{"Abril", "18", "214"}, []string{"Mayo", "70", "80"}, []string{"Suma", "394", "930"})
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Errorf("the end of a date: %s", diff)
	}
	sessions := func(s *sheet, y float64, rows ...[]string) {
		for i, r := range rows {
			at := y + 16*float64(i)
			s.text(150, at, r[0]).text(225, at, r[1]).right(390, at, r[2]).right(460, at, r[3])
		}
	}
	first, second = newSheet(1), newSheet(2)
	names := []string{"Sesión", "Fecha", "Acuerdos", "Asistentes"}
	sessions(first, 640, names, []string{"Primera", "01/05/2022", "15", "27"}, []string{"Segunda", "21/02/2022", "15", "9"}, []string{"Tercera", "12/08/2022", "25", "6"})
	sessions(second, 200, names, []string{"Cuarta", "07122022", "18", "J7"}, []string{"TOTAL", "", "150", "80"})
	want = `t1 
# Fecha | Acuerdos | Asistentes
  Primera | 2022-05-01 | 15 | 27
  Segunda | 2022-02-21 | 15 | 9
  Tercera | 2022-08-12 | 25 | 6
  Cuarta | 2022-12-07 | 18 | null(J7)
= TOTAL | null() | 150 | 80
`
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}

// TestOtherNamesOverPages: what has names of its own on the next page is another table.
func TestOtherNamesOverPages(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	set := func(s *sheet, y float64, r ...string) {
		s.text(150, y, r[0]).text(225, y, r[1]).right(390, y, r[2]).right(460, y, r[3])
	}
	for i, r := range [][]string{{"Sesión", "Fecha", "Acuerdos", "Asistentes"}, {"Primera", "01/05/2022", "15", "27"}, {"Segunda", "21/02/2022", "15", "9"}, {"Tercera", "12/08/2022", "25", "6"}} {
		set(first, 640+16*float64(i), r...)
	}
	set(second, 200, "Zona", "Plano", "Escala", "Lámina")
	set(second, 216, "Norte", "07122022", "18", "7")
	if found := build(t, first, second); len(found[0].Table.Rows) != 3 {
		t.Errorf("joined: %s", printed(found))
	}
}

// TestStampedLines: the lines beside a receiver's stamp and what is read in it are no table;
// rows with names are, whatever they say.
func TestStampedLines(t *testing.T) {
	set := func(s *sheet, y float64, r ...string) {
		s.text(100, y, r[0]).text(330, y, r[1]).right(500, y, r[2])
	}
	s := newSheet(1)
	set(s, 300, "C.P. BEATRIZ ORDÓÑEZ", "RECIBIDO UNIDAD", "1")
	set(s, 316, "SUBDIRECTORA DE ENLACE", "19/02/2020", "8")
	if found := build(t, s); len(found) > 0 {
		t.Errorf("a table: %s", printed(found))
	}
	s = newSheet(1)
	set(s, 284, "Expediente", "Estado", "Fojas")
	set(s, 300, "EXP-001", "RECIBIDO", "17")
	set(s, 316, "EXP-002", "TURNADO", "28")
	if found := build(t, s); len(found) != 1 || len(found[0].Table.Rows) != 2 {
		t.Errorf("no table: %s", printed(found))
	}
}

// TestTextBelowAList: a line of text with a number, below a list, is none of its points.
func TestTextBelowAList(t *testing.T) {
	for list, want := range map[string]string{
		"Primer trimestre 2,987\nSegundo trimestre 3,094\nTercer trimestre 3,285\nRespuesta al cuestionamiento identificado con el número 4 del bloque":   "t1 \n# \n  Primer trimestre | 2987\n  Segundo trimestre | 3094\n  Tercer trimestre | 3285\n",
		"Alta por traslado 3,078\nBaja definitiva 1,293\nCambio de domicilio 225\nEl trámite tiene un costo de $ 1,245.00 por hoja certificada, a partir": "t1 \n# \n  Alta por traslado | 3078\n  Baja definitiva | 1293\n  Cambio de domicilio | 225\n",
	} {
		found, _ := told(newSheet(1).setText(200, "se registraron los siguientes números:\n"+list))
		if diff := cmp.Diff(want, printed(found)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestLetterheadsWithSpecks: a letterhead's line right over the rest of a table is no title
// of it, though a speck was read as a sign there; a title of another year is one.
func TestLetterheadsWithSpecks(t *testing.T) {
	for _, c := range []struct {
		over   string
		tables int
	}{{"'GUARDIA NACIONAL", 1}, {"Folios turnados en 2021", 2}} {
		first, second := newSheet(1), newSheet(2)
		first.text(200, 60, "GUARDIA NACIONAL").text(200, 90, "Folios turnados en 2020")
		second.text(200, 110, c.over)
		for i, r := range [][2]string{{"Mes", "Folios"}, {"Enero", "141"}, {"Febrero", "36"}, {"Marzo", "129"}} {
			first.text(200, 640+16*float64(i), r[0]).right(330, 640+16*float64(i), r[1])
		}
		for i, r := range [][2]string{{"Mayo", "18"}, {"Junio", "70"}, {"Total", "394"}} {
			second.text(200, 128+16*float64(i), r[0]).right(330, 128+16*float64(i), r[1])
		}
		if found := build(t, first, second); len(found) != c.tables {
			t.Errorf("under %q: %s", c.over, printed(found))
		}
	}
}

// TestMemorandumsHeadsHigher: the addressee and the subject that a memorandum repeats stand higher on its
// second page, below a smaller letterhead: they part no table. Other prose does.
func TestMemorandumsHeadsHigher(t *testing.T) {
	const addressee, subject = "PARA: LIC. IRMA LETICIA LOZANO DE LA CRUZ, SECRETARIA TÉCNICA", "ASUNTO: Se informa lo conducente respecto de la solicitud 0113900126620"
	for _, c := range []struct {
		above  [2]string
		tables int
	}{
		{[2]string{addressee, subject}, 1},
		{[2]string{"Por lo que hace a la segunda parte de la solicitud se informa", "que la unidad no cuenta con otra tabla que la siguiente:"}, 2},
	} {
		first, second := newSheet(1), newSheet(2)
		first.text(72, 250, addressee).text(72, 270, subject)
		second.text(72, 170, c.above[0]).text(72, 190, c.above[1])
		first.text(72, 600, "Citas programadas por concepto")
		for i, r := range [][]string{{"Concepto", "Altas", "Bajas"}, {"Prórroga", "141", "22"}, {"Renovación", "36", "17"}, {"Reposición", "129", "30"}} {
			first.text(72, 640+16*float64(i), r[0]).right(250, 640+16*float64(i), r[1]).right(330, 640+16*float64(i), r[2])
		}
		for i, r := range [][]string{{"Alta de oficio", "18", "24"}, {"Baja definitiva", "70", "66"}, {"Otros", "94", "12"}} {
			second.text(72, 216+16*float64(i), r[0]).right(250, 216+16*float64(i), r[1]).right(330, 216+16*float64(i), r[2])
		}
		if found := build(t, first, second); len(found) != c.tables {
			t.Errorf("under %q: %s", c.above, printed(found))
		}
	}
}

// TestNamesHardlyRead: the names that the rest of a table repeats were hardly read, but for that of its
// labels: they make no other table of it. Of other labels they do.
func TestNamesHardlyRead(t *testing.T) {
	for labels, tables := range map[string]int{"Oficina": 1, "Concepto": 2} {
		first, second := newSheet(1), newSheet(2)
		first.text(200, 620, "Licencias emitidas por oficina")
		for i, r := range [][2]string{{"Oficina", "Casos"}, {"Centro", "141"}, {"Colinas", "36"}, {"Jardines", "129"}} {
			first.text(200, 640+16*float64(i), r[0]).right(330, 640+16*float64(i), r[1])
		}
		for i, r := range [][2]string{{labels, "e"}, {"Lomas", "18"}, {"Norte", "70"}, {"Oriente", "39"}} {
			second.text(200, 128+16*float64(i), r[0]).right(330, 128+16*float64(i), r[1])
		}
		second.Words[1].Confidence = 0.7
		if found := build(t, first, second); len(found) != tables {
			t.Errorf("under %q: %s", labels, printed(found))
		}
	}
}

// TestDebrisBetweenRows: what was read of what is left of a rule between two rows parts no table, nor does what
// passes for a row of it.
func TestDebrisBetweenRows(t *testing.T) {
	for confidence, tables := range map[float64]int{0.3: 1, 0.95: 2} {
		s := newSheet(1).text(72, 184, "Adeudos cancelados de enero a mayo")
		for i, r := range [][]string{{"Mes", "Cantidad"}, {"Enero", "406"}, {"Febrero", "389"}, {"Marzo", "203"}, {"Abril", "175"}, {"Mayo", "286"}, {"Total", "2038"}} {
			y := 200 + 16*float64(i)
			if i > 3 {
				y += 20
			}
			s.text(72, y, r[0]).right(250, y, r[1])
		}
		n := len(s.Words)
		s.text(68, 264, "E").text(190, 264, "1").text(240, 264, "al")
		for i := range s.Words[n:] {
			s.Words[n+i].Confidence = confidence
		}
		if found := build(t, s); len(found) != tables {
			t.Errorf("read at %v: %s", confidence, printed(found))
		}
	}
}

// TestTotalUnderRepeatedNames: a total alone on the next page, under the names that stood lower on the page
// before, is its table's.
func TestTotalUnderRepeatedNames(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	for i, r := range [][3]string{{"Unidad", "Recibidos", "Concluidos"}, {"Chiapas", "224", "104"}, {"Sonora", "319", "212"}, {"Jalisco", "111", "300"}} {
		first.text(200, 640+16*float64(i), r[0]).right(300, 640+16*float64(i), r[1]).right(380, 640+16*float64(i), r[2])
	}
	for i, r := range [][3]string{{"Unidad", "Recibidos", "Concluidos"}, {"Total", "654", "616"}} {
		second.text(200, 100+16*float64(i), r[0]).right(300, 100+16*float64(i), r[1]).right(380, 100+16*float64(i), r[2])
	}
	if found := build(t, first, second); len(found) != 1 || len(found[0].Table.Totals) != 1 {
		t.Error(printed(found))
	}
}

// TestTwoRowsOverAPageBreak: two rows without names at the head of a page are the rest of the table before the
// page break, though a fragment stands between; after prose they are no table.
func TestTwoRowsOverAPageBreak(t *testing.T) {
	for _, c := range []struct {
		finished bool
		want     int
	}{{false, 5}, {true, 4}} {
		first, second := newSheet(1), newSheet(2)
		rows := [][2]string{{"Entidad", "Casos"}, {"Chiapas", "224"}, {"Colima", "319"}, {"Oaxaca", "111"}}
		if c.finished {
			rows = append(rows, [2]string{"Total", "654"})
		}
		for i, r := range rows {
			first.text(200, 640+16*float64(i), r[0]).right(256, 640+16*float64(i), r[1])
		}
		first.text(72, 735, "Av. Insurgentes Sur").right(540, 735, "1685")
		second.text(200, 176, "Sinaloa").right(256, 176, "627").text(200, 192, "Sonora").right(256, 192, "602")
		second.prose(260, 4)
		found := build(t, first, second)
		if len(found) != 1 || len(found[0].Table.Rows)+len(found[0].Table.Totals) != c.want {
			t.Error(printed(found))
		}
	}
}

// TestSubtotalsOnLines: the lines of a subtotal's label are its own, not the row's above.
func TestSubtotalsOnLines(t *testing.T) {
	s := newSheet(1).text(72, 184, "Quejas por zona").text(100, 200, "Unidad").right(300, 200, "Cantidad")
	for i, r := range [][]string{{"Coahuila", "1,000"}, {"Durango", "328"}, {"Guerrero", "880"}, {"Subtotal"}, {"Región", "2,208"}, {"Pacífico"}, {"Michoacán", "323"}, {"Nayarit", "754"}, {"Sinaloa", "844"}} {
		y := 216 + []float64{0, 15.4, 30.8, 43.2, 55.5, 66.1, 80.7, 95, 109.2}[i]
		s.text(100, y, r[0])
		if len(r) > 1 {
			s.right(300, y, r[1])
		}
	}
	var sums []string
	for _, f := range build(t, s) {
		for _, r := range f.Table.Totals {
			sums = append(sums, r.Label)
		}
	}
	if want := []string{"Subtotal Región Pacífico"}; !cmp.Equal(want, sums) {
		t.Error(sums)
	}
}

// TestFragmentAmongMonths: what stands alone in a frame of the next page's letterhead is no row of a table by months,
// which goes on below it.
func TestFragmentAmongMonths(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	head(first)
	head(second)
	first.table(80, 640, []float64{80, 60, 60}, "all", []string{"Mes", "Altas", "Bajas"}, []string{"Enero", "4,360", "812"}, []string{"Febrero", "594", "873"}, []string{"Marzo", "3,177", "943"})
	second.table(140, 160, []float64{60, 20}, "all", []string{"entregadas", "1"})
	second.table(80, 230, []float64{80, 60, 60}, "all", []string{"Abril", "936", "582"}, []string{"Mayo", "3,651", "691"}, []string{"TOTAL", "12,718", "3,901"})
	want := "t1 \n# Altas | Bajas\n  Enero | 4360 | 812\n  Febrero | 594 | 873\n  Marzo | 3177 | 943\n  Abril | 936 | 582\n  Mayo | 3651 | 691\n= TOTAL | 12718 | 3901\n"
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}

// TestTotalBelowNamesOverPages: a total that stands alone under repeated names on the next page is the table's.
func TestTotalBelowNamesOverPages(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	head(first)
	head(second)
	names := []string{"Mes", "Altas", "Bajas"}
	first.table(80, 640, []float64{80, 60, 60}, "all", names, []string{"Octubre", "4,360", "812"}, []string{"Noviembre", "594", "873"}, []string{"Diciembre", "3,177", "943"})
	second.table(80, 160, []float64{80, 60, 60}, "none", names, []string{"Total general", "8,131", "2,628"})
	want := "t1 \n# Altas | Bajas\n  Octubre | 4360 | 812\n  Noviembre | 594 | 873\n  Diciembre | 3177 | 943\n= Total general | 8131 | 2628\n"
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}
