package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// The stages.
const (
	stageIntake   = "intake"
	stagePage     = "page"
	stageAssemble = "assemble"
)

// intakeTask asks for a source to be taken in.
type intakeTask struct {
	Job    string        `json:"job"`
	Run    string        `json:"run"`
	Source schema.Source `json:"source"`
	Object string        `json:"object"` // key in the store, or s3://bucket/key; empty with a fault
	Fault  string        `json:"fault,omitempty"`
	Reason string        `json:"reason,omitempty"` // of the fault

	Also      []schema.Source `json:"also,omitempty"`      // the first file of the same submit with the same bytes
	Container string          `json:"container,omitempty"` // address of the archive that it is a member of
}

// pageTask asks for a few pages of a document.
type pageTask struct {
	Document string `json:"document"` // key of the docState
	Run      string `json:"run"`
	Pages    []int  `json:"pages"`
}

// assembleTask asks for a document's record.
type assembleTask struct {
	Document string `json:"document"`
	Run      string `json:"run"`
}

// Work takes tasks from the queue until ctx ends; then it hands back what it
// has in hand, waits for its goroutines and returns nil. An error means that
// it could not start, or that this machine's disk is full.
func (p *Pipeline) Work(ctx context.Context) error {
	if p.conf.Reader == nil || p.conf.Assembler == nil {
		return errors.New("work: no reader or no assembler")
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return consume(ctx, p, stageIntake, 1, p.intake, p.intakeFailed) })
	group.Go(func() error { return consume(ctx, p, stagePage, p.conf.Workers, p.readPages, p.pagesFailed) })
	group.Go(func() error { return consume(ctx, p, stageAssemble, 1, p.assemble, p.assembleFailed) })
	return group.Wait()
}

// consume runs one stage. A task that failed for good, or too often, is given
// to giveUp, and is settled once that has told it.
func consume[T any](ctx context.Context, p *Pipeline, stage string, n int,
	work func(context.Context, T) error, giveUp func(context.Context, T, Failure) error,
) error {
	return p.queue.Consume(ctx, stage, n, func(ctx context.Context, task queue.Task) error {
		var t T
		if err := json.Unmarshal(task.Data, &t); err != nil {
			p.conf.Log.Error("a task that cannot be read was dropped", "stage", stage, "error", err)
			return nil
		}
		err := p.try(ctx, stage, task.Tries, func() error { return work(ctx, t) })
		if err == nil || ended(ctx, err) {
			return err
		}
		if errors.Is(err, syscall.ENOSPC) {
			return &queue.Stop{Err: err} // this machine's fault, not the document's
		}
		if failure := p.verdict(stage, task.Tries, err); failure != nil {
			err = giveUp(ctx, t, *failure)
		}
		if err == nil || ended(ctx, err) {
			return err
		}
		pause := p.pause(task.Tries)
		p.conf.Log.Warn("work will be tried again", "stage", stage, "try", task.Tries, "after", pause, "error", err)
		return &queue.Retry{Err: err, After: pause}
	})
}

// try does the work, unless it was handed out too often already: then workers
// have died of it.
func (p *Pipeline) try(ctx context.Context, stage string, tries int, work func() error) error {
	if tries > p.conf.MaxTries {
		return Fail(GaveUp, fmt.Errorf("handed out %d times and never finished", tries-1))
	}
	return guard(stage, work)
}

// verdict returns the failure for which a document is given up, nil when the
// task may be tried again.
func (p *Pipeline) verdict(stage string, tries int, err error) *Failure {
	f := &Failure{Stage: stage, Reason: GaveUp, Error: err.Error(), Tries: min(tries, p.conf.MaxTries)}
	if e := permanent(err); e != nil {
		f.Reason, f.Document = e.Reason, e.document
		return f
	}
	if tries >= p.conf.MaxTries {
		return f
	}
	return nil
}

// pause doubles from try to try, up to a minute.
func (p *Pipeline) pause(tries int) time.Duration {
	return min(p.conf.Backoff<<min(tries-1, 10), time.Minute)
}

func (p *Pipeline) publish(ctx context.Context, stage, id string, task any) error {
	data, err := json.Marshal(task)
	if err != nil {
		return err
	}
	return p.queue.PublishWork(ctx, stage, id, data)
}
