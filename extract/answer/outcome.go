package answer

import "regexp"

// The outcomes, as the record names them.
const (
	given        = "given"
	nonexistent  = "nonexistent"
	notCompetent = "not_competent"
	reserved     = "reserved"
	confidential = "confidential"
	partial      = "partial"
)

// verdict is what a stretch of text says became of questions.
type verdict struct {
	outcome   string // "" where it says nothing
	strong    bool   // in words that say it themselves
	at, end   int    // where, in the stretch; the same where it is implied
	certainty float64
}

// The certainties of verdicts: said outright; outright, but beside words of another
// outcome; implied by an answer that refuses nothing. On the drawn bundles of four
// hundred answers they were right in so many of a hundred.
const (
	outright = 0.95
	disputed = 0.75
	implied  = 0.6
)

// phrase is wording of one outcome.
type phrase struct {
	outcome string
	weight  int // 3 says it, 1 hints at it
	re      *regexp.Regexp
}

func words(outcome string, weight int, expressions ...string) []phrase {
	out := make([]phrase, len(expressions))
	for i, e := range expressions {
		out[i] = phrase{outcome, weight, regexp.MustCompile(`\b(?:` + e + `)`)}
	}
	return out
}

// Parts of phrases: what is not there, whose matter it is not, who speaks.
const (
	things2 = `(?:UN|UNA|NINGUN\w*|ALGUN\w*|REGISTROS?|DOCUMENT\w+|INFORMACION|EXPRESION|ANTECEDENTES?|EVIDENCIA|DATOS?|CONSTANCIA|ARCHIVO|SOPORTE|CONVENIOS?|CONTRATOS?|ESTADISTIC\w+|BASES? DE DATOS|CIFRAS?|DESGLOSE|LA|EL|LO|DICH[AO]S?|TAL)\b`
	us      = `(?:EST[AE]|LA|EL|L[AO]S|SU|SUS|NUESTR[AO]S?|MI|DE|DEL)`
)

