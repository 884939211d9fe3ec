package extract

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// The sources of what reads and of what extracts. Their digests are versions
// that cannot be forgotten to be raised: a cached page or record of other code
// is never taken for one of this code, and equal code on two machines agrees.
var (
	//go:embed page/*.go ocr/* reader/*.go fold/*.go
	readingSources embed.FS
	//go:embed *.go fold/*.go pattern/*.go spread/*.go layout/*.go segment/*.go field/*.go field/number/*.go field/person/*.go field/reading/*.go field/slip/*.go field/unit/*.go article/*.go answer/*.go cite/* table/*.go check/*.go check/solve/*.go
	ruleSources embed.FS
)

// ReadingVersion names the code that turns bytes into pages.
func ReadingVersion() (string, error) { return digest(readingSources) }

// RulesVersion names the code that turns pages into records.
func RulesVersion() (string, error) { return digest(ruleSources) }

// digest is short for a hash over the names and bytes of all files but tests.
func digest(files fs.FS) (string, error) {
	var names []string
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasSuffix(name, "_test.go") && !strings.Contains(name, "testdata/") {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return "", err
	}
	slices.Sort(names)
	hash := sha256.New()
	for _, name := range names {
		if err := add(hash, files, name); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(hash.Sum(nil))[:12], nil
}

func add(w io.Writer, files fs.FS, name string) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, name+"\x00"+string(data)+"\x00")
	return err
}
