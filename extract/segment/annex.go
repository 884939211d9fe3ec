package segment

import "github.com/oficialia/oficialia/extract/layout"

// annexes finds the runs of pages that repeat the number with another subject,
// or begin with a title of their own ("Prueba de daño").
func annexes(heads []Head) []Annex {
	var out []Annex
	main := ""
	for _, h := range heads {
		subject := foldLines(h.Page, h.Subject)
		if main == "" {
			main = subject
		}
		switch n := len(out); {
		case subject != "" && (alike(subject, main) || begins(subject, main)):
			if n > 0 {
				return out
			}
		case subject != "" && (n == 0 || !alike(subject, foldLines(out[n-1].Pages[0], out[n-1].Subject))):
			out = append(out, Annex{Subject: h.Subject, Pages: []*layout.Page{h.Page}})
		case n > 0:
			out[n-1].Pages = append(out[n-1].Pages, h.Page)
		}
	}
	return out
}

// begins reports whether one of two folded texts is the other's beginning: ink
// over a subject's end adds to it or hides it.
func begins(a, b string) bool {
	n := min(len(a), len(b))
	return n >= 20 && alike(a[:n], b[:n])
}
