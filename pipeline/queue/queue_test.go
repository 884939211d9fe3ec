package queue_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/oficialia/oficialia/pipeline/queue"
)

func open(t *testing.T, opt queue.Options) *queue.Queue {
	t.Helper()
	if opt.URL == "" && opt.Dir == "" {
		opt.Dir = t.TempDir()
	}
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, before) })
	q, err := queue.Open(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(q.Close)
	return q
}

// consume handles a stage's tasks until the test ends or stop is called.
func consume(t *testing.T, q *queue.Queue, n int, handle func(context.Context, queue.Task) error) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	var group sync.WaitGroup
	group.Go(func() {
		if err := q.Consume(ctx, "page", n, handle); err != nil {
			t.Error(err)
		}
	})
	stop = sync.OnceFunc(func() { cancel(); group.Wait() })
	t.Cleanup(stop)
	return stop
}

func work(t *testing.T, q *queue.Queue, ids ...string) {
	t.Helper()
	for _, id := range ids {
		if err := q.PublishWork(t.Context(), "page", id, []byte(id)); err != nil {
			t.Fatal(err)
		}
	}
}

// receive takes n values from a channel, in order of value.
func receive(t *testing.T, c <-chan string, n int) []string {
	t.Helper()
	var got []string
	for range n {
		select {
		case s := <-c:
			got = append(got, s)
		case <-time.After(10 * time.Second):
			t.Fatalf("got only %q of %d", got, n)
		}
	}
	slices.Sort(got)
	return got
}

func TestEachTaskOnce(t *testing.T) {
	q := open(t, queue.Options{})
	work(t, q, "a", "b", "c", "a", "b")
	done := make(chan string, 10)
	stop := consume(t, q, 3, func(_ context.Context, task queue.Task) error {
		done <- fmt.Sprint(string(task.Data), task.Tries)
		return nil
	})
	if got := receive(t, done, 3); !slices.Equal(got, []string{"a1", "b1", "c1"}) {
		t.Errorf("got %q", got)
	}
	stop()
	if len(done) > 0 {
		t.Errorf("and %s", <-done)
	}
}

func TestRetry(t *testing.T) {
	q := open(t, queue.Options{})
	work(t, q, "a")
	tries := make(chan string, 10)
	start := time.Now()
	consume(t, q, 2, func(_ context.Context, task queue.Task) error {
		tries <- fmt.Sprint(task.Tries)
		if task.Tries < 3 {
			return &queue.Retry{Err: errors.New("not yet"), After: 50 * time.Millisecond}
		}
		return nil
	})
	if got := receive(t, tries, 3); !slices.Equal(got, []string{"1", "2", "3"}) {
		t.Errorf("tries %q", got)
	}
	if took := time.Since(start); took < 100*time.Millisecond {
		t.Errorf("three tries took %s", took)
	}
}

// TestStopHandsBack: a task in hand when a worker is told to stop goes to
// another at once, not after the wait.
func TestStopHandsBack(t *testing.T) {
	q := open(t, queue.Options{AckWait: time.Hour})
	work(t, q, "a")
	begun := make(chan string, 1)
	stop := consume(t, q, 1, func(ctx context.Context, _ queue.Task) error {
		begun <- "a"
		<-ctx.Done()
		return ctx.Err()
	})
	receive(t, begun, 1)
	stop()
	done := make(chan string, 1)
	consume(t, q, 1, func(_ context.Context, task queue.Task) error {
		done <- fmt.Sprint(task.Tries)
		return nil
	})
	if got := receive(t, done, 1); got[0] != "2" {
		t.Errorf("try %q", got)
	}
}

