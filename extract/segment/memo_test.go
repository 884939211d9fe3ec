package segment

import (
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

func TestMemo(t *testing.T) {
	for _, c := range []struct {
		name     string
		lines    []string
		to, from []string
	}{
		{
			"labels in small letters",
			[]string{"^MEMORÁNDUM No. ILL/9/2021", "Para: Lic. Ana Sol Prado, Titular de la Unidad de Enlace", "De: Ing. Berta Olmos Rueda", "Fecha: 3 de mayo de 2021", "", running},
			[]string{"Lic. Ana Sol Prado, Titular de la Unidad de Enlace"},
			[]string{"Ing. Berta Olmos Rueda"},
		},
		{
			"a row that wraps",
			[]string{"^TARJETA INFORMATIVA No. 9/2021", "PARA: LIC. ANA SOL PRADO, TITULAR DE LA UNIDAD DE", "ENLACE", "DE: ING. BERTA OLMOS RUEDA", "ASUNTO: ESCLUSAS", "", running},
			[]string{"LIC. ANA SOL PRADO, TITULAR DE LA UNIDAD DE", "ENLACE"},
			[]string{"ING. BERTA OLMOS RUEDA"},
		},
		{
			"a paragraph whose last word is presente",
			[]string{"^TARJETA NÚM. 9/2021", "Para: Lic. Ana Sol Prado", "De: Ing. Berta Olmos Rueda", "", running + " que se acompaña a la", "presente.", "", running},
			[]string{"Lic. Ana Sol Prado"},
			[]string{"Ing. Berta Olmos Rueda"},
		},
		{
			"labels in boxes",
			[]string{"Remitente:", "LAGOS       Gerencia de Recursos Humanos y Materiales, Región Norte", "Fecha: 28 de junio de 2021", "Destinatario: Lic. Ana Sol Prado, Titular de la Unidad de", "Enlace", "Asunto: Esclusas", "", running},
			[]string{"Lic. Ana Sol Prado, Titular de la Unidad de", "Enlace"},
			[]string{"LAGOS", "Gerencia de Recursos Humanos y Materiales, Región Norte"},
		},
		{"to nobody", []string{"^MEMORÁNDUM No. ILL/9/2021", "De: Ing. Berta Olmos Rueda", "", running}, nil, nil},
		{"a letter", []string{">OFICIO No. ILL/9/2021", "Lic. Ana Sol Prado", "Presente", "De: lo anterior se sigue", "Para: constancia"}, []string{"Lic. Ana Sol Prado"}, nil},
	} {
		h := readHead(pagetest.Page(1, c.lines...))
		if got := texts(h.Page, h.Addressee); !slices.Equal(got, c.to) {
			t.Errorf("%s: to %q, want %q", c.name, got, c.to)
		}
		if got := texts(h.Page, h.From); !slices.Equal(got, c.from) || h.Memo != (c.from != nil) {
			t.Errorf("%s: from %q, want %q", c.name, got, c.from)
		}
		if got := texts(h.Page, h.Signature); !slices.Equal(got, c.from) {
			t.Errorf("%s: signed by %q, want %q", c.name, got, c.from)
		}
	}
}

func TestPlaceAbove(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"above its date", []string{"Número: RESO-2020-705-AB-CDE", "", ">LAS LAGUNAS, XOCHIMILCO", ">Jueves 26 de Marzo de 2020", "", running}, "LAS LAGUNAS, XOCHIMILCO"},
		{"beside its date", []string{">OFICIO No. ILL/4/2021", ">LOS LAGOS, CANALES", ">Xochimilco, a 3 de mayo de 2021", "", running}, "Xochimilco"},
		{"a unit above", []string{">OFICIO No. ILL/4/2021", ">UNIDAD DE ENLACE, LAGOS", ">3 de mayo de 2021", "", running}, ""},
	} {
		h := readHead(pagetest.Page(1, c.lines...))
		if got := h.Page.Slice(h.Place[0], h.Place[1]); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestElectronicNote: an electronic document's head says to whom it goes, and with copies
// to whom; its subject ends there, and its text begins below.
func TestElectronicNote(t *testing.T) {
	h := readHead(pagetest.Page(1, "^República de los Lagos", "^Nota", ">Número: NO-2021-50217764-APN-DGA#ML", ">CIUDAD DE LOS LAGOS", ">Jueves 10 de Junio de 2021", "",
		"Referencia: Registro de canoas", "A: Ana Sol Prado (DGA#ML),", "Con Copia A: Luis Mar Arenas (DGB#ML),", "De mi mayor consideración:", running, "Sin otro particular saluda atte.", "Berta Olmos Rueda", "Directora"))
	for _, c := range []struct {
		name  string
		lines []layout.Line
		want  string
	}{
		{"subject", h.Subject, "Registro de canoas"},
		{"addressee", h.Addressee, "Ana Sol Prado (DGA#ML),"},
		{"copies", h.CopyRow, "Luis Mar Arenas (DGB#ML),"},
		{"signature", h.Signature, "Berta Olmos Rueda/Directora"},
	} {
		if got := strings.Join(texts(h.Page, c.lines), "/"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := texts(h.Page, h.Body); !slices.Contains(got, running) {
		t.Errorf("text: %q", got)
	}
	if got := h.Page.Slice(h.Place[0], h.Place[1]); got != "CIUDAD DE LOS LAGOS" {
		t.Errorf("place: %q", got)
	}
}

func TestSubjectBelowPresente(t *testing.T) {
	h := readHead(pagetest.Page(1, ">OFICIO No. ILL/9/2021", "Lic. Ana Sol Prado", "Titular de la Unidad de Enlace", "Presente", ">Asunto: Registro de canoas", "", running))
	if got := strings.Join(texts(h.Page, h.Subject), " "); got != "Registro de canoas" {
		t.Errorf("subject: %q", got)
	}
}

// TestMemoSubject: a colon that was not read behind the label of a memorandum's subject
// hides it as little as behind a letter's it would.
func TestMemoSubject(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"in a memorandum", []string{"^MEMORÁNDUM No. ILL/9/2021", "Para: Lic. Ana Sol Prado", "De: Ing. Berta Olmos Rueda", "Asunto Esclusas del norte", "", running}, []string{"Esclusas del norte"}},
		{"in a text", []string{">OFICIO No. ILL/9/2021", "Lic. Ana Sol Prado", "Presente", "", "Asunto que se atiende", running}, nil},
	} {
		h := readHead(pagetest.Page(1, c.lines...))
		if got := texts(h.Page, h.Subject); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestMemoOverPages: a memorandum's head that is printed again to the same person on the
// same day begins no other, though its number was misread.
func TestMemoOverPages(t *testing.T) {
	memo := func(n int, number, to, date string, below ...string) *layout.Page {
		return pagetest.Page(n, append([]string{"^MEMORÁNDUM No. " + number, "Para: " + to, "De: Ing. Berta Olmos Rueda", "Fecha: Xochimilco, a " + date, "Asunto: Esclusas", "", running + "."}, below...)...)
	}
	for _, c := range []struct {
		name, number, to, date string
		want                   int
	}{
		{"printed again", "ILL/4772/2021", "Lic. Ana Sol Prado", "3 de mayo de 2021", 1},
		{"to another", "ILL/4772/2021", "Dr. Luis Mar Arenas", "3 de mayo de 2021", 2},
		{"on another day", "ILL/4772/2021", "Lic. Ana Sol Prado", "9 de mayo de 2021", 2},
	} {
		pages := []*layout.Page{memo(1, "ILL/91/2021", "Lic. Ana Sol Prado", "3 de mayo de 2021"), memo(2, c.number, c.to, c.date, "", "Atentamente", "Ing. Berta Olmos Rueda")}
		if got := len(Split(pages)); got != c.want {
			t.Errorf("%s: %d oficios, want %d", c.name, got, c.want)
		}
	}
}
