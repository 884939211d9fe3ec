package ocr

import (
	"image"
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/page"
)

// codeSigns is what the recogniser may read in an oficio's number; the brackets and the blank
// are there to tell what is none.
const codeSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.-,:#() "

const (
	longestCodeWord = 5   // letters of a group that stands alone, without signs and digits
	codeGap         = 1.0 // heights of a line, that parts two groups of one code at most
)

// A code's groups are capitals and digits, and the signs between them or what is read for
// these; a small letter is a misread stroke.
var (
	codeGroup    = regexp.MustCompile(`^[A-ZÑ\dl\pP$|+=<>^]+$`)
	lettersGroup = regexp.MustCompile(`^[A-ZÑ]+[\pP\pS]?$`)
	codeJoint    = regexp.MustCompile(`[A-Z\d)\]][/.\-]|[/.\-][A-Z\d]`)
	onlySigns    = regexp.MustCompile(`[\pP\pS]`)
	yearBehind   = regexp.MustCompile(`\d (19|20)\d\d[.,]?$`)
)

// codeOpinions has the recogniser read what looks like an oficio's number: there no
// dictionary helps Tesseract, and signs between groups pass for letters. A number whose signs
// wore away comes as several words, and is shown as a whole.
func (e *Engine) codeOpinions(s *sheet, words []found) error {
	if e.second == nil {
		return nil
	}
	for i := 0; i < len(words); {
		n := codeRun(words[i:])
		if run := words[i : i+n]; n > 0 && isCode(run) {
			if err := e.codeOpinion(s, run); err != nil {
				return err
			}
		}
		i += max(1, n)
	}
	return nil
}

// callsNumber is what stands before a number and is no part of it, whatever is read of its signs.
var callsNumber = regexp.MustCompile(`^(N|NO|NUM)[\pP\pS]*$`)

// codeRun is how many of the words, from the first, may be groups of one code.
func codeRun(words []found) (n int) {
	if callsNumber.MatchString(words[0].text) {
		return 0
	}
	for n < len(words) && mayBeGroup(words[n].text) && (n == 0 || follows(words[n-1], words[n])) {
		n++
	}
	return n
}

func mayBeGroup(text string) bool {
	return codeGroup.MatchString(text) && (!lettersGroup.MatchString(text) || len(strings.Trim(text, ".,:;")) <= longestCodeWord)
}

// follows reports whether a word stands on the line of another, close behind it.
func follows(a, b found) bool {
	gap := b.at.Min.X - a.at.Max.X
	return a.line == b.line && a.stamp == b.stamp && 2*overlapY(a.at, b.at) > a.at.Dy() && gap > -a.at.Dy()/2 && float64(gap) <= codeGap*float64(max(a.at.Dy(), b.at.Dy()))
}

// postalCode is what an address ends with.
var postalCode = regexp.MustCompile(`(^| )C[.,]? ?[PR][.,]?( |$)`)

// isCode reports whether words are an oficio's number for all that is seen: letters, digits
// and signs that join groups, or a number and a year where these wore away.
func isCode(run []found) bool {
	all := textOf(run)
	return capitals(all) >= 2 && digits(all) >= 2 && (codeJoint.MatchString(all) || yearBehind.MatchString(all)) && !postalCode.MatchString(all)
}

func capitals(s string) int {
	return len(strings.Map(func(r rune) rune {
		if r < 'A' || r > 'Z' {
			return -1
		}
		return r
	}, s))
}

