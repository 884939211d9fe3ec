package pipeline

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/schema"
)

// incoming is a document that was found under a source.
type incoming struct {
	source schema.Source
	object string          // where its bytes are
	also   []schema.Source // the first file with the same bytes
	fault  string          // why a file cannot be read; then there is no object
	reason string          // of the fault; empty: NotFound

	container string // address of the archive that it is a member of
	run       string // of the archive's job; empty: a new one
}

// looksLikeDocument tells what is taken of folders and prefixes: what is read,
// and what may have been meant to be, so that it is told that it was not. A file
// or object that is named itself is taken whatever it is called, and so are an
// archive's members.
func looksLikeDocument(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png", ".zip":
		return true
	case ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".ppt", ".odt", ".ods", ".odp", ".rtf", ".msg", ".eml",
		".gif", ".bmp", ".webp", ".heic", ".jp2", ".djvu", ".7z", ".rar":
		return true
	}
	return false
}

// Submit puts the documents of the sources on the queue: files, folders with
// all that is in them, and s3://bucket/prefix. Files are copied into the store;
// objects stay where they are. Documents are in the order of the sources, those
// of one source by name. A source without any is an error, and then nothing is
// submitted; a file that may not be read is a document that fails.
func (p *Pipeline) Submit(ctx context.Context, sources ...string) ([]Job, error) {
	var all []incoming
	for _, source := range sources {
		found, err := p.find(ctx, source)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s: no documents there (PDF, TIFF, JPEG, PNG, ZIP)", source)
		}
		all = append(all, found...)
	}
	if err := p.copyFiles(ctx, all); err != nil {
		return nil, err
	}
	jobs := make([]Job, 0, len(all))
	for _, in := range all {
		job, err := p.enqueue(ctx, in)
		if err != nil {
			return jobs, err
		}
		jobs = append(jobs, job)
	}
	return jobs, nil
}

// find lists a source's documents; those of files are not yet in the store.
func (p *Pipeline) find(ctx context.Context, source string) ([]incoming, error) {
	if blob.IsS3(source) {
		return p.findObjects(ctx, source)
	}
	st, err := os.Stat(source)
	if err != nil {
		return nil, err
	}
	if !st.IsDir() {
		return []incoming{fileIncoming(source, st.Size())}, nil
	}
	return findFiles(source)
}

// findFiles walks a folder. Links to files are followed, those to folders are
// not, save the folder itself.
func findFiles(folder string) (found []incoming, err error) {
	top := strings.TrimSuffix(folder, string(filepath.Separator)) + string(filepath.Separator)
	err = filepath.WalkDir(top, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !looksLikeDocument(name) {
			return err
		}
		st, err := os.Stat(name)
		switch {
		case err != nil: // a link that leads nowhere
			in := fileIncoming(name, 0)
			in.fault = err.Error()
			found = append(found, in)
		case st.Mode().IsRegular():
			found = append(found, fileIncoming(name, st.Size()))
		}
		return nil
	})
	return found, err
}

func fileIncoming(name string, size int64) incoming {
	return incoming{source: schema.Source{URI: filepath.ToSlash(filepath.Clean(name)), Name: filepath.Base(name), Size: size}}
}

// findObjects takes an address as one object where there is such an object,
// else as a prefix.
func (p *Pipeline) findObjects(ctx context.Context, source string) ([]incoming, error) {
	bucket, prefix, err := blob.SplitS3(source)
	if err != nil {
		return nil, err
	}
	store, err := p.bucket(ctx, bucket)
	if err != nil {
		return nil, err
	}
	if prefix != "" && !strings.HasSuffix(prefix, "/") {
		info, err := store.Stat(ctx, prefix)
		if err == nil {
			return []incoming{objectIncoming(bucket, info)}, nil
		}
		if !errors.Is(err, blob.ErrNotExist) {
			return nil, err
		}
	}
	var found []incoming
	for info, err := range store.List(ctx, prefix) {
		if err != nil {
			return nil, err
		}
		if looksLikeDocument(info.Key) {
			found = append(found, objectIncoming(bucket, info))
		}
	}
	return found, nil
}

func objectIncoming(bucket string, info blob.Info) incoming {
	uri := "s3://" + bucket + "/" + info.Key
	return incoming{source: schema.Source{URI: uri, Name: path.Base(info.Key), Size: info.Size}, object: uri}
}

// copyFiles copies the files among the documents into the store. The first of
// the sources of a file's bytes is told to each of their jobs, so that the record
// does not depend on which of them is taken in first.
func (p *Pipeline) copyFiles(ctx context.Context, all []incoming) error {
	for i := range all {
		if all[i].object != "" || all[i].fault != "" {
			continue
		}
		if err := p.keep(ctx, &all[i]); err != nil {
			return err
		}
	}
	same := firsts{}
	for _, in := range all {
		same.add(in.object, in.source)
	}
	for i := range all {
		all[i].also = same.of(all[i].object)
	}
	return nil
}

// firsts are the sources of objects, of each the one that is first by address.
// All jobs of an object are told this one, which its record will name.
type firsts map[string]schema.Source

func (f firsts) add(object string, s schema.Source) {
	if known, ok := f[object]; object != "" && (!ok || s.URI < known.URI) {
		f[object] = s
	}
}

func (f firsts) of(object string) []schema.Source {
	if s, ok := f[object]; ok {
		return []schema.Source{s}
	}
	return nil
}

// keep stores a file under its SHA-256. A file over the limit is not stored:
// its job tells so. An error is the store's; the file's own is its fault.
func (p *Pipeline) keep(ctx context.Context, in *incoming) error {
	f, err := os.Open(filepath.FromSlash(in.source.URI))
	if err != nil {
		in.fault = err.Error()
		return nil
	}
	defer f.Close() // it was only read from
	sum := sha256.New()
	size, err := io.Copy(sum, f)
	if err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		in.fault = err.Error()
		return nil
	}
	in.object = "objects/" + hex.EncodeToString(sum.Sum(nil))
	has, err := blob.Has(ctx, p.store, in.object)
	if err != nil || has || size > p.conf.Limits.Bytes {
		return err
	}
	return p.store.Put(ctx, in.object, f, size)
}

// enqueue notes a job and puts its intake on the queue. A member's job that this
// run of its archive has put there before stays as it is.
func (p *Pipeline) enqueue(ctx context.Context, in incoming) (Job, error) {
	t := intakeTask{
		Job: jobID(in.source.URI, in.object), Run: cmp.Or(in.run, strings.ToLower(rand.Text())), Source: in.source, Object: in.object,
		Fault: in.fault, Reason: in.reason, Also: in.also, Container: in.container,
	}
	s, err := change(ctx, p.queue, t.Job, func(j *jobState, _ bool) bool {
		if j.Run == t.Run {
			return false
		}
		*j = jobState{Run: t.Run, State: Queued, Source: in.source, Object: in.object, Published: j.Published, FailedAt: j.FailedAt, Container: in.container}
		return true
	})
	if err != nil {
		return Job{}, err
	}
	if err := p.publish(ctx, stageIntake, "intake "+t.Job+" "+t.Run, t); err != nil {
		return Job{}, err
	}
	return newJob(t.Job, s, docState{}), nil
}
