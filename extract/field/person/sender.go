package person

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// bySender gives who signs a memorandum under ink the name that its head has for who
// writes, where what was read of the signature is a part of that.
func bySender(o segment.Oficio, p *schema.Person) {
	if p == nil || p.Name == nil || p.Name.Places()[0].Origin != schema.OCR {
		return
	}
	for _, h := range o.Heads {
		if !h.Memo || len(h.From) == 0 {
			continue
		}
		from, n := person(h.Page, h.From)
		if n.whole && from.Name.Confidence() >= helpful && leftOf(p.Name.Text, reading.ValueOf(from.Name)) {
			p.Name = from.Name
			if p.Title == nil {
				p.Title = from.Title
			}
			return
		}
	}
}

// leftOf reports whether a printed name is what is left of another: fewer of its words, the
// last among them and one more, or none else than those.
func leftOf(printed, name string) bool {
	read, whole := strings.Fields(stripTitles(fold.Words(printed))), strings.Fields(fold.Words(name))
	same := 0
	for _, w := range read {
		if slices.Contains(whole, w) {
			same++
		}
	}
	return same < len(whole) && same >= 2 && len(read) <= len(whole) && slices.Contains(read, whole[len(whole)-1])
}
