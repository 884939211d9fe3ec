package field

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// unsurely are the heads that have a value of which another look may tell more; none
// where one of them has it surely.
func unsurely(heads []segment.Head, has, unclear func(segment.Head) bool) []segment.Head {
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

// pieceAt is the place of the part of a line, up to wide gaps, around a code point.
func pieceAt(p *layout.Page, at int) schema.Evidence {
	for _, l := range p.Lines {
		for _, c := range l.Chunks {
			if at >= c.Start && at < c.End {
				return widened(p.Evidence(c.Start, c.End))
			}
		}
	}
	return widened(p.Evidence(at, at+1))
}

// restOfPiece is the place of what stands from a code point on in its part of a line.
func restOfPiece(p *layout.Page, at int) schema.Evidence {
	e := pieceAt(p, at)
	e.Box[0] = p.Evidence(at, at+1).Box[0]
	return e
}

// widened is a place with about a character more at its end, where signs may not have
// been read.
func widened(e schema.Evidence) schema.Evidence {
	e.Box[2] = min(1, e.Box[2]+beside)
	return e
}

// looksAt are a line as further looks read it, each a page of its own.
func looksAt(p *layout.Page, at schema.Box) []*layout.Page {
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

// asRead is what a page or a look at it read of a number or date, and its print.
type asRead struct{ value, text string }

// tally counts spellings alike by a key, in their order.
func tally(all []asRead, key func(string) string) (keys []string, count map[string]int) {
	count = map[string]int{}
	for _, s := range all {
		k := key(s.value)
		if count[k]++; count[k] == 1 {
			keys = append(keys, k)
		}
	}
	return keys, count
}

// leastAgreed is how many of a page's reading and the five looks at it have to agree.
const leastAgreed = 3

// elect is the key that enough spellings have, and more than twice as many as any other
// has; "" where none is.
func elect(all []asRead, key func(string) string) string {
	keys, count := tally(all, key)
	slices.SortStableFunc(keys, func(a, b string) int { return count[b] - count[a] })
	if len(keys) == 0 || count[keys[0]] < leastAgreed || len(keys) > 1 && count[keys[0]] <= 2*count[keys[1]] {
		return ""
	}
	return keys[0]
}

// voted is a value as so many of a number of readings have it.
func voted(v schema.Value, as asRead, count, of int) schema.Value {
	at := slices.Clone(v.Places())
	for i := range at {
		at[i].Confidence = lookedShare * float64(count) / float64(of)
	}
	return schema.NewValue(schema.String(as.value), as.text, at...)
}
