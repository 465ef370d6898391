package page

import (
	"errors"
	"strings"
	"testing"
)

func TestErrors(t *testing.T) {
	tests := []struct {
		name, input string
		want        error
	}{
		{"empty", "", ErrEmpty},
		{"blank", " \r\n\t\n", ErrEmpty},
		{"binary", "\x00\x01\x02\x03PNG\x00", ErrBinary},
		{"pdf", "%PDF-1.4 some", ErrBinary},
		{"large", strings.Repeat("长", 40), ErrTooLarge},
		{"links", `<ul><li><a href="1">青禾县召开会议</a></li><li><a href="2">白鹭市签约</a></li></ul>`, ErrNoArticle},
		{"boilerplate", "版权所有：青禾在线\n", ErrNoArticle},
	}
	r := Reader{MaxBytes: 110}
	for _, tt := range tests {
		_, err := r.Read([]byte(tt.input), Hint{})
		var e *Error
		if !errors.Is(err, tt.want) || !errors.As(err, &e) || e.Stage == "" || e.Reason == "" || e.Remedy == "" {
			t.Errorf("%s: got %v, want %v with stage, reason and remedy", tt.name, err, tt.want)
		}
	}
}

func TestStamps(t *testing.T) {
	for in, want := range map[string]string{
		"2009年11月09日13:48":          "2009-11-09T13:48:00+08:00",
		"2024.05.11":                "2024-05-11",
		"2024年5月20日週一 下午2:05":       "2024-05-20T14:05:00+08:00",
		"发布时间：2031-2-3 08:09:10":    "2031-02-03T08:09:10+08:00",
		"2031/02/03":                "2031-02-03",
		"2031-02-0308:09":           "2031-02-03T08:09:00+08:00",
		"2031年2月3日 星期一 8时09分":       "2031-02-03T08:09:00+08:00",
		"电话：0432-12345678":          "",
		"第2031-2号":                  "",
		"2031-13-40":                "",
		"2031-02-03T08:09:10.000Z":  "2031-02-03T16:09:10+08:00",
		"2031-02-03T08:09:10+08:00": "2031-02-03T08:09:10+08:00",
		"十一月 6th, 2029":             "2029-11-06",
		"November 6, 2029":          "2029-11-06",
		"Nov 6, 2029, 10:30 pm 发布":  "2029-11-06T22:30:00+08:00",
		"2031年2月3日 下午 12:30":        "2031-02-03T12:30:00+08:00",
		"二〇三一年二月三日":                 "2031-02-03",
		"發布日期：120-02-03":            "2031-02-03",
		"中華民國120年2月3日 下午2:05":       "2031-02-03T14:05:00+08:00",
		"民國 120 年 2 月 3 日":          "2031-02-03",
		"120/02/03":                 "2031-02-03",
		"电话 120-2031-5566":          "",
		"圖120-31-45":                "",
		"14:12 2031/02/03":          "2031-02-03T14:12:00+08:00",
		"比分 14:2 2031/02/03":        "2031-02-03",
		"发表于：2031年02月03日　作者：青禾日报": "2031-02-03",
		"2031-02-03 24:61": "2031-02-03",
	} {
		s, _ := readStamp(in)
		if got := s.Time.String(); got != want {
			t.Errorf("readStamp(%q) = %s, want %s", in, got, want)
		}
	}
}
