package text

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestRepair(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"gloss", "青禾縣產(chǎn)業(yè)園區(qū)與企業(yè)簽約", "青禾县产业园区与企业签约"},
		{"real brackets", "各縣(市)區(qū)的小分隊(duì)，縣(區(qū))兩級(jí)，產(chǎn)量", "各县（市）区的小分队，县（区）两级，产量"},
		{"one reading is its writer's", "他叫赵㵲（wǔ），住在青禾县。", "他叫赵㵲（wǔ），住在青禾县。"},
		{"zhuyin", "濰(ㄨㄟˊ)坊(ㄈㄤ)的產(ㄔㄢˇ)業(ㄧㄝˋ)", "濰坊的產業"},
		{"digit lost behind a stop", "“項目很多?！?月2日，他說。", "“项目很多。”\uFFFD月2日，他说。"},
		{"second byte and reading", "“項目很多?！彼?f(shuō),不怕忙。", "“项目很多。”\uFFFD说，不怕忙。"},
		{"entity", "推行&#8220;双随机&amp;#12289;一公开&#8221;&nbsp;AT&amp;T", "推行“双随机、一公开” AT&T"},
		{"no entity", "a&b &copy=1 &;", "a&b &copy=1 &;"},
		{"invisible", "同比\u200B增长1\u00AD2.5\u200D%\uFEFF", "同比增长12.5%"},
		{"emoji", "👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧"},
		{"form", "汽⻋产量增⻓，⾯积", "汽车产量增长，面积"},
		{"private", "同比增长\uE123\uE124.5%", "同比增长\uFFFD.5%"},
		{"icon", "\uE123 来源", " 来源"},
		{"punctuation", "同比增长8.6%,33个项目签约1,100万元;时间为10:30,地点:青禾(含乡镇)", "同比增长8.6%，33个项目签约1,100万元；时间为10:30，地点：青禾（含乡镇）"},
		{"outcry", "真的吗?!涨价了!!!,谁说的", "真的吗？！涨价了！！！，谁说的"},
		{"width", "增长１２．５％，投资\n３亿元Ａ区", "增长12.5%，投资3亿元A区"},
		{"a house's style", "增长１２．５％，投资３亿元", "增长１２．５％，投资３亿元"},
		{"soft break", "全线贯通，临时用地７８５\n０亩，工期Two\nyears。", "全线贯通，临时用地7850亩，工期Two years。"},
		{"latin", "ä¸Šå‘¨ï¼ˆ6æœˆï¼‰ï¼Œ7Ã—24å°\u008fæ—¶", "上周（6月），7×24小时"},
		{"latin twice", "Ã¤Â¸Å Ã¥â€˜Â¨Ã¯Â¼Å’", "上周，"},
		{"latin with lost bytes", "å…¬å�¸å®žçŽ°â€�", "公�实现”"},
		{"no mojibake", "Café Müller à Genève", "Café Müller à Genève"},
		{"utf-8 as gbk", "鏂伴椈鍙戝竷浼氾紝闈掔\uFFFD惧幙12涓€", "新闻发布会，青\uFFFD县12一"},
		{"gbk as utf-8", "����Ŀ��Ϊ15��", "�为15��"},
		{"kun jin kao", "锟斤拷锟斤拷15%锟斤拷，今年锟斤拷项目", "�15%�，今年�项目"},
		{"spaced out", "青 禾 县 项 目 开 工 ， 投 资 1 2 亿 元", "青禾县项目开工，投资12亿元"},
	} {
		got := Repair([]string{c.in}, ScriptAuto)[0]
		if got.Text != c.want {
			t.Errorf("%s: %q, want %q (%v)", c.name, got.Text, c.want, got.Edits)
		}
	}
}

