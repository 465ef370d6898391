package batch

// A Tally counts documents.
type Tally struct {
	// Documents are all that were read, Done those that gave a result.
	Documents int64 `json:"documents"`
	Done      int64 `json:"done"`
	// Failed and Skipped count the others by reason.
	Failed  map[string]int64 `json:"failed,omitempty"`
	Skipped map[string]int64 `json:"skipped,omitempty"`
}

// maxReasons bounds the reasons that are counted apart.
const maxReasons = 1000

func (t *Tally) fail(reason string) { t.Failed = counted(t.Failed, reason) }
func (t *Tally) skip(reason string) { t.Skipped = counted(t.Skipped, reason) }

func counted(by map[string]int64, reason string) map[string]int64 {
	if by == nil {
		by = map[string]int64{}
	}
	if _, ok := by[reason]; !ok && len(by) >= maxReasons {
		reason = "others"
	}
	by[reason]++
	return by
}

// Failures is how many documents failed.
func (t *Tally) Failures() int64 { return sum(t.Failed) }

// Skips is how many documents were not wanted.
func (t *Tally) Skips() int64 { return sum(t.Skipped) }

func sum(by map[string]int64) (n int64) {
	for _, count := range by {
		n += count
	}
	return n
}
