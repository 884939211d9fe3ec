package layout

// overrunBlank is how wide, in heights of print, the blank between two words of a label is at most.
const overrunBlank = 0.7

// withoutOverrun gives a row's label the words of it that run over the rule to its right, into a cell with a
// figure: spreadsheets print them there, and show them cut off.
func withoutOverrun(cells []Cell, figures []bool) []Cell {
	for c := 1; c < len(cells); c++ {
		label, words := cells[c-1].Words, cells[c].Words
		n := 0
		for n < len(words) && !figureOrMark(words[n].Text) {
			n++
		}
		if !figures[c] || n == 0 || n == len(words) || len(label) == 0 || !NumberLike((Cell{Words: words[n:]}).Text()) {
			continue
		}
		if last := label[len(label)-1]; last.follows(words[0]) {
			cells[c-1].Words, cells[c].Words = append(label, words[:n]...), words[n:]
		}
	}
	return cells
}

// follows reports whether another word stands a blank's distance behind this one in its line.
func (w Word) follows(next Word) bool {
	height := max(w.Box.Height(), next.Box.Height())
	level := w.Box[1] < next.Box.CenterY() && next.Box.CenterY() < w.Box[3]
	return level && next.Box[0]-w.Box[2] < overrunBlank*height && next.Box[0] > w.Box[0]
}
