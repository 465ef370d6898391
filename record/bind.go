package record

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/zhnews/zhnews/extract"
)

// An Unfilled names a field that Bind left as it was, and why.
type Unfilled struct {
	Field  string
	Reason string
}

// String is the field and the reason.
func (u Unfilled) String() string { return u.Field + ": " + u.Reason }

// The reasons for which Bind leaves a field as it was.
const (
	NoFact      = "no such fact"
	OtherStatus = "only facts of another status"
	Several     = "several facts that differ"
	Inexact     = "the figure is approximate, a range or beyond a threshold"
	NotWhole    = "no number that the field can hold"
	Unsure      = "no fact that is sure enough"
)

// Bind fills the fields of the struct that into points at, which carry a tag
// such as
//
//	Revenue extract.Decimal `zhnews:"indicator=财政收入,unit=CNY"`
//
// and reports those it could not fill. The keys of a tag are conditions on the
// fact: indicator (a synonym of the table will do), subject, place, from, to,
// status and unit (CNY, %, CNY/亩); change=up, down, yoy or mom asks for a
// change. Without status only what is actual fills a field, without change only
// a level. Of several facts the surest is taken; where others as sure differ,
// none is, nor one with a confidence below a half. What holds only beyond a
// threshold (5000万元以上项目) fills no number.
//
// A field is an extract.Decimal, an int64 or a float64, which take exact
// figures alone, or a Fact or an extract.Figure, which take any. The error is
// about the struct and never about the facts.
func Bind(found Findings, into any) ([]Unfilled, error) {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return nil, fmt.Errorf("record.Bind: %T is no pointer to a struct", into)
	}
	var missing []Unfilled
	for i := range v.Elem().NumField() {
		field := v.Elem().Type().Field(i)
		tag, ok := field.Tag.Lookup("zhnews")
		if !ok {
			continue
		}
		w, err := wish(tag)
		if err == nil && !bindable(v.Elem().Field(i)) {
			err = fmt.Errorf("cannot hold a figure: make it an exported extract.Decimal, int64, float64, record.Fact or extract.Figure")
		}
		if err != nil {
			return nil, fmt.Errorf("record.Bind: field %s: %w", field.Name, err)
		}
		if reason := w.fill(found, v.Elem().Field(i)); reason != "" {
			missing = append(missing, Unfilled{field.Name, reason})
		}
	}
	return missing, nil
}

// wishes are the conditions of a tag by their key.
type wishes map[string]string

func wish(tag string) (wishes, error) {
	w := make(wishes)
	for pair := range strings.SplitSeq(tag, ",") {
		key, value, ok := strings.Cut(strings.TrimSpace(pair), "=")
		switch key {
		case "indicator", "subject", "place", "from", "to", "status", "unit", "change":
		default:
			return nil, fmt.Errorf("tag %q: unknown key %q", tag, key)
		}
		if !ok || value == "" {
			return nil, fmt.Errorf("tag %q: %s has no value", tag, key)
		}
		w[key] = value
	}
	if w["indicator"] == "" {
		return nil, fmt.Errorf("tag %q names no indicator", tag)
	}
	return w, nil
}

// bindable reports whether a field can be filled.
func bindable(v reflect.Value) bool {
	if !v.CanSet() {
		return false
	}
	switch v.Interface().(type) {
	case extract.Decimal, int64, float64, Fact, extract.Figure:
		return true
	}
	return false
}

// fill sets a field or tells why not.
func (w wishes) fill(found Findings, field reflect.Value) (reason string) {
	best, reason := w.choose(found)
	if reason != "" {
		return reason
	}
	figure := &found.Figures[best.Figure]
	switch field.Interface().(type) {
	case Fact:
		field.Set(reflect.ValueOf(*best))
		return ""
	case extract.Figure:
		field.Set(reflect.ValueOf(*figure))
		return ""
	}
	q, _ := quantityOf(figure.Value)
	if q.Bound != "" || q.High != nil || figure.Damaged || best.Threshold != nil {
		return Inexact
	}
	return setNumber(field, q.Value)
}

// setNumber sets a field of a number.
func setNumber(field reflect.Value, d extract.Decimal) string {
	switch field.Interface().(type) {
	case extract.Decimal:
		field.Set(reflect.ValueOf(d))
	case int64:
		n, ok := d.Int64()
		if !ok {
			return NotWhole
		}
		field.SetInt(n)
	case float64:
		x, err := strconv.ParseFloat(d.String(), 64)
		if err != nil {
			return NotWhole
		}
		field.SetFloat(x)
	}
	return ""
}

// choose finds the surest fact that meets the conditions.
func (w wishes) choose(found Findings) (best *Fact, reason string) {
	reason = NoFact
	differ := false
	for i := range found.Facts {
		f := &found.Facts[i]
		if !w.fits(f, &found.Figures[f.Figure]) {
			continue
		}
		if !w.real(f) {
			if best == nil {
				reason = OtherStatus
			}
			continue
		}
		switch {
		case f.Confidence < leastSure:
			if best == nil {
				reason = Unsure
			}
		case best == nil || f.Confidence > best.Confidence:
			best, reason, differ = f, "", false
		case f.Confidence == best.Confidence:
			differ = differ || !sameValue(&found.Figures[f.Figure], &found.Figures[best.Figure])
		}
	}
	if differ {
		return nil, Several
	}
	return best, reason
}

// leastSure is the confidence below which no fact fills a field.
const leastSure = 0.5

// real reports whether a fact has the status asked for.
func (w wishes) real(f *Fact) bool {
	status := f.Status
	if status == "" {
		status = Actual
	}
	if w["status"] == "" {
		return status == Actual
	}
	return string(status) == w["status"]
}

// fits reports whether a fact meets the conditions but that of status.
func (w wishes) fits(f *Fact, figure *extract.Figure) bool {
	for key, is := range map[string]string{"subject": f.Subject, "place": f.Place, "from": f.From, "to": f.To} {
		if w[key] != "" && w[key] != is {
			return false
		}
	}
	q, unit := quantityOf(figure.Value)
	if q.Per != "" {
		unit += "/" + q.Per
	}
	if w["unit"] != "" && w["unit"] != unit || !w.moves(q) {
		return false
	}
	want := w["indicator"]
	if c := knownAs(want).canonical; c != "" && c == f.Canonical {
		return true
	}
	return want == f.Indicator || want == f.Canonical
}

// moves reports whether a quantity is the change asked for, or a level.
func (w wishes) moves(q extract.Quantity) bool {
	want := w["change"]
	if want == "" || q.Change == "" {
		return want == "" && q.Change == ""
	}
	return want == string(q.Change) || want == string(q.Basis)
}

// sameValue reports whether two figures say the same.
func sameValue(a, b *extract.Figure) bool {
	x, unit := quantityOf(a.Value)
	y, other := quantityOf(b.Value)
	return unit == other && x.Value.Cmp(y.Value) == 0 && x.Bound == y.Bound
}
