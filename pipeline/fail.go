package pipeline

import (
	"context"
	"encoding/json"
	"time"

	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// DeadLetter is what is left of a document that was given up.
type DeadLetter struct {
	ID       string        `json:"id"`                 // its place on the stream
	Document string        `json:"document,omitempty"` // sha256:…, where that is known
	Source   schema.Source `json:"source"`
	Object   string        `json:"object"`            // where its bytes are
	Archive  string        `json:"archive,omitempty"` // address of the archive that it is a member of
	Failure  Failure       `json:"failure"`
	Time     time.Time     `json:"time"`

	sequence uint64 // in the stream of dead letters
}

// intakeFailed gives up a source whose document could not be taken in.
func (p *Pipeline) intakeFailed(ctx context.Context, t intakeTask, f Failure) error {
	job, _, err := load[jobState](ctx, p.queue, t.Job)
	if err != nil || job.Run != t.Run || job.State.final() {
		return err
	}
	letter := DeadLetter{Document: f.Document, Source: t.Source, Object: t.Object, Archive: t.Container, Failure: f}
	told, err := p.tellFailure(ctx, t.Job, job.Published, job.FailedAt, &letter)
	if err != nil {
		return err
	}
	f = letter.Failure
	_, err = change(ctx, p.queue, t.Job, func(j *jobState, _ bool) bool {
		if j.Run != t.Run {
			return false
		}
		j.State, j.Failure, j.Published, j.FailedAt = Failed, &f, told, f.Told
		return true
	})
	return err
}

// documentFailed gives up a document that was taken in.
func (p *Pipeline) documentFailed(ctx context.Context, key, run string, f Failure) error {
	s, _, err := load[docState](ctx, p.queue, key)
	if err != nil || s.Run != run || s.State.final() {
		return err
	}
	f.Document = s.ID
	letter := DeadLetter{Document: s.ID, Source: s.Sources[0], Object: s.Object, Failure: f}
	told, err := p.tellFailure(ctx, key, s.Published, s.FailedAt, &letter)
	if err != nil {
		return err
	}
	f = letter.Failure
	_, err = change(ctx, p.queue, key, func(s *docState, _ bool) bool {
		if s.Run != run {
			return false
		}
		s.State, s.Failure, s.Published, s.FailedAt = Failed, &f, told, f.Told
		return true
	})
	return err
}

// tellFailure publishes the failure's event, unless it was the last thing told
// of the document, at a time that the failure then keeps, and keeps a dead
// letter. It returns the event's id.
func (p *Pipeline) tellFailure(ctx context.Context, key, published string, at time.Time, letter *DeadLetter) (string, error) {
	f := &letter.Failure
	p.conf.Log.Error("document given up", "source", letter.Source.URI, "stage", f.Stage, "reason", f.Reason, "error", f.Error)
	letter.Time = p.now()
	event, err := schema.FailureEvent(letter.Document, p.version(), f.data(letter.Source), letter.Time)
	if err != nil {
		return "", err
	}
	f.Told = letter.Time
	if event.ID() == published {
		f.Told = at
	} else if err := p.publishEvent(ctx, event); err != nil {
		return "", err
	}
	data, err := json.Marshal(letter)
	if err != nil {
		return "", err
	}
	return event.ID(), p.queue.PublishDead(ctx, f.Stage, queue.Token(key), data)
}

// data is what the failure's event tells.
func (f Failure) data(source schema.Source) schema.DocumentFailed {
	return schema.DocumentFailed{Source: source, Stage: f.Stage, Page: f.Page, Reason: f.Reason, Error: f.Error, Tries: f.Tries}
}
