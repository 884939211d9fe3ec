package reader

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"testing"

	"github.com/oficialia/oficialia/extract/ocr"
)

// FuzzReply has a child that was taken over say anything: what comes through
// is a reply that fits the request, or an error that costs the page.
func FuzzReply(f *testing.F) {
	for _, seed := range []string{
		`{"id":7,"info":{"media_type":"application/pdf","pages":3}}`,
		`{"id":7,"page":{"number":2,"origin":"ocr","words":[{"text":"hola","box":[0,0,1,1],"confidence":0.5}]}}`,
		`{"id":7,"error":{"kind":"damaged","stage":"render","page":2,"message":"cut"}}`,
		`{"id":8}`, `{"id":7}`, `{"id":7,"page":{"number":-1}}`, `{"id":7,"info":{"pages":-1}}`, `no reply`, `{"id":`, `[[[[`, ``, "\x00",
	} {
		f.Add([]byte(seed), true)
		f.Add([]byte(seed), false)
	}
	f.Fuzz(func(t *testing.T, said []byte, counts bool) {
		q := request{ID: 7, Op: opRead, Page: 2}
		if counts {
			q.Op = opCount
		}
		from := json.NewDecoder(&bounded{from: bytes.NewReader(said), left: 1 << 16})
		r, err := readReply(from, q)
		switch {
		case err != nil:
			if !errors.Is(err, errReply) && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Errorf("an error of no kind: %v", err)
			}
		case r.ID != q.ID:
			t.Errorf("reply %d to request %d", r.ID, q.ID)
		case r.Error != nil:
			if told := r.Error.unpack(); *pack(told) != (failure{Kind: kindOf(r.Error), Stage: r.Error.Stage, Page: r.Error.Page, Retryable: r.Error.Retryable, Message: r.Error.Message}) {
				t.Errorf("%+v came out as %+v", r.Error, pack(told))
			}
		case counts && r.Info.Pages < 1, !counts && (r.Page == nil || r.Page.Number != q.Page):
			t.Errorf("%+v does not fit %+v", r, q)
		}
	})
}

// kindOf is a failure's kind, if there is such a kind.
func kindOf(f *failure) string {
	if _, ok := kinds()[f.Kind]; ok {
		return f.Kind
	}
	return ""
}

// FuzzServe sends a child anything: it answers each request in order, with a
// reply or an error, until the bytes make no sense.
func FuzzServe(f *testing.F) {
	engine, err := ocr.Open("spa")
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = engine.Close() })
	for _, seed := range []string{
		`{"id":1,"op":"count","path":"../page/testdata/hostile/launch.pdf"}{"id":2,"op":"read","path":"../page/testdata/hostile/launch.pdf","page":1}`,
		`{"id":1,"op":"read","path":"../page/testdata/hostile/strips-outside.tif","page":1}`,
		`{"id":1,"op":"read","path":"../page/testdata/hostile/launch.pdf","page":-9223372036854775808}`,
		`{"id":1,"op":"setup"}`, `{"id":1,"op":"setup","setup":{"languages":["../x"]}}`,
		`{"id":1,"op":"count","path":"/"}`, `{"op":"none"}`, `{`, `nothing`, ``, `{"id":1.5}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, asked []byte) {
		s := &server{engine: engine}
		defer s.forget()
		var out bytes.Buffer
		err := s.serve(bytes.NewReader(asked), &out)
		requests, replies := json.NewDecoder(bytes.NewReader(asked)), json.NewDecoder(&out)
		for {
			var q request
			if wrong := requests.Decode(&q); wrong != nil {
				if (err == nil) != errors.Is(wrong, io.EOF) {
					t.Errorf("served to %v, the requests end with %v", err, wrong)
				}
				break
			}
			if _, wrong := readReply(replies, q); wrong != nil {
				t.Fatalf("no reply to %+v: %v", q, wrong)
			}
		}
		if replies.More() {
			t.Error("more replies than requests")
		}
	})
}
