package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/bench/gold"
)

// A judge compares what was predicted of an article with what is so.
type judge struct {
	report  *Report
	article *gold.Article
	made    *Prediction
	// match is the index of the predicted figure that a gold figure is, or -1.
	match []int
	// free are the predicted figures that are no gold figure.
	free []bool
}

// add judges a prediction whose offsets count code points of the article's text.
func (r *Report) add(a *gold.Article, p *Prediction) {
	j := judge{report: r, article: a, made: p, match: make([]int, len(a.Figures)), free: make([]bool, len(p.Figures))}
	r.Articles++
	for i := range p.Figures {
		j.free[i] = slices.Contains(gold.Kinds, p.Figures[i].Kind)
	}
	j.spot()
	j.figures()
	j.extras()
	j.facts()
}

// spot counts the figures found with the right kind, whatever their value.
func (j *judge) spot() {
	left := slices.Clone(j.free)
	for i := range j.article.Figures {
		g := &j.article.Figures[i]
		k := j.find(left, g, func(*gold.Figure) bool { return true })
		if k >= 0 && !g.Optional {
			left[k] = false
			j.report.Kinds[g.Kind].Spotted++
		}
	}
}

func (j *judge) figures() {
	for i := range j.article.Figures {
		g := &j.article.Figures[i]
		j.match[i] = j.find(j.free, g, func(p *gold.Figure) bool { return sameValue(g, p) })
		if g.Optional {
			continue
		}
		t := j.report.Kinds[g.Kind]
		t.Gold++
		if j.match[i] < 0 {
			j.fail("missed", g, j.near(g))
			continue
		}
		p := &j.made.Figures[j.match[i]]
		j.free[j.match[i]] = false
		t.Made++
		t.Right++
		if strict(g, p) {
			t.Strict++
		} else {
			j.fail("loose", g, p)
		}
	}
}

// extras counts the predicted figures that are none. Those that touch optional
// figures alone harm nobody.
func (j *judge) extras() {
	for i := range j.made.Figures {
		if !j.free[i] {
			continue
		}
		p := &j.made.Figures[i]
		if j.touches(p, true) && !j.touches(p, false) {
			j.free[i] = false
			continue
		}
		j.report.Kinds[p.Kind].Made++
		j.fail("extra", nil, p)
	}
}

// touches tells whether a predicted figure overlaps an optional figure, or one
// that is required.
func (j *judge) touches(p *gold.Figure, optional bool) bool {
	return slices.ContainsFunc(j.article.Figures, func(g gold.Figure) bool {
		return g.Optional == optional && overlap(&g, p)
	})
}

// find returns the first predicted figure of those left that is of the kind of
// a gold figure, overlaps it and is right, or -1.
func (j *judge) find(left []bool, g *gold.Figure, right func(*gold.Figure) bool) int {
	for i := range j.made.Figures {
		p := &j.made.Figures[i]
		if left[i] && p.Kind == g.Kind && overlap(g, p) && right(p) {
			return i
		}
	}
	return -1
}

func (j *judge) near(g *gold.Figure) *gold.Figure {
	for i := range j.made.Figures {
		if overlap(g, &j.made.Figures[i]) {
			return &j.made.Figures[i]
		}
	}
	return nil
}

func (j *judge) fail(how string, g, p *gold.Figure) {
	j.report.fails = append(j.report.fails, fmt.Sprintf("%s %s: is %s, got %s", j.article.ID, how, words(g), words(p)))
}

func overlap(a, b *gold.Figure) bool { return a.Start < b.End && b.Start < a.End }

// sameValue tells whether the kind's value is right; bounds and changes are
// asked for by strict alone.
func sameValue(g, p *gold.Figure) bool {
	switch g.Kind {
	case "date":
		return g.From == cut(p.From, g.From) && g.To == cut(p.To, g.To)
	case "place":
		return g.Code == p.Code
	case "fraction":
		return close(g.Value, p.Value, 1e-3) && close(g.High, p.High, 1e-3)
	}
	return g.Unit == p.Unit && close(g.Value, p.Value, 1e-9) && close(g.High, p.High, 1e-9)
}

func strict(g, p *gold.Figure) bool {
	return g.Start == p.Start && g.End == p.End &&
		g.Bound == p.Bound && g.Change == p.Change && g.Basis == p.Basis && g.Per == p.Per
}

func close(a, b *float64, tolerance float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= tolerance*max(1, math.Abs(*a), math.Abs(*b))
}

// cut drops what a time has beyond the precision of another: zone, clock.
func cut(got, want string) string {
	got, _, _ = strings.Cut(got, "+")
	if want != "" && len(got) > len(want) {
		return got[:len(want)]
	}
	return got
}

// words shows a figure in a line.
func words(f *gold.Figure) string {
	if f == nil {
		return "nothing"
	}
	var w []string
	add := func(s string) {
		if s != "" {
			w = append(w, s)
		}
	}
	add(f.Kind)
	add(f.Text)
	for _, v := range []*float64{f.Value, f.High} {
		if v != nil {
			add(fmt.Sprint(*v))
		}
	}
	for _, s := range []string{f.Unit, f.Bound, f.Change, f.Basis, f.Per, f.Code} {
		add(s)
	}
	if f.From != "" || f.To != "" {
		add(f.From + ".." + f.To)
	}
	return strings.Join(w, " ")
}
