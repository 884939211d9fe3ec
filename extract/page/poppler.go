package page

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"
)

// maxOutput bounds what a program may print: an image of the pixel limit and
// more words than a page can hold.
const maxOutput = 256 << 20

// program runs one of poppler's programs and returns what it printed. Its own
// process group is not needed: it starts no others.
func program(ctx context.Context, limit time.Duration, name string, args ...string) (out []byte, complaint string, err error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.WaitDelay = time.Second
	var stdout, stderr bytes.Buffer
	cmd.Stdout = &capped{to: &stdout, left: maxOutput}
	cmd.Stderr = &capped{to: &stderr, left: 64 << 10, drop: true}
	err = cmd.Run()
	switch {
	case ctx.Err() == context.DeadlineExceeded:
		err = ErrTimeout
	case ctx.Err() != nil:
		err = ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		err = fmt.Errorf("%s is not installed: install poppler-utils", name)
	}
	return stdout.Bytes(), anonymous(stderr.String(), args), err
}

// anonymous takes the file's path, a program's last argument but for a dash, out
// of what it said: where a copy lies on this machine is no part of what is wrong
// with it.
func anonymous(complaint string, args []string) string {
	path := args[len(args)-1]
	if path == "-" && len(args) > 1 {
		path = args[len(args)-2]
	}
	return strings.TrimSpace(strings.ReplaceAll(complaint, path, "the file"))
}

// capped is a writer with an end: what is beyond is an error, or dropped.
type capped struct {
	to   io.Writer
	left int
	drop bool
}

func (c *capped) Write(p []byte) (int, error) {
	n := min(len(p), c.left)
	c.left -= n
	if _, err := c.to.Write(p[:n]); err != nil {
		return 0, err
	}
	if n < len(p) && !c.drop {
		return n, ErrTooLarge
	}
	return len(p), nil
}

// errVanished says that the copy on this machine is no longer there: nothing is
// wrong with the document.
var errVanished = errors.New("the file is no longer there: try again")

// understand turns a program's complaint into a typed error.
func understand(complaint string, err error) error {
	var exit *exec.ExitError
	switch {
	case err == nil, errors.Is(err, ErrTimeout), errors.Is(err, ErrTooLarge):
		return err
	case strings.Contains(complaint, "Couldn't open file"):
		return errVanished
	case strings.Contains(complaint, "Incorrect password"), strings.Contains(complaint, "security handler"):
		return ErrEncrypted
	case strings.Contains(complaint, "Invalid page count 0"):
		return ErrNoPages
	case strings.Contains(complaint, "bad_alloc"), strings.Contains(complaint, "Out of memory"):
		return fmt.Errorf("out of memory: %w", ErrTooLarge)
	case errors.As(err, &exit) && exit.ExitCode() > 0:
		return fmt.Errorf("%w (%s)", ErrDamaged, firstLine(complaint))
	}
	return err
}

// fault returns the first error that a program reported although it went on;
// what it only warns of is left out.
func fault(complaint string) string {
	for line := range strings.Lines(complaint) {
		if strings.Contains(line, "Error") || strings.Contains(line, "Corrupt JPEG") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
