package reader

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/oficialia/oficialia/extract/page"
)

// folder is a child's own: the document that it is to read stands in it, and
// nobody else's, so that the child need see no other folder.
type folder struct {
	path   string
	placed fs.FileInfo // the document, nil for none
	serial int         // names the documents, each in its turn
}

// newFolder makes the folder of a pool's nth child inside the pool's.
func newFolder(pool string, n int64) (*folder, error) {
	path := filepath.Join(pool, fmt.Sprintf("reader-%d", n))
	for _, sub := range []string{"", folderIn, folderTemp} {
		if err := os.Mkdir(filepath.Join(path, sub), 0o700); err != nil {
			return nil, errors.Join(nameless(err), os.RemoveAll(path))
		}
	}
	return &folder{path: path}, nil
}

func (f *folder) temp() string { return filepath.Join(f.path, folderTemp) }

func (f *folder) document() string {
	return filepath.Join(f.path, folderIn, strconv.Itoa(f.serial))
}

// place puts the document at path into the folder, unless it stands there, and
// returns where. The document before it is taken away. A copy is made only
// where the document lies on another file system, of at most limit bytes.
func (f *folder) place(path string, limit int64) (string, error) {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", nameless(err)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return "", nameless(err)
	case f.placed != nil && same(f.placed, info):
		return f.document(), nil
	case !info.Mode().IsRegular():
		return "", fmt.Errorf("no file: %w", page.ErrNotADocument)
	}
	if f.placed != nil {
		f.placed = nil
		if err := os.Remove(f.document()); err != nil {
			return "", nameless(err)
		}
	}
	f.serial++
	if os.Link(path, f.document()) != nil {
		if err := copyFile(f.document(), path, limit); err != nil {
			return "", errors.Join(nameless(err), os.RemoveAll(f.document()))
		}
	}
	f.placed = info
	return f.document(), nil
}

// same reports whether a file is still what it was.
func same(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

// copyFile copies at most limit bytes.
func copyFile(to, from string, limit int64) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	if info, err := in.Stat(); err == nil && info.Size() > limit {
		return fmt.Errorf("%d bytes, %d allowed: %w", info.Size(), limit, page.ErrTooLarge)
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}

// nameless takes the paths of this machine out of an error.
func nameless(err error) error {
	var file *fs.PathError
	if errors.As(err, &file) {
		return fmt.Errorf("%s the file: %w", file.Op, file.Err)
	}
	return err
}

// remove deletes the folder. What the child started may still be at its end
// and write, so that it takes another try at times.
func (f *folder) remove() {
	for range 10 {
		if os.RemoveAll(f.path) == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}