// phrases are the wordings of refusals and deliveries in answers of Mexican offices,
// after the law's own terms (LGTAIP of 2015: 19 and 138 inexistencia, 136
// incompetencia, 100 to 120 clasificación, 111 versión pública).
var phrases = func() []phrase {
	var all []phrase
	all = append(all, words(nonexistent, 3,
		`INEXISTEN(?:CIA|TE)S?`,
		`NO (?:SE |LE )?(?:LOCALIZ|ENCONTR|HALL|UBIC|IDENTIFIC|DETECT|ADVIRTI|ADVIERT|DESPREND|OBTUV)\w*`,
		`NO (?:FUE|FUERON|HA SIDO|HAN SIDO|RESULTO) (?:POSIBLE )?(?:LOCALIZ|ENCONTR|HALL|UBIC|IDENTIFIC|GENERAD|ELABORAD)\w*`,
		`SIN (?:QUE SE |HABER(?:SE)? |HAY?\w* )?(?:LOCALIZ|ENCONTR|HALL|UBIC|IDENTIFIC|DETECT)\w*`,
		`NO (?:SE )?(?:CUENTAN?|CONTAMOS|DISPONEN?|TIENEN?|POSEEN?|POSEE|OBRAN?|HAY|CONSERVAN?|GENERAN?|RESGUARDAN?|DETENTAN?) (?:CON |DE |EN |REGISTRAD\w+ )?(?:(?:LOS|SUS|NUESTROS) ARCHIVOS|`+things2+`)`,
		`NO (?:OBRAN?|HA GENERADO|HAN GENERADO|SE HA(?:N)? (?:GENERADO|ELABORADO|CELEBRADO|SUSCRITO|REGISTRADO|EMITIDO|RECIBIDO)|SE GENER\w+|SE ELABOR\w+)`,
		`NO EXISTEN? `+things2, `NO EXISTEN?[.,;]`,
		`NO HABER SIDO GENERADA`, `CAREC\w+ DE (?:REGISTRO|INFORMACION|ANTECEDENTE|DATO|DOCUMENT|LA INFORMACION|LO SOLICITADO)`,
		`NINGUN (?:REGISTRO|DOCUMENTO|ANTECEDENTE|RESULTADO)`, `RESULTADO (?:FUE )?(?:NEGATIVO|INFRUCTUOS)`, `(?:BUSQUEDA|INDAGATORIA) .{0,60}(?:INFRUCTUOS|SIN RESULTADO|RESULTADO NEGATIV)\w*`,
		`SIN (?:REGISTRO|ANTECEDENTE|EVIDENCIA|RESULTADO)S?`,
	)...)
	all = append(all, words(nonexistent, 1, `BUSQUEDA`, `NO HABER`, `NI ENCONTRARSE`)...)
	all = append(all, words(notCompetent, 3,
		`INCOMPETEN(?:CIA|TE)S?`,
		`NO (?:ES|SON|RESULTAN?|SEA|SE CONSIDERA|FORMAN? PARTE|ESTAN?|CAEN?|SE ENCUENTRAN?|RECAEN?|CONSTITUYEN?|SE ENMARCAN?)(?: \w+)? ?(?:DE |EN |DENTRO DE )?(?:`+us+` )*(?:COMPETEN\w+|ATRIBUCION\w*|FACULTAD\w*|AMBITO)`,
		`NO (?:LE |NOS )?(?:COMPETEN?|CORRESPONDEN?|INCUMBEN?|ATA[NÑ]EN?)\b`, `NO (?:TIENE|CUENTA CON|POSEE|GOZA DE) (?:LAS? |NINGUNA )?(?:COMPETENCIA|ATRIBUCION|FACULTAD)\w*`,
		`CAREC\w+ DE (?:LA |TODA |LAS )?(?:COMPETENCIA|ATRIBUCION|FACULTAD)\w*`, `(?:ES|SON|RESULTAN?) AJEN[AO]S?`, `(?:FUERA|MAS ALLA) DE (?:`+us+` )*(?:COMPETEN|ATRIBUCION|FACULTAD|AMBITO|ESFERA)\w*`,
		`(?:ES|RESULTA|SON) (?:LA |EL |LAS |UNA )?(?:(?:UNIDAD|INSTANCIA|AREA|AUTORIDAD|DEPENDENCIA|ENTIDAD|SUJETO|ORGANO)(?: ADMINISTRATIV[AO]| OBLIGADO)? )?(?:COMPETENTE|FACULTAD[AO]|QUE PUEDE|ENCARGAD[AO]|QUE PUDIERA|QUE PODRIA|RESPONSABLE)`,
		`(?:SE (?:SUGIERE|RECOMIENDA|ORIENTA|LE ORIENTA|INVITA)|DEBERA|PODRA|PUEDE) (?:A |AL (?:PETICIONARIO|SOLICITANTE) )?(?:\w+ ){0,3}?(?:DIRIGIR|ORIENTAR|SOLICIT|CANALIZ|PRESENTAR|TURNAR|ACUDIR|REMITIR|FORMULAR|PLANTEAR|ENCAMINAR)\w*`,
		`DEBERA (?:CONOCER|PRONUNCIARSE|ATENDER|RESPONDER)`, `NO (?:SE )?EMIT\w+ PRONUNCIAMIENTO`,
	)...)
	all = append(all, words(notCompetent, 1, `CORRESPONDE A`, `NO (?:GUARDA|REFIEREN|TIENE) (?:RELACION|A LOS TEMAS)`, `COMPETENTE`, `ATRIBUCIONES DE`)...)
	all = append(all, words(reserved, 3,
		`(?:CLASIFIC\w+|CONSIDERA\w*|TIENE|TIENEN|ES|SON|DETERMIN\w+|CATALOG\w+|ENCUADRA\w*|ACTUALIZA\w*)(?: \w+){0,3}? (?:COMO |DE |EL |LA |CARACTER |CALIDAD |INFORMACION |PARCIALMENTE |TEMPORALMENTE |TOTALMENTE )*RESERVAD[AO]S?`,
		`SE RESERVAN?`, `(?:PROCED\w+|CONFIRM\w+|DECRET\w+|PROPON\w+|SOLICIT\w+|APROB\w+|ACORD\w+|DETERMIN\w+) (?:LA |SU |DE LA )*(?:CLASIFICACION (?:DE |COMO )?)?(?:LA )?RESERVA\w*`,
		`RESERVA (?:TEMPORAL|TOTAL|PARCIAL|DE LA INFORMACION|POR)`, `(?:HIPOTESIS|CAUSAL|SUPUESTO) DE RESERVA`, `PRUEBAS? DE DANO`, `INFORMACION RESERVADA`, `CARACTER (?:DE )?RESERVAD\w+`, `QUEDAN? RESERVAD\w+`,
	)...)
	all = append(all, words(reserved, 1, `RESERVA`, `SEGURIDAD NACIONAL`, `PONDRIA EN RIESGO`, `IMPOSIBILITAD\w+`)...)
	all = append(all, words(confidential, 3,
		`INFORMACION (?:\w+ ){0,2}?CONFIDENCIAL`, `(?:COMO|SON|ES|CARACTER|CALIDAD|CARACTER DE|DATOS|NATURALEZA) (?:INFORMACION )?CONFIDENCIAL(?:ES)?`, `CONFIDENCIALIDAD DE (?:LOS|LA|SUS|DICH)`,
		`(?:CLASIFIC\w+|ESTRICTAMENTE|CONSIDERAD\w+) (?:\w+ ){0,3}?CONFIDENCIAL(?:ES)?`,
	)...)
	all = append(all, words(confidential, 1, `DATOS PERSONALES`, `SE TEST\w+`, `PERSONAS? IDENTIFICAD\w+|IDENTIFICABLES`, `CONFIDENCIAL`)...)
	all = append(all, words(partial, 3,
		`(?:ENTREG|PROPORCION|REMIT|ADJUNT|ANEX|PON|ACOMPAN|ELABOR|OTORG|FACILIT|EXHIB)\w*(?: \w+){0,5}? VERSION(?:ES)? PUBLICAS?`, `EN VERSION(?:ES)? PUBLICAS?`,
		`(?:PARCIALMENTE|DE MANERA PARCIAL|DE FORMA PARCIAL|EN FORMA PARCIAL|RESPUESTA PARCIAL)`, `(?:UNA|LA) PARTE DE (?:LO|LA INFORMACION)`, `(?:UNICAMENTE|SOLO|SOLAMENTE|EXCLUSIVAMENTE) (?:SE )?(?:CUENTA|DISPONE|LOCALIZ|ENCONTR|TIENE|POSEE|ENTREGA|OBRA|HAY|EXISTE|CONSERVA|PROPORCIONA)\w*`,
		`VERSION(?:ES)? PUBLICAS? (?:DE|EN|QUE|CORRESPOND)`,
	)...)
	all = append(all, words(partial, 1, `SE OMIT\w+`, `VERSION(?:ES)? PUBLICAS?`, `(?:EL RESTO|LO DEMAS|EL DETALLE RESTANTE)`)...)
	all = append(all, words(given, 3,
		`SE (?:ENTREGA|ADJUNTA|PROPORCIONA|ANEXA|REMITE|MUESTRA|PRESENTA|DESGLOSA|ENLISTA|DETALLA|EXHIBE|ACOMPANA|OTORGA|TRANSCRIBE|ENUMERA|RELACIONA)N?\b`, `(?:PONE|PONEN) A (?:SU )?DISPOSICION`,
		`PUEDEN? (?:SER )?CONSULT\w+`, `(?:LIGA|ENLACE|VINCULO|DIRECCION) ELECTRONIC\w+`, `HTTPS?:`, `SE CUENTA CON (?:EL|LA|LOS|UN|\d)`, `ARROJAN? (?:LAS|LOS|EL|LA|UN)`,
		`(?:A CONTINUACION|ENSEGUIDA|EN LA SIGUIENTE TABLA|EN EL SIGUIENTE CUADRO|EN EL CUADRO|EN LA TABLA|LOS SIGUIENTES DATOS)`,
	)...)
	return all
}()

