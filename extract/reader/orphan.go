package reader

import (
	"errors"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// farewell is how long a child may take to end by itself after its parent has
// closed the pipe.
const farewell = 5 * time.Second

// endAsOrphan ends this process and what it started when the parent has closed
// the pipe or died, also in the middle of a page that would never end. It takes
// what comes through the pipe from nobody.
func endAsOrphan(pipe *os.File) {
	fds := []unix.PollFd{{Fd: int32(pipe.Fd())}} // an end is told unasked
	for {
		_, err := unix.Poll(fds, -1)
		if err != nil && !errors.Is(err, unix.EINTR) {
			return // the pool's clock and the limit of processor time remain
		}
		if err == nil && fds[0].Revents&(unix.POLLHUP|unix.POLLERR|unix.POLLNVAL) != 0 {
			time.Sleep(farewell)
			_ = syscall.Kill(0, syscall.SIGKILL) // the whole group
		}
	}
}
