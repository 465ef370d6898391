package record

import (
	"strings"
	"unicode/utf8"
)

// extends reports whether content goes on with the name of a place right
// before it: 湘江|烟花秀.
func (b *binder) extends(f *frame, content []int) bool {
	if f.namedAt < 0 || len(content) == 0 || content[0] != f.namedAt+1 || f.subject.person {
		return false
	}
	for _, i := range content {
		if f.words[i].is(verbal | adverbial) {
			return false
		}
	}
	return !f.words[content[len(content)-1]].is(active)
}

// refers reports whether a name is only the common noun that the name the
// paragraph runs on ends with, and so means that: 港口 after 钦州港.
func (b *binder) refers(n name) bool {
	sort, size := actors().LongestEnd(n.text)
	if sort != "name" || size != len(n.text) || utf8.RuneCountInString(b.main.text) <= utf8.RuneCountInString(n.text) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(b.main.text)
	return strings.ContainsRune(n.text, last)
}

// actor reports whether content spells the name of someone or something that
// has, does or is measured: a person, an organisation, a project.
func (b *binder) actor(f *frame, content []int) bool {
	if len(content) == 0 || len(content) > ahead {
		return false
	}
	first, last := &f.words[content[0]], &f.words[content[len(content)-1]]
	if last.is(of | and) {
		return false
	}
	r := b.r.View.Runes[first.Start:last.End]
	sort, n := actors().LongestBefore(r)
	placed := f.namedAt >= 0 && f.namedAt == content[0]-1 && !f.words[f.namedAt].is(who|each)
	switch {
	case sort == "firm":
		return n == len(r) && placed
	case sort != "" && len(content) > 2 && b.clausal(f, content) && !placed:
		return false
	case sort != "" && n == len(r):
		return sort != "no" && (n > 1 || placed)
	case first.is(active) && (!first.is(nominal) || len(content) > 2) && !placed:
		return false
	case (sort == "name" && n > 1 || b.person(f, content)) && !b.clausal(f, content):
		return true
	case sort == "" || sort == "no":
		return false
	}
	for _, i := range content {
		if f.words[i].is(verbal) {
			return false
		}
	}
	return true
}

// longestActor is how many characters a name may have that spells two verbs:
// 国家发展和改革委员会 has them too.
const longestActor = 16

// clausal reports whether content has two verbs before its last word, is long
// and so is a clause and no name.
func (b *binder) clausal(f *frame, content []int) bool {
	verbs := 0
	for _, i := range content[:len(content)-1] {
		w := &f.words[i]
		if w.is(verbal) && w.End-w.Start > 1 {
			verbs++
		}
		if b.r.View.Runes[w.End-1] == '到' && i > content[0] {
			return true // 毕业后分配到|剧团
		}
	}
	last := &f.words[content[len(content)-1]]
	return verbs > 1 && last.End-f.words[content[0]].Start > longestActor
}

// ideograph is how many bytes an ideograph has, and a Chinese mark.
const ideograph = 3

// group reports whether a name is that of a group, of which only the clause
// at hand and those that go on with it tell: 小微企业, 各类企业.
func group(n name) bool {
	sort, _ := actors().LongestEnd(n.text)
	return sort == "group"
}

// named reports whether a noun ends as names of things and bodies do and is
// more than such an ending.
func named(noun string) bool {
	sort, size := actors().LongestEnd(noun)
	return (sort == "name" || sort == "group") && (size > ideograph || utf8.RuneCountInString(noun) > 2)
}

// person reports whether content ends in the name of a person: a surname and
// one or two characters, known to the dictionary or behind a title.
func (b *binder) person(f *frame, content []int) bool {
	end := f.words[content[len(content)-1]].End
	for k := len(content) - 1; k >= 0 && k >= len(content)-3; k-- {
		w := &f.words[content[k]]
		titled := k > 0 && (f.words[content[k-1]].is(title) || w.is(proper) && b.occupation(&f.words[content[k-1]]))
		n, r := end-w.Start, b.r.View.Runes
		if k == len(content)-1 && (content[k] == f.start || titled) && w.is(proper) && foreign(r[w.Start:end]) {
			return true
		}
		if n > 3 {
			return false
		}
		if n >= 2 && (k == 0 && w.is(proper) || titled || r[end-1] == '某') && b.surname(w) {
			return true
		}
		if n == 2 && (r[w.Start] == '小' || r[w.Start] == '老') && surnames.has(r[w.Start+1]) && (k == 0 || titled) {
			return true // 中介|小刘
		}
	}
	return false
}

// foreign reports whether a name is written in the characters that foreign names are
// spelt with: 罗德里戈, 奥马里.
func foreign(name []rune) bool {
	for _, r := range name {
		if !sounds.has(r) {
			return false
		}
	}
	return len(name) > 2 && len(name) < 8
}

// sounds are the characters that spell the sounds of foreign names.
var sounds = characters("阿埃艾安奥巴拜班贝本比彼宾波伯勃博布查达戴丹当道德登迪蒂丁杜多恩尔厄法范菲费芬弗夫福盖冈高戈格根古哈汉豪赫亨霍基吉加佳贾杰金卡凯坎考科克肯库拉莱兰朗劳勒雷黎里利莉连列林琳卢鲁路伦罗洛吕马玛迈麦曼梅门蒙米敏莫姆穆纳娜奈南内尼诺努欧帕潘佩彭皮平珀普齐奇乔琼让热日瑞若萨塞桑森沙莎山舍什施史舒斯松苏索塔泰坦汤唐特滕提廷图托瓦万威韦维温文沃乌伍西希席锡夏香肖谢辛休许雪雅亚延扬杨耶叶伊因英尤于约泽扎詹珍芝朱兹佐贡丽逊")

// occupation reports whether a noun ends as those do that say what someone is: 养蜂人, 焊工.
func (b *binder) occupation(w *word) bool {
	return w.is(nominal) && !w.is(active) && w.End-w.Start > 1 && strings.ContainsRune("人员手师工匠长民兵", b.r.View.Runes[w.End-1])
}

// firm reports whether a clause begins with the name of a company that ends as
// those do, though no place stands before it: 启明电子.
// Its name may be a verb as well where the word at i tells of its shares: 启明电子|大跌.
func (b *binder) firm(f *frame, content []int, i int) bool {
	if f.subject.text != "" || len(f.theme) > 0 || len(content) == 0 || content[0] != f.start {
		return false
	}
	if !b.nominal(f, content) && !strings.ContainsAny(b.text(f.words[i:i+1]), "涨跌挫") {
		return false
	}
	r := b.r.View.Runes[f.words[content[0]].Start:f.words[content[len(content)-1]].End]
	n := len(r)
	if moves := b.text(f.words[i : i+1]); n > 3 && string(r[n-2:]) == "指数" && strings.ContainsAny(moves, "涨跌挫") {
		return true // 恒生科技指数|跌
	}
	sort, size := actors().LongestBefore(r)
	return sort == "firm" && n == size+2
}

// surnames are the commonest, by which a person's name is told from other
// words that the dictionary takes for one.
var surnames = characters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤翁倪柳聂鲁葛梅庄涂耿詹靳甄裴屈鲍霍翟隋岳庞樊兰殷颜俞伍柯阮饶冉")

func (b *binder) surname(w *word) bool {
	return !w.is(place) && surnames.has(b.r.View.Runes[w.Start])
}
