package extract

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// writings are the ways in which whole numbers are written besides the hands of
// Chinese.
var writings = map[string]func(n int64) string{
	"plain":      func(n int64) string { return fmt.Sprint(n) },
	"full width": func(n int64) string { return fullWidth(fmt.Sprint(n)) },
	"commas":     commas,
	"full width with commas": func(n int64) string {
		return fullWidth(commas(n))
	},
	"in 万": func(n int64) string { return NewDecimal(n, 0).In("万") },
	"in 亿": func(n int64) string { return NewDecimal(n, 0).In("亿") },
	"亿 and 万": func(n int64) string {
		if n < 1e8 || n%1e4 != 0 || n/1e4%1e4 < 1000 {
			return fmt.Sprint(n)
		}
		return fmt.Sprintf("%d亿%d万", n/1e8, n/1e4%1e4)
	},
}

func fullWidth(s string) string {
	return strings.Map(func(r rune) rune { return r + '０' - '0' }, s)
}

func commas(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// TestNumbersReadBack writes numbers in every way and reads them, alone and as a
// count in a sentence.
func TestNumbersReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var x Extractor
	for range 400 {
		n := 10 + r.Int64N([]int64{1e2, 1e4, 1e6, 1e9, 1e13}[r.IntN(5)])
		n -= n % []int64{1, 1, 1000, 10000}[r.IntN(4)]
		if n < 10 {
			continue
		}
		for name, write := range writings {
			s, want := write(n), NewDecimal(n, 0)
			if got, err := ParseNumber(s); err != nil || !got.Equal(want) {
				t.Errorf("%d is %s (%s) and reads back as %s, %v", n, s, name, got, err)
			}
			figures := x.Read("全县共有"+s+"户参加", Context{}).Figures
			if len(figures) != 1 || figures[0].Text != s+"户" {
				t.Errorf("%d as %s (%s) gives %v", n, s, name, figures)
				continue
			}
			if c := figures[0].Value.(Count); !c.Value.Equal(want) || c.High != nil {
				t.Errorf("%d as %s (%s) counts %s", n, s, name, c.Value)
			}
		}
	}
}

// TestValuesReadBack prints the quantities of the corpus in ASCII digits with
// their unit and reads them again.
func TestValuesReadBack(t *testing.T) {
	var x Extractor
	for _, e := range corpusExamples(t) {
		for _, f := range x.Read(e.Text, Context{}).Figures {
			q, ok := quantityOf(f.Value)
			if !ok || f.Damaged {
				continue
			}
			if back, err := ParseDecimal(q.Value.String()); err != nil || !back.Equal(q.Value) {
				t.Errorf("%s: %s prints as %s", e.Text, f.Text, q.Value)
			}
			a, ok := f.Value.(Amount)
			if !ok || a.Currency != "CNY" || a.Value.Sign() < 0 {
				continue
			}
			again := x.Read("投资"+a.Value.String()+"元", Context{}).Figures
			if len(again) != 1 || !again[0].Value.(Amount).Value.Equal(a.Value) {
				t.Errorf("%s: %s元 reads back as %v", f.Text, a.Value, again)
			}
		}
	}
}
