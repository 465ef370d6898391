package promises

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// parses tells by its name whether a function reads what comes from elsewhere.
var parses = regexp.MustCompile(`^(Read|Parse|Decode|Repair|Unmarshal)([A-Z]|$)`)

// unfuzzed are those that read what is the project's own, or are a line over one
// that is fuzzed.
var unfuzzed = map[string]string{
	"internal/corpus Read": "examples of tests", "web Read": "a line over Pipeline.Page", "segment ParseTag": "a look-up",
	"bench/gold Read": "examples of a benchmark", "bench/gold Parse": "examples of a benchmark", "batch ParseShard": "two numbers, read back and compared",
	"extract UnmarshalJSON": "FuzzFigureJSON, FuzzParseDecimal", "page UnmarshalJSON": "FuzzParseTime", "web UnmarshalJSON": "FuzzCall",
	"record UnmarshalText": "three names", "record/reprint UnmarshalJSON": "FuzzFinder", "extract ReadEvents": "FuzzReadGazetteer",
	"internal/usertable Read": "FuzzReadGazetteer, FuzzReadIndicators, FuzzReadQuirks",
}

// Every function whose name says that it parses is called by a fuzz target of its
// package, or it is written here why not.
func TestFuzzed(t *testing.T) {
	exported, fuzzed := map[string]bool{}, map[string]bool{}
	check(t, filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && d.Name() != ".." || d.Name() == "node_modules") {
			return filepath.SkipDir
		}
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		check(t, err)
		dir := filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), ".."+string(filepath.Separator)))
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			switch {
			case !ok:
			case strings.HasPrefix(f.Name.Name, "Fuzz"):
				for name := range named(f) {
					fuzzed[dir+" "+name] = true
				}
			case !strings.HasSuffix(path, "_test.go") && file.Name.Name != "main" && parses.MatchString(f.Name.Name) &&
				(f.Recv == nil || strings.HasPrefix(f.Name.Name, "Unmarshal")):
				exported[dir+" "+f.Name.Name] = true
			}
		}
		return nil
	}))
	for name := range exported {
		if why := unfuzzed[name]; why == "" && !fuzzed[name] {
			t.Errorf("%s parses, and no target calls it", name)
		}
	}
	for name, why := range unfuzzed {
		if !exported[name] {
			t.Errorf("%s (%s) is not there", name, why)
		}
	}
	if len(exported) < 15 {
		t.Errorf("only %d parsers", len(exported))
	}
}

// named are the names in the body of a function.
func named(f *ast.FuncDecl) map[string]bool {
	names := map[string]bool{}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			names[id.Name] = true
		}
		return true
	})
	return names
}
