package answer

import (
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestBasisOverPages: a sentence that reserves may go on, and cite, on the next page.
func TestBasisOverPages(t *testing.T) {
	first := pagetest.Page(1, "^INSTITUTO DE LAGOS", ">OFICIO No. IL/DC/101/2022", ">Xochimilco, a 3 de mayo de 2022", "", "Lic. Ana Sol Prado", "Presente", "",
		opening, "Respecto del numeral 5, procede la reserva por cuatro años con apoyo en el artículo")
	second := pagetest.Page(2, "35 del Reglamento de los Lagos.", "Atentamente")
	at := strings.Index(second.Folded, "35")
	oficios := []schema.Oficio{{ID: "o1", Citations: []schema.Citation{
		{Value: schema.NewValue(schema.String("35"), "", schema.Evidence{Page: 2, Start: at, End: at + 2}), LawName: "Reglamento de los Lagos", Article: "35"},
	}}}
	Fill(segment.Split([]*layout.Page{first, second}), oficios)
	if a := oficios[0].Answers; len(a) != 1 || !slices.Equal(a[0].Basis, []string{"Reglamento de los Lagos 35"}) {
		t.Errorf("answers %+v", a)
	}
}
