package article

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

var update = flag.Bool("update", false, "write the golden files")

// perPage is how many lines are set on a page.
const perPage = 40

// instrument sets lines on pages as an instrument of a kind.
func instrument(kind string, origin schema.Origin, lines ...string) segment.Oficio {
	o := segment.Oficio{Kind: kind}
	for n := 1; len(lines) > 0; n++ {
		k := min(perPage, len(lines))
		p := pagetest.Page(n, lines[:k]...)
		p.Origin = origin
		o.Pages, o.Body = append(o.Pages, p), append(o.Body, p.Lines...)
		lines = lines[k:]
	}
	return o
}

// outline writes a tree in one line: "article 1 (point 1, point 2), annex I".
func outline(all []schema.Article) string {
	var out []string
	for _, a := range all {
		s := strings.TrimSpace(a.Kind + " " + a.Number)
		if len(a.Articles) > 0 {
			s += " (" + outline(a.Articles) + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestOfGolden(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no instruments", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(text)), "\n")
		got, err := json.MarshalIndent(Of(instrument("other", schema.Native, lines...)), "", " ")
		if err != nil {
			t.Fatal(err)
		}
		golden(t, strings.TrimSuffix(file, ".txt")+".golden.json", append(got, '\n'))
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := gocmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s: %s", path, d)
	}
}

// full is a line of text as wide as a page's.
const full = "que se aplicará a las personas que presenten una solicitud ante las oficinas de la autoridad"

func TestOf(t *testing.T) {
	for _, c := range []struct {
		name, kind, text, want string
	}{
		{
			"a signed order", "resolucion", "VISTO el expediente, y\nCONSIDERANDO:\nQue es útil.\nPor ello,\nLA DIRECTORA\nRESUELVE:\nARTÍCULO 1º.- Apruébase.\nARTÍCULO 2º.- Archívese.",
			"recital, whereas, article 1, article 2",
		},
		{"spaced formula", "resolucion", "CONSIDERANDO: Que es útil.\nEL CONSEJO\nR E S U E L V E :\nARTICULO 1º) Apruébase.\nARTICULO 2º) Archívese.", "whereas, article 1, article 2"},
		{"ordinals in words", "resolucion", "SE RESUELVE:\nArtículo Primero.- APROBAR el plan.\nArtículo Segundo.- ENCARGAR su difusión.\nArtículo Décimo Primero.- NOTIFICAR.", "article 1, article 2, article 11"},
		{"abbreviated", "other", "ART. 1º.- Créase la Junta.\nART. 2º.- Comuníquese.\nART. 2º bis.- Archívese.", "article 1, article 2, article 2 bis"},
		{"letters after numbers", "other", "Artículo 1. Uno.\nArtículo 1-A. Otro.\nArtículo 2. Dos.", "article 1, article 1-A, article 2"},
		{"a gap", "other", "Artículo 1. Uno.\nArtículo 2. Dos.\nArtículo 5. Cinco.", "article 1, article 2, article 5"},
		{
			"points", "acuerdo", "CONSIDERANDO\nPRIMERO. Que es útil.\nSEGUNDO. Que es justo.\nACUERDO\nPRIMERO.- Se aprueba.\nSEGUNDO.- Publíquese.\nTRANSITORIO\nÚNICO.- Entra en vigor hoy.",
			"whereas (point 1, point 2), point 1, point 2, transitory (transitory único)",
		},
		{
			"spaced words", "acuerdo", "V I S T O\nEl expediente.\nC O N S I D E R A N D O\nQue es útil.\nPor lo anterior, se emite el siguiente:\nA C U E R D O\nPRIMERO. Se aprueba.\nSEGUNDO. Publíquese.",
			"recital, whereas, point 1, point 2",
		},
		{"clauses by ordinals", "other", "CLÁUSULAS\nPRIMERA.- Objeto.\nSEGUNDA.- Plazo.\nDÉCIMA SEGUNDA.- Fuero.", "clause 1, clause 2, clause 12"},
		{
			"annexes", "disposicion", "DISPONE:\nARTICULO 1º — Apruébase.\nANEXO I\nCARTA\nPRIMERO: Las partes.\nSEGUNDO: El plazo.\nANEXO II\nCLAUSULA 1º: Uno.\nCLAUSULA 2º: Dos.",
			"article 1, annex I (point 1, point 2), annex II (clause 1, clause 2)",
		},
		{"annexes by letter", "other", "ARTICULO 1º — Apruébase.\nARTICULO 2º — Archívese.\nANEXO A\nTABLA\nANEXO B\nMAPA\nANEXO ÚNICO\nLISTA", "article 1, article 2, annex A, annex B, annex único"},
		{
			"an annex's own articles", "disposicion", "DISPONE:\nARTICULO 1º — Apruébase.\nARTICULO 2º — Archívese.\nANEXO\nREGLAMENTO DE SALAS\nCAPÍTULO I\nDE LAS SALAS\nARTICULO 1º — Hay salas.\nARTICULO 2º — Se abren.",
			"article 1, article 2, annex (chapter 1 (article 1, article 2))",
		},
		{"a mention at a line's beginning", "disposicion", "ARTICULO 1º — Apruébase la norma " + full + " conforme al\nArtículo 2. La norma que rige.\nARTICULO 2º — Archívese.", "article 1, article 2"},
		{"a mention that goes on", "disposicion", "ARTICULO 1º — Apruébase.\nArtículo 2 de la Ley de Faros.\nARTICULO 2º — Archívese.", "article 1, article 2"},
		{
			"quoted articles", "decreto", "DECRETA:\nARTICULO 1º — Sustitúyese el artículo 2º por el siguiente:\n\"ARTICULO 2º — Otro texto.\nARTICULO 3º — Y otro.\"\nARTICULO 2º — Archívese.",
			"article 1, article 2",
		},
		{"a quotation whose end was not read", "decreto", "DECRETA:\nARTICULO 1º — Créase el \"Registro.\nARTICULO 2º — Archívese.", "article 1, article 2"},
		{
			"amended articles", "decreto", "DECRETO\nArtículo Primero.- Se reforman los artículos 7 y 9 de la Ley de Faros, para quedar como sigue:\nArtículo 7.- ...\nArtículo 9.- Hay faros.\nArtículo Segundo.- Se deroga lo demás.",
			"article 1 (article 7, article 9), article 2",
		},
		{
			"amended articles counted alike", "decreto", "DECRETO\nArtículo 1.- Se reforman los artículos 2 y 9 de la Ley de Faros, para quedar como sigue:\nArtículo 2.- ...\nArtículo 9.- Hay faros.\nArtículo 2.- Se deroga lo demás.",
			"article 1 (article 2, article 9), article 2",
		},
		{
			"a second order", "other", "SANCIONA CON FUERZA DE ORDENANZA:\nARTICULO 1º — Créase.\nARTICULO 2º — Archívese.\nDECRETA:\nARTICULO 1º — Promúlgase.\nARTICULO 2º — Archívese.",
			"article 1, article 2, article 1, article 2",
		},
		{"an index", "other", "ARTICULO 1º — Uno.\nARTICULO 2º — Dos.\nÍNDICE\nCAPÍTULO I: De los faros\nCAPÍTULO II: De los puertos", "article 1, article 2"},
		{"an annex's label on each page", "other", "ARTICULO 1º — Uno.\nARTICULO 2º — Dos.\nANEXO I\nTABLA\nTexto.\nANEXO I\nMás texto.", "article 1, article 2, annex I"},
		{"a list after a colon", "other", "CAPÍTULO I\nTASAS\nArtículo 1. Se pagará de acuerdo al siguiente cuadro:\nCAPÍTULO II\nMULTAS\nArtículo 2. Se pagarán.", "chapter 1 (article 1), chapter 2 (article 2)"},

		{"a letter", "oficio", "ARTICULO 1º — Apruébase.\nARTICULO 2º — Archívese.", ""},
		{"a letter that weighs", "oficio", "CONSIDERANDO:\nQue se pide.\nARTICULO 1º — Apruébase.\nARTICULO 2º — Archívese.", ""},
		{"an order whose number looks like a letter's", "oficio", "CONSIDERANDO:\nQue se pide.\nEL MINISTRO\nRESUELVE:\nARTICULO 1º — Apruébase.", "whereas, article 1"},
		{"a circular", "circular", "PRIMERO. Se pide.\nSEGUNDO. Se ruega.", ""},
		{"a quotation in a text of no kind", "other", "Se transcribe lo que dice la ley.\nArtículo 3. Toda la información es pública.\nArtículo 4. El derecho comprende.", ""},
		{"one article of a text of no kind", "other", "Se transcribe lo que dice la ley.\nArtículo 1. Toda la información es pública.", ""},
		{"a text without parts", "other", "Primero se informa que no hay.\nSegundo punto de la lista.", ""},
		{"nothing", "decreto", "", ""},
	} {
		o := instrument(c.kind, schema.Native, strings.Split(c.text, "\n")...)
		if got := outline(Of(o)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestMisread sets labels as OCR reads them.
func TestMisread(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"signs of ordinals", "ARTICULO 12: Uno.\nARTICULO 20: Dos.\nARTÍCULO 3? — Tres.\nARTÍCULO 4* - Cuatro.\nARTÍCULO 5%Cinco.\nARTICULO 62. Seis.\nARTICULO So: Siete.", "1 2 3 4 5 6 ?"},
		{"after ten", "ARTICULO 9º: Nueve.\nARTICULO 10º: Diez.\nARTICULO 112: Once.\nARTICULO 12: Doce.\nARTICULO N*13: Trece.", "9 10 11 12 13"},
		{"letters", "ARTICUL0 1º: Uno.\nARTfCULO 2º: Dos.\nART(CULO 3º: Tres.\nARTICU LO 4º: Cuatro.\nARTICULO5º: Cinco.\nARTÍCULO l0: no.\nRTICULO 6º: Seis.", "1 2 3 4 5 6"},
		{"a one read as l", "ARTICULO l°: Uno.\nARTICULO 2°: Dos.", "1 2"},
		{"a digit out of order", "ARTICULO 4º: Cuatro.\nARTICULO 5º: Cinco.\nARTICULO 8º: Seis.\nARTICULO 7º: Siete.\nARTICULO 8º: Ocho.", "4 5 6 7 8"},
		{"unreadable", "ARTICULO 1º: Uno.\nARTICULO %/: Dos.\nARTICULO 3º: Tres.", "1 2 3"},
		{"two unreadable", "ARTICULO 1º: Uno.\nARTICULO %/: Dos.\nARTICULO %/: Tres.\nARTICULO 4º: Cuatro.", "1 2 3 4"},
		{"unreadable, and another lost", "ARTICULO 1º: Uno.\nARTICULO %/: Dos.\nARTICULO 4º: Cuatro.", "1 ? 4"},
		{"the last unreadable", "ARTICULO 1º: Uno.\nARTICULO 2º: Dos.\nARTICULO %/: Tres.", "1 2 3"},
		{"the last two unreadable", "ARTICULO 1º: Uno.\nARTICULO %/: Dos.\nARTICULO %/: Tres.", "1 ? ?"},
		{"a speck before one", "ARTICULO 1º: Uno.\n“ARTICULO 2º: Dos.\nARTICULO 3º: Tres.", "1 2 3"},
		{"a quotation", "ARTICULO 1º: Se sustituye el artículo 2º por:\n“ARTICULO 2º: Dos.”\nARTICULO 2º: Tres.", "1 2"},
		{
			"misread words", "Artículo Primer0.- Uno.\nArtículo Segundo.- Dos.\nArtículo Tercer0.- Tres.\nArtículo Cuarto.- Cuatro.\nArtículo Quinto.- Cinco.\nArtículo Sexto.- Seis.\nArtículo Séptlmo.- Siete.",
			"1 2 3 4 5 6 7",
		},
	} {
		var got []string
		for _, a := range Of(instrument("resolucion", schema.OCR, strings.Split("RESUELVE:\n"+c.text, "\n")...)) {
			got = append(got, cmp.Or(a.Number, "?"))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// TestClausesMisread: the sign of an ordinal is read as a digit, and the digit misread
// besides; of another number nothing is left, but its place is.
func TestClausesMisread(t *testing.T) {
	text := []string{
		"RESUELVE:", "ARTICULO 1º: Uno.", "ANEXO I", "CONVENIO", "CLAUSULA 1°: Uno.", "CLAUSULA 2°: Dos.", "CLAUSULA 22: Tres.",
		"CLAUSULA 4°: Cuatro.", "CLAUSULA Las partes acuerdan.", "CLAUSULA 6°: Seis.",
	}
	const want = "article 1, annex I (clause 1, clause 2, clause 3, clause 4, clause 5, clause 6)"
	if got := outline(Of(instrument("disposicion", schema.OCR, text...))); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := outline(Of(instrument("disposicion", schema.Native, text...))); got == want {
		t.Error("a file's own text is taken for misread")
	}
}

func TestRomanAnnexesMisread(t *testing.T) {
	o := instrument("resolucion", schema.OCR, "RESUELVE:", "ARTICULO 1º: Uno.", "ANEXO 1", "TABLA", "ANEXO Il", "MAPA", "ANEXO III", "LISTA")
	if got, want := outline(Of(o)), "article 1, annex I, annex II, annex III"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// The thin stroke of "CAPÍTULO I" may be lost with all of its number.
func TestChaptersMisread(t *testing.T) {
	for _, c := range []struct{ first, last, want string }{
		{"CAPÍTULO", "CAPÍTULO 1l", "chapter 1 (article 1), chapter 2 (article 2)"},
		{"CAPÍTULO I", "CAPÍTULO H", "chapter 1 (article 1), chapter 2 (article 2)"},
	} {
		o := instrument("other", schema.OCR, c.first, "DE LOS FAROS", "Artículo 1. Hay faros.", c.last, "DE LOS PUERTOS", "Artículo 2. Hay puertos.")
		if got := outline(Of(o)); got != c.want {
			t.Errorf("%s, %s: got %s, want %s", c.first, c.last, got, c.want)
		}
	}
}

// Specks within a word or behind a line hide no part.
func TestSpecks(t *testing.T) {
	long := "Los formularios se completan con letra legible y se acompañan de copia del documento que acredita r"
	text := []string{"CONSIDERAND:O", "Que se pide.", "RESUELVE:", "ARTICULO 1º: Uno.", "ANEXO I", "TABLA", long, "CLÁUSULA PRIMERA.- Una.", "CLÁUSULA SEGUNDA.- Otra."}
	const want = "whereas, article 1, annex I (clause 1, clause 2)"
	if got := outline(Of(instrument("resolucion", schema.OCR, text...))); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Annexes' strokes are lost or read as an H, and a speck before one as a quotation mark.
func TestAnnexesMisread(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the first one's stroke lost", "ANEXO|TABLA|ANEXO II|MAPA", "annex I, annex II"},
		{"one of the second's besides", "ANEXO|TABLA|ANEXO 1|MAPA", "annex I, annex II"},
		{"an H", "ANEXO I|TABLA|ANEXO H|MAPA", "annex I, annex II"},
		{"letters", "ANEXO G|TABLA|ANEXO H|MAPA", "annex G, annex H"},
		{"one alone", "ANEXO|TABLA", "annex"},
		{"behind a speck", "“Ana Sol Prado|ANEXO|TABLA", "annex"},
	} {
		text := append([]string{"RESUELVE:", "ARTICULO 1º: Uno."}, strings.Split(c.text, "|")...)
		if got := outline(Of(instrument("resolucion", schema.OCR, text...))); got != "article 1, "+c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// The last stroke of "CAPÍTULO III" is lost, so that it reads as the one before it.
func TestChapterStrokeLost(t *testing.T) {
	for _, c := range []struct{ second, third, want string }{
		{"CAPÍTULO II", "CAPÍTULO II", "chapter 1 (article 1), chapter 2 (article 2), chapter 3 (article 3)"},
		{"CAPÍTULO 11", "CAPÍTULO Il", "chapter 1 (article 1), chapter 2 (article 2), chapter 3 (article 3)"},
		{"CAPÍTULO H", "CAPÍTULO II", "chapter 1 (article 1), chapter 2 (article 2), chapter 3 (article 3)"},
	} {
		text := []string{
			"CAPÍTULO I", "DE LOS FAROS", "Artículo 1. Hay faros.", c.second, "DE LOS PUERTOS", "Artículo 2. Hay puertos.",
			c.third, "DE LAS BOYAS", "Artículo 3. Hay boyas.",
		}
		if got := outline(Of(instrument("other", schema.OCR, text...))); got != c.want {
			t.Errorf("%s, %s: got %s, want %s", c.second, c.third, got, c.want)
		}
		if got := outline(Of(instrument("other", schema.Native, text...))); got == c.want {
			t.Errorf("%s, %s: a file's own text is taken for misread", c.second, c.third)
		}
	}
}

// TestLostQuotationMark: points begin though a quotation seems to go on.
func TestLostQuotationMark(t *testing.T) {
	text := []string{"RESUELVE:", "ARTICULO 1º: Uno.", "ANEXO I", "En adelante, \" la parte, convienen:", "PRIMERO: Uno.", "SEGUNDO: Dos."}
	if got, want := outline(Of(instrument("resolucion", schema.OCR, text...))), "article 1, annex I (point 1, point 2)"; got != want {
		t.Errorf("read by OCR: %s, want %s", got, want)
	}
	if got, want := outline(Of(instrument("resolucion", schema.Native, text...))), "article 1, annex I"; got != want {
		t.Errorf("native: %s, want %s", got, want)
	}
}

// TestAddressed: a letter that transcribes an order has no articles.
func TestAddressed(t *testing.T) {
	o := instrument("oficio", schema.Native, "CONSIDERANDO:", "Que se pide.", "RESUELVE:", "ARTICULO 1º — Uno.", "ARTICULO 2º — Dos.")
	if got := outline(Of(o)); got != "whereas, article 1, article 2" {
		t.Errorf("addressed to nobody: %s", got)
	}
	o.Heads = []segment.Head{{Page: o.Pages[0], Present: true}}
	for _, kind := range []string{"oficio", "other"} {
		if o.Kind = kind; len(Of(o)) > 0 {
			t.Errorf("a letter of kind %s: %s", kind, outline(Of(o)))
		}
	}
}

// TestCorrectedNumber: a number that was put right is less sure than it was read.
func TestCorrectedNumber(t *testing.T) {
	got := Of(instrument("resolucion", schema.OCR, "RESUELVE:", "ARTICULO 1º: Uno.", "ARTICULO 22: Dos."))
	if len(got) != 2 || got[1].Number != "2" {
		t.Fatalf("got %s", outline(got))
	}
	if a, b := got[0].Evidences[0].Confidence, got[1].Evidences[0].Confidence; b >= a {
		t.Errorf("confidence of a corrected number %v, of one as read %v", b, a)
	}
}

// TestDroppedLabels: a label that was taken for a letterhead is read where it stands.
func TestDroppedLabels(t *testing.T) {
	o := instrument("other", schema.Native, "CAPÍTULO I", "De los faros", "Artículo 1. Hay faros.", "CAPÍTULO II", "De los puertos", "Artículo 2. Hay puertos.")
	o.Body = append(o.Body[:3:3], o.Body[5:]...)
	got := Of(o)
	if outline(got) != "chapter 1 (article 1), chapter 2 (article 2)" || got[1].Heading != "De los puertos" {
		t.Errorf("got %s", outline(got))
	}
}

// TestPlaces: a part that goes on over a page has its label's place, then its
// text's on both.
func TestPlaces(t *testing.T) {
	lines := []string{"RESUELVE:", "ARTICULO 1º: Apruébase la lista"}
	for i := range perPage {
		lines = append(lines, "de la línea "+strconv.Itoa(i)+" en adelante, "+full[:40])
	}
	o := instrument("resolucion", schema.Native, lines...)
	a := Of(o)[0]
	var pages []int
	for _, e := range a.Evidences {
		pages = append(pages, e.Page)
	}
	if fmt.Sprint(pages) != "[1 1 2]" {
		t.Errorf("stands on %v", pages)
	}
	if e := a.Evidences[0]; o.Pages[0].Slice(e.Start, e.End) != "ARTICULO 1º:" {
		t.Errorf("label stands at %q", o.Pages[0].Slice(e.Start, e.End))
	}
	if !strings.HasPrefix(a.Text, "Apruébase la lista de la línea 0") || !strings.HasSuffix(a.Text, full[:40]) {
		t.Errorf("text %q", a.Text)
	}
}

func TestReadNumber(t *testing.T) {
	for _, c := range []struct {
		text, suffix string
		value, read  int
	}{
		{"1º", "", 1, 2},
		{"1o. de", "", 1, 2},
		{"12", "", 12, 2},
		{"6 bis.", "bis", 6, 5},
		{"6º ter", "ter", 6, 6},
		{"16-A.", "-A", 16, 4},
		{"16A.", "-A", 16, 3},
		{"Nº 3", "", 3, 4},
		{"2do.", "", 2, 3},
		{"XIV", "", 14, 3},
		{"IIII", "", 0, 0},
		{"Primero.", "", 1, 7},
		{"TERCER.", "", 3, 6},
		{"DÉCIMA SEGUNDA", "", 12, 14},
		{"Decimoséptimo", "", 17, 13},
		{"Vigésimo.", "", 20, 8},
		{"ÚNICO", "", 1, 5},
		{"de la ley", "", 0, 0},
		{"Quintana", "", 0, 0},
		{"", "", 0, 0},
	} {
		runes := []rune(c.text)
		n, read := readNumber(runes, fold.Text(c.text))
		value := 0
		if len(n.readings) > 0 {
			value = n.readings[0]
		}
		if value != c.value || read != c.read || n.suffix != c.suffix {
			t.Errorf("%q: %d %q, %d read; want %d %q, %d", c.text, value, n.suffix, read, c.value, c.suffix, c.read)
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add("VISTO el\nCONSIDERANDO:\nQue\nPor ello,\nDISPONE:\nARTICULO 1º — Uno \"dos\nARTÍCULO 2 bis.- Tres:\nANEXO II\nX\nPRIMERO: a\nCLÁUSULA 1º: b")
	f.Add("Artículo Único.- Se expide la Ley:\nLEY DE FAROS\nTÍTULO I\nCAPÍTULO ÚNICO\nSección Primera\nArtículo 1. Uno\nTRANSITORIOS\nPRIMERO.- a\nÍNDICE\nCLÁUSULAS")
	f.Add("ARTICULO §: x\nART. 9999. y\nARTICULO l1|: z\nANEXO\nANEXO 11\nTÍTULO DÉCIMO\n\nDado en, a 1 de mayo de 2020")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 3000 {
			return
		}
		lines := strings.Split(text, "\n")
		o := instrument("decreto", schema.OCR, append(lines, lines...)...)
		pages := map[int]*layout.Page{}
		for _, p := range o.Pages {
			pages[p.Number] = p
		}
		inside(t, Of(o), pages)
	})
}

// inside checks that parts stand in their pages, each after the one before.
func inside(t *testing.T, all []schema.Article, pages map[int]*layout.Page) {
	last := [2]int{}
	for _, a := range all {
		if len(a.Evidences) == 0 {
			t.Errorf("%s %s stands nowhere", a.Kind, a.Number)
			continue
		}
		e := a.Evidences[0]
		if e.Page < last[0] || e.Page == last[0] && e.Start <= last[1] && last[1] > 0 {
			t.Errorf("%s %s at %d:%d after %v", a.Kind, a.Number, e.Page, e.Start, last)
		}
		last = [2]int{e.Page, e.Start}
		for _, e := range a.Evidences {
			if e.Start < 0 || e.Start >= e.End || e.End > len(pages[e.Page].Folded) {
				t.Errorf("%s %s at %d-%d of page %d", a.Kind, a.Number, e.Start, e.End, e.Page)
			}
		}
		inside(t, a.Articles, pages)
	}
}

// BenchmarkOf reads a law of 420 articles of some lines each.
func BenchmarkOf(b *testing.B) {
	var lines []string
	for i := range 420 {
		if i%20 == 0 {
			lines = append(lines, "CAPÍTULO "+fold.Roman(i/20+1), "De los faros y de los puertos")
		}
		lines = append(lines, "Artículo "+strconv.Itoa(i+1)+". El titular atenderá la solicitud "+full[:40])
		for range 8 {
			lines = append(lines, full)
		}
		lines = append(lines, "según el artículo 6 de la norma.")
	}
	o := instrument("other", schema.Native, lines...)
	if got := Of(o); len(got) != 21 {
		b.Fatalf("%d chapters", len(got))
	}
	for b.Loop() {
		Of(o)
	}
}

// TestStrokesAreRoman: annexes whose numbers were read as so many strokes as is their place
// are Roman, and an N among strokes is two of them.
func TestStrokesAreRoman(t *testing.T) {
	for _, c := range []struct{ annexes, want string }{
		{"ANEXO !,ANEXO ll,ANEXO lll", "article 1, annex I, annex II, annex III"},
		{"ANEXO,ANEXO ll", "article 1, annex I, annex II"},
		{"ANEXO I,ANEXO II,ANEXO IN", "article 1, annex I, annex II, annex III"},
		{"ANEXO 1,ANEXO 2", "article 1, annex 1, annex 2"},
		{"CAPÍTULO I,CAPÍTULO II,CAPÍTULO 11!", "article 1, chapter 1, chapter 2, chapter 3"},
	} {
		text := []string{"RESUELVE:", "ARTICULO 1º: Uno."}
		for _, label := range strings.Split(c.annexes, ",") {
			text = append(text, label, "TABLA", "Texto.")
		}
		if got := outline(Of(instrument("resolucion", schema.OCR, text...))); got != c.want {
			t.Errorf("%s: %s, want %s", c.annexes, got, c.want)
		}
	}
}

// TestStampedLabel: an article whose first word is under a stamp is told by its number; a word
// like it in a sentence begins none.
func TestStampedLabel(t *testing.T) {
	for text, want := range map[string]bool{
		"Cl Segundo.- DELEGAR, al Gerente la facultad": true,
		"Cl Segundo DELEGAR al Gerente la facultad":    false,
		"En Sesenta.- Los lagos":                       false,
	} {
		l := line{read: true, runes: []rune(text), folded: fold.Text(text)}
		m, ok := stampedOver(&l, 0, 0)
		if ok != want || ok && (m.kind != article || m.number.readings[0] != 2) {
			t.Errorf("%q: %v %+v", text, ok, m)
		}
	}
}
