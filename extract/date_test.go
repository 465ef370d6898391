package extract

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews/internal/calendar"
	"github.com/zhnews/zhnews/internal/corpus"
)

// read returns the only date of a text.
func readDate(t *testing.T, s string, published calendar.Day) Date {
	t.Helper()
	var x Extractor
	y, m, d := published.Date()
	ctx := Context{Published: time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)}
	var dates []Date
	for f, v := range Of[Date](x.Read(s, ctx).Figures) {
		if f.Text != s {
			t.Errorf("%s, published %v: span %q", s, published, f.Text)
		}
		dates = append(dates, v)
	}
	if len(dates) != 1 {
		t.Errorf("%s, published %v: %d dates", s, published, len(dates))
		return Date{}
	}
	return dates[0]
}

// hanYear says a year digit by digit, hanNumber a number up to 99.
func hanYear(y int) string {
	var b strings.Builder
	for _, r := range fmt.Sprint(y) {
		b.WriteRune([]rune("〇一二三四五六七八九")[r-'0'])
	}
	return b.String()
}

func hanNumber(n int) string {
	one := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch {
	case n < 10:
		return one[n]
	case n < 20:
		return "十" + one[n%10]
	}
	return one[n/10] + "十" + one[n%10]
}

func hanLunarDay(n int) string {
	switch {
	case n <= 10:
		return "初" + hanNumber(n)
	case n > 20 && n < 30:
		return "廿" + hanNumber(n%10)
	}
	return hanNumber(n)
}

// TestDateReadsBack writes days and periods in every way the calendar knows
// and reads them back.
func TestDateReadsBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		d := calendar.On(1905, 1, 1) + calendar.Day(random.IntN(70000))
		published := d + calendar.Day(random.IntN(300))
		y, m, n := d.Date()
		for _, s := range []string{
			fmt.Sprintf("%d年%d月%d日", y, m, n), fmt.Sprintf("%d-%02d-%02d", y, m, n), fmt.Sprintf("%d/%d/%d", y, m, n),
			fmt.Sprintf("%d.%d.%d", y, m, n), hanYear(y) + "年" + hanNumber(m) + "月" + hanNumber(n) + "日",
			fmt.Sprintf("%d年%d月%d号", y, m, n), fmt.Sprintf("%d年%02d月%02d日", y, m, n), fmt.Sprintf("%d 年 %d 月 %d 日", y, m, n),
			fullWidth(fmt.Sprint(y)) + "年" + fullWidth(fmt.Sprint(m)) + "月" + fullWidth(fmt.Sprint(n)) + "日",
			fmt.Sprintf("%d%02d%02d", y, m, n), fmt.Sprintf("公元%d年%d月%d日", y, m, n),
		} {
			sameSpan(t, s, published, calendar.Span{From: d, To: d}, Day)
		}
		sameSpan(t, fmt.Sprintf("%d年%d月", y, m), published, calendar.Month(y, m), Month)
		sameSpan(t, fmt.Sprintf("%d年", y), published, calendar.Year(y), Year)
		sameSpan(t, fmt.Sprintf("%d年第%s季度", y, hanNumber((m+2)/3)), published, calendar.Quarter(y, (m+2)/3), Quarter)
		sameSpan(t, fmt.Sprintf("%d年%s半年", y, []string{"上", "下"}[m/7]), published, calendar.Half(y, m/7+1), Half)
		sameSpan(t, fmt.Sprintf("%d年%d月%s旬", y, m, []string{"上", "中", "下"}[min((n-1)/10, 2)]), published, calendar.Tenday(y, m, min((n-1)/10, 2)+1), Tenday)
		wy, w := calendar.WeekNumber(d)
		sameSpan(t, fmt.Sprintf("%d年第%d周", wy, w), published, calendar.WeekOf(d), Week)
		if l, ok := d.Lunar(); ok && !l.Leap {
			sameSpan(t, fmt.Sprintf("%d年农历%s月%s", l.Year, hanNumber(l.Month), hanLunarDay(l.Day)), published, calendar.Span{From: d, To: d}, Day)
		}
	}
}

