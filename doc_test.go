package zhnews_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// Every package tells what it is for, and every exported name has a sentence.
// That a sentence begins with its name is what staticcheck.conf asks.
func TestDocs(t *testing.T) {
	for _, dir := range packages(t) {
		p := documentation(t, dir)
		if p == nil || p.Name == "main" {
			continue
		}
		if !isSentence(p.Doc) {
			t.Errorf("%s: the package has no comment", dir)
		}
		for _, name := range bare(p) {
			t.Errorf("%s: %s has no sentence", dir, name)
		}
	}
}

// documentation is what go doc shows of a folder, nil if no package lies there.
func documentation(t *testing.T, dir string) *doc.Package {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") && !ignored(f) {
			files = append(files, f)
		}
	}
	if len(files) == 0 {
		return nil
	}
	p, err := doc.NewFromFiles(set, files, dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// ignored tells whether a file is a program that go generate runs.
func ignored(f *ast.File) bool {
	return f.Name.Name == "main" && len(f.Comments) > 0 && strings.HasPrefix(f.Comments[0].List[0].Text, "//go:build ignore")
}

// packages are the folders of the library that others can import.
func packages(t *testing.T) []string {
	var dirs []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		switch name := d.Name(); {
		case name == "testdata", name == "internal", name == "bench", name == "browser", len(name) > 1 && name[0] == '.':
			return filepath.SkipDir
		}
		dirs = append(dirs, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return dirs
}

// isSentence tells whether a comment says something to its end.
func isSentence(comment string) bool {
	comment = strings.TrimSpace(comment)
	return comment != "" && strings.ContainsAny(comment, ".:")
}

// bare are the exported names without a sentence.
func bare(p *doc.Package) []string {
	var names []string
	check := func(name, comment string) {
		if !isSentence(comment) {
			names = append(names, name)
		}
	}
	for _, f := range p.Funcs {
		check(f.Name, f.Doc)
	}
	for _, v := range append(p.Consts, p.Vars...) {
		checkValues(v, check)
	}
	for _, ty := range p.Types {
		check(ty.Name, ty.Doc)
		for _, v := range append(ty.Consts, ty.Vars...) {
			checkValues(v, check)
		}
		for _, f := range append(ty.Funcs, ty.Methods...) {
			if f.Name != "Kind" { // one sentence stands above a row of them
				check(ty.Name+"."+f.Name, f.Doc)
			}
		}
	}
	return names
}

// checkValues wants a sentence above a group, or a remark beside the name.
func checkValues(v *doc.Value, check func(name, comment string)) {
	for _, spec := range v.Decl.Specs {
		s := spec.(*ast.ValueSpec)
		if v.Doc == "" && s.Comment.Text() == "" {
			check(s.Names[0].Name, s.Doc.Text())
		}
	}
}
