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
		numbers, misread := counting(words, at)
		for i, n := range numbers {
			if misread && n > 0 {
				words[i][at] = strconv.Itoa(n) + raised(words[0], at)
				body[i].Label = strings.Join(words[i], " ")
			}
		}
	}
}

// fewMisread is how many signs must be misread for the numbers to be ordinals.
const fewMisread = 2

// counting finds the rows' numbers in their labels' words at a place, 0 where there is
// none: they go up by one with each row, or a row stands there twice. Misread tells that
// two of three at least count so, and that several have a sign behind them that is no
// ordinal's; some signs were taken for dirt.
func counting(words [][]string, at int) (numbers []int, misread bool) {
	numbers = make([]int, len(words))
	n, other, last, row := 0, 0, 0, -1
	for i, w := range words {
		if at >= len(w) {
			continue
		}
		parts := countingWord.FindStringSubmatch(w[at])
		if parts == nil {
			continue
		}
		if number, _ := strconv.Atoi(parts[1]); number == last+i-row || number == last && i == row+1 && last > 0 {
			numbers[i], last, row = number, number, i
			n++
			if parts[2] != "ª" && parts[2] != "º" && parts[2] != "" {
				other++
			}
		}
	}
	n += between(numbers, words, at)
	return numbers, other >= fewMisread && n >= leastSequence && 3*n >= 2*len(words)
}

// between tells the numbers of rows between two that count, whose words begin with them,
// and how many they are.
func between(numbers []int, words [][]string, at int) (told int) {
	last := len(numbers) - 1
	for last >= 0 && numbers[last] == 0 {
		last--
	}
	for i := 1; i < last; i++ {
		next := numbers[i-1] + 1
		if numbers[i] == 0 && at < len(words[i]) && len(words[i][at]) <= longestOrdinal && strings.HasPrefix(words[i][at], strconv.Itoa(next)) {
			numbers[i] = next
			told++
		}
	}
	return told
}

// longestOrdinal is how many bytes an ordinal and what was made of its sign have.
const longestOrdinal = 4

// raised is the sign of ordinals that the word at a place has by the words beside it.
func raised(label []string, at int) string {
	for i, w := range label {
		if i != at && feminine.MatchString(fold.Words(w)) {
			return "ª"
		}
	}
	return "º"
}
