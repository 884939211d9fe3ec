package layout

import (
	"regexp"
	"slices"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
)

// Bounds of a header above the figures: its lines, and how far above one another
// they stand at most, in heights of print.
const (
	headLines = 5
	headGap   = 3.0
	// headPitch is the like in distances of rows: names of two lines that stand in the
	// middle of their cells are further from wide rows.
	headPitch    = 1.5
	captionPitch = 0.9
	// chunkBlank is the gap between two words of a header, in heights of print,
	// from which on they name different columns.
	chunkBlank = 0.9
	// headWords is how many words the header of a lone column has at most, when
	// nothing stands over the labels.
	headWords = 3
)

// chunk is what stands together in a line of a header.
type chunk struct {
	words []Word
	span
}

// headLine is a line above the figures that may be a part of the header.
type headLine struct {
	line   int
	y      float64
	label  []Word  // over the labels
	chunks []chunk // over the figures
	solid  bool    // surely a part of the header
}

// heads takes the lines above the first row as headers whose chunks stand over
// the columns, in one level or several, and the rows without figures between.
func (g *Grid) heads(s *strip, label span, columns []span, run []candidate) {
	h := header{label: label, columns: columns, height: usualHeight(run), first: run[0], pitch: rowGap(run)}
	h.collect(s)
	var rows []GridRow
	for _, l := range h.lines {
		g.Lines = append(g.Lines, l.line)
		if l.row {
			rows = append(rows, GridRow{Cells: l.bare.cells(columns)})
		} else {
			rows = append(rows, GridRow{Header: true, Cells: h.cells(l)})
		}
	}
	g.Lines = append(g.Lines, h.aboveLines...)
	slices.Sort(g.Lines)
	g.Rows = append(rows, g.Rows...)
	if len(g.Rows) > len(rows) && len(h.above) > 0 {
		own := &g.Rows[len(rows)].Cells[0]
		own.Words = append(h.above, own.Words...)
	}
}

// usualHeight is that of most lines' print.
func usualHeight(run []candidate) float64 {
	heights := make([]float64, len(run))
	for i, c := range run {
		heights[i] = c.height
	}
	return median(heights)
}

// header is a header being collected from the lines above a grid's figures.
type header struct {
	label   span
	columns []span
	height  float64
	first   candidate
	pitch   float64 // of the rows, 0 where it is not known
	lines   []taken // from top to bottom
	above   []Word  // the upper lines of the first row's label

	aboveLines []int
}

// taken is a line of the header, or a row without figures below it.
type taken struct {
	headLine
	row  bool
	bare candidate
}

// collect takes lines upward, as long as they may belong to the header. Nothing of
// it is left where they do not name the columns.
func (h *header) collect(s *strip) {
	y := min(h.first.y, h.figuresY(s))
	for i := h.first.line - 1; i >= s.from && !s.used[i] && len(h.lines) < headLines; i-- {
		items := h.withoutStrays(s.items(i))
		if len(items) == 0 {
			continue
		}
		t, ok := h.take(i, items)
		if !ok || y-t.y > max(headGap*h.height, headPitch*h.pitch) {
			break
		}
		h.lines, y = slices.Insert(h.lines, 0, t), t.y
	}
	h.trim()
}

// strayGap is how far right of a table, in heights of print, a sign or two are dirt.
const strayGap = 4.0

// withoutStrays leaves out signs that stand far right of the figures, as specks do.
func (h *header) withoutStrays(items []item) []item {
	edge := h.columns[len(h.columns)-1].hi + strayGap*h.height
	end := len(items)
	for end > 0 && items[end-1].box[0] > edge && utf8.RuneCountInString(items[end-1].word.Text) <= strayLetters {
		end--
	}
	return items[:end]
}

// strayLetters is how many signs a speck is read for at most.
const strayLetters = 2

// figuresY is the height at which the first row's figures stand: a label of several rows
// may stand in the middle of them.
func (h *header) figuresY(s *strip) float64 {
	figures := slices.DeleteFunc(slices.Clone(s.items(h.first.line)), func(it item) bool {
		return it.box[0] < h.first.tokens[0].span.lo || !figureOrMark(it.word.Text)
	})
	if len(figures) == 0 {
		return h.first.y
	}
	return medianY(figures)
}

