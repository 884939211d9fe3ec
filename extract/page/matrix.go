package page

import (
	"math"

	"github.com/ledongthuc/pdf"

	"github.com/oficialia/oficialia/schema"
)

// matrix is a PDF's [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f.
type matrix [6]float64

func identity() matrix { return matrix{1, 0, 0, 1, 0, 0} }

// matrixOf reads six numbers of an array; the identity when there are not so many.
func matrixOf(v pdf.Value) matrix {
	if v.Len() != 6 {
		return identity()
	}
	var m matrix
	for i := range m {
		m[i] = v.Index(i).Float64()
	}
	return m
}

// mul returns the matrix that does m first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

func (m matrix) determinant() float64 { return m[0]*m[3] - m[1]*m[2] }

// span is a rectangle in a page's points: x0, y0, x1, y1, origin bottom left.
type span [4]float64

// bounds returns what a rectangle covers after m.
func (m matrix) bounds(r span) span {
	out := nowhere()
	for _, x := range []float64{r[0], r[2]} {
		for _, y := range []float64{r[1], r[3]} {
			out.grow(m.apply(x, y))
		}
	}
	return out
}

func nowhere() span { return span{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

func (s *span) grow(x, y float64) {
	*s = span{min(s[0], x), min(s[1], y), max(s[2], x), max(s[3], y)}
}

func (s span) and(t span) span {
	return span{max(s[0], t[0]), max(s[1], t[1]), min(s[2], t[2]), min(s[3], t[3])}
}

func (s span) area() float64 { return max(s[2]-s[0], 0) * max(s[3]-s[1], 0) }

// quarters returns by how many quarters clockwise m turns what it draws, and
// false when it leans, mirrors or flattens it.
func (m matrix) quarters() (int, bool) {
	const lean = 1e-3
	size := max(math.Abs(m[0]), math.Abs(m[1]), math.Abs(m[2]), math.Abs(m[3]))
	zero := func(v float64) bool { return math.Abs(v) <= lean*size }
	switch {
	case size == 0:
		return 0, false
	case zero(m[1]) && zero(m[2]) && m[0]*m[3] > 0:
		if m[0] > 0 {
			return 0, true
		}
		return 2, true
	case zero(m[0]) && zero(m[3]) && m[1]*m[2] < 0:
		if m[1] < 0 {
			return 1, true
		}
		return 3, true
	}
	return 0, false
}

// shown maps a rectangle of the page's points to fractions of the page as it is
// shown, origin top left. It may reach beyond the page.
func (s sheet) shown(r span) schema.Box {
	w, h := s.size()
	c := s.crop
	switch s.rotate {
	case 90:
		return schema.Box{(r[1] - c[1]) / w, (r[0] - c[0]) / h, (r[3] - c[1]) / w, (r[2] - c[0]) / h}
	case 180:
		return schema.Box{(c[2] - r[2]) / w, (r[1] - c[1]) / h, (c[2] - r[0]) / w, (r[3] - c[1]) / h}
	case 270:
		return schema.Box{(c[3] - r[3]) / w, (c[2] - r[2]) / h, (c[3] - r[1]) / w, (c[2] - r[0]) / h}
	}
	return schema.Box{(r[0] - c[0]) / w, (c[3] - r[3]) / h, (r[2] - c[0]) / w, (c[3] - r[1]) / h}
}
