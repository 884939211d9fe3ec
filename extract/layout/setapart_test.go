package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSetApart: between two rules, lines of words that are set apart head the rows below them; those that
// go on with a label are its own.
func TestSetApart(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		rules []float64
		want  string
	}{
		{"headings among rows that no rules part", []string{
			"100 100 Concepto; 340> Importe",
			"120 100 1. Corrientes", "132 100 Sueldos; 340> 1,200", "144 100 Rentas; 340> 310",
			"156 100 Resultados de ejercicios; 340> 70", "168 100 anteriores",
			"180 100 Seguros de la; 340> 55", "192 100 Federación",
			"204 100 2. De capital", "216 100 Obras; 340> 90",
		}, []float64{106, 222}, "= \n#Concepto | Importe\n1. Corrientes | \nSueldos | 1,200\nRentas | 310\nResultados de ejercicios anteriores | 70\nSeguros de la Federación | 55\n2. De capital | \nObras | 90\n"},
		{"a label that would have had no room in one line", []string{
			"100 100 Concepto; 340> Importe",
			"120 100 Sueldos; 340> 1,200", "132 100 Rentas; 340> 310", "144 100 Delegación Regional Metropolitana; 340> 70", "156 100 Iztapalapa", "168 100 Obras; 340> 90",
		}, []float64{106, 174}, "= \n#Concepto | Importe\nSueldos | 1,200\nRentas | 310\nDelegación Regional Metropolitana Iztapalapa | 70\nObras | 90\n"},
		{"headings right of the rows between the same rules", []string{
			"100 100 Meta; 340> Programado",
			"120 100 Multas efectuadas; 340> 1,200", "136 100 Dirección de Salud",
			"152 100 Personas asistidas en los centros; 340> 15,000", "161 100 De atención primaria", "177 100 Dirección de Cultura",
			"193 100 Talleres y cursos para las familias; 340> 200", "202 100 Del barrio", "218 100 Dirección de Obras",
			"234 100 Bacheo con asfalto negro de las calles; 340> 80", "243 100 Principales",
		}, []float64{106, 140, 181, 222, 249}, "= \n#Meta | Programado\nMultas efectuadas | 1,200\nDirección de Salud | \nPersonas asistidas en los centros De atención primaria | 15,000\nDirección de Cultura | \nTalleres y cursos para las familias Del barrio | 200\nDirección de Obras | \nBacheo con asfalto negro de las calles Principales | 80\n"},
		{"labels that all begin in lower case", []string{
			"100 100 Concepto; 340> Importe",
			"120 100 corrientes", "132 100 sueldos; 340> 1,200", "144 100 rentas; 340> 310", "156 100 de capital", "168 100 obras; 340> 90",
		}, []float64{106, 174}, "= \n#Concepto | Importe\ncorrientes | \nsueldos | 1,200\nrentas | 310\nde capital | \nobras | 90\n"},
	} {
		p := typeset(c.lines...)
		rule := ruling(&p)
		last := c.rules[len(c.rules)-1]
		for _, y := range append([]float64{88}, c.rules...) {
			rule(90, y, 350, y+1)
		}
		for _, x := range []float64{90, 280, 350} {
			rule(x, 88, x+1, last)
		}
		if diff := cmp.Diff(c.want, shown(p)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestJump: what stands apart shows by a distance far greater than those of two labels' lines or more; on a page
// that is not flat all differ a little.
func TestJump(t *testing.T) {
	for _, c := range []struct {
		gaps []float64
		want float64
	}{
		{[]float64{116, 82, 110, 82, 116, 82}, 110},
		{[]float64{109, 111, 150, 150}, 0},
		{[]float64{111, 133, 133, 134, 136, 150, 156}, 0},
		{[]float64{78, 98, 102, 114}, 0},
		{[]float64{82, 116}, 0},
		{nil, 0},
	} {
		if got := jump(c.gaps); got != c.want {
			t.Errorf("%v: %v, want %v", c.gaps, got, c.want)
		}
	}
}
