package check

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// lower moves the rows of a table from one on down the page, or to the next one.
func lowered(t schema.Table, from int, by float64) schema.Table {
	for _, rows := range [][]schema.Row{t.Rows, t.Totals} {
		for i := range rows {
			for k := range rows[i].Cells {
				e := rows[i].Cells[k].Evidence
				switch {
				case e == nil, e.Start < from*10:
				case by == 0:
					e.Page++
				default:
					e.Box[1], e.Box[3] = e.Box[1]+by, e.Box[3]+by
				}
			}
		}
	}
	return t
}

// native makes a table's figures the file's own text.
func native(t schema.Table) schema.Table {
	for _, rows := range [][]schema.Row{t.Rows, t.Totals} {
		for i := range rows {
			for k := range rows[i].Cells {
				if e := rows[i].Cells[k].Evidence; e != nil {
					e.Origin = schema.Native
				}
			}
		}
	}
	return t
}

// texts has some columns hold texts, days among them.
func texts(t schema.Table, columns ...int) schema.Table {
	for _, r := range t.Rows {
		for _, c := range columns {
			r.Cells[c].Value = schema.String(r.Cells[c].Text)
		}
	}
	return t
}

func TestRows(t *testing.T) {
	speck := illegible(tab("t1", "A", "x | 120 | 2400", "y | 15 | 3", "x | 120 | 1"), 2, 1, "24.00-")
	for _, c := range []struct {
		name  string
		table schema.Table
		want  []string
	}{
		{"a month left out", tab("t1", "A", "Enero | 5", "Febrero | 6", "Abril | 7"), []string{"t1 missing_period: enero-abril/marzo source"}},
		{"months left out", tab("t1", "A", "Enero | 5", "Febrero | 6", "Marzo | 6", "Mayo | 7", "Agosto | 1"), []string{"t1 missing_period: enero-agosto/abril, junio, julio source"}},
		{"a month's name misread", tab("t1", "A", "Enero | 5", "Marzo | 6", "Abril | 7", "Mayo | 7", "Junio | 8", "Jutio | 9"), []string{"t1 missing_period: enero-julio/febrero source"}},
		{"the month after the one left out is misread", tab("t1", "A", "Enero | 5", "Febrero | 6", "Marzo | 7", "Abril? | 7", "Juno | 8", "Julio | 9"), []string{"t1 missing_period: enero-julio/mayo source"}},
		{"a name misread in two letters between its neighbours", tab("t1", "A", "Enero | 5", "Febrero | 6", "Marzo | 7", "Abni | 7", "Mayo | 8", "Julio | 9"), []string{"t1 missing_period: enero-julio/junio source"}},
		{"a name that may be of two months", tab("t1", "A", "Enero | 5", "Febrero | 6", "Marzo | 7", "Abril | 7", "Juio | 8", "Agosto | 9"), nil},
		{"some of a year's months", tab("t1", "A", "Marzo | 5", "Abril | 6", "Mayo | 7"), nil},
		{"every other month", tab("t1", "A", "Enero | 5", "Marzo | 6", "Mayo | 7"), nil},
		{"months in which something happened", tab("t1", "A", "Enero | 5", "Febrero | 6", "Mayo | 7", "Octubre | 7"), nil},
		{"months out of order", tab("t1", "A", "Febrero | 5", "Enero | 6", "Abril | 7"), nil},
		{"two years' months", tab("t1", "A", "Noviembre 2020 | 5", "Diciembre 2020 | 6", "Febrero 2021 | 7"), []string{"t1 missing_period: noviembre 2020-febrero 2021/enero 2021 source"}},
		{"a year left out", tab("t1", "A 2018-2022", "2018 | 5", "2019 | 6", "2020 | 6", "2022 | 7"), []string{"t1 missing_period: 2018-2022/2021 source"}},
		{"the title lists the years", tab("t1", "A 2018, 2019 y 2021", "2018 | 5", "2019 | 6", "2021 | 7"), nil},
		{"every third year", tab("t1", "A", "2015 | 5", "2018 | 6", "2021 | 7"), nil},
		{"a quarter left out", tab("t1", "A", "Primer trimestre | 5", "Segundo trimestre | 6", "4o. Trimestre | 7"), nil},
		{"quarters", tab("t1", "A", "Primer trimestre | 5", "Segundo trimestre | 6", "Cuarto trimestre | 7"), []string{"t1 missing_period: primer trimestre-cuarto trimestre/tercer trimestre source"}},
		{"quarters by their months", tab("t1", "A", "Enero - Marzo | 5", "Abril - Junio | 6", "Julio - Septiembre | 7"), nil},
		{"a year among the columns", tab("t1", "A", "# | 2018 | 2019 | 2021", "x | 1 | 5 | 2", "y | 3 | 4 | 5"), []string{"t1 missing_period: 2018-2021/2020 source"}},
		{"a gap in the print", lowered(tab("t1", "A", "Enero | 5", "Febrero | 6", "Abril | 7", "=TOTAL | 25"), 2, 0.01), []string{"t1 unreadable_cell: / undetermined", "t1 missing_period: enero-abril/marzo undetermined"}},
		{"a gap, and the rest adds up", lowered(tab("t1", "A", "Enero | 5", "Febrero | 6", "Abril | 7", "=TOTAL | 18"), 2, 0.01), []string{"t1 missing_period: enero-abril/marzo source"}},
		{"a page ends", lowered(tab("t1", "A", "Enero | 5", "Febrero | 6", "Abril | 7"), 2, 0), []string{"t1 missing_period: enero-abril/marzo undetermined"}},

		{"a row twice", tab("t1", "A", "x | 120", "y | 15", "x | 120"), []string{"t1 duplicate_row: x/ source"}},
		{"a row twice, of which a figure has a speck", speck, []string{"t1 duplicate_row: x/ source", "t1 unreadable_cell: 24.00-/ ocr"}},
		{"a row of two figures twice", tab("t1", "A", "x | 1 | 2", "x | 1 | 2", "y | 1 | 3"), []string{"t1 duplicate_row: x/ source"}},
		{"a row twice, a letter of whose name is misread", tab("t1", "A", "Uniformes | 620 | 357", "Unitormes | 620 | 357", "y | 1 | 3"), []string{"t1 duplicate_row: Uniformes/ source"}},
		{"names alike but for a number", tab("t1", "A", "Módulo 1 | 620 | 357", "Módulo 2 | 620 | 357", "y | 1 | 3"), nil},
		{"names alike of a figure by itself", tab("t1", "A", "Uniformes | 620", "Unitormes | 620", "y | 1"), nil},
		{"a small figure twice", tab("t1", "A", "x | 12", "y | 15", "x | 12"), nil},
		{"a quarter's small figure twice", tab("t1", "A", "Primer trimestre | 42", "Segundo trimestre | 52", "Segundo trimestre | 52", "Tercer trimestre | 63"), []string{"t1 duplicate_row: Segundo trimestre/ source"}},
		{"zeros twice", tab("t1", "A", "x | 0 | 0", "y | 15 | 2", "x | 0 | 0"), nil},
		{"other figures", tab("t1", "A", "x | 120", "y | 15", "x | 121"), nil},
		{"a list of things", tab("t1", "A", "Multa | 500", "Multa | 500", "Multa | 700", "Recargo | 100"), nil},
		{"groups", tab("t1", "A", "Hombres | 120", "Mujeres | 15", "=Subtotal | 135", "Hombres | 120", "Mujeres | 20", "=Subtotal | 140"), nil},
		{"two digits by themselves", tab("t1", "Visitas", "Norte 1 | 83", "Norte Dos | 83", "Norte Dos | 83", "y | 15"), nil},
		{"two digits by themselves of a table by offices", tab("t1", "Visitas por oficina", "Centro | 83", "Delegación | 83", "Delegación | 83", "y | 15"), []string{"t1 duplicate_row: Delegación/ source"}},
		{"one digit of a table by offices", tab("t1", "Visitas por oficina", "Centro | 8", "Delegación | 8", "Delegación | 8", "y | 15"), nil},
		{"a day and a small figure twice", texts(tab("t1", "A", "1 | 2023-04-08 | 27", "2 | 2023-04-08 | 27", "2 | 2023-04-08 | 27"), 0), []string{"t1 duplicate_row: 2/ source"}},
		{"other days", texts(tab("t1", "A", "1 | 2023-04-08 | 27", "2 | 2023-04-08 | 27", "2 | 2023-04-09 | 27"), 0), nil},
		{"a text broken off", texts(tab("t1", "A", "N-1 | 2023-04-08 | Papelera Anáhuac, S.A. de C.V. | 270", "N-1 | 2023-04-08 | Papelera Anáhuac, S.A.de | 270", "N-2 | 2023-04-08 | Sierra | 13"), 0, 1), []string{"t1 duplicate_row: N-1/ source"}},
		{"another text", texts(tab("t1", "A", "N-1 | 2023-04-08 | Papelera Anáhuac | 270", "N-1 | 2023-04-08 | Papelera Central | 270", "N-2 | 2023-04-08 | Sierra | 13"), 0, 1), nil},
		{"a text broken off, and small figures", texts(tab("t1", "A", "N-1 | 2023-04-08 | Papelera Anáhuac | 27", "N-1 | 2023-04-08 | Papelera | 27", "N-2 | 2023-04-08 | Sierra | 13"), 0, 1), nil},
		{"a row repeated on the next page", lowered(tab("t1", "A", "x | 120", "y | 150", "y | 150", "z | 1", "=TOTAL | 271"), 2, 0), []string{"t1 total_mismatch: 271/421 source", "t1 duplicate_row: y/ source"}},
		{"a row repeated on the next page that explains nothing", lowered(tab("t1", "A", "x | 120", "y | 150", "y | 150", "z | 1", "=TOTAL | 281"), 2, 0), []string{"t1 unreadable_cell: / undetermined", "t1 duplicate_row: y/ source"}},

		{"a zero and an empty cell", native(tab("t1", "A", "# | H", "x | 0", "y | ", "z | 4", "w | 7")), nil},
		{"a zero and an empty cell among others", native(tab("t1", "A", "# | H | M", "x | 0 | 2", "y |  | 3", "z | 4 | 5")), []string{"t1 zero_or_blank: / undetermined"}},
		{"a scan's that adds up", tab("t1", "A", "# | H | M", "x | 0 | 2", "y |  | 3", "z | 4 | 5", "=TOTAL | 4 | 10"), []string{"t1 zero_or_blank: / undetermined"}},
		{"a scan's of which figures may be lost", tab("t1", "A", "# | H | M", "x | 0 | 2", "y |  | 3", "z | 4 | 5"), nil},
		{"empty cells of print do not hide a wrong total", native(tab("t1", "A", "x | 713", "y | ", "z | 335", "w | 784", "=TOTAL | 2704")), []string{"t1 total_mismatch: 2704/1832 source"}},
		{"dashes", native(tab("t1", "A", "# | H | M", "x | 0 | 2", "y | - | 3", "z | 4 | 5")), nil},
		{"the column of a row's only figure shows that it is wrong", tab("t1", "A", "# | 2018 | 2019 | Total", "x | 1,514 | 1,866 | 3,380", "y | 3,173 | 1,817 | 4,990", "z | - | 4,615 | 4,651", "=TOTAL | 4,687 | 8,334 | 13,021"), []string{"t1 total_mismatch: 8334/8298 source", "t1 total_mismatch: 4651/4615 source"}},
		{"other groups of columns show that marks tell nothing", native(tab("t1", "A", "# | H | M | Total | H | M | Total", "x | 145 | 22 | 167 | n.d. | 82 | 82", "y | 158 | n.d. | 318 | 33 | n.d. | 33", "z | 64 | 71 | 135 | 70 | 91 | 161", "w | 81 | 11 | 92 | n.d. | 57 | 57")), []string{"t1 total_mismatch: 318/158 source"}},
		{"one row shows it, and the column of totals is off alike", native(tab("t1", "A", "# | H | M | Total", "v | 130 | n.d. | 130", "w | 126 | 274 | 400", "x | 50 | 270 | 320", "y | 244 | n.d. | 424", "z | 42 | 129 | 171", "=Total | 592 | 673 | 1265")), []string{"t1 total_mismatch: 1265/1445 source", "t1 total_mismatch: 424/244 source"}},
		{"one row shows it, and the column of totals adds up", native(tab("t1", "A", "# | H | M | Total", "v | 130 | n.d. | 130", "w | 126 | 274 | 400", "x | 50 | 270 | 320", "y | 244 | n.d. | 424", "z | 42 | 129 | 171", "=Total | 592 | 673 | 1445")), []string{"t1 total_mismatch: 1445/1265 source"}},
		{"no group shows it", native(tab("t1", "A", "# | H | M | Total | H | M | Total", "x | 145 | 22 | 167 | 41 | 82 | 123", "y | 158 | n.d. | 318 | 33 | n.d. | 53", "z | 64 | 71 | 135 | 70 | 91 | 161", "w | 81 | 11 | 92 | 12 | 57 | 69")), nil},
		{"row sums take blanks for nothing", native(tab("t1", "A", "# | H | M | Total", "x | 0 | 2 | 2", "y |  | 3 | 3", "z | 4 | 5 | 9", "w | 1 | 1 | 2")), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.want == nil {
				c.want = []string{}
			}
			doc := document(c.table)
			doc.Oficios[0].Pages = []int{1, 2}
			if diff := cmp.Diff(c.want, told(checked(doc))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRowMessages(t *testing.T) {
	for _, c := range []struct {
		table  schema.Table
		en, es string
	}{
		{
			tab("t1", "ALTAS", "Enero | 5", "Febrero | 6", "Abril | 7"),
			`The series enero-abril of table "ALTAS" leaves out marzo.`, "La serie enero-abril de la tabla «ALTAS» omite marzo.",
		},
		{
			tab("t1", "ALTAS", "x | 120", "y | 15", "x | 120"),
			`The row "x" stands twice in table "ALTAS", with the same figures.`, "El renglón «x» aparece dos veces en la tabla «ALTAS», con las mismas cifras.",
		},
		{
			native(tab("t1", "ALTAS", "# | H | M", "x | 0 | 2", "y |  | 3", "z | 4 | 5")),
			`Table "ALTAS" prints zeros but leaves 1 cell empty, without saying whether there was nothing or it is not known: y / H.`,
			"La tabla «ALTAS» imprime ceros pero deja 1 celda vacía, sin decir si no hubo nada o no se sabe: y / H.",
		},
	} {
		found := checked(document(c.table))
		if len(found) != 1 || found[0].Message != c.en || found[0].MessageES != c.es {
			t.Errorf("%+v", found)
		}
	}
}

// oficios puts tables into an oficio each.
func oficios(tables ...schema.Table) *schema.Document {
	doc := &schema.Document{}
	for i, t := range tables {
		doc.Oficios = append(doc.Oficios, schema.Oficio{ID: fmt.Sprint("o", i+1), Pages: []int{1}, Tables: []schema.Table{t}})
	}
	return doc
}

func TestSameQuantity(t *testing.T) {
	annual := tab("t1", "VISITAS DE INSPECCIÓN 2020-2021", "2020 | 770", "2021 | 1,300", "=TOTAL | 2,070")
	states := func(title string) schema.Table {
		return tab("t2", title, "Colima | 200", "Jalisco | 400", "Sonora | 603", "=Total | 1,203")
	}
	monthly := tab("t1", "Visitas de inspección por mes, 2021", months12(110, 1320)...)
	part := tab("t1", "Visitas de inspección por mes, 2021", "Enero | 500", "Febrero | 600", "=TOTAL | 1,100")
	titled := func(table schema.Table, title string) schema.Table { table.Title = title; return table }
	slip := tab("t1", "Visitas de inspección 2021", "Colima | 200", "Jalisco | 400", "Sonora | 630", "=Total | 1,230")
	another := tab("t1", "Visitas de inspección 2021", "Colima | 20", "Jalisco | 410", "Sonora | 630", "=Total | 1,060")
	const bySex = "Visitas de inspección por entidad federativa y sexo, 2021"
	for _, c := range []struct {
		name string
		doc  *schema.Document
		want []string
	}{
		{"a year by states", document(annual, states(bySex)), []string{"t2 cross_table_mismatch: 1203/1300 source"}},
		{"in another oficio", oficios(annual, states(bySex)), []string{"t2 cross_table_mismatch: 1203/1300 source"}},
		{"of another year", document(annual, states("Visitas de inspección por entidad federativa, 2019")), nil},
		{"of a part of the subject", document(annual, states("Visitas de inspección extraordinarias por entidad federativa, 2021")), nil},
		{"of a part of the year", document(annual, states("Visitas de inspección por entidad federativa, primer semestre de 2021")), nil},
		{"of some months", document(annual, states("Visitas de inspección de enero a junio de 2021")), nil},
		{"by states and by months", document(monthly, states(bySex)), []string{"t2 cross_table_mismatch: 1203/1320 source"}},
		{"some months of it", document(part, states(bySex)), nil},
		{"units have figures of their own", oficios(monthly, states(bySex)), nil},
		{"the same rows in two oficios", oficios(slip, states("Visitas de inspección 2021")), []string{"t2 cross_table_mismatch: 1203/1230 source"}},
		{"rows alike by name alone", oficios(another, states("Visitas de inspección 2021")), nil},
		{"one title for years and a year, of a word that fits any table and another", oficios(titled(annual, "EXPEDIENTES RADICADOS 2020-2021"), titled(monthly, "Expedientes radicados 2021")), []string{"t1 cross_table_mismatch: 1320/1300 source"}},
		{"titles that differ by such a word", oficios(titled(annual, "ASUNTOS RADICADOS 2020-2021"), titled(monthly, "Expedientes radicados 2021")), nil},
		{"a title without subject", oficios(titled(slip, "2021"), states("2021")), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.want == nil {
				c.want = []string{}
			}
			if diff := cmp.Diff(c.want, told(checked(c.doc))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
