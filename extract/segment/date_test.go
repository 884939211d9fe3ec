package segment

import (
	"testing"

	"github.com/oficialia/oficialia/extract/fold"
)

func TestDates(t *testing.T) {
	for _, c := range []struct{ text, iso string }{
		{"Cd. de México, a 30 de mayo de 2022", "2022-05-30"},
		{"CIUDAD DE MÉXICO, A 1° DE MARZO DE 2021", "2021-03-01"},
		{"a 1o. de abril de 2019", "2019-04-01"},
		{"a 15 de sepuembre de 2022", "2022-09-15"},
		{"a 14 ge agosto de 2023", "2023-08-14"},
		{"a 10 de juho de 2023", "2023-07-10"},
		{"31-V-2022", "2022-05-31"},
		{"7/XII/2020", "2020-12-07"},
		{"21/06/2022", "2022-06-21"},
		{"Bs. As., 1/3/2010", "2010-03-01"},
		{"15.08.23", "2023-08-15"},
		{"2022-05-30", "2022-05-30"},
		{"treinta y uno de mayo de dos mil veintidós", "2022-05-31"},
		{"a los seis días del mes de marzo del año 2023", "2023-03-06"},
		{"primero de junio de mil novecientos noventa y ocho", "1998-06-01"},
		{"Jueves 26 de Marzo de 2020", "2020-03-26"},
		{"a 3O de may0 de 2O22", "2022-05-30"},
		{"l7 de junio de 2022", "2022-06-17"},
		{"11 de agosto del 2025", "2025-08-11"},
		{"a 11.de mayo de 2020.", "2020-05-11"},
		{"a 22 de'abril del 2019", "2019-04-22"},
		{"15-1X-2021", "2021-09-15"},
		{"30/mayo/2022", "2022-05-30"},
		{"30 MAY 2022", "2022-05-30"},
		{"mayo 30, 2022", "2022-05-30"},
		{"D1 JUN 2020", "2020-06-01"},
		{"a vente de enero de dos mil veinte", "2020-01-20"},
		{"a veinte de enero de dos mil vente", "2020-01-20"},
		{"a sieta de enero de dos mil veinte", "2020-01-07"},
		{"a los uno días del mes de julio de dos mil vemtiuno", "2021-07-01"},
		{"a veintiocho de junio de dos mil'veintiuno", "2021-06-28"},
		{"a 6-de abril de 2021", "2021-04-06"},
		{"a 17 de-agosto de 2023", "2023-08-17"},
		{"14 de Febrero: de 2022", "2022-02-14"},
		{"a 31 de:mayo de 2023", "2023-05-31"},
		{"A 1° DE. FEBRERO DF 2021", "2021-02-01"},
		{"a 14 de teb. de.2019", "2019-02-14"},
		{"a 14 de julio de 202]", "2021-07-14"},
		{"CÓRDOBA, 3:8/2005", "2005-08-03"},
		{"5 de setiembre de 2.018", "2018-09-05"},
	} {
		got := Dates(fold.Text(c.text))
		if len(got) != 1 || got[0].ISO != c.iso {
			t.Errorf("%q: %+v, want %s", c.text, got, c.iso)
		}
	}
}

func TestDatesRefuses(t *testing.T) {
	for _, text := range []string{"INM/DGTIC/485/2022", "2022, Año de alguien", "tabla 1.2.10.4", "85,634 de 2022", "el artículo 6 de la Ley de 2016", "mayo de 2022", "las 12:30/22", "12:30:2022", "3 año 2022"} {
		for _, d := range Dates(fold.Text(text)) {
			t.Errorf("%q: %+v, want none", text, d)
		}
	}
}

func TestDateThatIsNone(t *testing.T) {
	got := Dates(fold.Text("a 31 de febrero de 2022"))
	if len(got) != 1 || got[0].ISO != "" {
		t.Errorf("got %+v, want one date without a value", got)
	}
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{"30 de mayo de 2022", "31-V-2022", "treinta y uno de mayo de dos mil veintidós", "99/99/99", "de de de", "1 ero mil"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded, last := fold.Text(s), 0
		for _, d := range Dates(folded) {
			if d.Start < last || d.End <= d.Start || d.End > len(folded) {
				t.Errorf("%q: span %d-%d after %d", s, d.Start, d.End, last)
			}
			last = d.End
		}
	})
}
