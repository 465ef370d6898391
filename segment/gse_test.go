package segment

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/go-ego/gse"

	"github.com/zhnews/zhnews/text"
)

var long = flag.Bool("long", false, "run the tests that load gse a second time")

// The truth is elsewhere, so ask it: every run that the package gives to its
// dictionary must be cut by gse, with its full dictionary, at the same places
// and with the same tags. Loading gse takes a second, once.
var reference = sync.OnceValue(func() *gse.Segmenter { return newReference() })

// newReference is gse with words of the user read before its own dictionary.
func newReference(words ...Word) *gse.Segmenter {
	seg := gse.Segmenter{NotLoadHMM: true, SkipLog: true, Dict: gse.NewDict()}
	seg.Init()
	for _, w := range words {
		if err := seg.AddToken(w.Text, w.Freq, w.Tag.String()); err != nil {
			panic(err)
		}
	}
	if err := seg.LoadDictEmbed("zh_s"); err != nil {
		panic(err)
	}
	return &seg
}

// needsGSE skips a test where loading gse takes too long.
func needsGSE(t *testing.T) {
	t.Helper()
	if race {
		t.Skip("gse is slow under the race detector")
	}
}

func TestAsGSE(t *testing.T) {
	needsGSE(t)
	for _, line := range corpus(t) {
		sameAsGSE(t, new(Segmenter), reference(), line)
	}
}

// TestAsGSEOnCorpora reads the corpora and the gold set of the repository; that
// their brackets and markup are cut too does no harm.
func TestAsGSEOnCorpora(t *testing.T) {
	needsGSE(t)
	runs := 0
	for _, pattern := range []string{"../testdata/*/*.*", "../*/testdata/*.*", "../bench/gold/*/*.*"} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			for _, line := range textsOf(t, name) {
				runs += sameAsGSE(t, new(Segmenter), reference(), line)
			}
		}
	}
	if runs < 10000 {
		t.Errorf("only %d runs: where have the corpora gone?", runs)
	}
	t.Logf("%d runs are the same", runs)
}

// TestAsGSEOnDevelopmentSets reads a word a line or JSON Lines; that keys and
// marks of JSON are cut too does no harm.
func TestAsGSEOnDevelopmentSets(t *testing.T) {
	needsGSE(t)
	root := os.Getenv("ZHNEWS_EVAL")
	if root == "" {
		t.Skip("ZHNEWS_EVAL is not set")
	}
	runs := 0
	for _, pattern := range []string{"figs/*.jsonl", "regional/*.jsonl", "suites/dev/*.jsonl", "segment/*.txt", "pages/gold/*.json", "pages/html/*", "repair/clean/*", "repair/damaged/*"} {
		files, _ := filepath.Glob(filepath.Join(root, pattern))
		for _, name := range files {
			for _, line := range textsOf(t, name) {
				runs += sameAsGSE(t, new(Segmenter), reference(), line)
			}
		}
	}
	t.Logf("%d runs are the same", runs)
}

// sameAsGSE compares the runs of a text that hold no number of several parts,
// which gse takes apart, and tells how many there were.
func sameAsGSE(t *testing.T, s *Segmenter, ref *gse.Segmenter, line string) (runs int) {
	t.Helper()
	v := text.NewView(line)
	for i := 0; i < len(v.Runes); {
		end, tag := lex(v.Runes, i)
		run := string(v.Runes[i:end])
		if tag == 0 && !strings.ContainsAny(run, ".,:") {
			runs++
			if got, want := ours(s, run), theirs(ref, run); got != want {
				t.Errorf("%s\n got %s\nwant %s", run, got, want)
			}
		}
		i = end
	}
	return runs
}

func ours(s *Segmenter, run string) string {
	var b strings.Builder
	v := text.NewView(run)
	for _, tok := range s.Tokens(v) {
		tag := tok.Tag
		if r := v.Runes[tok.Start]; classOf(r) == latin && tok.End == atomEnd(v.Runes, tok.Start) {
			tag = unknown // gse has no tags for numbers and foreign words
		}
		b.WriteString(strings.ToLower(v.Slice(tok.Start, tok.End)) + "/" + tag.String() + " ")
	}
	return b.String()
}

func theirs(ref *gse.Segmenter, run string) string {
	var b strings.Builder
	for _, s := range ref.Segment([]byte(run)) {
		b.WriteString(strings.ToLower(s.Token().Text()) + "/" + s.Token().Pos() + " ")
	}
	return b.String()
}

// textsOf gives every string in a file of JSON values, or the lines of another
// file without their blanks.
func textsOf(t *testing.T, name string) (out []string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(filepath.Ext(name), ".json") {
		return strings.Split(strings.ReplaceAll(string(data), " ", ""), "\n")
	}
	for dec := json.NewDecoder(bytes.NewReader(data)); ; {
		token, err := dec.Token()
		if err != nil {
			return out
		}
		if s, ok := token.(string); ok {
			out = append(out, s)
		}
	}
}
