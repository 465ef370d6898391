package extract

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews/internal/gazetteer"
	"github.com/zhnews/zhnews/text"
)

// places lists the places of a text as name code pairs.
func places(text string, ctx Context) string {
	var x Extractor
	var out []string
	for _, f := range x.Read(text, ctx).Figures {
		if v, ok := f.Value.(Place); ok {
			out = append(out, f.Text+" "+v.Code)
		}
	}
	return strings.Join(out, "; ")
}

// TestPlaceEvidence holds that one ambiguous name is settled by what the
// article says, and by nothing else.
func TestPlaceEvidence(t *testing.T) {
	tests := []struct {
		name, text string
		ctx        Context
		want       string
	}{
		{"nothing", "鼓楼区新开三条公交线路", Context{}, "鼓楼区 "},
		{"its city", "南京今年修路，鼓楼区新开三条公交线路", Context{}, "南京 320100; 鼓楼区 320106"},
		{"home by code", "鼓楼区新开三条公交线路", Context{Place: "350100"}, "鼓楼区 350102"},
		{"home by name", "鼓楼区新开三条公交线路", Context{Place: "开封市"}, "鼓楼区 410204"},
		{"dateline", "本报徐州讯 鼓楼区新开三条公交线路", Context{}, "徐州 320300; 鼓楼区 320302"},
		{"title", "鼓楼区新开三条公交线路", Context{Title: "福州公交便民"}, "鼓楼区 350102"},
		{"medium", "鼓楼区新开三条公交线路", Context{Source: "徐州日报"}, "鼓楼区 320302"},
		{"medium of a county", "鼓楼区与台江区共修一座桥", Context{Source: "福州晚报"}, "鼓楼区 350102; 台江区 350103"},
		{"title of an ambiguous text", "朝阳区昨日停水，全市抢修", Context{Title: "长春抢修水管"}, "朝阳区 220104; 全市 220100"},
		{"dateline before medium", "本报南京讯 鼓楼区新开三条公交线路", Context{Source: "徐州日报"}, "南京 320100; 鼓楼区 320106"},
		{"home before dateline", "本报南京讯 全市新开三条公交线路", Context{Place: "320300"}, "南京 320100; 全市 320300"},
		{"a word stays one", "合作今年修路，合作市牧民高兴", Context{Source: "甘南日报"}, "合作市 623001"},
		{"past by date", "莱芜的姜", Context{Published: time.Date(2015, 3, 1, 0, 0, 0, 0, time.UTC)}, "莱芜 370116"},
		{"chain", "长春市朝阳区与北京市朝阳区结对", Context{}, "长春市朝阳区 220104; 北京市朝阳区 110105"},
	}
	for _, test := range tests {
		if got := places(test.text, test.ctx); got != test.want {
			t.Errorf("%s: %s: got %q, want %q", test.name, test.text, got, test.want)
		}
	}
}

// TestPlaceCandidates holds that an unsettled name keeps all it may mean.
func TestPlaceCandidates(t *testing.T) {
	var x Extractor
	f := x.Read("朝阳区新开三条公交线路", Context{}).Figures[0]
	v := f.Value.(Place)
	if v.Code != "" || strings.Join(v.Candidates, " ") != "110105 220104" {
		t.Errorf("朝阳区: code %q, candidates %v", v.Code, v.Candidates)
	}
}

