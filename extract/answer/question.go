package answer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// question is a numbered item of the request as an oficio quotes it.
type question struct {
	numeral    int
	last       int  // the numeral that it runs to: "12. a 18."; numeral where it is one question
	start, end int  // in the flow, the numeral included
	text       int  // where its words begin
	strong     bool // it asks, or is marked as a quotation
	corrected  bool // its numeral was put right by its neighbours'
}

var (
	// marker begins a line that may be a question: "12.", "3.-", "Pregunta 4:".
	marker = pattern.MustCompile(`^[^A-Z0-9?]{0,6}(?:(PREGUNTA|PUNTO|NUMERAL|CUESTIONAMIENTO|PLANTEAMIENTO|REQUERIMIENTO|SOLICITUD|INCISO)[ ,"']{1,2}(?:NUM(?:ERO)?\.? |NO\. ?)?)?(` + oneNumeral + `)(?: ?[.)]{1,2} ?-{0,2}| ?,? ?-{1,2}| ?:) *`)
	// worn begins a line with what may have been a numeral, or one whose sign may have
	// been another: "TO.-", "3, Detalle", "7 ¿Qué". Only the next numeral is believed of it.
	worn = pattern.MustCompile(`^[^A-Z0-9?]{0,6}(?:PREGUNTA )?(?:([0-9OQDILTZSBG]{1,3})(?:[.)]{1,2} ?-{0,2}|,? ?-)|([0-9OIL]{1,3})(?:, ?| \?)) *`)
	// titling is how the title of a part speaks: "II. Preguntas acerca de los viajes".
	titling = pattern.MustCompile(`^(?:PREGUNTAS|CUESTIONAMIENTOS) (?:ACERCA|SOBRE|RELATIV[AO]S|RESPECTO|REFERENTES|DE)\b`)
	// runsTo follows a marker that goes on to another numeral: "6. y 7.", "12. a 18.".
	runsTo = pattern.MustCompile(`^(?:Y|E|AL?|A LA|-) ?(` + oneNumeral + `)(?: ?[.)]{1,2} ?-{0,2}| ?:) *`)
	// asks is a sign of a question in any wording.
	asks = pattern.MustCompile(`\?|\( ?SIC ?\)`)
	// requests are the words that a request is made in.
	requests = pattern.MustCompile(`^["'(* ]*(?:EN (?:SU )?CASO|SI (?:EXISTE|CUENTA|SE)|DEL? |CON RELACION|EN RELACION|ENTRE |DESDE|PARA CADA|POR FAVOR|ADEMAS|ASIMISMO|TAMBIEN|AHORA)?.{0,80}?\b(?:SE (?:SOLICITA|REQUIERE|PIDE)|SOLICIT[OA]R?|REQUIERO|REQUERIMOS|PIDO|DESEO|QUIERO|NECESITO|FAVOR|INDI(?:QUE|CAR|QUEN)|SENAL(?:E|AR|EN)|PROPORCION(?:E|AR|EN|ARME)|DETALL(?:E|AR|EN)|INFORM(?:E|AR|EN|ARME)|DESGLOS(?:E|AR)|MENCION(?:E|AR)|ESPECIFI(?:QUE|CAR)|ENTREG(?:UE|AR|UEN)|ADJUNT(?:E|AR)|DESCRIB(?:A|IR)|EXPLI(?:QUE|CAR)|PRECIS(?:E|AR)|REMIT(?:A|IR)|ENVI(?:E|AR)|ENLIST(?:E|AR)|CUANT[OA]S?|CUAL(?:ES)?|QUIEN(?:ES)?|COMO SE|DONDE|CUANDO)\b`)
	// things begin a question that names what is wanted.
	things = pattern.MustCompile(`^["'(* ]*(?:LAS? |LOS? |EL |UNA? |TOD[AO]S? (?:LAS? |LOS? |EL )?)?(?:VERSION(?:ES)? PUBLICAS?|COPIAS?|LISTAD[OA]|LISTA|RELACION|NUMERO|NOMBRES?|MONTOS?|FUNDAMENTO|FORMA|FECHAS?|DOCUMENT[OA]\w*|CONTRATOS?|CONVENIOS?|PRESUPUESTO|GASTO|COSTOS?|ESTADISTICAS?|CANTIDAD|TOTAL|BASES? DE DATOS|INFORMACION|MANUAL(?:ES)?|PROTOCOLOS?|ORGANIGRAMA|CURRICUL\w+|ACTAS?|REGISTROS?|INFORMES?|QUE\b)`)
	// answering is how an item speaks that answers rather than asks.
	answering = pattern.MustCompile(`\b(?:ME PERMITO|HAGO DE SU|SE HACE DE|LE COM(?:ENTO|UNICO)|LE INFORMO|SE (?:LE )?(?:INFORMA|COMUNICA|PRECISA|INDICA)|NO SE (?:LOCALIZ|ENCONTR|CUENTA)|ESTA (?:UNIDAD|DIRECCION|AREA)|REFERENTE A|RESPECTO (?:A|DE)L? (?:LOS? )?(?:NUMERAL|PUNTO|PREGUNTA))`)
	// introduced is what a request is introduced by.
	introduced = pattern.MustCompile(`SOLICIT|REQUIRI|REQUIER|REQUERI|PETICION|PREGUNT|CUESTIONA|CONSISTE|PLANTE|PIDE|LITERAL`)
)

