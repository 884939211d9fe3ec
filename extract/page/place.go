package page

import (
	"math"

	"github.com/oficialia/oficialia/schema"
)

// Settle moves what was read from the image to where the image lies on its
// page, and gives the page the size that it has at the image's resolution. The
// page's rotation is what its reader turned the image by.
func (i Image) Settle(p *Page) {
	if i.Place == whole() || i.Place.Empty() {
		return
	}
	at := clockwise(i.Place, p.Rotation/90)
	p.Width = int(math.Round(float64(p.Width) / at.Width()))
	p.Height = int(math.Round(float64(p.Height) / at.Height()))
	for n := range p.Words {
		p.Words[n].Box = within(at, p.Words[n].Box)
	}
	for _, l := range p.Lines {
		for _, look := range l.Looks {
			for n := range look {
				look[n].Box = within(at, look[n].Box)
			}
		}
	}
	for n := range p.Rules {
		p.Rules[n].Box = within(at, p.Rules[n].Box)
	}
	for n := range p.Unread {
		p.Unread[n].Box = within(at, p.Unread[n].Box)
	}
}

// within turns fractions of a part of the page into fractions of the page, to a
// hundred-thousandth.
func within(part, b schema.Box) schema.Box {
	fraction := func(v, low, high float64) float64 { return math.Round((low+v*(high-low))*1e5) / 1e5 }
	return schema.Box{
		fraction(b[0], part[0], part[2]), fraction(b[1], part[1], part[3]),
		fraction(b[2], part[0], part[2]), fraction(b[3], part[1], part[3]),
	}
}

// clockwise turns a place with its page by some quarters.
func clockwise(b schema.Box, quarters int) schema.Box {
	for range (quarters%4 + 4) % 4 {
		b = schema.Box{1 - b[3], b[0], 1 - b[1], b[2]}
	}
	return b
}

// Unsettled is where a box of a page, which Settle moved, stands on the image. The
// page's rotation is what its reader turned the image by.
func (i Image) Unsettled(b schema.Box, rotation int) schema.Box {
	if i.Place == whole() || i.Place.Empty() {
		return b
	}
	at := clockwise(i.Place, rotation/90)
	w, h := at.Width(), at.Height()
	return schema.Box{(b[0] - at[0]) / w, (b[1] - at[1]) / h, (b[2] - at[0]) / w, (b[3] - at[1]) / h}
}
