// Command oficialia reads bundles of scanned government letters and turns them
// into records and events.
//
// Each command is a file of its own: its flags are the fields of a struct, its
// work is the struct's Run method. Errors end up in fail, the one place that
// turns them into words and an exit status.
package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// cli is the command line.
type cli struct {
	Run        runCmd        `cmd:"" help:"Read documents and write their records, events and tables, in one process."`
	Worker     workerCmd     `cmd:"" help:"Pull work from NATS and documents from S3 until told to stop."`
	Submit     submitCmd     `cmd:"" help:"Put documents on the work queue."`
	Events     eventsCmd     `cmd:"" help:"Print events as they come, or replay them, one JSON object a line."`
	Deadletter deadletterCmd `cmd:"" help:"Show what gave up, or give it another go."`
	Eval       evalCmd       `cmd:"" help:"Score records against the truth beside each document."`
	Bench      benchCmd      `cmd:"" help:"Measure speed and exactness, here and of the peers installed on this machine."`
	Schema     schemaCmd     `cmd:"" help:"Print the JSON Schemas and the AsyncAPI document."`
	Doctor     doctorCmd     `cmd:"" help:"Say what is missing on this machine and how to install it."`
	Reader     readerCmd     `cmd:"" hidden:"" help:"Read pages for a parent process."`

	Config  kong.ConfigFlag `placeholder:"FILE" help:"Read flags from a JSON file, as {\"nats\": \"nats://host:4222\", \"s3_endpoint\": \"https://host\"}."`
	Verbose bool            `short:"v" help:"Log what is done, to stderr."`
}

// console is where a command reads and writes.
type console struct {
	out, err io.Writer
}

func main() { os.Exit(Main(os.Args[1:])) }

// Main runs the command line and returns the exit status: 0 when all went well,
// 1 when at least one document failed, 2 on wrong usage or configuration.
func Main(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	io := console{out: os.Stdout, err: os.Stderr}

	var c cli
	exit := -1
	parser, err := kong.New(&c, kong.Name("oficialia"),
		kong.Description("Reads scanned government letters and turns them into data."),
		kong.Exit(func(code int) { exit = code }),
		kong.Configuration(settings, "/etc/oficialia.json", "~/.config/oficialia.json"),
		kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(io))
	if err != nil {
		return fail(io.err, err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if exit >= 0 { // --help was printed
		return exit
	}
	if err != nil {
		return fail(io.err, usage(err.Error(), "Run oficialia --help to see the commands and their flags."))
	}
	slog.SetDefault(logger(io.err, parsed.Command(), c.Verbose))
	if err := parsed.Run(); err != nil {
		return fail(io.err, err)
	}
	return 0
}

// settings reads flags from a configuration file.
func settings(r io.Reader) (kong.Resolver, error) {
	resolver, err := kong.JSON(r)
	if f, ok := r.(*os.File); ok && err != nil {
		return nil, fmt.Errorf("configuration %s is no JSON: %w", f.Name(), err)
	}
	return resolver, err
}

// logger logs nothing that a person did not ask for: what went wrong is in the
// summary. A worker has nobody to tell it to, so it logs what it does.
func logger(w io.Writer, command string, verbose bool) *slog.Logger {
	switch {
	case verbose:
		return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: slog.LevelDebug}))
	case command == "worker":
		return slog.New(slog.NewJSONHandler(w, nil))
	}
	return slog.New(slog.DiscardHandler)
}
