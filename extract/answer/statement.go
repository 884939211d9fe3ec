package answer

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
)

// statement names questions by their numerals.
type statement struct {
	numerals   []int // none where they were lost
	group      int   // the part of the request that it names, from 1; 0 where it names none, unreadPart where the name cannot be read
	start, end int   // from its sentence's beginning to the last numeral
	after      bool  // the numerals stand behind what is said of them, in its sentence
	doubted    bool  // a numeral of it was put right
	concluding bool  // it says that the paragraph before it was about them
}

var (
	// concerning joins what is said to the numerals behind it: "no cuenta con la
	// información concerniente a las preguntas 9 y 10".
	concerning = pattern.MustCompile(`\b(?:CONCERNIENTE|RELATIV[AO]|CORRESPONDIENTE|REFERENTE|REQUERID[AO]|SOLICITAD[AO]|PEDID[AO]|RELACIONAD[AO]|SENALAD[AO]|CONTENID[AO]|REFERID[AO]|DAR RESPUESTA|ATENDER|CONTESTAR|RESPONDER|PRONUNCIARSE)S?(?: A| EN| POR| CON| SOBRE| RESPECTO DE)?L? ?(?:LOS|LAS|EL|LA)? ?(?:CITAD[AO]S? |REFERID[AO]S? )?$`)
	// pointing is how a sentence points at a question without speaking of it.
	pointing = pattern.MustCompile(`\b(?:QUE SE (?:REFIERE|HACE REFERENCIA|ALUDE|SENALA|MENCIONA)N?|REFERID[AO]S? EN|MENCIONAD[AO]S? EN|ALUDID[AO]S? EN|CITAD[AO]S? EN)(?: A| EN)?L? ?(?:LOS|LAS|EL|LA)? ?$`)
	// concerns is how a sentence turns to a question in words that point too: "Por lo que
	// se refiere a la".
	concerns = pattern.MustCompile(`(?:^|[^A-Z0-9])(?:POR|EN) LO QUE SE REFIEREN? AL?(?: LOS?| LAS?)? ?$`)
	// concludes is how a sentence begins that says what the ones before it were about:
	// "Con ello se tiene por atendido el numeral 3". A stop before it may be read as a comma.
	concludes = pattern.MustCompile(`(?:^[^A-Z0-9]{0,3}|, )((?:CON (?:ELLO|ESTO|LO (?:ANTERIOR|EXPUESTO|SENALADO|DICHO))|LO (?:ANTERIOR|QUE SE|QUE HAGO|EXPUESTO|CUAL)|DE EST[AE] (?:MANERA|FORMA|MODO)|ASI SE|TODO LO ANTERIOR|EN ESOS TERMINOS|QUEDA(?:N)? (?:ASI )?ATENDID))`)
	// lawPart stands before the numbered parts of a law, which are no questions.
	lawPart = pattern.MustCompile(`\b(?:LO QUE (?:DISPONE|ESTABLECE|PREVE|SENALA|ORDENA|MANDATA)N?|DE ACUERDO CON|CONFORME A|EN TERMINOS DE|CON BASE EN|FUNDAMENTO EN|PREVIST[AO]S? (?:EN|POR)|ESTABLECID[AO]S? (?:EN|POR)|DISPUESTO (?:EN|POR)|SEGUN)L? ?(?:LO DISPUESTO (?:EN|POR) )?(?:EL|LOS)? ?$|\b(?:ARTICULOS?|FRACCION(?:ES)?|LEY|LINEAMIENTOS?|REGLAMENTO)\b[^,;]{0,40}$`)
	// subdivided stands before a part of an article: "artículos 25, punto 1, fracción
	// VII, 31, punto 1 y 32".
	subdivided = pattern.MustCompile(`\bARTICULOS?\b[^;:]{0,160}(?:\b[0-9]{1,3}(?:-[A-Z]| BIS| TER)?|\bFRACCION(?:ES)? [IVXL]+|\bPARRAFO|\b(?:PRIMER|SEGUNDO|TERCER)O?|\bAPARTADO [A-Z]),? ?$`)
	// topic is how a clause turns to some questions inside a sentence: "le comunico que,
	// por lo que toca a las".
	topic = pattern.MustCompile(`(?:\bQUE,?|[,:]) ((?:POR LO QUE|EN LO QUE|POR CUANTO|EN CUANTO|EN LO|RESPECTO|CON RESPECTO|EN RELACION|CON RELACION|TOCANTE|REFERENTE)\b[^,;:]{0,60})$`)
	// decimal goes on with a numeral of two levels, "1.2", which is not the first alone, or
	// with an hour's minutes.
	decimal = regexp.MustCompile(`^[.:][0-9]`)
)

// longestTopic is how far from its sentence's beginning a statement's numerals
// begin at most, in characters.
const longestTopic = 110

// severalCalled begins a list of more than one numeral.
var severalCalled = regexp.MustCompile(`^(?:NUMERALES|PUNTOS|PREGUNTAS|CUESTIONAMIENTOS|INTERROGANTES|PLANTEAMIENTOS|REQUERIMIENTOS|CUESTIONES|CONSULTAS)\b`)

// lacksOne reports whether a list that should name several questions names one: of "los puntos 4
// y 5" print lost the rest.
func lacksOne(introduction string, numerals []int) bool {
	return len(numerals) == 1 && severalCalled.MatchString(introduction)
}

