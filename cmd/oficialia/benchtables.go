package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"
	align "github.com/jedib0t/go-pretty/v6/text"

	"github.com/oficialia/oficialia/fixtures/bench"
)

// printTables prints a line for each set and tool that finds tables.
func (c benchCmd) printTables(io console, r bench.TableReport) error {
	tellMissing(io, r.Missing)
	for _, f := range r.Results {
		tellFailures(io, f.Set, f.Tool, f.Failures)
	}
	if len(r.Results) == 0 {
		return errNoTool()
	}
	if c.JSON {
		return json.NewEncoder(io.out).Encode(r)
	}
	printFound(io.out, r)
	return nil
}

func printFound(w io.Writer, r bench.TableReport) {
	t := table.NewWriter()
	t.SetOutputMirror(w)
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"set", "tool", "pages", "seconds", "CPU s", "tables", "of", "untrue", "GriTS_Con", "GriTS_Top", "figures F1", "precision", "recall", "memory MB"})
	for i, f := range r.Results {
		set := f.Set
		if i > 0 && r.Results[i-1].Set == set {
			set = ""
		} else if i > 0 {
			t.AppendSeparator()
		}
		n := f.Figures
		t.AppendRow(table.Row{
			set, f.Tool, f.Pages, fmt.Sprintf("%.1f", f.Wall), fmt.Sprintf("%.1f", f.Processor),
			f.Tables.Right, f.Tables.Right + f.Tables.Missed, f.Tables.Wrong,
			part(2*f.Content, f.Want+f.Got), part(2*f.Topology, f.Want+f.Got),
			part(float64(2*n.Right), 2*n.Right+n.Wrong+n.Missed), part(float64(n.Right), n.Right+n.Wrong), part(float64(n.Right), n.Right+n.Missed), f.Memory >> 20,
		})
	}
	var columns []table.ColumnConfig
	for n := 3; n <= 14; n++ {
		columns = append(columns, table.ColumnConfig{Number: n, Align: align.AlignRight, AlignHeader: align.AlignRight})
	}
	t.SetColumnConfigs(columns)
	t.Render()
	fmt.Fprintf(w, `%d cores. Time is of the whole job: oficialia's ends with records and events, the others' with tables.
tables: found, at least in part; untrue: what is no table of the truth. GriTS_Con and GriTS_Top: grid table similarity (Smock et al., 2023) over all cells, headers too. figures: with their row's label, in the place that is theirs; how they are grouped does not count.
`, r.Cores)
}

// part tells a share with three decimals; there is none of nothing.
func part(of float64, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", of/float64(whole))
}
