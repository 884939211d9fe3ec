package reader

import (
	"context"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// BenchmarkScannedPage reads a drawn letter with a ruled table the way the
// product does: PDF, image, preparation, recognition, second looks.
func BenchmarkScannedPage(b *testing.B) {
	s := pagetest.NewSheet(8.5, 11, 200)
	for i := range 24 {
		s.Text(1, 1+0.22*float64(i), 11, "La unidad administrativa informa que la solicitud 330020322000471 fue atendida")
	}
	s.Grid(2, 6.6, 2, 0.3, 2, 8)
	for i := range 8 {
		s.Text(2.1, 6.81+0.3*float64(i), 11, "Noviembre")
		s.Text(4.1, 6.81+0.3*float64(i), 11, "75,677")
	}
	path := write(b, "scan.pdf", pagetest.Scan(s))
	p := openPool(b, "serve", Options{})
	for b.Loop() {
		if got, err := p.Read(context.Background(), path, 1); err != nil || got.Error != "" {
			b.Fatal(got.Error, err)
		}
	}
	b.ReportMetric(60/(b.Elapsed().Seconds()/float64(b.N)), "pages/min")
	t := p.Timings()
	b.ReportMetric(100*t.Tesseract/t.Total, "%tesseract")
}
