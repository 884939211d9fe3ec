package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// tempPrefix marks files that are still being written. They are never listed.
const tempPrefix = ".partial-"

// Dir is a Store in a directory: a key is a file's path below it.
type Dir struct{ root *os.Root }

// OpenDir opens the store in a directory, and makes the directory where it is
// missing. Keys cannot lead out of it, by links either.
func OpenDir(dir string) (*Dir, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Dir{root}, nil
}

// Close lets go of the directory.
func (d *Dir) Close() error { return d.root.Close() }

// Put writes to a file beside the object's, syncs it and renames it.
func (d *Dir) Put(ctx context.Context, key string, r io.Reader, size int64) error {
	if err := checkKey(key); err != nil {
		return err
	}
	name := filepath.FromSlash(key)
	if err := d.root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("object %s: %w", key, err)
	}
	f, temp, err := d.createTemp(filepath.Dir(name))
	if err != nil {
		return fmt.Errorf("object %s: %w", key, err)
	}
	if err := fill(ctx, f, r, size); err != nil {
		return errors.Join(fmt.Errorf("object %s: %w", key, err), d.root.Remove(temp))
	}
	if err := d.root.Rename(temp, name); err != nil {
		return errors.Join(fmt.Errorf("object %s: %w", key, err), d.root.Remove(temp))
	}
	return nil
}

// createTemp makes a new file in dir under a name that List passes over.
func (d *Dir) createTemp(dir string) (*os.File, string, error) {
	for i := 0; ; i++ {
		name := filepath.Join(dir, fmt.Sprintf("%s%d-%d", tempPrefix, os.Getpid(), i))
		f, err := d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, fs.ErrExist) {
			return f, name, err
		}
	}
}

// fill writes r to f, makes sure that it is on disk and closes f.
func fill(ctx context.Context, f *os.File, r io.Reader, size int64) error {
	n, err := io.Copy(f, contextReader{ctx, r})
	if err == nil && size >= 0 && n != size {
		err = fmt.Errorf("%d bytes came, %d were announced", n, size)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// contextReader stops reading when its context ends.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

// Get opens an object.
func (d *Dir) Get(ctx context.Context, key string) (io.ReadCloser, error) {
	if _, err := d.Stat(ctx, key); err != nil {
		return nil, err
	}
	f, err := d.root.Open(filepath.FromSlash(key))
	if err != nil {
		return nil, dirError(key, err)
	}
	return f, nil
}

// Stat describes an object. A directory is none.
func (d *Dir) Stat(ctx context.Context, key string) (Info, error) {
	if err := errors.Join(ctx.Err(), checkKey(key)); err != nil {
		return Info{}, err
	}
	st, err := d.root.Stat(filepath.FromSlash(key))
	if err != nil {
		return Info{}, dirError(key, err)
	}
	if !st.Mode().IsRegular() {
		return Info{}, fmt.Errorf("object %s: %w", key, ErrNotExist)
	}
	return Info{Key: key, Size: st.Size()}, nil
}

// List walks the directory that all of the prefix's keys are in.
func (d *Dir) List(ctx context.Context, prefix string) iter.Seq2[Info, error] {
	return func(yield func(Info, error) bool) {
		infos, err := d.list(ctx, prefix)
		for _, info := range infos {
			if !yield(info, nil) {
				return
			}
		}
		if err != nil {
			yield(Info{}, fmt.Errorf("list %q: %w", prefix, err))
		}
	}
}

func (d *Dir) list(ctx context.Context, prefix string) ([]Info, error) {
	var infos []Info
	top := path.Clean(path.Dir(prefix + "x"))
	if top != "." && checkKey(top) != nil {
		return nil, fmt.Errorf("%w: %q", ErrKey, prefix)
	}
	err := fs.WalkDir(d.root.FS(), top, func(key string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err := errors.Join(ctx.Err(), err); err != nil {
			return err
		}
		if !entry.Type().IsRegular() || !strings.HasPrefix(key, prefix) || strings.HasPrefix(entry.Name(), tempPrefix) {
			return nil
		}
		st, err := entry.Info()
		if err == nil {
			infos = append(infos, Info{Key: key, Size: st.Size()})
		}
		return err
	})
	slices.SortFunc(infos, func(a, b Info) int { return strings.Compare(a.Key, b.Key) })
	return infos, err
}

// Delete removes an object; directories that it empties stay.
func (d *Dir) Delete(ctx context.Context, key string) error {
	if err := errors.Join(ctx.Err(), checkKey(key)); err != nil {
		return err
	}
	if err := dirError(key, d.root.Remove(filepath.FromSlash(key))); err != nil && !errors.Is(err, ErrNotExist) {
		return err
	}
	return nil
}

// dirError turns the file system's "not there" into the store's.
func dirError(key string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("object %s: %w", key, ErrNotExist)
	}
	return fmt.Errorf("object %s: %w", key, err)
}
