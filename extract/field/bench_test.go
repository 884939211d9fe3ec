package field

import (
	"fmt"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

// Some common given names and surnames.
const (
	someGiven    = "Ana Berta Carlos Diego Elena Fernando Graciela Hugo Irma Jorge Karla Laura Mario Norma Oscar Pedro Rosa Silvia Teresa Ulises Verónica Yolanda"
	someSurnames = "Aguilar Barrientos Castillo Domínguez Escamilla Figueroa Guerrero Hernández Ibarra Jiménez León Mendoza Navarro Ochoa Olmos Peralta Quintana Ramírez Rosales Salazar Tovar Uribe Valdez Villanueva Ybarra Zamora Zúñiga"
)

// nameOf makes another name of each number below some ten thousand.
func nameOf(n int) string {
	given, sur := strings.Fields(someGiven), strings.Fields(someSurnames)
	g, s := len(given), len(sur)
	return given[n%g] + " " + sur[n/g%s] + " " + sur[n/g/s%s]
}

// manyOficios are as many oficios of a page each, all of other people and other
// numbers, every tenth with a slip of OCR in its names and its unit.
func manyOficios(n int) []segment.Oficio {
	out := make([]segment.Oficio, n)
	for i := range out {
		unit := fmt.Sprintf("DIRECCIÓN DE CANALES %d", i%97)
		if i%10 == 0 {
			unit = fmt.Sprintf("DIRFCCIÓN DE CANALES %d", i%97)
		}
		p := pagetest.Page(i+1,
			"^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS Y LAGUNAS", "^"+unit, "",
			fmt.Sprintf(">OFICIO No. ILL/DC/%04d/2022", i), ">Ciudad de México, a 9 de junio de 2022", ">Asunto: Se atiende la solicitud", "",
			"Lic. "+nameOf(3*i), "Titular de la Unidad de Enlace", "P r e s e n t e", "",
			fmt.Sprintf("En atención a su oficio ILL/DC/%04d/2022 y a la solicitud con folio 330045622%06d se informa lo que sigue.", (i+1)%n, i), "",
			"^Atentamente", "", "^Ing. "+nameOf(3*i+1), "^Directora de Canales", "",
			"C.c.p. Dra. "+nameOf(3*i+2)+".- Directora de Presas.- Para su conocimiento.")
		out[i] = segment.Split([]*layout.Page{p})[0]
	}
	return out
}

// BenchmarkReadAll shows that the work on an oficio does not grow with the
// bundle that it is in.
func BenchmarkReadAll(b *testing.B) {
	for _, n := range []int{50, 1000, 5000} {
		oficios := manyOficios(n)
		b.Run(fmt.Sprintf("%d oficios", n), func(b *testing.B) {
			for b.Loop() {
				ReadAll(oficios)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/oficio")
		})
	}
}

// BenchmarkLongOficio shows the same of the pages of one oficio.
func BenchmarkLongOficio(b *testing.B) {
	for _, n := range []int{50, 1000, 5000} {
		pages := make([]*layout.Page, n)
		for i := range pages {
			pages[i] = pagetest.Page(i+1, ">OFICIO No. ILL/DC/4/2022", ">Asunto: Se atiende la solicitud", "", fieldtest.Running, fieldtest.Running, fmt.Sprintf("Página %d de %d", i+1, n))
		}
		parts := segment.Oficio{Kind: "oficio", Pages: pages}
		for _, p := range pages {
			parts.Heads = append(parts.Heads, segment.Split([]*layout.Page{p})[0].Heads...)
		}
		b.Run(fmt.Sprintf("%d pages", n), func(b *testing.B) {
			for b.Loop() {
				ReadAll([]segment.Oficio{parts})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/page")
		})
	}
}
