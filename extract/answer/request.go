package answer

import (
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// request is a request for information and the oficios that are about it.
type request struct {
	folio   string
	oficios []int // indexes
	reads   []*read
	records []*schema.Oficio
}

// requestsOf parts a bundle's oficios by the request that their first folio names. One
// without a folio is about the request of the oficio before it.
func requestsOf(oficios []schema.Oficio) []*request {
	count := map[string]int{}
	for _, o := range oficios {
		for _, f := range o.Folios {
			count[f.Value.Value.String()] += len(f.Places())
		}
	}
	var out []*request
	var current *request
	for i, o := range oficios {
		switch found := find(out, folioOf(o), count); {
		case found != nil:
			current = found
		case current == nil || folioOf(o) != "" && current.folio != "":
			current = &request{}
			out = append(out, current)
		}
		if current.folio == "" {
			current.folio = folioOf(o)
		}
		current.oficios = append(current.oficios, i)
	}
	return out
}

// find returns the request with a folio, nil if there is none.
func find(all []*request, folio string, count map[string]int) *request {
	for _, r := range all {
		if folio != "" && sameFolio(r.folio, folio, count) {
			return r
		}
	}
	return nil
}

// sameFolio reports whether two folios are one, printed or read twice: with a digit more
// or less, or with one exchanged and seen but once.
func sameFolio(a, b string, count map[string]int) bool {
	switch {
	case a == b:
		return true
	case a == "" || len(a)-len(b) > 2 || len(b)-len(a) > 2:
		return false
	case len(a) != len(b):
		return fold.Distance(a, b) <= 2
	}
	return min(count[a], count[b]) == 1 && fold.Distance(a, b) == 1
}

func folioOf(o schema.Oficio) string {
	if len(o.Folios) == 0 {
		return ""
	}
	return o.Folios[0].Value.Value.String()
}
