package ocr

/*
#include <stdlib.h>
#include <tesseract/capi.h>
#include <leptonica/allheaders.h>
*/
import "C"

import (
	"errors"
	"fmt"
	"image"
	"strings"
	"time"
	"unsafe"
)

// mode is a page segmentation mode of Tesseract.
type mode int

const (
	modeColumns mode = 4  // a column of text of varying sizes
	modeBlock   mode = 6  // one uniform block
	modeLine    mode = 7  // one line
	modeRaw     mode = 13 // one line, taken as it is
)

// errLate says that recognition was cut off at its deadline. What it had by
// then is thrown away: the library hands partial text out as if it were all.
var errLate = errors.New("recognition took too long")

// tess is one Tesseract with its models loaded. It is for one goroutine.
type tess struct {
	api       *C.TessBaseAPI
	whitelist string
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
	t.set("tessedit_do_invert", "0")
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

// show hands an image over, to be recognised in a mode. The image stays the
// caller's and must outlive the calls that follow.
func (t *tess) show(p pix, dpi int, m mode) {
	C.TessBaseAPISetPageSegMode(t.api, C.TessPageSegMode(m))
	C.TessBaseAPISetImage2(t.api, (*C.struct_Pix)(unsafe.Pointer(p.p)))
	C.TessBaseAPISetSourceResolution(t.api, C.int(dpi))
}

// within limits recognition to a rectangle of the image shown.
func (t *tess) within(r image.Rectangle) {
	C.TessBaseAPISetRectangle(t.api, C.int(r.Min.X), C.int(r.Min.Y), C.int(r.Dx()), C.int(r.Dy()))
}

// words recognises what was shown.
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
	return gather(it), nil
}

func gather(it *C.TessResultIterator) []found {
	var out []found
	at := C.TessResultIteratorGetPageIteratorConst(it)
	line := -1
	for more := true; more; more = C.TessResultIteratorNext(it, C.RIL_WORD) != 0 {
		if C.TessPageIteratorIsAtBeginningOf(at, C.RIL_TEXTLINE) != 0 {
			line++
		}
		text := C.TessResultIteratorGetUTF8Text(it, C.RIL_WORD)
		if text == nil {
			continue
		}
		word := strings.TrimSpace(C.GoString(text))
		C.TessDeleteText(text)
		box, ok := bounds(at, C.RIL_WORD)
		if word == "" || !ok {
			continue
		}
		sure := float64(C.TessResultIteratorConfidence(it, C.RIL_WORD)) / 100
		out = append(out, found{text: word, at: box, confidence: sure, line: line})
	}
	return out
}

func bounds(at *C.TessPageIterator, level C.TessPageIteratorLevel) (image.Rectangle, bool) {
	var l, t, r, b C.int
	if C.TessPageIteratorBoundingBox(at, level, &l, &t, &r, &b) == 0 {
		return image.Rectangle{}, false
	}
	box := image.Rect(int(l), int(t), int(r), int(b))
	return box, !box.Empty()
}

// block is a part of the page's layout with its lines.
type textLine struct {
	at    image.Rectangle
	block int
}

// lines finds the lines of text on the image shown, without reading them.
func (t *tess) lines() []textLine {
	at := C.TessBaseAPIAnalyseLayout(t.api)
	if at == nil {
		return nil
	}
	defer C.TessPageIteratorDelete(at)
	var out []textLine
	block := -1
	for more := true; more; more = C.TessPageIteratorNext(at, C.RIL_TEXTLINE) != 0 {
		if C.TessPageIteratorIsAtBeginningOf(at, C.RIL_BLOCK) != 0 {
			block++
		}
		if box, ok := bounds(at, C.RIL_TEXTLINE); ok {
			out = append(out, textLine{box, block})
		}
	}
	return out
}
