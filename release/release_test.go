package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	commit = time.Date(2031, 8, 3, 9, 15, 0, 0, time.FixedZone("", 8*3600))
	tree   = []file{{"share/doc/zhnews/README.md", 0o644, []byte("# zhnews\n")}, {"bin/zhnews", 0o755, []byte("\x7fELF")}}
)

// The order of the files, the zone of the time and the day of packing leave no
// trace in an archive.
func TestPackReproduces(t *testing.T) {
	for _, p := range platforms {
		one, err := pack(p, tree, commit)
		if err != nil {
			t.Fatal(err)
		}
		turned := []file{tree[1], tree[0]}
		two, err := pack(p, turned, commit.UTC())
		if err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s: two archives of the same files differ (%v)", p, err)
		}
	}
}

func TestTar(t *testing.T) {
	b, err := pack(platform{"linux", "amd64"}, tree, commit)
	if err != nil {
		t.Fatal(err)
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	r := tar.NewReader(unpacked)
	for _, want := range sorted(tree) {
		head, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		got, _ := io.ReadAll(r)
		if head.Name != want.path || head.FileInfo().Mode() != want.mode || !head.ModTime.Equal(commit) || !bytes.Equal(got, want.bytes) {
			t.Errorf("%s is %v of %v: %q", head.Name, head.FileInfo().Mode(), head.ModTime, got)
		}
	}
}

func TestZip(t *testing.T) {
	b, err := pack(platform{"windows", "arm64"}, tree, commit)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range sorted(tree) {
		f := r.File[i]
		got, err := r.Open(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		content, _ := io.ReadAll(got)
		if f.Name != want.path || f.Mode() != want.mode || !f.Modified.Equal(commit) || !bytes.Equal(content, want.bytes) {
			t.Errorf("%s is %v of %v: %q", f.Name, f.Mode(), f.Modified, content)
		}
	}
}

func example() *built {
	return &built{
		platform: platform{"linux", "arm64"}, binary: []byte("\x7fELF"), time: commit,
		info: &debug.BuildInfo{
			GoVersion: "go1.26.0",
			Main:      debug.Module{Path: "github.com/zhnews/zhnews", Version: "v0.1.0"},
			Deps: []*debug.Module{
				{Path: "golang.org/x/net", Version: "v0.62.0"},
				{Path: "example.org/old", Version: "v1.0.0", Replace: &debug.Module{Path: "example.org/new", Version: "v1.1.0"}},
			},
		},
	}
}

// The list names what was built in, each thing once, and nothing in it hangs
// in the air.
func TestSPDX(t *testing.T) {
	list, err := spdx(example())
	if err != nil {
		t.Fatal(err)
	}
	var doc spdxDocument
	if err := json.Unmarshal(list, &doc); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{doc.ID: true}
	var purls []string
	for _, p := range doc.Packages {
		if ids[p.ID] {
			t.Errorf("%s stands twice", p.ID)
		}
		ids[p.ID] = true
		purls = append(purls, p.Refs[0].Locator)
	}
	for _, r := range doc.Relationships {
		if !ids[r.From] || !ids[r.To] {
			t.Errorf("%v relates what is not there", r)
		}
	}
	want := []string{
		"pkg:golang/github.com/zhnews/zhnews@v0.1.0", "pkg:golang/stdlib@1.26.0",
		"pkg:golang/golang.org/x/net@v0.62.0", "pkg:golang/example.org/new@v1.1.0",
	}
	if !slices.Equal(purls, want) {
		t.Errorf("packages are %q, want %q", purls, want)
	}
	if doc.Creation.Created != "2031-08-03T01:15:00Z" || doc.Name != "zhnews_0.1.0_linux_arm64" {
		t.Errorf("made at %s, named %s", doc.Creation.Created, doc.Name)
	}
}

// What is built in brings its licences along; what has none stops the release.
func TestNotices(t *testing.T) {
	info := example().info
	info.Deps = info.Deps[:1]
	got, err := notices(info)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"stdlib 1.26.0: LICENSE\n", "golang.org/x/net v0.62.0: LICENSE\n", "golang.org/x/net v0.62.0: PATENTS\n"} {
		if !strings.Contains(string(got), want) {
			t.Errorf("no %q", want)
		}
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "license.go"), []byte("package license\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := writeLicences(new(bytes.Buffer), debug.Module{Path: "example.org/bare"}, dir); err == nil {
		t.Error("a module without a licence passed")
	}
}

// A command of uncommitted changes is no release.
func TestCommitTime(t *testing.T) {
	settings := []debug.BuildSetting{{Key: "vcs.time", Value: "2031-08-03T01:15:00Z"}, {Key: "vcs.modified", Value: "false"}}
	if at, err := commitTime(&debug.BuildInfo{Settings: settings}); err != nil || !at.Equal(commit) {
		t.Errorf("got %v, %v", at, err)
	}
	settings[1].Value = "true"
	if _, err := commitTime(&debug.BuildInfo{Settings: settings}); err == nil {
		t.Error("a changed tree passed")
	}
	if _, err := commitTime(new(debug.BuildInfo)); err == nil {
		t.Error("a command of unknown origin passed")
	}
}

func TestParsePlatforms(t *testing.T) {
	if got, err := parsePlatforms(nil); err != nil || len(got) != 6 {
		t.Errorf("all are %v, %v", got, err)
	}
	if got, err := parsePlatforms([]string{"darwin/arm64"}); err != nil || got[0].String() != "darwin/arm64" {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := parsePlatforms([]string{"linux"}); err == nil {
		t.Error("a system without a processor passed")
	}
}
