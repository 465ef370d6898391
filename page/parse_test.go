package page

import (
	"encoding/json"
	"strings"
	"testing"
)

// Whatever a user gives as quirks is a table that pages can be read by, or an
// error that names the line.
func FuzzReadQuirks(f *testing.F) {
	for _, seed := range []string{
		"news.example\t.zj-box\tdrop\tthe editor's card\n*\t#article-text\tbody\n",
		"# none\n\ufeff*\tp:nth-child(2n+1) > a[href^=\"x\"]\ttitle\r\n", "*\t:not(:has(\tdrop", "a\tb", "\t\t\t\t",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := ReadQuirks(strings.NewReader(s))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "quirks: ") {
				t.Error(err)
			}
			return
		}
		r := Reader{Quirks: q}
		r.Read([]byte("<div id=article-text class=zj-box>"+article+"<p>"+article+"</div>"), Hint{URL: "https://news.example/a"})
	})
}

// A time that is read is written so that it reads back, in JSON too.
func FuzzParseTime(f *testing.F) {
	for _, seed := range []string{"2031-08-03", "2031-08-03T09:15", "2031-08-03T09:15:59", "2031-08-03T09:15:00Z", "0000-12-31T23:59:59.999999999-23:59", "昨天"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := ParseTime(s)
		if err != nil || want.IsZero() || want.Year() > 9999 || want.Year() < 0 {
			return
		}
		if again, err := ParseTime(want.String()); err != nil || again.String() != want.String() || again.Clock != want.Clock {
			t.Errorf("%q is %s and reads back as %s, %v", s, want, again, err)
		}
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var back Time
		if err := json.Unmarshal(b, &back); err != nil || back.String() != want.String() {
			t.Errorf("%s reads back as %s, %v", b, back, err)
		}
	})
}
