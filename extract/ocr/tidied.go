package ocr

import (
	"regexp"
	"strings"
)

// What specks make of a number's ends, and of the signs between its groups.
var (
	strayMarks = regexp.MustCompile(`^["'“”‘’«»*.,:;]*(-?\$?\d{1,3}(?:[.,:;]\d{3})+(?:[.,]\d{1,2})?|\d+)[.,:;'"]?$`)
	oddGroups  = regexp.MustCompile(`^(-?\$?\d{1,3}(?:[,:;]\d{3})+)\.(\d{1,2})$`)
	oddPoints  = regexp.MustCompile(`^(-?\$?\d{1,3}(?:[.:;]\d{3})+),(\d{1,2})$`)
)

// asTime is a time of day or, between a column's figures, a number with a speck.
var asTime = regexp.MustCompile(`^[1-9]\d?:\d{2}$`)

// tidied is a figure that stands alone without marks at its ends that no number
// has, and with one sign between its groups where its decimals tell which.
func (w found) tidied() found {
	m := strayMarks.FindStringSubmatch(w.text)
	if m == nil {
		return w
	}
	w.text = strings.ReplaceAll(m[1], ";", ":")
	if m := oddGroups.FindStringSubmatch(w.text); m != nil {
		w.text = strings.ReplaceAll(m[1], ":", ",") + "." + m[2]
	}
	if m := oddPoints.FindStringSubmatch(w.text); m != nil {
		w.text = strings.ReplaceAll(m[1], ":", ".") + "," + m[2]
	}
	return w
}

// A number's decimals are never parted by the sign that parts its groups; a colon
// is a sign with a speck.
var (
	commaCents = regexp.MustCompile(`^(-?\d{1,3}(?:,\d{3})+)[,:](\d{1,2}%?)$`)
	pointCents = regexp.MustCompile(`^(-?\d{1,3}(?:\.\d{3})+)[.:](\d{1,2}%?)$`)
)

// withDecimals gives a figure's decimals the other sign where they have that of
// its groups: a worn point shows as a comma. A figure whose groups are still
// wrong is not believed.
func (w found) withDecimals() found {
	if m := commaCents.FindStringSubmatch(w.text); m != nil {
		return w.as(m[1]+"."+m[2], w.at, min(w.confidence, believed))
	}
	if m := pointCents.FindStringSubmatch(w.text); m != nil {
		return w.as(m[1]+","+m[2], w.at, min(w.confidence, believed))
	}
	if by, _ := grouped(w.text); badGroups(w.text) && by != ":" {
		w.confidence = min(w.confidence, contradicted)
	}
	return w
}
