package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// Member is a file in an archive.
type Member struct {
	Path string // with forward slashes; unlike that of all others
	Size int64  // bytes, as its entry states; it never gives more
	Err  error  // why it cannot be had; one of this package's errors

	file *zip.File
}

// members makes members of entries, in the archive's order.
func members(entries []*zip.File, largest int64) []Member {
	out := make([]Member, len(entries))
	taken := map[string]int{}
	for i, f := range entries {
		name := unlike(path(f), taken)
		out[i] = Member{Path: name, file: f, Err: fault(f, largest)}
		if out[i].Err == nil {
			out[i].Size = int64(f.UncompressedSize64)
		}
	}
	return out
}

// encryptedFlag is bit 0 of an entry's flags (APPNOTE.TXT 4.4.4).
const encryptedFlag = 0x1

// fault says why an entry is not read.
func fault(f *zip.File, largest int64) error {
	switch {
	case leadsOut(path(f)):
		return ErrPath
	case f.Mode()&fs.ModeType != 0:
		return ErrLink
	case f.Flags&encryptedFlag != 0:
		return ErrEncrypted
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Errorf("%w (method %d)", ErrMethod, f.Method)
	case f.UncompressedSize64 > uint64(largest):
		return fmt.Errorf("it has %d bytes, %d are allowed: %w", f.UncompressedSize64, largest, ErrTooLarge)
	}
	return nil
}

// Open expands the member. Reading gives at most Size bytes, and ErrDamaged
// where there are more or fewer or they are not what was packed.
func (m Member) Open() (io.ReadCloser, error) {
	if m.Err != nil {
		return nil, m.Err
	}
	r, err := m.file.Open()
	if err != nil {
		return nil, damaged(err)
	}
	return expanding{r}, nil
}

// expanding reads a member; archive/zip sees to it that there are no more bytes
// than stated, and that they are the right ones.
type expanding struct{ io.ReadCloser }

func (e expanding) Read(p []byte) (int, error) {
	n, err := e.ReadCloser.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = damaged(err)
	}
	return n, err
}

func damaged(err error) error { return fmt.Errorf("%w (%w)", ErrDamaged, err) }

// Archive reports whether the member may be a ZIP archive, by its first bytes.
// Office documents are, too.
func (m Member) Archive() bool {
	r, err := m.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	head := make([]byte, len(sign))
	_, err = io.ReadFull(r, head)
	return err == nil && (string(head) == sign || string(head) == signEmpty)
}

// What an archive with members, and one without, starts with.
const (
	sign      = "PK\x03\x04"
	signEmpty = "PK\x05\x06"
)
