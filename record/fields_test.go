package record

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// Docs/record.md tells of every field of the schema, under the name of what
// has it, and of no other.
func TestFieldsAreDocumented(t *testing.T) {
	var schema struct {
		field
		Defs map[string]field `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	want := map[string]field{"record": schema.field}
	for name, def := range schema.Defs {
		want[documented(name)] = def
	}
	page, err := os.ReadFile("../docs/record.md")
	if err != nil {
		t.Fatal(err)
	}
	got := sections(string(page))
	for name, def := range want {
		rows := map[string]string{}
		for field, property := range def.Properties {
			rows[field] = property.form()
		}
		compareFields(t, name, got[name], rows)
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is not in the schema", name)
		}
	}
}

func compareFields(t *testing.T, name string, got, want map[string]string) {
	for _, field := range slices.Sorted(maps.Keys(want)) {
		if form, ok := got[field]; !ok || !strings.HasPrefix(form, want[field]) {
			t.Errorf("%s.%s is %q, the schema says %s", name, field, form, want[field])
		}
	}
	for field := range got {
		if _, ok := want[field]; !ok {
			t.Errorf("%s.%s is not in the schema", name, field)
		}
	}
}

// A field is what the schema says of one.
type field struct {
	Type       any              `json:"type"`
	Ref        string           `json:"$ref"`
	Items      *field           `json:"items"`
	Properties map[string]field `json:"properties"`
}

// form is the type of a field in the words of the page.
func (f *field) form() string {
	switch f.Type {
	case "array":
		return strings.Replace("list of "+f.Items.form(), "list of list of", "list of lists of", 1)
	case "integer":
		return "whole number"
	case "boolean":
		return "true"
	case "number":
		return "number"
	case "string":
		return "string"
	case "object":
		return ""
	}
	if f.Ref != "" {
		return documented(strings.TrimPrefix(f.Ref, "#/$defs/"))
	}
	return ""
}

// documented is what the page calls a type of the schema.
func documented(name string) string {
	switch name {
	case "Row":
		return "figure"
	case "Original":
		return "orig"
	}
	return strings.ToLower(name)
}

// sections are the tables of the page: for each heading its fields with their
// types.
func sections(page string) map[string]map[string]string {
	all := map[string]map[string]string{}
	var rows map[string]string
	for line := range strings.Lines(page) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "## "); ok {
			rows = map[string]string{}
			all[name] = rows
		}
		cells := strings.Split(line, " | ")
		if len(cells) == 3 && !strings.HasPrefix(line, "| field") && !strings.HasPrefix(line, "| ---") {
			rows[strings.TrimPrefix(cells[0], "| ")] = cells[1]
		}
	}
	return all
}
