package table

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// setText sets lines of text from y down.
func (s *sheet) setText(y float64, text string) *sheet {
	for l := range strings.SplitSeq(text, "\n") {
		s.text(72, y, l)
		y += 14
	}
	return s
}

// told finds the tables that the sheets' text tells.
func told(sheets ...*sheet) ([]Found, []*layout.Page) {
	var pages []*layout.Page
	var body []layout.Line
	for _, s := range sheets {
		p := s.laid()
		pages, body = append(pages, p), append(body, p.Lines...)
	}
	return WithTold(nil, pages, body), pages
}

// months is the table that several sentences tell.
const months = "t1 \n# \n  Enero | 2468\n  Febrero | 2735\n  Marzo | 1904\n"

// TestNotTold: numbers in prose that are no series.
func TestNotTold(t *testing.T) {
	for _, text := range []string{
		"con fundamento en los artículos 3, fracción I, 4 y 6, 113 fracción V y 116 de la Ley General",
		"artículos 6, apartado A, 16, segundo párrafo, 108 y 113, fracción I, de la Ley Federal; 4, 12 y 20 del Reglamento",
		"Artículo 113 fracción 2, Artículo 110 fracción 4, Artículo 6 fracción 1",
		"Artículo 3 de la Ley de Migración, 4 de la Ley General y 5 de la Ley Federal",
		"los días 30 de mayo de 2022, 4 de junio de 2022 y 5 de julio de 2022",
		"el 12 de enero, 15 de febrero y 3 de marzo",
		"Enero 2019, Febrero 2019 y Marzo 2020",
		"los oficios 123 de 2018, 124 de 2019 y 125 de 2020",
		"Calle Ocho número 12, Colonia Centro, Código Postal 06000, Piso 3, Oficina 201",
		"Reforma 222, Piso 14, Torre 3, Despacho 1204",
		"Domicilio: Reforma 222, Piso 14, Torre 3",
		"Tel. 55 1234 5678, Ext. 1204, Fax 5512, Conmutador 5300",
		"Folio: 123, Tomo: 4, Fojas: 25",
		"en los años 2017, 2018, 2019, 2020 y 2021",
		"2017 2018 2019 2020 2021 2022",
		"Introducción ..... 3\nAntecedentes ..... 12\nConclusiones ..... 145",
		"Enero 2,468, Febrero 2,735 y otros",
		"en 2018 se detuvo a 45 personas, en 2019 se liberó a 50 y en 2020 murieron 3",
		"Enero 12 altas, Febrero 3 bajas, Marzo 4 cambios y Abril 5 altas",
		"1. Cuántas personas fueron atendidas en 2019\n2. Cuántas personas salieron en 2020\n3. Cuántas murieron en 2021",
		"se pagó a la empresa Alfa $2,345.00, por lo que Beta recibió 12 equipos y Gama cobró 15%",
		"3 computadoras, 2 impresoras y 1 escáner",
		"Enero 2,468, Febrero 2,735, Marzo 1,904, Abril con excepción de 13, Mayo 24",
		"Mesa 4, Enero 2,468, Enero 2,735 y Enero 1,904",
	} {
		if found, _ := told(newSheet(1).setText(100, text)); len(found) > 0 {
			t.Errorf("%s: %s", text, printed(found))
		}
	}
}

