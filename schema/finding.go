package schema

// The codes of findings.
const (
	TotalMismatch      = "total_mismatch"       // a stated total is not the sum of its cells
	CrossTableMismatch = "cross_table_mismatch" // two tables state one quantity differently
	PeriodMismatch     = "period_mismatch"      // the title's years or months are not those of the rows
	FolioMismatch      = "folio_mismatch"       // a folio is malformed, or one edit away from the bundle's
	LawNotInForce      = "law_not_in_force"     // a cited law was not in force on the oficio's date
	UnreadRegion       = "unread_region"        // ink that looks like text and that no word covers
	UnreadableCell     = "unreadable_cell"      // a cell looks like a number and could not be read with confidence
	MendedCell         = "mended_cell"          // a figure was misread, and sums say what is printed
	PercentageMismatch = "percentage_mismatch"  // a share is not that of its figure in the total
	CumulativeMismatch = "cumulative_mismatch"  // a running total is not the one before and its row's figure
	TextMismatch       = "text_mismatch"        // the text around a table states its total differently
	MissingPeriod      = "missing_period"       // months or years are missing inside a table's series
	DuplicateRow       = "duplicate_row"        // two rows have the same label and the same figures
	UnansweredQuestion = "unanswered_question"  // no oficio says what became of a question of the request
	ZeroOrBlank        = "zero_or_blank"        // a table has both zeros and empty cells: what is empty may be zero or not known
)

// The severities of findings.
const (
	SeverityError   = "error"
	SeverityWarning = "warning"
	SeverityInfo    = "info"
)

// The causes of findings: the document itself, its reading, or not known.
const (
	CauseSource       = "source"
	CauseOCR          = "ocr"
	CauseUndetermined = "undetermined"
)

// Finding is something in a document that does not hold.
type Finding struct {
	Code       string   `json:"code"`
	Severity   string   `json:"severity" jsonschema:"enum=error,enum=warning,enum=info"`
	Message    string   `json:"message"`    // a sentence that can be printed
	MessageES  string   `json:"message_es"` // the same in Spanish
	Stated     Scalar   `json:"stated"`
	Computed   Scalar   `json:"computed"`
	Difference *float64 `json:"difference,omitempty"` // stated less computed, of numbers
	Cause      string   `json:"cause" jsonschema:"enum=source,enum=ocr,enum=undetermined"`
	// Probability is that of the cause, 0 to 1; absent where the cause is not
	// weighed: text of the file's own, or nothing that could be misread.
	Probability *float64     `json:"probability,omitempty"`
	Operands    []Operand    `json:"operands"`
	Hypotheses  []Hypothesis `json:"hypotheses"`
	Oficio      string       `json:"oficio,omitempty"`
	Table       string       `json:"table,omitempty"`
}

// Operand is a value that the finding is about.
type Operand struct {
	Value    Scalar    `json:"value"`
	Evidence *Evidence `json:"evidence"`
}

// Hypothesis is another reading of one cell, or of several, that would make the
// finding vanish. A finding lists the likeliest first.
type Hypothesis struct {
	Cell     string    `json:"cell"` // "row label / column name"
	Read     Scalar    `json:"read"`
	WouldBe  Scalar    `json:"would_be"`
	Evidence *Evidence `json:"evidence"`

	Probability float64   `json:"probability"`        // 0 to 1, among all that may explain the finding
	Readings    []Reading `json:"readings,omitempty"` // all that the cell was read as
	Also        []Change  `json:"also,omitempty"`     // the other cells that must be read otherwise
}

// Change is another reading of a cell.
type Change struct {
	Cell     string    `json:"cell"`
	Read     Scalar    `json:"read"`
	WouldBe  Scalar    `json:"would_be"`
	Evidence *Evidence `json:"evidence"`
}
