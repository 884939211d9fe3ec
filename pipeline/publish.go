package pipeline

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/schema"
)

// tell publishes a record's events, unless just these were told before. It
// returns the digest that names them.
func (p *Pipeline) tell(ctx context.Context, key string, record *schema.Document) (string, error) {
	events, err := schema.Events(record, p.conf.Assembler.Issuer, time.Time{})
	if err != nil {
		return "", Fail(Invalid, err)
	}
	telling := digestOf(events)
	s, err := p.note(ctx, key, telling)
	if err != nil || s.Published == telling {
		return telling, err
	}
	for _, e := range events {
		e.SetTime(s.Told)
		if err := p.publishEvent(ctx, e); err != nil {
			return "", err
		}
	}
	return telling, nil
}

// note fixes the time attribute of the events before the first is told, so
// that telling them again after an interruption gives the same bytes.
func (p *Pipeline) note(ctx context.Context, key, telling string) (docState, error) {
	return change(ctx, p.queue, key, func(s *docState, _ bool) bool {
		if s.Telling == telling {
			return false
		}
		s.Telling, s.Told = telling, p.now()
		return true
	})
}

func (p *Pipeline) now() time.Time { return p.conf.Now().UTC().Truncate(time.Millisecond) }

func digestOf(events []schema.Event) string {
	ids := make([]string, len(events))
	for i, e := range events {
		ids[i] = e.ID()
	}
	return digest(strings.Join(ids, "\n"))
}

// publishEvent holds an event against its schema and puts it on the stream.
func (p *Pipeline) publishEvent(ctx context.Context, e schema.Event) error {
	data := e.Data()
	e, key := p.detach(e)
	if key != "" {
		if err := schema.ValidateEventData(e.Type(), data); err != nil {
			return Fail(Invalid, err)
		}
		if err := blob.Write(ctx, p.store, key, data); err != nil {
			return err
		}
	}
	encoded, err := json.Marshal(e)
	if err != nil {
		return Fail(Invalid, fmt.Errorf("event %s: %w", e.ID(), err))
	}
	if err := schema.ValidateEvent(encoded); err != nil {
		return Fail(Invalid, err)
	}
	return p.queue.PublishEvent(ctx, e.Channel, e.ID(), encoded)
}

// detach takes data that is too large out of an event. The reference is an
// address on S3, else a path below the store's directory. The key is empty
// when the data stays.
func (p *Pipeline) detach(e schema.Event) (event schema.Event, key string) {
	if len(e.Data()) <= schema.MaxEventData {
		return e, ""
	}
	key = "events/" + e.ID() + ".json"
	ref := key
	if blob.IsS3(p.conf.Store) {
		ref = strings.TrimSuffix(p.conf.Store, "/") + "/" + key
	}
	return e.Detach(ref), key
}
