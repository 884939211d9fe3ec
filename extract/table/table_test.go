package table

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
)

// counts are the rows of the table that most tests set.
var counts = [][]string{
	{"Mes", "Altas", "Bajas"},
	{"Enero", "1,204", "310"},
	{"Febrero", "987", "-"},
	{"Marzo", "12,340", "1,001"},
	{"TOTAL", "14,531", "1,311"},
}

const countsPrinted = `t1 Movimientos del padrón
# Altas | Bajas
  Enero | 1204 | 310
  Febrero | 987 | null(-)
  Marzo | 12340 | 1001
= TOTAL | 14531 | 1311
`

var countsWidths = []float64{90, 60, 60}

// letter sets prose, the table with its caption, and prose.
func letter(s *sheet, rules string) *sheet {
	y := s.prose(120, 4)
	s.text(252, y+10, "Movimientos del padrón")
	y = s.table(200, y+18, countsWidths, rules, counts...)
	s.prose(y+30, 3)
	return s
}

func TestTableIsFound(t *testing.T) {
	shaken := func(slope float64) *sheet {
		s := newSheet(1)
		s.slope, s.shake = slope, rand.New(rand.NewPCG(1, 2))
		return s
	}
	for name, s := range map[string]*sheet{
		"ruled":                     letter(newSheet(1), "all"),
		"half ruled":                letter(newSheet(1), "across"),
		"unruled":                   letter(newSheet(1), "none"),
		"ruled, leaning right":      letter(shaken(0.015), "all"),
		"ruled, leaning left":       letter(shaken(-0.015), "all"),
		"half ruled, leaning right": letter(shaken(0.015), "across"),
		"unruled, leaning left":     letter(shaken(-0.015), "none"),
		"unruled, leaning right":    letter(shaken(0.015), "none"),
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(countsPrinted, printed(build(t, s))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnyMissingRuleDoesNoHarm(t *testing.T) {
	whole := letter(newSheet(1), "all")
	for i := range whole.Rules {
		s := letter(newSheet(1), "all")
		s.Rules = slices.Delete(s.Rules, i, i+1)
		if diff := cmp.Diff(countsPrinted, printed(build(t, s))); diff != "" {
			t.Errorf("without rule %d: %s", i, diff)
		}
	}
}

func TestBrokenRules(t *testing.T) {
	s := letter(newSheet(1), "all")
	random := rand.New(rand.NewPCG(3, 4))
	var broken []page.Rule
	for _, r := range s.Rules {
		a, b := r, r
		axis := 0
		if r.Vertical {
			axis = 1
		}
		cut := r.Box[axis] + (r.Box[axis+2]-r.Box[axis])*(0.2+0.6*random.Float64())
		a.Box[axis+2], b.Box[axis] = cut-0.004, cut+0.004
		broken = append(broken, a, b)
	}
	s.Rules = broken
	if diff := cmp.Diff(countsPrinted, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

// parted sets a table over two sheets; below and above tell what else stands
// there.
func parted(rules string, header bool) (*sheet, *sheet) {
	first, second := newSheet(1), newSheet(2)
	y := first.prose(120, 30)
	first.text(252, y+10, "Movimientos del padrón")
	first.table(200, y+18, countsWidths, rules, counts[:3]...)
	first.text(72, 750, "Calle Ocho número 12, colonia Centro, código postal 06000, Ciudad de México")
	second.text(72, 60, "Secretaría de Asuntos Varios").text(72, 74, "Dirección General del Padrón de Personas Usuarias de la Red de Servicios")
	rest := counts[3:]
	if header {
		rest = append([][]string{counts[0]}, rest...)
	}
	y = second.table(200, 110, countsWidths, rules, rest...)
	second.prose(y+30, 5)
	return first, second
}

func TestTableGoesOnOverAPageBreak(t *testing.T) {
	for _, rules := range []string{"all", "across", "none"} {
		for _, header := range []bool{true, false} {
			first, second := parted(rules, header)
			found := build(t, first, second)
			if diff := cmp.Diff(countsPrinted, printed(found)); diff != "" {
				t.Errorf("rules %s, header repeated %v: %s", rules, header, diff)
				continue
			}
			if diff := cmp.Diff([]int{1, 2}, found[0].Table.Pages); diff != "" {
				t.Error(diff)
			}
		}
	}
}

func TestOnlyTheTotalGoesOver(t *testing.T) {
	for _, rules := range []string{"all", "none"} {
		first, second := newSheet(1), newSheet(2)
		y := first.prose(120, 30)
		first.text(252, y+10, "Movimientos del padrón")
		first.table(200, y+18, countsWidths, rules, counts[:4]...)
		y = second.table(200, 110, countsWidths, rules, counts[4:]...)
		second.prose(y+30, 5)
		if diff := cmp.Diff(countsPrinted, printed(build(t, first, second))); diff != "" {
			t.Errorf("rules %s: %s", rules, diff)
		}
	}
}

func TestTwoTablesStayTwo(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	year := func(s *sheet, y float64, title string, total bool) float64 {
		s.text(245, y, title)
		rows := [][]string{{"Enero", "1,500"}, {"Febrero", "2,500"}}
		if total {
			rows = append(rows, []string{"TOTAL", "4,000"})
		}
		return s.table(200, y+8, []float64{80, 50}, "all", rows...)
	}
	y := year(first, 120, "2019", true)
	year(first, y+24, "2020", false)
	year(second, 120, "2021", false)
	want := `t1 2019
# 
  Enero | 1500
  Febrero | 2500
= TOTAL | 4000
t2 2020
# 
  Enero | 1500
  Febrero | 2500
t3 2021
# 
  Enero | 1500
  Febrero | 2500
`
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}

func TestTextOfALetterIsNoTable(t *testing.T) {
	s := newSheet(1)
	s.text(72, 60, "Secretaría de Asuntos Varios").right(540, 60, "Oficio Núm. SAV/DG/0123/2022")
	s.right(540, 74, "Ciudad de México, a 3 de mayo de 2022").right(540, 88, "Folio: 330012322000123")
	y := s.prose(120, 5)
	for _, q := range []string{"1. Cuántas personas fueron atendidas en 2019", "2. Cuántas personas fueron atendidas en 2020", "3. Cuántas personas fueron atendidas en 2021"} {
		s.text(72, y, q)
		y += 14
	}
	y = s.prose(y+10, 3)
	s.text(72, y+30, "C.c.p. Archivo").text(72, y+44, "Tel. 55 1234 5678, ext. 1204")
	s.rule(72, 700, 540, 700)
	s.text(300, 770, "1 de 12")
	if got := printed(build(t, s)); got != "" {
		t.Errorf("found a table in a letter:\n%s", got)
	}
}

func TestTitleInTheFirstRow(t *testing.T) {
	s := newSheet(1)
	y := s.prose(120, 3)
	s.text(72, y, "obtenidos del registro.")
	y += 12
	s.rule(200, y, 330, y).rule(200, y, 200, y+rowHeight).rule(330, y, 330, y+rowHeight)
	s.text(240, y+11, "ALTAS 2019-2020")
	s.table(200, y+rowHeight, []float64{80, 50}, "all", []string{"2019", "4,100"}, []string{"2020", "5,200"}, []string{"Suma", "9,300"})
	want := "t1 ALTAS 2019-2020\n# \n  2019 | 4100\n  2020 | 5200\n= Suma | 9300\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

func TestRuledTableOfText(t *testing.T) {
	s := newSheet(1)
	s.table(100, 200, []float64{160, 200}, "all",
		[]string{"Nombre", "Cargo"}, []string{"Ana Ruiz", "Analista"}, []string{"Luis Gil", "Jefe de oficina"})
	want := "t1 \n# Cargo\n  Ana Ruiz | Analista\n  Luis Gil | Jefe de oficina\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

func TestYearsHeadColumns(t *testing.T) {
	s := newSheet(1)
	s.table(100, 200, []float64{100, 60, 60, 60}, "none",
		[]string{"Concepto", "2019", "2020", "Total"}, []string{"Altas", "10", "20", "30"}, []string{"Bajas", "1", "2", "3"})
	want := "t1 \n# 2019 | 2020 | Total\n  Altas | 10 | 20 | 30\n  Bajas | 1 | 2 | 3\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

func TestMisreadCellsAreNull(t *testing.T) {
	s := newSheet(1)
	s.table(200, 200, []float64{90, 70}, "all",
		[]string{"Enero", "95,5/1"}, []string{"Febrero", "15.952O"}, []string{"Marzo", "2, 468"},
		[]string{"Abril", "l2,3O4"}, []string{"Mayo", "1,23"}, []string{"Junio", "15,952"}, []string{"TOTAI", "99,999"})
	want := "t1 \n# \n  Enero | null(95,5/1)\n  Febrero | null(15.952O)\n  Marzo | 2468\n" +
		"  Abril | 12304\n  Mayo | null(1,23)\n  Junio | 15952\n= TOTAI | 99999\n"
	found := build(t, s)
	if diff := cmp.Diff(want, printed(found)); diff != "" {
		t.Fatal(diff)
	}
	rows := found[0].Table.Rows
	if corrected, plain := rows[3].Cells[0].Confidence(), rows[5].Cells[0].Confidence(); corrected >= plain {
		t.Errorf("a corrected number has confidence %v, one read plainly %v", corrected, plain)
	}
}

func TestNoPages(t *testing.T) {
	if found := Build(nil); len(found) != 0 {
		t.Errorf("%d tables on no page", len(found))
	}
}

func TestConsumedLines(t *testing.T) {
	s := letter(newSheet(1), "all")
	p := s.laid()
	found := Build([]*layout.Page{p})
	var taken []string
	for _, i := range found[0].Lines[1] {
		taken = append(taken, strings.ReplaceAll(p.Slice(p.Lines[i].Start, p.Lines[i].End), "\t", " "))
	}
	want := []string{"Movimientos del padrón", "Mes Altas Bajas", "Enero 1,204 310", "Febrero 987 -", "Marzo 12,340 1,001", "TOTAL 14,531 1,311"}
	if diff := cmp.Diff(want, taken); diff != "" {
		t.Error(diff)
	}
}

func TestNumberTooWideForItsDigits(t *testing.T) {
	s := newSheet(1)
	s.table(200, 200, []float64{90, 70}, "all",
		[]string{"Norte", "55"}, []string{"Sur", "17"}, []string{"Este", "44"}, []string{"Oeste", "31"}, []string{"Centro", "60"})
	for i, w := range s.Words {
		if w.Text == "55" {
			s.Words[i].Text = "5" // the second digit was not read, but its ink is in the box
		}
	}
	want := "t1 \n# \n  Norte | null(5)\n  Sur | 17\n  Este | 44\n  Oeste | 31\n  Centro | 60\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

// TestLabelsWithSpecks: a speck behind a label, read as a dash, costs no row.
func TestLabelsWithSpecks(t *testing.T) {
	s := newSheet(1)
	s.table(100, 200, []float64{150, 100}, "none",
		[]string{"Concepto", "Importe"}, []string{"Papelería -", "1,007"}, []string{"Viáticos", "1,014"},
		[]string{"Seguros", "1,021"}, []string{"TOTAL", "3,042"})
	found := build(t, s)
	if len(found) != 1 || len(found[0].Table.Rows) != 3 || found[0].Table.Rows[0].Label != "Papelería" {
		t.Fatalf("found %+v", found)
	}
}

// TestLabelsWithNumbers: a number at a label's end is no figure of the row.
func TestLabelsWithNumbers(t *testing.T) {
	s := newSheet(1)
	s.table(100, 200, []float64{150, 100}, "none",
		[]string{"Distrito", "Casos"}, []string{"Distrito 1", "1,007"}, []string{"Distrito 2", "1,014"},
		[]string{"Distrito 12", "1,021"}, []string{"TOTAL", "3,042"})
	found := build(t, s)
	if len(found) != 1 || len(found[0].Table.Rows) != 3 {
		t.Fatalf("found %+v", found)
	}
	row := found[0].Table.Rows[2]
	if n, _ := row.Cells[0].Value.Num(); row.Label != "Distrito 12" || n != 1021 {
		t.Errorf("%s: %v", row.Label, n)
	}
}

// TestAStampInTheTotal: the last row is a total behind words of a stamp, and others are not.
func TestAStampInTheTotal(t *testing.T) {
	s := newSheet(1)
	s.table(100, 200, []float64{250, 100}, "none",
		[]string{"Concepto", "Casos"}, []string{"Ingreso total", "1,007"}, []string{"Egresos", "1,014"},
		[]string{"DIRECCION GENERAL Suma", "2,121"})
	found := build(t, s)
	if len(found) != 1 || len(found[0].Table.Rows) != 2 || len(found[0].Table.Totals) != 1 {
		t.Fatalf("found %+v", found)
	}
}

// TestPartedYear: a title's year is whole though OCR parted it.
func TestPartedYear(t *testing.T) {
	for text, want := range map[string]string{"CASOS 2 017": "CASOS 2017", "CASOS 12 017": "CASOS 12 017", "2 017": "2 017", "CASOS 2017-20181": "CASOS 2017-2018", "CASOS 20181": "CASOS 20181"} {
		if got := cleanedTitle(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestTotalLabel(t *testing.T) {
	for label, want := range map[string]bool{
		"TOTAL": true, "Total general": true, "TOTAI": true, "tal general": true, "otal": true, "Gran total": true, "Suma": true, "TOTA L GENERAL": true, "SUB TO TAL": true, "—SUBTOTAL": true,
		"SUBTOTA REGIÓN GOLFO": true, "SUBTO ZONA CENTRO": true, "Subtopografía": false, "Tota) general": true, "tal nacional": true, "Tota)": true, "Totasa": false, "Tota lista": false,
		"Talla": false, "Metal": false, "Tal vez": false, "Totalmente": false, "": false, "Tota l mente": false,
	} {
		if got := totalLabel(label); got != want {
			t.Errorf("%q: %v", label, got)
		}
	}
}
