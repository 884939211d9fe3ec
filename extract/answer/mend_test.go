package answer

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// TestMisreadings: what OCR makes of the words and numerals that name questions.
func TestMisreadings(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"a small word before the numerals", []string{"Respecto de los puntos marcados eon los números 6 y 7, se adjunta la relación."}, []string{"6,7 given"}},
		{"the article before the numerals", []string{"Los puntos marcados con tos números 1 y 2 no son competencia de esta oficina."}, []string{"1,2 not_competent"}},
		{"a letter of what calls them", []string{
			"Respecto de los puntos 5 y 6, se adjunta la relación.", "En relación con el punto identilicado con el número 7, no se localizó registro alguno.",
		}, []string{"5,6 given", "7 nonexistent"}},
		{"an apostrophe behind the and", []string{"Respecto de los puntos marcados con los números 5 y'6, se adjunta la relación."}, []string{"5,6 given"}},
		{"the first of two numerals", []string{"Respecto de los puntos 5 y 6, se adjunta la relación.", "Por lo que hace a los puntos Ty 8, no se localizó registro alguno."}, []string{"5,6 given", "7,8 nonexistent"}},
		{"a first numeral that may be another", []string{"Por lo que hace a los puntos T y 4, no se localizó registro alguno."}, nil},
		{"signs between numerals", []string{"Respecto de los puntos 3 y:4 del escrito, se adjunta la relación.", "Tocante a los puntos 5, :6 y 7, no se localizó registro alguno.", "Respecto de los puntos 8.y 9, se adjunta la relación."}, []string{"3,4 given", "5,6,7 nonexistent", "8,9 given"}},
		{"the and between two", []string{"Respecto de los puntos 5 4 6, se adjunta la relación."}, []string{"5,6 given"}},
		{"the word number, and a colon behind it", []string{"Respecto de la pregunta húmero 1, se adjunta la relación.", "Respecto de la pregunta número :2, no se localizó registro alguno."}, []string{"1 given", "2 nonexistent"}},
		{"a speck before the numeral", []string{"Las acciones son permanentes. Lo anterior, en respuesta a la pregunta marcada con el numeral :8 del escrito."}, []string{"8 given"}},
		{"a point behind the first of a list", []string{"Respecto de los numerales 10. 11, 12 y 13, se adjunta la relación."}, []string{"10,11,12,13 given"}},
		{"a quotation mark before the word number", []string{"Respecto del cuestionamiento identificado con el 'número 9, se adjunta la relación."}, []string{"9 given"}},
		{"an and read as a four", []string{"En cuanto a las preguntas 243, se adjunta la relación."}, []string{"2,3 given"}},
		{"a sign for the first letter of a word", []string{"Respuesta a las >reguntas 4 y 5 del escrito: se adjunta la relación."}, []string{"4,5 given"}},
		{"a letter too many", []string{"No se localizó registro alguno, con lo que se tiene por atendido lo requerido en el requerimiento númiero 13."}, []string{"13 nonexistent"}},
		{"the first of a range", []string{"Sobre los cuestionamientos Z a la 4, se adjunta la relación."}, []string{"2,3,4 given"}},
		{"a dash that is lost", []string{
			opening, "5. ¿Cuántas compuertas hay?", "6. ¿Quién repara las bombas?", "7. ¿Hay planos de los lagos?", "8. ¿Cuántos canales se navegan?",
			"Visto lo pedido por la persona solicitante, se da respuesta como sigue:", "En lo que concierne a las preguntas 58, no se localizó registro alguno.",
		}, []string{"5,6,7,8 nonexistent"}},
		{"a four of a numeral", []string{"En cuanto a la pregunta 143, se adjunta la relación."}, []string{"143 given"}},
		{"a colon for a blank", []string{"Respecto del cuestionamiento:2 del escrito, se adjunta la relación."}, []string{"2 given"}},
		{"a dash behind the no", []string{"Los puntos 1, 2 y 3 no-son competencia de esta oficina."}, []string{"1,2,3 not_competent"}},
		{"a part's strokes", []string{
			opening, "Apartado I. Sobre los lagos", "1. ¿Cuántas compuertas hay?", "2. ¿Quién repara las bombas?", "3. ¿Hay planos de los lagos?",
			"Apartado II. Sobre los canales", "1. ¿Cuántos canales se navegan?", "Visto lo pedido por la persona solicitante, se da respuesta como sigue:",
			"Respecto de los puntos 2 y 3 del apartado Ll, se adjunta la relación.",
		}, []string{"2,3 given"}},
		{"the quotation mark before a part's name", []string{"En cuanto a los puntos 1 y 2 del apartado\"11I: el resultado de la búsqueda fue negativo."}, []string{"1,2 nonexistent"}},
		{"the last of a range", []string{"Los puntos 1 a Y no son competencia de esta oficina."}, []string{"1,2,3,4,5,6,7 not_competent"}},
		{"eleven of a list, and a colon in it", []string{"Los puntos marcados con los números 1, 8,9: 10, II y 12 no son competencia de esta oficina."}, []string{"1,8,9,10,11,12 not_competent"}},
		{"a range that ends before the questions above it", []string{
			opening, "12. ¿Cuántas compuertas hay en los lagos?", "13. ¿Quién repara las bombas?", "14. ¿Hay planos de los lagos?",
			"Respecto de los puntos 12 al 13, no se localizó registro alguno.",
		}, []string{"12,13,14 nonexistent"}},
		{"a numeral that is lost", []string{
			"Los puntos 3 a 5 no son competencia de esta oficina.",
			"Respecto del punto marcado con el numeral del escrito, diríjase la solicitud a la Dirección de Riego.",
		}, []string{"3,4,5 not_competent"}},
		{"a blank of a refusal", []string{"El numeral 3 no cofresponde a esta oficina, por lo que no'se emite pronunciamiento."}, []string{"3 not_competent"}},
		{"a colon behind the stop of an answer", []string{
			opening, "1. ¿Cuántas compuertas hay en los lagos?", "En respuesta al cuestionamiento transcrito, se adjunta la relación. :",
			"2. ¿Quién repara las bombas?", "No se localizó registro alguno.",
		}, []string{"1 given", "2 nonexistent"}},
		{"the rest of a page below a question that a statement names", []string{
			opening, "1. ¿Cuántas compuertas hay en los lagos?", "CIUDADAN Y CION GUARDIA AL",
			"2. ¿Quién repara las bombas?", "Respecto de los puntos 1 y 2, no se localizó registro alguno.",
		}, []string{"1,2 nonexistent"}},
		{"a question that a statement above names", []string{
			"Los puntos 1 y 2 no son competencia de esta oficina.", opening, "1. ¿Cuántas compuertas hay?", "Los lagos tienen dos compuertas de hierro.",
		}, []string{"1,2 not_competent", "1 given"}},
		{"a table's announcement before a test of harm", []string{
			opening, "1. ¿Cuántas compuertas hay en los lagos?", "El total asciende a doce compuertas, según se muestra:", "",
			"Prueba de daño", "Se reserva la información por cinco años.",
		}, []string{"1 given"}},
		{"the stop behind a unit's name", []string{
			"El numeral 1 no es competencia de esta área; se sugiere consultar a la Dirección de Riego", "Lo anterior encuentra apoyo en un criterio.",
		}, []string{"1 not_competent > Dirección de Riego"}},
		{"a point behind a unit's comma", []string{"El numeral 1 no es competencia de esta área; se sugiere consultar a la Guardia Nacional,.que pudiera saber."}, []string{"1 not_competent > Guardia Nacional"}},
	} {
		oficios, _ := fill(letter(1, append(c.lines, "", "Atentamente", "", "Ing. Berta Olmos Rueda")...))
		if got := told(oficios[0]); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestMisreadOrdinals: the ordinal that calls a part of a request may be misread, and the
// word before it.
func TestMisreadOrdinals(t *testing.T) {
	for behind, want := range map[string]int{" DEL PRIMIER GRUPO DE PREGUNTAS": 1, " DEL. SEGUNDO GRUPO": 2, " DEL TERCER BLOQUE": 3, " DE-LA SECCION B": 2, " DEL APARTADO 11I:": unreadPart, " DEL APARTADO III:": 3, " DEL MISMO GRUPO": 0} {
		if got := partOf(behind); got != want {
			t.Errorf("%q: %d, want %d", behind, got, want)
		}
	}
}

// TestMissedItems: a question whose numeral was not read stands before the one whose
// numeral is one too high.
func TestMissedItems(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []int
	}{
		{"a comma behind the first", []string{farLaw, farLaw, opening, "*1, ¿Cuántas compuertas hay en los lagos?", "2. ¿Quién repara las bombas?"}, []int{1, 2}},
		{"a stroke", []string{opening, "L Indique cuántas compuertas hay.", "2. ¿Quién repara las bombas?"}, []int{1, 2}},
		{"a sign between two", []string{opening, "1. ¿Cuántas compuertas hay?", ">. Copia de los planos.", "3. ¿Quién repara las bombas?"}, []int{1, 2, 3}},
		{"no sign behind the last", []string{opening, "Pregunta 1. ¿Cuántas compuertas hay?", "Pregunta 2 ¿Quién repara las bombas?"}, []int{1, 2}},
		{"a comma before the numeral", []string{opening, "Pregunta, 1. Copia de los planos de los lagos.", "Pregunta 2. ¿Quién repara las bombas?"}, []int{1, 2}},
		{"a misread thing before a sure question", []string{opening, "1. Copia de los planos de los lagos.", "2. Númeto de equipos.", "3. ¿Quién repara las bombas?"}, []int{1, 2, 3}},
		{"an hour", []string{opening, "1. ¿Cuántas compuertas hay?", "El área atiende de 9:00 a", "2:00 horas."}, []int{1}},
		{"below a full line", []string{opening, "Los puntos 1 a 4 no son competencia de esta oficina, por lo que no se emite pronunciamiento alguno,", "5.-¿Quién repara las bombas?"}, []int{5}},
		{"what does not ask", []string{opening, "1. ¿Cuántas compuertas hay?", "...", "La oficina informa.", "3. ¿Quién repara las bombas?"}, []int{1, 3}},
	} {
		s := newScript(letter(1, c.lines...))
		var got []int
		for _, q := range s.questions() {
			got = append(got, q.numeral)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestForm: what stands below a question of a form that is no letter's answers nothing.
func TestForm(t *testing.T) {
	part := letter(1, opening, "1. ¿Cuántas compuertas hay en los lagos?", "O Ninguna", "O Otras que se indican al pie", "2. ¿Quién repara las bombas?")
	for kind, want := range map[string]int{"other": 0, "oficio": 1} {
		oficios := []schema.Oficio{{Kind: kind}}
		Fill([]segment.Oficio{part}, oficios)
		if got := len(oficios[0].Answers); got != want {
			t.Errorf("%s: %d answers, want %d", kind, got, want)
		}
	}
}
