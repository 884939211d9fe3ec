package field

import (
	"strconv"

	"github.com/oficialia/oficialia/extract/field/number"
	"github.com/oficialia/oficialia/extract/field/person"
	"github.com/oficialia/oficialia/extract/field/unit"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/spread"
	"github.com/oficialia/oficialia/schema"
)

// ReadAll reads the fields of a bundle's oficios, each as Read does, gives them
// their IDs and lets them correct one another: an acronym in a number that OCR
// ran together with its slash, a reference that is another oficio's number but
// for such a slip, a folio with one digit read unlike everywhere else, a name or
// a unit that stands elsewhere in better print.
func ReadAll(oficios []segment.Oficio) []schema.Oficio {
	out := make([]schema.Oficio, len(oficios))
	spread.Over(len(oficios), func(i int) {
		out[i] = Read(oficios[i])
		out[i].ID = "o" + strconv.Itoa(i+1)
	})
	number.Agree(out, oficios)
	agreeDates(out, oficios)
	agreeReceived(out)
	agreePlaces(out)
	agreeFolios(out)
	person.Agree(out)
	words := unit.NewVocabulary(oficios)
	unit.Agree(out, oficios, words)
	unit.AgreePositions(out, words)
	for i := range out {
		words.Mend(out[i].Subject)
	}
	for i := range out {
		unit.GiveAcronyms(&out[i])
	}
	return out
}
