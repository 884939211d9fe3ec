// Package extract turns a document's pages, as they were read, into its record.
//
// Its folders go one way: page and ocr read, layout makes lines of words,
// segment makes oficios of pages, field, cite and table read what an oficio
// says, check finds what does not hold. Nothing here knows a network or a clock.
package extract

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/extract/answer"
	"github.com/oficialia/oficialia/extract/article"
	"github.com/oficialia/oficialia/extract/check"
	"github.com/oficialia/oficialia/extract/cite"
	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/field"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/spread"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// Extractor makes records of pages. It is for any number of goroutines.
type Extractor struct {
	book   *statute.Book
	engine schema.Engine
}

// New returns an extractor whose records name the given engine as what read
// their pages.
func New(engine schema.Engine) (*Extractor, error) {
	book, err := statute.New()
	if err != nil {
		return nil, err
	}
	return &Extractor{book: book, engine: engine}, nil
}

// Look is what of a page should be looked at again.
type Look struct {
	Page    int
	Figures []schema.Box // of words that OCR read
	Lines   []schema.Box // of text, close around its letters
}

// Document makes the record of the document with the given id of its pages, in
// any order. Equal pages give equal records.
func (x *Extractor) Document(id string, source schema.Source, pages []page.Page) *schema.Document {
	doc, _ := x.Assemble(id, source, pages)
	return doc
}

// Assemble makes the record as Document does, and tells what should be looked at
// again for a better one, in the order of the pages: figures that were not
// believed, those of sums that do not hold, numbers and dates that are not sure, and
// names under signatures' ink.
func (x *Extractor) Assemble(id string, source schema.Source, pages []page.Page) (*schema.Document, []Look) {
	doc := &schema.Document{Schema: schema.Version, ID: id, Source: source, Engine: x.engine}
	laid := lay(pages)
	for _, p := range laid {
		doc.Pages = append(doc.Pages, record(p))
	}
	oficios, boundaries := segment.SplitJudged(laid)
	doc.Boundaries = boundaries
	doc.Oficios, doc.Questions = x.oficios(oficios)
	findings, again := check.Document(doc, laid)
	doc.Findings = findings
	dropMisprints(doc)
	schema.Complete(doc)
	return doc, looks(again, field.Unclear(oficios))
}

// looks sorts places of figures and of lines by their pages.
func looks(figures, lines []schema.Evidence) []Look {
	onPage := map[int]Look{}
	for _, e := range figures {
		l := onPage[e.Page]
		onPage[e.Page] = Look{e.Page, append(l.Figures, e.Box), l.Lines}
	}
	for _, e := range lines {
		l := onPage[e.Page]
		onPage[e.Page] = Look{e.Page, l.Figures, append(l.Lines, e.Box)}
	}
	out := []Look{}
	for _, n := range slices.Sorted(maps.Keys(onPage)) {
		out = append(out, onPage[n])
	}
	return out
}

func lay(pages []page.Page) []*layout.Page {
	out := make([]*layout.Page, len(pages))
	spread.Over(len(pages), func(i int) { out[i] = layout.New(pages[i]) })
	slices.SortFunc(out, func(a, b *layout.Page) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

func record(p *layout.Page) schema.Page {
	return schema.Page{
		Number: p.Number, Width: p.Width, Height: p.Height, DPI: p.DPI, Origin: p.Origin,
		Rotation: p.Rotation, Skew: p.Skew, Confidence: p.Confidence, Text: p.Text,
		Unread: p.Unread, Reason: p.Reason, Damage: p.Damage, Error: p.Error,
	}
}

// oficios reads a bundle's oficios. Tables come first: their words are no
// sentences. Fields come for all at once, since oficios of one bundle correct
// one another's readings; citations need the date, answers tables and citations.
func (x *Extractor) oficios(parts []segment.Oficio) ([]schema.Oficio, []schema.Question) {
	tables := make([][]schema.Table, len(parts))
	spread.Over(len(parts), func(i int) { tables[i] = takeTables(&parts[i]) })
	numbered(tables)
	out := field.ReadAll(parts)
	texts := make([]cite.Text, len(out))
	spread.Over(len(out), func(i int) {
		out[i].Tables, out[i].Articles = tables[i], article.Of(parts[i])
		texts[i] = cite.Text{Flow: layout.NewFlow(parts[i].Pages, parts[i].Body), On: date(out[i])}
	})
	for i, found := range cite.FindAll(texts, x.book) {
		out[i].Citations = found
	}
	return out, answer.Fill(parts, out)
}

// takeTables returns an oficio's tables, and takes their lines out of its sentences.
func takeTables(o *segment.Oficio) (out []schema.Table) {
	found := table.Build(o.Pages)
	o.Body = outside(*o, found)
	found = table.WithTold(found, o.Pages, o.Body)
	o.Body = outside(*o, found)
	for _, f := range found {
		out = append(out, f.Table)
	}
	return out
}

// numbered names the tables of a bundle in their order.
func numbered(tables [][]schema.Table) {
	n := 0
	for _, of := range tables {
		for k := range of {
			n++
			of[k].ID = "t" + strconv.Itoa(n)
		}
	}
}

// dropMisprints takes the folios that a finding calls misprinted, and that have
// not the digits of any, out of the oficios' lists: they are no other requests.
// The finding holds each place where the misprint stands. One of the right
// length may be another request and stays.
func dropMisprints(doc *schema.Document) {
	misprint := map[schema.Scalar]bool{}
	for _, f := range doc.Findings {
		printed, _ := f.Stated.Str()
		if f.Code == schema.FolioMismatch && !check.FolioLength(len(printed)) {
			misprint[f.Stated] = true
		}
	}
	for i := range doc.Oficios {
		o := &doc.Oficios[i]
		o.Folios = slices.DeleteFunc(o.Folios, func(f schema.Folio) bool { return misprint[f.Value.Value] })
	}
}

// date is an oficio's date, empty when there is none.
func date(o schema.Oficio) string {
	if o.Date == nil {
		return ""
	}
	iso, _ := o.Date.Value.Str()
	return iso
}

// outside returns the lines that no table takes up: a table's words are no
// sentences, and a sentence may go on below the table.
func outside(o segment.Oficio, found []table.Found) []layout.Line {
	type place struct{ page, start int }
	taken := map[place]bool{}
	for _, p := range o.Pages {
		for _, f := range found {
			for _, i := range f.Lines[p.Number] {
				taken[place{p.Number, p.Lines[i].Start}] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(o.Body), func(l layout.Line) bool { return taken[place{l.Page, l.Start}] })
}