func TestCleanCostsNothing(t *testing.T) {
	blocks := []string{simplified, old, "见 https://example.com/?a=1&b=2 ，《青禾日报》(2031年)", ""}
	for i, r := range Repair(blocks, ScriptAuto) {
		if r.Text != blocks[i] || r.Edits.Len() != 0 {
			t.Errorf("%q becomes %q: %v", blocks[i], r.Text, r.Edits)
		}
	}
	var d document // no pooled one: the race detector lets the pool forget
	result := Repair(blocks, ScriptAuto)
	if n := testing.AllocsPerRun(100, func() { d.repair(result, blocks, ScriptAuto) }); n > 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func FuzzRepair(f *testing.F) {
	f.Add("產(chǎn)業(yè)園區(qū),項目。\n“很多?！?月2日,&amp;nbsp;\u200B⻋", uint8(0))
	f.Add("“订单很满?！睘H坊(wéi)", uint8(2))
	f.Add("青 禾 县 项 目\r\n１２．５％\uE123", uint8(1))
	f.Add("ä¸\u00adæ–‡ï¼Œæ–°é—» 涓枃 锟斤拷", uint8(1))
	f.Fuzz(func(t *testing.T, s string, script uint8) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		blocks := strings.Split(s, "|")
		once := Repair(blocks, Script(script%3))
		var texts []string
		for i, r := range once {
			edits := slices.Collect(r.Edits.All())
			if got := apply(blocks[i], edits); got != r.Text {
				t.Fatalf("the edits of %q give %q, the text is %q: %v", blocks[i], got, r.Text, edits)
			}
			last := 0
			for _, e := range edits {
				if e.Start < last || e.End < e.Start || e.Kind == "" || blocks[i][e.Start:e.End] != e.From {
					t.Fatalf("%q: edits %v", blocks[i], edits)
				}
				last = e.End
			}
			if from, to := r.Original(0, len(r.Text)); from != 0 || to != len(blocks[i]) {
				t.Errorf("%q: the whole comes from %d to %d", blocks[i], from, to)
			}
			texts = append(texts, r.Text)
		}
		for i, r := range Repair(texts, Script(script%3)) {
			if r.Text != texts[i] {
				t.Errorf("%q becomes %q, then %q", blocks[i], texts[i], r.Text)
			}
		}
	})
}

func BenchmarkRepair(b *testing.B) {
	texts := map[string]string{"clean": strings.Repeat(simplified, 10), "clean traditional": strings.Repeat(old, 10), "damaged/gloss, narrowed": named("narrowed").do(named("gloss").do(articles[0]))}
	for _, d := range damages {
		texts["damaged/"+d.name] = d.do(articles[0])
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		s := texts[name]
		all := strings.Repeat(s+"\n", 5)
		blocks := strings.Split(all, "\n")
		b.Run(name, func(b *testing.B) {
			overFloor(b, all, func() { Repair(blocks, ScriptSimplified) })
		})
	}
}

// overFloor measures f, which reads a text, beside the least that anything does
// with a text: count its characters and copy it. Speed is that of the fastest
// pass, and floors is how often the fastest pass of the floor fits into it: on a
// machine with other work to do, means tell of that work.
func overFloor[S string | []byte](b *testing.B, in S, f func()) {
	b.ReportAllocs()
	text, out := string(in), make([]byte, len(in))
	countAndCopy := func() int { return utf8.RuneCountInString(text) + copy(out, text) }
	pass, floor := time.Hour, time.Hour
	for b.Loop() {
		start := time.Now()
		f()
		half := time.Now()
		countAndCopy()
		pass, floor = min(pass, half.Sub(start)), min(floor, time.Since(half))
	}
	b.ReportMetric(float64(pass), "ns/op")
	b.ReportMetric(float64(len(in))*1000/float64(pass), "MB/s")
	b.ReportMetric(float64(pass)/float64(floor), "floors")
}

func TestParagraphs(t *testing.T) {
	page := "　　八月二日，青禾县“四个一批”项目集中\r\n开工，协议投资总额三百八十六亿元，同比增\r\n长百分之八。\r\n　　今年以来，全县新签约亿元以上项目四十\r\n二个，引进资金突破二十亿元，增长三成。\r\n"
	characters := "上半年，全县签约项目56个，总投资123\n.5亿元，增长7.1%；引进资金31亿元\n，增长5.0%，新开工项目23个，其中工\n业项目9个。\n农业总产值达4.6亿元，增长3.2%。"
	for _, c := range []struct {
		in   string
		want []string
	}{
		{characters, []string{characters[:strings.LastIndexByte(characters, '\n')], characters[strings.LastIndexByte(characters, '\n')+1:]}},
		{"一\n\n二\n", []string{"一", "", "二", ""}},
		{page, []string{"　　八月二日，青禾县“四个一批”项目集中\n开工，协议投资总额三百八十六亿元，同比增\n长百分之八。", "　　今年以来，全县新签约亿元以上项目四十\n二个，引进资金突破二十亿元，增长三成。", ""}},
	} {
		if got := Paragraphs(c.in); !slices.Equal(got, c.want) {
			t.Errorf("Paragraphs(%q) = %q", c.in, got)
		}
	}
}
