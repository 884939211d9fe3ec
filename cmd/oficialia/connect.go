package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"runtime"
	"slices"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/oficialia/oficialia/pipeline"
	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/queue"
)

// connection is the flags that say which servers to use. What is not said of S3
// is read from the environment, as other S3 programs do: AWS_ENDPOINT_URL_S3,
// AWS_REGION, AWS_CA_BUNDLE. Its credentials are read from AWS_ACCESS_KEY_ID and
// AWS_SECRET_ACCESS_KEY or from the AWS credentials file, never from a flag.
type connection struct {
	NATS  string `name:"nats" env:"OFICIALIA_NATS" placeholder:"URL" help:"NATS server with JetStream; without it a server is started inside this process."`
	Creds string `env:"OFICIALIA_NATS_CREDS" placeholder:"FILE" help:"NATS user credentials."`
	CA    string `name:"nats-ca" env:"OFICIALIA_NATS_CA" placeholder:"FILE" help:"Authorities to trust for NATS over TLS (PEM)."`
	Cert  string `name:"nats-cert" env:"OFICIALIA_NATS_CERT" placeholder:"FILE" help:"Client certificate for NATS (PEM)."`
	Key   string `name:"nats-key" env:"OFICIALIA_NATS_KEY" placeholder:"FILE" help:"Key of the client certificate (PEM)."`
	Store string `env:"OFICIALIA_STORE" placeholder:"DIR|s3://BUCKET/PREFIX" help:"Where pages and records are kept; all workers on one NATS server share one."`

	Endpoint string `name:"s3-endpoint" placeholder:"URL" help:"S3 server; http:// for one without TLS."`
	Region   string `name:"s3-region" placeholder:"NAME" help:"Region of the S3 server."`
	S3CA     string `name:"s3-ca" placeholder:"FILE" help:"Authorities to trust for S3 over TLS (PEM)."`

	AckWait time.Duration `env:"OFICIALIA_ACK_WAIT" default:"30s" help:"How long a worker may be silent before its work goes to another."`
}

// limits are the flags that bound what is taken in.
type limits struct {
	MaxBytes int64 `env:"OFICIALIA_MAX_BYTES" default:"1073741824" help:"Largest document, in bytes."`
	MaxPages int   `env:"OFICIALIA_MAX_PAGES" default:"5000" help:"Longest document, in pages."`

	MaxMembers  int   `env:"OFICIALIA_MAX_MEMBERS" default:"5000" help:"Most files in a ZIP archive and those in it."`
	MaxExpanded int64 `env:"OFICIALIA_MAX_EXPANDED" default:"8589934592" help:"Largest ZIP archive, in bytes of its files together, expanded."`
	MaxRatio    int   `env:"OFICIALIA_MAX_RATIO" default:"200" help:"How many times its size a ZIP archive may expand to, where that is over 32 MiB."`

	Readers int `env:"OFICIALIA_READERS" placeholder:"N" help:"Reader processes; default one per core."`

	Password string `env:"OFICIALIA_PASSWORD" placeholder:"PASSWORD" help:"Password to try on encrypted PDFs. Others on this machine can see a command line: rather set the environment or the configuration file."`
}

func (c connection) config() pipeline.Config {
	return pipeline.Config{
		Store: c.Store, S3: c.s3(), Log: slog.Default(),
		NATS: queue.Options{URL: c.NATS, Name: "oficialia", CredsFile: c.Creds, CAFile: c.CA, CertFile: c.Cert, KeyFile: c.Key, AckWait: c.AckWait},
	}
}

func (c connection) s3() blob.S3Options {
	o := blob.S3FromEnv()
	o.Endpoint, o.Region, o.CAFile = cmp.Or(c.Endpoint, o.Endpoint), cmp.Or(c.Region, o.Region), cmp.Or(c.S3CA, o.CAFile)
	return o
}

