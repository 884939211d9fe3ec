package queue

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
)

// ServerOptions say where a server inside this process keeps its streams.
type ServerOptions struct {
	Dir    string
	Listen bool // also serve a free port of the loopback interface
}

// Server is a NATS server with JetStream on disk, inside this process.
type Server struct {
	s    *server.Server
	lock *os.File
}

// StartServer starts a server and waits until it serves. Only one server can
// use a directory at a time; ErrInUse when another does.
func StartServer(opt ServerOptions) (*Server, error) {
	if opt.Dir == "" {
		return nil, errors.New("NATS server: no directory for its streams")
	}
	held, err := lock(opt.Dir)
	if err != nil {
		return nil, fmt.Errorf("NATS server: %w", err)
	}
	s, err := newServer(opt)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("NATS server: %w", err), held.Close())
	}
	started := &Server{s, held}
	s.Start()
	if !s.ReadyForConnections(10 * time.Second) {
		started.Stop()
		return nil, fmt.Errorf("NATS server: not ready after 10 s; its directory is %s", opt.Dir)
	}
	return started, nil
}

func newServer(opt ServerOptions) (*server.Server, error) {
	return server.NewServer(&server.Options{
		ServerName: "oficialia",
		Host:       "127.0.0.1",
		Port:       server.RANDOM_PORT,
		DontListen: !opt.Listen,
		JetStream:  true,
		StoreDir:   opt.Dir,
		NoLog:      true,
		NoSigs:     true,
		MaxPayload: maxPayload,
	})
}

// maxPayload is what NATS servers take by default, in bytes.
const maxPayload = 1 << 20

// URL returns the address of a server that listens.
func (s *Server) URL() string { return s.s.ClientURL() }

// Stop ends the server and waits until its files are closed.
func (s *Server) Stop() {
	s.s.Shutdown()
	s.s.WaitForShutdown()
	_ = s.lock.Close() // nothing was written to it
}

// ErrStorage says that the server inside this process can no longer write its
// streams. It does not tell by itself: what is published gets no answer.
var ErrStorage = errors.New("the work queue cannot be written: the disk is full, or fails")

// leastFree is the room below which a disk counts as full, in bytes.
const leastFree = 64 << 10

// broken reports whether the server gave up its streams or has no room for them.
func (s *Server) broken() bool {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(s.lock.Name(), &disk); err == nil && disk.Bavail*uint64(disk.Bsize) < leastFree {
		return true
	}
	return !s.s.JetStreamEnabled()
}

func (s *Server) inProcess() nats.Option { return nats.InProcessServer(s.s) }
