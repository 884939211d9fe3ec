// Package readertest watches the memory of a pool's reader processes in tests.
package readertest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Peaks are the most that was resident at once, in bytes.
type Peaks struct {
	Parent int64
	Reader int64 // one reader with the programs that it started
	All    int64 // the parent, all readers and their programs
}

// Watch looks at the memory of a process and of each of its readers every few
// milliseconds until stopped.
func Watch(parent int) (stop func() Peaks) {
	var (
		most Peaks
		wg   sync.WaitGroup
	)
	end := make(chan struct{})
	wg.Go(func() {
		for {
			most.add(parent)
			select {
			case <-end:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	})
	return func() Peaks {
		close(end)
		wg.Wait()
		return most
	}
}

// add looks once. A reader is a process that the parent started in a group of
// its own; what it starts is of its group.
func (p *Peaks) add(parent int) {
	groups, readers := map[int]int64{}, []int{}
	var own int64
	entries, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, e := range entries {
		s, ok := look(e)
		if !ok {
			continue // gone by now
		}
		if s.pid == parent {
			own = s.resident
			continue
		}
		groups[s.group] += s.resident
		if s.parent == parent && s.group == s.pid {
			readers = append(readers, s.pid)
		}
	}
	all := own
	for _, r := range readers {
		p.Reader = max(p.Reader, groups[r])
		all += groups[r]
	}
	p.Parent, p.All = max(p.Parent, own), max(p.All, all)
}

// status is what is told of a process.
type status struct {
	pid, parent, group int
	resident           int64
}

// look reads a process's status: behind its name, which may hold anything, the
// third field is its parent, the fourth its group, the 24th its resident pages
// (proc_pid_stat(5)).
func look(path string) (status, bool) {
	data, err := os.ReadFile(path)
	if err != nil {
		return status{}, false
	}
	at := strings.LastIndexByte(string(data), ')')
	fields := strings.Fields(string(data[at+1:]))
	if len(fields) < 22 {
		return status{}, false
	}
	var s status
	s.pid, _ = strconv.Atoi(filepath.Base(filepath.Dir(path)))
	s.parent, _ = strconv.Atoi(fields[1])
	s.group, _ = strconv.Atoi(fields[2])
	pages, err := strconv.ParseInt(fields[21], 10, 64)
	s.resident = pages * int64(os.Getpagesize())
	return s, err == nil
}
