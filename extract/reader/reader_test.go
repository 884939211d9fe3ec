package reader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// modeVar tells this test binary, started again by a pool, what child to be.
const modeVar = "READER_TEST_MODE"

func TestMain(m *testing.M) {
	mode, ok := os.LookupEnv(modeVar)
	if !ok {
		goleak.VerifyTestMain(m)
		return
	}
	if err := misbehaving(mode); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// misbehaving answers the setup as a reader does, then fails as its mode says.
func misbehaving(mode string) error {
	if mode == "serve" {
		return Serve(os.Stdin, os.Stdout)
	}
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	var q request
	if err := in.Decode(&q); err != nil {
		return err
	}
	if mode == "no-setup" {
		return errors.New("no models here")
	}
	s := &server{}
	if err := s.set(*q.Setup); err != nil {
		return err
	}
	if err := out.Encode(reply{}); err != nil {
		return err
	}
	err := in.Decode(&q)
	switch {
	case errors.Is(err, io.EOF): // the pool has closed the pipe
		return nil
	case err != nil:
		return err
	}
	return misbehave(mode, s, q, out)
}

func misbehave(mode string, s *server, q request, out *json.Encoder) error {
	name, arg, _ := strings.Cut(mode, ":")
	switch name {
	case "crash":
		return syscall.Kill(os.Getpid(), syscall.SIGSEGV)
	case "crash-once":
		if _, err := os.Stat(arg); err != nil {
			if err := os.WriteFile(arg, nil, 0o600); err != nil {
				return err
			}
			return syscall.Kill(os.Getpid(), syscall.SIGSEGV)
		}
		answer, err := s.answer(q)
		if err != nil {
			return err
		}
		return out.Encode(answer)
	case "hang":
		grandchild := exec.Command("sleep", "600")
		if err := grandchild.Start(); err != nil {
			return err
		}
		if err := os.WriteFile(arg, fmt.Append(nil, grandchild.Process.Pid), 0o600); err != nil {
			return err
		}
		return grandchild.Wait()
	case "memory":
		var hoard [][]byte
		for {
			block := make([]byte, 64<<20)
			for i := 0; i < len(block); i += 4096 {
				block[i] = 1
			}
			hoard = append(hoard, block) //nolint:staticcheck // holding on to it is the point
		}
	case "retire":
		answer, err := s.answer(q)
		answer.Retire = true
		if err == nil {
			err = out.Encode(answer)
		}
		if err == nil {
			_, err = io.Copy(io.Discard, os.Stdin) // until the pool ends it
		}
		return err
	case "garbage":
		_, err := io.WriteString(os.Stdout, "no reply\n")
		return err
	}
	return fmt.Errorf("unknown mode %q", mode)
}

func openPool(t testing.TB, mode string, o Options) *Pool {
	t.Helper()
	o.Command = []string{os.Args[0]}
	o.Env = []string{modeVar + "=" + mode}
	if o.Size == 0 {
		o.Size = 1
	}
	p, err := Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

func write(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func scan(t *testing.T, lines ...string) string {
	t.Helper()
	s := pagetest.NewSheet(6, 3, 200)
	for i, line := range lines {
		s.Text(0.5, 0.6+0.35*float64(i), 12, line)
	}
	return write(t, "scan.pdf", pagetest.Scan(s))
}

func text(p page.Page) string {
	words := make([]string, len(p.Words))
	for i, w := range p.Words {
		words[i] = w.Text
	}
	return strings.Join(words, " ")
}

func TestReadsScanAndNative(t *testing.T) {
	p := openPool(t, "serve", Options{Size: 2})
	native := write(t, "native.pdf", pagetest.Native("", "BT /F1 12 Tf 72 700 Td (La solicitud fue turnada a la unidad) Tj ET"))
	for _, c := range []struct {
		path   string
		origin schema.Origin
		want   string
	}{
		{scan(t, "La respuesta consta de cuatro hojas", "y de dos anexos."), schema.OCR, "La respuesta consta de cuatro hojas y de dos anexos."},
		{native, schema.Native, "La solicitud fue turnada a la unidad"},
		{scan(t), schema.Blank, ""},
	} {
		info, err := p.Count(context.Background(), c.path)
		if err != nil || info != (Info{"application/pdf", 1}) {
			t.Fatalf("count of %s: %+v, %v", c.path, info, err)
		}
		got, err := p.Read(context.Background(), c.path, 1)
		if err != nil {
			t.Fatal(err)
		}
		if got.Origin != c.origin || text(got) != c.want || got.Number != 1 {
			t.Errorf("got page %d, %s: %q; want %s: %q", got.Number, got.Origin, text(got), c.origin, c.want)
		}
	}
	if got := p.Timings(); got.Pages != 3 || got.Tesseract <= 0 || got.Leptonica <= 0 || got.Render <= 0 || got.Total < got.Tesseract {
		t.Errorf("timings %+v", got)
	}
}

func TestDocumentErrorsKeepTheirType(t *testing.T) {
	p := openPool(t, "serve", Options{})
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"empty.pdf": {nil, page.ErrEmpty},
		"text.pdf":  {[]byte("Estimado ciudadano:\n"), page.ErrNotADocument},
		"cut.pdf":   {[]byte("%PDF-1.4\n1 0 obj\n<<"), page.ErrDamaged},
	} {
		_, err := p.Count(context.Background(), write(t, name, c.data))
		var placed *page.Error
		if !errors.Is(err, c.want) || !errors.As(err, &placed) || placed.Retryable || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: got %v, want one line around %v", name, err, c.want)
		}
		if err != nil && strings.Contains(err.Error(), os.TempDir()) {
			t.Errorf("%s: the error names a path of this machine: %v", name, err)
		}
	}
	if _, err := p.Read(context.Background(), scan(t, "hola"), 2); !errors.Is(err, page.ErrNoPage) {
		t.Errorf("page 2 of 1: %v", err)
	}
}

func TestCrashCostsThePage(t *testing.T) {
	p := openPool(t, "crash", Options{})
	got, err := p.Read(context.Background(), scan(t, "hola"), 1)
	if err != nil {
		t.Fatal(err)
	}
	if got.Origin != schema.Failed || !strings.Contains(got.Error, ErrCrashed.Error()) || got.Words == nil {
		t.Errorf("got %+v", got)
	}
}

func TestCrashOnceIsTriedAgain(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "crashed")
	p := openPool(t, "crash-once:"+mark, Options{})
	got, err := p.Read(context.Background(), scan(t, "Segundo intento"), 1)
	if err != nil || text(got) != "Segundo intento" {
		t.Errorf("got %q, %v", text(got), err)
	}
}