func TestTold(t *testing.T) {
	total := "= total | 7107\n"
	lower := strings.NewReplacer("Enero", "enero", "Febrero", "febrero", "Marzo", "marzo").Replace(months)
	states := "t1 \n# \n  Aguascalientes | 684\n  Campeche | 2499\n  Guanajuato | 8721\n  Jalisco | 1541\n= total | 13445\n"
	years := "t1 \n# \n  2018 | 85634\n  2019 | 195850\n  2020 | 33187\n"
	offices := "t1 \n# \n  Oficina Central | 3592\n  Delegación Norte | 3346\n  Módulo Aeropuerto Internacional | 52\n"
	for text, want := range map[string]string{
		"En 2019 se registraron: Enero 2,468, Febrero 2,735 y Marzo 1,904, para un total de 7,107.":                 months + total,
		"En 2019 se registraron: Enero 2,468,\nFebrero 2,735 y Marzo\n1,904, lo que da un total\nde 7,107.":         months + total,
		"Enero: 2,468; Febrero: 2,735; Marzo: 1,904.":                                                               months,
		"Enero: 2,468; Febrero: 2,735; y Marzo: 1,904; en total, 7,107.":                                            months + total,
		"Se tuvieron 2,468 en enero, 2,735 en febrero y 1,904 en marzo, dando un total de 7,107 visitas.":           lower + total,
		"Se tuvieron 2,468 visitas en enero, 2,735 en febrero y 1,904 en marzo.":                                    lower,
		"En enero se registraron 2,468, en febrero 2,735 y en marzo 1,904.":                                         lower,
		"En el mes de enero, 2,468; en el mes de febrero, 2,735; y en el mes de marzo, 1,904.":                      lower,
		"Enero (2,468), Febrero (2,735) y Marzo (1,904).":                                                           months,
		"Enero 2,468 (dos mil cuatrocientos sesenta y ocho), Febrero 2,735 (dos mil) y Marzo 1,904 (mil).":          months,
		"2018: 85,634, 2019: 195,850 y 2020: 33,187":                                                                years,
		"en 2018, 85,634; en 2019, 195,850; y en 2020, 33,187, conforme al artículo 3 de la Ley.":                   years,
		"Fueron 85,634 en 2018, 195,850 en 2019 y 33,187 en 2020.":                                                  years,
		"en 2018 se recibieron 85,634 solicitudes, en 2019 se recibieron 195,850 solicitudes y en 2020 33,187.":     years,
		"Aguascalientes 684, Campeche 2,499, Guanajuato 8,721 y Jalisco 1,541 (total 13,445)":                       states,
		"Aguascalientes 684, Campeche 2.499, Guanajuato 8,721, e Jalisco 1,541. Total: 13,445.":                     strings.Replace(states, "total", "Total", 1),
		"Como sigue: Oficina Central 3,592, Delegación Norte 3,346 y Módulo Aeropuerto Internacional 52.":           offices,
		"Las cifras son:\nOficina Central 3,592\nDelegación Norte 3,346\nMódulo Aeropuerto Internacional 52\nFin.":  offices,
		"Los siguientes\nEnero 2,468\nFebrero 2,735\nMarzo 1,904\ntal 7,107\nNo pasa inadvertido":                   months + "= tal | 7107\n",
		"Los siguientes\nEnero 2,468\nFebrero 2,735\nMarzo 1,904\ntal 7,170\nNo pasa inadvertido":                   months + "= tal | 7170\n", // though it is not their sum
		"Los siguientes\nEnero 2,468\nFebrero 2,735\nMarzo 1,904\nTotol 7,107\nNo pasa inadvertido":                 months + "= Totol | 7107\n",
		"Las cifras son:\nTrámite ordinario 2,314\nRenovación 2,675\nAlta de oficio 342\nTotal 5,331":               "t1 \n# \n  Trámite ordinario | 2314\n  Renovación | 2675\n  Alta de oficio | 342\n= Total | 5331\n",
		"Los siguientes\nEnero 2,468\nFebrero 2,735\nMarzo 1,904\nTotal 7,107\nNo pasa inadvertido":                 months + "= Total | 7107\n",
		"Los siguientes\nEnero .......... 2,468\nFebrero ........ 2,735\nMarzo.........1,904\nTotal ........ 7,107": months + "= Total | 7107\n",
		"a) Enero: 2,468;\nb) Febrero: 2,735, y\nc) Marzo: 1,904.":                                                  months,
		"1. Enero: 2,468\n2. Febrero: 2,735\n3. Marzo: 1,904":                                                       months,
		"a) Enero: 2,468; b) Febrero: 2,735; y c) Marzo: 1,904.":                                                    months,
		"Enero 2,468, Febrere 2,735, Marzo 1,904 y Abril 2.":                                                        months + "  Abril | 2\n",
		"como sigue: altas: 231; bajas: 112; cambios: 14.":                                                          "t1 \n# \n  altas | 231\n  bajas | 112\n  cambios | 14\n",
		"Fueron 24 hondureños, 15 guatemaltecos y 3 salvadoreños.":                                                  "t1 \n# \n  hondureños | 24\n  guatemaltecos | 15\n  salvadoreños | 3\n",
		"Los siguientes\nEnero 2;468\nFebrero 2,735\nMarzo 1,904\nTotal 7:107\nNo pasa inadvertido":                 months + "= Total | 7107\n",
		"Las cifras son: Enero: 2,468, Febrero: 2,735, y.Marzo: 1,904; en total, 7,107.":                            months + total,
		"Como sigue: Enero 2,468, Febrero 2,735, y Marzo-\n1,904.\nAl efecto se inserta.":                           months,
		"Como sigue: Enero 2,468, Febrero 2,735, y Marzo-\n1,904\nAl efecto se inserta.":                            months,
		"Como sigue: Enero 2,468, Febrero 2,735, y Marzo\n1,904\nAl efecto se inserta.":                             months,
		"Enero: 2,468, Febrero: 2,735 y Marzo: 1,904.\nEl total asciende a 7,701 quejas, según se muestra:":         months,
		"Enero: 2,468, Febrero: 2,735 y Marzo: 1,904.\nEl total asciende a 7,107 quejas. Lo anterior se muestra:":   months + total,
		"Las cifras son: Enero; 2,468, Febrero: 2,735 y Marzo: 1,904.":                                              months,
		"Como sigue: Enero 2,468, Febrero\nz\n2,735 y Marzo1,904; en total, 7,107.":                                 months + total,
		"Se tuvieron\n2,468 en enero\n2,735 en febrero\n1,904 en marzo":                                             lower,
		"primer trimestre: $1,200.50, segundo trimestre: $ 900.00 y tercer trimestre: $30.00":                       "t1 \n# \n  primer trimestre | 1200.5\n  segundo trimestre | 900\n  tercer trimestre | 30\n",
	} {
		found, _ := told(newSheet(1).setText(100, text))
		if diff := cmp.Diff(want, printed(found)); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

// TestToldOverAPageBreak: a sentence goes on after letterheads, which are none of
// the body.
func TestToldOverAPageBreak(t *testing.T) {
	found, pages := told(
		newSheet(1).setText(700, "Se registraron: Aguascalientes 684, San Luis"),
		newSheet(2).setText(100, "Potosí 2,499, Guana-\njuato 8,721 y Jalisco 1,541, para un total de 13,445."),
	)
	want := "t1 \n# \n  Aguascalientes | 684\n  San Luis Potosí | 2499\n  Guanajuato | 8721\n  Jalisco | 1541\n= total | 13445\n"
	if diff := cmp.Diff(want, printed(found)); diff != "" {
		t.Fatal(diff)
	}
	if diff := cmp.Diff([]int{1, 2}, found[0].Table.Pages); diff != "" {
		t.Error(diff)
	}
	if len(found[0].Lines) > 0 {
		t.Errorf("a sentence takes lines: %v", found[0].Lines)
	}
	for _, r := range append(found[0].Table.Rows, found[0].Table.Totals...) {
		checkValue(t, r.Cells[0], pages)
		e := r.Cells[0].Places()[0]
		if got := pages[e.Page-1].Slice(e.Start, e.End); got != r.Cells[0].Text {
			t.Errorf("%q stands where %q is printed", r.Cells[0].Text, got)
		}
	}
}

// TestNoTotalPastAFigure: what stands between the pairs and a total with a figure in it is a pair that
// was not read, and the total sums up more than is there.
func TestNoTotalPastAFigure(t *testing.T) {
	for text, want := range map[string]string{
		"Colima 3,987, Coahuila 1,460, Jalisco 3,640, y Guerrero'349, lo que da un total de 8,768.": "t1 \n# \n  Colima | 3987\n  Coahuila | 1460\n  Jalisco | 3640\n  Guerrero | 349\n= total | 8768\n",
		"Colima 3,987, Coahuila 1,460, Jalisco 3,640, y Guerrero 349, lo que da un total de-9,436.": "t1 \n# \n  Colima | 3987\n  Coahuila | 1460\n  Jalisco | 3640\n  Guerrero | 349\n= total | 9436\n",
		"Colima 3,987, Coahuila 1,460, Jalisco 3,640, y Guerrero-349, lo que da un total de 8,768.": "",
	} {
		found, _ := told(newSheet(1).setText(100, text))
		if diff := cmp.Diff(want, printed(found)); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

// TestToldBelowAHead: a sentence goes on below what the next page's head leaves in the body, a
// word that a page which lies askew has set off its line among it.
func TestToldBelowAHead(t *testing.T) {
	head := "DIRECCIÓN DE PRESUPUESTO\nGuadalajara, Jalisco, a 4 de enero de 2021"
	first := newSheet(1).setText(60, head).setText(700, "Se registraron: Aguascalientes 684, Chiapas")
	second := newSheet(2).setText(60, strings.ReplaceAll(head, ", a", ",")).text(192, 77.5, "a").setText(120, "2,499, Guanajuato 8,721 y Jalisco 1,541.")
	found, _ := told(first, second)
	want := "t1 \n# \n  Aguascalientes | 684\n  Chiapas | 2499\n  Guanajuato | 8721\n  Jalisco | 1541\n"
	if diff := cmp.Diff(want, printed(found)); diff != "" {
		t.Error(diff)
	}
}

// TestToldInReadingOrder: tables follow one another as they stand, and a list's lines
// are its own.
func TestToldInReadingOrder(t *testing.T) {
	s := newSheet(1).setText(60, "Enero 1, Febrero 2 y Marzo 3.")
	s.table(200, 150, countsWidths, "all", counts...)
	s.setText(400, "Como sigue:\nEnero: 4\nFebrero: 5\nMarzo: 6\nAtentamente")
	p := s.laid()
	pages := []*layout.Page{p}
	grids := Build(pages)
	body := slices.DeleteFunc(slices.Clone(p.Lines), func(l layout.Line) bool { return l.Box[1] > 0.17 && l.Box[3] < 0.45 })
	found := WithTold(grids, pages, body)
	var got []string
	for _, f := range found {
		got = append(got, f.Table.Rows[0].Cells[0].Text)
	}
	if diff := cmp.Diff([]string{"1", "1,204", "4"}, got); diff != "" {
		t.Fatal(diff)
	}
	var taken []string
	for _, i := range found[2].Lines[1] {
		taken = append(taken, p.Slice(p.Lines[i].Start, p.Lines[i].End))
	}
	if diff := cmp.Diff([]string{"Enero: 4", "Febrero: 5", "Marzo: 6"}, taken); diff != "" {
		t.Error(diff)
	}
}

// TestAChartsAxisIsNotTold: its labels whose bars are empty stand as a list's.
func TestAChartsAxisIsNotTold(t *testing.T) {
	s := newSheet(1).text(72, 100, "JUNIO").text(150, 100, "4").text(190, 100, "2")
	s.text(72, 114, "MAYO").text(150, 114, "7")
	s.setText(128, "ABRIL 0\nMARZO 0\nFEBRERO 0\nENERO 0")
	if found, _ := told(s); len(found) > 0 {
		t.Error(printed(found))
	}
}

// FuzzTold: whatever the text, tables lie inside it and their figures read as
// they are printed.
func FuzzTold(f *testing.F) {
	for _, text := range []string{
		"Enero 2,468, Febrero 2,735 y Marzo\n1,904, para un total de 7,107.", "a) Enero: 2,468;\nb) Febrero: 2,735, y\nc) Marzo: 1,904.",
		"2018: 85,634, 2019: 195,850 y 2020: 33,187", "24 hondureños, 15 guatemaltecos y 3 salvadoreños", "Enero ...... $ 1\nFebrero.....$2\n(Marzo (3)",
		"1) 2) 3), 4 y 5 en 6, 7 de 8", "Total, Total 3 %, Total", "guana-\njuato 1- \n- e, y ; : .", "en 2018 se 45, en 2019 50, y en 2020, 34 (",
	} {
		f.Add(text, 10)
	}
	f.Fuzz(func(t *testing.T, text string, cut int) {
		if len(text) > 1000 {
			return
		}
		lines := strings.Split(text, "\n")
		cut = min(max(cut, 0), len(lines))
		found, pages := told(newSheet(1).setText(20, strings.Join(lines[:cut], "\n")), newSheet(2).setText(20, strings.Join(lines[cut:], "\n")))
		for _, table := range found {
			checkTable(t, table, pages)
			checkFigures(t, table.Table)
		}
	})
}

// checkFigures checks that each figure is what its text says, in the style of
// all of them.
func checkFigures(t *testing.T, table schema.Table) {
	t.Helper()
	var texts []string
	rows := append(slices.Clone(table.Rows), table.Totals...)
	for _, r := range rows {
		texts = append(texts, r.Cells[0].Text)
	}
	style := StyleOf(texts)
	for _, r := range rows {
		v, ok := r.Cells[0].Value.Num()
		if n, reads := ParseNumber(r.Cells[0].Text, style); ok && reads && n.Value != v {
			t.Errorf("%q is %v, not %v", r.Cells[0].Text, n.Value, v)
		}
	}
}

// TestListOverAPageBreak: a list goes on below the next page's head, whose total is its own.
func TestListOverAPageBreak(t *testing.T) {
	foot := "Paseo de los Lagos 944, Colonia Santa Ana, Ciudad de Toluca"
	head := func(n int, y float64, list string) *sheet {
		return newSheet(n).setText(40, "DIRECCIÓN DE LAGOS Y CANALES").setText(y, list).setText(760, foot)
	}
	found, _ := told(head(1, 690, "Las cifras son:\nEnero 2,468\nFebrero 2,735"), head(2, 80, "Marzo 1,904\nTotal 7,107\nSin otro particular."))
	if diff := cmp.Diff(months+"= Total | 7107\n", printed(found)); diff != "" {
		t.Error(diff)
	}
}

// TestListBelowASpeck: letters that a speck was read as stand between the line that announces a list
// on one page and the list's first line on the next; that line's label is as long as one may be.
func TestListBelowASpeck(t *testing.T) {
	found, _ := told(newSheet(1).setText(700, "Las cifras de trámites recibidos son:"),
		newSheet(2).setText(60, "Zu").setText(90, "Cambio de domicilio o de denominación social 3175\nRenovación 1669\nBaja definitiva 2334\nTotal 7178"))
	want := "t1 \n# \n  Cambio de domicilio o de denominación social | 3175\n  Renovación | 1669\n  Baja definitiva | 2334\n= Total | 7178\n"
	if diff := cmp.Diff(want, printed(found)); diff != "" {
		t.Error(diff)
	}
}
