package extract

import (
	"strings"
	"unicode/utf8"
)

// settleCurrency gives bare 元 the currency that the text declares, and in
// traditional text that of where it was written: 86.4億元 of a paper in Taipei are
// TWD. Evidence is, in this order, the currency that other sums of the text name,
// the context, the home place and the places of the text; without any the sum
// stays CNY, as in simplified text.
func (r *Reading) settleCurrency() {
	if !r.View.Traditional && !r.hasBare() {
		return
	}
	from := 0
	if r.Currency, from = r.declaredCurrency(); r.Currency == "" && r.View.Traditional {
		r.Currency = r.localCurrency()
	}
	if r.Currency == "" {
		return
	}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.End >= from && r.isBare(m) {
			a := m.Value.(Amount)
			a.Currency = r.Currency
			m.Value = a
		}
	}
}

// isBare reports whether a mention is a sum in 元 that does not say whose.
func (r *Reading) isBare(m *Mention) bool {
	switch a := m.Value.(type) {
	case Amount:
		return a.Currency == "CNY" && !r.namesRenminbi(m)
	}
	return false
}

// hasBare reports whether some mention is such a sum.
func (r *Reading) hasBare() bool {
	for i := range r.Mentions {
		if r.isBare(&r.Mentions[i]) {
			return true
		}
	}
	return false
}

// declaredCurrency finds the currency that a text says its sums are in, and from
// where on: 192.7億元（澳門元，下同）.
func (r *Reading) declaredCurrency() (code string, from int) {
	if !r.may('同') || !r.may('下') {
		return "", 0
	}
	runes := r.View.Runes
	for i := 2; i < len(runes); i++ {
		if runes[i] != '同' || runes[i-1] != '下' {
			continue
		}
		end := i - 1
		if runes[end-1] == '，' || runes[end-1] == ',' {
			end--
		}
		before, longest := string(runes[max(0, end-longestCurrency):end]), ""
		for _, row := range currencyRows {
			if row.code != "-" && len(row.word) > max(len(longest), len("元")) && strings.HasSuffix(before, row.word) {
				code, longest = row.code, row.word
			}
		}
		if code != "" {
			return code, end - utf8.RuneCountInString(longest) - 1 // the bracket
		}
	}
	return "", 0
}

// longestCurrency is more characters than the name of a currency has.
const longestCurrency = 12

// namesRenminbi reports whether a sum says itself that it is in renminbi.
func (r *Reading) namesRenminbi(m *Mention) bool {
	return r.contains(m.Start, m.End, "人民币") || r.has(m.Start, m.End, "￥¥RC")
}

// localCurrencies are the currencies whose unit is written 元 where they are used,
// by the first digits of the place's code.
var localCurrencies = map[string]string{"71": "TWD", "81": "HKD", "82": "MOP"}

// spokenCurrencies are those of localCurrencies by the names that texts give them
// and by what their papers call their own.
var spokenCurrencies = map[string]string{"新台币": "TWD", "港元": "HKD", "港币": "HKD", "澳门元": "MOP", "本港": "HKD", "恒指": "HKD", "港铁": "HKD", "台股": "TWD", "行政院": "TWD", "立法院": "TWD"}

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
	if r.Context.Currency != "" {
		return r.Context.Currency
	}
	if home := r.Context.Place; len(home) == 6 && localCurrencies[home[:2]] != "" && (len(named) == 0 || named[localCurrencies[home[:2]]] > 0) {
		return localCurrencies[home[:2]]
	}
	if len(named) > 1 {
		return ""
	}
	for _, currency := range []string{"TWD", "HKD", "MOP"} {
		if 2*places[currency] > chinese {
			return currency
		}
	}
	return ""
}
