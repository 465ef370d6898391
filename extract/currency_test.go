package extract

import "testing"

func TestBareCurrency(t *testing.T) {
	for _, c := range []struct {
		text string
		ctx  Context
		want []string
	}{
		{"投資36億元，其中港府出資12億港元", Context{}, []string{"HKD", "HKD"}},
		{"臺北市觀光收入達86.4億元，較前年成長23%", Context{}, []string{"TWD"}},
		{"營收望達1.3兆元，去年為新台幣1.2兆元", Context{}, []string{"TWD", "TWD"}},
		{"貿易額達人民幣36億元，折合39億港元", Context{}, []string{"CNY", "HKD"}},
		{"碼頭投資36億元", Context{Currency: "HKD"}, []string{"HKD"}},
		{"碼頭投資36億元", Context{}, []string{"CNY"}},
		{"香港码头投资36亿元", Context{}, []string{"CNY"}},
		{"毛收入192.7億元（澳門元，下同），港元存款另計，支出8億元", Context{}, []string{"MOP", "MOP"}},
		{"营收19.2亿元（美元，下同），利润3亿元", Context{}, []string{"USD", "USD"}},
		{"耗資2億元，港元與澳門元同升", Context{Place: "820000"}, []string{"MOP"}},
		{"補貼36億元", Context{Place: "810000"}, []string{"HKD"}},
		{"其他各项下同，投资36亿元", Context{}, []string{"CNY"}},
	} {
		var x Extractor
		var got []string
		for _, a := range Of[Amount](x.Read(c.text, c.ctx).Figures) {
			got = append(got, a.Currency)
		}
		if len(got) != len(c.want) || got[0] != c.want[0] || got[len(got)-1] != c.want[len(got)-1] {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
		}
	}
}