// TestStop: a fault of the machine ends all of a stage's work, and costs no task.
func TestStop(t *testing.T) {
	q := open(t, queue.Options{AckWait: time.Hour})
	work(t, q, "a", "b")
	full, begun := errors.New("no room"), make(chan struct{})
	err := q.Consume(t.Context(), "page", 2, func(ctx context.Context, task queue.Task) error {
		if string(task.Data) == "a" {
			<-begun
			return &queue.Stop{Err: full}
		}
		close(begun)
		<-ctx.Done()
		return ctx.Err()
	})
	if !errors.Is(err, full) {
		t.Errorf("ended with %v", err)
	}
	done := make(chan string, 2)
	consume(t, q, 2, func(_ context.Context, task queue.Task) error {
		done <- string(task.Data)
		return nil
	})
	if got := receive(t, done, 2); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("left: %q", got)
	}
}

// TestSlowWorkIsNotHandedOutAgain: a worker that takes longer than the wait,
// and is alive, keeps its task.
func TestSlowWorkIsNotHandedOutAgain(t *testing.T) {
	q := open(t, queue.Options{AckWait: 200 * time.Millisecond})
	work(t, q, "a")
	var begun atomic.Int32
	done := make(chan string, 2)
	consume(t, q, 2, func(context.Context, queue.Task) error {
		begun.Add(1)
		time.Sleep(time.Second)
		done <- "a"
		return nil
	})
	receive(t, done, 1)
	if n := begun.Load(); n != 1 {
		t.Errorf("begun %d times", n)
	}
}

