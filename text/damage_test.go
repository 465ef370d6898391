package text

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Articles of our own, clean, in simplified characters.
var articles = []string{
	`“园区的订单很满，机器三班倒还忙不过来。”在青禾县一家企业，负责人张甲说，公司今年已签约项目12个，协议投资总额47.2亿元，同比增长8.6%；其中，新建项目7个，占总数的近六成。
记者从青禾县统计局获悉，今年1—7月，全县规模以上工业总产值达到212.5亿元（约合30亿美元），环比下降0.3个百分点。“这个成绩来之不易！”局长李乙说：“接下来要做什么？继续抓项目。”
县里（含乡镇）共投入1.5亿元，修建公路1500公里，惠及农户30余万人，农业产业结构进一步优化，乡村面貌发生了明显变化。`,
	`本报讯（记者 王丙 通讯员 赵丁）8月2日，白鹭市“四个一批”重大项目集中开工仪式举行，总投资约300亿元。据了解，这些项目涉及装备制造、现代物流、电子信息等领域，预计2032年底前全部建成投产。
“我们对项目实行一对一服务。”市发展改革委副主任钱戊介绍，审批时限由30天压缩至15个工作日，企业满意率达99.6%，着力优化营商环境，为经济发展注入新动力。
今年以来，全市新签约8000万元以上项目128个，引进资金突破200亿元，总量居全省第2位；一季度外贸进出口增长四成以上，农产品出口创历史新高。`,
}

// A damage does to a text what archives do, and nothing to one that cannot
// suffer it, as it has characters that the charset has not.
type damage struct {
	name string
	of   func(string) []piece
}

// A piece is what became of the characters of a text from one to another; what
// was put in for none stands between them. Nothing tells what a lost one was.
type piece struct {
	text     string
	from, to int
	lost     bool
}

func (d damage) do(s string) string {
	var out strings.Builder
	for _, p := range d.of(s) {
		out.WriteString(p.text)
	}
	return out.String()
}

// The damages in the order a text meets them: first its characters, then its
// bytes.
var damages = []damage{
	{"traditional", each(toTraditional)},
	{"gloss", glossed},
	{"narrowed", each(strings.NewReplacer("，", ",", "；", ";", "：", ":", "？", "?", "！", "!", "（", "(", "）", ")").Replace)},
	{"radicals", each(toForms)},
	{"invisible", strewn},
	{"entities", each(strings.NewReplacer("“", "&#8220;", "”", "&amp;#8221;", "、", "&#x3001;", "。", "。&nbsp;").Replace)},
	{"spaced out", spacedApart},
	{"out of step", outOfStep},
	{"latin-1", each(func(c string) string { return asLatin(c, false) })},
	{"windows-1252", each(func(c string) string { return asLatin(c, true) })},
	{"gbk as latin-1", func(s string) []piece { return gbkAsLatin(s, false) }},
	{"gbk as windows-1252", func(s string) []piece { return gbkAsLatin(s, true) }},
	{"utf-8 as gbk", utf8AsGBK},
	{"gbk as utf-8", gbkAsUTF8},
}

// named returns a damage by its name.
func named(name string) damage {
	return damages[slices.IndexFunc(damages, func(d damage) bool { return d.name == name })]
}

