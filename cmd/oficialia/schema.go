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
		return c.writeAll()
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

// writeAll writes the files over those of another version.
func (c schemaCmd) writeAll() error {
	return fs.WalkDir(schema.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(c.Out, filepath.FromSlash(name))
		if d.IsDir() {
			err = os.MkdirAll(to, 0o755)
		} else {
			var data []byte
			if data, err = fs.ReadFile(schema.Files(), name); err == nil {
				err = os.WriteFile(to, data, 0o644)
			}
		}
		if err != nil {
			return misconfigured(err, "Name a folder that can be written with --out.")
		}
		return nil
	})
}
