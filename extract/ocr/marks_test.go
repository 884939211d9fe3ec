package ocr

import (
	"image"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// stamp puts a double frame with lines of words about its middle over a sheet, its
// own middle at a place in inches, turned by some degrees clockwise; ink only darkens.
func stamp(s *pagetest.Sheet, x, y, degrees float64, shade uint8, lines ...string) {
	const w, h = 2.4, 1.1
	flat := pagetest.NewSheet(w, h, s.DPI)
	for _, in := range []float64{0.02, 0.06} {
		flat.Fill(in, in, w-2*in, 0.012)
		flat.Fill(in, h-in, w-2*in, 0.012)
		flat.Fill(in, in, 0.012, h-2*in)
		flat.Fill(w-in, in, 0.012, h-2*in+0.012)
	}
	for i, line := range lines {
		const points = 14
		wide := pagetest.Width(points, line)
		flat.Text((w-wide)/2, h/2+0.07+0.28*(float64(i)-float64(len(lines)-1)/2), points, line)
	}
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	size := flat.Bounds().Size()
	for v := -size.X; v < size.X; v++ {
		for u := -size.X; u < size.X; u++ {
			from := image.Pt(int(float64(u)*cos+float64(v)*sin)+size.X/2, int(float64(v)*cos-float64(u)*sin)+size.Y/2)
			to := image.Pt(int(x*float64(s.DPI))+u, int(y*float64(s.DPI))+v)
			if from.In(flat.Bounds()) && flat.GrayAt(from.X, from.Y).Y < 128 && s.GrayAt(to.X, to.Y).Y > shade {
				s.SetGray(to.X, to.Y, color.Gray{Y: shade})
			}
		}
	}
}

// stampedPrint is a sheet of four lines, the second and the last of which a
// stamp's frame crosses.
func stampedPrint(degrees float64, shade uint8, word string) (*pagetest.Sheet, string) {
	s := pagetest.NewSheet(7, 3, 200)
	lines := []string{
		"Se remite la respuesta de la unidad a su solicitud",
		"de conformidad con los artículos de la Ley General",
		"",
		"",
		"y se informa que obran en los archivos consultados",
		"los expedientes del periodo que abarca su consulta",
	}
	for i, line := range lines {
		s.Text(0.6, 0.6+0.3*float64(i), 12, line)
	}
	stamp(s, 3.4, 1.35, degrees, shade, word)
	return s, strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
}

// TestFrameOverPrint: print that a stamp's frame crosses is read, whether the
// stamp is as dark as the print or paler, and so is the stamp.
func TestFrameOverPrint(t *testing.T) {
	for _, shade := range []uint8{0, 120} {
		for _, degrees := range []float64{-7, -3, 2, 5} {
			s, print := stampedPrint(degrees, shade, "RECIBIDO")
			got := texts(read(t, s))
			stamped := slices.Index(got, "RECIBIDO")
			if stamped < 0 {
				t.Errorf("shade %d, %v degrees: the stamp is not read: %q", shade, degrees, got)
				continue
			}
			wrong := 0
			for _, w := range strings.Fields(print) {
				if !slices.Contains(got, w) {
					wrong++
				}
			}
			if wrong > 3 {
				t.Errorf("shade %d, %v degrees: %d words are wrong: %q", shade, degrees, wrong, got)
			}
		}
	}
}

// TestPaleStampIsLifted: what is paler than print is off the sheet, and told when
// nothing in it can be read.
func TestPaleStampIsLifted(t *testing.T) {
	s, _ := stampedPrint(-5, 120, "RECIBIDO")
	if sheet := prepared(t, s); len(sheet.layers) != 1 {
		t.Errorf("%d layers, want 1", len(sheet.layers))
	}
	marks, _ := stampedPrint(-5, 120, "") // of which nothing but strokes was printed
	for i := range 12 {
		for v := range 30 {
			marks.SetGray(600+15*i+v%9, 260+v+(7*i)%11, color.Gray{Y: 120})
		}
	}
	r := read(t, marks)
	if len(r.Unread) != 1 || r.Unread[0].Kind != "stamp" {
		t.Errorf("unread %v, want a stamp; read %q", r.Unread, texts(r))
	}
}

// TestTablesAreNoStamps: neither a table's rules nor those of a leaning one are
// taken for a frame, nor those of one that has as many rules as a doubled frame.
func TestTablesAreNoStamps(t *testing.T) {
	table, small := pagetest.NewSheet(4, 3, 200), pagetest.NewSheet(4, 3, 200)
	table.Grid(0.5, 0.5, 1, 0.3, 2, 5)
	for y := range 5 {
		table.Text(0.6, 0.71+0.3*float64(y), 11, "Enero")
	}
	small.Grid(0.5, 0.5, 1, 0.6, 3, 3)
	for degrees, table := range map[float64]*pagetest.Sheet{0: table, 0.4: table, 2: table, 0.2: small} {
		gray, err := fromGray(table.Gray)
		if err != nil {
			t.Fatal(err)
		}
		defer gray.free()
		leaning, err := gray.rotated(degrees)
		if err != nil {
			t.Fatal(err)
		}
		defer leaning.free()
		s := &sheet{gray: leaning, dpi: 200}
		if across, down, _ := s.framed(leaning.image()); len(across)+len(down) > 0 {
			t.Errorf("%v degrees: %d lines across and %d down", degrees, len(across), len(down))
		}
	}
}

func TestStraightFindsLeaningLines(t *testing.T) {
	var strokes []stroke
	for x := range 300 {
		y := 40 + int(float64(x)*math.Tan(4*math.Pi/180))
		if x%5 > 0 { // worn
			strokes = append(strokes, stroke{x, y, y + 2})
		}
		strokes = append(strokes, stroke{x, (x * 37) % 120, (x*37)%120 + 3}) // print
	}
	lines, _, rest := straight(strokes, around(0, steepestLine), image.Pt(300, 120), 100)
	if len(lines) != 1 || math.Abs(lines[0].degrees-4) > 0.25 || len(lines[0].strokes) < 240 {
		t.Errorf("lines: %v", lines)
	}
	if len(rest) < 270 {
		t.Errorf("%d strokes of print are left, want nearly all of 300", len(rest))
	}
}
