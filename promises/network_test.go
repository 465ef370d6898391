package promises

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// networking are the packages that import a part of net that could connect: the
// server, and the reader of responses in chunks that crawls keep.
var networking = map[string]string{
	"github.com/zhnews/zhnews/web":           "net/http",
	"github.com/zhnews/zhnews/cmd/zhnews":    "net net/http",
	"github.com/zhnews/zhnews/batch/archive": "net/http/httputil",
}

// harmless are the parts of net that only read strings.
const harmless = "net/url net/mail net/textproto"

// imports are the packages of the module with what each imports of net.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "../...").Output()
	check(t, err)
	found := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		all := strings.Fields(line)
		for _, imported := range all[1:] {
			if imported == "net" || strings.HasPrefix(imported, "net/") {
				found[all[0]] = append(found[all[0]], imported)
			}
		}
	}
	return found
}

var command = regexp.MustCompile(`(?m)^  ([a-z]+)  +[A-Z]`)

// commands are those that the help lists.
func commands(t *testing.T) (names []string) {
	t.Helper()
	for _, found := range command.FindAllStringSubmatch(call(t, "", "--help").out, -1) {
		names = append(names, found[1])
	}
	return names
}

// calls gives each command its work, in an order in which it is there.
func calls(t *testing.T) [][]string {
	const text = "8月2日，青禾县签约项目165个，引进资金3亿元。"
	page, dir := "../testdata/pages/county-daily.html", t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	return [][]string{
		{"", "help"}, {"", "version"}, {"", "completion", "bash"}, {"", "man", dir},
		{"", "extract", page}, {text, "figures", "--published", "2031-08-03"}, {text, "clean"}, {text, "segment"},
		{text, "explain", text}, {text, "places"}, {"", "places", "lookup", "襄樊市"}, {`{"id":"a","text":"` + text + `"}`, "pipe"},
		{"", "unpack", page}, {"", "report", page},
		{"", "batch", page, "-o", in("a.jsonl")}, {"", "batch", page, "-o", in("a.sqlite")}, {"", "batch", page, "-o", in("a.parquet")},
		{"", "report", "--db", in("a.sqlite")}, {"", "reprints", in("a.jsonl"), "-o", in("b.jsonl")}, {"", "series", in("b.jsonl"), "-o", in("c.csv")},
		{`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"a","version":"1"}}}` + "\n", "mcp"},
	}
}
