package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"

	"github.com/oficialia/oficialia/pipeline"
	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/blob/s3test"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// serve runs a NATS server that others can reach, and returns its address.
func serve(t *testing.T) string {
	t.Helper()
	s, err := queue.StartServer(queue.ServerOptions{Dir: t.TempDir(), Listen: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	return s.URL()
}

// subscribe collects events as any NATS client sees them.
func subscribe(t *testing.T, url string) (messages func() []*nats.Msg) {
	t.Helper()
	conn, err := nats.Connect(url)
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var got []*nats.Msg
	_, err = conn.Subscribe("oficialia.events.>", func(m *nats.Msg) {
		mu.Lock()
		defer mu.Unlock()
		got = append(got, m)
	})
	if err := errors.Join(err, conn.Flush()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	return func() []*nats.Msg {
		if err := conn.Flush(); err != nil {
			t.Error(err)
		}
		mu.Lock()
		defer mu.Unlock()
		return slices.Clone(got)
	}
}

// remote is a configuration for one of several processes.
func remote(t *testing.T, url, store string) pipeline.Config {
	t.Helper()
	conf := config(t)
	conf.Store, conf.NATS.URL, conf.S3 = store, url, blob.S3FromEnv()
	return conf
}

// TestWorkersShareABundle has two workers read a bundle in S3, one of which is
// stopped midway, and compares with the same done in one process.
func TestWorkersShareABundle(t *testing.T) {
	s3test.Start(t, "documents", "kept")
	const uri = "s3://documents/bundles/the response (1).pdf"
	body := text("bundle", 24)
	documents, err := blob.Open(t.Context(), "s3://documents", blob.S3FromEnv())
	if err != nil {
		t.Fatal(err)
	}
	if err := blob.Write(t.Context(), documents, "bundles/the response (1).pdf", []byte(body)); err != nil {
		t.Fatal(err)
	}
	alone := config(t)
	alone.S3 = blob.S3FromEnv()
	want := runOnce(t, alone, uri)

	url := serve(t)
	messages := subscribe(t, url)
	readers := [2]*fakeReader{{version: "1", delay: 20 * time.Millisecond}, {version: "1", delay: 20 * time.Millisecond}}
	var workers [2]*pipeline.Pipeline
	for i := range workers {
		conf := remote(t, url, "s3://kept/store")
		conf.Reader = readers[i]
		workers[i] = open(t, conf)
	}
	submitter := remote(t, url, "s3://kept/store")
	submitter.Reader, submitter.Assembler = nil, nil
	p := open(t, submitter)
	jobs, err := p.Submit(t.Context(), "s3://documents/bundles/")
	if err != nil {
		t.Fatal(err)
	}
	stop := work(t, workers[0])
	work(t, workers[1])
	jobs, err = p.Wait(t.Context(), jobs, func(j pipeline.Job) {
		if j.Read >= 8 {
			stop()
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := result(t, p, jobs[0]); !bytes.Equal(got.Record, want.records[0]) {
		t.Errorf("the record differs from that of one process:\n%s\n%s", got.Record, want.records[0])
	}
	for i, r := range readers {
		if pages, _ := r.total(); pages == 0 || pages >= 24 {
			t.Errorf("worker %d read %d pages of 24", i, pages)
		}
	}
	checkMessages(t, messages(), want.events)
}

// checkMessages holds what a subscriber saw against the events of another run,
// times aside.
func checkMessages(t *testing.T, got []*nats.Msg, want []queue.Message) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("a subscriber saw %d events, want %d", len(got), len(want))
	}
	for i, m := range got {
		if err := schema.ValidateEvent(m.Data); err != nil {
			t.Error(err)
		}
		if m.Subject != want[i].Subject || m.Header.Get("Nats-Msg-Id") != eventID(t, m.Data) || eventID(t, m.Data) != eventID(t, want[i].Data) {
			t.Errorf("event %d is %s %s, want %s %s", i, m.Subject, m.Data, want[i].Subject, want[i].Data)
		}
	}
}

func eventID(t *testing.T, data []byte) string {
	t.Helper()
	var e struct{ ID string }
	if err := json.Unmarshal(data, &e); err != nil {
		t.Fatal(err)
	}
	return e.ID
}

// stuckReader is one of a worker that hangs with a page in hand.
type stuckReader struct {
	fakeReader
	entered chan struct{}
	once    sync.Once
}

func (r *stuckReader) Read(ctx context.Context, _ string, _ int) ([]byte, error) {
	r.once.Do(func() { close(r.entered) })
	<-ctx.Done()
	return nil, ctx.Err()
}

// TestSilentWorker has a worker lose its connection with a page in hand: its
// task goes to another after the wait, and nothing is told twice.
func TestSilentWorker(t *testing.T) {
	url, store := serve(t), filepath.Join(t.TempDir(), "store")
	conf := remote(t, url, store)
	conf.NATS.AckWait = 300 * time.Millisecond
	living := open(t, conf)
	stuck := &stuckReader{fakeReader: fakeReader{version: "1"}, entered: make(chan struct{})}
	conf.Reader = stuck
	silent, err := pipeline.Open(t.Context(), conf)
	if err != nil {
		t.Fatal(err)
	}
	work(t, silent)
	jobs, err := living.Submit(t.Context(), write(t, "a.pdf", text("one", 6)))
	if err != nil {
		t.Fatal(err)
	}
	<-stuck.entered
	if err := silent.Close(); err != nil {
		t.Fatal(err)
	}
	work(t, living)
	r := result(t, living, wait(t, living, jobs)[0])
	checkTold(t, told(t, living), r.Events)
}

func TestLargeDataGoesToTheStore(t *testing.T) {
	leaks(t)
	conf := config(t)
	p := open(t, conf)
	work(t, p)
	job := finish(t, p, write(t, "big.pdf", strings.Repeat("ñ", 40<<10)+"\fsmall"))[0]
	r := result(t, p, job)
	checkTold(t, told(t, p), r.Events)
	detached := 0
	for _, e := range r.Events {
		ref, ok := e.Extensions()["dataref"].(string)
		if !ok {
			continue
		}
		detached++
		store, err := blob.OpenDir(conf.Store)
		if err != nil {
			t.Fatal(err)
		}
		data, err := blob.Read(t.Context(), store, ref)
		if err != nil || len(data) <= schema.MaxEventData || len(e.Data()) > 0 {
			t.Errorf("%s: %d bytes, %v", ref, len(data), err)
		}
		if err := schema.ValidateEventData(e.Type(), data); err != nil {
			t.Error(err)
		}
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}
	if detached != 2 { // the document, and the oficio with the long subject
		t.Errorf("%d events carry a reference, want 2", detached)
	}
}
