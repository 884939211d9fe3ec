package schema

// Answer says what became of some of the numbered questions.
type Answer struct {
	Group    int    `json:"group"`    // of the questions, where a request numbers them anew; from 1
	Numerals []int  `json:"numerals"` // none where it is about the request as a whole
	Outcome  string `json:"outcome" jsonschema:"enum=given,enum=nonexistent,enum=not_competent,enum=reserved,enum=confidential,enum=partial"`
	ReferTo  string `json:"refer_to,omitempty"` // to whom the asker is sent, as printed
	// Years and Basis are a reserve's period and the articles that it rests on
	// ("LFTAIP 110 I"), as this answer states them.
	Years int      `json:"years,omitempty"`
	Basis []string `json:"basis,omitempty"`
	// Evidence is where the outcome is said; its confidence is that of the whole claim.
	Evidence *Evidence `json:"evidence"`
}

// HarmTest is a prueba de daño: the three limbs that the law demands of a reserve (LGTAIP
// of 2015, article 104; of 2025, article 107).
type HarmTest struct {
	Limbs []Limb `json:"limbs"` // always three
	Years *Value `json:"years"` // for how long it reserves; null when it does not say
}

// Limb is one of the test's limbs: a real, demonstrable and identifiable risk; a risk
// above the public's interest; the least restrictive means.
type Limb struct {
	Name     string    `json:"name" jsonschema:"enum=risk,enum=interest,enum=proportionality"`
	Present  bool      `json:"present"`
	Evidence *Evidence `json:"evidence,omitempty"`
}

// Question is one question of the request, and the row of the matrix that says what each
// unit made of it.
type Question struct {
	ID      string     `json:"id"`              // "q1"; "q2.1" is the first of a second group, "r2q1" of a second request
	Folio   string     `json:"folio,omitempty"` // of the request; empty where no oficio prints it
	Group   int        `json:"group"`           // from 1; questions are numbered anew in each
	Numeral int        `json:"numeral"`
	Text    *Value     `json:"text"` // null where no oficio quotes it
	Answers []Answered `json:"answers"`
}

// Answered is what one oficio made of a question.
type Answered struct {
	Oficio  string `json:"oficio"` // its ID
	Unit    string `json:"unit"`   // the innermost of its units, or its institution; may be empty
	Outcome string `json:"outcome" jsonschema:"enum=given,enum=nonexistent,enum=not_competent,enum=reserved,enum=confidential,enum=partial"`
	Answer  int    `json:"answer"` // the index among the oficio's answers, from 0
}
