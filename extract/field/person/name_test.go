package person

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

func TestNameIn(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"Arg. Silvia Olmos Rueda.- Titular de Presas", "Silvia Olmos Rueda"},
		{`Lic”"Graciela Olmos Rueda`, "Graciela Olmos Rueda"},
		{"1ng. Luis Mar Arenas", "Luis Mar Arenas"},
		{"Dra. Ana Sol Prado. Vitular de la Dirección de Presas", "Ana Sol Prado"},
		{"Dra. Ana Sol Prado Mitular de la Dirección de Presas", "Ana Sol Prado"},
		{"C. NÉSTOR OLMOS.DE LA CRUZ", "NÉSTOR OLMOS DE LA CRUZ"},
		{"ARQ. ISMAEL. OLMOS RUEDA", "ISMAEL OLMOS RUEDA"},
		{"Dra. Ma. Elena Sol Prado", "Ma. Elena Sol Prado"},
		{"DRA. MA. ELENA SOL PRADO", "MA. ELENA SOL PRADO"},
		{"CP. MA. Elena Sol Prado", "Elena Sol Prado"},
		{`"POlga Sol Prado`, "Olga Sol Prado"},
	} {
		p := pagetest.Page(1, c.line)
		f := layout.NewFlow([]*layout.Page{p}, p.Lines[:1])
		v := nameIn(f, 0, len(f.Folded)).name
		if v == nil || reading.ValueOf(v) != c.want {
			t.Errorf("%q: %+v, want %s", c.line, v, c.want)
		}
	}
}

func TestPlausible(t *testing.T) {
	for _, c := range []struct {
		name string
		want bool
	}{
		{"Ana Sol Prado", true},
		{"ANA SOL DE LA CRUZ", true},
		{"María J. O'Hara-Gil", true},
		{"Ana", false},
		{"4na Sol", false},
		{"ANa Sol", false},
		{"ana sol", false},
		{"| Sol ~", false},
	} {
		if got := plausible(c.name); got != c.want {
			t.Errorf("%q: %v", c.name, got)
		}
	}
}
