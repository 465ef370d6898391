package collection

import (
	"strings"
	"time"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/record"
)

// A Filter says which articles or facts are wanted. What is empty asks for
// nothing; its zero value takes all.
type Filter struct {
	// Query are words, parted by blanks, that all stand in the article.
	Query string
	// Place is where a fact holds, a code or a name; what lies within counts.
	Place string
	// Indicator is what a fact measures: the indicator's name, or if there is
	// no such indicator a part of it.
	Indicator string
	// From and To are days, months or years; the time of a fact ends between
	// them.
	From, To string
	// Status is that of a fact.
	Status record.Status
	// Provinces wants only what holds for a province as a whole.
	Provinces bool

	partly bool // the indicator is a part of a name
}

// A clause is a condition with its arguments.
type clause struct {
	conditions []string
	args       []any
}

func (c *clause) and(condition string, args ...any) {
	c.conditions = append(c.conditions, condition)
	c.args = append(c.args, args...)
}

// where is the clause as SQL has it, "" if it demands nothing.
func (c *clause) where() string {
	if len(c.conditions) == 0 {
		return ""
	}
	return " where " + strings.Join(c.conditions, " and ")
}

// articles is the condition on articles a that the words of the filter make.
func (f *Filter) articles(c *clause) {
	for term := range strings.FieldsSeq(f.Query) {
		if expression := match(term); expression != "" {
			c.and("a.rowid in (select rowid from search where search match ?)", expression)
		}
		c.and("(holds(a.body, ?) or holds(a.title, ?))", fold(term), fold(term))
	}
}

// facts is the condition on facts f.
func (f *Filter) facts(c *clause) {
	if f.Place != "" {
		f.place(c)
	}
	if f.Provinces {
		c.and("f.place glob '[1-9][0-9]0000'")
	}
	if f.Indicator != "" && f.partly {
		c.and("(holds(f.indicator, ?) or holds(f.canonical, ?))", fold(f.Indicator), fold(f.Indicator))
	} else if f.Indicator != "" {
		c.and("(f.indicator = ? or f.canonical = ?)", f.Indicator, f.Indicator)
	}
	if f.From != "" {
		c.and("substr(coalesce(f.to_time, f.from_time), 1, 10) >= ?", DayOf(f.From, false))
	}
	if f.To != "" {
		c.and("substr(coalesce(f.to_time, f.from_time), 1, 10) <= ?", DayOf(f.To, true))
	}
	if f.Status != "" {
		c.and("f.status = ?", string(f.Status))
	}
}

// place is the condition on where a fact holds. A name may mean several places.
func (f *Filter) place(c *clause) {
	var any clause
	for _, code := range Codes(f.Place) {
		low, high := within(code)
		any.and("f.place between ? and ?", low, high)
	}
	if len(any.conditions) == 0 {
		any.and("false")
	}
	c.and("("+strings.Join(any.conditions, " or ")+")", any.args...)
}

// Codes are those that a place, given by code or name, may have.
func Codes(place string) []string {
	if gazetteer.ByCode(place) != nil {
		return []string{place}
	}
	var codes []string
	if name := gazetteer.Lookup(place); name != nil {
		for _, sense := range name.Senses {
			if code := sense.Entry.Current(); code != "" {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

// within are the lowest and the highest code of what lies within a place.
func within(code string) (low, high string) {
	switch {
	case code == "CN":
		return "110000", "999999"
	case len(code) == 6 && strings.HasSuffix(code, "0000"):
		return code, code[:2] + "9999"
	case len(code) == 6 && strings.HasSuffix(code, "00"):
		return code, code[:4] + "99"
	}
	return code, code
}

// DayOf reads a day, month or year and gives its first or its last day, "" for
// what is none.
func DayOf(s string, last bool) string {
	for _, form := range [...]struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		day, err := time.Parse(form.layout, s)
		if err != nil {
			continue
		}
		if last {
			day = day.AddDate(form.years, form.months, form.days).AddDate(0, 0, -1)
		}
		return day.Format(time.DateOnly)
	}
	return ""
}
