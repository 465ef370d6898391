package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
)

// notices are the licences of all that is built into a command: most ask that
// they go with it.
func notices(info *debug.BuildInfo) ([]byte, error) {
	dirs, err := moduleDirs(info)
	if err != nil {
		return nil, err
	}
	var all bytes.Buffer
	fmt.Fprintln(&all, "This command contains the library of Go and the modules below, under these licences.")
	for _, m := range modules(info) {
		if err := writeLicences(&all, m, dirs[m.Path]); err != nil {
			return nil, err
		}
	}
	return all.Bytes(), nil
}

// moduleDirs says where the sources of the modules lie.
func moduleDirs(info *debug.BuildInfo) (map[string]string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	dirs := map[string]string{"stdlib": strings.TrimSpace(string(root))}
	args := []string{"list", "-m", "-f", "{{.Path}}\t{{.Dir}}"}
	for _, m := range info.Deps {
		args = append(args, m.Path)
	}
	list, err := exec.Command("go", args...).Output()
	for line := range strings.Lines(string(list)) {
		path, dir, _ := strings.Cut(strings.TrimSpace(line), "\t")
		dirs[path] = dir
	}
	return dirs, err
}

// licence is what files that hold licences and notices are called.
var licence = regexp.MustCompile(`(?i)^([\w-]*LICEN[SC]E[\w-]*|COPYING|NOTICE|PATENTS)(\.md|\.txt)?$`)

func writeLicences(out *bytes.Buffer, m debug.Module, dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	begin := out.Len()
	for _, e := range entries {
		if e.IsDir() || !licence.MatchString(e.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "\n%s\n%s %s: %s\n\n%s", strings.Repeat("=", 80), m.Path, m.Version, e.Name(), text)
	}
	if out.Len() == begin {
		return fmt.Errorf("%s has no licence in %s", m.Path, dir)
	}
	return nil
}
