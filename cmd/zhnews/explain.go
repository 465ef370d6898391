package main

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

func explainCommand(t *terminal) *cobra.Command {
	var s settings
	c := &cobra.Command{
		Use:   "explain [TEXT]...",
		Short: "Show how each figure was found and why others were not",
		Long: `Explain reads a text, from its arguments or from standard input, and shows in text
order every figure with its value, rule and evidence, the fact it states with how that was
found, and every rejected candidate with the reason.`,
		Example: `  zhnews explain 全市签约5000万元以上项目165个，同比增长一成
  zhnews explain --published 2031-08-03 < article.txt`,
		RunE: func(_ *cobra.Command, words []string) error {
			text, err := givenText(t, words)
			if err != nil {
				return err
			}
			return explain(t, text, &s)
		},
	}
	publishedFlag(c, &s)
	placeFlag(c, &s)
	kindsFlag(c, &s)
	ownTablesFlags(c, &s)
	return c
}

// givenText is the text of the arguments, or of standard input without any.
func givenText(t *terminal, words []string) (string, error) {
	if len(words) > 0 && words[0] != "-" {
		return strings.Join(words, " "), nil
	}
	return t.readText()
}

func explain(t *terminal, text string, s *settings) error {
	m, err := s.meta("-")
	if err != nil {
		t.fail(err)
		return nil
	}
	p := s.pipeline()
	out := bufio.NewWriter(t.out)
	for _, e := range explanations(p, p.Reading(text, m)) {
		fmt.Fprintf(out, "%-9s %s\n", e.what, e.text)
		for _, line := range e.lines {
			fmt.Fprintf(out, "          %-9s %s\n", line[0], line[1])
		}
	}
	return out.Flush()
}

// An explanation is what there is to say about one span.
type explanation struct {
	start      int
	what, text string
	lines      [][2]string
}

// explanations are those of a reading in text order.
func explanations(p *zhnews.Pipeline, r *extract.Reading) []explanation {
	facts, why := p.Indicators.Explain(r)
	all := make([]explanation, len(r.Figures), len(r.Figures)+len(r.Rejected))
	for i := range r.Figures {
		all[i] = explainFigure(p, &r.Figures[i])
		if p.Wants(r.Figures[i].Kind()) {
			all[i].add("no fact", why[i])
		}
	}
	for i := range facts {
		all[facts[i].Figure].addFact(&facts[i], r.Figures)
	}
	for _, rejected := range r.Rejected {
		all = append(all, explainRejected(rejected))
	}
	slices.SortStableFunc(all, func(a, b explanation) int { return cmp.Compare(a.start, b.start) })
	return all
}

func explainFigure(p *zhnews.Pipeline, f *extract.Figure) explanation {
	if !p.Wants(f.Kind()) {
		return explainRejected(extract.Rejection{
			Text: f.Text, Start: f.Start, Rule: f.Rule,
			Reason: "a " + string(f.Kind()) + " is given on request only (--kinds)",
		})
	}
	e := explanation{start: f.Start, what: string(f.Kind()), text: f.Text}
	e.add("value", say(f))
	e.add("rule", f.Rule)
	if place, ok := f.Value.(extract.Place); ok {
		e.add("name", place.Name)
		e.add("may be", strings.Join(place.Candidates, " "))
		e.add("evidence", place.Evidence)
	}
	if f.Optional {
		e.add("optional", "true")
	}
	return e
}

func explainRejected(r extract.Rejection) explanation {
	e := explanation{start: r.Start, what: "rejected", text: r.Text}
	e.add("reason", r.Reason)
	e.add("rule", r.Rule)
	return e
}

// addFact says what the figure states and how each part of that was found.
func (e *explanation) addFact(fact *record.Fact, figures []extract.Figure) {
	e.add("fact", sayFact(fact, &figures[fact.Figure]))
	indicator, subject, when := fact.Grounds()
	for _, part := range [...]struct{ name, found, ground string }{
		{"what", fact.Indicator, indicator},
		{"whose", fact.Subject, subject},
		{"when", period(fact.From, fact.To), when},
	} {
		e.add(part.name, strings.Join(present(part.found, part.ground), ": "))
	}
	if fact.Scope != "" {
		e.add("among", fact.Scope)
	}
	if t := fact.Threshold; t != nil && t.Figure != nil {
		e.add("if", figures[*t.Figure].Text)
	}
	if fact.Parent != nil {
		e.add("part of", figures[*fact.Parent].Text)
	}
	if fact.Equivalent != nil {
		e.add("again", figures[*fact.Equivalent].Text)
	}
	e.add("found by", fact.Evidence)
}

// add says a thing, unless there is nothing to say.
func (e *explanation) add(label, text string) {
	if text != "" {
		e.lines = append(e.lines, [2]string{label, text})
	}
}
