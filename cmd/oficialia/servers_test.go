package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/blob/s3test"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// bundle is a scanned bundle of a few pages, absolute since the S3 server
// changes the working directory.
func bundle(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs("../../fixtures/bundles/bundle-6.pdf")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func startNATS(t *testing.T) string {
	t.Helper()
	server, err := queue.StartServer(queue.ServerOptions{Dir: t.TempDir(), Listen: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	return server.URL()
}

// oficialia runs the program and fails the test when it does.
func oficialia(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(t.Context(), "oficialia", args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("oficialia %s: %v\n%s", strings.Join(args, " "), err, errs.String())
	}
	return out.String()
}

// TestSubscriber listens with nothing but nats.go while the job runs.
func TestSubscriber(t *testing.T) {
	url := startNATS(t)
	conn, err := nats.Connect(url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	var mu sync.Mutex
	var got [][]byte
	_, err = conn.Subscribe("oficialia.events.v1.>", func(m *nats.Msg) {
		mu.Lock()
		defer mu.Unlock()
		got = append(got, m.Data)
	})
	if err != nil {
		t.Fatal(err)
	}
	store, out := t.TempDir(), t.TempDir()
	run := func() int {
		oficialia(t, "run", "--nats", url, "--store", store, "--out", out, "testdata/pdf/letter.pdf", bundle(t))
		if err := conn.Flush(); err != nil {
			t.Fatal(err)
		}
		mu.Lock()
		defer mu.Unlock()
		return len(got)
	}
	first := run()
	types := map[string]int{}
	for _, data := range got {
		types[checkEvent(t, data)]++
	}
	for _, want := range []string{schema.TypeDocument, schema.TypeOficio, schema.TypeTable} {
		if types[want] == 0 {
			t.Errorf("no event of type %s", want)
		}
	}
	if again := run(); again != first {
		t.Errorf("a second run told %d events more", again-first)
	}
}

// TestLocalStoreOnServer has a run on a NATS server keep its pages on this
// machine: it says so, once.
func TestLocalStoreOnServer(t *testing.T) {
	for _, c := range []struct {
		args []string
		want int
	}{
		{[]string{"--nats", startNATS(t)}, 1},
		{[]string{"--nats", startNATS(t), "--store", t.TempDir()}, 0},
		{nil, 0},
	} {
		cmd := exec.CommandContext(t.Context(), "oficialia", append([]string{"run", "--out", t.TempDir(), "testdata/pdf/letter.pdf"}, c.args...)...)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if err := cmd.Run(); err != nil {
			t.Fatal(err, errs.String())
		}
		if got := strings.Count(errs.String(), "workers on other machines cannot see"); got != c.want {
			t.Errorf("%v: warned %d times, want %d: %s", c.args, got, c.want, errs.String())
		}
	}
}

// checkEvent holds an event against CloudEvents and its schema and returns its
// type.
func checkEvent(t *testing.T, data []byte) string {
	t.Helper()
	var event struct {
		SpecVersion string `json:"specversion"`
		ID          string `json:"id"`
		Source      string `json:"source"`
		Type        string `json:"type"`
	}
	if err := json.Unmarshal(data, &event); err != nil {
		t.Fatal(err)
	}
	if event.SpecVersion != "1.0" || event.ID == "" || event.Source == "" || event.Type == "" {
		t.Errorf("no CloudEvent: %.200s", data)
	}
	if err := schema.ValidateEvent(data); err != nil {
		t.Errorf("event %s: %v", event.ID, err)
	}
	return event.Type
}

// TestWorkers has two workers share a bundle on servers, kills one midway, and
// expects the record that a run on the file gives.
func TestWorkers(t *testing.T) {
	path := bundle(t)
	want := record(t, path)
	s3test.Start(t, "disclosures", "kept")
	docs, err := blob.Open(t.Context(), "s3://disclosures", blob.S3FromEnv())
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := blob.Write(t.Context(), docs, "2022/bundle-6.pdf", data); err != nil {
		t.Fatal(err)
	}
	for _, kill := range []bool{false, true} {
		store := "s3://kept/" + map[bool]string{false: "both", true: "killed"}[kill]
		servers := []string{"--nats", startNATS(t), "--store", store, "--ack-wait", "2s"}
		first, second := startWorker(t, servers), startWorker(t, servers)
		if kill {
			go killMidway(t.Context(), t, store, first)
		}
		printed := oficialia(t, append([]string{"submit", "--wait", "s3://disclosures/2022"}, servers...)...)
		if !strings.Contains(printed, "done") {
			t.Fatalf("submit: %s", printed)
		}
		got := stored(t, store)
		if got.Source.URI != "s3://disclosures/2022/bundle-6.pdf" {
			t.Errorf("the record's source is %s", got.Source.URI)
		}
		got.Source.URI = want.Source.URI // the one thing that may differ
		if diff := cmp.Diff(marshal(t, want), marshal(t, got)); diff != "" {
			t.Errorf("killed %v: the record differs from that of run:\n%s", kill, diff)
		}
		stopWorker(t, first, kill)
		stopWorker(t, second, false)
	}
}

// TestSubmitArchive has a worker take in an archive: submit waits for its
// members and names each.
func TestSubmitArchive(t *testing.T) {
	servers := []string{"--nats", startNATS(t), "--store", t.TempDir(), "--ack-wait", "2s"}
	archive := filepath.Join(t.TempDir(), "answers.zip")
	writeZIP(t, archive, "a.pdf", "testdata/pdf/letter.pdf", "annexes/b.pdf", "testdata/pdf/truncated.pdf")
	worker := startWorker(t, servers)
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(t.Context(), "oficialia", append([]string{"submit", "--wait", archive}, servers...)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	var exit *exec.ExitError
	if err := cmd.Run(); !errors.As(err, &exit) || exit.ExitCode() != exitFailed {
		t.Fatalf("%v\n%s", err, errs.String())
	}
	stopWorker(t, worker, false)
	uri := filepath.ToSlash(archive)
	if got := out.String(); !strings.Contains(got, uri+"#a.pdf\tdone\tsha256:") || !strings.Contains(got, uri+"#annexes/b.pdf\tfailed\t") || strings.Count(got, "\n") != 2 {
		t.Errorf("submit printed %q", got)
	}
	if got := errs.String(); !strings.Contains(got, "FAILED answers.zip#annexes/b.pdf: ") {
		t.Errorf("submit said %q", got)
	}
}

// writeZIP packs files, given as path in the archive and on disk by turns.
func writeZIP(t *testing.T, name string, files ...string) {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		data, err := os.ReadFile(files[i+1])
		if err != nil {
			t.Fatal(err)
		}
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// record is what a run on the file gives.
func record(t *testing.T, path string) schema.Document {
	t.Helper()
	out := t.TempDir()
	oficialia(t, "run", "--out", out, path)
	names, err := filepath.Glob(filepath.Join(out, "documents", "*.json"))
	if err != nil || len(names) != 1 {
		t.Fatalf("records: %v, %v", names, err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	return unmarshal(t, data)
}

func unmarshal(t *testing.T, data []byte) (d schema.Document) {
	t.Helper()
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func marshal(t *testing.T, d schema.Document) string {
	t.Helper()
	data, err := json.MarshalIndent(d, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// stored is the only record in a store.
func stored(t *testing.T, address string) schema.Document {
	t.Helper()
	store, err := blob.Open(t.Context(), address, blob.S3FromEnv())
	if err != nil {
		t.Fatal(err)
	}
	for info, err := range store.List(t.Context(), "records/") {
		if err != nil {
			t.Fatal(err)
		}
		data, err := blob.Read(t.Context(), store, info.Key)
		if err != nil {
			t.Fatal(err)
		}
		return unmarshal(t, data)
	}
	t.Fatal("no record was stored")
	return schema.Document{}
}

func startWorker(t *testing.T, servers []string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "oficialia", append([]string{"worker", "--readers", "1"}, servers...)...)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return cmd
}

// killMidway kills a worker as soon as the first page is stored.
func killMidway(ctx context.Context, t *testing.T, address string, worker *exec.Cmd) {
	store, err := blob.Open(ctx, address, blob.S3FromEnv())
	if err != nil {
		t.Error(err)
		return
	}
	for ctx.Err() == nil {
		for range store.List(ctx, "pages/") {
			_ = worker.Process.Kill()
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func stopWorker(t *testing.T, worker *exec.Cmd, killed bool) {
	t.Helper()
	if !killed {
		_ = worker.Process.Signal(os.Interrupt)
	}
	if err := worker.Wait(); (err != nil) != killed {
		t.Errorf("worker ended with %v, killed %v", err, killed)
	}
}
