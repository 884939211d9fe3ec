package fold

// IsDigit reports whether a byte of a folded text is a digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// IsLetter reports whether a byte of a folded text is a letter.
func IsLetter(c byte) bool { return c >= 'A' && c <= 'Z' }

// IsAlnum reports whether a byte of a folded text is a letter or a digit.
func IsAlnum(c byte) bool { return IsDigit(c) || IsLetter(c) }

// Letters keeps a folded text's letters.
func Letters(folded string) string {
	out := make([]byte, 0, len(folded))
	for i := range len(folded) {
		if IsLetter(folded[i]) {
			out = append(out, folded[i])
		}
	}
	return string(out)
}
