// Package recognizer reads the image of one figure, code or word with networks in ONNX Runtime
// (MIT). Words and codes are read by PaddleOCR's English recogniser of PP-OCRv4 (Apache-2.0),
// figures and codes by two networks of our own, which lie beside this file: they were trained on
// figures, and on codes and words, in 44 typefaces as bad scanners leave them
// (fixtures/cmd/specimens). They err where Tesseract does not, and the other way round, so that
// each tells where the other is wrong.
//
// Library and PP-OCRv4 lie in a folder that deploy/install-recognizer.sh fills. Without them
// there is no recogniser, and reading goes on without.
package recognizer

import (
	_ "embed"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"sync"

	ort "github.com/yalue/onnxruntime_go"

	"github.com/oficialia/oficialia/extract/page"
)

// Name is the networks', for records and for the keys of what is kept.
const Name = "PP-OCRv4, figures-2, codes-2"

// Variable is the environment's name for the folder, where it is not in its usual places.
const Variable = "OFICIALIA_RECOGNIZER"

// ErrMissing says that this machine has no recogniser. Trying again is of no use.
var ErrMissing = errors.New("no recogniser is installed: run deploy/install-recognizer.sh")

// What the folder holds, and what it is called: a newer library or network is another.
const (
	library      = "libonnxruntime.so"
	wordsNetwork = "recognizer.onnx"
	folder       = "oficialia/recognizer-1"
)

// Folder is where library and network are, empty where they are nowhere.
func Folder() string {
	places := []string{os.Getenv(Variable), filepath.Join("/usr/local/lib", folder)}
	if cache, err := os.UserCacheDir(); err == nil {
		places = append(places, filepath.Join(cache, folder))
	}
	for _, place := range places {
		if _, err := os.Stat(filepath.Join(place, wordsNetwork)); place != "" && err == nil {
			return place
		}
	}
	return ""
}

// What fixtures/cmd/specimens/train.py makes, of figures and of words, in ONNX's format.
var (
	//go:embed figures.onnx
	figuresNetwork []byte
	//go:embed codes.onnx
	codesNetwork []byte
)

// Recognizer is the networks, ready to read. It is for one goroutine, and must be closed.
type Recognizer struct{ words, figures, codes network }

// start loads the library, once for the process.
var start = sync.OnceValue(func() error {
	ort.SetSharedLibraryPath(filepath.Join(Folder(), library))
	return ort.InitializeEnvironment()
})

// Open loads library and networks, which takes about 50 ms. The error is ErrMissing where
// there are none.
func Open() (*Recognizer, error) {
	if Folder() == "" {
		return nil, ErrMissing
	}
	if err := start(); err != nil {
		return nil, fmt.Errorf("load ONNX Runtime from %s: %w", Folder(), err)
	}
	made, err := os.ReadFile(filepath.Join(Folder(), wordsNetwork))
	if err != nil {
		return nil, fmt.Errorf("load the recogniser: %w", err)
	}
	own := network{height: FigureHeight, colours: 1, paper: figurePaper}
	r := &Recognizer{words: network{height: 48, colours: 3, classes: wordClasses}, figures: own, codes: own}
	r.figures.classes, r.codes.classes = figureClasses, codeClasses
	if err := errors.Join(r.words.load(made, "softmax_2.tmp_0"), r.figures.load(figuresNetwork, "shares"), r.codes.load(codesNetwork, "shares")); err != nil {
		return nil, errors.Join(fmt.Errorf("load the recogniser from %s: %w", Folder(), err), r.Close())
	}
	return r, nil
}

// Close frees the networks. A recogniser that is not there has nothing to free.
func (r *Recognizer) Close() error {
	if r == nil {
		return nil
	}
	return errors.Join(r.words.free(), r.figures.free(), r.codes.free())
}

// Read reads the image of one line, dark on light, with about a third of its height of paper
// around it. Only signs of the alphabet come out; others that the network sees make it less
// sure. A confidence is the least of its signs'.
func (r *Recognizer) Read(img *image.Gray, alphabet string) (page.Reading, error) {
	return r.words.read(img, alphabet)
}

// ReadFigure reads the image of one figure, dark on light, with a fifth to a half of its
// height of paper around it. A sign that no figure has comes out as Other, and so does a digit
// that wore away; a sign between digits that did is a blank. A confidence is the least of its
// signs'.
func (r *Recognizer) ReadFigure(img *image.Gray) (page.Reading, error) {
	return r.figures.read(img, string(figureClasses))
}

// ReadCode reads the image of an oficio's number or the like, dark on light, with a third to a half
// of its height of paper around it. A sign that it was not trained on comes out as Other. A
// confidence is the least of its signs'.
func (r *Recognizer) ReadCode(img *image.Gray) (page.Reading, error) {
	return r.codes.read(img, string(codeClasses))
}
