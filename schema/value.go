package schema

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// Box is a rectangle x0, y0, x1, y1 in fractions of the page, origin top left.
type Box [4]float64

// Union returns the smallest box around both; an empty box adds nothing.
func (b Box) Union(c Box) Box {
	switch {
	case b.Empty():
		return c
	case c.Empty():
		return b
	}
	return Box{min(b[0], c[0]), min(b[1], c[1]), max(b[2], c[2]), max(b[3], c[3])}
}

// Empty reports whether the box has no area.
func (b Box) Empty() bool { return b[2] <= b[0] || b[3] <= b[1] }

// Width returns the box's width in fractions of the page.
func (b Box) Width() float64 { return b[2] - b[0] }

// Height returns the box's height in fractions of the page.
func (b Box) Height() float64 { return b[3] - b[1] }

// CenterX returns the middle between left and right.
func (b Box) CenterX() float64 { return (b[0] + b[2]) / 2 }

// CenterY returns the middle between top and bottom.
func (b Box) CenterY() float64 { return (b[1] + b[3]) / 2 }

// Evidence says where on a page something stands and how sure its reading is.
type Evidence struct {
	Page       int     `json:"page"` // from 1
	Box        Box     `json:"box"`
	Start      int     `json:"start"` // code points in the page's text
	End        int     `json:"end"`
	Origin     Origin  `json:"origin"`
	Confidence float64 `json:"confidence"` // 0 to 1
}

// Value is something extracted: normalised, as printed, and where it stands.
// Exactly one of Evidence and Evidences is set: the latter when the value
// stands on more than one page or in more than one place. An empty cell of a table has neither,
// unless the paper was seen to be blank there: then its evidence says where, and how sure that is.
type Value struct {
	Value     Scalar     `json:"value"`
	Text      string     `json:"text"`
	Evidence  *Evidence  `json:"evidence,omitempty"`
	Evidences []Evidence `json:"evidences,omitempty"`

	// Readings are all that a table's figure was read as, where it was looked at
	// more than once, the first look first.
	Readings []Reading `json:"readings,omitempty"`
	// Mended is set where the value is not what was read but what the sums ask for.
	Mended *Mended `json:"mended,omitempty"`
}

// Reading is what one look at a figure read.
type Reading struct {
	Text       string  `json:"text"`
	Confidence float64 `json:"confidence"` // 0 to 1
}

// Mended says that a figure was misread and that sums tell what is printed.
type Mended struct {
	Read        Scalar  `json:"read"`        // what was taken before; null when nothing was
	Probability float64 `json:"probability"` // of the value, 0 to 1
}

// NewValue joins a normalised value, its printed text and its evidences.
func NewValue(v Scalar, text string, at ...Evidence) Value {
	if len(at) == 1 {
		return Value{Value: v, Text: text, Evidence: &at[0]}
	}
	return Value{Value: v, Text: text, Evidences: at}
}

// Places returns the evidences, whether there is one or there are several.
func (v Value) Places() []Evidence {
	if v.Evidence != nil {
		return []Evidence{*v.Evidence}
	}
	return v.Evidences
}

// Confidence returns the lowest confidence among the value's places, 0 when
// there are none.
func (v Value) Confidence() float64 {
	lowest := 0.0
	for i, e := range v.Places() {
		if i == 0 || e.Confidence < lowest {
			lowest = e.Confidence
		}
	}
	return lowest
}

// Scalar is a normalised value: a string (also for ISO dates), a number, or
// nothing (null: printed, but it could not be read as a value).
type Scalar struct {
	kind   byte // 0 null, 's' string, 'n' number
	text   string
	number float64
}

// String returns a string scalar.
func String(s string) Scalar { return Scalar{kind: 's', text: s} }

// Number returns a numeric scalar. A zero has no sign.
func Number(n float64) Scalar {
	if n == 0 {
		n = 0
	}
	return Scalar{kind: 'n', number: n}
}

// IsNull reports whether there is no value.
func (s Scalar) IsNull() bool { return s.kind == 0 }

// Num returns the number, and whether the scalar is one.
func (s Scalar) Num() (float64, bool) { return s.number, s.kind == 'n' }

// Str returns the string, and whether the scalar is one.
func (s Scalar) Str() (string, bool) { return s.text, s.kind == 's' }

// String prints the value for people; null prints as the empty string.
func (s Scalar) String() string {
	switch s.kind {
	case 's':
		return s.text
	case 'n':
		return strconv.FormatFloat(s.number, 'f', -1, 64)
	}
	return ""
}

// Equal reports whether both hold the same value. It lets cmp compare scalars.
func (s Scalar) Equal(t Scalar) bool { return s == t }

// MarshalJSON writes a JSON string, number or null.
func (s Scalar) MarshalJSON() ([]byte, error) {
	switch s.kind {
	case 's':
		return json.Marshal(s.text)
	case 'n':
		return json.Marshal(s.number)
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads a JSON string, number or null and refuses all else.
func (s *Scalar) UnmarshalJSON(data []byte) error {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	switch v := v.(type) {
	case nil:
		*s = Scalar{}
	case string:
		*s = String(v)
	case float64:
		*s = Number(v)
	default:
		return fmt.Errorf("a value is a string, a number or null, not %s", data)
	}
	return nil
}
