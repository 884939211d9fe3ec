package layout

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/page"
)

// thinnest is how wide, in shares of its height, a letter is at least; what is
// thinner and reads as a stroke is a piece of a vertical rule.
const thinnest = 0.15

// takeBars turns what OCR reads as bars into what they are, the vertical rules
// of a table: words of bars alone become rules, and bars at a word's ends are
// taken off. Oficios print no bars. After "fracción" a bar is the Roman number
// one, as is each bar of a number in the list that follows.
func takeBars(p page.Page) page.Page {
	words := make([]page.Word, 0, len(p.Words))
	rules := slices.Clone(p.Rules)
	listed := false
	for _, w := range p.Words {
		switch {
		case fold.HasPrefix(w.Text, "FRACC"):
			listed = true
		case listed && strings.Trim(w.Text, "IVXLivxl1!|¦,;.yYe") == "":
			w.Text = strings.NewReplacer("|", "I", "¦", "I").Replace(w.Text)
			words = append(words, w)
			continue
		default:
			listed = false
		}
		if bar(w, p) {
			rules = append(rules, page.Rule{Box: w.Box, Vertical: true})
			continue
		}
		if text := strings.Trim(w.Text, "|¦"); text != "" {
			w.Text = text
		}
		words = append(words, w)
	}
	p.Words, p.Rules = words, rules
	return p
}

func bar(w page.Word, p page.Page) bool {
	if strings.Trim(w.Text, "|¦") == "" && w.Text != "" {
		return true
	}
	width, height := w.Box.Width()*float64(p.Width), w.Box.Height()*float64(p.Height)
	return len([]rune(w.Text)) == 1 && strings.Contains("Il1!i[](){}", w.Text) && width < thinnest*height
}