// each does to each character what to does to it alone.
func each(to func(string) string) func(string) []piece {
	return func(s string) (out []piece) {
		for i, r := range []rune(s) {
			out = append(out, piece{text: to(string(r)), from: i, to: i + 1})
		}
		return out
	}
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

// glossed converts and puts a reading behind each character that differs.
func glossed(s string) (out []piece) {
	readings := []string{"(yè)", "(guó)", "(zhuāng)", "(lǚ)", "(ér)", "(jiǎn)", "(qiě)", "(ōu)"}
	n := 0
	for _, p := range each(toTraditional)(s) {
		out = append(out, p)
		if p.text != string([]rune(s)[p.from]) {
			out = append(out, piece{text: readings[n%len(readings)], from: p.to, to: p.to})
			n++
		}
	}
	return out
}

// toForms replaces characters by the radicals that look like them.
func toForms(s string) string {
	return strings.Map(func(r rune) rune {
		if to := lookalikes()[r]; to != 0 {
			return to
		}
		return r
	}, s)
}

var lookalikes = sync.OnceValue(func() map[rune]rune {
	back := map[rune]rune{}
	for from, to := range forms() {
		if back[to] == 0 || from < back[to] {
			back[to] = from
		}
	}
	return back
})

// strewn puts an invisible mark behind each fifth character.
func strewn(s string) (out []piece) {
	marks := []string{"\u200B", "\u00AD", "\uFEFF", "\u200D"}
	for _, p := range each(strings.Clone)(s) {
		out = append(out, p)
		if p.from%5 == 4 && p.text != "\n" {
			out = append(out, piece{text: marks[p.from/5%len(marks)], from: p.to, to: p.to})
		}
	}
	return out
}

// spacedApart puts a blank between Chinese characters.
func spacedApart(s string) (out []piece) {
	var last rune
	for _, p := range each(strings.Clone)(s) {
		r, _ := utf8.DecodeRuneInString(p.text)
		if isChinese(last) && isChinese(r) {
			out = append(out, piece{text: " ", from: p.from, to: p.from})
		}
		out, last = append(out, p), r
	}
	return out
}

// bytesOf returns a text in an encoding, with the character of each byte, or
// nothing if the encoding does not have them all.
func bytesOf(s string, encode func(string) []byte) (b []byte, of []int) {
	for i, r := range []rune(s) {
		c := encode(string(r))
		if c == nil {
			return nil, nil
		}
		for range c {
			of = append(of, i)
		}
		b = append(b, c...)
	}
	return b, of
}

// outOfStep eats the first byte of each 。” and reads on as a mirror site does:
// a pair that is no character becomes a question mark.
func outOfStep(s string) (out []piece) {
	b, of := bytesOf(s, encodeGB)
	add := func(i, n int, text string, lost bool) int {
		out = append(out, piece{text, of[i], of[i+n-1] + 1, lost})
		return i + n
	}
	for i := 0; i < len(b); {
		if bytes.HasPrefix(b[i:], []byte("\xA1\xA3\xA1\xB1")) {
			i = add(i, 1, "?", false)
		}
		switch {
		case b[i] < utf8.RuneSelf:
			i = add(i, 1, string(rune(b[i])), false)
		case i+1 == len(b) || b[i+1] == '\n':
			i = add(i, 1, "", true)
		case gb().pair(b[i], b[i+1]) != 0 && gb().pair(b[i], b[i+1])&0xF000 != 0xE000:
			i = add(i, 2, string(gb().pair(b[i], b[i+1])), false)
		default:
			i = add(i, 2, "?", true)
		}
	}
	return out
}

// gbkAsLatin reads GBK byte by byte.
func gbkAsLatin(s string, windows bool) (out []piece) {
	b, of := bytesOf(s, encodeGB)
	for i, c := range b {
		out = append(out, piece{text: oneByOne([]byte{c}, windows), from: of[i], to: of[i] + 1})
	}
	return out
}

// asLatin reads the bytes of UTF-8 one by one, the undefined ones of
// windows-1252 as controls.
func asLatin(s string, windows bool) string { return oneByOne([]byte(s), windows) }

func oneByOne(b []byte, windows bool) string {
	var out strings.Builder
	for _, c := range b {
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

// utf8AsGBK reads UTF-8 in pairs.
func utf8AsGBK(s string) (out []piece) {
	b, of := bytesOf(s, func(c string) []byte { return []byte(c) })
	for i := 0; i < len(b); {
		n := 1
		if b[i] > 0x80 && i+1 < len(b) && isGBTrail(b[i+1]) {
			n = 2
		}
		text, _ := simplifiedchinese.GBK.NewDecoder().String(string(b[i : i+n]))
		out = append(out, piece{text, of[i], of[i+n-1] + 1, text == "\uFFFD"})
		i += n
	}
	return out
}

// gbkAsUTF8 reads GBK as UTF-8. Of a stretch between ASCII characters in which
// a byte is lost only the pairs at its ends are certain: behind the first that
// is lost, or that is not two bytes, nothing tells where a pair begins.
func gbkAsUTF8(s string) (out []piece) {
	b, of := bytesOf(s, encodeGB)
	for i := 0; i < len(b); {
		end := i
		for end < len(b) && (b[end] >= utf8.RuneSelf || end > 0 && of[end] == of[end-1]) {
			end++
		}
		if end == i {
			out = append(out, piece{string(rune(b[i])), of[i], of[i] + 1, false})
			i++
			continue
		}
		stretch := readUTF8(b[i:end], of[i:end])
		certain := func(p piece) bool { return len(p.text) == 2 && p.to-p.from == 1 }
		for k := range stretch {
			isEnd := !slices.ContainsFunc(stretch[:k+1], func(p piece) bool { return !certain(p) }) ||
				!slices.ContainsFunc(stretch[k:], func(p piece) bool { return !certain(p) })
			stretch[k].lost = !isEnd
		}
		out = append(out, stretch...)
		i = end
	}
	return out
}

// readUTF8 reads a stretch of bytes, those that are not UTF-8 as U+FFFD.
func readUTF8(b []byte, of []int) (out []piece) {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		last := len(out) - 1
		if r == utf8.RuneError && last >= 0 && out[last].text == "\uFFFD" {
			out[last].to = of[i] + 1
		} else {
			out = append(out, piece{string(r), of[i], of[i+n-1] + 1, false})
		}
		i += n
	}
	return out
}
