package reader

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/oficialia/oficialia/extract/ocr"
	"github.com/oficialia/oficialia/extract/page"
)

// What a child is asked for.
const (
	opSetup = "setup" // limits and languages, once, before all else
	opCount = "count"
	opRead  = "read"
	opLook  = "look" // once more at some figures and lines of a page that was read
)

// request and reply are one JSON value each, on the child's stdin and stdout.
type request struct {
	ID    int       `json:"id"` // counts a child's requests; the reply repeats it
	Op    string    `json:"op"`
	Path  string    `json:"path,omitempty"`
	Page  int       `json:"page,omitempty"`
	Setup *setup    `json:"setup,omitempty"`
	Look  *ocr.Look `json:"look,omitempty"`
}

type setup struct {
	Languages []string    `json:"languages"`
	Limits    page.Limits `json:"limits"`
}

type reply struct {
	ID       int         `json:"id"`
	Info     Info        `json:"info"`
	Page     *page.Page  `json:"page,omitempty"`
	Looked   *ocr.Looked `json:"looked,omitempty"`
	Timings  Timings     `json:"timings"`
	Measures []Measure   `json:"measures,omitempty"` // to a setup: what holds the child
	Error    *failure    `json:"error,omitempty"`
	Retire   bool        `json:"retire,omitempty"` // the child asks to be replaced
}

// errReply says that what came through the pipe is no reply to the request.
var errReply = errors.New("its reply makes no sense")

// readReply reads the reply to a request. A child is not to be trusted: foreign
// bytes may have taken it over. Its end is io.EOF or io.ErrUnexpectedEOF, all
// else that is no reply is errReply.
func readReply(from *json.Decoder, q request) (reply, error) {
	var r reply
	err := from.Decode(&r)
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return reply{}, err
	case err != nil:
		return reply{}, fmt.Errorf("%w: %w", errReply, err)
	case r.ID != q.ID:
		return reply{}, fmt.Errorf("%w: to request %d, not %d", errReply, r.ID, q.ID)
	case r.Error != nil:
		return r, nil
	case q.Op == opCount && r.Info.Pages < 1:
		return reply{}, fmt.Errorf("%w: %d pages", errReply, r.Info.Pages)
	case q.Op == opRead && (r.Page == nil || r.Page.Number != q.Page):
		return reply{}, fmt.Errorf("%w: another page", errReply)
	case q.Op == opLook && (r.Looked == nil || len(r.Looked.Figures) != len(q.Look.Figures) || len(r.Looked.Lines) != len(q.Look.Lines)):
		return reply{}, fmt.Errorf("%w: looks at other figures and lines", errReply)
	}
	return r, nil
}

// bounded reads no more than what is left.
type bounded struct {
	from io.Reader
	left int
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("more than %d MiB", maxReply>>20)
	}
	n, err := b.from.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
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
		"no_pages": page.ErrNoPages, "too_large": page.ErrTooLarge, "not_a_document": page.ErrNotADocument, "archive": page.ErrArchive,
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
