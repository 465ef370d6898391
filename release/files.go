package main

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// A file is one of an archive. Archives are laid out as /usr/local and ~/.local
// are: to unpack there is to install.
type file struct {
	path  string
	mode  os.FileMode
	bytes []byte
}

// docs is where texts lie in an archive.
const docs = "share/doc/zhnews/"

// texts are the files of the tree that go into every archive.
var texts = []string{"README.md", "README.zh.md", "CHANGELOG.md", "LICENSE", "NOTICE"}

// completions are the shells and where each looks for completions.
var completions = []struct{ shell, path string }{
	{"bash", "share/bash-completion/completions/zhnews"},
	{"fish", "share/fish/vendor_completions.d/zhnews.fish"},
	{"powershell", docs + "completion.ps1"},
	{"zsh", "share/zsh/site-functions/_zhnews"},
}

// sharedFiles are those that are the same on every platform. The command that
// writes some of them is built for this machine.
func sharedFiles(work string) ([]file, error) {
	var files []file
	for _, name := range texts {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file{docs + name, 0o644, b})
	}
	command := filepath.Join(work, here().command())
	if err := compile(here(), command); err != nil {
		return nil, err
	}
	for _, c := range completions {
		b, err := exec.Command(command, "completion", c.shell).Output()
		if err != nil {
			return nil, err
		}
		files = append(files, file{c.path, 0o644, b})
	}
	pages, err := manPages(command, filepath.Join(work, "man1"))
	return append(files, pages...), err
}

func manPages(command, dir string) ([]file, error) {
	if err := exec.Command(command, "man", dir).Run(); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil {
		return nil, err
	}
	var files []file
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file{"share/man/man1/" + filepath.Base(name), 0o644, b})
	}
	return files, nil
}

// sorted are the files in the order of their paths.
func sorted(files []file) []file {
	return slices.SortedFunc(slices.Values(files), func(a, b file) int { return cmp.Compare(a.path, b.path) })
}
