package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/oficialia/oficialia/pipeline"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// leaks fails the test if it leaves a goroutine behind.
func leaks(t *testing.T) {
	t.Helper()
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, before) })
}

// config is that of a pipeline with a server inside and a directory as store.
func config(t *testing.T) pipeline.Config {
	t.Helper()
	return pipeline.Config{
		Store: filepath.Join(t.TempDir(), "store"), Reader: &fakeReader{version: "1"}, Assembler: fakeAssembler{version: "1"},
		Backoff: time.Millisecond, MaxTries: 3,
	}
}

func open(t *testing.T, conf pipeline.Config) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.Open(t.Context(), conf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

// work starts a worker and returns what stops it and waits for it.
func work(t *testing.T, p *pipeline.Pipeline) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	var worker sync.WaitGroup
	worker.Go(func() {
		if err := p.Work(ctx); err != nil {
			t.Error(err)
		}
	})
	stop = sync.OnceFunc(func() { cancel(); worker.Wait() })
	t.Cleanup(stop)
	return stop
}

// finish submits sources and waits for their jobs.
func finish(t *testing.T, p *pipeline.Pipeline, sources ...string) []pipeline.Job {
	t.Helper()
	jobs, err := p.Submit(t.Context(), sources...)
	if err != nil {
		t.Fatal(err)
	}
	return wait(t, p, jobs)
}

func wait(t *testing.T, p *pipeline.Pipeline, jobs []pipeline.Job) []pipeline.Job {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	jobs, err := p.Wait(ctx, jobs, nil)
	if err != nil {
		t.Fatalf("%v; jobs: %+v", err, jobs)
	}
	return jobs
}

