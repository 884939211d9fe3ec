// Package schema defines what oficialia says to the outside: the record of a
// document (oficialia.document.v1), its findings and its events.
//
// The nouns, from outer to inner:
//
//   - A Document is one file, known by the SHA-256 of its bytes.
//   - A Page is one page of it, as it was read: natively, by OCR, or not.
//   - An Oficio is one numbered letter (or another instrument) on some pages.
//   - A Value is something extracted, with its printed text beside it and the
//     Evidence that says where it stands and how sure the reading is.
//   - A Finding is something that does not hold, with the values concerned.
//
// The package imports nothing else of this module.
package schema

// Version names the record's format; it is the record's "schema" field.
const Version = "oficialia.document.v1"

// Origin says how a page's or a value's text came to be.
type Origin string

// The origins. Mixed, Blank and Failed only occur on pages.
const (
	Native Origin = "native" // the file's own text
	OCR    Origin = "ocr"    // recognised from the page's image
	Mixed  Origin = "mixed"  // both
	Blank  Origin = "blank"  // read, and nothing stands on it
	Failed Origin = "failed" // could not be read; the page's Error says why
)

// Document is the record of one document.
type Document struct {
	Schema  string   `json:"schema"`
	ID      string   `json:"id"` // "sha256:" and the hex digest of the document's bytes
	Source  Source   `json:"source"`
	Engine  Engine   `json:"engine"`
	Pages   []Page   `json:"pages"`
	Oficios []Oficio `json:"oficios"`
	// Boundaries judge each page after the first: does it begin an oficio?
	Boundaries []Boundary `json:"boundaries"`
	// Questions are what the request asks, each with what the oficios answer: the matrix
	// of questions by units.
	Questions []Question `json:"questions"`
	Findings  []Finding  `json:"findings"`
}

// Source says where the document's bytes came from.
type Source struct {
	URI       string `json:"uri"`
	Name      string `json:"name"`
	MediaType string `json:"media_type"`
	Size      int64  `json:"size"` // bytes
}

// Engine says what read the document. Two records with equal engines and equal
// IDs are equal.
type Engine struct {
	Version   string   `json:"version"`
	OCR       string   `json:"ocr"`
	Languages []string `json:"languages"`
	Rules     string   `json:"rules"`
}

// Page is one page as it was read.
type Page struct {
	Number     int      `json:"number"` // from 1
	Width      int      `json:"width"`  // pixels of the image that was read, or points at 72 dpi for a native page
	Height     int      `json:"height"`
	DPI        int      `json:"dpi"`
	Origin     Origin   `json:"origin"`
	Rotation   int      `json:"rotation"`   // degrees clockwise that the page was turned by to be read: 0, 90, 180, 270
	Skew       float64  `json:"skew"`       // degrees, clockwise positive, that was taken out
	Confidence float64  `json:"confidence"` // mean over words, 0 to 1
	Text       string   `json:"text"`
	Unread     []Unread `json:"unread"`
	Reason     string   `json:"reason,omitempty"` // why the page was read as it was: its own text, its image, or both
	Damage     string   `json:"damage,omitempty"` // what is wrong with its image, which was read all the same; something may be missing
	Error      string   `json:"error,omitempty"`  // why, when the origin is failed
}

// Unread is a region with ink that was not turned into text.
type Unread struct {
	Box  Box    `json:"box"`
	Kind string `json:"kind" jsonschema:"enum=text,enum=stamp,enum=handwriting,enum=picture"`
}

// Oficio is one numbered letter, or another instrument.
type Oficio struct {
	ID          string      `json:"id"`
	Kind        string      `json:"kind" jsonschema:"enum=oficio,enum=disposicion,enum=decreto,enum=resolucion,enum=acuerdo,enum=memorandum,enum=circular,enum=other"`
	Pages       []int       `json:"pages"`
	Number      *Value      `json:"number"` // null when none could be read
	Date        *Value      `json:"date"`
	Received    *Value      `json:"received,omitempty"` // the date of the receiver's stamp
	Motto       *Value      `json:"motto,omitempty"`    // of the year, which is no date
	Place       *Value      `json:"place"`
	Subject     *Value      `json:"subject"`
	Ministry    *Value      `json:"ministry"`
	Institution *Value      `json:"institution"`
	Units       []Unit      `json:"units"` // outer to inner
	Addressee   *Person     `json:"addressee"`
	Signatory   *Person     `json:"signatory"`
	Copies      []Person    `json:"copies"`
	Folios      []Folio     `json:"folios"`
	References  []Reference `json:"references"`
	Citations   []Citation  `json:"citations"`
	Tables      []Table     `json:"tables"`
	Answers     []Answer    `json:"answers"`
	HarmTest    *HarmTest   `json:"harm_test,omitempty"` // the prueba de daño, where there is one
	Annexes     []Annex     `json:"annexes"`
	Articles    []Article   `json:"articles"` // of an instrument: a disposición, a decree
}

