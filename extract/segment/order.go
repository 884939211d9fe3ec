package segment

import (
	"cmp"
	"slices"
)

// inOrder puts an oficio's pages into the order that their counters tell ("3/3"
// lies before "2/3"): bundles are scanned from loose sheets, and an answer goes on
// from one to the next. Where the counters do not name each place once, the pages
// stay as they lie. An empty page stays behind the one that it lies behind.
func inOrder(heads []Head) []Head {
	places, ok := placesOf(heads)
	if !ok {
		return heads
	}
	turn := make([]int, len(heads)) // the place of each page, of an empty one that of the page before
	order := make([]int, len(heads))
	for i := range heads {
		order[i] = i
		switch {
		case places[i] > 0:
			turn[i] = places[i]
		case i > 0:
			turn[i] = turn[i-1]
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(turn[a], turn[b]) })
	out := make([]Head, 0, len(heads))
	for _, i := range order {
		out = append(out, heads[i])
	}
	return out
}

// placesOf tells each page's place among those of the oficio that are not empty,
// zero for an empty one. A single page whose counter cannot be read has the place
// that is left, if another says of how many it is one.
func placesOf(heads []Head) ([]int, bool) {
	out := make([]int, len(heads))
	pages, of, unread, sum := 0, 0, -1, 0
	seen := map[int]bool{}
	for i := range heads {
		if heads[i].Empty() {
			continue
		}
		pages++
		x, y := heads[i].place(len(heads))
		if y > 0 {
			of = y
		}
		switch {
		case x > 0 && !seen[x]:
			out[i], seen[x] = x, true
			sum += x
		case x == 0 && unread < 0:
			unread = i
		default:
			return nil, false
		}
	}
	if unread >= 0 {
		if of != pages {
			return nil, false
		}
		out[unread] = pages*(pages+1)/2 - sum
		seen[out[unread]] = true
	}
	for x := 1; x <= pages; x++ {
		if !seen[x] {
			return nil, false
		}
	}
	return out, of == 0 || of == pages
}

// place is what a page's counter or its number says that it is, and of how many. A
// number beyond the pages that there are is no place: "2/3" is read 213.
func (h *Head) place(pages int) (x, of int) {
	if h.Counter[0] > 0 {
		return h.Counter[0], h.Counter[1]
	}
	if h.PageNumber > pages {
		return 0, 0
	}
	return h.PageNumber, 0
}
