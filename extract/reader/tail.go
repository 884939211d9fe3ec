package reader

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

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

// signOfCPU is what a child says when its processor time is used up.
const signOfCPU = "the processor time of this page is used up"

// has reports whether the end of what was said contains some words.
func (t *tail) has(words string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Contains(string(t.text), words)
}

func containsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}
