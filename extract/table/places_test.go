package table

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestMendPlaces(t *testing.T) {
	for _, c := range []struct {
		name         string
		labels, want []string
	}{
		{"states", []string{"COLIMA", "CHIBLAHUA", "JALISCO", "MOREFTOS", "SONORA"}, []string{"COLIMA", "CHIHUAHUA", "JALISCO", "MORELOS", "SONORA"}},
		{"countries", []string{"Brasil", "Cuba", "Guatem ala", "Haití", "Perú"}, []string{"Brasil", "Cuba", "Guatemala", "Haití", "Perú"}},
		{"one that a row has", []string{"Colima", "Jalisco", "Sonora", "Sonora", "Sonara"}, []string{"Colima", "Jalisco", "Sonora", "Sonora", "Sonara"}},
		{"another word", []string{"Colima", "Jalisco", "Sonora", "Otros"}, []string{"Colima", "Jalisco", "Sonora", "Otros"}},
		{"few states", []string{"Colima", "Oficina", "Jalisca", "Central", "Sonora"}, []string{"Colima", "Oficina", "Jalisca", "Central", "Sonora"}},
		{"states by sex", []string{"Colima H", "Colima M", "Jalisco 9 H", "Jalisco 9 M", "Puebla H", "Puebla M", "Sonora H", "Sonora M"}, []string{"Colima H", "Colima M", "Jalisco H", "Jalisco M", "Puebla H", "Puebla M", "Sonora H", "Sonora M"}},
		{"words behind states", []string{"Colima Sur", "Jalisca Norte", "Puebla Centro", "Sonora Sur"}, []string{"Colima Sur", "Jalisca Norte", "Puebla Centro", "Sonora Sur"}},
		{"a letter of one", []string{"Colima", "Jalisco", "Puebla", "Sinora"}, []string{"Colima", "Jalisco", "Puebla", "Sonora"}},
	} {
		var body []schema.Row
		for _, l := range c.labels {
			body = append(body, schema.Row{Label: l})
		}
		origins := make([]schema.Origin, len(body))
		mendPlaces(body, origins)
		var got []string
		for _, r := range body {
			got = append(got, r.Label)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
