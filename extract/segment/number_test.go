package segment

import (
	"testing"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

func TestLabelled(t *testing.T) {
	for _, c := range []struct{ text, kind, value string }{
		{"OFICIO No. INM/DGCVM/ 3045 /2022", "oficio", "INM/DGCVM/3045/2022"},
		{"Oficio Núm. CONAGUA.B00.7.-0451", "oficio", "CONAGUA.B00.7.-0451"},
		{"OFICIO NÚMERO: 09 B5 61 0123/UAP/2021", "oficio", "09 B5 61 0123/UAP/2021"},
		{"0FICIO N0. SEP/UT/ 12 34 /2O22", "oficio", "SEP/UT/1234/2022"},
		{"OFICI0 No, DGTIC/485/2022.", "oficio", "DGTIC/485/2022"},
		{"No. de Oficio: S-2/18422", "oficio", "S-2/18422"},
		{"OFICIO: OPD/DR/211/2025.", "oficio", "OPD/DR/211/2025"},
		{"Oficio INM/DGT1C/77/2023", "oficio", "INM/DGTIC/77/2023"},
		{"Disposición Nº 313/2010", "disposicion", "313/2010"},
		{"RESOLUCIÓN DE ALCALDÍA N° 101 - 2023-ABC", "resolucion", "101-2023-ABC"},
		{"RESOLUCIÓN CD Nº 102/2014.", "resolucion", "102/2014"},
		{"Resolución Nro. 313/2010", "resolucion", "313/2010"},
		{"MEMORÁNDUM No. UT/0012/2024", "memorandum", "UT/0012/2024"},
		{"Memorándum.- UT/0012/2024", "memorandum", "UT/0012/2024"},
		{"Oficio:-P/DUT/147/20", "oficio", "P/DUT/147/20"},
		{"Circular Núm. 7/2021", "circular", "7/2021"},
		{"ORDENANZA Nº 3282/2025", "other", "3282/2025"},
		{"Oficio.número SEP/UT/ 1234 /2022", "oficio", "SEP/UT/1234/2022"},
		{"NÚMERO DE. OFICIO: SEP/UT/1234/2022", "oficio", "SEP/UT/1234/2022"},
		{"PFICIO N° SEP/UT/1234/2022", "oficio", "SEP/UT/1234/2022"},
		{"OFIC D NÚM.: SEP-UT-1234-2022", "oficio", "SEP-UT-1234-2022"},
		{"Oficio No. SEP/UT! 1234 12022", "oficio", "SEP/UT/1234/2022"},
		{"Oficio No. SEP/UT/ 1234./2022", "oficio", "SEP/UT/1234/2022"},
		{"Oficio No. SEP/UT/DI 1234 /2022", "oficio", "SEP/UT/DI/1234/2022"},
		{"Oficio No. SEP/UR 600/OF-4248/2019", "oficio", "SEP/UR 600/OF-4248/2019"},
		{"Oficio: 09 5217 3447/UT", "oficio", "09 52 17 3447/UT"},
		{"Oficio: 09 52 17-0452/UT", "oficio", "09 52 17 0452/UT"},
		{"Oficio: 09 52 17 045 2/UT", "oficio", "09 52 17 0452/UT"},
		{"MEMGRÁNDUM No. SEP/UT/1234/2022", "memorandum", "SEP/UT/1234/2022"},
		{"Oficio númaro ¡NM/UT/4764/2019", "oficio", "INM/UT/4764/2019"},
		{"TARJETA INFORMATIVA No. UT/12/2022", "other", "UT/12/2022"},
		{"Oficio Núm. SEP-UR UT/OF-1127/2019", "oficio", "SEP-UR UT/OF-1127/2019"},
		{"ÓFICIO NÚMERO: 09 52 17 46S1/CTA!", "oficio", "09 52 17 4651/CTAI"},
		{"Oficio número INE/DERFE/ 1574 2021", "oficio", "INE/DERFE/1574/2021"},
		{"TARJETA INFORMATIVA No. DGD/DN-3362  19.NOV.2024", "other", "DGD/DN-3362"},
		{"OFICIO No. ILL.B00.803.-2247 03/11/20 22", "oficio", "ILL.B00.803.-2247"},
		{"OFICIO No. UT/4497/2024 .Cd. de México", "oficio", "UT/4497/2024"},
		{"OFICIO No. ILL/DC/2306/2020. 5in otro", "oficio", "ILL/DC/2306/2020"},
		{"OFICIO No. DGN.610.01.2024.3057", "oficio", "DGN.610.01.2024.3057"},
		{"Oticio: ILL/DC/91/2022", "oficio", "ILL/DC/91/2022"},
		{"Núm/ de Oficio ILL/DC/91/2022", "oficio", "ILL/DC/91/2022"},
		{"Disposición'N” 1904/2008", "disposicion", "1904/2008"},
		{"Oficio Núm.- ILL/DC/91/2022", "oficio", "ILL/DC/91/2022"},
		{"OFICIO N*-ILL/DC/91/2022", "oficio", "ILL/DC/91/2022"},
		{"Oficio Núm. 4\tILL/DC/91/2022", "oficio", "ILL/DC/91/2022"},
		{"MMEMORÁNDUM ILL/DC/91/2022", "memorandum", "ILL/DC/91/2022"},
		{"RESOLUCIÓN N?2 447", "resolucion", "447"},
		{"Número: DI-2022-1532-APN-DNM#MI", "disposicion", "DI-2022-1532-APN-DNM#MI"},
		{"RESOLUCIÓN Número: RESOL-2017-189-APN.-MI", "resolucion", "RESOL-2017-189-APN-MI"},
		{"Número: DI-2021-1432-APN-DNM+tMI", "disposicion", "DI-2021-1432-APN-DNM#MI"},
		{"Número: DI-2022-1532-APN-DNM3+MI", "disposicion", "DI-2022-1532-APN-DNM#MI"},
		{"Oficio Núm. CONAGUA,BO0.2.,-2526", "oficio", "CONAGUA.B00.2.-2526"},
		{"Oficio Núm. DG!/DRM/5764-17/2020", "oficio", "DGI/DRM/5764-17/2020"},
		{"Oficio: 09 BS 61 2192/UAM/2020", "oficio", "09 B5 61 2192/UAM/2020"},
		{"Oficio: 09 B5 61 4009/UT12019", "oficio", "09 B5 61 4009/UT/2019"},
		{"Oficio Núm. ILL/SI/DR+4336 /2022", "oficio", "ILL/SI/DR/4336/2022"},
		{"Oficio Núm. U'T-1849/2020", "oficio", "UT-1849/2020"},
		{"Oficio Núm. SPF+SE/UPP/2327/2024", "oficio", "SPF/SE/UPP/2327/2024"},
		{"Oficio Núm. 0984 CNDH DGQO 22", "oficio", "0984/CNDH/DGQO/22"},
		{"Número: RESOL.-2012-369-APN=MI", "resolucion", "RESOL-2012-369-APN-MI"},
		{"RESOLUCIÓN N2 2269/2012", "resolucion", "2269/2012"},
		{"Oficio: IEEM:DPP:3656/2022", "oficio", "IEEM.DPP.3656/2022"},
		{"Oficiornúmero 600/166/2023", "oficio", "600/166/2023"},
		{"Oficto: 700/1565/2023", "oficio", "700/1565/2023"},
		{"Oficio número SSC-SCT/DGANT'5362-19", "oficio", "SSC-SCT/DGANT5362-19"},
		{"No. de Oficio: SEP/UT/ 680 ¿2022", "oficio", "SEP/UT/680/2022"},
		{"MEMORÁNDUM No. SEP/UT/ 3922'/2020", "memorandum", "SEP/UT/3922/2020"},
		{"Número: DI-2022-1532-APN-DNM¿MI", "disposicion", "DI-2022-1532-APN-DNM#MI"},
		{"Número: RESO-2020-705-AB-CDE", "resolucion", "RESO-2020-705-AB-CDE"},
		{"Oficio Núm. $P/442/22.", "oficio", "SP/442/22"},
		{"Oficio Núm. [LL/DC/442/22.", "oficio", "ILL/DC/442/22"},
		{"Oficio Núm. ILL/UT(G/DC/442/2022", "oficio", "ILL/UTG/DC/442/2022"},
		{"Oficio Núm. 490/ILL/DCQ?/23, que", "oficio", "490/ILL/DCQ/23"},
		{"Núm. de 'Oficio: UT-1942/2021", "oficio", "UT-1942/2021"},
		{"Núm. 'de Oficio DGJ.3299/21", "oficio", "DGJ.3299/21"},
		{"OFICIO NÚMERO\" ILL/DC/442/2022", "oficio", "ILL/DC/442/2022"},
		{"Tarjeta-Informativa: 113.DGPOP.-3987", "other", "113.DGPOP.-3987"},
		{"Memorán3um: PMZ-DPL-1392/2020.", "memorandum", "PMZ-DPL-1392/2020"},
		{"Tarjeta .Informativa: SSC/OM/DGAP/5959/2019", "other", "SSC/OM/DGAP/5959/2019"},
		{"ofi icio: : 09 B5 61 2118/UT/2024", "oficio", "09 B5 61 2118/UT/2024"},
	} {
		n, ok := labelled(c.text)
		if !ok || n.Value != c.value || n.Kind != c.kind {
			t.Errorf("%q: %v %+v, want %s %s", c.text, ok, n, c.kind, c.value)
		}
	}
}

// A number whose running number is missing has no value; a guess would be
// another letter's.
func TestGap(t *testing.T) {
	for _, c := range []struct{ text, printed string }{
		{"OFICIO No. INM/DGCVM/____/2022", "INM/DGCVM/____/2022"},
		{"OFICIO No. INM/DGCVM/      /2022", "INM/DGCVM/      /2022"},
		{"Oficio Núm. INM/DGCVM/ yh /2022", "INM/DGCVM/ yh /2022"},
		{"MEMORANDUM No. SEP-UR 700/OF- Mya /2024", "SEP-UR 700/OF- Mya /2024"},
		{"Oficio Núm. INM/DGCVM /2022", "INM/DGCVM /2022"},
		{"Oficio Núm. ______/2022", "______/2022"},
		{"Oficio Núm.    /2022", "/2022"},
		{"OFICIO No. INM/DGCVM/____", "INM/DGCVM/____"},
		{"OFICIO NÚMERO: 09 B5 61 \t/UAP/2020", "09 B5 61 \t/UAP/2020"},
		{"Oficio número IL.UT.\t.2019", "IL.UT.\t.2019"},
		{"Núm. de Oficio: IL-UR 414/OF- ______ /2021", "IL-UR 414/OF- ______ /2021"},
		{"Oficio No. 500-05-2022-_____", "500-05-2022-_____"},
		{"Oficio No. INM/DGCVM/........./2022", "INM/DGCVM/........./2022"},
		{"MEMORÁNDUM No. B00.05.\t/19", "B00.05.\t/19"},
		{"OFICIO N° 113.DGPOP. /24", "113.DGPOP. /24"},
		{"Núm. de Oficio: SPF/SI/DR/\t12022", "SPF/SI/DR/\t12022"},
	} {
		n, ok := labelled(c.text)
		if !ok || !n.Gap || n.Value != "" {
			t.Errorf("%q: %v %+v, want a gap", c.text, ok, n)
			continue
		}
		if got := string([]rune(c.text)[n.Start:n.End]); got != c.printed {
			t.Errorf("%q: printed %q, want %q", c.text, got, c.printed)
		}
	}
}

// Ink that was not read between two words of a number is its running number.
func TestInkInGap(t *testing.T) {
	p := pagetest.Page(1, "OFICIO No. DGCVM/7/       2022", "", running)
	words := p.Lines[0].Words
	left, right := words[len(words)-2].Box, words[len(words)-1].Box
	for _, c := range []struct {
		name string
		box  schema.Box
		want string
	}{
		{"nothing", schema.Box{}, "DGCVM/7/2022"},
		{"elsewhere", schema.Box{0.7, 0.3, 0.8, 0.4}, "DGCVM/7/2022"},
		{"over the print", schema.Box{left[0], left[1], left[2], left[3]}, "DGCVM/7/2022"},
		{"in the gap", schema.Box{left[2] + 0.01, left[1], right[0] - 0.01, left[3]}, ""},
	} {
		p.Unread = []schema.Unread{{Box: c.box, Kind: "handwriting"}}
		if n := readHead(p).Number; n == nil || n.Value != c.want || n.Gap != (c.want == "") {
			t.Errorf("%s: %+v, want %q", c.name, n, c.want)
		}
	}
}

func TestLabelledRefuses(t *testing.T) {
	for _, text := range []string{
		"Oficina de partes", "n.d. 48", "OFICIO", "Oficios y memorandos", "No obstante lo anterior", "Ciudad de México, a 3 de mayo de 2022", "",
	} {
		if n, ok := labelled(text); ok {
			t.Errorf("%q: %+v, want none", text, n)
		}
	}
}

func TestSimilar(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"INM/DGTIC/485/2022", "INM/DGTIC/486/2022", true},
		{"INM/DGTIC/485/2022", "INMDGTIC/485/2022", true},
		{"INM/DGTIC/485/2022", "INM/DGRAM/2284/2022", false},
		{"12/22", "13/22", false},
	} {
		if got := Similar(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}

func FuzzScanNumber(f *testing.F) {
	for _, s := range []string{"INM/DGCVM/ 3045 /2022", "09 B5 61 0123/UAP/2021", "a.-–/ 1", "S-2/1 8 4", "ß1/2 ", "33l", "", "1NM/º/22 2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		n, ok := ScanNumber(s, 0)
		if !ok {
			return
		}
		if n.Start < 0 || n.End > utf8.RuneCountInString(s) || n.Start >= n.End {
			t.Errorf("%q: span %d-%d", s, n.Start, n.End)
		}
		if again, _ := Canonical(n.Value); again != n.Value {
			t.Errorf("%q: %q becomes %q", s, n.Value, again)
		}
	})
}

