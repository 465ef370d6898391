package text

import (
	"strings"
	"unicode/utf8"
)

// glosses finds the readings that machine converters put behind characters:
// 業(yè), 濰(ㄨㄟˊ). Three of them in a document, or one behind a traditional
// character, are the work of a machine; a single one behind a rare character
// is its writer's, who tells us how a name is read.
func glosses(d *document) func(string) []Edit {
	toned, plain, behindTraditional := 0, 0, 0
	for _, b := range d.blocks {
		eachGloss(b.Text, func(start, end int, isToned bool) {
			before, _ := utf8.DecodeLastRuneInString(b.Text[:start])
			if isToned {
				toned++
			} else {
				plain++
			}
			if isToned && classOf(before)&traditional != 0 {
				behindTraditional++
			}
		})
	}
	if toned < 3 && behindTraditional == 0 && plain < 5 {
		return nil
	}
	if behindTraditional > 0 {
		d.converted = true
	}
	return func(s string) (edits []Edit) {
		eachGloss(s, func(start, end int, isToned bool) {
			if isToned || toned >= 3 || plain >= 5 {
				edits = append(edits, Edit{Start: start, End: end})
			}
		})
		return edits
	}
}

// brackets maps the brackets that hold readings to those that close them.
var brackets = map[rune]rune{'(': ')', '（': '）', '[': ']', '［': '］', '〔': '〕', '【': '】', '〈': '〉', '<': '>'}

// longestReading bounds a reading: four syllables with blanks.
const longestReading = 48

// eachGloss calls f for each reading in brackets behind an ideograph, with the
// bytes it takes, brackets included.
func eachGloss(s string, f func(start, end int, toned bool)) {
	behind := false // the character before is an ideograph or lost
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if closing, ok := brackets[r]; ok && behind {
			body := s[i+size : min(len(s), i+size+longestReading)]
			if n := strings.IndexRune(body, closing); n > 0 {
				if ok, toned := isReading(body[:n]); ok {
					end := i + size + n + utf8.RuneLen(closing)
					f(i, end, toned)
					i = end
					continue
				}
			}
		}
		behind = classOf(r)&han != 0 || r == utf8.RuneError
		i += size
	}
}

// isReading reports whether s is a reading in pinyin or zhuyin, and whether it
// shows tones. It may have several syllables.
func isReading(s string) (ok, toned bool) {
	var plain strings.Builder
	for _, r := range s {
		switch base, tone := vowel(r); {
		case base != 0:
			plain.WriteRune(base)
			toned = toned || tone
		case 0x3105 <= r && r <= 0x312F, r == 'ˊ', r == 'ˇ', r == 'ˋ', r == '˙', r == 'ˉ':
			return isZhuyin(s), true
		case 0x300 <= r && r <= 0x30C:
			toned = true
		case 'a' <= r && r <= 'z':
			plain.WriteRune(r)
		case '1' <= r && r <= '5' && plain.Len() > 0, r == ' ', r == '\'', r == '’', r == '-':
			plain.WriteByte(' ')
		default:
			return false, false
		}
	}
	words := strings.Fields(plain.String())
	for _, w := range words {
		if !areSyllables(w) {
			return false, false
		}
	}
	return len(words) > 0, toned
}

func isZhuyin(s string) bool {
	for _, r := range s {
		if !(0x3105 <= r && r <= 0x312F || strings.ContainsRune("ˊˇˋ˙ˉ 　", r)) {
			return false
		}
	}
	return true
}

// tonedVowels lists each letter and its forms with a mark, the wrong ones that
// converters write included.
var tonedVowels = [...]string{"aāáǎàăâ", "eēéěèĕê", "iīíǐìĭ", "oōóǒòŏ", "uūúǔùŭ", "vǖǘǚǜü", "nńňǹ", "mḿ", "gɡ"}

var marked = func() map[rune]rune {
	m := map[rune]rune{}
	for _, list := range tonedVowels {
		for i, r := range list {
			if i > 0 {
				m[r] = rune(list[0])
			}
		}
	}
	return m
}()

// vowel returns the letter under a mark, 0 if r is no such letter, and whether
// the mark is a tone.
func vowel(r rune) (base rune, tone bool) {
	base = marked[r]
	return base, base != 0 && r != 'ü' && r != 'ɡ'
}

// areSyllables reports whether a word is made of one to four syllables of
// pinyin.
func areSyllables(w string) bool {
	for range 4 {
		n := syllable(w)
		if n == 0 {
			return false
		}
		if w = w[n:]; w == "" {
			return true
		}
	}
	return false
}

const initials = " b p m f d t n l g k h j q x zh ch sh r z c s y w "
const finals = " a o e i u v ai ei ui ao ou iu ie ue ve er an en in un vn ang eng ing ong ia iao ian iang iong ua uo uai uan uang n ng m r "

// syllable returns the length of the longest syllable at the start of w.
func syllable(w string) int {
	for n := min(len(w), 6); n > 0; n-- {
		for i := min(n, 2); i >= 0; i-- {
			if i > 0 && !strings.Contains(initials, " "+w[:i]+" ") {
				continue
			}
			if strings.Contains(finals, " "+w[i:n]+" ") && (i > 0 || n > 1 || strings.Contains("aoenmr", w[:1])) {
				return n
			}
		}
	}
	return 0
}
