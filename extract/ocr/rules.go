package ocr

import (
	"image"
	"slices"
)

const (
	faintInk      = 225 // gray below which a rule may show, on whitened paper
	ruleLength    = 0.2 // inches; longer than any stroke of a letter
	shortestRule  = 0.5 // across the page, where letters of a word grow together at their feet
	ruleThickness = 0.035
	edgeBlur      = 0.007
	ruleDrift     = 0.02 // how far pieces of one rule may lie apart across it
	rulePiece     = 0.05 // ink of this length between two pieces is the rule's too
	ruleBreak     = 0.02 // long, a break in a thin rule that a scan in black and white made
	brokenDown    = 0.6  // length of a rule with such breaks down the page; a pen goes straight down for less
	brokenAcross  = 1.5  // and across, longer than words whose letters stand as near at their feet
	letterReach   = 0.06 // how far beside a short run the rest of its letter, or the next one, is looked for
	besideLetter  = 0.15 // share of ink there, from which it is a letter's stroke
	besideText    = 0.30 // share of ink beside a run, from which it is letters grown together
	besideRule    = 0.90 // and from which that is another rule
)

// runs are a sheet's long thin runs of ink in one direction, and the rules' pieces that they are.
type runs struct {
	ink      pix
	vertical bool
	pieces   []ruling
}

// takeRules finds ruled lines, notes them and paints them over: the engine's
// layout analysis drops whole tables for them.
func (s *sheet) takeRules() error {
	faint, err := s.gray.ink(faintInk)
	if err != nil {
		return err
	}
	defer faint.free()
	level, err := s.runsAlong(faint, false)
	if err != nil {
		return err
	}
	defer level.ink.free()
	down, err := s.runsAlong(faint, true)
	if err != nil {
		return err
	}
	defer down.ink.free()
	rest, err := faint.less(level.ink, down.ink)
	if err != nil {
		return err
	}
	defer rest.free()
	if err := s.takeRuns(level, down.ink, faint, rest); err != nil {
		return err
	}
	return s.takeRuns(down, level.ink, faint, rest)
}

func (s *sheet) runsAlong(faint pix, vertical bool) (runs, error) {
	ink, err := opened(faint, s.pixels(ruleLength), vertical)
	if err != nil {
		return runs{}, err
	}
	if err := s.withBroken(ink, faint, vertical); err != nil {
		ink.free()
		return runs{}, err
	}
	out := runs{ink: ink, vertical: vertical}
	for _, at := range ink.parts() {
		if piece := (ruling{at: at, vertical: vertical}); s.isRule(faint, ink, piece) {
			out.pieces = append(out.pieces, piece)
		} else {
			ink.eraseRect(at)
		}
	}
	return out, nil
}

// withBroken adds to runs of ink the longer ones that have short breaks.
func (s *sheet) withBroken(runs, faint pix, vertical bool) error {
	width, height, least := s.pixels(ruleBreak)+1, 1, s.pixels(brokenAcross)
	if vertical {
		width, height, least = 1, width, s.pixels(brokenDown)
	}
	closed, err := faint.closed(width, height)
	if err != nil {
		return err
	}
	defer closed.free()
	broken, err := opened(closed, least, vertical)
	if err != nil {
		return err
	}
	defer broken.free()
	runs.or(broken)
	return nil
}

// takeRuns notes the rules that runs make, and paints them over with what else of them is in the
// faint ink, the rest of which is without these runs and those across.
func (s *sheet) takeRuns(r runs, across, faint, rest pix) error {
	rules := slices.DeleteFunc(s.dashed(rest, across, s.joined(r.pieces)), func(one ruling) bool {
		if !r.vertical && one.at.Dx() < s.pixels(shortestRule) {
			r.ink.eraseRect(one.at)
			return true
		}
		return false
	})
	if err := s.withWornParts(r.ink, faint, rules, r.vertical); err != nil {
		return err
	}
	s.takeDashes(r.ink, rest, rules)
	rest.without(r.ink)
	s.rules = append(s.rules, rules...)
	return s.paintOver(r.ink, r.vertical)
}

func opened(p pix, length int, vertical bool) (pix, error) {
	if vertical {
		return p.open(1, length)
	}
	return p.open(length, 1)
}

// isRule reports whether a run of ink is thin and stands by itself. A line that
// leans has a high box and is thin all the same.
func (s *sheet) isRule(faint, runs pix, r ruling) bool {
	along := r.at.Dx()
	before, after := image.Rect(r.at.Min.X, r.at.Min.Y-3, r.at.Max.X, r.at.Min.Y-2), image.Rect(r.at.Min.X, r.at.Max.Y+2, r.at.Max.X, r.at.Max.Y+3)
	if r.vertical {
		along = r.at.Dy()
		before, after = image.Rect(r.at.Min.X-3, r.at.Min.Y, r.at.Min.X-2, r.at.Max.Y), image.Rect(r.at.Max.X+2, r.at.Min.Y, r.at.Max.X+3, r.at.Max.Y)
	}
	if runs.countIn(r.at) > along*s.pixels(ruleThickness) {
		return false
	}
	for _, side := range []image.Rectangle{before, after} {
		if side.Min.X < 0 || side.Min.Y < 0 {
			continue
		}
		share := float64(faint.countIn(side)) / float64(along)
		if share > besideText && share < besideRule {
			return false
		}
	}
	return true
}

