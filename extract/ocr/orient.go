package ocr

/*
#include <stdlib.h>
#include <tesseract/capi.h>
*/
import "C"

import (
	"fmt"
	"time"
	"unicode/utf8"
	"unsafe"
)

// probe says whether Tesseract can load the languages. It asks the C interface
// first, since gosseract overruns a buffer when loading fails.
func probe(languages string) error {
	api := C.TessBaseAPICreate()
	defer C.TessBaseAPIDelete(api)
	name := C.CString(languages)
	defer C.free(unsafe.Pointer(name))
	if C.TessBaseAPIInit3(api, nil, name) != 0 {
		return fmt.Errorf("%w %q: install its tesseract-ocr data", ErrLanguage, languages)
	}
	C.TessBaseAPIEnd(api)
	return nil
}

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
	sureLie         = 2.0  // of the detector; right answers on sparse pages score little more
)

// doubtfulLie reports whether a page reads so badly that it may lie on its side
// or on its head.
func doubtfulLie(r Reading) bool { return !r.Blank && confidence(r) < lyingConfidence }

func confidence(r Reading) float64 {
	sum, n := 0.0, 0
	for _, w := range r.Words {
		signs := utf8.RuneCountInString(w.Text)
		sum += w.Confidence * float64(signs)
		n += signs
	}
	return sum / float64(max(n, 1))
}

// lie returns by how many quarters clockwise an image must be turned. The
// detector is loaded when first needed.
func (e *Engine) lie(gray pix) (int, error) {
	if e.osd == nil {
		osd, err := newOrienter()
		if err != nil {
			return 0, err
		}
		e.osd = osd
	}
	start := time.Now()
	defer func() { e.timings.Tesseract += time.Since(start) }()
	quarters, sure := e.osd.quarters(gray)
	if sure < sureLie {
		return 0, nil
	}
	return quarters, nil
}
