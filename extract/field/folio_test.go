package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/fold"
)

func TestFolioIsNoRowOfYears(t *testing.T) {
	if got := folioSpans(fold.Text("solicitud 0002000099420 MES 20172018 2019 TOTAL")); len(got) != 1 || got[0].Digits != "0002000099420" {
		t.Errorf("got %+v, want the folio alone", got)
	}
}

func TestFolioSpans(t *testing.T) {
	for _, c := range []struct {
		text, digits, system string
	}{
		{"con número de folio 330020322000471, turnada", "330020322000471", ""},
		{"solicitud (SASI) 33 00203 22 000471 del", "330020322000471", "SASI"},
		{"Se da respuesta a SISAI No. 33OO20322O00471", "330020322000471", "SISAI"},
		{"solicitud de información 33002032200471", "33002032200471", ""},
		{"folio INFOMEX 0411100012319.", "0411100012319", "INFOMEX"},
		{"330020322000471, del Sistema de Atención a\nSolicitudes de Información", "330020322000471", "SASI"},
		{"Sistema de Solicitudes de Acceso a la Información, 330020322000471", "330020322000471", "SISAI"},
		{"solicitud de la Plataforma Nacional\nde Transparencia 330020322000471", "330020322000471", "PNT"},
		{"330020322000471", "330020322000471", ""},
		{"en relación con la petición 0411100012319 acerca de", "0411100012319", ""},
	} {
		got := folioSpans(fold.Text(c.text))
		if len(got) != 1 || got[0].Digits != c.digits || got[0].System != c.system {
			t.Errorf("%q: %+v, want %s %s", c.text, got, c.digits, c.system)
		}
	}
}

func TestFolioSpansRefuses(t *testing.T) {
	for _, text := range []string{"cuenta 0411100012319", "Tel. 55 5387 2400 ext. 18001", "1,234,567,890,123,456", "2018 85634 2019 195850", "INM/330020322000471/2022", "solicitud, oficio 600-01-2024-3216"} {
		if got := folioSpans(fold.Text(text)); len(got) != 0 {
			t.Errorf("%q: %+v, want none", text, got)
		}
	}
}

func FuzzFolioSpans(f *testing.F) {
	for _, s := range []string{"folio 33 00203 22 000471", "OOOOOOOOOOOOOOOO", "SASI 1-1.1 1", "3300203220004710 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := fold.Text(s)
		for _, s := range folioSpans(folded) {
			if s.Start < 0 || s.End > len(folded) || s.Start >= s.End || len(s.Digits) < shortest || len(s.Digits) > longest {
				t.Errorf("%q: %+v", folded, s)
			}
		}
	})
}
