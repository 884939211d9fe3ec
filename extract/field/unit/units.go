package unit

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// spelling is how letterheads print a ministry, an institution or a unit:
// readings that are one but for accents and blanks.
type spelling struct {
	text  string         // as most of them have it, the first of equally many
	texts map[string]int // how many have each
	words []string       // of the text, folded
	pages int            // on how many it is read so
	sure  float64        // the confidence of the surest reading
}

// Agree gives letterheads' entries that were recognised the spelling that
// most pages of the bundle have, or of equally many the surest, where a reading
// differs from it by what OCR does, and puts their words right.
func Agree(all []schema.Oficio, oficios []segment.Oficio, words Vocabulary) {
	known := spellings(oficios)
	near := newSpellingIndex(known)
	for i := range all {
		o := &all[i]
		entries := []*schema.Value{o.Ministry, o.Institution}
		for k := range o.Units {
			entries = append(entries, &o.Units[k].Value)
		}
		for _, v := range entries {
			unstamp(v)
			if mine := known[keyOf(reading.ValueOf(v))]; mine != nil && v.Places()[0].Origin == schema.OCR {
				if best := near.better(mine); best != nil {
					mine = best
				}
				if mine.texts[reading.ValueOf(v)] < mine.texts[mine.text] {
					*v = reading.Doubted(*v, mine.text)
				}
			}
			words.Mend(v)
			spellBody(v)
		}
		withoutInstitution(o)
	}
}

// stamped is the word of a receiver's stamp behind a letterhead's entry.
var stamped = regexp.MustCompile(`^(.*\pL) +(?:RECIBID?[OÍI]?|ACUSE)$`)

// unstamp takes the word of a stamp off a recognised entry's end: no office is called so.
func unstamp(v *schema.Value) {
	m := stamped.FindStringSubmatch(reading.ValueOf(v))
	if m != nil && v.Places()[0].Origin == schema.OCR {
		*v = reading.Doubted(*v, m[1])
	}
}

// withoutInstitution leaves out a recognised unit that turned out to be the institution, whose
// logo has its name as well.
func withoutInstitution(o *schema.Oficio) {
	own := keyOf(reading.ValueOf(o.Institution))
	o.Units = slices.DeleteFunc(o.Units, func(u schema.Unit) bool {
		return own != "" && keyOf(reading.ValueOf(&u.Value)) == own && u.Value.Places()[0].Origin == schema.OCR
	})
}

// keyOf is by what spellings are one: letters and figures without accents.
func keyOf(text string) string { return strings.Join(unitWordsOf(text), "") }

// unitWordsOf are a unit's words, folded, signs off.
func unitWordsOf(text string) []string {
	return strings.FieldsFunc(fold.Text(text), func(r rune) bool { return !fold.IsAlnum(byte(r)) })
}

// spellings collects the entries of the letterheads of all pages.
func spellings(oficios []segment.Oficio) map[string]*spelling {
	out := map[string]*spelling{}
	for _, o := range oficios {
		for _, h := range o.Heads {
			for _, u := range entries(h) {
				v := u.value()
				key := keyOf(reading.ValueOf(&v))
				if key == "" {
					continue
				}
				s := out[key]
				if s == nil {
					s = &spelling{texts: map[string]int{}}
					out[key] = s
				}
				s.add(v)
			}
		}
	}
	return out
}

func (s *spelling) add(v schema.Value) {
	text := reading.ValueOf(&v)
	s.pages++
	s.texts[text]++
	s.sure = max(s.sure, v.Confidence())
	if s.text == "" || s.texts[text] > s.texts[s.text] {
		s.text, s.words = text, unitWordsOf(text)
	}
}

// spellingIndex finds spellings that may be near another: by the first letters of
// their words, one of them left open, and by their beginnings and ends.
type spellingIndex map[string][]*spelling

func newSpellingIndex(known map[string]*spelling) spellingIndex {
	sorted := make([]*spelling, 0, len(known))
	for _, s := range known {
		sorted = append(sorted, s)
	}
	slices.SortFunc(sorted, func(a, b *spelling) int {
		return cmp.Or(b.pages-a.pages, cmp.Compare(b.sure, a.sure), cmp.Compare(a.text, b.text))
	})
	x := spellingIndex{}
	for _, s := range sorted {
		for _, key := range s.keys() {
			if len(x[key]) < slip.Crowded {
				x[key] = append(x[key], s)
			}
		}
	}
	return x
}

// edge is how many letters of a spelling's beginning and end are keys.
const edge = 12

func (s *spelling) keys() []string {
	first := make([]byte, len(s.words))
	for i, w := range s.words {
		first[i] = w[0]
	}
	letters := strings.Join(s.words, "")
	out := []string{">" + letters[:min(edge, len(letters))], "<" + letters[max(0, len(letters)-edge):]}
	for i := range first {
		out = append(out, slip.Open(string(first), i))
	}
	return out
}

// better returns the best supported spelling that one is a misreading of, nil
// where none is.
func (x spellingIndex) better(s *spelling) *spelling {
	var best *spelling
	for _, key := range s.keys() {
		for _, other := range x[key] {
			if supports(other, s) && misread(s.words, other.words) && (best == nil || supports(other, best)) {
				best = other
			}
		}
	}
	return best
}

// supports reports whether one spelling stands on more pages than another, or on
// as many more surely.
func supports(a, b *spelling) bool {
	return a.pages > b.pages || a.pages == b.pages && a.sure > b.sure
}

// misread reports whether words may be others that OCR read wrong: each is like
// its counterpart but for a letter in six, figures and short words are equal;
// words that were torn are like as a whole but for a letter in ten.
func misread(read, printed []string) bool {
	if len(read) != len(printed) {
		a, b := strings.Join(read, ""), strings.Join(printed, "")
		return fold.Distance(a, b) <= min(len(a), len(b))/10 && figures(a) == figures(b)
	}
	for i, w := range read {
		if w == printed[i] {
			continue
		}
		n := min(len(w), len(printed[i]))
		if n < 4 && !smallWords[printed[i]] || figures(w) != figures(printed[i]) || fold.Distance(w, printed[i]) > max(1, n/6) {
			return false
		}
	}
	return true
}

// figures keeps a text's figures.
func figures(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
