// Package blob keeps objects: documents, pages, records, large events. A Store
// is a directory or a bucket of an S3 server; both behave alike, and one suite
// of tests holds them to it.
//
// Keys are paths with forward slashes ("pages/<sha256>/<engine>/1.json").
// A Put replaces the whole object or nothing: no reader ever sees half of one.
//
// Errors: ErrNotExist when there is no such object, ErrKey when the key cannot
// be one; neither goes away by trying again. Permanent tells them, and refused
// credentials or a missing bucket, from what may pass (networks, full disks).
package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"strings"
)

// The errors that trying again does not mend.
var (
	ErrNotExist = errors.New("no such object")
	ErrKey      = errors.New("not a valid object key")
	ErrDenied   = errors.New("access denied")
)

// Info describes an object.
type Info struct {
	Key  string
	Size int64 // bytes
}

// Store keeps objects by key. All methods may be used concurrently.
type Store interface {
	// Put writes all of r under key, size bytes, or -1 where that is not known.
	// A second Put of the same key replaces the first.
	Put(ctx context.Context, key string, r io.Reader, size int64) error
	// Get opens an object; the caller closes it. ErrNotExist when there is none.
	Get(ctx context.Context, key string) (io.ReadCloser, error)
	// Stat describes an object. ErrNotExist when there is none.
	Stat(ctx context.Context, key string) (Info, error)
	// List yields the objects whose keys start with prefix, in order of key.
	// An error ends it. A prefix without objects yields nothing.
	List(ctx context.Context, prefix string) iter.Seq2[Info, error]
	// Delete removes an object; one that is not there is no error.
	Delete(ctx context.Context, key string) error
}

// Open opens the store at an address: "s3://bucket" or "s3://bucket/prefix"
// with the server that opt names, else a directory, which is made.
func Open(ctx context.Context, address string, opt S3Options) (Store, error) {
	if !IsS3(address) {
		return OpenDir(address)
	}
	bucket, prefix, err := SplitS3(address)
	if err != nil {
		return nil, err
	}
	return OpenS3(ctx, bucket, prefix, opt)
}

// IsS3 reports whether an address names an object or prefix on an S3 server.
func IsS3(address string) bool { return strings.HasPrefix(address, "s3://") }

// SplitS3 takes "s3://bucket/key" apart. The key may be empty, and is taken as
// it stands: nothing in it is unescaped.
func SplitS3(address string) (bucket, key string, err error) {
	rest, ok := strings.CutPrefix(address, "s3://")
	bucket, key, _ = strings.Cut(rest, "/")
	if !ok || bucket == "" || strings.ContainsAny(bucket, "?#@: ") {
		return "", "", fmt.Errorf("%q is not s3://bucket/key", address)
	}
	return bucket, key, nil
}

// Read returns the whole of an object.
func Read(ctx context.Context, s Store, key string) ([]byte, error) {
	r, err := s.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(r)
	if err := errors.Join(err, r.Close()); err != nil {
		return nil, fmt.Errorf("object %s: %w", key, err)
	}
	return data, nil
}

// Write stores data under key.
func Write(ctx context.Context, s Store, key string, data []byte) error {
	return s.Put(ctx, key, strings.NewReader(string(data)), int64(len(data)))
}

// Has reports whether there is an object under key.
func Has(ctx context.Context, s Store, key string) (bool, error) {
	_, err := s.Stat(ctx, key)
	if errors.Is(err, ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Permanent reports whether trying again cannot help.
func Permanent(err error) bool {
	return errors.Is(err, ErrNotExist) || errors.Is(err, ErrKey) ||
		errors.Is(err, ErrDenied) || errors.Is(err, os.ErrPermission)
}

// Segment makes any text safe as one part of a key: letters, digits and "._-"
// stay, everything else becomes "=" and two hex digits a byte.
func Segment(s string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."
	if s == "." || s == ".." {
		return strings.ReplaceAll(s, ".", "=2e")
	}
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(plain, s[i]) >= 0 {
			b.WriteByte(s[i])
		} else {
			fmt.Fprintf(&b, "=%02x", s[i])
		}
	}
	return b.String()
}

// checkKey refuses what cannot be a path below a directory. Both stores use it
// for writing, so that what one takes the other takes too.
func checkKey(key string) error {
	for _, part := range strings.Split(key, "/") {
		if part == "" || part == "." || part == ".." || strings.HasPrefix(part, tempPrefix) || len(part) > 255 {
			return fmt.Errorf("%w: %q", ErrKey, key)
		}
	}
	if strings.ContainsAny(key, "\x00\\") || len(key) > 1024 {
		return fmt.Errorf("%w: %q", ErrKey, key)
	}
	return nil
}

// checkEndpoint takes an endpoint apart: host, and whether to use TLS.
func checkEndpoint(endpoint string) (host string, secure bool, err error) {
	if !strings.Contains(endpoint, "://") {
		endpoint = "https://" + endpoint
	}
	u, err := url.Parse(endpoint)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") || strings.Trim(u.Path, "/") != "" {
		return "", false, fmt.Errorf("S3 endpoint %q is not http://host:port or https://host:port", endpoint)
	}
	return u.Host, u.Scheme == "https", nil
}
