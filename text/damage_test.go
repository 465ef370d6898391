package text

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Articles of our own, clean, in simplified characters.
var articles = []string{
	`“园区的订单很满，机器三班倒还忙不过来。”在青禾县一家企业，负责人张甲说，公司今年已签约项目12个，协议投资总额38.6亿元，同比增长8.6%；其中，新建项目7个，占总数的近六成。
记者从青禾县统计局获悉，今年1—7月，全县规模以上工业总产值达到212.5亿元（约合30亿美元），环比下降0.3个百分点。“这个成绩来之不易！”局长李乙说：“接下来要做什么？继续抓项目。”
县里（含乡镇）共投入1.5亿元，修建公路1500公里，惠及农户30余万人，农业产业结构进一步优化，乡村面貌发生了明显变化。`,
	`本报讯（记者 王丙 通讯员 赵丁）8月2日，白鹭市“四个一批”重大项目集中开工仪式举行，总投资约300亿元。据了解，这些项目涉及装备制造、现代物流、电子信息等领域，预计2032年底前全部建成投产。
“我们对项目实行一对一服务。”市发展改革委副主任钱戊介绍，审批时限由30天压缩至15个工作日，企业满意率达99.6%，着力优化营商环境，为经济发展注入新动力。
今年以来，全市新签约5000万元以上项目165个，引进资金突破200亿元，总量居全省第2位；一季度外贸进出口增长四成以上，农产品出口创历史新高。`,
}

// A damage does to a text what archives do. What it destroys, want shows: most
// destroy nothing.
type damage struct {
	name string
	do   func(string) string
	loss bool // characters are lost, each to become U+FFFD or nothing
}

// The damages in the order a text meets them: first its characters, then its
// bytes.
var damages = []damage{
	{"traditional", toTraditional, false},
	{"gloss", gloss, false},
	{"narrowed", strings.NewReplacer("，", ",", "；", ";", "：", ":", "？", "?", "！", "!", "（", "(", "）", ")").Replace, false},
	{"radicals", toForms, false},
	{"invisible", func(s string) string { return every(s, 5, "\u200B\u00AD\uFEFF\u200D") }, false},
	{"entities", strings.NewReplacer("“", "&#8220;", "”", "&amp;#8221;", "、", "&#x3001;", "。", "。&nbsp;").Replace, false},
	{"spaced out", spaceOut, false},
	{"out of step", outOfStep, true},
	{"latin-1", func(s string) string { return asLatin(s, false) }, false},
	{"windows-1252", func(s string) string { return asLatin(s, true) }, false},
	{"utf-8 as gbk", readAsGBK, true},
	{"gbk as utf-8", func(s string) string { return strings.ToValidUTF8(string(encodeGB(s)), "\uFFFD") }, true},
}

func readAsGBK(s string) string {
	out, _ := simplifiedchinese.GBK.NewDecoder().String(s)
	return out
}

// toTraditional converts as a machine does, character by character.
func toTraditional(s string) string {
	back := traditionals()
	return strings.Map(func(r rune) rune {
		if to := back[r]; to != 0 {
			return to
		}
		return r
	}, s)
}

var traditionals = sync.OnceValue(func() map[rune]rune {
	back := map[rune]rune{}
	for r, to := range script().simple {
		if k := classOf(rune(r)); to != 0 && k&traditional != 0 && gb().code[r] != 0 && back[rune(to)] == 0 {
			back[rune(to)] = rune(r)
		}
	}
	for _, r := range "干里后面台松制系余折于" {
		delete(back, r)
	}
	return back
})

// gloss converts and puts a reading behind each character that differs.
func gloss(s string) string {
	readings := []string{"yè", "guó", "zhuāng", "lǚ", "ér", "jiǎn", "qiě", "ōu"}
	var out strings.Builder
	old := []rune(toTraditional(s))
	n := 0
	for i, r := range []rune(s) {
		out.WriteRune(old[i])
		if old[i] != r {
			fmt.Fprintf(&out, "(%s)", readings[n%len(readings)])
			n++
		}
	}
	return out.String()
}

func toForms(s string) string {
	back := map[rune]rune{}
	for from, to := range forms() {
		if back[to] == 0 || from < back[to] {
			back[to] = from
		}
	}
	return strings.Map(func(r rune) rune {
		if to := back[r]; to != 0 {
			return to
		}
		return r
	}, s)
}

// every puts one of the marks behind each n-th character of a line.
func every(s string, n int, marks string) string {
	list := []rune(marks)
	var out strings.Builder
	for i, r := range []rune(s) {
		out.WriteRune(r)
		if i%n == n-1 && r != '\n' {
			out.WriteRune(list[i/n%len(list)])
		}
	}
	return out.String()
}

