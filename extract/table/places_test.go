package table

import (
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestMendPlaces(t *testing.T) {
	for _, c := range []struct {
		name         string
		labels, want []string
	}{
		{"a name near two, until one of these is found", []string{"Colima", "Daxaca", "Haxcala", "Veracruz", "Yucatán"}, []string{"Colima", "Oaxaca", "Tlaxcala", "Veracruz", "Yucatán"}},
		{"blanks in a name", []string{"Brasil", "Cuba", "España", "V EN EZL Fl A"}, []string{"Brasil", "Cuba", "España", "VENEZUELA"}},
		{"states", []string{"COLIMA", "CHIBLAHUA", "JALISCO", "MOREFTOS", "SONORA"}, []string{"COLIMA", "CHIHUAHUA", "JALISCO", "MORELOS", "SONORA"}},
		{"countries", []string{"Brasil", "Cuba", "Guatem ala", "Haití", "Perú"}, []string{"Brasil", "Cuba", "Guatemala", "Haití", "Perú"}},
		{"one that a row has", []string{"Colima", "Jalisco", "Sonora", "Sonora", "Sonara"}, []string{"Colima", "Jalisco", "Sonora", "Sonora", "Sonara"}},
		{"another word", []string{"Colima", "Jalisco", "Sonora", "Otros"}, []string{"Colima", "Jalisco", "Sonora", "Otros"}},
		{"few states", []string{"Colima", "Oficina", "Jalisca", "Central", "Sonora"}, []string{"Colima", "Oficina", "Jalisca", "Central", "Sonora"}},
		{"states by sex", []string{"Colima H", "Colima M", "Jalisco 9 H", "Jalisco 9 M", "Puebla H", "Puebla M", "Sonora H", "Sonora M"}, []string{"Colima H", "Colima M", "Jalisco H", "Jalisco M", "Puebla H", "Puebla M", "Sonora H", "Sonora M"}},
		{"words behind states", []string{"Colima Sur", "Jalisca Norte", "Puebla Centro", "Sonora Sur"}, []string{"Colima Sur", "Jalisca Norte", "Puebla Centro", "Sonora Sur"}},
		{"the second line of one", []string{"Colima", "Nuevo", "Puebla", "San Luis", "Sonora", "Baja"}, []string{"Colima", "Nuevo León", "Puebla", "San Luis Potosí", "Sonora", "Baja"}},
		{"a letter of one", []string{"Colima", "Jalisco", "Puebla", "Sinora"}, []string{"Colima", "Jalisco", "Puebla", "Sonora"}},
	} {
		var body []schema.Row
		for _, l := range c.labels {
			body = append(body, schema.Row{Label: l})
		}
		origins := make([]schema.Origin, len(body))
		mendPlaces(body, origins, make([]float64, len(body)), "")
		var got []string
		for _, r := range body {
			got = append(got, r.Label)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestMendPlacesInOrder: where the names keep the alphabet's order a label may be read worse,
// if OCR doubts it; what a row's place cannot be, and words that were well read, stay.
func TestMendPlacesInOrder(t *testing.T) {
	for _, c := range []struct {
		name          string
		title         string
		trust         float64
		labels, wants string
	}{
		{"half of the letters", "", 0.2, "Colima,Carertero,Morelos,Sinaloa", "Colima,Guerrero,Morelos,Sinaloa"},
		{"in no order", "", 0.2, "Morelos,Carertero,Colima,Sinaloa", "Morelos,Carertero,Colima,Sinaloa"},
		{"in an order that begins anew", "", 0.2, "Argentina,ras,Colombia,Cuba,Perú,España,China", "Argentina,Brasil,Colombia,Cuba,Perú,España,China"},
		{"out of its place", "", 0.2, "Colima,Morelos,Carertero,Sinaloa", "Colima,Morelos,Carertero,Sinaloa"},
		{"few names, and all others near to some", "", 0.5, "Chihualia,Dusngo,Guener,Morelos,ODaraca,Sonora,Tamaulipas,Vete uuz,Licatecds", "Chihuahua,Durango,Guerrero,Morelos,Oaxaca,Sonora,Tamaulipas,Veracruz,Zacatecas"},
		{"a town", "", 0.9, "Colima,Jalisco,Mérida,Morelos", "Colima,Jalisco,Mérida,Morelos"},
		{"others", "", 0.1, "Sonora,Veracruz,Yucatán,Otros", "Sonora,Veracruz,Yucatán,Otros"},
		{"what is left of a name", "", 0.1, "Hidalgo,Morelos,Nava,Oaxaca", "Hidalgo,Morelos,Nayarit,Oaxaca"},
		{"a speck alone", "", 0.1, "Puebla,Sinaloa,,Tabasco", "Puebla,Sinaloa,,Tabasco"},
		{"a part of either", "", 0.1, "Puebla,Querétaro,S.n.oa,Tabasco", "Puebla,Querétaro,S.n.oa,Tabasco"},
		{"few read, as the title says", "Visitas por entidad federativa", 0.1, "Aguas alientes,Crta,Daxaca,Labasco,Muestan,Zacatecas", "Aguascalientes,Crta,Oaxaca,Tabasco,Yucatán,Zacatecas"},
		{"few read", "Visitas por delegación", 0.1, "Aguas alientes,Crta,Daxaca,Labasco,Muestan,Zacatecas", "Aguas alientes,Crta,Daxaca,Labasco,Muestan,Zacatecas"},
		{"the end of a name", "", 0.2, "Aguascalientes,TFORNIA,Campeche,Colima,Jalisco", "Aguascalientes,BAJA CALIFORNIA,Campeche,Colima,Jalisco"},
		{"the end of a name, well read", "", 0.9, "Aguascalientes,TFORNIA,Campeche,Colima,Jalisco", "Aguascalientes,TFORNIA,Campeche,Colima,Jalisco"},
		{"rows by sex of which one was not read", "", 0.1, "Colima H,Colima M,Guerrero H,Carertero M,Jalisco M,Morelos H,Moreios M,Puebla x,Sonora H,Sonora M,Tabasco H,Tabasco M", "Colima H,Colima M,Guerrero H,Guerrero M,Jalisco M,Morelos H,Morelos M,Puebla x,Sonora H,Sonora M,Tabasco H,Tabasco M"},
		{"the other row of a place", "", 0.1, "Colima H,Colima M,Guerrero H,Carertero M,Morelos H,Morelos M", "Colima H,Colima M,Guerrero H,Guerrero M,Morelos H,Morelos M"},
	} {
		var body []schema.Row
		var trust []float64
		for l := range strings.SplitSeq(c.labels, ",") {
			body, trust = append(body, schema.Row{Label: l}), append(trust, c.trust)
		}
		mendPlaces(body, make([]schema.Origin, len(body)), trust, c.title)
		var got []string
		for _, r := range body {
			got = append(got, r.Label)
		}
		if all := strings.Join(got, ","); all != c.wants {
			t.Errorf("%s: %s, want %s", c.name, all, c.wants)
		}
	}
}
