package page

import "testing"

func TestParseTime(t *testing.T) {
	for in, want := range map[string]string{
		"2031-08-03":                "2031-08-03",
		"2031-08-03T09:15":          "2031-08-03T09:15:00+08:00",
		"2031-08-03T09:15:07":       "2031-08-03T09:15:07+08:00",
		"2031-08-03T20:15:00Z":      "2031-08-04T04:15:00+08:00",
		"2031-08-03T09:15:00+08:00": "2031-08-03T09:15:00+08:00",
		"2031-03-07T13:00:00Z":      "2031-03-07T21:00:00+08:00",
		"2031-03-07T22:00:00+09:00": "2031-03-07T21:00:00+08:00",
	} {
		got, err := ParseTime(in)
		if err != nil || got.String() != want {
			t.Errorf("%s: %s, %v, want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "2031-02-30", "2031年8月3日", "3月7日", "2031-08-03 09:15", "8/3/2031"} {
		if got, err := ParseTime(in); err == nil {
			t.Errorf("%q is read as %s", in, got)
		}
	}
}
