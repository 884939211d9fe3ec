package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// letter lays out a page of lines, ">" before one at the right, "#" before the title of a table, "~" before the
// names of its columns, "|" between a row's cells, "=" before a total's, and makes the record of it.
func letter(origin schema.Origin, confidence float64, lines ...string) (*schema.Document, []*layout.Page) {
	p := page.Page{Number: 1, Width: 1700, Height: 2200, Origin: origin}
	for n, l := range lines {
		x, y := 0.1, 0.1+float64(n)*0.02
		if strings.HasPrefix(l, ">") {
			x = 0.6
		}
		for k, part := range strings.Split(strings.TrimLeft(l, "#=>~ "), "|") {
			if k > 0 {
				x = 0.4 + 0.2*float64(k)
			}
			for _, w := range strings.Fields(part) {
				end := x + 0.008*float64(len(w))
				p.Words = append(p.Words, page.Word{Text: w, Box: schema.Box{x, y, end, y + 0.012}, Confidence: confidence})
				x = end + 0.008
			}
		}
	}
	laid := layout.New(p)
	o := schema.Oficio{ID: "o1", Pages: []int{1}}
	for n, l := range lines {
		if strings.HasPrefix(l, "#") {
			o.Tables = append(o.Tables, schema.Table{ID: fmt.Sprint("t", len(o.Tables)+1), Title: l[1:], Pages: []int{1}})
		}
		if strings.Contains(l, "|") {
			t := &o.Tables[len(o.Tables)-1]
			row := rowOf(laid, n)
			for len(t.Columns) < len(row.Cells) {
				t.Columns = append(t.Columns, schema.Column{})
			}
			switch l[0] {
			case '~':
				for i, c := range row.Cells {
					t.Columns[i].Name = c.Text
				}
			case '=':
				t.Totals = append(t.Totals, row)
			default:
				t.Rows = append(t.Rows, row)
			}
		}
	}
	return &schema.Document{Oficios: []schema.Oficio{o}}, []*layout.Page{laid}
}

// rowOf makes a row of a line's chunks.
func rowOf(p *layout.Page, line int) schema.Row {
	var row schema.Row
	for k, c := range p.Lines[line].Chunks {
		text := p.Slice(c.Start, c.End)
		if k == 0 {
			row.Label = text
			continue
		}
		n, _ := table.ParseNumber(text, table.Style{})
		row.Cells = append(row.Cells, schema.NewValue(schema.Number(n.Value), text, p.Evidence(c.Start, c.End)))
	}
	return row
}

// annualTable and stateTable are two tables without mistakes.
var (
	annualTable = []string{"#SOLICITUDES RECIBIDAS 2019-2021", "2019 | 1,200", "2020 | 1,500", "2021 | 2,610", "=TOTAL | 5,310"}
	stateTable  = []string{"#Visitas de inspección por entidad federativa, 2021", "Colima | 1,000", "Jalisco | 2,107", "Sonora | 4,000", "=Total | 7,107"}
	swapTable   = []string{"#Visitas de inspección por zona, 2021", "Norte | 9,902", "Sur | 10,000", "=Total | 19,902"}
	runTable    = []string{"#Permisos otorgados por trimestre, 2023", "~Mes | Cantidad | Acumulado", "=TOTAL | 816", "Primero | 197 | 197", "Segundo | 475 | 672", "Tercero | 85 | 757", "Cuarto | 59 | 856"}
	bareTable   = []string{"#2021", "Colima | 1,000", "Jalisco | 2,107", "Sonora | 4,000"}
)

