package page

import (
	"errors"
	"fmt"
	"io/fs"
)

// Why a document or a page cannot be read. Each says what to do about it.
var (
	ErrEncrypted    = errors.New("it is encrypted: give its password, or save a copy without one")
	ErrDamaged      = errors.New("it is damaged: fetch or export it again")
	ErrEmpty        = errors.New("it is empty: fetch it again")
	ErrNoPages      = errors.New("it has no pages: export it again")
	ErrTooLarge     = errors.New("it exceeds a limit: split it or raise the limit")
	ErrNotADocument = errors.New("it is no PDF, TIFF, JPEG or PNG: convert it first")
	ErrTimeout      = errors.New("it took too long: try again or raise the time limit")
	ErrNoPage       = errors.New("there is no such page")
)

// Error is a failure with its place.
type Error struct {
	Page      int    // 0 when it concerns the whole document
	Stage     string // open, count, text, render, ocr, read
	Retryable bool   // whether another try may succeed without a change
	Err       error
}

// Error prints stage, page and cause on one line.
func (e *Error) Error() string {
	if e.Page > 0 {
		return fmt.Sprintf("%s page %d: %v", e.Stage, e.Page, e.Err)
	}
	return fmt.Sprintf("%s document: %v", e.Stage, e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// fail places an error. The file's path is left out of it: it is that of a copy
// on this machine, and the same document must fail in the same words anywhere.
func fail(stage string, number int, err error) error {
	var file *fs.PathError
	if errors.As(err, &file) {
		err = fmt.Errorf("%s the file: %w", file.Op, file.Err)
	}
	return &Error{Page: number, Stage: stage, Retryable: errors.Is(err, ErrTimeout) || errors.Is(err, errVanished), Err: err}
}
