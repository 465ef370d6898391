package batch

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// A File is a sink of bytes: lines of JSON, rows of CSV. A name that ends in
// .gz or .zst is packed, each commit in a member of its own.
type File struct {
	Path string
	// Header are the first bytes.
	Header []byte

	file *os.File
	out  *bufio.Writer
	pack io.WriteCloser // nil outside of a member
}

// fileState is what Commit tells.
type fileState struct {
	Bytes int64 `json:"bytes"`
}

// Open implements Sink.
func (f *File) Open(state []byte) (err error) {
	f.file, err = os.OpenFile(Partial(f.Path), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	var s fileState
	if state != nil {
		if err := json.Unmarshal(state, &s); err != nil {
			return err
		}
	}
	if err := f.cut(s.Bytes); err != nil {
		return err
	}
	if state == nil {
		return f.Put(f.Header)
	}
	return nil
}

// cut drops what was written behind a commit.
func (f *File) cut(size int64) error {
	info, err := f.file.Stat()
	if err == nil && info.Size() < size {
		err = errors.New(Partial(f.Path) + " is shorter than the journal says: force the run")
	}
	if err == nil {
		err = f.file.Truncate(size)
	}
	if err == nil {
		_, err = f.file.Seek(size, io.SeekStart)
	}
	f.out = bufio.NewWriterSize(f.file, 1<<18)
	return err
}

// Put implements Sink.
func (f *File) Put(b []byte) error {
	if len(b) == 0 {
		return nil
	}
	if f.pack == nil {
		f.pack = f.member()
	}
	_, err := f.pack.Write(b)
	return err
}

// member begins a packed stretch of the file.
func (f *File) member() io.WriteCloser {
	switch {
	case strings.HasSuffix(f.Path, ".gz"):
		return gzip.NewWriter(f.out)
	case strings.HasSuffix(f.Path, ".zst"):
		// One goroutine, lest the bytes depend on the machine. The options
		// are sound, so there is no error.
		w, _ := zstd.NewWriter(f.out, zstd.WithEncoderConcurrency(1))
		return w
	}
	return unpacked{f.out}
}

type unpacked struct{ io.Writer }

func (unpacked) Close() error { return nil }

// Commit implements Sink.
func (f *File) Commit() ([]byte, error) {
	if err := f.flush(); err != nil {
		return nil, err
	}
	at, err := f.file.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil, err
	}
	return json.Marshal(fileState{at})
}

func (f *File) flush() error {
	if f.pack != nil {
		if err := f.pack.Close(); err != nil {
			return err
		}
		f.pack = nil
	}
	if err := f.out.Flush(); err != nil {
		return err
	}
	return f.file.Sync()
}

// Finish implements Sink. An empty packed file has a member, too.
func (f *File) Finish() ([]Output, error) {
	if info, err := f.file.Stat(); err == nil && info.Size() == 0 && f.pack == nil {
		f.pack = f.member()
	}
	if err := errors.Join(f.flush(), f.Close()); err != nil {
		return nil, err
	}
	return []Output{{Partial(f.Path), f.Path}}, nil
}

// Close implements Sink.
func (f *File) Close() error {
	if f.file == nil {
		return nil
	}
	err := f.file.Close()
	f.file = nil
	return err
}
