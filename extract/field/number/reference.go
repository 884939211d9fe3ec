package number

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

var (
	oficioWord = pattern.MustCompile(`\b(?:[O0PA](?:[FTL][I1LT|]|H)[CG][I1LT|]?[O0AE]S?|SIMILAR(?:ES)?|DIVERS[OA]S?|MEMORAND(?:UM|O)S?|TARJETA INFORMATIVA|CIRCULAR(?:ES)?|ATENTA NOTA)\b(?:[ .,]*(?:(?:IDENTIFICAD|MARCAD|REGISTRAD)[OA]S? )?(?:CON|DE|BAJO)? ?(?:EL|LOS)? ?(?:[A-Z]{1,3}MER[O0]S?|N[A-Z]{2,4}ER[O0]S?|NUMS?\.?|N[O0]S?\.?|N\.?)(?: DE OFICIO)?\b)?[ .,:;"']*(?:-\.?)?`)
	withSlash  = pattern.MustCompile(`\b[A-Z][A-Z0-9.\-]*(?: ?/ ?[A-Z0-9.\-]+)* ?/ ?[0-9][0-9 ]* ?/ ?(?:19|20)[0-9]{2}\b`)
	another    = regexp.MustCompile(`^(?: ?,| Y| E)(?: (?:EL|AL|SU|LOS))? ?`)
	// yours is how a letter names the one of whom it is addressed to, and which it answers.
	yours = regexp.MustCompile(`\bSUS? (?:ATENT[OA]S? |AMABLE )?(?:OFICIOS?|SIMILAR(?:ES)?|DIVERSOS?|MEMORANDUMS?|MEMORANDO|TARJETA|COMUNICAD[OA]|COMUNICACION|ESCRITO|REQUERIMIENTO|NOTA)\b[^.;]{0,40}$`)
	// repliesTo is how a letter says what it answers, the words misread or not in its last form.
	repliesTo = regexp.MustCompile(`\b(?:EN|DA|DAR|DANDO|DOY) (?:ATENCION|RESPUESTA|CONTESTACION|CUMPLIMIENTO|SEGUIMIENTO|RELACION|REFERENCIA)\b|\b(?:ACUSO|ACUSAMOS|SE ACUSA) RECIBO\b|\bCON (?:REFERENCIA|RELACION|MOTIVO)\b|\bEN (?:ACATAMIENTO|DESAHOGO|VIRTUD)\b|\b(?:ME REFIERO|HAGO REFERENCIA|ATENCION|REFERENTE) A(?:L|LOS)?\b|\b(?:SE (?:CONTESTA|RESPONDE|ATIENDE|DESAHOGA)|CONTESTO|RESPONDO|ATIENDO|DESAHOGO) (?:A |AL )?(?:EL |LOS |LA )?(?:OFICIOS?|SIMILAR(?:ES)?|DIVERSOS?|MEMORANDUM)\b[^.;]{0,30}$|\b(?:RESPONDO|CONTESTO|ATIENDO|RECIBI) (?:A )?SU\b|\b[A-Z]{2} [A-Z]{7,11}TO A LO [A-Z]{7,11}DO (?:EN|POR|MEDIANTE) (?:EL|SU|LA|LOS)\b`)
	// answering follows the number of what answers a request: "que se acompaña", "por el
	// cual la unidad da respuesta".
	answering = regexp.MustCompile(`^[ ,.]*(?:(?:QUE|EL CUAL|MISMO QUE|EL QUE) SE (?:ACOMPANA|ADJUNTA|ANEXA)|CUYO CONTENIDO SE HACE|(?:CON|QUE CONTIENE|EN EL QUE CONSTA) LA (?:CONTESTACION|RESPUESTA))|^[^.;]{0,120}?\b(?:POR|MEDIANTE|CON|EN|A TRAVES DE)L? ?(?:EL|LA)? (?:CUAL|QUE)\b[^.;]{0,80}?\b(?:(?:DA|DIO|EMITE|EMITIO|BRINDA|BRINDO|OTORGA|RINDE|RINDIO) (?:LA )?(?:RESPUESTA|CONTESTACION)|RESPONDE|RESPONDIO|CONTESTA|CONTESTO|ATIENDE|ATENDIO|DESAHOGA)\b`)
	// asking follows the number of what is answered: "mediante el cual turnó la solicitud".
	asking     = regexp.MustCompile(`^[ ,]*(?:(?:A TRAVES DE|MEDIANTE|POR|CON|POR MEDIO DE)L? ?(?:EL|LA)? ?(?:CUAL|QUE) (?:SE )?(?:ME )?(?:REMIT|TURN|SOLICIT|PID|REQUI|HIZO|ENVI|INFORM)|DE ES[AE] (?:UNIDAD|AREA|DIRECCION|COMITE|OFICINA)\b)`)
	answeredBy = regexp.MustCompile(`\b(?:SE (?:DA|DIO|DIERA|DARA|EMITE|EMITIO|ATENDIO|ATIENDE|RESPONDE|RESPONDIO|CONTESTA|CONTESTO|DESAHOGA|DESAHOGO|REMITE|REMITIO|BRINDA|OTORGA)|(?:RESPUESTA|CONTESTACION|ATENDID[OA]|RESPONDID[OA]))\b[^.;]*\b(?:MEDIANTE|POR|A TRAVES DE|CON|EN)\b[^.;]{0,40}$`)
)

