package ocr

import (
	"fmt"
	"image"

	"github.com/oficialia/oficialia/schema"
)

// Shown returns what the recogniser is shown of the words at boxes of an image that lies
// upright: the sheet as it is prepared for reading, with some paper around each, in heights of
// it. A word outside of the sheet has none. It is for training a recogniser.
func Shown(img *image.Gray, dpi int, boxes []schema.Box, around func() float64) ([]*image.Gray, error) {
	s, err := sheetOf(img, dpi, 0)
	if err != nil {
		return nil, err
	}
	defer s.free()
	out := make([]*image.Gray, len(boxes))
	for i, b := range boxes {
		at := s.rectangleOf(b)
		if at.Empty() {
			continue
		}
		if out[i], err = s.with(at, around()); err != nil {
			return nil, fmt.Errorf("cut word: %w", err)
		}
	}
	return out, nil
}
