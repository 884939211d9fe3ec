package pipeline

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/pipeline/blob"
)

// failedPage is what is stored of a page that could not be read, until its run
// has ended.
type failedPage struct {
	Error string `json:"error"`
	Data  []byte `json:"data,omitempty"`
}

// readPages reads and stores a few pages, and asks for the assembly when they
// were the last ones.
func (p *Pipeline) readPages(ctx context.Context, t pageTask) error {
	s, _, err := load[docState](ctx, p.queue, t.Document)
	if err != nil || s.Run != t.Run || s.State != Reading {
		return p.assembleIfComplete(ctx, t, s, err)
	}
	path, done, err := p.local(ctx, s)
	if err != nil {
		return err
	}
	defer done()
	var failed []int
	var firstErr error // of a page that may be tried again; it does not cost the others
	for _, n := range t.Pages {
		ok, err := p.readPage(ctx, s, path, n)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil && firstErr == nil {
			firstErr = fmt.Errorf("page %d: %w", n, err)
		}
		if err == nil && !ok {
			failed = append(failed, n)
		}
	}
	if firstErr != nil {
		return firstErr
	}
	return p.pagesRead(ctx, t, failed)
}

// readPage reads and stores a page, unless it is there. A page that fails for
// good is stored as such, and ok is false.
func (p *Pipeline) readPage(ctx context.Context, s docState, path string, n int) (ok bool, err error) {
	sha := strings.TrimPrefix(s.ID, "sha256:")
	key := pageKey(sha, p.conf.Reader.Version(), n)
	if has, err := blob.Has(ctx, p.store, key); has || err != nil {
		return has, err
	}
	var data []byte
	err = guard("reader", func() (err error) { data, err = p.conf.Reader.Read(ctx, path, n); return err })
	if ctx.Err() != nil {
		return false, ctx.Err() // whatever came may have been cut short
	}
	if e := permanent(err); e != nil {
		p.conf.Log.Warn("a page could not be read", "document", s.ID, "page", n, "error", err)
		return false, p.storeFailed(ctx, sha, s.Run, n, failedPage{Error: err.Error(), Data: data})
	}
	if err != nil {
		return false, err
	}
	return true, blob.Write(ctx, p.store, key, data)
}

func (p *Pipeline) storeFailed(ctx context.Context, sha, run string, n int, page failedPage) error {
	data, err := json.Marshal(page)
	if err != nil {
		return err
	}
	return blob.Write(ctx, p.store, failedKey(sha, run, n), data)
}

// pagesRead notes pages in the document's state. The worker whose note
// completes the document asks for the assembly.
func (p *Pipeline) pagesRead(ctx context.Context, t pageTask, failed []int) error {
	s, err := change(ctx, p.queue, t.Document, func(s *docState, _ bool) bool {
		if s.Run != t.Run || s.State != Reading {
			return false
		}
		for _, n := range t.Pages {
			s.Read.add(n)
		}
		s.Failed = slices.Compact(slices.Sorted(slices.Values(append(s.Failed, failed...))))
		if s.complete() {
			s.State = Assembling
		}
		return true
	})
	return p.assembleIfComplete(ctx, t, s, err)
}

// assembleIfComplete asks for the assembly of a run that has all its pages. It
// is asked again for a task that comes back, since the worker may have died
// between its note and its asking; the queue counts it once.
func (p *Pipeline) assembleIfComplete(ctx context.Context, t pageTask, s docState, err error) error {
	if err != nil || s.Run != t.Run || s.State != Assembling {
		return err
	}
	return p.scheduleAssembly(ctx, t.Document, t.Run)
}

// pagesFailed gives up pages that no try could read. They cost themselves, and
// not the document, unless its bytes cannot be had any more.
func (p *Pipeline) pagesFailed(ctx context.Context, t pageTask, f Failure) error {
	s, _, err := load[docState](ctx, p.queue, t.Document)
	if err != nil || s.Run != t.Run || s.State != Reading {
		return p.assembleIfComplete(ctx, t, s, err)
	}
	if f.Reason == NotFound || f.Reason == Changed || f.Reason == TooLarge {
		f.Page = t.Pages[0]
		return p.documentFailed(ctx, t.Document, t.Run, f)
	}
	sha := strings.TrimPrefix(s.ID, "sha256:")
	var failed []int
	for _, n := range t.Pages {
		has, err := blob.Has(ctx, p.store, pageKey(sha, p.conf.Reader.Version(), n))
		if err != nil {
			return err
		}
		if has {
			continue
		}
		failed = append(failed, n)
		if told, err := blob.Has(ctx, p.store, failedKey(sha, s.Run, n)); told || err != nil {
			if err != nil {
				return err
			}
			continue // it failed for a reason of its own
		}
		if err := p.storeFailed(ctx, sha, s.Run, n, failedPage{Error: f.Error}); err != nil {
			return err
		}
	}
	return p.pagesRead(ctx, t, failed)
}
