package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// document is a local copy of a document and what is known of it.
type document struct {
	sha, path string
	size      int64
	done      func() // to be called when the copy is no longer used
}

// intake fetches a source's document, counts its pages and puts page jobs on
// the queue, unless the document is done or under way.
func (p *Pipeline) intake(ctx context.Context, t intakeTask) error {
	job, _, err := load[jobState](ctx, p.queue, t.Job)
	if err != nil || job.Run != t.Run {
		return err // another submit of the same source has taken over
	}
	if t.Object == "" {
		return Fail(cmp.Or(t.Reason, NotFound), errors.New(cmp.Or(t.Fault, "it could not be read when it was submitted: submit it again")))
	}
	if t.Source.Size > p.conf.Limits.Bytes {
		return p.tooLarge(t.Source.Size)
	}
	doc, err := p.fetch(ctx, t.Object)
	if err != nil {
		return err
	}
	defer doc.done()
	info, err := p.count(ctx, doc)
	if err == nil && info.Container {
		err = p.unpack(ctx, t, doc)
	}
	if e := permanent(err); e != nil {
		return &Error{Reason: e.Reason, Err: err, document: "sha256:" + doc.sha}
	}
	if err != nil || info.Container {
		return err
	}
	return p.admit(ctx, t, doc, info)
}

// admit notes a document that can be read, and schedules its pages.
func (p *Pipeline) admit(ctx context.Context, t intakeTask, doc document, info Info) error {
	t.Source.MediaType, t.Source.Size = info.MediaType, doc.size
	key := docKey(doc.sha, p.version())
	state, err := p.enter(ctx, key, doc.sha, info, t)
	if err != nil {
		return err
	}
	if err := p.identify(ctx, t, key); err != nil {
		return err
	}
	return p.schedule(ctx, key, state)
}

// count opens the document and holds it against the limits.
func (p *Pipeline) count(ctx context.Context, doc document) (Info, error) {
	if doc.size == 0 {
		return Info{}, Fail(Empty, errors.New("the file is empty"))
	}
	info, err := p.conf.Reader.Count(ctx, doc.path)
	switch {
	case err != nil || info.Container:
		return info, err
	case info.Pages <= 0:
		return Info{}, Fail(Empty, errors.New("the document has no pages"))
	case info.Pages > p.conf.Limits.Pages:
		return Info{}, Fail(TooManyPages, fmt.Errorf("the document has %d pages, the limit is %d", info.Pages, p.conf.Limits.Pages))
	}
	return info, nil
}

// enter notes the document in the status bucket. A document that is done stays
// so, unless some of its pages failed: those are read again in another run.
func (p *Pipeline) enter(ctx context.Context, key, sha string, info Info, t intakeTask) (docState, error) {
	present, err := p.presentPages(ctx, sha, info.Pages)
	if err != nil {
		return docState{}, err
	}
	old, _, err := load[docState](ctx, p.queue, key)
	if err != nil {
		return docState{}, err
	}
	whole, err := p.whole(ctx, old)
	if err != nil {
		return docState{}, err
	}
	return change(ctx, p.queue, key, func(s *docState, _ bool) bool {
		added := addSources(s, append(t.Also, t.Source), info.MediaType, t.Container != "")
		// what ended since it was looked at, or in this same run, is not begun again: its jobs' ids are used up
		ended := s.State.final() && (s.Run == t.Run || !old.State.final())
		if s.State == Reading || s.State == Assembling || s.State == Done && whole || ended {
			return added
		}
		s.ID, s.Version, s.Object, s.Pages = "sha256:"+sha, p.version(), t.Object, info.Pages
		s.Run, s.State, s.Failure, s.Failed = t.Run, Reading, nil, nil
		s.Read = slices.Clone(present)
		if s.complete() {
			s.State = Assembling
		}
		return true
	})
}

// whole reports whether a document is done, without failed pages and with its
// record in the store.
func (p *Pipeline) whole(ctx context.Context, s docState) (bool, error) {
	if s.State != Done || len(s.Failed) > 0 {
		return false, nil
	}
	return blob.Has(ctx, p.store, s.Record)
}

// maxSources bounds the sources that are noted of a document: an archive may
// hold thousands of copies, and their jobs know them, too.
const maxSources = 100

