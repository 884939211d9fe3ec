package table

import (
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestMendOrdinals(t *testing.T) {
	for _, c := range []struct{ name, labels, want string }{
		{"signs", `1? ordinaria|2* ordinaria|3" ordinaria|42 ordinaria|5º ordinaria`, "1ª ordinaria|2ª ordinaria|3ª ordinaria|4ª ordinaria|5ª ordinaria"},
		{"a row twice", "Sesión 12|Sesión 22|Sesión 22|Sesión 32", "Sesión 1ª|Sesión 2ª|Sesión 2ª|Sesión 3ª"},
		{"a digit", "SESIÓN 12|SESION 22|SESION 32", "SESIÓN 1ª|SESION 2ª|SESION 3ª"},
		{"what is counted is no woman", "Informe 1*|Informe 2*|Informe 3*", "Informe 1º|Informe 2º|Informe 3º"},
		{"numbers of another order", "Distrito 12|Distrito 22|Distrito 41", "Distrito 12|Distrito 22|Distrito 41"},
		{"tens", "Grupo 10|Grupo 20|Grupo 30", "Grupo 10|Grupo 20|Grupo 30"},
		{"signs that are two or none of the usual", "Sesión 12|Sesión 22|Sesión 3?|Sesión 44|Sesión 52%|Sesión 6%|Sesión 82", "Sesión 1ª|Sesión 2ª|Sesión 3ª|Sesión 4ª|Sesión 5ª|Sesión 6ª|Sesión 82"},
		{"plain numbers", "1|2|3", "1|2|3"},
		{"numbers that those around tell", "SESIÓN|2A. SESIÓN|3A. SESIÓN|JA. SESIÓN|54. SESIÓN|6A. SESIÓN", "1A. SESIÓN|2A. SESIÓN|3A. SESIÓN|4A. SESIÓN|5A. SESIÓN|6A. SESIÓN"},
		{"another label among them", "2A. SESIÓN|3A. SESIÓN|VISITA|5A. SESIÓN", "2A. SESIÓN|3A. SESIÓN|VISITA|5A. SESIÓN"},
		{"the last number lost", "Sesión 1ª|Sesión 2ª|Sesión 3ª|Sesión", "Sesión 1ª|Sesión 2ª|Sesión 3ª|Sesión 4ª"},
		{"a sign among plain numbers", "Sesión 1|Sesión 20|Sesión 3|Sesión Y|Sesión 5|Sesión 67", "Sesión 1ª|Sesión 2ª|Sesión 3ª|Sesión 4ª|Sesión 5ª|Sesión 6ª"},
		{"a letter read for a digit", "la. sesión|Za. sesión|3a. sesión|4a. sesión", "1a. sesión|2a. sesión|3a. sesión|4a. sesión"},
		{"a letter in the last one", "1a. sesión|2a. sesión|3a. sesión|4a. sesión|5a. sesión|Ga. sesión", "1a. sesión|2a. sesión|3a. sesión|4a. sesión|5a. sesión|6a. sesión"},
		{"a letter of another digit", "1a. sesión|2a. sesión|3a. sesión|Ga. sesión", "1a. sesión|2a. sesión|3a. sesión|Ga. sesión"},
		{"a letter of the number before", "1a. sesión|2a. sesión|3a. sesión|4a. sesión|5a. sesión|Sa. sesión|7a. sesión", "1a. sesión|2a. sesión|3a. sesión|4a. sesión|5a. sesión|6a. sesión|7a. sesión"},
		{"the last digit's letter", "7a. sesión|8a. sesión|Sa. sesión", "7a. sesión|8a. sesión|Sa. sesión"},
		{"a letter of several digits", "1a. sesión|2a. sesión|3a. sesión|4a. sesión|5a. sesión|6a. sesión|7a. sesión|8a. sesión|Sa. sesión", "1a. sesión|2a. sesión|3a. sesión|4a. sesión|5a. sesión|6a. sesión|7a. sesión|8a. sesión|9a. sesión"},
		{"one sign read as a digit", "12 ORDINARIA|2ª ORDINARIA|3ª ORDINARIA|4ª ORDINARIA", "1ª ORDINARIA|2ª ORDINARIA|3ª ORDINARIA|4ª ORDINARIA"},
		{"raised signs read as degrees", "Sesión 12|Sesión 2°|Sesión 3°|Sesión 4°", "Sesión 1°|Sesión 2°|Sesión 3°|Sesión 4°"},
		{"one number of its own", "12 ORDINARIA|2 ORDINARIA|3 ORDINARIA|4 ORDINARIA", "12 ORDINARIA|2 ORDINARIA|3 ORDINARIA|4 ORDINARIA"},
		{"worn ones", "la sesión|24. sesión|da. sesión|da. sesión|54 sesión|64, sesión|Ta. sesión", "1a. sesión|2a. sesión|3a. sesión|4a. sesión|5a. sesión|6a. sesión|7a. sesión"},
		{"fours alone", "Grupo 14|Grupo 24|Grupo 34", "Grupo 14|Grupo 24|Grupo 34"},
		{"too few", "1? ordinaria|2? ordinaria", "1? ordinaria|2? ordinaria"},
	} {
		believed := func(body []schema.Row, origins []schema.Origin) {
			mendOrdinals(body, origins, slices.Repeat([]float64{0.9}, len(body)))
		}
		if s := labelsAfter(believed, c.labels); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// TestUnsureRepeat: a number that is read twice, the second time unsurely, is what those around it tell.
func TestUnsureRepeat(t *testing.T) {
	for trust, want := range map[float64]string{0.2: "1a. sesión|2a. sesión|3a. sesión|4a. sesión", 0.9: "1a. sesión|2a. sesión|2a. sesión|4a. sesión"} {
		mend := func(body []schema.Row, origins []schema.Origin) {
			mendOrdinals(body, origins, []float64{0.9, 0.9, trust, 0.9})
		}
		if got := labelsAfter(mend, "1a. sesión|2a. sesión|2a. sesión|4a. sesión"); got != want {
			t.Errorf("at %v: %s, want %s", trust, got, want)
		}
	}
}

// labelsAfter are labels, parted by bars, after they were mended.
func labelsAfter(mend func([]schema.Row, []schema.Origin), labels string) string {
	var body []schema.Row
	for _, l := range strings.Split(labels, "|") {
		body = append(body, schema.Row{Label: l})
	}
	mend(body, make([]schema.Origin, len(body)))
	out := make([]string, len(body))
	for i, r := range body {
		out[i] = r.Label
	}
	return strings.Join(out, "|")
}
