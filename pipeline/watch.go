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
	Archive  string   // address of the archive that it is a member of
	Members  []string // ids of an archive's jobs, when the state is Opened
	State    State
	Document string   // sha256:…, once it is known
	Pages    int      // 0 until they are counted
	Read     int      // pages that are there, failed ones among them
	Failed   []int    // pages that could not be read
	Failure  *Failure // why, when the state is Failed

	key string // of the document's state
}

func newJob(id string, j jobState, d docState) Job {
	job := Job{ID: id, Source: j.Source, Archive: j.Container, Members: j.Members, State: j.State, Failure: j.Failure, key: j.Document}
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
// are, in the given order, those of an archive's members in its place. It calls
// update on each job at first and at each change; update may be nil.
func (p *Pipeline) Wait(ctx context.Context, jobs []Job, update func(Job)) ([]Job, error) {
	watch, err := p.queue.WatchStatus(ctx)
	if err != nil {
		return jobs, err
	}
	defer watch.Stop()
	w := waiting{p: p, update: update, open: map[string][]*followed{}}
	top := make([]*followed, len(jobs))
	for i, job := range jobs {
		top[i] = &followed{Job: job}
	}
	if err := w.follow(ctx, top); err != nil {
		return flat(top), err
	}
	for len(w.open) > 0 {
		e, err := watch.Next(ctx)
		if err != nil {
			return flat(top), err
		}
		changed := slices.Clone(w.open[e.Key])
		w.forget(changed)
		if err := w.follow(ctx, changed); err != nil {
			return flat(top), err
		}
	}
	return flat(top), nil
}

// followed is a job that is waited for.
type followed struct {
	Job
	members []*followed // of an archive that was opened
}

// waiting is what is still waited for.
type waiting struct {
	p      *Pipeline
	update func(Job)
	open   map[string][]*followed // by the keys of what will tell more: the job's and its document's
}

// follow looks how far jobs are, and keeps those that are not at their end.
func (w *waiting) follow(ctx context.Context, jobs []*followed) error {
	for _, f := range jobs {
		job, err := w.p.Job(ctx, f.ID)
		if err != nil {
			return err
		}
		f.Job = job
		if w.update != nil {
			w.update(job)
		}
		switch {
		case job.State == Opened:
			if err := w.expand(ctx, f); err != nil {
				return err
			}
		case !job.State.final():
			w.await(f)
		}
	}
	return nil
}

func (w *waiting) await(f *followed) {
	for _, key := range f.keys() {
		w.open[key] = append(w.open[key], f)
	}
}

// forget takes jobs out that are to be looked at again.
func (w *waiting) forget(jobs []*followed) {
	for _, f := range jobs {
		for _, key := range f.keys() {
			w.open[key] = slices.DeleteFunc(w.open[key], func(g *followed) bool { return f == g })
			if len(w.open[key]) == 0 {
				delete(w.open, key)
			}
		}
	}
}

func (f *followed) keys() []string {
	if f.key == "" {
		return []string{f.ID}
	}
	return []string{f.ID, f.key}
}

// expand follows an archive's members instead of the archive.
func (w *waiting) expand(ctx context.Context, f *followed) error {
	for _, id := range f.Members {
		f.members = append(f.members, &followed{Job: Job{ID: id}})
	}
	return w.follow(ctx, f.members)
}

// flat puts members in the place of their archive.
func flat(all []*followed) []Job {
	var jobs []Job
	for _, f := range all {
		if f.members == nil {
			jobs = append(jobs, f.Job)
		}
		jobs = append(jobs, flat(f.members)...)
	}
	return jobs
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
