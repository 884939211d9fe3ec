package answer

import (
	"cmp"
	"slices"

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

// requestsOf parts a bundle's oficios by the requests that their folios name. One
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
		folios := foliosOf(o, count)
		switch found := find(out, folios, count); {
		case found != nil:
			current = found
		case current == nil || len(folios) > 0 && current.folio != "":
			current = &request{}
			out = append(out, current)
		}
		if current.folio == "" && len(folios) > 0 {
			current.folio = folios[0]
		}
		current.oficios = append(current.oficios, i)
	}
	return out
}

// find returns the request with one of some folios, nil if there is none.
func find(all []*request, folios []string, count map[string]int) *request {
	for _, folio := range folios {
		for _, r := range all {
			if sameFolio(r.folio, folio, count) {
				return r
			}
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
	return min(count[a], count[b]) == 1 && fold.Distance(a, b) <= 2
}

// foliosOf are an oficio's folios, those first that the bundle prints most often.
func foliosOf(o schema.Oficio, count map[string]int) []string {
	var out []string
	for _, f := range o.Folios {
		out = append(out, f.Value.Value.String())
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	return out
}
