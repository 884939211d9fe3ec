// Package spread does at once what is independent for each page or oficio of a bundle.
package spread

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Over calls do for each number below n, on all processors, and returns when all calls have.
// A panic of one of them becomes the caller's, as in a loop; calls not yet begun are left out.
func Over(n int, do func(i int)) {
	var next atomic.Int64
	var failed atomic.Pointer[any]
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			defer func() {
				if v := recover(); v != nil {
					failed.CompareAndSwap(nil, &v)
				}
			}()
			for i := int(next.Add(1)) - 1; i < n && failed.Load() == nil; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	all.Wait()
	if v := failed.Load(); v != nil {
		panic(*v)
	}
}
