package table

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// placeName is the name of a state or a country, and the same folded.
type placeName struct{ name, folded string }

func placeNames(names string) []placeName {
	var out []placeName
	for name := range strings.SplitSeq(names, ",") {
		out = append(out, placeName{name, fold.Words(name)})
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

// The shares of a name's letters that may be misread, and how many letters further the
// next name has to be.
const (
	misreadName = 3
	nameMargin  = 2
)

// mendPlaces puts the name of a state or a country in the place of a label that OCR
// misread, where the other labels are such names and only one that no row has is near.
func mendPlaces(body []schema.Row, origins []schema.Origin) {
	if len(body) < leastSequence {
		return
	}
	labels, groups := make([]string, len(body)), groupNames(body)
	for i, r := range body {
		labels[i] = fold.Words(strings.TrimSuffix(r.Label, groups[i]))
	}
	for _, names := range [][]placeName{stateNames, countryNames} {
		taken := map[string]bool{}
		for _, n := range names {
			if slices.Contains(labels, n.folded) {
				taken[n.folded] = true
			}
		}
		rows := len(body)
		if groups[0] != "" {
			rows /= 2 // each place has two
		}
		if len(taken) < leastSequence || 2*len(taken) < rows {
			continue
		}
		for i, r := range body {
			if origins[i] == schema.Native || taken[labels[i]] {
				continue
			}
			if name := nearestPlace(labels[i], names, taken); name != "" {
				body[i].Label = likeCase(name, strings.TrimSuffix(r.Label, groups[i])) + groups[i]
			}
		}
	}
}

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

// likeCase is a name in capitals where the text is.
func likeCase(name, text string) string {
	if text == strings.ToUpper(text) {
		return strings.ToUpper(name)
	}
	return name
}

// nearestPlace is the one name that is not taken and that a folded label is near, else
// empty.
func nearestPlace(label string, names []placeName, taken map[string]bool) string {
	best := placeName{}
	least, next := len(label), len(label)
	for _, n := range names {
		if taken[n.folded] {
			continue
		}
		switch d := fold.Within(label, n.folded, least+nameMargin); {
		case d < least:
			best, least, next = n, d, least
		case d < next:
			next = d
		}
	}
	if misreadName*least > len(best.folded) || next-least < nameMargin {
		return ""
	}
	return best.name
}
