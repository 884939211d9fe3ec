package field

import (
	"strconv"

	"github.com/oficialia/oficialia/schema"
)

// federation is the entity of requests to the federation's bodies.
const federation = "federación"

// entities are what the first two of 15 digits number, from 01 on: the states
// in the order of INEGI's catalogue, then the federation.
var entities = []string{
	"Aguascalientes", "Baja California", "Baja California Sur", "Campeche", "Coahuila", "Colima", "Chiapas", "Chihuahua",
	"Ciudad de México", "Durango", "Guanajuato", "Guerrero", "Hidalgo", "Jalisco", "México", "Michoacán", "Morelos",
	"Nayarit", "Nuevo León", "Oaxaca", "Puebla", "Querétaro", "Quintana Roo", "San Luis Potosí", "Sinaloa", "Sonora",
	"Tabasco", "Tamaulipas", "Tlaxcala", "Veracruz", "Yucatán", "Zacatecas", federation,
}

// The years of both generations: requests have been numbered electronically
// since the first law of 2003, with 15 digits since September 2021. Two digits
// above lastYear are a misprint for many years to come.
const (
	firstYear    = 2003
	changingYear = 2021
	lastYear     = 2039
)

// folioParts decodes a folio, nil where its length or one of its parts cannot be
// a folio's.
func folioParts(digits string) *schema.FolioParts {
	p := &schema.FolioParts{}
	oldest, newest := firstYear, changingYear
	switch len(digits) {
	case folioLength: // 33 00203 22 000471
		entity := atoi(digits[:2])
		if entity < 1 || entity > len(entities) {
			return nil
		}
		p.Entity = entities[entity-1]
		p.Body, p.Year, p.Serial = digits[2:7], 2000+atoi(digits[7:9]), atoi(digits[9:])
		oldest, newest = changingYear, lastYear
	case oldFolioLength: // 04111 000123 19
		p.Body, p.Serial, p.Year = digits[:5], atoi(digits[5:11]), 2000+atoi(digits[11:])
	default:
		return nil
	}
	if p.Year < oldest || p.Year > newest || p.Serial == 0 {
		return nil
	}
	return p
}

// atoi reads digits; what is none is nothing.
func atoi(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
