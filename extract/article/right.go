package article

import (
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// putRight corrects numbers by those beside them, in the whole tree.
func putRight(root *node) {
	var annexes []*node
	counted, agreed := map[*node][]*node{}, map[*node][]*node{}
	structure := map[*node]map[string][]*node{}
	var visit func(n, scope *node)
	visit = func(n, scope *node) {
		for _, p := range n.parts {
			switch p.kind {
			case annex:
				annexes = append(annexes, p)
			case article:
				counted[scope] = append(counted[scope], p)
			case clause:
				agreed[scope] = append(agreed[scope], p)
			case title, chapter, section:
				if structure[n] == nil {
					structure[n] = map[string][]*node{}
				}
				structure[n][p.kind] = append(structure[n][p.kind], p)
			}
			inner := scope
			if p.isScope(article) {
				inner = p
			}
			visit(p, inner)
		}
	}
	visit(root, root)
	romanAnnexes(annexes)
	byPlace(annexes)
	for _, kinds := range structure {
		for _, all := range kinds {
			byPlace(all)
		}
	}
	for _, all := range []map[*node][]*node{counted, agreed} {
		for _, these := range all {
			misread(these)
			between(these)
		}
	}
}

// romanAnnexes makes annexes Roman whose number is printed in ones, or was read
// so, where others of the instrument are Roman: read as such, or as so many strokes as
// are the number of their place. An H behind the first is two strokes.
func romanAnnexes(annexes []*node) {
	some := false
	for i, a := range annexes {
		some = some || a.number.style == romans || a.read && i > 0 && strokes(a) == i+1
	}
	for i, a := range annexes {
		if a.read && i == 1 && a.number.letter == "H" && annexes[0].value == 1 && annexes[0].number.style != letters {
			a.number, a.value, a.corrected, some = number{readings: []int{2}, style: romans}, 2, true, true
		}
		ones := len(a.number.readings) > 0 && strings.Trim(strconv.Itoa(a.number.readings[0]), "1") == ""
		if some && a.number.style == digits && ones {
			a.number.style = romans
		}
	}
}

// byPlace gives the annexes, titles or chapters of one text the numbers of their places,
// where a later one has that of its own: so many must stand before it. Thin strokes are
// lost ("CAPÍTULO" for "CAPÍTULO I") or read as ones ("11" for "II").
func byPlace(all []*node) {
	firstLost(all)
	last := -1 // the last that has the number of its place
	for i, n := range all {
		if (n.value == i+1 || i > 0 && n.read && strokes(n) == i+1) && n.number.style != letters {
			last = i
		}
	}
	for i, n := range all {
		if !n.read || n.value == i+1 || n.number.style == letters || n.number.style == single {
			continue
		}
		if i < last || strokes(n) == i+1 && i+1 > 1 || strokeLost(all, i) {
			n.value, n.corrected, n.number.style = i+1, true, romans
			if last >= 0 {
				n.number.style = all[last].number.style
			}
		}
	}
}

// firstLost numbers the first of several annexes whose number was not read: only one that
// is alone has none. The second, if it was read as the first, lost a stroke as well.
func firstLost(all []*node) {
	if len(all) < 2 || all[0].kind != annex || !all[0].read || all[0].value != 0 || all[0].number.style != noStyle || all[1].value == 0 {
		return
	}
	for i, n := range all[:2] {
		if i == 0 || n.value == 1 {
			n.value, n.corrected, n.number.style = i+1, true, romans
		}
	}
}

// strokeLost reports whether a part has the Roman number of the one before it, which has
// that of its place: the last stroke of its own was not read.
func strokeLost(all []*node, i int) bool {
	if i == 0 || all[i].kind == annex || all[i].value != i || all[i-1].value != i || all[i].number.suffix != "" {
		return false
	}
	stroke := strings.HasSuffix(fold.Roman(i+1), "I") && fold.Roman(i+1) == fold.Roman(i)+"I"
	return stroke && (all[i].number.style == romans || all[i].number.weak)
}

// strokes is how many upright strokes a number was read as, 0 if it has other digits.
func strokes(n *node) int {
	if len(n.number.readings) == 0 {
		return 0
	}
	read := strconv.Itoa(n.number.readings[0])
	if strings.Trim(read, "1") != "" {
		return 0
	}
	return len(read)
}

// misread gives an article or a clause the number that fails between those beside it, where
// the one that was read is out of order and looks like it.
func misread(all []*node) {
	for i := 1; i+1 < len(all); i++ {
		before, n, after := all[i-1].value, all[i], all[i+1].value
		want := before + 1
		if !n.read || n.value == 0 || n.number.style != digits || before == 0 || after != want+1 || n.value == want {
			continue
		}
		if n.number.suffix == "" && alike(n.value, want) {
			n.value, n.corrected = want, true
		}
	}
}

// between gives articles or clauses whose numbers could not be read those that fail between
// the ones beside them, where these are as many. One at the end is the next.
func between(all []*node) {
	for i := 1; i < len(all); i++ {
		first := i
		for i < len(all) && all[i].value == 0 && all[i].read && all[i].number.style == noStyle {
			i++
		}
		before := all[first-1]
		next := before.value + i - first + 1
		if i == first || before.value == 0 || i < len(all) && all[i].value != next || i == len(all) && i-first > 1 {
			continue
		}
		for k, n := range all[first:i] {
			n.value, n.corrected, n.number.style = before.value+1+k, true, before.number.style
		}
	}
}

// confusable are the digits that OCR takes for one another.
var confusable = []string{"17", "14", "38", "35", "56", "68", "69", "08", "06", "27", "12", "49", "59", "23", "58", "89"}

// alike reports whether two numbers differ by one digit that looks like the other.
func alike(a, b int) bool {
	s, u := strconv.Itoa(a), strconv.Itoa(b)
	if len(s) != len(u) {
		return false
	}
	differ := 0
	for i := range s {
		if s[i] == u[i] {
			continue
		}
		differ++
		if !looks(s[i], u[i]) {
			return false
		}
	}
	return differ == 1
}

func looks(a, b byte) bool {
	for _, c := range confusable {
		if c[0] == a && c[1] == b || c[0] == b && c[1] == a {
			return true
		}
	}
	return false
}
