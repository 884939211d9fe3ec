package article

import (
	"strconv"
	"strings"
)

// putRight corrects numbers by those beside them, in the whole tree.
func putRight(root *node) {
	var annexes []*node
	counted := map[*node][]*node{}
	var visit func(n, scope *node)
	visit = func(n, scope *node) {
		for _, p := range n.parts {
			switch p.kind {
			case annex:
				annexes = append(annexes, p)
			case article:
				counted[scope] = append(counted[scope], p)
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
	for _, all := range counted {
		misread(all)
	}
}

// romanAnnexes makes annexes Roman whose number is printed in ones, or was read
// so, where others of the instrument are Roman.
func romanAnnexes(annexes []*node) {
	some := false
	for _, a := range annexes {
		some = some || a.number.style == romans
	}
	for _, a := range annexes {
		ones := len(a.number.readings) > 0 && strings.Trim(strconv.Itoa(a.number.readings[0]), "1") == ""
		if some && a.number.style == digits && ones {
			a.number.style = romans
		}
	}
}

// misread gives an article the number that fails between those beside it, where
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
