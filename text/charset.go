package text

import (
	"bytes"
	"strings"
	"sync"

	"golang.org/x/text/encoding/traditionalchinese"
)

// canonical returns the charset that a label means, "" for one that is not
// believed.
func canonical(label string) string {
	switch strings.ToLower(strings.Trim(label, " \t\r\n\"';")) {
	case "utf-8", "utf8":
		return utf8Name
	case "gb18030", "gbk", "gb2312", "gb_2312-80", "gb2312-80", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn", "chinese":
		return gbName
	case "big5", "big5-hkscs", "big5hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950", "ms950":
		return big5Name
	}
	return ""
}

// A pairSet marks pairs of bytes, by lead and trail.
type pairSet [1 << 10]uint64

func (s *pairSet) add(lead, trail byte) {
	i := int(lead)<<8 | int(trail)
	s[i>>6] |= 1 << (i & 63)
}

func (s *pairSet) has(lead, trail byte) uint64 {
	i := int(lead)<<8 | int(trail)
	return s[i>>6] >> (i & 63) & 1
}

// usual holds the pairs of bytes that stand for common characters and Chinese
// marks in each charset. In news they are 19 pairs of 20; read in the wrong
// charset, hardly one of ten is among them.
var usual = sync.OnceValue(func() (u struct{ gb, big5 pairSet }) {
	encoder := traditionalchinese.Big5.NewEncoder()
	table := classes()
	for r := range rune(1 << 16) {
		if table[r]&(common|sino|wide) == 0 && r != '\u3000' {
			continue
		}
		if code := gb().code[r]; code != 0 {
			u.gb.add(byte(code>>8), byte(code))
		}
		if pair, err := encoder.Bytes([]byte(string(r))); err == nil && len(pair) == 2 {
			u.big5.add(pair[0], pair[1])
		}
	}
	return u
})

// enoughPairs bounds what is scored: a choice that so many pairs have not
// made, more will not make.
const enoughPairs = 4 << 10

// chooseLegacy decides between GB18030 and Big5.
func chooseLegacy(b []byte, declared string) string {
	u := usual()
	gbScore, pairs := score(b, &u.gb, isGBTrail)
	big5Score, _ := score(b, &u.big5, isBig5Trail)
	switch margin := max(pairs/20, 1); {
	case gbScore-big5Score > margin:
		return gbName
	case big5Score-gbScore > margin:
		return big5Name
	case canonical(declared) == big5Name:
		return big5Name
	case canonical(declared) == gbName || gbScore >= big5Score:
		return gbName
	}
	return big5Name
}

func isGBTrail(c byte) bool   { return c >= 0x40 && c != 0x7F && c != 0xFF }
func isBig5Trail(c byte) bool { return c >= 0x40 && c <= 0x7E || c >= 0xA1 && c <= 0xFE }

// score reads bytes as pairs and counts the usual ones, less those that are no
// pairs at all.
func score(b []byte, usual *pairSet, isTrail func(byte) bool) (score, pairs int) {
	for i := 0; i < len(b) && pairs < enoughPairs; i++ {
		lead := b[i]
		if lead < 0x80 {
			continue
		}
		pairs++
		if i+1 == len(b) {
			break
		}
		if trail := b[i+1]; lead > 0x80 && lead < 0xFF && isTrail(trail) {
			score += int(usual.has(lead, trail))
			i++
		} else if !isFour(b[i:]) {
			score -= 2
		} else {
			i += 3
		}
	}
	return score, pairs
}

// isFour reports whether b begins with a four-byte character of GB18030.
func isFour(b []byte) bool {
	return len(b) >= 4 && 0x81 <= b[0] && b[0] <= 0xFE && isDigit(b[1]) && 0x81 <= b[2] && b[2] <= 0xFE && isDigit(b[3])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// DeclaredCharset returns the charset that a page declares in a meta element
// or an XML declaration, wherever it stands, or "". What looks like one inside
// a script, a style or a comment is none: pages carry those of other pages.
func DeclaredCharset(page []byte) string {
	for {
		i := bytes.IndexByte(page, '<')
		if i < 0 {
			return ""
		}
		page = page[i+1:]
		switch {
		case bytes.HasPrefix(page, []byte("!--")):
			page = after(page, "-->")
		case hasFold(page, "script"):
			page = after(page, "</script")
		case hasFold(page, "style"):
			page = after(page, "</style")
		case hasFold(page, "meta"), hasFold(page, "?xml"):
			tag, _, _ := bytes.Cut(page, []byte(">"))
			if label := labelIn(string(tag[:min(len(tag), 1024)])); label != "" {
				return label
			}
		}
	}
}

// labelIn returns what follows charset= or encoding= in a tag.
func labelIn(tag string) string {
	low := strings.ToLower(tag)
	for _, key := range []string{"charset", "encoding"} {
		_, value, found := strings.Cut(low, key)
		value, is := strings.CutPrefix(strings.TrimLeft(value, " \t\r\n"), "=")
		if !found || !is {
			continue
		}
		value = strings.TrimLeft(value, " \t\r\n\"'")
		if end := strings.IndexAny(value, " \t\r\n\"';>/"); end >= 0 {
			value = value[:end]
		}
		return value
	}
	return ""
}

func hasFold(b []byte, word string) bool {
	return len(b) >= len(word) && strings.EqualFold(string(b[:len(word)]), word)
}

// after returns what follows the first occurrence of an ASCII word in any case.
func after(b []byte, word string) []byte {
	for i := 0; ; i++ {
		j := bytes.IndexByte(b[i:], word[0])
		if j < 0 {
			return nil
		}
		if i += j; hasFold(b[i:], word) {
			return b[i+len(word):]
		}
	}
}