// statements finds the statements outside of the questions, before the close.
func (s *script) statements(questions []question) []statement {
	var out []statement
	parted := 0 // where the name of a part ends, which is no list of numerals
	text := mended(s.Folded[:s.end])
	named := mentions(text)
	for _, m := range named {
		list := text[m[2]:m[3]]
		numerals := expand(list)
		if n := ordinalValue(list); n > 0 {
			numerals = []int{n}
		}
		if len(numerals) == 0 || s.titles(m[0]) || ofLaw.MatchString(s.Folded[m[3]:min(m[3]+60, len(s.Folded))]) || inside(questions, m[0]) || m[0] < parted {
			continue
		}
		numerals, dash := dashed(text[m[0]:m[2]], numerals, questions)
		behind := s.Folded[m[3]:min(m[3]+60, len(s.Folded))]
		parted = m[3] + len(part.FindString(behind))
		start, _ := s.sentence(m[0], max(s.floor(questions, m[0]), s.opening(m[0])), s.end)
		before := s.Folded[start:m[0]]
		if pointing.MatchString(before) && !concerns.MatchString(before) || lawPart.MatchString(before) || subdivided.MatchString(before) || decimal.MatchString(behind) {
			continue
		}
		st := statement{numerals: numerals, group: partOf(behind), start: start, end: m[3], doubted: dash || digitPut(list, s.Folded[m[2]:m[3]]) || signless(list) || lacksOne(text[m[0]:m[2]], numerals)}
		if all := s.stretched(numerals, questions, start); len(numerals) == 2 && len(all) > 2 && neighbours.MatchString(list) {
			st.numerals, st.doubted = all, true
		}
		concluding := concludes.FindStringSubmatchIndex(before)
		switch {
		case concluding != nil:
			st.concluding = true
			st.start = s.before(start+concluding[2], questions)
		case concerning.MatchString(before) && outcomeOf(before).strong:
			st.after = true
		case len(before) > longestTopic:
			t := topic.FindStringSubmatchIndex(before)
			if t == nil || outcomeOf(before).strong || !strings.HasPrefix(behind, ",") {
				continue
			}
			st.start += t[2]
		}
		out = append(out, st)
	}
	return append(out, s.numberless(text, named)...)
}

// numberless are the places where a line begins to speak of a question whose numeral print
// or OCR has lost: what follows is not about the questions before.
func (s *script) numberless(text string, named [][]int) []statement {
	var out []statement
	for _, m := range unnumbered.FindAllStringIndex(text, -1) {
		at := s.spans[s.lineOf(m[0])].Start
		read := slices.ContainsFunc(named, func(n []int) bool { return n[0] < m[1] && n[1] > m[0] })
		if !read && opener.MatchString(text[at:m[0]]) {
			out = append(out, statement{start: at, end: m[1]})
		}
	}
	return out
}

// unnumbered is how a question is called by its numeral, without it.
var unnumbered = pattern.MustCompile(`\b(?:PUNTO|PREGUNTA|CUESTIONAMIENTO|INTERROGANTE|PLANTEAMIENTO|REQUERIMIENTO)S? (?:MARCAD|IDENTIFICAD|SENALAD|CITAD)[AO]S? (?:CON|BAJO) (?:EL |LOS )?NUM(?:EROS?|ERAL|ERALES)\b`)

// lineOf is the line that a place stands in.
func (s *script) lineOf(at int) int {
	return max(0, sort.Search(len(s.spans), func(i int) bool { return s.spans[i].Start > at })-1)
}

// titles reports whether a part's title begins a line at a place: "Apartado 1. Sobre los
// permisos".
func (s *script) titles(at int) bool {
	i := s.lineOf(at)
	return title.MatchString(s.line(i)) && at-s.spans[i].Start < 4
}

// title begins the line that names a part of a request.
var title = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:APARTADO|SECCION|BLOQUE) [^ ]{1,4}\. [A-Z]`)

// opening is where a place's line begins if a statement opens there: the line above may
// be a table's, which ends no sentence. 0 where none does.
func (s *script) opening(at int) int {
	i := s.lineOf(at)
	if !opener.MatchString(s.line(i)) || !s.capital(i) {
		return 0
	}
	return s.spans[i].Start
}

// opener begins a statement.
var opener = pattern.MustCompile(`^[^A-Z0-9]{0,2}(?:POR (?:CUANTO|LO QUE)|EN (?:CUANTO|LO|RELACION|ATENCION)|CON (?:RELACION|RESPECTO)|RESPECTO|SOBRE|TOCANTE|RESPUESTA|REFERENTE)\b`)

// before is where the text begins that a concluding sentence is about: its paragraph, or
// the one before where it begins a paragraph itself.
func (s *script) before(sentence int, questions []question) int {
	at := s.floor(questions, sentence)
	if lettersIn(s.Folded[at:sentence]) < leastAnswer && at > 0 {
		at = s.floor(questions, at-1)
	}
	return at
}

// floor is the nearest place before another at which a sentence begins for sure:
// a paragraph's beginning, or a question's end.
func (s *script) floor(questions []question, at int) int {
	from := 0
	if i := sort.SearchInts(s.paragraphs, at+1); i > 0 {
		from = s.paragraphs[i-1]
	}
	if i := sort.Search(len(questions), func(i int) bool { return questions[i].end > at }); i > 0 {
		from = max(from, questions[i-1].end)
	}
	return from
}

// inside reports whether a place stands in one of the questions, which are in order.
func inside(questions []question, at int) bool {
	i := sort.Search(len(questions), func(i int) bool { return questions[i].end > at })
	return i < len(questions) && questions[i].start <= at
}