// Unit is a part of an institution, with the acronym that the oficio's number gives it.
type Unit struct {
	Value
	Acronym string `json:"acronym,omitempty"`
}

// Person is somebody named in an oficio. Acting is how somebody signs for another, as
// printed: "P.A.", "por ausencia", "suplente".
type Person struct {
	Title    *Value `json:"title,omitempty"`
	Name     *Value `json:"name"`
	Position *Value `json:"position"`
	Acting   *Value `json:"acting,omitempty"`
}

// Folio is a request's number as an oficio prints it. A misprinted one is no
// folio of an oficio but a folio_mismatch, whose operands say where it stands.
type Folio struct {
	Value
	System string `json:"system,omitempty"` // SASI, SISAI, PNT, INFOMEX where the page says so
	// What the digits say; absent where their number is no folio's.
	Parts *FolioParts `json:"parts,omitempty"`
}

// FolioParts are a folio's digits: 33 00203 22 000471 since September 2021, and
// 04111 000123 19 before.
type FolioParts struct {
	Entity string `json:"entity,omitempty"` // "federación", or the state that the first two of 15 digits number
	Body   string `json:"body"`             // five digits: the public body
	Year   int    `json:"year"`
	Serial int    `json:"serial"` // the running number
}

// Reference is another oficio's number as an oficio prints it.
type Reference struct {
	Number   Value  `json:"number"`
	Relation string `json:"relation" jsonschema:"enum=replies_to,enum=answered_by,enum=mentions"`
	Oficio   string `json:"oficio,omitempty"` // the bundle's oficio with this number, where it is there
}

// Citation is one cited article of one law.
type Citation struct {
	Value
	Law       string   `json:"law,omitempty"`       // code, where the law has one
	LawName   string   `json:"law_name,omitempty"`  // full title
	Edition   string   `json:"edition,omitempty"`   // ISO date of publication
	Article   string   `json:"article,omitempty"`   // "110", "6 bis"
	Paragraph int      `json:"paragraph,omitempty"` // from 1
	Fractions []string `json:"fractions"`           // upper-case Roman
	Incisos   []string `json:"incisos"`             // lower-case letters
	InForce   *bool    `json:"in_force,omitempty"`  // absent when not known
}

// Table is one table; one that goes on over pages is one table.
type Table struct {
	ID      string   `json:"id"`
	Title   string   `json:"title"`
	Pages   []int    `json:"pages"`
	Columns []Column `json:"columns"` // of the cells; the label's column is not among them
	Rows    []Row    `json:"rows"`
	Totals  []Row    `json:"totals"`
	Notes   []string `json:"notes"` // in what it counts, where its figures are from, how far they hold
}

// Column is a column of a table.
type Column struct {
	Name string     `json:"name"`
	Type ColumnType `json:"type" jsonschema:"enum=integer,enum=decimal,enum=money,enum=percentage,enum=ordinal,enum=date,enum=text,enum="`
}

// ColumnType is what most cells of a column hold; empty where none holds anything. Values
// of dates are ISO 8601, of percentages as printed (12.5 for "12.5%").
type ColumnType string

// The types of columns.
const (
	Integer     ColumnType = "integer"
	Decimal     ColumnType = "decimal"
	MoneyColumn ColumnType = "money" // with a currency's sign
	Percentage  ColumnType = "percentage"
	Ordinal     ColumnType = "ordinal"
	DateColumn  ColumnType = "date"
	TextColumn  ColumnType = "text"
)

// Row is a row of a table: its label, and a cell for each column.
type Row struct {
	Label string  `json:"label"`
	Cells []Value `json:"cells"`
}

// Annex is a document inside an oficio: the same number, another subject.
type Annex struct {
	Subject *Value `json:"subject"`
	Pages   []int  `json:"pages"`
}
