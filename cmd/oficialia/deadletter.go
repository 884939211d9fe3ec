package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/oficialia/oficialia/pipeline"
)

// deadletterCmd is about documents that were given up.
type deadletterCmd struct {
	List  deadletterListCmd  `cmd:"" help:"Show what gave up, and why."`
	Retry deadletterRetryCmd `cmd:"" help:"Put documents that gave up on the queue again."`
}

type deadletterListCmd struct{ connection }

// Run prints a line for each dead letter: id, source, stage, tries, error.
func (c deadletterListCmd) Run(ctx context.Context, io console) error {
	return withQueue(ctx, c.connection, func(p *pipeline.Pipeline) error {
		letters, err := p.DeadLetters(ctx)
		for _, l := range letters {
			fmt.Fprintf(io.out, "%s\t%s\t%s\t%d\t%s\n", l.ID, l.Source.URI, l.Failure.Stage, l.Failure.Tries, oneLine(l.Failure.Error))
		}
		return err
	})
}

type deadletterRetryCmd struct {
	IDs []string `arg:"" optional:"" name:"id" help:"Ids as deadletter list shows them; none for all."`
	connection
}

// Run submits the documents of dead letters again.
func (c deadletterRetryCmd) Run(ctx context.Context, io console) error {
	return withQueue(ctx, c.connection, func(p *pipeline.Pipeline) error {
		jobs, err := p.Retry(ctx, c.IDs...)
		if errors.Is(err, pipeline.ErrNoLetter) {
			return misconfigured(err, "oficialia deadletter list shows those there are.")
		}
		for _, job := range jobs {
			fmt.Fprintf(io.out, "%s\t%s\n", job.Source.URI, job.State)
		}
		return err
	})
}

func withQueue(ctx context.Context, c connection, do func(*pipeline.Pipeline) error) (err error) {
	if err := c.external(); err != nil {
		return err
	}
	p, err := openPipeline(ctx, c.config())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	return do(p)
}
