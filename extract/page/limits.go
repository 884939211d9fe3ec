package page

import "time"

// Limits bound what a foreign document may cost.
type Limits struct {
	Bytes  int64         // of the file
	Pages  int           // of the document
	Pixels int           // of one page's image
	Time   time.Duration // of one call on one page

	Password string // tried on encrypted PDFs; empty: none. It is no part of any error
}

// DefaultLimits hold any letter-size scan of an office copier with ease.
func DefaultLimits() Limits {
	return Limits{Bytes: 512 << 20, Pages: 5000, Pixels: 60_000_000, Time: time.Minute}
}

// filled puts defaults where a limit is zero.
func (l Limits) filled() Limits {
	d := DefaultLimits()
	if l.Bytes == 0 {
		l.Bytes = d.Bytes
	}
	if l.Pages == 0 {
		l.Pages = d.Pages
	}
	if l.Pixels == 0 {
		l.Pixels = d.Pixels
	}
	if l.Time == 0 {
		l.Time = d.Time
	}
	return l
}
