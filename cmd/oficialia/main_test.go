package main

import (
	"archive/zip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets this binary be the program, too: scripts and tests find it as
// oficialia on their PATH, and so do its own reader processes.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"oficialia": func() { os.Exit(Main(os.Args[1:])) }})
}

// TestScripts runs the command line as a user does.
func TestScripts(t *testing.T) {
	documents, err := filepath.Abs("testdata/pdf")
	if err != nil {
		t.Fatal(err)
	}
	bundles, err := filepath.Abs("../../fixtures/bundles")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"pack": pack},
		Setup: func(e *testscript.Env) error {
			e.Setenv("DOCUMENTS", documents)
			e.Setenv("BUNDLES", bundles)
			e.Setenv("HOME", e.WorkDir)
			program, err := exec.LookPath("oficialia")
			e.Setenv("OFICIALIA", program)
			return err
		},
	})
}

// pack makes a ZIP archive in a script: pack OUT.zip PATH=FILE..., where a path
// that ends in a star is that of an encrypted member, and zeros:N, instead of a
// file, N MiB of nothing.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: pack OUT.zip PATH=FILE...")
	}
	out, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	w := zip.NewWriter(out)
	for _, arg := range args[1:] {
		name, file, _ := strings.Cut(arg, "=")
		header := &zip.FileHeader{Name: strings.TrimSuffix(name, "*"), Method: zip.Deflate}
		if header.Name != name {
			header.Flags = 1
		}
		f, err := w.CreateHeader(header)
		ts.Check(err)
		if mib, ok := strings.CutPrefix(file, "zeros:"); ok {
			n, err := strconv.Atoi(mib)
			ts.Check(err)
			_, err = io.CopyN(f, zeros{}, int64(n)<<20)
			ts.Check(err)
			continue
		}
		_, err = f.Write([]byte(ts.ReadFile(file)))
		ts.Check(err)
	}
	ts.Check(w.Close())
	ts.Check(out.Close())
}

// zeros is a file that never ends.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }
