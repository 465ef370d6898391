package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zhnews/zhnews/bench/gold"
	"github.com/zhnews/zhnews/text"
)

// facts judges what is said of the figures found, and counts as wrong what is
// said of figures that are none.
func (j *judge) facts() {
	said := map[int]*gold.Fact{}
	for i := range j.made.Facts {
		f := &j.made.Facts[i]
		if f.Figure < 0 || f.Figure >= len(j.made.Figures) || said[f.Figure] != nil {
			continue
		}
		said[f.Figure] = f
		if j.free[f.Figure] {
			j.report.Facts["row"].Given++
			j.report.judged(f.Confidence, false)
		}
	}
	for i := range j.article.Facts {
		g := &j.article.Facts[i]
		figure := &j.article.Figures[g.Figure]
		if figure.Optional || figure.Role != "" {
			continue
		}
		var p *gold.Fact
		if k := j.match[g.Figure]; k >= 0 {
			p = said[k]
		}
		j.fact(g, p)
	}
}

// fact judges the fact said of a figure, nil if none was.
func (j *judge) fact(g, p *gold.Fact) {
	var none gold.Fact
	given := p != nil
	if !given {
		p = &none
	}
	named := j.asked("indicator", g.Indicator != "", p.Indicator != "", holds(g.Indicator, p.Indicator))
	owned := j.asked("subject", g.Subject != "", p.Subject != "", holds(g.Subject, p.Subject))
	timed := j.when(g, p)
	real := j.status(g, p)
	j.asked("threshold", g.Threshold != nil, p.Threshold != nil, sameThreshold(g.Threshold, p.Threshold))
	j.asked("parent", g.Parent != nil, p.Parent != nil, j.linked(g.Parent, p.Parent))
	j.asked("equivalent", g.Equivalent != nil, p.Equivalent != nil, j.linked(g.Equivalent, p.Equivalent))

	right := given && named && owned && timed && real
	j.asked("row", true, given, right)
	if given {
		j.report.judged(p.Confidence, right)
	}
	if !right {
		j.report.fails = append(j.report.fails, fmt.Sprintf("%s row: %s is %s, got %s | %.2f %s",
			j.article.ID, j.article.Figures[g.Figure].Text, factWords(g), factWords(p), p.Confidence, p.Evidence))
	}
}

// asked counts an answer to a question and returns whether nothing is wrong
// with it: a question that is not asked has no wrong answer.
func (j *judge) asked(field string, asked, given, right bool) bool {
	f := j.report.Facts[field]
	if !asked {
		if given && (field == "threshold" || field == "parent" || field == "equivalent") {
			f.Given++
		}
		return true
	}
	f.Asked++
	if given {
		f.Given++
	}
	if right {
		f.Right++
	}
	return right
}

// when judges the time. Where the text gives none every answer is wrong.
func (j *judge) when(g, p *gold.Fact) bool {
	given := p.From != "" || p.To != ""
	if g.Timeless {
		if given {
			j.report.Facts["when"].Given++
		}
		return !given
	}
	asked := g.From != "" || g.To != ""
	return j.asked("when", asked, given, day(g.From) == day(p.From) && day(g.To) == day(p.To))
}

// day is what counts of the time of a fact.
func day(s string) string { return s[:min(len(s), len("2006-01-02"))] }

// status judges how real the fact is. What is actual and said to be is not
// counted: it would drown the rest.
func (j *judge) status(g, p *gold.Fact) bool {
	said := p.Status
	if said == "" {
		said = "actual"
	}
	if g.Status == "actual" {
		if said != "actual" {
			j.report.Facts["status"].Given++
		}
		return said == "actual"
	}
	return j.asked("status", true, said != "actual", said == g.Status)
}

// room is how much longer than a key an answer may be that holds it, in code
// points; a longer one has swallowed the clause.
const room = 12

// holds tells whether an answer holds one of the keys and little more, in
// whatever script.
func holds(keys, answer string) bool {
	keys, answer = text.Simplify(keys), text.Simplify(squeezed(answer))
	for key := range strings.SplitSeq(keys, "/") {
		key = squeezed(key)
		if strings.Contains(answer, key) && utf8.RuneCountInString(answer) <= utf8.RuneCountInString(key)+room {
			return true
		}
	}
	return false
}

func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func sameThreshold(g, p *gold.Threshold) bool {
	return g != nil && p != nil && g.Unit == p.Unit && g.Bound == p.Bound &&
		close(g.Value, p.Value, 1e-9) && close(g.High, p.High, 1e-9)
}

// linked tells whether two links lead to one figure, or to one told twice.
func (j *judge) linked(g, p *int) bool {
	if g == nil || p == nil || *p < 0 || *p >= len(j.made.Figures) {
		return false
	}
	target := &j.made.Figures[*p]
	for i := range j.article.Figures {
		if overlap(&j.article.Figures[i], target) && j.first(i) == j.first(*g) {
			return true
		}
	}
	return false
}

// first follows a figure told again to where it was told first.
func (j *judge) first(i int) int {
	for range j.article.Facts {
		to := j.again(i)
		if to == nil {
			break
		}
		i = *to
	}
	return i
}

func (j *judge) again(i int) *int {
	for k := range j.article.Facts {
		if f := &j.article.Facts[k]; f.Figure == i {
			return f.Equivalent
		}
	}
	return nil
}

// factWords shows a fact in a line.
func factWords(f *gold.Fact) string {
	s := f.Indicator + " | " + f.Subject + " | "
	if f.From != "" || f.To != "" {
		s += f.From + ".." + f.To
	}
	return s + " | " + f.Status
}
