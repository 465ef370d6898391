package extract

import "github.com/zhnews/zhnews/segment"

// veto gives up the mentions that the words around them show to be none.
func (r *Reading) veto() {
	r.drop(func(m *Mention) string {
		switch {
		case r.quote(m):
			return "an unlabelled quote in brackets"
		case r.rateBase(m):
			return "the base of a rate"
		case r.insideWord(m):
			return "part of a longer word"
		}
		return ""
	})
}

// quote reports whether the mention stands in brackets that hold nothing but
// numbers and signs: (7.25,+0.31,+4.47%).
func (r *Reading) quote(m *Mention) bool {
	if _, ok := m.Value.(Percent); !ok {
		return false
	}
	commas, i := 0, m.Start-1
	for ; i >= 0 && quoted(r.rune(i)); i-- {
		if x := r.rune(i); x == ',' || x == '，' || x == '/' || x == ' ' {
			commas++
		}
	}
	open := r.rune(i)
	return commas > 0 && (open == '(' || open == '（')
}

func quoted(r rune) bool {
	return isDigit(r) || r == '.' || r == '+' || r == '-' || r == '%' || r == ',' || r == '，' || r == ' ' || r == '/'
}

// rateBase reports whether the mention is what a rate is given per: 每10股.
func (r *Reading) rateBase(m *Mention) bool {
	switch m.Value.(type) {
	case Count, Measure:
		return r.rune(m.Start-1) == '每'
	}
	return false
}

// insideWord reports whether a count in Chinese digits cuts a word of the
// dictionary in two: 统|一个, 两家|庭, 三部|委.
func (r *Reading) insideWord(m *Mention) bool {
	if c, ok := m.Value.(Count); !ok || c.Classifier == "" {
		return false
	}
	i := m.Start
	for i < m.End && !isDigit(r.rune(i)) && classesOnce().of(r.rune(i))&(classNumeral|classScale) == 0 {
		i++
	}
	if i == m.End || isDigit(r.rune(i)) {
		return false
	}
	for _, t := range r.Tokens(r.Sentence(i)) {
		if t.End <= i {
			continue
		}
		if t.Start >= m.End {
			break
		}
		if r.cuts(t, i, m) {
			return true
		}
	}
	return false
}

// cuts reports whether a token begins before the numeral or goes on behind the
// classifier, as a word that is no numeral itself.
func (r *Reading) cuts(t segment.Token, numeral int, m *Mention) bool {
	if t.Start < numeral && t.End > numeral && t.Start < m.Start {
		return classesOnce().of(r.rune(t.Start))&(classNumeral|classScale|classOrdinal) == 0
	}
	return t.Start > numeral && t.Start < m.End && t.End > m.End && r.rune(t.Start) != '个'
}
