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
	var spoken map[string]bool
	for i := range r.Mentions {
		m := &r.Mentions[i]
		switch a := m.Value.(type) {
		case Amount:
			if a.Currency != "" || m.Damaged {
				continue
			}
			if spoken == nil {
				spoken = r.spoken()
			}
			if f := r.familyOf(m); f != nil {
				a.Currency = f.among(spoken)
				m.Value = a
			}
		}
	}
}

// familyOf is the family that a sum is written in, nil if none.
func (r *Reading) familyOf(m *Mention) *family {
	list := families()
	for i := range list {
		if r.contains(m.Start, m.End, list[i].name) {
			return &list[i]
		}
	}
	return nil
}

// among returns the one currency of a family that is spoken of, or "".
func (f *family) among(spoken map[string]bool) string {
	found := ""
	for _, code := range f.codes {
		if code == found || !spoken[code] && !spoken[code[:2]] {
			continue
		}
		if found != "" {
			return ""
		}
		found = code
	}
	return found
}

// spoken returns the currencies and the countries that the text names.
func (r *Reading) spoken() map[string]bool {
	codes := map[string]bool{}
	for i := range r.Mentions {
		switch v := r.Mentions[i].Value.(type) {
		case Amount:
			codes[v.Currency] = true
		case Place:
			codes[v.Code] = true
		}
	}
	return codes
}
