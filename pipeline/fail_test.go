package pipeline_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/pipeline"
	"github.com/oficialia/oficialia/schema"
)

func TestFailures(t *testing.T) {
	leaks(t)
	conf := config(t)
	conf.Limits = pipeline.Limits{Bytes: 1000, Pages: 6}
	p := open(t, conf)
	work(t, p)
	cases := []struct{ content, reason, stage, message string }{
		{"", pipeline.Empty, "intake", "the file is empty"},
		{"BROKEN", pipeline.Broken, "intake", "damaged"},
		{"ENCRYPTED", pipeline.Encrypted, "intake", "password"},
		{"UNLUCKY", pipeline.GaveUp, "intake", "no luck today"},
		{strings.Repeat("x", 1001), pipeline.TooLarge, "intake", "the limit is 1000"},
		{text("long", 7), pipeline.TooManyPages, "intake", "7 pages, the limit is 6"},
		{"INVALID", pipeline.Invalid, "assemble", "/pages/0/origin"},
		{text("good", 2), "", "", ""},
	}
	var paths []string
	for _, c := range cases {
		paths = append(paths, write(t, "document.pdf", c.content))
	}
	jobs := finish(t, p, paths...)
	for i, c := range cases {
		job := jobs[i]
		if c.reason == "" {
			result(t, p, job)
			continue
		}
		f := job.Failure
		if job.State != pipeline.Failed || f == nil {
			t.Errorf("%.10q is %s, %+v", c.content, job.State, f)
			continue
		}
		if f.Reason != c.reason || f.Stage != c.stage || !strings.Contains(f.Error, c.message) || strings.Contains(f.Error, "\n") {
			t.Errorf("%.10q: %+v, want %+v", c.content, f, c)
		}
	}
	checkFailureEvents(t, p, jobs[:len(jobs)-1])
	checkDeadLetters(t, p, jobs[:len(jobs)-1])
}

// checkFailureEvents looks for one event of each failed job.
func checkFailureEvents(t *testing.T, p *pipeline.Pipeline, jobs []pipeline.Job) {
	t.Helper()
	var uris, want []string
	for _, m := range told(t, p) {
		if m.Subject != "oficialia.events.v1.failure.unknown" {
			continue
		}
		if err := schema.ValidateEvent(m.Data); err != nil {
			t.Error(err)
		}
		var e struct {
			Subject string
			Data    schema.DocumentFailed
		}
		if err := json.Unmarshal(m.Data, &e); err != nil {
			t.Fatal(err)
		}
		if known := strings.HasPrefix(e.Subject, "sha256:"); known != (e.Data.Reason != pipeline.TooLarge && e.Data.Reason != pipeline.GaveUp) {
			t.Errorf("a failure (%s) is about %s", e.Data.Reason, e.Subject)
		}
		uris = append(uris, e.Data.Source.URI)
	}
	for _, job := range jobs {
		want = append(want, job.Source.URI)
	}
	slices.Sort(uris)
	slices.Sort(want)
	if !slices.Equal(uris, want) {
		t.Errorf("failures told of %v, want %v", uris, want)
	}
}

func checkDeadLetters(t *testing.T, p *pipeline.Pipeline, jobs []pipeline.Job) {
	t.Helper()
	letters, err := p.DeadLetters(t.Context())
	if err != nil || len(letters) != len(jobs) {
		t.Fatalf("%d dead letters, want %d; %v", len(letters), len(jobs), err)
	}
	for _, job := range jobs {
		if !slices.ContainsFunc(letters, func(l pipeline.DeadLetter) bool {
			return l.Source.URI == job.Source.URI && l.Failure.Error == job.Failure.Error && l.ID != ""
		}) {
			t.Errorf("no dead letter of %s", job.Source.URI)
		}
	}
}

func TestRetry(t *testing.T) {
	leaks(t)
	conf := config(t)
	path := write(t, "document.pdf", text("good", 2))
	hidden := filepath.Join(conf.Store, "objects.hidden")
	p := open(t, conf)
	jobs, err := p.Submit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(conf.Store, "objects"), hidden); err != nil {
		t.Fatal(err)
	}
	work(t, p)
	if job := wait(t, p, jobs)[0]; job.State != pipeline.Failed || job.Failure.Reason != pipeline.NotFound {
		t.Fatalf("%s, %+v, want not found", job.State, job.Failure)
	}
	if _, err := p.Retry(t.Context(), "nosuch"); err == nil {
		t.Error("a dead letter that there is not was retried")
	}
	again, err := p.Retry(t.Context())
	if err != nil || len(again) != 1 {
		t.Fatalf("%v, %v", again, err)
	}
	if job := wait(t, p, again)[0]; job.State != pipeline.Failed {
		t.Fatalf("%s before the object is back", job.State)
	}
	if err := os.Rename(hidden, filepath.Join(conf.Store, "objects")); err != nil {
		t.Fatal(err)
	}
	letters, err := p.DeadLetters(t.Context())
	if err != nil || len(letters) != 1 {
		t.Fatalf("%v, %v, want the letter of the second try", letters, err)
	}
	again, err = p.Retry(t.Context(), letters[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	result(t, p, wait(t, p, again)[0])
	if letters, err := p.DeadLetters(t.Context()); err != nil || len(letters) != 0 {
		t.Errorf("left: %v, %v", letters, err)
	}
}

func TestSubmitErrors(t *testing.T) {
	leaks(t)
	p := open(t, config(t))
	for _, source := range []string{filepath.Join(t.TempDir(), "nothere.pdf"), t.TempDir()} {
		if jobs, err := p.Submit(t.Context(), write(t, "good.pdf", "x"), source); err == nil || len(jobs) > 0 || !strings.Contains(err.Error(), source) {
			t.Errorf("%v, %v", jobs, err)
		}
	}
}

// TestUnreadableFiles: a file that cannot be read fails by itself, a link to a
// file is read, and so is a folder behind a link.
func TestUnreadableFiles(t *testing.T) {
	leaks(t)
	dir := t.TempDir()
	good := write(t, "elsewhere.pdf", text("good", 1))
	for name, target := range map[string]string{"folder/linked.pdf": good, "folder/nowhere.pdf": "missing.pdf", "link": "folder"} {
		name = filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.Symlink(target, name)); err != nil {
			t.Fatal(err)
		}
	}
	p := open(t, config(t))
	work(t, p)
	jobs := finish(t, p, filepath.Join(dir, "link"))
	if len(jobs) != 2 {
		t.Fatalf("%d jobs: %+v", len(jobs), jobs)
	}
	result(t, p, jobs[0])
	if f := jobs[1].Failure; f == nil || f.Reason != pipeline.NotFound || !strings.Contains(f.Error, "no such file") {
		t.Errorf("%+v", jobs[1])
	}
	again, err := p.Retry(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if f := wait(t, p, again)[0].Failure; f == nil || !strings.Contains(f.Error, "submit it again") {
		t.Errorf("retried: %+v", f)
	}
	if letters, err := p.DeadLetters(t.Context()); err != nil || len(letters) != 1 {
		t.Errorf("dead letters %+v, %v", letters, err)
	}
}
