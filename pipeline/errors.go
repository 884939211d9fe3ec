package pipeline

import (
	"context"
	"errors"
	"fmt"

	"github.com/oficialia/oficialia/pipeline/blob"
)

// The reasons for which a document or a page is given up. Readers may have
// others of their own.
const (
	Empty        = "empty"          // no bytes, or no pages
	Broken       = "broken"         // damaged, or not what it says it is
	Encrypted    = "encrypted"      // needs a password
	Unsupported  = "unsupported"    // not a kind of document that is read
	TooLarge     = "too_large"      // over the limit on bytes
	TooManyPages = "too_many_pages" // over the limit on pages
	NotFound     = "not_found"      // no object under this name, or none that may be read
	Changed      = "changed"        // the object was replaced while it was read
	Invalid      = "invalid"        // the record does not fit its schema: a fault of the program
	GaveUp       = "gave_up"        // failed on every try
)

// Error is a failure of a document: where, why, and that it is for good.
type Error struct {
	Reason string // one of the constants, or a reader's own
	Err    error

	document string // sha256:…, where intake got so far
}

// Fail marks err as permanent: the document, or the page, is given up at once.
func Fail(reason string, err error) error { return &Error{Reason: reason, Err: err} }

func (e *Error) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// permanent returns the permanent failure in err, nil when trying again may help.
func permanent(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return nil
}

// storeError sorts an object store's errors into permanent ones and others.
func storeError(err error) error {
	if err != nil && blob.Permanent(err) {
		return Fail(NotFound, err)
	}
	return err
}

// guard runs fn and turns a panic into a permanent failure: it would come
// again on every try, and take the worker with it each time.
func guard(what string, fn func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = Fail(Broken, fmt.Errorf("%s: panic: %v", what, r))
		}
	}()
	return fn()
}

// ended reports whether err only says that ctx has ended.
func ended(ctx context.Context, err error) bool { return err != nil && ctx.Err() != nil }
