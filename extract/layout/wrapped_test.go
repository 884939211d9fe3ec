package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// typeset sets lines: each is a height, and texts parted by semicolons that begin at a
// place, or end there where ">" stands behind it.
func typeset(lines ...string) page.Page {
	var list []any
	for _, line := range lines {
		var y int
		at, cells, _ := strings.Cut(line, " ")
		fmt.Sscan(at, &y)
		for _, cell := range strings.Split(cells, "; ") {
			var x int
			place, text, _ := strings.Cut(cell, " ")
			fmt.Sscan(strings.TrimSuffix(place, ">"), &x)
			if strings.HasSuffix(place, ">") {
				x -= 5*utf8.RuneCountInString(text) - 2*strings.Count(text, " ")
			}
			for _, w := range strings.Fields(text) {
				n := 5 * utf8.RuneCountInString(w)
				list = append(list, x, y, n, w)
				x += n + 2
			}
		}
	}
	p := words(list...)
	p.Origin = schema.Native
	return p
}

// shown are the rows of all grids of a page, names behind "#", after their titles.
func shown(p page.Page) string {
	var out strings.Builder
	laid := New(p)
	for _, g := range laid.Grids() {
		title := g.TitleText()
		for _, i := range g.Caption {
			title += laid.Slice(laid.Lines[i].Start, laid.Lines[i].End)
		}
		fmt.Fprintf(&out, "= %s\n", title)
		for _, r := range g.Rows {
			if r.Header {
				out.WriteString("#")
			}
			for i, c := range r.Cells {
				if i > 0 {
					out.WriteString(" | ")
				}
				out.WriteString(c.Text())
			}
			out.WriteString("\n")
		}
	}
	return out.String()
}

