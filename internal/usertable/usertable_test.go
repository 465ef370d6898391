package usertable

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	var got []string
	add := func(columns []string) error {
		if columns[0] == "bad" {
			return errors.New("no such thing")
		}
		got = append(got, strings.Join(columns, "|"))
		return nil
	}
	err := Read("places", strings.NewReader("\ufeff# name\tcode\r\n\r\n \t\n青禾\t\t1\r\n白鹭"), add)
	if want := []string{"青禾||1", "白鹭"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v", got, err)
	}
	for in, want := range map[string]string{
		"青禾\n\nbad":                 "places: line 3: no such thing",
		strings.Repeat("青", 64<<10): "places: bufio.Scanner: token too long",
	} {
		if err := Read("places", strings.NewReader(in), add); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
