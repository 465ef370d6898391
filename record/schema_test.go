package record

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A validator checks values against the parts of JSON Schema that the
// generator uses.
type validator struct{ root map[string]any }

func newValidator(t testing.TB) *validator {
	var v validator
	if err := json.Unmarshal(Schema(), &v.root); err != nil {
		t.Fatal(err)
	}
	return &v
}

// check lists what is wrong with a value at a path.
func (v *validator) check(schema map[string]any, value any, path string) (faults []string) {
	fault := func(format string, args ...any) {
		faults = append(faults, path+": "+fmt.Sprintf(format, args...))
	}
	if ref, ok := schema["$ref"].(string); ok {
		schema = v.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	if want, ok := schema["type"]; ok && !isType(want, value) {
		fault("%v is no %v", value, want)
	}
	if values, ok := schema["enum"].([]any); ok && !slices.Contains(values, value) {
		fault("%v is none of %v", value, values)
	}
	if pattern, ok := schema["pattern"].(string); ok && !regexp.MustCompile(pattern).MatchString(value.(string)) {
		fault("%v does not match %s", value, pattern)
	}
	switch value := value.(type) {
	case []any:
		for i, item := range value {
			faults = append(faults, v.check(schema["items"].(map[string]any), item, fmt.Sprintf("%s/%d", path, i))...)
		}
	case map[string]any:
		faults = append(faults, v.object(schema, value, path)...)
	}
	return faults
}

func (v *validator) object(schema, value map[string]any, path string) (faults []string) {
	properties, _ := schema["properties"].(map[string]any)
	for name, member := range value {
		property, ok := properties[name].(map[string]any)
		if !ok {
			property, ok = schema["additionalProperties"].(map[string]any)
		}
		if !ok {
			faults = append(faults, path+": no such field: "+name)
			continue
		}
		faults = append(faults, v.check(property, member, path+"/"+name)...)
	}
	required, _ := schema["required"].([]any)
	for _, name := range required {
		if _, ok := value[name.(string)]; !ok {
			faults = append(faults, path+": missing: "+name.(string))
		}
	}
	return faults
}

// isType tells whether a value is of the type, or of one of the types, named.
func isType(want, value any) bool {
	if all, ok := want.([]any); ok {
		return slices.ContainsFunc(all, func(one any) bool { return isType(one, value) })
	}
	switch value := value.(type) {
	case string:
		return want == "string"
	case bool:
		return want == "boolean"
	case []any:
		return want == "array"
	case map[string]any:
		return want == "object"
	case float64:
		return want == "number" || want == "integer" && value == float64(int64(value))
	}
	return false
}

func TestSchemaRejects(t *testing.T) {
	v := newValidator(t)
	for record, want := range map[string]string{
		`{"schema":"zhnews/1","id":"a"}`:                                              "",
		`{"schema":"zhnews/1"}`:                                                       "missing: id",
		`{"schema":"zhnews/1","id":"a","titel":"b"}`:                                  "no such field",
		`{"schema":"zhnews/1","id":1}`:                                                "is no string",
		`{"schema":"zhnews/1","id":"a","published":"heute"}`:                          "does not match",
		`{"schema":"zhnews/1","id":"a","figures":[{"kind":"money"}]}`:                 "none of",
		`{"schema":"zhnews/1","id":"a","facts":[{"figure":0.5,"confidence":1}]}`:      "is no integer",
		`{"schema":"zhnews/1","id":"a","repairs":{"gloss":"many"}}`:                   "is no integer",
		`{"schema":"zhnews/1","id":"a","tables":[{"header":1,"rows":[["甲"],["乙"]]}]}`: "",
	} {
		var value any
		if err := json.Unmarshal([]byte(record), &value); err != nil {
			t.Fatal(err)
		}
		faults := strings.Join(v.check(v.root, value, ""), "\n")
		if (want == "") != (faults == "") || !strings.Contains(faults, want) {
			t.Errorf("%s: %q, want %q", record, faults, want)
		}
	}
}
