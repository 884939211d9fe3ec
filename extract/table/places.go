package table

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// placeName is the name of a state or a country, and the same folded without blanks.
type placeName struct{ name, folded string }

func placeNames(names string) []placeName {
	var out []placeName
	for name := range strings.SplitSeq(names, ",") {
		out = append(out, placeName{name, compact(name)})
	}
	return out
}

// stateNames are Mexico's states, with the long names that some print; countryNames
// those that are often counted in tables of nationalities.
var (
	stateNames = placeNames("Aguascalientes,Baja California,Baja California Sur,Campeche,Chiapas,Chihuahua,Ciudad de México,Coahuila," +
		"Coahuila de Zaragoza,Colima,Distrito Federal,Durango,Estado de México,México,Guanajuato,Guerrero,Hidalgo,Jalisco,Michoacán," +
		"Michoacán de Ocampo,Morelos,Nayarit,Nuevo León,Oaxaca,Puebla,Querétaro,Quintana Roo,San Luis Potosí,Sinaloa,Sonora,Tabasco," +
		"Tamaulipas,Tlaxcala,Veracruz,Veracruz de Ignacio de la Llave,Yucatán,Zacatecas")
	countryNames = placeNames("Alemania,Argentina,Belice,Bolivia,Brasil,Canadá,Chile,China,Colombia,Costa Rica,Cuba,Ecuador,El Salvador," +
		"España,Estados Unidos,Estados Unidos de América,Francia,Guatemala,Haití,Honduras,India,Italia,Japón,Nicaragua,Panamá,Paraguay," +
		"Perú,Reino Unido,República Dominicana,Rusia,Ucrania,Uruguay,Venezuela")
)

// Titles that say of what a table's rows are.
var (
	byState   = regexp.MustCompile(`\b(ENTIDAD(ES)? FEDERATIVAS?|POR (ENTIDAD|ESTADO))\b`)
	byCountry = regexp.MustCompile(`\b(NACIONALIDAD(ES)?|POR PAIS|PAIS DE (ORIGEN|NACIMIENTO))\b`)
)

// mendPlaces puts the name of a state or a country in the place of a label that OCR
// misread, where the other labels are such names, or the title says so, and only one that no
// row has is near. Trust is the least confidence of each label's words.
func mendPlaces(body []schema.Row, origins []schema.Origin, trust []float64, title string) {
	if len(body) < leastSequence {
		return
	}
	title = fold.Words(title)
	groups := groupNames(body)
	labels := make([]string, len(body))
	for i, r := range body {
		labels[i] = compact(strings.TrimSuffix(r.Label, groups[i]))
	}
	for _, list := range []struct {
		names []placeName
		title *regexp.Regexp
	}{{stateNames, byState}, {countryNames, byCountry}} {
		p := newPlaces(list.names, labels, trust, groups[0] != "")
		if !p.mend(origins, list.title.MatchString(title)) {
			continue
		}
		for i := range body {
			if p.at[i] >= 0 && origins[i] != schema.Native {
				body[i].Label = p.names[p.at[i]].in(strings.TrimSuffix(body[i].Label, groups[i])) + groups[i]
			}
		}
	}
}

// in is the name, in capitals where most of the label is, or the label where it is only spelled
// without accents.
func (n placeName) in(label string) string {
	switch {
	case fold.Words(label) == fold.Words(n.name):
		return label
	case 2*fold.Distance(label, strings.ToUpper(label)) < len(label):
		return strings.ToUpper(n.name)
	}
	return n.name
}

// compact is a text folded, without the blanks that OCR puts into names and leaves out.
func compact(text string) string { return strings.ReplaceAll(fold.Words(text), " ", "") }

// groupNames are the last words of labels of which each names one of the rows of a place, such
// as " Mujeres" in "Colima Mujeres", with the blank before them: rows have the same two words by
// turns. They are empty in other tables.
func groupNames(body []schema.Row) []string {
	out := make([]string, len(body))
	for i, r := range body {
		at := strings.LastIndexByte(r.Label, ' ')
		if at < 0 {
			return make([]string, len(body))
		}
		out[i] = r.Label[at:]
	}
	for i := range out {
		if i > 1 && out[i] != out[i-2] || i == 1 && out[0] == out[1] {
			return make([]string, len(body))
		}
	}
	return out
}
