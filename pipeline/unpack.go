package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"

	"github.com/oficialia/oficialia/pipeline/archive"
	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/queue"
	"github.com/oficialia/oficialia/schema"
)

// A ZIP archive is opened by the worker that takes it in. It copies the members
// into the store, as Submit does with files, and queues an intake for each; from
// then on a member is a document like any other, and who reads its pages needs
// its bytes alone, not the archive's. Members are stored by their SHA-256 and
// their jobs carry the archive's run, so that opening an archive once more after
// a crash changes nothing. All is listed, and held against the limits, before
// the first member is taken: of a bomb there is nothing but its failure.
//
// A member's address is that of its archive, "#", and its path there:
// "answers.zip#annexes/a.pdf", "s3://bucket/answers.zip#inner.zip#a.pdf". As in
// all addresses of sources nothing is escaped.

// maxDepth is how many archives a document may be in.
const maxDepth = 2

// unpacking is an archive that is being opened, with those in it.
type unpacking struct {
	*Pipeline
	budget *archive.Budget
	found  []found
	close  []func() // what was opened, and local copies in use
}

// found is a document in an archive.
type found struct {
	path   string // from the outer archive on
	member archive.Member
	fault  error // why it cannot be had; permanent
	object string
	size   int64
}

// unpack puts the members of an archive on the queue.
func (p *Pipeline) unpack(ctx context.Context, t intakeTask, doc document) error {
	if t.Container != "" {
		return Fail(Unsupported, errors.New("a ZIP archive in an archive in an archive: unpack it first"))
	}
	u := &unpacking{Pipeline: p, budget: archive.NewBudget(archive.Limits{
		Members: p.conf.Limits.Members, Bytes: p.conf.Limits.Expanded, Member: p.conf.Limits.Bytes, Ratio: int64(p.conf.Limits.Ratio),
	}, doc.size)}
	defer func() {
		for _, done := range u.close {
			done()
		}
	}()
	if err := u.list(ctx, doc, "", 1); err != nil {
		return err
	}
	for i := range u.found {
		if err := u.keep(ctx, &u.found[i]); err != nil {
			return err
		}
	}
	return p.opened(ctx, t, u.found)
}

// list lists an archive and those in it.
func (u *unpacking) list(ctx context.Context, doc document, prefix string, depth int) error {
	f, err := os.Open(doc.path)
	if err != nil {
		return err
	}
	u.close = append(u.close, func() { f.Close() })
	members, err := archive.Open(f, doc.size, u.budget)
	if err != nil {
		return archiveError(err)
	}
	for _, m := range members {
		if err := u.member(ctx, m, prefix+m.Path, depth); err != nil {
			return fmt.Errorf("%s: %w", prefix+m.Path, err)
		}
	}
	return nil
}

// member lists a member, or what is in it where it is an archive. An archive
// that cannot be opened costs itself.
func (u *unpacking) member(ctx context.Context, m archive.Member, path string, depth int) error {
	one := found{path: path, member: m, fault: archiveError(m.Err)}
	if depth < maxDepth && m.Archive() {
		opened, err := u.inner(ctx, m, path, depth)
		if opened || err != nil && permanent(err) == nil {
			return err
		}
		one.fault = err
	}
	u.found = append(u.found, one)
	return nil
}

// inner lists an archive in an archive; opened is false where it is an office
// document, which is a ZIP archive too, or something else that its own intake
// will tell.
func (u *unpacking) inner(ctx context.Context, m archive.Member, path string, depth int) (opened bool, err error) {
	doc, err := u.expand(ctx, m)
	if err != nil {
		return false, err
	}
	u.close = append(u.close, doc.done)
	info, err := u.conf.Reader.Count(ctx, doc.path)
	if err == nil && info.Container {
		err = u.list(ctx, doc, path+"#", depth+1)
		return err == nil, err
	}
	if permanent(err) != nil {
		err = nil
	}
	return false, err
}

// expand makes a local copy of a member.
func (u *unpacking) expand(ctx context.Context, m archive.Member) (document, error) {
	r, err := m.Open()
	if err != nil {
		return document{}, archiveError(err)
	}
	defer r.Close() // it was only read from
	var doc document
	doc.sha, doc.size, doc.path, doc.done, err = u.files.add(stopping{ctx, r}, m.Size)
	return doc, archiveError(err)
}

// keep stores a member under its SHA-256. A member that cannot be expanded is
// told by its job.
func (u *unpacking) keep(ctx context.Context, f *found) error {
	if f.fault != nil {
		return nil
	}
	doc, err := u.expand(ctx, f.member)
	if permanent(err) != nil {
		f.fault = err
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", f.path, err)
	}
	defer doc.done()
	f.object, f.size = "objects/"+doc.sha, doc.size
	has, err := blob.Has(ctx, u.store, f.object)
	if err != nil || has {
		return err
	}
	file, err := os.Open(doc.path)
	if err != nil {
		return err
	}
	defer file.Close() // it was only read from
	return u.store.Put(ctx, f.object, file, doc.size)
}

// opened queues the members and notes them in the archive's job.
func (p *Pipeline) opened(ctx context.Context, t intakeTask, members []found) error {
	same := firsts{}
	for _, m := range members {
		for _, a := range append(t.Also, t.Source) {
			same.add(m.object, m.source(a))
		}
	}
	var jobs []string
	for _, m := range members {
		in := incoming{source: m.source(t.Source), container: t.Source.URI, run: t.Run, object: m.object, also: same.of(m.object)}
		if m.fault != nil {
			in.fault, in.reason = m.fault.Error(), permanent(m.fault).Reason
		}
		job, err := p.enqueue(ctx, in)
		if err != nil {
			return err
		}
		jobs = append(jobs, job.ID)
	}
	return p.noteMembers(ctx, t, jobs)
}

// noteMembers ends the archive's job, once its members have theirs.
func (p *Pipeline) noteMembers(ctx context.Context, t intakeTask, jobs []string) error {
	s, err := change(ctx, p.queue, t.Job, func(j *jobState, _ bool) bool {
		if j.Run != t.Run {
			return false
		}
		j.State, j.Members = Opened, jobs
		return true
	})
	if err != nil || s.Published == "" {
		return err
	}
	return p.queue.RemoveDead(ctx, queue.Token(t.Job)) // an earlier submit of the same thing had failed
}

// source is a member's, of an archive that came from a place.
func (f found) source(archive schema.Source) schema.Source {
	return schema.Source{URI: archive.URI + "#" + f.path, Name: path.Base(f.member.Path), Size: f.size}
}

// archiveError sorts what is wrong with an archive or a member: it is for good.
func archiveError(err error) error {
	for _, r := range []struct {
		err    error
		reason string
	}{
		{archive.ErrTooLarge, TooLarge},
		{archive.ErrEmpty, Empty},
		{archive.ErrEncrypted, Encrypted},
		{archive.ErrMethod, Unsupported},
		{archive.ErrDamaged, Broken},
		{archive.ErrPath, Broken},
		{archive.ErrLink, Broken},
	} {
		if errors.Is(err, r.err) {
			return Fail(r.reason, err)
		}
	}
	return err
}

// stopping stops reading when its context ends.
type stopping struct {
	ctx context.Context
	r   io.Reader
}

func (s stopping) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}
