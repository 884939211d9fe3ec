// Package recognizer reads the image of one figure, code or word with a network of PaddleOCR, the English
// recogniser of PP-OCRv4 (Apache-2.0), in ONNX Runtime (MIT). It errs where Tesseract does
// not, and the other way round, so that each tells where the other is wrong: of 1,313 figures
// of the worst of 120 drawn scans Tesseract's looks had 59 wrong, this network 38, both 25.
//
// Library and network lie in a folder that deploy/install-recognizer.sh fills. Without them
// there is no recogniser, and reading goes on without.
package recognizer

import (
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"sync"

	ort "github.com/yalue/onnxruntime_go"

	"github.com/oficialia/oficialia/extract/page"
)

// Name is the network's, for records and for the keys of what is kept.
const Name = "PP-OCRv4"

// Variable is the environment's name for the folder, where it is not in its usual places.
const Variable = "OFICIALIA_RECOGNIZER"

// ErrMissing says that this machine has no recogniser. Trying again is of no use.
var ErrMissing = errors.New("no recogniser is installed: run deploy/install-recognizer.sh")

// What the folder holds, and what it is called: a newer library or network is another.
const (
	library = "libonnxruntime.so"
	network = "recognizer.onnx"
	folder  = "oficialia/recognizer-1"
)

// Folder is where library and network are, empty where they are nowhere.
func Folder() string {
	places := []string{os.Getenv(Variable), filepath.Join("/usr/local/lib", folder)}
	if cache, err := os.UserCacheDir(); err == nil {
		places = append(places, filepath.Join(cache, folder))
	}
	for _, place := range places {
		if _, err := os.Stat(filepath.Join(place, network)); place != "" && err == nil {
			return place
		}
	}
	return ""
}

// Recognizer is the network, ready to read. It is for one goroutine, and must be closed.
type Recognizer struct{ session *ort.DynamicAdvancedSession }

// start loads the library, once for the process.
var start = sync.OnceValue(func() error {
	ort.SetSharedLibraryPath(filepath.Join(Folder(), library))
	return ort.InitializeEnvironment()
})

// Open loads library and network, which takes about 50 ms. The error is ErrMissing where
// there are none.
func Open() (*Recognizer, error) {
	if Folder() == "" {
		return nil, ErrMissing
	}
	if err := start(); err != nil {
		return nil, fmt.Errorf("load ONNX Runtime from %s: %w", Folder(), err)
	}
	options, err := ort.NewSessionOptions()
	if err != nil {
		return nil, fmt.Errorf("prepare ONNX Runtime: %w", err)
	}
	defer func() { _ = options.Destroy() }() // the session has its own
	if err := options.SetIntraOpNumThreads(1); err != nil {
		return nil, fmt.Errorf("prepare ONNX Runtime: %w", err)
	}
	session, err := ort.NewDynamicAdvancedSession(filepath.Join(Folder(), network), []string{"x"}, []string{"softmax_2.tmp_0"}, options)
	if err != nil {
		return nil, fmt.Errorf("load the recogniser from %s: %w", Folder(), err)
	}
	return &Recognizer{session}, nil
}

// Close frees the network. One that is not there has nothing to free.
func (r *Recognizer) Close() error {
	if r == nil {
		return nil
	}
	return r.session.Destroy()
}

// Read reads the image of one line, dark on light, with about a third of its height of paper
// around it. Only signs of the alphabet come out; others that the network sees make it less
// sure. A confidence is the least of its signs'.
func (r *Recognizer) Read(img *image.Gray, alphabet string) (page.Reading, error) {
	shown, err := shownTo(img)
	if err != nil {
		return page.Reading{}, fmt.Errorf("show a figure: %w", err)
	}
	defer func() { _ = shown.Destroy() }() // of memory that is ours
	out := []ort.Value{nil}
	if err := r.session.Run([]ort.Value{shown}, out); err != nil {
		return page.Reading{}, fmt.Errorf("read a figure: %w", err)
	}
	defer func() { _ = out[0].Destroy() }()
	steps, ok := out[0].(*ort.Tensor[float32])
	if !ok {
		return page.Reading{}, fmt.Errorf("read a figure: the network answers with a %T", out[0])
	}
	return spell(steps.GetData(), int(steps.GetShape()[2]), alphabet), nil
}
