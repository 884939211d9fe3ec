// Package queue is the pipeline's traffic over NATS JetStream: work to do,
// events to tell, letters that came back dead, and the status of it all.
//
//	OFICIALIA_WORK    oficialia.work.<stage>        each job goes to one worker, and is gone when it is done
//	OFICIALIA_EVENTS  oficialia.events.>            kept for subscribers and for replay
//	OFICIALIA_DEAD    oficialia.dead.<stage>.<key>  the last failure of each document
//	OFICIALIA_STATUS  (key-value)                   what is known about jobs and documents
//
// No other package of this module knows NATS. A Queue either connects to a
// server or runs one inside the process; both are used alike.
package queue

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// The names of the streams and of their subjects.
const (
	WorkStream     = "OFICIALIA_WORK"
	EventsStream   = "OFICIALIA_EVENTS"
	DeadStream     = "OFICIALIA_DEAD"
	StatusBucket   = "OFICIALIA_STATUS"
	workSubject    = "oficialia.work."
	eventsSubjects = "oficialia.events.>"
	deadSubject    = "oficialia.dead."
)

// Options say which server to use and how patient to be.
type Options struct {
	URL       string // nats://host:4222, several by commas; empty: a server inside this process
	Dir       string // where the server inside keeps its streams
	Name      string // of this connection, for the server's lists
	CredsFile string // user credentials
	CAFile    string // PEM of authorities to trust
	CertFile  string // PEM of the client's certificate, with KeyFile
	KeyFile   string

	AckWait     time.Duration // a job whose worker is silent for so long goes to another; default 30 s
	DedupWindow time.Duration // within it the same message id counts once; default 1 h
	Log         *slog.Logger
}

// FromEnv reads the options from NATS_URL, NATS_CREDS, NATS_CA, NATS_CERT and
// NATS_KEY, as NATS's own command line does.
func FromEnv() Options {
	return Options{
		URL:       os.Getenv("NATS_URL"),
		CredsFile: os.Getenv("NATS_CREDS"),
		CAFile:    os.Getenv("NATS_CA"),
		CertFile:  os.Getenv("NATS_CERT"),
		KeyFile:   os.Getenv("NATS_KEY"),
	}
}

