package archive

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func BenchmarkRead(b *testing.B) {
	bodies := pages(1000)
	for i, body := range bodies {
		bodies[i] = strings.Repeat(body, 12)
	}
	parts := records(bodies)
	for name, content := range map[string][]byte{
		"warc":     []byte(strings.Join(parts, "")),
		"warc.gz":  gzipOf(parts...),
		"warc.zst": zstdOf(b, parts...),
		"jsonl":    linesOf(b, bodies),
	} {
		b.Run(name, func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "a."+name)
			check(b, os.WriteFile(file, content, 0o666))
			sources, err := List([]string{file})
			check(b, err)
			b.SetBytes(int64(len(strings.Join(bodies, ""))))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range new(Reader).Read(context.Background(), sources[0]) {
					check(b, err)
				}
			}
		})
	}
}
