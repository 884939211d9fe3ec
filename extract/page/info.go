package page

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"
)

// sheet is how a PDF's page is shown: the crop box, turned.
type sheet struct {
	crop   span
	rotate int  // degrees clockwise: 0, 90, 180, 270
	media  bool // the crop box is of no use: crop is the media box
}

// boxed adds to a program's arguments which box to show; the media box is what
// they show unasked.
func (s sheet) boxed(args ...string) []string {
	if s.media {
		return args
	}
	return append([]string{"-cropbox"}, args...)
}

// width and height are those of the page as it is shown, in points.
func (s sheet) size() (width, height float64) {
	w, h := s.crop[2]-s.crop[0], s.crop[3]-s.crop[1]
	if s.rotate%180 != 0 {
		return h, w
	}
	return w, h
}

// countPDF returns how many pages a PDF has.
func countPDF(ctx context.Context, path string, limits Limits) (int, error) {
	out, complaint, err := limits.program(ctx, "pdfinfo", path)
	if err = understand(complaint, err); err != nil {
		return 0, err
	}
	pages, err := strconv.Atoi(property(out, "Pages"))
	if err != nil {
		return 0, fmt.Errorf("%w (%s)", ErrDamaged, firstLine(complaint))
	}
	return pages, nil
}

// sheetOf asks how page n of a PDF is shown.
func sheetOf(ctx context.Context, path string, n int, limits Limits) (sheet, error) {
	number := strconv.Itoa(n)
	out, complaint, err := limits.program(ctx, "pdfinfo", "-box", "-f", number, "-l", number, path)
	if err = understand(complaint, err); err != nil {
		return sheet{}, err
	}
	var s sheet
	s.rotate, _ = strconv.Atoi(property(out, "Page", number, "rot"))
	if s.rotate = (s.rotate%360 + 360) % 360; s.rotate%90 != 0 {
		s.rotate = 0 // as poppler shows it
	}
	for _, name := range []string{"CropBox", "MediaBox"} {
		if s.crop, err = parseBox(property(out, "Page", number, name)); err != nil {
			return s, err
		}
		if w, h := s.size(); w > 0 && h > 0 {
			return s, nil
		}
		s.media = true
	}
	return s, fmt.Errorf("%w (page without an area)", ErrDamaged)
}

func parseBox(text string) (span, error) {
	var box span
	sides := strings.Fields(text)
	if len(sides) != 4 {
		return box, fmt.Errorf("%w (page without a size)", ErrDamaged)
	}
	for i, side := range sides {
		v, err := strconv.ParseFloat(side, 64)
		if err != nil {
			return box, fmt.Errorf("%w (page of size %q)", ErrDamaged, side)
		}
		box[i] = v
	}
	return box, nil
}

// property finds "Name words: value" in pdfinfo's output.
func property(out []byte, name ...string) string {
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		key, value, ok := strings.Cut(lines.Text(), ":")
		if ok && strings.Join(strings.Fields(key), " ") == strings.Join(name, " ") {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
