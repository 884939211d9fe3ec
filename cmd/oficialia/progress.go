package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/oficialia/oficialia/pipeline"
)

// progress shows how many pages are read, where a person looks on.
type progress struct {
	bar   *progressbar.ProgressBar // nil where nobody does
	pages map[string][2]int        // by job: read, all
}

func newProgress(w io.Writer) *progress {
	p := &progress{pages: map[string][2]int{}}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.bar = progressbar.NewOptions(1, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("reading pages"),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("pages"),
			progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish())
	}
	return p
}

// update takes in how far a job is.
func (p *progress) update(job pipeline.Job) {
	if p.bar == nil {
		return
	}
	p.pages[job.ID] = [2]int{job.Read, job.Pages}
	read, all := 0, 0
	for _, n := range p.pages {
		read, all = read+n[0], all+n[1]
	}
	if all > 0 {
		p.bar.ChangeMax(all)
		_ = p.bar.Set(read) // only fails when the terminal is gone
	}
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
