//go:build !linux

package reader

import (
	"os"
	"path/filepath"
)

// confine changes nothing but the working folder on this system: a child is
// limited in time and killed by the pool, no more.
func confine(c confinement) ([]Measure, error) {
	const why = "only Linux has what it takes; here a reader is limited in time and killed when late, no more"
	err := os.Chdir(filepath.Join(c.Folder, folderTemp))
	return []Measure{{Name: "files", Detail: why}, {Name: "network", Detail: why}, {Name: "resources", Detail: why}}, err
}

// limitCPU limits nothing on this system: the pool kills a late child.
func limitCPU(confinement) error { return nil }
