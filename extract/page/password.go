package page

import (
	"context"
	"errors"
)

// program runs one of poppler's programs on a file within the limits, with the
// password where there is one. Other users of the machine can see it there, so
// Open only leaves it in a document's limits that cannot be read without.
func (l Limits) program(ctx context.Context, name string, args ...string) (out []byte, complaint string, err error) {
	if l.Password != "" {
		args = append([]string{"-opw", l.Password, "-upw", l.Password}, args...)
	}
	return program(ctx, l.Time, name, args...)
}

// tries returns the password once, as the library wants it: it asks until it is
// given the right one or none.
func (l Limits) tries() func() string {
	left := l.Password
	return func() string {
		next := left
		left = ""
		return next
	}
}

// countLocked counts a document's pages, with the password only where that is
// needed.
func (d *Document) countLocked(ctx context.Context) (int, error) {
	password := d.limits.Password
	d.limits.Password = ""
	pages, err := d.count(ctx)
	if password == "" || !errors.Is(err, ErrEncrypted) {
		return pages, err
	}
	d.limits.Password = password
	return d.count(ctx)
}
