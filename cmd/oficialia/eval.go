package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/oficialia/oficialia/fixtures/score"
	"github.com/oficialia/oficialia/fixtures/truth"
	"github.com/oficialia/oficialia/schema"
)

// evalCmd scores records against truth.
type evalCmd struct {
	Dir    string `arg:"" help:"Folder with documents and the truth beside each: NAME.pdf and NAME.json."`
	Out    string `short:"o" default:"out/eval" placeholder:"DIR" help:"Where results are; what is missing there is read first."`
	JSON   bool   `name:"json" help:"Print the scores as JSON."`
	Misses bool   `help:"Print each miss too."`
	limits
}

// Run reads what was not read yet, then compares each record with its truth.
func (c evalCmd) Run(ctx context.Context, io console) error {
	pairs, err := pairs(c.Dir)
	if err != nil {
		return err
	}
	sources := make([]string, len(pairs))
	for i, p := range pairs {
		sources[i] = p.document
	}
	outcomes, err := runCmd{Sources: sources, Out: c.Out, connection: connection{}, limits: c.limits}.outcomes(ctx, io)
	if err != nil {
		return err
	}
	if len(outcomes) != len(pairs) {
		return usage(c.Dir+" holds a ZIP archive where a document should be", "Put the document itself there.")
	}
	results := make([]score.Result, len(pairs))
	for i, o := range outcomes {
		if o.Document == nil {
			fmt.Fprintf(io.err, "FAILED %s: %s\n", o.Name, oneLine(o.Reason))
			o.Document = &schema.Document{Source: schema.Source{Name: o.Name}}
		}
		results[i] = score.Compare(pairs[i].truth, o.Document)
	}
	return c.print(io, results)
}

func (c evalCmd) print(io console, results []score.Result) error {
	if c.JSON {
		return json.NewEncoder(io.out).Encode(score.Total(results))
	}
	if c.Misses {
		if err := score.PrintMisses(io.out, results); err != nil {
			return err
		}
	}
	return score.Total(results).Print(io.out)
}

// pair is a document and its truth.
type pair struct {
	document string
	truth    *truth.Bundle
}

// pairs finds the documents of a folder that have a truth beside them.
func pairs(dir string) ([]pair, error) {
	truths, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	var out []pair
	for _, name := range truths {
		document := strings.TrimSuffix(name, ".json") + ".pdf"
		if _, err := os.Stat(document); err != nil {
			continue
		}
		t, err := truth.Load(name)
		if err != nil {
			return nil, err
		}
		out = append(out, pair{document, t})
	}
	if len(out) == 0 {
		return nil, usage(fmt.Sprintf("%s holds no documents with truth", dir), "Put NAME.pdf and its truth NAME.json there; fixtures/README.md tells how to draw some.")
	}
	return out, nil
}