// addSources keeps the sources in the order of their addresses, files of their
// own before members of archives, so that a record's source does not depend on
// which was taken in first.
func addSources(s *docState, sources []schema.Source, mediaType string, members bool) (added bool) {
	byURI := func(a, b schema.Source) int { return strings.Compare(a.URI, b.URI) }
	for _, source := range sources {
		source.MediaType = mediaType
		if len(s.Sources) >= maxSources || slices.ContainsFunc(s.Sources, func(known schema.Source) bool { return known.URI == source.URI }) {
			continue
		}
		from, among := 0, s.Sources[:s.Own]
		if members {
			from, among = s.Own, s.Sources[s.Own:]
		} else {
			s.Own++
		}
		i, _ := slices.BinarySearchFunc(among, source, byURI)
		s.Sources, added = slices.Insert(s.Sources, from+i, source), true
	}
	return added
}

// presentPages returns the pages that earlier runs have read.
func (p *Pipeline) presentPages(ctx context.Context, sha string, pages int) (bits, error) {
	present := bits{}
	prefix := path.Dir(pageKey(sha, p.conf.Reader.Version(), 1)) + "/"
	for object, err := range p.store.List(ctx, prefix) {
		if err != nil {
			return nil, err
		}
		n, err := strconv.Atoi(strings.TrimSuffix(path.Base(object.Key), ".json"))
		if err == nil && n >= 1 && n <= pages {
			present.add(n)
		}
	}
	return present, nil
}

// identify tells the job which document it is.
func (p *Pipeline) identify(ctx context.Context, t intakeTask, key string) error {
	s, err := change(ctx, p.queue, t.Job, func(j *jobState, _ bool) bool {
		if j.Run != t.Run {
			return false
		}
		j.Document, j.State = key, Reading
		return true
	})
	if err != nil || s.Published == "" {
		return err
	}
	return p.queue.RemoveDead(ctx, queue.Token(t.Job)) // an earlier submit of the same thing had failed
}

// schedule puts page jobs on the queue for the pages that are missing, or the
// assemble job when none is.
func (p *Pipeline) schedule(ctx context.Context, key string, s docState) error {
	if s.State.final() {
		return nil
	}
	var missing []int
	for n := 1; n <= s.Pages; n++ {
		if !s.Read.has(n) {
			missing = append(missing, n)
		}
	}
	if len(missing) == 0 {
		return p.scheduleAssembly(ctx, key, s.Run)
	}
	for pages := range slices.Chunk(missing, p.conf.PageJob) {
		id := fmt.Sprintf("page %s %s %d", key, s.Run, pages[0])
		if err := p.publish(ctx, stagePage, id, pageTask{Document: key, Run: s.Run, Pages: pages}); err != nil {
			return err
		}
	}
	return nil
}

func (p *Pipeline) scheduleAssembly(ctx context.Context, key, run string) error {
	return p.publish(ctx, stageAssemble, fmt.Sprintf("assemble %s %s", key, run), assembleTask{Document: key, Run: run})
}

// fetch makes a local copy of an object and takes its SHA-256.
func (p *Pipeline) fetch(ctx context.Context, object string) (document, error) {
	store, key, err := p.locate(ctx, object)
	if err != nil {
		return document{}, storeError(err)
	}
	info, err := store.Stat(ctx, key)
	if err != nil {
		return document{}, storeError(err)
	}
	if info.Size > p.conf.Limits.Bytes {
		return document{}, p.tooLarge(info.Size)
	}
	r, err := store.Get(ctx, key)
	if err != nil {
		return document{}, storeError(err)
	}
	defer r.Close() // it was only read from
	var doc document
	doc.sha, doc.size, doc.path, doc.done, err = p.files.add(r, p.conf.Limits.Bytes)
	if errors.Is(err, errTooLarge) {
		return document{}, p.tooLarge(info.Size)
	}
	return doc, err
}

func (p *Pipeline) tooLarge(size int64) error {
	return Fail(TooLarge, fmt.Errorf("the document has %d bytes or more, the limit is %d", size, p.conf.Limits.Bytes))
}

// locate tells the store and the key of an object.
func (p *Pipeline) locate(ctx context.Context, object string) (blob.Store, string, error) {
	if !blob.IsS3(object) {
		return p.store, object, nil
	}
	bucket, key, err := blob.SplitS3(object)
	if err != nil {
		return nil, "", err
	}
	store, err := p.bucket(ctx, bucket)
	return store, key, err
}

// local returns a local copy of a known document.
func (p *Pipeline) local(ctx context.Context, s docState) (path string, done func(), err error) {
	sha := strings.TrimPrefix(s.ID, "sha256:")
	if path, done, ok := p.files.get(sha); ok {
		return path, done, nil
	}
	doc, err := p.fetch(ctx, s.Object)
	if err != nil {
		return "", nil, err
	}
	if doc.sha != sha {
		doc.done()
		return "", nil, Fail(Changed, fmt.Errorf("%s was replaced while it was read", s.Object))
	}
	return doc.path, doc.done, nil
}
