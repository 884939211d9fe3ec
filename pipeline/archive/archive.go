// Package archive lists and opens the members of ZIP archives that come from
// anywhere, within limits. It writes nothing to disk and never uses a member's
// path as a file's.
//
// A Budget is what one archive and those inside it may cost together; each
// Archive is opened against it. What an archive states about itself is held
// against the budget before a byte is expanded, and no member gives more bytes
// than its entry states, so an archive that lies costs no more than an honest
// one. An archive over the budget is refused as a whole; a member that cannot
// be had (encrypted, a link, a path that leads out of the archive) costs itself
// and says why.
package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
)

// Why an archive, or a member, is not read. Each says what to do about it.
var (
	ErrDamaged   = errors.New("it is damaged: fetch or pack it again")
	ErrEmpty     = errors.New("no files are in it: pack it again")
	ErrTooLarge  = errors.New("it exceeds a limit: split it or raise the limit")
	ErrEncrypted = errors.New("it is encrypted: pack it again without a password")
	ErrPath      = errors.New("its path leads out of the archive: pack it again")
	ErrLink      = errors.New("it is a link or a device: pack the file itself")
	ErrMethod    = errors.New("it is packed in a way that is not read: pack it again as a plain ZIP")
)

// Limits bound what an archive may cost. A zero field takes its default.
type Limits struct {
	Members int   // of the archive and those inside it; default 5000
	Bytes   int64 // of all members together, expanded; default 8 GiB
	Member  int64 // bytes of one member; default 1 GiB. A larger one costs itself
	Ratio   int64 // expanded to packed, of the whole; default 200
}

// Defaults of the limits. Deflate packs at most 1,032 to 1, and a scan's pixels
// that are not compressed otherwise, blank paper aside, seldom 50 to 1.
const (
	defaultMembers = 5000
	defaultBytes   = 8 << 30
	defaultMember  = 1 << 30
	defaultRatio   = 200
)

const (
	// harmless is how many bytes any archive may expand to, whatever the ratio:
	// a few blank pages pack very well.
	harmless = 32 << 20
	// maxDirectory bounds the bytes of a central directory, which is held in
	// memory: 5,000 members with long names take 2 MB.
	maxDirectory = 8 << 20
)

// Budget is what an archive and those inside it may still cost. It is for one
// goroutine.
type Budget struct {
	limits  Limits
	packed  int64 // bytes of the outer archive
	members int   // so far
	bytes   int64 // expanded, so far
}

// NewBudget returns the budget of an outer archive of so many bytes.
func NewBudget(limits Limits, packed int64) *Budget {
	if limits.Members <= 0 {
		limits.Members = defaultMembers
	}
	if limits.Bytes <= 0 {
		limits.Bytes = defaultBytes
	}
	if limits.Member <= 0 {
		limits.Member = defaultMember
	}
	if limits.Ratio <= 0 {
		limits.Ratio = defaultRatio
	}
	return &Budget{limits: limits, packed: packed}
}

// spend takes the members of an archive of so many bytes off the budget, unless
// they are more than is left.
func (b *Budget) spend(entries []*zip.File, size int64) error {
	var packed, expanded uint64
	for _, f := range entries {
		packed = sum(packed, f.CompressedSize64)
		expanded = sum(expanded, f.UncompressedSize64)
	}
	members := b.members + len(entries)
	bytes := int64(min(sum(uint64(b.bytes), expanded), math.MaxInt64))
	ratio := bytes / max(b.packed, 1)
	switch {
	case members > b.limits.Members:
		return fmt.Errorf("more than %d files are in it: %w", b.limits.Members, ErrTooLarge)
	case bytes > b.limits.Bytes:
		return fmt.Errorf("it expands to %d bytes, %d are allowed: %w", bytes, b.limits.Bytes, ErrTooLarge)
	case bytes > harmless && ratio >= b.limits.Ratio:
		return fmt.Errorf("it expands to %d times its size, less than %d is allowed: %w", ratio, b.limits.Ratio, ErrTooLarge)
	case packed > uint64(size):
		return fmt.Errorf("its members overlap: %w", ErrTooLarge)
	}
	b.members, b.bytes = members, bytes
	return nil
}

// sum adds without running over.
func sum(a, b uint64) uint64 {
	if a > math.MaxUint64-b {
		return math.MaxUint64
	}
	return a + b
}

// Open lists an archive of size bytes. Folders and what operating systems leave
// in archives are no members. The error is one of this package's: ErrDamaged,
// ErrEmpty, ErrTooLarge; then the budget is as it was.
func Open(r io.ReaderAt, size int64, budget *Budget) ([]Member, error) {
	directory := &capped{r: r, left: maxDirectory}
	z, err := zip.NewReader(directory, size)
	if directory.over {
		return nil, fmt.Errorf("its table of contents has more than %d bytes: %w", maxDirectory, ErrTooLarge)
	}
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	directory.open = true // what follows is bounded member by member
	var entries []*zip.File
	for _, f := range z.File {
		if !ignored(f) {
			entries = append(entries, f)
		}
	}
	if len(entries) == 0 {
		return nil, ErrEmpty
	}
	if err := budget.spend(entries, size); err != nil {
		return nil, err
	}
	return members(entries, budget.limits.Member), nil
}

// capped is a file of which only so many bytes may be read until it is open.
type capped struct {
	r    io.ReaderAt
	left int64
	open bool
	over bool
}

func (c *capped) ReadAt(p []byte, off int64) (int, error) {
	if c.open {
		return c.r.ReadAt(p, off)
	}
	if c.left -= int64(len(p)); c.left < 0 {
		c.over = true
		return 0, ErrTooLarge
	}
	return c.r.ReadAt(p, off)
}
