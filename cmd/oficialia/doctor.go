package main

import (
	"context"
	"debug/elf"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// doctorCmd says what is missing on this machine.
type doctorCmd struct{}

// need is a program that oficialia runs, or data that one needs.
type need struct {
	name    string
	why     string
	install string
	check   func(context.Context) error
}

func needs() []need {
	return []need{
		{"pdftoppm", "renders scanned pages", "apt-get install poppler-utils", program("pdftoppm")},
		{"pdftotext", "reads native text where our own reader cannot", "apt-get install poppler-utils", program("pdftotext")},
		{"pdfimages", "tells scans from native pages", "apt-get install poppler-utils", program("pdfimages")},
		{"Tesseract's Spanish data", "reads scanned Spanish", "apt-get install tesseract-ocr tesseract-ocr-spa", spanish},
	}
}

// Run checks each need and prints a line for it.
func (doctorCmd) Run(ctx context.Context, io console) error {
	missing := 0
	for _, n := range needs() {
		if err := n.check(ctx); err != nil {
			missing++
			fmt.Fprintf(io.out, "missing  %s (%s): %v\n         %s\n", n.name, n.why, err, n.install)
			continue
		}
		fmt.Fprintf(io.out, "ok       %s\n", n.name)
	}
	recognition(io)
	confinement(ctx, io)
	if missing > 0 {
		return misconfigured(fmt.Errorf("%d of %d things are missing", missing, len(needs())), "Install them with the commands above, or run make deps.")
	}
	return nil
}

// recognition says which Tesseract is linked: one built into this program, or
// the system's, which gives the same words but more slowly. A program in
// another format than ELF is not asked.
func recognition(io console) {
	path, err := os.Executable()
	if err != nil {
		return
	}
	program, err := elf.Open(path)
	if err != nil {
		return
	}
	defer program.Close() //nolint:errcheck // it was only read
	libraries, err := program.ImportedLibraries()
	if err != nil {
		return
	}
	if slices.ContainsFunc(libraries, func(l string) bool { return strings.HasPrefix(l, "libtesseract") }) {
		fmt.Fprintf(io.out, "slower   Tesseract is the system's; make build links a faster one where it can\n")
		return
	}
	fmt.Fprintf(io.out, "ok       Tesseract is built in\n")
}

// confinement says what keeps a hostile document inside the process that reads
// it. Less than all of it is no fault of the installation: older kernels and
// some containers have not got it.
func confinement(ctx context.Context, io console) {
	e := &engine{size: 1}
	if err := e.openReaders(ctx, limits{}, ""); err != nil {
		return // what is missing was said above
	}
	defer e.close() //nolint:errcheck // nothing was read
	for _, m := range e.pool.Measures() {
		state := "ok      "
		if !m.InForce {
			state = "partly  "
		}
		fmt.Fprintf(io.out, "%s readers' %s\n", state, m)
	}
}

func program(name string) func(context.Context) error {
	return func(context.Context) error {
		if _, err := exec.LookPath(name); err != nil {
			return errors.New("not found on the PATH")
		}
		return nil
	}
}

// spanish looks for Tesseract's Spanish data as the command line tool sees it;
// the library looks in the same place.
func spanish(ctx context.Context) error {
	out, err := exec.CommandContext(ctx, "tesseract", "--list-langs").CombinedOutput()
	if err != nil {
		return fmt.Errorf("tesseract --list-langs: %w", err)
	}
	if !slices.Contains(strings.Fields(string(out)), "spa") {
		return errors.New("tesseract does not list spa")
	}
	return nil
}
