package answer

import (
	"cmp"
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// ref names a question: its group, and its numeral. A group below 0 is told by the
// question before it.
type ref struct{ group, numeral int }

// untold is the group of a question that a statement names by its numeral alone.
const untold = -1

// passage is the stretch of text that speaks of some questions.
type passage struct {
	asked      []ref // groups as the script counts them
	named      int   // the part of the request that a statement names, from 1; 0 for none, unreadPart where that cannot be read
	doubted    bool  // the part's name or a numeral could not be read
	start, end int
	quoted     bool // it follows the questions themselves
	table      bool // a table stands in it
	concluded  bool // its last sentence says what it was about
}

func (p *passage) numerals() []int {
	var out []int
	for _, q := range p.asked {
		out = append(out, q.numeral)
	}
	return out
}

// mostAtOnce is how many quoted questions a table or a text answers at most that says
// nothing of what became of them.
const mostAtOnce = 3

// listing reports whether a passage follows a whole request: more questions, from the
// first on, than are answered at once, or those of more than one numbering.
func (p *passage) listing() bool {
	return p.quoted && len(p.asked) > mostAtOnce && p.asked[0].numeral == 1 || slices.ContainsFunc(p.asked, func(q ref) bool { return q.group != p.asked[0].group })
}

// mark is a question or a statement in the order of the text.
type mark struct {
	start, end int
	asked      []ref
	named      int
	question   bool
	doubted    bool
	concluding bool
}

// passages parts a script at its questions and statements. Questions with nothing but
// signs or a heading between them share the passage behind the last.
func (s *script) passages(questions []question, groups []int, statements []statement) []passage {
	marks := s.marks(questions, groups, statements)
	turned := s.turns(questions)
	var out []passage
	for i := 0; i < len(marks); {
		n := i + 1
		for n < len(marks) && marks[i].question && marks[n].question && s.joined(marks[n-1], marks[n]) {
			n++
		}
		end := s.end
		if n < len(marks) {
			end = s.beforeNext(marks[n-1].end, marks[n])
		}
		end = s.beforeTest(marks[n-1].end, end)
		p := passage{start: marks[n-1].end, end: end, quoted: marks[i].question, named: marks[i].named, doubted: marks[i].doubted}
		if !p.quoted {
			p.start = marks[i].start
		}
		if marks[i].concluding {
			p.end, p.concluded = marks[i].end, true
		}
		for _, m := range marks[i:n] {
			p.asked = append(p.asked, m.asked...)
		}
		handed := p.quoted && turned
		if len(p.asked) > 0 && p.start < p.end && !handed && !listed(marks, i, n) {
			out = append(out, p)
		}
		i = n
	}
	return append(out, s.asides(statements)...)
}

var (
	// turning is how a letter hands a request on to whom it is addressed to, who is to
	// answer it: its questions have no answers there.
	turning = pattern.MustCompile(`\b(?:REMITO|TURNO|SE (?:LE )?(?:TURNA|REMITE|ENVIA|CANALIZA)|ENVIO|CANALIZO|HAGO LLEGAR) A (?:USTED|ES[AE]|SU|ESTIMAD)|\b(?:PARA|A EFECTO DE|A FIN DE|CON (?:EL )?(?:FIN|OBJETO|PROPOSITO) DE|EFECTOS? DE) QUE (?:SE SIRVA|EMITA|ATIENDA|DE RESPUESTA|PROPORCIONE|RINDA|SE PRONUNCIE|INFORME|REALICE|EN EL AMBITO)|\b(?:LE|ME PERMITO) (?:PIDO|SOLICITO|RUEGO|SOLICITAR(?:LE)?|REQUIERO)\b`)
	// demanding is what such a letter says of the answer that it waits for.
	demanding = pattern.MustCompile(`\b(?:SU|LA|DICHA) (?:CONTESTACION|RESPUESTA)\b[^.;]{0,60}\b(?:SE RECIBA|A MAS TARDAR|DEBERA|EN UN PLAZO|DENTRO DE|FUNDAD)|\bDEBERA (?:HACERLO SABER|REMITIR|FUNDARSE|ENVIAR|INFORMARLO)|\bA MAS TARDAR\b`)
)

// turns reports whether a letter hands its questions on: the text before the first says
// so, or that behind the last.
func (s *script) turns(questions []question) bool {
	n := sort.Search(len(questions), func(i int) bool { return questions[i].start >= s.end })
	return n > 0 && (turning.MatchString(s.Folded[:questions[0].start]) || demanding.MatchString(s.Folded[min(questions[n-1].end, s.end):s.end]))
}

// beforeNext is where the text ends that stands before a mark: without the paragraph that
// introduces further questions.
func (s *script) beforeNext(from int, next mark) int {
	if i := sort.SearchInts(s.paragraphs, next.start); next.question && i > 0 {
		if at := s.paragraphs[i-1]; at > from && leading.MatchString(s.Folded[at:next.start]) && introduced.MatchString(s.Folded[at:next.start]) {
			return at
		}
	}
	return next.start
}

// leading is the colon at the end of what leads to something; one behind a full stop is a
// speck.
var leading = regexp.MustCompile(`[^. :] ?:[ "'*-]*$`)

// testHeading begins the paragraph that opens a prueba de daño.
var testHeading = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:[0-9IVXA-D]{1,4}[.)]-? )?PRUEBA DE DA[NT]O\b`)

// announced ends an answer whose reason is what follows it.
var announced = regexp.MustCompile(`(?:\bLO SIGUIENTE|\bA CONTINUACION|\bSIGUIENTES? (?:RAZON(?:ES)?|MOTIVOS?|TERMINOS|PRUEBA DE DA[NT]O))[^A-Z0-9]*$|:[^A-Z0-9]*$`)

// beforeTest is where the prueba de daño begins that follows the answers of a stretch:
// it argues, and cites, for all that an oficio reserves, if no answer ends in naming it
// as its reason.
func (s *script) beforeTest(start, end int) int {
	for _, at := range s.paragraphs[sort.SearchInts(s.paragraphs, start):] {
		if at >= end {
			break
		}
		before := s.Folded[start:at]
		reason := announced.MatchString(before) && !tableAnnounced.MatchString(before)
		if testHeading.MatchString(s.Folded[at:end]) && lettersIn(before) >= leastAnswer && !reason {
			return at
		}
	}
	return end
}

// tableAnnounced ends an answer that a table follows, which the text does not have.
var tableAnnounced = pattern.MustCompile(`\b(?:SE (?:MUESTRA|PRESENTA|DETALLA|DESGLOSA|ENLISTA)N?|TABLA|CUADRO|DATOS|CIFRAS|CANTIDADES)[^A-Z0-9]*$`)

func (s *script) marks(questions []question, groups []int, statements []statement) []mark {
	var out []mark
	for i, q := range questions {
		if q.start < s.end {
			m := mark{start: q.start, end: q.end, question: true}
			for n := q.numeral; n <= q.last; n++ {
				m.asked = append(m.asked, ref{groups[i], n})
			}
			out = append(out, m)
		}
	}
	for _, st := range statements {
		if st.after {
			continue
		}
		m := mark{start: st.start, end: st.end, named: st.group, doubted: st.doubted, concluding: st.concluding}
		for _, n := range st.numerals {
			m.asked = append(m.asked, ref{untold, n})
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	return out
}

// listed reports whether a run of questions is only listed, and statements behind it
// say what became of them.
func listed(marks []mark, from, to int) bool {
	if !marks[from].question {
		return false
	}
	asked := map[int]bool{}
	for _, m := range marks[from:to] {
		for _, r := range m.asked {
			asked[r.numeral] = true
		}
	}
	for _, m := range marks[to:] {
		if m.question {
			return false
		}
		if slices.ContainsFunc(m.asked, func(r ref) bool { return asked[r.numeral] }) {
			return true
		}
	}
	return false
}

// joined reports whether two questions follow one another: with next to no letters
// between them, or with the heading of a further part.
func (s *script) joined(a, b mark) bool {
	between := strings.TrimSpace(s.Folded[min(a.end, b.start):b.start])
	heading := len(between) <= longestHeading && !strings.HasSuffix(between, ".") && b.asked[0].numeral <= a.asked[0].numeral
	return heading || s.bare(a.end, b.start)
}

// longestHeading is how many characters a heading has at most.
const longestHeading = 110

// bare reports whether next to no letters stand between two places.
func (s *script) bare(start, end int) bool { return lettersIn(s.Folded[min(start, end):end]) < 20 }

func lettersIn(folded string) int {
	n := 0
	for i := range len(folded) {
		if folded[i] >= 'A' && folded[i] <= 'Z' {
			n++
		}
	}
	return n
}

// asides are the sentences that say what became of questions that they name last.
func (s *script) asides(statements []statement) []passage {
	var out []passage
	for _, st := range statements {
		if !st.after {
			continue
		}
		p := passage{named: st.group, doubted: st.doubted, start: st.start, end: st.end}
		for _, n := range st.numerals {
			p.asked = append(p.asked, ref{untold, n})
		}
		out = append(out, p)
	}
	return out
}

var (
	// forwards is how a letter says that another one answers.
	forwards = pattern.MustCompile(`\b(?:SE (?:DA|DIO|BRINDA|EMITE|EMITIO|ATIENDE|ATENDIO|CONTESTA|RESPONDE|REMITE)|RESPUESTA|ATENCION|CONTESTACION|CONTESTA)\b[^.;]*\b(?:MEDIANTE|POR MEDIO|A TRAVES|CON|EN|POR)\b[^.;]{0,30}\b(?:OFICIO|SIMILAR|DIVERSO)`)
	// opens is how a text begins that only leads to what follows.
	opens = pattern.MustCompile(`(?:LO SIGUIENTE|SIGUIENTES TERMINOS|TERMINOS (?:SIGUIENTES|QUE))[^.;]{0,60}[:.]? *$|\bSE (?:CONTESTA|RESPONDE|DA RESPUESTA|EMITE RESPUESTA)[^.;]{0,30}: *$`)
)

// ofPart is how a sentence limits what is not there to a part: "no se tienen datos de
// 2009 a 2017". With a table of the rest that is an answer.
var ofPart = pattern.MustCompile(`\b(?:19|20)[0-9]{2}\b|\bANTERIOR|\bPREVI[AO]|\bANTES DE\b|\bDESGLOS|\bDESAGREG|\bDETALLE\b`)

// nothing is how a sentence denies all of what was asked, whatever it says of details.
var nothing = pattern.MustCompile(`\b(?:DATO|DOCUMENTO|REGISTRO|INFORMACION|ANTECEDENTE|EXPRESION) ALGUN[AO]\b`)

// lawQuoted is the text of an article, which says nothing of what became of a question.
var lawQuoted = regexp.MustCompile(`"ART(?:ICULO|\.) ?[0-9]{1,3}[^"]{20,900}"`)

