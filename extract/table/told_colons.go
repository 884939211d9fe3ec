package table

// withColons takes a semicolon between a label and its figure for a worn colon where the next label has
// one: "Chihuahua; 2,815, Durango: 814".
func withColons(terms []term) []term {
	for i, t := range terms {
		if t.trail == ";" && i+1 < len(terms) && figureLike(terms[i+1]) && colonNext(terms[i+1:]) {
			terms[i].trail = ":"
		}
	}
	return terms
}

// colonNext reports whether a figure that a comma ends is followed by a label of few words, a colon and
// a figure.
func colonNext(terms []term) bool {
	if terms[0].trail != "," {
		return false
	}
	for i := 1; i+1 < len(terms) && i <= gapMost; i++ {
		switch {
		case figureLike(terms[i]):
			return false
		case terms[i].trail == ":":
			return figureLike(terms[i+1])
		case terms[i].trail != "":
			return false
		}
	}
	return false
}
