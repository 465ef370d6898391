package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// A Row is a figure laid flat, as JSON and tables show it: the fields of its
// value beside those of its span. What is absent is left out of the JSON, but
// never a number because it is zero. Unit holds the currency of an amount, the
// classifier of a count and the unit of all others.
type Row struct {
	Kind  Kind   `json:"kind"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`

	Value  *Decimal `json:"value,omitempty"`
	High   *Decimal `json:"high,omitempty"`
	Num    *Decimal `json:"num,omitempty"`
	Den    *Decimal `json:"den,omitempty"`
	Unit   string   `json:"unit,omitempty"`
	Bound  Bound    `json:"bound,omitempty"`
	Change Change   `json:"change,omitempty"`
	Basis  Basis    `json:"basis,omitempty"`
	Per    string   `json:"per,omitempty"`
	Factor *Ratio   `json:"factor,omitempty"`
	Of     string   `json:"of,omitempty"`

	From  string `json:"from,omitempty"`
	To    string `json:"to,omitempty"`
	Grain Grain  `json:"grain,omitempty"`
	EDTF  string `json:"edtf,omitempty"`

	Code       string   `json:"code,omitempty"`
	Level      Level    `json:"level,omitempty"`
	Name       string   `json:"name,omitempty"`
	Candidates []string `json:"candidates,omitempty"`
	Evidence   string   `json:"evidence,omitempty"`

	In       string    `json:"in,omitempty"`
	Optional bool      `json:"optional,omitempty"`
	Damaged  bool      `json:"damaged,omitempty"`
	Role     string    `json:"role,omitempty"`
	Original *Original `json:"orig,omitempty"`
}

// Row lays the figure flat. A damaged figure has nothing of its value.
func (f *Figure) Row() Row {
	r := Row{
		Kind: f.Kind(), Text: f.Text, Start: f.Start, End: f.End,
		In: f.In, Optional: f.Optional, Damaged: f.Damaged, Role: f.Role, Original: f.Original,
	}
	if !f.Damaged {
		r.fill(f.Value)
	}
	return r
}

func (r *Row) fill(value Value) {
	switch v := value.(type) {
	case Amount:
		r.quantity(v.Quantity, v.Currency)
	case Count:
		r.quantity(v.Quantity, v.Classifier)
		r.Of = v.Of
	case Measure:
		r.quantity(v.Quantity, v.Unit)
	case Percent:
		r.quantity(v.Quantity, v.Unit)
	case Multiple:
		r.quantity(v.Quantity, "倍")
		r.Factor = v.Factor
	case Fraction:
		r.quantity(v.Quantity, "")
		r.Num, r.Den, r.Factor = &v.Part.Num, &v.Part.Den, v.Factor
	case Duration:
		r.quantity(v.Quantity, v.Unit)
	case Number:
		r.quantity(v.Quantity, "")
	case Ordinal:
		r.Value, r.Unit = &v.Value, v.Unit
	case Date:
		r.From, r.To, r.Grain, r.EDTF = v.From, v.To, v.Grain, v.EDTF
	case Place:
		r.Code, r.Level, r.Name, r.Candidates, r.Evidence = v.Code, v.Level, v.Name, v.Candidates, v.Evidence
	}
}

func (r *Row) quantity(q Quantity, unit string) {
	r.Value, r.High, r.Unit = &q.Value, q.High, unit
	r.Bound, r.Change, r.Basis, r.Per = q.Bound, q.Change, q.Basis, q.Per
}

// Figure is the way back from a row.
func (r *Row) Figure() (Figure, error) {
	value, err := r.typed()
	return Figure{
		Text: r.Text, Start: r.Start, End: r.End, In: r.In, Value: value,
		Optional: r.Optional, Damaged: r.Damaged, Role: r.Role, Original: r.Original,
	}, err
}

func (r *Row) typed() (Value, error) {
	q := Quantity{
		Value: or(r.Value), High: r.High,
		Bound: r.Bound, Change: r.Change, Basis: r.Basis, Per: r.Per,
	}
	switch r.Kind {
	case KindAmount:
		return Amount{q, r.Unit}, nil
	case KindCount:
		return Count{q, r.Unit, r.Of}, nil
	case KindMeasure:
		return Measure{q, r.Unit}, nil
	case KindPercent:
		return Percent{q, r.Unit}, nil
	case KindMultiple:
		return Multiple{q, r.Factor}, nil
	case KindFraction:
		return Fraction{q, Ratio{or(r.Num), or(r.Den)}, r.Factor}, nil
	case KindDuration:
		return Duration{q, r.Unit}, nil
	case KindNumber:
		return Number{q}, nil
	case KindOrdinal:
		return Ordinal{or(r.Value), r.Unit}, nil
	case KindDate:
		return Date{r.From, r.To, r.Grain, r.EDTF}, nil
	case KindPlace:
		return Place{r.Code, r.Level, r.Name, r.Candidates, r.Evidence}, nil
	}
	return nil, fmt.Errorf("%q is no kind of figure", r.Kind)
}

// or gives the number, or zero where there is none.
func or(d *Decimal) Decimal {
	if d == nil {
		return Decimal{}
	}
	return *d
}

// MarshalJSON implements json.Marshaler. Unlike json.Marshal it writes < and &
// of the text as they are.
func (f Figure) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(f.Row())
	return b.Bytes(), err
}

// UnmarshalJSON implements json.Unmarshaler.
func (f *Figure) UnmarshalJSON(b []byte) (err error) {
	var r Row
	if err := json.Unmarshal(b, &r); err != nil {
		return err
	}
	*f, err = r.Figure()
	return err
}

// MarshalJSON gives a whole number as a number and any other as "4/3", so that
// nothing is rounded.
func (r Ratio) MarshalJSON() ([]byte, error) {
	if r.Den.String() == "1" {
		return r.Num.MarshalJSON()
	}
	return json.Marshal(r.Num.String() + "/" + r.Den.String())
}

// UnmarshalJSON implements json.Unmarshaler.
func (r *Ratio) UnmarshalJSON(b []byte) error {
	num, den, divided := strings.Cut(strings.Trim(string(b), `"`), "/")
	if !divided {
		den = "1"
	}
	if err := json.Unmarshal([]byte(num), &r.Num); err != nil {
		return err
	}
	return json.Unmarshal([]byte(den), &r.Den)
}
