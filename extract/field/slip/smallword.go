package slip

import (
	"slices"
	"strings"
)

// linking are the small words that link those of offices and subjects.
var linking = strings.Fields("DE DEL LA LAS LOS EL EN CON POR PARA AL LO QUE")

// shortWords are other words of two to four letters that Spanish has, in which no
// letter is wrong because it makes a linking one.
var shortWords = wordSet(`
SE SI NO NI SU SUS YA YO TU ME TE LE LES NOS OS HA HE IR VA DA DI UN UNA UNO DOS TRES SEIS SIN SON FIN MES DIA
ANO LEY RED USO VIA VEZ VOZ PAZ LUZ GAS MAR SOL SER VER DAR FUE HAN HAY HOY MAS MIL MIS TAN TAL CUAL CADA CASO
CASA COSA DATO DUDA EDAD ELLA ELLO ESA ESE ESO ESTA ESTE ESTO FOJA GIRO HOJA HORA LADO LAGO LEON MESA MINA
MODO NADA OBRA OIR OTRA OTRO PAGO PAIS PASO PERO PESO PLAN RAMO REAL ROL SAL SALA SEDE SINO TAXI TEMA TIPO
TODO UNOS VALE VIDA ZONA LOTE CEDE DELE LEE DEN DEJA CAN PAR PAN POZO PUES PERA PAVA RIO SUR NOR DF NL UT RIOS
BIEN ALGO ASI AUN CIEN ERA LOMA LOBO`)

func wordSet(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// LinkingWord returns the one linking word that OCR read as another one that
// Spanish has not: "solicitud cen folio", "to conducente".
func LinkingWord(word string) string {
	if len(word) < 2 || len(word) > 4 || shortWords[word] || slices.Contains(linking, word) {
		return ""
	}
	found := ""
	for _, to := range linking {
		if !slipped(word, to) {
			continue
		}
		if found != "" {
			return ""
		}
		found = to
	}
	return found
}

// slipped reports whether OCR may have made one small word of another: with a letter
// taken for one like it, or two for one.
func slipped(read, printed string) bool {
	a, b := Differing(read, printed)
	return len(a) == 1 && len(b) == 1 && Lookalike(a[0], b[0]) || len(read) > 2 && (a == "RR" && b == "N" || a == "II" && b == "U")
}
