package reader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/oficialia/oficialia/extract/page"
)

// child is a running reader process. It is for one goroutine.
type child struct {
	cmd      *exec.Cmd
	folder   *folder
	in       io.WriteCloser
	out      *json.Decoder
	pipe     *bounded // below out
	said     *tail
	requests int
	pages    int
}

// maxReply bounds a reply in bytes: some ten thousand words with their places
// take one million.
const maxReply = 16 << 20

// start starts a process in a group of its own, so that the programs it
// starts can be killed with it. The folder is the child's from now on.
func start(o Options, f *folder) (*child, error) {
	cmd := exec.CommandContext(context.Background(), o.Command[0], o.Command[1:]...) // ended by close or kill, never by a caller's context
	confinement, err := json.Marshal(o.confinement(f))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	cmd.Env = append(append(environment(os.Environ(), f), o.Env...), confineVar+"="+string(confinement))
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
	pipe := &bounded{from: out}
	return &child{cmd: cmd, folder: f, in: in, out: json.NewDecoder(pipe), pipe: pipe, said: said}, nil
}

// call sends a request and waits for the reply. After an error the child is
// dead; the error is ErrCrashed, page.ErrTimeout or the context's.
func (c *child) call(ctx context.Context, q request, limit time.Duration) (reply, error) {
	timed, cancel := context.WithTimeoutCause(ctx, limit, page.ErrTimeout)
	defer cancel()
	stop := context.AfterFunc(timed, c.kill)
	defer stop()
	c.requests++
	q.ID = c.requests
	r, err := c.exchange(q)
	if err == nil {
		if !stop() {
			c.end() // the reply came, but the child was killed just then
		}
		return r, nil
	}
	c.end()
	switch {
	case ctx.Err() != nil:
		return reply{}, ctx.Err()
	case errors.Is(context.Cause(timed), page.ErrTimeout):
		return reply{}, fmt.Errorf("after %s: %w", limit, page.ErrTimeout)
	case c.said.has(signOfCPU):
		return reply{}, fmt.Errorf("its processor time is used up: %w", page.ErrTimeout)
	case errors.Is(err, errReply):
		return reply{}, fmt.Errorf("%w (%w)", ErrCrashed, err)
	}
	return reply{}, fmt.Errorf("%w (%s)", ErrCrashed, c.epitaph())
}

// exchange writes a request and reads the reply, which is one that fits the
// request or an error.
func (c *child) exchange(q request) (reply, error) {
	if err := json.NewEncoder(c.in).Encode(q); err != nil {
		return reply{}, err
	}
	c.pipe.left = maxReply
	return readReply(c.out, q)
}

// kill ends the process and all that it started.
func (c *child) kill() { _ = syscall.Kill(-c.cmd.Process.Pid, syscall.SIGKILL) }

// end kills the process and waits until it is gone.
func (c *child) end() {
	c.kill()
	c.in.Close()
	_ = c.cmd.Wait()
	c.folder.remove()
}

// leave lets an idle process finish by itself.
func (c *child) leave() {
	c.in.Close()
	timer := time.AfterFunc(5*time.Second, c.kill)
	defer timer.Stop()
	_ = c.cmd.Wait()
	c.folder.remove()
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
