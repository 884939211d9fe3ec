package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/oficialia/oficialia/pipeline/queue"
)

// eventsCmd prints events.
type eventsCmd struct {
	Subject string `default:"oficialia.events.>" help:"Subjects to print; may hold * and >."`
	Since   string `placeholder:"T" help:"Replay from a time (2026-05-30T10:00:00Z), a day, a duration ago (36h) or all; without it only new events."`
	Stop    bool   `help:"Stop after the last event that is there."`
	connection
}

// Run prints one JSON object a line until the context ends.
func (c eventsCmd) Run(ctx context.Context, io console) (err error) {
	opt := queue.ReplayOptions{Subject: c.Subject, Follow: !c.Stop, Since: time.Now()}
	if c.Since != "" {
		if opt.Since, err = since(c.Since, time.Now()); err != nil {
			return err
		}
	}
	if c.NATS == "" && c.Store == "" {
		return usage("neither a NATS server nor a store is named", "Name the server with --nats URL, or a finished run's store with --store out/store.")
	}
	if _, err := os.Stat(filepath.Join(c.Store, "nats")); c.NATS == "" && err != nil {
		return usage(fmt.Sprintf("%s is no store of a run", c.Store), "Name the folder store/ below the run's --out, or a server with --nats URL.")
	}
	conf := c.config()
	if conf.Store == "" {
		conf.Store = "." // events need none
	}
	p, err := openPipeline(ctx, conf)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	err = p.Events(ctx, opt, func(m queue.Message) error {
		_, err := fmt.Fprintf(io.out, "%s\n", m.Data)
		return err
	})
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// since reads a moment in the ways that a person writes one.
func since(s string, now time.Time) (time.Time, error) {
	if s == "all" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	if d, err := time.ParseDuration(s); err == nil {
		return now.Add(-d), nil
	}
	return time.Time{}, usage(fmt.Sprintf("--since %s is no time", s), "Write 2026-05-30T10:00:00Z, 2026-05-30, 36h or all.")
}
