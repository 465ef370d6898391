package extract

import (
	"sort"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// vetoPlaces gives up the names that the words around them show to be none,
// and marks those that begin the name of an organisation, a line or a house.
func (r *Reading) vetoPlaces() {
	r.drop(func(m *Mention) string {
		p, ok := m.Value.(*placeChain)
		if !ok {
			return ""
		}
		tokens := r.Tokens(r.Sentence(m.Start))
		if p.letter {
			m.Optional = true
			return r.vetoLetter(m, tokens)
		}
		why := r.vetoPlace(m, p, tokens)
		if why == "" && p.ref == "" {
			why = r.trim(m, p, tokens)
		}
		if why == "" && p.ref == "" && r.insideName(m, p, tokens) {
			if m.Optional = true; !p.whole() && (p.byname() || r.headless(m, tokens)) {
				why = "part of a name"
			}
		}
		m.Optional = m.Optional || isCN(p) || p.byname()
		return why
	})
}

// tokenAt returns the index of the word that holds rune i.
func tokenAt(tokens []segment.Token, i int) int {
	return sort.Search(len(tokens), func(k int) bool { return tokens[k].End > i })
}

// vetoPlace looks at the words that the two ends of the name cut.
func (r *Reading) vetoPlace(m *Mention, p *placeChain, tokens []segment.Token) string {
	if dot(r.rune(m.Start-1)) || dot(r.rune(m.End)) && len(p.parts) == 1 {
		return "part of a personal name"
	}
	if p.ref == "" && (r.surnamed(m, p, tokens) || r.titled(m, tokens)) {
		return "a personal name"
	}
	if p.ref == "" && r.transliterated(m, p, tokens) {
		return "part of a foreign name"
	}
	if p.ref == "" && r.numbered(m) {
		return "the number of a document"
	}
	if p.ref == "" && !p.whole() && r.street(m.End, tokens) {
		return "a street"
	}
	if p.ref == "" && !p.whole() && p.known().name.Word && r.feature(m) {
		return "part of the name of another place"
	}
	if p.ref == "" && r.direction(m, p) {
		return "a direction, or a side"
	}
	k := tokenAt(tokens, m.Start)
	if k < len(tokens) && tokens[k].Start < m.Start && !p.long(tokens[tokenAt(tokens, m.End-1)]) && !r.compound(m.Start-tokens[k].Start, tokens[k], p) {
		return "part of a longer word"
	}
	k = tokenAt(tokens, m.End-1)
	if k == len(tokens) || tokens[k].End <= m.End {
		return ""
	}
	t := tokens[k]
	if p.shorten(r.View.Runes, t.Start) {
		m.End = p.end()
		return ""
	}
	return r.vetoHead(m, p, t)
}

// compound reports whether a word of the dictionary is made of whole words, one
// of them the place: 振兴|中华, 驻|美国.
func (r *Reading) compound(left int, t segment.Token, p *placeChain) bool {
	if p.ref != "" || p.known().name.Word {
		return false
	}
	switch r.rune(t.Start) {
	case '驻', '访', '在', '赴', '抵', '旅', '援', '对', '全', '新', '老', '大', '离', '来', '去':
		return left == 1
	}
	return left >= 2 && t.End-t.Start >= 4
}

// vetoHead decides about a name that a longer word begins with: 日本|人 and
// 东亚|国家 stay, 北京|大学 is optional, 广东|话 and 合作|社 are none.
func (r *Reading) vetoHead(m *Mention, p *placeChain, t segment.Token) string {
	if p.ref != "" {
		return "part of a longer word"
	}
	rest := t.End - m.End
	switch r.rune(m.End) {
	case '语', '话', '菜', '戏', '剧', '腔', '酒', '茶', '狗', '犬', '猫', '鸡', '鸭', '字':
		if rest == 1 {
			return "the name of a thing"
		}
	case '人', '籍', '军', '省', '市', '县', '区', '州', '城', '岛', '江', '河', '海', '湾', '方', '队':
		return ""
	}
	if tag := t.Tag.String(); tag == "i" || tag == "l" && p.known().senses[0].Level != gazetteer.Province && p.known().senses[0].Level != gazetteer.Country {
		return "part of an idiom" // 大同|小异
	}
	if t.Tag.IsPlace() || t.Tag.IsOrganisation() || p.firm() {
		m.Optional = true
		return ""
	}
	if rest >= 2 && !p.known().name.Word {
		return ""
	}
	return "part of a longer word"
}

func dot(r rune) bool { return r == '·' || r == '・' || r == '•' }

// firm reports whether the name is too long to stand there by chance.
func (p *placeChain) firm() bool {
	return p.ref == "" && (len(p.parts) > 1 || p.parts[0].end-p.parts[0].start >= 3 && !p.parts[0].name.Word)
}

// long reports whether the name stands although its head is cut: a chain, four
// characters, or three that do not end in a word: 从前|郭县, not 新兴|城市.
func (p *placeChain) long(final segment.Token) bool {
	n := p.parts[0].end - p.parts[0].start
	return p.firm() && (len(p.parts) > 1 || n >= 4 || final.End-final.Start == 1)
}

// surnamed reports whether a surname stands before a short name, so that the
// two may be a person: 罗|永康, 陈|桂林.
func (r *Reading) surnamed(m *Mention, p *placeChain, tokens []segment.Token) bool {
	if m.End-m.Start != 2 || !surnames.has(r.rune(m.Start-1)) {
		return false
	}
	k := tokenAt(tokens, m.Start-1)
	if k == len(tokens) || tokens[k].Start != m.Start-1 {
		return false
	}
	return tokens[k].End == m.Start || tokens[k].Tag.IsPerson()
}

// titled reports whether a title stands before a short name and a single
// character behind it, so that the three are a person: 引航员|黄海|生.
func (r *Reading) titled(m *Mention, tokens []segment.Token) bool {
	k := tokenAt(tokens, m.Start)
	if k == 0 || k+1 >= len(tokens) || m.End-m.Start != 2 || tokens[k].End != m.End {
		return false
	}
	next := tokens[k+1]
	if next.End-next.Start != 1 || next.Start != m.End || stopsName(next.Tag.String()) || next.Tag.IsMark() || tokens[k-1].End != m.Start {
		return false
	}
	switch r.rune(m.Start - 1) {
	case '员', '者', '长', '师', '授', '记', '任':
		return placeEnding(r.View.Runes[m.End:next.End]) == ""
	}
	return false
}

// syllables are the characters that foreign names are written with.
var syllables = newRuneSet("阿埃艾安奥巴拜班贝比毕波伯博布查达戴丹德迪蒂杜多厄恩尔法菲费夫弗福盖戈格根古哈赫胡霍基吉贾杰卡凯坎柯科克肯库夸拉莱兰劳勒雷里利莉琳卢鲁伦罗洛马迈曼麦梅蒙米莫姆穆纳娜奈尼努诺欧帕佩彭皮普齐奇恰乔切琼萨塞桑沙舍圣什史斯苏索塔泰坦特廷图托瓦韦维翁沃乌希锡夏辛休逊雅亚耶伊尤扎詹兹佐")

// transliterated reports whether a short foreign name goes on as the name of a
// person: 罗马|里奥.
func (r *Reading) transliterated(m *Mention, p *placeChain, tokens []segment.Token) bool {
	s := p.known().senses[0]
	if len(s.Current()) != 2 || s.How == gazetteer.Abbr || m.End-m.Start > 2 || !syllables.has(r.rune(m.End-1)) {
		return false
	}
	n := 0
	for i := m.End; syllables.has(r.rune(i)); i++ {
		n++
	}
	k := tokenAt(tokens, m.End)
	return n >= 2 && k < len(tokens) && (tokens[k].End-tokens[k].Start == 1 || tokens[k].Tag.IsPerson() || !tokens[k].Tag.IsNoun())
}

// numbered reports whether the name heads the number of a document: 某县政发〔2031〕8号.
func (r *Reading) numbered(m *Mention) bool {
	for i := m.End; i < m.End+6; i++ {
		switch x := r.rune(i); {
		case x == '〔' || x == '［' || x == '[':
			return isDigit(r.rune(i + 1))
		case !isHan(x):
			return false
		}
	}
	return false
}

// street reports whether the name of a street goes on at rune i: 路, 东大街.
func (r *Reading) street(i int, tokens []segment.Token) bool {
	for n := 0; n < 3; n, i = n+1, i+1 {
		switch r.rune(i) {
		case '路', '街', '巷', '弄':
			k := tokenAt(tokens, i)
			return k < len(tokens) && tokens[k].End == i+1
		case '大', '胡':
			return r.rune(i+1) == '街' || r.rune(i+1) == '道' || r.rune(i+1) == '同'
		case '东', '西', '南', '北', '中', '一', '二', '三', '四', '五':
		default:
			return false
		}
	}
	return false
}

// feature reports whether the name goes on as that of a bay, a mountain, a
// village: 太平|湾, 和平|村.
func (r *Reading) feature(m *Mention) bool {
	switch r.rune(m.End) {
	case '湾', '山', '河', '湖', '岛', '村', '庄', '屯', '沟', '岭', '峰', '庙', '桥', '寺', '塔', '港', '洲', '坝', '泉', '滩', '宫', '门', '楼':
		return true
	}
	return false
}

// direction reports whether 西北 is the compass's and not the region's, 两岸 a
// river's and not the strait's.
func (r *Reading) direction(m *Mention, p *placeChain) bool {
	before, after := r.rune(m.Start-1), r.rune(m.End)
	switch p.known().name.Text {
	case "西南", "西北", "东北":
		switch after {
		case '方', '角', '侧', '面', '风', '向', '隅', '约', '距', '十', '端', '沿', '坡', '普':
			return true
		}
		switch before {
		case '城', '偏', '往', '向', '朝', '市', '县', '村', '镇', '南', '北':
			return true
		}
		return isDigit(after)
	case "两岸":
		return before == '江' || before == '河' || before == '湖' || before == '溪' || before == '于' || before == '水' || before == '沿'
	}
	return false
}

// placeEnding is the sort of name that the runes end: org, road …, or "".
func placeEnding(r []rune) string {
	sort, _ := placeEnds().LongestBefore(r)
	return sort
}

// surnames are common surnames that are rarely words of their own.
var surnames = newRuneSet("王李张刘陈杨赵吴徐孙胡朱郭罗郑谢唐冯董萧曹袁邓沈曾彭吕卢蒋蔡贾丁魏薛叶阎潘戴汪姜姚谭廖邹熊陆郝崔邱顾侯邵孟钱尹黎乔贺赖龚蒋项肖宋梁沈")

// shorten ends the chain at rune i, if a name ends there.
func (p *placeChain) shorten(r []rune, i int) bool {
	for k := len(p.parts) - 1; k >= 0; k-- {
		part := &p.parts[k]
		if part.end == i {
			p.parts = p.parts[:k+1]
			return true
		}
		if part.start < i && i < part.end && part.name != nil {
			return p.shortenPart(r, k, i)
		}
	}
	return false
}

func (p *placeChain) shortenPart(r []rune, k, i int) bool {
	part := &p.parts[k]
	name, n := gazetteer.Shorter(r[part.start:], i-part.start+1)
	if n != i-part.start {
		return false
	}
	senses := common(name.Senses, part.senses)
	if len(senses) == 0 {
		senses = name.Senses
	}
	if k > 0 {
		if senses, _ = nested(senses, p.parts[k-1].senses); len(senses) == 0 {
			return false
		}
	}
	part.name, part.senses, part.end = name, senses, i
	p.parts = p.parts[:k+1]
	return true
}

// common keeps the senses that are among others: 永善|县城 is still the county.
func common(senses, others []gazetteer.Sense) (both []gazetteer.Sense) {
	for _, s := range senses {
		for _, o := range others {
			if s.Entry == o.Entry {
				both = append(both, s)
				break
			}
		}
	}
	return both
}

// trim takes off the last parts of a chain that the words do not bear out: a
// township that ends in a word (达州市|城镇), a zone whose name begins with a
// verb, an everyday word below a province.
func (r *Reading) trim(m *Mention, p *placeChain, tokens []segment.Token) string {
	for len(p.parts) > 1 {
		last := &p.parts[len(p.parts)-1]
		k := tokenAt(tokens, last.start)
		if k == len(tokens) || !r.loose(last, tokens[k], tokens[tokenAt(tokens, last.end-1)]) {
			break
		}
		p.parts = p.parts[:len(p.parts)-1]
		m.End = p.end()
	}
	return ""
}

// loose reports whether the words first and final, with which a part begins and
// ends, speak against it.
func (r *Reading) loose(last *placePart, first, final segment.Token) bool {
	switch {
	case last.level == Township:
		tag := final.Tag.String()
		return final.End == last.end && final.End-final.Start >= 2 && tag != "x" && tag != "ns" && tag != "nr" && tag != "nz" ||
			first.Tag.IsVerb() && first.End < last.end && first.End-first.Start >= 2
	case last.level == Zone:
		return first.Tag.IsVerb() && first.End < last.end && first.End-first.Start >= 2
	case last.name != nil && last.name.Word:
		return first.Start != last.start || first.End != last.end || first.Tag.IsVerb()
	}
	return false
}

// insideName reports whether the place begins the name of an organisation,
// medium, event, line, house or clock: 鞍山|市政府, 北京|地铁, 广州|车展, 北京|时间.
func (r *Reading) insideName(m *Mention, p *placeChain, tokens []segment.Token) bool {
	if r.rune(m.End) == '时' && r.rune(m.End+1) == '间' {
		return true
	}
	k := tokenAt(tokens, m.End)
	for n := 0; n < 7 && k+n < len(tokens); n++ {
		t := tokens[k+n]
		if t.Tag.IsMark() || stopsName(t.Tag.String()) {
			return false
		}
		switch placeEnding(r.View.Runes[m.End:t.End]) {
		case "":
		case "org", "media", "event":
			return true
		default:
			if !p.whole() {
				return true
			}
		}
	}
	return false
}

// headless reports whether a single character that no grammar explains stands
// before the place, so that both are part of a name: 中绿|河源|能源公司.
func (r *Reading) headless(m *Mention, tokens []segment.Token) bool {
	k := tokenAt(tokens, m.Start) - 1
	if k < 0 || m.End-m.Start > 2 || tokens[k].End != m.Start || tokens[k].End-tokens[k].Start != 1 || !isHan(r.rune(tokens[k].Start)) {
		return false
	}
	return !stopsName(tokens[k].Tag.String()) && r.rune(tokens[k].Start) != '原' && r.rune(tokens[k].Start) != '老' && r.rune(tokens[k].Start) != '新'
}

// byname reports whether the name is a nickname such as 燕赵, used in names.
func (p *placeChain) byname() bool {
	return len(p.parts) == 1 && p.parts[0].name != nil && p.parts[0].senses[0].How == gazetteer.Byname
}

// whole reports whether the chain ends with a full name: 长宁区|遵义路 is a
// place and a road in it, 威宁|路 only a road.
func (p *placeChain) whole() bool {
	last := &p.parts[len(p.parts)-1]
	return last.name == nil || last.senses[0].How == gazetteer.Full && last.end-last.start >= 3
}

// stopsName reports whether a part of speech cannot stand within a name.
func stopsName(tag string) bool {
	if tag == "" || tag == "vn" || tag == "an" {
		return false
	}
	switch tag[0] {
	case 'u', 'p', 'c', 'r', 'd', 'v', 'm', 'q', 't', 'y', 'e', 'f':
		return true
	}
	return false
}

// isCN reports whether the name is China, which is optional.
func isCN(p *placeChain) bool {
	known := p.known()
	return len(p.parts) == 1 && known != nil && known.senses[0].Code == "CN"
}
