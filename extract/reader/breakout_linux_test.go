package reader

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// breakOut tries, in several ways, what a reader must not do. The error tells
// how each attempt failed, nil that one did not.
func breakOut(what, target string) error {
	attempts := map[string][]func() error{
		"read": {
			func() error { _, err := os.ReadFile(target); return err },
			func() error { _, err := os.ReadDir(filepath.Dir(target)); return err },
			func() error { return output(exec.Command("cat", target)) },
			func() error { return os.Link(target, filepath.Join(os.TempDir(), "link")) },
			func() error { _, err := os.ReadFile(fmt.Sprintf("/proc/%d/environ", os.Getppid())); return err },
		},
		"write": {
			func() error { return os.WriteFile(target, []byte("x"), 0o600) },
			func() error { return output(exec.Command("dd", "if=/dev/zero", "of="+target, "bs=1", "count=1")) },
			func() error { return os.Remove(filepath.Dir(target)) },
			func() error { return os.WriteFile(filepath.Join(os.TempDir(), "..", folderIn, "x"), nil, 0o600) },
		},
		"network": {
			func() error { return dial("tcp", target) },
			func() error { return dial("udp", target) },
			func() error { return dial("unix", "@oficialia-test") },
			func() error { _, err := net.Listen("tcp", "127.0.0.1:0"); return err },
		},
		"start": {
			func() error { return output(exec.Command("sh", "-c", "true")) },
			func() error { return droppedProgram(target) },
		},
		"leave": {
			func() error {
				return (&exec.Cmd{Path: target, Args: []string{"sleep", "600"}, SysProcAttr: &syscall.SysProcAttr{Setsid: true}}).Start()
			},
			func() error { return syscall.Setpgid(0, 0) },
			func() error { return syscall.Kill(os.Getppid(), 0) },
		},
	}[what]
	var refused []error
	for i, attempt := range attempts {
		err := attempt()
		if err == nil {
			fmt.Fprintf(os.Stderr, "attempt %d to %s worked\n", i, what)
			return nil
		}
		refused = append(refused, err)
	}
	return fmt.Errorf("refused: %s", strings.ReplaceAll(errors.Join(refused...).Error(), "\n", "; "))
}

// output runs a program and returns what it says on stderr as the error.
func output(cmd *exec.Cmd) error {
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: %s", err, strings.TrimSpace(string(out)))
	}
	return nil
}

func dial(network, address string) error {
	c, err := net.Dial(network, address)
	if err == nil {
		c.Close()
	}
	return err
}

// droppedProgram writes a program into the folder that is its own and starts it.
func droppedProgram(from string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	path := filepath.Join(os.TempDir(), "program")
	if err := os.WriteFile(path, data, 0o700); err != nil {
		return err
	}
	return exec.Command(path).Run()
}

// TestNothingGetsOut has a child try to reach what it must not. Each attempt
// costs the page that it was made on, and no more.
func TestNothingGetsOut(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	secret := write(t, "secret", []byte("not for readers"))
	outside := filepath.Join(t.TempDir(), "file")
	sleep, err := exec.LookPath("sleep")
	if err != nil {
		t.Fatal(err)
	}
	path := twoPages(t)
	for mode, refusals := range map[string]int{
		"read " + secret:                      5,
		"read /etc/hostname":                  5,
		"write " + outside:                    4,
		"network " + listener.Addr().String(): 4,
		"start " + sleep:                      2,
		"leave " + sleep:                      3,
	} {
		t.Run(mode, func(t *testing.T) {
			p := openPool(t, mode, Options{Programs: append(popplersPrograms(), "cat", "dd", "sleep")})
			for _, m := range p.Measures() {
				if !m.InForce && (m.Name != "resources" || !raceDetector) {
					t.Fatalf("this machine does not confine readers, the test needs one that does: %s", m)
				}
			}
			got, err := p.Read(context.Background(), path, 1)
			if err != nil || got.Origin != schema.Failed || !strings.Contains(got.Error, "refused: ") {
				t.Fatalf("got %s %q, %v", got.Origin, got.Error, err)
			}
			if n := strings.Count(got.Error, "permitted") + strings.Count(strings.ToLower(got.Error), "permission denied") + strings.Count(got.Error, "cross-device"); n != refusals {
				t.Errorf("%d attempts of %d were refused: %s", n, refusals, got.Error)
			}
			readsOn(t, p, path)
		})
	}
	if _, err := os.Stat(outside); err == nil {
		t.Error("a file was written outside")
	}
}

// TestEnvironmentIsClean of what children need not know: it may hold keys.
func TestEnvironmentIsClean(t *testing.T) {
	t.Setenv("AWS_SECRET_ACCESS_KEY", "not for readers")
	p := openPool(t, "serve", Options{})
	c := <-p.slots
	defer func() { p.slots <- c }()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/environ", c.cmd.Process.Pid))
	if err != nil || !strings.Contains(string(data), "OMP_THREAD_LIMIT=1\x00") {
		t.Fatalf("%q, %v", data, err)
	}
	if strings.Contains(string(data), "AWS_") {
		t.Error("the child has the keys of the object store")
	}
}

// TestLimits looks at what a child, and so a program that it starts,
// may use.
func TestLimits(t *testing.T) {
	p := openPool(t, "serve", Options{CPULimit: 100e9})
	if _, err := p.Count(context.Background(), twoPages(t)); err != nil {
		t.Fatal(err)
	}
	c := <-p.slots
	defer func() { p.slots <- c }()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", c.cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	limits := strings.Join(strings.Fields(string(data)), " ")
	want := []string{"Max core file size 0 0 ", "Max open files 256 256 ", "Max file size 536870912 536870912 ", "Max cpu time 10"}
	if !raceDetector {
		want = append(want, "Max address space 4294967296 4294967296 ", "Max data size 2147483648 2147483648 ")
	}
	for _, w := range want {
		if !strings.Contains(limits, w) {
			t.Errorf("no %q in %s", w, limits)
		}
	}
}
