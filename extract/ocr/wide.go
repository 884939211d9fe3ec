package ocr

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wideSign is how wide, in heights of a word, its signs are on the average at least where letters of it
// were passed over: an M is hardly wider than high.
const wideSign = 2.2

// rereadWide looks again, by themselves, at doubtful words that are far too wide for their letters: the
// second line of a label, say, which stands beside figures between whose lines it was read, or a name that was
// read as a digit.
func (e *Engine) rereadWide(s *sheet, words []found) ([]found, error) {
	out := make([]found, 0, len(words))
	looks := 0
	for i, w := range words {
		if !w.tooWide() && !w.hidesLetters() || looks == mostLines {
			out = append(out, w)
			continue
		}
		looks++
		again, err := e.look(s, w.at, max(lineHeight, float64(w.at.Dy())), mendHeight, "")
		if err != nil {
			return nil, err
		}
		others := slices.Concat(words[:i:i], words[i+1:])
		if letters(again) <= letters([]found{w}) || sureness(again) < accepted || slices.ContainsFunc(again, func(a found) bool { return readBefore(others, a.at) }) {
			again = []found{w}
		}
		for k := range again {
			again[k].line, again[k].stamp = w.line, w.stamp
		}
		out = append(out, again...)
	}
	return out, nil
}

func (w found) tooWide() bool {
	wide := float64(w.at.Dx()) > wideSign*float64(w.at.Dy()*utf8.RuneCountInString(w.text))
	return w.confidence < weakLine && wide && strings.ContainsFunc(w.text, unicode.IsLetter)
}

// hidesLetters reports whether a word was hardly read as a digit or two, and takes up the room of a word.
func (w found) hidesLetters() bool {
	return w.confidence < hardlyRead && wellFormed.MatchString(w.text) && digits(w.text) <= lowSigns && float64(w.at.Dx()) > wideSign*float64(w.at.Dy())
}

// hardlyRead is the confidence below which a word was rather not read.
const hardlyRead = 0.2