// versionAsked asks for a public version, rather than give one.
var versionAsked = pattern.MustCompile(`\bSE (?:SOLICITA|REQUIERE|PIDE)N? (?:LA |UNA |COPIA DE LA )?VERSION`)

// sentenceOf is the sentence that says a verdict.
func (s *script) sentenceOf(p passage, v verdict) string {
	start, end := s.sentence(p.start+v.at, p.start, p.end)
	return s.Folded[start:end]
}

// denies is how an office refuses without the terms of what it refuses for: what became
// of the question is no delivery then, and nothing else is sure.
var denies = pattern.MustCompile(`\bDENEG\w+|\bDENIEG\w+|\b(?:NIEGA|NEGAR|NEGATIVA)\b[^.;]{0,30}\bACCESO|\bNO (?:ES POSIBLE|RESULTA (?:POSIBLE|PROCEDENTE)|PROCEDE|HA LUGAR)\b|\bEXCEPCION(?:ES)? (?:PREVIST|ESTABLECID|CONTENID)`)

// leastAnswer is how many letters an answer has at least: less is a page's furniture.
const leastAnswer = 12

// judge reads what a passage says became of its questions; no outcome where it says
// nothing that is an answer.
func (s *script) judge(p passage) verdict {
	folded := lawQuoted.ReplaceAllStringFunc(s.Folded[p.start:p.end], func(q string) string { return strings.Repeat(" ", len(q)) })
	v := outcomeOf(folded)
	switch {
	case p.table && v.outcome == nonexistent && ofPart.MatchString(s.sentenceOf(p, v)) && !nothing.MatchString(s.sentenceOf(p, v)):
		return verdict{given, true, v.at, v.end, implied}
	case p.quoted && v.outcome == partial && versionAsked.MatchString(s.sentenceOf(p, v)):
		return verdict{} // a question whose numeral was not read
	case v.outcome != "":
		return v
	case p.listing(): // what stands below answers no question of it
		return verdict{}
	case p.table:
		return verdict{given, true, 0, 0, outright}
	case lettersIn(folded) < leastAnswer || forwards.MatchString(folded) || opens.MatchString(folded) || denies.MatchString(folded):
		return verdict{}
	case p.quoted && strings.Contains(folded, "?"): // what is left of a question
		return verdict{}
	}
	return verdict{given, false, 0, 0, implied}
}

