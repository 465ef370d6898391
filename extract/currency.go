package extract

import "strings"

// settleCurrency gives bare 元 in traditional text the currency of where it was
// written: 86.4億元 of a paper in Taipei are TWD. Evidence is, in this order, the
// currency that other sums of the text name, the context, and the places of the
// text; without any the sum stays CNY, as in simplified text.
func (r *Reading) settleCurrency() {
	if !r.View.Traditional {
		return
	}
	r.Currency = r.localCurrency()
	if r.Currency == "" {
		return
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if a, ok := m.Value.(Amount); ok && a.Currency == "CNY" && !r.namesRenminbi(m) {
			a.Currency = r.Currency
			m.Value = a
		}
	}
}

// namesRenminbi reports whether a sum says itself that it is in renminbi.
func (r *Reading) namesRenminbi(m *Mention) bool {
	s := string(r.View.Runes[m.Start:m.End])
	return strings.Contains(s, "人民币") || strings.ContainsAny(s, "￥¥RC")
}

// localCurrencies are the currencies whose unit is written 元 where they are used,
// by the first digits of the place's code.
var localCurrencies = map[string]string{"71": "TWD", "81": "HKD", "82": "MOP"}

// spokenCurrencies are those of localCurrencies by the names that texts give them.
var spokenCurrencies = map[string]string{"新台币": "TWD", "港元": "HKD", "港币": "HKD", "澳门元": "MOP"}

// localCurrency finds the one currency that the evidence speaks for.
func (r *Reading) localCurrency() string {
	named, places, chinese := map[string]int{}, map[string]int{}, 0
	for i := range r.Mentions {
		switch v := r.Mentions[i].Value.(type) {
		case Amount:
			if v.Currency == "TWD" || v.Currency == "HKD" || v.Currency == "MOP" {
				named[v.Currency]++
			}
		case Place:
			if len(v.Code) == 6 {
				chinese++
				places[localCurrencies[v.Code[:2]]]++
			}
		}
	}
	for word, currency := range spokenCurrencies {
		if r.contains(0, len(r.View.Runes), word) {
			named[currency]++ // 新台币兑美元以30.925元作收
		}
	}
	if len(named) == 1 {
		for currency := range named {
			return currency
		}
	}
	if r.Context.Currency != "" || len(named) > 1 {
		return r.Context.Currency
	}
	for _, currency := range []string{"TWD", "HKD", "MOP"} {
		if 2*places[currency] > chinese {
			return currency
		}
	}
	return ""
}
