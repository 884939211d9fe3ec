package field

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

func TestNameUnits(t *testing.T) {
	for _, c := range []struct {
		number, institution string
		units, want         []string
	}{
		{"INM/DGTIC/485/2022", "Instituto Nacional de Migración", []string{"Dirección General de Tecnologías de la Información y Comunicaciones"}, []string{"DGTIC"}},
		{"INM/DGA/DRH/SP/3511/2022", "Instituto Nacional de Migración", []string{"DIRECCIÓN GENERAL DE ADMINISTRACIÓN", "DIRECCIÓN DE RECURSOS HUMANOS", "SUBDIRECCIÓN DE PERSONAL"}, []string{"DGA", "DRH", "SP"}},
		{"1804/2020-UT", "Fiscalía General de Justicia", []string{"Unidad de Transparencia"}, []string{"UT"}},
		{"INM/DGTI/485/2022", "Instituto Nacional de Migración", []string{"Dirección General de Tecnologías de la Información y Comunicaciones"}, []string{"DGTI"}},
		{"INM/OFREP/485/2022", "Instituto Nacional de Migración", []string{"Oficina de Representación"}, []string{"OFREP"}},
		{"UAM/5186/2024", "Universidad Autónoma Metropolitana", []string{"Unidad de Acceso Municipal"}, []string{""}},
		{"INM/DGTIC/485/2022", "Instituto Nacional de Migración", []string{"Unidad de Transparencia"}, []string{""}},
		{"485/2022", "", []string{"Unidad de Transparencia"}, []string{""}},
	} {
		o := schema.Oficio{Number: fieldtest.Recognised(c.number, 0.9), Institution: fieldtest.Recognised(c.institution, 0.9)}
		for _, u := range c.units {
			o.Units = append(o.Units, schema.Unit{Value: *fieldtest.Recognised(u, 0.9)})
		}
		nameUnits(&o)
		var got []string
		for _, u := range o.Units {
			got = append(got, u.Acronym)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.number, got, c.want)
		}
	}
}

// bundleOf makes an oficio of a page for each letterhead's unit.
func bundleOf(units ...string) []segment.Oficio {
	var out []segment.Oficio
	for i, u := range units {
		p := pagetest.Page(i+1, "^INSTITUTO DE LAGOS Y LAGUNAS", "^"+u, "", ">Xochimilco, a 3 de mayo de 2021", "", fieldtest.Running)
		out = append(out, segment.Split([]*layout.Page{p})...)
	}
	return out
}

// A unit is spelled as most letterheads print it, and is no other unit whose
// name is near.
func TestAgreeUnits(t *testing.T) {
	for _, c := range []struct {
		name  string
		units []string
		want  string
	}{
		{"a letter read wrong", []string{"DIRECCION DE CANALFS", "DIRECCIÓN DE CANALES", "DIRECCIÓN DE CANALES"}, "DIRECCIÓN DE CANALES"},
		{"torn", []string{"DIRECCIÓN DE CANA LES Y BORDOS", "DIRECCIÓN DE CANALES Y BORDOS", "DIRECCIÓN DE CANALES Y BORDOS"}, "DIRECCIÓN DE CANALES Y BORDOS"},
		{"another word", []string{"SUBDIRECCIÓN DE EGRESOS", "SUBDIRECCIÓN DE INGRESOS", "SUBDIRECCIÓN DE INGRESOS"}, "SUBDIRECCIÓN DE EGRESOS"},
		{"another number", []string{"UNIDAD DE CANALES 1", "UNIDAD DE CANALES 2", "UNIDAD DE CANALES 2"}, "UNIDAD DE CANALES 1"},
		{"read better by none", []string{"DIRECCIÓN DE CANALFS", "DIRECCIÓN DE PRESAS"}, "DIRECCIÓN DE CANALFS"},
	} {
		all := letterheads(bundleOf(c.units...))
		if len(all[0].Units) != 1 || valueOf(&all[0].Units[0].Value) != c.want {
			t.Errorf("%s: %+v, want %s", c.name, all[0].Units, c.want)
		}
	}
}

func TestVocabulary(t *testing.T) {
	v := vocabulary{"TRANSPARENCIA": 5, "INGRESOS": 4, "EGRESOS": 1, "RECAUDACION": 3, "RECAUBACION": 1, "CANALES": 2}
	for _, c := range []struct {
		read       string
		confidence float64
		want       string
	}{
		{"UNIDAD DE IRANSPARENCIA", 0.8, "UNIDAD DE TRANSPARENCIA"},
		{"Unidad de Recaubación", 0.8, "Unidad de Recaudación"},
		{"Subsecretaría de Egresos", 0.8, "Subsecretaría de Egresos"},
		{"Unidad de Canalos", 0.8, "Unidad de Canalos"},
		{"UNIDAD DE IRANSPARENCIA", 0.97, "UNIDAD DE TRANSPARENCIA"},
		{"Unidad de Recaubación", 0.97, "Unidad de Recaubación"},
	} {
		got := schema.NewValue(schema.String(c.read), c.read, schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: c.confidence})
		if v.mend(&got); valueOf(&got) != c.want || got.Text != c.read {
			t.Errorf("%s: %s, want %s", c.read, valueOf(&got), c.want)
		}
	}
}

func TestStampAndMotto(t *testing.T) {
	o := Read(fieldtest.Oficio("^“2022, Año de las Lagunas”", "", ">OFICIO No. ILL/UE/87/2022", ">Xochimilco, a 9 de junio de 2022", "", "Lic. Ana Olmos Rueda", "Presente", "", fieldtest.Running+".",
		"", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "", "", "", ">RECIBIDO", ">14 JUN 2022"))
	if valueOf(o.Received) != "2022-06-14" || valueOf(o.Date) != "2022-06-09" || valueOf(o.Motto) != "2022, Año de las Lagunas" {
		t.Errorf("received %q, dated %q, motto %q", valueOf(o.Received), valueOf(o.Date), valueOf(o.Motto))
	}
}
