package answer

import "testing"

// TestSpelledAs: a misread unit's name is the one of the bundle's letterheads that it is
// like; two that it is like tell nothing.
func TestSpelledAs(t *testing.T) {
	known := []string{"DIRECCIÓN EJECUTIVA DEL REGISTRO DE LAGOS", "Dirección Ejecutiva del Registro de Lagos", "DIRECCIÓN GENERAL DE CANALES", "DIRECCIÓN GENERAL DE CABALES"}
	for read, want := range map[string]string{
		"Dirección Ejecutiva del Registra de Lagos": "Dirección Ejecutiva del Registro de Lagos",
		"Dirección Ejecutiva del Registro de Ríos":  "Dirección Ejecutiva del Registro de Ríos",
		"Dirección General de Cakales":              "Dirección General de Cakales",
		"Direccion General de Canales":              "Direccion General de Canales",
	} {
		if got := spelledAs(read, known); got != want {
			t.Errorf("%s: %s, want %s", read, got, want)
		}
	}
}
