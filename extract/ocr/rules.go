package ocr

import "image"

// takeRules finds ruled lines, notes them and paints them over: the engine's
// layout analysis drops whole tables for them.
func (s *sheet) takeRules() error {
	for _, vertical := range []bool{false, true} {
		if err := s.takeRulesAlong(vertical); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet) takeRulesAlong(vertical bool) error {
	length := s.pixels(ruleLength)
	w, h := length, 1
	if vertical {
		w, h = h, w
	}
	runs, err := s.ink.open(w, h)
	if err != nil {
		return err
	}
	defer runs.free()
	for _, part := range runs.parts() {
		if s.thickness(runs, part, vertical) <= float64(s.pixels(ruleThickness)) {
			s.rules = append(s.rules, ruling{at: part, vertical: vertical})
			continue
		}
		runs.eraseRect(part) // a filled area: not a rule
	}
	return s.paintOver(runs, vertical)
}

// thickness is a run's mean extent across its direction: a line that leans has
// a high box and is thin all the same.
func (s *sheet) thickness(runs pix, part image.Rectangle, vertical bool) float64 {
	along := part.Dx()
	if vertical {
		along = part.Dy()
	}
	return float64(runs.countIn(part)) / float64(along)
}

// paintOver erases runs, widened across by the blur of their edges.
func (s *sheet) paintOver(runs pix, vertical bool) error {
	widen := 1 + 2*s.pixels(0.007)
	w, h := 3, widen
	if vertical {
		w, h = h, w
	}
	mask, err := runs.dilated(w, h)
	if err != nil {
		return err
	}
	defer mask.free()
	s.gray.erase(mask)
	s.ink.without(mask)
	return nil
}
