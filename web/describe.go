package web

import (
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// A detail is one thing to say, under its label.
type detail struct{ Label, Text string }

// A description is a list of details in which nothing is empty.
type description struct {
	lang Lang
	list []detail
}

// add says a text under the label that a key stands for.
func (d *description) add(key, text string) {
	if text != "" {
		d.list = append(d.list, detail{d.lang.Say(key), text})
	}
}

// word says a word that the table may know.
func (d *description) word(key, word string) {
	if word != "" {
		d.add(key, d.lang.Say(word))
	}
}

// describe says all that is known of a figure.
func describe(lang Lang, f *extract.Figure, row *extract.Row) []detail {
	d := description{lang: lang}
	d.word("kind", string(row.Kind))
	d.add("value", valueOf(row))
	d.word("bound", string(row.Bound))
	d.word("unit", row.Unit)
	d.word("per", row.Per)
	d.add("of", row.Of)
	d.word("change", string(row.Change))
	d.word("basis", string(row.Basis))
	d.add("factor", ratio(row.Factor))
	d.add("period", period(row.From, row.To))
	d.word("grain", string(row.Grain))
	d.add("edtf", row.EDTF)
	d.add("name", row.Name)
	d.add("code", row.Code)
	d.word("level", string(row.Level))
	d.add("candidates", strings.Join(row.Candidates, " "))
	d.add("evidence", row.Evidence)
	d.word("role", row.Role)
	if row.Optional {
		d.word("role", "optional")
	}
	if state := unknown(row); state != "" {
		d.word("value", state)
	}
	d.add("rule", f.Rule)
	return d.list
}

// unknown says why a figure has no value, "" if it has one.
func unknown(row *extract.Row) string {
	switch {
	case row.Damaged:
		return "damaged"
	case row.Kind == extract.KindDate && row.From == "" && row.To == "",
		row.Kind == extract.KindPlace && row.Code == "" && len(row.Candidates) > 0:
		return "unresolved"
	}
	return ""
}

// signs show bounds before a number.
var signs = map[extract.Bound]string{
	extract.About: "≈ ", extract.Nearly: "≲ ", extract.Over: "> ",
	extract.Under: "< ", extract.AtLeast: "≥ ", extract.AtMost: "≤ ",
}

// brief is a figure's value in a line: > 1,200 km, 2031-01-13, 210300 鞍山市.
func brief(lang Lang, row *extract.Row) string {
	if state := unknown(row); state != "" {
		return lang.Say(state)
	}
	switch row.Kind {
	case extract.KindDate:
		return period(row.From, row.To)
	case extract.KindPlace:
		return joined(" ", row.Name, row.Code)
	}
	per := ""
	if row.Per != "" {
		per = "/ " + row.Per
	}
	return signs[row.Bound] + joined(" ", valueOf(row), lang.Say(row.Unit), per, arrows[row.Change])
}

var arrows = map[extract.Change]string{extract.Up: "↑", extract.Down: "↓"}

// valueOf is the number of a figure, or the two of a range.
func valueOf(row *extract.Row) string {
	switch {
	case row.Num != nil:
		return ratio(&extract.Ratio{Num: *row.Num, Den: *row.Den})
	case row.Value == nil:
		return ""
	case row.High != nil:
		return grouped(*row.Value) + " – " + grouped(*row.High)
	}
	return grouped(*row.Value)
}

// ratio is an exact quotient, "" for none.
func ratio(r *extract.Ratio) string {
	switch {
	case r == nil:
		return ""
	case r.Den.String() == "1":
		return grouped(r.Num)
	}
	return grouped(r.Num) + "/" + grouped(r.Den)
}

// grouped writes a number with its whole digits in threes.
func grouped(d extract.Decimal) string {
	s := d.String()
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, rest, found := strings.Cut(s, ".")
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if found {
		return sign + b.String() + "." + rest
	}
	return sign + b.String()
}

// period is a time, or a stretch of time that may be open at either end.
func period(from, to string) string {
	switch {
	case from == to:
		return from
	case from == "":
		return "… – " + to
	case to == "":
		return from + " – …"
	}
	return from + " – " + to
}

// joined joins what is not empty.
func joined(sep string, all ...string) string {
	var kept []string
	for _, s := range all {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, sep)
}
