package cite

import (
	"strings"
	"testing"
)

// A sentence that goes on over a page break is read past what stands there.
func TestPageBreaks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"counter is no article", "los artículos 5 y\n12\f114 de la Ley de Migración", "LMIG 5|LMIG 114"},
		{"counter of two", "los artículos 5,\n1/2\f114 de la Ley de Migración", "LMIG 5|LMIG 114"},
		{"counter in words", "la Ley de Migración señala en su\nPágina 1 de 2\fartículo 47 que", "LMIG 47"},
		{"letterhead's scraps", "el artículo 9 de la Ley General de\fGOBERNACIÓN\nINM\nSalud, que", "Ley General de Salud 9"},
		{"a line of every page", "con base en el artículo\nAvenida del Arco sin número\f9 de la Ley de Migración\nAvenida del Arco sin numero\f", "LMIG 9"},
		{"a sentence's last line is text", "según la Ley de Migración y el artículo\f9.", "LMIG 9"},
		{"a number in the midst of a page is text", "los artículos 5 y\n12\nde la Ley de Migración", "LMIG 5|LMIG 12"},
		{"capitals of the text", "SEGÚN EL ARTÍCULO 9 DE LA\fLEY DE MIGRACIÓN", "LMIG 9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(values(t, c.text), "|"); got != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}
