package queue

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/nats-io/nats.go/jetstream"
	"golang.org/x/sync/errgroup"
)

// Task is a job as a worker gets it.
type Task struct {
	Data  []byte
	Tries int // this one included, from 1; a worker that died counts too
}

// Retry is what a handler returns to get its task again after a pause.
type Retry struct {
	Err   error
	After time.Duration
}

func (r *Retry) Error() string { return r.Err.Error() }
func (r *Retry) Unwrap() error { return r.Err }

// Stop is what a handler returns to hand its task back and end Consume: the
// fault is this machine's, and other tasks would fail of it too.
type Stop struct{ Err error }

func (s *Stop) Error() string { return s.Err.Error() }

// Unwrap returns the cause.
func (s *Stop) Unwrap() error { return s.Err }

// Consume works off one stage's jobs, n at a time, until ctx ends; then tasks
// in hand are handed back for others, and Consume waits for their handlers.
//
// A handler that returns nil has settled its task for good. Any error brings
// the task back: after the pause that a Retry asks for, at once when ctx has
// ended. While a handler works the server is told so, however long it takes.
//
// A server that is away is waited for. One inside this process whose storage
// failed does not come back, and Consume returns ErrStorage.
func (q *Queue) Consume(ctx context.Context, stage string, n int, handle func(context.Context, Task) error) error {
	consumer, err := q.js.CreateOrUpdateConsumer(ctx, WorkStream, jetstream.ConsumerConfig{
		Durable:       stage,
		FilterSubject: workSubject + stage,
		AckPolicy:     jetstream.AckExplicitPolicy,
		AckWait:       q.opt.AckWait,
		MaxDeliver:    -1, // the pipeline counts tries, and tells when it gives up
	})
	if err != nil && ctx.Err() == nil {
		return fmt.Errorf("work on %s: %w", stage, err)
	}
	workers, ctx := errgroup.WithContext(ctx)
	for range n {
		workers.Go(func() error { return q.work(ctx, consumer, stage, handle) })
	}
	return workers.Wait()
}

// work takes one task at a time, and so never holds one that it does not work on.
func (q *Queue) work(ctx context.Context, consumer jetstream.Consumer, stage string, handle func(context.Context, Task) error) error {
	for ctx.Err() == nil {
		if q.server != nil && q.server.broken() {
			return fmt.Errorf("%s: %w", q.opt.Dir, ErrStorage)
		}
		msg, err := next(ctx, consumer)
		if err != nil {
			q.opt.Log.Warn("cannot get work", "stage", stage, "error", err)
			sleep(ctx, time.Second)
			continue
		}
		if msg == nil {
			continue
		}
		var stop *Stop
		if err := q.settle(ctx, msg, stage, handle); errors.As(err, &stop) {
			return err
		}
	}
	return nil
}

// next waits for a message; nil when none came in time.
func next(ctx context.Context, consumer jetstream.Consumer) (jetstream.Msg, error) {
	wait, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	batch, err := consumer.Fetch(1, jetstream.FetchContext(wait))
	if err != nil {
		if ctx.Err() != nil {
			return nil, nil
		}
		return nil, err
	}
	var got jetstream.Msg
	for msg := range batch.Messages() {
		got = msg
	}
	if err := batch.Error(); got == nil && err != nil && wait.Err() == nil && !errors.Is(err, context.DeadlineExceeded) {
		return nil, err
	}
	return got, nil
}

// settle runs the handler on a message, answers the server, and returns the
// handler's error.
func (q *Queue) settle(ctx context.Context, msg jetstream.Msg, stage string, handle func(context.Context, Task) error) error {
	if ctx.Err() != nil {
		q.answer(stage, "hand back", msg.Nak())
		return ctx.Err()
	}
	tries := 1
	if meta, err := msg.Metadata(); err == nil {
		tries = int(meta.NumDelivered)
	}
	stop := q.keepAlive(msg)
	err := handle(ctx, Task{Data: msg.Data(), Tries: tries})
	stop()
	var retry *Retry
	switch {
	case err == nil:
		q.answer(stage, "acknowledge", msg.Ack())
	case ctx.Err() != nil:
		q.answer(stage, "hand back", msg.Nak())
	case errors.As(err, &retry):
		q.answer(stage, "hand back", msg.NakWithDelay(retry.After))
	default:
		q.answer(stage, "hand back", msg.NakWithDelay(time.Second))
	}
	return err
}

func (q *Queue) answer(stage, what string, err error) {
	if err != nil {
		q.opt.Log.Warn("cannot "+what+" work; it will be done again", "stage", stage, "error", err)
	}
}

// keepAlive tells the server that work goes on, until the returned function is
// called, which waits for the teller.
func (q *Queue) keepAlive(msg jetstream.Msg) (stop func()) {
	done := make(chan struct{})
	var teller sync.WaitGroup
	teller.Go(func() {
		tick := time.NewTicker(q.opt.AckWait / 3)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				q.answer("", "prolong", msg.InProgress())
			}
		}
	})
	return func() { close(done); teller.Wait() }
}

func sleep(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}
