package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// A kind says what a line of a page is for. Only text, item and sub-headings
// belong to the article.
type kind uint8

const (
	kindText    kind = iota
	kindHeading      // 原标题：… and the page's own headline
	kindCredit       // 责任编辑：…
	kindNotice       // 版权声明 …
	kindPromo        // 扫描二维码 …
	kindTool         // 分享到 打印 字号
	kindKeyword      // 关键词：…
	kindCaption
	kindOut     // in a list of links, a hidden box and the like
	kindMissing // 您访问的页面不存在
	kindShot    // names a photographer: a caption if it is short
	kindCut     // 延伸阅读: ends the article
	kindTalk    // 网友评论: readers have their say from here on, at whatever length
)

var kinds = map[string]kind{
	"heading": kindHeading, "notice": kindNotice, "promo": kindPromo, "tool": kindTool,
	"keyword": kindKeyword, "missing": kindMissing, "caption": kindCaption, "shot": kindShot, "cut": kindCut, "talk": kindTalk,
}

// A phrase marks a line that holds it at the place it must stand.
type phrase struct {
	text  string
	start bool
	whole bool
	kind  kind
}

//go:embed table/phrase.tsv
var phraseTable string

// phraseWords is the table by the first rune.
type phraseWords struct {
	firsts runeSet
	byRune map[rune][]phrase
}

var phrases = sync.OnceValue(func() *phraseWords {
	words := &phraseWords{byRune: make(map[rune][]phrase)}
	for _, row := range rows(phraseTable) {
		r, _ := utf8.DecodeRuneInString(row[0])
		words.firsts.add(r)
		words.byRune[r] = append(words.byRune[r], phrase{row[0], row[1] == "start", row[1] == "whole", kinds[row[2]]})
	}
	return words
})

// fringe is what may stand around the words of a line.
const fringe = " \t　“”\"【】[]（）()<《》〉〈-—–_·•●■◆★☆▶►>»|｜:："

// phraseKind returns what the phrases of the table say about a line. Phrases
// that may stand anywhere are looked for in lines of up to 150 characters only:
// an article may speak of copyright, too.
func phraseKind(s string) kind {
	words := phrases()
	bare := strings.Trim(s, fringe)
	limit := 160
	for i, r := range bare {
		if limit--; limit < 0 {
			break
		}
		if !words.firsts.has(r) {
			continue
		}
		for _, p := range words.byRune[r] {
			if p.stands(bare, i) && !(p.kind == kindCaption && item(bare)) {
				return p.kind
			}
		}
	}
	return kindText
}

// item reports whether a line behind ▲ or the like tells news of its own, as those of
// a list of briefs do, and captions no picture.
func item(s string) bool {
	return strings.HasSuffix(s, "。") && strings.Count(s, "，") >= 2 && !strings.Contains(s, "图")
}

// stands reports whether the phrase stands at byte i of a line as it must.
func (p phrase) stands(s string, i int) bool {
	switch {
	case p.whole:
		return s == p.text
	case p.start && i > 0:
		return false
	}
	return strings.HasPrefix(s[i:], p.text)
}
