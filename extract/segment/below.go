package segment

import "regexp"

// wrappedRunning is the running number and the year of a number, alone on their line.
var wrappedRunning = regexp.MustCompile(`^([0-9]{1,6}) ?([/-]) ?((?:19|20)[0-9]{2}|[0-9]{2})\.?$`)

// runningBelow is the running number and the year that a number goes on with on the next
// line, flush with it on either side, behind the sign that it ends with; "" where none do.
func (r *reader) runningBelow(i int, rest string) string {
	sign := wrapsAfter.FindString(rest)
	if sign == "" {
		return ""
	}
	pc := r.pieces[i]
	for _, below := range r.pieces[i+1:] {
		if below.box[1] > pc.box[3]+1.5*pc.box.Height() {
			break
		}
		flush := near(below.box[2], pc.box[2], 0.01) || near(below.box[0], pc.box[0], 0.01)
		if m := wrappedRunning.FindStringSubmatch(below.folded); m != nil && below.box[1] > pc.box.CenterY() && flush {
			return sign + m[1] + m[2] + m[3]
		}
	}
	return ""
}

// wrapsAfter is the sign at a line's end behind which a number goes on below.
var wrapsAfter = regexp.MustCompile(`^[/.-]$`)