// trim leaves out what stands above the header's topmost line that surely names
// columns, and has what is below its lowest be rows, or the first label's upper
// lines.
func (h *header) trim() {
	top := slices.IndexFunc(h.lines, func(t taken) bool { return t.solid })
	named := top >= 0 && h.named()
	if !named && len(h.lines) > 0 {
		h.stubHead()
		return
	}
	if named {
		// Lines of one name stand nearer to one another than those of two rows.
		for top > 0 && (h.lines[top].y-h.lines[top-1].y < h.height || h.lines[top-1].namesLabels()) {
			top--
		}
		h.lines = h.lines[top:]
	}
	last := len(h.lines) - 1
	for last >= 0 && (len(h.lines[last].chunks) == 0 || h.lines[last].row) {
		last--
	}
	for h.namesGoOn(last) {
		last++
	}
	h.takeAbove(last)
	for i := last + 1; i < len(h.lines); i++ {
		h.lines[i].row = true
	}
}

// namesGoOn reports whether the line after the given one, which is the last that names columns,
// is the rest of a name over the labels: it stands nearer to that than to the first row.
func (h *header) namesGoOn(last int) bool {
	n := last + 1
	if last < 0 || n >= len(h.lines) || h.lines[n].row {
		return false
	}
	next := h.first.y
	if n+1 < len(h.lines) {
		next = h.lines[n+1].y
	}
	return h.lines[n].y-h.lines[last].y < min(h.height, closer*(next-h.lines[n].y))
}

// stubName is what the column of the labels is called in tables whose other columns
// may have no names.
var stubName = regexp.MustCompile(`^(ENTIDAD(ES)?( FEDERATIVAS?)?|ESTADOS?|MUNICIPIOS?|MES(ES)?|ANOS?|PERIODOS?|TRIMESTRES?|CONCEPTOS?|TIPOS?( DE \w+)?|OFICINAS?|NACIONALIDAD(ES)?|PAIS(ES)?|ZONAS?|DELEGACION(ES)?|UNIDAD(ES)?|AREAS?|SEXO|GENERO|RUBROS?|PARTIDAS?|CAUSAS?|MOTIVOS?|MODALIDAD(ES)?|CATEGORIAS?|DESCRIPCION|EJERCICIO|RANGO( DE EDAD)?)$`)

// namesLabels reports whether a line is nothing but what the labels are called.
func (t taken) namesLabels() bool {
	return len(t.chunks) == 0 && !t.row && stubName.MatchString(fold.Words(joinWords(t.label)))
}

// stubHead keeps, of lines that name no column, those of the first row's label, and
// above them one that names the labels alone.
func (h *header) stubHead() {
	h.takeAbove(-1)
	n := len(h.lines)
	if n == 0 {
		return
	}
	if h.lines[n-1].namesLabels() {
		h.lines = h.lines[n-1:]
		return
	}
	h.lines = nil
}

// named reports whether the lines name all columns, or most of many, or half where the
// labels have a name too, beside them or one of those that labels have.
func (h *header) named() bool {
	seen, label := map[int]bool{}, false
	for _, l := range h.lines {
		label = label || len(l.label) > 0 && (len(l.chunks) > 0 || stubName.MatchString(fold.Words(joinWords(l.label))))
		for _, c := range l.chunks {
			seen[nearest(c.span, h.columns)] = true
		}
	}
	most := len(h.columns) > manyColumns && 4*len(seen) >= 3*len(h.columns)
	return len(seen) == len(h.columns) || most || label && len(seen) > 0 && 2*len(seen) >= len(h.columns)
}

// manyColumns is how many columns may have lost some of their names, where more are named.
const manyColumns = 5

// parted is in how many places names of columns stand that are no sentence, whatever
// sign ends them.
const parted = 3

// take sorts a line's words over the labels and the figures. It fails where the
// line is no part of a header: it holds figures, or prose, or a caption.
func (h *header) take(line int, items []item) (taken, bool) {
	c, full := newCandidate(items)
	t := taken{headLine: headLine{line: line, y: c.y}, bare: c}
	if full && !lineYears(items) && !h.underNames(c) && (!yearsOnly(c.tokens) || (GridRow{Cells: c.cells(h.columns)}).oneYear()) {
		return t, false
	}
	if len(c.tokens) > 0 && marksOnly(c.tokens) { // a row with nothing but dashes
		t.row = c.marksUnder(h.first.tokens) && !h.named()
		return t, t.row
	}
	if row, ok := h.misreadMonth(items); ok {
		t.bare, t.row = row, true
		return t, true
	}
	if (h.named() || h.first.years() > 1) && h.captions(items) || saysCaption(items) || starred(items) {
		return t, false
	}
	t.parts(items, h.label, h.columns, h.height, !h.named() && len(h.columns) > 1 && !yearsOnly(h.first.tokens))
	switch n := len(t.chunks); {
	case n == 0:
		return t, !h.yearAlone(t.label) && len(c.tokens) == 0 && c.left.hi <= h.columns[0].lo && c.left.lo > h.label.lo-2*h.height
	case h.yearOverAll(t), outside(t.chunks, h.label, h.columns, 4*h.height) || n < parted && sentence(items) || letterhead(items, t.chunks):
		return t, false
	case n == 1 && len(t.label) == 0:
		t.solid = h.mayBeLone(t.chunks[0], t.y) || h.besideNames(t.chunks[0])
		return t, t.solid || h.overOne(t.chunks[0])
	case h.named():
		t.solid = h.centred(t.chunks)
	default:
		t.solid = !overlapping(t.chunks, h.columns) && h.centred(t.chunks)
	}
	return t, t.solid
}

