package page

import (
	"fmt"
	"time"
)

// china is the zone of all times that name none.
var china = time.FixedZone("", 8*60*60)

// A Time is when an article was published, in China's time. Pages that show no
// clock give a day alone. The zero Time is unknown.
type Time struct {
	time.Time
	// Clock says that the time of day is known.
	Clock bool
}

// timeForms are the forms a given time may have.
var timeForms = [...]struct {
	layout string
	clock  bool
}{
	{time.DateOnly, false},
	{"2006-01-02T15:04", true},
	{"2006-01-02T15:04:05", true},
	{time.RFC3339, true},
}

// ParseTime reads a day (2031-05-06), a time (2031-05-06T15:04, with seconds
// or without) or a time with zone (RFC 3339). Without a zone it is China's.
func ParseTime(s string) (Time, error) {
	for _, form := range timeForms {
		if t, err := time.ParseInLocation(form.layout, s, china); err == nil {
			return Time{t.In(china), form.clock}, nil
		}
	}
	return Time{}, fmt.Errorf("%q is no time", s)
}

// String gives the day, or RFC 3339 in China's zone where the clock is known.
func (t Time) String() string {
	switch {
	case t.IsZero():
		return ""
	case t.Clock:
		return t.In(china).Format(time.RFC3339)
	}
	return t.Format(time.DateOnly)
}

// MarshalJSON implements json.Marshaler.
func (t Time) MarshalJSON() ([]byte, error) { return []byte(`"` + t.String() + `"`), nil }

// UnmarshalJSON implements json.Unmarshaler.
func (t *Time) UnmarshalJSON(b []byte) (err error) {
	if string(b) == `""` || string(b) == "null" {
		return nil
	}
	if len(b) < 2 {
		return fmt.Errorf("%s is no time", b)
	}
	*t, err = ParseTime(string(b[1 : len(b)-1]))
	return err
}
