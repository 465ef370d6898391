package text

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

func encode(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatalf("%v: %v", e, err)
	}
	return b
}

const (
	simplified = "本报讯（记者 张甲）8月2日，青禾县“四个一批”项目集中开工。今年以来，全县新签约亿元以上项目38个，协议投资总额291.5亿元，同比增长8.6%；引进资金突破20亿元。"
	old        = "本報訊（記者 張甲）8月2日，青禾縣「四個一批」項目集中開工。今年以來，全縣新簽約億元以上項目38個，協議投資總額291.5億元，同比增長8.6%；引進資金突破20億元。"
)

func TestDecode(t *testing.T) {
	gb := encode(t, simplifiedchinese.GB18030, simplified)
	big := encode(t, traditionalchinese.Big5, old)
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name, in, declared, want, charset string
	}{
		{"empty", "", "", "", "utf-8"},
		{"ascii", "plain", "gbk", "plain", "utf-8"},
		{"utf-8", simplified, "gb2312", simplified, "utf-8"},
		{"utf-8 with mark", "\xEF\xBB\xBF" + simplified, "", simplified, "utf-8"},
		{"utf-8 cut", simplified + "开\xE5\xB7", "", simplified + "开\uFFFD", "utf-8"},
		{"utf-8 with a bad byte", simplified + "\xB7" + simplified, "gbk", simplified + "\uFFFD" + simplified, "utf-8"},
		{"gb18030", string(gb), "", simplified, "gb18030"},
		{"gb18030 declared utf-8", string(gb), "utf-8", simplified, "gb18030"},
		{"gb18030 declared big5", string(gb), "big5", simplified, "gb18030"},
		{"gb18030 cut", string(gb) + "\xBF", "", simplified + "\uFFFD", "gb18030"},
		{"a title in gbk", string(encode(t, simplifiedchinese.GBK, "青禾县开工")), "", "青禾县开工", "gb18030"},
		{"a short title in gbk", string(encode(t, simplifiedchinese.GBK, "联通")), "", "联通", "gb18030"},
		{"letters", "Ünïcödé", "", "Ünïcödé", "utf-8"},
		{"traditional in gbk", string(encode(t, simplifiedchinese.GBK, old)), "", old, "gb18030"},
		{"big5", string(big), "", old, "big5"},
		{"big5 declared gbk", string(big), "gbk", old, "big5"},
		{"big5 hkscs", string(encode(t, traditionalchinese.Big5, old+"深水埗，邨內嘅")), "", old + "深水埗，邨內嘅", "big5"},
		{"a title in big5", string(encode(t, traditionalchinese.Big5, "經濟發展")), "", "經濟發展", "big5"},
		{"hz is refused", "~{VPND~}", "hz-gb-2312", "~{VPND~}", "utf-8"},
		{"utf-16le", string(encode(t, le, simplified)), "", simplified, "utf-16le"},
		{"utf-16be", string(encode(t, be, simplified)), "", simplified, "utf-16be"},
		{"utf-16le with mark", "\xFF\xFE" + string(encode(t, le, simplified)), "", simplified, "utf-16le"},
		{"utf-16be with mark", "\xFE\xFF" + string(encode(t, be, simplified)), "", simplified, "utf-16be"},
		{"mixed", simplified + "\n" + string(gb) + "\n" + simplified, "", simplified + "\n" + simplified + "\n" + simplified, "utf-8+gb18030"},
		{"mixed, mostly gbk", strings.Repeat(string(gb)+"\n", 8) + simplified, "", strings.Repeat(simplified+"\n", 8) + simplified, "utf-8+gb18030"},
		{"patched", string(gb) + "\xA8\xBC\xA6\xD9\xFE\x59\xFE\x51\x95\x32\x82\x36\x80", "", simplified + "\u1E3F\uFE10\u9FB4\U00020087\U00020000€", "gb18030"},
	} {
		s, charset := Decode([]byte(c.in), c.declared)
		if s != c.want || charset != c.charset {
			t.Errorf("%s: %s %q, want %s %q", c.name, charset, s, c.charset, c.want)
		}
	}
}

