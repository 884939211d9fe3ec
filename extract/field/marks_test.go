package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreeReceived: no letter is received before it was written, nor half a year
// later; a year with one digit misread is put right where that makes it fit.
func TestAgreeReceived(t *testing.T) {
	for _, c := range []struct{ sent, got, want string }{
		{"2022-07-29", "2022-08-04", "2022-08-04"},
		{"2022-07-29", "2022-07-29", "2022-07-29"},
		{"2022-07-29", "2027-08-04", "2022-08-04"},
		{"2021-12-28", "2028-01-04", "2022-01-04"},
		{"2021-12-28", "2187-01-04", ""},
		{"2021-12-28", "2024-01-04", "2022-01-04"},
		{"2022-07-29", "2022-07-15", ""},
		{"2022-07-29", "2023-08-04", "2022-08-04"},
		{"2022-07-29", "2023-03-04", ""},
		{"", "2023-03-04", "2023-03-04"},
	} {
		v := schema.NewValue(schema.String(c.got), c.got, schema.Evidence{Page: 1, Confidence: 0.9, Origin: schema.OCR})
		o := schema.Oficio{Received: &v}
		if c.sent != "" {
			sent := schema.NewValue(schema.String(c.sent), c.sent)
			o.Date = &sent
		}
		agreeReceived([]schema.Oficio{o})
		if got := reading.ValueOf(&v); got != c.want {
			t.Errorf("sent %s, received %s: %q, want %q", c.sent, c.got, got, c.want)
		}
		if changed := c.want != "" && c.want != c.got; changed != (v.Confidence() < 0.9) {
			t.Errorf("sent %s, received %s: confidence %v", c.sent, c.got, v.Confidence())
		}
	}
}

func TestStampAndMotto(t *testing.T) {
	o := Read(fieldtest.Oficio("^“2022, Año de las Lagunas”", "", ">OFICIO No. ILL/UE/87/2022", ">Xochimilco, a 9 de junio de 2022", "", "Lic. Ana Olmos Rueda", "Presente", "", fieldtest.Running+".",
		"", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "", "", "", ">RECIBIDO", ">14 JUN 2022"))
	if reading.ValueOf(o.Received) != "2022-06-14" || reading.ValueOf(o.Date) != "2022-06-09" || reading.ValueOf(o.Motto) != "2022, Año de las Lagunas" {
		t.Errorf("received %q, dated %q, motto %q", reading.ValueOf(o.Received), reading.ValueOf(o.Date), reading.ValueOf(o.Motto))
	}
}

// TestStampThatFits: a stamp's date that was read unsurely is told where it comes right
// after the letter's.
func TestStampThatFits(t *testing.T) {
	for _, c := range []struct {
		stamp string
		sure  float64
		want  string
	}{
		{"14 MAY. 2019", 0.47, "2019-05-14"},
		{"14 MAY. 2019", 0.3, "2019-05-14"},
		{"14 MAY. 2019", 0.1, ""},
		{"14/05/2019", 0.3, ""},
		{"24 MAY. 2019", 0.3, ""},
		{"14 AGO. 2019", 0.47, ""},
		{"11 MAY. 2019", 0.47, ""},
		{"14 MAY.", 0.47, ""},
	} {
		v := fieldtest.PrintedAs("", c.stamp, c.sure)
		v.Value = schema.Scalar{}
		agreeReceived([]schema.Oficio{{Date: fieldtest.Recognised("2019-05-13", 0.9), Received: v}})
		if got := reading.ValueOf(v); got != c.want {
			t.Errorf("%s at %v: %q, want %q", c.stamp, c.sure, got, c.want)
		}
	}
}

// TestStampOverText: a stamp's words that were read among the text's are a receiver's where
// its date comes within a week of the letter's.
func TestStampOverText(t *testing.T) {
	for _, c := range []struct{ word, stamp, want string }{
		{"RECIBIDO", "14 JUN 2022", "2022-06-14"},
		{"ACUSE", "14-JUN-2022 -", "2022-06-14"},
		{"13:33 hrs", "14 JUN 2022", "2022-06-14"},
		{"RECIBIDO", "14 JUN.", "2022-06-14"},
		{"RECIBIDO", "4 JUN", ""},
		{"RECIBIDO", "14 XYZ", ""},
		{"RECIBIDO", "8 JUN", ""},
		{"RECIBIDO", "de las oficinas 14-JUN-2022", "2022-06-14"},
		{"DESPACHADO RECIBIDO", "14 JUN 2022", ""},
		{"recibido", "14 JUN 2022", ""},
		{"RECIBIDO", "24 JUN 2022", ""},
		{"RECIBIDO", "8 JUN 2022", ""},
		{"RECIBIDO", "14 de junio de 2022", ""},
	} {
		o := Read(fieldtest.Oficio(">OFICIO No. ILL/UE/87/2022", ">Xochimilco, a 9 de junio de 2022", "", "Lic. Ana Olmos Rueda", "Presente", "",
			"Los registros de presas "+c.word+" se revisaron en todas las oficinas.", "", c.stamp, "", fieldtest.Running+"."))
		if got := reading.ValueOf(o.Received); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.word, c.stamp, got, c.want)
		}
	}
}
