package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/fixtures/bench"
)

// benchCmd measures oficialia and its peers.
type benchCmd struct {
	Dir    string   `arg:"" help:"Folder of sets, which are folders of documents with the truth beside each: NAME.pdf and NAME.json. Documents in the set named native have text of their own."`
	Tables bool     `help:"Compare the tables that are found, not the texts, with tools that find some: oficialia, pdftotext, tabula, tesseract, ocrmypdf and, only when it is named, ocrmypdf-tabula."`
	Sets   []string `name:"set" placeholder:"SET" help:"Only these sets."`
	Tools  []string `name:"tool" placeholder:"TOOL" help:"Only these tools: oficialia, tesseract, ocrmypdf, pdftotext, and, which run only when they are named, tesseract-orient and ocrmypdf-deskew, which find out how pages lie."`
	Jobs   int      `placeholder:"N" help:"Cores for each tool; default all."`
	Keep   string   `placeholder:"DIR" help:"Keep what each tool wrote, in DIR/SET/TOOL."`
	JSON   bool     `name:"json" help:"Print the figures as JSON."`
	Misses bool     `help:"Print each figure and row that was not read, too."`
}

// Run runs every tool that is there on every set and prints the figures.
func (c benchCmd) Run(ctx context.Context, io console) (err error) {
	sets, err := c.sets()
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	folder, err := c.folder()
	if err != nil {
		return err
	}
	if c.Keep == "" {
		defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	}
	options := bench.Options{Self: self, Cores: c.Jobs, Tools: c.Tools, Folder: folder, Progress: io.err}
	if c.Tables {
		report, err := bench.RunTables(ctx, sets, options)
		if err != nil {
			return benchFailed(ctx, err)
		}
		return c.printTables(io, report)
	}
	report, err := bench.Run(ctx, sets, options)
	if err != nil {
		return benchFailed(ctx, err)
	}
	return c.print(io, report)
}

// benchFailed says what to do about a run that ended early.
func benchFailed(ctx context.Context, err error) error {
	switch {
	case errors.Is(err, bench.ErrUnknownTool):
		return usage(err.Error(), "Name one of them with --tool, or leave it out to run all.")
	case ctx.Err() != nil:
		return told{error: errors.New("interrupted"), status: exitFailed, hint: "Run the same command again: it begins anew. With --set and --tool it does less."}
	}
	return told{error: err, status: exitFailed, hint: "See what the tool said with --keep DIR, in DIR/SET/TOOL/log.txt."}
}

// sets loads the sets that are asked for.
func (c benchCmd) sets() ([]bench.Set, error) {
	all, err := bench.Load(c.Dir)
	if errors.Is(err, bench.ErrNoDocuments) {
		return nil, usage(fmt.Sprintf("%s holds no documents with truth", c.Dir), "Draw some with make bench, or put NAME.pdf and its truth NAME.json there; fixtures/README.md tells more.")
	}
	if err != nil {
		return nil, err
	}
	var names []string
	for _, s := range all {
		names = append(names, s.Name)
	}
	for _, name := range c.Sets {
		if !slices.Contains(names, name) {
			return nil, usage(fmt.Sprintf("%s has no set %q", c.Dir, name), "There are "+strings.Join(names, ", ")+".")
		}
	}
	return slices.DeleteFunc(all, func(s bench.Set) bool {
		return len(c.Sets) > 0 && !slices.Contains(c.Sets, s.Name)
	}), nil
}

// folder is where the tools write: a new one, so that nothing is there before.
func (c benchCmd) folder() (string, error) {
	if c.Keep == "" {
		dir, err := os.MkdirTemp("", "oficialia-bench-")
		if err != nil {
			return "", misconfigured(fmt.Errorf("make a folder for what the tools write: %w", err), "Name a folder that can be written with --keep.")
		}
		return dir, nil
	}
	dir, err := filepath.Abs(c.Keep)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", c.Keep, err)
	}
	if there, err := os.ReadDir(dir); err == nil && len(there) > 0 {
		return "", usage(c.Keep+" is not empty", "Name a new folder with --keep: what was read before would not be read again.")
	}
	return dir, nil
}

func (c benchCmd) print(io console, report bench.Report) error {
	tellMissing(io, report.Missing)
	for _, f := range report.Results {
		tellFailures(io, f.Set, f.Tool, f.Failures)
	}
	if len(report.Results) == 0 {
		return errNoTool()
	}
	if c.Misses {
		for _, f := range report.Results {
			for _, m := range f.Misses {
				fmt.Fprintf(io.out, "%s: %s: %s\n", f.Set, f.Tool, m)
			}
		}
	}
	if c.JSON {
		return json.NewEncoder(io.out).Encode(report)
	}
	printBench(io.out, report)
	return nil
}

func tellMissing(io console, missing []bench.Missing) {
	for _, m := range missing {
		fmt.Fprintf(io.err, "%s is left out: %s missing. Install: %s\n", m.Tool, strings.Join(m.Programs, ", "), m.Install)
	}
}

func tellFailures(io console, set, tool string, failures []string) {
	for _, failure := range failures {
		fmt.Fprintf(io.err, "%s: %s failed on %s\n", set, tool, oneLine(failure))
	}
}

func errNoTool() error {
	return misconfigured(errors.New("no tool could be run"), "Install what is missing, or name other tools with --tool. Of a set named native only tools that take its text are run, of others only those that recognise print.")
}