// questions finds the questions that a script quotes, in order.
func (s *script) questions() []question {
	items := s.asking(s.items())
	repair(items)
	var out []question
	for i := 0; i < len(items); {
		n := i + 1
		for n < len(items) && items[n].numeral > items[n-1].numeral {
			n++
		}
		if s.asked(items[i:n], out) {
			out = append(out, items[i:n]...)
		}
		i = n
	}
	return out
}

// asking keeps the items that may be questions: those with a sign or the words of one,
// and what is named, in a line, right after one when another is sure.
func (s *script) asking(items []question) []question {
	var out []question
	for i, q := range items {
		n := len(out)
		sure := slices.ContainsFunc(out, func(o question) bool { return o.strong }) || i+1 < len(items) && items[i+1].strong && items[i+1].numeral == q.last+1
		named := n > 0 && sure && q.numeral == out[n-1].last+1 && q.end-q.text < shortQuestion && !answering.MatchString(s.Folded[q.text:q.end])
		if q.strong || s.requests(q) || named {
			out = append(out, q)
		}
	}
	return out
}

// shortQuestion is how many characters a question has at most that only names a thing.
const shortQuestion = 100

// requests reports whether an item's words can be a request's, though no sign says it.
func (s *script) requests(q question) bool {
	words := s.Folded[q.text:q.end]
	return !answering.MatchString(words) && (requests.MatchString(words) || things.MatchString(words))
}

// answerLabel begins the answer below a question.
var answerLabel = regexp.MustCompile(`^[^A-Z0-9]{0,4}R(?:ESPUESTA)?(?: ?[:=]|\.-?) `)

// asked reports whether items whose numerals run upward are questions: one of them has a
// sign of it or an answer's label below it, a request is introduced before them (far
// before, where they order something rather than name it), or they go on from questions
// before.
func (s *script) asked(run, before []question) bool {
	if slices.ContainsFunc(run, func(q question) bool { return q.strong || answerLabel.MatchString(s.Folded[q.end:]) }) || s.introduces(run[0].start) {
		return true
	}
	orders := slices.ContainsFunc(run, func(q question) bool { return requests.MatchString(s.Folded[q.text:q.end]) })
	if orders && introduced.MatchString(s.Folded[:run[0].start]) {
		return true
	}
	return len(before) > 0 && before[len(before)-1].last+1 == run[0].numeral
}

// introduces reports whether the text before a place speaks of a request.
func (s *script) introduces(at int) bool {
	return introduced.MatchString(s.Folded[max(0, at-250):at])
}

// items finds the numbered items that begin lines.
func (s *script) items() []question {
	var out []question
	last := 0
	for i := range s.lines {
		q, ok := s.itemAt(i, last)
		if !ok || titling.MatchString(s.Folded[q.text:]) {
			continue
		}
		if q.numeral == last+2 || last == 0 && q.numeral > 1 {
			if missed, found := s.missedItem(i, out, q.numeral-1); found {
				out = append(out, s.item(missed, last))
				last = q.numeral - 1
			}
		}
		out = append(out, s.item(q, last))
		last = q.last
	}
	return out
}

// item completes one whose beginning was read, behind the numeral of another.
func (s *script) item(q question, last int) question {
	q.end = s.itemEnd(s.lineOf(q.start), q)
	words := s.Folded[q.text:q.end]
	quoted := strings.ContainsAny(s.Folded[q.start:q.text], `"'`) || strings.HasPrefix(words, `"`)
	q.strong = asks.MatchString(words) || quoted && !answering.MatchString(words) || q.numeral == last+1 && last > 0 && s.answeredAt(q.end)
	return q
}

