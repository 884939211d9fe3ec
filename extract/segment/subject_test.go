package segment

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

// TestSubjectEnds: a subject ends where the text begins, and not beside a stamp.
func TestSubjectEnds(t *testing.T) {
	const stamp = "                                                        "
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{
			"above a letter's first words",
			[]string{
				"Para: Lic. Ana Sol Prado", "De: Ing. Berta Olmos Rueda", "Asunto: Se informa lo conducente respecto de la solicitud de los lagos y de sus canales",
				"Con relación al folio 330004522000123, ingresado por medio del sistema, en el que una persona", "pide conocer datos, comunico a usted lo siguiente:",
			},
			"Se informa lo conducente respecto de la solicitud de los lagos y de sus canales",
		},
		{
			"beside a stamp",
			[]string{"Asunto: Atención a requerimiento de", "acceso a la información que se pide" + stamp + "oficialía de partes", "", "Lic. Ana Sol Prado", "Presente", "", running},
			"Atención a requerimiento de acceso a la información que se pide",
		},
		{
			"behind a label whose colon was misread",
			[]string{">Asunto» Atención a lo que se pide", "", "Lic. Ana Sol Prado", "Presente", "", running},
			"Atención a lo que se pide",
		},
	} {
		h := readHead(pagetest.Page(1, append([]string{"^MEMORÁNDUM No. ILL/9/2021", "Xochimilco, a 3 de mayo de 2021"}, c.lines...)...))
		if got := strings.Join(texts(h.Page, h.Subject), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