// TestPlaceTraditional holds that places in traditional characters need no
// rules of their own, and keep their spelling in the text.
func TestPlaceTraditional(t *testing.T) {
	if got, want := places("遼寧省鞍山市鐵東區今年的項目", Context{}), "遼寧省鞍山市鐵東區 210302"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func ExampleReadGazetteer() {
	table := "# name	code	level	other names\n" +
		"白鹭滩科创新城	210381	zone	白鹭滩新城,白鹭滩\n" +
		"青禾沿江带		region\n"
	own, err := ReadGazetteer(strings.NewReader(table))
	if err != nil {
		fmt.Println(err)
		return
	}
	x := Extractor{Gazetteer: own}
	reading := x.Read("白鹭滩新城与鞍山市海城市白鹭滩科创新城同在青禾沿江带", Context{})
	for f, p := range Of[Place](reading.Figures) {
		fmt.Println(f.Text, p.Code, p.Level, p.Name)
	}
	// Output:
	// 白鹭滩新城 210381 zone 白鹭滩科创新城
	// 鞍山市海城市白鹭滩科创新城 210381 zone 白鹭滩科创新城
	// 青禾沿江带  region 青禾沿江带
}

func TestReadGazetteerRefuses(t *testing.T) {
	for _, bad := range []string{"白鹭滩", "白鹭滩\t999999", "鹭\t210381", "白鹭滩\t210381\tvillage", "白鹭滩\t210381\tzone\t滩", "白鹭滩\t210381\tzone\t\t"} {
		if _, err := ReadGazetteer(strings.NewReader("# name\n" + bad)); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// TestGazetteerWins holds that a user's name means the user's place, and that
// the words around it are heeded all the same.
func TestGazetteerWins(t *testing.T) {
	own, err := ReadGazetteer(strings.NewReader("朝阳区\t220104\tcounty\n青禾\t411526\tzone\n"))
	if err != nil {
		t.Fatal(err)
	}
	x := Extractor{Gazetteer: own}
	for text, want := range map[string]string{
		"朝阳区的公园":  "[220104]",
		"到青禾看荷花":  "[411526]",
		"青禾路口堵车":  "[]",
		"王青禾是小学生": "[]",
	} {
		codes := []string{}
		for _, f := range x.Read(text, Context{}).Figures {
			codes = append(codes, f.Value.(Place).Code)
		}
		if fmt.Sprint(codes) != want {
			t.Errorf("%s: %v, want %s", text, codes, want)
		}
	}
}

func FuzzPlaces(f *testing.F) {
	for _, s := range []string{"辽宁省鞍山市铁东区", "渠县土溪镇与合作部", "中美、京沪和云、贵、川", "全市和当地", "罗马里奥·北京"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var x Extractor
		end := 0
		for _, g := range x.Read(s, Context{}).Figures {
			if g.Start < end || g.End <= g.Start || g.End > len(s) {
				t.Fatalf("%q: span %d–%d after %d", s, g.Start, g.End, end)
			}
			end = g.End
			v, ok := g.Value.(Place)
			if !ok || g.Damaged {
				continue
			}
			if v.Code != "" && len(v.Candidates) > 0 || v.Evidence == "" {
				t.Fatalf("%q: %s: code %q, candidates %v, evidence %q", s, g.Text, v.Code, v.Candidates, v.Evidence)
			}
			if v.Code != "" && gazetteer.ByCode(v.Code) == nil {
				t.Fatalf("%q: %s: code %s is nobody's", s, g.Text, v.Code)
			}
		}
	})
}

// BenchmarkPlaceScan finds the names of places alone.
func BenchmarkPlaceScan(b *testing.B) {
	onTexts(b, func(b *testing.B, texts []string) {
		views, d := viewsOf(b, texts), new(desk)
		for b.Loop() {
			for _, v := range views {
				scanPlaces(v, d)
			}
		}
	})
}

func scanPlaces(v *text.View, d *desk) {
	d.places = d.places[:0]
	c := &cursor{desk: d, scanTables: scanning(), r: v.Runes}
	starts, table := gazetteer.NewStarts(), runeTraits()
	for c.at < len(c.r) {
		if starts.Begin(c.r[c.at], c.peek(c.at+1)) || table.of(c.r[c.at]).class&(classPlace|classLetter) != 0 {
			if v, end := placeMention(c); v != nil {
				c.at = end
				continue
			}
		}
		c.at++
	}
}

func ExampleLookupPlaces() {
	for _, e := range LookupPlaces("襄樊") {
		fmt.Println(e.Name, e.Level, "until", e.To, "now", e.Today().Name)
	}
	for _, code := range []string{"210381", "210381103", "US"} {
		fmt.Println(LookupPlaces(code)[0].Name)
	}
	// Output:
	// 襄樊市 city until 2010 now 襄阳市
	// 海城市
	// 接文镇
	// 美国
}

func ExamplePlaceEntry_Parents() {
	for _, e := range LookupPlaces("海城市")[0].Parents() {
		fmt.Println(e.Code, e.Name)
	}
	// Output:
	// 210300 鞍山市
	// 210000 辽宁省
	// CN 中国
}

func ExamplePlaceEntry_Children() {
	for _, e := range LookupPlaces("鞍山市")[0].Children() {
		fmt.Print(e.Name, " ")
	}
	// Output: 铁东区 铁西区 立山区 千山区 台安县 岫岩满族自治县 海城市
}

func ExamplePlaceEntry_Before() {
	for _, e := range LookupPlaces("长清区")[0].Before() {
		fmt.Println(e.Code, e.Name, "until", e.To)
	}
	// Output: 370123 长清县 until 2001
}

func ExamplePoint() {
	at := LookupPlaces("鞍山市")[0].Point
	fmt.Printf("%.1f°N %.1f°E, %s of %s\n", at.Lat, at.Lon, at.Kind, at.Of)
	// Output: 41.1°N 123.0°E, seat of 210300
}

func TestLookupPlaces(t *testing.T) {
	if down := LookupPlaces("210300")[0].Children(); len(down) != 7 {
		t.Errorf("鞍山市 has %d children, want 7", len(down))
	}
	if down := LookupPlaces("210381")[0].Children(); len(down) < 20 || down[0].Level != Township {
		t.Errorf("海城市 has children %v", down)
	}
	if got := LookupPlaces("朝阳区"); len(got) != 2 {
		t.Errorf("朝阳区: %v", got)
	}
	if got := LookupPlaces("土溪镇"); len(got) == 0 || got[0].Parent != "511725" || len(got[0].Code) != 9 {
		t.Errorf("土溪镇: %v", got)
	}
	if got := LookupPlaces("没有这地方"); got != nil {
		t.Errorf("没有这地方: %v", got)
	}
}
