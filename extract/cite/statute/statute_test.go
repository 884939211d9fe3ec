package statute

import "testing"

func book(t testing.TB) *Book {
	t.Helper()
	b, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Ley General de Transparencia y Acceso a la Información Pública", "LGTAIP"},
		{"LEY FEDERAL DE TRANSPARENCIA Y ACCESO A LA INFORMACION PUBLICA", "LFTAIP"},
		{"Ley Federai de Transparencla y Acceso a ia Informaclón Púbiica", "LFTAIP"},
		{"Ley Federal de Trans parencia y Acceso a la Información Pública", "LFTAIP"},
		{"Ley Federal de Transparencia", "LFTAIP"},
		{"Ley de Protección de Datos Personales en Posesión de los Sujetos Obligados", "LGPDPPSO"},
		{"Ley General de Protección de Datos Personales en Posesión de los Sujetos Obligados", "LGPDPPSO"},
		{"Ley Federal de Protección de Datos Personales en Posesión de Particulares", "LFPDPPP"},
		{"Lineamientos Generales para la Clasificación y Desclasificación de la información de las Dependencias y Entidades de la Administración Pública Federal", "LGCD"},
		{"Lineamientos generales en materia de clasificación y desclasificación de la información, así como para la elaboración de versiones públicas", "LGCD"},
		{"Constitución Politica de los Estados Unidos Mexicanos", "CPEUM"},
		{"Ley de Migraclon", "LMIG"},
		{"Reglamento de la Ley de Migración", "RLMIG"},
		{"Reglamento Interior de la Secretaría de Gobernaclón", "RISEGOB"},
		{"Reglamento Interior de la Secretaría de Relaciones Exteriores", "RISRE"},
		{"Convención de Viena sobre Relaciones Consulares", "CVRC"},
		{"Ley de Transparencia y Acceso a la Información Pública del Estado de Tabasco", ""},
		{"Ley General de Transparencia y Acceso a la Información Pública del Estado de Tabasco", ""},
		{"Ley de Transparencia y Acceso a la Información Pública", ""}, // fits two
		{"Reglamento Interior de la Secretaría de Educación Pública", ""},
		{"Reglamento Interior de la Secretaría de Economía", ""},
		{"Ley Orgánica de la Administración Pública del Estado de Puebla", ""},
		{"Ley de Mediación", ""},
		{"Ley de Educación", ""},
		{"Ley de Seguridad Social", ""},
		{"Ley de Dios", ""},
		{"", ""},
	} {
		l, ok := book(t).Find(c.title)
		if l.Code != c.want || ok != (c.want != "") {
			t.Errorf("Find(%q) = %q, %v, want %q", c.title, l.Code, ok, c.want)
		}
	}
}

func TestFindUncoded(t *testing.T) {
	const want = "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental"
	l, ok := book(t).Find("Ley Federal de Transparencia y Acceso a la Informacion Publica Gubernamental")
	if !ok || l.Code != "" || l.Title != want {
		t.Errorf("got %q %q %v", l.Code, l.Title, ok)
	}
}

func TestPrefix(t *testing.T) {
	words := Split("Ley Federal de Transparencia y Acceso a la Información Pública y 4 párrafo segundo")
	l, n, ok := book(t).Prefix(words)
	if !ok || l.Code != "LFTAIP" || words[n] != "Y" {
		t.Errorf("got %s, %d, %v", l.Code, n, ok)
	}
}

