package spill

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Whatever the memory, the strings come out in order, and more than once.
func TestSorter(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var want []string
	for i := range 2000 {
		want = append(want, strings.Repeat(fmt.Sprint(random.IntN(1000)), i%5))
	}
	given := slices.Clone(want)
	slices.Sort(want)
	for _, memory := range []int{0, 1 << 14, 1 << 8} {
		dir := t.TempDir()
		s := Sorter{Dir: dir, Memory: memory}
		for _, one := range given {
			check(t, s.Add([]byte(one)))
		}
		for range 2 {
			if got := all(t, &s); !slices.Equal(got, want) {
				t.Fatalf("memory %d: %d strings", memory, len(got))
			}
		}
		check(t, s.Close())
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("memory %d: %d files are left", memory, len(left))
		}
	}
}

// However much is sorted, few files are open at once.
func TestFewFiles(t *testing.T) {
	s := Sorter{Dir: t.TempDir(), Memory: 1}
	for i := range fanIn * fanIn {
		check(t, s.Add([]byte{byte(i)}))
	}
	if files := len(slices.Concat(s.files...)); files > 3*fanIn {
		t.Errorf("%d files", files)
	}
	check(t, s.Close())
}

// What is lost on the disk is an error, not the end.
func TestLost(t *testing.T) {
	s := Sorter{Dir: t.TempDir(), Memory: 1 << 10}
	for i := range 1000 {
		check(t, s.Add(bytes.Repeat([]byte{byte(i)}, 10)))
	}
	name := slices.Concat(s.files...)[0]
	info, err := os.Stat(name)
	check(t, err)
	check(t, os.Truncate(name, info.Size()-3))
	for _, err := range s.All() {
		if err != nil {
			return
		}
	}
	t.Error("no error")
}

func all(t *testing.T, s *Sorter) (got []string) {
	for b, err := range s.All() {
		check(t, err)
		got = append(got, string(b))
	}
	return got
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func BenchmarkSorter(b *testing.B) {
	var entry [16]byte
	b.SetBytes(int64(len(entry)))
	b.ReportAllocs()
	s := Sorter{Dir: b.TempDir(), Memory: 1 << 20}
	random := rand.NewChaCha8([32]byte{})
	for b.Loop() {
		random.Read(entry[:])
		s.Add(entry[:])
	}
	for range s.All() {
	}
	s.Close()
}

// Whatever lies on the disk is strings or an error, and no more memory is asked
// for than the disk could fill.
func FuzzMerge(f *testing.F) {
	f.Add([]byte("\x01a\x02bc"), []byte("\x01b"))
	f.Add([]byte("\x05a"), []byte{})
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), []byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		dir := t.TempDir()
		var names []string
		for i, content := range [][]byte{a, b} {
			names = append(names, filepath.Join(dir, fmt.Sprint(i)))
			check(t, os.WriteFile(names[i], content, 0o666))
		}
		m, err := open(names)
		defer m.close()
		size := 0
		if err == nil {
			for one, err := range m.each {
				if err != nil {
					break
				}
				size += len(one) + 1
			}
		}
		if size > len(a)+len(b) {
			t.Errorf("%d bytes of %d", size, len(a)+len(b))
		}
	})
}
