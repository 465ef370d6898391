package extract

import (
	"strings"
	"sync"
)

// A family is the currencies of several countries that share a name: 卢比 is the
// rupee of India, Pakistan, Nepal and others.
type family struct {
	name  string
	codes []string
}

// families are the shared names of the table with the currencies that end in them.
var families = sync.OnceValue(func() []family {
	var list []family
	for _, open := range currencyRows {
		if open.code != "-" {
			continue
		}
		f := family{name: open.word}
		for _, row := range currencyRows {
			if row.code != "-" && strings.HasSuffix(row.word, open.word) {
				f.codes = append(f.codes, row.code)
			}
		}
		list = append(list, f)
	}
	return list
})

// settleOpenCurrency gives sums in a shared name (500万卢比) the currency that the
// text speaks of: another sum names it, or one country of the text has it. The
// code of a currency begins with that of its country. Where several or none fit
// the currency stays open.
func (r *Reading) settleOpenCurrency() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		a, ok := m.Value.(Amount)
		if !ok || a.Currency != "" || m.Damaged {
			continue
		}
		for _, f := range families() {
			if r.contains(m.Start, m.End, f.name) {
				a.Currency = r.spokenOf(&f)
				m.Value = a
				break
			}
		}
	}
}

// spokenOf returns the one currency of a family that the text speaks of, or "".
func (r *Reading) spokenOf(f *family) string {
	found := ""
	for _, code := range f.codes {
		if code == found || !r.speaksOf(code) {
			continue
		}
		if found != "" {
			return ""
		}
		found = code
	}
	return found
}

// speaksOf reports whether the text names a currency or its country.
func (r *Reading) speaksOf(code string) bool {
	for i := range r.Mentions {
		switch v := r.Mentions[i].Value.(type) {
		case Amount:
			if v.Currency == code {
				return true
			}
		case Place:
			if v.Code == code[:2] {
				return true
			}
		}
	}
	return false
}
