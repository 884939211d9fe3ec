package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// temp is the folder of a process's local copies. While the process lives it
// holds a lock on a file there, which the kernel lets go of however it ends: a
// folder whose lock is free was left behind by a process that was killed.
type temp struct {
	dir  string
	lock *os.File
}

const (
	tempPrefix = "oficialia-"
	tempLock   = "lock"
)

// openTemp makes a folder below root, and removes those that this user's killed
// processes have left there.
func openTemp(root string) (*temp, error) {
	removeStale(root)
	dir, err := os.MkdirTemp(root, tempPrefix)
	if err != nil {
		return nil, fmt.Errorf("make a folder for local copies: %w", err)
	}
	t := &temp{dir: dir}
	if t.lock, err = lockNew(dir); err != nil {
		return nil, errors.Join(fmt.Errorf("make a folder for local copies: %w", err), os.RemoveAll(dir))
	}
	return t, nil
}

// lockNew makes a folder's lock. It gets its name when it is taken: nobody may
// find it free while its process lives.
func lockNew(dir string) (*os.File, error) {
	f, err := os.CreateTemp(dir, "new-")
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(dir, tempLock))
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func (t *temp) close() error { return errors.Join(os.RemoveAll(t.dir), t.lock.Close()) }

// removeStale removes what killed processes have left. What cannot be removed
// stays for the next time: it is no reason not to work.
func removeStale(root string) {
	entries, err := os.ReadDir(root)
	if err != nil {
		return // that no folder can be made there is told when one is
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), tempPrefix) {
			continue
		}
		dir := filepath.Join(root, entry.Name())
		removed, err := removeIfStale(dir)
		switch {
		case removed:
			slog.Info("removed what a killed process had left", "folder", dir)
		case err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission):
			slog.Warn("a folder that a killed process has left stays", "folder", dir, "error", err)
		}
	}
}

// removeIfStale removes a folder of this user's whose lock is free.
func removeIfStale(dir string) (removed bool, err error) {
	info, err := os.Lstat(dir)
	if err != nil {
		return false, err
	}
	owner, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !info.IsDir() || int(owner.Uid) != os.Getuid() {
		return false, nil
	}
	lock, err := os.OpenFile(filepath.Join(dir, tempLock), os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return false, err
	}
	defer lock.Close()
	err = syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	if err == nil {
		err = os.RemoveAll(dir)
	}
	return err == nil, err
}
