package schema

// Boundary says of one page whether an oficio begins on it, and why.
type Boundary struct {
	Page       int     `json:"page"`
	Begins     bool    `json:"begins"`
	Confidence float64 `json:"confidence"` // that this is right, 0.5 to 1
	Review     bool    `json:"review"`     // so unsure that somebody should look
	Signs      []Sign  `json:"signs"`
}

// Sign is one piece of evidence for or against a beginning.
type Sign struct {
	Name   string  `json:"name"`   // "new_number", "goes_on", ...
	Weight float64 `json:"weight"` // log odds (natural); above 0 for a beginning
}
