package record_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// TestCalibration measures how often facts are right by what their confidence
// says, on the development sets, and prints the table that confidence.go
// states. Of the surest at least 94 in 100 must be right.
func TestCalibration(t *testing.T) {
	dir := os.Getenv("ZHNEWS_EVAL")
	if dir == "" {
		t.Skip("ZHNEWS_EVAL names no development sets")
	}
	var all, right [len(bands)]int
	for _, set := range []string{"figs", "regional"} {
		for _, x := range judged(t, filepath.Join(dir, set)) {
			for i, least := range bands {
				if x.confidence >= least {
					all[i]++
					if x.right {
						right[i]++
					}
					break
				}
			}
		}
	}
	for i, least := range bands {
		t.Logf("%.2f and more: %4d facts, %.2f right", least, all[i], float64(right[i])/float64(max(all[i], 1)))
	}
	if sure := all[0] + all[1]; sure == 0 || float64(right[0]+right[1]) < 0.94*float64(sure) {
		t.Errorf("%d of %d sure facts are right", right[0]+right[1], sure)
	}
}

// bands are the least confidences of the table's rows.
var bands = [...]float64{0.95, 0.9, 0.8, 0.5, 0}

// A judgement is what a fact says of itself and whether that is so.
type judgement struct {
	confidence float64
	right      bool
}

// A wanted is a figure of the gold annotations. A key lists words, parted by |,
// of which the part of the fact must hold one.
type wanted struct {
	Kind         string
	Start, End   int
	Optional     bool
	Role         string
	IndicatorKey string `json:"indicator_key"`
	SubjectKey   string `json:"subject_key"`
	When         *struct{ From, To string }
}

// judged reads the texts of a set and judges the facts of figures whose gold
// annotation says what they measure.
func judged(t *testing.T, dir string) (all []judgement) {
	f, err := os.Open(filepath.Join(dir, "texts.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var text struct{ ID, Text, Published, Place string }
		var gold struct{ Figures []wanted }
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(dir, "gold", text.ID+".json"))
		if err != nil || json.Unmarshal(data, &gold) != nil {
			t.Fatal(text.ID, err)
		}
		ctx := extract.Context{Place: text.Place}
		ctx.Published, _ = time.Parse(time.DateOnly, text.Published[:min(10, len(text.Published))])
		r := new(extract.Extractor).Read(text.Text, ctx)
		for _, fact := range record.Facts(r) {
			figure := &r.Figures[fact.Figure]
			start := utf8.RuneCountInString(text.Text[:figure.Start])
			end := start + utf8.RuneCountInString(figure.Text)
			for _, want := range gold.Figures {
				if want.Kind == string(figure.Kind()) && !want.Optional && want.Role == "" && want.Start < end && start < want.End {
					if right, asked := want.holds(&fact); asked {
						all = append(all, judgement{fact.Confidence, right})
					}
					break
				}
			}
		}
	}
	return all
}

// holds tells whether a fact is what is wanted, if anything is.
func (w *wanted) holds(fact *record.Fact) (right, asked bool) {
	right = true
	for _, part := range []struct{ keys, said string }{{w.IndicatorKey, fact.Indicator}, {w.SubjectKey, fact.Subject}} {
		if part.keys == "" {
			continue
		}
		found := false
		for key := range strings.SplitSeq(part.keys, "|") {
			found = found || key != "" && strings.Contains(part.said, key)
		}
		right, asked = right && found, true
	}
	if w.When != nil {
		right, asked = right && day(fact.From) == day(w.When.From) && day(fact.To) == day(w.When.To), true
	}
	return right, asked
}

func day(s string) string { return s[:min(10, len(s))] }