func TestGB18030BothWays(t *testing.T) {
	table, n := gb(), 0
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			if trail == 0x7F {
				continue
			}
			r := table.pair(byte(lead), byte(trail))
			if r == 0 {
				t.Errorf("%02X%02X is no character", lead, trail)
				continue
			}
			if int(table.code[r]) == lead<<8|trail {
				n++
			}
		}
	}
	if n < 23938 {
		t.Errorf("only %d pairs come back", n)
	}
}

func TestAlsoSimplified(t *testing.T) {
	var want string
	for r, to := range script().simple {
		if code := gb().code[r]; to != 0 && code>>8 >= 0xA1 && code>>8 <= 0xF7 && code&0xFF >= 0xA1 {
			want += string(rune(r))
		}
	}
	if alsoSimplified != want {
		t.Errorf("alsoSimplified is %q, want %q", alsoSimplified, want)
	}
}

func TestDeclaredCharset(t *testing.T) {
	for in, want := range map[string]string{
		`<html><meta charset="GBK">`: "gbk",
		`<script>var s='<meta charset=big5>'</script><META http-equiv=Content-Type content="text/html; charset=gb2312">`:       "gb2312",
		`<!-- <meta charset=big5> --><title>x</title>` + strings.Repeat("<link href=x>\n", 500) + `<meta charset = 'utf-8' />`: "utf-8",
		`<?xml version="1.0" encoding="gb18030"?>`:                "gb18030",
		`<meta name=x content=y><style>a{}</style><p>charset=gbk`: "",
		"":        "",
		"<script": "",
	} {
		if got := DeclaredCharset([]byte(in)); got != want {
			t.Errorf("DeclaredCharset(%.60q) = %q, want %q", in, got, want)
		}
	}
}

// encodeGB encodes text of the basic plane; the encoder of x/text loses private
// characters.
func encodeGB(s string) (out []byte) {
	for _, r := range s {
		code := uint16(r)
		if r >= utf8.RuneSelf {
			if r >= 1<<16 || gb().code[r] == 0 {
				return nil
			}
			code = gb().code[r]
			out = append(out, byte(code>>8))
		}
		out = append(out, byte(code))
	}
	return out
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(simplified), "gbk")
	f.Add(encode(f, simplifiedchinese.GB18030, simplified), "")
	f.Add(encode(f, traditionalchinese.Big5, old), "big5")
	f.Add([]byte("\xFF\xFEa\x00b"), "utf-16")
	f.Fuzz(func(t *testing.T, b []byte, declared string) {
		s, charset := Decode(b, declared)
		if !utf8.ValidString(s) || charset == "" {
			t.Errorf("Decode(%q, %q) = %q, %q", b, declared, s, charset)
		}
		if again, _ := Decode([]byte(s), ""); utf8.Valid(b) && !strings.HasPrefix(string(b), "\uFEFF") && !strings.Contains(s, "\x00") && again != s {
			t.Errorf("Decode(%q) = %q", s, again)
		}
	})
}

// A condition is a way in which a page lies about: its bytes, what it declares,
// and what it should read.
type condition struct {
	name string
	make func(page string) (in []byte, declared, want string)
}

var conditions = []condition{
	{"utf-8", func(p string) ([]byte, string, string) { return []byte(p), "", p }},
	{"utf-8 declared gbk", func(p string) ([]byte, string, string) { return []byte(p), "gbk", p }},
	{"utf-8 with a mark", func(p string) ([]byte, string, string) { return []byte("\xEF\xBB\xBF" + p), "big5", p }},
	{"utf-8 cut", func(p string) ([]byte, string, string) {
		i := strings.LastIndexFunc(p, func(r rune) bool { return r >= 0x4E00 && r < 0xA000 })
		return []byte(p[:i+2]), "gb2312", p[:i] + "\uFFFD"
	}},
	{"gb18030", func(p string) ([]byte, string, string) { return encodeGB(p), "", p }},
	{"gb18030 declared utf-8", func(p string) ([]byte, string, string) { return encodeGB(p), "utf-8", p }},
	{"gb18030 declared big5", func(p string) ([]byte, string, string) { return encodeGB(p), "big5", p }},
	{"gb18030 cut", func(p string) ([]byte, string, string) {
		i := strings.LastIndexFunc(p, func(r rune) bool { return r >= 0x4E00 && r < 0xA000 })
		return append(encodeGB(p[:i]), 0xC7), "", p[:i] + "\uFFFD"
	}},
	{"a title in gbk", func(p string) ([]byte, string, string) { return encodeGB(title(p)), "", title(p) }},
	{"traditional in gbk", func(p string) ([]byte, string, string) {
		return encodeGB(toTraditional(p)), "big5", toTraditional(p)
	}},
	{"big5", big5Condition("")},
	{"big5 declared gbk", big5Condition("gbk")},
	{"big5 declared utf-8", big5Condition("utf-8")},
	{"utf-16", func(p string) ([]byte, string, string) { return asUTF16(p), "", p }},
	{"half utf-8, half gbk", func(p string) ([]byte, string, string) {
		i := strings.LastIndexByte(p[:len(p)*2/3], '\n') + 1
		return append([]byte(p[:i]), encodeGB(p[i:])...), "gbk", p
	}},
}

