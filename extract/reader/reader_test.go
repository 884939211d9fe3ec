package reader

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/schema"
)

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