func TestLateChildIsKilledWithItsPrograms(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "pid")
	p := openPool(t, "hang:"+mark, Options{PageTimeout: 3 * time.Second})
	begin := time.Now()
	got, err := p.Read(context.Background(), scan(t, "hola"), 1)
	if err != nil || got.Origin != schema.Failed || !strings.Contains(got.Error, page.ErrTimeout.Error()) {
		t.Errorf("got %+v, %v", got, err)
	}
	if took := time.Since(begin); took > 15*time.Second {
		t.Errorf("took %s", took)
	}
	expectGone(t, mark)
}

func expectGone(t *testing.T, mark string) {
	t.Helper()
	data, err := os.ReadFile(mark)
	if err != nil {
		t.Fatal(err)
	}
	stat := "/proc/" + string(data) + "/stat"
	for range 100 {
		state, err := os.ReadFile(stat)
		if err != nil || strings.Contains(string(state), ") Z ") {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("process %s still runs", data)
}

func TestGarbageOnThePipe(t *testing.T) {
	p := openPool(t, "garbage", Options{})
	got, err := p.Read(context.Background(), scan(t, "hola"), 1)
	if err != nil || got.Origin != schema.Failed {
		t.Errorf("got %s, %v", got.Origin, err)
	}
}

func TestChildrenThatDieIdleAreReplaced(t *testing.T) {
	p := openPool(t, "serve", Options{})
	c := <-p.slots
	c.kill()
	p.slots <- c
	got, err := p.Read(context.Background(), scan(t, "Sigue en pie"), 1)
	if err != nil || text(got) != "Sigue en pie" {
		t.Errorf("got %q, %v", text(got), err)
	}
}

func TestRecycled(t *testing.T) {
	p := openPool(t, "serve", Options{RecycleAfter: 1})
	path := scan(t, "hola")
	for range 2 {
		if _, err := p.Count(context.Background(), path); err != nil {
			t.Fatal(err)
		}
		c := <-p.slots
		if c != nil {
			t.Error("the child was not recycled")
		}
		p.slots <- c
	}
}

func TestRetired(t *testing.T) {
	p := openPool(t, "retire", Options{})
	if _, err := p.Read(context.Background(), scan(t, "hola"), 1); err != nil {
		t.Fatal(err)
	}
	c := <-p.slots
	if c != nil {
		t.Error("the child was not replaced")
	}
	p.slots <- c
}

func TestContextEndsAReading(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "pid")
	p := openPool(t, "hang:"+mark, Options{})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	path := scan(t, "hola")
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := p.Read(ctx, path, 1); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
	for range 500 { // until the child hangs
		if data, err := os.ReadFile(mark); err == nil && len(data) > 0 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	cancel()
	wg.Wait()
	expectGone(t, mark)
}

func TestCloseWaits(t *testing.T) {
	p := openPool(t, "serve", Options{Size: 2})
	path := scan(t, "Se cierra")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got, err := p.Read(context.Background(), path, 1)
			if err != nil && !errors.Is(err, ErrClosed) || err == nil && text(got) != "Se cierra" {
				t.Errorf("got %q, %v", text(got), err)
			}
		})
	}
	time.Sleep(100 * time.Millisecond)
	if err := p.Close(); err != nil {
		t.Error(err)
	}
	wg.Wait()
	if _, err := p.Read(context.Background(), path, 1); !errors.Is(err, ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
}

func TestStartFails(t *testing.T) {
	ctx := context.Background()
	if _, err := Open(ctx, Options{Command: []string{"/nonexistent/reader"}}); !errors.Is(err, ErrStart) {
		t.Errorf("no such program: %v", err)
	}
	_, err := Open(ctx, Options{Command: []string{os.Args[0]}, Env: []string{modeVar + "=no-setup"}})
	if !errors.Is(err, ErrStart) || !strings.Contains(err.Error(), "no models here") {
		t.Errorf("child that ends: %v", err)
	}
	_, err = Open(ctx, Options{Command: []string{os.Args[0]}, Env: []string{modeVar + "=serve"}, Languages: []string{"xyz"}})
	if err == nil || !strings.Contains(err.Error(), "xyz") {
		t.Errorf("no such language: %v", err)
	}
}
