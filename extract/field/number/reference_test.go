package number

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

func TestRelation(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"En atención a su oficio No. ", ", recibido ayer", "replies_to"},
		{"En atención a su oficio No. ", ", por el cual pide que se dé respuesta", "replies_to"},
		{"Con relación a su similar ", "", "replies_to"},
		{"Doy “contestación al oficio número ", " del 4 de agosto", "replies_to"},
		{"En cumalirmiento a lo tequerido en el oficio ", ", fechado ayer", "replies_to"},
		{"Fo cumplimiento a lo requerido en el oficio ", ". techado ayer", "replies_to"},
		{"Acuso recibo de su similar ", " y se informa", "replies_to"},
		{"se analizó lo pedido y se da respuesta mediante oficio ", "", "answered_by"},
		{"se adjunta copia del similar ", ", por el que la Unidad de Enlace da respuesta", "answered_by"},
		{"Para mayor detalle se envía el oficio ", ", que se acompaña al presente", "answered_by"},
		{"tal como consta en el diverso ", ", que obra en el expediente. Por el cual se da respuesta", "mentions"},
		{"En alcance al oficio ", "", "mentions"},
		{"guardarán reserva de los que conozcan con motivo de sus funciones.” Lo aquí dicho se hizo saber con el oficio ", "", "mentions"},
		{"Lo que se comunica en atención al punto 12. Sobre el mismo tema se comunicó lo que se reproduce: “Oficio Núm. ", "", "mentions"},
		{"Anexo al presente sírvase encontrar el similar ", ". con la contestación del área", "answered_by"},
	} {
		if got := relation(fold.Text(c.before), fold.Text(c.after)); got != c.want {
			t.Errorf("%q %q: %s, want %s", c.before, c.after, got, c.want)
		}
	}
}

// TestNumbersOfFiles: what has an oficio's form but is called a file or a case is no letter.
func TestNumbersOfFiles(t *testing.T) {
	p := pagetest.Page(1, "Con su oficio ILL/UE/87/2022 se abrió el expediente LTAIP/FE/2044/2021, ligado a la carpeta de investigación",
		"FED/SDH/UNAI/451/2017 y al diverso ILL/DC/91/2022.")
	var got []string
	for _, n := range numbersIn(layout.NewFlow([]*layout.Page{p}, p.Lines)) {
		got = append(got, n.Value)
	}
	if want := []string{"ILL/UE/87/2022", "ILL/DC/91/2022"}; !slices.Equal(got, want) {
		t.Errorf("references %q, want %q", got, want)
	}
}

// TestNumbersCited: how letters lead to another's number.
func TestNumbersCited(t *testing.T) {
	for text, want := range map[string][]string{
		"Acuso recibo de su oficto 600/927/2023 y lo atiendo":                 {"600/927/2023"},
		"“Ohcio Núm. 600/927/2023, del":                                       {"600/927/2023"},
		"hago referencia al Memorando No. BOO.1.00.02.-1440, de fecha 10":     {"BOO.1.00.02.-1440"},
		"con el oficio múmero SEP-UR 312/OF-1306/2022":                        {"SEP-UR 312/OF-1306/2022"},
		"el oficio identificado con el número ILL/DC/91/2022, que obra":       {"ILL/DC/91/2022"},
		"con el oficio núrhero ILL/DC/91/2022, que obra":                      {"ILL/DC/91/2022"},
		"a su oficio-.ILL-DC/DP-3517-2020, por el que":                        {"ILL-DC/DP-3517-2020"},
		"los oficios ILL/DC/91/2022 y ILL/DC/92/2022":                         {"ILL/DC/91/2022", "ILL/DC/92/2022"},
		"véase el aficio número B00.05.-3147, que se acompaña":                {"B00.05.-3147"},
		"“OFICIO. No. 414.2020.3049":                                          {"414.2020.3049"},
		"consta en el oficio.ILL/UT/931/2023, agregado al expediente":         {"ILL/UT/931/2023"},
		"OFICIO NÚMERO: 112.DGOP. gu /19":                                     nil,
		"el oficio número 112.DGOP.5526/19, agregado":                         {"112.DGOP.5526/19"},
		"de conformidad con el diverso 82.de la Ley General de Transparencia": nil,
	} {
		p := pagetest.Page(1, text)
		var got []string
		for _, n := range numbersIn(layout.NewFlow([]*layout.Page{p}, p.Lines)) {
			got = append(got, n.Value)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