// TestLinesWithoutRules: what belongs together where no rule says so, by how near lines
// stand and what stands under what.
func TestLinesWithoutRules(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"a label's line that begins in lower case", []string{
			"200 100 Prórroga; 330> 740", "214 100 Cambio de", "228 100 domicilio; 330> 179", "242 100 Renovación; 330> 621", "256 100 Baja", "270 100 definitiva; 330> 54",
		}, "= \nPrórroga | 740\nCambio de domicilio | 179\nRenovación | 621\nBaja definitiva | 54\n"},
		{"a label's line in brackets", []string{
			"200 100 Prórroga; 330> 740", "214 100 Cambio; 330> 179", "228 100 (de domicilio)", "242 100 Renovación; 330> 621",
		}, "= \nPrórroga | 740\nCambio (de domicilio) | 179\nRenovación | 621\n"},
		{"the last label takes two lines", []string{
			"200 100 Chiapas; 240> 740", "216 100 Durango; 240> 179", "232 100 Hidalgo; 240> 621",
			"248 100 Subtotal Zona; 240> 1,540", "261 100 Centro",
		}, "= \nChiapas | 740\nDurango | 179\nHidalgo | 621\nSubtotal Zona Centro | 1,540\n"},
		{"two figures read as one over a speck", []string{
			"200 100 Chiapas; 240> 41; 262> 77; 320> 118", "216 100 Durango; 262> 84154; 320> 138", "232 100 Hidalgo; 240> 28; 262> 58; 320> 86",
			"248 100 Jalisco; 240> 65; 262> 62; 320> 127",
		}, "= \nChiapas | 41 | 77 | 118\nDurango |  | 84154 | 138\nHidalgo | 28 | 58 | 86\nJalisco | 65 | 62 | 127\n"},
		{"no figure in the first column beside the second of a label's three lines", []string{
			"200 100 Central; 240> 47; 340> 21", "220 100 Norte; 240> 67; 340> 41",
			"240 100 Oficina de", "246 340> 75", "252 100 Enlace", "274 100 Sureste; 240> 63; 340> 80",
		}, "= \nCentral | 47 | 21\nNorte | 67 | 41\nOficina de Enlace |  | 75\nSureste | 63 | 80\n"},
		{"the row's number between two lines of its label", []string{
			"200 80 1; 100 Central; 240> 47; 340> 21", "220 80 2; 100 Norte; 240> 67; 340> 41",
			"240 100 Oficina de", "246 80 3; 240> 12; 340> 75", "252 100 Enlace", "274 80 4; 100 Sureste; 240> 63; 340> 80",
		}, "= \nCentral | 47 | 21\nNorte | 67 | 41\nOficina de Enlace | 12 | 75\nSureste | 63 | 80\n"},
		{"a first row without the last figure above one without the first", []string{
			"200 100 Chiapas; 240> 740; 290> 118", "216 100 Durango; 290> 179; 340> 307", "232 100 Hidalgo; 240> 621; 290> 213; 340> 538",
			"248 100 Jalisco; 240> 505; 290> 870; 340> 107",
		}, "= \nChiapas | 740 | 118 | \nDurango |  | 179 | 307\nHidalgo | 621 | 213 | 538\nJalisco | 505 | 870 | 107\n"},
		{"a first row of two with letters for a figure", []string{
			"200 100 Sinaloa; 240> 32; 280> nd; 320> 32; 360> 30; 400> 52; 440> l6; 480> y; 520> 73",
			"216 100 Sonora; 240> 78; 280> 50; 320> 128; 360> 21; 400> 16; 440> 37; 520> 19",
			"232 100 TOTAL; 240> 272; 280> 211; 320> 483; 360> 256; 400> 214; 440> 470; 480> 169; 520> 325",
		}, "= \nSinaloa | 32 | nd | 32 | 30 | 52 | l6 | y | 73\nSonora | 78 | 50 | 128 | 21 | 16 | 37 |  | 19\nTOTAL | 272 | 211 | 483 | 256 | 214 | 470 | 169 | 325\n"},
		{"dates without slashes", []string{
			"200 100 AD/01/23; 180 06032023; 240 Impresos; 420> 721,057", "216 100 AD/04/23; 180 07112023; 240 Papelera; 420> 768,288",
			"232 100 AD/07/23; 180 07/04/2023; 240 Impresos; 420> 502,406", "248 100 TOTAL; 420> 1,991,751",
		}, "= \nAD/01/23 | 06032023 | Impresos | 721,057\nAD/04/23 | 07112023 | Papelera | 768,288\nAD/07/23 | 07/04/2023 | Impresos | 502,406\nTOTAL |  |  | 1,991,751\n"},
		{"the first mark of a row not read", []string{
			"200 100 Central; 240> 47; 340> 21; 390> 12; 440> 80", "220 100 Norte; 240> 67; 290> 49; 340> 41; 390> 66; 440> 223",
			"240 100 Oficina de", "246 290> 13; 390> 75; 440> 88", "252 100 Enlace", "274 100 Sureste; 240> 63; 340> 80; 390> 28; 440> 171",
		}, "= \nCentral | 47 |  | 21 | 12 | 80\nNorte | 67 | 49 | 41 | 66 | 223\nOficina de Enlace |  | 13 |  | 75 | 88\nSureste | 63 |  | 80 | 28 | 171\n"},
		{"a unit below labels of two lines", []string{
			"200 100 Chiapas; 240> 740", "216 100 Baja California", "222 240> 179", "228 100 Sur", "244 100 Hidalgo; 240> 621", "261 90 Miles de piezas",
		}, "= \nChiapas | 740\nBaja California Sur | 179\nHidalgo | 621\n"},
		{"a group's row without a figure", []string{
			"180 110 Entidad; 160 Sexo; 225 Altas",
			"200 160 Hombres; 240> 148", "208 100 Tabasco", "216 160 Mujeres",
			"232 160 Hombres; 240> 471", "240 100 Zacatecas", "248 160 Mujeres; 240> 769",
		}, "= \n#Entidad Sexo | Altas\nTabasco Hombres | 148\nTabasco Mujeres | \nZacatecas Hombres | 471\nZacatecas Mujeres | 769\n"},
		{"a longer table at the left", []string{
			"180 130 2019; 430 2020",
			"200 100 Enero; 240> 127; 400 Enero; 540> 119", "216 100 Febrero; 240> 386; 400 Febrero; 540> 269",
			"232 100 Marzo; 240> 105; 400 Total; 540> 388", "248 100 Total; 240> 618",
		}, "= 2019\nEnero | 127\nFebrero | 386\nMarzo | 105\nTotal | 618\n= 2020\nEnero | 119\nFebrero | 269\nTotal | 388\n"},
		{"nothing but a dash in the first row", []string{
			"184 110 Altas por entidad, 2020",
			"200 100 Chiapas; 237> –", "216 100 Durango; 240> 179", "232 100 Hidalgo; 240> 621", "248 100 Jalisco; 240> 505",
		}, "= Altas por entidad, 2020\nChiapas | –\nDurango | 179\nHidalgo | 621\nJalisco | 505\n"},
		{"nothing but a dash below the names", []string{
			"184 100 Mes; 215 Total", "200 100 Enero; 237> –", "216 100 Febrero; 240> 179", "232 100 Marzo; 240> 621", "248 100 Abril; 240> 505",
		}, "= \n#Mes | Total\nEnero | –\nFebrero | 179\nMarzo | 621\nAbril | 505\n"},
		{"names close to one another", []string{
			"184 102 Año; 150 Registros; 200 Total acumulado",
			"200 100 2019; 195> 181; 278> 181", "216 100 2020; 195> 336; 278> 517", "232 100 2021; 195> 270; 278> 787",
		}, "= \n#Año | Registros | Total acumulado\n2019 | 181 | 181\n2020 | 336 | 517\n2021 | 270 | 787\n"},
		{"dates of two lines", []string{
			"180 100 LPN-01; 160 7 de enero de 2018; 270 Impresos; 420> 1,503", "204 160 24 de mayo", "210 100 LPN-02; 270 Papelera; 420> 1,046", "216 160 de 2018",
			"240 100 LPN-03; 160 9 de junio de 2018; 270 Talleres; 420> 3,257", "264 100 LPN-04; 160 4 de enero de 2018; 270 Impresos; 420> 1,302",
		}, "= \nLPN-01 | 7 de enero de 2018 | Impresos | 1,503\nLPN-02 | 24 de mayo de 2018 | Papelera | 1,046\nLPN-03 | 9 de junio de 2018 | Talleres | 3,257\nLPN-04 | 4 de enero de 2018 | Impresos | 1,302\n"},
		{"a column of centred texts", []string{
			"200 100 CT-003; 140 04/04/2023; 197 Servicios del Centro, S.A.; 420> 3,608", "216 100 CT-005; 140 16/08/2023; 225 Impresos, S.A.; 420> 1,117",
			"232 100 CT-008; 140 23/06/2023; 223 Telefonía Golfo; 420> 1,354",
		}, "= \nCT-003 | 04/04/2023 | Servicios del Centro, S.A. | 3,608\nCT-005 | 16/08/2023 | Impresos, S.A. | 1,117\nCT-008 | 23/06/2023 | Telefonía Golfo | 1,354\n"},
		{"the first label takes two lines", []string{
			"194 100 Aeropuerto", "200 240> -; 300> 1,089", "206 100 Internacional", "224 100 Pacífico; 240> 4,770; 300> -", "242 100 Sureste; 240> 8,162; 300> 6,137",
		}, "= \nAeropuerto Internacional | - | 1,089\nPacífico | 4,770 | -\nSureste | 8,162 | 6,137\n"},
		{"the second label is wider and centred", []string{
			"182 150 Norte; 260> 12; 300> 6; 340> 9", "196 100 Delegación del Bajío y Zona", "202 260> 71; 300> 16; 340> 36", "208 149 Centro",
			"224 141 Pacífico; 260> 14; 300> 16; 340> 53", "240 143 Oriente; 260> 27; 300> 56; 340> 24",
		}, "= \nNorte | 12 | 6 | 9\nDelegación del Bajío y Zona Centro | 71 | 16 | 36\nPacífico | 14 | 16 | 53\nOriente | 27 | 56 | 24\n"},
		{"one row below names that are years", []string{
			"184 102 Mes; 152 2020; 202 2021; 252 2022", "200 100 Diciembre; 170> 777; 220> 943; 270> N/D",
		}, "= \n#Mes | 2020 | 2021 | 2022\nDiciembre | 777 | 943 | N/D\n"},
		{"a total that a page break has parted", []string{"200 100 Total; 160> 22,196"}, "= \nTotal | 22,196\n"},
		{"a name of two lines wider than its figures", []string{
			"162 207 Altas por oficina, 2019", "178 174 Nacionales; 271 Extranjeros", "187 380 TOTAL", "193 110 OFICINA", "199 375 GENERAL",
			"201 172 H; 222 M; 272 H; 322 M",
			"220 100 Central; 180> 212; 230> 135; 280> 347; 330> 255; 430> 949", "240 100 Norte; 180> 736; 230> 382; 280> 456; 330> 343; 430> 949",
			"260 100 Pacífico; 180> 128; 230> 376; 280> 388; 330> 599; 430> 949",
		}, "= Altas por oficina, 2019\n# | Nacionales | Nacionales | Extranjeros | Extranjeros | \n# |  |  |  |  | TOTAL\n#OFICINA |  |  |  |  | \n# | H | M | H | M | GENERAL\n" +
			"Central | 212 | 135 | 347 | 255 | 949\nNorte | 736 | 382 | 456 | 343 | 949\nPacífico | 128 | 376 | 388 | 599 | 949\n"},
		{"a table further left below a total", []string{
			"200 335 2019; 440> 707", "214 335 2020; 440> 171", "228 335 Suma; 440> 878",
			"256 110 2021", "269 105 Mes", "282 100 ENERO; 210> 566", "296 100 FEBRERO; 210> 193", "310 100 MARZO; 210> 886",
		}, "= \n2019 | 707\n2020 | 171\nSuma | 878\n= 2021\n#Mes | \nENERO | 566\nFEBRERO | 193\nMARZO | 886\n"},
		{"the first rows lack figures", []string{
			"200 100 Chiapas; 200> 239; 300> 838; 350> 693", "216 100 Guerrero; 200> 530; 250> 800; 350> 610", "232 100 Oaxaca; 200> 293; 250> 633; 300> 449; 350> 351", "248 100 Sonora; 200> 293; 250> 633; 300> 449; 350> 351",
		}, "= \nChiapas | 239 |  | 838 | 693\nGuerrero | 530 | 800 |  | 610\nOaxaca | 293 | 633 | 449 | 351\nSonora | 293 | 633 | 449 | 351\n"},
		{"a name wider than its figures, flush with them", []string{
			"176 236 TOTAL", "182 105 MES; 160 REGISTROS", "188 226 ACUMULADO",
			"204 100 Enero; 200> 419; 271> 419", "220 100 Febrero; 200> 134; 271> 553", "236 100 Marzo; 200> 148; 271> 701",
		}, "= \n# |  | TOTAL\n#MES | REGISTROS | \n# |  | ACUMULADO\nEnero | 419 | 419\nFebrero | 134 | 553\nMarzo | 148 | 701\n"},
		{"a lone total amid its label", []string{"194 100 TOTAL", "200 400 $; 480> 10,131,924.68", "206 100 GENERAL"}, "= \nTOTAL GENERAL | $ 10,131,924.68\n"},
		{"a second row of one figure", []string{
			"200 100 Brasil; 240> 6,661; 300> 1,136; 360> 7,797", "216 100 Cuba; 360> 50", "232 100 Chile; 240> 8,117; 300> 2,939; 360> 9,056", "248 100 China; 240> 5,117; 300> 2,039; 360> 7,156",
		}, "= \nBrasil | 6,661 | 1,136 | 7,797\nCuba |  |  | 50\nChile | 8,117 | 2,939 | 9,056\nChina | 5,117 | 2,039 | 7,156\n"},
		{"bold numbers near one another", []string{"184 100 Mes; 196 Hombres; 242 Mujeres", "200 100 TOTAL GENERAL; 225> 86 794; 262> 132 237"}, "= \n#Mes | Hombres | Mujeres\nTOTAL GENERAL | 86 794 | 132 237\n"},
		{"the last line of a name over texts", []string{
			"176 160 Fecha de", "182 100 Contrato; 270 Empresa; 400 Importe", "188 165 firma",
			"202 100 LPN-01; 160 07-may-2020; 270 Impresos; 430> 1,503", "220 100 LPN-02; 160 24-mar-2020; 270 Papelera; 430> 1,046", "238 100 LPN-03; 160 09-jun-2020; 270 Talleres; 430> 3,257",
		}, "= \n# | Fecha de |  | \n#Contrato |  | Empresa | Importe\n# | firma |  | \nLPN-01 | 07-may-2020 | Impresos | 1,503\nLPN-02 | 24-mar-2020 | Papelera | 1,046\nLPN-03 | 09-jun-2020 | Talleres | 3,257\n"},
		{"a letterhead right above a table beside another", []string{
			"172 392 Guardia Nacional", "186 90 2021; 295 2022", "200 80 Mes; 150 Total; 290 Mes; 350 Total", "216 75 Enero; 170> 280; 285 Enero; 370> 174", "232 75 Febrero; 170> 358; 285 Febrero; 370> 248", "248 75 Marzo; 170> 125; 285 Marzo; 370> 311",
		}, "= 2021\n#Mes | Total\nEnero | 280\nFebrero | 358\nMarzo | 125\n= 2022\n#Mes | Total\nEnero | 174\nFebrero | 248\nMarzo | 311\n"},
		{"a speck read with a date", []string{
			"200 100 CT-002; 137 8; 145 de octubre de 2023; 270 Consultores; 420> 3,608", "216 100 CT-005; 143 16 de agosto de 2023; 270 Impresos; 420> 1,117",
			"232 100 CT-008; 143 23 de junio de 2023; 270 Redes; 420> 1,354", "248 100 CT-009; 143 21 de mayo de 2023; 270 Talleres; 420> 2,954",
		}, "= \nCT-002 | 8 de octubre de 2023 | Consultores | 3,608\nCT-005 | 16 de agosto de 2023 | Impresos | 1,117\nCT-008 | 23 de junio de 2023 | Redes | 1,354\nCT-009 | 21 de mayo de 2023 | Talleres | 2,954\n"},
		{"groups of a number far from one another", []string{
			"184 104 Mes; 150 Altas; 205 Acumulado", "200 100 Enero; 170> 858; 237> 858", "216 100 Febrero; 170> 344; 243> 1,202", "232 100 Marzo; 170> 83; 217 1; 246> 285", "248 100 Abril; 170> 115; 243> 1,400",
		}, "= \n#Mes | Altas | Acumulado\nEnero | 858 | 858\nFebrero | 344 | 1,202\nMarzo | 83 | 1 285\nAbril | 115 | 1,400\n"},
		{"a dash behind a label, and a label of two lines below", []string{
			"200 100 TOTAL; 150 -; 240> 165; 290> 53", "216 100 Altas; 240> 868; 290> 376", "232 100 Personas menores de edad; 240> 350; 290> 979", "243 115 no acompañadas",
			"262 100 Bajas; 240> 393; 290> 885",
		}, "= \nTOTAL | 165 | 53\nAltas | 868 | 376\nPersonas menores de edad no acompañadas | 350 | 979\nBajas | 393 | 885\n"},
		{"a month whose figure was not read", []string{
			"200 100 Abril; 190> 185", "216 100 Mayo; 190> 113", "232 100 Junio.; 170 Tier", "248 100 Julio; 190> 672", "264 100 Agosto; 190> 139",
		}, "= \nAbril | 185\nMayo | 113\nJunio. | Tier\nJulio | 672\nAgosto | 139\n"},
		{"two columns of short figures", []string{
			"200 100 Norte; 170> 8; 194> 285", "216 100 Centro; 170> 3; 194> 202", "232 100 Oriente; 170> 1; 194> 121", "248 100 Sur; 170> 12; 194> 608",
		}, "= \nNorte | 8 | 285\nCentro | 3 | 202\nOriente | 1 | 121\nSur | 12 | 608\n"},
		{"a last label of two lines beside another table", []string{
			"184 100 Mes; 160 Total; 300 Mes; 360 Total", "200 100 Enero; 185> 487; 300 Enero; 385> 744", "216 100 Febrero; 185> 587; 300 Febrero; 385> 3,626",
			"232 100 Marzo; 185> 3,178; 300 Abril; 385> 3,365", "248 100 Abril; 185> 175; 300 Total; 385> 7,735", "258 300 General", "266 100 Total; 185> 5,671", "276 100 General",
		}, "= \n#Mes | Total\nEnero | 487\nFebrero | 587\nMarzo | 3,178\nAbril | 175\nTotal General | 5,671\n= \n#Mes | Total\nEnero | 744\nFebrero | 3,626\nAbril | 3,365\nTotal General | 7,735\n"},
		{"a name in the middle of a cell", []string{
			"172 212 Porcentaje; 264 parcial", "177 100 Mes; 160 Altas", "182 221 del; 238 total; 265 anual",
			"200 100 Enero; 185> 2,657; 300> 20.41", "216 100 Marzo; 185> 1,158; 300> 8.90", "232 100 Abril; 185> 1,873; 300> 6.71",
		}, "= \n# |  | Porcentaje parcial\n#Mes | Altas | \n# |  | del total anual\nEnero | 2,657 | 20.41\nMarzo | 1,158 | 8.90\nAbril | 1,873 | 6.71\n"},
		{"thousands in some rows", []string{
			"200 100 Norte; 170> 54; 214> 828", "216 100 Centro; 170> 354; 192> 1; 214> 182", "232 100 Sur; 170> 12; 214> 608",
		}, "= \nNorte | 54 | 828\nCentro | 354 | 1 182\nSur | 12 | 608\n"},
		{"a short column with blanks", []string{
			"200 100 Norte; 170> 54; 214> 828", "216 100 Centro; 170> 354; 186> 1; 214> 182", "232 100 Sur; 170> 12; 214> 608",
		}, "= \nNorte | 54 |  | 828\nCentro | 354 | 1 | 182\nSur | 12 |  | 608\n"},
		{"a numbered caption whose year stands over a column", []string{
			"164 100 Cuadro 1. Altas por municipio,; 247 2020", "180 100 Entidad; 195 Hombres; 255 Mujeres",
			"200 100 Chiapas; 230> 740; 290> 321", "216 100 Durango; 230> 179; 290> 165", "232 100 Hidalgo; 230> 621; 290> 208",
		}, "= Cuadro 1. Altas por municipio, 2020\n#Entidad | Hombres | Mujeres\nChiapas | 740 | 321\nDurango | 179 | 165\nHidalgo | 621 | 208\n"},
		{"a figure of the first row misread", []string{
			"184 110 Concepto; 215 H; 255 M; 295 H", "200 100 Alta; 220> 383; 260> 236; 300> y", "216 100 Baja; 220> 353; 260> 413; 300> 775", "232 100 Cambio; 220> 161; 260> 560; 300> 121", "248 100 Otros; 220> 372; 260> 79; 300> 148",
		}, "= \n#Concepto | H | M | H\nAlta | 383 | 236 | y\nBaja | 353 | 413 | 775\nCambio | 161 | 560 | 121\nOtros | 372 | 79 | 148\n"},
		{"years that blanks part", []string{
			"172 100 Altas por mes, 2022-2023", "184 200 2; 207 022; 290 2; 297 023", "196 110 Mes; 185 H; 225 M; 275 H; 315 M",
			"214 100 Enero; 190> 383; 230> 236; 280> 421; 320> 517", "230 100 Febrero; 190> 353; 230> 413; 280> 775; 320> 145", "246 100 Marzo; 190> 161; 230> 560; 280> 353; 320> 121",
		}, "= Altas por mes, 2022-2023\n# | 2 022 | 2 022 | 2 023 | 2 023\n#Mes | H | M | H | M\nEnero | 383 | 236 | 421 | 517\nFebrero | 353 | 413 | 775 | 145\nMarzo | 161 | 560 | 353 | 121\n"},
		{"months above the first row of which only one figure was read", []string{
			"184 100 Mes; 177 Recibidos; 247 Concluidos", "200 100 Abal; 200> 359; 270> A", "216 100 ¡Mayo; 200> 431; 270> bl,", "232 100 Junio; 200> 513; 270> 100", "248 100 Julio; 200> 528; 270> 614", "264 100 Agosto; 200> 212; 270> 305",
		}, "= \n#Mes | Recibidos | Concluidos\nAbal | 359 | A\n¡Mayo | 431 | bl,\nJunio | 513 | 100\nJulio | 528 | 614\nAgosto | 212 | 305\n"},
		{"totals near one another", []string{
			"184 105 Unidad; 172 Casos; 220 %", "200 100 Centro; 190> 833; 237> 30.77", "216 100 Norte; 190> 474; 237> 17.51", "232 100 Oriente; 190> 661; 237> 24.42", "248 100 Sur; 190> 739; 237> 27.30", "264 100 Total; 203> 2,707; 237> 100.00",
		}, "= \n#Unidad | Casos | %\nCentro | 833 | 30.77\nNorte | 474 | 17.51\nOriente | 661 | 24.42\nSur | 739 | 27.30\nTotal | 2,707 | 100.00\n"},
		{"blanks in numbers of which some are wide", []string{
			"184 105 Mes; 157 Altas; 205 Bajas", "200 100 Enero; 180> 537; 216 17; 231 539", "216 100 Marzo; 180> 426; 217 7; 231 574", "232 100 Abril; 180> 379; 212 10; 231 933", "248 100 Mayo; 180> 342; 212 35; 231 146",
		}, "= \n#Mes | Altas | Bajas\nEnero | 537 | 17 539\nMarzo | 426 | 7 574\nAbril | 379 | 10 933\nMayo | 342 | 35 146\n"},
		{"lines of text set to their full width", []string{
			"200 60 con; 84 apoyo; 118 en; 137 los; 161 artículos; 215 de; 234 la; 253 Ley; 277 General; 321 y; 335 los; 359 numerales; 413 que; 437 siguen; 490> 198",
			"214 60 del; 84 Código; 123 de; 142 los; 166 Estados; 210 Unidos; 249 y; 263 de; 282 la; 301 Ley; 325 General; 369 y; 383 su; 402 Reglamento; 490> 289,",
			"228 60 con; 84 apoyo; 118 en; 137 los; 161 artículos; 215 de; 234 la; 253 Ley; 277 General; 321 y; 335 los; 359 numerales; 413 que; 437 siguen; 490> 10,",
		}, ""},
	} {
		if diff := cmp.Diff(c.want, shown(typeset(c.lines...))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestSecondLabel: a figure with words behind it begins a table beside another, a date that is written out does not.
func TestSecondLabel(t *testing.T) {
	for text, want := range map[string]bool{"Norte 23 Sur": true, "Sesión 23 de mayo de 2022": false, "Sesión 23 de ellos": true} {
		c := candidate{height: 10}
		for i, word := range strings.Fields(text) {
			w := Word{Word: page.Word{Text: word}}
			c.names, c.label = append(c.names, item{word: &w, box: schema.Box{float64(100 * i), 0, float64(100*i + 50), 10}}), append(c.label, w)
		}
		if _, _, got := c.secondLabel(); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}

// TestOwnLabel: the words of one printed line that were read as two stand from left to right.
func TestOwnLabel(t *testing.T) {
	line := func(y float64, at ...float64) candidate {
		c := candidate{y: y, height: 10}
		for _, x := range at {
			c.label = append(c.label, Word{Word: page.Word{Text: fmt.Sprint(x), Box: schema.Box{x, y, x + 5, y + 10}}})
		}
		return c
	}
	for _, c := range []struct {
		name string
		run  []candidate
		want string
	}{
		{"level", []candidate{line(100, 10, 30), line(101, 20)}, "10 20 30"},
		{"one below the other", []candidate{line(100, 10, 30), line(112, 20)}, "10 30 20"},
		{"a line below level ones", []candidate{line(100, 10, 30), line(101, 20), line(112, 15)}, "10 20 30 15"},
	} {
		if got := joinWords(ownLabel(c.run, make([]int, len(c.run)), 0)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestRuledRows: lines of a label belong to the row between whose rules they stand, as near as
// the row above may be; without rules the distance tells.
func TestRuledRows(t *testing.T) {
	p := typeset("100 100 Unidad; 300 Recibidos", "120 100 Delegación Regional del", "130 100 Bajío y Zona; 330> 30", "140 100 Centro", "150 100 Módulo", "160 100 Aeropuerto; 330> 42", "170 100 Internacional", "183 100 Oficina; 330> 11", "196 100 Suma; 330> 83")
	for _, y := range []float64{90, 106, 141, 173, 186, 199} {
		p.Rules = append(p.Rules, page.Rule{Box: schema.Box{90. / 612, y / 792, 340. / 612, (y + 1) / 792}})
	}
	want := "= \n#Unidad | Recibidos\nDelegación Regional del Bajío y Zona Centro | 30\nMódulo Aeropuerto Internacional | 42\nOficina | 11\nSuma | 83\n"
	if diff := cmp.Diff(want, shown(p)); diff != "" {
		t.Error(diff)
	}
}

// TestRowsWithoutFigures: lines that stand too far from one another for one label are rows,
// though most rows with figures have one between them.
func TestRowsWithoutFigures(t *testing.T) {
	p := typeset("100 100 Nacionalidad; 300 Importe", "120 100 Colombia; 330> 88.1", "140 100 Cuba; 330> 3650.1", "160 100 Ecuador", "180 100 Honduras; 330> 6415.4", "200 100 Guatemala", "220 100 Haití; 330> 671.4", "240 100 Nicaragua", "260 100 Perú; 330> 6456.5", "280 100 Total; 330> 17281.5")
	want := "= \n#Nacionalidad | Importe\nColombia | 88.1\nCuba | 3650.1\nEcuador | \nHonduras | 6415.4\nGuatemala | \nHaití | 671.4\nNicaragua | \nPerú | 6456.5\nTotal | 17281.5\n"
	if diff := cmp.Diff(want, shown(p)); diff != "" {
		t.Error(diff)
	}
}

// TestLabelsAroundTheirFigures: a line as near to the row above as to that below is the latter's
// where the label above has its figures in its middle without it.
func TestLabelsAroundTheirFigures(t *testing.T) {
	p := words(
		100, 100, 40, "Norte", 200, 100, 20, "447", 260, 100, 20, "888",
		100, 122, 40, "Oriente", 200, 122, 20, "606", 260, 122, 20, "148",
		100, 145, 60, "Delegación", 100, 156, 60, "Regional", 200, 161, 20, "503", 260, 161, 20, "232", 100, 167, 60, "del", 100, 178, 60, "Centro",
		100, 191, 50, "Módulo", 100, 203, 60, "Aeropuerto", 200, 203, 20, "409", 260, 203, 20, "32", 100, 214, 60, "Internacional",
		100, 236, 40, "Poniente", 200, 236, 20, "366", 260, 236, 20, "653",
		100, 258, 40, "Centro", 200, 258, 20, "527", 260, 258, 20, "632",
	)
	var labels []string
	for _, r := range texts(only(t, p)) {
		labels = append(labels, r[0])
	}
	if want := []string{"Norte", "Oriente", "Delegación Regional del Centro", "Módulo Aeropuerto Internacional", "Poniente", "Centro"}; !slices.Equal(labels, want) {
		t.Errorf("labels %q", labels)
	}
}

// TestSpecksBesideALabel: what was hardly read beside a label's first line is no figure where the next line goes on
// with it; a figure is.
func TestSpecksBesideALabel(t *testing.T) {
	for sure, want := range map[float64]string{0.4: "Arrendamiento de Equipo", 0.9: "Arrendamiento de"} {
		p := words(
			100, 100, 70, "Arrendamiento", 174, 100, 10, "de", 240, 100, 15, "50.",
			100, 115, 40, "Equipo", 240, 115, 20, "678",
			100, 132, 40, "Viáticos", 240, 132, 20, "590",
			100, 149, 50, "Vigilancia", 240, 149, 20, "841",
			100, 166, 50, "Telefonía", 240, 166, 20, "412",
		)
		p.Words[2].Confidence = sure
		if got := texts(only(t, p))[0][0]; got != want {
			t.Errorf("at %v: %q, want %q", sure, got, want)
		}
	}
}

// TestLabelOfTheOnlyRow: the lines of the only row's label that stand above its figures are none of the
// names; what stands nearer to the names is.
func TestLabelOfTheOnlyRow(t *testing.T) {
	for y, want := range map[int]string{218: "Personas menores de edad no", 210: "menores de edad no"} {
		p := words(
			100, 200, 50, "Categoría", 200, 200, 40, "Hombres", 250, 200, 40, "Mujeres", 300, 200, 30, "Total",
			80, y, 45, "Personas",
			80, 232, 40, "menores", 124, 232, 10, "de",
			210, 239, 20, "747", 265, 239, 15, "32", 305, 239, 20, "779",
			80, 246, 25, "edad", 109, 246, 12, "no",
		)
		if got := texts(only(t, p)); len(got) != 1 || got[0][0] != want {
			t.Errorf("at %d: %q, want %q", y, got, want)
		}
	}
}

// TestLinesOfACell: the words of a cell stand from top to bottom, whatever stands beside them in their
// lines; those that stand level stay as they are.
func TestLinesOfACell(t *testing.T) {
	at := func(text string, x, y float64) item {
		return item{word: &Word{Word: page.Word{Text: text}}, box: schema.Box{x, y, x + 20, y + 10}}
	}
	for upper, want := range map[float64]string{200: "Sub Metro", 206: "Metro Sub"} {
		row := []piece{{items: []item{at("Metro", 60, 205), at("43", 120, 201)}}, {items: []item{at("4", 10, 206), at("Sub", 60, upper)}}}
		if got := fillCells(row, []span{{0, 50}, {50, 100}, {100, 150}})[1].Text(); got != want {
			t.Errorf("at %v: %q, want %q", upper, got, want)
		}
	}
}
