package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zhnews/zhnews/batch"
	"github.com/zhnews/zhnews/batch/archive"
	"github.com/zhnews/zhnews/record"
)

// told is what the output depends on besides the sources, for the manifest.
func (p *plan) told() map[string]string {
	all := map[string]string{
		"version": version(), "schema": record.Version,
		"published": p.published, "place": p.place, "offsets": p.offsets.String(),
		"script": p.script.chosen, "spans": p.spans.chosen, "sink": p.sink.chosen,
		"quirks": p.quirks.sum, "indicators": p.indicators.sum, "gazetteer": p.gazetteer.sum, "events": p.events.sum,
	}
	for _, kind := range p.kinds {
		all["kinds"] += " " + string(kind)
	}
	if p.shard.Of > 0 {
		all["shard"] = p.shard.String()
	}
	maps.DeleteFunc(all, func(_, value string) bool { return value == "" })
	return all
}

// A shard is the flag that names a part of a run.
type shard batch.Shard

// Set reads it.
func (s *shard) Set(text string) error {
	part, err := batch.ParseShard(text)
	*s = shard(part)
	return err
}

// String and Type are for the usage text.
func (s *shard) String() string {
	if s.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Number+1, s.Of)
}
func (s *shard) Type() string { return "part" }

// FieldNames is the flag that names the fields of JSON Lines.
type fieldNames archive.Fields

// Set reads the list.
func (f *fieldNames) Set(text string) error {
	fields := map[string]*string{
		"id": &f.ID, "text": &f.Text, "html": &f.HTML, "html_base64": &f.Base64,
		"url": &f.URL, "published": &f.Published, "place": &f.Place,
	}
	for _, pair := range strings.Split(text, ",") {
		name, field, _ := strings.Cut(pair, "=")
		to, ok := fields[name]
		if !ok || field == "" {
			return fmt.Errorf("%q is not one of %s with = and a name", pair, strings.Join(slices.Sorted(maps.Keys(fields)), ", "))
		}
		*to = field
	}
	return nil
}

// String and Type are for the usage text.
func (f *fieldNames) String() string { return "" }
func (f *fieldNames) Type() string   { return "list" }
