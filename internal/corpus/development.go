package corpus

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
)

// Development returns the texts of the development sets, which ZHNEWS_EVAL
// names, whose files a pattern matches below it: none without them.
func Development(pattern string) (texts []string, err error) {
	dir := os.Getenv("ZHNEWS_EVAL")
	if dir == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if texts, err = appendTexts(texts, file); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// appendTexts adds the texts of a file of JSON Lines.
func appendTexts(texts []string, file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, err
		}
		texts = append(texts, row.Text)
	}
	return texts, lines.Err()
}
