package reader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// modeVar tells this test binary, started again by a pool, what child to be.
const modeVar = "READER_TEST_MODE"

func TestMain(m *testing.M) {
	mode, ok := os.LookupEnv(modeVar)
	if !ok {
		goleak.VerifyTestMain(m)
		return
	}
	if err := misreader(mode); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// misreader answers as a reader does, but for requests to read page 1, or to look
// at it again where the mode begins with "look": those go wrong as the mode says.
func misreader(mode string) error {
	switch mode {
	case "serve":
		return Serve(os.Stdin, os.Stdout)
	case "parent":
		return hangingParent()
	}
	c, measures, err := enter()
	if err != nil {
		return err
	}
	s := &server{confinement: c, measures: measures}
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var q request
		if err := in.Decode(&q); errors.Is(err, io.EOF) { // the pool has closed the pipe
			return nil
		} else if err != nil {
			return err
		}
		if q.Op == opSetup && mode == "no-setup" {
			return errors.New("no models here")
		}
		answer, err := s.answer(q)
		if err != nil {
			answer.Error = pack(err)
		}
		answer.ID = q.ID
		how, looking := strings.CutPrefix(mode, "look ")
		if q.Page == 1 && (q.Op == opRead && !looking || q.Op == opLook && looking) {
			if err := misbehave(how, s, &answer); err != nil {
				return err
			}
		}
		if err := out.Encode(answer); err != nil {
			return err
		}
	}
}

// misbehave goes wrong, or spoils the answer. An error ends the child.
func misbehave(mode string, s *server, answer *reply) error {
	name, arg, _ := strings.Cut(mode, " ")
	folder := s.confinement.Folder
	switch name {
	case "crash":
		return crash()
	case "crash-once":
		if filepath.Base(folder) == "reader-1" {
			return crash()
		}
		return nil
	case "panic":
		panic("no such glyph")
	case "hang":
		return hang(folder)
	case "cpu":
		for i := 0; ; i++ { //nolint:staticcheck // using the processor up is the point
		}
	case "memory":
		hoard(1 << 40)
	case "leak":
		leaked = hoard(300 << 20)
		return nil
	case "retire":
		answer.Retire = true
		return nil
	case "garbage":
		_, err := io.WriteString(os.Stdout, "no reply\n")
		return err
	case "flood":
		for {
			if _, err := io.WriteString(os.Stdout, strings.Repeat(" ", 1<<20)); err != nil {
				return err
			}
		}
	case "stale":
		answer.ID--
		return nil
	case "other-page":
		answer.Page.Number = 2
		return nil
	case "no-page":
		answer.Page = nil
		return nil
	case "no-looks":
		answer.Looked = nil
		return nil
	case "read", "write", "network", "start", "leave":
		return breakOut(name, arg)
	}
	return fmt.Errorf("unknown mode %q", mode)
}

// crash ends this process as a fault in a C library does.
func crash() error {
	err := syscall.Kill(os.Getpid(), syscall.SIGSEGV)
	time.Sleep(time.Minute) // until the signal comes
	return err
}

// leaked is what a child holds on to.
var leaked [][]byte

// hoard takes memory and touches it.
func hoard(size int) (blocks [][]byte) {
	for ; size > 0; size -= 64 << 20 {
		block := make([]byte, 64<<20)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// hangingParent is no child, but a process with a pool whose reader hangs.
func hangingParent() error {
	p, err := Open(context.Background(), Options{
		Command: []string{os.Args[0]}, Env: []string{modeVar + "=hang"}, Size: 1,
		Programs: append(popplersPrograms(), "sleep"),
	})
	if err != nil {
		return err
	}
	_, err = p.Read(context.Background(), os.Args[1], 1)
	return err
}

// hang waits for a program without end and leaves word of it.
func hang(folder string) error {
	grandchild := exec.Command("sleep", "600")
	if err := grandchild.Start(); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, folderTemp, "pid"), fmt.Append(nil, grandchild.Process.Pid), 0o600); err != nil {
		return err
	}
	return grandchild.Wait()
}
