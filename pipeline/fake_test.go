package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/oficialia/oficialia/pipeline"
	"github.com/oficialia/oficialia/schema"
)

// The documents of these tests are texts whose pages are divided by form
// feeds. A first line says what is wrong with one: BROKEN, ENCRYPTED.

// fakeReader reads them. A page that holds UNREADABLE fails for good, FLAKY
// on its first two tries, PANIC takes the reader down.
type fakeReader struct {
	version string
	delay   time.Duration // per page

	mu    sync.Mutex
	reads map[string]int // by document's first line and page
	looks int            // again
}

func (r *fakeReader) Version() string { return "fake " + r.version }

func (r *fakeReader) Count(_ context.Context, path string) (pipeline.Info, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return pipeline.Info{}, err
	}
	switch {
	case bytes.HasPrefix(text, []byte("BROKEN")):
		return pipeline.Info{}, pipeline.Fail(pipeline.Broken, errors.New("the file is damaged"))
	case bytes.HasPrefix(text, []byte("ENCRYPTED")):
		return pipeline.Info{}, pipeline.Fail(pipeline.Encrypted, errors.New("the file needs a password"))
	case bytes.HasPrefix(text, []byte("PK")) && bytes.Contains(text, []byte("word/document.xml")):
		return pipeline.Info{}, pipeline.Fail(pipeline.Unsupported, errors.New("a DOCX document"))
	case bytes.HasPrefix(text, []byte("PK")):
		return pipeline.Info{MediaType: "application/zip", Container: true}, nil
	case bytes.HasPrefix(text, []byte("UNLUCKY")):
		return pipeline.Info{}, errors.New("no luck today")
	}
	return pipeline.Info{Pages: bytes.Count(text, []byte("\f")) + 1, MediaType: "text/x-fake"}, nil
}

func (r *fakeReader) Read(ctx context.Context, path string, n int) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-time.After(r.delay):
	}
	page := strings.Split(string(text), "\f")[n-1]
	switch tries := r.count(string(text), n); {
	case strings.Contains(page, "PANIC"):
		panic("the engine fell over")
	case strings.Contains(page, "UNREADABLE"):
		return []byte(`{"failed": true}`), pipeline.Fail("unreadable", errors.New("no engine can read it"))
	case strings.Contains(page, "FLAKY") && tries <= 2:
		return nil, errors.New("the engine hung")
	case strings.Contains(page, "HOPELESS"):
		return nil, errors.New("the engine hung")
	}
	return json.Marshal(page)
}

// LookAgain changes the word that it is asked to look at. It fails on a page that
// is BLURRED, panics on a DAZZLING one, and makes a SPOILT one invalid.
func (r *fakeReader) LookAgain(_ context.Context, path string, read []byte, look pipeline.Look) ([]byte, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	r.mu.Lock()
	r.looks++
	r.mu.Unlock()
	var page string
	if err := json.Unmarshal(read, &page); err != nil {
		return nil, err
	}
	switch {
	case strings.Contains(page, "BLURRED"):
		return nil, errors.New("nothing can be made out")
	case strings.Contains(page, "DAZZLING"):
		panic("the engine fell over")
	case strings.Contains(page, "SPOILT"):
		return json.Marshal(page + " INVALID")
	}
	return json.Marshal(strings.Replace(page, string(look.Where), "LOOKED AT", 1))
}

func (r *fakeReader) count(text string, n int) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.reads == nil {
		r.reads = map[string]int{}
	}
	first, _, _ := strings.Cut(text, "\n")
	key := fmt.Sprint(first, " ", n)
	r.reads[key]++
	return r.reads[key]
}

// total returns how many pages were read, and how often the most read one.
func (r *fakeReader) total() (pages, most int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, n := range r.reads {
		pages, most = pages+n, max(most, n)
	}
	return pages, most
}

// fakeAssembler makes an oficio of each page, with a table, and a finding.
type fakeAssembler struct{ version string }

func (a fakeAssembler) Version() string               { return "rules " + a.version }
func (a fakeAssembler) Issuer(o schema.Oficio) string { return strings.ToUpper(o.Institution.Text) }

func (a fakeAssembler) Assemble(id string, source schema.Source, pages []pipeline.Page) (*schema.Document, []pipeline.Look, error) {
	var looks []pipeline.Look
	doc := &schema.Document{Schema: schema.Version, ID: id, Source: source, Engine: schema.Engine{Version: "fake", Rules: a.version}}
	for i, p := range pages {
		if p.Number != i+1 {
			return nil, nil, fmt.Errorf("page %d comes where %d should", p.Number, i+1)
		}
		page := schema.Page{Number: p.Number, Origin: schema.Native}
		if p.Err != "" {
			page.Origin, page.Error = schema.Failed, p.Err
			doc.Pages = append(doc.Pages, page)
			continue
		}
		if err := json.Unmarshal(p.Data, &page.Text); err != nil {
			return nil, nil, err
		}
		if strings.Contains(page.Text, "DOUBTFUL") {
			looks = append(looks, pipeline.Look{Page: p.Number, Where: []byte("DOUBTFUL")})
		}
		if strings.Contains(page.Text, "INVALID") {
			page.Origin = "guessed"
		}
		doc.Pages = append(doc.Pages, page)
		doc.Oficios = append(doc.Oficios, oficio(page))
	}
	doc.Findings = []schema.Finding{{Code: schema.TotalMismatch, Severity: schema.SeverityError, Message: "a < b", Cause: schema.CauseSource, Oficio: "o1"}}
	return doc, looks, nil
}

func oficio(p schema.Page) schema.Oficio {
	value := func(s string) *schema.Value {
		v := schema.NewValue(schema.String(s), s, schema.Evidence{Page: p.Number, Origin: schema.Native})
		return &v
	}
	id := fmt.Sprintf("o%d", p.Number)
	table := schema.Table{ID: fmt.Sprintf("t%d", p.Number), Title: "Altas", Rows: []schema.Row{{Label: "Enero", Cells: []schema.Value{*value("1")}}}}
	return schema.Oficio{
		ID: id, Kind: "oficio", Pages: []int{p.Number}, Institution: value("inm"),
		Subject: value(p.Text), Tables: []schema.Table{table},
	}
}

// text returns a document of so many pages under a title.
func text(title string, pages int) string {
	lines := make([]string, pages)
	for i := range lines {
		lines[i] = fmt.Sprintf("%s\npage %d", title, i+1)
	}
	return strings.Join(lines, "\f")
}

// write puts a file into a folder of the test's own and returns its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