// TestRelativeDateReadsBack does the same with what is told from publication.
func TestRelativeDateReadsBack(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		p := calendar.On(2000, 1, 1) + calendar.Day(random.IntN(14000))
		y, m, _ := p.Date()
		for k, word := range map[int]string{-3: "大前天", -2: "前天", -1: "昨日", 0: "今天", 1: "明天", 2: "后天", 3: "大后天"} {
			sameSpan(t, word, p, calendar.Span{From: p + calendar.Day(k), To: p + calendar.Day(k)}, Day)
		}
		for k, word := range map[int]string{-2: "前年", -1: "去年", 0: "今年", 1: "明年", 2: "后年"} {
			sameSpan(t, word, p, calendar.Year(y+k), Year)
			sameSpan(t, word+"8月", p, calendar.Month(y+k, 8), Month)
		}
		for k, word := range map[int]string{-1: "上月", 0: "本月", 1: "下个月"} {
			sameSpan(t, word, p, calendar.Month(y, m+k), Month)
		}
		for k, word := range map[int]string{-1: "上周", 0: "本周", 1: "下周"} {
			week := calendar.WeekOf(p + calendar.Day(7*k))
			sameSpan(t, word, p, week, Week)
			sameSpan(t, word+"五", p, calendar.Span{From: week.From + 4, To: week.From + 4}, Day)
		}
		n := 2 + random.IntN(28)
		sameSpan(t, fmt.Sprintf("%d天前", n), p, calendar.Span{From: p - calendar.Day(n), To: p - calendar.Day(n)}, Day)
		sameSpan(t, hanNumber(n)+"天后", p, calendar.Span{From: p + calendar.Day(n), To: p + calendar.Day(n)}, Day)
		sameSpan(t, fmt.Sprintf("%d年前", n), p, calendar.Year(y-n), Year)
		sameSpan(t, fmt.Sprintf("近%d年", n), p, calendar.Span{From: p.AddMonths(-12 * n), To: p}, Range)
		near := p + calendar.Day(random.IntN(150)-75)
		_, nm, nd := near.Date()
		if nm != 2 || nd != 29 {
			sameSpan(t, fmt.Sprintf("%d月%d日", nm, nd), p, calendar.Span{From: near, To: near}, Day)
		}
	}
}

func sameSpan(t *testing.T, s string, published calendar.Day, want calendar.Span, grain Grain) {
	t.Helper()
	got := readDate(t, s, published)
	if got.From != want.From.String() || got.To != want.To.String() || got.Grain != grain {
		t.Errorf("%s, published %v: %+v, want %v to %v, %s", s, published, got, want.From, want.To, grain)
	}
}

// TestClockReadsBack writes times of day and reads them back.
func TestClockReadsBack(t *testing.T) {
	p := calendar.On(2031, 3, 8)
	for h := range 24 {
		for _, m := range []int{0, 5, 30, 59} {
			want := fmt.Sprintf("2031-03-07T%02d:%02d", h, m)
			part := "凌晨"
			switch {
			case h >= 18:
				part = "晚"
			case h >= 12:
				part = "下午"
			case h >= 6:
				part = "上午"
			}
			hour := h
			if h > 12 {
				hour -= 12
			}
			texts := []string{fmt.Sprintf("3月7日%d时%d分", h, m), fmt.Sprintf("3月7日%02d:%02d", h, m), fmt.Sprintf("3月7日%s%d时%d分许", part, hour, m)}
			if m == 0 {
				texts = append(texts, fmt.Sprintf("3月7日%d时", h), fmt.Sprintf("昨天%s%d点", part, hour))
			}
			for _, s := range texts {
				if got := readDate(t, s, p); got.From != want || got.To != want {
					t.Errorf("%s: %+v, want %s", s, got, want)
				}
			}
		}
	}
}

