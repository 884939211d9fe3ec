// Package reader reads pages in child processes of our own binary.
//
// A Pool owns some children, one per core. Each runs Serve: it takes requests,
// one at a time, opens the document that the pool puts into its folder, and
// answers with a page. The libraries below it are C and the bytes are foreign,
// so a child is confined, killed with all its programs when it is late,
// replaced after a crash, and recycled after some pages or when it has grown,
// since the libraries leak.
//
// A page that was read can be looked at again: Look has a child take further looks
// at some of its words, in other ways than reading did, and adds what they say to
// the words' readings.
//
// What a child and the programs that it starts are held to on Linux, each
// where the kernel has it; Pool.Measures tells what is in force:
//
//   - files (Landlock): the one document, libraries, fonts and models are read;
//     a folder of its own, removed with it, is written; poppler is started.
//   - network (seccomp): no socket of any kind. Nor may they look into other
//     processes or leave the group that is killed.
//   - resources (rlimits): memory, processor time, size and number of files.
//   - environment: none but where things are found.
//
// Any other system limits their time, no more. A child that was taken over can
// still lie about the pages that it reads before it is replaced, and sees the
// documents that it is given then.
//
// What a failure means to the caller:
//
//   - A page that cannot be read (damaged, too large, too late, the child
//     crashed on it twice) is a page with the origin failed and a reason: it
//     costs that page. It is not to be tried again with the same limits.
//   - A page that cannot be looked at again stays as it was read; the error says
//     why, and costs nothing else.
//   - A document that cannot be read at all (encrypted, empty, no document) is
//     a *page.Error around one of that package's errors.
//   - An ended context, a closed pool and a child that does not start are
//     errors too: another try may succeed.
package reader

import (
	"errors"
	"time"

	"github.com/oficialia/oficialia/extract/ocr"
	"github.com/oficialia/oficialia/extract/page"
)

// Errors of a pool.
var (
	ErrClosed  = errors.New("the readers are closed")
	ErrStart   = errors.New("a reader process does not start")
	ErrCrashed = errors.New("the reader process died")
)

// Options say how a pool works. A zero field takes its default.
type Options struct {
	Command       []string      // what to start; default: this binary with the argument "reader"
	Env           []string      // added to the little that children get of this process's environment
	Size          int           // children; default: one per core
	MemoryLimit   int64         // bytes of address space, of which half may be filled, for each child and for each of its programs; default 4 GiB; none under the race detector
	PageTimeout   time.Duration // for one page; default a minute
	CPULimit      time.Duration // processor time for one page, of a child and of each of its programs; default twice PageTimeout
	RecycleAfter  int           // pages after which a child is replaced; default 200
	RecycleMemory int64         // bytes of resident memory above which a child is replaced; default a quarter of MemoryLimit
	Readable      []string      // files and folders that children may read besides the document and what libraries, fonts and models need
	Programs      []string      // that children may start; default poppler's
	Languages     []string      // Tesseract's names; default "spa"
	Temp          string        // folder to make the children's folders in; default the system's
	Limits        page.Limits
}

// Info is what a document is.
type Info struct {
	MediaType string `json:"media_type"`
	Pages     int    `json:"pages"`
}

// Timings is where the time of reading went, in seconds.
type Timings struct {
	Tesseract float64 `json:"tesseract"`
	Leptonica float64 `json:"leptonica"`
	Render    float64 `json:"render"` // drawing pages and decoding images
	Native    float64 `json:"native"` // looking for the file's own text
	Total     float64 `json:"total"`  // of all pages, as the children saw it
	Pages     int     `json:"pages"`
}

func (t *Timings) add(u Timings) {
	t.Tesseract += u.Tesseract
	t.Leptonica += u.Leptonica
	t.Render += u.Render
	t.Native += u.Native
	t.Total += u.Total
	t.Pages += u.Pages
}

// Engine names the OCR library and its version, as "tesseract 5.3.0".
func Engine() string { return ocr.Version() }
