package main

import (
	"context"
	"encoding/json"
	"io"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/web"
)

func mcpCommand(t *terminal) *cobra.Command {
	var s settings
	var db string
	c := &cobra.Command{
		Use:   "mcp",
		Short: "Offer the same functions as tools over the Model Context Protocol",
		Long: `Mcp is a server of the Model Context Protocol on standard input and output: programs
that speak it find extract, figures, clean and places as tools, with typed requests
and answers; with --db also search, in a collection that batch wrote. Nothing is asked of the outside and nothing is kept.`,
		Example: `  zhnews mcp
  {"mcpServers": {"zhnews": {"command": "zhnews", "args": ["mcp"]}}}`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			wire := &mcp.IOTransport{Reader: t.in, Writer: kept{t.out}, MaxLineLength: 32 << 20}
			collection, err := openCollection(db)
			if err != nil {
				return err
			}
			if collection != nil {
				defer collection.Close()
			}
			return toolServer(web.Sources{Pipeline: s.pipeline(), Collection: collection}).Run(c.Context(), wire)
		},
	}
	databaseFlag(c, &db)
	kindsFlag(c, &s)
	scriptFlag(c, &s)
	ownTablesFlags(c, &s)
	return c
}

// A kept writer is not closed with the connection.
type kept struct{ io.Writer }

// Close implements io.Closer.
func (kept) Close() error { return nil }

// toolServer offers each call as a tool.
func toolServer(from web.Sources) *mcp.Server {
	server := mcp.NewServer(&mcp.Implementation{Name: "zhnews", Version: version()}, nil)
	closed := false
	for c := range web.Calls() {
		request, answer := c.Schemas()
		server.AddTool(&mcp.Tool{
			Name: c.Name, Description: c.Summary, InputSchema: request, OutputSchema: answer,
			Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true, OpenWorldHint: &closed},
		}, func(ctx context.Context, asked *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
			return toolResult(c.Answer(ctx, from, asked.Params.Arguments)), nil
		})
	}
	return server
}

// toolResult is the answer as text and as what the text says, or the error for
// the caller to act on.
func toolResult(answer []byte, err error) *mcp.CallToolResult {
	if err != nil {
		return &mcp.CallToolResult{IsError: true, Content: []mcp.Content{&mcp.TextContent{Text: err.Error()}}}
	}
	return &mcp.CallToolResult{
		StructuredContent: json.RawMessage(answer),
		Content:           []mcp.Content{&mcp.TextContent{Text: string(answer)}},
	}
}