func TestReplay(t *testing.T) {
	q := open(t, queue.Options{DedupWindow: time.Minute})
	tell := func(subject, id string) {
		t.Helper()
		if err := q.PublishEvent(t.Context(), subject, id, []byte(id)); err != nil {
			t.Fatal(err)
		}
	}
	replay := func(opt queue.ReplayOptions) (got []string) {
		t.Helper()
		if err := q.Replay(t.Context(), opt, func(m queue.Message) error {
			got = append(got, m.Subject+"="+string(m.Data))
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return got
	}
	if got := replay(queue.ReplayOptions{}); got != nil {
		t.Errorf("an empty stream gave %q", got)
	}
	tell("oficialia.events.v1.oficio.inm", "1")
	tell("oficialia.events.v1.table.inm", "2")
	tell("oficialia.events.v1.oficio.inm", "1")
	time.Sleep(20 * time.Millisecond)
	since := time.Now()
	tell("oficialia.events.v1.oficio.sat", "3")
	for _, c := range []struct {
		opt  queue.ReplayOptions
		want string
	}{
		{queue.ReplayOptions{}, "oficialia.events.v1.oficio.inm=1 oficialia.events.v1.table.inm=2 oficialia.events.v1.oficio.sat=3"},
		{queue.ReplayOptions{Subject: "oficialia.events.v1.oficio.*"}, "oficialia.events.v1.oficio.inm=1 oficialia.events.v1.oficio.sat=3"},
		{queue.ReplayOptions{Subject: "oficialia.events.v1.failure.>"}, ""},
		{queue.ReplayOptions{Since: since}, "oficialia.events.v1.oficio.sat=3"},
		{queue.ReplayOptions{Since: since, Subject: "oficialia.events.v1.table.>"}, ""},
	} {
		if got := strings.Join(replay(c.opt), " "); got != c.want {
			t.Errorf("%+v gave %s, want %s", c.opt, got, c.want)
		}
	}
}

func TestFollow(t *testing.T) {
	q := open(t, queue.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	got := make(chan string, 3)
	var follower sync.WaitGroup
	follower.Go(func() {
		err := q.Replay(ctx, queue.ReplayOptions{Follow: true}, func(m queue.Message) error {
			got <- string(m.Data)
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
	for _, id := range []string{"1", "2", "3"} {
		if err := q.PublishEvent(t.Context(), "oficialia.events.v1.x", id, []byte(id)); err != nil {
			t.Fatal(err)
		}
	}
	if got := receive(t, got, 3); !slices.Equal(got, []string{"1", "2", "3"}) {
		t.Errorf("followed %q", got)
	}
	cancel()
	follower.Wait()
}

func TestDead(t *testing.T) {
	q := open(t, queue.Options{})
	for _, letter := range []struct{ stage, key, data string }{{"intake", "a", "1"}, {"page", "b", "2"}, {"intake", "a", "3"}, {"page", "a", "4"}} {
		if err := q.PublishDead(t.Context(), letter.stage, letter.key, []byte(letter.data)); err != nil {
			t.Fatal(err)
		}
	}
	dead := func() (got []string) {
		letters, err := q.Dead(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range letters {
			got = append(got, m.Subject+"="+string(m.Data))
		}
		return got
	}
	if got, want := dead(), []string{"oficialia.dead.page.b=2", "oficialia.dead.intake.a=3", "oficialia.dead.page.a=4"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if err := q.RemoveDead(t.Context(), "a"); err != nil {
		t.Fatal(err)
	}
	if got, want := dead(), []string{"oficialia.dead.page.b=2"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestStatus(t *testing.T) {
	q := open(t, queue.Options{})
	if _, err := q.Status(t.Context(), "a"); !errors.Is(err, queue.ErrNoStatus) {
		t.Errorf("%v, want ErrNoStatus", err)
	}
	w, err := q.WatchStatus(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Stop()
	for i, c := range []struct {
		revision uint64
		want     error
	}{{0, nil}, {0, queue.ErrConflict}, {1, nil}, {1, queue.ErrConflict}, {2, nil}} {
		if err := q.SwapStatus(t.Context(), "a", fmt.Append(nil, i), c.revision); !errors.Is(err, c.want) {
			t.Errorf("swap %d: %v, want %v", i, err, c.want)
		}
	}
	e, err := q.Status(t.Context(), "a")
	if err != nil || string(e.Value) != "4" || e.Revision != 3 {
		t.Errorf("%+v, %v", e, err)
	}
	// Values that were written over before they were sent are not seen; the last is.
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	for last := ""; last != "4"; {
		e, err := w.Next(ctx)
		if err != nil || e.Key != "a" || string(e.Value) <= last {
			t.Fatalf("watched %+v, %v after %q", e, err, last)
		}
		last = string(e.Value)
	}
}

// TestRestart: what is on the streams outlives the process, and what a process
// had in hand when it died is free at once for the next.
func TestRestart(t *testing.T) {
	dir := t.TempDir()
	q, err := queue.Open(t.Context(), queue.Options{Dir: dir, AckWait: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	work(t, q, "a")
	begun, die := make(chan string, 1), make(chan struct{})
	stop := consume(t, q, 1, func(context.Context, queue.Task) error {
		begun <- "a"
		<-die
		return errors.New("nobody hears this")
	})
	receive(t, begun, 1)
	if _, err := queue.Open(t.Context(), queue.Options{Dir: dir}); !errors.Is(err, queue.ErrInUse) {
		t.Errorf("a second server on the directory: %v", err)
	}
	q.Close()
	close(die)
	stop()
	q = open(t, queue.Options{Dir: dir, AckWait: time.Hour})
	done := make(chan string, 1)
	consume(t, q, 1, func(_ context.Context, task queue.Task) error {
		done <- string(task.Data)
		return nil
	})
	receive(t, done, 1)
}

func TestOpenErrors(t *testing.T) {
	for name, opt := range map[string]queue.Options{
		"no server there": {URL: "nats://127.0.0.1:1"},
		"no directory":    {},
		"a secret in it":  {URL: "nats://user:§@127.0.0.1:1,§@127.0.0.1:2"},
		"no credentials":  {URL: "nats://127.0.0.1:1", CredsFile: "/nothere/creds"},
		"no authorities":  {URL: "nats://127.0.0.1:1", CAFile: "/nothere/ca.pem"},
	} {
		t.Run(name, func(t *testing.T) {
			before := goleak.IgnoreCurrent()
			if _, err := queue.Open(t.Context(), opt); err == nil || strings.ContainsAny(err.Error(), "\n§") {
				t.Errorf("%v", err)
			}
			goleak.VerifyNone(t, before)
		})
	}
}