// external insists on servers that outlive this process.
func (c connection) external() error {
	if c.NATS == "" {
		return usage("no NATS server is named", "Name one with --nats URL or OFICIALIA_NATS; oficialia run needs none.")
	}
	if c.Store == "" {
		return usage("no object store is named", "Name the one that all workers share with --store s3://BUCKET/PREFIX or OFICIALIA_STORE.")
	}
	return nil
}

// worker is a pipeline with readers behind it.
type worker struct {
	*pipeline.Pipeline
	engine *engine
	temp   *temp
}

// openWorker opens a pipeline that can read pages.
func openWorker(ctx context.Context, conf pipeline.Config, l limits) (_ *worker, err error) {
	e, err := newEngine()
	if err != nil {
		return nil, err
	}
	t, err := openTemp(os.TempDir())
	if err != nil {
		return nil, misconfigured(err, "Name a folder that can be written in TMPDIR.")
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, e.close(), t.close())
		}
	}()
	e.size = cmp.Or(l.Readers, runtime.NumCPU())
	conf.Reader, conf.Assembler = readingEngine{e}, rulesEngine{e}
	conf.Workers, conf.Temp = e.size, t.dir
	conf.Limits = pipeline.Limits{Bytes: l.MaxBytes, Pages: l.MaxPages, Members: l.MaxMembers, Expanded: l.MaxExpanded, Ratio: l.MaxRatio}
	var p *pipeline.Pipeline
	var opening errgroup.Group
	opening.Go(func() error { return e.openReaders(ctx, l, t.dir) })
	opening.Go(func() (err error) { p, err = openPipeline(ctx, conf); return err })
	if err := opening.Wait(); err != nil {
		if p != nil {
			err = errors.Join(err, p.Close())
		}
		return nil, err
	}
	return &worker{Pipeline: p, engine: e, temp: t}, nil
}

// close ends the servers and the readers at once, for both take their time.
func (w *worker) close() error {
	var closing errgroup.Group
	closing.Go(w.engine.close)
	return errors.Join(w.Close(), closing.Wait(), w.temp.close())
}

// openPipeline opens a pipeline and says what to do when a server is not there.
func openPipeline(ctx context.Context, conf pipeline.Config) (*pipeline.Pipeline, error) {
	p, err := pipeline.Open(ctx, conf)
	if err != nil {
		return nil, misconfigured(err, openHint(conf, err))
	}
	return p, nil
}

// openHint says what to do about servers and folders that cannot be used.
func openHint(conf pipeline.Config, err error) string {
	var path *os.PathError
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "Make room on the disk, then run the same command again."
	case errors.Is(err, pipeline.ErrLimit):
		return "Set a lower --max-members."
	case errors.Is(err, queue.ErrInUse):
		return "Wait until that one has ended, or name another folder with --out or --store."
	case errors.As(err, &path) && !blob.IsS3(conf.Store):
		return "Name a folder that can be written with --out or --store."
	}
	return "Check --nats and --store, and for S3 AWS_ENDPOINT_URL_S3, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
}

// submit puts sources on the queue; a source that is not there is wrong usage.
func submit(ctx context.Context, p *pipeline.Pipeline, sources []string) ([]pipeline.Job, error) {
	jobs, err := p.Submit(ctx, sources...)
	var network *net.OpError
	switch {
	case err == nil:
		return jobs, nil
	case ctx.Err() != nil:
		return nil, interrupted()
	case errors.Is(err, syscall.ENOSPC):
		return nil, explained(fmt.Errorf("submit: %w", err))
	case errors.Is(err, os.ErrNotExist), errors.As(err, &network):
		return nil, misconfigured(err, "Check the spelling of the source and that it can be reached.")
	}
	hint := "Check that the sources are there and may be read."
	if slices.ContainsFunc(sources, blob.IsS3) {
		hint = "Check that the sources are there and may be read, with AWS_ENDPOINT_URL_S3, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
	}
	return nil, misconfigured(fmt.Errorf("submit: %w", err), hint)
}
