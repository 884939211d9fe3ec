package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"

	"github.com/oficialia/oficialia/extract"
	"github.com/oficialia/oficialia/extract/field/unit"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/reader"
	"github.com/oficialia/oficialia/pipeline"
	"github.com/oficialia/oficialia/schema"
)

// languages are what OCR reads.
var languages = []string{"spa"}

// engine ties the run time to the extraction: it is the pipeline's reader and
// its assembler. Pages pass between the two as JSON.
type engine struct {
	pool      *reader.Pool // nil where no pages are read
	size      int          // reader processes
	extractor *extract.Extractor
	schema.Engine
}

// newEngine returns an engine that assembles only.
func newEngine() (*engine, error) {
	reading, err := extract.ReadingVersion()
	if err != nil {
		return nil, err
	}
	rules, err := extract.RulesVersion()
	if err != nil {
		return nil, err
	}
	e := &engine{Engine: schema.Engine{Version: reading, OCR: reader.Engine(), Languages: languages, Rules: rules}}
	e.extractor, err = extract.New(e.Engine)
	return e, err
}

// openReaders starts the reader processes.
func (e *engine) openReaders(ctx context.Context, l limits, temp string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	e.pool, err = reader.Open(ctx, reader.Options{
		Command: []string{self, "reader"}, Languages: languages, Size: e.size, Temp: temp,
		Limits: page.Limits{Bytes: l.MaxBytes, Pages: l.MaxPages, Password: l.Password},
	})
	if err != nil {
		return misconfigured(fmt.Errorf("start the readers: %w", err), "Run oficialia doctor to see what is missing.")
	}
	for _, m := range e.pool.Measures() {
		if !m.InForce {
			slog.Warn("this machine does not keep a hostile document in", "what", m.Name, "why", m.Detail)
		}
	}
	return nil
}

func (e *engine) close() error {
	if e.pool == nil {
		return nil
	}
	return e.pool.Close()
}

// readingEngine is the engine's half that reads pages.
type readingEngine struct{ *engine }

// Version names what determines a page as it is read.
func (e readingEngine) Version() string {
	return fmt.Sprintf("%s %s %v", e.Engine.Version, e.OCR, e.Languages)
}

// Count opens a document.
func (e readingEngine) Count(ctx context.Context, path string) (pipeline.Info, error) {
	info, err := e.pool.Count(ctx, path)
	if errors.Is(err, page.ErrArchive) {
		return pipeline.Info{MediaType: "application/zip", Container: true}, nil
	}
	return pipeline.Info{Pages: info.Pages, MediaType: info.MediaType}, permanent(err)
}

// Read reads a page; one that cannot be read comes with its reason.
func (e readingEngine) Read(ctx context.Context, path string, n int) ([]byte, error) {
	p, err := e.pool.Read(ctx, path, n)
	if err != nil {
		return nil, permanent(err)
	}
	data, err := json.Marshal(p)
	if err == nil && p.Origin == schema.Failed {
		err = pipeline.Fail(pipeline.Broken, errors.New(p.Error))
	}
	return data, err
}

// LookAgain looks again at figures and lines of a page.
func (e readingEngine) LookAgain(ctx context.Context, path string, read []byte, look pipeline.Look) ([]byte, error) {
	var p page.Page
	if err := json.Unmarshal(read, &p); err != nil {
		return nil, fmt.Errorf("the page as it was stored: %w", err)
	}
	var again reader.Again
	if err := json.Unmarshal(look.Where, &again); err != nil {
		return nil, fmt.Errorf("where to look: %w", err)
	}
	p, err := e.pool.Look(ctx, path, p, again)
	if err != nil {
		return nil, err
	}
	return json.Marshal(p)
}

// reasons are the pipeline's names for why a document cannot be read.
var reasons = []struct {
	err    error
	reason string
}{
	{page.ErrEncrypted, pipeline.Encrypted},
	{page.ErrDamaged, pipeline.Broken},
	{page.ErrEmpty, pipeline.Empty},
	{page.ErrNoPages, pipeline.Empty},
	{page.ErrTooLarge, pipeline.TooLarge},
	{page.ErrNotADocument, pipeline.Unsupported},
}

// permanent marks the errors that another try will not mend.
func permanent(err error) error {
	if errors.Is(err, page.ErrEncrypted) {
		err = fmt.Errorf("%w (a password is given with OFICIALIA_PASSWORD or --password)", err)
	}
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return pipeline.Fail(r.reason, err)
		}
	}
	return err
}

// rulesEngine is the engine's half that makes records.
type rulesEngine struct{ *engine }

// Version names what determines a record besides its pages.
func (e rulesEngine) Version() string { return e.Rules }

// Assemble makes the record of a document's pages, and tells where they should be
// looked at again. A document without a page that holds anything is given up.
func (e rulesEngine) Assemble(id string, source schema.Source, pages []pipeline.Page) (*schema.Document, []pipeline.Look, error) {
	read := make([]page.Page, len(pages))
	for i, p := range pages {
		read[i] = page.Page{Number: p.Number, Origin: schema.Failed, Error: p.Err}
		if p.Data == nil {
			continue
		}
		if err := json.Unmarshal(p.Data, &read[i]); err != nil {
			return nil, nil, fmt.Errorf("page %d as it was stored: %w", p.Number, err)
		}
		pages[i].Data = nil // a long document need not be held twice
	}
	if err := nothingRead(read); err != nil {
		return nil, nil, err
	}
	doc, again := e.extractor.Assemble(id, source, read)
	looks := make([]pipeline.Look, len(again))
	for i, l := range again {
		where, err := json.Marshal(reader.Again{Figures: l.Figures, Lines: l.Lines})
		if err != nil {
			return nil, nil, fmt.Errorf("where to look: %w", err)
		}
		looks[i] = pipeline.Look{Page: l.Page, Where: where}
	}
	return doc, looks, nil
}

// nothingRead says why no page of a document holds anything.
func nothingRead(pages []page.Page) error {
	reason := ""
	for _, p := range pages {
		switch p.Origin {
		case schema.Blank:
		case schema.Failed:
			reason = cmp.Or(reason, p.Error)
		default:
			return nil
		}
	}
	if reason != "" {
		return pipeline.Fail(pipeline.Broken, fmt.Errorf("none of its %d pages could be read: %s", len(pages), reason))
	}
	return pipeline.Fail(pipeline.Empty, errors.New("nothing stands on its pages: scan it again"))
}

// Issuer names an oficio's institution by its acronym.
func (e rulesEngine) Issuer(o schema.Oficio) string { return unit.Acronym(o) }

// readerCmd is what a reader process runs.
type readerCmd struct{}

// Run answers requests until the parent closes the pipe.
func (readerCmd) Run() error { return reader.Serve(os.Stdin, os.Stdout) }
