package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/bench/gold"
	"github.com/zhnews/zhnews/page"
	"github.com/zhnews/zhnews/record"
)

// A Prediction is what a program says of one article.
type Prediction struct {
	ID      string        `json:"id"`
	Figures []gold.Figure `json:"figures"`
	Facts   []gold.Fact   `json:"facts"`
}

// theirReports scores a file of predictions.
func theirReports(articles []gold.Article, file string, bytes bool) ([]*Report, error) {
	predictions, err := readPredictions(file)
	if err != nil {
		return nil, err
	}
	report := newReport("clean text")
	for i := range articles {
		a := &articles[i]
		p := predictions[a.ID]
		if bytes {
			inCodePoints(p.Figures, a.Text)
		}
		report.add(a, &p)
	}
	return []*Report{report}, nil
}

func readPredictions(file string) (map[string]Prediction, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	predictions := map[string]Prediction{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for n := 1; lines.Scan(); n++ {
		var p Prediction
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		predictions[p.ID] = p
	}
	return predictions, lines.Err()
}

// ownText is what the pipeline finds in the clean text.
func ownText(a *gold.Article) (*Prediction, error) {
	meta, err := metaOf(a)
	if err != nil {
		return nil, err
	}
	p, err := predicted(new(zhnews.Pipeline).Findings(a.Text, meta))
	if err != nil {
		return nil, err
	}
	inCodePoints(p.Figures, a.Text)
	return p, nil
}

// metaOf is what an archive knows of an article.
func metaOf(a *gold.Article) (zhnews.Meta, error) {
	published, err := page.ParseTime(a.Published)
	return zhnews.Meta{ID: a.ID, Published: published, Place: a.Place}, err
}

// predicted reads findings as others would, from their JSON; offsets count bytes.
func predicted(findings record.Findings) (*Prediction, error) {
	data, err := json.Marshal(findings)
	if err != nil {
		return nil, err
	}
	p := new(Prediction)
	if err := json.Unmarshal(data, p); err != nil {
		return nil, err
	}
	return p, nil
}
