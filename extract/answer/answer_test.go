package answer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// letter is an oficio whose body holds the lines given.
func letter(number int, lines ...string) segment.Oficio {
	head := []string{
		"^INSTITUTO DE LAGOS", fmt.Sprintf(">OFICIO No. IL/DC/%d/2022", 100+number), ">Xochimilco, a 3 de mayo de 2022", "",
		"Lic. Ana Sol Prado", "Titular de la Unidad de Transparencia", "Presente", "",
	}
	return split(pagetest.Page(number, append(head, lines...)...))[0]
}

// fill reads the questions and answers of letters.
func fill(parts ...segment.Oficio) ([]schema.Oficio, []schema.Question) {
	oficios := make([]schema.Oficio, len(parts))
	for i := range oficios {
		oficios[i].ID = fmt.Sprint("o", i+1)
	}
	questions := Fill(parts, oficios)
	return oficios, questions
}

// told writes answers short: "1-3 given".
func told(o schema.Oficio) []string {
	var out []string
	for _, a := range o.Answers {
		s := strings.Trim(strings.ReplaceAll(fmt.Sprint(a.Numerals), " ", ","), "[]") + " " + a.Outcome
		if a.Group > 1 {
			s = fmt.Sprint(a.Group, ":") + s
		}
		if a.ReferTo != "" {
			s += " > " + a.ReferTo
		}
		if a.Years > 0 {
			s += fmt.Sprint(" for ", a.Years)
		}
		out = append(out, s)
	}
	return out
}

const opening = "Me refiero a la solicitud de información con folio 330004522000123, en la que se pide lo siguiente:"

// farLaw is a line between a request and what is asked.
const farLaw = "La materia se rige por la ley de los lagos, de los canales y de las presas que se encuentran en el territorio de la entidad."

