package number

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// register finds a bundle's oficios by their numbers.
type register struct {
	oficios []schema.Oficio
	plain   map[string]int   // by the number without separators; the first of equals
	figures map[string][]int // by the number's figures alone
}

func newRegister(all []schema.Oficio) register {
	r := register{all, map[string]int{}, map[string][]int{}}
	for i := range all {
		own := reading.ValueOf(all[i].Number)
		if own == "" {
			continue
		}
		if _, taken := r.plain[plain(own)]; !taken {
			r.plain[plain(own)] = i
		}
		if key := figuresOf(own); key != "" {
			r.figures[key] = append(r.figures[key], i)
		}
	}
	return r
}

// resolve ties a reference to the oficio that it names, and gives it that one's
// spelling where both differ in separators or in what OCR confuses.
func (r register) resolve(ref *schema.Reference, known map[string]standing) {
	i, found := r.find(ref.Number, known)
	if !found {
		return
	}
	ref.Oficio = r.oficios[i].ID
	if own := reading.ValueOf(r.oficios[i].Number); own != reading.ValueOf(&ref.Number) {
		ref.Number = reading.Doubted(ref.Number, own)
	}
}

func (r register) find(v schema.Value, known map[string]standing) (int, bool) {
	value := asPrinted(&v)
	if i, found := r.begun(value); found && len(v.Places()) > 0 && v.Places()[0].Origin == schema.OCR {
		return i, true
	}
	if value == "" || v.Value.IsNull() && len(figuresOf(value)) < fewestDigits {
		return 0, false
	}
	if i, found := r.plain[plain(value)]; found {
		return i, true
	}
	if len(v.Places()) == 0 || v.Places()[0].Origin != schema.OCR {
		return 0, false
	}
	if i, found := r.plain[plain(speckedYear.ReplaceAllString(value, "$1$2"))]; found {
		return i, true
	}
	return r.nearest(value, known)
}

// begun finds the one oficio whose number is another one up to somewhere in its year, whose
// end ink or wear hides. What was read has to be whole before that.
func (r register) begun(value string) (int, bool) {
	at, read := -1, letterlike(value)
	if _, whole := r.plain[plain(value)]; whole || !changing.MatchString(value) || strings.ContainsAny(yearEnd.FindString(value), "0123456789") {
		return 0, false
	}
	for i := range r.oficios {
		own := reading.ValueOf(r.oficios[i].Number)
		year := yearEnd.FindString(own)
		base := letterlike(strings.TrimSuffix(own, year))
		rest, begins := strings.CutPrefix(read, base)
		if year == "" || len(base) < fewestDigits || !begins || !strings.HasPrefix(letterlike(year), rest) {
			continue
		}
		if at >= 0 {
			return 0, false
		}
		at = i
	}
	return at, at >= 0
}

// letterlike is a number's letters and figures, with one character for those that OCR
// confuses in codes.
func letterlike(number string) string {
	return confused.Replace(strings.Map(alnumOnly, plain(number)))
}

func alnumOnly(r rune) rune {
	if r < 0x80 && fold.IsAlnum(byte(r)) {
		return r
	}
	return -1
}

var confused = strings.NewReplacer("S", "5", "B", "8")

// speckedYear is a year of two figures at a number's end, its slash read as one and a
// figure.
var speckedYear = regexp.MustCompile(`^(.*/)[0-9]([0-9]{2})$`)

// nearest finds the one oficio whose number has the same figures and nearly the
// same letters: figures that differ are another oficio's, and so are letters
// that the bundle knows for another unit's.
func (r register) nearest(value string, known map[string]standing) (int, bool) {
	near := -1
	for _, i := range r.figures[figuresOf(value)] {
		own := reading.ValueOf(r.oficios[i].Number)
		if !segment.Similar(own, value) || anotherUnit(value, own, known) {
			continue
		}
		if near >= 0 {
			return 0, false
		}
		near = i
	}
	return near, near >= 0
}

// anotherUnit reports whether a number has an acronym that is known and that the
// other number has not.
func anotherUnit(value, own string, known map[string]standing) bool {
	has := map[string]bool{}
	for _, g := range strings.FieldsFunc(own, reading.IsSeparator) {
		has[g] = true
	}
	for _, g := range strings.FieldsFunc(value, reading.IsSeparator) {
		if known[g] == isKnown && !has[g] {
			return true
		}
	}
	return false
}

// plain is a number without its separators, and with one character for those
// that OCR confuses.
func plain(number string) string { return fold.Words(separators.Replace(number)) }

var separators = strings.NewReplacer("/", "", ".", "", "-", "", "_", "", " ", "", "I", "1", "L", "1", "O", "0")

// figuresOf are a number's longer runs of figures, nothing when it has none; shorter ones
// are units' codes.
func figuresOf(number string) string { return strings.Join(changing.FindAllString(number, -1), " ") }
