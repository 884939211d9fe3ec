package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// figure is a number of the record that relations hold together with others.
type figure struct {
	name  string        // for people: "row label / column name"
	table *schema.Table // that it stands in; nil for one of the text
	value *schema.Value
	solve.Cell

	others  func() []solve.Reading // its other readings, until they are asked for
	derived float64                // the probability of a value that sums alone tell, 0 where it was read
	guesses []float64              // readings that a relation asks for and nothing else speaks for
}

// relation is what should hold between figures: terms that make up a total.
type relation struct {
	kind   kind
	terms  []int
	total  int
	slack  float64 // by which rounded figures may be off
	label  string  // of the total, for people
	oficio *schema.Oficio
	table  *schema.Table // that states the total
	other  *schema.Table // the table that states the same, of a cross-table relation
	period string        // that both tables are about
	page   int           // of the sentence that states the total
	column int           // of the total, where it sums up lines
	blanks int           // cells without ink that it passes over

	from    []spot // its terms, where it is a sum within a table
	at      spot   // its total
	lacking bool   // a figure may stand in a cell without ink
}

// figures are all that a relation holds together, its total first.
func (r *relation) figures() []int { return append([]int{r.total}, r.terms...) }

// about are the relations that a figure is in.
func (m *model) about(figure int) []*relation {
	m.indexAll()
	return m.index[figure]
}

// ofTable are the relations whose total a table states.
func (m *model) ofTable(t *schema.Table) []*relation {
	m.indexAll()
	return m.byTable[t]
}

// indexAll notes which relations each figure is in, and each table states, where there are others
// than before.
func (m *model) indexAll() {
	n := [2]int{len(m.relations), len(m.figures)}
	if m.index != nil && m.indexed == n {
		return
	}
	m.index, m.byTable, m.indexed = make([][]*relation, len(m.figures)), map[*schema.Table][]*relation{}, n
	for k := range m.relations {
		r := &m.relations[k]
		m.byTable[r.table] = append(m.byTable[r.table], r)
		for _, f := range r.figures() {
			m.index[f] = append(m.index[f], r)
		}
	}
}

// kind is what a relation says.
type kind int

const (
	sumOf      kind = iota // the total is the sum of the terms
	sameAs                 // the total is stated a second time: one term
	runningSum             // a column of running totals
	shareOf                // terms are a part and its whole, the total is the percentage
	inText                 // the text states a table's total: one term
)

// model is all figures of a document and what should hold between them.
type model struct {
	figures   []figure
	relations []relation
	of        map[*schema.Value]int
	looks     looks
	views     map[*schema.Table]*view
	cells     map[int][]cellPlace // by page
	waiting   []waiting
	lacking   []relation    // sums that were not checked since they may lack a figure that was not found
	index     [][]*relation // by figure, of so many relations and figures
	byTable   map[*schema.Table][]*relation
	indexed   [2]int
}

func newModel(pages []*layout.Page) *model {
	return &model{of: map[*schema.Value]int{}, looks: newLooks(pages), views: map[*schema.Table]*view{}, cells: map[int][]cellPlace{}}
}

// figure is the index of a cell's figure; ok is false for a cell in which none
// was read.
func (m *model) figure(name string, t *schema.Table, v *schema.Value, s tableStyle) (index int, ok bool) {
	if i, seen := m.of[v]; seen {
		return i, i >= 0
	}
	first, others, ok := m.looks.readings(v, s)
	if !ok {
		m.of[v] = -1
		return -1, false
	}
	m.figures = append(m.figures, figure{name: name, table: t, value: v, Cell: solve.Cell{Readings: []solve.Reading{first}}, others: others})
	m.of[v] = len(m.figures) - 1
	return len(m.figures) - 1, true
}

// known is the index of the figure of a cell that a view has.
func (m *model) known(v *schema.Value) (index int, ok bool) {
	i, seen := m.of[v]
	return i, seen && i >= 0
}

// readings are all of a figure, the one that was taken first. Few are ever asked for: those
// of sums that hold are not.
func (m *model) readings(i int) []solve.Reading {
	f := &m.figures[i]
	if f.others != nil {
		f.Readings = append(f.Readings, f.others()...)
		f.others = nil
	}
	return f.Readings
}

