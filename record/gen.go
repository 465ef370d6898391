//go:build ignore

// Gen writes schema.json, the JSON schema of a record, from the Go types: the
// fields by reflection, their descriptions and the values of enumerations from
// the source.
package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

func main() {
	log.SetFlags(0)
	g := generator{defs: map[string]any{}, fields: map[string]string{}, values: map[string][]string{}}
	g.source(".")
	g.source("../extract")
	root := g.object(reflect.TypeFor[record.Record]())
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = "urn:zhnews:" + record.Version
	root["title"] = "A record of zhnews"
	root["$defs"] = g.defs
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(root); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("schema.json", out.Bytes(), 0o666); err != nil {
		log.Fatal(err)
	}
}

// A generator holds what the source says of types: the comment of each field
// as Type.Field, and the values of each string type's constants.
type generator struct {
	defs   map[string]any
	fields map[string]string
	values map[string][]string
}

// source reads the comments and constants of a package.
func (g *generator) source(dir string) {
	goFiles := func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") && f.Name() != "gen.go" }
	packages, err := parser.ParseDir(token.NewFileSet(), dir, goFiles, parser.ParseComments)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range packages {
		for _, f := range p.Files {
			ast.Inspect(f, g.node)
		}
	}
}

func (g *generator) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncDecl:
		return false
	case *ast.TypeSpec:
		if s, ok := n.Type.(*ast.StructType); ok {
			g.comments(n.Name.Name, s)
		}
	case *ast.ValueSpec:
		name, typed := n.Type.(*ast.Ident)
		if !typed || len(n.Values) == 0 {
			return true
		}
		if lit, ok := n.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
			value, _ := strconv.Unquote(lit.Value)
			if !n.Names[0].IsExported() || value == "" {
				return true
			}
			g.values[name.Name] = append(g.values[name.Name], value)
		}
	}
	return true
}

// comments keeps what stands over each field, or over the group it is in.
func (g *generator) comments(name string, s *ast.StructType) {
	for _, field := range s.Fields.List {
		comment := field.Doc.Text()
		if comment == "" {
			comment = field.Comment.Text()
		}
		for _, id := range field.Names {
			g.fields[name+"."+id.Name] = strings.Join(strings.Fields(comment), " ")
		}
	}
}

// object is the schema of a struct. What is never left out is required.
func (g *generator) object(t reflect.Type) map[string]any {
	properties, required := map[string]any{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		property := g.of(f.Type)
		if comment := g.fields[owner(t, f)+"."+f.Name]; comment != "" {
			property["description"] = comment
		}
		properties[name] = property
		if options == "" {
			required = append(required, name)
		}
	}
	return map[string]any{
		"type": "object", "properties": properties, "required": required, "additionalProperties": false,
	}
}

// owner names the struct that a field, perhaps promoted, is declared in.
func owner(t reflect.Type, f reflect.StructField) string {
	if n := len(f.Index); n > 1 {
		return t.FieldByIndex(f.Index[:n-1]).Type.Name()
	}
	return t.Name()
}

// of is the schema of any type.
func (g *generator) of(t reflect.Type) map[string]any {
	switch t {
	case reflect.TypeFor[page.Time]():
		return map[string]any{"type": "string", "pattern": `^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\+08:00)?$`}
	case reflect.TypeFor[record.Names]():
		return map[string]any{"type": "string"}
	case reflect.TypeFor[extract.Decimal]():
		return map[string]any{"type": "number"}
	case reflect.TypeFor[extract.Ratio]():
		return map[string]any{"type": []string{"number", "string"}}
	case reflect.TypeFor[extract.Figure]():
		t = reflect.TypeFor[extract.Row]()
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.of(t.Elem())
	case reflect.Slice:
		return map[string]any{"type": "array", "items": g.of(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": g.of(t.Elem())}
	case reflect.Struct:
		return g.definition(t)
	case reflect.String:
		return g.text(t)
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	}
	return map[string]any{"type": "integer"}
}

// text is the schema of a string, or of the values its type has constants for.
func (g *generator) text(t reflect.Type) map[string]any {
	if values := g.values[t.Name()]; len(values) > 0 {
		return map[string]any{"enum": slices.Sorted(slices.Values(values))}
	}
	return map[string]any{"type": "string"}
}

// definition puts a struct's schema among the definitions and points at it.
func (g *generator) definition(t reflect.Type) map[string]any {
	if _, ok := g.defs[t.Name()]; !ok {
		g.defs[t.Name()] = nil
		g.defs[t.Name()] = g.object(t)
	}
	return map[string]any{"$ref": "#/$defs/" + t.Name()}
}
