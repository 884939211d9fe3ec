package reader

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// peaks are the most that was resident at once, in bytes.
type peaks struct {
	parent, child int64 // child: one reader with the programs that it started
}

// watch looks at the memory of this process and of each of its readers every
// few milliseconds until stopped.
func watch(t testing.TB) (stop func() peaks) {
	t.Helper()
	var (
		most peaks
		wg   sync.WaitGroup
	)
	end := make(chan struct{})
	wg.Go(func() {
		for {
			select {
			case <-end:
				return
			case <-time.After(10 * time.Millisecond):
				most.parent = max(most.parent, resident(os.Getpid()))
				for _, group := range groups() {
					most.child = max(most.child, group)
				}
			}
		}
	})
	return func() peaks {
		close(end)
		wg.Wait()
		return most
	}
}

// groups returns the memory of each reader of this process with its programs.
func groups() map[int]int64 {
	sums, own := map[int]int64{}, map[int]bool{}
	entries, _ := filepath.Glob("/proc/[0-9]*")
	for _, e := range entries {
		pid, _ := strconv.Atoi(filepath.Base(e))
		data, err := os.ReadFile(filepath.Join(e, "stat"))
		if err != nil {
			continue // gone by now
		}
		var state string
		var parent, group int
		_, after, _ := strings.Cut(string(data), ") ")
		if _, err := fmt.Sscan(after, &state, &parent, &group); err != nil {
			continue
		}
		sums[group] += resident(pid)
		if parent == os.Getpid() && group == pid {
			own[group] = true
		}
	}
	for group := range sums {
		if !own[group] {
			delete(sums, group)
		}
	}
	return sums
}
