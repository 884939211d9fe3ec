package segment

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

var (
	subjectLabel = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:A[S5]T?UN ?[TP][O0U]|REFERENCIA|REF\.?)[ ]*(?:[:.;"]+ ?-?|-)[ ]*`)
	motto        = pattern.MustCompile(`\bAN[O0] (?:DE|DEL|INTERNACIONAL)\b|^[^A-Z0-9]{0,3}20[0-9]{2}[,.] ?AN[O0] |\bBICENTENARIO\b|\bCENTENARIO\b|\bANIVERSARIO\b`)
	stampWord    = pattern.MustCompile(`\bRECIBI(?:DO|O|MOS)\b|\bACUSE\b|\bRECEPCION\b|\bOFICIALIA DE PARTES\b|\bDESPACHADO\b|\bSELLO\b`)
	footer       = pattern.MustCompile(`\bWWW\.|\bHTTPS?[:/]|\bTEL(?:EFONO)?S?[.:]|\bC\.? ?P\.? ?[0-9]{4,5}|\bCOL(?:ONIA)?[. ].*[0-9]{4}|@[A-Z]+\.|GOB\.(?:MX|PE|AR)|^(?:ELABOR|REVIS|AUTORIZ|VALID)O\b`)
	counterPage  = pattern.MustCompile(`^[^A-Z0-9]{0,2}(?:PAGINA|PAG\.?|HOJA|FOJA|P\.)[ :]*([0-9]{1,3})(?: ?(?:DE|/) ?([0-9]{1,3}))?[^A-Z0-9]{0,2}$`)
	lonePage     = pattern.MustCompile(`^-{0,2} ?([1-9][0-9]{0,2}) ?-{0,2}$`)
	counterBare  = pattern.MustCompile(`^[^A-Z0-9]{0,2}([0-9]{1,3}) ?(?:DE|/) ?([0-9]{1,3})[^A-Z0-9]{0,2}$`)
	titleLine    = pattern.MustCompile(`^(?:PRUEBA DE DANO|ANEXO(?: (?:[0-9IVX]+|[A-Z]|UNICO|TECNICO))?|VERSION PUBLICA|ACTA CIRCUNSTANCIADA)[ .:]*$`)
	copiesLabel  = pattern.MustCompile(`^[^A-Z0-9]{0,2}(?:[C<(~] ?\.? ?C ?\.? ?P[ A]?\.?(?: ?E\.?)?[ .:,\-]|C[.:,*] ?[CEO:<][.:,]? ?P[.:, ]|[CE]CPC[ .]|(?:EN|CON) COPIA|COPIAS?[: ](?:PARA|A)\b|COPIAS?:)`)
	initials     = pattern.MustCompile(`^(?:ELABOR[O0]|REVIS[O0]|AUTORIZ[O0]|VALID[O0])\b|^[A-Z]{2,6}/[A-Z]{2,5}(?:/[A-Z*]{2,5})*\.?$`)
	bareNumber   = pattern.MustCompile(`^[A-Z0-9][A-Z0-9.\- ]{0,20}(?: ?/ ?[A-Z0-9.\-]+){1,6}$|^[A-Z]{2,8}(?: ?[./\-]+ ?[A-Z0-9]{1,8}){2,6}$`)
	label2       = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:` + numberWord + `[ .,:;]*DEL? +)?` + kindWord + issuedBy + `?[ .,:;]*(?:` + numberWord + `)?[ .,:;]*$`)
	closers      = []string{"ATENTAMENTE", "RESPETUOSAMENTE", "CORDIALMENTE", "ATTE", "SUFRAGIOEFECTIVONOREELECCION", "PROTESTOLONECESARIO"}
)

func isSubject(folded string) bool { return subjectLabel.MatchString(folded) }

func isMotto(folded string) bool {
	return motto.MatchString(folded) && !strings.Contains(folded, " MES DE ") && len(folded) < 110
}

func isStamp(folded string) bool {
	return len(folded) < 60 && stampWord.MatchString(folded)
}

func isFooter(folded string) bool { return footer.MatchString(folded) }

func isTitle(folded string) bool { return titleLine.MatchString(folded) }

func labelOnly(folded string) bool { return label2.MatchString(folded) }

// counter reads "Página 2 de 5", "2/5", "Hoja 3".
func counter(folded string) (x, y int, ok bool) {
	m := counterPage.FindStringSubmatch(folded)
	if m == nil {
		m = counterBare.FindStringSubmatch(folded)
	}
	if m == nil {
		return 0, 0, false
	}
	x, y = atoi(m[1]), atoi(m[2])
	return x, y, x > 0 && (y == 0 || x <= y)
}

// How near the edge of a page a number stands that numbers it, as fractions of its
// height: a table's figures and specks stand further in.
const (
	topNumber  = 0.07
	footNumber = 0.92
)

// loneNumber reads a page's number that stands alone at its edge, else 0.
func loneNumber(pc piece) int {
	m := lonePage.FindStringSubmatch(strings.TrimSpace(pc.folded))
	if m == nil || pc.box[3] > topNumber && pc.box[1] < footNumber {
		return 0
	}
	return atoi(m[1])
}

// halfClosed is Atentamente alone on a line, its end or beginning under a signature's
// ink.
var halfClosed = pattern.MustCompile(`^ATENTA?M?E?[A-Z]{0,4}$|^(?:[AT]{0,2}E)?NTAMENTE$`)

// inkedClose is Atentamente with letters inside it under ink.
var inkedClose = pattern.MustCompile(`^AT[A-Z]{0,3}AMENTE$`)

// isCloser reports whether a line is Atentamente or its like, spaced or not; a
// stamp may stand behind the word, ink over a part of it.
func isCloser(folded string) bool {
	s := letters(folded)
	if strings.HasPrefix(s, "ATENTAMENT") && len(s) < 40 || inkedClose.MatchString(s) || halfClosed.MatchString(s) && !strings.Contains(strings.TrimSpace(folded), " ") {
		return true
	}
	if saluting.MatchString(folded) || strings.HasPrefix(s, "DIGITALLYSIGNEDBY") { // Argentina's letters close so
		return true
	}
	for _, w := range closers {
		if isWord(s, w, len(w)/6) {
			return true
		}
	}
	return false
}

// saluting ends a letter within its last sentence, as Argentine ones end.
var saluting = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:SIN OTRO (?:PARTICULAR|MOTIVO)[A-Z ,]{0,20} )?(?:LO |LA |LE )?SALUD[AO] (?:A (?:UD|USTED|VD)S?\.? )?(?:MUY )?(?:ATENTAMENTE|ATTE|CORDIALMENTE)[ .]*$`)

