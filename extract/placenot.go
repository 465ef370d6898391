package extract

import (
	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/segment"
)

// What looks like a place and is none: people, streets, directions, the numbers
// of documents. Each test is a law of the language, asked for every name.

// dot reports whether a rune parts the names of a foreigner.
func dot(r rune) bool { return r == '·' || r == '・' || r == '•' }

// surnamed reports whether a surname stands before a short name, so that the
// two may be a person: 罗|永康, 陈|桂林.
func (r *Reading) surnamed(m *Mention, p *placeChain, tokens []segment.Token) bool {
	before := r.rune(m.Start - 1)
	if m.End-m.Start != 2 || !surname(before) && !(commonSurname(before) && (!isHan(r.rune(m.Start-2)) || bearsName(r.rune(m.Start-2)))) {
		return false
	}
	k := tokenAt(tokens, m.Start-1)
	if k == len(tokens) || tokens[k].Start != m.Start-1 {
		return false
	}
	return tokens[k].End == m.Start || tokens[k].Tag.IsPerson()
}

// commonSurname reports whether a character is a surname and a common word too:
// only at the head of a clause or behind a title is it the name of a person.
func commonSurname(r rune) bool {
	switch r {
	case '马', '林', '黄', '周', '高', '石', '白', '金', '史', '万', '方', '任', '田', '常', '武', '齐', '庄', '温', '雷', '于', '韩', '程', '苏', '江':
		return true
	}
	return false
}

// bearsName reports whether a word that ends in the character stands before the
// name of a person: 通讯员, 弟弟, 书记.
func bearsName(r rune) bool {
	switch r {
	case '员', '者', '长', '师', '授', '记', '任', '手', '家', '弟', '妹', '哥', '姐', '子', '夫', '妻', '友':
		return true
	}
	return false
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
	return bearsName(r.rune(m.Start-1)) && placeEnding(r.View.Runes[m.End:next.End]) == ""
}

// syllable reports whether foreign names are written with a character.
func syllable(r rune) bool {
	switch r {
	case '阿', '埃', '艾', '安', '奥', '巴', '拜', '班', '贝', '比', '毕', '波', '伯', '博', '布', '查', '达', '戴', '丹', '德', '迪', '蒂',
		'杜', '多', '厄', '恩', '尔', '法', '菲', '费', '夫', '弗', '福', '盖', '戈', '格', '根', '古', '哈', '赫', '胡', '霍', '基', '吉',
		'贾', '杰', '卡', '凯', '坎', '柯', '科', '克', '肯', '库', '夸', '拉', '莱', '兰', '劳', '勒', '雷', '里', '利', '莉', '琳', '卢',
		'鲁', '伦', '罗', '洛', '马', '迈', '曼', '麦', '梅', '蒙', '米', '莫', '姆', '穆', '纳', '娜', '奈', '尼', '努', '诺', '欧', '帕',
		'佩', '彭', '皮', '普', '齐', '奇', '恰', '乔', '切', '琼', '萨', '塞', '桑', '沙', '舍', '圣', '什', '史', '斯', '苏', '索', '塔',
		'泰', '坦', '特', '廷', '图', '托', '瓦', '韦', '维', '翁', '沃', '乌', '希', '锡', '夏', '辛', '休', '逊', '雅', '亚', '耶', '伊',
		'尤', '扎', '詹', '兹', '佐':
		return true
	}
	return false
}

// transliterated reports whether a short foreign name goes on as the name of a
// person: 罗马|里奥.
func (r *Reading) transliterated(m *Mention, p *placeChain, tokens []segment.Token) bool {
	s := p.known().senses[0]
	if len(s.Current()) != 2 || s.How == gazetteer.Abbr || m.End-m.Start > 2 {
		return false
	}
	if dot(r.rune(m.End+1)) || dot(r.rune(m.End+2)) && isHan(r.rune(m.End+1)) {
		return true // 里昂|内尔·
	}
	if !syllable(r.rune(m.End - 1)) {
		return false
	}
	n := 0
	for i := m.End; syllable(r.rune(i)); i++ {
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
			return k < len(tokens) && (tokens[k].End == i+1 || r.rune(i+1) == '口')
		case '道': // 鞍山道与贵阳路交口, but 道理 and 道:
			return oneOf(r.View.Runes, i+1, "、。，和与及口附上至到交（) ") || isDigit(r.rune(i+1))
		case '大', '胡':
			return r.rune(i+1) == '街' || r.rune(i+1) == '道' || r.rune(i+1) == '同'
		case '东', '西', '南', '北', '中', '一', '二', '三', '四', '五':
		default:
			if !isDigit(r.rune(i)) {
				return false
			}
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
	case "日照":
		return after == '充' || after == '时' || after == '强' || after == '条' || after == '偏' || after == '不' || after == '量' || after == '少'
	case "两岸":
		return before == '江' || before == '河' || before == '湖' || before == '溪' || before == '于' || before == '水' || before == '沿'
	}
	return false
}

// surname reports whether a character is a common surname and rarely a word.
func surname(r rune) bool {
	switch r {
	case '王', '李', '张', '刘', '陈', '杨', '赵', '吴', '徐', '孙', '胡', '朱', '郭', '罗', '郑', '谢', '唐', '冯', '董', '萧', '曹', '袁',
		'邓', '沈', '曾', '彭', '吕', '卢', '蒋', '蔡', '贾', '丁', '魏', '薛', '叶', '阎', '潘', '戴', '汪', '姜', '姚', '谭', '廖', '邹',
		'熊', '陆', '郝', '崔', '邱', '顾', '侯', '邵', '孟', '钱', '尹', '黎', '乔', '贺', '赖', '龚', '项', '肖', '宋', '梁':
		return true
	}
	return false
}