// referralBesides is the unit that a sentence behind a concluding one sends the asker to.
func (s *script) referralBesides(p passage) string {
	if !p.concluded || p.end >= s.end {
		return ""
	}
	m := besides.FindStringSubmatchIndex(s.Folded[p.end:s.end])
	if m == nil {
		return ""
	}
	_, end := s.sentence(p.end+m[2], p.end+m[2], s.end)
	return s.referral(p.end+m[2], end)
}

// besides begins a sentence, behind the end of a concluding one, that adds to it.
var besides = pattern.MustCompile(`^[^.;]{0,60}\.[^A-Z0-9]{0,6}((?:SIN (?:PERJUICIO|MENOSCABO)|NO OBSTANTE|SIN EMBARGO)\b)`)

// answerOf makes the answer of a passage, all but its questions; ok is false where it
// says none.
func (s *script) answerOf(p passage) (a schema.Answer, ok bool) {
	v := s.judge(p)
	if v.outcome == "" {
		return a, false
	}
	a = schema.Answer{Outcome: v.outcome, Evidence: s.said(p, v)}
	if v.outcome == notCompetent || v.outcome == nonexistent {
		a.ReferTo = cmp.Or(s.referral(p.start, p.end), s.referralBesides(p))
	}
	if v.outcome == reserved {
		a.Years = reservedFor(s.Folded[p.start:p.end])
	}
	return a, a.Evidence != nil
}

