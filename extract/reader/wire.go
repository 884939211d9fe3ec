package reader

import (
	"errors"

	"github.com/oficialia/oficialia/extract/ocr"
	"github.com/oficialia/oficialia/extract/page"
)

// What a child is asked for.
const (
	opSetup = "setup" // limits and languages, once, before all else
	opCount = "count"
	opRead  = "read"
)

// request and reply are one JSON value each, on the child's stdin and stdout.
type request struct {
	Op    string `json:"op"`
	Path  string `json:"path,omitempty"`
	Page  int    `json:"page,omitempty"`
	Setup *setup `json:"setup,omitempty"`
}

type setup struct {
	MemoryLimit int64       `json:"memory_limit"`
	Languages   []string    `json:"languages"`
	Limits      page.Limits `json:"limits"`
}

type reply struct {
	Info    Info       `json:"info"`
	Page    *page.Page `json:"page,omitempty"`
	Timings Timings    `json:"timings"`
	Error   *failure   `json:"error,omitempty"`
	Retire  bool       `json:"retire,omitempty"` // the child asks to be replaced
}

// failure is an error on its way through the pipe.
type failure struct {
	Kind      string `json:"kind"`
	Stage     string `json:"stage"`
	Page      int    `json:"page"`
	Retryable bool   `json:"retryable"`
	Message   string `json:"message"` // of the cause
}

// kinds are the causes that keep their identity through the pipe.
func kinds() map[string]error {
	return map[string]error{
		"encrypted": page.ErrEncrypted, "damaged": page.ErrDamaged, "empty": page.ErrEmpty,
		"no_pages": page.ErrNoPages, "too_large": page.ErrTooLarge, "not_a_document": page.ErrNotADocument,
		"timeout": page.ErrTimeout, "no_page": page.ErrNoPage, "language": ocr.ErrLanguage,
	}
}

func pack(err error) *failure {
	f := &failure{Stage: "read", Message: err.Error()}
	var placed *page.Error
	if errors.As(err, &placed) {
		f.Stage, f.Page, f.Retryable, f.Message = placed.Stage, placed.Page, placed.Retryable, placed.Err.Error()
	}
	for kind, cause := range kinds() {
		if errors.Is(err, cause) {
			f.Kind = kind
		}
	}
	return f
}

func (f *failure) unpack() error {
	return &page.Error{Page: f.Page, Stage: f.Stage, Retryable: f.Retryable, Err: &told{f.Message, kinds()[f.Kind]}}
}

// told is a cause as a child worded it.
type told struct {
	message string
	cause   error
}

func (t *told) Error() string { return t.message }
func (t *told) Unwrap() error { return t.cause }
