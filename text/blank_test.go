package text

import "testing"

func TestTighten(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"2023 年 6 月 30 日，营收 12.5 亿元", "2023年6月30日，营收12.5亿元"},
		{"1 — 7 月增长 8.6 %", "1—7月增长8.6%"},
		{"iPhone 15 手机 A 股", "iPhone 15手机 A 股"},
		{"合计 12 34 项", "合计12 34项"},
		{"财政 收入", "财政 收入"},
		{"序号     12", "序号     12"},
		{"三千 八百 九十六 万", "三千八百九十六万"},
		{" 12 ", " 12 "},
	} {
		v := NewView(c.text)
		v.Tighten()
		if got := string(v.Runes); got != c.want {
			t.Errorf("%q tightens to %q, want %q", c.text, got, c.want)
		}
		if all := v.Slice(0, len(v.Runes)); len(c.text) > 0 && all != c.text[:v.End(len(v.Runes))] {
			t.Errorf("%q: the whole reads back as %q", c.text, all)
		}
	}
}
