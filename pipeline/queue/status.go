package queue

import (
	"context"
	"errors"
	"fmt"

	"github.com/nats-io/nats.go/jetstream"
)

// The errors of the status bucket.
var (
	ErrNoStatus = errors.New("no such status")
	ErrConflict = errors.New("the status was changed by another worker")
)

// Entry is a value of the status bucket. Revision 0 means that there is none.
type Entry struct {
	Key      string
	Value    []byte
	Revision uint64
}

// Status returns the entry under key, or ErrNoStatus.
func (q *Queue) Status(ctx context.Context, key string) (Entry, error) {
	e, err := q.status.Get(ctx, key)
	if errors.Is(err, jetstream.ErrKeyNotFound) {
		return Entry{Key: key}, fmt.Errorf("%s: %w", key, ErrNoStatus)
	}
	if err != nil {
		return Entry{}, fmt.Errorf("status of %s: %w", key, err)
	}
	return Entry{Key: key, Value: e.Value(), Revision: e.Revision()}, nil
}

// SetStatus writes an entry whatever stands there.
func (q *Queue) SetStatus(ctx context.Context, key string, value []byte) error {
	if _, err := q.status.Put(ctx, key, value); err != nil {
		return fmt.Errorf("status of %s: %w", key, err)
	}
	return nil
}

// SwapStatus writes an entry if it still has the given revision, 0 when it is
// to be new, else ErrConflict.
func (q *Queue) SwapStatus(ctx context.Context, key string, value []byte, revision uint64) error {
	var err error
	if revision == 0 {
		_, err = q.status.Create(ctx, key, value)
	} else {
		_, err = q.status.Update(ctx, key, value, revision)
	}
	if errors.Is(err, jetstream.ErrKeyExists) || errors.Is(err, jetstream.ErrKeyRevisionMismatch) {
		return fmt.Errorf("%s: %w", key, ErrConflict)
	}
	if err != nil {
		return fmt.Errorf("status of %s: %w", key, err)
	}
	return nil
}

// Watcher follows the changes of the status bucket.
type Watcher struct{ w jetstream.KeyWatcher }

// WatchStatus follows all changes from now on. The caller calls Stop.
func (q *Queue) WatchStatus(ctx context.Context) (*Watcher, error) {
	w, err := q.status.WatchAll(ctx, jetstream.UpdatesOnly())
	if err != nil {
		return nil, fmt.Errorf("watch status: %w", err)
	}
	return &Watcher{w}, nil
}

// Next waits for a change.
func (w *Watcher) Next(ctx context.Context) (Entry, error) {
	for {
		select {
		case <-ctx.Done():
			return Entry{}, ctx.Err()
		case e, ok := <-w.w.Updates():
			if !ok {
				return Entry{}, errors.New("watch status: the connection was closed")
			}
			if e != nil && e.Operation() == jetstream.KeyValuePut {
				return Entry{Key: e.Key(), Value: e.Value(), Revision: e.Revision()}, nil
			}
		}
	}
}

// Stop ends the watch.
func (w *Watcher) Stop() { _ = w.w.Stop() } // it only fails on a connection that is gone already
