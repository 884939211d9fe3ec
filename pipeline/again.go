package pipeline

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/oficialia/oficialia/pipeline/blob"
	"github.com/oficialia/oficialia/schema"
)

// How long further looks at one document may take, and how much longer for each of
// its pages, which wait for readers that read other pages: what was not looked at
// by then stays as it was read.
const (
	lookAgainTime = time.Minute
	lookAgainPage = 5 * time.Second
)

// secondRecord makes a document's record anew, where something of it should be
// looked at again and could be. There is no third.
func (p *Pipeline) secondRecord(ctx context.Context, s docState, first *schema.Document, looks []Look) (*schema.Document, error) {
	if len(looks) == 0 {
		return first, nil
	}
	again := p.lookAgain(ctx, s, looks)
	if err := ctx.Err(); err != nil || len(again) == 0 {
		return first, err
	}
	second, _, err := p.recordOf(ctx, s, again)
	if e := permanent(err); e != nil {
		p.conf.Log.Warn("the looks taken again give no record", "document", s.ID, "error", e)
		return first, nil
	}
	return second, err
}

// lookAgain returns where the pages are kept that could be looked at again. What
// fails is told, and costs its page's looks.
func (p *Pipeline) lookAgain(ctx context.Context, s docState, looks []Look) map[int]string {
	ctx, cancel := context.WithTimeout(ctx, lookAgainTime+time.Duration(len(looks))*lookAgainPage)
	defer cancel()
	out := map[int]string{}
	var mu sync.Mutex
	var group errgroup.Group
	group.SetLimit(p.conf.Workers)
	for _, look := range looks {
		group.Go(func() error {
			key, err := p.lookAt(ctx, s, look)
			if err != nil {
				p.conf.Log.Warn("a page could not be looked at again", "document", s.ID, "page", look.Page, "error", err)
				return nil
			}
			mu.Lock()
			defer mu.Unlock()
			out[look.Page] = key
			return nil
		})
	}
	_ = group.Wait() // each has told its error
	return out
}

// lookAt looks at a page again and stores what comes, unless that is there. It
// returns where.
func (p *Pipeline) lookAt(ctx context.Context, s docState, look Look) (key string, err error) {
	sha := strings.TrimPrefix(s.ID, "sha256:")
	engine := p.conf.Reader.Version()
	key = lookKey(sha, engine, look)
	if has, err := blob.Has(ctx, p.store, key); has || err != nil {
		return key, err
	}
	read, err := blob.Read(ctx, p.store, pageKey(sha, engine, look.Page))
	if err != nil {
		return "", err
	}
	path, done, err := p.local(ctx, s)
	if err != nil {
		return "", err
	}
	defer done()
	var data []byte
	err = guard("reader", func() (err error) {
		data, err = p.conf.Reader.LookAgain(ctx, path, read, look)
		return err
	})
	if err == nil {
		err = ctx.Err() // whatever came may have been cut short
	}
	if err != nil {
		return "", err
	}
	return key, blob.Write(ctx, p.store, key, data)
}

func lookKey(sha, engine string, look Look) string {
	return fmt.Sprintf("looks/%s/%s/%d-%s.json", sha, blob.Segment(engine), look.Page, digest(string(look.Where))[:16])
}
