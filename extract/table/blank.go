package table

import (
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// blankSeen is how sure it is that nothing stands where no figure's ink is: of 176 such cells of drawn
// scans none held a figure.
const blankSeen = 0.99

// beside is how far apart, in heights of print, the middles of what stands on one row are at
// most.
const beside = 0.6

// blank is where a row's cell was seen to be empty, nil where nobody looked or something stands
// there: beside the row's nearest words, over or under the column's nearest figure.
func (r row) blank(rows []row, column int) *schema.Evidence {
	word, figure := r.nearestTo(column), nearestIn(rows, r, column)
	if word == nil || figure == nil {
		return nil
	}
	for _, box := range r.page.Blanks {
		level := max(box.CenterY()-word.Box.CenterY(), word.Box.CenterY()-box.CenterY()) < beside*word.Box.Height()
		if level && box[0] < figure[2] && figure[0] < box[2] {
			return &schema.Evidence{Page: r.page.Number, Box: box, Start: word.End, End: word.End, Origin: schema.OCR, Confidence: blankSeen}
		}
	}
	return nil
}

// nearestTo is the word of the row's cell that stands nearest to a column, the left one first.
func (r row) nearestTo(column int) *layout.Word {
	for off := 1; off < len(r.cells); off++ {
		for _, k := range []int{column - off, column + off} {
			if k < 0 || k >= len(r.cells) || len(r.cells[k].Words) == 0 {
				continue
			}
			if words := r.cells[k].Words; k < column {
				return &words[len(words)-1]
			}
			return &r.cells[k].Words[0]
		}
	}
	return nil
}

// nearestIn is the place of what stands in the column of another row on the row's page, nearest to
// it.
func nearestIn(rows []row, r row, column int) *schema.Box {
	at, ok := r.y()
	var best *schema.Box
	nearest := 0.0
	for _, o := range rows {
		words := o.cells[column].Words
		if !ok || o.page != r.page || len(words) == 0 || len(r.cells[column].Words) > 0 && words[0].Start == r.cells[column].Words[0].Start {
			continue
		}
		box := o.cells[column].Box()
		if off := max(box.CenterY()-at, at-box.CenterY()); best == nil || off < nearest {
			best, nearest = &box, off
		}
	}
	return best
}

// y is where the row's first words stand, a fraction of the page.
func (r row) y() (float64, bool) {
	for _, c := range r.cells {
		if len(c.Words) > 0 {
			return c.Words[0].Box.CenterY(), true
		}
	}
	return 0, false
}