// missedItem finds the item between the last of some and that of a line, whose numeral was
// not read: the nearest line above that asks, and begins with letters like its digits or,
// between two numerals, with mere signs.
func (s *script) missedItem(below int, before []question, numeral int) (question, bool) {
	from := 0
	if n := len(before); n > 0 {
		from = before[n-1].end
	}
	for i := below - 1; i >= max(0, below-longestQuestion) && s.spans[i].Start >= from; i-- {
		m := unreadNumeral.FindStringSubmatchIndex(s.line(i))
		if m == nil || !s.begins(i) {
			continue
		}
		q := question{numeral: numeral, last: numeral, start: s.spans[i].Start, text: s.spans[i].Start + m[6], corrected: true}
		words := s.Folded[q.text:s.spans[below].Start]
		fits := m[2] < 0 && len(before) > 0 || m[2] >= 0 && digitLike.Replace(s.line(i)[m[2]:m[3]]) == strconv.Itoa(numeral)
		if fits && (asks.MatchString(words) || requests.MatchString(words) || things.MatchString(words)) && !answering.MatchString(words) {
			return q, true
		}
	}
	return question{}, false
}

// unreadNumeral begins a line with what may have been a numeral and its sign: "*1, ",
// ">. ", "L ", or a numeral behind one of two quotes that was read as a letter: `"A4.- `.
var unreadNumeral = pattern.MustCompile(`^["'*]?(?:["'][A-Z])?(?:([0-9OQDILTZSBG]{1,3})(?:[.),]{1,2} ?-{0,2} *| )|([^A-Z0-9? "'*.]{0,2})[.),]{1,2} ?-{0,2} *)(["'?]?[A-Z])`)

// answeredAt reports whether an item ends where its answer begins behind a colon.
func (s *script) answeredAt(end int) bool {
	m := inPlace.FindStringSubmatchIndex(s.Folded[max(0, end-3):min(end+40, len(s.Folded))])
	return m != nil && max(0, end-3)+m[2] == end
}

// itemAt reads the item that begins with a line, all but its end: where a paragraph may
// begin, or the numeral is the one after the last.
func (s *script) itemAt(i, last int) (question, bool) {
	m := marker.FindStringSubmatchIndex(s.line(i))
	if m == nil {
		return s.wornItemAt(i, last)
	}
	at := s.spans[i].Start
	q := question{numeral: number(s.line(i)[m[4]:m[5]]), start: at, text: at + m[1]}
	q.last = q.numeral
	if to := runsTo.FindStringSubmatchIndex(s.line(i)[m[1]:]); to != nil {
		if n := number(s.line(i)[m[1]:][to[2]:to[3]]); n > q.numeral && n <= mostQuestions {
			q.last, q.text = n, q.text+to[1]
		}
	}
	next := q.numeral == last+1 && m[2] < 0
	if decimal.MatchString(s.line(i)[m[5]:]) {
		return question{}, false
	}
	return q, q.numeral >= 1 && q.numeral <= mostQuestions && q.text < s.spans[i].End && (next || s.Folded[q.text] == '?' || s.begins(i))
}

// wornItemAt reads the item that begins with a line whose numeral, or the sign behind it,
// was misread, if that can be the one after the last.
func (s *script) wornItemAt(i, last int) (question, bool) {
	m := worn.FindStringSubmatchIndex(s.line(i))
	if m == nil || last == 0 || !s.begins(i) {
		return question{}, false
	}
	from, to := max(m[2], m[4]), max(m[3], m[5])
	read := s.line(i)[from:to]
	q := question{numeral: last + 1, last: last + 1, start: s.spans[i].Start, text: s.spans[i].Start + to, corrected: true}
	for q.text < s.spans[i].End && strings.IndexByte(".,)- ", s.Folded[q.text]) >= 0 {
		q.text++
	}
	return q, digitLike.Replace(read) == strconv.Itoa(last+1) && q.text < s.spans[i].End
}

// digitLike puts digits for the capitals that OCR takes them for.
var digitLike = strings.NewReplacer("O", "0", "Q", "0", "D", "0", "I", "1", "L", "1", "T", "1", "Z", "2", "S", "5", "B", "8", "G", "6")

// begins reports whether a line may begin an item: the one above is not full, or ends
// a paragraph.
func (s *script) begins(i int) bool {
	return i == 0 || s.lines[i].Page != s.lines[i-1].Page || s.paragraphEnds(i-1) || s.roomFor(i-1)
}

// repliedInPlace is an answer behind the colon of what is asked: "3. Viáticos: esta
// Comisión no los administra".
const repliedInPlace = `[A-Z0-9)]: ((?:SE (?:ENCUENTRAN?|ADJUNTAN?|ANEXAN?|REMITEN?|ENTREGAN?|CUENTA|TIENEN?|LOCALIZ\w+|REGISTR\w+)|NO (?:SE|ES|OBRAN?|EXISTEN?|CUENTA)|EST[AE] (?:UNIDAD|DIRECCION|COMISION|COORDINACION|SECRETARIA|SUBSECRETARIA|AREA|OFICINA|INSTITUTO|ORGANO|DEPENDENCIA|TESORERIA|JEFATURA|GERENCIA))\b)`