// underNames reports whether the first row is the first under a line of names though figures
// were read of some.
func (h *header) underNames(c candidate) bool { return h.first.underNames([]candidate{c}) }

// offCentre is how far, in widths of a column, names stand off the middle of what
// they name on the average at most; the words of a caption stand anywhere.
const offCentre = 0.33

// centred reports whether chunks stand over columns, or groups of them, as names do:
// all as far off their middles, where figures are set flush.
func (h *header) centred(chunks []chunk) bool {
	columns := h.middles()
	pitch := (columns[len(columns)-1].hi - columns[0].lo) / float64(len(columns))
	var off []float64
	sum := 0.0
	for i, r := range groups(chunks, columns) {
		if r.to > r.from {
			off = append(off, chunks[i].center()-columns[r.from].union(columns[r.to-1]).center())
			sum += off[len(off)-1]
		}
	}
	spread := 0.0
	for _, o := range off {
		spread += abs(o - sum/float64(len(off)))
	}
	return spread <= float64(len(off))*(offCentre*pitch+h.height) && abs(sum) <= float64(len(off))*(pitch+h.height)
}

// overOne reports whether a few words stand over one column and reach over no
// other: a line of its name.
func (h *header) overOne(c chunk) bool {
	k := nearest(c.span, h.columns)
	over := abs(c.center()-h.columns[k].center()) < 2*h.height || abs(c.hi-h.columns[k].hi) < h.height/2 || h.overName(c) || h.inCell(c, k)
	return len(h.columns) > 1 && len(c.words) <= headWords && over && !overlapping([]chunk{c}, h.columns)
}

// inCell reports whether words stand over some of a column's figures, and right of all that is left of
// these: a name set in the middle of a cell at whose right side the figures are.
func (h *header) inCell(c chunk, k int) bool {
	left := h.label.hi
	if k > 0 {
		left = h.columns[k-1].hi
	}
	return c.lo > left && c.hi < h.columns[k].hi+h.height/2 && c.common(h.columns[k]) > 0
}

// overName reports whether words have the same middle as a name taken below them, which may
// be far longer than the figures under it.
func (h *header) overName(c chunk) bool {
	return slices.ContainsFunc(h.lines, func(t taken) bool {
		return slices.ContainsFunc(t.chunks, func(o chunk) bool { return !t.row && abs(o.center()-c.center()) < h.height/2 })
	})
}

// mayBeLone reports whether the only words of a line may name a column, or all of
// them: few words over the single column, or such as stand in the middle of the
// figures and not in the table's, where a caption would that stands as far off as a row.
func (h *header) mayBeLone(c chunk, y float64) bool {
	all := h.columns[0].union(h.columns[len(h.columns)-1])
	if h.overYears() && ofPeriod.MatchString(c.words[len(c.words)-1].Text) {
		return false
	}
	if len(h.columns) == 1 {
		return c.lo >= h.label.hi && len(c.words) <= headWords && c.common(h.columns[0]) > -2*h.height
	}
	table := h.label.union(all)
	figures, whole := abs(c.center()-all.center()), abs(c.center()-table.center())
	if whole < h.height && figures > 2*h.height && h.named() && h.lines[0].y-y > captionPitch*h.pitch {
		return false
	}
	over := slices.ContainsFunc(h.columns, func(s span) bool { return abs(s.center()-c.center()) < h.height })
	return h.named() && c.lo > h.label.hi && (figures < 2*h.height && whole > 2*h.height || over && len(c.words) <= headWords)
}

// besideNames reports whether words stand beside the names taken last: those of one row that
// were read on two lines.
func (h *header) besideNames(c chunk) bool {
	if len(h.lines) == 0 {
		return false
	}
	box := wordsBox(c.words)
	level := false
	for _, o := range h.lines[0].chunks {
		other := wordsBox(o.words)
		if c.common(o.span) > 0 {
			return false
		}
		level = level || 2*(min(box[3], other[3])-max(box[1], other[1])) > min(box.Height(), other.Height())
	}
	return level && c.lo > h.label.hi
}
