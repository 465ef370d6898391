package main

import (
	"debug/buildinfo"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// A platform is what a command is built for.
type platform struct{ system, processor string }

func (p platform) String() string { return p.system + "/" + p.processor }

// command is the name of the command's file.
func (p platform) command() string {
	if p.system == "windows" {
		return "zhnews.exe"
	}
	return "zhnews"
}

// archive is the ending of an archive that the platform opens without help.
func (p platform) archive() string {
	if p.system == "windows" {
		return ".zip"
	}
	return ".tar.gz"
}

func parsePlatforms(names []string) ([]platform, error) {
	if len(names) == 0 {
		return platforms, nil
	}
	var wanted []platform
	for _, name := range names {
		system, processor, _ := strings.Cut(name, "/")
		p := platform{system, processor}
		if !slices.Contains(platforms, p) {
			return nil, fmt.Errorf("%q is none of %v", name, platforms)
		}
		wanted = append(wanted, p)
	}
	return wanted, nil
}

// A built is a command with what its file tells of itself.
type built struct {
	platform platform
	binary   []byte
	info     *debug.BuildInfo
	time     time.Time // of the commit
}

// version is the version without its v.
func (b *built) version() string { return strings.TrimPrefix(b.info.Main.Version, "v") }

// name begins the names of the files of a platform.
func (b *built) name() string {
	return "zhnews_" + b.version() + "_" + b.platform.system + "_" + b.platform.processor
}

// largest is how many bytes the command may have. A plain go build has a third
// more, for debuggers.
const largest = 40 << 20

// build builds the command, with nothing in it of the place where it was built,
// and reads back what it was built from.
func build(p platform, work string) (*built, error) {
	name := filepath.Join(work, p.system+"-"+p.processor)
	if err := compile(p, name); err != nil {
		return nil, err
	}
	binary, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if len(binary) > largest {
		return nil, fmt.Errorf("%s: the command has %d MB, more than the %d that are promised", p, len(binary)>>20, largest>>20)
	}
	info, err := buildinfo.ReadFile(name)
	if err != nil {
		return nil, err
	}
	at, err := commitTime(info)
	return &built{p, binary, info, at}, err
}

// compile leaves nothing to the environment that would change the bytes.
func compile(p platform, name string) error {
	c := exec.Command("go", "build", "-trimpath", "-buildvcs=true", "-ldflags=-s -w", "-o", name, "./cmd/zhnews")
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+p.system, "GOARCH="+p.processor,
		"GOFLAGS=", "GOEXPERIMENT=", "GOAMD64=v1", "GOARM64=v8.0", "GOWORK=off")
	c.Stderr = os.Stderr
	return c.Run()
}

// commitTime is when the commit was made that a command was built from.
func commitTime(info *debug.BuildInfo) (time.Time, error) {
	told := map[string]string{}
	for _, s := range info.Settings {
		told[s.Key] = s.Value
	}
	if told["vcs.modified"] == "true" {
		return time.Time{}, errors.New("the tree has changes that no commit holds")
	}
	return time.Parse(time.RFC3339, told["vcs.time"])
}

// here is the platform that this runs on.
func here() platform { return platform{runtime.GOOS, runtime.GOARCH} }
