// Package s3test runs a real S3 server inside a test's process.
package s3test

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/embedgw"
)

// The credentials of the server's only account.
const (
	AccessKey = "oficialia"
	SecretKey = "oficialia-secret"
)

// Start runs a server until the test ends, makes the buckets, and returns the
// server's endpoint. It sets AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID and
// AWS_SECRET_ACCESS_KEY, so that blob.S3FromEnv finds it. Only one server can
// run in a process at a time, and the working directory is the server's while
// it does: tests must use absolute paths.
func Start(t *testing.T, buckets ...string) (endpoint string) {
	t.Helper()
	dir := t.TempDir()
	data, side := filepath.Join(dir, "data"), filepath.Join(dir, "meta")
	for _, d := range []string{data, side} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir) // the server changes it; this puts it back
	store, err := meta.NewSideCar(side)
	if err != nil {
		t.Fatal(err)
	}
	backend, err := posix.New(data, store, posix.PosixOpts{SideCarDir: side})
	if err != nil {
		t.Fatal(err)
	}
	address := freeAddress(t)
	serve(t, backend, address)
	endpoint = "http://" + address
	t.Setenv("AWS_ENDPOINT_URL", endpoint)
	t.Setenv("AWS_ACCESS_KEY_ID", AccessKey)
	t.Setenv("AWS_SECRET_ACCESS_KEY", SecretKey)
	makeBuckets(t, address, buckets)
	return endpoint
}

// serve runs the gateway, waits until it answers, and stops it with the test.
func serve(t *testing.T, backend *posix.Posix, address string) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- embedgw.RunVersityGW(ctx, backend, &embedgw.Config{
			RootUserAccess: AccessKey, RootUserSecret: SecretKey,
			Ports:          []string{address},
			MaxConnections: 1000, MaxRequests: 1000, MultipartMaxParts: 10000,
			Quiet: true, KeepAlive: true, DisableACLs: true,
		})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("S3 server: %v", err)
		}
	})
	for deadline := time.Now().Add(10 * time.Second); ; {
		conn, err := net.DialTimeout("tcp", address, time.Second)
		if err == nil {
			_ = conn.Close()
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("S3 server: %v", err)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func makeBuckets(t *testing.T, address string, buckets []string) {
	t.Helper()
	client, err := minio.New(address, &minio.Options{Creds: credentials.NewStaticV4(AccessKey, SecretKey, "")})
	if err != nil {
		t.Fatal(err)
	}
	for _, bucket := range buckets {
		if err := client.MakeBucket(t.Context(), bucket, minio.MakeBucketOptions{}); err != nil {
			t.Fatal(fmt.Errorf("bucket %s: %w", bucket, err))
		}
	}
}