func isCopies(folded string) bool { return copiesLabel.MatchString(folded) }

var (
	// mangledCopies is what worn print makes of C.c.p. before a copy's long line: Cop,
	// Cep, CPC, COPE. Words that begin a position's line are longer or have no P.
	mangledCopies = pattern.MustCompile(`^[^A-Z0-9]{0,2}(?:[CGOTU(<~][A-Z*.,]{0,3}P[A-Z]{0,2}|[CE]{2}[RC])[.,:!\-]*[ ]+`)

	// copied is a title or a label, somebody's office behind a name, and why he gets a
	// copy, on one line.
	copied = pattern.MustCompile(`^[^A-Z0-9]{0,3}[A-Z]{1,5} ?[.,].{6,60}\b(?:TITULAR|ENCARGAD[OA]|DIRECTORA?|COORDINADORA?|RESPONSABLE) DE.*[ .,\-](?:PARA (?:SU|LOS) [A-Z ]+|MISMO FIN|PRESENTE)[ .]*$`)
)

// longCopy is how many words a copy's line has at least that is told by a mangled
// label: a position's line is shorter.
const longCopy = 7

// isCopyLine reports whether a line is a copy's though its label was not read.
func isCopyLine(folded string) bool {
	return copied.MatchString(folded) || mangledCopies.MatchString(folded) && len(strings.Fields(folded)) >= longCopy && !hasTitle(folded)
}

// fileNumber begins the number of a file, which is not the oficio's.
var fileNumber = pattern.MustCompile(`^(?:EXP|EX|EXPTE|EXPEDIENTE|LEG|FOLIO|RFC|CURP|ANEXO)\b`)

// bare reads a number that fills a piece without a label: letters and digits
// in groups, at least one of digits.
func bare(text string) (Number, bool) {
	folded := strings.TrimRight(fold.Text(text), " .")
	if n, ok := electronic([]rune(text), folded, len(folded)-len(strings.TrimLeft(folded, " -~"))); ok && n.End == len(folded) {
		n.Kind = prefixKind(n.Value)
		return n, true
	}
	if label.MatchString(folded) || shortLabel.MatchString(folded) || !bareNumber.MatchString(folded) || len(Dates(folded)) > 0 {
		return Number{}, false
	}
	if !strings.ContainsAny(folded, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") || initials.MatchString(folded) || fileNumber.MatchString(folded) {
		return Number{}, false
	}
	n, ok := ScanNumber(text, 0)
	n.Kind = prefixKind(n.Value)
	return n, ok && n.End >= len(folded)-1
}