// TestGapsThatWereRead: a number whose running part is not there, or was written in by hand,
// has a gap.
func TestGapsThatWereRead(t *testing.T) {
	for text, gap := range map[string]bool{
		"Oficio Núm. 500-05-2019-": true, "Oficio Núm. 500-05-2019-3605": false, "Oficio Núm. ILL/DC/91/2022-": false, "Oficio Núm. ILL/DC/91/2022 /": false,
		"Oficio Núm. ILL.B00.803.- “gI": true, "Oficio Núm. ILL.B00.803.-0451": false, "Oficio Núm. ILL/DC/ fya. 34/2022": true, "Oficio Núm. UT- 42d 12023": true,
		"Oficio Núm. ILL/DC/ 4Y /2024": true, "Oficio Núm. ILL/DGl/91/2022": false, "Oficio Núm. ILL/DC/ 9l /2022": false,
		"Oficio Núm. ILL-OF/DR- SD -2022": true, "Oficio Núm. ILL-OF/DR- 4772 -2022": false,
		"Oficio Núm. ILL/OF-1 /2022": true, "Oficio Núm. ILL/OF-1/2022": false, "Oficio Núm. ILL/OF-\t/2022": true,
	} {
		h := readHead(pagetest.Page(1, ">"+text, ">Xochimilco, a 3 de mayo de 2022", "", running))
		if h.Number == nil || h.Number.Gap != gap {
			t.Errorf("%s: %+v", text, h.Number)
		}
	}
}

// TestUnsureBeginning: a number whose first letter was read as another sign has no value of
// its own.
func TestUnsureBeginning(t *testing.T) {
	for text, want := range map[string]Number{
		"/EEM/SE/UT/2498/2024": {Value: "EEM/SE/UT/2498/2024", Cut: true},
		"(¡N/DGSCI/12/2024":    {Value: "N/DGSCI/12/2024", Cut: true},
		"5 2/3080":             {Value: "5 2/3080", Unsigned: true},
		"S-2/3080":             {Value: "S-2/3080"},
	} {
		n, ok := ScanNumber(text, 0)
		if !ok || n.Value != want.Value || n.Cut != want.Cut || n.Unsigned != want.Unsigned {
			t.Errorf("%q: %+v, want %+v", text, n, want)
		}
	}
}

// TestWrappedNumber: the running number stands below the codes, beside another column.
func TestWrappedNumber(t *testing.T) {
	p := pagetest.Page(1, "INSTITUTO DE LAGOS          Núm. de Oficio IL/SE/DA/SRM/", "MÉXICO                      1540 /2022", "", running)
	if n := readHead(p).Number; n == nil || n.Value != "IL/SE/DA/SRM/1540/2022" {
		t.Errorf("%+v", n)
	}
}
