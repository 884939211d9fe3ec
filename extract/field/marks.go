package field

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// received reads the date of the receiver's stamp: the reading that most pages
// support, of a stamp on several.
func received(heads []segment.Head) *schema.Value {
	var all []reading
	for _, h := range heads {
		d := h.Received
		if d == nil {
			continue
		}
		value := schema.Scalar{}
		if d.ISO != "" {
			value = schema.String(d.ISO)
		}
		all = append(all, reading{value: value, text: h.Page.Slice(d.Start, d.End), at: h.Page.Evidence(d.Start, d.End)})
	}
	return vote(all)
}

// yearMotto reads the motto of the year, which each page may print.
func yearMotto(heads []segment.Head) *schema.Value {
	var all []*schema.Value
	for _, h := range heads {
		if v := joined(h.Motto, h.Page); v != nil {
			v.Value = schema.String(strings.Trim(trim(valueOf(v)), "“”«»‘’ "))
			all = append(all, v)
		}
	}
	return mostAgreed(all)
}

// mostAgreed returns the reading of a text that most have by their letters, the
// surest of equals, the first of equally sure ones; nil of none.
func mostAgreed(all []*schema.Value) *schema.Value {
	count := map[string]int{}
	for _, v := range all {
		count[lettersOf(fold.Text(valueOf(v)))]++
	}
	var best *schema.Value
	support := 0
	for _, v := range all {
		n := count[lettersOf(fold.Text(valueOf(v)))]
		if best == nil || n > support || n == support && v.Confidence() > best.Confidence() {
			best, support = v, n
		}
	}
	return best
}
