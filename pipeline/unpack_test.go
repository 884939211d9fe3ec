package pipeline_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/pipeline"
	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/blob/s3test"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// pack makes a ZIP archive of files, given as name and content by turns.
func pack(t *testing.T, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, files[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// came tells what came of jobs: address after the last slash of the archive's,
// pages or reason.
func came(jobs []pipeline.Job) []string {
	var out []string
	for _, j := range jobs {
		line := filepath.Base(j.Archive) + strings.TrimPrefix(j.Source.URI, j.Archive)
		if j.Failure != nil {
			line += ": " + j.Failure.Reason + ": " + j.Failure.Error
		} else {
			line += fmt.Sprintf(": %d pages", j.Pages)
		}
		out = append(out, line)
	}
	return out
}

func TestArchive(t *testing.T) {
	leaks(t)
	conf := config(t)
	p := open(t, conf)
	work(t, p)
	inner := pack(t, "c.pdf", text("three", 3), "again.pdf", text("one", 2), "deep.zip", pack(t, "d.pdf", "x"))
	damaged := pack(t, "x.pdf", "x")
	all := pack(t, "a.pdf", text("one", 2), "annexes/b.pdf", text("two", 1), "bad.pdf", "BROKEN", "empty.pdf", "", "../out.pdf", text("out", 1),
		"letter.docx", pack(t, "word/document.xml", "x"), "inner.zip", inner, "cut.zip", damaged[:len(damaged)-30], "none.zip", pack(t, "dir/", ""), ".DS_Store", "x")
	path := write(t, "answers.zip", all)
	jobs := finish(t, p, path)
	want := []string{
		"answers.zip#a.pdf: 2 pages",
		"answers.zip#annexes/b.pdf: 1 pages",
		"answers.zip#bad.pdf: broken: the file is damaged",
		"answers.zip#empty.pdf: empty: the file is empty",
		"answers.zip#../out.pdf: broken: its path leads out of the archive: pack it again",
		"answers.zip#letter.docx: unsupported: a DOCX document",
		"answers.zip#inner.zip#c.pdf: 3 pages",
		"answers.zip#inner.zip#again.pdf: 2 pages",
		"answers.zip#inner.zip#deep.zip: unsupported: a ZIP archive in an archive in an archive: unpack it first",
		"answers.zip#cut.zip: broken: it is damaged: fetch or pack it again (zip: not a valid zip file)",
		"answers.zip#none.zip: empty: no files are in it: pack it again",
	}
	if diff := cmp.Diff(want, came(jobs)); diff != "" {
		t.Error(diff)
	}
	r := result(t, p, jobs[1])
	source := schema.Source{URI: filepath.ToSlash(path) + "#annexes/b.pdf", Name: "b.pdf", MediaType: "text/x-fake", Size: int64(len(text("two", 1)))}
	if r.Document.Source != source {
		t.Errorf("source %+v, want %+v", r.Document.Source, source)
	}
	if got := jobs[6].Source.Name; got != "c.pdf" {
		t.Errorf("a document of an inner archive has the name %s", got)
	}
	if jobs[0].Document != jobs[7].Document {
		t.Error("the same bytes at two places are two documents")
	}
	failures := 0
	for _, m := range told(t, p) {
		if strings.Contains(m.Subject, ".failure.") {
			failures++
			if !strings.Contains(string(m.Data), "answers.zip#") {
				t.Errorf("a failure does not say where: %s", m.Data)
			}
		}
	}
	if letters, err := p.DeadLetters(t.Context()); err != nil || len(letters) != 7 || failures != 7 {
		t.Errorf("%d dead letters and %d failures of 7, %v", len(letters), failures, err)
	}
}

// TestArchiveTwice takes a folder with archives in twice: nothing is read or
// told again, and where a document is in several places its record names the
// file of its own, else the first archive.
func TestArchiveTwice(t *testing.T) {
	leaks(t)
	conf := config(t)
	conf.NATS.DedupWindow = 100 * time.Millisecond
	folder := t.TempDir()
	for name, content := range map[string]string{
		"a.zip": pack(t, "x.pdf", text("one", 3), "bad.pdf", "BROKEN", "y.pdf", text("two", 2)), "b.zip": pack(t, "z.pdf", text("two", 2)), "x.pdf": text("one", 3),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	first := runOnce(t, conf, folder)
	time.Sleep(200 * time.Millisecond)
	second := runOnce(t, conf, folder)
	if !slices.EqualFunc(first.events, second.events, func(a, b queue.Message) bool { return a.Sequence == b.Sequence }) {
		t.Errorf("%d events after the first run, %d after the second", len(first.events), len(second.events))
	}
	if !slices.EqualFunc(first.records, second.records, bytes.Equal) || len(first.records) != 4 {
		t.Errorf("%d records, then %d, or others", len(first.records), len(second.records))
	}
	for i, want := range []string{"x.pdf", "a.zip#y.pdf", "a.zip#y.pdf", "x.pdf"} {
		var d schema.Document
		if err := json.Unmarshal(first.records[i], &d); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimPrefix(d.Source.URI, filepath.ToSlash(folder)+"/"); got != want {
			t.Errorf("record %d is of %s, want %s", i, got, want)
		}
	}
	if pages, _ := conf.Reader.(*fakeReader).total(); pages != 5 {
		t.Errorf("pages were read %d times, want 5", pages)
	}
}

func TestArchiveLimits(t *testing.T) {
	leaks(t)
	for _, c := range []struct {
		name   string
		data   string
		limits pipeline.Limits
		want   []string
	}{
		{"members", pack(t, "a", "1", "b", "2", "c", "3"), pipeline.Limits{Members: 2}, []string{".: too_large: more than 2 files are in it: it exceeds a limit: split it or raise the limit"}},
		{"bytes", pack(t, "a", "12345", "b", "12345"), pipeline.Limits{Expanded: 9}, []string{".: too_large: it expands to 10 bytes, 9 are allowed: it exceeds a limit: split it or raise the limit"}},
		{"a bomb", pack(t, "a", strings.Repeat("\x00", 33<<20)), pipeline.Limits{Ratio: 100}, []string{".: too_large: it expands to "}},
		{"no files", pack(t), pipeline.Limits{}, []string{".: empty: no files are in it: pack it again"}},
		{"damaged", "PK\x03\x04 and no more", pipeline.Limits{}, []string{".: broken: it is damaged: fetch or pack it again (zip: not a valid zip file)"}},
		{
			"one large member", pack(t, "a.pdf", strings.Repeat("a", 2000), "b.pdf", text("b", 1)),
			pipeline.Limits{Bytes: 1000},
			[]string{"x.zip#a.pdf: too_large: it has 2000 bytes, 1000 are allowed: it exceeds a limit: split it or raise the limit", "x.zip#b.pdf: 1 pages"},
		},
		{
			"members of an inner archive", pack(t, "i.zip", pack(t, "a", "1", "b", "2"), "b.pdf", text("b", 1)),
			pipeline.Limits{Members: 3},
			[]string{"x.zip#i.zip: too_large: more than 3 files are in it: it exceeds a limit: split it or raise the limit", "x.zip#b.pdf: 1 pages"},
		},
	} {
		conf := config(t)
		conf.Limits = c.limits
		p, err := pipeline.Open(t.Context(), conf)
		if err != nil {
			t.Fatal(err)
		}
		stop := work(t, p)
		jobs := finish(t, p, write(t, "x.zip", c.data))
		stop()
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
		got := came(jobs)
		for i := range got {
			if jobs[i].Archive == "" {
				got[i] = "." + strings.TrimPrefix(got[i], "."+filepath.ToSlash(jobs[i].Source.URI))
			}
		}
		if !slices.EqualFunc(got, c.want, strings.HasPrefix) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		kept, err := filepath.Glob(filepath.Join(conf.Store, "objects", "*"))
		if err != nil || strings.HasPrefix(c.want[0], ".") && len(kept) != 1 {
			t.Errorf("%s: %d objects are in the store, want the archive alone; %v", c.name, len(kept), err)
		}
	}
}

// TestArchiveOnServers has two workers take in an archive in a bucket, which
// they share with nothing but the store.
func TestArchiveOnServers(t *testing.T) {
	s3test.Start(t, "documents", "kept")
	documents, err := blob.Open(t.Context(), "s3://documents", blob.S3FromEnv())
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for i := range 6 {
		files = append(files, fmt.Sprintf("%d.pdf", i), text(fmt.Sprint("doc ", i), 4))
	}
	if err := blob.Write(t.Context(), documents, "in/answers.zip", []byte(pack(t, append(files, "bad.pdf", "BROKEN")...))); err != nil {
		t.Fatal(err)
	}
	url := serve(t)
	readers := [2]*fakeReader{{version: "1", delay: 10 * time.Millisecond}, {version: "1", delay: 10 * time.Millisecond}}
	for _, r := range readers {
		conf := remote(t, url, "s3://kept/store")
		conf.Reader = r
		work(t, open(t, conf))
	}
	submitter := remote(t, url, "s3://kept/store")
	submitter.Reader, submitter.Assembler = nil, nil
	jobs := finish(t, open(t, submitter), "s3://documents/in/")
	if len(jobs) != 7 || jobs[6].Failure == nil || jobs[6].Source.URI != "s3://documents/in/answers.zip#bad.pdf" {
		t.Fatalf("jobs %+v", jobs)
	}
	for _, j := range jobs[:6] {
		if j.State != pipeline.Done || j.Read != 4 {
			t.Errorf("%s: %s, %d pages", j.Source.URI, j.State, j.Read)
		}
	}
	for i, r := range readers {
		if pages, _ := r.total(); pages == 0 {
			t.Errorf("worker %d read nothing", i)
		}
	}
}

// TestRetryMember gives a failed member another go, by itself.
func TestRetryMember(t *testing.T) {
	leaks(t)
	p := open(t, config(t))
	work(t, p)
	finish(t, p, write(t, "a.zip", pack(t, "bad.pdf", "BROKEN", "in.zip", pack(t, "deep.zip", pack(t, "x", "y")))))
	jobs, err := p.Retry(t.Context())
	if err != nil || len(jobs) != 2 {
		t.Fatalf("%d jobs, %v", len(jobs), err)
	}
	want := []string{"a.zip#bad.pdf: broken: the file is damaged", "a.zip#in.zip#deep.zip: unsupported: a ZIP archive in an archive in an archive: unpack it first"}
	if diff := cmp.Diff(want, came(wait(t, p, jobs))); diff != "" {
		t.Error(diff)
	}
}

// hesitant is a reader that hangs on the second archive it counts.
type hesitant struct {
	*fakeReader
	counted int
	entered chan struct{}
}

func (r *hesitant) Count(ctx context.Context, path string) (pipeline.Info, error) {
	info, err := r.fakeReader.Count(ctx, path)
	if info.Container {
		if r.counted++; r.counted == 2 {
			close(r.entered)
			<-ctx.Done()
			return pipeline.Info{}, ctx.Err()
		}
	}
	return info, err
}

// TestArchiveInterrupted stops a worker while it opens an archive: another one
// opens it from the start, and each page is read once.
func TestArchiveInterrupted(t *testing.T) {
	leaks(t)
	conf := config(t)
	reader := &hesitant{fakeReader: conf.Reader.(*fakeReader), entered: make(chan struct{})}
	conf.Reader = reader
	p := open(t, conf)
	jobs, err := p.Submit(t.Context(), write(t, "a.zip", pack(t, "a.pdf", text("one", 2), "i.zip", pack(t, "b.pdf", text("two", 2)))))
	if err != nil {
		t.Fatal(err)
	}
	stop := work(t, p)
	<-reader.entered
	stop()
	work(t, p)
	want := []string{"a.zip#a.pdf: 2 pages", "a.zip#i.zip#b.pdf: 2 pages"}
	if diff := cmp.Diff(want, came(wait(t, p, jobs))); diff != "" {
		t.Error(diff)
	}
	if pages, most := reader.total(); pages != 4 || most != 1 {
		t.Errorf("%d pages were read, one %d times", pages, most)
	}
}

// TestManyCopies takes in an archive of one document hundreds of times: what is
// noted of it must not grow with the square of that.
func TestManyCopies(t *testing.T) {
	leaks(t)
	conf := config(t)
	p := open(t, conf)
	work(t, p)
	var files []string
	for i := range 300 {
		files = append(files, fmt.Sprintf("%03d.pdf", 299-i), text("one", 1))
	}
	jobs := finish(t, p, write(t, "a.zip", pack(t, files...)))
	if len(jobs) != 300 {
		t.Fatalf("%d jobs", len(jobs))
	}
	for _, j := range jobs {
		if j.State != pipeline.Done || j.Document != jobs[0].Document {
			t.Fatalf("%+v", j)
		}
	}
	if got := result(t, p, jobs[0]).Document.Source.Name; got != "000.pdf" {
		t.Errorf("the record names %s, want the first by address", got)
	}
	if pages, _ := conf.Reader.(*fakeReader).total(); pages != 1 {
		t.Errorf("%d pages were read, want 1", pages)
	}
}

func TestMemberLimitFits(t *testing.T) {
	conf := config(t)
	conf.Limits.Members = 30_000
	if p, err := pipeline.Open(t.Context(), conf); err == nil || !strings.Contains(err.Error(), "30000 files") {
		t.Errorf("%v, %v", p, err)
	}
}
