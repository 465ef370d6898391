package record_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// Whatever users give as indicators of their own is a table that facts can be
// found by, or an error that names the line.
func FuzzReadIndicators(f *testing.F) {
	f.Add("青禾指数\t青禾景气指数,青指\t点\tactual\n")
	f.Add("\ufeff# none\r\n签约额\t\tCNY\tforecast\n")
	f.Add("一\n")
	f.Add("\t\t\t\t\t")
	f.Fuzz(func(t *testing.T, s string) {
		in, err := record.ReadIndicators(strings.NewReader(s))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "indicators: ") {
				t.Error(err)
			}
			return
		}
		name, _, _ := strings.Cut(s, "\t")
		var x extract.Extractor
		in.Facts(x.Read(name+"达到165点，比上年增长8.6%。", extract.Context{}))
	})
}

// A record that can be read from JSON is written so that it reads back.
func FuzzRecordJSON(f *testing.F) {
	names, err := filepath.Glob("../testdata/records/*.json")
	if err != nil || len(names) == 0 {
		f.Fatal("no records", err)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var rec, again record.Record
		if json.Unmarshal(b, &rec) != nil {
			return
		}
		first, err := json.Marshal(&rec)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(first, &again); err != nil {
			t.Fatalf("%s: %v", first, err)
		}
		if second, err := json.Marshal(&again); err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s reads back as %s, %v", first, second, err)
		}
	})
}
