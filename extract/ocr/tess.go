package ocr

/*
#include <stdlib.h>
#include <tesseract/capi.h>
*/
import "C"

import (
	"errors"
	"fmt"
	"image"
	"math"
	"strings"
	"time"
	"unsafe"

	"github.com/oficialia/oficialia/extract/page"
)

// mode is a page segmentation mode of Tesseract.
type mode int

const (
	modeColumns mode = 4  // a column of text of varying sizes
	modeBlock   mode = 6  // one uniform block
	modeLine    mode = 7  // one line
	modeWord    mode = 8  // one word
	modeRaw     mode = 13 // one line, without a look at how its words lie
)

// errLate says that recognition was cut off at its deadline. What it had by
// then is thrown away: the library hands partial text out as if it were all.
var errLate = errors.New("recognition took too long")

// tess is one Tesseract with its models loaded. It is for one goroutine.
type tess struct {
	api       *C.TessBaseAPI
	whitelist string
	spelled   bool
}

// openTess loads a language's models. The error is ErrLanguage when there are
// none on this machine.
func openTess(languages string) (*tess, error) {
	api := C.TessBaseAPICreate()
	name := C.CString(languages)
	defer C.free(unsafe.Pointer(name))
	if C.TessBaseAPIInit2(api, nil, name, C.OEM_LSTM_ONLY) != 0 {
		C.TessBaseAPIDelete(api)
		return nil, fmt.Errorf("%w %q: install its tesseract-ocr data", ErrLanguage, languages)
	}
	t := &tess{api: api}
	t.set("debug_file", "/dev/null")
	t.set("tessedit_do_invert", "0") // whitened sheets have no light print on dark ground
	t.set("textord_all_prop", "1")   // whether print is of one pitch matters to its older engine alone, and takes time to tell
	return t, nil
}

func (t *tess) close() {
	if t == nil {
		return
	}
	C.TessBaseAPIEnd(t.api)
	C.TessBaseAPIDelete(t.api)
}

func (t *tess) set(variable, value string) {
	name, text := C.CString(variable), C.CString(value)
	defer C.free(unsafe.Pointer(name))
	defer C.free(unsafe.Pointer(text))
	C.TessBaseAPISetVariable(t.api, name, text)
}

// allow limits the signs that may come out; an empty whitelist allows all.
func (t *tess) allow(whitelist string) {
	if t.whitelist != whitelist {
		t.set("tessedit_char_whitelist", whitelist)
		t.whitelist = whitelist
	}
}

// spell has each sign told with what else it may be, which costs a tenth more
// time.
func (t *tess) spell(spelled bool) {
	if t.spelled != spelled {
		t.set("lstm_choice_mode", map[bool]string{false: "0", true: "2"}[spelled])
		t.spelled = spelled
	}
}

// knows reports whether the language's dictionary has a word, written so.
func (t *tess) knows(word string) bool {
	text := C.CString(word)
	defer C.free(unsafe.Pointer(text))
	return C.TessBaseAPIIsValidWord(t.api, text) != 0
}

// show hands an image over, to be recognised in a mode. The image stays the
// caller's and must outlive the calls that follow.
func (t *tess) show(p pix, dpi int, m mode) {
	C.TessBaseAPISetPageSegMode(t.api, C.TessPageSegMode(m))
	C.TessBaseAPISetImage2(t.api, (*C.struct_Pix)(unsafe.Pointer(p.p)))
	C.TessBaseAPISetSourceResolution(t.api, C.int(dpi))
}

// words recognises what was shown. The error is errLate when the limit passed.
func (t *tess) words(limit time.Duration) ([]found, error) {
	monitor := C.TessMonitorCreate()
	defer C.TessMonitorDelete(monitor)
	C.TessMonitorSetDeadlineMSecs(monitor, C.int(limit.Milliseconds()))
	start := time.Now()
	failed := C.TessBaseAPIRecognize(t.api, monitor) != 0
	if time.Since(start) >= limit {
		return nil, errLate
	}
	if failed {
		return nil, errors.New("tesseract refused the image")
	}
	it := C.TessBaseAPIGetIterator(t.api)
	if it == nil {
		return nil, nil
	}
	defer C.TessResultIteratorDelete(it)
	return gather(it, t.spelled), nil
}

func gather(it *C.TessResultIterator, spelled bool) []found {
	var out []found
	at := C.TessResultIteratorGetPageIteratorConst(it)
	line := -1
	for more := true; more; more = C.TessResultIteratorNext(it, C.RIL_WORD) != 0 {
		if C.TessPageIteratorIsAtBeginningOf(at, C.RIL_TEXTLINE) != 0 {
			line++
		}
		w := found{text: taken(C.TessResultIteratorGetUTF8Text(it, C.RIL_WORD)), line: line}
		box, ok := bounds(at, C.RIL_WORD)
		if w.text == "" || !ok {
			continue
		}
		w.at, w.confidence = box, share(C.TessResultIteratorConfidence(it, C.RIL_WORD))
		if spelled {
			w.symbols = symbols(it, at)
		}
		out = append(out, w)
	}
	return out
}

// symbols spells the word that the iterator stands at, which it moves to the
// word's last sign.
func symbols(it *C.TessResultIterator, at *C.TessPageIterator) []page.Symbol {
	var out []page.Symbol
	for {
		s := page.Symbol{
			Text:       taken(C.TessResultIteratorGetUTF8Text(it, C.RIL_SYMBOL)),
			Confidence: share(C.TessResultIteratorConfidence(it, C.RIL_SYMBOL)),
		}
		s.Alternatives = alternatives(it, s.Text)
		out = append(out, s)
		if C.TessPageIteratorIsAtFinalElement(at, C.RIL_WORD, C.RIL_SYMBOL) != 0 || C.TessResultIteratorNext(it, C.RIL_SYMBOL) == 0 {
			return out
		}
	}
}

// alternatives are what else a sign may be, where the model says so at all.
func alternatives(it *C.TessResultIterator, taken string) []page.Alternative {
	choice := C.TessResultIteratorGetChoiceIterator(it)
	if choice == nil {
		return nil
	}
	defer C.TessChoiceIteratorDelete(choice)
	var out []page.Alternative
	for more := true; more; more = C.TessChoiceIteratorNext(choice) != 0 {
		text := C.GoString(C.TessChoiceIteratorGetUTF8Text(choice)) // the iterator's own
		if sure := share(C.TessChoiceIteratorConfidence(choice)); text != taken && text != "" && sure >= leastAlternative {
			out = append(out, page.Alternative{Text: text, Confidence: sure})
		}
	}
	return out
}

// leastAlternative is the confidence below which the model did not mean it.
const leastAlternative = 0.01

// taken copies and frees a text of the library's.
func taken(text *C.char) string {
	if text == nil {
		return ""
	}
	defer C.TessDeleteText(text)
	return strings.TrimSpace(C.GoString(text))
}

// share turns Tesseract's percentages, which may leave their range a little,
// into 0 to 1, to a thousandth.
func share(percent C.float) float64 {
	return math.Round(min(max(float64(percent), 0), 100)*10) / 1000
}

func bounds(at *C.TessPageIterator, level C.TessPageIteratorLevel) (image.Rectangle, bool) {
	var l, t, r, b C.int
	if C.TessPageIteratorBoundingBox(at, level, &l, &t, &r, &b) == 0 {
		return image.Rectangle{}, false
	}
	box := image.Rect(int(l), int(t), int(r), int(b))
	return box, !box.Empty()
}