// refusals are the outcomes that refuse.
var refusals = []string{reserved, confidential, notCompetent, nonexistent}

// tally is what the phrases of one outcome weigh in a stretch, and where the first
// that says it stands.
type tally struct {
	weight, at, end int
	said            bool
}

// outcomeOf reads what a folded stretch of text says became of questions.
func outcomeOf(folded string) verdict {
	sums := weigh(folded)
	best := ""
	for _, o := range refusals {
		if t := sums[o]; t.said && (best == "" || t.weight > sums[best].weight) {
			best = o
		}
	}
	delivers, parts := sums[given], sums[partial]
	switch {
	case parts.said && (best == "" || best == confidential || best == nonexistent || delivers.said):
		return verdict{partial, true, parts.at, parts.end, certainty(best == "")}
	case best == nonexistent && delivers.said && delivers.at < sums[best].at:
		return verdict{partial, true, sums[best].at, sums[best].end, implied}
	case best != "":
		return verdict{best, true, sums[best].at, sums[best].end, certainty(sums[best].weight > 2*rival(sums, best))}
	case delivers.said:
		return verdict{given, true, delivers.at, delivers.end, outright}
	}
	return hinted(sums)
}

// leastHints is how many hints make a verdict where nothing says one: OCR may have
// broken the words that do.
const leastHints = 2

func hinted(sums map[string]tally) verdict {
	best := ""
	for _, o := range append([]string{partial}, refusals...) {
		if t := sums[o]; t.weight >= leastHints && (best == "" || t.weight > sums[best].weight) {
			best = o
		}
	}
	if best == "" {
		return verdict{}
	}
	return verdict{best, false, sums[best].at, sums[best].end, implied}
}

func certainty(sure bool) float64 {
	if sure {
		return outright
	}
	return disputed
}

// rival is the weight of the strongest other refusal.
func rival(sums map[string]tally, but string) int {
	most := 0
	for _, o := range refusals {
		if o != but {
			most = max(most, sums[o].weight)
		}
	}
	return most
}

func weigh(folded string) map[string]tally {
	sums := map[string]tally{}
	for _, p := range phrases {
		m := p.re.FindStringIndex(folded)
		if m == nil {
			continue
		}
		t := sums[p.outcome]
		if p.weight == 3 && (!t.said || m[0] < t.at) || t.end == 0 {
			t.at, t.end = m[0], m[1]
		}
		t.weight += p.weight
		t.said = t.said || p.weight == 3
		sums[p.outcome] = t
	}
	return sums
}
