package series

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
)

// A statement is what a record tells of a quantity.
type statement struct {
	Quantity
	Moment
	Extent
	teller
}

// A teller is who tells it.
type teller struct {
	Article    string  `json:"article"`
	Source     string  `json:"source"`
	Published  string  `json:"published"`
	Seen       int     `json:"seen"`
	Text       string  `json:"text"`
	Sentence   string  `json:"sentence"`
	Confidence float64 `json:"confidence"`
}

// statements are those of a record that have a row.
func statements(r *record.Record) (all []statement) {
	idle := outdone(r)
	for i := range r.Facts {
		if s, ok := statementOf(r, &r.Facts[i]); ok && !idle[i] {
			all = append(all, s)
		}
	}
	return all
}

func statementOf(r *record.Record, fact *record.Fact) (s statement, ok bool) {
	figure := r.Figures[fact.Figure].Row()
	s = statement{
		Moment: Moment{fact.From, fact.To, fact.Status},
		Extent: Extent{plain(figure.Value), plain(figure.High), figure.Bound, figure.Change},
		teller: teller{
			Article: r.ID, Source: r.Source, Published: r.Published.String(), Seen: 1 + len(r.SeenAt),
			Text: figure.Text, Sentence: fact.Sentence, Confidence: fact.Confidence,
		},
	}
	s.Quantity = Quantity{
		Place: fact.Place, Indicator: cmp.Or(fact.Canonical, fact.Indicator), Subject: fact.Subject, Kind: figure.Kind,
		Unit: figure.Unit, Per: figure.Per, Change: figure.Change != "", Basis: figure.Basis, Threshold: thresholdOf(fact.Threshold),
		Span: s.Moment.Span(),
	}.Settled()
	ok = s.Value != "" && s.Indicator != "" && (s.From != "" || s.To != "") && (s.Place != "" || fact.Subject != "")
	return s, ok
}

// plain is a decimal without zeros behind its digits: 2.50 and 2.5 are one value.
func plain(d *extract.Decimal) string {
	if d == nil {
		return ""
	}
	s := d.String()
	if strings.Contains(s, ".") {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// thresholdOf is what qualifies the things counted: at_least 50000000 CNY.
func thresholdOf(t *record.Threshold) string {
	if t == nil || t.Value == nil {
		return ""
	}
	value := plain(t.Value)
	if t.High != nil {
		value += ".." + plain(t.High)
	}
	return strings.TrimSpace(strings.Join([]string{string(t.Bound), value, t.Unit}, " "))
}

// outdone are the facts that do not count, since another one of the record tells
// the same: of those that tell one thing the first that is exact counts, or else
// the first. One in another unit, such as the dollars of a sum, does not count
// beside it.
func outdone(r *record.Record) map[int]bool {
	again := map[int]bool{} // figures that others tell again
	for i := range r.Facts {
		if root := r.Facts[i].Equivalent; root != nil {
			again[*root] = true
		}
	}
	groups := map[int][]int{}
	for i := range r.Facts {
		if root := rootOf(&r.Facts[i]); again[root] {
			groups[root] = append(groups[root], i)
		}
	}
	idle := map[int]bool{}
	for _, group := range groups {
		leave(r, group, idle)
	}
	return idle
}

// rootOf is the figure that a fact tells, or tells again.
func rootOf(f *record.Fact) int {
	if f.Equivalent != nil {
		return *f.Equivalent
	}
	return f.Figure
}

// leave marks the facts of a group that do not count.
func leave(r *record.Record, group []int, idle map[int]bool) {
	best := group[0]
	for _, i := range group {
		if f, g := &r.Figures[r.Facts[i].Figure], &r.Figures[r.Facts[best].Figure]; alike(f, g) && f.Row().Bound == "" && g.Row().Bound != "" {
			best = i
		}
	}
	for _, i := range group {
		idle[i] = i != best
	}
}

// alike tells whether two figures are of one kind and unit.
func alike(a, b *extract.Figure) bool {
	x, y := a.Row(), b.Row()
	return x.Kind == y.Kind && x.Unit == y.Unit
}

// entry is the statement for sorting: quantity, moment and extent, the time of
// the article, and who tells it.
func (s *statement) entry() []byte {
	teller, _ := json.Marshal(s.teller) // strings and numbers always can
	fields := []string{
		s.Place, s.Indicator, s.Subject, string(s.Kind), s.Unit, s.Per, fmt.Sprint(s.Quantity.Change), string(s.Basis), s.Threshold,
		string(s.Quantity.Span), s.To, s.From, string(s.Status), s.Value, s.High, string(s.Bound), string(s.Extent.Change),
		cmp.Or(s.Published, "~"), s.Article, string(teller),
	}
	for i, field := range fields {
		fields[i] = strings.ReplaceAll(field, "\x00", "\ufffd")
	}
	return []byte(strings.Join(fields, "\x00"))
}

// statementIn is the statement of an entry.
func statementIn(entry []byte) (s statement, err error) {
	f := strings.Split(string(entry), "\x00")
	s.Quantity = Quantity{f[0], f[1], f[2], extract.Kind(f[3]), f[4], f[5], f[6] == "true", extract.Basis(f[7]), f[8], Span(f[9])}
	s.Moment = Moment{f[11], f[10], record.Status(f[12])}
	s.Extent = Extent{f[13], f[14], extract.Bound(f[15]), extract.Change(f[16])}
	return s, json.Unmarshal([]byte(f[19]), &s.teller)
}
