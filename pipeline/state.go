package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// State says how far a job or a document is.
type State string

// The states, in the order in which they come.
const (
	Queued     State = "queued"
	Reading    State = "reading"
	Assembling State = "assembling"
	Opened     State = "opened" // an archive, whose members have jobs of their own
	Done       State = "done"
	Failed     State = "failed"
)

func (s State) final() bool { return s == Opened || s == Done || s == Failed }

// Failure says why a document was given up.
type Failure struct {
	Stage  string    `json:"stage"`
	Page   int       `json:"page,omitempty"`
	Reason string    `json:"reason"`
	Error  string    `json:"error"`
	Tries  int       `json:"tries"`
	Told   time.Time `json:"told"` // when its event was told

	Document string `json:"document,omitempty"` // sha256:…, where that is known
}

// docState is what the status bucket holds of a document, under its key. It
// changes by compare and swap only.
type docState struct {
	ID        string          `json:"id"`      // sha256:…
	Version   string          `json:"version"` // of reader and rules
	Run       string          `json:"run"`     // the attempt that State is about
	State     State           `json:"state"`
	Sources   []schema.Source `json:"sources"`
	Own       int             `json:"own,omitempty"` // how many of Sources are files of their own; they come first
	Object    string          `json:"object"`        // where its bytes are
	Pages     int             `json:"pages"`
	Read      bits            `json:"read"`   // pages that are there, failed ones among them
	Failed    []int           `json:"failed"` // pages that could not be read
	Failure   *Failure        `json:"failure,omitempty"`
	Record    string          `json:"record,omitempty"`    // the record's object
	Published string          `json:"published,omitempty"` // digest of the ids of the events that were told last
	Telling   string          `json:"telling,omitempty"`   // the same, of those that are being told
	Told      time.Time       `json:"told"`                // their time attribute
	FailedAt  time.Time       `json:"failed_at"`           // when its last failure was told
}

// complete reports whether all pages are there.
func (s docState) complete() bool { return s.Read.count(s.Pages) == s.Pages }

// jobState is what the status bucket holds of a job, under its id, until its
// document is known; from then on the document's state counts.
type jobState struct {
	Run       string        `json:"run"`
	State     State         `json:"state"`
	Source    schema.Source `json:"source"`
	Object    string        `json:"object"`
	Document  string        `json:"document,omitempty"` // key of the docState
	Failure   *Failure      `json:"failure,omitempty"`
	Published string        `json:"published,omitempty"`
	FailedAt  time.Time     `json:"failed_at"`           // when its last failure was told
	Container string        `json:"container,omitempty"` // the archive's address, of a member
	Members   []string      `json:"members,omitempty"`   // ids of an archive's jobs, once it was opened
}

// version names engine and rules together.
func (p *Pipeline) version() string {
	return p.conf.Reader.Version() + " " + p.conf.Assembler.Version()
}

// docKey is a document's key in the status bucket.
func docKey(sha, version string) string { return "doc." + sha + "." + digest(version)[:16] }

// jobID names a job by its source's address and its object, and so the same for
// each submit of the same thing.
func jobID(uri, object string) string { return "job." + digest(uri + "\n" + object)[:32] }

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

func pageKey(sha, engine string, n int) string {
	return fmt.Sprintf("pages/%s/%s/%d.json", sha, blob.Segment(engine), n)
}

func failedKey(sha, run string, n int) string {
	return fmt.Sprintf("failed/%s/%s/%d.json", sha, run, n)
}

func recordKey(sha, version string) string {
	return fmt.Sprintf("records/%s/%s.json", sha, blob.Segment(version))
}

// load reads a value of the status bucket. Revision 0 when there is none.
func load[T any](ctx context.Context, q *queue.Queue, key string) (v T, revision uint64, err error) {
	e, err := q.Status(ctx, key)
	if errors.Is(err, queue.ErrNoStatus) {
		return v, 0, nil
	}
	if err != nil {
		return v, 0, err
	}
	if err := json.Unmarshal(e.Value, &v); err != nil {
		return v, 0, fmt.Errorf("status of %s: %w", key, err)
	}
	return v, e.Revision, nil
}

// change reads a value, lets fn change it, and writes it back unless fn says
// that nothing is to be written; when another worker was faster it starts over.
// It returns the value as it then stands.
func change[T any](ctx context.Context, q *queue.Queue, key string, fn func(v *T, exists bool) (write bool)) (T, error) {
	for {
		v, revision, err := load[T](ctx, q, key)
		if err != nil {
			return v, err
		}
		if !fn(&v, revision > 0) {
			return v, nil
		}
		data, err := json.Marshal(v)
		if err != nil {
			return v, err
		}
		err = q.SwapStatus(ctx, key, data, revision)
		if !errors.Is(err, queue.ErrConflict) {
			return v, err
		}
	}
}

// bits is a set of page numbers.
type bits []byte

func (b bits) has(n int) bool { return n/8 < len(b) && b[n/8]&(1<<(n%8)) != 0 }

func (b *bits) add(n int) {
	for len(*b) <= n/8 {
		*b = append(*b, 0)
	}
	(*b)[n/8] |= 1 << (n % 8)
}

// count returns how many of the pages 1 to pages are in the set.
func (b bits) count(pages int) int {
	count := 0
	for n := 1; n <= pages; n++ {
		if b.has(n) {
			count++
		}
	}
	return count
}
