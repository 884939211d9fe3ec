package reader

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
)

// TestPlace puts documents into a child's folder: one stands there at a time.
func TestPlace(t *testing.T) {
	f, err := newFolder(t.TempDir(), 1)
	if err != nil {
		t.Fatal(err)
	}
	first, second := write(t, "a.pdf", []byte("first")), write(t, "b.pdf", []byte("second"))
	link := filepath.Join(t.TempDir(), "link.pdf")
	if err := os.Symlink(first, link); err != nil {
		t.Fatal(err)
	}
	last := ""
	for _, c := range []struct {
		path, want string
		moves      bool
	}{{first, "first", true}, {first, "first", false}, {link, "first", false}, {second, "second", true}, {link, "first", true}} {
		at, err := f.place(c.path, 100)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(at)
		if err != nil || string(data) != c.want || (at != last) != c.moves {
			t.Errorf("%s at %s after %s: %q, %v", c.path, at, last, data, err)
		}
		if left, _ := os.ReadDir(filepath.Dir(at)); len(left) != 1 {
			t.Errorf("%d documents in the folder", len(left))
		}
		last = at
	}
	if err := os.WriteFile(first, []byte("changed"), 0o600); err != nil {
		t.Fatal(err)
	}
	if at, err := f.place(first, 100); err != nil || at == last {
		t.Errorf("a document that changed stays at %s, %v", at, err)
	}
}

func TestPlaceFails(t *testing.T) {
	f, err := newFolder(t.TempDir(), 1)
	if err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(t.TempDir(), "missing.pdf")
	for path, want := range map[string]error{missing: os.ErrNotExist, t.TempDir(): page.ErrNotADocument} {
		if _, err := f.place(path, 100); !errors.Is(err, want) || strings.Contains(err.Error(), os.TempDir()) {
			t.Errorf("%s: %v, want %v without a path", path, err, want)
		}
	}
	if at, err := f.place(write(t, "good.pdf", []byte("good")), 100); err != nil {
		t.Errorf("after that: %s, %v", at, err)
	}
}

// TestCopy is how a document comes from another file system.
func TestCopy(t *testing.T) {
	from, to := write(t, "a.pdf", []byte("twelve bytes")), filepath.Join(t.TempDir(), "copy")
	if err := copyFile(to, from, 11); !errors.Is(err, page.ErrTooLarge) {
		t.Errorf("12 bytes, 11 allowed: %v", err)
	}
	if err := copyFile(to, from, 12); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(to); err != nil || string(data) != "twelve bytes" {
		t.Errorf("%q, %v", data, err)
	}
}
