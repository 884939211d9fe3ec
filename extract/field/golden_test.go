package field

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

var update = flag.Bool("update", false, "write the golden files")

// bundle is two oficios of one institution: a cover letter and the answer it
// names, with a continuation page that OCR read less well and an annex.
func bundle() []*layout.Page {
	return []*layout.Page{
		pagetest.Page(1,
			"^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS Y LAGUNAS", "^UNIDAD DE ENLACE", "",
			">OFICIO No. ILL/UE/ 0087 /2022", ">Ciudad de México, a 9 de junio de 2022", ">Asunto: Se atiende la solicitud", ">330045622000123", "",
			"C. Rosa Elvira Campos Neri", "Presidenta del Comité de Transparencia", "P r e s e n t e", "",
			"En atención a la solicitud con folio 33 00456 22 000123, recibida por medio del SISAI, se da respuesta",
			"mediante oficio ILLIDGC/3045/2022, que se adjunta al presente y cuyo contenido se hace propio.", "",
			"^A T E N T A M E N T E", "", "^LIC. ANA SOL PRADO", "^TITULAR DE LA UNIDAD DE ENLACE", "",
			"C.c.p. Ing. Luis Mar Arenas.- Director General de Presas.- Para su conocimiento.",
			"Mtra. Inés Robles Ojeda, Secretaria Técnica. Presente.", "Elaboró: QRS"),
		pagetest.Page(2,
			"^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN GENERAL DE CANALES", "^DIRECCIÓN DE ESCLUSAS, BORDOS", "^Y COMPUERTAS", "",
			">Oficio Núm. ILL/DGC/3045/2022", ">Cd. de México, a 31-V-2022", ">Asunto: Respuesta", "",
			"Lic. Ana Sol Prado", "Titular de la Unidad de Enlace", "Presente.", "",
			"Me refiero a su oficio ILL/UE/0061/2022, de fecha 20 de mayo, y a la solicitud 33004562200123.",
			"Respecto de los numerales 1 al 3, la información no es de su competencia de esta unidad.",
			"En cuanto al punto 4 no se localizó expediente alguno en los archivos que se revisaron a fondo"),
		pagetest.Page(3,
			">Oficio Núm. ILL/DGC/3O45/2022", ">Cd. de México, a 31-V-2022", ">Asunto: Respuesta", "",
			"para ello, como consta en el acta que se levantó con motivo de la búsqueda en cada oficina.", "",
			"^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora General de Canales"),
		pagetest.Page(4,
			">Oficio Núm. ILL/DGC/3045/2022", ">Cd. de México, a 31-V-2022", ">Asunto: Prueba de daño", "", "^Prueba de daño",
			"La divulgación de los planos de las compuertas pondría en riesgo la operación de los canales."),
	}
}

func TestReadAllGolden(t *testing.T) {
	got, err := json.MarshalIndent(ReadAll(segment.Split(bundle())), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	path := filepath.Join("testdata", "bundle.golden.json")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Error(d)
	}
}

// Every value stands where its evidence says.
func TestReadAllEvidence(t *testing.T) {
	pages := bundle()
	for _, o := range ReadAll(segment.Split(pages)) {
		values := []*schema.Value{o.Number, o.Date, o.Place, o.Subject, o.Ministry, o.Institution, o.Addressee.Name, o.Signatory.Name}
		for i := range o.Units {
			values = append(values, &o.Units[i].Value)
		}
		for i := range o.References {
			values = append(values, &o.References[i].Number)
		}
		for _, v := range values {
			if v == nil {
				t.Errorf("%v: a value is missing", o.Pages)
				continue
			}
			first := v.Places()[0]
			printed := reading.Tidy(pages[first.Page-1].Slice(first.Start, first.End))
			if printed != reading.Tidy(v.Text) || first.Box.Empty() || first.Confidence <= 0 {
				t.Errorf("%q stands at %+v, where %q is printed", v.Text, first, printed)
			}
		}
	}
}

func FuzzReadAll(f *testing.F) {
	f.Add("OFICIO No. A/1/2020\nAsunto: uno\nLic. Ana Sol\nPresente\nsu oficio B/2/2020, y C/3/2020\n^Atentamente\nIng. Luis Mar\nC.c.p. Ana Sol.- Jefa")
	f.Add("numerales 1 al 99 y 3 no se localizó\nfolio 330045622000123 3300456220001234\nCcp\nP.A.")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		lines := splitLines(text)
		pages := []*layout.Page{pagetest.Page(1, lines...), pagetest.Page(2, lines...)}
		for _, o := range ReadAll(segment.Split(pages)) {
			for _, r := range o.References {
				fieldtest.Within(t, pages, r.Number)
			}
			for _, fo := range o.Folios {
				fieldtest.Within(t, pages, fo.Value)
			}
			for _, p := range o.Copies {
				fieldtest.Within(t, pages, *p.Name)
			}
		}
	})
}

func splitLines(text string) []string { return strings.Split(text, "\n") }
