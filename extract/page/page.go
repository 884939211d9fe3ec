// Package page turns a document's bytes into pages: words with boxes where the
// file has text of its own, images where it has not.
package page

import "github.com/oficialia/oficialia/schema"

// Word is a run of characters without a space, where it stands and how sure
// its reading is.
type Word struct {
	Text       string     `json:"text"`
	Box        schema.Box `json:"box"`
	Confidence float64    `json:"confidence"` // 0 to 1; 1 for native text

	// Origin is the word's own on a page of mixed origin, else empty.
	Origin schema.Origin `json:"origin,omitempty"`

	// Stamp is the number, from 1, of the stamp on the page that the word is part of,
	// else 0. Such a word stands where it does when its stamp is turned level.
	Stamp int `json:"stamp,omitempty"`

	// Readings are all that a figure or code was read as which was looked at more
	// than once, the first look first; Text is the one that was taken.
	Readings []Reading `json:"readings,omitempty"`
}

// Reading is one reading of a word.
type Reading struct {
	Text       string   `json:"text"`
	Confidence float64  `json:"confidence"`        // 0 to 1
	Symbols    []Symbol `json:"symbols,omitempty"` // none of the page's first reading
}

// Symbol is one sign of a reading.
type Symbol struct {
	Text         string        `json:"text"`
	Confidence   float64       `json:"confidence"` // 0 to 1
	Alternatives []Alternative `json:"alternatives,omitempty"`
}

// Alternative is what a sign may be instead.
type Alternative struct {
	Text       string  `json:"text"`
	Confidence float64 `json:"confidence"` // 0 to 1
}

// Line is a line of text that was looked at again, and what each look read there.
type Line struct {
	Box   schema.Box `json:"box"` // that was asked for
	Looks [][]Word   `json:"looks"`
}

// Rule is a ruled line: the edge of a table's cell, an underline.
type Rule struct {
	Box      schema.Box `json:"box"`
	Vertical bool       `json:"vertical"`
}

// Page is one page as it was read. It is what a page worker stores and what
// assembly starts from.
type Page struct {
	Number     int             `json:"number"` // from 1
	Width      int             `json:"width"`  // pixels of the image that was read, upright; points at 72 dpi for a native page
	Height     int             `json:"height"`
	DPI        int             `json:"dpi"`
	Origin     schema.Origin   `json:"origin"`
	Rotation   int             `json:"rotation"`   // degrees clockwise that the page was turned by to be read
	Skew       float64         `json:"skew"`       // degrees, clockwise positive, that was taken out
	Confidence float64         `json:"confidence"` // mean over words, 0 to 1
	Words      []Word          `json:"words"`      // in the engine's order
	Rules      []Rule          `json:"rules"`
	Lines      []Line          `json:"lines,omitempty"` // that were looked at again
	Unread     []schema.Unread `json:"unread"`
	Blanks     []schema.Box    `json:"blanks,omitempty"` // in columns of figures, beside a row's words, where no ink of a figure stands
	Reason     string          `json:"reason,omitempty"` // why the page was read as it was
	Damage     string          `json:"damage,omitempty"` // what is wrong with its image, which was read all the same; something may be missing
	Error      string          `json:"error,omitempty"`  // why, when the origin is failed
}
