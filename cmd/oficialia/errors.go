package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"github.com/oficialia/oficialia/pipeline/queue"
)

// The exit statuses.
const (
	exitFailed = 1 // at least one document failed
	exitUsage  = 2 // wrong usage or configuration
)

// told is an error that knows its exit status and what to do about it.
type told struct {
	error
	status int
	hint   string
}

func (t told) Unwrap() error { return t.error }

// usage is an error in how the command was called or configured.
func usage(what, hint string) error {
	return told{error: errors.New(what), status: exitUsage, hint: hint}
}

// misconfigured wraps an error that another configuration would mend.
func misconfigured(err error, hint string) error {
	return told{error: err, status: exitUsage, hint: hint}
}

// explained adds what to do to an error that came while work was done.
func explained(err error) error {
	hint := "Run the same command again: it goes on where it stopped. With --verbose it says more."
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, queue.ErrStorage) {
		hint = "Make room on the disk, then run the same command again: it goes on where it stopped."
	}
	return told{error: err, status: exitFailed, hint: hint}
}

func interrupted() error {
	return told{error: errors.New("interrupted"), status: exitFailed, hint: "Run the same command again: it goes on where it stopped."}
}

// errDocuments is returned when documents failed and the summary said which.
var errDocuments = errors.New("documents failed")

// fail prints an error, one line for what was wrong and one for what to do, and
// returns the exit status.
func fail(w io.Writer, err error) int {
	if errors.Is(err, errDocuments) {
		return exitFailed
	}
	fmt.Fprintf(w, "oficialia: %s\n", oneLine(err.Error()))
	var t told
	if !errors.As(err, &t) {
		return exitFailed
	}
	if t.hint != "" {
		fmt.Fprintf(w, "  %s\n", oneLine(t.hint))
	}
	return t.status
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
