package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/oficialia/oficialia/schema"
)

// schemaCmd prints the formats.
type schemaCmd struct {
	Name string `arg:"" optional:"" help:"One of the files; without it all are listed."`
	Out  string `placeholder:"DIR" help:"Write all files to a folder."`
}

// Run lists the files, prints one, or writes all.
func (c schemaCmd) Run(io console) error {
	if c.Out != "" {
		return os.CopyFS(c.Out, schema.Files())
	}
	if c.Name != "" {
		data, err := fs.ReadFile(schema.Files(), c.Name)
		if err != nil {
			return usage(fmt.Sprintf("there is no schema %s", c.Name), "oficialia schema lists them.")
		}
		_, err = io.out.Write(data)
		return err
	}
	return fs.WalkDir(schema.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			fmt.Fprintln(io.out, filepath.ToSlash(name))
		}
		return err
	})
}
