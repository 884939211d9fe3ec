package ocr

/*
#include <stdlib.h>
#include <tesseract/capi.h>
*/
import "C"

import (
	"fmt"
	"time"
	"unsafe"
)

// orienter finds how a page lies.
type orienter struct{ api *C.TessBaseAPI }

func newOrienter() (*orienter, error) {
	api := C.TessBaseAPICreate()
	name := C.CString("osd")
	defer C.free(unsafe.Pointer(name))
	if C.TessBaseAPIInit3(api, nil, name) != 0 {
		C.TessBaseAPIDelete(api)
		return nil, fmt.Errorf("%w %q: install its tesseract-ocr data", ErrLanguage, "osd")
	}
	return &orienter{api}, nil
}

func (o *orienter) close() {
	if o != nil {
		C.TessBaseAPIEnd(o.api)
		C.TessBaseAPIDelete(o.api)
	}
}

// quarters returns how many quarters clockwise the image must be turned by to
// stand upright, and how sure that is (15 is very sure).
func (o *orienter) quarters(p pix) (int, float64) {
	var degrees C.int
	var sure, scriptSure C.float
	var script *C.char
	C.TessBaseAPISetImage2(o.api, (*C.struct_Pix)(unsafe.Pointer(p.p)))
	ok := C.TessBaseAPIDetectOrientationScript(o.api, &degrees, &sure, &script, &scriptSure)
	C.TessBaseAPIClear(o.api)
	if ok == 0 {
		return 0, 0
	}
	return (4 - int(degrees)/90) % 4, float64(sure)
}

const (
	lyingConfidence = 0.70 // mean confidence of a page's words below which it may lie on its side
	unsureOfLie     = 0.85 // the same where its letters' ascenders did not tell how it lies
	hopeless        = 0.62 // the same where it is read on both its sides, too: a page of nothing but figures has no ascenders
	clearlySurer    = 0.10 // by how much such a reading must be surer
	fewSigns        = 60   // letters and digits, below which a reading says nothing
	manyTimes       = 3    // as many must be read surely in another
	sureLie         = 2.0  // of the detector; right answers on sparse pages score little more
	sureLetters     = 8.0  // of ascenders against descenders, and how much more they must say
	clearLetters    = 2.5  // of one axis than of the other (Leptonica's own figures)
	settledLetters  = 12.0 // of one axis, when the other need not be asked: print scores 9 to 40 along its own, 8 at most across
)

// lying is how a page lies: by how many quarters clockwise it must be turned,
// and whether that is known.
type lying struct {
	quarters int
	known    bool
}

// letters tells how the sheet lies by its letters: in Latin print more of them
// rise above the small ones than hang below.
func (s *sheet) letters() lying {
	quarters, ok := s.ink.orientation(sureLetters, clearLetters, settledLetters)
	return lying{quarters, ok}
}

// doubtful reports whether a page reads worse than pages do that lie as was
// thought, or next to nothing is read of it, as across the print of a table: one
// stroke may be read surely there.
func (l lying) doubtful(words []found) bool {
	switch {
	case sparse(words):
		return true
	case l.known:
		return sureness(words) < lyingConfidence
	}
	return sureness(words) < unsureOfLie
}

// detect asks Tesseract's detector how an image lies. It is loaded when first
// needed.
func (e *Engine) detect(gray pix) (lying, error) {
	if e.osd == nil {
		osd, err := newOrienter()
		if err != nil {
			return lying{}, err
		}
		e.osd = osd
	}
	start := time.Now()
	defer func() { e.timings.Tesseract += time.Since(start) }()
	quarters, sure := e.osd.quarters(gray)
	if sure < sureLie {
		return lying{}, nil
	}
	return lying{quarters, true}, nil
}
