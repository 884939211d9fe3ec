package field

import (
	"fmt"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

// manyOficios are as many oficios of a page each, all of other people and other
// numbers, every tenth with a slip of OCR in its names and its unit.
func manyOficios(n int) []segment.Oficio {
	given, sur := strings.Fields(givenNames), strings.Fields(surnames)
	out := make([]segment.Oficio, n)
	for i := range out {
		name := func(k int) string {
			return given[(i*7+k)%len(given)] + " " + sur[(i*13+k)%len(sur)] + " " + sur[(i/3+k*5)%len(sur)]
		}
		unit := fmt.Sprintf("DIRECCIÓN DE CANALES %d", i%97)
		if i%10 == 0 {
			unit = fmt.Sprintf("DIRFCCIÓN DE CANALES %d", i%97)
		}
		p := pagetest.Page(i+1,
			"^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS Y LAGUNAS", "^"+unit, "",
			fmt.Sprintf(">OFICIO No. ILL/DC/%04d/2022", i), ">Ciudad de México, a 9 de junio de 2022", ">Asunto: Se atiende la solicitud", "",
			"Lic. "+name(1), "Titular de la Unidad de Enlace", "P r e s e n t e", "",
			fmt.Sprintf("En atención a su oficio ILL/DC/%04d/2022 y a la solicitud con folio 330045622%06d se informa lo que sigue.", (i+1)%n, i), "",
			"^Atentamente", "", "^Ing. "+name(2), "^Directora de Canales", "",
			"C.c.p. Dra. "+name(3)+".- Directora de Presas.- Para su conocimiento.")
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
			pages[i] = pagetest.Page(i+1, ">OFICIO No. ILL/DC/4/2022", ">Asunto: Se atiende la solicitud", "", running, running, fmt.Sprintf("Página %d de %d", i+1, n))
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
