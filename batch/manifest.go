package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path/filepath"

	"github.com/zhnews/zhnews/batch/archive"
)

// A Manifest tells of a finished run. It is the same for the same run,
// whenever and with however many workers it was done.
type Manifest struct {
	// Fingerprint stands for sources and settings.
	Fingerprint string            `json:"fingerprint"`
	Settings    map[string]string `json:"settings,omitempty"`
	// Sources and SourceBytes count the files.
	Sources     int   `json:"sources"`
	SourceBytes int64 `json:"source_bytes"`
	Tally
	// Reproducible says that the same run gives the same bytes: the watchdog
	// gave no document up.
	Reproducible bool      `json:"reproducible"`
	Outputs      []Checked `json:"outputs"`
}

// Checked is a file of the output: its name, beside the manifest, and its
// checksum.
type Checked struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func (r *Run[T]) manifest(j *journal) *Manifest {
	m := &Manifest{
		Fingerprint: j.Fingerprint, Settings: r.Settings,
		Sources: len(r.Sources), SourceBytes: total(r.Sources),
		Tally: j.Tally, Reproducible: j.Failed["work: "+givenUp] == 0,
	}
	for _, o := range j.Outputs {
		m.Outputs = append(m.Outputs, Checked{filepath.Base(o.Path), o.Bytes, o.SHA256})
	}
	return m
}

// fingerprint stands for everything the output depends on.
func (r *Run[T]) fingerprint() string {
	hash := sha256.New()
	encoder := json.NewEncoder(hash)
	encoder.Encode([]any{"batch/1", r.Settings, r.Shard, r.every(), r.Reader})
	for _, s := range r.Sources {
		encoder.Encode(sourcePrint(s))
	}
	return hex.EncodeToString(hash.Sum(nil))
}

func sourcePrint(s archive.Source) []any {
	return []any{s.ID, s.Path, s.Size, s.Modified.UnixNano()}
}
