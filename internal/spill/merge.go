package spill

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"os"
)

// A source gives strings in order.
type source interface {
	// next gives a string, which is valid until the next call, and tells
	// whether there was one. Without one, failed tells why.
	next() (b []byte, ok bool)
	failed() error
}

// Held are strings in memory.
type held struct {
	bytes []byte
	spans []span
}

func (h *held) next() ([]byte, bool) {
	if len(h.spans) == 0 {
		return nil, false
	}
	s := h.spans[0]
	h.spans = h.spans[1:]
	return h.bytes[s.start:s.end], true
}

func (h *held) failed() error { return nil }

// A file holds strings, each behind its length.
type file struct {
	from *bufio.Reader
	size uint64 // of the file: no string is longer, whatever its length says
	b    []byte
	err  error
}

func (f *file) next() ([]byte, bool) {
	var n uint64
	if n, f.err = binary.ReadUvarint(f.from); f.err != nil {
		return nil, false
	}
	if n > f.size {
		f.err = io.ErrUnexpectedEOF
		return nil, false
	}
	if uint64(cap(f.b)) < n {
		f.b = make([]byte, n+n/4)
	}
	f.b = f.b[:n]
	_, f.err = io.ReadFull(f.from, f.b)
	return f.b, f.err == nil
}

func (f *file) failed() error {
	if f.err == io.EOF {
		return nil
	}
	return f.err
}

// write makes a file of strings and gives its name.
func write(dir string, all iter.Seq2[[]byte, error]) (string, error) {
	f, err := os.CreateTemp(dir, "sorted-")
	if err != nil {
		return "", err
	}
	out := bufio.NewWriterSize(f, 1<<16)
	for b, failed := range all {
		if err = failed; err != nil {
			break
		}
		var length [binary.MaxVarintLen64]byte
		out.Write(length[:binary.PutUvarint(length[:], uint64(len(b)))])
		if _, err = out.Write(b); err != nil {
			break
		}
	}
	return f.Name(), errors.Join(err, out.Flush(), f.Close())
}

// merge makes one file of several.
func merge(dir string, names []string) (string, error) {
	m, err := open(names)
	defer m.close()
	if err != nil {
		return "", err
	}
	return write(dir, m.each)
}

// Merged sources are a heap by their first strings.
type merged struct {
	heads []head
	files []*os.File
}

type head struct {
	b    []byte
	from source
}

// open begins to merge files. What it gives must be closed, error or not.
func open(names []string) (*merged, error) {
	m := new(merged)
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return m, err
		}
		m.files = append(m.files, f)
		info, err := f.Stat()
		if err != nil {
			return m, err
		}
		if err := m.add(&file{from: bufio.NewReaderSize(f, 1<<16), size: uint64(info.Size())}); err != nil {
			return m, err
		}
	}
	return m, nil
}

// add takes a source that has not begun.
func (m *merged) add(from source) error {
	if b, ok := from.next(); ok {
		heap.Push(m, head{b, from})
	}
	return from.failed()
}

// each yields the strings of all sources in order.
func (m *merged) each(yield func([]byte, error) bool) {
	for len(m.heads) > 0 {
		first := &m.heads[0]
		if !yield(first.b, nil) {
			return
		}
		b, ok := first.from.next()
		if err := first.from.failed(); err != nil {
			yield(nil, err)
			return
		}
		if first.b = b; ok {
			heap.Fix(m, 0)
		} else {
			heap.Pop(m)
		}
	}
}

func (m *merged) close() {
	for _, f := range m.files {
		f.Close()
	}
}

// Len, Less, Swap, Push and Pop implement heap.Interface.
func (m *merged) Len() int           { return len(m.heads) }
func (m *merged) Less(i, j int) bool { return bytes.Compare(m.heads[i].b, m.heads[j].b) < 0 }
func (m *merged) Swap(i, j int)      { m.heads[i], m.heads[j] = m.heads[j], m.heads[i] }
func (m *merged) Push(x any)         { m.heads = append(m.heads, x.(head)) }
func (m *merged) Pop() any {
	last := m.heads[len(m.heads)-1]
	m.heads = m.heads[:len(m.heads)-1]
	return last
}
