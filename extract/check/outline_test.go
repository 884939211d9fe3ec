package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// tableCase is a table and what is found in it.
type tableCase struct {
	name  string
	table schema.Table
	want  []string
}

func checkTables(t *testing.T, cases []tableCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			want := append([]string{}, c.want...)
			if diff := cmp.Diff(want, told(checked(document(c.table)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOutline(t *testing.T) {
	checkTables(t, []tableCase{
		{
			"quarters below their months",
			tab("t1", "A", "Enero | 15", "Febrero | 26", "Marzo | 17", "Primer trimestre | 58", "Abril | 31", "Mayo | 12", "Junio | 44", "Segundo trimestre | 87", "=TOTAL | 145"), nil,
		},
		{
			"quarters above their months",
			tab("t1", "A", "1er. trimestre | 58", "Enero | 15", "Febrero | 26", "Marzo | 17", "2do. trimestre | 87", "Abril | 31", "Mayo | 12", "Junio | 44", "=TOTAL | 145"), nil,
		},
		{
			"a quarter that is wrong",
			tab("t1", "A", "Enero | 15", "Febrero | 26", "Marzo | 17", "Primer trimestre | 58", "Abril | 31", "Mayo | 12", "Junio | 44", "Segundo trimestre | 97", "=TOTAL | 145"),
			[]string{"t1 total_mismatch: 97/87 source"},
		},
		{
			"halves of quarters of months",
			tab("t1", "A", "Enero | 5", "Febrero | 6", "Marzo | 7", "I trimestre | 18", "Abril | 1", "Mayo | 2", "Junio | 4", "II trimestre | 7", "Primer semestre | 25", "=TOTAL | 25"), nil,
		},
		{"years before the months of the last", tab("t1", "A", "2019 | 125", "2020 | 206", "Enero | 15", "Febrero | 26", "=TOTAL | 372"), nil},
		{
			"chapters over concepts",
			tab("t1", "A", "1000 Servicios personales | 58,000", "1100 Sueldos | 32,000", "1300 Adicionales | 26,000", "2000 Materiales | 9,700", "2100 Papel | 4,500", "2600 Combustible | 5,200", "=TOTAL | 67,700"), nil,
		},
		{
			"a chapter of one concept",
			tab("t1", "A", "1000 Servicios personales | 58,000", "1100 Sueldos | 32,000", "1300 Adicionales | 26,000", "5000 Bienes | 9,700", "5100 Mobiliario | 9,700", "=TOTAL | 67,700"), nil,
		},
		{
			"a chapter that is wrong",
			tab("t1", "A", "1. Obra | 85,000", "1.1 Caminos | 32,000", "1.2 Puentes | 26,000", "2. Compras | 9,700", "2.1 Papel | 4,500", "2.2 Combustible | 5,200", "=TOTAL | 67,700"),
			[]string{"t1 total_mismatch: 85000/58000 source"},
		},
		{"codes of things that are not inside one another", tab("t1", "A", "1200 Norte | 150", "1210 Sur | 260", "1220 Costa | 170", "=TOTAL | 580"), nil},
		{
			"regions over districts",
			tab("t1", "A", "# | H | M", "Valles | 58 | 31", "Zimatlán | 32 | 14", "Ocotlán | 26 | 17", "Istmo | 97 | 63", "Juchitán | 45 | 22", "Tehuantepec | 52 | 41", "=TOTAL | 155 | 94"), nil,
		},
		{
			"regions below districts",
			tab("t1", "A", "# | H | M", "Zimatlán | 32 | 14", "Ocotlán | 26 | 17", "Valles | 58 | 31", "Juchitán | 45 | 22", "Tehuantepec | 52 | 41", "Istmo | 97 | 63", "=TOTAL | 155 | 94"), nil,
		},
		{
			"all rows come to twice the total",
			tab("t1", "A", "Valles | 581", "Zimatlán | 320", "Ocotlán | 265", "Istmo | 974", "Juchitán | 451", "Tehuantepec | 523", "=TOTAL | 1,559"),
			[]string{"t1 unreadable_cell: / undetermined"},
		},
		{
			"a row twice over one of naughts",
			tab("t1", "A", "# | H | M", "Colima | 847 | 645", "Jalisco | 293 | 618", "Tlaxcala | 101 | 422", "Tlaxcala | 101 | 422", "Zacatecas | 0 | 0", "=TOTAL | 1,241 | 1,685"),
			[]string{"t1 total_mismatch: 1241/1342 source", "t1 total_mismatch: 1685/2107 source", "t1 duplicate_row: Tlaxcala/ source"},
		},
		{
			"a region of one district",
			tab("t1", "A", "# | H | M", "Costa | 847 | 645", "Centro | 293 | 618", "Valles | 101 | 422", "Zimatlán | 101 | 422", "Ocotlán | 0 | 0", "=TOTAL | 1,241 | 1,685"), nil,
		},
		{"a part of the row above", tab("t1", "A", "Carpetas | 131", "De las cuales, con detenido | 73", "Denuncias | 349", "De ellas, ratificadas | 202", "=TOTAL | 480"), nil},
		{"two breakdowns of one total", tab("t1", "A", "=Total | 1,000", "Hombres | 613", "Mujeres | 387", "Nacionales | 871", "Extranjeros | 129"), nil},
		{"a total of two breakdowns that is wrong", tab("t1", "A", "=Total | 1,024", "Hombres | 613", "Mujeres | 387", "Nacionales | 871", "Extranjeros | 129"), []string{"t1 unreadable_cell: / undetermined"}},
		{"a discount", tab("t1", "A", "Sillas | 1,000", "Mesas | 613", "=Subtotal | 1,613", "Descuento | 113", "=Total | 1,500"), nil},
		{"whole shares", tab("t1", "A", "x | 33", "y | 33", "z | 33", "=Total | 100"), nil},
		{"shares that do not come to 100", tab("t1", "A", "x | 33", "y | 33", "z | 30", "=Total | 100"), []string{"t1 total_mismatch: 100/96 source"}},
		{"an average before the total", tab("t1", "A", "Enero | 31", "Febrero | 49", "Promedio mensual | 40", "=TOTAL | 80"), nil},
		{"a total that left out a row", tab("t1", "A", "# | H | M", "x | 131 | 12", "y | 349 | 75", "z | 202 | 41", "=TOTAL | 480 | 87"), []string{"t1 total_mismatch: 480/682 source", "t1 total_mismatch: 87/128 source"}},
	})
}

func TestUnsummed(t *testing.T) {
	checkTables(t, []tableCase{
		{"a yield", tab("t1", "A", "# | Superficie | Rendimiento", "Maíz | 317 | 1.67", "Frijol | 431 | 6.20", "Trigo | 65 | 5.59", "=Total | 813 | 5.68"), nil},
		{"a unit cost", tab("t1", "A", "# | Cantidad | Costo unitario", "x | 39 | $622.99", "y | 76 | $333.49", "z | 22 | $562.40", "=Total | 137 | $384.96"), nil},
		{"ages", tab("t1", "A", "# | Personas | Edad mínima | Edad máxima", "x | 57 | 21 | 79", "y | 78 | 21 | 65", "z | 20 | 19 | 73", "=Total | 155 | 19 | 79"), nil},
		{"a last balance", tab("t1", "A", "# | Cargos | Disponible", "x | 120 | 5,714", "y | 101 | 5,613", "z | 206 | 5,407", "=Total | 427 | 5,407"), nil},
		{"figures that no name tells to be rates", tab("t1", "A", "# | Casos | Incidencia", "x | 230 | 219.79", "y | 251 | 350.93", "z | 85 | 205.61", "=Total | 566 | 227.85"), nil},
		{"rates by the title", tab("t1", "Tasa de homicidios por cada 100 mil habitantes", "# | 2021 | 2022", "x | 41.6 | 46.9", "y | 33.3 | 13.9", "=Total | 84.1 | 62.9"), nil},
		{"shares by the title", tab("t1", "Distribución porcentual por sexo", "# | H | M", "x | 41.5 | 58.5", "y | 33.5 | 66.5", "=Total | 37.2 | 62.8"), nil},
		{"averages by the title", tab("t1", "Tabla 3. Tiempo promedio de respuesta", "# | 2021 | 2022", "x | 41 | 46", "y | 33 | 13", "=Total | 84 | 29"), nil},
		{"a total that lost its first digit", tab("t1", "A", "x | 219", "y | 350", "z | 305", "=TOTAL | 174"), []string{"t1 total_mismatch: 174/874 source"}},
		{"a total of a row too few", tab("t1", "A", "x | 19", "y | 950", "z | 35", "=TOTAL | 54"), []string{"t1 total_mismatch: 54/1004 source"}},
		{"the years of a plan", tab("t1", "Metas del Plan Municipal de Desarrollo 2022-2024", "2022 | 5", "2023 | 6"), nil},
		{"years of a plan's figures", tab("t1", "Metas del Plan, periodo 2022-2024", "2022 | 5", "2023 | 6"), []string{"t1 period_mismatch: 2022-2024/2022-2023 source"}},
		{"running on from before", tab("t1", "A", "# | Altas | Acumulado", "Enero | 844 | 5,113", "Febrero | 286 | 5,399", "Marzo | 834 | 6,233", "Abril | 813 | 7,046"), nil},
		{"a running total that is wrong first", tab("t1", "A", "# | Altas | Acumulado", "Enero | 844 | 884", "Febrero | 286 | 1,130", "Marzo | 834 | 1,964", "Abril | 813 | 2,777", "Mayo | 100 | 2,877"), []string{"t1 cumulative_mismatch: 884/844 source", "t1 cumulative_mismatch: 1130/1170 source"}},
	})
}

// TestShakyUnsummed: a figure that OCR doubts may be misread, which the sum must go on
// telling, and its total no average.
func TestShakyUnsummed(t *testing.T) {
	for confidence, told := range map[float64]bool{0.95: false, 0.3: true} {
		table := tab("t1", "A", "x | 290", "y | 210", "z | 5,793", "w | 105", "=TOTAL | 1,731")
		table.Rows[2].Cells[0].Evidence.Confidence = confidence
		if found := checked(document(table)); (len(found) > 0) != told {
			t.Errorf("at a confidence of %g: %d findings", confidence, len(found))
		}
	}
}
