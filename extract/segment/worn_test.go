package segment

import "testing"

// TestWorn: a number whose thin signs are worn away, or to specks, is read up to its last
// figures, as one whose signs were not read.
func TestWorn(t *testing.T) {
	for text, want := range map[string]string{
		"SRE. DGSC 4883 2021.":             "SRE/DGSC/4883/2021",
		"GN UT-0832 2019 de esa Unidad":    "GN/UT-0832/2019",
		"GN CGA UT 4411 19, de fecha 7":    "GN/CGA/UT/4411/19",
		"SEP-UR 312 OF-2814 2022 de esa":   "SEP-UR/312/OF-2814/2022",
		"UT 1204-16 2021 del 5 de mayo":    "UT/1204-16/2021",
		"113 DGPOP 384/2020":               "113/DGPOP/384/2020",
		"CJA. DT-5136, que obra":           "CJA/DT-5136",
		"DGAIR 312 4677 2023 Ciudad":       "DGAIR/312/4677/2023",
		"SHP-UT: 5162 ¿2019":               "SHP-UT/5162/2019",
		"UT-3228 2019, por el que":         "UT-3228/2019",
		"HAX\"DDU 2628 2022; que trata":    "HAX/DDU/2628/2022",
		"GN CGA UT/1928/22, por el que":    "GN/CGA/UT/1928/22",
		"UT+290":                           "UT/290",
		"UT 2024 1784, de fecha 8":         "UT/2024/1784",
		"3827.TES 2022, de fecha":          "3827/TES/2022",
		"DGJ.-829 CIUDAD":                  "",
		"INM/DGCVM/ 3045 /2022 de":         "",
		"PM/TM/DI 2985 /2023":              "",
		"09 B5 61 0123/UAP/2021":           "",
		"DGAJ, La Dirección 12 de 2022":    "",
		"SEP-UR 600/OF-4248/2019, de 2019": "",
	} {
		n, ok := ScanNumber(text, 0)
		if got := n.Value; n.Unsigned != (want != "") || n.Unsigned && (got != want || !ok) {
			t.Errorf("%q: %+v, want %q", text, n, want)
		}
	}
}

// TestCut: a number whose first letter was read as a bracket and a sign is read without it.
func TestCut(t *testing.T) {
	for text, want := range map[string]string{
		"(¡N/DGSC1/5952/2023": "N/DGSC1/5952/2023",
		"(7N.U'T.4541.2023":   "N.UT.4541.2023",
		"(UT/4541/2023)":      "",
		"GN/UT/4541/2023":     "",
	} {
		n, ok := ScanNumber(text, 0)
		if n.Cut != (want != "") || n.Cut && (!ok || n.Value != want || n.Start != 0) {
			t.Errorf("%q: %v %+v, want %q", text, ok, n, want)
		}
	}
}
