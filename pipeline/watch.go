package pipeline

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/schema"
)

// Job is one source's document on its way.
type Job struct {
	ID       string
	Source   schema.Source
	State    State
	Document string   // sha256:…, once it is known
	Pages    int      // 0 until they are counted
	Read     int      // pages that are there, failed ones among them
	Failed   []int    // pages that could not be read
	Failure  *Failure // why, when the state is Failed

	key string // of the document's state
}

func newJob(id string, j jobState, d docState) Job {
	job := Job{ID: id, Source: j.Source, State: j.State, Failure: j.Failure, key: j.Document}
	if j.Document != "" && d.ID != "" {
		job.State, job.Failure, job.Document = d.State, d.Failure, d.ID
		job.Pages, job.Read, job.Failed = d.Pages, d.Read.count(d.Pages), d.Failed
	}
	return job
}

// Job returns how far a job is.
func (p *Pipeline) Job(ctx context.Context, id string) (Job, error) {
	j, revision, err := load[jobState](ctx, p.queue, id)
	if err != nil {
		return Job{}, err
	}
	if revision == 0 {
		return Job{}, fmt.Errorf("there is no job %s", id)
	}
	var d docState
	if j.Document != "" {
		if d, _, err = load[docState](ctx, p.queue, j.Document); err != nil {
			return Job{}, err
		}
	}
	return newJob(id, j, d), nil
}

// Wait follows jobs until all are done or failed and returns them as they then
// are, in the given order. It calls update on each job at first and at each
// change; update may be nil.
func (p *Pipeline) Wait(ctx context.Context, jobs []Job, update func(Job)) ([]Job, error) {
	watch, err := p.queue.WatchStatus(ctx)
	if err != nil {
		return jobs, err
	}
	defer watch.Stop()
	jobs = slices.Clone(jobs)
	open := 0
	refresh := func(i int) error {
		job, err := p.Job(ctx, jobs[i].ID)
		if err != nil {
			return err
		}
		jobs[i] = job
		if job.State.final() {
			open--
		}
		if update != nil {
			update(job)
		}
		return nil
	}
	for i := range jobs {
		open++
		if err := refresh(i); err != nil {
			return jobs, err
		}
	}
	for open > 0 {
		e, err := watch.Next(ctx)
		if err != nil {
			return jobs, err
		}
		for i, job := range jobs {
			if !job.State.final() && (e.Key == job.ID || e.Key == job.key) {
				if err := refresh(i); err != nil {
					return jobs, err
				}
			}
		}
	}
	return jobs, nil
}

// Result is what came of a job. Of one that failed there are only its events.
type Result struct {
	Record   []byte // JSON
	Document *schema.Document
	Events   []schema.Event // as they were told
}

// Result loads what came of a job that is done or has failed.
func (p *Pipeline) Result(ctx context.Context, job Job) (Result, error) {
	if job.Failure != nil {
		event, err := schema.FailureEvent(job.Failure.Document, p.version(), job.Failure.data(job.Source), job.Failure.Told)
		return Result{Events: []schema.Event{event}}, err
	}
	s, _, err := load[docState](ctx, p.queue, job.key)
	if err != nil {
		return Result{}, err
	}
	if s.State != Done {
		return Result{}, fmt.Errorf("%s is %s, not done", job.Source.URI, s.State)
	}
	r := Result{Document: &schema.Document{}}
	if r.Record, err = blob.Read(ctx, p.store, s.Record); err != nil {
		return Result{}, err
	}
	if err := json.Unmarshal(r.Record, r.Document); err != nil {
		return Result{}, fmt.Errorf("record %s: %w", s.Record, err)
	}
	if p.conf.Assembler == nil {
		return r, nil
	}
	if r.Events, err = schema.Events(r.Document, p.conf.Assembler.Issuer, s.Told); err != nil {
		return Result{}, err
	}
	for i, e := range r.Events {
		r.Events[i], _ = p.detach(e)
	}
	return r, nil
}
