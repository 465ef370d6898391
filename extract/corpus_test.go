package extract

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews/internal/corpus"
)

// kindsOf names the kinds that a corpus file is about; figures of other kinds
// in its lines are left alone.
var kindsOf = map[string][]Kind{
	"amount": {KindAmount}, "count": {KindCount}, "percent": {KindPercent}, "measure": {KindMeasure},
	"ratio": {KindMultiple, KindFraction}, "duration": {KindDuration}, "ordinal": {KindOrdinal}, "number": {KindNumber},
	"date": {KindDate}, "place": {KindPlace}, "change": {KindAmount, KindCount, KindPercent, KindMeasure, KindMultiple, KindFraction, KindDuration},
	"news":  {KindAmount, KindCount, KindPercent, KindMeasure, KindMultiple, KindFraction, KindDuration, KindDate},
	"mixed": {KindAmount, KindCount, KindPercent, KindMeasure, KindMultiple, KindFraction, KindDuration, KindDate, KindPlace},
}

// TestCorpus holds the extractor to the bracketed examples: exact spans and
// values in every line, and every rule in use.
func TestCorpus(t *testing.T) {
	used := map[string]bool{}
	files, err := filepath.Glob("../testdata/figures/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	for _, file := range files {
		name, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".txt"), "-")
		kinds := kindsOf[name]
		if kinds == nil {
			t.Fatalf("%s: name the kinds it is about in kindsOf", file)
		}
		examples, err := corpus.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range examples {
			got := wording(e, kinds, used)
			want := marked(e)
			switch {
			case e.Failing && got == want:
				t.Errorf("%s:%d: a known failure passes: take its ? away", e.File, e.Line)
			case !e.Failing && got != want:
				t.Errorf("%s:%d: %s\n got %s\nwant %s", e.File, e.Line, e.Text, got, want)
			}
		}
	}
	for _, rule := range rules {
		if !used[rule.name] {
			t.Errorf("rule %s has no example", rule.name)
		}
	}
}

// wording runs an example and words the figures found like the corpus does.
func wording(e corpus.Example, kinds []Kind, used map[string]bool) string {
	x := Extractor{Numbers: true}
	ctx := Context{Place: e.Place}
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04"} {
		if day, err := time.Parse(layout, e.Published); err == nil {
			ctx.Published, ctx.Clock = day, len(layout) > 10
		}
	}
	var parts []string
	reading := x.Read(e.Text, ctx)
	for _, f := range reading.Figures {
		used[f.Rule] = true
		for _, k := range kinds {
			if f.Kind() == k {
				parts = append(parts, fmt.Sprintf("[%s] %s", f.Text, describe(f)))
			}
		}
	}
	for _, r := range reading.Rejected {
		used[r.Rule] = true
	}
	return strings.Join(parts, "; ")
}

func marked(e corpus.Example) string {
	var parts []string
	for _, s := range e.Spans {
		parts = append(parts, fmt.Sprintf("[%s] %s", e.Text[s.Start:s.End], s.Want))
	}
	return strings.Join(parts, "; ")
}

// bounds are the signs of bounds in the corpus.
var boundSigns = map[Bound]string{"": "", About: "~", Nearly: "≲", Over: ">", Under: "<", AtLeast: "≥", AtMost: "≤"}

// describe words a figure: kind, bound and value, unit, change, basis, rate.
func describe(f Figure) string {
	words := []string{string(f.Kind())}
	if f.Damaged {
		return words[0] + " damaged"
	}
	add := func(s ...string) {
		for _, s := range s {
			if s != "" {
				words = append(words, s)
			}
		}
	}
	if q, ok := quantityOf(f.Value); ok {
		value := boundSigns[q.Bound] + q.Value.String()
		if q.High != nil {
			value += ".." + q.High.String()
		}
		add(value)
	}
	switch v := f.Value.(type) {
	case Amount:
		add(v.Currency)
	case Count:
		add(v.Classifier)
	case Measure:
		add(v.Unit)
	case Percent:
		add(v.Unit)
	case Fraction:
		add(v.Part.Num.String() + "/" + v.Part.Den.String())
	case Duration:
		add(v.Unit)
	case Ordinal:
		add(v.Value.String(), v.Unit)
	case Date:
		add(v.From+".."+v.To, string(v.Grain))
	case Place:
		add(v.Code, string(v.Level), strings.Join(v.Candidates, "|"))
	}
	if q, ok := quantityOf(f.Value); ok {
		add(string(q.Change), string(q.Basis))
		if q.Per != "" {
			add("/" + q.Per)
		}
	}
	if f.Optional {
		add("optional")
	}
	return strings.Join(words, " ")
}

// corpusExamples reads all files of the corpus.
func corpusExamples(t *testing.T) []corpus.Example {
	t.Helper()
	files, _ := filepath.Glob("../testdata/figures/*.txt")
	var all []corpus.Example
	for _, file := range files {
		examples, err := corpus.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, examples...)
	}
	return all
}
