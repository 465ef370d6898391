package main

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/zhnews/zhnews"
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
