package web

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"strings"
	"sync"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// OpenAPI describes the API under /api/v1, as an OpenAPI 3.1 document made of
// the Go types of its calls.
func OpenAPI() []byte { return bytes.Clone(openAPI()) }

var openAPI = sync.OnceValue(func() []byte {
	b, err := json.MarshalIndent(described(), "", "  ")
	if err != nil {
		panic(err) // it has maps, lists and strings only
	}
	return append(b, '\n')
})

// An object is one of JSON.
type object = map[string]any

// described is the description of all calls.
func described() object {
	schemas := recordSchemas()
	paths := object{}
	for c := range Calls() {
		paths["/"+c.Name] = object{"post": object{
			"operationId": c.Name,
			"summary":     c.Summary,
			"requestBody": object{"required": true, "content": content("application/json", schemaOf(c.in, schemas))},
			"responses": object{
				"200":     object{"description": "The answer.", "content": content("application/json", schemaOf(c.out, schemas))},
				"default": object{"description": "What is wrong.", "content": content("application/problem+json", schemaOf(reflect.TypeFor[Problem](), schemas))},
			},
		}}
	}
	return object{
		"openapi":    "3.1.0",
		"info":       object{"title": "zhnews", "version": record.Version, "description": "Chinese news into records: articles, figures and facts."},
		"servers":    []any{object{"url": "/api/v1"}},
		"paths":      paths,
		"components": object{"schemas": schemas},
	}
}

// Schemas are the JSON schemas of the requests and answers of a call.
func (c *Call) Schemas() (request, answer json.RawMessage) {
	return alone(c.in), alone(c.out)
}

// alone is the schema of a type with all that it refers to.
func alone(t reflect.Type) json.RawMessage {
	schemas := recordSchemas()
	name := strings.TrimPrefix(schemaOf(t, schemas)["$ref"].(string), "#/components/schemas/")
	root := maps.Clone(schemas[name].(object))
	root["$defs"] = needed(root, schemas)
	b, err := json.Marshal(root)
	if err != nil {
		panic(err) // it has maps, lists and strings only
	}
	return bytes.ReplaceAll(b, []byte("#/components/schemas/"), []byte("#/$defs/"))
}

// needed are the schemas that one refers to, directly or through others.
func needed(schema object, schemas object) object {
	found := object{}
	for next := []any{schema}; len(next) > 0; next = next[1:] {
		text, _ := json.Marshal(next[0])
		for name, other := range schemas {
			if found[name] == nil && bytes.Contains(text, []byte(`"#/components/schemas/`+name+`"`)) {
				found[name] = other
				next = append(next, other)
			}
		}
	}
	return found
}

func content(media string, schema object) object {
	return object{media: object{"schema": schema}}
}

// recordSchemas are the schemas of a record and its parts, moved to where
// OpenAPI has them.
func recordSchemas() object {
	moved := bytes.ReplaceAll(record.Schema(), []byte("#/$defs/"), []byte("#/components/schemas/"))
	var root object
	if err := json.Unmarshal(moved, &root); err != nil {
		panic(err) // the schema is built in
	}
	schemas := root["$defs"].(object)
	for _, name := range []string{"$schema", "$id", "$defs"} {
		delete(root, name)
	}
	root["properties"].(object)["id"] = idSchema()
	schemas["Record"] = root
	return schemas
}

func idSchema() object { return object{"type": []string{"string", "number"}} }

// schemaOf is the schema of a type; that of a struct stands among the others.
func schemaOf(t reflect.Type, schemas object) object {
	switch t {
	case reflect.TypeFor[ID]():
		return idSchema()
	case reflect.TypeFor[[]byte]():
		return object{"type": "string", "contentEncoding": "base64"}
	case reflect.TypeFor[record.Offsets]():
		return object{"enum": []record.Offsets{record.Bytes, record.Runes, record.UTF16}}
	case reflect.TypeFor[extract.Figure]():
		return reference("Row")
	case reflect.TypeFor[Extracted]():
		return reference("Record")
	}
	switch t.Kind() {
	case reflect.Pointer:
		return schemaOf(t.Elem(), schemas)
	case reflect.Slice:
		return object{"type": "array", "items": schemaOf(t.Elem(), schemas)}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int:
		return object{"type": "integer"}
	case reflect.Struct:
		if schemas[t.Name()] == nil {
			schemas[t.Name()] = structSchema(t, schemas)
		}
		return reference(t.Name())
	}
	return object{"type": "string"}
}

func reference(name string) object { return object{"$ref": "#/components/schemas/" + name} }

// structSchema is the schema of a struct. What is never left out is required.
func structSchema(t reflect.Type, schemas object) object {
	properties, required := object{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		property := schemaOf(f.Type, schemas)
		if doc := f.Tag.Get("doc"); doc != "" {
			property["description"] = doc
		}
		properties[name] = property
		if options == "" {
			required = append(required, name)
		}
	}
	return object{"type": "object", "properties": properties, "required": required}
}
