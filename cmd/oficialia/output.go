package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// output writes results below a folder, as the contract names them.
type output struct{ dir string }

// summary is what summary.json says.
type summary struct {
	Documents int             `json:"documents"`
	Failed    int             `json:"failed"`
	Pages     int             `json:"pages"`
	Oficios   int             `json:"oficios"`
	Tables    int             `json:"tables"`
	Findings  map[string]int  `json:"findings"` // by code
	Sources   []summarySource `json:"sources"`
}

type summarySource struct {
	Name     string `json:"name"`
	Document string `json:"document,omitempty"`
	Error    string `json:"error,omitempty"`
}

// write writes everything: a record and its tables for each document, the
// events, the summary.
func (o output) write(outcomes []outcome, events [][]byte) error {
	for _, out := range outcomes {
		if out.Document == nil {
			continue
		}
		if err := o.document(out.Document, out.Record); err != nil {
			return err
		}
	}
	if err := o.file("events.ndjson", joinLines(events)); err != nil {
		return err
	}
	return o.json("summary.json", summarise(outcomes))
}

// prepare makes the folders of the results, before any work is done for them.
func prepare(dir string) error {
	for _, name := range []string{"documents", "tables"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o755); err != nil {
			return misconfigured(fmt.Errorf("make the output folder: %w", err), "Name a folder that can be written with --out.")
		}
	}
	return nil
}

func (o output) document(d *schema.Document, record []byte) error {
	digest := strings.TrimPrefix(d.ID, "sha256:")
	if err := o.file(filepath.Join("documents", digest+".json"), record); err != nil {
		return err
	}
	for _, oficio := range d.Oficios {
		for _, t := range oficio.Tables {
			if err := o.table(filepath.Join("tables", digest+"-"+t.ID+".csv"), t); err != nil {
				return err
			}
		}
	}
	if len(d.Questions) == 0 {
		return nil
	}
	return o.csv(filepath.Join("tables", digest+"-questions.csv"), matrixRows(d))
}

// table writes a table as CSV: a header, the rows, the totals. A cell without a
// value (a dash, a figure that could not be read) shows what is printed there.
func (o output) table(name string, t schema.Table) error {
	header := []string{""}
	for _, c := range t.Columns {
		header = append(header, c.Name)
	}
	lines := [][]string{header}
	for _, r := range append(append([]schema.Row{}, t.Rows...), t.Totals...) {
		line := []string{r.Label}
		for _, c := range r.Cells {
			line = append(line, shown(c))
		}
		lines = append(lines, line)
	}
	return o.csv(name, lines)
}

func (o output) csv(name string, lines [][]string) error {
	var b strings.Builder
	if err := csv.NewWriter(&b).WriteAll(lines); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return o.file(name, []byte(b.String()))
}

func shown(v schema.Value) string {
	if v.Value.IsNull() {
		return v.Text
	}
	return v.Value.String()
}

func (o output) json(name string, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return o.file(name, append(data, '\n'))
}

func (o output) file(name string, data []byte) error {
	path := filepath.Join(o.dir, name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return explained(fmt.Errorf("write results: %w", err))
	}
	return nil
}

func joinLines(lines [][]byte) []byte {
	var out []byte
	for _, l := range lines {
		out = append(append(out, l...), '\n')
	}
	return out
}

// summarise counts each document once, however many sources it has, and each
// source that failed.
func summarise(outcomes []outcome) summary {
	counted := map[string]bool{}
	s := summary{Findings: map[string]int{}, Sources: []summarySource{}}
	for _, o := range outcomes {
		if o.Document == nil {
			s.Failed++
			s.Sources = append(s.Sources, summarySource{Name: o.Name, Error: o.Reason})
			continue
		}
		if !counted[o.Document.ID] {
			counted[o.Document.ID] = true
			s.add(o.Document)
		}
		s.Sources = append(s.Sources, summarySource{Name: o.Name, Document: o.Document.ID})
	}
	return s
}

func (s *summary) add(d *schema.Document) {
	s.Documents++
	s.Pages += len(d.Pages)
	s.Oficios += len(d.Oficios)
	for _, o := range d.Oficios {
		s.Tables += len(o.Tables)
	}
	for _, f := range d.Findings {
		s.Findings[f.Code]++
	}
}
