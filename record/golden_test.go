package record

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The records of the test pages keep to the schema, come back as they were
// when read, and read back what their spans say.
func TestGoldenRecords(t *testing.T) {
	v := newValidator(t)
	files, err := filepath.Glob("../testdata/records/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no records", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var plain any
		if err := json.Unmarshal(b, &plain); err != nil {
			t.Fatal(err)
		}
		for _, fault := range v.check(v.root, plain, "") {
			t.Errorf("%s%s", file, fault)
		}
		var r Record
		if err := json.Unmarshal(b, &r); err != nil {
			t.Fatal(err)
		}
		spansReadBack(t, file, &r)
		again, err := json.Marshal(&r)
		if err != nil {
			t.Fatal(err)
		}
		var back any
		if err := json.Unmarshal(again, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(plain, back); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}

// spansReadBack checks that each figure stands where it says.
func spansReadBack(t *testing.T, file string, r *Record) {
	for i := range r.Figures {
		f := &r.Figures[i]
		s := r.At(f.In)
		if f.Start < 0 || f.End > len(s) || f.Start >= f.End || s[f.Start:f.End] != f.Text {
			t.Errorf("%s: figure %d, %s, does not stand at %d to %d", file, i, f.Text, f.Start, f.End)
		}
	}
}
