package spread_test

import (
	"testing"

	"github.com/oficialia/oficialia/extract/spread"
)

func TestEachIsDoneOnce(t *testing.T) {
	for _, n := range []int{0, 1, 3, 1000} {
		done := make([]int, n)
		spread.Over(n, func(i int) { done[i]++ })
		for i, times := range done {
			if times != 1 {
				t.Fatalf("of %d, %d is done %d times", n, i, times)
			}
		}
	}
}

// TestPanic: whoever reads a document survives what one of its pages does.
func TestPanic(t *testing.T) {
	defer func() {
		if v := recover(); v != "page 7" {
			t.Errorf("recovered %v", v)
		}
	}()
	spread.Over(100, func(i int) {
		if i == 7 {
			panic("page 7")
		}
	})
	t.Error("the panic is lost")
}