func TestTotalsInTheText(t *testing.T) {
	for _, c := range []struct {
		before string
		table  []string
		after  string
		want   string // stated, computed, cause
	}{
		{"Se registraron 5,310 solicitudes, como sigue:", annualTable, "", ""},
		{"Se registraron 5,130 solicitudes recibidas, como sigue:", annualTable, "", "5130/5310 source"},
		{"", annualTable, "De lo anterior resulta un total de 5,130 solicitudes.", "5130/5310 source"},
		{"", annualTable, "En suma, se recibieron! 5,130 solicitudes en el periodo.", "5130/5310 source"},
		{"Se realizaron un total de 91,902 visitas, como sigue:", swapTable, "", "91902/19902 source"},
		{"Se realizaron un total de 92,109 visitas, como sigue:", swapTable, "", ""},
		{"Se registraron 1950 solicitudes recibidas, como sigue:", annualTable, "", "1950/5310 source"},
		{"", annualTable, "Lo que se registró en total 2021.", ""},
		{"", annualTable, "Lo que suma 5,130.", "5130/5310 source"},
		{"", annualTable, "En 2020 se recibieron un total de 1,300 solicitudes.", "1300/1500 source"},
		{"", annualTable, "En 2018 se recibieron un total de 1,300 solicitudes.", ""},
		{"", annualTable, "De 2019 a 2021 las solicitudes recibidas ascendieron a 5,301.", "5301/5310 source"},
		{"", annualTable, "De 2018 a 2021 las solicitudes recibidas ascendieron a 5,301.", ""},
		{"", annualTable, "Durante enero de 2020 se recibieron 130 solicitudes en total.", ""},
		{"", annualTable, "De las cuales se resolvieron 4,310 solicitudes en total.", ""},
		{"", annualTable, "Se emitieron un total de 5,130 pasaportes.", ""},
		{"", annualTable, "Se registraron 2,610 solicitudes recibidas.", ""},
		{"", annualTable, "Se registraron 51,300 solicitudes recibidas.", ""},
		{"", annualTable, "Sumadas a las 3,000 de otras áreas, da un total de 5,130 solicitudes.", ""},
		{"Se recibió un total de 7,701 visitas, de las cuales concluyeron 7,107, como sigue:", bareTable, "", ""},
		{"", annualTable, "Se anexan 5,130 fojas y el artículo 5,130 de la Ley.", ""},
		{"El total de visitas de inspección fue de 7,701 durante 2021.", stateTable, "", "7701/7107 source"},
		{"El total de visitas de inspección fue de 7,701 durante 2020.", stateTable, "", ""},
		{"En Jalisco se realizaron un total de 7,701 visitas de inspección.", stateTable, "", ""},
		{"Se realizó una meta de 7,701 visitas de inspección en total.", stateTable, "", ""},
		{"Se tienen 7,701 verificaciones vehiculares, con el desglose siguiente:", stateTable, "", ""},
		{"Se realizaron un total de 7,701 visitas, con el desglose siguiente:", bareTable, "", "7701/7107 source"},
		{"Se realizaron un total de 7,701 visitas en 2021.", bareTable, "", "7701/7107 source"},
		{"Se realizaron un total de 7,701 visitas en 2019.", bareTable, "", ""},
		{"Se registraron 7,701 visitas.", bareTable, "", ""},
		{"", runTable, "De lo anterior resulta un total de 856 permisos otorgados.", "856/816 source, 856/816 source"},
		{"", runTable, "De lo anterior resulta un total de 757 permisos otorgados.", "856/816 source"},
	} {
		lines := append(append([]string{c.before}, c.table...), c.after)
		lines = nonempty(lines)
		for _, origin := range []schema.Origin{schema.OCR, schema.Native} {
			var got []string
			for _, f := range findingsOf(letter(origin, 0.96, lines...)) {
				got = append(got, fmt.Sprintf("%s/%s %s", f.Stated, f.Computed, f.Cause))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, ", ")); diff != "" {
				t.Errorf("%s%s (%s): %s", c.before, c.after, origin, diff)
			}
		}
	}
}