func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{
			"a part that is called apartado 1 is no numeral", []string{
				"Respecto del numeral 4 del apartado 1, no se localizó documento alguno en los archivos.",
				"En relación con el punto número, 5, no es competencia de esta oficina.",
			}, []string{"4 nonexistent", "5 not_competent"},
		},
		{
			"numbered parts of an article are no questions", []string{
				"Con fundamento en los artículos 25, punto 1, fracción VII, 31, punto 1 y 32, punto 1 de la Ley",
				"de Transparencia, esta Unidad carece de facultades para pronunciarse sobre el asunto.",
			}, nil,
		},
		{
			"numerals of the constitution are no questions", []string{
				"En relación con el numeral 3, los nombres son confidenciales, atento a lo que disponen los numerales",
				"6, apartado A, fracción II y 16, segundo párrafo constitucionales.",
			}, []string{"3 confidential"},
		},
		{
			"a thing asked for after questions", []string{
				"1. ¿Cuántos planteles hay en el lago?", "Se cuenta con doce planteles.",
				"2. Copia de los expedientes.", "Se entrega en disco compacto lo solicitado.", "3. Resultados de la evaluación de 2019.", "No se realizó evaluación, por lo que no existe documento que entregar.",
			}, []string{"1 given", "2 given", "3 nonexistent"},
		},
		{
			"a first numeral that lost its sign", []string{
				"Se pide además lo siguiente:", "3 ¿Qué planteles hay en el lago?", "4) ¿Qué canales hay en el lago?",
				"En respuesta a los cuestionamientos transcritos, se remite copia simple de los documentos.",
			}, []string{"3,4 given"},
		},
		{
			"a quote that was read as a letter", []string{
				"Se pide además lo siguiente:", "3.- ¿Qué planteles hay en el lago?", "“A4.- ¿Qué canales hay en el lago?”", "5.- ¿Qué presas hay en el lago?",
				"En respuesta a los cuestionamientos transcritos, se remite copia simple de los documentos.",
			}, []string{"3,4,5 given"},
		},
		{
			"questions named inside a sentence", []string{
				"Por este conducto y en alcance al similar antes citado de esta Dirección General Adjunta de Recursos,",
				"le comunico que por lo que toca a las preguntas marcadas con los numerales 2, 4 y 6, se remite la",
				"información; respecto de las preguntas 1 y 3, no se localizó documento alguno.",
			}, []string{"2,4,6 given", "1,3 nonexistent"},
		},
		{
			"numerals of two levels are not known by the first", []string{
				"1.1 Títulos vigentes.", "1.2 Volumen por uso.",
				"Punto 1.1.- Se entrega el listado.", "Punto 1.2.- No se localizó documento alguno.",
			}, nil,
		},
		{
			"a denial is no delivery", []string{
				"Con relación al punto 2), la información se encuentra alcanzada por la excepción prevista en el",
				"artículo 8 de la Ley 27.275, por lo que corresponde denegar lo pedido.",
			}, nil,
		},
		{
			"the unit in apposition", []string{
				"Respecto del numeral 3, esta Subdirección no es el área facultada para contar con dicha información,",
				"siendo la Dirección Normativa de Finanzas el área que pudiera detentarla.",
			}, []string{"3 not_competent > Dirección Normativa de Finanzas"},
		},
		{
			"ink in the name of the unit that is referred to, and before it", []string{
				"Respecto del numeral 3, esta unidad no es competente; se propone turnarla a la Dirección General de Presas,",
				"r", "Bordos y Canales.",
				"Respecto del numeral 4, el requerimiento escapa al ámbito de facultades de quien suscribe, por lo que se",
				"orienta a la persona a presentar su petición ¿ante la Dirección de Diques, según el artículo 8.",
			}, []string{"3 not_competent > Dirección General de Presas, Bordos y Canales", "4 not_competent > Dirección de Diques"},
		},
		{
			"a list with an S for a five, and without blanks", []string{
				"En lo tocante a las preguntas 3, 4, S, 6,7y10, se precisa que son ajenas a esta unidad.",
			}, []string{"3,4,5,6,7,10 not_competent"},
		},
		{
			"what something refers to", []string{
				"Por lo que se refiere a la pregunta 2, actualmente laboran 23 personas en la oficina de enlace.",
				"La oficina a que se refiere el numeral 3 se ubica en la ciudad de Lagos.",
			}, []string{"2 given"},
		},
		{
			"questions called by ordinals", []string{
				"Con relación al segundo punto, los contratos se encuentran reservados por dos años.",
				"En lo concerniente al tercer punto, los datos de pacientes son confidenciales.",
			}, []string{"2 reserved for 2", "3 confidential"},
		},
		{
			"answers on the lines of their questions", []string{
				"1. Número de reuniones ordinarias celebradas: siete reuniones ordinarias.",
				"2. Lista de asistencia: se encuentra publicada en la Gaceta.",
				"3. Viáticos otorgados: esta Comisión no genera la información; corresponde a la Dirección General de Finanzas.",
			}, []string{"1,2 given", "3 not_competent > Dirección General de Finanzas"},
		},
		{
			"parts and words of statements misread", []string{
				"En relación con el cuestlonamiento 4 del bloque Il, no se localizó documento alguno.",
				"Tocante a los requerimientos 5,-6 y 7 del bloque TI, el asunto corresponde al ámbito de",
				"atribuciones de la Secretaría de Economía, ante quien se sugiere presentar la petición.",
			}, []string{"2:4 nonexistent", "2:5,6,7 not_competent > Secretaría de Economía"},
		},
		{
			"questions whose numerals or signs are worn are no answers to those before", []string{
				opening,
				"8.- ¿Qué oficina lleva el registro?", "9,- Número de canoas registradas.", "TO.- Fundamento del registro.", "11, Detalle las visitas practicadas.", "12 ¿Quién las practica?",
				"Esta unidad no es competente para pronunciarse sobre los numerales .8, 9 y 10.",
				"Con relación al numeral 11% a 12, se adjunta la relación solicitada.",
			}, []string{"11,12 given", "8,9,10 not_competent"},
		},
		{
			"what is left of a question is no answer", []string{
				opening,
				"10. ¿Qué oficina lleva el registro?", "11. ¿Los titulares de los datos pueden ejercer sus", "derechos.", "En caso afirmativo, ¿cuál es el proceso para dicho ejercicio?",
				"Referente a los numerales 10 y 11, no se localizó documento alguno.",
			}, []string{"10,11 nonexistent"},
		},
		{
			"a question whose numeral was not read asks for a public version", []string{
				opening,
				"1. ¿Qué oficina lleva el registro?", "2. ¿Cuántas canoas hay?",
				"De acuerdo con el artículo 66, se solicita versión pública de todo convenio.",
				"Referente a los numerales 5 y 6, no se localizó documento alguno.",
			}, []string{"5,6 nonexistent"},
		},
		{
			"a range that begins with a stroke", []string{
				"Los puntos marcados con los números l a la 7 quedan fuera de las atribuciones de quien suscribe.",
			}, []string{"1,2,3,4,5,6,7 not_competent"},
		},
		{
			"a conclusion behind a stop that was read as a comma", []string{
				"Respecto del numeral 8, no se localizó documento alguno en los archivos.",
				"Lo requerido no forma parte de las atribuciones de esta área, Lo que se comunica en atención al punto 9 de la solicitud.",
			}, []string{"8 nonexistent", "9 not_competent"},
		},
		{
			"a part whose sign is lost is that of the numerals before", []string{
				"En lo tocante a los puntos 1 y 2 del apartado !, se precisa que son ajenos a esta unidad.",
				"En relación con el punto 3 del apartado, se adjunta la relación solicitada.",
				"En relación con los puntos 1 a 3 del apartado se precisa que no se localizó documento alguno.",
				"En relación con el punto 4 del apartado II, se adjunta la relación solicitada.",
			}, []string{"1,2 not_competent", "3 given", "2:1,2,3 nonexistent", "2:4 given"},
		},
		{
			"a part whose sign is lost is that of the questions above", []string{
				"Bloque I: las canoas", "1.- ¿Qué oficina lleva el registro?", "2.- ¿Cuántas hay?", "3.- ¿Quién las revisa?",
				"En lo que concierne a los requerimientos 1 al 3 del bloque el plazo de conservación es de seis años.",
				"En relación con el punto 4 del bloque II, no se localizó documento alguno.",
			}, []string{"1,2,3 given", "2:4 nonexistent"},
		},
		{
			"numerals that go on from those of a part are of it", []string{
				"En atención al numeral 1 del segundo grupo de preguntas, no se localizó documento alguno.",
				"Sobre los cuestionamientos 2 a la 5, se adjunta la relación solicitada.",
			}, []string{"2:1 nonexistent", "2:2,3,4,5 given"},
		},
		{
			"a part whose sign is lost was most often the first", []string{
				"En relación con el punto 3 del apartado, se adjunta la relación solicitada.",
				"En relación con el punto 4 del apartado !!l, se adjunta la relación solicitada.",
				"En relación con el punto 4 del apartado II, no se localizó documento alguno.",
			}, []string{"3 given", "4 given", "2:4 nonexistent"},
		},
		{
			"years in digits and in words", []string{
				"Respecto del numeral 1, la información se clasifica como reservada por 3 (cinco) años.",
				"Respecto del numeral 2, la información se clasifica como reservada por cinco “años.",
				"Respecto del numeral 3, la información se clasifica como reservada por dos (7) años.",
			}, []string{"1 reserved for 5", "2 reserved for 5", "3 reserved for 2"},
		},
		{
			"a test of harm argues for itself", []string{
				"Respecto del numeral 1, se entrega copia simple de la carpeta que se formó para tal fin.",
				"", "Prueba de daño: con fundamento en el artículo 113 de la Ley General de Transparencia,",
				"se expone que el riesgo de perjuicio es real y que la reserva será por un plazo de 5 años.",
			}, []string{"1 given"},
		},
		{
			"a test of harm is an answer's reason", []string{
				"Respecto a los numerales 1 y 2, hago de su conocimiento que esta Dirección se encuentra",
				"imposibilitada a proporcionar la información, a razón de lo siguiente.",
				"", "Prueba de daño: con fundamento en el artículo 113 de la Ley General de Transparencia,",
				"se clasifica como reservada la información, pues el riesgo de perjuicio es real.",
			}, []string{"1,2 reserved"},
		},
		{
			"units with lists and small words in their names", []string{
				"Respecto del numeral 1, no es competencia de esta oficina; se sugiere dirigir la consulta",
				"a la Unidad de Prospectiva, Planeación y Evaluación, que podrá contestarla.",
				"Por lo que hace al numeral 2, no es competencia de esta oficina; se sugiere dirigir la consulta",
				"a la Comisión Federal para la Protección contra Riesgos Sanitarios, Juárez 5.",
			}, []string{"1 not_competent > Unidad de Prospectiva, Planeación y Evaluación", "2 not_competent > Comisión Federal para la Protección contra Riesgos Sanitarios"},
		},
		{"a question and what is said of it", []string{"1. ¿Cuántas compuertas se revisaron?", "Se revisaron doce compuertas en los dos lagos."}, []string{"1 given"}},
		{"quoted", []string{`"2. Indique el gasto en bombas." (Sic)`, "Al respecto, tras una búsqueda exhaustiva no se localizó documento alguno."}, []string{"2 nonexistent"}},
		{"a run with one answer", []string{"3. ¿Quién opera las bombas?", "4. Se solicita copia del manual.", "La información se clasifica como reservada por un periodo de cinco años."}, []string{"3,4 reserved for 5"}},
		{"numerals before", []string{"Los puntos 1 al 3 no son competencia de esta área; se sugiere dirigir la consulta a la Dirección de Riego."}, []string{"1,2,3 not_competent > Dirección de Riego"}},
		{"numerals behind", []string{"Al respecto, se determinó que no cuenta con la información concerniente a las preguntas 9 y 10, por no", "haber sido generada."}, []string{"9,10 nonexistent"}},
		{"listed, then answered by numerals", []string{
			"1. ¿Cuántas compuertas hay?", "2. ¿Cuántas fallaron?", "3. ¿Quién las repara?",
			"Respecto del numeral 1, se adjunta la relación.", "En cuanto a los puntos 2 y 3, no obran registros en los archivos.",
		}, []string{"1 given", "2,3 nonexistent"}},
		{"answers numbered as the questions are named", []string{"Respuesta al numeral 5: El dato es información confidencial de particulares."}, []string{"5 confidential"}},
		{"numerals in a quoted question", []string{`"11. ¿Se pueden consultar los datos a que se refiere la pregunta 1?" (Sic)`, "Sí, en las oficinas de esta unidad."}, []string{"11 given"}},
		{"the numeral of a guideline", []string{"6. ¿Hay planos?", "Se reserva por dos años, con apoyo en el numeral 17 de los Lineamientos Generales."}, []string{"6 reserved for 2"}},
		{"part of it", []string{"7. ¿Qué contratos hay?", "Se entrega versión pública de los contratos, en la que se omiten los datos de particulares."}, []string{"7 partial"}},
		{"a misread numeral", []string{"9. ¿Hay planos?", "110. ¿Hay actas?", "11. ¿Hay fotos?", "No existe información alguna sobre ello."}, []string{"9,10,11 nonexistent"}},
		{"another letter answers", []string{"1. ¿Hay planos?", "Se da respuesta mediante oficio IL/DC/99/2022."}, nil},
		{"a list inside an answer", []string{"8. ¿Qué requisitos hay?", "Se deben reunir estos requisitos:", "1. Identificación oficial.", "2. Pago de derechos."}, []string{"8 given"}},
		{"numerals with specks", []string{
			"Por cuanto hace a los requerimientos 6-a la 8, se precisa que son ajenos a esta unidad.", "Sobre los numerales 9 y. 10, se adjunta la relación.",
			"Respecto del requerimiento número-11, no se localizó registro.", "Con relación al punte número 12, se adjunta la relación.",
		}, []string{"6,7,8 not_competent", "9,10 given", "11 nonexistent", "12 given"}},
		{"a first numeral that is lost", []string{"Esta unidad no es competente para pronunciarse sobre los puntos a 10.", "Con relación a los cuestionamientos y 2, se adjunta la relación."}, []string{"1,2 given", "1,2,3,4,5,6,7,8,9,10 not_competent"}},
		{"below a table", []string{
			"Se adjunta la relación que se pide. Con ello se tiene por atendido lo que se requiere en el numeral 4 del bloque",
			"Sanciones impuestas en cada una de las oficinas de la entidad en el mes de enero del año pasado    231",
			"Por cuanto hace al numeral 5, la información que se pide es reservada por un periodo de dos años.",
		}, []string{"4 given", "5 reserved for 2"}},
		{"what is added to a concluding sentence", []string{
			"No se dispone de dato alguno al respecto. Con ello se tiene por atendido lo requerido en las preguntas 4 a la 7 del segundo grupo.",
			"Sin perjuicio de ello, se orienta a la persona solicitante para que dirija su petición a la Dirección General de Lagos. Las cifras se",
			"publican por la Dirección General de Ríos.",
		}, []string{"2:4,5,6,7 nonexistent > Dirección General de Lagos"}},
		{"an answer's label below what is wanted", []string{farLaw, farLaw, farLaw, "", "4. Versión pública de los dictámenes emitidos.", "", "Respuesta: Son tres las oficinas que intervienen."}, []string{"4 given"}},
		{"a mark before a word", []string{`Sobre el numeral 1, el expediente se clasifica como información "reservada por ubicarse en la ley.`}, []string{"1 reserved"}},
		{"a law that is quoted", []string{"Sobre el numeral 1, son tres las oficinas que intervienen. Al respecto, la Ley señala:", `"Artículo 48. Los expedientes que tienen carácter de reservado quedan en resguardo."`}, []string{"1 given"}},
		{"whose matter it is, and what is said of it", []string{"1. ¿Hay planos?", "Al respecto, y por lo que toca a la información de esta área, se contesta:", "Se adjunta la relación."}, []string{"1 given"}},
		{"a whole request with nothing said of it", []string{"1. ¿Hay planos?", "2. ¿Hay actas?", "3. ¿Hay fotos?", "4. ¿Hay mapas?", "La materia se rige por la ley de lagos y canales de la entidad."}, nil},
		{"a part's title", []string{"Apartado 1. Sobre los lagos y los canales", "La materia se rige por la ley de lagos y canales de la entidad."}, nil},
		{"a part's title that asks of questions", []string{"9. ¿Hay planos?", "10. Preguntas acerca de los viajes", "Se adjunta la relación."}, []string{"9 given"}},
		{"specks in a unit's name", []string{
			"El numeral 1 no es competencia de esta área; se sugiere consultar a la Dirección General de Obras. y Desarrollo Urbano.",
			"El numeral 2 no es competencia de esta área; se sugiere consultar a la Dirección de Acreditación, .Incorporación y Revalidación.",
		}, []string{"1 not_competent > Dirección General de Obras y Desarrollo Urbano", "2 not_competent > Dirección de Acreditación, Incorporación y Revalidación"}},
		{"a unit's name that a page's head breaks off", []string{"El numeral 1 no es competencia de esta área; se sugiere consultar a la Unidad de ASUNTO Se."}, []string{"1 not_competent"}},
		{"a point for a comma in a list", []string{"Esta unidad no es competente para pronunciarse sobre las preguntas 1,2,3.6,7 y 8."}, []string{"1,2,3,6,7,8 not_competent"}},
		{"a comma for a full stop", []string{
			"Sobre el numeral 4, la información de interés no fue localizada en los archivos, con base en la LGTAIP,",
			"Sin perjuicio de ello, se orienta a la persona solicitante para que dirija su petición a la Dirección de Riego.",
		}, []string{"4 nonexistent > Dirección de Riego"}},
		{"nothing asked", []string{"Se informa que el lago tiene dos compuertas."}, nil},
	} {
		oficios, _ := fill(letter(1, append([]string{opening}, append(c.lines, "", "Atentamente", "", "Ing. Berta Olmos Rueda")...)...))
		if got := told(oficios[0]); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestMatrix: two letters answer one request; its second part is numbered anew.
func TestMatrix(t *testing.T) {
	oficios, questions := fill(
		letter(1, opening, "1. ¿Cuántas compuertas hay en los lagos?", "2. ¿Quién repara las bombas de los lagos?", "3. ¿Hay planos de los lagos?",
			"Respecto del numeral 1, se adjunta la relación.", "El numeral 2 no es competencia de esta dirección.",
			"Sobre los canales, se solicita además la siguiente información:", "1. Copia de los permisos de navegación otorgados.", "No se localizó registro alguno."),
		letter(2, opening, "2. ¿Quién repara las bombas de los lagos?", "La reparación corre a cargo de la cuadrilla de este departamento."))
	var got []string
	for _, q := range questions {
		s := q.ID
		if q.Text == nil {
			s += " ?"
		}
		for _, a := range q.Answers {
			s += " " + a.Oficio + ":" + a.Outcome
		}
		got = append(got, s)
	}
	want := []string{"q1 o1:given", "q2 o1:not_competent o2:given", "q3", "q2.1 o1:nonexistent"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q\n%q\n%q", got, want, told(oficios[0]), told(oficios[1]))
	}
	if text := questions[1].Text.Value.String(); text != "¿Quién repara las bombas de los lagos?" {
		t.Errorf("text %q", text)
	}
}

// TestRequests: oficios are parted by their folios, of which one may be misprinted.
// TestJudgeBesideTable: with a table of the rest, what is not there is a part; not where
// nothing at all is.
func TestJudgeBesideTable(t *testing.T) {
	for text, want := range map[string]string{
		"No se tienen datos de 2009 a 2017.":                                            given,
		"No se dispone de dato alguno, pues ninguna norma obliga a llevar ese detalle.": nonexistent,
	} {
		s := newScript(letter(1, text))
		if got := s.judge(passage{end: len(s.Folded), table: true}).outcome; got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestLostParts: a part whose name is lost is the one that no other letter answers, and
// what an office refuses is of the part that it answers.
func TestLostParts(t *testing.T) {
	request := []string{
		opening, "Apartado I. Sobre los lagos", "1. ¿Cuántas compuertas hay en los lagos?", "2. ¿Quién repara las bombas?", "3. ¿Hay planos de los lagos?",
		"Apartado II. Sobre los canales", "1. ¿Cuántos canales se navegan?", "2. ¿Qué permisos se otorgan?", "3. ¿Qué multas se imponen?",
		"Una vez analizado lo pedido por la persona solicitante, se da respuesta como sigue:",
	}
	oficios, _ := fill(
		letter(1, append(request, "En relación con los puntos 1 a 3 del apartado, se adjunta la relación.")...),
		letter(2, append(request, "Los puntos 1 y 2 del apartado no son competencia de esta oficina.", "Respecto del punto 3 del apartado, se adjunta la relación.")...))
	if got, want := told(oficios[0]), []string{"1,2,3 given"}; !slices.Equal(got, want) {
		t.Errorf("first letter: %q, want %q", got, want)
	}
	if got, want := told(oficios[1]), []string{"2:1,2 not_competent", "2:3 given"}; !slices.Equal(got, want) {
		t.Errorf("second letter: %q, want %q", got, want)
	}
}

// TestMisreadParts: a part that is named far above all others was misread, and is told as
// one whose name is lost.
func TestMisreadParts(t *testing.T) {
	for named, want := range map[string][]string{"E": {"2:5 given", "2:6 nonexistent"}, "C": {"2:5 given", "3:6 nonexistent"}} {
		oficios, questions := fill(letter(1, opening, "Respecto del numeral 5 del apartado B, se adjunta la relación.", "Respecto del numeral 6 del apartado "+named+", no se localizó registro alguno."))
		if got := told(oficios[0]); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q\n%v", named, got, want, questions)
		}
	}
}

// TestBasis: a reserve rests on what its passage cites of the guidelines on classification,
// wherever in it that stands.
func TestBasis(t *testing.T) {
	part := letter(1, opening, "Respecto del numeral 5, la información se clasifica como reservada por dos años.", "Lo anterior, según el numeral Décimo Octavo de los Lineamientos Generales.")
	at := func(words string) schema.Evidence {
		start := strings.Index(part.Pages[0].Folded, words)
		return schema.Evidence{Page: 1, Start: start, End: start + len(words)}
	}
	oficios := []schema.Oficio{{ID: "o1", Citations: []schema.Citation{
		{Value: schema.NewValue(schema.String("LGCD 18"), "", at("NUMERAL DECIMO")), Law: "LGCD", Article: "18"},
		{Value: schema.NewValue(schema.String("LMIG 3"), "", at("LO ANTERIOR")), Law: "LMIG", Article: "3"},
	}}}
	Fill([]segment.Oficio{part}, oficios)
	if a := oficios[0].Answers; len(a) != 1 || !slices.Equal(a[0].Basis, []string{"LGCD 18"}) {
		t.Errorf("answers %+v", a)
	}
}

// TestLostStop: words that begin a sentence do so behind a stop that was read as a comma.
func TestLostStop(t *testing.T) {
	text := "SE RESERVA CONFORME A LOS LINEAMIENTOS, AL RESPECTO, LA LEY GENERAL DE ARCHIVOS PREVE"
	if got := stops(text, 0, len(text)); !slices.Equal(got, []int{strings.Index(text, "AL RESPECTO")}) {
		t.Errorf("stops %v", got)
	}
}

func TestRequests(t *testing.T) {
	var all []schema.Oficio
	for _, folio := range []string{"330020322000471", "33002032200471", "", "330020322000999", "330020322000471"} {
		o := schema.Oficio{}
		if folio != "" {
			at := []schema.Evidence{{Page: 1}, {Page: 1}}
			o.Folios = []schema.Folio{{Value: schema.NewValue(schema.String(folio), folio, at...)}}
		}
		all = append(all, o)
	}
	var got [][]int
	for _, r := range requestsOf(all) {
		got = append(got, r.oficios)
	}
	if want := [][]int{{0, 1, 2, 4}, {3}}; !slices.EqualFunc(got, want, slices.Equal[[]int]) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestHarmTest(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"all limbs", []string{
			"Prueba de daño", "I. Existe un riesgo real, demostrable e identificable.", "II. El riesgo de perjuicio supera el interés público general.",
			"III. Se adecua al principio de proporcionalidad. Se reserva por un plazo de 3 años.",
		}, "risk interest proportionality 3"},
		{"misread", []string{"Prueba de daño", "_Existe un nesgo real y demostrable.", "_El daño que se produciría es mavor que el interés de conocerla."}, "risk interest 0"},
		{"one", []string{"Prueba de daño", "La entrega supone un riesgo real para los canales."}, "risk 0"},
		{"the law's words", []string{
			"Prueba de daño", `"Artículo 104. En la aplicación de la prueba de daño, el sujeto obligado deberá justificar que: la`,
			`divulgación representa un riesgo real, demostrable e identificable; la limitación se adecua al principio de proporcionalidad."`,
		}, ""},
		{"none", []string{"El dique se repara cada año."}, ""},
	} {
		oficios, _ := fill(letter(1, c.lines...))
		got := ""
		if test := oficios[0].HarmTest; test != nil {
			for _, l := range test.Limbs {
				if l.Present {
					got += l.Name + " "
				}
			}
			years := 0.0
			if test.Years != nil {
				years, _ = test.Years.Value.Num()
			}
			got += fmt.Sprint(years)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestExpand(t *testing.T) {
	for _, c := range []struct {
		text string
		want []int
	}{
		{"1, 2 Y 8", []int{1, 2, 8}},
		{"1 AL 4", []int{1, 2, 3, 4}},
		{"1 AL, 3", []int{1, 2, 3}},
		{"9 Y 10", []int{9, 10}},
		{"5 AL 2", nil},
		{"UNO Y TRES", []int{1, 3}},
		{"2022", nil},
		{"1 A LA 3, 7", []int{1, 2, 3, 7}},
		{"2-4", []int{2, 3, 4}},
		{"L A LA 3", []int{1, 2, 3}},
		{"12% A 14", []int{12, 13, 14}},
		{"7, 8, $, 10", []int{7, 8, 9, 10}},
		{"7, $, 10", []int{7, 10}},
		{"6, 7 84 10", []int{6, 7, 10}},
		{"1, 2 3 Y 4", []int{1, 2, 3, 4}},
	} {
		if got := expand(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestOutcomes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"NO SE ENCONTRO REGISTRO", nonexistent},
		{"LA INFORMACION SOLICITADA ES INEXISTENTE", nonexistent},
		{"NO SE CUENTA CON LA INFORMACION REQUERIDA", nonexistent},
		{"ESTA UNIDAD CARECE DE ATRIBUCIONES PARA ELLO", notCompetent},
		{"NO ES DE SU COMPETENCIA", notCompetent},
		{"SE CLASIFICA LA INFORMACION COMO RESERVADA", reserved},
		{"SE TRATA DE INFORMACION CONFIDENCIAL", confidential},
		{"SE ENTREGA VERSION PUBLICA DEL ACTA", partial},
		{"SE ADJUNTA EL LISTADO", given},
		{"LOS PUNTOS 1 A 7 NO.SON COMPETENCIA DE ESTA OFICINA", notCompetent},
		{"SE TRATA DE INFORMACION. RESERVADA CONFORME A LA LEY", reserved},
		{"DICHA INFORMACION SE ENCUENTRA CLASIFICADA, COMO RESERVADA, POR CINCO ANOS", reserved},
		{"DADO QUE TIENE EL CARACTER\" DE RESERVADO", reserved},
		{"ACTUALIZA LA CAUSA! DE RESERVA DEL ARTICULO 113", reserved},
		{"SE PIDE CONTIRMAR LA RESERVA DE LA INTORMACION", reserved},
		{"LOS PUNTOS 1 A 6 NO SON. COMPETENCIA DE ESTA OFICINA", notCompetent},
		{"NO. SE LOCALIZARON TRES CONTRATOS", ""},
		{"EL LAGO ES GRANDE", ""},
		{"CUALQUIERA PUEDE VULNERAR LA INTEGRIDAD, CONFIDENCIALIDAD Y SEGURIDAD DE LA INFORMACION, QUE ES DE CARACTER RESERVADO", reserved},
	} {
		if got := outcomeOf(c.text).outcome; got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzFill: whatever stands on a page, answers speak of numerals from 1 on and stand
// inside their page.
func FuzzFill(f *testing.F) {
	f.Add("1. ¿Cuántos?\nNo se localizó.\nLos puntos 2 al 4 no son de su competencia.")
	f.Add("\"9.- Indique (sic)\nAtentamente\n1. x\n110. y")
	f.Fuzz(func(t *testing.T, text string) {
		part := letter(1, strings.Split(text, "\n")...)
		oficios, questions := fill(part)
		size := len([]rune(part.Pages[0].Text))
		for _, a := range oficios[0].Answers {
			if len(a.Numerals) == 0 || a.Numerals[0] < 1 || a.Evidence.Start < 0 || a.Evidence.End > size || a.Evidence.Start > a.Evidence.End {
				t.Errorf("%+v of %d", a, size)
			}
		}
		for _, q := range questions {
			if q.Numeral < 1 || q.Numeral > mostQuestions {
				t.Errorf("%+v", q)
			}
		}
	})
}

// BenchmarkFill reads bundles of a hundred and of a thousand pages: the time of a page
// stays the same.
func BenchmarkFill(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var parts []segment.Oficio
			for i := range n {
				parts = append(parts, letter(i+1, opening, fmt.Sprintf("%d. ¿Cuántas compuertas se revisaron en los lagos del norte durante el año?", 1+i%20),
					"Hecha la búsqueda minuciosa en los archivos físicos y electrónicos de esta dirección, no se localizó documento",
					"alguno que dé cuenta de lo pedido, por lo que la información es inexistente.",
					"Respecto de los numerales 21 y 22, se adjunta la relación de los trabajos hechos.", "", "Atentamente"))
			}
			for b.Loop() {
				fill(parts...)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/page")
		})
	}
}

func split(p *layout.Page) []segment.Oficio { return segment.Split([]*layout.Page{p}) }

func TestHighest(t *testing.T) {
	for _, c := range []struct {
		numerals []int
		want     int
	}{
		{nil, 0},
		{[]int{1, 2, 3}, 3},
		{[]int{1, 2, 5}, 5},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8, 31}, 8}, // an 11 or a 13 misread
		{[]int{1, 2, 3, 9, 10, 11}, 11},
		{[]int{4}, 4},
		{[]int{90}, 0},
	} {
		numerals := map[int]bool{}
		for _, n := range c.numerals {
			numerals[n] = true
		}
		if got := highest(numerals); got != c.want {
			t.Errorf("highest(%v) = %d, want %d", c.numerals, got, c.want)
		}
	}
}
