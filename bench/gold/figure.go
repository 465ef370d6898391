package gold

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Figure is a span of a text with its value, in the fields of the contract.
// Start and End count code points.
type Figure struct {
	Kind   string   `json:"kind"`
	Text   string   `json:"text"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	In     string   `json:"in,omitempty"`
	Value  *float64 `json:"value,omitempty"`
	High   *float64 `json:"high,omitempty"`
	Unit   string   `json:"unit,omitempty"`
	Bound  string   `json:"bound,omitempty"`
	Change string   `json:"change,omitempty"`
	Basis  string   `json:"basis,omitempty"`
	Per    string   `json:"per,omitempty"`
	From   string   `json:"from,omitempty"`
	To     string   `json:"to,omitempty"`
	Code   string   `json:"code,omitempty"`
	// Role is threshold for a quantity that only qualifies what is counted.
	Role     string `json:"role,omitempty"`
	Optional bool   `json:"optional,omitempty"`
}

// Quantities are the kinds that have a value and may state a fact.
var Quantities = []string{"amount", "count", "percent", "measure", "multiple", "fraction", "duration"}

// Kinds are the kinds that are annotated.
var Kinds = append(Quantities[:len(Quantities):len(Quantities)], "date", "place")

// bounds are the signs before a value.
var bounds = []struct{ sign, name string }{
	{"~", "about"}, {"≲", "nearly"}, {">", "over"}, {"<", "under"}, {"≥", "at_least"}, {"≤", "at_most"},
}

// parseMeaning reads a meaning: percent 8.6 % up yoy. Of what is optional the
// kind is enough.
func parseMeaning(s string) (Figure, error) {
	words := strings.Fields(s)
	f := Figure{}
	if len(words) == 0 {
		return f, fmt.Errorf("no meaning")
	}
	f.Kind, words = words[0], f.marks(words[1:])
	if len(words) == 0 && f.Optional {
		return f, f.known()
	}
	if len(words) == 0 {
		return f, fmt.Errorf("no value in %q", s)
	}
	value, rest := words[0], words[1:]
	var err error
	switch f.Kind {
	case "date":
		f.From, f.To, err = parsePeriod(value)
	case "place":
		f.Code = strings.TrimSuffix(value, "-")
	case "fraction":
		err = f.quotient(value)
	default:
		err = f.quantity(value)
	}
	if err != nil {
		return f, err
	}
	if len(rest) > 0 && f.Kind != "date" && f.Kind != "place" {
		f.Unit, rest = rest[0], rest[1:]
	}
	if len(rest) > 0 {
		return f, fmt.Errorf("%q is no word of a %s", rest[0], f.Kind)
	}
	if f.Kind == "multiple" {
		f.Unit = "倍"
	}
	return f, f.known()
}

// marks takes the words that stand behind the value and its unit.
func (f *Figure) marks(words []string) (left []string) {
	for _, w := range words {
		switch {
		case w == "up" || w == "down":
			f.Change = w
		case w == "yoy" || w == "mom":
			f.Basis = w
		case w == "optional":
			f.Optional = true
		case w == "threshold":
			f.Role = w
		case strings.HasPrefix(w, "/") && len(w) > 1:
			f.Per = w[1:]
		default:
			left = append(left, w)
		}
	}
	return left
}

func (f *Figure) known() error {
	for _, k := range Kinds {
		if f.Kind == k {
			return nil
		}
	}
	return fmt.Errorf("no kind %q", f.Kind)
}

// bounded takes the sign of a bound from a value.
func (f *Figure) bounded(s string) string {
	for _, b := range bounds {
		if rest, ok := strings.CutPrefix(s, b.sign); ok {
			f.Bound = b.name
			return rest
		}
	}
	return s
}

func (f *Figure) quantity(s string) error {
	low, high, ranged := strings.Cut(f.bounded(s), "..")
	value, err := strconv.ParseFloat(low, 64)
	if err != nil {
		return err
	}
	f.Value = &value
	if ranged {
		top, err := strconv.ParseFloat(high, 64)
		if err != nil {
			return err
		}
		f.High = &top
	}
	return nil
}

// quotient reads 1/3.
func (f *Figure) quotient(s string) error {
	above, below, _ := strings.Cut(f.bounded(s), "/")
	num, err := strconv.ParseFloat(above, 64)
	if err != nil {
		return err
	}
	den, err := strconv.ParseFloat(below, 64)
	if err != nil || den == 0 {
		return fmt.Errorf("%q is no fraction", s)
	}
	value := num / den
	f.Value = &value
	return nil
}

// spans are the layouts of a time that stands for all of its year, month, day.
var spans = []struct {
	layout              string
	years, months, days int
}{
	{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {time.DateOnly, 0, 0, 1},
}

// parsePeriod reads FROM..TO, either of which may be left out, or one time that
// stands for the whole of its year, month or day.
func parsePeriod(s string) (from, to string, err error) {
	from, to, ranged := strings.Cut(s, "..")
	if !ranged {
		return parseTime(s)
	}
	if from != "" {
		if from, _, err = parseTime(from); err != nil {
			return "", "", err
		}
	}
	if to != "" {
		_, to, err = parseTime(to)
	}
	if from != "" && to != "" && to[:10] < from[:10] {
		return "", "", fmt.Errorf("%s ends before it begins", s)
	}
	return from, to, err
}

func parseTime(s string) (first, last string, err error) {
	for _, p := range spans {
		if t, err := time.Parse(p.layout, s); err == nil {
			end := t.AddDate(p.years, p.months, p.days).AddDate(0, 0, -1)
			return t.Format(time.DateOnly), end.Format(time.DateOnly), nil
		}
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if _, err := time.Parse(layout, s); err == nil {
			return s, s, nil
		}
	}
	return "", "", fmt.Errorf("%q is no time", s)
}
