//go:build !race

package reader

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/oficialia/oficialia/schema"
)

func TestMemoryIsLimited(t *testing.T) {
	p := openPool(t, "memory", Options{MemoryLimit: 3 << 30, PageTimeout: 20 * time.Second})
	got, err := p.Read(context.Background(), scan(t, "hola"), 1)
	if err != nil || got.Origin != schema.Failed || !strings.Contains(got.Error, "out of memory") {
		t.Errorf("got %s %q, %v", got.Origin, got.Error, err)
	}
}