// TestEDTF holds the strings of ISO 8601-2 that stand beside from and to.
func TestEDTF(t *testing.T) {
	var x Extractor
	known := Context{Published: time.Date(2024, 8, 5, 0, 0, 0, 0, time.UTC)}
	for _, c := range []struct {
		text string
		ctx  Context
		want string
	}{
		{"2018年", known, "2018"},
		{"2018年8月", known, "2018-08"},
		{"2018年8月2日", known, "2018-08-02"},
		{"2018年第一季度", known, "2018-33"},
		{"2018年下半年", known, "2018-41"},
		{"20世纪90年代", known, "199X"},
		{"2012—2021年", known, "2012-01-01/2021-12-31"},
		{"2010年以前", known, "../2010-12-31"},
		{"9月2日起", known, "2024-09-02/.."},
		{"9月2日前后", known, "2024-09-02~"},
		{"3月7日15时4分", known, "2024-03-07T15:04"},
		{"8月2日", Context{}, "XXXX-08-02"},
		{"2日", Context{}, "XXXX-XX-02"},
		{"8月", Context{}, "XXXX-08"},
		{"08年", Context{}, "XX08"},
		{"昨天", Context{}, ""},
	} {
		for _, v := range Of[Date](x.Read(c.text, c.ctx).Figures) {
			if v.EDTF != c.want {
				t.Errorf("%s: %q, want %q", c.text, v.EDTF, c.want)
			}
		}
	}
}

// TestDateAlone holds that a date cut out of its sentence is found again whole;
// what a list, a word of event or the words around made of it is left out.
func TestDateAlone(t *testing.T) {
	examples, err := corpus.Read("../testdata/figures/date.txt")
	if err != nil {
		t.Fatal(err)
	}
	var x Extractor
	ctx := Context{Published: time.Date(2024, 8, 5, 0, 0, 0, 0, time.UTC)}
	for _, e := range examples {
		for _, f := range x.Read(e.Text, ctx).Figures {
			if f.Kind() != KindDate || f.Damaged || f.Optional || f.Rule == "date/listed" {
				continue
			}
			again := x.Read(f.Text, ctx).Figures
			if len(again) != 1 || again[0].Kind() != KindDate || again[0].Text != f.Text {
				t.Errorf("%s:%d: %s alone: %v", e.File, e.Line, f.Text, again)
			}
		}
	}
}

// TestEvents counts from an event of the user's.
func TestEvents(t *testing.T) {
	events, err := NewEvents(Event{"白鹭新区设立", "2017-04-01"})
	if err != nil {
		t.Fatal(err)
	}
	x := Extractor{Events: events}
	ctx := Context{Published: time.Date(2024, 8, 5, 0, 0, 0, 0, time.UTC)}
	for f, v := range Of[Date](x.Read("白鹭新区设立以来，人口翻番", ctx).Figures) {
		if f.Text != "白鹭新区设立以来" || v.From != "2017-04-01" || v.To != "2024-08-05" {
			t.Errorf("%s %+v", f.Text, v)
		}
		return
	}
	t.Error("no date")
}

func TestEventsRefuse(t *testing.T) {
	for _, bad := range []Event{{"白鹭新区设立", "2017"}, {"立", "2017-04-01"}} {
		if _, err := NewEvents(bad); err == nil {
			t.Errorf("%v is taken", bad)
		}
	}
}

// BenchmarkDates resolves the dates of the corpus.
func BenchmarkDates(b *testing.B) {
	s := strings.Repeat("2023年8月2日，青禾县今年以来签约增加，去年同期下降。1—7月，外贸回暖；预计前三季度继续。记者昨日获悉，“十四五”期间将建成。\n", 50)
	var x Extractor
	ctx := Context{Published: time.Date(2024, 8, 5, 0, 0, 0, 0, time.UTC)}
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		x.Read(s, ctx)
	}
}