var (
	// quotedEnd ends a quoted question inside a line.
	quotedEnd = pattern.MustCompile(`\( ?SIC ?\)[."']*|"\.? *(?:\( ?SIC ?\))?`)
	inPlace   = pattern.MustCompile(repliedInPlace)
	// replied begins an answer on the line where its question ends.
	replied = pattern.MustCompile(`[?.,;)"] *(R(?:ESPUESTA)?(?: ?[:=]|\.-)|AL RESPECTO\b|SOBRE EL PARTICULAR\b|EN RESPUESTA\b|SE (?:LE )?INFORMA\b)|` + repliedInPlace)
)

// longestQuestion is how many lines a question takes at most.
const longestQuestion = 18

// itemEnd is where the item ends that begins with a line: at the sign of a
// quotation's end, where its paragraph or an answer begins, or before the next item.
func (s *script) itemEnd(first int, q question) int {
	opened := strings.ContainsAny(s.Folded[q.start:q.text], `"`) || s.Folded[q.text] == '"'
	for i := first; i < len(s.lines); i++ {
		start, end := max(s.spans[i].Start, q.text+1), s.spans[i].End
		if i > first {
			if _, other := s.itemAt(i, q.numeral); other || q.start < s.end && start >= s.end || i-first > longestQuestion {
				return s.spans[i-1].End
			}
		}
		if m := replied.FindStringSubmatchIndex(s.Folded[max(q.text, start-2):end]); m != nil {
			return max(q.text, start-2) + max(m[2], m[4])
		}
		if m := s.quotedEnd(start, end, opened); m > 0 {
			return m
		}
		if s.paragraphEnds(i) && !s.sicFollows(i) {
			return end
		}
	}
	return len(s.Folded)
}

// quotedEnd is where a quotation ends in a stretch, 0 if it does not: at "(sic)",
// or at the quotation mark of one that was opened.
func (s *script) quotedEnd(start, end int, opened bool) int {
	if start >= end {
		return 0
	}
	for _, m := range quotedEnd.FindAllStringIndex(s.Folded[start:end], -1) {
		sic := strings.Contains(s.Folded[start+m[0]:start+m[1]], "SIC")
		ends := sentenceEnd.MatchString(s.Folded[max(0, start+m[0]-1) : start+m[0]+1])
		if sic || opened && ends {
			return start + m[1]
		}
	}
	return 0
}

// sicFollows reports whether the line after one is nothing but "(Sic)".
func (s *script) sicFollows(i int) bool {
	return i+1 < len(s.lines) && len(s.line(i+1)) < 12 && strings.Contains(s.line(i+1), "SIC")
}

// repair puts right numerals that do not fit between their neighbours': between 9
// and 11 stands 10 though 110 was read, and before 10 stands 9 though 39 was read, for
// the quotation mark.
func repair(items []question) {
	for i := range items {
		q, want := &items[i], 0
		switch {
		case i > 0 && i+1 < len(items) && items[i+1].numeral == items[i-1].last+2:
			want = items[i-1].last + 1
		case i == 0 && len(items) > 1 && items[1].numeral < q.numeral:
			want = items[1].numeral - 1
		case i > 0 && i+1 == len(items) && q.numeral > 3*items[i-1].numeral+3:
			want = items[i-1].numeral + 1
		}
		if want > 0 && want != q.numeral && q.last == q.numeral && fold.Distance(strconv.Itoa(q.numeral), strconv.Itoa(want)) == 1 {
			q.numeral, q.last, q.corrected = want, want, true
		}
	}
}

// value is a question's words as a value, its quotation marks and "(sic)" left out.
func (s *script) value(q question) schema.Value {
	text := strings.Join(strings.Fields(s.Slice(q.text, q.end)), " ")
	text = sicMark.ReplaceAllString(text, "")
	v := s.Value(schema.String(strings.Trim(text, " \"'“”«»*")), q.start, q.end)
	if !q.corrected {
		return v
	}
	at := v.Places()
	for i := range at {
		at[i].Confidence *= correctedShare
	}
	return schema.NewValue(v.Value, v.Text, at...)
}

// correctedShare is what is left of the confidence of a question whose numeral was put
// right.
const correctedShare = 0.5

// sicMark is the mark of a quotation at its end.
var sicMark = regexp.MustCompile(`(?i)["”»]?\.? ?\( ?sic ?\)["”».]*$`)
