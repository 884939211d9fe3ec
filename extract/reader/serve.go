package reader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/oficialia/oficialia/extract/ocr"
	"github.com/oficialia/oficialia/extract/page"
)

// Serve is what a child runs: it answers requests from in on out until in
// ends. OMP_THREAD_LIMIT=1 must be in the environment before the process
// starts; the pool sees to that.
func Serve(in io.Reader, out io.Writer) error {
	c, measures, err := enter()
	if err != nil {
		return err
	}
	s := &server{confinement: c, measures: measures}
	defer s.close()
	return s.serve(in, out)
}

func (s *server) serve(in io.Reader, out io.Writer) error {
	requests, replies := json.NewDecoder(in), json.NewEncoder(out)
	for {
		var q request
		if err := requests.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read request: %w", err)
		}
		answer, err := s.answer(q)
		if err != nil {
			answer.Error = pack(err)
		}
		answer.ID = q.ID
		if err := replies.Encode(answer); err != nil {
			return fmt.Errorf("send reply: %w", err)
		}
	}
}

// server is a child's state: the engine, and the document last opened, since
// the next page is likely to be of the same.
type server struct {
	confinement confinement
	measures    []Measure // what holds this process
	setup       setup
	engine      *ocr.Engine
	path        string
	document    *page.Document
}

func (s *server) close() {
	if s.engine != nil {
		_ = s.engine.Close() // the process ends with it
	}
}

func (s *server) answer(q request) (reply, error) {
	ctx := context.Background() // the pool kills a late child
	switch {
	case q.Op == opSetup && q.Setup != nil && s.engine == nil:
		return s.set(*q.Setup)
	case s.engine == nil || q.Op == opSetup:
		return reply{}, errors.New("a reader is set up once, before all else")
	}
	if err := limitCPU(s.confinement); err != nil {
		return reply{}, err
	}
	switch q.Op {
	case opCount:
		s.forget() // the file may have changed
		d, err := s.open(ctx, q.Path)
		if err != nil {
			return reply{}, err
		}
		return reply{Info: Info{MediaType: string(d.Kind), Pages: d.Pages}}, nil
	case opRead:
		return s.read(ctx, q.Path, q.Page)
	case opLook:
		return s.look(ctx, q)
	}
	return reply{}, fmt.Errorf("unknown request %q", q.Op)
}

// set loads the models: what they need is so shown to be in reach.
func (s *server) set(to setup) (reply, error) {
	engine, err := ocr.Open(to.Languages...)
	if err != nil {
		return reply{}, err
	}
	s.setup, s.engine = to, engine
	return reply{Measures: s.measures}, nil
}

func (s *server) open(ctx context.Context, path string) (*page.Document, error) {
	if s.document != nil && s.path == path {
		return s.document, nil
	}
	d, err := page.Open(ctx, path, s.setup.Limits)
	if err != nil {
		return nil, err
	}
	s.forget()
	s.path, s.document = path, d
	return d, nil
}

// forget lets go of the document last opened.
func (s *server) forget() {
	if s.document != nil {
		s.document.Close()
		s.document = nil
	}
}
