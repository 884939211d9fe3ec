package reader

import (
	"fmt"
	"os"
)

// resident returns a process's resident memory in bytes, 0 when it cannot be
// told (proc_pid_statm(5): the second field, in pages).
func resident(pid int) int64 {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0
	}
	var size, pages int64
	if _, err := fmt.Sscan(string(data), &size, &pages); err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}
