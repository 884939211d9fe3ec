package main

import (
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"
	align "github.com/jedib0t/go-pretty/v6/text"

	"github.com/oficialia/oficialia/fixtures/bench"
)

// printBench prints a line for each set and tool, then what follows from them.
func printBench(w io.Writer, r bench.Report) {
	printFigures(w, r)
	for _, c := range r.Comparisons {
		fmt.Fprintf(w, "%s: %.2f times the pages a minute of %s, %.2f times those a CPU minute of %s, %s the character errors of %s.\n",
			c.Set, c.Speed, c.Fastest, c.ProcessorSpeed, c.Thriftiest, times(c.Errors), c.Exact)
	}
	for _, f := range r.Results {
		if f.Tool == bench.Ours && f.Set == bench.NativeSet {
			fmt.Fprintf(w, "native: oficialia took %.2f s in all, of which reading pages was %.2f s, spread over the cores.\n", f.Wall, f.Reading/float64(r.Cores))
		}
	}
	if readers, jobs := r.NativeSpeed(); readers > 0 {
		fmt.Fprintf(w, "oficialia read native pages %.0f times faster than scanned ones; whole jobs, with records and events, were %.0f times faster.\n", readers, jobs)
	}
	if o := r.Overhead(); o > 0 {
		fmt.Fprintf(w, "oficialia took %.2f times what Tesseract and Leptonica took in it, spread over the cores.\n", o)
	}
}

// printFigures prints the table, and what its columns are.
func printFigures(w io.Writer, r bench.Report) {
	t := table.NewWriter()
	t.SetOutputMirror(w)
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"set", "tool", "pages", "pages/min", "pages/CPU min", "char errors", "unstamped", "figures", "of", "untold", "rows", "of", "memory MB"})
	for i, f := range r.Results {
		set := f.Set
		if i > 0 && r.Results[i-1].Set == set {
			set = ""
		} else if i > 0 {
			t.AppendSeparator()
		}
		t.AppendRow(table.Row{
			set, f.Tool, f.Pages, rate(f.Pages, f.Wall), rate(f.Pages, f.Processor), percent(f.Errors, f.Characters), percent(f.Errors-f.ErrorsStamped, f.Characters-f.CharactersStamped),
			percent(f.Figures-f.FiguresMissing, f.Figures), f.Figures, untold(f), percent(f.Rows-f.RowsMissing, f.Rows), f.Rows, f.Memory >> 20,
		})
	}
	var columns []table.ColumnConfig
	for n := 3; n <= 13; n++ {
		columns = append(columns, table.ColumnConfig{Number: n, Align: align.AlignRight, AlignHeader: align.AlignRight})
	}
	t.SetColumnConfigs(columns)
	t.Render()
	fmt.Fprintf(w, `%d cores. Time is of the whole job: oficialia's ends with records and events, the others' with text.
char errors: a stamp's words may be read or not. unstamped: those on pages without a stamp over the print. figures: of the tables, right in the page's text; untold: neither right nor told as unread; rows: label and all figures right on one line.
`, r.Cores)
}

// times tells a ratio; there is none to what makes no errors.
func times(ratio *float64) string {
	if ratio == nil {
		return "not fewer than"
	}
	return fmt.Sprintf("%.2f times", *ratio)
}

// rate is pages a minute.
func rate(pages int, seconds float64) string {
	if seconds == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", float64(pages)*60/seconds)
}

func percent(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f%%", 100*float64(part)/float64(whole))
}

func untold(f bench.Figures) string {
	if f.Tool == bench.Ours {
		return fmt.Sprint(f.FiguresMissing - f.FiguresTold)
	}
	return fmt.Sprint(f.FiguresMissing)
}
