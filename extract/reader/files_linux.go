package reader

import (
	"debug/elf"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/landlock-lsm/go-landlock/landlock"
	ll "github.com/landlock-lsm/go-landlock/landlock/syscall"

	"github.com/oficialia/oficialia/extract/ocr/recognizer"
)

// What Landlock lets a child do with a folder.
const (
	mayRead  = landlock.AccessFSSet(ll.AccessFSReadFile | ll.AccessFSReadDir)
	mayWrite = mayRead | landlock.AccessFSSet(ll.AccessFSWriteFile|ll.AccessFSTruncate|
		ll.AccessFSMakeReg|ll.AccessFSMakeDir|ll.AccessFSRemoveFile|ll.AccessFSRemoveDir)
	mayExecute = landlock.AccessFSSet(ll.AccessFSExecute | ll.AccessFSReadFile)
)

// readable are the folders and files that shared libraries, poppler, Tesseract
// and the recogniser read, as the distributions place them. There is no harm in one
// that is missing.
func readable() []string {
	return []string{
		"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/nix/store",
		"/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig",
		"/usr/share/poppler", "/usr/local/share/poppler",
		"/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/local/share/tessdata",
		"/dev/urandom", "/dev/random", "/dev/zero",
		os.Getenv("TESSDATA_PREFIX"), recognizer.Folder(),
	}
}

// restrictFiles takes all files from this process and from those that it
// starts but for the ones that reading pages needs, by Landlock. With it go
// TCP, signals to other processes and a look into their memory, as far as the
// kernel knows these.
func restrictFiles(c confinement, self string) restriction {
	version, err := ll.LandlockGetABIVersion()
	if err != nil {
		return restriction{Error: fmt.Sprintf("this kernel has no Landlock, or it is switched off (%v)", err)}
	}
	if err := landlock.V11.BestEffort().Restrict(fileRules(c, self)...); err != nil {
		return restriction{Error: err.Error()}
	}
	return restriction{By: fmt.Sprintf("Landlock, version %d", version)}
}

func fileRules(c confinement, self string) []landlock.Rule {
	rules := []landlock.Rule{
		landlock.PathAccess(mayRead, filepath.Join(c.Folder, folderIn)),
		landlock.PathAccess(mayWrite, filepath.Join(c.Folder, folderTemp)),
		landlock.PathAccess(landlock.AccessFSSet(ll.AccessFSReadFile|ll.AccessFSWriteFile), os.DevNull),
		landlock.PathAccess(mayRead, "/proc/self"), // of this process, not of another
	}
	paths := append(readable(), filepath.SplitList(os.Getenv("LD_LIBRARY_PATH"))...)
	for _, path := range append(paths, c.Readable...) {
		rules = grant(rules, mayRead, path)
	}
	for _, program := range append(c.Programs, self) {
		rules = append(rules, programRules(program)...)
	}
	return rules
}

// grant adds a rule for a path, if there is such a path. A file has no entries
// to list, and Landlock refuses a rule that says so.
func grant(rules []landlock.Rule, access landlock.AccessFSSet, path string) []landlock.Rule {
	info, err := os.Stat(path)
	if err != nil {
		return rules
	}
	if !info.IsDir() {
		access &^= landlock.AccessFSSet(ll.AccessFSReadDir)
	}
	return append(rules, landlock.PathAccess(access, path))
}

// programRules let a program be started: its file and its loader, and where it
// was installed outside the usual places, its libraries and data.
func programRules(name string) []landlock.Rule {
	path, err := exec.LookPath(name)
	if err == nil {
		path, err = filepath.EvalSymlinks(path)
	}
	if err != nil {
		return nil // told when it is needed
	}
	rules := grant(nil, mayExecute, path)
	if loader, err := loaderOf(path); err == nil {
		rules = grant(rules, mayExecute, loader)
	}
	prefix := filepath.Dir(filepath.Dir(path))
	for _, folder := range []string{"lib", "share/fonts", "share/poppler"} {
		rules = grant(rules, mayRead, filepath.Join(prefix, folder))
	}
	return rules
}

// loaderOf returns the loader that a program names for itself, like
// /lib64/ld-linux-x86-64.so.2.
func loaderOf(path string) (string, error) {
	f, err := elf.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }() // it was only read
	section := f.Section(".interp")
	if section == nil {
		return "", errors.New("no loader")
	}
	data, err := section.Data()
	return strings.TrimRight(string(data), "\x00"), err
}
