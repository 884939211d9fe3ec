package reader

import (
	"fmt"
	"time"
)

// Measure is one way in which a reader process is held, as the process itself
// found when it tried to break out.
type Measure struct {
	Name    string `json:"name"`     // files, network, resources
	InForce bool   `json:"in_force"` // whether it holds as a whole
	Detail  string `json:"detail"`   // what holds it, or why nothing does
}

// String is the measure on one line.
func (m Measure) String() string {
	if m.InForce {
		return m.Name + ": " + m.Detail
	}
	return m.Name + " not confined: " + m.Detail
}

// confinement is what a child may use. The same holds for the programs that it
// starts.
type confinement struct {
	Folder   string        `json:"folder"`    // of this child alone: In is read, Temp written
	Readable []string      `json:"readable"`  // files and folders besides what libraries, fonts and models need
	Programs []string      `json:"programs"`  // that may be started
	Memory   int64         `json:"memory"`    // bytes of address space; half of it may be filled
	CPU      time.Duration `json:"cpu"`       // for one request, for each process
	FileSize int64         `json:"file_size"` // bytes of a file that is written
	Files    uint64        `json:"files"`     // open at once
}

// The pool puts a confinement into its child's environment; the child confines
// itself and starts its program anew. All its threads then stem from a confined
// one: Landlock takes threads that were confined one by one for strangers, and
// a child could not end the programs that it starts.
const (
	confineVar  = "OFICIALIA_READER_CONFINE"  // a confinement
	confinedVar = "OFICIALIA_READER_CONFINED" // the restrictions put in force; set for the second start
)

// restrictions are what was put in force, or why it was not.
type restrictions struct {
	Files restriction `json:"files"`
	Calls restriction `json:"calls"`
}

type restriction struct {
	By    string `json:"by"`
	Error string `json:"error"`
}

// Sub-folders of a child's own folder.
const (
	folderIn   = "in"
	folderTemp = "tmp"
)

// popplersPrograms are what package page starts.
func popplersPrograms() []string {
	return []string{"pdfdetach", "pdffonts", "pdfimages", "pdfinfo", "pdftocairo", "pdftoppm", "pdftotext"}
}

// resources says in words how much a child may use.
func (c confinement) resources() string {
	memory := fmt.Sprintf("%d MiB of memory in %d MiB of address space", c.Memory>>21, c.Memory>>20)
	if raceDetector {
		memory = "no limit on memory under the race detector"
	}
	return fmt.Sprintf("%s, %s of processor time a page, files of %d MiB, %d open files, no core dumps", memory, c.CPU, c.FileSize>>20, c.Files)
}
