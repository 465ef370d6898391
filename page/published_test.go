package page

import (
	"strings"
	"testing"
)

func TestPublished(t *testing.T) {
	now, _ := ParseTime("2031-10-09T18:30")
	tests := []struct {
		name, info, head string
		hint             Hint
		want             string
	}{
		{"clock", "<span>2031-10-08 12:00</span>", "", Hint{}, "2031-10-08T12:00:00+08:00"},
		{"the visible clock wins", "<span>2031-10-08 12:00</span>", `<meta name="publishdate" content="2031-10-07 10:00:00">`, Hint{}, "2031-10-08T12:00:00+08:00"},
		{"a day is completed", "<span>2031-10-08</span>", `<meta name="pubdate" content="2031-10-08 10:11:12">`, Hint{}, "2031-10-08T10:11:12+08:00"},
		{"a label", "<span>成文日期：2031年10月7日　发布日期：2031年10月8日</span>", "", Hint{}, "2031-10-08"},
		{"two labels", "<p>成文日期：2031年10月7日</p><p>发布日期：2031年10月8日</p>", "", Hint{}, "2031-10-08"},
		{"another label alone", "<p>成文日期：2031年10月7日</p>", "", Hint{}, "2031-10-07"},
		{"the time of an event", "<p>会议时间：2031年10月7日　地点：青禾</p>", "", Hint{}, ""},
		{"changed later", "<p>更新时间：2031-10-09 发布时间：2031-10-08</p>", "", Hint{}, "2031-10-08"},
		{"changed", "<p>更新时间：2031-10-09</p>", "", Hint{}, "2031-10-09"},
		{"the day first", "<span>23/10/2031 06:00</span>", "", Hint{}, "2031-10-23T06:00:00+08:00"},
		{"the day or the month first", "<span>08/10/2031 06:00</span>", "", Hint{}, ""},
		{"no year", "<span>10-08 12:00</span>", `<meta name="pubdate" content="2031-10-08 12:00:57">`, Hint{}, "2031-10-08T12:00:00+08:00"},
		{"no year, hint", "<span>10-08 12:00</span>", "", Hint{Published: now}, "2031-10-08T12:00:00+08:00"},
		{"yesterday", "<span>昨天 08:15</span>", "", Hint{Published: now}, "2031-10-08T08:15:00+08:00"},
		{"yesterday, no hint", "<span>昨天 08:15</span>", "", Hint{}, ""},
		{"hours ago", "<span>3小时前</span>", "", Hint{Published: now}, "2031-10-09T15:30:00+08:00"},
		{"days ago", "<span>2天前</span>", "", Hint{Published: now}, "2031-10-07"},
		{"hint alone", "", "", Hint{Published: now}, "2031-10-09T18:30:00+08:00"},
		{"address", "", "", Hint{URL: "https://www.example/2031/1008/c12-345.html"}, "2031-10-08"},
		{"address of eight digits", "", "", Hint{URL: "https://www.example/a/20311008/0123456.htm"}, "2031-10-08"},
		{"address with a dash", "", "", Hint{URL: "https://www.example/html/2031-10/08/content_1.htm"}, "2031-10-08"},
		{"the day at the top of the page", "<span>今天是2031年10月9日 星期四</span><span>发布时间：2031年10月8日</span>", "", Hint{}, "2031-10-08"},
		{"attribute", `<time datetime="2031-10-08T01:10:00Z">10月8日</time>`, "", Hint{}, "2031-10-08T09:10:00+08:00"},
		{"attribute beside what was", `<span title="2031-10-08 09:10:11">3天前</span>`, "", Hint{}, "2031-10-08T09:10:11+08:00"},
		{"in three elements", "<span>2031</span><span>10/08</span><span>22:14</span>", "", Hint{}, "2031-10-08T22:14:00+08:00"},
		{"clock before date", "<span>22:14</span> <span>2031/10/08</span>", "", Hint{}, "2031-10-08T22:14:00+08:00"},
		{"day and month in no certain order", "<span>08/10/2031 09:10</span>", "", Hint{}, ""},
		{"script", "", `<script>var data = {"publishTime": 1949155200, "title": "x"};</script>`, Hint{}, "2031-10-08T00:00:00+08:00"},
		{"JSON-LD", "", `<script type="application/ld+json">{"datePublished": "2031-10-08T04:00:00Z"}</script>`, Hint{}, "2031-10-08T12:00:00+08:00"},
	}
	for _, tt := range tests {
		in := "<html><head><title>青禾县签约12个项目</title>" + tt.head + "</head><body><h1>青禾县签约12个项目</h1><div>" +
			strings.ReplaceAll(tt.info, "</span><span>", "</span></div><div><span>") + "</div><p>青禾县集中签约12个项目，计划总投资36.5亿元。</p></body></html>"
		var r Reader
		p, err := r.Read([]byte(in), tt.hint)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := p.Published.String(); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Behind an article only its own date counts.
func TestPublishedBehind(t *testing.T) {
	for tail, want := range map[string]string{
		"<div>2031年10月8日 星期三</div>":                                                          "2031-10-08",
		"<div>青禾日报 2031-10-08</div>":                                                         "2031-10-08",
		"<div>发布时间：2031-10-08</div><div>备案日期：2019-03-04</div>":                               "2031-10-08",
		"<div>版权所有 备案日期 2019-03-04</div>":                                                    "",
		"<ul><li><a href=a>青禾县开工9个项目</a><span>2031-10-07</span><li><a href=b>青禾春耕忙</a></ul>": "",
		"<div>2031-10-07</div><div>2031-10-06</div>":                                         "",
	} {
		in := "<title>青禾县签约12个项目</title><h1>青禾县签约12个项目</h1><div><p>青禾县集中签约12个项目，计划总投资36.5亿元。</p></div>" + tail
		var r Reader
		p, err := r.Read([]byte(in), Hint{})
		if err != nil || p.Published.String() != want {
			t.Errorf("%s: %v, %v, want %q", tail, p.Published, err, want)
		}
	}
}
