package record

import _ "embed"

//go:generate go run gen.go

//go:embed schema.json
var schema []byte

// Schema is the JSON schema of a record, generated from the Go types.
func Schema() []byte { return append([]byte(nil), schema...) }
