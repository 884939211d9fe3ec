package main

import (
	"os"
	"os/exec"
	"path/filepath"
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