// codeOpinion has the reader of codes read one and, where that is not clear, the recogniser of
// words. Where this sees other groups than Tesseract its reading cannot be told apart over the
// words, and the words are shown one by one.
func (e *Engine) codeOpinion(s *sheet, run []found) error {
	at := image.Rectangle{}
	for _, w := range run {
		at = at.Union(w.at)
	}
	groups, err := e.codeSaid(s, at)
	if err != nil {
		return err
	}
	switch {
	case len(groups) == len(run):
		for i, r := range groups {
			run[i] = run[i].saidCode(r)
		}
		return nil
	case isOne(run, groups):
		oneCode(run, at, groups[0])
		return nil
	}
	opinions := make([][]page.Reading, len(run))
	for _, around := range paperBeside {
		r, err := e.ask(s, at, around, codeSigns)
		if err != nil {
			return err
		}
		parts := groupsOf(r)
		if len(parts) != len(run) {
			return e.eachAlone(s, run)
		}
		alike := true
		for i, p := range parts {
			opinions[i] = append(opinions[i], p)
			alike = alike && bare(p.Text) == bare(run[i].text)
		}
		if alike {
			break
		}
	}
	for i := range run {
		run[i] = run[i].advisedCode(opinions[i])
	}
	return nil
}

// eachAlone has the recogniser read those words of a run that are codes by themselves.
func (e *Engine) eachAlone(s *sheet, run []found) error {
	for i := range run {
		if len(run) == 1 || !isCode(run[i:i+1]) {
			continue
		}
		if err := e.codeOpinion(s, run[i:i+1]); err != nil {
			return err
		}
	}
	return nil
}

// groupsOf parts a reading at its blanks.
func groupsOf(r page.Reading) (out []page.Reading) {
	open := false
	for _, s := range r.Symbols {
		if s.Text == " " {
			open = false
			continue
		}
		if !open {
			out, open = append(out, page.Reading{Confidence: 1}), true
		}
		last := &out[len(out)-1]
		last.Text, last.Symbols, last.Confidence = last.Text+s.Text, append(last.Symbols, s), min(last.Confidence, s.Confidence)
	}
	return out
}

// bare is a code without the marks of the sentence that it ends.
func bare(code string) string { return strings.TrimRight(code, ".,;:'") }

// advisedCode is a group of a code of which the recogniser has these opinions. What it reads
// twice alike and surely is taken; other digits only where Tesseract was not sure.
func (w found) advisedCode(opinions []page.Reading) found {
	least := opinions[0]
	for _, r := range opinions {
		if bare(r.Text) != bare(least.Text) {
			return w
		}
		if r.Confidence < least.Confidence {
			least = r
		}
	}
	mine, said := bare(w.text), withSlashes(bare(least.Text), bare(w.text))
	switch {
	case said == "" || strings.Contains(mine, "Ñ") || losesJoint(mine, said):
		return w
	case said == mine:
		if least.Confidence >= sureSaid {
			w.confidence = max(w.confidence, believed)
		}
		return w
	case least.Confidence < accepted, least.Confidence < sureSaid && w.confidence >= accepted:
		return w
	}
	w.readings = append(w.firstReading(), least)
	if otherDigits(mine, said) && (w.confidence >= accepted || least.Confidence < sureFigure) {
		w.confidence = min(w.confidence, contradicted)
		return w
	}
	return w.as(said+strings.TrimPrefix(w.text, mine), w.at, min(least.Confidence, believed))
}

// withSlashes is a code with the slashes that another look saw where it has a letter or digit
// that slashes are taken for.
func withSlashes(code, other string) string {
	if slashes(code, other) {
		return other
	}
	return code
}

// losesJoint reports whether a reading differs from another in nothing but the signs between
// groups, and has fewer.
func losesJoint(was, is string) bool {
	joints := func(s string) int { return strings.Count(s, "/") + strings.Count(s, "-") + strings.Count(s, ".") }
	return onlySigns.ReplaceAllString(was, "") == onlySigns.ReplaceAllString(is, "") && joints(is) < joints(was)
}

// otherDigits reports whether two readings of one length have different digits at one place.
func otherDigits(a, b string) bool {
	for i := range min(len(a), len(b)) {
		if len(a) == len(b) && a[i] != b[i] && digits(a[i:i+1]) == 1 && digits(b[i:i+1]) == 1 {
			return true
		}
	}
	return false
}
