package extract

import (
	"github.com/zhnews/zhnews/internal/gazetteer"
)

// # How places are read
//
// The scan finds names of the gazetteer, longest match first, and joins those
// that follow one another from the large to the small into one chain:
//
//	辽宁省 鞍山市 铁东区 · 渠县 土溪镇 · 鞍山 高新区
//	[province][city][county]  [county][township]  [city][zone]
//
// Then, sentence by sentence, the words veto what is no place there (placeword.go);
// at last the whole article settles which place an ambiguous name means
// (placesettle.go) and what 全市 and 当地 stand for (placeref.go).

// A placeChain is a place as the scan found it, not yet settled.
type placeChain struct {
	parts []placePart
	first [1]placePart // the memory of parts, for most chains have one
	// ref is the word behind 全, 我, 该 of a reference: 市; "" for a name.
	ref string
	// letters tells that the name is a one-character abbreviation.
	letter bool
}

// A placePart is one name of a chain. Its senses are narrowed to those that
// the names before and behind it allow; a township or zone known by its suffix
// alone has none of its own.
type placePart struct {
	start, end int
	name       *gazetteer.Name
	senses     []gazetteer.Sense
	level      Level // for suffix patterns: Township or Zone
	park       bool  // a park with a name of its own
}

// Kind implements Value.
func (*placeChain) Kind() Kind { return KindPlace }
func (*placeChain) sealed()    {}

// known is the last part that the gazetteer knows, but for waters and mountains
// without a code, which take that of the province before them: 广西|北部湾.
func (p *placeChain) known() *placePart {
	for i := len(p.parts) - 1; i >= 0; i-- {
		if part := &p.parts[i]; part.name != nil && (i == 0 || part.senses[0].Current() != "") {
			return part
		}
	}
	return nil
}

// lone reports whether a single name of the gazetteer carries the chain.
func (p *placeChain) lone() bool {
	n := 0
	for i := range p.parts {
		if p.parts[i].name != nil {
			n++
		}
	}
	return n == 1
}

func (p *placeChain) end() int { return p.parts[len(p.parts)-1].end }

// placeMention reads a place name and what it is joined with.
func placeMention(c *cursor) (Value, int) {
	if p, end := placeReference(c); p != nil {
		return p, end
	}
	p := readChain(c.desk, c.r, c.at, c.own)
	if p == nil || len(p.parts) == 1 && p.parts[0].name.Word {
		if letter := placeLetter(c); letter != nil {
			p = letter
		}
	}
	if p == nil {
		return nil, 0
	}
	return p, p.end()
}

// readChain reads the chain of names that begins at i, nil if none does.
func readChain(desk *desk, r []rune, i int, own *Gazetteer) *placeChain {
	name, n := own.longest(r[i:])
	for n > 0 && cutsWord(r, i+n) {
		shorter, k := gazetteer.Shorter(r[i:], n)
		if k == 0 {
			break
		}
		name, n = shorter, k
	}
	if n == 0 {
		return nil
	}
	if n == 2 && endsLonger(r, i) {
		return nil
	}
	p := desk.chain(placePart{start: i, end: i + n, name: name, senses: name.Senses})
	for p.extend(r, own) {
	}
	if (name.Word || preposition(r[i])) && (len(p.parts) == 1 || p.parts[1].name == nil) && hidesName(r, i, n) {
		return nil
	}
	return p
}

// chain makes a chain of one part.
func (d *desk) chain(part placePart) *placeChain {
	p := d.places.put()
	p.first[0] = part
	p.parts = p.first[:]
	return p
}

// endsLonger reports whether a division of two characters at i is rather the end
// of a longer name that nobody knows (北|滨县): an ideograph stands before it that
// neither ends a name nor leads to one.
func endsLonger(r []rune, i int) bool {
	switch r[i+1] {
	case '县', '市', '区', '旗':
	default:
		return false
	}
	return i > 0 && isHan(r[i-1]) && !preposition(r[i-1]) && !oneOf(r, i-1, "省市州区县盟国的是及或赴抵访回去来进驻原全该各称叫于以并使让令请名含括括了过")
}

// preposition reports whether a rune that some names begin with is a word of its
// own before others: 从|江北新区 is not 从江.
func preposition(r rune) bool {
	switch r {
	case '从', '到', '至', '在', '由', '自', '往', '向', '与', '和', '同', '及', '经', '沿', '对', '将', '为', '离', '距', '朝':
		return true
	}
	return false
}

// hidesName reports whether a better name begins one rune behind an everyday
// word or a preposition: 和安|徽 hides 安徽.
func hidesName(r []rune, i, n int) bool {
	next, k := gazetteer.Longest(r[i+1:])
	return k >= n && next != nil && !next.Word
}

