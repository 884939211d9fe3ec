package pipeline

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"time"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/queue"
)

// Limits bound what is taken in. Exceeding one fails the document at once, or
// the archive.
type Limits struct {
	Bytes int64 // of a document; default 1 GiB
	Pages int   // of a document; default 5000
	Cache int64 // bytes of local copies that a worker keeps; default 4 GiB

	Members  int   // of an archive and those in it; default 5000, at most 20,000
	Expanded int64 // bytes of an archive's members, expanded; default 8 GiB
	Ratio    int   // of an archive, expanded to packed, where that is over 32 MiB; default 200
}

// maxMembers is how many ids of members fit into an archive's status, which is
// one message of NATS and so, by default, of 1 MiB at most.
const maxMembers = 20_000

// ErrLimit says that a limit is set higher than it can be.
var ErrLimit = fmt.Errorf("the limit may be %d at most", maxMembers)

// Config says what a pipeline works with. Zero values mean the defaults.
type Config struct {
	Store string         // object store: a directory, or s3://bucket/prefix
	S3    blob.S3Options // the server behind s3:// addresses, of the store and of sources
	NATS  queue.Options  // an empty URL starts a server in this process; its Dir defaults to <Store>/nats

	Reader    Reader    // needed to Work
	Assembler Assembler // needed to Work and for Results' events

	Limits   Limits
	Temp     string        // folder for local copies; default the system's
	PageJob  int           // pages that a worker takes at a time; default 1, so that none waits for another at the end
	MaxTries int           // of a task before its document is given up; default 5
	Backoff  time.Duration // before the second try, doubled from try to try; default 1 s
	Workers  int           // page jobs at once in this process; default 1
	Log      *slog.Logger
	Now      func() time.Time // for the time attribute of events
}

func (c Config) withDefaults() Config {
	setDefault(&c.Limits.Bytes, 1<<30)
	setDefault(&c.Limits.Pages, 5000)
	setDefault(&c.Limits.Cache, 4<<30)
	setDefault(&c.Limits.Members, 5000)
	setDefault(&c.Limits.Expanded, 8<<30)
	setDefault(&c.Limits.Ratio, 200)
	setDefault(&c.PageJob, 1)
	setDefault(&c.MaxTries, 5)
	setDefault(&c.Backoff, time.Second)
	setDefault(&c.Workers, 1)
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.NATS.Log == nil {
		c.NATS.Log = c.Log
	}
	return c
}

func setDefault[T int | int64 | time.Duration](v *T, d T) {
	if *v <= 0 {
		*v = d
	}
}

// Pipeline ties a queue and an object store together. All methods may be used
// concurrently.
type Pipeline struct {
	conf    Config
	queue   *queue.Queue
	store   blob.Store
	files   *files
	mu      sync.Mutex
	buckets map[string]blob.Store // of sources, by bucket
}

// Open connects to the queue and the store. The caller calls Close.
func Open(ctx context.Context, conf Config) (*Pipeline, error) {
	conf = conf.withDefaults()
	if conf.Store == "" {
		return nil, errors.New("no object store: name a directory or s3://bucket/prefix")
	}
	if conf.Limits.Members > maxMembers {
		return nil, fmt.Errorf("%d files in an archive: %w", conf.Limits.Members, ErrLimit)
	}
	if conf.NATS.URL == "" && conf.NATS.Dir == "" {
		if blob.IsS3(conf.Store) {
			return nil, errors.New("no NATS server: name its URL, or a directory for one inside this process")
		}
		conf.NATS.Dir = filepath.Join(conf.Store, "nats")
	}
	store, err := blob.Open(ctx, conf.Store, conf.S3)
	if err != nil {
		return nil, fmt.Errorf("object store %s: %w", conf.Store, err)
	}
	q, err := queue.Open(ctx, conf.NATS)
	if err != nil {
		return nil, errors.Join(err, closeStore(store))
	}
	p := &Pipeline{conf: conf, queue: q, store: store, buckets: map[string]blob.Store{}}
	p.files = newFiles(conf.Temp, conf.Limits.Cache)
	return p, nil
}

// Close ends the connections and removes local copies. Work must have ended.
func (p *Pipeline) Close() error {
	p.queue.Close()
	return errors.Join(p.files.close(), closeStore(p.store))
}

func closeStore(s blob.Store) error {
	if c, ok := s.(interface{ Close() error }); ok {
		return c.Close()
	}
	return nil
}

// bucket returns the store that an object of a source is read from.
func (p *Pipeline) bucket(ctx context.Context, name string) (blob.Store, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s, ok := p.buckets[name]; ok {
		return s, nil
	}
	s, err := blob.OpenS3(ctx, name, "", p.conf.S3)
	if err != nil {
		return nil, err
	}
	p.buckets[name] = s
	return s, nil
}