func spaceOut(s string) string {
	var out strings.Builder
	var last rune
	for _, r := range s {
		if isChinese(last) && isChinese(r) {
			out.WriteByte(' ')
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}

// outOfStep eats the first byte of each 。” and reads on as a mirror site does:
// a pair that is no character becomes a question mark.
func outOfStep(s string) string {
	var out strings.Builder
	for line := range strings.Lines(s) {
		b := encodeGB(line)
		if b == nil {
			return s
		}
		for i := 0; i < len(b); {
			if strings.HasPrefix(string(b[i:]), "\xA1\xA3\xA1\xB1") {
				out.WriteByte('?')
				i++
			}
			switch {
			case b[i] < utf8.RuneSelf:
				out.WriteByte(b[i])
				i++
			case i+1 < len(b) && b[i+1] != '\n' && gb().pair(b[i], b[i+1]) != 0 && gb().pair(b[i], b[i+1])&0xF000 != 0xE000:
				out.WriteRune(gb().pair(b[i], b[i+1]))
				i += 2
			case i+1 < len(b) && b[i+1] != '\n':
				out.WriteByte('?')
				i += 2
			default:
				i++
			}
		}
	}
	return out.String()
}

// asLatin reads the bytes of UTF-8 one by one, the undefined ones of
// windows-1252 as controls.
func asLatin(s string, windows bool) string {
	var out strings.Builder
	for _, c := range []byte(s) {
		r := rune(c)
		if windows {
			if w := charmap.Windows1252.DecodeByte(c); w != utf8.RuneError {
				r = w
			}
		}
		out.WriteRune(r)
	}
	return out.String()
}

// wrongBut counts the wrong characters of a text in which U+FFFD may stand for
// any others, and how many of the clean text are there.
func wrongBut(clean, got string) (errors, kept int) {
	a := []rune(strings.Join(strings.Fields(clean), ""))
	b := strings.Join(strings.Fields(got), "")
	row := make([]int, len(a)+1)
	for i := range row {
		row[i] = i
	}
	for _, y := range b {
		last := row[0]
		if y != utf8.RuneError {
			kept++
			row[0]++
		}
		for i, x := range a {
			here := row[i+1]
			if y == utf8.RuneError {
				row[i+1] = min(here, row[i])
			} else {
				cost := 1
				if x == y {
					cost = 0
				}
				row[i+1] = min(here+1, row[i]+1, last+cost)
			}
			last = here
		}
	}
	return row[len(a)], kept
}

// Where characters are destroyed, nothing wrong takes their place; and of what
// fell out of step hardly anything is lost.
func TestLosses(t *testing.T) {
	none := damage{"nothing", func(s string) string { return s }, false}
	for _, article := range articles {
		_, n := wrong(article, article)
		for _, second := range damages {
			firsts := []damage{none}
			if second.name == "out of step" {
				firsts = append(firsts, damages[:7]...)
			}
			for _, first := range firsts {
				if !second.loss {
					continue
				}
				damaged := second.do(first.do(article))
				e, kept := wrongBut(article, repaired(damaged))
				if e > 0 || second.name == "out of step" && kept < n-10 {
					t.Errorf("%s, then %s: %d wrong, %d of %d kept: %s", first.name, second.name, e, kept, n, damaged)
				}
			}
		}
	}
}

func TestRoundTrips(t *testing.T) {
	errors, chars := 0, 0
	for _, article := range articles {
		_, n := wrong(article, article)
		for i, first := range damages {
			for j := i; j < len(damages); j++ {
				second := damages[j]
				if first.loss || second.loss {
					continue
				}
				damaged := first.do(article)
				if j > i {
					damaged = second.do(damaged)
				}
				got := repaired(damaged)
				e, _ := wrong(article, got)
				errors, chars = errors+e, chars+n
				if e > 0 {
					t.Logf("%s, then %s: %d of %d wrong: %s", first.name, second.name, e, n, firstDifference(article, got))
				}
			}
		}
	}
	t.Logf("%d of %d characters wrong", errors, chars)
	if errors*1000 > chars {
		t.Errorf("%d of %d characters wrong, more than one in a thousand", errors, chars)
	}
}

func firstDifference(want, got string) string {
	a, b := []rune(strings.Join(strings.Fields(want), "")), []rune(strings.Join(strings.Fields(got), ""))
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			return fmt.Sprintf("%q, want %q", string(b[max(0, min(i, len(b))-5):min(len(b), i+15)]), string(a[max(0, i-5):min(len(a), i+15)]))
		}
	}
	return ""
}