// withWornParts adds to the runs the shorter ones that lie on the same rules.
func (s *sheet) withWornParts(runs, faint pix, rules []ruling, vertical bool) error {
	short, err := opened(faint, s.pixels(rulePiece), vertical)
	if err != nil {
		return err
	}
	defer short.free()
	bands, err := runs.empty()
	if err != nil {
		return err
	}
	defer bands.free()
	for _, r := range rules {
		for _, step := range r.steps(s.pixels(ruleThickness), r.falls(runs)) {
			bands.fillRect(step.Inset(-1))
		}
	}
	short.and(bands)
	if err := s.leaveLetters(short, runs, vertical); err != nil {
		return err
	}
	runs.or(short)
	return nil
}

// steps are the places along a rule, so thick: its box or, of one that leans, parts of its box along
// the diagonal, since print stands in the box beside the line. It falls from its beginning to its end,
// or rises.
func (r ruling) steps(thick int, falls bool) []image.Rectangle {
	along, lean := r.at.Dx(), r.at.Dy()-thick
	if r.vertical {
		along, lean = r.at.Dy(), r.at.Dx()-thick
	}
	if lean <= 0 {
		return []image.Rectangle{r.at}
	}
	out := make([]image.Rectangle, lean+1)
	for i := range out {
		from, to, off := i*along/len(out), (i+1)*along/len(out), i
		if !falls {
			off = lean - i
		}
		step := image.Rect(from, off, to, off+thick)
		if r.vertical {
			step = image.Rect(off, from, off+thick, to)
		}
		out[i] = step.Add(r.at.Min)
	}
	return out
}

// falls reports whether a rule's runs lie on the diagonal of its box from its upper left corner.
func (r ruling) falls(runs pix) bool {
	middle := image.Pt(center(r.at), (r.at.Min.Y+r.at.Max.Y)/2)
	first, last := image.Rectangle{Min: r.at.Min, Max: middle}, image.Rectangle{Min: middle, Max: r.at.Max}
	return 2*(runs.countIn(first)+runs.countIn(last)) >= runs.countIn(r.at)
}

// leaveLetters takes out of the short runs those that other ink stands beside:
// between two tables, one rule under the other, a caption's strokes lie on the
// same line.
func (s *sheet) leaveLetters(short, runs pix, vertical bool) error {
	rest, err := s.ink.less(runs, short)
	if err != nil {
		return err
	}
	defer rest.free()
	for _, p := range short.parts() {
		if s.ofLetter(rest, p, vertical) {
			short.eraseRect(p)
		}
	}
	return nil
}

// ofLetter reports whether a short run of ink has other ink beside it, as a letter's stroke has.
func (s *sheet) ofLetter(rest pix, run image.Rectangle, vertical bool) bool {
	reach := s.pixels(letterReach)
	before, after := image.Rect(run.Min.X, run.Min.Y-reach, run.Max.X, run.Min.Y), image.Rect(run.Min.X, run.Max.Y, run.Max.X, run.Max.Y+reach)
	if vertical {
		before, after = image.Rect(run.Min.X-reach, run.Min.Y, run.Min.X, run.Max.Y), image.Rect(run.Max.X, run.Min.Y, run.Max.X+reach, run.Max.Y)
	}
	return slices.ContainsFunc([]image.Rectangle{before, after}, func(side image.Rectangle) bool {
		side = side.Intersect(s.bounds())
		return !side.Empty() && float64(rest.countIn(side)) > besideLetter*float64(side.Dx()*side.Dy())
	})
}

// paintOver erases runs, widened across by the blur of their edges. A letter's
// stroke that crosses a rule stays: there is ink right on both sides of it.
func (s *sheet) paintOver(runs pix, vertical bool) error {
	widen := 1 + 2*s.pixels(edgeBlur)
	across := s.pixels(ruleThickness) + widen
	w, h, ow, oh := 3, widen, 1, across
	if vertical {
		w, h, ow, oh = h, w, oh, ow
	}
	mask, err := runs.dilated(w, h)
	if err != nil {
		return err
	}
	defer mask.free()
	rest, err := s.ink.less(mask)
	if err != nil {
		return err
	}
	defer rest.free()
	crossing, err := rest.closed(ow, oh)
	if err != nil {
		return err
	}
	defer crossing.free()
	mask.without(crossing)
	s.gray.erase(mask)
	s.ink.without(mask)
	return nil
}
