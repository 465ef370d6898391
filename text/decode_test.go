package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
	simplified = "本报讯（记者 张甲）8月2日，青禾县“四个一批”项目集中开工。今年以来，全县新签约亿元以上项目42个，协议投资总额386.7亿元，同比增长8.6%；引进资金突破20亿元。"
	old        = "本報訊（記者 張甲）8月2日，青禾縣「四個一批」項目集中開工。今年以來，全縣新簽約億元以上項目42個，協議投資總額386.7億元，同比增長8.6%；引進資金突破20億元。"
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

// The pages of the development sets, re-encoded and mislabelled, read as the
// characters they were.
func TestDecodeDevelopmentPages(t *testing.T) {
	root := os.Getenv("ZHNEWS_EVAL")
	if root == "" {
		t.Skip("ZHNEWS_EVAL is not set")
	}
	pages, _ := filepath.Glob(filepath.Join(root, "pages/html/*"))
	right, all := 0, 0
	for _, page := range pages {
		b, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		s, charset := Decode(b, "")
		t.Log(filepath.Base(page), charset, DeclaredCharset(b), strings.Count(s, "\uFFFD"))
		check := func(name string, in []byte, declared, want string) {
			all++
			if got, _ := Decode(in, declared); got == want {
				right++
			} else {
				t.Logf("%s: %s is wrong", filepath.Base(page), name)
			}
		}
		for _, declared := range []string{"", "utf-8", "gbk", "big5"} {
			check("utf-8 declared "+declared, []byte(s), declared, s)
			if in := encodeGB(s); in != nil {
				check("gb18030 declared "+declared, in, declared, s)
				check("gb18030 cut declared "+declared, in[:len(in)/2], declared, decodeGB(in[:len(in)/2]))
			}
		}
		for i, r := range s {
			if r >= 0x4E00 {
				title := s[i:min(len(s), i+30)]
				title = strings.ToValidUTF8(title, "")
				if in, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(title)); err == nil {
					check("title "+title, in, "", title)
				}
				break
			}
		}
	}
	t.Logf("%d of %d right", right, all)
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
			b.SetBytes(int64(len(c.in)))
			b.ReportAllocs()
			for b.Loop() {
				Decode(c.in, "")
			}
		})
		b.Run("choose/"+c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.in)))
			b.ReportAllocs()
			for b.Loop() {
				if !utf8.Valid(c.in) {
					chooseLegacy(c.in, "")
				}
			}
		})
	}
}
