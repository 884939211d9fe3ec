package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/pipeline/queue"
)

// ErrNoLetter says that there is no dead letter with an id.
var ErrNoLetter = errors.New("no such dead letter")

// DeadLetters returns what was given up, oldest first.
func (p *Pipeline) DeadLetters(ctx context.Context) ([]DeadLetter, error) {
	messages, err := p.queue.Dead(ctx)
	if err != nil {
		return nil, err
	}
	letters := make([]DeadLetter, 0, len(messages))
	for _, m := range messages {
		var letter DeadLetter
		if err := json.Unmarshal(m.Data, &letter); err != nil {
			return nil, fmt.Errorf("dead letter %d: %w", m.Sequence, err)
		}
		letter.ID, letter.sequence = lastToken(m.Subject), m.Sequence
		letters = append(letters, letter)
	}
	return letters, nil
}

func lastToken(subject string) string { return subject[strings.LastIndexByte(subject, '.')+1:] }

// Retry takes the documents of dead letters in again: those with the given
// ids, all when there is none. The letters are removed, unless the new try has
// failed already and left its own.
func (p *Pipeline) Retry(ctx context.Context, ids ...string) ([]Job, error) {
	letters, err := p.DeadLetters(ctx)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if !slices.ContainsFunc(letters, func(l DeadLetter) bool { return l.ID == id }) {
			return nil, fmt.Errorf("%q: %w", id, ErrNoLetter)
		}
	}
	var jobs []Job
	for _, letter := range letters {
		if len(ids) > 0 && !slices.Contains(ids, letter.ID) {
			continue
		}
		job, err := p.enqueue(ctx, incoming{source: letter.Source, object: letter.Object, container: letter.Archive})
		if err != nil {
			return jobs, err
		}
		if err := p.queue.RemoveDeadUntil(ctx, letter.ID, letter.sequence); err != nil {
			return jobs, err
		}
		jobs = append(jobs, job)
	}
	return jobs, nil
}

// Events calls fn on each event of the stream; see queue.Replay.
func (p *Pipeline) Events(ctx context.Context, opt queue.ReplayOptions, fn func(queue.Message) error) error {
	return p.queue.Replay(ctx, opt, fn)
}
