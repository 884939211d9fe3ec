package blob_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/pipeline/blob/s3test"
)

// TestStores holds both kinds of store to the same behaviour.
func TestStores(t *testing.T) {
	s3test.Start(t, "objects")
	for name, address := range map[string]string{
		"directory":      filepath.Join(t.TempDir(), "store"),
		"bucket":         "s3://objects",
		"bucket, prefix": "s3://objects/below/here",
	} {
		t.Run(name, func(t *testing.T) {
			s, err := blob.Open(t.Context(), address, blob.S3FromEnv())
			if err != nil {
				t.Fatal(err)
			}
			conform(t, s)
		})
	}
}

func conform(t *testing.T, s blob.Store) {
	for name, check := range map[string]func(*testing.T, blob.Store){
		"what was put is got":     putGet,
		"replaced as a whole":     replace,
		"missing":                 missing,
		"listed in order":         list,
		"deleted":                 remove,
		"keys that are none":      badKeys,
		"a put that breaks off":   brokenPut,
		"puts at once":            concurrent,
		"an ended context":        endedContext,
		"names of other versions": segments,
	} {
		t.Run(name, func(t *testing.T) { check(t, s) })
	}
}

func putGet(t *testing.T, s blob.Store) {
	big := bytes.Repeat([]byte("0123456789abcdef"), 1<<18)
	for key, data := range map[string][]byte{
		"get/a.json": []byte(`{"a":1}`), "get/deep/er/b": []byte("b"), "get/empty": {}, "get/big": big,
		"get/with space and ñ=25%.json": []byte("c"),
	} {
		if err := blob.Write(t.Context(), s, key, data); err != nil {
			t.Fatal(err)
		}
		got, err := blob.Read(t.Context(), s, key)
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: got %d bytes, want %d; %v", key, len(got), len(data), err)
		}
		info, err := s.Stat(t.Context(), key)
		if want := (blob.Info{Key: key, Size: int64(len(data))}); err != nil || info != want {
			t.Errorf("Stat(%s) = %v, %v; want %v", key, info, err, want)
		}
	}
}