func (o Options) withDefaults() Options {
	if o.AckWait <= 0 {
		o.AckWait = 30 * time.Second
	}
	if o.DedupWindow <= 0 {
		o.DedupWindow = time.Hour
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Name == "" {
		o.Name = "oficialia"
	}
	return o
}

// Queue is a connection to the streams. All methods may be used concurrently.
type Queue struct {
	opt    Options
	server *Server // nil when the server is another process
	conn   *nats.Conn
	closed chan struct{}
	js     jetstream.JetStream
	status jetstream.KeyValue
}

// Open connects, starting a server first where no URL is given, and makes the
// streams that are missing.
func Open(ctx context.Context, opt Options) (*Queue, error) {
	q := &Queue{opt: opt.withDefaults(), closed: make(chan struct{})}
	if opt.URL == "" {
		server, err := StartServer(ServerOptions{Dir: opt.Dir})
		if err != nil {
			return nil, err
		}
		q.server = server
	}
	if err := q.open(ctx); err != nil {
		q.Close()
		return nil, err
	}
	return q, nil
}

func (q *Queue) open(ctx context.Context) error {
	if err := q.connect(); err != nil {
		return err
	}
	js, err := jetstream.New(q.conn)
	if err != nil {
		return fmt.Errorf("JetStream: %w", err)
	}
	q.js = js
	if err := q.makeStreams(ctx); err != nil || q.server == nil {
		return err
	}
	return q.release(ctx)
}

// release frees what an earlier process had in hand. A server inside this
// process has no other workers, so nothing need wait until their silence is
// noticed.
func (q *Queue) release(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	stream, err := q.js.Stream(ctx, WorkStream)
	if err != nil {
		return fmt.Errorf("stream %s: %w", WorkStream, err)
	}
	names := stream.ConsumerNames(ctx)
	for name := range names.Name() {
		if err := stream.DeleteConsumer(ctx, name); err != nil {
			return fmt.Errorf("work on %s: %w", name, err)
		}
	}
	if err := names.Err(); err != nil {
		return fmt.Errorf("stream %s: %w", WorkStream, err)
	}
	return nil
}

// Close hands back the connection and stops the server inside, where there is
// one. Workers must have ended before.
func (q *Queue) Close() {
	if q.conn != nil {
		q.conn.Close()
		<-q.closed
	}
	if q.server != nil {
		q.server.Stop()
	}
}

func (q *Queue) connect() error {
	opt := q.opt
	options := []nats.Option{
		nats.Name(opt.Name),
		nats.MaxReconnects(-1),
		nats.ClosedHandler(func(*nats.Conn) { close(q.closed) }),
		nats.DisconnectErrHandler(func(_ *nats.Conn, err error) {
			if err != nil {
				opt.Log.Warn("connection to NATS lost", "error", err)
			}
		}),
		nats.ReconnectHandler(func(c *nats.Conn) { opt.Log.Info("connected to NATS again", "url", c.ConnectedUrlRedacted()) }),
	}
	if q.server != nil {
		options = append(options, q.server.inProcess())
	}
	if opt.CredsFile != "" {
		options = append(options, nats.UserCredentials(opt.CredsFile))
	}
	if opt.CAFile != "" {
		options = append(options, nats.RootCAs(opt.CAFile))
	}
	if opt.CertFile != "" {
		options = append(options, nats.ClientCert(opt.CertFile, opt.KeyFile))
	}
	if err := checkURL(opt.URL); err != nil {
		return err
	}
	conn, err := nats.Connect(opt.URL, options...)
	if err != nil {
		return fmt.Errorf("NATS at %q: %w", redact(opt.URL), err)
	}
	q.conn = conn
	return nil
}

// checkURL refuses what is no address, in words that do not repeat a password.
func checkURL(urls string) error {
	for part := range strings.SplitSeq(urls, ",") {
		if _, err := url.Parse(strings.TrimSpace(part)); err != nil {
			return fmt.Errorf("NATS at %q: not an address such as nats://host:4222", redact(part))
		}
	}
	return nil
}

// redact takes passwords and tokens out of a list of addresses.
func redact(urls string) string {
	parts := strings.Split(urls, ",")
	for i, part := range parts {
		if at := strings.LastIndexByte(part, '@'); at >= 0 {
			scheme, _, found := strings.Cut(part, "://")
			parts[i] = "xxxxx" + part[at:]
			if found {
				parts[i] = scheme + "://" + parts[i]
			}
		}
	}
	return strings.Join(parts, ",")
}

// makeStreams makes what is missing. An existing stream is left as its
// operator has configured it.
func (q *Queue) makeStreams(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for _, conf := range []jetstream.StreamConfig{
		{Name: WorkStream, Subjects: []string{workSubject + ">"}, Retention: jetstream.WorkQueuePolicy},
		{Name: EventsStream, Subjects: []string{eventsSubjects}},
		{Name: DeadStream, Subjects: []string{deadSubject + ">"}, MaxMsgsPerSubject: 1},
	} {
		conf.Storage, conf.Duplicates = jetstream.FileStorage, q.opt.DedupWindow
		_, err := q.js.CreateStream(ctx, conf)
		if err != nil && !errors.Is(err, jetstream.ErrStreamNameAlreadyInUse) {
			return fmt.Errorf("stream %s: %w", conf.Name, err)
		}
	}
	kv, err := q.js.CreateKeyValue(ctx, jetstream.KeyValueConfig{Bucket: StatusBucket, Storage: jetstream.FileStorage})
	if errors.Is(err, jetstream.ErrBucketExists) {
		kv, err = q.js.KeyValue(ctx, StatusBucket)
	}
	if err != nil {
		return fmt.Errorf("bucket %s: %w", StatusBucket, err)
	}
	q.status = kv
	return nil
}

// URL says where other programs can reach the server; empty when it only
// serves this process.
func (q *Queue) URL() string {
	if q.server != nil {
		return ""
	}
	return q.conn.ConnectedUrlRedacted()
}

// PublishWork puts a job on the queue. The id makes it count once within the
// dedup window.
func (q *Queue) PublishWork(ctx context.Context, stage, id string, data []byte) error {
	return q.publish(ctx, workSubject+stage, data, jetstream.WithMsgID(id))
}

// PublishEvent tells an event. The id makes it count once within the dedup
// window.
func (q *Queue) PublishEvent(ctx context.Context, subject, id string, data []byte) error {
	return q.publish(ctx, subject, data, jetstream.WithMsgID(id), jetstream.WithExpectStream(EventsStream))
}

// PublishDead keeps a dead letter; an earlier one of the same stage and key
// makes room.
func (q *Queue) PublishDead(ctx context.Context, stage, key string, data []byte) error {
	return q.publish(ctx, deadSubject+stage+"."+key, data, jetstream.WithExpectStream(DeadStream))
}

func (q *Queue) publish(ctx context.Context, subject string, data []byte, opts ...jetstream.PublishOpt) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if _, err := q.js.Publish(ctx, subject, data, opts...); err != nil {
		return fmt.Errorf("publish on %s: %w", subject, err)
	}
	return nil
}
