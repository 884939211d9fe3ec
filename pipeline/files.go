package pipeline

import (
	"container/list"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// files keeps local copies of documents by their SHA-256, up to a number of
// bytes; those not used for the longest time go first. A copy in use stays.
type files struct {
	limit int64
	temp  string // where dir is made
	mu    sync.Mutex
	dir   string // made when first needed
	size  int64
	bySHA map[string]*list.Element // of *file
	order *list.List               // most recently used first
}

type file struct {
	sha  string
	size int64
	path string
	uses int
}

func newFiles(temp string, limit int64) *files {
	return &files{limit: limit, temp: temp, bySHA: map[string]*list.Element{}, order: list.New()}
}

// get returns the path of the copy of a document, if there is one. The caller
// calls done when it has finished with it.
func (f *files) get(sha string) (path string, done func(), ok bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	e, ok := f.bySHA[sha]
	if !ok {
		return "", nil, false
	}
	f.order.MoveToFront(e)
	return e.Value.(*file).path, f.use(e.Value.(*file)), true
}

// use counts a user of a copy. The lock is held.
func (f *files) use(c *file) (done func()) {
	c.uses++
	return sync.OnceFunc(func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		c.uses--
		f.evict()
	})
}

// add keeps what r holds, of at most limit bytes, and returns its SHA-256, its
// size and where the copy is. errTooLarge when there is more.
func (f *files) add(r io.Reader, limit int64) (sha string, size int64, path string, done func(), err error) {
	temp, err := f.create()
	if err != nil {
		return "", 0, "", nil, err
	}
	sum := sha256.New()
	size, err = io.Copy(io.MultiWriter(temp, sum), io.LimitReader(r, limit+1))
	if err == nil && size > limit {
		err = errTooLarge
	}
	if err = errors.Join(err, temp.Close()); err != nil {
		return "", 0, "", nil, errors.Join(err, os.Remove(temp.Name()))
	}
	sha = hex.EncodeToString(sum.Sum(nil))
	path, done, err = f.keep(temp.Name(), sha, size)
	return sha, size, path, done, err
}

var errTooLarge = errors.New("larger than the limit")

func (f *files) create() (*os.File, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.dir == "" {
		dir, err := os.MkdirTemp(f.temp, "oficialia-")
		if err != nil {
			return nil, fmt.Errorf("local copy: %w", err)
		}
		f.dir = dir
	}
	temp, err := os.CreateTemp(f.dir, "new-")
	if err != nil {
		return nil, fmt.Errorf("local copy: %w", err)
	}
	return temp, nil
}

// keep gives a copy its name, unless another goroutine was faster.
func (f *files) keep(temp, sha string, size int64) (path string, done func(), err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if e, ok := f.bySHA[sha]; ok {
		return e.Value.(*file).path, f.use(e.Value.(*file)), os.Remove(temp)
	}
	c := &file{sha: sha, size: size, path: filepath.Join(f.dir, sha)}
	if err := os.Rename(temp, c.path); err != nil {
		return "", nil, errors.Join(err, os.Remove(temp))
	}
	f.bySHA[sha] = f.order.PushFront(c)
	f.size += size
	done = f.use(c)
	f.evict()
	return c.path, done, nil
}

// evict drops the oldest copies that nobody uses until the limit holds. The
// lock is held.
func (f *files) evict() {
	for e := f.order.Back(); e != nil && f.size > f.limit; {
		c, older := e.Value.(*file), e
		e = e.Prev()
		if c.uses > 0 || os.Remove(c.path) != nil {
			continue
		}
		f.size -= c.size
		delete(f.bySHA, c.sha)
		f.order.Remove(older)
	}
}

func (f *files) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.dir == "" {
		return nil
	}
	return os.RemoveAll(f.dir)
}
