package person

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// Unclear is the line of an oficio's signature where another look at the name may
// tell more, close around its letters; nil where none may.
func Unclear(o segment.Oficio) *schema.Evidence {
	s := signatureOf(o)
	if s == nil {
		return nil
	}
	if p, n := person(s.page, s.lines); !s.unclear(p, n) {
		return nil
	}
	return &schema.Evidence{Page: s.page.Number, Box: s.around()}
}

// unclear reports whether another look at a signature's name may tell more.
func (s *signature) unclear(p *schema.Person, n printedName) bool {
	if p.Name == nil || p.Name.Places()[0].Origin != schema.OCR {
		return false
	}
	return !n.whole && p.Name.Confidence() < reading.SurelyRead || !s.legible(s.page, n)
}

// around is the box close around the letters of a signature's first line, as far to
// both sides as any of its lines: ink that runs into it makes its words' boxes too
// high, and hides those at its beginning.
func (s *signature) around() schema.Box {
	first := s.lines[0]
	var tops, bottoms []float64
	for _, w := range wordsIn(s.page, first.Start, first.End) {
		tops, bottoms = append(tops, w.Box[1]), append(bottoms, w.Box[3])
	}
	if len(tops) == 0 {
		return first.Box
	}
	slices.Sort(tops)
	slices.Sort(bottoms)
	box := schema.Box{first.Box[0], tops[len(tops)/2], first.Box[2], bottoms[len(bottoms)/2]}
	for _, l := range s.lines {
		box[0], box[2] = min(box[0], l.Box[0]), max(box[2], l.Box[2])
	}
	box[0], box[2] = max(0, box[0]-reading.Beside), min(1, box[2]+reading.Beside)
	return box
}

// looks are a signature's line as further looks read it.
func (s *signature) looks() []*layout.Page {
	all := reading.LooksAt(s.page, s.around())
	for i, look := range all {
		if len(look.Lines) > 1 {
			all[i] = level(look)
		}
	}
	return all
}

// level puts all that a look at one line saw on one line, from left to right: ink makes
// boxes so high or wide that they seem to stand above or over others.
func level(look *layout.Page) *layout.Page {
	p := look.Page
	p.Words = slices.Clone(p.Words)
	top, bottom := 1.0, 0.0
	for _, w := range p.Words {
		top, bottom = min(top, w.Box[1]), max(bottom, w.Box[3])
	}
	slices.SortStableFunc(p.Words, func(a, b page.Word) int { return cmp.Compare(a.Box[0], b.Box[0]) })
	for i := range p.Words {
		box := &p.Words[i].Box
		box[1], box[3] = top, bottom
		if i+1 < len(p.Words) && p.Words[i+1].Box[0] > box[0] {
			box[2] = min(box[2], p.Words[i+1].Box[0])
		}
	}
	return layout.New(p)
}

// ballot is a name that looks read, and how many did.
type ballot struct {
	name  printedName
	count int
}

// agreedName is the name that further looks at a signature agree on and that stands
// there whole, with its title and the share of looks that have it; "" where there is
// none. A name that the lexicon does not know needs most of them, and the page's own
// reading like it.
func (s *signature) agreedName() (name string, title *schema.Value, share float64) {
	looks := s.looks()
	var whole, formed []ballot
	for _, look := range looks {
		n, ok := s.nameOn(look)
		switch {
		case !ok || n.mended: // ink makes one given name of another
		case n.whole:
			whole = cast(whole, n)
		default:
			formed = cast(formed, n)
		}
	}
	best := elected(whole, 1)
	if best == nil {
		best = elected(formed, len(looks)/2+1)
		if best != nil && !s.resembles(reading.ValueOf(best.name.name)) {
			best = nil
		}
	}
	if best == nil {
		return "", nil, 0
	}
	return respelled(reading.ValueOf(best.name.name)), best.name.title, float64(best.count) / float64(len(looks))
}

// respelled gives a name that looks read the lexicon's accents and capitals, which are
// what ink hides first.
func respelled(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if spelled := names().spelled(fold.Text(w)); spelled != "" {
			words[i] = likePrinted(spelled, name)
		}
	}
	return strings.Join(words, " ")
}

// resembles reports whether the page's own reading of a signature's line is much like a
// name: looks agree on strokes too.
func (s *signature) resembles(name string) bool {
	own, letters := fold.Letters(stripTitles(fold.Words(reading.Text(s.page, s.lines[0])))), fold.Letters(fold.Text(name))
	return fold.Distance(own, letters) <= len(letters)/3
}

// nameOn reads the name that a look saw, if all of it can be read.
func (s *signature) nameOn(look *layout.Page) (printedName, bool) {
	if len(look.Lines) == 0 {
		return printedName{}, false
	}
	_, n := person(look, look.Lines)
	if n.name == nil || reading.ValueOf(n.name) == "" || !s.legible(look, n) {
		return n, false
	}
	if rest := s.wrapped(); rest != "" {
		n.name.Value = schema.String(reading.ValueOf(n.name) + " " + rest)
	}
	return n, true
}

// wrapped is what of a signature's name stands on its second line.
func (s *signature) wrapped() string {
	f := layout.NewFlow([]*layout.Page{s.page}, s.lines[:min(2, len(s.lines))])
	first := f.Spans()[0]
	return reading.Trim(f.Slice(first.End, nameEnds(f)))
}

// cast counts a name with those that are spelled like it.
func cast(all []ballot, n printedName) []ballot {
	key := fold.Text(reading.ValueOf(n.name))
	for i := range all {
		if fold.Text(reading.ValueOf(all[i].name.name)) == key {
			all[i].count++
			return all
		}
	}
	return append(all, ballot{n, 1})
}

// elected is what at least so many read, and more than twice as many as anything else.
func elected(all []ballot, least int) *ballot {
	slices.SortStableFunc(all, func(a, b ballot) int { return cmp.Compare(b.count, a.count) })
	if len(all) == 0 || all[0].count < least || len(all) > 1 && all[0].count <= 2*all[1].count {
		return nil
	}
	return &all[0]
}

// relooked is a signatory whose name was not read whole, as further looks read it. What
// the page's reading has is told as printed.
func (s *signature) relooked(p *schema.Person) {
	name, title, share := s.agreedName()
	if name == "" {
		name, title = s.underInk()
		share = inkedShare
	}
	if name == "" {
		return
	}
	v := reading.Shared(*p.Name, reading.LookedShare*share)
	v.Value = schema.String(name)
	p.Name = &v
	if p.Title == nil && title != nil {
		t := schema.NewValue(title.Value, v.Text, v.Places()...)
		p.Title = &t
	}
}