func result(t *testing.T, p *pipeline.Pipeline, job pipeline.Job) pipeline.Result {
	t.Helper()
	if job.State != pipeline.Done {
		t.Fatalf("%s is %s: %+v", job.Source.URI, job.State, job.Failure)
	}
	r, err := p.Result(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// told returns the events on the stream.
func told(t *testing.T, p *pipeline.Pipeline) []queue.Message {
	t.Helper()
	var messages []queue.Message
	err := p.Events(t.Context(), queue.ReplayOptions{}, func(m queue.Message) error {
		messages = append(messages, m)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return messages
}

func TestRun(t *testing.T) {
	leaks(t)
	p := open(t, config(t))
	work(t, p)
	path := write(t, "response.pdf", text("one", 5))
	jobs, err := p.Submit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	var reads []int
	jobs, err = p.Wait(t.Context(), jobs, func(j pipeline.Job) { reads = append(reads, j.Read) })
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSorted(reads) || reads[len(reads)-1] != 5 {
		t.Errorf("progress went %v", reads)
	}
	r := result(t, p, jobs[0])
	if err := schema.ValidateRecord(r.Record); err != nil {
		t.Error(err)
	}
	if !bytes.Contains(r.Record, []byte("a < b")) {
		t.Error("the record escapes what needs no escaping")
	}
	want := schema.Source{URI: filepath.ToSlash(path), Name: "response.pdf", MediaType: "text/x-fake", Size: int64(len(text("one", 5)))}
	if r.Document.Source != want || r.Document.ID != jobs[0].Document {
		t.Errorf("source %+v, want %+v", r.Document.Source, want)
	}
	checkTold(t, told(t, p), r.Events)
}

// checkTold holds the events of the stream against those of a result.
func checkTold(t *testing.T, messages []queue.Message, events []schema.Event) {
	t.Helper()
	if len(messages) != len(events) {
		t.Fatalf("%d events were told, the result has %d", len(messages), len(events))
	}
	for i, e := range events {
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if m := messages[i]; m.Subject != e.Channel || !bytes.Equal(m.Data, data) {
			t.Errorf("event %d: told %s %s\nresult %s %s", i, m.Subject, m.Data, e.Channel, data)
		}
		if err := schema.ValidateEvent(data); err != nil {
			t.Error(err)
		}
	}
}

func TestSecondRunTellsNothing(t *testing.T) {
	leaks(t)
	conf := config(t)
	conf.NATS.DedupWindow = 100 * time.Millisecond // so that the stream's memory does not do it for us
	folder := t.TempDir()
	for name, content := range map[string]string{
		"a.pdf": text("one", 3), "b/c.PDF": text("two", 2) + "\fUNREADABLE", "d.pdf": "BROKEN", "e.txt": "not a document",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	first := runOnce(t, conf, folder)
	time.Sleep(200 * time.Millisecond)
	second := runOnce(t, conf, folder)
	if !slices.EqualFunc(first.events, second.events, func(a, b queue.Message) bool { return a.Sequence == b.Sequence }) {
		t.Errorf("%d events after the first run, %d after the second", len(first.events), len(second.events))
	}
	if !slices.EqualFunc(first.records, second.records, bytes.Equal) || len(first.records) != 2 {
		t.Errorf("%d records, then %d, or others", len(first.records), len(second.records))
	}
	if pages, _ := conf.Reader.(*fakeReader).total(); pages != 6+1 {
		t.Errorf("pages were read %d times, want 6 and the unreadable one again", pages)
	}
}

type outcome struct {
	events  []queue.Message
	records [][]byte
}

// runOnce opens a pipeline, runs the sources through it and closes it.
func runOnce(t *testing.T, conf pipeline.Config, sources ...string) outcome {
	t.Helper()
	p, err := pipeline.Open(t.Context(), conf)
	if err != nil {
		t.Fatal(err)
	}
	stop := work(t, p)
	var out outcome
	for _, job := range finish(t, p, sources...) {
		if job.State == pipeline.Done {
			out.records = append(out.records, result(t, p, job).Record)
		}
	}
	out.events = told(t, p)
	stop()
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSameBytesAreOneDocument(t *testing.T) {
	leaks(t)
	conf := config(t)
	p := open(t, conf)
	work(t, p)
	a, b := write(t, "a.pdf", text("one", 4)), write(t, "b.pdf", text("one", 4))
	jobs := finish(t, p, b, a)
	ra, rb := result(t, p, jobs[1]), result(t, p, jobs[0])
	if !bytes.Equal(ra.Record, rb.Record) {
		t.Error("two records of one document")
	}
	if want := min(a, b); ra.Document.Source.URI != want {
		t.Errorf("source is %s, want the first by name, %s", ra.Document.Source.URI, want)
	}
	if _, most := conf.Reader.(*fakeReader).total(); most != 1 {
		t.Errorf("a page was read %d times", most)
	}
	if n := len(told(t, p)); n != len(ra.Events) {
		t.Errorf("%d events, want %d", n, len(ra.Events))
	}
}

func TestNewRulesReadNoPageAgain(t *testing.T) {
	leaks(t)
	conf := config(t)
	path := write(t, "a.pdf", text("one", 3))
	first := runOnce(t, conf, path)
	conf.Assembler = fakeAssembler{version: "2"}
	second := runOnce(t, conf, path)
	if pages, _ := conf.Reader.(*fakeReader).total(); pages != 3 {
		t.Errorf("%d pages were read, want 3", pages)
	}
	if bytes.Equal(first.records[0], second.records[0]) || len(second.events) != 2*len(first.events) {
		t.Errorf("the new rules' record or events are missing: %d events, then %d", len(first.events), len(second.events))
	}
	conf.Reader = &fakeReader{version: "2"}
	runOnce(t, conf, path)
	if pages, _ := conf.Reader.(*fakeReader).total(); pages != 3 {
		t.Errorf("a new engine read %d pages, want 3", pages)
	}
}

func TestPages(t *testing.T) {
	leaks(t)
	conf := config(t)
	p := open(t, conf)
	stop := work(t, p)
	body := strings.Join([]string{"odd", "UNREADABLE", "HOPELESS", "FLAKY", "good", "PANIC", "good"}, "\f")
	job := finish(t, p, write(t, "odd.pdf", body))[0]
	r := result(t, p, job)
	want := map[int]string{2: "no engine can read it", 3: "page 3: the engine hung", 6: "reader: panic: the engine fell over"}
	for _, page := range r.Document.Pages {
		if page.Error != want[page.Number] || (page.Origin == schema.Failed) != (page.Error != "") {
			t.Errorf("page %d: origin %s, error %q, want %q", page.Number, page.Origin, page.Error, want[page.Number])
		}
	}
	if !slices.Equal(job.Failed, []int{2, 3, 6}) || job.Read != 7 {
		t.Errorf("failed pages %v of %d", job.Failed, job.Read)
	}
	stop() // failed pages go after the document is done
	left, err := filepath.Glob(filepath.Join(conf.Store, "failed", "*", "*", "*"))
	if err != nil || len(left) > 0 {
		t.Errorf("failed pages were kept: %v, %v", left, err)
	}
	kept, err := filepath.Glob(filepath.Join(conf.Store, "pages", "*", "*", "*"))
	if err != nil || len(kept) != 4 {
		t.Errorf("kept %v, %v; want the four that were read", kept, err)
	}
}
