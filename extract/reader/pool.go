package reader

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// Pool is a number of reader processes. It is for any number of goroutines.
type Pool struct {
	options Options
	slots   chan *child   // nil in a slot: not started
	closed  chan struct{} // closed by Close
	once    sync.Once

	folder  string       // of the children's folders
	started atomic.Int64 // children so far

	mu       sync.Mutex
	timings  Timings
	measures []Measure
}

// startTimeout is how long a child may take to load its models.
const startTimeout = 30 * time.Second

// Open starts the children and waits for the first of them, so that a machine
// without Tesseract's data or a wrong command is told at once. The pool must be
// closed.
func Open(ctx context.Context, o Options) (*Pool, error) {
	o, err := o.filled()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp(o.Temp, "oficialia-readers-")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	p := &Pool{options: o, folder: folder, slots: make(chan *child, o.Size), closed: make(chan struct{})}
	up := make(chan error, o.Size)
	for range o.Size {
		go func() {
			c, err := p.start(ctx) // one that fails after the first is started anew when it is needed
			p.slots <- c
			up <- err
		}()
	}
	if err := <-up; err != nil {
		return nil, errors.Join(err, p.Close())
	}
	return p, nil
}

func (o Options) filled() (Options, error) {
	if len(o.Command) == 0 {
		self, err := os.Executable()
		if err != nil {
			return o, fmt.Errorf("find this program: %w", err)
		}
		o.Command = []string{self, "reader"}
	}
	if o.Size <= 0 {
		o.Size = runtime.GOMAXPROCS(0)
	}
	if o.MemoryLimit == 0 {
		o.MemoryLimit = 4 << 30
	}
	if o.PageTimeout == 0 {
		o.PageTimeout = time.Minute
	}
	if o.CPULimit == 0 {
		o.CPULimit = 2 * o.PageTimeout
	}
	if o.RecycleAfter == 0 {
		o.RecycleAfter = 200
	}
	if o.RecycleMemory == 0 {
		o.RecycleMemory = o.MemoryLimit / 4
	}
	if len(o.Programs) == 0 {
		o.Programs = popplersPrograms()
	}
	if o.Limits.Bytes == 0 {
		o.Limits.Bytes = page.DefaultLimits().Bytes
	}
	if len(o.Languages) == 0 {
		o.Languages = []string{"spa"}
	}
	return o, nil
}

// Close waits for what is being read, then ends the children.
func (p *Pool) Close() (err error) {
	p.once.Do(func() {
		close(p.closed)
		var leaving sync.WaitGroup
		for range p.options.Size {
			if c := <-p.slots; c != nil {
				leaving.Go(c.leave)
			}
		}
		leaving.Wait()
		err = os.RemoveAll(p.folder)
	})
	return err
}

// Measures returns what holds the children, as the one that was started last
// found when it tried to break out.
func (p *Pool) Measures() []Measure {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.measures)
}

// Timings returns where the time went so far, summed over all pages.
func (p *Pool) Timings() Timings {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.timings
}

// Count says what the file at path is and how many pages it has.
func (p *Pool) Count(ctx context.Context, path string) (Info, error) {
	r, err := p.ask(ctx, request{Op: opCount, Path: path})
	if err != nil {
		return Info{}, placed("count pages", err)
	}
	return r.Info, nil
}

// Read reads page n, from 1, of the file at path. A page that cannot be read is
// no error: its origin is failed and its Error says why.
func (p *Pool) Read(ctx context.Context, path string, n int) (page.Page, error) {
	r, err := p.ask(ctx, request{Op: opRead, Path: path, Page: n})
	p.mu.Lock()
	p.timings.add(r.Timings)
	p.mu.Unlock()
	if err == nil {
		return *r.Page, nil
	}
	if costsPage(err) {
		return failed(n, err), nil
	}
	return page.Page{}, placed(fmt.Sprintf("read page %d", n), err)
}

