package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// TestTemp leaves the folders of the living and of others alone.
func TestTemp(t *testing.T) {
	root := t.TempDir()
	living, err := openTemp(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{"oficialia-dead": tempLock, "oficialia-no-lock": "page.pdf", "other-dead": tempLock} {
		if err := os.MkdirAll(filepath.Join(root, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name, file), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	second, err := openTemp(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{filepath.Base(living.dir): true, "oficialia-dead": false, "oficialia-no-lock": true, "other-dead": true} {
		if _, err := os.Stat(filepath.Join(root, name)); (err == nil) != want {
			t.Errorf("%s: %v, should be there: %v", name, err, want)
		}
	}
	for _, open := range []*temp{living, second} {
		if err := open.close(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(open.dir); err == nil {
			t.Errorf("%s is left", open.dir)
		}
	}
}

// TestKilledProcessLeavesNothing kills a run midway: the next one removes what
// it had on disk, and leaves nothing itself.
func TestKilledProcessLeavesNothing(t *testing.T) {
	root, out := t.TempDir(), t.TempDir()
	cmd := exec.CommandContext(t.Context(), "oficialia", "run", "--readers", "1", "--out", out, bundle(t))
	cmd.Env = append(os.Environ(), "TMPDIR="+root)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(30 * time.Second); files(t, root) < 2; time.Sleep(10 * time.Millisecond) { // its lock and a copy
		if time.Now().After(deadline) {
			t.Fatal("nothing is copied")
		}
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed
	if files(t, root) == 0 {
		t.Fatal("a killed process left nothing: there is nothing to test")
	}
	t.Setenv("TMPDIR", root)
	oficialia(t, "run", "--out", t.TempDir(), "testdata/pdf/letter.pdf")
	if left, err := os.ReadDir(root); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}

// files counts the files below a folder.
func files(t *testing.T, root string) (n int) {
	t.Helper()
	err := filepath.WalkDir(root, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return nil // what vanishes in the meantime
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
