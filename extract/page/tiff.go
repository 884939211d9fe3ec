package page

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// Tags of a TIFF's directory (TIFF 6.0, section 8 and appendix A).
const (
	tagWidth        = 256
	tagHeight       = 257
	tagCompression  = 259
	tagStripOffsets = 273
	tagOrientation  = 274
	tagStripCounts  = 279
	tagXResolution  = 282
	tagYResolution  = 283
	tagUnit         = 296
	tagTileOffsets  = 324
	tagTileCounts   = 325
)

// oldJPEG is a coding whose parts lie about the file.
const oldJPEG = 6

// tiffFile is a TIFF whose directories are read where they stand.
type tiffFile struct {
	io.ReaderAt
	size  int64
	order binary.ByteOrder
	first uint32
}

// entry is one of a directory's, its values as the file has them.
type entry struct {
	tag, kind uint16
	count     uint32
	values    []byte
}

// Bounds of a directory.
const (
	mostEntries = 1000
	mostValues  = 32 << 20 // bytes
)

// pointers are the tags of directories elsewhere in the file: more images,
// Exif, places, and Exif's own.
var pointers = [...]uint16{330, 34665, 34853, 40965}

func readTIFF(r io.ReaderAt, size int64) (*tiffFile, error) {
	var head [8]byte
	if _, err := r.ReadAt(head[:], 0); err != nil {
		return nil, fmt.Errorf("%w (cut in its first bytes)", ErrDamaged)
	}
	t := &tiffFile{ReaderAt: r, size: size, order: binary.LittleEndian}
	if head[0] == 'M' {
		t.order = binary.BigEndian
	}
	t.first = t.order.Uint32(head[4:])
	return t, nil
}

var errNoDirectory = fmt.Errorf("%w (bad directory)", ErrDamaged)

// directories returns where up to most image directories begin.
func (t *tiffFile) directories(most int) ([]uint32, error) {
	var offsets []uint32
	seen := map[uint32]bool{}
	for at := t.first; at != 0 && len(offsets) < most; {
		if seen[at] {
			return nil, errNoDirectory
		}
		seen[at] = true
		offsets = append(offsets, at)
		n, err := t.bytes(int64(at), 2)
		if err != nil {
			return nil, err
		}
		next, err := t.bytes(int64(at)+2+12*int64(t.order.Uint16(n)), 4)
		if err != nil {
			return nil, err
		}
		at = t.order.Uint32(next)
	}
	return offsets, nil
}

// bytes reads a part that must lie in the file.
func (t *tiffFile) bytes(at, n int64) ([]byte, error) {
	if at < 0 || n < 0 || at > t.size || n > t.size-at {
		return nil, errNoDirectory
	}
	data := make([]byte, n)
	if _, err := t.ReadAt(data, at); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return data, nil
}