// placed says what was being done unless the error knows its place. It names no
// path: the caller knows the document by a better name.
func placed(doing string, err error) error {
	var already *page.Error
	if errors.As(err, &already) {
		return err
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// costsPage reports whether an error is the page's, not the document's or the
// caller's.
func costsPage(err error) bool {
	var placed *page.Error
	if errors.As(err, &placed) {
		return placed.Page > 0 && !errors.Is(err, page.ErrNoPage)
	}
	return errors.Is(err, ErrCrashed) || errors.Is(err, page.ErrTimeout)
}

func failed(n int, err error) page.Page {
	return page.Page{
		Number: n, Origin: schema.Failed, Error: err.Error(),
		Words: []page.Word{}, Rules: []page.Rule{}, Unread: []schema.Unread{},
	}
}

// ask has a child answer. When the child dies the request is tried once more
// in a new one: the child may have been ended from outside.
func (p *Pool) ask(ctx context.Context, q request) (reply, error) {
	r, err := p.askOnce(ctx, q, false)
	if errors.Is(err, ErrCrashed) {
		r, err = p.askOnce(ctx, q, true)
	}
	return r, err
}

func (p *Pool) askOnce(ctx context.Context, q request, fresh bool) (reply, error) {
	c, err := p.take(ctx)
	if err != nil {
		return reply{}, err
	}
	defer func() { p.slots <- c }()
	if c != nil && fresh {
		c.leave()
		c = nil
	}
	if c == nil {
		if c, err = p.start(ctx); err != nil {
			return reply{}, err
		}
	}
	if q.Path, err = c.folder.place(q.Path, p.options.Limits.Bytes); err != nil {
		return reply{}, err
	}
	r, err := c.call(ctx, q, p.options.PageTimeout)
	if c.pages++; c.gone() {
		c = nil
	} else if r.Retire || p.spent(c) {
		c.leave()
		c = nil
	}
	if err == nil && r.Error != nil {
		err = r.Error.unpack()
	}
	return r, err
}

// spent reports whether a child has done enough, or holds too much memory: the
// libraries leak.
func (p *Pool) spent(c *child) bool {
	return c.pages >= p.options.RecycleAfter || resident(c.cmd.Process.Pid) > p.options.RecycleMemory
}

// take waits for a slot.
func (p *Pool) take(ctx context.Context) (*child, error) {
	select {
	case <-p.closed:
		return nil, ErrClosed
	default:
	}
	select {
	case <-p.closed:
		return nil, ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	case c := <-p.slots:
		return c, nil
	}
}

// start starts a child and sets it up.
func (p *Pool) start(ctx context.Context) (*child, error) {
	f, err := newFolder(p.folder, p.started.Add(1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	c, err := start(p.options, f)
	if err != nil {
		f.remove()
		return nil, err
	}
	r, err := c.call(ctx, request{Op: opSetup, Setup: p.options.setup()}, startTimeout)
	switch {
	case err != nil && ctx.Err() != nil:
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w", ErrStart, p.options.Command[0], err)
	case r.Error != nil:
		c.leave()
		return nil, r.Error.unpack()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.measures = r.Measures
	return c, nil
}

// setup is what a child is told first.
func (o Options) setup() *setup {
	limits := o.Limits
	if limits.Time == 0 {
		limits.Time = o.PageTimeout
	}
	return &setup{Languages: o.Languages, Limits: limits}
}

// confinement is what a child with this folder may use.
func (o Options) confinement(f *folder) confinement {
	return confinement{
		Folder: f.path, Readable: o.Readable, Programs: o.Programs,
		Memory: o.MemoryLimit, CPU: o.CPULimit, FileSize: maxFileSize, Files: maxFiles,
	}
}

// What a child may write into one file, in bytes, and how many files it may
// hold open: an image of the largest page, and far more than it needs.
const (
	maxFileSize = 512 << 20
	maxFiles    = 256
)
