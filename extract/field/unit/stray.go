package unit

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
)

// logo is a word on its own.
var logo = regexp.MustCompile(`^(?:[A-Z] )?([A-Z]{2,9})$`)

// isLogo reports whether a line is an acronym on its own and no wrapped word: it
// stands in the number, has no vowel, is very short, or is short for a line below.
func isLogo(folded string, h segment.Head) bool {
	m := logo.FindStringSubmatch(strings.Trim(folded, `'"*.,;:~|- `))
	if m == nil {
		return false
	}
	if h.Number != nil && slices.Contains(strings.FieldsFunc(h.Number.Value, reading.IsSeparator), m[1]) {
		return true
	}
	return len(m[1]) <= 3 || !strings.ContainsAny(m[1], "AEIOU") || abbreviatesBelow(m[1], folded, h)
}

// longestAcronym is how many letters an acronym has that is told by a line below.
const longestAcronym = 5

// abbreviatesBelow reports whether an acronym is short for a line of the letterhead
// below it.
func abbreviatesBelow(acronym, line string, h segment.Head) bool {
	at := slices.IndexFunc(h.Letterhead, func(l layout.Line) bool { return fold.Words(h.Page.Slice(l.Start, l.End)) == line })
	return len(acronym) <= longestAcronym && at >= 0 && slices.ContainsFunc(h.Letterhead[at+1:], func(l layout.Line) bool {
		return abbreviates(acronym, h.Page.Slice(l.Start, l.End))
	})
}

// receivers are the offices that receipt stamps name, by their letters.
var receivers = []string{"DIRECCIONGENERAL", "OFICIALIADEPARTES", "UNIDADDETRANSPARENCIA", "CONTROLDEGESTION"}

// isReceiver reports whether a text is a receiving office's name and nothing else,
// up to a letter or two.
func isReceiver(folded string) bool {
	letters := fold.Letters(folded)
	return slices.ContainsFunc(receivers, func(r string) bool { return fold.Within(letters, r, 2) <= 2 })
}

// inColumn is how far apart the edges or middles of a letterhead's entries are at
// most.
const inColumn = 0.015

// withoutStamps leaves out offices of receipt stamps: those that stand in no
// column with another entry, and behind no label.
func withoutStamps(all []unit) []unit {
	return slices.DeleteFunc(slices.Clone(all), func(u unit) bool {
		return len(all) > 1 && !u.form && isReceiver(u.folded) && !slices.ContainsFunc(all, func(o unit) bool {
			a, b := u.lines[0].Box, o.lines[0].Box
			return o.lines[0].Start != u.lines[0].Start && (math.Abs(a[0]-b[0]) < inColumn || math.Abs(a[2]-b[2]) < inColumn || math.Abs(a.CenterX()-b.CenterX()) < inColumn)
		})
	})
}

// WithoutStamp leaves a receiving office in capitals off the end of a subject in
// small letters.
func WithoutStamp(subject string) string {
	words := strings.Fields(subject)
	for n := 2; n <= 4 && n < len(words); n++ {
		rest := strings.Join(words[:len(words)-n], " ")
		end := strings.Join(words[len(words)-n:], " ")
		if end == strings.ToUpper(end) && !reading.InCapitals(rest) && isReceiver(fold.Text(end)) {
			return rest
		}
	}
	return subject
}
