package reading

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// Beside is how far a line is looked at beyond what was read of it, in fractions of the
// page's width: about a character.
const Beside = 0.01

// LookedShare is what is left of the confidence of a value that looks at its line read
// otherwise than the page's reading has it.
const LookedShare = 0.8

// Unsurely are the heads that have a value of which another look may tell more; none
// where one of them has it surely.
func Unsurely(heads []segment.Head, has, unclear func(segment.Head) bool) []segment.Head {
	var out []segment.Head
	for _, h := range heads {
		switch {
		case !has(h):
		case unclear(h):
			out = append(out, h)
		default:
			return nil
		}
	}
	return out
}

// PieceAt is the place of the part of a line, up to wide gaps, around a code point.
func PieceAt(p *layout.Page, at int) schema.Evidence {
	for _, l := range p.Lines {
		for _, c := range l.Chunks {
			if at >= c.Start && at < c.End {
				return widened(p.Evidence(c.Start, c.End))
			}
		}
	}
	return widened(p.Evidence(at, at+1))
}

// RestOfPiece is the place of what stands from a code point on in its part of a line.
func RestOfPiece(p *layout.Page, at int) schema.Evidence {
	e := PieceAt(p, at)
	e.Box[0] = p.Evidence(at, at+1).Box[0]
	return e
}

// widened is a place with about a character more at its end, where signs may not have
// been read.
func widened(e schema.Evidence) schema.Evidence {
	e.Box[2] = min(1, e.Box[2]+Beside)
	return e
}

// LooksAt are a line as further looks read it, each a page of its own.
func LooksAt(p *layout.Page, at schema.Box) []*layout.Page {
	var out []*layout.Page
	for _, l := range p.Page.Lines {
		if l.Box != at {
			continue
		}
		for _, words := range l.Looks {
			out = append(out, layout.New(page.Page{Number: p.Number, Origin: schema.OCR, Words: words}))
		}
	}
	return out
}

// AsRead is what a page or a look at it read of a number or date, and its print.
type AsRead struct{ Value, Text string }

// Tally counts spellings alike by a key, in their order.
func Tally(all []AsRead, key func(string) string) (keys []string, count map[string]int) {
	count = map[string]int{}
	for _, s := range all {
		k := key(s.Value)
		if count[k]++; count[k] == 1 {
			keys = append(keys, k)
		}
	}
	return keys, count
}

// LeastAgreed is how many of a page's reading and the five looks at it have to agree.
const LeastAgreed = 3

// Elect is the key that LeastAgreed spellings or more have, and more than twice as many as
// any other has; "" where none is.
func Elect(all []AsRead, key func(string) string) string {
	keys, count := Tally(all, key)
	slices.SortStableFunc(keys, func(a, b string) int { return count[b] - count[a] })
	if len(keys) == 0 || count[keys[0]] < LeastAgreed || len(keys) > 1 && count[keys[0]] <= 2*count[keys[1]] {
		return ""
	}
	return keys[0]
}

// Voted is a value as so many of a number of readings have it.
func Voted(v schema.Value, as AsRead, count, of int) schema.Value {
	at := slices.Clone(v.Places())
	for i := range at {
		at[i].Confidence = LookedShare * float64(count) / float64(of)
	}
	return schema.NewValue(schema.String(as.Value), as.Text, at...)
}