// taken is a figure's value as it was read.
func (m *model) taken(i int) float64 { return m.figures[i].Readings[0].Value }

// off is by how much a relation fails to hold with the given values, 0 within
// its slack.
func (r *relation) off(value func(int) float64) float64 {
	d := value(r.total) - r.expected(value)
	if math.Abs(d) <= r.slack+1e-6 {
		return 0
	}
	return round(d)
}

// weights are those of its figures, where it is off by their weighted sum.
func (r *relation) weights() []float64 {
	if r.kind == shareOf {
		return nil
	}
	out := []float64{1}
	for range r.terms {
		out = append(out, -1)
	}
	return out
}

// expected is what the total should be.
func (r *relation) expected(value func(int) float64) float64 {
	if r.kind == shareOf {
		if whole := value(r.terms[1]); whole != 0 {
			return 100 * value(r.terms[0]) / whole
		}
		return value(r.total)
	}
	sum := 0.0
	for _, t := range r.terms {
		sum += value(t)
	}
	return round(sum)
}

// round takes off what adding binary fractions leaves behind.
func round(v float64) float64 { return math.Round(v*1e6) / 1e6 }

// faults are the costs of a relation's being wrong in print by a given difference, as by
// a slip: about one total in twenty-five is, in one of a hundred ways. Tables of one
// bundle contradict one another more often.
var faults = map[kind]float64{sumOf: 7.8, sameAs: 7.1, runningSum: 8.5, shareOf: 8.5, inText: 7.8}

// oddFault is what it costs more where the difference is no slip's: one wrong total in ten
// is off otherwise, by any number.
const oddFault = 2.2

// fault is what a relation's being wrong in print costs, by the difference and the values
// of its figures, and the least that it ever does.
func (m *model) fault(r *relation) (cost func(off float64, value func(int) float64) float64, least float64) {
	scale, left := 1.0, m.leftOut(r)
	for _, f := range r.figures() {
		scale = max(scale, math.Pow10(decimalsOf(schema.Number(m.taken(f)))))
	}
	if least = faults[r.kind]; len(left) > 0 {
		least = leftOutFault
	}
	return func(off float64, value func(int) float64) float64 {
		units := math.Round(math.Abs(off) * scale)
		if slices.ContainsFunc(left, func(t int) bool { return r.leaves(t, off, value) }) {
			return leftOutFault
		}
		if r.kind == shareOf || r.slip(math.Abs(off), units, value) {
			return faults[r.kind]
		}
		return faults[r.kind] + oddFault + math.Log(max(1, units/100))
	}, least
}

// problem hands some of the relations, with the figures that they hold together,
// to the search. It returns the figures' indices in the problem's order.
func (m *model) problem(relations []int) (*solve.Problem, []int) {
	p := &solve.Problem{}
	var cells []int
	at := map[int]int{}
	for _, k := range relations {
		r := &m.relations[k]
		var own []int
		for _, f := range r.figures() {
			if _, seen := at[f]; !seen {
				at[f] = len(cells)
				cells = append(cells, f)
				p.Cells = append(p.Cells, solve.Cell{Readings: m.readings(f)})
			}
			own = append(own, at[f])
		}
		in := func(value func(int) float64) func(int) float64 { return func(f int) float64 { return value(at[f]) } }
		fault, least := m.fault(r)
		p.Relations = append(p.Relations, solve.Relation{
			Cells: own, Weights: r.weights(), Slack: r.slack, Least: least,
			Fault: func(off float64, value func(int) float64) float64 { return fault(off, in(value)) },
			Off:   func(value func(int) float64) float64 { return r.off(in(value)) },
		})
	}
	return p, cells
}

// components parts the relations into such as have figures in common.
func (m *model) components() [][]int {
	group := make([]int, len(m.figures))
	for i := range group {
		group[i] = i
	}
	var root func(int) int
	root = func(i int) int {
		if group[i] != i {
			group[i] = root(group[i])
		}
		return group[i]
	}
	for _, r := range m.relations {
		for _, t := range r.terms {
			group[root(t)] = root(r.total)
		}
	}
	at := map[int]int{}
	var out [][]int
	for k, r := range m.relations {
		g := root(r.total)
		i, seen := at[g]
		if !seen {
			i = len(out)
			at[g] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], k)
	}
	return out
}