func TestOn(t *testing.T) {
	for _, c := range []struct {
		code, date, published string
		inForce               bool
	}{
		{"LGTAIP", "2022-06-17", "2015-05-04", true},
		{"LGTAIP", "2025-03-20", "2015-05-04", true},
		{"LGTAIP", "2025-03-21", "2025-03-20", true},
		{"LGSNSP", "2022-05-30", "2009-01-02", true},
		{"RISRE", "2022-05-31", "2021-06-14", true},
		{"LFTAIP", "2022-06-17", "2016-05-09", true},
		{"LFTAIP", "2026-01-15", "2016-05-09", false},
		{"LGPDPPSO", "2017-01-26", "", false},
		{"LGPDPPSO", "2022-05-31", "2017-01-26", true},
		{"LFPDPPP", "2026-01-15", "2025-03-20", true},
		{"CPEUM", "2022-05-31", "1917-02-05", true},
		{"LGTAIP", "", "", false},
	} {
		l, ok := book(t).Code(c.code)
		if !ok {
			t.Fatalf("no law %s", c.code)
		}
		e, inForce := l.On(c.date)
		if e.Published != c.published || inForce != c.inForce {
			t.Errorf("%s on %s: edition %q, in force %v; want %q, %v", c.code, c.date, e.Published, inForce, c.published, c.inForce)
		}
	}
}

func TestVouched(t *testing.T) {
	l, _ := book(t).Code("RISEGOB")
	for date, want := range map[string]bool{"2022-06-17": true, "2015-01-01": true, "2026-01-15": false, "1999-01-01": false} {
		if e, _ := l.On(date); e.Vouched(date) != want {
			t.Errorf("RISEGOB on %s: edition %s vouched %v", date, e.Published, !want)
		}
	}
}

// TestBookIsSound checks the data: dates in order, companions that exist, and
// every title and alias leading to its own law.
func TestBookIsSound(t *testing.T) {
	b := book(t)
	for _, l := range b.Laws() {
		for _, code := range []string{l.General, l.Federal, l.Regulation} {
			if _, ok := b.Code(code); code != "" && !ok {
				t.Errorf("%s names %s, which is not in the book", l.Code, code)
			}
		}
		last := ""
		for _, e := range l.Editions {
			if e.Source == "" || e.Published > e.From || e.From <= last || (e.Until != "" && e.Until < e.From) {
				t.Errorf("%s: edition %+v", l.Title, e)
			}
			last = e.Until
		}
		for _, s := range append([]string{l.Title}, l.Aliases...) {
			if got, ok := b.Find(s); !ok || got.Title != l.Title {
				t.Errorf("Find(%q) = %q, %v", s, got.Title, ok)
			}
		}
	}
}

func TestAcronym(t *testing.T) {
	for word, want := range map[string]string{"LFTAIP": "LFTAIP", "LFTAlP": "LFTAIP", "LGTA1P": "LGTAIP", "INAI": "", "": ""} {
		if l, _ := book(t).Acronym(word); l.Code != want {
			t.Errorf("Acronym(%q) = %q, want %q", word, l.Code, want)
		}
	}
}

func TestRestore(t *testing.T) {
	for printed, want := range map[string]string{
		"Reglamento lnterior de la Secretarla de Saiud": "Reglamento Interior de la Secretaría de Salud",
		"LEY ORGANICA MUNICIPAI DEL ESTADO DE MEXICO":   "LEY ORGANICA MUNICIPAL DEL ESTADO DE MEXICO",
		"Ley de Puertos y Marina Mercante":              "Ley de Puertos y Marina Mercante",
		"Ley de Pesca de Tepic":                         "Ley de Pesca de Tepic",
		"Ley Estatal":                                   "Ley Estatal",
		"Ley de Partidos Políticos":                     "Ley de Partidos Políticos",
		"Ley de Transparencla, Acceso y Obras":          "Ley de Transparencia, Acceso y Obras",
		"":                                              "",
	} {
		if got := book(t).Restore(printed); got != want {
			t.Errorf("Restore(%q) = %q, want %q", printed, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Ley Federal de Transparencia y Acceso a la Información Pública")
	f.Add("Ley, . ley (ley) | 1")
	b, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := Split(s)
		if _, n, ok := b.Prefix(words); n > len(words) || (ok && n == 0) {
			t.Errorf("Prefix takes %d of %d words", n, len(words))
		}
	})
}
