// Release builds what a release consists of: for each platform an archive with
// the command, its manual pages, its completions and all licences, a list of
// what was built in (SPDX), and the checksums of these files.
//
//	go run ./release -o dist                  # every platform
//	go run ./release -o dist linux/amd64      # one
//
// It needs Go and git and is run at the root of a clone without changes. The
// version is the tag of the commit, or its time and name; all times are the
// commit's. The same commit and the same Go give the same bytes, wherever the
// clone lies: .ci/run release holds it to that.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// The platforms of a release.
var platforms = []platform{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

func main() {
	out := flag.String("o", "dist", "the directory to write into")
	flag.Parse()
	if err := release(*out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release writes the files of the platforms named, of all if none is.
func release(out string, names []string) error {
	wanted, err := parsePlatforms(names)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "zhnews-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	shared, err := sharedFiles(work)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	var written []output
	for _, p := range wanted {
		outputs, err := releaseOne(p, work, shared)
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		written = append(written, outputs...)
	}
	return write(out, append(written, output{"SHA256SUMS", checksums(written)}))
}

// releaseOne builds for a platform and packs: the archive and its SPDX.
func releaseOne(p platform, work string, shared []file) ([]output, error) {
	b, err := build(p, work)
	if err != nil {
		return nil, err
	}
	notices, err := notices(b.info)
	if err != nil {
		return nil, err
	}
	files := append([]file{
		{"bin/" + p.command(), 0o755, b.binary},
		{docs + "THIRD-PARTY", 0o644, notices},
	}, shared...)
	archive, err := pack(p, files, b.time)
	if err != nil {
		return nil, err
	}
	list, err := spdx(b)
	return []output{{b.name() + p.archive(), archive}, {b.name() + ".spdx.json", list}}, err
}

// An output is a file of the release.
type output struct {
	name  string
	bytes []byte
}

func write(dir string, outputs []output) error {
	for _, o := range outputs {
		if err := os.WriteFile(filepath.Join(dir, o.name), o.bytes, 0o666); err != nil {
			return err
		}
		fmt.Printf("%9d  %s\n", len(o.bytes), o.name)
	}
	return nil
}
