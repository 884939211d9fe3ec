package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/extract/reader/readertest"
)

var memoryPages = flag.String("pages", "10,60", "the lengths of documents for TestMemoryIsFlat")

// TestMemoryIsFlat runs documents of growing length, as a user does: a longer
// one takes longer, not more memory. The longest to be tried is
// -pages 10,100,1000.
func TestMemoryIsFlat(t *testing.T) {
	sheet := pagetest.NewSheet(8.5, 11, 100)
	sheet.Text(1, 2, 14, "La solicitud fue turnada a la unidad administrativa")
	var first readertest.Peaks
	for i, length := range strings.Split(*memoryPages, ",") {
		pages, err := strconv.Atoi(length)
		if err != nil {
			t.Fatal(err)
		}
		document := filepath.Join(t.TempDir(), "long.pdf")
		if err := os.WriteFile(document, pagetest.Repeat(sheet, pages), 0o600); err != nil {
			t.Fatal(err)
		}
		begin := time.Now()
		most := runWatched(t, document)
		t.Logf("%4d pages: %3d MB in the parent, %3d MB in a reader with its programs, %3d MB in all; %s",
			pages, most.Parent>>20, most.Reader>>20, most.All>>20, time.Since(begin).Round(time.Second))
		if i == 0 {
			first = most
		}
		const (
			parentSlack = 64 << 20  // what is collected later
			readerSlack = 256 << 20 // whether a look falls on a page that is just drawn: some hundred megabytes of chance
		)
		if most.Parent > first.Parent+parentSlack || most.Reader > first.Reader+readerSlack {
			t.Errorf("%d pages take %d and %d MB more than the first document", pages, (most.Parent-first.Parent)>>20, (most.Reader-first.Reader)>>20)
		}
	}
}

// runWatched runs a document and returns the most memory that was taken.
func runWatched(t *testing.T, document string) readertest.Peaks {
	t.Helper()
	cmd := exec.Command("oficialia", "run", "--out", t.TempDir(), document)
	var said strings.Builder
	cmd.Stderr = &said
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "XDG_CACHE_HOME="+t.TempDir())
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop := readertest.Watch(cmd.Process.Pid)
	err := cmd.Wait()
	most := stop()
	if err != nil {
		t.Fatalf("%v: %s", err, said.String())
	}
	return most
}