// References reads the numbers of other oficios in the text.
func References(o segment.Oficio, own *schema.Value) []schema.Reference {
	f := layout.NewFlow(o.Pages, o.Body)
	var out []schema.Reference
	index := map[string]int{}
	for _, n := range numbersIn(f) {
		if isOwn(n.Value, own) {
			continue
		}
		at := f.Evidences(n.Start, n.End)
		if n.Corrected {
			for i := range at {
				at[i].Confidence *= reading.CorrectedShare
			}
		}
		if i, known := index[n.Value]; known {
			v := &out[i].Number
			*v = schema.NewValue(v.Value, v.Text, append(v.Places(), at...)...)
			continue
		}
		index[n.Value] = len(out)
		out = append(out, schema.Reference{
			Number:   schema.NewValue(legible(n, at), f.Slice(n.Start, n.End), at...),
			Relation: relation(f.Folded[:n.Start], f.Folded[n.End:]),
		})
	}
	return out
}

// others drops references to the oficio's own number and joins equal ones.
func others(all []schema.Reference, own *schema.Value) []schema.Reference {
	out := []schema.Reference{}
	index := map[string]int{}
	for _, r := range all {
		value := reading.ValueOf(&r.Number)
		if value == "" {
			out = append(out, r)
			continue
		}
		if isOwn(value, own) {
			continue
		}
		if i, known := index[value]; known {
			v := &out[i].Number
			*v = schema.NewValue(v.Value, v.Text, append(v.Places(), r.Number.Places()...)...)
			continue
		}
		index[value] = len(out)
		out = append(out, r)
	}
	return out
}

// legible is a number as a value, null when its print or its signs cannot be made out.
func legible(n segment.Number, at []schema.Evidence) schema.Scalar {
	if n.Unsigned || n.Cut || slices.ContainsFunc(at, func(e schema.Evidence) bool { return e.Confidence < reading.Illegible }) {
		return schema.Scalar{}
	}
	return schema.String(n.Value)
}

func isOwn(value string, own *schema.Value) bool {
	if own == nil {
		return false
	}
	mine, _ := own.Value.Str()
	return value == mine
}

// numbersIn finds numbers behind the word oficio, lists of them, and what has
// an oficio's form (letters, a running number and a year between slashes).
func numbersIn(f *layout.Flow) []segment.Number {
	var out []segment.Number
	covered := 0
	add := func(at int) bool {
		n, ok := segment.ScanNumber(f.Text, at)
		if !ok || !refers(n.Value) || n.Start-at > 3 {
			return false
		}
		if at := f.Evidences(n.Start, n.End); n.Corrected && len(at) > 0 && at[0].Origin == schema.Native {
			n.Value = segment.Printed(f.Slice(n.Start, n.End))
		}
		n.Unsigned = n.Unsigned || ranInto.MatchString(f.Folded[n.End:])
		out = append(out, n)
		covered = n.End
		return true
	}
	for _, m := range candidates(f.Folded) {
		if m < covered || !add(m) {
			continue
		}
		for {
			next := another.FindStringIndex(f.Folded[covered:])
			if next == nil || !add(covered+next[1]) {
				break
			}
		}
	}
	return out
}

