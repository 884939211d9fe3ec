package page

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"
)

// extent returns where a stream's bytes stand in the file. The library tells
// where they begin only when it prints the stream, as "<<…>>@offset". A length
// that the file does not bear out is damage, which the library would take for a
// shorter or an empty stream.
func (o *objects) extent(v pdf.Value) (offset, length int64, err error) {
	text := v.String()
	offset, err = strconv.ParseInt(text[strings.LastIndexByte(text, '@')+1:], 10, 64)
	if err != nil {
		return 0, 0, fmt.Errorf("%w (no stream)", ErrDamaged)
	}
	length = v.Key("Length").Int64()
	if offset < 0 || length < 0 || offset > o.size || length > o.size-offset {
		return 0, 0, fmt.Errorf("%w (a stream beyond the end)", ErrDamaged)
	}
	var after [32]byte
	n, err := o.file.ReadAt(after[:], offset+length)
	if err != nil && !errors.Is(err, io.EOF) {
		return 0, 0, err
	}
	if !bytes.HasPrefix(bytes.TrimLeft(after[:n], "\r\n \t\x00"), []byte("endstream")) {
		return 0, 0, fmt.Errorf("%w (a stream of wrong length)", ErrDamaged)
	}
	return offset, length, nil
}

// raw returns a stream's bytes as they stand in the file, still encoded. Those
// of an encrypted file are of no use.
func (o *objects) raw(v pdf.Value, limits Limits) ([]byte, error) {
	if !o.doc.Trailer().Key("Encrypt").IsNull() {
		return nil, ErrEncrypted
	}
	offset, length, err := o.extent(v)
	if err != nil {
		return nil, err
	}
	if length > limits.Bytes {
		return nil, ErrTooLarge
	}
	data := make([]byte, length)
	_, err = o.file.ReadAt(data, offset)
	return data, err
}

// complete reports whether a content stream, or each of an array of them, is in
// the file from end to end, and ends outside a string of digits, at whose end
// the library waits for ever.
func (o *objects) complete(content pdf.Value) error {
	if content.Kind() == pdf.Stream {
		if _, _, err := o.extent(content); err != nil {
			return err
		}
		return closed(content.Reader())
	}
	for i := range content.Len() {
		if part := content.Index(i); part.Kind() == pdf.Stream {
			if err := o.complete(part); err != nil {
				return err
			}
		}
	}
	return nil
}

// mostContent bounds a content stream's bytes, decoded.
const mostContent = 256 << 20

// closed reads to the end and reports whether the last bracket closes.
func closed(r io.Reader) error {
	buffer, last, total := make([]byte, 32<<10), byte('>'), 0
	for {
		n, err := r.Read(buffer)
		if i := bytes.LastIndexAny(buffer[:n], "<>"); i >= 0 {
			last = buffer[i]
		}
		switch total += n; {
		case total > mostContent:
			return errLong
		case errors.Is(err, io.EOF) && last == '<':
			return fmt.Errorf("%w (a string without an end)", ErrDamaged)
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%w (%w)", ErrDamaged, err)
		}
	}
}
