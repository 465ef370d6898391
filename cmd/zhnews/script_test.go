package main

import (
	"bytes"
	"encoding/hex"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the output of commands into the scripts that compare it")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"zhnews": main})
}

// The files of testdata/script read like terminal sessions. Besides the usual
// commands they have `unhex FILE`, which makes a file of bytes from its text,
// and `repeat FILE N`, which makes it N times as long.
func TestScript(t *testing.T) {
	pages, err := filepath.Abs("../../testdata/pages")
	check(t, err)
	testscript.Run(t, testscript.Params{
		Files:               sessions(t),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"unhex":  unhex,
			"repeat": repeat,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("PAGES", pages)
			return nil
		},
	})
}

// sessions are the files; in short runs, which look for races, those that call the
// one command that works on many documents at once.
func sessions(t *testing.T) (names []string) {
	all, err := filepath.Glob("testdata/script/*.txtar")
	check(t, err)
	for _, name := range all {
		script, err := os.ReadFile(name)
		check(t, err)
		if !testing.Short() || bytes.Contains(script, []byte("zhnews batch")) {
			names = append(names, name)
		}
	}
	return names
}

// unhex turns files of hexadecimal digits into the bytes they stand for.
func unhex(ts *testscript.TestScript, _ bool, names []string) {
	for _, name := range names {
		b, err := hex.DecodeString(strings.Join(strings.Fields(ts.ReadFile(name)), ""))
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name), b, 0o666))
	}
}

// repeat makes a file as many times as long.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(ts.ReadFile(args[0]), n)), 0o666))
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
