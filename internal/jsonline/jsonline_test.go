package jsonline

import (
	"bytes"
	"encoding/json"
	"maps"
	"strings"
	"testing"
)

// fields are those of a line, decoded.
func fields(line []byte) (map[string]string, error) {
	all := map[string]string{}
	for f, err := range Fields(line) {
		if err != nil {
			return nil, err
		}
		name, _ := Text(nil, f.Name)
		value := f.Value
		if text, ok := Text(nil, value); ok {
			value = text
		}
		all[string(name)] = string(value)
	}
	return all, nil
}

// known are the fields of a line as encoding/json has them.
func known(line []byte) (map[string]string, error) {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(line, &raw); err != nil {
		return nil, err
	}
	all := map[string]string{}
	for name, value := range raw {
		all[name] = string(value)
		var text string
		if value[0] == '"' && json.Unmarshal(value, &text) == nil {
			all[name] = text
		}
	}
	return all, nil
}

var lines = []string{
	`{}`, ` { } `, `{"a":1}`, "\t{\"a\" : \"一\" , \"b\":[1,{\"c\":\"]}\"}],\"d\":null,\"e\":-1.5e3}\r",
	`{"a":"\u9752\u79be\n\t\"\\\/","b":"\ud83d\ude00\ud83d\u0041\ude00"}`, `{"a":"` + "\xff\xc4\xe3" + `"}`,
	`{"a":1,"a":2}`, `{"\u0061":1}`, ``, `[]`, `1`, `null`, `{`, `{"a"}`, `{"a":}`, `{"a":1,}`, `{,"a":1}`, `{"a":1 "b":2}`,
	`{"a":1}x`, `{"a":01}`, `{"a":tru}`, `{"a":"\x"}`, `{"a":"\u12g4"}`, `{"a":"`, `{"a":"\`, `{"a":"\u12"}`, "{\"a\":\"\x01\"}",
	`{"a":[1,}`, `{"a":[1}]}`, `{"a":{"b":}}`, `{'a':1}`, `{"a":"\\"}`, `{"a":"\\\""}`,
}

// The fields are those that encoding/json finds, and so is what is none.
func TestFields(t *testing.T) {
	for _, line := range lines {
		same(t, []byte(line))
	}
}

func same(t *testing.T, line []byte) {
	t.Helper()
	want, wrong := known(line)
	got, err := fields(line)
	if bytes.Equal(bytes.TrimSpace(line), []byte("null")) {
		return // encoding/json takes it for an empty object
	}
	if (err == nil) != (wrong == nil) || !maps.Equal(got, want) {
		t.Errorf("%q: %q (%v), want %q (%v)", line, got, err, want, wrong)
	}
}

// A field can be cut out where it says it stands.
func TestPosition(t *testing.T) {
	line := `{"a":1, "b" : [2] ,"c":3}`
	for f, err := range Fields([]byte(line)) {
		if err != nil {
			t.Fatal(err)
		}
		if string(f.Name) == `"b"` && line[f.From:f.To] != `"b" : [2]` {
			t.Errorf("%q", line[f.From:f.To])
		}
	}
}

func FuzzFields(f *testing.F) {
	for _, line := range lines {
		f.Add([]byte(line))
	}
	f.Fuzz(same)
}

func BenchmarkText(b *testing.B) {
	page := strings.Repeat(`<p class="text">青禾县上半年共签约项目10个，总投资3亿元。</p>`+"\n", 400)
	line, _ := json.Marshal(map[string]string{"html": page})
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	var room []byte
	for b.Loop() {
		for field := range Fields(line) {
			room, _ = Text(room[:0], field.Value)
		}
	}
}
