package table

import "testing"

func TestRows(t *testing.T) {
	rows, err := Rows("# word\tunit\t| Words. Public domain.\n个\t件\n家\t\n", false)
	if err != nil || len(rows) != 2 || rows[1][0] != "家" || rows[1][1] != "" {
		t.Errorf("%q, %v", rows, err)
	}
	for what, data := range map[string]string{
		"no source":     "# word\tunit\n个\t件\n",
		"a field short": "# word\tunit\t| Words.\n个\n",
		"unsorted":      "# word\t| Words.\n家\n个\n",
		"twice":         "# word\t| Words.\n个\n个\n",
	} {
		if _, err := Rows(data, false); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
	if _, err := Rows("# word\tsort\t| Words.\n升\tturn\n升\tverb\n", true); err != nil {
		t.Error(err)
	}
}
