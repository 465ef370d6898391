package main

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/zhnews/zhnews"
	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/record"
	"github.com/zhnews/zhnews/web"
)

// A client finds the tools with their schemas, calls them, and is told what is
// wrong in words it can act on.
func TestTools(t *testing.T) {
	ctx := t.Context()
	here, there := mcp.NewInMemoryTransports()
	go toolServer(web.Sources{Pipeline: new(zhnews.Pipeline)}).Run(context.WithoutCancel(ctx), there)
	session, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(ctx, here, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close()
	listed, err := session.ListTools(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range listed.Tools {
		names = append(names, tool.Name)
		for _, schema := range []any{tool.InputSchema, tool.OutputSchema} {
			if of, ok := schema.(map[string]any); !ok || of["type"] != "object" || of["properties"] == nil {
				t.Errorf("%s: %v", tool.Name, schema)
			}
		}
	}
	if got := strings.Join(names, " "); got != "clean extract figures places search" {
		t.Error(got)
	}
	call := func(name string, request map[string]any) *mcp.CallToolResult {
		result, err := session.CallTool(ctx, &mcp.CallToolParams{Name: name, Arguments: request})
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	result := call("figures", map[string]any{"text": "昨日签约项目165个", "published": "2031-08-03"})
	said, _ := json.Marshal(result.StructuredContent)
	if result.IsError || !strings.Contains(string(said), `"from":"2031-08-02"`) {
		t.Errorf("%s", said)
	}
	if text := result.Content[0].(*mcp.TextContent).Text; !strings.Contains(text, `"from":"2031-08-02"`) {
		t.Error(text)
	}
	result = call("extract", map[string]any{"id": "a", "html": "<html><body></body></html>"})
	if text := result.Content[0].(*mcp.TextContent).Text; !result.IsError || !strings.HasPrefix(text, "a: page: no article found") {
		t.Error(text)
	}
}

// Over its standard input and output the command talks to a client that is
// not ours, and what it answers are our own types again.
func TestToolsOverStdio(t *testing.T) {
	command := &exec.Cmd{Path: os.Args[0], Args: []string{"zhnews", "mcp", "--db", collected(t)}, Stderr: os.Stderr}
	session, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(t.Context(), &mcp.CommandTransport{Command: command}, nil)
	check(t, err)
	defer func() { check(t, session.Close()) }()
	var figures web.Found
	answered(t, session, "figures", web.Text{Text: pointer("昨日签约项目165个，引进资金约3亿元"), Published: "2031-08-03"}, &figures)
	amounts := 0
	for f, amount := range extract.Of[extract.Amount](figures.Figures) {
		amounts++
		if f.Text != "约3亿元" || amount.Currency != "CNY" || amount.Bound != extract.About || amount.Value.String() != "300000000" {
			t.Errorf("%+v %+v", f, amount)
		}
	}
	if amounts != 1 || len(figures.Facts) != 2 || figures.Facts[0].From != "2031-08-02" {
		t.Errorf("%+v", figures)
	}
	var places web.Placed
	answered(t, session, "places", web.Text{Text: pointer("鞍山市的企业")}, &places)
	if len(places.Places) != 1 || places.Places[0].Value.(extract.Place).Code != "210300" {
		t.Errorf("%+v", places)
	}
	var cleaned web.Cleaned
	answered(t, session, "clean", web.Document{Text: pointer("３ 亿 元&amp;记(jì)者")}, &cleaned)
	if len(cleaned.Text) != 1 || len(cleaned.Edits) == 0 {
		t.Errorf("%+v", cleaned)
	}
	var found web.SearchResult
	answered(t, session, "search", web.Search{Words: "银行", Limit: 3}, &found)
	if found.ArticlesTotal != 1 || found.Articles[0].ID != "n3" || found.FactsTotal != len(found.Facts) {
		t.Errorf("%+v", found)
	}
	var rec record.Record
	answered(t, session, "extract", web.Document{Text: pointer(told[0].text)}, &rec)
	if rec.Title != "鞍山市一季度外贸进出口" || rec.Source != "白鹭晚报" {
		t.Errorf("%+v", rec)
	}
}

// answered calls a tool and reads its typed answer.
func answered(t *testing.T, session *mcp.ClientSession, name string, request, answer any) {
	t.Helper()
	result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: name, Arguments: request})
	check(t, err)
	if result.IsError {
		t.Fatal(result.Content[0].(*mcp.TextContent).Text)
	}
	b, err := json.Marshal(result.StructuredContent)
	check(t, err)
	check(t, json.Unmarshal(b, answer))
}

func pointer(s string) *string { return &s }
