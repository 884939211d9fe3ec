package reader

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// twoPages is a document of which children with a mode misread page 1.
func twoPages(t *testing.T) string {
	t.Helper()
	sheets := []*pagetest.Sheet{pagetest.NewSheet(6, 2, 200), pagetest.NewSheet(6, 2, 200)}
	sheets[0].Text(0.5, 1, 12, "Primera hoja")
	sheets[1].Text(0.5, 1, 12, "La segunda hoja")
	return write(t, "two.pdf", pagetest.Scan(sheets...))
}

// readsOn expects page 2 to be read well.
func readsOn(t *testing.T, p *Pool, path string) {
	t.Helper()
	got, err := p.Read(context.Background(), path, 2)
	if err != nil || got.Origin != schema.OCR || text(got) != "La segunda hoja" {
		t.Errorf("the next page: %s %q %q, %v", got.Origin, text(got), got.Error, err)
	}
}

// TestCostsThePage has a child go wrong on page 1 each time: that page fails
// with its reason, and the next is read.
func TestCostsThePage(t *testing.T) {
	path := twoPages(t)
	for mode, want := range map[string]string{
		"crash":      "the reader process died (exit status 2: SIGSEGV: segmentation violation)",
		"panic":      "the reader process died (exit status 2: panic: no such glyph)",
		"hang":       "after 3s: it took too long",
		"cpu":        "its processor time is used up: it took too long",
		"garbage":    "its reply makes no sense: invalid character",
		"flood":      "its reply makes no sense: more than 16 MiB",
		"stale":      "its reply makes no sense: to request 1, not 2",
		"other-page": "its reply makes no sense: another page",
		"no-page":    "its reply makes no sense: another page",
	} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			o := Options{PageTimeout: 20 * time.Second, Programs: append(popplersPrograms(), "sleep")}
			switch mode {
			case "hang":
				o.PageTimeout = 3 * time.Second
			case "cpu":
				o.CPULimit = time.Second
			}
			p := openPool(t, mode, o)
			if _, err := p.Count(context.Background(), path); err != nil {
				t.Fatal(err)
			}
			begin := time.Now()
			got, err := p.Read(context.Background(), path, 1)
			if err != nil || got.Origin != schema.Failed || !strings.Contains(got.Error, want) || got.Words == nil || got.Number != 1 {
				t.Errorf("got %s %q, %v; want %q", got.Origin, got.Error, err, want)
			}
			if took := time.Since(begin); took > 25*time.Second {
				t.Errorf("took %s", took)
			}
			readsOn(t, p, path)
		})
	}
}

func TestCrashOnceIsTriedAgain(t *testing.T) {
	p := openPool(t, "crash-once", Options{})
	got, err := p.Read(context.Background(), scan(t, "Segundo intento"), 1)
	if err != nil || text(got) != "Segundo intento" {
		t.Errorf("got %q, %v", text(got), err)
	}
}

// hangingProgram waits until a child whose folder is in a pool's says which
// program it waits for.
func hangingProgram(t *testing.T, pool string) (pid string) {
	t.Helper()
	for range 1000 {
		marks, err := filepath.Glob(filepath.Join(pool, "*", folderTemp, "pid"))
		if err != nil {
			t.Fatal(err)
		}
		if len(marks) > 0 {
			if data, err := os.ReadFile(marks[0]); err == nil && len(data) > 0 {
				return string(data)
			}
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("nothing hangs")
	return ""
}

func expectGone(t *testing.T, pid string) {
	t.Helper()
	for range 100 {
		state, err := os.ReadFile("/proc/" + pid + "/stat")
		if err != nil || strings.Contains(string(state), ") Z ") {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("process %s still runs", pid)
}

func TestLateChildIsKilledWithItsPrograms(t *testing.T) {
	p := openPool(t, "hang", Options{PageTimeout: 3 * time.Second, Programs: append(popplersPrograms(), "sleep")})
	path := scan(t, "hola")
	var wg sync.WaitGroup
	wg.Go(func() {
		got, err := p.Read(context.Background(), path, 1)
		if err != nil || !strings.Contains(got.Error, page.ErrTimeout.Error()) {
			t.Errorf("got %+v, %v", got, err)
		}
	})
	pid := hangingProgram(t, p.folder)
	wg.Wait()
	expectGone(t, pid)
}

func TestContextEndsAReading(t *testing.T) {
	p := openPool(t, "hang", Options{Programs: append(popplersPrograms(), "sleep")})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	path := scan(t, "hola")
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := p.Read(ctx, path, 1); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
	pid := hangingProgram(t, p.folder)
	cancel()
	wg.Wait()
	expectGone(t, pid)
}

// TestOrphansEnd kills a process whose reader waits for a program without end:
// neither outlives it for long.
func TestOrphansEnd(t *testing.T) {
	cmd := exec.Command(os.Args[0], scan(t, "hola"))
	temp := t.TempDir()
	cmd.Env = append(os.Environ(), modeVar+"=parent", "TMPDIR="+temp)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	pid := hangingProgram(t, filepath.Join(temp, "*"))
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed
	time.Sleep(farewell)
	expectGone(t, pid)
}

// replaced expects the pool's only child to have been replaced, or to be.
func replaced(t *testing.T, p *Pool, want bool) {
	t.Helper()
	c := <-p.slots
	if (c == nil) != want {
		t.Errorf("replaced: %t, want %t", c == nil, want)
	}
	p.slots <- c
}

func TestRetired(t *testing.T) {
	p := openPool(t, "retire", Options{})
	if _, err := p.Read(context.Background(), scan(t, "hola"), 1); err != nil {
		t.Fatal(err)
	}
	replaced(t, p, true)
}

// TestLeakIsCut has a child hold on to 300 MB of each first page: the page is
// read, and the child replaced.
func TestLeakIsCut(t *testing.T) {
	path := twoPages(t)
	p := openPool(t, "leak", Options{RecycleMemory: 400 << 20})
	if raceDetector {
		p.options.RecycleMemory = 1 << 30 // the detector shadows each byte by more
	}
	readsOn(t, p, path)
	replaced(t, p, false)
	for range 3 {
		if got, err := p.Read(context.Background(), path, 1); err != nil || text(got) != "Primera hoja" {
			t.Errorf("got %q %q, %v", text(got), got.Error, err)
		}
		c := <-p.slots
		p.slots <- c
		if c == nil {
			return
		}
	}
	t.Error("a child that leaks was not replaced")
}