// TestParagraph: a line with a capital begins a paragraph below one that ends short, where it stands further off
// than lines do; the short line may have lost its stop.
func TestParagraph(t *testing.T) {
	for name, c := range map[string]struct {
		second, third float64 // tops of the lines
		end           float64 // of the second
		text          string
		want          bool
	}{
		"below a short line":   {0.114, 0.136, 0.5, "Se", true},
		"below a whole line":   {0.114, 0.136, 0.84, "Se", false},
		"as near as lines":     {0.114, 0.129, 0.5, "Se", false},
		"without a capital":    {0.114, 0.136, 0.5, "se", false},
		"well below all lines": {0.114, 0.16, 0.84, "Se", true},
	} {
		p := page.Page{Number: 1, Width: 1700, Height: 2200, Origin: schema.OCR}
		for _, l := range []struct {
			text     string
			top, end float64
		}{{"con", 0.1, 0.85}, {"General", c.second, c.end}, {c.text, c.third, 0.7}} {
			p.Words = append(p.Words, page.Word{Text: l.text, Box: schema.Box{0.1, l.top, l.end, l.top + 0.012}, Confidence: 0.9})
		}
		if got := paragraph(layout.New(p), 2); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// TestUnderLetterhead: a date at the right of a page's letterhead is no part of the sentence
// below it, nor is a label's last line or a folio, and a column of shares without a name is none that counts something.
func TestUnderLetterhead(t *testing.T) {
	shares := []string{"#2021", "Colima | 282 | 50.2", "Jalisco | 48 | 8.5", "Sonora | 7 | 1.2", "Sinaloa | 225 | 40.0", "=Total | 562 | 100.0"}
	for _, c := range []struct {
		table []string
		after []string
		want  string
	}{
		{annualTable, []string{"> México, a 17 de oct. de 2020", "De lo anterior resulta un total de 5,130 solicitudes."}, "5130/5310"},
		{shares, []string{"De lo anterior resulta un total de 526 casos."}, "526/562"},
		{annualTable, []string{"TRIMESTRE", "", "Como puede verse, se registraron 5,130 solicitudes."}, "5130/5310"},
		{annualTable, []string{"TRIMESTRE", "se registraron 5,130 solicitudes."}, ""},
		{annualTable, []string{"Se atiende la solicitud 026730069919", "En suma, se tuvieron 5,130 solicitudes."}, "5130/5310"},
	} {
		doc, pages := letter(schema.Native, 1, append(slices.Clone(c.table), c.after...)...)
		var got []string
		for _, f := range findingsOf(doc, pages) {
			got = append(got, fmt.Sprintf("%s/%s", f.Stated, f.Computed))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%v: %s", c.after, diff)
		}
	}
}

func nonempty(lines []string) []string {
	var out []string
	for _, l := range lines {
		if l != "" {
			out = append(out, l)
		}
	}
	return out
}

// TestMisreadText: the sentence's own number may be what was misread, and then the
// table is right and nothing is told.
func TestMisreadText(t *testing.T) {
	lines := append([]string{"Se registraron 5,316 solicitudes recibidas, como sigue:"}, annualTable...)
	doc, pages := letter(schema.OCR, 0.96, lines...)
	words := pages[0].Lines[0].Words
	words[2].Confidence = 0.3
	words[2].Readings = []page.Reading{{Text: "5,316", Confidence: 0.3}, {Text: "5,310", Confidence: 0.6}}
	for _, f := range findingsOf(doc, pages) {
		if f.Cause == schema.CauseSource {
			t.Errorf("%s", f.Message)
		}
	}
}

func TestTextMessages(t *testing.T) {
	found := findingsOf(letter(schema.Native, 1, append([]string{"Se registraron 5,130 solicitudes recibidas, como sigue:"}, annualTable...)...))
	want := []string{
		`The text on page 1 states a total of 5,130, but table "SOLICITUDES RECIBIDAS 2019-2021" states 5,310.`,
		`El texto de la página 1 indica un total de 5,130, pero la tabla «SOLICITUDES RECIBIDAS 2019-2021» indica 5,310.`,
	}
	if len(found) != 1 {
		t.Fatal(told(found))
	}
	if diff := cmp.Diff(want, []string{found[0].Message, found[0].MessageES}); diff != "" {
		t.Error(diff)
	}
	if at := found[0].Operands[0].Evidence; at == nil || at.Start != len("Se registraron ") || found[0].Table != "t1" {
		t.Errorf("the number stands at %+v of %s", at, found[0].Table)
	}
}

// TestTextAboutATableThatGoesOn: of a table without a total that ends at the foot of a page with
// another one behind it the text may mean more rows.
func TestTextAboutATableThatGoesOn(t *testing.T) {
	for name, c := range map[string]struct {
		foot  float64
		pages []int
		want  int
	}{
		"one page":    {0.9, []int{1}, 1},
		"amid a page": {0.5, []int{1, 2}, 1},
		"at its foot": {0.9, []int{1, 2}, 0},
	} {
		doc, pages := letter(schema.OCR, 0.96, append([]string{"Se realizaron un total de 7,701 visitas en 2021."}, bareTable...)...)
		doc.Oficios[0].Pages = c.pages
		rows := doc.Oficios[0].Tables[0].Rows
		last := rows[len(rows)-1].Cells[0].Evidence
		last.Box[1], last.Box[3] = c.foot-0.01, c.foot
		if got := findingsOf(doc, pages); len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