func replace(t *testing.T, s blob.Store) {
	for _, data := range []string{"a longer one", "short"} {
		if err := blob.Write(t.Context(), s, "replace", []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := blob.Read(t.Context(), s, "replace"); err != nil || string(got) != "short" {
		t.Errorf("got %q, %v", got, err)
	}
}

func missing(t *testing.T, s blob.Store) {
	if err := blob.Write(t.Context(), s, "missing/there", []byte("x")); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"missing/not", "missing", "missing/there/below"} {
		_, err := s.Get(t.Context(), key)
		_, statErr := s.Stat(t.Context(), key)
		for _, err := range []error{err, statErr} {
			if !errors.Is(err, blob.ErrNotExist) || !blob.Permanent(err) {
				t.Errorf("%s: %v, want ErrNotExist", key, err)
			}
		}
		if has, err := blob.Has(t.Context(), s, key); has || err != nil {
			t.Errorf("Has(%s) = %v, %v", key, has, err)
		}
	}
}

func list(t *testing.T, s blob.Store) {
	for _, key := range []string{"list/b", "list/a/2", "list/a/10", "list/a.json", "listing", "list/c/d/e"} {
		if err := blob.Write(t.Context(), s, key, []byte(key)); err != nil {
			t.Fatal(err)
		}
	}
	for prefix, want := range map[string][]string{
		"list/":     {"list/a.json", "list/a/10", "list/a/2", "list/b", "list/c/d/e"},
		"list/a":    {"list/a.json", "list/a/10", "list/a/2"},
		"list/a/":   {"list/a/10", "list/a/2"},
		"listi":     {"listing"},
		"list/none": nil,
		"nowhere/x": nil,
	} {
		var got []string
		for info, err := range s.List(t.Context(), prefix) {
			if err != nil {
				t.Fatal(err)
			}
			if info.Size != int64(len(info.Key)) {
				t.Errorf("%s has %d bytes", info.Key, info.Size)
			}
			got = append(got, info.Key)
		}
		if !slices.Equal(got, want) {
			t.Errorf("List(%q) = %q, want %q", prefix, got, want)
		}
	}
	for range s.List(t.Context(), "list/") {
		break // a reader may stop early
	}
}

func remove(t *testing.T, s blob.Store) {
	if err := blob.Write(t.Context(), s, "remove/it", []byte("x")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := s.Delete(t.Context(), "remove/it"); err != nil {
			t.Fatal(err)
		}
	}
	if has, err := blob.Has(t.Context(), s, "remove/it"); has || err != nil {
		t.Errorf("Has = %v, %v", has, err)
	}
}

func badKeys(t *testing.T, s blob.Store) {
	for _, key := range []string{"", "/a", "a/", "a//b", "../a", "a/../../b", "a/./b", "a\x00b", `a\b`, ".partial-1", strings.Repeat("a", 256), strings.Repeat("a/", 600) + "b"} {
		if err := blob.Write(t.Context(), s, key, []byte("x")); !errors.Is(err, blob.ErrKey) || !blob.Permanent(err) {
			t.Errorf("Put(%q): %v, want ErrKey", key, err)
		}
	}
	for _, key := range []string{"", "../a", "a/../../etc/passwd"} {
		if _, err := s.Get(t.Context(), key); !errors.Is(err, blob.ErrKey) {
			t.Errorf("Get(%q): %v, want ErrKey", key, err)
		}
	}
}

func brokenPut(t *testing.T, s blob.Store) {
	if err := blob.Write(t.Context(), s, "broken", []byte("before")); err != nil {
		t.Fatal(err)
	}
	half := io.MultiReader(strings.NewReader("half of"), iotest.ErrReader(errors.New("cable cut")))
	if err := s.Put(t.Context(), "broken", half, 100); err == nil {
		t.Error("a put whose reader failed succeeded")
	}
	if err := s.Put(t.Context(), "broken", strings.NewReader("short"), 100); err == nil {
		t.Error("a put with too few bytes succeeded")
	}
	if got, err := blob.Read(t.Context(), s, "broken"); err != nil || string(got) != "before" {
		t.Errorf("got %q, %v", got, err)
	}
	for info := range s.List(t.Context(), "broken") {
		if info.Key != "broken" {
			t.Errorf("%s was left behind", info.Key)
		}
	}
}

func concurrent(t *testing.T, s blob.Store) {
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			data := bytes.Repeat([]byte{byte('a' + i)}, 10000)
			if err := blob.Write(t.Context(), s, "concurrent/same", data); err != nil {
				t.Error(err)
			}
			if err := blob.Write(t.Context(), s, fmt.Sprint("concurrent/", i), data); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	got, err := blob.Read(t.Context(), s, "concurrent/same")
	if err != nil || len(got) != 10000 || len(slices.Compact(got)) != 1 {
		t.Errorf("mixed or cut: %d bytes, %v", len(got), err)
	}
}

func endedContext(t *testing.T, s blob.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := blob.Write(ctx, s, "ended", []byte("x")); !errors.Is(err, context.Canceled) || blob.Permanent(err) {
		t.Errorf("Put: %v", err)
	}
	if _, err := s.Stat(ctx, "ended"); !errors.Is(err, context.Canceled) {
		t.Errorf("Stat: %v", err)
	}
	if has, err := blob.Has(t.Context(), s, "ended"); has || err != nil {
		t.Errorf("Has = %v, %v", has, err)
	}
}

func segments(t *testing.T, s blob.Store) {
	seen := map[string]string{}
	for _, name := range []string{"tesseract 5.3.0", "tesseract=5.3.0", "a/b", "a+b", "..", ".", "ñ", "a b", "a=20b"} {
		segment := blob.Segment(name)
		if other, ok := seen[segment]; ok {
			t.Errorf("%q and %q are both %q", name, other, segment)
		}
		seen[segment] = name
		if err := blob.Write(t.Context(), s, "segments/"+segment+"/1", []byte{1}); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestDirStaysInside(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(dir, "outside")
	if err := os.MkdirAll(outside, 0o755); err != nil {
		t.Fatal(err)
	}
	s, err := blob.OpenDir(filepath.Join(dir, "store"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "store", "link")); err != nil {
		t.Fatal(err)
	}
	if err := blob.Write(t.Context(), s, "link/a", []byte("x")); err == nil {
		t.Error("wrote through a link that leads out of the store")
	}
	if entries, err := os.ReadDir(outside); err != nil || len(entries) > 0 {
		t.Errorf("outside holds %v, %v", entries, err)
	}
}

func TestOpenErrors(t *testing.T) {
	endpoint := s3test.Start(t, "objects")
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		address, endpoint string
		want              error
	}{
		"no such bucket":    {"s3://nothere", endpoint, blob.ErrNotExist},
		"no bucket":         {"s3://", endpoint, nil},
		"a bad endpoint":    {"s3://objects", "ftp://example", nil},
		"path in endpoint":  {"s3://objects", endpoint + "/objects", nil},
		"a file, no folder": {filepath.Join(file, "store"), endpoint, nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := blob.Open(t.Context(), c.address, blob.S3Options{Endpoint: c.endpoint})
			if err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
	t.Run("wrong secret", func(t *testing.T) {
		t.Setenv("AWS_SECRET_ACCESS_KEY", "wrong")
		_, err := blob.Open(t.Context(), "s3://objects", blob.S3FromEnv())
		if !errors.Is(err, blob.ErrDenied) || !blob.Permanent(err) {
			t.Errorf("%v, want ErrDenied", err)
		}
	})
	t.Run("a missing authority", func(t *testing.T) {
		_, err := blob.Open(t.Context(), "s3://objects", blob.S3Options{Endpoint: endpoint, CAFile: file + ".pem"})
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%v", err)
		}
	})
}
