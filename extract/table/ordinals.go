package table

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// countingWord is a word that counts, and what OCR made of its raised sign: the Spanish model
// of Tesseract knows none, and reads a quote, a star or a digit, not often one that tens
// end in.
var countingWord = regexp.MustCompile(`^(\d{1,2}?)([2389]|[ªº]|[^\pL\d.]{1,2})?$`)

// feminine ends the names of what is counted with ª: sesión, reunión, visita, ordinaria.
var feminine = regexp.MustCompile(`(A|ION|DAD)$`)

// mendOrdinals gives the labels of rows that count, such as "2ª ordinaria", the raised
// signs that were read otherwise.
func mendOrdinals(body []schema.Row, origins []schema.Origin) {
	if len(body) < leastSequence || slices.Contains(origins, schema.Native) {
		return
	}
	words := make([][]string, len(body))
	for i, r := range body {
		words[i] = strings.Fields(r.Label)
	}
	for at := range words[0] {
		if !misread(words, at) {
			continue
		}
		for i := range body {
			if at < len(words[i]) && countingWord.MatchString(words[i][at]) {
				words[i][at] = strconv.Itoa(i+1) + raised(words[0], at)
				body[i].Label = strings.Join(words[i], " ")
			}
		}
	}
}

// misread reports whether the labels' words at a place count the rows, two of three at
// least, each with a sign behind it.
func misread(words [][]string, at int) bool {
	n, other := 0, 0
	for i, w := range words {
		if at >= len(w) {
			continue
		}
		parts := countingWord.FindStringSubmatch(w[at])
		if parts == nil || parts[1] != strconv.Itoa(i+1) || parts[2] == "" {
			continue
		}
		n++
		if parts[2] != "ª" && parts[2] != "º" {
			other++
		}
	}
	return other > 0 && n >= leastSequence && 3*n >= 2*len(words)
}

// raised is the sign of ordinals that the word at a place has by the words beside it.
func raised(label []string, at int) string {
	for i, w := range label {
		if i != at && feminine.MatchString(fold.Words(w)) {
			return "ª"
		}
	}
	return "º"
}
