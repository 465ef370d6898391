package gold

import (
	"fmt"
	"strings"
)

// A Fact is what a figure states. Figure, Parent and Equivalent are indexes of
// figures. In the gold set Indicator and Subject are keys parted by "/", one of
// which a right answer holds; an empty one is not asked for.
type Fact struct {
	Figure    int    `json:"figure"`
	Indicator string `json:"indicator,omitempty"`
	Subject   string `json:"subject,omitempty"`
	From      string `json:"from,omitempty"`
	To        string `json:"to,omitempty"`
	// Timeless says that the text gives no time: the set's "-".
	Timeless   bool       `json:"timeless,omitempty"`
	Status     string     `json:"status,omitempty"`
	Threshold  *Threshold `json:"threshold,omitempty"`
	Parent     *int       `json:"parent,omitempty"`
	Equivalent *int       `json:"equivalent,omitempty"`
	Confidence float64    `json:"confidence,omitempty"`
	Evidence   string     `json:"evidence,omitempty"`
}

// A Threshold is the quantity that qualifies the things counted.
type Threshold struct {
	Figure *int     `json:"figure,omitempty"`
	Value  *float64 `json:"value,omitempty"`
	High   *float64 `json:"high,omitempty"`
	Unit   string   `json:"unit,omitempty"`
	Bound  string   `json:"bound,omitempty"`
}

// links are the texts of the figures that a fact names.
type links struct{ threshold, parent, equivalent string }

// statuses are the words for what is not actual.
var statuses = []string{"planned", "target", "forecast", "cap"}

// fact reads what the last figure states: indicator | subject | when, then in
// any order the status and the links.
func (a *Article) fact(s string) (err error) {
	fact, link := Fact{Figure: len(a.Figures) - 1, Status: "actual"}, links{}
	for i, part := range strings.Split(s, "|") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case i == 0:
			fact.Indicator = part
		case i == 1:
			fact.Subject = part
		case i == 2 && part == "-":
			fact.Timeless = true
		case i == 2:
			fact.From, fact.To, err = parsePeriod(part)
		default:
			err = fact.behind(part, &link)
		}
		if err != nil {
			return err
		}
	}
	a.Facts, a.links = append(a.Facts, fact), append(a.links, link)
	return nil
}

// behind reads the status or a link.
func (f *Fact) behind(part string, link *links) error {
	for _, s := range statuses {
		if part == s {
			f.Status = s
			return nil
		}
	}
	sign, text, _ := strings.Cut(part, " ")
	to := map[string]*string{"if": &link.threshold, "of": &link.parent, "=": &link.equivalent}[sign]
	if to == nil || text == "" {
		return fmt.Errorf("%q is neither status nor link", part)
	}
	*to = text
	return nil
}

// link turns the texts that facts name into indexes.
func (a *Article) link() error {
	for i, named := range a.links {
		fact := &a.Facts[i]
		threshold, err := a.named(named.threshold, fact.Figure)
		if err != nil {
			return err
		}
		if threshold != nil {
			t := a.Figures[*threshold]
			fact.Threshold = &Threshold{threshold, t.Value, t.High, t.Unit, t.Bound}
		}
		if fact.Parent, err = a.named(named.parent, fact.Figure); err != nil {
			return err
		}
		if fact.Equivalent, err = a.named(named.equivalent, fact.Figure); err != nil {
			return err
		}
	}
	a.links = nil
	return nil
}

// named finds the figure of a text: the nearest before the one at i, else the
// nearest behind it.
func (a *Article) named(text string, i int) (*int, error) {
	if text == "" {
		return nil, nil
	}
	for k := i - 1; k >= 0; k-- {
		if a.Figures[k].Text == text {
			return &k, nil
		}
	}
	for k := i + 1; k < len(a.Figures); k++ {
		if a.Figures[k].Text == text {
			return &k, nil
		}
	}
	return nil, fmt.Errorf("%s links to %s, which is no figure", a.Figures[i].Text, text)
}
