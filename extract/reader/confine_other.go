//go:build !linux

package reader

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// enter changes nothing but the working folder on this system: a child is
// limited in time and killed by the pool, no more. A process that no pool
// started is left alone.
func enter() (c confinement, measures []Measure, err error) {
	text, ok := os.LookupEnv(confineVar)
	if !ok {
		return c, nil, nil
	}
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		return c, nil, fmt.Errorf("read how to confine the reader: %w", err)
	}
	go endAsOrphan(os.Stdin) // for as long as the process lives
	const why = "only Linux has what it takes; here a reader is limited in time and killed when late, no more"
	err = os.Chdir(filepath.Join(c.Folder, folderTemp))
	return c, []Measure{{Name: "files", Detail: why}, {Name: "network", Detail: why}, {Name: "resources", Detail: why}}, err
}

// limitCPU limits nothing on this system: the pool kills a late child.
func limitCPU(confinement) error { return nil }
