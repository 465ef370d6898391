package archive

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A Source is a file to read: a document or an archive of documents.
type Source struct {
	// ID is its base name without its endings, below a named folder its path
	// there.
	ID   string
	Path string
	Size int64
	// Modified is when it was last written.
	Modified time.Time
	// Err says why it cannot be read.
	Err error
}

// StandardInput is the argument that means standard input. Its source has an
// error: no archive can be read from there, but a document can, by the caller.
const StandardInput = "-"

// ErrEmpty is the error of a folder with nothing in it to read.
var ErrEmpty = errors.New("the directory has no files")

var errStandardInput = errors.New("archives are not read from standard input")

// List finds the sources that arguments name, in the order given: files,
// folders, whose files stand in byte order of their paths, hidden ones and
// symbolic links left out, patterns such as 2031/*.zip, and @FILE, a list of
// such arguments, one a line. Two sources with one id are an error.
func List(args []string) ([]Source, error) {
	all, err := Find(args)
	if err != nil {
		return nil, err
	}
	return all, distinct(all)
}

// Find finds sources as List does, where it does not matter that some have the
// same id.
func Find(args []string) ([]Source, error) {
	args, err := withLists(args)
	if err != nil {
		return nil, err
	}
	var all []Source
	for _, arg := range args {
		found, err := expand(arg)
		if err != nil {
			return nil, err
		}
		for _, name := range found {
			all = append(all, sources(name)...)
		}
	}
	return all, nil
}

// withLists puts the lines of lists in their places.
func withLists(args []string) ([]string, error) {
	var all []string
	for _, arg := range args {
		name, ok := strings.CutPrefix(arg, "@")
		if !ok {
			all = append(all, arg)
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			if line := strings.TrimSpace(lines.Text()); line != "" {
				all = append(all, line)
			}
		}
	}
	return all, nil
}

// expand gives the names that fit a pattern, hidden ones only if it begins like
// them, as shells do. A file may be named like a pattern.
func expand(arg string) ([]string, error) {
	if _, err := os.Lstat(arg); err == nil || !strings.ContainsAny(arg, "*?[") {
		return []string{arg}, nil
	}
	found, err := filepath.Glob(arg)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("nothing fits the pattern %s", arg)
	}
	if !strings.HasPrefix(filepath.Base(arg), ".") {
		found = slices.DeleteFunc(found, func(name string) bool { return strings.HasPrefix(filepath.Base(name), ".") })
	}
	slices.Sort(found)
	return found, err
}

// sources are the files of an argument, one if it is no folder.
func sources(name string) []Source {
	if name == StandardInput {
		return []Source{{ID: name, Path: name, Err: errStandardInput}}
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return []Source{{ID: Stem(filepath.Base(name)), Path: name, Err: err}}
	case info.IsDir():
		return folder(name)
	}
	return []Source{{Stem(filepath.Base(name)), name, info.Size(), info.ModTime(), nil}}
}

func folder(root string) []Source {
	var found []Source
	fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = append(found, Source{ID: name, Path: filepath.Join(root, name), Err: err})
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular():
			found = append(found, fileOf(root, name, entry))
		}
		return nil
	})
	if len(found) == 0 {
		return []Source{{ID: root, Path: root, Err: ErrEmpty}}
	}
	slices.SortFunc(found, func(a, b Source) int { return strings.Compare(a.Path, b.Path) })
	return found
}

func fileOf(root, name string, entry fs.DirEntry) Source {
	src := Source{ID: Stem(name), Path: filepath.Join(root, filepath.FromSlash(name))}
	info, err := entry.Info()
	if src.Err = err; err == nil {
		src.Size, src.Modified = info.Size(), info.ModTime()
	}
	return src
}

func distinct(all []Source) error {
	seen := make(map[string]string, len(all))
	for _, s := range all {
		if first, ok := seen[s.ID]; ok {
			return fmt.Errorf("two inputs have the id %q, %s and %s: rename one or read them in two runs", s.ID, first, s.Path)
		}
		seen[s.ID] = s.Path
	}
	return nil
}

// packed are the endings that stand behind another one.
var packed = []string{".gz", ".bz2", ".xz", ".zst"}

// Stem is a slash path without its last ending, that of a packed file and the
// one before it. A name that is nothing but an ending stays whole.
func Stem(name string) string {
	if slices.Contains(packed, path.Ext(name)) {
		name = withoutEnding(name)
		if !slices.Contains(archives, path.Ext(name)) {
			return name
		}
	}
	return withoutEnding(name)
}

// archives are the endings of what may be packed.
var archives = []string{".tar", ".warc", ".jsonl", ".ndjson", ".html", ".htm", ".txt"}

func withoutEnding(name string) string {
	short := strings.TrimSuffix(name, path.Ext(name))
	if short == "" || strings.HasSuffix(short, "/") {
		return name
	}
	return short
}
