package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"path"
	"path/filepath"
	"strings"

	"github.com/oficialia/oficialia/pipeline"
)

// runCmd is the whole job in one process.
type runCmd struct {
	Sources []string `arg:"" name:"source" help:"Files, folders, or s3://bucket/prefix. ZIP archives are opened."`
	Out     string   `short:"o" default:"out" placeholder:"DIR" help:"Where records, events, tables and the summary are written."`
	JSON    bool     `name:"json" help:"Print the summary as JSON."`
	connection
	limits
}

// Run reads the sources, writes the results and prints a summary.
func (c runCmd) Run(ctx context.Context, io console) error {
	outcomes, err := c.outcomes(ctx, io)
	if err != nil {
		return err
	}
	if c.JSON {
		err = json.NewEncoder(io.out).Encode(summarise(outcomes))
	} else {
		printSummary(io.out, outcomes)
		fmt.Fprintf(io.out, "Results: %s (documents/, tables/, events.ndjson, summary.json)\n", c.Out)
	}
	if err == nil && summarise(outcomes).Failed > 0 {
		err = errDocuments
	}
	return err
}

// outcomes does the job and writes its results.
func (c runCmd) outcomes(ctx context.Context, io console) (_ []outcome, err error) {
	if err := prepare(c.Out); err != nil {
		return nil, err
	}
	if c.Store == "" {
		c.Store = filepath.Join(c.Out, "store")
		c.warnOfLocalStore(io)
	}
	w, err := openWorker(ctx, c.config(), c.limits)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, w.close()) }()
	jobs, err := w.run(ctx, c.Sources, newProgress(io.err))
	if err != nil {
		return nil, err
	}
	slog.Info("where the time went, in seconds", "spent", w.engine.pool.Timings())
	outcomes, events, err := w.collect(ctx, jobs)
	if err != nil {
		return nil, err
	}
	return outcomes, output{c.Out}.write(outcomes, events)
}

// warnOfLocalStore says what comes of a shared queue with a store that is not
// shared: other workers on that queue would get pages of documents that they
// cannot fetch.
func (c runCmd) warnOfLocalStore(io console) {
	if c.NATS != "" {
		fmt.Fprintf(io.err, "oficialia: no object store is named beside --nats: documents and pages are kept in %s, which workers on other machines cannot see\n", c.Store)
		fmt.Fprintln(io.err, "  Name the store that all workers share with --store s3://BUCKET/PREFIX or OFICIALIA_STORE, unless this is the only one.")
	}
}

// run submits the sources and works until they are done.
func (w *worker) run(ctx context.Context, sources []string, bar *progress) ([]pipeline.Job, error) {
	defer bar.finish()
	jobs, err := submit(ctx, w.Pipeline, sources)
	if err != nil {
		return nil, err
	}
	working, stop := context.WithCancel(ctx)
	worked := make(chan error, 1)
	go func() {
		err := w.Work(working)
		stop() // who cannot work need not wait
		worked <- err
	}()
	jobs, waited := w.Wait(working, jobs, bar.update)
	stop()
	if err := <-worked; err != nil && ctx.Err() == nil {
		return nil, explained(err)
	}
	if ctx.Err() != nil {
		return nil, interrupted()
	}
	return jobs, waited
}

// collect loads what came of the jobs: outcomes, and the events in order.
func (w *worker) collect(ctx context.Context, jobs []pipeline.Job) ([]outcome, [][]byte, error) {
	var outcomes []outcome
	var events [][]byte
	told := map[string]bool{} // events of documents that came in twice
	for _, job := range jobs {
		r, err := w.Result(ctx, job)
		if err != nil {
			return nil, nil, err
		}
		outcomes = append(outcomes, newOutcome(job, r))
		for _, e := range r.Events {
			if told[e.ID()] {
				continue
			}
			told[e.ID()] = true
			line, err := json.Marshal(e)
			if err != nil {
				return nil, nil, err
			}
			events = append(events, line)
		}
	}
	return outcomes, events, nil
}

// nameOf is what a person knows a source by: the file's name, and that of the
// archive before its member's path.
func nameOf(job pipeline.Job) string {
	if job.Archive == "" {
		return job.Source.Name
	}
	return path.Base(job.Archive) + strings.TrimPrefix(job.Source.URI, job.Archive)
}

func newOutcome(job pipeline.Job, r pipeline.Result) outcome {
	o := outcome{Name: nameOf(job), Document: r.Document, Record: r.Record}
	if job.Failure != nil {
		o.Stage, o.Reason = job.Failure.Stage, job.Failure.Error
	}
	return o
}
