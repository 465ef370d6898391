// Zhnews reads Chinese news into records: the cleaned article, every figure in
// it as a typed value, and the facts those figures state.
package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	done     = 0 // every input was read
	someBad  = 1 // some inputs failed
	couldNot = 2 // nothing could be run: bad flags, two inputs with one id
)

func main() {
	// A reader that has seen enough (head) closes the pipe. Without this the
	// runtime would die of it; with it the write fails and ends the run.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run())
}

// run executes the command line and gives the exit code.
func run() int {
	t := &terminal{in: os.Stdin, out: os.Stdout, trouble: os.Stderr}
	err := command(t).Execute()
	switch {
	case errors.Is(err, syscall.EPIPE):
		return done
	case err != nil:
		t.complain("zhnews: " + err.Error())
		return couldNot
	case t.failed > 0:
		return someBad
	}
	return done
}

// command is the tree of commands.
func command(t *terminal) *cobra.Command {
	root := &cobra.Command{
		Use:   "zhnews",
		Short: "Read Chinese news into records",
		Long: `Zhnews reads Chinese news, as it really lies about, into records: the cleaned
article, every figure in it as a typed value, and the facts those figures state.

Data goes to standard output, trouble to standard error. The exit code is 0 when
all is done, 1 when some inputs failed and 2 when the run could not begin.`,
		Example: `  zhnews extract --format text page.html
  echo 今年以来全市签约项目165个 | zhnews figures --published 2031-08-03`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(
		extractCommand(t), figuresCommand(t), cleanCommand(t), segmentCommand(t),
		explainCommand(t), placesCommand(t), pipeCommand(t), batchCommand(t),
		unpackCommand(t), reprintsCommand(t), seriesCommand(t),
		reportCommand(t), serveCommand(t), mcpCommand(t),
		versionCommand(t), manCommand(),
	)
	return root
}
