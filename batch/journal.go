package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A journal is how far a run is.
type journal struct {
	Fingerprint string `json:"fingerprint"`
	Place       place  `json:"place"`
	Tally
	Sink   json.RawMessage `json:"sink,omitempty"`
	Errors json.RawMessage `json:"errors,omitempty"`
	// Outputs are there when all is done but the renaming.
	Outputs []measuredOutput `json:"outputs,omitempty"`
}

// Books are the files a run keeps beside its output.
type books struct {
	out    string
	folder bool
}

// newBooks says where they are: in a folder, or beside a file.
func newBooks(out string) *books {
	info, err := os.Stat(out)
	return &books{out: out, folder: err == nil && info.IsDir()}
}

// bookNames are the names of the books; beside a file they follow its name.
var bookNames = []string{"manifest.json", "journal", "errors.jsonl"}

// IsBook tells whether a file is one that runs keep beside their output.
func IsBook(path string) bool {
	base := filepath.Base(path)
	return slices.ContainsFunc(bookNames, func(name string) bool {
		return base == name || strings.HasSuffix(base, "."+name)
	})
}

// path is where the book of that name lies.
func (b *books) path(name string) string {
	if b.folder {
		return filepath.Join(b.out, name)
	}
	return b.out + "." + name
}

// discard removes what another run left.
func (b *books) discard() {
	if m, _ := b.manifest(); m != nil {
		for _, o := range m.Outputs {
			os.Remove(b.beside(o.Name))
		}
	}
	for _, name := range bookNames {
		os.Remove(b.path(name))
	}
	if !b.folder {
		os.Remove(b.out)
	}
}

// beside is where a file of the output lies.
func (b *books) beside(name string) string {
	if b.folder {
		return filepath.Join(b.out, name)
	}
	return filepath.Join(filepath.Dir(b.out), name)
}

// whole tells whether the outputs of a finished run are still there.
func (b *books) whole(m *Manifest) error {
	for _, o := range m.Outputs {
		if info, err := os.Stat(b.beside(o.Name)); err != nil || info.Size() != o.Bytes {
			return fmt.Errorf("%s is not what its manifest says: force the run", b.beside(o.Name))
		}
	}
	return nil
}

// manifest is that of a finished run, nil if there is none.
func (b *books) manifest() (*Manifest, error) {
	var m *Manifest
	err := readJSON(b.path("manifest.json"), &m)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return m, err
}

// journal is that of the run as it was left, or a new one.
func (b *books) journal(print string) (*journal, error) {
	j := new(journal)
	err := readJSON(b.path("journal"), j)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &journal{Fingerprint: print}, b.free()
	case err != nil:
		return nil, err
	case j.Fingerprint != print:
		return nil, fmt.Errorf("%w that was not finished: choose another output, or force this one", ErrOther)
	}
	return j, nil
}

// free tells whether the output can be begun: a file that no run has made
// is not written over.
func (b *books) free() error {
	if _, err := os.Lstat(b.out); err == nil && !b.folder {
		return fmt.Errorf("%w: %s lies there without a manifest: choose another output, or force this one", ErrOther, b.out)
	}
	return nil
}

func (b *books) writeJournal(j *journal) error { return writeJSON(b.path("journal"), j) }

func (b *books) writeManifest(m *Manifest) error { return writeJSON(b.path("manifest.json"), m) }

func (b *books) removeJournal() error { return os.Remove(b.path("journal")) }

// rename gives the outputs their names, those that have not got them.
func (b *books) rename(outputs []measuredOutput) error {
	for _, o := range outputs {
		if err := os.Rename(o.Partial, o.Path); err == nil {
			continue
		}
		if info, err := os.Stat(o.Path); err != nil || info.Size() != o.Bytes {
			return fmt.Errorf("%s and %s are both not there: force the run", o.Partial, o.Path)
		}
	}
	return nil
}

func readJSON(name string, to any) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, to); err != nil {
		return fmt.Errorf("%s: %w: force the run", name, err)
	}
	return nil
}

// writeJSON replaces a file as a whole: whoever is killed leaves the old one.
func writeJSON(name string, v any) error {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	partial := name + ".partial"
	f, err := os.Create(partial)
	if err != nil {
		return err
	}
	_, err = f.Write(append(b, '\n'))
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(partial, name)
}

// A measuredOutput is an output with what tells whether it is whole.
type measuredOutput struct {
	Output
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func measured(outputs []Output) ([]measuredOutput, error) {
	var all []measuredOutput
	for _, o := range outputs {
		m, err := measure(o)
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, nil
}

func measure(o Output) (measuredOutput, error) {
	f, err := os.Open(o.Partial)
	if err != nil {
		return measuredOutput{}, err
	}
	defer f.Close()
	hash := sha256.New()
	n, err := io.Copy(hash, f)
	return measuredOutput{o, n, hex.EncodeToString(hash.Sum(nil))}, err
}

// Partial is the name of an output until the run is done.
func Partial(path string) string {
	return strings.TrimSuffix(path, string(filepath.Separator)) + ".partial"
}
