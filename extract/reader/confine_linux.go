package reader

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// enter takes from this process, for good, what reading a page does not need:
// files, network, resources. The files and the network are best effort, since
// older kernels and some containers offer neither Landlock nor seccomp; the
// measures tell what is really in force. A process that no pool started is left
// alone.
func enter() (c confinement, measures []Measure, err error) {
	text, ok := os.LookupEnv(confineVar)
	if !ok {
		return c, nil, nil
	}
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		return c, nil, fmt.Errorf("read how to confine the reader: %w", err)
	}
	told, again := os.LookupEnv(confinedVar)
	if !again {
		return c, nil, restrict(c) // does not come back but with an error
	}
	var r restrictions
	if err := json.Unmarshal([]byte(told), &r); err != nil {
		return c, nil, fmt.Errorf("read how the reader is confined: %w", err)
	}
	go endAsOrphan(os.Stdin) // for as long as the process lives
	endLate()
	return c, []Measure{
		held("files", r.Files, canRead("/"), canWriteBeside(c.Folder)),
		held("network", r.Calls, canConnect()),
		{Name: "resources", InForce: !raceDetector, Detail: c.resources()},
	}, nil
}

// restrict puts the restrictions in force and starts this program anew.
func restrict(c confinement) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	if err := limitResources(c); err != nil {
		return err
	}
	if err := os.Chdir(filepath.Join(c.Folder, folderTemp)); err != nil {
		return fmt.Errorf("go to the reader's folder: %w", err)
	}
	dieFirst()
	told, err := json.Marshal(restrictions{Files: restrictFiles(c, self), Calls: restrictCalls()})
	if err != nil {
		return err
	}
	return fmt.Errorf("start %s confined: %w", self, syscall.Exec(self, os.Args, append(os.Environ(), confinedVar+"="+string(told))))
}

// held makes a measure of a restriction and of the attempts to break it.
func held(name string, r restriction, attempts ...error) Measure {
	if r.Error != "" {
		return Measure{Name: name, Detail: r.Error}
	}
	if err := errors.Join(attempts...); err != nil {
		return Measure{Name: name, Detail: "in spite of " + r.By + ": " + strings.ReplaceAll(err.Error(), "\n", ", ")}
	}
	return Measure{Name: name, InForce: true, Detail: r.By}
}

// canRead returns an error when a folder can be read that should not be.
func canRead(folder string) error {
	if _, err := os.ReadDir(folder); err == nil {
		return fmt.Errorf("%s can be read", folder)
	}
	return nil
}

// canWriteBeside returns an error when a file can be written next to a folder.
func canWriteBeside(folder string) error {
	f, err := os.CreateTemp(filepath.Dir(folder), "probe-")
	if err != nil {
		return nil //nolint:nilerr // it should fail
	}
	return errors.Join(fmt.Errorf("%s can be written", filepath.Dir(folder)), f.Close(), os.Remove(f.Name()))
}

// canConnect returns an error when a socket of the internet can be had.
func canConnect() error {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil //nolint:nilerr // it should fail
	}
	return errors.Join(errors.New("a socket can be opened"), unix.Close(fd))
}

// limitResources bounds this process and each that it starts. The processor's
// time is bounded for each request, by limitCPU.
func limitResources(c confinement) error {
	limits := []struct {
		name     string
		resource int
		value    uint64
	}{
		{"the size of files", unix.RLIMIT_FSIZE, uint64(c.FileSize)},
		{"open files", unix.RLIMIT_NOFILE, c.Files},
		{"core dumps", unix.RLIMIT_CORE, 0},
		{"address space", unix.RLIMIT_AS, uint64(c.Memory)},
		{"data", unix.RLIMIT_DATA, uint64(c.Memory / 2)},
	}
	if raceDetector {
		limits = limits[:len(limits)-2]
	}
	for _, l := range limits {
		if err := limit(l.resource, l.value); err != nil {
			return fmt.Errorf("limit %s: %w", l.name, err)
		}
	}
	return nil
}

// limit lowers a limit for good; one that is lower already stays. It calls
// package syscall's own Setrlimit: after another's that package would restore
// the old number of open files in the programs that it starts.
func limit(resource int, value uint64) error {
	var now syscall.Rlimit
	if err := syscall.Getrlimit(resource, &now); err != nil {
		return err
	}
	value = min(value, now.Max)
	return syscall.Setrlimit(resource, &syscall.Rlimit{Cur: value, Max: value})
}

// endLate ends this process when its processor time is used up: Go's runtime
// does not by itself.
func endLate() {
	late := make(chan os.Signal, 1)
	signal.Notify(late, unix.SIGXCPU)
	go func() {
		<-late
		fmt.Fprintln(os.Stderr, signOfCPU)
		os.Exit(1)
	}()
}

// dieFirst has the kernel end this process, or a program that it started,
// before any other where the machine's or the container's memory runs out
// (proc_pid_oom_score_adj(5)). It is a preference: the limits hold without it.
func dieFirst() { _ = os.WriteFile("/proc/self/oom_score_adj", []byte("1000"), 0) }

// limitCPU gives this process some processor time from now on. It is the net
// below the pool's clock: it also ends a child whose parent is gone. A program
// that is started counts from zero, so that it may use what the child has used
// besides. No time at all is no limit.
func limitCPU(c confinement) error {
	if c.CPU == 0 {
		return nil
	}
	var used unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &used); err != nil {
		return fmt.Errorf("look at the processor time: %w", err)
	}
	var now syscall.Rlimit
	if err := syscall.Getrlimit(unix.RLIMIT_CPU, &now); err != nil {
		return fmt.Errorf("look at the limit of processor time: %w", err)
	}
	spent := time.Duration(used.Utime.Nano() + used.Stime.Nano())
	now.Cur = min(now.Max, uint64((spent+c.CPU+time.Second-1)/time.Second)) // the kernel counts whole seconds
	if err := syscall.Setrlimit(unix.RLIMIT_CPU, &now); err != nil {
		return fmt.Errorf("limit processor time: %w", err)
	}
	return nil
}
