package recognizer

import (
	"fmt"
	"image"

	ort "github.com/yalue/onnxruntime_go"

	"github.com/oficialia/oficialia/extract/page"
)

// network is one of the recogniser's, with what it takes and what it tells apart.
type network struct {
	session         *ort.DynamicAdvancedSession
	height, colours int    // of the images: pixels, and how often the gray is told
	paper           int    // pixels of paper that it wants behind them
	classes         []rune // signs in its order; the first class, which stands before them, is that of no sign
}

// load starts a network in ONNX's format with its name for what comes out.
func (n *network) load(data []byte, out string) error {
	options, err := ort.NewSessionOptions()
	if err != nil {
		return fmt.Errorf("prepare ONNX Runtime: %w", err)
	}
	defer func() { _ = options.Destroy() }() // the session has its own
	if err := options.SetIntraOpNumThreads(1); err != nil {
		return fmt.Errorf("prepare ONNX Runtime: %w", err)
	}
	if n.session, err = ort.NewDynamicAdvancedSessionWithONNXData(data, []string{"x"}, []string{out}, options); err != nil {
		return fmt.Errorf("start network: %w", err)
	}
	return nil
}

func (n *network) free() error {
	if n.session == nil {
		return nil
	}
	return n.session.Destroy()
}

// read has the network read an image.
func (n network) read(img *image.Gray, alphabet string) (page.Reading, error) {
	shown, err := n.shownTo(img)
	if err != nil {
		return page.Reading{}, fmt.Errorf("show a figure: %w", err)
	}
	defer func() { _ = shown.Destroy() }() // of memory that is ours
	out := []ort.Value{nil}
	if err := n.session.Run([]ort.Value{shown}, out); err != nil {
		return page.Reading{}, fmt.Errorf("read a figure: %w", err)
	}
	defer func() { _ = out[0].Destroy() }()
	steps, ok := out[0].(*ort.Tensor[float32])
	if !ok {
		return page.Reading{}, fmt.Errorf("read a figure: the network answers with a %T", out[0])
	}
	return spell(steps.GetData(), n.classes, int(steps.GetShape()[2]), alphabet), nil
}
