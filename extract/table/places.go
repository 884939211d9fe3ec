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
		"Michoacán de Ocampo,Morelos,Nayarit,Nuevo León,Oaxaca,Puebla,Querétaro,Querétaro de Arteaga,Quintana Roo,San Luis Potosí,Sinaloa,Sonora,Tabasco," +
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
		p := newPlaces(list.names, labels, trust, matesOf(groups))
		if !p.mend(origins, list.title.MatchString(title)) {
			continue
		}
		for i := range body {
			if p.at[i] >= 0 && origins[i] != schema.Native && (p.mates == nil || groups[i] != "") {
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
// as " Mujeres" in "Colima Mujeres", with the blank before them: most rows end with one of the same
// two words. They are empty for a row that was not read so, and for all of other tables.
func groupNames(body []schema.Row) []string {
	out, counts := make([]string, len(body)), map[string]int{}
	for i, r := range body {
		if at := strings.LastIndexByte(r.Label, ' '); at >= 0 {
			out[i] = r.Label[at:]
			counts[out[i]]++
		}
	}
	grouped := 0
	for i, name := range out {
		if fellows := counts[name]; name == "" || fellows < leastGroups {
			out[i] = ""
		} else {
			grouped++
		}
	}
	kinds := 0
	for name, n := range counts {
		kinds += one(name != "" && n >= leastGroups)
	}
	if kinds != 2 || 5*grouped < 4*len(body) {
		return make([]string, len(body))
	}
	return out
}

// leastGroups is how many rows end at least with a word that each place has.
const leastGroups = 2

// matesOf are the other rows of the places of rows with such names, -1 where there is none: the
// first of the two names stands above the second. It is nil where there are no names.
func matesOf(groups []string) []int {
	first := ""
	out := make([]int, len(groups))
	for i, name := range groups {
		out[i] = -1
		if first == "" {
			first = name
		}
		if i > 0 && name != "" && name != first && groups[i-1] == first {
			out[i], out[i-1] = i-1, i
		}
	}
	if first == "" {
		return nil
	}
	return out
}
