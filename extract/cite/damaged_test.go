package cite

import (
	"slices"
	"strings"
	"testing"
)

// A law is claimed of a damaged title only where what is left fits one law.
func TestDamagedTitles(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"last word torn", "los artículos 12 y 31 de la Constitución Política de los Estados Unidos Mx3, rige", "CPEUM 12|CPEUM 31"},
		{"words glued", "el artículo 62 de la Ley Genera!lde Transparencia y Acceso a la Información Pública", "LGTAIP 62"},
		{"acronym after it", "el artículo 14 de la Ley General Ñ de Y R4 ANS R Pública (LGTAIP); 15 de la Ley de Migración", "LGTAIP 14|LMIG 15"},
		{"junk between", "el artículo 7 de la Ley General de Tr4nspar Xq Y Acceso a la Información Pública", "LGTAIP 7"},
		{"Ley misread", "los artículos 7 de la key Federal de Transparencia y Acceso a la Información Pública y 8 de la Lev General de Educación", "LFTAIP 7|Ley General de Educación 8"},
		{"general or federal unread", "la " + general + ". El artículo 7 de la Ley F AN 2x23 y Acceso a la Información Pública, así", ""},
		{"scope unread, nothing torn", "el artículo 9 de la Ley y Acceso a la Información Pública, así", ""},
		{"junk is no law", "la Ley de Migración. El artículo 9 del Reglamento Interior de la SecrativiX, así", ""},
		{"too little is left", "la Ley de Migración. El artículo 9 de la Ley F AN de Xq, así", ""},
		{"title breaks off", "el artículo 9 de la Ley de Acceso a la incisos a) y b), así", ""},
		{"unread regulation", "el artículo 9 del Reglamento Interior de la Secretaría de Gq4, así", ""},
		{"a state's constitution", "el artículo 9 de la Constitución Política del Estado Xq4 de, así", ""},
		{"short form with junk after it", "la " + general + ". El artículo 16 de la Ley General fjodeOh VrolecVión Personales, así", ""},
		{"Ley with junk after it", "la " + general + ". El artículo 16 de la Ley 2yeaa de Transparencia y Acceso a la Información Pública, así", ""},
		{"junk after the article", "la " + general + ". Con apoyo en el artículo 66, seg JkgqAN la Le HlUAjVA de Transparencia", ""},
		{"title goes on with junk", "el artículo 17 de la Ley de Protecció ue Personales en Posesión de los Sujetos Obligados", "LGPDPPSO 17"},
		{"general or federal not there", "el artículo 141 de la Ley de Transparencia y Acceso a la Información Pública", ""},
		{"quotation of an unread law", "La Ley de Migración rige. Al respecto, la Ley General Xr prqvé en su artículo 103: “Artículo 103. Nada.”", ""},
		{"unread subject", "el artículo 5 de la Ley de Migración. Al DiUAuFM de Transparencia dispone en su artículo 100: “Artículo 100. Nada.”", "LMIG 5"},
		{"title runs into a sentence", "el artículo 42, del Reglamento Interior de la de Exterio Corresponde a la Dirección de Tratados", ""},
		{"a constitution's name breaks off", "el artículo 27 de la Constitución Política -los", ""},
		{"hyphen before a word", "el artículo 27 de la Constitución Política de -los Estados Unidos Mexicanos", "CPEUM 27"},
		{"a hyphen before a fraction", "el artículo 47-fracción II, de la Ley de Migración", "LMIG 47 II"},
		{"a point before a paragraph", "el artículo 98, primero.párrafo, de la Ley de Migración", "LMIG 98 ¶1"},
		{"Ley with a bracket", "los artículos 30 y 117, fracción XVII de la [.ey General de Educación", "Ley General de Educación 30|Ley General de Educación 117 XVII"},
		{"two letters of artículo lost", "con el arculo 113. fracciones III y V, de la Ley General de Educación", "Ley General de Educación 113 III,V"},
		{"a verb glued to a state", "la Ley de Hacienda Municipal del Estado de Jaliscoestablece en su artículo 107: “Artículo 107. Nada.”", "Ley de Hacienda Municipal del Estado de Jalisco 107"},
		{"a power in small letters", "el artículo 5 de la Ley Orgánica del Poder judicial del Estado de Sonora", "Ley Orgánica del Poder judicial del Estado de Sonora 5"},
		{"small letters", "Al respecto ley del Seguro Social dispone en su artículo 89 que según ley, así", "Ley del Seguro Social 89"},
		{"a proper name is no junk", "el artículo 9 de la Ley de Turismo de Nayarit", "Ley de Turismo de Nayarit 9"},
		{"an acronym is no junk", "el artículo 9 del Reglamento Interior del IMSS", "Reglamento Interior del IMSS 9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(values(t, c.text), "|"); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestDamagedTitleIsLessSure(t *testing.T) {
	got := Find(flowOf("el artículo 12 de la Constitución Política de los Estados Unidos Mx3, y el artículo 5 de la Ley de Migración"), "", statutes(t))
	if len(got) != 2 || got[0].Places()[0].Confidence >= 0.8 || got[1].Places()[0].Confidence < 0.89 {
		t.Errorf("citations %+v", got)
	}
}

// A title torn in one oficio is known by one that another has whole.
func TestTitlesOfOtherOficios(t *testing.T) {
	whole := Text{Flow: flowOf("el artículo 3 del Reglamento Interior de la Secretaría de Economía")}
	torn := Text{Flow: flowOf("el artículo 30 del Reglamento Interior de la Secretaría de Econ 4a; se sugiere")}
	var got []string
	for _, found := range FindAll([]Text{torn, whole}, statutes(t)) {
		for _, c := range found {
			got = append(got, c.Value.Value.String())
		}
	}
	want := []string{"Reglamento Interior de la Secretaría de Economía 30", "Reglamento Interior de la Secretaría de Economía 3"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if alone := FindAll([]Text{torn}, statutes(t))[0]; len(alone) != 0 {
		t.Errorf("claimed without the other: %+v", alone)
	}
}

func TestTitlesThatLackAWord(t *testing.T) {
	for _, c := range []struct {
		name, full string
		want       bool
	}{
		{"Reglamento Interior de Salud", "Reglamento Interior de la Secretaría de Salud", true},
		{"Reglamento de la Fiscalía General", "Reglamento Interno de la Fiscalía General", true},
		{"Reglamento Interior de la Secretaría de Salud", "Reglamento Interior de la Secretaría de Salud", false},
		{"Reglamento Interior de Economía", "Reglamento Interior de la Secretaría de Salud", false},
		{"Código de Procedimientos Civiles", "Código Federal de Procedimientos Civiles", false},
		{"x", "la Secretaría", false},
	} {
		if got := lacks(c.name, c.full); got != c.want {
			t.Errorf("lacks(%q, %q) = %v", c.name, c.full, got)
		}
	}
}
