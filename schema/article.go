package schema

// Article is a numbered part of an instrument, with the parts inside it: an annex has
// clauses, a chapter has articles.
type Article struct {
	Kind      string     `json:"kind" jsonschema:"enum=recital,enum=whereas,enum=title,enum=chapter,enum=section,enum=article,enum=annex,enum=clause,enum=point,enum=transitory,enum=law"`
	Number    string     `json:"number"` // "1", "6 bis", "III"; empty for one without
	Heading   string     `json:"heading,omitempty"`
	Text      string     `json:"text"` // its own, without its parts'
	Evidences []Evidence `json:"evidences"`
	Articles  []Article  `json:"articles"`
}
