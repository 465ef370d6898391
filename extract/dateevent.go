package extract

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/zhnews/zhnews/internal/calendar"
	"github.com/zhnews/zhnews/internal/trie"
	"github.com/zhnews/zhnews/internal/usertable"
)

// An Event is an event that news counts from: 白鹭新区设立 in 白鹭新区设立以来.
type Event struct {
	Name string
	// On is its first day, 2006-01-02.
	On string
}

// Events are events to count from. They are not changed once made and may be
// shared.
type Events struct {
	names  trie.Trie[calendar.Day]
	starts pairSet
}

// NewEvents makes a list of events for an Extractor, to be used beside the
// built-in ones.
func NewEvents(list ...Event) (*Events, error) {
	e := new(Events)
	for _, event := range list {
		if err := e.know(event); err != nil {
			return nil, fmt.Errorf("extract: %w", err)
		}
	}
	return e, nil
}

// know takes an event.
func (e *Events) know(event Event) error {
	day, err := time.Parse(time.DateOnly, event.On)
	name := []rune(event.Name)
	if err != nil || len(name) < 2 {
		return fmt.Errorf("event %q on %q: want a name of two characters or more and a date like 2006-01-02", event.Name, event.On)
	}
	if !e.names.Add(event.Name, calendar.On(day.Year(), int(day.Month()), day.Day())) {
		return trie.Refused(event.Name)
	}
	e.starts.add(name[0], name[1])
	return nil
}

// ReadEvents reads a table of events, one a line: the name and, behind a tab, its
// first day, 2006-01-02. Lines that are empty or begin with # are passed over.
func ReadEvents(r io.Reader) (*Events, error) {
	e := new(Events)
	if err := usertable.Read("events", r, e.add); err != nil {
		return nil, err
	}
	return e, nil
}

// add takes the row of an event.
func (e *Events) add(columns []string) error {
	if len(columns) != 2 {
		return fmt.Errorf("%d columns: want a name and a date", len(columns))
	}
	return e.know(Event{strings.TrimSpace(columns[0]), strings.TrimSpace(columns[1])})
}

// builtinEvents are those of the calendar's table.
var builtinEvents = sync.OnceValue(func() *Events {
	e := new(Events)
	for _, a := range calendar.Anchors {
		name := []rune(a.Name)
		e.names.Add(a.Name, a.Day)
		e.starts.add(name[0], name[1])
	}
	return e
})

// at returns the day and the length of the event that begins at i.
func (e *Events) at(r []rune, i int) (calendar.Day, int) {
	if e == nil || !e.starts.has(r[i], runeAt(r, i+1)) {
		return 0, 0
	}
	return e.names.Longest(r[i:])
}

// dateEvent reads an event that is counted from: 党的二十大以来. The word of
// time must follow.
func dateEvent(c *cursor) (Value, int) {
	day, n := c.events.at(c.r, c.at)
	if n == 0 {
		day, n = builtinEvents().at(c.r, c.at)
	}
	if n == 0 {
		return nil, 0
	}
	d := dateReader{r: c.r, at: c.at + n}
	if !d.opens() {
		return nil, 0
	}
	d.chain.push(stepEvent, int(day), 0)
	return d.finish(c.desk)
}

// opens reports whether 以来, 以后, 前 or the like stands at the reader.
func (d *dateReader) opens() bool {
	w, n := dateTails().Longest(d.r[min(d.at, len(d.r)):])
	return n > 0 && w.class == "open" && w.sense != "about" && w.sense != "during" && !(n == 1 && d.shut(d.at))
}
