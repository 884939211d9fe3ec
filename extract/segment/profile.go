package segment

import "slices"

// profile is what the pages of a supposed oficio have said so far.
type profile struct {
	pages    int
	numbers  []seenNumber
	dates    []string
	subjects []string
	units    []string
	memos    []string // who memoranda are addressed to
	last     *traits  // of the last page that is not blank
	closed   bool     // a page has a close
	earlier  []string // numbers of the oficios before, squeezed, the latest last
}

type seenNumber struct {
	value    string // canonical
	squeezed string
	native   bool
}

// Of each mark so many readings are kept: pages of one oficio that say more are
// misread ones.
const mostReadings = 8

// mostEarlier is how many numbers of the oficios before are remembered: what is
// quoted or laid in between other pages is short.
const mostEarlier = 4

// add takes a page into the profile.
func (p *profile) add(t *traits) {
	p.pages++
	if p.last == nil || !t.head.Empty() {
		p.last = t
	}
	p.closed = p.closed || t.ended
	if n := t.head.Number; t.number != "" && len(p.numbers) < mostReadings && !p.hasNumber(t.number) {
		p.numbers = append(p.numbers, seenNumber{n.Value, t.number, !misreadable(t.head.Page)})
	}
	p.dates = addReading(p.dates, t.date)
	p.subjects = addReading(p.subjects, t.subject)
	if t.head.Memo {
		p.memos = addReading(p.memos, foldLines(t.head.Page, t.head.Addressee))
	}
	for _, u := range t.units {
		p.units = addReading(p.units, u)
	}
}

func addReading(all []string, s string) []string {
	if s == "" || len(all) >= mostReadings || slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}

func (p *profile) hasNumber(squeezed string) bool {
	return slices.ContainsFunc(p.numbers, func(n seenNumber) bool { return n.squeezed == squeezed })
}

// similarNumber reports whether a page's number may be a misreading of one of
// the profile's, or the other way round.
func (p *profile) similarNumber(t *traits) bool {
	return slices.ContainsFunc(p.numbers, func(n seenNumber) bool {
		return (!n.native || misreadable(t.head.Page)) && Similar(n.value, t.head.Number.Value)
	})
}

// sameMemo reports whether a memorandum's head is one of the pages before, printed again:
// to the same person on the same day.
func (p *profile) sameMemo(t *traits) bool {
	to := foldLines(t.head.Page, t.head.Addressee)
	return slices.Contains(p.dates, t.date) && slices.ContainsFunc(p.memos, func(m string) bool { return alike(m, to) })
}

// returns reports whether a page has the number of an oficio before this one.
func (p *profile) returns(t *traits) bool {
	return len(t.number) >= fewestSigns && !p.hasNumber(t.number) && slices.Contains(p.earlier, t.number)
}

// fewestSigns is how long a number is that two oficios do not share by chance,
// as "12/22" of two offices.
const fewestSigns = 6

// successor is the profile of an oficio that begins behind this one.
func (p *profile) successor(t *traits) *profile {
	earlier := slices.Clone(p.earlier)
	for _, n := range p.numbers {
		earlier = append(earlier, n.squeezed)
	}
	next := &profile{earlier: earlier[max(0, len(earlier)-mostEarlier):]}
	next.add(t)
	return next
}
