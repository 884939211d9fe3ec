package main

import (
	"context"
	"errors"
	"fmt"
)

// workerCmd pulls work until told to stop.
type workerCmd struct {
	connection
	limits
}

// Run works until the context ends, then hands back what is in hand.
func (c workerCmd) Run(ctx context.Context, io console) (err error) {
	if err := c.external(); err != nil {
		return err
	}
	w, err := openWorker(ctx, c.config(), c.limits)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.close()) }()
	fmt.Fprintf(io.err, "working for %s with %d readers, store %s\n", c.NATS, w.engine.size, c.Store)
	return w.Work(ctx)
}

// submitCmd puts documents on the queue.
type submitCmd struct {
	Sources []string `arg:"" name:"source" help:"Files, folders, or s3://bucket/prefix. ZIP archives are opened."`
	Wait    bool     `short:"w" help:"Wait until the documents are done."`
	connection
}

// Run submits, prints a line for each document, and waits where asked.
func (c submitCmd) Run(ctx context.Context, io console) (err error) {
	if err := c.external(); err != nil {
		return err
	}
	p, err := openPipeline(ctx, c.config())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	jobs, err := submit(ctx, p, c.Sources)
	if err != nil {
		return err
	}
	if c.Wait {
		bar := newProgress(io.err)
		jobs, err = p.Wait(ctx, jobs, bar.update)
		bar.finish()
		if err != nil {
			return err
		}
	}
	for _, job := range jobs {
		fmt.Fprintf(io.out, "%s\t%s\t%s\n", job.Source.URI, job.State, job.Document)
		if job.Failure != nil {
			fmt.Fprintf(io.err, "FAILED %s: %s\n", oneLine(nameOf(job)), oneLine(job.Failure.Error))
			err = errDocuments
		}
	}
	return err
}
