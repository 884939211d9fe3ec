package blob

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"os"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// S3Options say how to reach an S3 server.
//
// Credentials are looked for in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,
// then MINIO_ACCESS_KEY and MINIO_SECRET_KEY (or MINIO_ROOT_USER and
// MINIO_ROOT_PASSWORD), then in the AWS credentials file
// (AWS_SHARED_CREDENTIALS_FILE, AWS_PROFILE).
type S3Options struct {
	Endpoint string // http://host:port or https://host:port; without a scheme TLS is used
	Region   string // default us-east-1
	CAFile   string // PEM of authorities to trust beside the system's
	CertFile string // PEM of the client's certificate, with KeyFile
	KeyFile  string
}

// S3FromEnv reads the options from AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL or
// MINIO_ENDPOINT, AWS_REGION or AWS_DEFAULT_REGION, AWS_CA_BUNDLE, and
// S3_CERT_FILE with S3_KEY_FILE.
func S3FromEnv() S3Options {
	return S3Options{
		Endpoint: firstEnv("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "MINIO_ENDPOINT"),
		Region:   firstEnv("AWS_REGION", "AWS_DEFAULT_REGION"),
		CAFile:   os.Getenv("AWS_CA_BUNDLE"),
		CertFile: os.Getenv("S3_CERT_FILE"),
		KeyFile:  os.Getenv("S3_KEY_FILE"),
	}
}

func firstEnv(names ...string) string {
	for _, name := range names {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	return ""
}

// S3 is a Store in a bucket, below a prefix.
type S3 struct {
	client *minio.Client
	bucket string
	prefix string // "" or ends in a slash
}

// OpenS3 opens the store in a bucket, which must exist.
func OpenS3(ctx context.Context, bucket, prefix string, opt S3Options) (*S3, error) {
	client, err := newClient(opt)
	if err != nil {
		return nil, err
	}
	if prefix = strings.Trim(prefix, "/"); prefix != "" {
		prefix += "/"
	}
	s := &S3{client: client, bucket: bucket, prefix: prefix}
	ok, err := client.BucketExists(ctx, bucket)
	if err != nil {
		return nil, s.wrap("", err)
	}
	if !ok {
		return nil, fmt.Errorf("bucket %s: %w", bucket, ErrNotExist)
	}
	return s, nil
}

func newClient(opt S3Options) (*minio.Client, error) {
	if opt.Endpoint == "" {
		opt.Endpoint = "https://s3.amazonaws.com"
	}
	host, secure, err := checkEndpoint(opt.Endpoint)
	if err != nil {
		return nil, err
	}
	transport, err := minio.DefaultTransport(secure)
	if err != nil {
		return nil, fmt.Errorf("S3 transport: %w", err)
	}
	if err := trust(transport, opt); err != nil {
		return nil, err
	}
	chain := []credentials.Provider{&credentials.EnvAWS{}, &credentials.EnvMinio{}, &credentials.FileAWSCredentials{}}
	client, err := minio.New(host, &minio.Options{
		Creds:        credentials.NewChainCredentials(chain),
		Secure:       secure,
		Region:       orDefault(opt.Region, "us-east-1"),
		Transport:    transport,
		BucketLookup: minio.BucketLookupAuto,
	})
	if err != nil {
		return nil, fmt.Errorf("S3 at %s: %w", host, err)
	}
	return client, nil
}

func orDefault(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}

// trust adds the authorities and the client's certificate that opt names.
func trust(transport *http.Transport, opt S3Options) error {
	if opt.CAFile == "" && opt.CertFile == "" {
		return nil
	}
	conf := &tls.Config{MinVersion: tls.VersionTLS12}
	if opt.CAFile != "" {
		pem, err := os.ReadFile(opt.CAFile)
		if err != nil {
			return fmt.Errorf("S3 authorities: %w", err)
		}
		pool, err := x509.SystemCertPool()
		if err != nil {
			pool = x509.NewCertPool()
		}
		if !pool.AppendCertsFromPEM(pem) {
			return fmt.Errorf("S3 authorities: no certificate in %s", opt.CAFile)
		}
		conf.RootCAs = pool
	}
	if opt.CertFile != "" {
		pair, err := tls.LoadX509KeyPair(opt.CertFile, opt.KeyFile)
		if err != nil {
			return fmt.Errorf("S3 client certificate: %w", err)
		}
		conf.Certificates = []tls.Certificate{pair}
	}
	transport.TLSClientConfig = conf
	return nil
}

// Put uploads an object; S3 shows it only when it is whole.
func (s *S3) Put(ctx context.Context, key string, r io.Reader, size int64) error {
	if err := checkKey(key); err != nil {
		return err
	}
	plain := &plainReader{r: r}
	opt := minio.PutObjectOptions{
		ContentType: contentType(key),
		// An empty body signed in chunks ends in a chunk that servers may leave
		// on the connection, where it spoils the request after it.
		DisableContentSha256: size == 0,
	}
	_, err := s.client.PutObject(ctx, s.bucket, s.prefix+key, plain, size, opt)
	return s.wrap(key, err)
}

// plainReader hides all of a reader's methods but Read, so that the client
// never rewinds or probes what it was given.
type plainReader struct{ r io.Reader }

func (c *plainReader) Read(p []byte) (int, error) { return c.r.Read(p) }

func contentType(key string) string {
	if strings.HasSuffix(key, ".json") {
		return "application/json"
	}
	return "application/octet-stream"
}

// Get opens an object. The request is made here, so a missing object is told
// here and not by the first Read.
func (s *S3) Get(ctx context.Context, key string) (io.ReadCloser, error) {
	if err := readableKey(key); err != nil {
		return nil, err
	}
	core := minio.Core{Client: s.client}
	r, _, _, err := core.GetObject(ctx, s.bucket, s.prefix+key, minio.GetObjectOptions{})
	if err != nil {
		return nil, s.wrap(key, err)
	}
	return r, nil
}

// Stat describes an object.
func (s *S3) Stat(ctx context.Context, key string) (Info, error) {
	if err := readableKey(key); err != nil {
		return Info{}, err
	}
	st, err := s.client.StatObject(ctx, s.bucket, s.prefix+key, minio.StatObjectOptions{})
	if err != nil {
		return Info{}, s.wrap(key, err)
	}
	return Info{Key: key, Size: st.Size}, nil
}

// readableKey is laxer than checkKey: buckets of others hold keys such as
// "a//b", and their documents can be read all the same.
func readableKey(key string) error {
	if key == "" || strings.HasSuffix(key, "/") || strings.ContainsRune(key, 0) || strings.Contains("/"+key+"/", "/../") {
		return fmt.Errorf("%w: %q", ErrKey, key)
	}
	return nil
}

// List asks for the keys page by page. Keys that end in a slash stand for
// folders and are left out.
func (s *S3) List(ctx context.Context, prefix string) iter.Seq2[Info, error] {
	return func(yield func(Info, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		opt := minio.ListObjectsOptions{Prefix: s.prefix + prefix, Recursive: true}
		for o := range s.client.ListObjectsIter(ctx, s.bucket, opt) {
			if o.Err != nil {
				yield(Info{}, s.wrap(prefix, o.Err))
				return
			}
			if strings.HasSuffix(o.Key, "/") {
				continue
			}
			if !yield(Info{Key: strings.TrimPrefix(o.Key, s.prefix), Size: o.Size}, nil) {
				return
			}
		}
	}
}

// Delete removes an object.
func (s *S3) Delete(ctx context.Context, key string) error {
	if err := checkKey(key); err != nil {
		return err
	}
	err := s.wrap(key, s.client.RemoveObject(ctx, s.bucket, s.prefix+key, minio.RemoveObjectOptions{}))
	if errors.Is(err, ErrNotExist) {
		return nil
	}
	return err
}

// wrap names the object and sorts the server's codes into this package's errors.
func (s *S3) wrap(key string, err error) error {
	if err == nil {
		return nil
	}
	where := fmt.Sprintf("s3://%s/%s%s", s.bucket, s.prefix, key)
	switch minio.ToErrorResponse(err).Code {
	case minio.NoSuchKey, minio.NoSuchBucket, "NotFound":
		return fmt.Errorf("%s: %w", where, ErrNotExist)
	case minio.AccessDenied, "InvalidAccessKeyId", "SignatureDoesNotMatch":
		return fmt.Errorf("%s: %w: %w", where, ErrDenied, err)
	}
	return fmt.Errorf("%s: %w", where, err)
}
