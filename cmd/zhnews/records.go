package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/archive"
)

// interruptible is a context that ends when the user stops the run.
func interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}

// errStopped is told of a run that the user stopped.
var errStopped = errors.New("stopped: the same call begins anew")

// workFolder makes the folder beside an output for what memory does not hold.
// What a killed run left there is removed.
func workFolder(out string) (string, error) {
	dir := out + ".work"
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	return dir, os.Mkdir(dir, 0o777)
}

// eachRecordLine gives the lines of files of records to do; one that do refuses
// is reported. The files that a run keeps beside its output are passed over.
func (t *terminal) eachRecordLine(ctx context.Context, args []string, do func([]byte) error) error {
	sources, err := archive.Find(args)
	if err != nil {
		return err
	}
	for _, src := range sources {
		if batch.IsBook(src.Path) {
			continue
		}
		n := 0
		for line, err := range new(archive.Reader).Lines(ctx, src) {
			if n++; err == nil {
				err = do(line)
			}
			if err != nil {
				t.fail(lineError(src.Path, n, err))
			}
		}
	}
	if ctx.Err() != nil {
		return errStopped
	}
	return nil
}

func lineError(path string, n int, err error) error {
	if known := new(archive.Error); errors.As(err, &known) {
		return &zhnews.Error{ID: path, Stage: "read", Reason: known.Reason, Remedy: known.Remedy, Err: err}
	}
	return &zhnews.Error{ID: path, Stage: fmt.Sprint("line ", n), Reason: err.Error(), Remedy: "give records as batch writes them", Err: err}
}

// name gives the files of a sink their names, all being written.
func name[T any](sink batch.Sink[T]) error {
	made, err := sink.Finish()
	for _, output := range made {
		err = errors.Join(err, os.Rename(output.Partial, output.Path))
	}
	return err
}
