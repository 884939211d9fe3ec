package queue

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// Message is one message of a stream.
type Message struct {
	Subject  string
	Data     []byte
	Time     time.Time // when the stream took it
	Sequence uint64    // its place in the stream, from 1
}

// ReplayOptions say which events to replay.
type ReplayOptions struct {
	Subject string    // may hold * and >; empty: all
	Since   time.Time // zero: from the first
	Follow  bool      // go on with new events until ctx ends, else stop at the last
}

// Replay calls fn on each event in the order of the stream, until the last one
// or, following, until ctx ends. An error of fn ends it.
func (q *Queue) Replay(ctx context.Context, opt ReplayOptions, fn func(Message) error) error {
	if opt.Subject == "" {
		opt.Subject = eventsSubjects
	}
	return q.read(ctx, EventsStream, opt, fn)
}

// Dead returns the dead letters, oldest first.
func (q *Queue) Dead(ctx context.Context) ([]Message, error) {
	var letters []Message
	err := q.read(ctx, DeadStream, ReplayOptions{Subject: deadSubject + ">"}, func(m Message) error {
		letters = append(letters, m)
		return nil
	})
	return letters, err
}

// RemoveDead drops the dead letters of a key, of whatever stage.
func (q *Queue) RemoveDead(ctx context.Context, key string) error {
	return q.removeDead(ctx, key)
}

// RemoveDeadUntil drops the dead letters of a key up to a place in the stream,
// and keeps those that came since.
func (q *Queue) RemoveDeadUntil(ctx context.Context, key string, sequence uint64) error {
	return q.removeDead(ctx, key, jetstream.WithPurgeSequence(sequence+1))
}

func (q *Queue) removeDead(ctx context.Context, key string, opts ...jetstream.StreamPurgeOpt) error {
	stream, err := q.js.Stream(ctx, DeadStream)
	if err != nil {
		return fmt.Errorf("dead letters: %w", err)
	}
	opts = append(opts, jetstream.WithPurgeSubject(deadSubject+"*."+key))
	if err := stream.Purge(ctx, opts...); err != nil {
		return fmt.Errorf("dead letters of %s: %w", key, err)
	}
	return nil
}

func (q *Queue) read(ctx context.Context, stream string, opt ReplayOptions, fn func(Message) error) error {
	conf := jetstream.OrderedConsumerConfig{FilterSubjects: []string{opt.Subject}}
	if !opt.Since.IsZero() {
		conf.DeliverPolicy, conf.OptStartTime = jetstream.DeliverByStartTimePolicy, &opt.Since
	}
	consumer, err := q.js.OrderedConsumer(ctx, stream, conf)
	if err != nil {
		return fmt.Errorf("replay of %s: %w", opt.Subject, err)
	}
	info, err := consumer.Info(ctx)
	if err != nil {
		return fmt.Errorf("replay of %s: %w", opt.Subject, err)
	}
	if info.NumPending == 0 && !opt.Follow {
		return nil
	}
	messages, err := consumer.Messages()
	if err != nil {
		return fmt.Errorf("replay of %s: %w", opt.Subject, err)
	}
	defer messages.Stop()
	return each(ctx, messages, opt.Follow, fn)
}

// each passes messages on until none is pending or, following, until ctx ends.
func each(ctx context.Context, messages jetstream.MessagesContext, follow bool, fn func(Message) error) error {
	for {
		msg, err := nextMessage(ctx, messages, follow)
		if err != nil {
			if follow && ctx.Err() != nil && errors.Is(err, ctx.Err()) {
				return nil
			}
			return fmt.Errorf("replay: %w", err)
		}
		meta, err := msg.Metadata()
		if err != nil {
			return fmt.Errorf("replay: %w", err)
		}
		if err := fn(Message{Subject: msg.Subject(), Data: msg.Data(), Time: meta.Timestamp, Sequence: meta.Sequence.Stream}); err != nil {
			return err
		}
		if !follow && meta.NumPending == 0 {
			return nil
		}
	}
}

// nextMessage waits for a message: as long as it takes when following, else
// not longer than a server that has messages may take to send one.
func nextMessage(ctx context.Context, messages jetstream.MessagesContext, follow bool) (jetstream.Msg, error) {
	if !follow {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, 30*time.Second)
		defer cancel()
	}
	return messages.Next(jetstream.NextContext(ctx))
}

// Token makes text safe as one token of a subject or one part of a status key.
func Token(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '_', r == '-':
			return r
		}
		return '_'
	}, s)
}
