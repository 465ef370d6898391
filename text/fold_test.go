package text

import (
	"testing"
)

func TestSimplify(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"乾隆年間，天氣乾燥，幹部著力推動，著名的著作顯著增多", "乾隆年间，天气干燥，干部着力推动，著名的著作显著增多"},
		{"皇后之後，三隻鳥在屋裡，公里數據與程式", "皇后之后，三只鸟在屋里，公里数据与程序"},
		{"電腦程式解方程式", "电脑程序解方程式"},
		{"条例符合著作权法，乾隆", "条例符合著作权法，乾隆"},
		{"隨著名城開放，草原著火，討論著作權", "随着名城开放，草原着火，讨论著作权"},
		{"户口説明着，衞生裏台灣温泉", "户口说明着，卫生里台湾温泉"},
		{"姓名叫赵堃昇", "姓名叫赵堃升"},
		{"", ""},
	} {
		if got := Simplify(c.in); got != c.want {
			t.Errorf("Simplify(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestView(t *testing.T) {
	v := NewView("增長１２．５％，約３萬戶（Ａ）\xff。")
	if got, want := string(v.Runes), "增长12.5%，约3万户（A）\ufffd。"; got != want {
		t.Errorf("view %q, want %q", got, want)
	}
	if got := v.Slice(2, 7); got != "１２．５％" {
		t.Errorf("slice %q", got)
	}
}

func BenchmarkNewView(b *testing.B) {
	for _, c := range []struct{ name, s string }{
		{"simplified", "全市新签约亿元以上项目38个，协议投资总额291.5亿元，同比增长8.6%；园区工业总产值突破3000亿元。"},
		{"traditional", "全市新簽約億元以上項目38個，協議投資總額291.5億元，同比增長8.6%；園區工業總產值突破3000億元。"},
	} {
		s := ""
		for range 200 {
			s += c.s
		}
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			var v View
			for b.Loop() {
				v.Reset(s)
			}
		})
	}
}