// said is where a verdict's sentence stands. The confidence is that the claim is right:
// the verdict's certainty, and how sure the words are that say it.
func (s *script) said(p passage, v verdict) *schema.Evidence {
	start, end := s.sentence(p.start+v.at, p.start, p.end)
	words := s.Evidences(p.start+v.at, max(p.start+v.end, p.start+v.at+1))
	for _, e := range s.Evidences(start, end) {
		if len(words) == 0 || e.Page == words[0].Page {
			e.Confidence = v.certainty
			if v.end > v.at && len(words) > 0 {
				e.Confidence *= words[0].Confidence
			}
			return &e
		}
	}
	return nil
}

// limited begins a sentence about a part of what was asked: "En lo relativo al número
// de médicos, …".
var limited = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:(?:ASIMISMO|ADEMAS|FINALMENTE|POR (?:SU|OTRA) PARTE|AHORA BIEN),? )?(?:EN LO (?:RELATIVO|CONCERNIENTE|TOCANTE|REFERENTE|QUE)|POR LO QUE|POR CUANTO|EN CUANTO|(?:CON )?RELACION|EN RELACION|(?:CON )?RESPECTO|TOCANTE|REFERENTE)\b(?: \w+){0,4} (?:AL?|DEL?|CON) (?:EL |LA |LOS |LAS |SUS? )?(?:NUMERO|NOMBRES?|MONTOS?|INCISOS?|PUNTOS?|PREGUNTAS?|NUMERAL(?:ES)?|\w+ (?:PUNTO|PREGUNTA|CUESTIONAMIENTO|REQUERIMIENTO))\b`)

// whole is what a letter that names no question says became of the request as a whole,
// its numerals none: only a refusal in so many words.
func (s *script) whole() (schema.Answer, bool) {
	text := s.Folded[:s.end]
	if turning.MatchString(text) || demanding.MatchString(text) || forwards.MatchString(text) {
		return schema.Answer{}, false
	}
	p := passage{end: s.end}
	v := s.judge(p)
	if !v.strong || v.outcome == given || v.outcome == partial || limited.MatchString(s.sentenceOf(p, v)) {
		return schema.Answer{}, false
	}
	a, ok := s.answerOf(p)
	a.Group, a.Numerals = 1, []int{}
	return a, ok
}
