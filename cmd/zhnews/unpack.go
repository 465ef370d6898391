package main

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/zhnews/zhnews/batch/archive"
)

func unpackCommand(t *terminal) *cobra.Command {
	var reader archive.Reader
	c := &cobra.Command{
		Use:   "unpack SRC...",
		Short: "Read archives into the lines that pipe takes",
		Long: `Unpack reads the documents of archives, those that batch would read, and writes a line
of JSON for each, {"id","html_base64","url","archive","member","offset","fetched"}: what
pipe takes. A document that cannot be read gives {"id","error":{"stage","reason"}};
those that are no pages are left out. Unpack and pipe give what batch gives.`,
		Example: `  zhnews unpack crawl.warc.gz | zhnews pipe > records.jsonl`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			sources, err := archive.List(args)
			if err != nil {
				return err
			}
			for _, src := range sources {
				if err := unpackSource(t, &reader, src); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().Int64Var(&reader.MaxBytes, "max-bytes", 16<<20, "the largest document")
	c.Flags().BoolVar(&reader.AnyStatus, "any-status", false, "keep responses of a crawl that are not 200")
	return c
}

// An unpackedLine is a document of an archive as pipe takes it.
type unpackedLine struct {
	ID        string  `json:"id"`
	Text      *string `json:"text,omitempty"`
	Base64    []byte  `json:"html_base64,omitempty"`
	URL       string  `json:"url,omitempty"`
	Published string  `json:"published,omitempty"`
	Place     string  `json:"place,omitempty"`
	Archive   string  `json:"archive"`
	Member    string  `json:"member,omitempty"`
	Offset    int64   `json:"offset"`
	Fetched   string  `json:"fetched,omitempty"`
}

// unpackSource writes the documents of one source.
func unpackSource(t *terminal, reader *archive.Reader, src archive.Source) error {
	for d, err := range reader.Read(context.Background(), src) {
		if skipped := archive.Skipped(""); errors.As(err, &skipped) {
			continue
		}
		if err := t.writeJSON(unpacked(d, err), false); err != nil {
			return err
		}
	}
	return nil
}

// unpacked is the line of a document or of its error.
func unpacked(d *archive.Document, err error) any {
	if err != nil {
		return map[string]any{"id": d.ID, "error": failure{"archive", err.Error()}}
	}
	line := unpackedLine{
		ID: d.ID, URL: d.URL, Published: d.Published, Place: d.Place, Archive: filepath.ToSlash(d.Archive),
		Member: d.Member, Offset: d.Offset, Fetched: d.Fetched,
	}
	if d.Text {
		body := string(d.Body)
		line.Text = &body
	} else {
		line.Base64 = d.Body
	}
	return line
}