func big5Condition(declared string) func(string) ([]byte, string, string) {
	return func(p string) ([]byte, string, string) {
		var in []byte
		var want strings.Builder
		for _, r := range toTraditional(p) {
			if b := big5Bytes()[r]; b != "" {
				in = append(in, b...)
				want.WriteRune(r)
			}
		}
		return in, declared, want.String()
	}
}

var big5Bytes = sync.OnceValue(func() map[rune]string {
	all := map[rune]string{}
	encoder := traditionalchinese.Big5.NewEncoder()
	for r := range rune(1 << 16) {
		if b, err := encoder.Bytes([]byte(string(r))); err == nil {
			all[r] = string(b)
		}
	}
	return all
})

func asUTF16(s string) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// title returns the first stretch of ideographs that is as long as a headline.
func title(p string) string {
	for _, f := range strings.FieldsFunc(p, func(r rune) bool { return r < 0x4E00 || r >= 0xA000 }) {
		if len(f) >= 3*6 {
			return f
		}
	}
	return ""
}

// Pages of ours, and those of the development sets if there are any, are read
// right in every condition.
func TestConditions(t *testing.T) {
	pages, _ := filepath.Glob("../testdata/pages/*.html")
	if root := os.Getenv("ZHNEWS_EVAL"); root != "" {
		more, _ := filepath.Glob(filepath.Join(root, "pages/html/*"))
		pages = append(pages, more...)
	}
	if len(pages) < 40 {
		t.Errorf("only %d pages", len(pages))
	}
	right, all := 0, 0
	for _, name := range pages {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := Decode(b, "")
		page := strings.Map(func(r rune) rune {
			if r >= utf8.RuneSelf && (r >= 1<<16 || gb().code[r] == 0) || r == 0 {
				return -1
			}
			return r
		}, s)
		for _, c := range conditions {
			in, declared, want := c.make(page)
			all++
			if got, charset := Decode(in, declared); got == want {
				right++
			} else {
				t.Logf("%s: %s: read as %s", filepath.Base(name), c.name, charset)
			}
		}
	}
	t.Logf("%d of %d right, %d pages", right, all, len(pages))
	if right*1000 < all*995 {
		t.Errorf("%d of %d right, want 99.5 %%", right, all)
	}
}

func BenchmarkDecode(b *testing.B) {
	page := strings.Repeat("<p class=\"text\">"+simplified+"</p>\n", 300)
	pageOld := strings.Repeat("<p class=\"text\">"+old+"</p>\n", 300)
	for _, c := range []struct {
		name string
		in   []byte
	}{
		{"utf-8", []byte(page)},
		{"gb18030", encode(b, simplifiedchinese.GB18030, page)},
		{"big5", encode(b, traditionalchinese.Big5, pageOld)},
	} {
		b.Run(c.name, func(b *testing.B) {
			overFloor(b, c.in, func() { Decode(c.in, "") })
		})
		b.Run("choose/"+c.name, func(b *testing.B) {
			overFloor(b, c.in, func() {
				if !utf8.Valid(c.in) {
					chooseLegacy(c.in, "")
				}
			})
		})
	}
}