// ranInto is a sign right behind a number that is none of a text: ink over the rest of it.
var ranInto = regexp.MustCompile(`^[%=<>#&$+~{}]`)

// candidates are the places in a folded text where a number may begin.
func candidates(folded string) []int {
	labels := oficioWord.FindAllStringIndex(folded, -1)
	slashes := withSlash.FindAllStringIndex(folded, -1)
	var out []int
	for len(labels) > 0 || len(slashes) > 0 {
		if len(slashes) == 0 || len(labels) > 0 && labels[0][0] <= slashes[0][0] {
			out = append(out, labels[0][1]) // a label that runs into the number too
			labels = labels[1:]
			continue
		}
		if at := slashes[0][0]; !ofFile.MatchString(folded[max(0, at-farthestFile):at]) {
			out = append(out, at)
		}
		slashes = slashes[1:]
	}
	return out
}

// ofFile stands before the number of a file or a case, which is no letter's.
var ofFile = regexp.MustCompile(`\b(?:EXPEDIENTES?|EXPTE?S?\.?|EXP\.|CARPETAS?|INDAGATORIA|AVERIGUACION(?:ES)? PREVIAS?|CAUSA|TOCA|JUICIO|AMPARO|RECURSOS? DE REVISION|LICITACION|CONTRATO)\b[A-Z ]{0,40}(?:N[UO]M?(?:ERO)?[.:]?)?[ :]*$`)

// farthestFile is how far behind such a word a number may stand, in characters.
const farthestFile = 80

// refers reports whether a number in running text is one of an oficio: groups
// with separators, not a date, an amount or a law's number.
func refers(value string) bool {
	if lawful.MatchString(value) || codesAlone.MatchString(value) {
		return false
	}
	signs := strings.Count(value, "/") + strings.Count(value, "-") + strings.Count(value, ".")
	if strings.Trim(value, "0123456789.") == "" && (signs < 2 || thousands.MatchString(value)) {
		return false
	}
	return signs > 0 && len(value) >= 5 && len(segment.Dates(value)) == 0 && value[0] != '/'
}

// lawful is the number of an article with the word that leads to its law: "diverso 82.de
// la Ley".
var lawful = regexp.MustCompile(`^[0-9 ]+[.-](?:DEL?|Y|EN)$`)

// codesAlone are a house's codes with no running number behind them.
var codesAlone = regexp.MustCompile(`^[0-9]{3}\.[A-Z]{2,}$`)

var thousands = regexp.MustCompile(`^[0-9]{1,3}(?:\.[0-9]{3})+$`)

// farthestAnswer is how far behind a number the words may end that make of it
// what answers.
const farthestAnswer = 250

// labelRoom is how far before a number a full stop may be its label's: "Oficio Núm. ".
const labelRoom = 30

// relation says what the sentence around a number makes of it.
func relation(before, after string) string {
	if at := strings.LastIndexAny(before, ";"); at >= 0 {
		before = before[at:]
	}
	if len(before) > 160 {
		before = before[len(before)-160:]
	}
	far := before[:max(0, len(before)-labelRoom)]
	if at := max(strings.LastIndex(far, ". "), strings.LastIndex(far, `." `)); at >= 0 {
		before = before[at:]
	}
	before = strings.ReplaceAll(before, `"`, "") // specks
	switch {
	case yours.MatchString(before), asking.MatchString(after):
		return "replies_to"
	case answeredBy.MatchString(before):
		return "answered_by"
	case repliesTo.MatchString(before):
		return "replies_to"
	case answering.MatchString(after[:min(len(after), farthestAnswer)]):
		return "answered_by"
	}
	return "mentions"
}
