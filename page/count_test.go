package page

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// hostile are inputs made to take long, of a size.
var hostile = map[string]func(n int) string{
	"divs":            repeat("<div>", article),
	"fonts":           repeat("<font>", article),
	"links":           repeat("<a href=x>青禾<p>", article),
	"tables":          repeat("<table><tr><td>", article),
	"rows":            repeat("<tr><td colspan=1000 rowspan=1000>一</td></tr>", article),
	"end tags":        repeat("</i></b></div></p>", article),
	"formats":         func(n int) string { return manyFormats(n) + article },
	"brackets":        repeat("（【[(", article),
	"quotes":          repeat("“”\"'《", article),
	"labels":          repeat("来源：", article),
	"labels and tabs": repeat("<span>来源：</span><span>作者：</span>", article),
	"reporters":       repeat("本报记者 ", article),
	"names":           repeat("甄样例 ", article),
	"digits":          repeat("2031", article),
	"dates":           repeat("2031-10-", article),
	"blanks":          repeat(" \t\u3000", article),
	"line breaks":     repeat("青<br>", article),
	"soft lines":      repeat("青禾县今年以来，新签约亿元以上项目总量居\n", article),
	"pieces":          repeat("<i>青</i><b>禾</b>", article),
	"classes":         func(n int) string { return `<div class="` + strings.Repeat("share-a ", n) + `">` + article },
	"images":          repeat("<img src=a.jpg>", article),
	"headings":        repeat("<h1>青禾县签约12个项目</h1>", "<title>青禾县签约12个项目</title>"+article),
	"metas":           repeat(`<meta name=date content=x>`, article),
	"keywords": func(n int) string {
		return `<meta name=keywords content="` + strings.Repeat("青禾,", n) + `">` + article
	},
	"strings in script": repeat(`"content":"\u9752",`, "<div id=app></div><script>var a={"),
	"open script":       repeat(`'content' : "`, "<script>"),
	"escapes":           repeat(`\u9752\n`, `<script>var content = "`),
	"glosses":           repeat("禾(hé)", article),
	"entities":          repeat("&#38738;&amp;", article),
	"comments":          repeat("<!-- a -->", article),
	"open comment":      repeat("<!-- <p>青禾", article),
	"next pages":        repeat("<a href=2.html>下一页</a> ", article),
	"same paragraph":    repeat("<p>青禾县集中签约12个项目，计划总投资36.5亿元。</p>", article),
}

const article = "<p>青禾县10月7日集中签约12个项目，计划总投资36.5亿元，年内全部开工建设。</p>"

func repeat(s, before string) func(int) string {
	return func(n int) string { return before + strings.Repeat(s, n) }
}

// TestSteps doubles hostile inputs and counts the statements that reading them
// executes: twice the input may take little more than twice the steps. The test
// runs itself with coverage counted, once an input.
func TestSteps(t *testing.T) {
	if file := os.Getenv("ZHNEWS_READ"); file != "" {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = new(Reader).Read(b, Hint{Form: HTML})
		return
	}
	if testing.Short() {
		t.Skip("builds a program")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "page.test")
	build := exec.Command("go", "test", "-c", "-o", program, "-covermode=count", "-coverpkg=github.com/zhnews/zhnews/page,github.com/zhnews/zhnews/text", ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	none := counted(t, program, dir, article) // what the tables take
	for name, input := range hostile {
		t.Run(name, func(t *testing.T) {
			const size = 3000
			small, large := counted(t, program, dir, input(size)), counted(t, program, dir, input(2*size))
			t.Logf("%d steps, then %d", small-none, large-none)
			if large-none > 5*(small-none)/2 {
				t.Errorf("twice the input took %d steps after %d", large-none, small-none)
			}
		})
	}
}

// counted returns how many statements reading an input executes.
func counted(t *testing.T, program, dir, in string) int {
	t.Helper()
	file, profile := filepath.Join(dir, "in.html"), filepath.Join(dir, "profile")
	if err := os.WriteFile(file, []byte(in), 0o666); err != nil {
		t.Fatal(err)
	}
	run := exec.Command(program, "-test.run=^TestSteps$", "-test.coverprofile="+profile)
	run.Env = append(os.Environ(), "ZHNEWS_READ="+file)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	b, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	return statements(b)
}

// statements sums up a profile: its lines end with the number of statements of
// a block and how often it was entered.
func statements(profile []byte) int {
	sum := 0
	lines := bufio.NewScanner(bytes.NewReader(profile))
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) == 3 {
			n, _ := strconv.Atoi(fields[1])
			times, _ := strconv.Atoi(fields[2])
			sum += n * times
		}
	}
	return sum
}
