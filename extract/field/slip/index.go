package slip

// Open is a text with the byte at a place left open: what texts that differ there have in
// common.
func Open(text string, at int) string { return text[:at] + "?" + text[at+1:] }

// Shortened are a text without each of its characters in turn.
func Shortened(s string) []string {
	out := make([]string, len(s))
	for i := range s {
		out[i] = s[:i] + s[i+1:]
	}
	return out
}

// Crowded is how many spellings a key of an index keeps at most, the best supported:
// more are not compared, so that the work grows with the bundle and not faster.
const Crowded = 32
