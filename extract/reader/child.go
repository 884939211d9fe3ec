package reader

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/oficialia/oficialia/extract/page"
)

// child is a running reader process. It is for one goroutine.
type child struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *json.Decoder
	said  *tail
	pages int
}

// start starts a process in a group of its own, so that the programs it
// starts can be killed with it.
func start(o Options) (*child, error) {
	cmd := exec.CommandContext(context.Background(), o.Command[0], o.Command[1:]...) // ended by close or kill, never by a caller's context
	cmd.Env = append(append(os.Environ(), "OMP_THREAD_LIMIT=1"), o.Env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.WaitDelay = time.Second
	said := &tail{}
	cmd.Stderr = said
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	return &child{cmd: cmd, in: in, out: json.NewDecoder(out), said: said}, nil
}

// call sends a request and waits for the reply. After an error the child is
// dead; the error is ErrCrashed, page.ErrTimeout or the context's.
func (c *child) call(ctx context.Context, q request, limit time.Duration) (reply, error) {
	timed, cancel := context.WithTimeoutCause(ctx, limit, page.ErrTimeout)
	defer cancel()
	stop := context.AfterFunc(timed, c.kill)
	defer stop()
	var r reply
	err := json.NewEncoder(c.in).Encode(q)
	if err == nil {
		err = c.out.Decode(&r)
	}
	if err == nil {
		if stop() {
			return r, nil
		}
		c.end() // the reply came, but the child was killed just then
		return r, nil
	}
	c.end()
	switch {
	case ctx.Err() != nil:
		return r, ctx.Err()
	case errors.Is(context.Cause(timed), page.ErrTimeout):
		return r, fmt.Errorf("after %s: %w", limit, page.ErrTimeout)
	}
	return r, fmt.Errorf("%w (%s)", ErrCrashed, c.epitaph())
}

// kill ends the process and all that it started.
func (c *child) kill() { _ = syscall.Kill(-c.cmd.Process.Pid, syscall.SIGKILL) }

// end kills the process and waits until it is gone.
func (c *child) end() {
	c.kill()
	c.in.Close()
	_ = c.cmd.Wait()
}

// leave lets an idle process finish by itself.
func (c *child) leave() {
	c.in.Close()
	timer := time.AfterFunc(5*time.Second, c.kill)
	defer timer.Stop()
	_ = c.cmd.Wait()
}

// gone reports whether the process has been waited for.
func (c *child) gone() bool { return c.cmd.ProcessState != nil }

// epitaph says how the process ended and what it said last.
func (c *child) epitaph() string {
	text := c.cmd.ProcessState.String()
	if said := c.said.reason(); said != "" {
		text += ": " + said
	}
	return text
}

// tail keeps the end of what a child says on stderr.
type tail struct {
	mu   sync.Mutex
	text []byte
}

const tailLength = 64 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	if n := len(t.text) - tailLength; n > 0 {
		t.text = append(t.text[:0], t.text[n:]...)
	}
	return len(p), nil
}

// reason picks the line that tells most: that memory ran out, a crash's
// headline, else the last.
func (t *tail) reason() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	headline, last := "", ""
	for line := range strings.Lines(string(t.text)) {
		line = strings.TrimSpace(line)
		switch {
		case containsAny(line, "out of memory", "annot allocate memory", "failed to allocate", "bad_alloc"):
			return "out of memory: " + line
		case headline == "" && containsAny(line, "fatal error:", "panic:", "terminate called", "SIGSEGV", "SIGABRT"):
			headline = line
		case line != "":
			last = line
		}
	}
	return cmp.Or(headline, last)
}

func containsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}
