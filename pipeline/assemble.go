package pipeline

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// assemble makes a document's record of its pages, and of further looks at what
// is doubtful, stores it and tells its events.
func (p *Pipeline) assemble(ctx context.Context, t assembleTask) error {
	s, _, err := load[docState](ctx, p.queue, t.Document)
	if err != nil || s.Run != t.Run || s.State != Assembling {
		return err
	}
	record, looks, err := p.recordOf(ctx, s, nil)
	if err != nil {
		return err
	}
	if record, err = p.secondRecord(ctx, s, record, looks); err != nil {
		return err
	}
	data, err := encode(record)
	if err != nil {
		return Fail(Invalid, err)
	}
	key := recordKey(strings.TrimPrefix(s.ID, "sha256:"), s.Version)
	if err := blob.Write(ctx, p.store, key, data); err != nil {
		return err
	}
	told, err := p.tell(ctx, t.Document, record)
	if err != nil {
		return err
	}
	return p.finish(ctx, t, key, told)
}

// recordOf loads a document's pages and makes its record.
func (p *Pipeline) recordOf(ctx context.Context, s docState, again map[int]string) (*schema.Document, []Look, error) {
	pages, err := p.loadPages(ctx, s, again)
	if err != nil {
		return nil, nil, err
	}
	return p.record(s, pages)
}

// loadPages returns all pages in order, failed ones among them. Those that were
// looked at again are kept under keys of their own.
func (p *Pipeline) loadPages(ctx context.Context, s docState, again map[int]string) ([]Page, error) {
	sha := strings.TrimPrefix(s.ID, "sha256:")
	pages := make([]Page, s.Pages)
	for i := range pages {
		n := i + 1
		data, err := blob.Read(ctx, p.store, cmp.Or(again[n], pageKey(sha, p.conf.Reader.Version(), n)))
		pages[i] = Page{Number: n, Data: data}
		if errors.Is(err, blob.ErrNotExist) {
			pages[i], err = p.loadFailed(ctx, sha, s.Run, n)
		}
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", n, err)
		}
	}
	return pages, nil
}

func (p *Pipeline) loadFailed(ctx context.Context, sha, run string, n int) (Page, error) {
	data, err := blob.Read(ctx, p.store, failedKey(sha, run, n))
	if err != nil {
		return Page{}, err
	}
	var failed failedPage
	if err := json.Unmarshal(data, &failed); err != nil {
		return Page{}, err
	}
	return Page{Number: n, Data: failed.Data, Err: failed.Error}, nil
}

// record runs the pure part and holds what comes out against the schema.
func (p *Pipeline) record(s docState, pages []Page) (*schema.Document, []Look, error) {
	record, looks, err := p.conf.Assembler.Assemble(s.ID, s.Sources[0], pages)
	if permanent(err) != nil {
		return nil, nil, err
	}
	if err != nil {
		return nil, nil, Fail(Invalid, fmt.Errorf("assembly: %w", err))
	}
	schema.Complete(record)
	if err := schema.Validate(record); err != nil {
		return nil, nil, Fail(Invalid, err)
	}
	return record, looks, nil
}

// encode writes a record for people and programs: indented, and with < and &
// as they are.
func encode(record *schema.Document) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(record)
	return b.Bytes(), err
}

// finish notes for good that the document is done and what was told of it, and
// clears away what only its run needed.
func (p *Pipeline) finish(ctx context.Context, t assembleTask, record, told string) error {
	s, err := change(ctx, p.queue, t.Document, func(s *docState, _ bool) bool {
		if s.Run != t.Run {
			return false
		}
		s.State, s.Record, s.Published, s.Failure = Done, record, told, nil
		return true
	})
	if err != nil || s.Run != t.Run {
		return err
	}
	p.clear(context.WithoutCancel(ctx), t, s) // the document is done: no stop may come between
	return nil
}

// clear removes what only a run needed.
func (p *Pipeline) clear(ctx context.Context, t assembleTask, s docState) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	sha := strings.TrimPrefix(s.ID, "sha256:")
	for _, n := range s.Failed {
		if err := p.store.Delete(ctx, failedKey(sha, t.Run, n)); err != nil {
			p.conf.Log.Warn("a failed page is left in the store", "document", s.ID, "page", n, "error", err)
		}
	}
	if err := p.queue.RemoveDead(ctx, queue.Token(t.Document)); err != nil {
		p.conf.Log.Warn("a dead letter is left", "document", s.ID, "error", err)
	}
}

// assembleFailed gives up a document whose record could not be made.
func (p *Pipeline) assembleFailed(ctx context.Context, t assembleTask, f Failure) error {
	return p.documentFailed(ctx, t.Document, t.Run, f)
}
