// Command generate writes the JSON Schemas of package schema into its folder
// json. It is run by go generate in that package.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/oficialia/oficialia/schema/internal/reflected"
)

func main() {
	if err := run("json"); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	files, err := reflected.Files()
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
