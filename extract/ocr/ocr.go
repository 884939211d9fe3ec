// Package ocr reads an image: words with boxes and confidences, and the ruled
// lines among them.
//
// An Engine is Tesseract with its models loaded, which takes a tenth of a
// second, and is for one goroutine. Read prepares the image with Leptonica
// (brings print to the size that reads best, turns it upright and straight,
// takes rules, borders, punch holes, specks and the frames of stamps off), reads
// stamps by themselves, turned level, takes them off, has the page read as
// columns of varying sizes, and then looks again: at figures, how their column is
// written, how a second engine reads them (package recognizer) and how the page
// prints its digits (package typeface), at codes and at words that are none (the second
// engine too), at Roman numerals and weak lines, at lines that a stroke holds together,
// and at ink that no word covers. Emblems are taken for pictures. What stays unread is
// told, with its kind.
//
// LookAgain takes further looks at figures of a page that was read: those that a
// table's sums put in doubt, which only who knows the tables can tell.
//
// Tesseract is called through its C interface, which takes raw pixels and a
// deadline; gosseract, which hides these, names the version.
//
// The libraries below leak and may crash or hang on foreign bytes, so product
// code calls this package in a child process only (package reader), whose
// environment holds OMP_THREAD_LIMIT=1 before it starts.
package ocr

import (
	"errors"
	"image"
	"strings"
	"time"

	"github.com/otiai10/gosseract/v2"

	"github.com/oficialia/oficialia/extract/ocr/recognizer"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// ErrLanguage says that Tesseract has no data for a language.
var ErrLanguage = errors.New("tesseract has no data for the language")

// Timings is where the time of a reading went.
type Timings struct {
	Tesseract time.Duration
	Leptonica time.Duration
}

// Reading is what stands on an image. Boxes are fractions of the image turned
// upright by Rotation but not straightened: as a person sees the page.
type Reading struct {
	Width, Height int // pixels, upright
	Rotation      int // degrees clockwise that the image was turned by
	Skew          float64
	Blank         bool
	Words         []page.Word
	Rules         []page.Rule
	Unread        []schema.Unread
	Blanks        []schema.Box // in columns of figures, beside a row's words, without a figure's ink
	Timings       Timings
}

// Engine reads images. It must be closed, and is for one goroutine.
type Engine struct {
	tess    *tess
	osd     *orienter
	second  *recognizer.Recognizer // none where none is installed
	timings Timings
}

// Open loads Tesseract with the languages' models ("spa"). The error is
// ErrLanguage when there are none on this machine.
func Open(languages ...string) (*Engine, error) {
	t, err := openTess(strings.Join(languages, "+"))
	if err != nil {
		return nil, err
	}
	second, err := recognizer.Open()
	if err != nil && !errors.Is(err, recognizer.ErrMissing) {
		t.close()
		return nil, err
	}
	return &Engine{tess: t, second: second}, nil
}

// Close frees the engine.
func (e *Engine) Close() error {
	e.osd.close()
	e.tess.close()
	return e.second.Close()
}

// Version names the Tesseract library and the second recogniser, as
// "tesseract 5.3.0, PP-OCRv4, figures-2".
func Version() string {
	tesseract := "tesseract " + gosseract.Version()
	if recognizer.Folder() == "" {
		return tesseract
	}
	return tesseract + ", " + recognizer.Name
}

// Read reads a gray image of the given resolution in dots per inch.
func (e *Engine) Read(img *image.Gray, dpi int) (Reading, error) {
	e.timings = Timings{}
	start := time.Now()
	r, err := e.read(img, dpi)
	r.Timings = e.timings
	r.Timings.Leptonica = time.Since(start) - e.timings.Tesseract
	return r, err
}