// extend adds the name or suffix that stands right behind the chain.
func (p *placeChain) extend(r []rune, own *Gazetteer) bool {
	last := &p.parts[len(p.parts)-1]
	if last.level == Township || len(p.parts) > 5 {
		return false
	}
	if p.extendName(r, last, own) {
		return true
	}
	if end := taiwanDistrictEnd(r, last); end > 0 {
		p.parts = append(p.parts, placePart{start: last.end, end: end, level: County})
		return true
	}
	if !endsAhead(r, last.end) {
		return false
	}
	if last.level == "" {
		if end, park := zoneEnd(r, last.end); end > 0 && chinese(last.senses) {
			p.parts = append(p.parts, placePart{start: last.end, end: end, level: Zone, park: park})
			return true
		}
	}
	if end := townshipEnd(r, last.end); end > 0 && holdsTownships(last) {
		p.parts = append(p.parts, placePart{start: last.end, end: end, level: Township})
		return true
	}
	return false
}

// extendName adds the next name when some sense of it lies within the chain.
func (p *placeChain) extendName(r []rune, last *placePart, own *Gazetteer) bool {
	if last.name == nil {
		return false
	}
	name, n := own.longest(r[last.end:])
	for n > 0 {
		inner, outer := nested(name.Senses, last.senses)
		if last.senses[0].Code == "CN" && (name.Word || last.name.Text == "我国" || last.name.Text == "全国") {
			inner = nil
		}
		if len(inner) > 0 && !cutsWord(r, last.end+n) {
			last.senses = outer
			p.parts = append(p.parts, placePart{start: last.end, end: last.end + n, name: name, senses: inner})
			return true
		}
		name, n = gazetteer.Shorter(r[last.end:], n)
	}
	return false
}

// nested returns the senses of a name that lie within those of the name before
// it, and the ones they lie in.
func nested(names, holders []gazetteer.Sense) (inner, outer []gazetteer.Sense) {
	for _, h := range holders {
		found := false
		for _, n := range names {
			if lies(n.Entry, h.Entry) {
				inner, found = append(inner, n), true
			}
		}
		if found {
			outer = append(outer, h)
		}
	}
	return inner, outer
}

// lies reports whether a place lies in another as a smaller one.
func lies(in, of *gazetteer.Entry) bool {
	if in == of || of.Level == gazetteer.Zone || of.Level == gazetteer.Region || of.Level == gazetteer.Natural {
		return false
	}
	a, b := in.Current(), of.Current()
	switch {
	case in.Level == gazetteer.Natural && a == "":
		return of.Level == gazetteer.Province
	case a == "" || b == "" || rank(in.Level) <= rank(of.Level):
		return false
	case in.Level == gazetteer.Region:
		return false
	}
	if of.Level == gazetteer.Country && len(a) == 6 && in.Level != gazetteer.Province && in.Level != gazetteer.City {
		return false
	}
	return gazetteer.Within(a, b) && (a != b || len(in.Code) == 2 || in.Level != of.Level)
}

// rank orders the levels from the large to the small.
func rank(l gazetteer.Level) int {
	switch l {
	case gazetteer.Country:
		return 0
	case gazetteer.Province, gazetteer.Region:
		return 1
	case gazetteer.City, gazetteer.Foreign:
		return 2
	case gazetteer.County:
		return 3
	}
	return 4
}

// chinese reports whether a name means a division of China.
func chinese(senses []gazetteer.Sense) bool {
	return len(senses) > 0 && len(senses[0].Current()) == 6 && senses[0].How != gazetteer.Abbr
}

// holdsTownships reports whether a township may follow the name: 渠县, 鞍山市.
func holdsTownships(p *placePart) bool {
	if p.level == Zone {
		return true
	}
	for _, s := range p.senses {
		if len(s.Current()) == 6 && s.Level != gazetteer.Natural && s.Level != gazetteer.Region {
			return true
		}
	}
	return false
}

// cutsWord reports whether the last rune of a name belongs to the word behind
// it: 上海|市民, 海南|省会, 双流|区域.
func cutsWord(r []rune, end int) bool {
	if end >= len(r) {
		return false
	}
	cuts := false
	switch next := r[end]; r[end-1] {
	case '市':
		cuts = next == '民' || next == '场' || next == '长' || next == '值' || next == '价' || next == '面' || next == '况' || next == '井'
	case '省':
		cuts = next == '会' || next == '长' || next == '份'
	case '县':
		cuts = next == '域' || next == '长'
	case '区':
		cuts = next == '域' || next == '间' || next == '别' || next == '划' || next == '块' || next == '位' || next == '长'
	case '州':
		cuts = next == '长'
	}
	if !cuts {
		return false
	}
	_, n := gazetteer.Longest(r[end:])
	return n <= 2 // but 自治州|长顺县
}

// markPlaces marks the runes of references and one-character abbreviations. The
// names of the gazetteer need no class: see gazetteer.NewStarts.
func markPlaces(m traitMap) {
	m.add(classPlace, []rune("全我本该这当自")...)
	m.add(classLetter|classBeside, []rune(strongLetters)...)
	m.add(classBeside, []rune(letterNeighbours)...)
	m.add(classUnnamed, []rune(unnamed)...)
	m.add(classEnding, []rune(townshipEndings)...)
	for _, row := range placeZoneRows {
		m.mark(classEnding, 0, row.word)
	}
}