// entries reads a directory, without what points to other parts of the file.
func (t *tiffFile) entries(at uint32) ([]entry, error) {
	n, err := t.bytes(int64(at), 2)
	if err != nil {
		return nil, err
	}
	raw, err := t.bytes(int64(at)+2, 12*int64(t.order.Uint16(n)))
	if err != nil || len(raw) > 12*mostEntries {
		return nil, errNoDirectory
	}
	var out []entry
	total := int64(0)
	for ; len(raw) > 0; raw = raw[12:] {
		e := entry{tag: t.order.Uint16(raw), kind: t.order.Uint16(raw[2:]), count: t.order.Uint32(raw[4:])}
		size := int64(e.count) * unit(e.kind)
		if size == 0 || slices.Contains(pointers[:], e.tag) {
			continue
		}
		if total += size; total > mostValues {
			return nil, errNoDirectory
		}
		e.values = raw[8 : 8+min(size, 4)]
		if size > 4 {
			if e.values, err = t.bytes(int64(t.order.Uint32(raw[8:])), size); err != nil {
				return nil, err
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// unit is how many bytes a value of a kind takes; 0 for kinds that are unknown
// or point elsewhere.
func unit(kind uint16) int64 {
	sizes := [...]int64{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8}
	if int(kind) >= len(sizes) {
		return 0
	}
	return sizes[kind]
}

// numbers reads an entry's whole numbers.
func (e entry) numbers(order binary.ByteOrder) []uint32 {
	var out []uint32
	for at := e.values; ; {
		switch {
		case e.kind == 3 && len(at) >= 2:
			out, at = append(out, uint32(order.Uint16(at))), at[2:]
		case e.kind == 4 && len(at) >= 4:
			out, at = append(out, order.Uint32(at)), at[4:]
		case e.kind == 1 && len(at) >= 1:
			out, at = append(out, uint32(at[0])), at[1:]
		default:
			return out
		}
	}
}

// facts reads what a directory says of its image.
func facts(entries []entry, order binary.ByteOrder) fact {
	f := fact{orientation: 1}
	unit := 2
	for _, e := range entries {
		number := 0
		if all := e.numbers(order); len(all) > 0 {
			number = int(all[0])
		}
		switch e.tag {
		case tagWidth:
			f.width = number
		case tagHeight:
			f.height = number
		case tagOrientation:
			f.orientation = number
		case tagXResolution:
			f.xdpi = e.ratio(order)
		case tagYResolution:
			f.ydpi = e.ratio(order)
		case tagUnit:
			unit = number
		}
	}
	if unit == 3 { // dots a centimetre
		f.xdpi, f.ydpi = f.xdpi*2.54, f.ydpi*2.54
	}
	return f
}

func (e entry) ratio(order binary.ByteOrder) float64 {
	if e.kind != 5 || len(e.values) < 8 || order.Uint32(e.values[4:]) == 0 {
		return 0
	}
	return float64(order.Uint32(e.values)) / float64(order.Uint32(e.values[4:]))
}

// alone returns a TIFF of one directory's image, so that a decoder reads no
// more of the file than that, and does not turn it; false for a coding that
// cannot be taken out.
func (t *tiffFile) alone(entries []entry, limits Limits) ([]byte, bool, error) {
	entries = slices.DeleteFunc(slices.Clone(entries), func(e entry) bool { return e.tag == tagOrientation })
	var offsets, counts []uint32
	for _, e := range entries {
		switch e.tag {
		case tagStripOffsets, tagTileOffsets:
			offsets = e.numbers(t.order)
		case tagStripCounts, tagTileCounts:
			counts = e.numbers(t.order)
		case tagCompression:
			if n := e.numbers(t.order); len(n) > 0 && n[0] == oldJPEG {
				return nil, false, nil
			}
		}
	}
	if len(offsets) == 0 || len(offsets) != len(counts) {
		return nil, false, nil
	}
	total := int64(0)
	for _, n := range counts {
		if int64(n) > t.size {
			return nil, false, errNoDirectory
		}
		if total += int64(n); total > min(limits.Bytes, math.MaxInt32) {
			return nil, false, ErrTooLarge
		}
	}
	out, err := t.rebuilt(entries, offsets, counts)
	return out, err == nil, err
}

// rebuilt writes a file: its head, a directory, the parts of the image, and the
// directory's longer values.
func (t *tiffFile) rebuilt(entries []entry, offsets, counts []uint32) ([]byte, error) {
	out := make([]byte, 8+2+12*len(entries)+4)
	copy(out, "II*\x00")
	if t.order == binary.ByteOrder(binary.BigEndian) {
		copy(out, "MM\x00*")
	}
	t.order.PutUint32(out[4:], 8)
	t.order.PutUint16(out[8:], uint16(len(entries)))
	moved := make([]byte, 4*len(offsets))
	for i, at := range offsets {
		part, err := t.bytes(int64(at), min(int64(counts[i]), max(t.size-int64(at), 0))) // the last may be cut
		if err != nil {
			return nil, err
		}
		t.order.PutUint32(moved[4*i:], uint32(len(out)))
		out = append(out, part...)
	}
	for i, e := range entries {
		if e.tag == tagStripOffsets || e.tag == tagTileOffsets {
			e.kind, e.values = 4, moved
		}
		out = t.put(out, 10+12*i, e)
	}
	return out, nil
}

// put writes an entry, and values that do not fit into it at the end.
func (t *tiffFile) put(out []byte, at int, e entry) []byte {
	t.order.PutUint16(out[at:], e.tag)
	t.order.PutUint16(out[at+2:], e.kind)
	t.order.PutUint32(out[at+4:], e.count)
	if len(e.values) <= 4 {
		copy(out[at+8:], e.values)
		return out
	}
	if len(out)%2 != 0 {
		out = append(out, 0)
	}
	t.order.PutUint32(out[at+8:], uint32(len(out)))
	return append(out, e.values...)
}
